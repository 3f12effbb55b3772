"""The room in Slack: found by its name or id, and silent towards the public while another company sits in it."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest

from adapters.slack.client import NotReady
from adapters.slack.render_home import CONFIRM_SHARED
from adapters.slack.room import SHARED, SlackRoomCheck
from bot.chat.shared_rooms import LOOKED_FOR, UNSURE
from bot.domain.card import CardTalk
from bot.domain.ids import CardRef, EffectKey, StaffRef, ThreadId
from bot.domain.thread import State
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.ports.kv import Conflict, Put
from bot.testing.fake_desk import NOON, a_card
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.slack import words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.staffroom_rig import Clock

READ_ALONG = "outside the company can read this room"
UNTIL_CONFIRMED = "until an admin confirms"


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        rig.desk.knows(StaffRef("slack", "U3CHO"), "Cho", id=3)
        yield rig


async def show(rig: SlackRig, number: int = 142) -> CardRef:
    card = rig.desk.put(a_card(number))
    return await rig.surface.show(card, room=rig.surface.rooms[0], key=EffectKey(f"card/{number}"))


# --- which room -----------------------------------------------------------------------------------


@pytest.mark.parametrize("wanted", ["#answers", "answers", "#Answers", "C9ANSWERS"])
async def test_a_room_is_found_by_its_name_or_by_its_id_among_many(wanted: str) -> None:
    async with slack_room(socket=False, room=wanted) as rig:
        for number in range(450):
            rig.slack.add_channel(f"C{number:08d}", f"channel-{number}")
        rig.slack.add_channel("C9ANSWERS", "answers", {"UBOT", "U1ANA"})
        assert (await show(rig)).id.startswith("C9ANSWERS/")
        pages = rig.slack.count("conversations.list")
        assert pages == (0 if wanted == "C9ANSWERS" else 3)
        await show(rig, 7)
        await rig.crash()
        await rig.begin_again()
        await show(rig, 8)
        assert rig.slack.count("conversations.list") == pages


async def test_a_room_that_is_renamed_stays_the_room(rig: SlackRig) -> None:
    ref = await show(rig)
    rig.slack.channels[ROOM].name = "answers"
    rig.slack.add_channel("C9OTHER", "customers", {"UBOT"})
    renamed = {"type": "channel_rename", "channel": {"id": ROOM, "name": "answers", "created": 1}}
    assert (await rig.slack.event(renamed, channel=ROOM)).acked
    await rig.quiet()
    await rig.crash()
    await rig.begin_again()
    await rig.surface.update(ref, a_card(status="Still here"))
    assert "Still here" in words(rig.card(142))
    assert (await show(rig, 7)).id.startswith(f"{ROOM}/")


async def test_a_room_that_is_not_there_yet_is_waited_for_with_the_fix_in_words() -> None:
    async with slack_room(socket=False, room="#answers") as rig:
        with pytest.raises(Unavailable, match=r"no public channel #answers: create it") as down:
            await show(rig)
        assert down.value.retry_after == timedelta(minutes=1)
        rig.slack.add_channel("C9ANSWERS", "answers", {"UBOT"})
        assert (await show(rig)).id.startswith("C9ANSWERS/")


async def test_a_room_that_nobody_invited_us_to_says_how_to() -> None:
    async with slack_room(socket=False, room="#general") as rig:
        with pytest.raises(NotReady, match="/invite"):
            await show(rig)
        rig.slack.channels["C2GENERAL"].members.add("UBOT")
        assert (await show(rig)).id.startswith("C2GENERAL/")


async def test_a_private_room_is_named_by_its_id_and_takes_its_own_scopes() -> None:
    async with slack_room(socket=False, room="G1PRIVATE") as rig:
        rig.slack.add_channel("G1PRIVATE", "secret", {"UBOT", "U1ANA"}, is_private=True)
        with pytest.raises(NotReady, match="lacks a scope"):
            await show(rig)
        rig.slack.scopes |= {"groups:read", "groups:history"}
        rig.slack.events.add("message.groups")
        ref = await show(rig)
        await rig.person(rig.ana).say("G1PRIVATE", "!claim", ref.id.partition("/")[2])
        await rig.quiet()
        assert [type(action).__name__ for action in rig.desk.handled] == ["Claim"]
        rig.slack.lose("chat.postMessage")
        with pytest.raises(OutcomeUnknown):
            await show(rig, 7)
        await show(rig, 7)
        assert rig.slack.count("chat.postMessage") == 2


async def test_an_archived_room_of_that_name_is_not_the_room() -> None:
    async with slack_room(socket=False, room="#answers") as rig:
        rig.slack.add_channel("C8OLDROOM", "answers", {"UBOT"}, is_archived=True)
        rig.slack.add_channel("C9ANSWERS", "answers", {"UBOT"})
        assert (await show(rig)).id.startswith("C9ANSWERS/")


# --- who reads along ------------------------------------------------------------------------------


async def is_shared(rig: SlackRig, *others: str, pending: bool = False) -> None:
    """Another company is in the room now, or is invited; Slack says so."""
    room = rig.slack.channels[ROOM]
    room.is_ext_shared, room.is_pending_ext_shared = bool(others) and not pending, pending
    room.shared_team_ids = others
    kind = "channel_shared" if others else "channel_unshared"
    await rig.slack.event({"type": kind, "channel": ROOM, "connected_team_id": (others or ("T9OTHER",))[0]})
    await rig.quiet()


async def confirms(rig: SlackRig, who: str = "U3CHO") -> None:
    person = rig.slack.person(who)
    await person.open_home()
    await rig.quiet()
    assert person.home is not None
    await person.click(person.home, CONFIRM_SHARED)
    await rig.quiet()


async def may_send(rig: SlackRig) -> bool:
    return (await rig.surface.standing(rig.ana, sending=True)).may_speak


@pytest.mark.parametrize("pending", [False, True])
async def test_a_room_shared_with_another_company_lets_nothing_out_until_an_admin_confirms(
    rig: SlackRig, *, pending: bool
) -> None:
    assert await may_send(rig)
    await is_shared(rig, "T9OTHER", pending=pending)
    standing = await rig.surface.standing(rig.ana, sending=True)
    assert (standing.may_speak, standing.reason) == (False, SHARED)
    assert (await rig.surface.standing(rig.ana)).may_speak, "what stays inside goes on"
    await confirms(rig)
    assert await may_send(rig)


async def test_a_card_in_a_shared_room_says_so(rig: SlackRig) -> None:
    ref = await show(rig)
    assert READ_ALONG not in words(rig.card(142))
    await is_shared(rig, "T9OTHER")
    await rig.surface.update(ref, a_card(version=2))
    assert READ_ALONG in words(rig.card(142))
    assert UNTIL_CONFIRMED in words(rig.card(142))
    await confirms(rig)
    await rig.surface.update(ref, a_card(version=3))
    assert READ_ALONG in words(rig.card(142))
    assert UNTIL_CONFIRMED not in words(rig.card(142))
    await is_shared(rig)
    await rig.surface.update(ref, a_card(version=4))
    assert READ_ALONG not in words(rig.card(142))


async def test_what_colleagues_note_elsewhere_is_not_told_where_another_company_reads_along(rig: SlackRig) -> None:
    ref = await show(rig)
    first, second = CardTalk("Ben", "She sued us in May.", NOON), CardTalk("Cho", "Lawyers are told.", NOON)
    await rig.surface.update(ref, a_card(version=2, talk=(first,)))
    assert "She sued us" in in_the_thread(rig)
    await is_shared(rig, "T9OTHER")
    await rig.surface.update(ref, a_card(version=3, talk=(first, second)))
    assert "She sued us" not in in_the_thread(rig)
    assert "Lawyers" not in in_the_thread(rig)
    assert "for colleagues" in in_the_thread(rig)


async def test_why_a_thread_was_closed_is_not_told_where_another_company_reads_along(rig: SlackRig) -> None:
    closed: dict[str, Any] = {"state": State.CLOSED, "status": "Closed: a known nuisance"}
    closed["summary"] = "#142: Maya on wall: “Hi”. Closed: a known nuisance."
    ref = await show(rig)
    cards = [(rig.desk.put(a_card(number)), EffectKey(f"card/{number}")) for number in (150, 151)]
    together = await rig.room.show_together(cards, room=rig.surface.rooms[0])
    await rig.surface.update(ref, a_card(version=2, **closed))
    assert "nuisance" in str(rig.slack.posts(ROOM))
    await is_shared(rig, "T9OTHER")
    await rig.surface.update(ref, a_card(version=3, **closed))
    await rig.surface.update(together[0], a_card(150, version=2, **closed))
    assert "nuisance" not in str(rig.slack.posts(ROOM))
    assert "Closed" in words(rig.card(142))


def in_the_thread(rig: SlackRig) -> str:
    ts = rig.card(142).ts
    return "\n".join(words(post) for post in rig.slack.thread(ROOM, ts) if post.ts != ts)


@pytest.mark.parametrize("flag", ["is_restricted", "is_ultra_restricted"])
async def test_a_guest_of_our_own_workspace_counts_as_an_outsider(rig: SlackRig, flag: str) -> None:
    """They join, a member becomes one, and a room has one from the start: heard, or found when something is sent."""
    redrawn: list[str] = []

    async def redraw() -> None:
        redrawn.append(ROOM)

    rig.room._slack.room.redraw = redraw
    ref = await show(rig)
    setattr(rig.slack.add_person("U6GIL", channels=(ROOM,)), flag, True)
    await rig.slack.event({"type": "member_joined_channel", "channel": ROOM, "user": "U6GIL"})
    await rig.quiet()
    assert redrawn == [ROOM]
    await rig.surface.update(ref, a_card(version=2))
    assert UNTIL_CONFIRMED in words(rig.card(142))
    assert not await may_send(rig)
    await confirms(rig)
    assert await may_send(rig)
    setattr(rig.slack.members["U2BEN"], flag, True)
    await rig.slack.event({"type": "user_change", "user": rig.slack.profile("U2BEN")})
    await rig.quiet()
    await rig.surface.update(ref, a_card(version=3))
    assert UNTIL_CONFIRMED in words(rig.card(142)), "a confirmation covers nobody who came later"
    setattr(rig.slack.members["U2BEN"], flag, False)
    await rig.slack.event({"type": "user_change", "user": rig.slack.profile("U2BEN")})
    await rig.quiet()
    rig.slack.channels[ROOM].members.remove("U6GIL")
    assert await may_send(rig)
    await rig.surface.update(ref, a_card(version=4))
    assert READ_ALONG not in words(rig.card(142))


async def test_a_large_workspace_is_asked_for_its_guests_once_an_hour_and_not_one_by_one(rig: SlackRig) -> None:
    for number in range(2000):
        rig.slack.add_person(f"U{number:07d}", channels=(ROOM,) if number % 2 else ())
    rig.slack.members["U0001999"].is_restricted = True
    assert not await may_send(rig)
    lists, ones = rig.slack.count("users.list"), rig.slack.count("users.info")
    assert not await may_send(rig)
    assert (rig.slack.count("users.list"), rig.slack.count("users.info")) == (lists, ones + 1)  # who sends, afresh
    rig.clock.move(hours=1)
    rig.slack.members["U0001999"].is_restricted = False
    assert await may_send(rig)


async def test_whispers_go_on_in_a_shared_room(rig: SlackRig) -> None:
    await is_shared(rig, "T9OTHER")
    await rig.surface.whisper(rig.ana, "Ben handed you #142.", thread=ThreadId(142), key=EffectKey("w"))
    assert "Ben handed you #142." in rig.told(rig.ana)


async def test_nothing_is_sent_from_a_room_that_was_shared_without_a_word_to_us(rig: SlackRig) -> None:
    assert await may_send(rig)
    rig.slack.channels[ROOM].is_ext_shared = True
    assert not await may_send(rig)


async def test_a_confirmation_ends_with_the_sharing(rig: SlackRig) -> None:
    await is_shared(rig, "T9OTHER")
    await confirms(rig)
    await is_shared(rig)
    assert await may_send(rig)
    await is_shared(rig, "T9OTHER")
    assert not await may_send(rig)
    await confirms(rig)
    assert await may_send(rig)


async def test_a_confirmation_covers_nobody_who_came_later(rig: SlackRig) -> None:
    await is_shared(rig, "T9OTHER")
    await confirms(rig)
    await is_shared(rig, "T9OTHER", "T8THIRD")
    assert not await may_send(rig)
    await confirms(rig)
    await is_shared(rig, "T8THIRD")
    assert await may_send(rig), "that somebody left makes no difference"


async def test_a_confirmation_lasts_over_a_restart(rig: SlackRig) -> None:
    await is_shared(rig, "T9OTHER")
    await confirms(rig)
    await rig.crash()
    await rig.begin_again()
    assert await may_send(rig)


async def test_only_an_admin_can_confirm(rig: SlackRig) -> None:
    await is_shared(rig, "T9OTHER")
    cho = rig.slack.person("U3CHO")
    await cho.open_home()
    await rig.quiet()
    rig.slack.members["U3CHO"].is_admin = False
    await rig.slack.event({"type": "user_change", "user": rig.slack.profile("U3CHO")})
    assert cho.home is not None
    await cho.click(cho.home, CONFIRM_SHARED)
    await rig.quiet()
    assert not await may_send(rig)
    assert [wanted for _, wanted, _ in rig.desk.turned_away] == ["confirm a shared room"]


async def test_a_confirmation_of_what_is_not_shared_is_none_for_later(rig: SlackRig) -> None:
    await is_shared(rig, "T9OTHER")
    cho = rig.slack.person("U3CHO")
    await cho.open_home()
    await rig.quiet()
    await is_shared(rig)
    assert cho.home is not None
    await cho.click(cho.home, CONFIRM_SHARED)
    await rig.quiet()
    await is_shared(rig, "T9OTHER")
    assert not await may_send(rig)


async def test_what_happens_to_other_rooms_is_none_of_our_business(rig: SlackRig) -> None:
    await show(rig)
    asked = rig.slack.count("conversations.info")
    rig.slack.channels["C2GENERAL"].members.add("UBOT")
    for kind in ("channel_shared", "channel_archive", "member_joined_channel"):
        event = {"type": kind, "channel": "C2GENERAL", "user": "U2BEN"}
        assert (await rig.slack.event(event)).acked
    await rig.quiet()
    assert rig.slack.count("conversations.info") == asked


async def test_nothing_is_sent_while_slack_does_not_say_who_reads_along(rig: SlackRig) -> None:
    await show(rig)
    troubles: tuple[Callable[[str], None], ...] = (
        rig.slack.fail,
        rig.slack.limit,
        lambda method: rig.slack.drop(method, times=2),  # aiohttp itself reads once more
        lambda method: rig.slack.error(method, "channel_not_found"),
        lambda method: rig.slack.error(method, "some_new_word"),
    )
    for trouble in troubles:
        trouble("conversations.info")
        standing = await rig.surface.standing(rig.ana, sending=True)
        assert (standing.may_speak, standing.reason) == (False, UNSURE)
    assert await may_send(rig)


# --- what Slack may leave out ---------------------------------------------------------------------


class Answers:
    """A Slack that says this of the room."""

    def __init__(self, *said: object) -> None:
        self.said = list(said)
        self.asked = 0

    async def call(self, method: str, **_given: Any) -> Any:
        if method in ("conversations.members", "users.list"):
            return {"members": []}
        assert method == "conversations.info"
        self.asked += 1
        return {"channel": self.said.pop(0) if len(self.said) > 1 else self.said[0]}


def the_room(slack: Answers, kv: FakeKeyValueStore | None = None, clock: Clock | None = None) -> SlackRoomCheck:
    return SlackRoomCheck("C1CUSTOMERS", slack, kv or FakeKeyValueStore(), (clock or Clock()).now)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"is_ext_shared": None},
        {"is_ext_shared": "false"},
        {"is_ext_shared": False, "is_pending_ext_shared": None},
        {"is_pending_ext_shared": False},
        {"is_shared": False},
    ],
)
async def test_a_room_of_which_slack_does_not_say_who_reads_it_is_shared(said: object) -> None:
    assert await the_room(Answers(said)).why_not_relay() == SHARED


@pytest.mark.parametrize("said", [None, [], "C1CUSTOMERS"])
async def test_an_answer_that_is_none_is_a_doubt(said: object) -> None:
    assert await the_room(Answers(said)).why_not_relay() == UNSURE


@pytest.mark.parametrize("said", [{"is_ext_shared": False}, {"is_ext_shared": False, "is_org_shared": True}])
async def test_a_room_of_our_own_company_is_not_shared(said: object) -> None:
    assert await the_room(Answers(said)).why_not_relay() == ""


class Contended(FakeKeyValueStore):
    """A drawer in which somebody else is quicker, so many times."""

    quicker = 0

    async def write(self, *writes: Put) -> None:
        if self.quicker:
            self.quicker -= 1
            raise Conflict("somebody else wrote it")
        await super().write(*writes)


async def test_a_confirmation_outlives_who_writes_at_the_same_time() -> None:
    kv = Contended()
    rooms = [the_room(Answers({"is_ext_shared": True, "shared_team_ids": ["T1", "T9"]}), kv) for _ in range(3)]
    await rooms[0].seen()
    kv.quicker = 3
    await rooms[0].confirm("U3CHO")
    assert [await room.why_not_relay() for room in rooms] == ["", "", ""]


async def test_a_confirmation_of_what_was_not_shared_is_none_even_where_slack_names_no_company() -> None:
    room = the_room(Answers({"is_ext_shared": False}, {"is_ext_shared": True}))
    await room.confirm("U3CHO")
    assert await room.why_not_relay() == SHARED


async def test_what_is_known_of_the_room_holds_for_a_while_where_nothing_is_sent() -> None:
    clock, slack = Clock(), Answers({"is_ext_shared": False})
    room = the_room(slack, clock=clock)
    for _ in range(3):
        await room.seen()
    assert slack.asked == 1
    clock.move(seconds=LOOKED_FOR.total_seconds())
    await room.seen()
    assert slack.asked == 2
    room.changed()
    await room.seen()
    assert slack.asked == 3
