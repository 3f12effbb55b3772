"""What every chat surface must do. A test file gives a rig and inherits the clauses."""

import asyncio
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.actions import Claim, HandOff, Note, Release
from bot.domain.card import Card, CardPost, CardTalk, Verb
from bot.domain.ids import CardRef, EffectKey, Room, StaffId, StaffRef, ThreadId
from bot.domain.thread import State
from bot.ports.errors import NeedsOperator, Rejected
from bot.ports.surface import CanShowAlerts
from bot.testing.contracts.surface_rig import Cannot, SurfaceRig
from bot.testing.fake_desk import NOON, a_card

DEADLINE_SECONDS = 10.0


def key(name: str) -> EffectKey:
    """Return an effect key for a test."""
    return EffectKey(f"test/{name}")


THREAD = ThreadId(142)
HARMLESS = "Do you bake without nuts?"

HOSTILE = (
    "<!channel> <!here> <@U024BE7LH> @everyone @here <at>Ben</at>",
    "</blockquote></div><script>alert(1)</script><button name='verb'>Send</button>",
    "<https://evil.example|your bank> [click](https://evil.example) javascript:alert(1)",
    "*bold* _it_ ~no~ `code` ```fence\n> quote\n# head\n- list\n| a | b |\n{{ 7 * 7 }} {% raw %}",
    "\u202eright to left\u202c \u2066isolate zero\u200bwidth Z̸̡̢̛̗͚͓̈́͊a̷l̶g̴o̵ " + "̈" * 200,
    "\x01\x07\x0b\x1b[31m bell",
    "w" * 20_000,
    "\n" * 3_000,
    "&lt;b&gt; &amp; &#60; %3Cscript%3E \\u003c",
)


class SurfaceContract:
    """The clauses. Inherit in a test file that has a fixture `rig`, a `SurfaceRig` that listens."""

    # --- acting -------------------------------------------------------------------------------

    async def test_a_button_is_an_action_by_the_right_person_on_the_right_thread(self, rig: SurfaceRig) -> None:
        for number in (142, 7):
            await shown(rig, a_card(number))
        rig.desk.answer = "#7 is yours for 30 minutes."
        told = await rig.presses(rig.ana, Verb.CLAIM, ThreadId(7))
        assert rig.desk.handled == [Claim(ThreadId(7), rig.ana)]
        assert "#7 is yours for 30 minutes." in told

    async def test_two_people_press_and_each_is_themselves(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        await rig.presses(rig.ana, Verb.CLAIM, THREAD)
        await rig.presses(rig.ben, Verb.CLAIM, THREAD)
        assert rig.desk.handled == [Claim(THREAD, rig.ana), Claim(THREAD, rig.ben)]

    async def test_what_is_typed_arrives_as_it_was_typed(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        text = "Line one\nLine two: <b>5 > 3</b> & “quotes” – 🥐"
        await rig.presses(rig.ana, Verb.NOTE, THREAD, text=text)
        assert rig.desk.handled == [Note(THREAD, rig.ana, text)]

    async def test_a_choice_arrives_with_the_press(self, rig: SurfaceRig) -> None:
        held = a_card(verbs=(Verb.HAND_OFF,), holder=StaffId(1), colleagues=(rig.desk.people[rig.ben],))
        await shown(rig, held)
        await rig.presses(rig.ana, Verb.HAND_OFF, THREAD, to="2")
        assert rig.desk.handled == [HandOff(THREAD, rig.ana, StaffId(2))]

    async def test_a_repeated_delivery_is_one_action(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        for verb, fields in ((Verb.CLAIM, {}), (Verb.NOTE, {"text": "Say it once."})):
            await rig.presses_twice(rig.ana, verb, THREAD, **fields)
        assert rig.desk.handled == [Claim(THREAD, rig.ana), Note(THREAD, rig.ana, "Say it once.")]

    async def test_the_same_words_said_again_on_purpose_are_two_actions(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        await rig.presses(rig.ana, Verb.NOTE, THREAD, text="Still there?")
        await rig.presses(rig.ana, Verb.NOTE, THREAD, text="Still there?")
        assert len(rig.desk.did(Note)) == 2

    async def test_a_refusal_is_told_in_private_and_costs_nothing_typed(self, rig: SurfaceRig) -> None:
        ref = await shown(rig, a_card())
        rig.desk.refuse(Note, "Ben has #142. You can offer to help.")
        text = "Half an hour of careful thought."
        told = await rig.presses(rig.ana, Verb.NOTE, THREAD, text=text)
        assert "Ben has #142. You can offer to help." in told
        assert text in told
        assert rig.desk.handled == []
        assert not any("You can offer to help" in w for w in await rig.whispers_seen_by(rig.ben))
        seen = await rig.staff_sees(ref)
        assert seen is not None
        assert "You can offer to help" not in seen.text

    async def test_what_was_refused_can_be_pressed_again(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        rig.desk.refuse(Claim, "Not now.")
        await rig.presses(rig.ana, Verb.CLAIM, THREAD)
        rig.desk.refuse(Claim, "")
        await rig.presses(rig.ana, Verb.CLAIM, THREAD)
        assert rig.desk.handled == [Claim(THREAD, rig.ana)]

    # --- who may act --------------------------------------------------------------------------

    async def test_a_forged_request_never_reaches_the_desk(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        if declared(rig, Cannot.BE_FORGED):
            return
        turned_away = await rig.forges(rig.ana, Verb.CLAIM, THREAD)
        assert turned_away, "the rig knows no way to forge a request: declare that, with the reason"
        assert all(turned_away)
        assert rig.desk.handled == []

    async def test_an_outsider_is_refused(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        told = await rig.outsider_presses(Verb.CLAIM, THREAD)
        assert rig.desk.handled == []
        assert "ask" in told.lower(), "a person who is refused is told whom to ask"

    async def test_somebody_who_left_is_refused_at_once(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card(verbs=(Verb.CLAIM, Verb.RELEASE)))
        await rig.presses(rig.ana, Verb.CLAIM, THREAD)
        await rig.leaves(rig.ana)
        told = await rig.presses(rig.ana, Verb.RELEASE, THREAD)
        assert rig.desk.did(Release) == []
        assert "ask" in told.lower()
        standing = await rig.surface.standing(rig.ana)
        assert not standing.may_speak
        assert "ask" in standing.reason.lower()

    async def test_one_person_leaving_leaves_the_others_their_standing(self, rig: SurfaceRig) -> None:
        await rig.leaves(rig.ana)
        assert (await rig.surface.standing(rig.ben)).may_speak

    async def test_nobody_unknown_has_standing(self, rig: SurfaceRig) -> None:
        for stranger in (StaffRef(rig.surface.name, "nobody"), StaffRef("elsewhere", rig.ana.account)):
            standing = await rig.surface.standing(stranger)
            assert not standing.may_speak
            assert standing.reason

    # --- cards --------------------------------------------------------------------------------

    async def test_a_card_says_who_what_and_what_state(self, rig: SurfaceRig) -> None:
        talk = (CardTalk("Ben", "Ask the baker first.", NOON), CardTalk("", "Ben looked at it", NOON, quiet=True))
        card = a_card(talk=talk, notices=("Publishing is paused.",), helpers=("Cara",))
        seen = await rig.staff_sees(await shown(rig, card))
        assert seen is not None
        for words in (
            "#142",
            "Maya",
            HARMLESS,
            "Up for grabs",
            "Ask the baker first.",
            "Publishing is paused.",
            "Cara",
        ):
            assert words in seen.text

    async def test_a_card_offers_its_verbs_and_no_others(self, rig: SurfaceRig) -> None:
        for verbs in ((Verb.CLAIM, Verb.NOTE), (Verb.RELEASE, Verb.CLOSE), ()):
            seen = await rig.staff_sees(await shown(rig, a_card(verbs=verbs)))
            assert seen is not None
            assert seen.pressable == frozenset(verbs)

    async def test_the_same_key_makes_one_card(self, rig: SurfaceRig) -> None:
        card = rig.desk.put(a_card())
        room = rig.surface.rooms[0]
        refs = {await rig.surface.show(card, room=room, key=key("once")) for _ in range(3)}
        together = await asyncio.gather(*(rig.surface.show(card, room=room, key=key("once")) for _ in range(3)))
        assert len(refs | set(together)) == 1
        assert len(await rig.cards_in(room)) == 1

    async def test_other_threads_have_other_cards(self, rig: SurfaceRig) -> None:
        first, second = await shown(rig, a_card(1)), await shown(rig, a_card(2))
        assert first != second
        assert set(await rig.cards_in(rig.surface.rooms[0])) == {first, second}

    async def test_a_card_for_a_room_that_is_not_there_is_rejected(self, rig: SurfaceRig) -> None:
        nowhere = Room(rig.surface.name, "no such room")
        with pytest.raises(Rejected) as no:
            await rig.surface.show(a_card(), room=nowhere, key=key("nowhere"))
        assert str(no.value).endswith(".")

    async def test_a_redraw_changes_what_staff_see(self, rig: SurfaceRig) -> None:
        ref = await shown(rig, a_card())
        changed = rig.desk.put(a_card(version=2, state=State.CLAIMED, status="Ben has it until noon", verbs=()))
        await rig.surface.update(ref, changed)
        seen = await rig.staff_sees(ref)
        assert seen is not None
        assert "Ben has it until noon" in seen.text
        assert "Up for grabs" not in seen.text
        assert seen.pressable == frozenset()
        assert len(await rig.cards_in(ref.room)) == 1

    async def test_what_a_customer_deleted_is_gone_from_the_card(self, rig: SurfaceRig) -> None:
        ref = await shown(rig, a_card(posts=(post("My secret address is 7 Mill Road"),)))
        gone = replace(post(""), note="Deleted")
        redacted = a_card(version=2, posts=(gone,), summary="#142: Maya on wall. Deleted.")
        await rig.surface.update(ref, rig.desk.put(redacted))
        seen = await rig.staff_sees(ref)
        assert seen is not None
        assert "Mill Road" not in seen.text
        assert "Deleted" in seen.text

    async def test_redrawing_a_card_that_staff_deleted_is_quiet(self, rig: SurfaceRig) -> None:
        ref = await shown(rig, a_card())
        if declared(rig, Cannot.DELETE_A_CARD):
            return
        await rig.deletes_card(ref)
        await rig.surface.update(ref, rig.desk.put(a_card(version=2)))
        assert await rig.cards_in(ref.room) == []

    async def test_known_tricks_neither_break_the_layout_nor_call_anybody(self, rig: SurfaceRig) -> None:
        for text in HOSTILE:
            await assert_kept_in_its_place(rig, text)

    @given(text=st.text(min_size=1, max_size=300))
    @settings(
        max_examples=30,
        deadline=None,
        derandomize=True,
        database=None,
        # One rig serves all examples, each drawn over the last; and every surface's test inherits this clause.
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
    )
    async def test_no_text_of_a_customer_breaks_the_layout_or_calls_anybody(self, rig: SurfaceRig, text: str) -> None:
        await assert_kept_in_its_place(rig, text)

    # --- alarms -------------------------------------------------------------------------------

    async def test_an_alarm_is_said_once_and_then_that_it_is_well(self, rig: SurfaceRig) -> None:
        if not isinstance(rig.surface, CanShowAlerts):
            pytest.skip("this surface raises no alarms")
        room, text = rig.surface.rooms[0], "The token was revoked. Make a new one."
        for _ in range(2):
            await rig.surface.alarm("mastodon", text, room=room, key=key("alarm"))
        assert (await rig.alarms_seen()).count(text) == 1
        await rig.surface.alarm("mastodon", "", room=room, key=key("well"))
        seen = await rig.alarms_seen()
        assert "mastodon works again" in seen or text not in seen

    # --- how it stands ------------------------------------------------------------------------

    async def test_how_it_stands_is_told_when_it_listens(self, rig: SurfaceRig) -> None:
        async with asyncio.timeout(DEADLINE_SECONDS):
            while not rig.stood.states:  # noqa: ASYNC110 - a surface tells it whenever it knows
                await asyncio.sleep(0.01)
        ready, says = rig.stood.states[-1]
        assert ready, says
        assert says.endswith(".")

    async def test_writing_that_is_refused_while_reading_works_needs_the_operator(self, rig: SurfaceRig) -> None:
        if declared(rig, Cannot.BE_REFUSED):
            return
        await rig.refuse_writing()
        with pytest.raises(NeedsOperator, match=r"\w+ .+\.$"):
            await shown(rig, a_card())
        await rig.refuse_writing(refused=False)
        await shown(rig, a_card())
        assert len(await rig.cards_in(rig.surface.rooms[0])) == 1

    # --- whispers -----------------------------------------------------------------------------

    async def test_a_whisper_is_seen_by_one_person_only(self, rig: SurfaceRig) -> None:
        ref = await shown(rig, a_card())
        await rig.surface.whisper(rig.ana, "Ben handed you #142.", thread=THREAD, key=key("handed"))
        assert any("Ben handed you #142." in w for w in await rig.whispers_seen_by(rig.ana))
        assert not any("handed you" in w for w in await rig.whispers_seen_by(rig.ben))
        await rig.surface.whisper(rig.ben, "Ana needs you.", thread=THREAD, key=key("needs"))
        assert not any("needs you" in w for w in await rig.whispers_seen_by(rig.ana))
        assert ref in await rig.cards_in(ref.room)

    async def test_the_same_whisper_is_told_once(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        await asyncio.gather(
            *(rig.surface.whisper(rig.ana, "Maya wrote again.", thread=THREAD, key=key("again")) for _ in range(3))
        )
        await rig.surface.whisper(rig.ana, "Maya wrote again.", thread=THREAD, key=key("again"))
        assert len([w for w in await rig.whispers_seen_by(rig.ana) if "Maya wrote again." in w]) == 1

    async def test_a_whisper_with_markup_is_told_as_words(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        await rig.surface.whisper(rig.ana, "<b>Tom & Co</b> wrote <again>", thread=THREAD, key=key("markup"))
        assert any("<b>Tom & Co</b> wrote <again>" in w for w in await rig.whispers_seen_by(rig.ana))

    # --- stopping -----------------------------------------------------------------------------

    async def test_cancelling_listen_leaves_nothing_running(self, rig: SurfaceRig) -> None:
        await shown(rig, a_card())
        await rig.presses(rig.ana, Verb.CLAIM, THREAD)
        async with asyncio.timeout(DEADLINE_SECONDS):
            assert await rig.left_running() == []

    async def test_what_cannot_be_done_is_declared_with_its_reason(self, rig: SurfaceRig) -> None:
        for reason in rig.cannot.values():
            assert len(reason.split()) > 4
            assert reason.endswith(".")


def declared(rig: SurfaceRig, what: Cannot) -> bool:
    """Say whether the rig declares that its surface cannot do this."""
    return what in rig.cannot


def post(text: str) -> CardPost:
    """Return a customer's post, as a card quotes it."""
    return CardPost("Maya", text, NOON, by_us=False)


async def shown(rig: SurfaceRig, card: Card) -> CardRef:
    """Lay a card on the desk and show it in the surface's first room."""
    rig.desk.put(card)
    return await rig.surface.show(card, room=rig.surface.rooms[0], key=key(f"card/{card.thread}/{card.verbs}"))


async def assert_kept_in_its_place(rig: SurfaceRig, text: str) -> None:
    """A card with this text is laid out like one with a harmless text, calls nobody and leads nowhere else."""
    ref = await shown(rig, a_card())
    tame = a_card(posts=(post(HARMLESS), post("The end.")))
    wild = a_card(customer=text[:60], posts=(post(text), post("The end.")), summary=f"#142: “{text[:100]}”.")
    seen = []
    for version, card in enumerate((tame, wild), start=2):
        await rig.surface.update(ref, rig.desk.put(replace(card, version=version)))
        seen.append(await rig.staff_sees(ref))
    before, after = seen
    assert before is not None
    assert after is not None
    assert after.shape == before.shape
    assert after.pressable == before.pressable
    assert after.links == before.links
    assert after.pings == ()
    assert "The end." in after.text
    assert "Up for grabs" in after.text
