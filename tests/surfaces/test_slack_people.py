"""Who may act from Slack: six ways in, nine kinds of people, and one answer for each kind."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest

from adapters.slack.events import Actor, Workspace, account_of
from adapters.slack.identity import verdict
from bot.domain.actions import Claim, SaveDraft, Send
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.testing.fake_desk import a_card
from tests.servers.slack import Person, Post
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room

THREAD = ThreadId(142)
WHO = "U5FAY"
HOME = Workspace("T1HOME", None, "UBOT")


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        yield rig


# --- six ways in -------------------------------------------------------------------------------


async def by_button(_rig: SlackRig, person: Person, card: Post) -> None:
    await person.click(card, "press:claim")


async def by_hand(_rig: SlackRig, person: Person, card: Post) -> None:
    await person.react(ROOM, card.ts, "hand")


async def by_command(_rig: SlackRig, person: Person, _card: Post) -> None:
    await person.command("claim 142", ROOM)


async def by_mention(_rig: SlackRig, person: Person, card: Post) -> None:
    await person.say(ROOM, "<@UBOT> claim", thread_ts=card.ts)


async def by_bang(_rig: SlackRig, person: Person, card: Post) -> None:
    await person.say(ROOM, "!claim", thread_ts=card.ts)


async def by_shortcut(_rig: SlackRig, person: Person, card: Post) -> None:
    await person.shortcut("claim_mention", ROOM, card.ts)


WAYS = [by_button, by_hand, by_command, by_mention, by_bang, by_shortcut]


# --- nine kinds of people ----------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """Somebody: what Slack knows of them, whether they may act, and what they are told if not."""

    name: str
    flags: dict[str, object]
    told: str = ""
    enrolled: bool = True
    slack_is_silent: bool = False

    def __str__(self) -> str:
        return self.name


KINDS = [
    Kind("a colleague", {}),
    Kind("a guest in several channels", {"is_restricted": True}, "Guests of this workspace"),
    Kind("a guest in one channel", {"is_restricted": True, "is_ultra_restricted": True}, "Guests of this workspace"),
    Kind("somebody of another company", {"team_id": "T9OTHER"}, "this company's own Slack workspace"),
    Kind("an app", {"is_bot": True}, "Only people can act here"),
    Kind("a workflow", {"is_bot": True, "is_workflow_bot": True}, "Only people can act here"),
    Kind("somebody deactivated", {"deleted": True}, "deactivated"),
    Kind("a colleague who has not enrolled", {}, "customers see you", enrolled=False),
    Kind("a colleague whom Slack cannot vouch for just now", {}, "could not make sure", slack_is_silent=True),
]


async def enter(rig: SlackRig, kind: Kind) -> Person:
    """Put somebody of that kind into the room; whoever was let in once is known to the desk."""
    rig.slack.add_person(WHO, name="fay", channels=(ROOM,), **{k: v for k, v in kind.flags.items() if k != "deleted"})
    rig.desk.knows(StaffRef("slack", WHO), "Fay", id=5, enrolled=kind.enrolled)
    if kind.slack_is_silent:
        rig.slack.error("users.info", "internal_error", times=50)
    return rig.slack.person(WHO)


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_only_an_enrolled_colleague_may_act_whatever_way_they_come(
    rig: SlackRig, way: Callable[[SlackRig, Person, Post], Awaitable[None]], kind: Kind
) -> None:
    rig.desk.put(a_card())
    await rig.surface.show(rig.desk.cards[THREAD], room=rig.surface.rooms[0], key="k")  # type: ignore[arg-type]
    person, ref = await enter(rig, kind), StaffRef("slack", WHO)
    rig.desk.drafts[THREAD, ref] = "My careful words."
    if kind.flags.get("deleted"):
        # Deactivated while their Slack was still open: what they press and write still arrives.
        await self_deactivated(rig, person, way)
    else:
        await way(rig, person, rig.card(THREAD))
    await rig.quiet()
    acted = [a for a in rig.desk.handled if not isinstance(a, SaveDraft)]
    if not kind.told:
        assert acted == [Claim(THREAD, ref)]
        assert rig.desk.turned_away == []
        return
    assert acted == []
    assert kind.told in rig.told(ref).replace("are to ", "")
    assert [w for who in ("U1ANA", "U2BEN", "U3CHO") for w in rig.slack.person(who).ephemerals()] == []
    assert not any(kind.told in f"{post.text}{post.blocks}" for post in rig.slack.posts(ROOM))
    assert rig.desk.turned_away, "every refusal is written down"
    assert WHO in rig.desk.turned_away[0][0].account
    assert rig.desk.drafts[THREAD, ref] == "My careful words."


async def self_deactivated(
    rig: SlackRig, person: Person, way: Callable[[SlackRig, Person, Post], Awaitable[None]]
) -> None:
    """Let somebody act whom `users.info` already calls deleted, on a screen that is still open."""
    card = rig.card(THREAD)
    member = rig.slack.members[WHO]
    gate = rig.slack.slow("users.info")
    acting = asyncio.ensure_future(way(rig, person, card))
    await asyncio.sleep(0.01)
    member.deleted = True
    gate.set()
    await acting


# --- read afresh when something is sent --------------------------------------------------------


async def test_what_slack_said_a_minute_ago_does_not_send(rig: SlackRig) -> None:
    """The cache serves a claim; sending asks again, and finds that she left."""
    assert (await rig.surface.standing(rig.ana)).may_speak
    rig.slack.members["U1ANA"].deleted = True
    assert (await rig.surface.standing(rig.ana)).may_speak
    standing = await rig.surface.standing(rig.ana, sending=True)
    assert not standing.may_speak
    assert "deactivated" in standing.reason


async def test_when_slack_does_not_answer_nothing_is_sent(rig: SlackRig) -> None:
    rig.slack.down = True
    standing = await rig.surface.standing(rig.ana, sending=True)
    assert not standing.may_speak
    assert "try again" in standing.reason
    rig.slack.down = False
    assert (await rig.surface.standing(rig.ana, sending=True)).may_speak


async def test_sending_is_refused_to_who_left_and_the_draft_stays(rig: SlackRig) -> None:
    rig.desk.put(a_card())
    await rig.surface.show(rig.desk.cards[THREAD], room=rig.surface.rooms[0], key="k")  # type: ignore[arg-type]
    ana = rig.person(rig.ana)
    await ana.command("reply 142 Yes, we do.", ROOM)
    preview = ana.ephemerals()[-1]
    await rig.leaves(rig.ana)
    await ana.click(preview, "send")
    await rig.quiet()
    assert rig.desk.did(Send) == []
    assert "deactivated" in rig.told(rig.ana)
    assert rig.desk.drafts[THREAD, rig.ana] == "Yes, we do."


# --- what a profile says -----------------------------------------------------------------------

PROFILE = {"id": "U1", "team_id": "T1HOME", "deleted": False, "is_bot": False, "is_restricted": False}
GRID = Workspace("T1HOME", "E1GROUP", "UBOT")


@pytest.mark.parametrize(
    ("home", "changes", "may"),
    [
        (HOME, {}, True),
        (HOME, {"team_id": "T2"}, False),
        (HOME, {"team_id": None}, False),
        (HOME, {"deleted": True}, False),
        (HOME, {"deleted": None}, False),
        (HOME, {"is_bot": True}, False),
        (HOME, {"is_workflow_bot": True}, False),
        (HOME, {"is_restricted": True}, False),
        (HOME, {"is_ultra_restricted": True}, False),
        (HOME, {"is_stranger": True}, False),
        (HOME, {"is_stranger": False, "team_id": "T9"}, False),
        (HOME, {"is_invited_user": True}, False),
        (HOME, {"id": "USLACKBOT"}, False),
        (HOME, {"team_id": "T2", "enterprise_user": {"enterprise_id": "E1GROUP"}}, False),
        (GRID, {"team_id": "T2", "enterprise_user": {"enterprise_id": "E1GROUP"}}, True),
        (GRID, {"team_id": None, "enterprise_user": {"enterprise_id": "E1GROUP"}}, True),
        (GRID, {"team_id": "T2", "enterprise_user": {"enterprise_id": "E9"}}, False),
        (GRID, {"team_id": "T2"}, False),
        (GRID, {}, True),
    ],
)
def test_a_profile_is_a_colleagues_or_it_is_not(home: Workspace, changes: dict[str, object], *, may: bool) -> None:
    standing = verdict({**PROFILE, **changes}, home)
    assert standing.may_speak == may
    assert may or standing.reason


def test_somebody_another_workspace_vouches_for_has_no_account_with_us() -> None:
    assert account_of(Actor("U7", "T9OTHER"), HOME) == "T9OTHER/U7"
    assert account_of(Actor("U7", "T1HOME"), HOME) == "U7"
    assert account_of(Actor("U7", None), HOME) == "U7"
    assert account_of(Actor("U7", "T9OTHER"), GRID) == "U7"
    assert "/" in account_of(Actor("", None), HOME)


async def test_only_admins_of_the_workspace_keep_the_house(rig: SlackRig) -> None:
    assert not (await rig.surface.standing(rig.ana)).is_keeper
    assert (await rig.surface.standing(StaffRef("slack", "U3CHO"))).is_keeper


async def test_a_colleague_from_another_workspace_of_the_enterprise_may_act() -> None:
    async with slack_room(socket=False) as rig:
        rig.slack.home.enterprise_id = "E1GROUP"
        await rig.crash()
        await rig.begin_again()  # where we are installed is asked at the start
        rig.slack.add_person(
            WHO, name="fay", team_id="T2SISTER", enterprise_user={"enterprise_id": "E1GROUP"}, channels=(ROOM,)
        )
        rig.desk.knows(StaffRef("slack", WHO), "Fay", id=5)
        rig.desk.put(a_card())
        await rig.surface.show(rig.desk.cards[THREAD], room=rig.surface.rooms[0], key="k")  # type: ignore[arg-type]
        await rig.slack.person(WHO).click(rig.card(THREAD), "press:claim")
        assert rig.desk.handled == [Claim(THREAD, StaffRef("slack", WHO))]


async def test_who_is_refused_and_why_is_one_sentence_that_names_whom_to_ask(rig: SlackRig) -> None:
    for changes in ({"is_restricted": True}, {"team_id": "T2"}, {"deleted": True}, {"is_bot": True}):
        reason = verdict({**PROFILE, **changes}, HOME).reason
        assert "Ask an admin of this Slack workspace." in reason
    with pytest.raises(ActionRefused):
        await rig.room._slack.people.authorize(Actor("U1ANA", "T1HOME", is_app=True), rig.desk, "claim")
