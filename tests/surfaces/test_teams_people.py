"""Who may act from Teams: seven ways in, nine kinds of people, and one answer for each kind."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from adapters.teams.gateway import Account, Member
from adapters.teams.identity import verdict
from bot.domain.actions import Claim, SaveDraft, Send
from bot.domain.card import Verb
from bot.domain.ids import EffectKey, StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.testing.fake_desk import a_card
from tests.servers.teams import OTHER_TENANT, TENANT, Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words

THREAD = ThreadId(142)


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        yield rig


# --- seven ways in -----------------------------------------------------------------------------


async def by_button(_rig: TeamsRig, person: Person, card: Post) -> None:
    await person.press(card, "Claim")


async def by_mention(_rig: TeamsRig, person: Person, card: Post) -> None:
    await person.say("@Handraise claim", thread=card)


async def by_mention_in_the_room(_rig: TeamsRig, person: Person, _card: Post) -> None:
    await person.say("@Handraise claim 142")


async def by_bang(_rig: TeamsRig, person: Person, card: Post) -> None:
    await person.say("!claim", thread=card)


async def by_chat(_rig: TeamsRig, person: Person, _card: Post) -> None:
    await person.say("claim 142", chat=True)


async def by_menu(_rig: TeamsRig, person: Person, card: Post) -> None:
    await person.menu("claim", card)


async def by_the_button_of_somebody_else(rig: TeamsRig, person: Person, card: Post) -> None:
    """Press what was shown to Ana alone, as whoever knows its id could."""
    await rig.person(rig.ana).react(card)
    await rig.quiet()
    await person.press(rig.person(rig.ana).private[-1], "Claim it")


WAYS = [by_button, by_mention, by_mention_in_the_room, by_bang, by_chat, by_menu, by_the_button_of_somebody_else]


# --- nine kinds of people ----------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """Somebody: what Teams knows of them, whether they may act, and what they are told if not."""

    name: str
    known: dict[str, Any] = field(default_factory=dict)
    told: str = ""
    enrolled: bool = True
    teams_is_silent: bool = False

    def __str__(self) -> str:
        return self.name


KINDS = [
    Kind("a colleague"),
    Kind("a guest", {"role": "guest"}, "Guests of this team"),
    Kind("somebody without an account", {"role": "anonymous", "aad": ""}, "this company's own directory"),
    Kind("somebody of a federated company", {"role": "federated"}, "this company's own directory"),
    Kind("an outsider in a shared channel", {"tenant": OTHER_TENANT}, "this company's own directory"),
    Kind("somebody whose role Teams does not tell", {"role": ""}, "does not say that you are a colleague"),
    Kind("somebody who is not in the team", {"in_team": False}, "not in the team"),
    Kind("a colleague who has not enrolled", told="customers see you", enrolled=False),
    Kind("a colleague for whom Teams cannot vouch just now", told="could not make sure", teams_is_silent=True),
]


def enter(rig: TeamsRig, kind: Kind) -> tuple[Person, StaffRef]:
    """Put somebody of that kind into the team; whoever was let in once is known to the desk."""
    human = rig.teams.add_person("fay", "Fay Roy", **kind.known)
    who = StaffRef("teams", human.aad) if human.aad else StaffRef("teams", f"?/{human.id}")
    rig.desk.knows(who, "Fay", id=5, enrolled=kind.enrolled)
    if kind.teams_is_silent:
        rig.teams.fail("member", 500, times=50)
    return rig.teams.person("fay"), who


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_only_an_enrolled_colleague_may_act_whatever_way_they_come(
    rig: TeamsRig, way: Callable[[TeamsRig, Person, Post], Awaitable[None]], kind: Kind
) -> None:
    await stands(rig)
    if way is by_the_button_of_somebody_else:
        await rig.person(rig.ana).react(rig.card(THREAD))
        await rig.quiet()
    before = {who: len(rig.person(who).private) for who in (rig.ana, rig.ben, rig.cho)}
    person, ref = enter(rig, kind)
    rig.desk.drafts[THREAD, ref] = "My careful words."
    await way(rig, person, rig.card(THREAD))
    await rig.quiet()
    acted = [a for a in rig.desk.handled if not isinstance(a, SaveDraft)]
    if not kind.told:
        assert acted == [Claim(THREAD, ref)]
        assert rig.desk.turned_away == []
        return
    assert acted == []
    assert kind.told in told(person).replace("are to ", "") or not kind.known.get("in_team", True)
    assert {who: len(rig.person(who).private) for who in before} == before
    assert not any(kind.told in words(post) for post in rig.teams.posts())
    assert not any(kind.told in words(post) for post in rig.teams.thread(rig.card(THREAD)))
    assert rig.desk.turned_away, "every refusal is written down"
    assert rig.desk.turned_away[0][0] == ref
    assert rig.desk.drafts[THREAD, ref] == "My careful words."


def told(person: Person) -> str:
    said = [*person.told, *(words(each) for each in (*person.private, *person.chat) if not each.author)]
    return "\n".join([*said, *([person.dialog.title, words(person.dialog.card)] if person.dialog else [])])


async def stands(rig: TeamsRig, **changes: Any) -> Post:
    card = rig.desk.put(a_card(**changes))
    await rig.surface.show(card, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    return rig.card(THREAD)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.told and kind.enrolled], ids=str)
async def test_a_reaction_of_who_may_not_act_is_passed_over(rig: TeamsRig, kind: Kind) -> None:
    await stands(rig)
    person, _ = enter(rig, kind)
    await person.react(rig.card(THREAD))
    await person.unreact(rig.card(THREAD))
    await rig.quiet()
    assert person.private == []
    assert rig.desk.handled == []


async def test_another_app_may_not_act(rig: TeamsRig) -> None:
    await stands(rig)
    with pytest.raises(ActionRefused, match="Only people can act"):
        await rig.room._teams.people.authorize(Account("28:another-app", "", "Robot"), rig.desk, "claim")


# --- read afresh when something is sent --------------------------------------------------------


async def test_what_teams_said_a_minute_ago_does_not_send(rig: TeamsRig) -> None:
    """What is remembered serves a claim; sending asks again, and finds that she left."""
    assert (await rig.surface.standing(rig.ana)).may_speak
    rig.teams.humans["ana"].in_team = False
    assert (await rig.surface.standing(rig.ana)).may_speak
    standing = await rig.surface.standing(rig.ana, sending=True)
    assert not standing.may_speak
    assert "not in the team" in standing.reason


async def test_when_teams_does_not_answer_nothing_is_sent(rig: TeamsRig) -> None:
    rig.teams.fail("member", 500, times=4)
    standing = await rig.surface.standing(rig.ana, sending=True)
    assert not standing.may_speak
    assert "try again" in standing.reason


async def test_sending_is_refused_to_who_left_and_the_draft_stays(rig: TeamsRig) -> None:
    card = await stands(rig, verbs=(Verb.WRITE, Verb.SEND))
    ana = rig.person(rig.ana)
    await ana.say("!send Yes, we do.", thread=card)
    await rig.quiet()
    [preview] = ana.private
    await rig.leaves(rig.ana)
    await ana.press(preview, "Send in public")
    await rig.quiet()
    assert rig.desk.did(Send) == []
    assert "not in the team" in told(ana)
    assert rig.desk.drafts[THREAD, rig.ana] == "Yes, we do."


# --- what the roster says ----------------------------------------------------------------------

ANA = Member("29:1ana", "aad-1", "Ana", TENANT, "user")


@pytest.mark.parametrize(
    ("changes", "may"),
    [
        ({}, True),
        ({"role": "guest"}, False),
        ({"role": "User"}, False),
        ({"role": ""}, False),
        ({"tenant": ""}, False),
        ({"tenant": OTHER_TENANT}, False),
        ({"aad": ""}, False),
        ({"aad": "aad-2"}, False),
    ],
)
def test_the_roster_names_a_colleague_or_it_does_not(changes: dict[str, str], *, may: bool) -> None:
    known = {"id": ANA.id, "aad": ANA.aad, "name": ANA.name, "tenant": ANA.tenant, "role": ANA.role, **changes}
    standing = verdict(Member(**known), "aad-1", TENANT)
    assert standing.may_speak == may
    assert bool(standing.reason) != may
    assert may or "Ask an owner of this team." in standing.reason


async def test_somebody_for_whom_another_tenant_vouches_has_no_account_with_us(rig: TeamsRig) -> None:
    people = rig.room._teams.people
    assert (await people.ref(Account("29:1", "aad-1", tenant=OTHER_TENANT))).account == f"{OTHER_TENANT}/aad-1"
    assert (await people.ref(Account("29:1", "aad-1", tenant=TENANT))).account == "aad-1"
    assert (await people.ref(Account("29:1", ""))).account == "?/29:1"


async def test_where_app_yaml_names_no_keepers_nobody_keeps_the_house_from_teams(rig: TeamsRig) -> None:
    assert not (await rig.surface.standing(rig.ana)).is_keeper
