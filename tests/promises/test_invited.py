"""Promise: invited. We answer those who addressed us; what we overheard is only read, and "stop" means stop."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import CustomerRef, EffectKey, PostRef
from bot.domain.mention import Customer, Deleted, Mention, Stopped
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused, State
from bot.engine.intake import Intake
from bot.engine.same_person import same_person
from bot.ports.errors import Unavailable
from bot.testing.fake_channel import FakeChannel, FakeNetwork
from tests.people import NoSuchForm
from tests.promises.rig import LEASE, UNDO, ForgedRig
from tests.running_program import RunningProgram

MARTA = CustomerRef("town", "marta")
HELD = "UPDATE hr_threads SET state = 'claimed', holder = 1, held_since = 0 WHERE id = :thread"


async def test_what_we_overheard_is_shown_and_cannot_be_claimed(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.overheard()
    card = await acme.desk.look(thread, ana)
    assert card.posts[0].text == "Acme is fine, I hear."
    assert "only overheard" in card.notices[0]
    assert Verb.CLAIM not in card.verbs
    assert Verb.WRITE not in card.verbs
    with pytest.raises(ActionRefused, match="only overheard"):
        await acme.desk.handle(act.Claim(thread, ana))


async def test_what_we_overheard_cannot_be_answered_even_by_somebody_who_has_it(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.overheard()
    await acme.forges(HELD, thread=thread)
    preview = await acme.previewed(thread, ana, "Thank you!")
    with pytest.raises(ActionRefused, match="did not ask us"):
        await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    await acme.later(UNDO)
    assert acme.public() == []


async def test_a_reply_to_what_we_overheard_does_not_leave_even_if_it_was_sent(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    await acme.forges("UPDATE hr_threads SET summoned = 0")
    await acme.later(UNDO)
    await acme.carry()
    assert acme.public() == []
    assert any("did not ask us" in told for told in acme.told(ana))


async def test_a_handed_off_or_reopened_thread_of_somebody_who_did_not_ask_is_still_not_answered(
    acme: ForgedRig,
) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread = await acme.overheard()
    await acme.forges(HELD, thread=thread)
    await acme.desk.handle(act.HandOff(thread, ana, (await acme.person(ben)).id))
    preview = await acme.previewed(thread, ben, "Thank you!")
    with pytest.raises(ActionRefused, match="did not ask us"):
        await acme.desk.handle(act.Send(thread, ben, preview.fingerprint))


async def test_stop_closes_every_thread_and_refuses_every_way_to_answer(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    open_thread, held = await acme.asked(), await acme.asked("And?")
    preview = await acme.previewed(held, ana, "We are.")
    await acme.inbox.accept(Stopped(MARTA, acme.now))
    refused: list[act.Action] = [
        act.Claim(open_thread, ana),
        act.Send(held, ana, preview.fingerprint),
        act.Reopen(held, ana),
        act.HandOff(held, ana, (await acme.person(ana)).id),
    ]
    for action in refused:
        with pytest.raises(ActionRefused):
            await acme.desk.handle(action)
    assert (await acme.thread(open_thread)).state is State.CLOSED
    await acme.later(UNDO)
    assert acme.public() == []


async def test_stop_in_words_stops_like_a_press_whatever_was_going_on(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread, other = await acme.asked(), await acme.asked("And?")
    await acme.leaving(thread, ana)
    said = await acme.asked("@acme Please stop contacting me!")
    await acme.later(UNDO)
    assert acme.public() == []
    for each in (thread, other, said):
        assert (await acme.thread(each)).stopped
        with pytest.raises(ActionRefused):
            await acme.desk.handle(act.Claim(each, ana))


async def test_who_calls_on_us_again_after_a_stop_is_shown_as_such_and_answered_once_and_no_more(
    acme: ForgedRig,
) -> None:
    ana = await acme.colleague("Ana")
    before, said = await acme.asked(), await acme.asked("Stop.")
    acme.now += timedelta(hours=1)
    again = await acme.asked("One more question after all: is there rye?")
    notices = (await acme.desk.look(again, ana)).notices
    assert notices[0].startswith("The customer asked not to be contacted. They have called on us again")
    await acme.sent(again, ana, "There is.")
    await acme.later(UNDO)
    assert [text.split("\n")[0] for text in acme.public()] == ["There is."]
    assert ((await acme.thread(again)).stopped, (await acme.thread(again)).state) == (True, State.CLOSED)
    for thread in (before, said, again):
        assert Verb.WRITE not in (await acme.desk.look(thread, ana)).verbs
        for action in (act.Claim(thread, ana), act.Reopen(thread, ana)):
            with pytest.raises(ActionRefused, match="asked not to be contacted"):
                await acme.desk.handle(action)
    await acme.forges(HELD.replace("state", "called_again = latest, state"), thread=again)
    await acme.sends(again, ana, "And spelt.")
    await acme.later(UNDO)
    assert len(acme.public()) == 1


async def test_who_says_stop_once_more_instead_is_left_alone_wherever_that_reply_is(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    await acme.asked("Stop.")
    acme.now += timedelta(hours=1)
    again = await acme.asked("Is there rye?")
    await acme.leaving(again, ana)
    acme.now += timedelta(seconds=1)
    await acme.asked("Leave me alone!")
    await acme.later(UNDO)
    assert acme.public() == []
    assert (await acme.thread(again)).state is State.CLOSED


async def test_what_was_written_before_the_stop_and_heard_after_it_is_not_answered(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    acme.now += timedelta(hours=1)
    await acme.inbox.accept(Stopped(MARTA, acme.now))
    late = Mention(PostRef("town", "late"), Customer(MARTA, "Marta"), "Is there rye?", acme.now - timedelta(minutes=1))
    (thread,) = await acme.inbox.accept(late)
    assert thread is not None
    with pytest.raises(ActionRefused, match="asked not to be contacted"):
        await acme.desk.handle(act.Claim(thread, ana))


async def test_a_stop_that_is_heard_once_more_after_it_was_lifted_stops_nobody(acme: ForgedRig) -> None:
    await acme.asked("Stop.")
    stop = await acme.store.stop_of(MARTA)
    assert stop is not None
    await acme.store.lift_stop(MARTA, stop)
    await acme.inbox.accept(*acme.network.log)
    assert await acme.store.stop_of(MARTA) is None


async def test_a_stop_covers_them_through_every_account_of_ours_on_that_network(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    towns = {
        "town": acme.town,
        "village": FakeChannel(FakeNetwork("village")),
        "board": FakeChannel(FakeNetwork("board")),
    }
    networks = {"town": "fake", "village": "fake", "board": "wall"}
    store = replace(acme.store, same_person=lambda who: same_person(who, towns, networks))
    thread = await acme.asked()
    await Intake("village", store, LEASE, lambda: acme.now).accept(Stopped(CustomerRef("village", "marta"), acme.now))
    assert (await acme.thread(thread)).stopped
    assert await store.stop_of(MARTA) == StopRecord(acme.now)
    assert await store.stop_of(CustomerRef("board", "marta")) is None
    heard = Mention(PostRef("town", "new"), Customer(MARTA, "Marta"), "Do you bake?", acme.now)
    (new,) = await Intake("town", store, LEASE, lambda: acme.now).accept(heard)
    assert new is not None
    with pytest.raises(ActionRefused, match="asked not to be contacted"):
        await acme.desk.handle(act.Claim(new, ana))
    stop = await store.stop_of(MARTA)
    assert stop is not None
    assert await store.lift_stop(MARTA, stop) == [thread, new]
    assert await store.stop_of(CustomerRef("village", "marta")) is None


async def test_words_that_may_mean_stop_are_shown_to_a_colleague_who_decides(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked("I told you twice: do not contact me again about the rolls, only about the cake.")
    card = await acme.desk.look(thread, ana)
    assert "This may be a wish not to be contacted" in card.notices[0]
    assert Verb.CLAIM in card.verbs
    assert Verb.STOP in card.verbs
    await acme.desk.handle(act.Stop(thread, ana))
    assert (await acme.thread(thread)).stopped


async def test_somebody_elses_talk_of_stopping_that_we_only_overheard_stops_nothing(acme: ForgedRig) -> None:
    thread = await acme.overheard("stop")
    assert not (await acme.thread(thread)).stopped


async def test_even_a_stopped_thread_that_was_left_open_cannot_be_claimed(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.forges("UPDATE hr_threads SET stopped = 1")
    with pytest.raises(ActionRefused, match="not to be contacted"):
        await acme.desk.handle(act.Claim(thread, ana))


async def test_stop_inside_the_undo_window_stops_the_reply(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    await acme.inbox.accept(Stopped(MARTA, acme.now))
    await acme.later(UNDO)
    assert acme.public() == []
    assert (await acme.thread(thread)).replies[0].state is ReplyState.UNDONE


async def test_stop_while_the_network_is_down_stops_the_reply_for_good(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    acme.network.down = True
    await acme.later(UNDO)
    await acme.inbox.accept(Stopped(MARTA, acme.now))
    acme.network.down = False
    for _ in range(3):
        await acme.later(timedelta(minutes=10))
    assert acme.public() == []


class BusyWhileTheySayStop(FakeChannel):
    """The customer says stop while the reply is on the wire, and the wire then breaks before it arrives."""

    def __init__(self, acme: ForgedRig) -> None:
        super().__init__(acme.network)
        self._acme = acme

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        await self._acme.inbox.accept(Stopped(MARTA, self._acme.now))
        raise Unavailable(f"{by.name} did not get through to {to.id} with {len(text)} characters of {key}.")


async def test_stop_while_the_reply_is_on_the_wire_leaves_it_no_second_try(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    reachable = acme.outbox
    acme.starts_anew(channels={"town": BusyWhileTheySayStop(acme)})
    await acme.later(UNDO)
    assert (await acme.thread(thread)).replies[0].state is ReplyState.UNDONE
    acme.outbox = reachable
    for _ in range(3):
        await acme.later(timedelta(minutes=10))
    assert acme.public() == []


@pytest.mark.parametrize(
    "stopped",
    [
        "INSERT INTO hr_stopped (channel, customer, at) VALUES ('town', 'marta', 0)",
        "UPDATE hr_threads SET stopped = 1",
    ],
    ids=["the customer said so elsewhere", "the thread says so"],
)
async def test_the_outbox_itself_heeds_a_stop(acme: ForgedRig, stopped: str) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    await acme.forges(stopped)
    await acme.later(UNDO)
    await acme.carry()
    assert acme.public() == []
    assert any("not to be contacted" in told for told in acme.told(ana))


async def test_who_speaks_again_after_stop_is_read_and_not_answered(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    await acme.inbox.accept(Stopped(MARTA, acme.now))
    thread = await acme.asked("One more thing.")
    assert (await acme.desk.look(thread, ana)).posts[0].text == "One more thing."
    with pytest.raises(ActionRefused):
        await acme.desk.handle(act.Claim(thread, ana))


async def test_a_question_that_was_deleted_is_not_answered(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    root = (await acme.thread(thread)).root
    await acme.inbox.accept(Deleted(root, acme.now))
    await acme.later(UNDO)
    assert acme.public() == []
    with pytest.raises(ActionRefused, match="deleted"):
        await acme.desk.handle(act.Claim(thread, ana))


@pytest.mark.asyncio(loop_scope="package")
async def test_on_the_wall_stop_is_one_press_and_holds_for_whatever_was_going_on(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("First.")
    first = cleo.thread
    await cleo.asks("Second.")
    await ana.presses(first, Verb.CLAIM)
    preview = await ana.writes(first, "An answer nobody wants.")

    stopped = await cleo.says_stop()

    assert "We will not answer or contact you any more." in stopped.text
    assert (await ana.submit(preview, "send")).status == 409
    with pytest.raises(NoSuchForm):
        await ana.presses(cleo.thread, Verb.CLAIM)
    await program.settles()
    for thread in (first, cleo.thread):
        assert (await cleo.open(f"/t/{thread}")).soup.select(".answer") == []
