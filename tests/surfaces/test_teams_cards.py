"""Cards in a Teams room: one for each key, drawn anew in place, each person's own view, and the story below them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.adaptive_card import WEIGHT, weight
from bot.domain import actions as act
from bot.domain.card import Card, CardPost, CardReply, CardTalk, Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import CardRef, EffectKey, ReplyId, StaffId, ThreadId
from bot.domain.thread import JournalEvent, State
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.testing.fake_desk import NOON, a_card
from tests.servers.teams import OTHER_TENANT, Post
from tests.surfaces.teams_rig import TeamsRig, pings, teams_room, words
from tests.unit.teams_cards import troubles

THREAD = ThreadId(142)
KEY = EffectKey("card/142")
HELD: dict[str, Any] = {
    "version": 2,
    "state": State.CLAIMED,
    "status": "Ana has it",
    "holder": StaffId(1),
    "holder_name": "Ana",
    "verbs": (Verb.RELEASE, Verb.WRITE, Verb.SEND, Verb.NOTE),
}


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        yield rig


async def show(rig: TeamsRig, card: Card | None = None, key: EffectKey = KEY) -> CardRef:
    return await rig.surface.show(rig.desk.put(card or a_card()), room=rig.surface.rooms[0], key=key)


async def held_by_ana(rig: TeamsRig) -> Post:
    """Ana has claimed it, and her card was drawn anew."""
    ref = await show(rig)
    await rig.press(rig.ana, Verb.CLAIM, THREAD)
    rig.desk.handled.clear()
    await rig.surface.update(ref, rig.desk.put(a_card(**HELD)))
    return rig.card(THREAD)


# --- one card ----------------------------------------------------------------------------------


async def test_a_lost_answer_leaves_one_card_once_the_stray_is_touched(rig: TeamsRig) -> None:
    rig.teams.lose("create")
    with pytest.raises(OutcomeUnknown):
        await show(rig)
    ref = await show(rig)
    stray, known = rig.cards()
    assert ref.id.endswith(known.id)
    await rig.person(rig.ana).press(stray, "Claim")
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]
    assert rig.cards() == [known]
    await rig.person(rig.ana).press(known, "Claim")
    await rig.quiet()
    assert rig.cards() == [known]


async def test_what_surely_was_not_posted_is_posted_once(rig: TeamsRig) -> None:
    rig.teams.fail("create", 403, code="BotNotInConversationRoster")
    with pytest.raises(Unavailable, match="add the app to the team"):
        await show(rig)
    await show(rig)
    assert len(rig.cards()) == 1


async def test_a_card_is_known_after_a_restart_and_after_the_team_has_moved(rig: TeamsRig) -> None:
    ref = await show(rig)
    await rig.crash()
    rig.teams.move("emea")
    await rig.begin_again()
    await rig.says(rig.ben, "@Handraise help")
    assert await show(rig) == ref
    await rig.surface.update(ref, rig.desk.put(a_card(**HELD)))
    [card] = rig.cards()
    assert "Ana has it" in words(card)
    await rig.press(rig.ana, Verb.RELEASE, THREAD)
    assert rig.desk.did(act.Release) == [act.Release(THREAD, rig.ana)]


async def test_a_card_that_has_not_changed_is_not_drawn_again(rig: TeamsRig) -> None:
    ref = await show(rig)
    await rig.surface.update(ref, a_card())
    assert rig.teams.count("update") == 0
    await rig.surface.update(ref, a_card(version=2, status="Closed"))
    assert rig.teams.count("update") == 1


async def test_a_card_that_teams_will_not_lay_out_stands_as_a_sentence(rig: TeamsRig) -> None:
    rig.teams.fail("create", 413, code="MessageSizeTooBig")
    ref = await show(rig)
    [card] = rig.cards()
    assert card.card == {}
    assert "#142: Maya on wall" in card.text
    rig.teams.fail("update", 400, code="BadSyntax")
    await rig.surface.update(ref, a_card(version=2, status="Closed", summary="#142: Closed."))
    assert "Closed" in card.text
    await rig.surface.update(ref, a_card(version=3, status="Open again"))
    assert "Open again" in words(card.card)


async def test_another_refusal_is_told_to_the_core(rig: TeamsRig) -> None:
    rig.teams.fail("create", 409, code="Odd")
    with pytest.raises(Rejected):
        await show(rig)


async def test_cards_go_out_at_the_rooms_pace(rig: TeamsRig) -> None:
    before = rig.clock.now()
    for number in range(1, 6):
        await show(rig, a_card(number), EffectKey(f"card/{number}"))
    assert (rig.clock.now() - before).total_seconds() >= 4


# --- one's own view ----------------------------------------------------------------------------


async def test_who_has_it_sees_send_and_everybody_else_the_card_of_all(rig: TeamsRig) -> None:
    card = await held_by_ana(rig)
    rig.desk.drafts[THREAD, rig.ana] = "Yes, we do."
    ana, ben = rig.person(rig.ana), rig.person(rig.ben)
    assert "Send in public" not in words(card)
    assert await ben.refresh(card) is None, "Teams asks for nobody else"
    assert await ana.refresh(card) is not None
    assert "Yes, we do.\n— Ana, baker" in words(ana.sees(card)).replace("\n\n", "\n")
    assert "Send in public" in words(ana.sees(card))
    assert "Yes, we do." not in words(ben.sees(card))
    assert troubles(ana.sees(card)) == []
    assert ana.sees(card)["refresh"]["userIds"] == [ana.human.id], "so that it stays hers when it is drawn anew"
    assert rig.desk.handled == []


async def test_who_left_keeps_the_card_of_all(rig: TeamsRig) -> None:
    card = await held_by_ana(rig)
    rig.desk.drafts[THREAD, rig.ana] = "Yes, we do."
    await rig.leaves(rig.ana)
    await rig.person(rig.ana).refresh(card)
    assert "Yes, we do." not in words(rig.person(rig.ana).sees(card))
    assert rig.desk.turned_away == []


async def test_an_answer_is_sent_from_ones_own_view(rig: TeamsRig) -> None:
    card = await held_by_ana(rig)
    rig.desk.clock = rig.clock.now
    rig.desk.drafts[THREAD, rig.ana] = "Yes, we do."
    ana = rig.person(rig.ana)
    await ana.refresh(card)
    await ana.press(card, "Send in public")
    assert ana.told[-1] == "Your answer to #142 leaves in 20 seconds, counted from when this appeared."
    assert len(rig.desk.did(act.Send)) == 1
    await rig.teams.repeat()
    assert len(rig.desk.did(act.Send)) == 1


# --- the story ---------------------------------------------------------------------------------

WROTE = CardTalk("", "Maya wrote again", NOON, quiet=True, deed=JournalEvent.FOLLOWED_UP)
NOTED = CardTalk("Ben", "Ask the baker first.", NOON, deed=JournalEvent.NOTED)


async def test_the_thread_is_told_once_and_calls_who_has_it(rig: TeamsRig) -> None:
    card = await held_by_ana(rig)
    again = CardPost("Maya", "And on Sundays?", NOON, by_us=False)
    more = a_card(**{**HELD, "version": 3, "posts": (*a_card().posts, again), "talk": (NOTED, WROTE)})
    ref = CardRef(rig.surface.rooms[0], f"{card.conversation.partition(';')[0]}/{card.id}")
    for _ in range(3):
        await rig.surface.update(ref, rig.desk.put(more))
    [story] = rig.teams.thread(card)
    assert "Ask the baker first." in words(story)
    assert "And on Sundays?" in words(story)
    assert pings(story) == ["Ana Lima"]
    gone = replace(again, text="", note="Deleted")
    await rig.surface.update(ref, rig.desk.put(replace(more, version=4, posts=(*a_card().posts, gone))))
    assert "And on Sundays?" not in words(story)
    assert len(rig.teams.thread(card)) == 1


async def test_in_quiet_hours_nobody_is_called_or_told(rig: TeamsRig) -> None:
    card = await held_by_ana(rig)
    await rig.says(rig.ana, "@Handraise settings", card)
    ana = rig.person(rig.ana)
    await ana.press(ana.private[-1], "Quiet hours…")
    await ana.submit("Keep", **{"from": "11:00", "until": "13:00"})
    seen = len(ana.private)
    ref = CardRef(rig.surface.rooms[0], f"{card.conversation.partition(';')[0]}/{card.id}")
    await rig.surface.update(ref, rig.desk.put(a_card(**{**HELD, "version": 3, "talk": (WROTE,)})))
    assert pings(rig.teams.thread(card)[-1]) == []
    await rig.surface.whisper(rig.ana, "Maya wrote again.", thread=THREAD, key=EffectKey("w"))
    assert len(ana.private) == seen
    await rig.says(rig.ana, "@Handraise mine", card)
    assert "Maya wrote again." in words(ana.private[-1])
    await ana.press(ana.private[-1], "I have read these")
    assert "Maya wrote again." not in words(ana.sees(ana.private[-1]))


async def test_below_a_card_that_staff_deleted_nothing_is_said(rig: TeamsRig) -> None:
    ref = await show(rig)
    card = rig.card(THREAD)
    await rig.deletes_card(ref)
    await rig.surface.update(ref, rig.desk.put(a_card(version=2, talk=(NOTED,))))
    assert rig.teams.thread(card) == []


# --- many at once, and who reads along ---------------------------------------------------------


async def test_many_new_cards_share_posts_and_each_can_be_claimed(rig: TeamsRig) -> None:
    room = rig.surface.rooms[0]
    new = [(rig.desk.put(a_card(number)), EffectKey(f"card/{number}")) for number in range(1, 24)]
    refs = await rig.surface.show_together(new, room=room)  # type: ignore[attr-defined]
    assert len(rig.cards()) == 3
    assert len(set(refs)) == 23
    assert await rig.surface.show_together(new, room=room) == refs  # type: ignore[attr-defined]
    first = rig.cards()[0]
    assert weight(first.card) <= WEIGHT
    await rig.person(rig.ana).press(first, "Claim")
    assert rig.desk.handled == [act.Claim(ThreadId(1), rig.ana)]
    await rig.surface.update(refs[0], rig.desk.put(replace(a_card(**HELD), thread=ThreadId(1), summary="#1: held.")))
    assert len(rig.cards()) == 4
    assert "its card" in words(first)
    assert len(rig.cards()) == 4


async def test_a_card_says_when_outsiders_read_along_and_tells_them_no_history(rig: TeamsRig) -> None:
    ref = await show(rig, a_card(history="Maya asked twice before."))
    assert "Shared with outsiders." not in words(rig.card(THREAD))
    assert "asked twice before" in words(rig.card(THREAD))
    rig.teams.add_person("eve", "Eve", tenant=OTHER_TENANT)
    await rig.teams.event("conversationUpdate", membersAdded=[{"id": "29:1eve-made-up"}])
    await rig.surface.update(ref, a_card(version=2, history="Maya asked twice before."))
    assert "Shared with outsiders." in words(rig.card(THREAD))
    assert "asked twice before" not in words(rig.card(THREAD))


async def test_an_answer_that_stands_is_told_with_its_address(rig: TeamsRig) -> None:
    reply = CardReply(ReplyId("r1"), "Ana", "Yes.", ReplyState.SENT, NOON, mine=False, url="https://wall.example/r1")
    published = CardTalk("", "Ana's answer stands in public", NOON, quiet=True, deed=JournalEvent.PUBLISHED, about="r1")
    await show(rig, a_card(replies=(reply,), talk=(published,)))
    [story] = rig.teams.thread(rig.card(THREAD))
    assert "https://wall.example/r1" in str(story.card)
