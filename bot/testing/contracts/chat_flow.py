"""What every chat product's flow must do, through its own wire. A test file gives a rig and inherits the clauses."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

import pytest

from bot.domain import actions as act
from bot.domain.card import Card, SecondWanted, Verb
from bot.domain.ids import EffectKey, StaffId, StaffRef, ThreadId
from bot.ports.surface import ChatSurface
from bot.testing.fake_desk import FakeDesk, a_card

THREAD = ThreadId(142)
NOBODY = StaffRef("", "")
TEXT = "Yes: the almond-free sponge."
AT_ONCE: Mapping[Verb, type[act.Action]] = {
    Verb.CLAIM: act.Claim,
    Verb.RELEASE: act.Release,
    Verb.HELP_TOO: act.HelpToo,
    Verb.UNDO: act.Undo,
    Verb.CLOSE: act.Close,
    Verb.REOPEN: act.Reopen,
    Verb.LIFT_STOP: act.LiftStop,
}
FORMS: Mapping[Verb, tuple[dict[str, str], act.Action]] = {
    Verb.NOTE: ({"text": "Ask the baker."}, act.Note(THREAD, NOBODY, "Ask the baker.")),
    Verb.NOT_FOR_US: ({"reason": "Spam."}, act.NotForUs(THREAD, NOBODY, "Spam.")),
    Verb.HOLD: ({"reason": "Wrong price."}, act.Hold(THREAD, NOBODY, "Wrong price.")),
    Verb.HIDE: ({"reason": "Spam."}, act.Hide(THREAD, NOBODY, "Spam.")),
    Verb.UNASSIGN: ({"reason": "On leave."}, act.Unassign(THREAD, NOBODY, "On leave.")),
    Verb.HAND_OFF: ({"to": "2"}, act.HandOff(THREAD, NOBODY, StaffId(2))),
    Verb.BY_HAND: ({"link": "https://x.example/1"}, act.AnsweredByHand(THREAD, NOBODY, "https://x.example/1")),
}
VERBS = (*AT_ONCE, *FORMS, Verb.WRITE, Verb.STOP, Verb.SECOND, Verb.TAKE_BACK)


class ChatFlowRig(Protocol):
    """The other side of a chat product, in a test's hand. `newcomer` is a colleague who has not enrolled."""

    surface: ChatSurface
    desk: FakeDesk
    ana: StaffRef
    ben: StaffRef
    newcomer: StaffRef

    async def presses(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        """Press a button, and fill in what it opens; return all that this person is told."""
        ...

    async def presses_twice(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        """Press once, and have the network deliver it twice."""
        ...

    async def presses_and_is_killed(self, person: StaffRef, verb: Verb, thread: ThreadId) -> str:
        """Press a button while the desk stalls, until the product has its answer; then end the program as a kill does.

        Start another that looks for what was left behind, before a desk that stalls no more; return all that this
        person is told.
        """
        ...

    async def outsider_presses(self, verb: Verb, thread: ThreadId) -> str:
        """Press as somebody who is not of the company; return what they are told."""
        ...

    async def asks(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        """Say this to us in the thread of a card; return all that this person is told."""
        ...

    async def writes(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        """Open the editor, and type until the preview stands there; return what it shows."""
        ...

    async def sends(self, person: StaffRef, text: str = "") -> str:
        """Press Send in the editor, with other words if there are any; return what stands there then."""
        ...

    async def introduces(self, person: StaffRef, name: str) -> str:
        """Fill in how customers see somebody, on the form that they were led to; return what they are told."""
        ...


class ChatFlowContract:
    """The clauses. Inherit in a test file that has a fixture `rig`, a `ChatFlowRig` that listens."""

    # --- verbs --------------------------------------------------------------------------------

    @pytest.mark.parametrize("verb", AT_ONCE)
    async def test_a_verb_is_its_action_at_once_and_the_answer_is_told(self, rig: ChatFlowRig, verb: Verb) -> None:
        await stands(rig, verb)
        rig.desk.clock = None  # nothing was sent that could be undone: the desk only takes note
        rig.desk.answer = "That is done for #142."
        assert "That is done for #142." in await rig.presses(rig.ana, verb, THREAD)
        assert [type(action) for action in rig.desk.handled] == [AT_ONCE[verb]]
        assert rig.desk.handled[0].by == rig.ana

    @pytest.mark.parametrize("verb", FORMS)
    async def test_what_is_filled_in_for_a_verb_arrives_as_its_action(self, rig: ChatFlowRig, verb: Verb) -> None:
        await stands(rig, verb)
        fields, wanted = FORMS[verb]
        await rig.presses(rig.ana, verb, THREAD, **fields)
        assert rig.desk.handled == [replace(wanted, by=rig.ana)]

    @pytest.mark.parametrize("verb", FORMS)
    async def test_a_press_without_what_it_takes_only_asks_for_it(self, rig: ChatFlowRig, verb: Verb) -> None:
        await stands(rig, verb)
        await rig.presses(rig.ana, verb, THREAD)
        assert rig.desk.handled == []

    async def test_a_form_that_is_refused_says_why_and_can_be_sent_again(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.NOTE)
        rig.desk.refuse(act.Note, "That is too long for a note.")
        assert "That is too long for a note." in await rig.presses(rig.ana, Verb.NOTE, THREAD, text="Ask the baker.")
        rig.desk.refuse(act.Note, "")
        await rig.presses(rig.ana, Verb.NOTE, THREAD, text="Ask the baker.")
        assert rig.desk.handled == [act.Note(THREAD, rig.ana, "Ask the baker.")]

    async def test_a_form_that_is_delivered_twice_is_one_action(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.NOTE)
        await rig.presses_twice(rig.ana, Verb.NOTE, THREAD, text="Ask the baker.")
        assert len(rig.desk.did(act.Note)) == 1

    @pytest.mark.parametrize("moment", ["before", "after"])
    async def test_a_press_that_was_acknowledged_and_broken_off_by_a_kill_is_done_once(
        self, rig: ChatFlowRig, moment: str
    ) -> None:
        await stands(rig, Verb.CLAIM)
        rig.desk.clock = None
        rig.desk.stalls, rig.desk.answer = moment, "#142 is yours."
        told = await rig.presses_and_is_killed(rig.ana, Verb.CLAIM, THREAD)
        assert rig.desk.did(act.Claim) == [act.Claim(THREAD, rig.ana)]
        assert ("look at the card" if moment == "after" else "#142 is yours.") in told

    # --- who may ------------------------------------------------------------------------------

    @pytest.mark.parametrize("verb", VERBS)
    async def test_by_no_button_does_an_outsider_reach_the_desk(self, rig: ChatFlowRig, verb: Verb) -> None:
        await stands(rig, verb)
        assert await rig.outsider_presses(verb, THREAD)
        assert rig.desk.handled == []
        assert [wanted for _, wanted, _ in rig.desk.turned_away] == [verb]

    async def test_a_newcomer_is_asked_first_who_they_are_and_then_has_what_they_asked_for(
        self, rig: ChatFlowRig
    ) -> None:
        await stands(rig, Verb.CLAIM)
        await rig.presses(rig.newcomer, Verb.CLAIM, THREAD)
        assert rig.desk.handled == []
        await rig.introduces(rig.newcomer, "Fay")
        assert rig.desk.did(act.Enrol) == [act.Enrol(rig.newcomer, "Fay", "", agreed=True)]
        assert rig.desk.did(act.Claim) == [act.Claim(THREAD, rig.newcomer)]

    async def test_a_newcomers_form_does_nothing(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.NOTE)
        await rig.presses(rig.newcomer, Verb.NOTE, THREAD)
        assert rig.desk.handled == []

    # --- an answer ----------------------------------------------------------------------------

    async def test_what_is_written_is_kept_and_shown_as_customers_will_see_it(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.WRITE)
        shown = await rig.writes(rig.ana, TEXT, THREAD)
        assert f"{TEXT}\n\n— Ana, baker".replace("\n\n", "\n") in shown.replace("\n\n", "\n")
        assert rig.desk.drafts[THREAD, rig.ana] == TEXT
        assert rig.desk.did(act.Send) == []

    async def test_send_sends_what_was_seen_once(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.WRITE)
        await rig.writes(rig.ana, TEXT, THREAD)
        assert "leaves in 20 seconds" in await rig.sends(rig.ana)
        assert len(rig.desk.did(act.Send)) == 1

    async def test_words_that_were_not_seen_are_shown_and_not_sent(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.WRITE)
        await rig.writes(rig.ana, TEXT, THREAD)
        assert "once more" in await rig.sends(rig.ana, f"{TEXT} Or two.")
        assert rig.desk.did(act.Send) == []
        await rig.sends(rig.ana)
        assert len(rig.desk.did(act.Send)) == 1

    async def test_what_may_not_go_says_why_and_is_kept(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.WRITE)
        await rig.writes(rig.ana, "x" * 600, THREAD)
        assert "Cut 114 characters." in await rig.sends(rig.ana)
        assert rig.desk.did(act.Send) == []
        assert rig.desk.drafts[THREAD, rig.ana] == "x" * 600

    # --- in words -----------------------------------------------------------------------------

    async def test_a_command_in_a_cards_thread_is_its_action(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.CLAIM)
        rig.desk.answer = "#142 is yours."
        assert "#142 is yours." in await rig.asks(rig.ana, "claim", THREAD)
        assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]

    async def test_words_after_send_are_shown_as_customers_will_see_them_and_wait(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.WRITE)
        assert "Nothing has left yet." in await rig.asks(rig.ana, f"send {TEXT}", THREAD)
        assert rig.desk.drafts[THREAD, rig.ana] == TEXT
        assert rig.desk.did(act.Send) == []

    async def test_a_refusal_of_words_is_told(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.CLAIM)
        rig.desk.refuse(act.Claim, "Ben has #142.")
        assert "Ben has #142." in await rig.asks(rig.ana, "claim", THREAD)

    async def test_a_newcomers_words_do_nothing_until_they_have_said_who_they_are(self, rig: ChatFlowRig) -> None:
        await stands(rig, Verb.CLAIM)
        await rig.asks(rig.newcomer, "claim", THREAD)
        assert rig.desk.handled == []
        await rig.introduces(rig.newcomer, "Fay")
        assert rig.desk.did(act.Claim) == [act.Claim(THREAD, rig.newcomer)]


async def stands(rig: ChatFlowRig, *verbs: Verb) -> Card:
    """Let a card with these verbs stand in the room."""
    seconds = (SecondWanted(StaffId(2), "Ben", "Yes.", "a digest", ("It promises something.",)),)
    colleagues = (rig.desk.people[rig.ben],)
    card = rig.desk.put(a_card(verbs=verbs, colleagues=colleagues, seconds=seconds))
    await rig.surface.show(card, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    rig.desk.surface = rig.surface
    return card
