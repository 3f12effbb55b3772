"""What Teams and people do on bad days: odd refusals, late answers, heavy words, people and rooms that go away."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams.activities import heard
from adapters.teams.bot_framework import BotFramework
from adapters.teams.connector import ConnectorAddress
from adapters.teams.gateway import Member
from bot.chat.messages import REFUSALS_MOST
from bot.chat.texts import LABELS
from bot.domain import actions as act
from bot.domain.card import CardTalk, Verb
from bot.domain.ids import CardRef, EffectKey, ThreadId
from bot.domain.thread import State
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.testing.fake_desk import NOON, a_card
from tests.servers.teams import OTHER_TENANT, ROOM, Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words

THREAD = ThreadId(142)
TEXT = "Yes: the almond-free sponge."
WRITING = (Verb.CLAIM, Verb.WRITE, Verb.SEND, Verb.NOTE)


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        rig.desk.clock = rig.clock.now
        yield rig


@pytest.fixture
async def card(rig: TeamsRig) -> Post:
    await stands(rig)
    return rig.card(THREAD)


@pytest.fixture
def ana(rig: TeamsRig) -> Person:
    return rig.person(rig.ana)


async def stands(rig: TeamsRig, **changes: Any) -> CardRef:
    found = rig.desk.put(a_card(**{"verbs": WRITING, **changes}))
    return await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))


# --- posts and rooms that are not there ---------------------------------------------------------


ODD = [(403, "ServiceError"), (404, "ActivityNotFoundInConversation")]


@pytest.mark.parametrize(("status", "code"), ODD)
async def test_one_odd_refusal_of_an_update_freezes_no_card(rig: TeamsRig, status: int, code: str) -> None:
    ref = await stands(rig)
    rig.teams.fail("update", status, code=code)
    await rig.surface.update(ref, a_card(version=2, status="Closed"))
    await rig.surface.update(ref, a_card(version=3, status="Open again"))
    assert "Open again" in words(rig.card(THREAD))


@pytest.mark.parametrize(("status", "code"), ODD)
async def test_a_deleted_card_is_left_alone_at_last_whichever_way_teams_says_so(
    rig: TeamsRig, status: int, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    ref = await stands(rig)
    for version in range(REFUSALS_MOST):
        rig.teams.fail("update", status, code=code)
        await rig.surface.update(ref, a_card(version=2 + version, status=f"Closed {version}"))
    before = rig.teams.count("update")
    await rig.surface.update(ref, a_card(version=20, status="Open again"))
    assert rig.teams.count("update") == before
    assert "not in the team" not in caplog.text


@pytest.mark.parametrize("code", ["ConversationNotFound", "NotFound"])
async def test_a_card_whose_conversation_teams_does_not_find_for_a_while_is_drawn_later(
    rig: TeamsRig, code: str
) -> None:
    ref = await stands(rig)
    rig.teams.fail("update", 404, code=code)
    with pytest.raises(Unavailable):
        await rig.surface.update(ref, a_card(version=2, status="Closed"))
    await rig.surface.update(ref, a_card(version=2, status="Closed"))
    assert "Closed" in words(rig.card(THREAD))


async def test_a_card_in_a_room_of_former_times_that_is_deleted_is_left_alone(rig: TeamsRig) -> None:
    ref = await stands(rig)
    former = CardRef(ref.room, ref.id.replace("customers", "formerly0"))
    await rig.surface.update(former, a_card(version=2, status="Closed"))
    assert rig.teams.count("update") == 1


async def test_while_teams_does_not_find_the_room_nobody_is_said_to_have_left_it(rig: TeamsRig, card: Post) -> None:
    rig.teams.fail("member", 404, code="ConversationNotFound")
    ben = rig.person(rig.ben)
    await ben.press(card, "Claim")
    assert "could not make sure who you are" in ben.told[-1]


# --- what Teams brings twice, and what comes too late -------------------------------------------


async def with_preview(ana: Person, card: Post, text: str = TEXT) -> None:
    await ana.press(card, LABELS[Verb.WRITE])
    await ana.submit("Preview", text=text)


async def test_an_answer_that_was_sent_too_slowly_for_teams_is_said_to_leave_and_can_be_undone(
    rig: TeamsRig, card: Post, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_preview(ana, card)
    gate, handle = asyncio.Event(), rig.desk.handle

    async def slowly(action: act.Action) -> str:
        if isinstance(action, act.Send):
            await gate.wait()
        return await handle(action)

    monkeypatch.setattr(rig.desk, "handle", slowly)
    rig.room._listener.answer_within = 0.02
    await ana.submit(LABELS[Verb.SEND])
    gate.set()
    await rig.is_told(rig.ana)
    assert "leaves in 20 seconds" in words(ana.private[-1])
    assert "press again" not in rig.told(rig.ana)
    rig.room._listener.answer_within = 4.0
    await ana.press(ana.private[-1], LABELS[Verb.UNDO])
    assert rig.desk.did(act.Undo) == [act.Undo(THREAD, rig.ana)]


async def test_a_press_on_send_that_is_brought_again_after_a_restart_sends_nothing_twice(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await with_preview(ana, card)
    await ana.submit(LABELS[Verb.SEND])
    pressed = rig.teams.last
    await rig.passes(seconds=30)
    await rig.crash()
    await rig.begin_again()
    await rig.teams.repeat(pressed)
    assert len(rig.desk.did(act.Send)) == 1


async def test_a_note_that_a_kill_broke_off_after_teams_was_answered_is_kept_once(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await ana.press(card, LABELS[Verb.NOTE])
    rig.room._listener.answer_within = 0.01
    rig.desk.stalls, rig.desk.answer = "before", "Kept for colleagues."
    await ana.submit(text="Ask the baker.")
    await rig.is_killed()
    assert rig.desk.did(act.Note) == [act.Note(THREAD, rig.ana, "Ask the baker.")]
    assert "Kept for colleagues." in rig.told(rig.ana)


async def test_a_button_that_nobody_knows_any_more_says_so(rig: TeamsRig, card: Post, ana: Person) -> None:
    pressed = await ana.press(card, "Claim")
    former = {**pressed.activity, "id": "f:former"}
    former["value"] = {"action": {"type": "Action.Execute", "verb": "former", "data": {"do": "former"}}}
    answer = await rig.teams.bring(former)
    assert "earlier version" in answer.body["value"]
    opened = {**former, "id": "f:opened", "name": "task/fetch", "value": {"data": {"do": "former"}}}
    assert "earlier version" in str((await rig.teams.bring(opened)).body["task"])


# --- words that do things, and words that are heavy ---------------------------------------------

EVIL = "[our shop](https://evil.example) ![](https://evil.example/x.png) <at>Ana</at> **free** &#91;"


@pytest.mark.parametrize("status", [400, 413])
async def test_a_card_that_stands_as_a_sentence_links_and_formats_nothing(rig: TeamsRig, status: int) -> None:
    rig.teams.fail("create", status)
    ref = await stands(rig, summary=f"#142: Maya on wall: “{EVIL}”. Up for grabs.")
    [posted] = rig.teams.posts()
    assert not posted.card
    rig.teams.fail("update", status)
    await rig.surface.update(ref, a_card(version=2, summary=f"#142: Maya on wall: “{EVIL}”. Closed."))
    for text in (posted.text, rig.teams.posts()[0].text):
        assert "Maya" in text
        assert "](" not in text
        assert "<at" not in text
        assert "**" not in text
        assert "://" not in text


@pytest.mark.parametrize("sign", ["x", "é", "漢", "👩", "\n."])
async def test_a_refusal_is_told_however_heavy_the_words_were_that_it_gives_back(
    rig: TeamsRig, ana: Person, sign: str
) -> None:
    rig.desk.refuse(act.Note, "There is no #999.")
    await rig.says(rig.ana, f"@Handraise note 999 see {sign * 5000}"[:9000])
    assert "no #999" in words(ana.private[-1])


@pytest.mark.parametrize("sign", ["x", "é", "漢", "👩", "\n."])
async def test_a_colleague_is_asked_for_their_words_or_who_wants_them_is_told_why_not(
    rig: TeamsRig, card: Post, ana: Person, sign: str
) -> None:
    rig.teams.rsc = False
    said = await rig.person(rig.ben).say(sign * (3900 // len(sign)), thread=card)
    await ana.menu("send", said)
    await rig.quiet()
    assert ana.dialog is not None
    if "is asked" in words(ana.dialog.card):
        assert "with your words" in words(rig.person(rig.ben).private[-1])
    else:
        assert "too long to be passed on" in words(ana.dialog.card)
        assert sign != "x"


@pytest.mark.parametrize("sign", ["x", "漢", "👩"])
async def test_who_changes_heavy_words_after_they_were_sent_is_asked(
    rig: TeamsRig, card: Post, ana: Person, sign: str
) -> None:
    post = await rig.says(rig.ana, f"!send {TEXT}", card)
    await ana.press(ana.private[-1], LABELS[Verb.SEND])
    await rig.passes(seconds=30)
    await ana.edit(post, f"!send {sign * 3990}")
    await rig.quiet()
    assert "still stands in public as it was" in words(ana.private[-1])


@pytest.mark.parametrize("sign", ["x", "漢", "👩"])
@pytest.mark.parametrize("many", range(600, 2400, 300))
async def test_a_post_is_light_enough_with_what_its_notification_says(rig: TeamsRig, sign: str, many: int) -> None:
    ref = await stands(rig)
    talk = tuple(CardTalk("Ben", sign * (many - at), NOON) for at in range(max(1, 2400 // many)))
    await rig.surface.update(ref, a_card(version=2, talk=talk, summary=f"#142: {sign * 700}. Closed."))
    assert all(post.card for post in (rig.card(THREAD), *rig.teams.thread(rig.card(THREAD))))


# --- people who come and go ---------------------------------------------------------------------


async def test_who_left_by_their_teams_id_alone_is_looked_up_again(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.press(card, "Claim")
    ana.human.in_team = False
    left: list[dict[str, str]] = [{"id": ana.human.id}]
    await rig.teams.event("conversationUpdate", by="ben", membersRemoved=left)
    await ana.press(card, LABELS[Verb.NOTE])
    assert "not in the team" in str(rig.teams.last.body)


async def test_while_the_roster_cannot_be_asked_after_somebody_came_nothing_is_shown_to_outsiders(
    rig: TeamsRig,
) -> None:
    ref = await stands(rig, history="Maya asked twice before.")
    rig.teams.add_person("eve", "Eve", tenant=OTHER_TENANT)
    rig.teams.fail("members", 503, times=2)  # for the look at once, and for the one before the card is drawn
    await rig.teams.event("conversationUpdate", membersAdded=[{"id": "29:1eve-made-up"}])
    with pytest.raises(OutcomeUnknown):
        await rig.surface.update(ref, a_card(version=2, history="Maya asked three times before."))
    assert "three times" not in words(rig.card(THREAD))
    await rig.surface.update(ref, a_card(version=2, history="Maya asked three times before."))
    assert "Shared with outsiders." in words(rig.card(THREAD))


async def test_an_outsider_who_comes_while_the_roster_is_read_is_not_missed(
    rig: TeamsRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    gateway = rig.room._gateway
    ask = gateway.members

    async def slowly(conversation: str) -> tuple[Member, ...]:
        found = await ask(conversation)
        if "eve" not in rig.teams.humans:
            rig.teams.add_person("eve", "Eve", tenant=OTHER_TENANT)
            await rig.teams.event("conversationUpdate", membersAdded=[{"id": "29:1eve-made-up"}])
        return found

    monkeypatch.setattr(gateway, "members", slowly)
    await stands(rig, history="Maya asked twice before.")
    await rig.surface.update(
        CardRef(rig.surface.rooms[0], f"{ROOM}/{rig.card(THREAD).id}"), a_card(version=2, history="Maya: thrice.")
    )
    assert "Shared with outsiders." in words(rig.card(THREAD))


async def test_nobody_hands_off_to_somebody_who_is_not_in_the_team_and_that_is_said_once(
    rig: TeamsRig, ana: Person
) -> None:
    await stands(rig)
    rig.person(rig.cho).human.in_team = False
    await rig.says(rig.ana, "@Handraise hand-off 142 @Cho Min")
    await rig.passes(minutes=2)
    await rig.room._events.recover_abandoned()
    await rig.quiet()
    assert len(ana.private) == 1
    assert "in the team" in words(ana.private[0])
    assert rig.desk.did(act.HandOff) == []


async def test_a_note_written_elsewhere_is_not_told_where_outsiders_read_along(rig: TeamsRig, ana: Person) -> None:
    ref = await stands(rig)
    first, second = CardTalk("Ben", "She sued us in May.", NOON), CardTalk("Cho", "Lawyers are told.", NOON)
    await rig.surface.update(ref, a_card(version=2, talk=(first,)))
    [told] = rig.teams.thread(rig.card(THREAD))
    assert "She sued us" in words(told)
    rig.teams.add_person("eve", "Eve", tenant=OTHER_TENANT)
    await rig.teams.event("conversationUpdate", membersAdded=[{"id": "29:1eve-made-up"}])
    await rig.surface.update(ref, rig.desk.put(a_card(version=3, talk=(first, second), verbs=WRITING)))
    in_thread = str([post.activity for post in rig.teams.thread(rig.card(THREAD))])
    assert "She sued us" not in in_thread
    assert "Lawyers" not in in_thread
    assert "for colleagues" in in_thread
    await ana.press(rig.card(THREAD), "Read it all")
    assert ana.dialog is not None
    assert "Lawyers are told." in words(ana.dialog.card)


async def test_why_a_thread_was_closed_is_not_told_where_outsiders_read_along(rig: TeamsRig, ana: Person) -> None:
    closed: dict[str, Any] = {"state": State.CLOSED, "status": "Closed: a known nuisance", "verbs": (Verb.NOTE,)}
    told: dict[str, Any] = {"summary": "#142: Maya on wall: “Hi”. Closed: a known nuisance."}
    ref = await stands(rig)
    cards = [(rig.desk.put(a_card(number)), EffectKey(f"card/{number}")) for number in (150, 151)]
    refs = await rig.room.show_together(cards, room=rig.surface.rooms[0])
    await rig.surface.update(ref, a_card(version=2, **closed, **told))
    assert "nuisance" in words(rig.card(THREAD))
    rig.teams.add_person("eve", "Eve", tenant=OTHER_TENANT)
    await rig.teams.event("conversationUpdate", membersAdded=[{"id": "29:1eve-made-up"}])
    await rig.surface.update(ref, rig.desk.put(a_card(version=3, **closed, **told)))
    await rig.surface.update(refs[0], a_card(150, version=2, **closed))
    assert "nuisance" not in str([post.activity for post in rig.teams.posts()])
    assert "Closed" in words(rig.card(THREAD))
    await ana.press(rig.card(THREAD), LABELS[Verb.NOTE])
    assert ana.dialog is not None


# --- hours, clocks and places -------------------------------------------------------------------


async def test_a_chat_that_is_not_there_any_more_is_opened_again(rig: TeamsRig, ana: Person) -> None:
    rig.teams.targets = False
    await rig.says(rig.ana, "@Handraise me")
    rig.teams.fail("send", 404, code="ConversationNotFound")
    await rig.says(rig.ana, "@Handraise me")
    assert len(ana.chat) == 2


async def test_who_takes_the_app_out_of_their_own_chat_is_no_alarm(
    rig: TeamsRig, ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await rig.teams.event("installationUpdate", conversation=ana.human.chat, action="remove")
    assert "taken out of the team" not in caplog.text


async def test_the_zone_is_taken_from_what_the_client_says_of_itself(card: Post, ana: Person) -> None:
    about = [{"type": "clientInfo", "locale": "en-GB", "platform": "iOS", "timezone": "Europe/Lisbon"}]
    pressed = await ana.press(card, "Claim")
    assert heard({**pressed.activity, "entities": about}).zone == "Europe/Lisbon"
    assert heard({**pressed.activity, "entities": about, "localTimezone": "Asia/Tokyo"}).zone == "Asia/Tokyo"


async def test_while_teams_hangs_everybody_else_still_gets_a_thread() -> None:
    gate = asyncio.Event()

    async def hang(_: web.Request) -> web.Response:
        await gate.wait()
        return web.Response()

    app = web.Application()
    app.add_routes([web.delete("/v3/conversations/{where}/activities/{id}", hang)])
    server, kit = TestServer(app), BotFramework()
    await server.start_server()
    line = ConnectorAddress(str(server.make_url("/")), "")
    calls = [asyncio.create_task(kit.delete(line, "19:a", str(number))) for number in range(40)]
    try:
        await asyncio.sleep(0.05)
        async with asyncio.timeout(2):
            assert await asyncio.to_thread(lambda: "here") == "here"
        calls[-1].cancel()
    finally:
        gate.set()
        await asyncio.gather(*calls, return_exceptions=True)
        await kit.close()
        await server.close()
