"""Teams' own manners: five seconds, leave to hear or not, a look on one machine, and what is never kept."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.chat.texts import LABELS
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import CardRef, EffectKey, StaffId, ThreadId
from bot.testing.fake_desk import FakeDesk, a_card
from tests.servers.teams import ROOM, Post
from tests.surfaces.teams_rig import TeamsRig, pings, teams_room, words

THREAD = ThreadId(142)
WRITING = (Verb.CLAIM, Verb.WRITE, Verb.SEND, Verb.NOTE)


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        yield rig


@pytest.fixture
async def card(rig: TeamsRig) -> Post:
    return await stands(rig)


async def stands(rig: TeamsRig, **changes: Any) -> Post:
    found = rig.desk.put(a_card(**{"verbs": WRITING, **changes}))
    await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    return rig.card(THREAD)


# --- five seconds ------------------------------------------------------------------------------


class Slow:
    """A desk that takes its time."""

    def __init__(self, desk: FakeDesk) -> None:
        self.gate = asyncio.Event()
        self._handle, self._look = desk.handle, desk.look

    async def handle(self, action: act.Action) -> str:
        await self.gate.wait()
        return await self._handle(action)

    async def look(self, *given: Any) -> Any:
        await self.gate.wait()
        return await self._look(*given)


async def test_what_takes_longer_than_teams_waits_is_acknowledged_and_told_afterwards(
    rig: TeamsRig, card: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, ana = Slow(rig.desk), rig.person(rig.ana)
    rig.room._listener.answer_within = 0.02
    monkeypatch.setattr(rig.desk, "handle", slow.handle)
    await ana.press(card, "Claim")
    assert rig.teams.last.status == 200
    assert ana.told == ["One moment: this is still being done."]
    slow.gate.set()
    await rig.is_told(rig.ana)
    assert "Done." in words(ana.private[-1])
    assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]
    assert rig.told(rig.ben) == ""


async def test_a_dialog_that_comes_too_late_says_to_press_again(
    rig: TeamsRig, card: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, ana = Slow(rig.desk), rig.person(rig.ana)
    rig.room._listener.answer_within = 0.02
    monkeypatch.setattr(rig.desk, "look", slow.look)
    await ana.press(card, LABELS[Verb.WRITE])
    slow.gate.set()
    await rig.is_told(rig.ana)
    assert "press again" in words(ana.private[-1])


async def test_a_view_that_teams_asked_for_by_itself_is_not_told_late(
    rig: TeamsRig, card: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, ana = Slow(rig.desk), rig.person(rig.ana)
    await rig.press(rig.ana, Verb.CLAIM, THREAD)
    held = a_card(version=2, holder=StaffId(1), holder_name="Ana", verbs=WRITING)
    await rig.surface.update(CardRef(rig.surface.rooms[0], f"{ROOM}/{card.id}"), rig.desk.put(held))
    rig.room._listener.answer_within = 0.02
    monkeypatch.setattr(rig.desk, "look", slow.look)
    assert await ana.refresh(card) is not None
    slow.gate.set()
    await rig.room._listener.close()
    assert ana.private == []


async def test_stopping_lets_a_press_come_to_its_end(
    rig: TeamsRig, card: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(rig.desk)
    monkeypatch.setattr(rig.desk, "handle", slow.handle)
    pressing = asyncio.create_task(rig.person(rig.ana).press(card, "Claim"))
    await asyncio.sleep(0.05)
    stopping = asyncio.create_task(rig.crash())
    await asyncio.sleep(0.01)
    slow.gate.set()
    await asyncio.gather(pressing, stopping)
    assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]
    assert rig.person(rig.ana).told == ["Done."]


# --- what is kept ------------------------------------------------------------------------------


async def test_what_people_say_is_not_kept(rig: TeamsRig, card: Post) -> None:
    talk = await rig.says(rig.ana, "A secret among us.", card)
    await rig.says(rig.ana, "Another secret.")
    await rig.person(rig.ana).edit(talk, "A changed secret.")
    await rig.person(rig.ana).delete(talk)
    await rig.says(rig.ana, "!send Words for a customer.", card)
    await rig.quiet()
    kept = rig.kv.everything()
    assert "secret" not in kept
    assert "Words for a customer" not in kept


async def test_without_leave_to_hear_nothing_is_brought_that_does_not_name_us() -> None:
    async with teams_room(rsc=False) as rig:
        card = await stands(rig)
        await rig.says(rig.ana, "!claim", card)
        assert not rig.teams.last.was_brought
        await rig.says(rig.ana, "@Handraise claim", card)
        assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]
        assert "“@Handraise help”" in words(card) or "@Handraise claim" in words(card)
        await rig.says(rig.ana, "@Handraise help", card)
        assert "or after “!”" not in rig.told(rig.ana)


# --- newcomers ---------------------------------------------------------------------------------


async def test_a_newcomer_goes_on_with_the_words_whose_menu_they_used(rig: TeamsRig, card: Post) -> None:
    cho = rig.person(rig.cho)
    said = await rig.says(rig.cho, "Yes, we do.", card)
    await cho.menu("send", said)
    await cho.submit("This is me", name="Cho", role="driver", agreed="yes")
    assert cho.dialog is not None
    assert "Yes, we do.\n— Cho, driver" in words(cho.dialog.card).replace("\n\n", "\n")
    assert rig.desk.did(act.Send) == []


async def test_somebody_enrolled_changes_how_customers_see_them(rig: TeamsRig, card: Post) -> None:
    ana = rig.person(rig.ana)
    await rig.says(rig.ana, "@Handraise me", card)
    await ana.press(ana.private[-1], "Change it…")
    await ana.submit("This is me", name="Ana L.", role="head baker")
    [changed] = rig.desk.did(act.Enrol)
    assert isinstance(changed, act.Enrol)
    assert (changed.name, changed.role) == ("Ana L.", "head baker")


# --- quiet hours -------------------------------------------------------------------------------


async def test_quiet_hours_are_in_the_zone_of_who_set_them(rig: TeamsRig) -> None:
    card = await stands(rig)
    await rig.says(rig.ana, "@Handraise settings", card)
    ana = rig.person(rig.ana)
    await ana.press(ana.private[-1], "Quiet hours…")
    await ana.submit("Keep", **{"from": "20:30", "until": "21:30"})
    kept = dict(rig.teams.last.activity)
    kept["localTimezone"], kept["id"] = "Asia/Tokyo", "f:again"  # noon in UTC is nine in the evening there
    await rig.teams.bring(kept)
    await rig.says(rig.ana, "@Handraise settings", card)
    assert "Quiet hours: 20:30 to 21:30." in words(ana.private[-1])
    seen = len(ana.private)
    await rig.surface.whisper(rig.ana, "Maya wrote again.", thread=THREAD, key=EffectKey("w"))
    assert len(ana.private) == seen
    rig.clock.move(hours=1)
    await rig.surface.whisper(rig.ana, "Maya wrote once more.", thread=THREAD, key=EffectKey("x"))
    assert "Maya wrote once more." in words(ana.private[-1])


# --- a look on one machine ---------------------------------------------------------------------


async def test_in_local_mode_the_room_works_without_credentials() -> None:
    none: dict[str, Any] = {"app_id": "", "app_password": "", "tenant_id": "", "local": True}
    async with teams_room(public_url="http://127.0.0.1:8080", **none) as rig:
        rig.teams.is_open = True
        card = await stands(rig)
        await rig.press(rig.ana, Verb.CLAIM, THREAD)
        assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]
        rig.teams.humans["ben"].role = "guest"
        await rig.press(rig.ben, Verb.CLAIM, THREAD)
        assert len(rig.desk.handled) == 1
        assert pings(card) == []


async def test_a_removed_app_is_said_in_the_log(rig: TeamsRig, caplog: pytest.LogCaptureFixture) -> None:
    await rig.person(rig.ana).install(remove=True)
    assert "the app was taken out of the team" in caplog.text
