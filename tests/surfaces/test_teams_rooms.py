"""The room in Teams: silent towards the public while outsiders read along, until a keeper of the house confirms it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from adapters.teams.gateway import Member
from adapters.teams.identity import verdict
from adapters.teams.room import NO_KEEPERS, SHARED, TeamsRoomCheck
from bot.chat.shared_rooms import LOOKED_FOR, UNSURE
from bot.digest.sample import a_week
from bot.domain import actions as act
from bot.domain.ids import CardRef, EffectKey
from bot.ports.errors import Rejected, Unavailable
from bot.testing.fake_desk import a_card
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.teams import OTHER_TENANT, TENANT, Post
from tests.surfaces.staffroom_rig import Clock
from tests.surfaces.teams_rig import TeamsRig, teams_room, words
from tests.unit.teams_cards import presses

READ_ALONG = "outside the company can read this room"
UNTIL_CONFIRMED = "until an admin confirms"
CHO = "Cho@Acme.example"


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room(keepers=[CHO]) as rig:
        rig.desk.knows(rig.cho, "Cho", id=3)
        yield rig


async def show(rig: TeamsRig) -> CardRef:
    card = rig.desk.put(a_card(142))
    return await rig.surface.show(card, room=rig.surface.rooms[0], key=EffectKey("card/142"))


async def joins(rig: TeamsRig, key: str = "eve", **known: Any) -> None:
    """Somebody from outside comes into the team; Teams says so."""
    human = rig.teams.add_person(key, key.title(), **(known or {"tenant": OTHER_TENANT}))
    await rig.teams.event("conversationUpdate", membersAdded=[{"id": human.id}])


async def leaves(rig: TeamsRig, key: str = "eve") -> None:
    await rig.leaves(rig.ref(key))


async def may_send(rig: TeamsRig) -> bool:
    return (await rig.surface.standing(rig.ana, sending=True)).may_speak


async def home(rig: TeamsRig, who: str = "cho") -> Post:
    """What somebody is shown of their own."""
    await rig.says(rig.ref(who), "@Handraise mine")
    return rig.teams.person(who).private[-1]


async def confirms(rig: TeamsRig) -> str:
    shown, cho = await home(rig), rig.teams.person("cho")
    await cho.press(shown, "Confirm")
    await rig.quiet()
    return words(cho.sees(shown))


# --- outsiders ------------------------------------------------------------------------------------


@pytest.mark.parametrize("outsider", [{"tenant": OTHER_TENANT}, {"role": "guest"}, {"role": ""}, {"role": "anonymous"}])
async def test_a_room_that_outsiders_read_lets_nothing_out_until_a_keeper_confirms(
    rig: TeamsRig, outsider: dict[str, Any]
) -> None:
    assert await may_send(rig)
    await joins(rig, **outsider)
    standing = await rig.surface.standing(rig.ana, sending=True)
    assert (standing.may_speak, standing.reason) == (False, SHARED)
    assert (await rig.surface.standing(rig.ana)).may_speak, "what stays inside goes on"
    assert "which a keeper has confirmed" in await confirms(rig)
    assert await may_send(rig)


async def test_where_app_yaml_names_no_keeper_nothing_leaves_and_that_is_said() -> None:
    async with teams_room() as rig:
        await joins(rig)
        standing = await rig.surface.standing(rig.ana, sending=True)
        assert (standing.may_speak, standing.reason) == (False, NO_KEEPERS)
        assert "[Confirm]" not in words(await home(rig, "ana"))


async def test_a_card_says_whether_a_keeper_has_confirmed(rig: TeamsRig) -> None:
    ref = await show(rig)
    assert READ_ALONG not in words(rig.card(142))
    await joins(rig)
    await rig.surface.update(ref, a_card(version=2))
    assert READ_ALONG in words(rig.card(142))
    assert UNTIL_CONFIRMED in words(rig.card(142))
    await confirms(rig)
    await rig.surface.update(ref, a_card(version=3))
    assert READ_ALONG in words(rig.card(142))
    assert UNTIL_CONFIRMED not in words(rig.card(142))
    await leaves(rig)
    await rig.surface.update(ref, a_card(version=4))
    assert READ_ALONG not in words(rig.card(142))


async def test_the_digest_is_posted_where_a_keeper_confirmed_who_reads_along(rig: TeamsRig) -> None:
    await joins(rig)
    given: dict[str, Any] = {"room": rig.surface.rooms[0], "key": EffectKey("digest/1")}
    with pytest.raises(Rejected, match="no keeper has confirmed"):
        await rig.room.show_digest(a_week(), **given)
    await confirms(rig)
    await rig.room.show_digest(a_week(), **given)
    assert len(rig.cards()) == 1


async def test_nothing_is_sent_from_a_room_that_outsiders_entered_without_a_word_to_us(rig: TeamsRig) -> None:
    assert await may_send(rig)
    rig.teams.add_person("gil", "Gil Guest", role="guest")
    assert not await may_send(rig)


async def test_a_confirmation_ends_with_the_sharing(rig: TeamsRig) -> None:
    await joins(rig)
    await confirms(rig)
    await leaves(rig)
    assert await may_send(rig)
    rig.teams.humans["eve"].in_team = True
    assert not await may_send(rig)


async def test_a_confirmation_covers_a_company_and_nobody_else_who_came_later(rig: TeamsRig) -> None:
    await joins(rig)
    await confirms(rig)
    await joins(rig, "finn", tenant=OTHER_TENANT)
    assert await may_send(rig), "another person of the same company"
    await joins(rig, "gil", role="guest")
    assert not await may_send(rig)
    await confirms(rig)
    assert await may_send(rig)
    await joins(rig, "hal", role="guest")
    assert not await may_send(rig), "of a guest nobody says from which company they are"


async def test_a_confirmation_lasts_over_a_restart(rig: TeamsRig) -> None:
    await joins(rig)
    await confirms(rig)
    await rig.crash()
    await rig.begin_again()
    assert await may_send(rig)


async def test_only_a_keeper_can_confirm(rig: TeamsRig) -> None:
    await joins(rig)
    shown = await home(rig)
    ana = rig.person(rig.ana)
    await ana.press(shown, "Confirm")  # as whoever knows its id could
    await rig.quiet()
    assert "Only a keeper of this room can confirm that" in rig.told(rig.ana)
    assert not await may_send(rig)
    assert [wanted for _, wanted, _ in rig.desk.turned_away] == ["confirm a shared room"]
    assert "[Confirm]" not in words(await home(rig, "ana"))


async def test_a_confirmation_of_what_is_not_shared_is_none_for_later(rig: TeamsRig) -> None:
    await joins(rig)
    shown = await home(rig)
    await leaves(rig)
    await rig.teams.person("cho").press(shown, "Confirm")
    rig.teams.humans["eve"].in_team = True
    assert not await may_send(rig)


async def test_nothing_is_sent_while_teams_does_not_say_who_reads_along(rig: TeamsRig) -> None:
    await show(rig)
    for status in (500, 403, 404):
        rig.teams.fail("members", status, times=20)
        standing = await rig.surface.standing(rig.ana, sending=True)
        assert (standing.may_speak, standing.reason) == (False, UNSURE)
        rig.teams._planned.clear()
    assert await may_send(rig)


async def test_a_keeper_is_told_where_teams_does_not_say_who_reads_along(rig: TeamsRig) -> None:
    await show(rig)
    rig.teams.fail("members", 500, times=20)
    assert "To do: Who can read the room is not known just now." in words(await home(rig))


async def test_who_may_not_speak_is_told_that_and_not_of_the_room(rig: TeamsRig) -> None:
    await joins(rig)
    standing = await rig.surface.standing(rig.ref("eve"), sending=True)
    assert "this company's own directory" in standing.reason


# --- keepers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("named", ["44444444-DDDD-4ddd-8ddd-000000000003", "cho@acme.example", CHO])
async def test_keepers_are_named_by_id_or_as_the_roster_names_them(named: str) -> None:
    async with teams_room(keepers=[named]) as rig:
        rig.desk.knows(rig.cho, "Cho", id=3)
        assert (await rig.surface.standing(rig.cho)).is_keeper
        assert not (await rig.surface.standing(rig.ana)).is_keeper


@pytest.mark.parametrize("changes", [{"role": "guest"}, {"tenant": OTHER_TENANT}, {"in_team": False}])
async def test_a_keeper_is_a_colleague_first(rig: TeamsRig, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        setattr(rig.teams.humans["cho"], name, value)
    standing = await rig.surface.standing(rig.cho)
    assert (standing.may_speak, standing.is_keeper) == (False, False)


@pytest.mark.parametrize("known", [{"email": "Cho@acme.example"}, {"sign_in": "CHO@ACME.EXAMPLE"}, {"aad": "a-1"}])
def test_any_of_the_three_names_is_enough(known: dict[str, str]) -> None:
    member = Member(**{"id": "29:1", "aad": "a", "name": "Cho", "tenant": TENANT, "role": "user", **known})
    keepers = frozenset({"cho@acme.example", "a-1"})
    assert verdict(member, member.aad, TENANT, keepers).is_keeper
    assert not verdict(Member("29:2", "a", "Cho", TENANT, "user"), "a", TENANT, keepers).is_keeper
    assert not verdict(Member("29:2", "a", "Cho", TENANT, "user"), "a", TENANT).is_keeper


async def test_keepers_pause_and_resume_in_words(rig: TeamsRig) -> None:
    for said in ("@Handraise pause", "!resume"):
        await rig.says(rig.cho, said)
    assert rig.desk.handled == [act.Pause(rig.cho, paused=True), act.Pause(rig.cho, paused=False)]
    assert "“@Handraise pause” stops all publishing at once" in words(await home(rig))
    assert "For those who look after Handraise here" not in words(await home(rig, "ana"))


async def test_where_app_yaml_names_no_keeper_it_is_said_where_one_pauses() -> None:
    async with teams_room() as rig:
        await rig.says(rig.ana, "@Handraise pause")
        assert "`keepers`" in words(rig.person(rig.ana).private[-1]).replace("ˋ", "`")
        assert "handraise pause" in words(rig.person(rig.ana).private[-1])
        assert rig.desk.handled == []
        assert [wanted for _, wanted, _ in rig.desk.turned_away] == ["pause"]


async def test_the_checklist_of_a_room_that_nobody_else_reads_has_nothing_to_do(rig: TeamsRig) -> None:
    shown = await home(rig)
    assert "No outsider can read it." in words(shown)
    assert "To do" not in words(shown)
    assert "Confirm" not in [each.get("title") for each in presses(shown.card)]


# --- what Teams may leave out -----------------------------------------------------------------------


class Roster:
    """A Teams that says this of who is there, or has this trouble."""

    def __init__(self, *said: tuple[Member, ...] | Exception) -> None:
        self.said = list(said)
        self.asked = 0

    async def members(self, _conversation: str) -> tuple[Member, ...]:
        self.asked += 1
        found = self.said.pop(0) if len(self.said) > 1 else self.said[0]
        if isinstance(found, Exception):
            raise found
        return found


US = (Member("29:1", "a1", "Ana", TENANT, "user"), Member("28:app", "", "Handraise", "", ""))


def the_room(teams: Roster, clock: Clock | None = None, tenant: str = TENANT) -> TeamsRoomCheck:
    now = (clock or Clock()).now
    return TeamsRoomCheck("19:r@thread.tacv2", tenant, teams, FakeKeyValueStore(), now, kept=True)  # type: ignore[arg-type]


@pytest.mark.parametrize("stranger", [("", "a", "user"), (OTHER_TENANT, "", "user"), (TENANT, "", ""), ("", "", "")])
async def test_who_of_whom_teams_does_not_say_enough_is_an_outsider(stranger: tuple[str, str, str]) -> None:
    tenant, aad, role = stranger
    assert await the_room(Roster((*US, Member("29:2", aad, "Eve", tenant, role)))).why_not_relay() == SHARED
    assert await the_room(Roster((*US, Member("", aad, "Eve", tenant, role)))).why_not_relay() == SHARED
    assert await the_room(Roster(US)).why_not_relay() == ""


async def test_what_is_known_of_the_room_holds_for_a_while_where_nothing_is_sent() -> None:
    clock, teams = Clock(), Roster(US)
    room = the_room(teams, clock)
    for _ in range(3):
        await room.seen()
    assert teams.asked == 1
    clock.move(seconds=LOOKED_FOR.total_seconds())
    await room.seen()
    assert teams.asked == 2
    room.changed()
    await room.seen()
    assert teams.asked == 3


async def test_where_teams_stops_saying_the_last_word_holds_until_somebody_comes_or_goes() -> None:
    clock, down = Clock(), Unavailable("down", retry_after=timedelta(seconds=1))
    room = the_room(Roster(US, down, down), clock)
    await room.seen()
    clock.move(seconds=LOOKED_FOR.total_seconds())
    assert not (await room.lately()).shared
    room.changed()
    with pytest.raises(Unavailable):
        await room.lately()


async def test_where_teams_never_said_it_is_in_doubt() -> None:
    down = Unavailable("down", retry_after=timedelta(seconds=1))
    assert not (await the_room(Roster(Rejected("no"))).lately()).relays
    with pytest.raises(Unavailable):
        await the_room(Roster(down)).lately()


async def test_in_local_mode_nobody_is_asked() -> None:
    teams = Roster(Rejected("no"))
    assert await the_room(teams, tenant="").why_not_relay() == ""
    assert teams.asked == 0
