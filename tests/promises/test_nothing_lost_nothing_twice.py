"""Promise: nothing lost, nothing twice. Once accepted or sent, whatever crashes, it happens once and only once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import CustomerRef, EffectKey, PostRef, ThreadId
from bot.domain.mention import Customer, Edited, Mention
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused, JournalEvent, State
from bot.engine.outbox.outbox import Outbox
from bot.ports.channel import PublicChannel
from bot.ports.store import EffectState
from bot.testing.fake_channel import FakeChannel
from storage.connection.database import open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.store import SqlStore
from tests.promises.rig import UNDO, WINDOW, Crash, ForgedRig
from tests.running_program import RunningProgram

POINTS = ["before the intent", "after the intent", "before publishing", "after publishing", "after recording"]
CUSTOMER = Customer(CustomerRef("town", "marta"), "Marta")


def crashing_at(acme: ForgedRig, point: str) -> None:
    """End the process the next time it comes to this point; the one that starts after it has no such trouble."""

    def passes(here: str) -> None:
        if here == point:
            acme.starts_anew()
            raise Crash

    acme.passes = passes


class Forgetful(FakeChannel):
    """A network that knows no keys: whatever it is asked to post, it posts, though it can be searched."""

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        once_more = EffectKey(f"{key}/{len(self.network.posts)}")
        return await super().publish(text, by=by, to=to, key=once_more)

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002 - a port's names
        posts = self.network.posts.values()
        return next((p.ref for p in posts if p.key is not None and p.key.startswith(key) and p.text == text), None)


@pytest.fixture(params=[FakeChannel, Forgetful], ids=["a network with keys", "a network without keys"])
def network(request: pytest.FixtureRequest, acme: ForgedRig) -> FakeChannel:
    """The town, with and without idempotency keys of its own."""
    town: FakeChannel = request.param(acme.network)
    acme.starts_anew(channels={"town": acme.watches(town)})
    return town


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.usefixtures("network")
async def test_a_crash_at_any_point_of_publishing_leaves_one_post(acme: ForgedRig, point: str) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    id = (await acme.publishing()).id
    crashing_at(acme, point)
    with pytest.raises(Crash):
        await acme.later(UNDO)

    await acme.outbox.run([id])

    [post] = acme.posts()
    assert post.text == "We are.\n— Ana"
    now = await acme.thread(thread)
    assert now.state is State.ANSWERED
    assert [(reply.state, reply.post) for reply in now.replies] == [(ReplyState.SENT, post.ref)]
    assert (await acme.publishing()).state is EffectState.DONE
    assert len(await acme.journalled(JournalEvent.PUBLISHED)) == 1


@pytest.mark.parametrize("point", ["before the card is shown", "after the card is shown"])
async def test_a_crash_while_a_card_is_shown_leaves_one_card(acme: ForgedRig, point: str) -> None:
    await acme.asked()
    [card] = acme.belt.lying
    crashing_at(acme, point)
    with pytest.raises(Crash):
        await acme.carry()
    await acme.outbox.run([card])
    assert len(acme.room.cards) == 1


@pytest.mark.usefixtures("network")
async def test_an_answer_lost_on_the_way_back_is_looked_for_and_not_sent_again(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    acme.network.losing = 1
    await acme.later(UNDO)
    assert (await acme.publishing()).state is EffectState.DOING, "nobody knows yet"
    for _ in range(3):
        await acme.later(timedelta(minutes=10))
    assert len(acme.posts()) == 1
    assert (await acme.thread(thread)).state is State.ANSWERED


async def test_carriers_that_carry_the_same_reply_at_once_make_one_post(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    acme.now += UNDO
    id = (await acme.publishing()).id
    async with another_process(acme) as second:
        await asyncio.gather(*(outbox.run([id]) for outbox in (acme.outbox, second) for _ in range(5)))
    assert len(acme.posts()) == 1
    assert len(await acme.journalled(JournalEvent.PUBLISHED)) == 1
    assert [reply.state for reply in (await acme.thread(thread)).replies] == [ReplyState.SENT]


async def test_a_press_and_a_crash_keep_all_or_nothing(acme: ForgedRig) -> None:
    """The reply, its journal line, its effect and its hand-over are one transaction."""
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    preview = await acme.previewed(thread, ana, "We are.")
    before, lying = await acme.thread(thread), list(acme.belt.lying)
    broken = replace(acme.store, queue=Broken())
    with pytest.raises(RuntimeError, match="no carrier"):
        await replace(acme.desk, store=broken).handle(act.Send(thread, ana, preview.fingerprint))
    assert await acme.thread(thread) == before
    assert await acme.journalled(JournalEvent.SENT) == []
    assert acme.belt.lying == lying

    await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    await acme.later(UNDO)
    assert len(acme.posts()) == 1


async def test_sending_twice_is_once(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    preview = await acme.previewed(thread, ana, "We are.")
    presses = [acme.desk.handle(act.Send(thread, ana, preview.fingerprint)) for _ in range(10)]
    answers = await asyncio.gather(*presses, return_exceptions=True)
    assert sum(isinstance(answer, str) for answer in answers) == 1
    assert all(isinstance(answer, str | ActionRefused) for answer in answers)
    await acme.later(UNDO)
    assert len(acme.posts()) == 1


async def test_fifty_claims_at_once_have_one_winner(acme: ForgedRig) -> None:
    people = [await acme.colleague(f"Nr {n}") for n in range(10)]
    thread = await acme.asked()
    claims = [acme.desk.handle(act.Claim(thread, people[n % 10])) for n in range(50)]
    answers = await asyncio.gather(*claims, return_exceptions=True)
    [winner] = [n for n, answer in enumerate(answers) if isinstance(answer, str)]
    name = (await acme.person(people[winner % 10])).name
    for n, answer in enumerate(answers):
        if n % 10 == winner % 10:
            assert n == winner or str(answer) == f"You already have #{thread}."
        else:
            assert str(answer) == f"{name} has #{thread}. You can offer to help."
    assert len(await acme.journalled(JournalEvent.CLAIMED)) == 1


async def test_a_mention_heard_many_times_at_once_is_one_thread_and_one_card(acme: ForgedRig) -> None:
    post = acme.network.say("Once?")
    mention = Mention(post, CUSTOMER, "Once?", acme.now)
    threads = await asyncio.gather(*(acme.inbox.accept(mention, cursor="1") for _ in range(20)))
    assert set(threads) == {(ThreadId(1),)}
    await acme.carry()
    assert len(acme.room.cards) == 1
    assert len(await acme.journalled(JournalEvent.OPENED)) == 1


async def test_a_page_of_mentions_and_its_cursor_are_kept_together_or_not_at_all(acme: ForgedRig) -> None:
    page = [Mention(acme.network.say(f"{n}?"), CUSTOMER, f"{n}?", acme.now) for n in range(30)]
    broken = replace(acme.inbox, threads=replace(acme.store, queue=Broken()))
    with pytest.raises(RuntimeError, match="no carrier"):
        await broken.accept(*page, cursor="30")
    assert await acme.inbox.cursor() is None
    assert await acme.store.thread_of(page[0].ref) is None

    assert await acme.inbox.accept(*page, cursor="30") == tuple(ThreadId(n) for n in range(1, 31))
    assert await acme.inbox.cursor() == "30"


async def test_an_edit_heard_twice_is_one_edit(acme: ForgedRig) -> None:
    thread = await acme.asked("Frist?")
    root = (await acme.thread(thread)).root
    for _ in range(2):
        await acme.inbox.accept(Edited(root, "First?", acme.now))
    story = await acme.store.story(thread)
    assert story is not None
    assert story.posts[0].text == "First?"
    assert len(await acme.journalled(JournalEvent.EDITED)) == 1


@pytest.mark.asyncio(loop_scope="package")
async def test_the_wall_makes_one_post_of_one_key_however_often_it_is_asked(program: RunningProgram) -> None:
    cleo = program.customer()
    await cleo.asks("How often?")
    wall: PublicChannel = program.door.channels["wall"]
    to, by = (await program.story(cleo.thread)).thread.root, Attribution("Ana")
    again = [wall.publish("Once.\n— Ana", by=by, to=to, key=EffectKey("publish/once")) for _ in range(20)]
    posts: list[PostRef] = await asyncio.gather(*again)
    assert len(set(posts)) == 1
    assert (await cleo.sees("Once.")).text.count("Once.") == 1


@pytest.mark.asyncio(loop_scope="package")
async def test_a_form_that_a_nervous_hand_sends_many_times_is_one_deed(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Nervous?")
    await cleo.asks("Nervous??")
    page = await cleo.reads()
    await asyncio.gather(*(cleo.submit(page, "add", text="Very.") for _ in range(5)))
    assert (await cleo.reads()).text.count("Very.") == 1

    await ana.presses(cleo.thread, Verb.CLAIM)
    looked = await ana.looks(cleo.thread)
    await asyncio.gather(*(ana.submit(looked, "note", text="So nervous.") for _ in range(5)))
    assert len(await program.journal(cleo.thread, JournalEvent.NOTED)) == 1
    preview = await ana.writes(cleo.thread, "Not at all.")
    await asyncio.gather(*(ana.submit(preview, "send") for _ in range(5)))
    await program.passes(WINDOW)
    await cleo.sees("Not at all.")
    await program.settles()
    assert (await cleo.reads()).text.count("Not at all.") == 1
    assert len(await program.journal(cleo.thread, JournalEvent.SENT)) == 1


class Broken(WorkflowQueue):
    """A hand-over that fails, in the middle of the transaction."""

    def __init__(self) -> None:
        """It needs no database."""

    def enqueue(self, *_: object, **__: object) -> None:
        raise RuntimeError("no carrier")


@asynccontextmanager
async def another_process(acme: ForgedRig) -> AsyncIterator[Outbox]:
    """An outbox of another process upon the same database."""
    database = open_database(acme.database.url.render_as_string(hide_password=False))
    try:
        yield acme.another_outbox(store=SqlStore(database, acme.store.rooms, acme.belt, lambda: acme.now))
    finally:
        await database.close()
