"""Promise: true names. A reply carries its author's chosen public name, or it does not leave."""

from dataclasses import replace
from html import unescape

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.decisions.decide import DecisionContext, decide
from bot.domain.draft import Draft, ReplyState
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused
from tests.promises.rig import UNDO, WINDOW, ForgedRig
from tests.running_program import RunningProgram

AS_SENT = "We are.\n— Ana, baker"
BENS = "We are.\n— Ben, driver"
SENT_LINE = """INSERT INTO hr_journal (thread, deed, at, by_staff, text, about)
    SELECT :thread, 'sent', 0, :by, :text, reply FROM hr_replies"""


async def leaving(acme: ForgedRig) -> tuple[StaffRef, ThreadId]:
    """A reply of Ana's that is inside its undo window, and a colleague called Ben."""
    ana = await acme.colleague("Ana", "baker")
    await acme.colleague("Ben", "driver")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    return ana, thread


async def refused(acme: ForgedRig, ana: StaffRef, thread: ThreadId) -> None:
    """Let the window close; nothing may have left, and Ana must know."""
    await acme.later(UNDO)
    await acme.carry()
    assert acme.public() == []
    assert (await acme.thread(thread)).replies[-1].state is ReplyState.FAILED
    assert any("was not published" in told for told in acme.told(ana))


async def test_what_leaves_ends_with_the_name_its_author_chose(acme: ForgedRig) -> None:
    await leaving(acme)
    await acme.later(UNDO)
    [post] = acme.posts()
    assert post.text == AS_SENT
    assert post.author == "Ana"


async def test_every_post_of_a_long_answer_ends_with_the_name_its_author_chose(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.previewed(thread, ana, "We bake on Sundays, and on all other days too. " * 20)
    await acme.desk.handle(act.Split(thread, ana, on=True))
    preview = (await acme.desk.look(thread, ana)).preview
    assert preview is not None
    await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    await acme.later(UNDO)
    assert [post.text for post in acme.posts()] == list(preview.parts)
    for number, post in enumerate(acme.posts(), start=1):
        assert post.text.endswith(f" ({number}/2)\n— Ana, baker")
        assert post.author == "Ana"


async def test_a_foreign_name_on_one_post_of_a_long_answer_does_not_leave(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.previewed(thread, ana, "We bake on Sundays, and on all other days too. " * 20)
    await acme.desk.handle(act.Split(thread, ana, on=True))
    preview = (await acme.desk.look(thread, ana)).preview
    assert preview is not None
    await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    await acme.forges("UPDATE hr_replies SET parts = replace(parts, '(1/2)\\n— Ana, baker', '(1/2)\\n— Ben, driver')")
    await refused(acme, ana, thread)


async def test_a_foreign_name_on_the_reply_does_not_leave(acme: ForgedRig) -> None:
    ana, thread = await leaving(acme)
    await acme.forges("UPDATE hr_replies SET public_name = 'Ben', public_role = 'driver'")
    await refused(acme, ana, thread)


async def test_a_foreign_name_in_text_journal_and_reply_alike_does_not_leave(acme: ForgedRig) -> None:
    ana, thread = await leaving(acme)
    await acme.forges("UPDATE hr_replies SET public_name = 'Ben', public_role = 'driver', text = :text", text=BENS)
    await acme.forges(SENT_LINE, thread=thread, by=1, text=BENS)
    await refused(acme, ana, thread)


async def test_a_missing_signature_does_not_leave(acme: ForgedRig) -> None:
    ana, thread = await leaving(acme)
    await acme.forges("UPDATE hr_replies SET text = 'We are.'")
    await acme.forges(SENT_LINE, thread=thread, by=1, text="We are.")
    await refused(acme, ana, thread)


async def test_a_name_changed_after_sending_does_not_leave_under_the_old_one(acme: ForgedRig) -> None:
    ana, thread = await leaving(acme)
    await acme.desk.handle(act.Enrol(ana, "Anastasia", "baker", agreed=True))
    await refused(acme, ana, thread)


async def test_a_name_changed_after_the_preview_must_be_looked_at_again(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    preview = await acme.previewed(thread, ana, "We are.")
    await acme.desk.handle(act.Enrol(ana, "Anastasia", "baker", agreed=True))
    with pytest.raises(ActionRefused, match="Look at the preview again"):
        await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))


async def test_a_name_changed_at_the_very_moment_of_sending_is_seen(acme: ForgedRig) -> None:
    """The preview was made a moment before the transaction that sends: its author has another name by now."""
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    preview = await acme.previewed(thread, ana, "We are.")
    now = replace(
        await acme.person(ana), attribution=Attribution("Ana, baker")
    )  # to be signed alike, and yet not the same
    case = DecisionContext(now, acme.now, acme.desk.rules, {}, "r", Draft(now.id, "We are.", acme.now), preview)
    with pytest.raises(ActionRefused, match="Look at the preview again"):
        decide(await acme.thread(thread), act.Send(thread, ana, preview.fingerprint), case)


@pytest.mark.parametrize("name", ["", "  ", "Bot", "Support", "The Acme Team", "Ben", "B\u0435n", "Ana\u202e", "@ana"])
async def test_a_name_that_is_nobodys_or_somebody_elses_cannot_be_chosen(acme: ForgedRig, name: str) -> None:
    await acme.colleague("Ben")
    ana = await acme.colleague("Ana", enrolled=False)
    with pytest.raises(ActionRefused):
        await acme.desk.handle(act.Enrol(ana, name, agreed=True))
    assert (await acme.person(ana)).attribution is None


@pytest.mark.parametrize("name", [None, "Support"])
async def test_without_a_true_name_nothing_is_sent(acme: ForgedRig, name: str | None) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.forges("UPDATE hr_staff SET public_name = :name, public_role = ''", name=name)
    preview = await acme.previewed(thread, ana, "We are.")
    with pytest.raises(ActionRefused):
        await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    await acme.later(UNDO)
    assert acme.public() == []


@pytest.mark.asyncio(loop_scope="package")
async def test_the_wall_shows_each_answer_under_its_own_authors_name(program: RunningProgram) -> None:
    cleo = program.customer()
    await cleo.asks("Who bakes what?")
    for name, role, words in (("Ana", "baker", "I bake the rye."), ("Ben", "", "I bake nothing.")):
        person = await program.colleague(name, role)
        hold = (await program.story(cleo.thread)).thread.claim
        if hold is None:
            await person.presses(cleo.thread, Verb.CLAIM)
        else:
            await (await program.colleague("Ana", "baker")).presses(cleo.thread, Verb.HAND_OFF, to=str(person.id))
        await person.answers(cleo.thread, words)
        await program.passes(WINDOW)
        await cleo.sees(words)

    answers = (await program.customer().open(f"/t/{cleo.thread}")).soup.select(".answer")
    shown = [(a.select_one(".who").get_text(), a.select_one(".words").get_text()) for a in answers]  # type: ignore[union-attr]
    assert shown == [("Ana, baker", "I bake the rye."), ("Ben", "I bake nothing.")]
    feed = unescape((await cleo.open("/feed.atom")).html)
    assert "<h3>Answer by Ana, baker</h3>\n<blockquote>I bake the rye.<br>— Ana, baker</blockquote>" in feed
    assert "<h3>Answer by Ben</h3>\n<blockquote>I bake nothing.<br>— Ben</blockquote>" in feed
