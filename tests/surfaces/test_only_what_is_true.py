"""What each place offers and says, in every state of a thread and to everybody: only what can be done, only what holds.

A table of states × people × places. Each button is pressed as the product would bring it, and the rules themselves
are asked whether that can be done by that person; each sentence that promises something is held against the thread.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from typing import Any

import pytest
from aiohttp import web
from bs4 import BeautifulSoup

from adapters.slack import interactions, render_modal, render_private
from adapters.slack.render_card import burst_blocks, card_blocks
from adapters.slack.render_home import home_view
from adapters.slack.render_modal import Source
from adapters.staffroom.pages import Frame, Pages
from adapters.teams import render_dialog, render_pages
from adapters.teams.action_ids import CLOSE_DIALOG, OPEN, REFRESH
from adapters.teams.render_card import card_json
from adapters.teams.render_thread import burst_json
from bot.chat.home_page import Home
from bot.chat.interaction import Ask
from bot.chat.texts import LABELS, burst_line
from bot.chat.views import pages
from bot.chat.views.card import Setting
from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.decisions.decide import decide
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import Draft, Preview, ReplyState
from bot.domain.pause import Pause
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import ActionRefused, Post, State
from bot.policies.review import review
from bot.ports.surface import Overview, Pile
from tests.unit import sample_threads
from tests.unit.sample_threads import ANSWER, PAUSED, THE_PAGE, drawn
from tests.unit.teams_cards import elements, reads
from tests.unit.world import ANA, ASKED, BEN, CLEO, LIMITS, NEW, Desk, at, on

Json = dict[str, Any]
PHONE = "Call us on 030 901820 and we put two aside!"


def going() -> Desk:
    desk = sample_threads.sent()
    (leaving,) = desk.thread.replies
    desk.thread = desk.thread.with_reply(replace(leaving, state=ReplyState.GOING))
    return desk


def overheard() -> Desk:
    desk = sample_threads.asked()
    desk.thread = replace(desk.thread, summoned=False)
    return desk


def seconded() -> Desk:
    desk = sample_threads.second_asked()
    desk.second(BEN, ANA)
    return desk


STATES: Mapping[str, Callable[[], Desk]] = {
    name: getattr(sample_threads, name)
    for name in (
        *("asked", "claimed", "sent", "answered", "waiting", "by_hand", "closed", "not_for_us", "withdrawn", "stopped"),
        *("with_helpers", "failed", "retracted", "talked", "second_asked", "cut_short"),
    )
} | {"going": going, "overheard": overheard, "seconded": seconded}
PEOPLE = (ANA, BEN, CLEO, NEW)
DRAFTS = {"no draft": "", "a draft": ANSWER, "a draft that must be seconded": PHONE, "too long a draft": ANSWER * 8}


@dataclass(frozen=True)
class Looks:
    """Somebody who looks at a thread, after `minutes`; nobody in particular is everybody in the room."""

    desk: Desk
    who: Staff | None
    minutes: float
    paused: Pause | None = None

    @cached_property
    def card(self) -> Card:
        """What they look at."""
        by_hand = THE_PAGE if self.hand else None
        return drawn(self.desk, self.who, minutes=self.minutes, chains=True, by_hand=by_hand, paused=self.paused)

    @property
    def mine(self) -> list[Card]:
        """What of it lies on their own pile."""
        return [self.card] if self.card.holder is not None and self.card.holder == self.card.viewer else []

    @property
    def up_for_grabs(self) -> list[Card]:
        """What of it lies on the pile of what nobody has."""
        waits = self.card.state in (State.OPEN, State.WAITING)
        return [self.card] if waits and self.card.holder is None else []

    @property
    def pile(self) -> Pile:
        """A pile on which it lies."""
        return Pile.MINE if self.mine else Pile.UP_FOR_GRABS if self.up_for_grabs else Pile.ALL

    @property
    def hand(self) -> bool:
        """Whether a person can answer on the network itself."""
        return self.desk.thread.claim is not None

    def may(self, ask: str, values: Mapping[str, Any]) -> bool:
        """Return whether that press would be done; a person without a name is led to choose one first."""
        people = [self.who] if self.who is not None else PEOPLE
        return any(self._may(person, ask, values) for person in people)

    def _may(self, person: Staff, ask: str, values: Mapping[str, Any]) -> bool:
        named = replace(person, attribution=person.attribution or Attribution(person.name), agreed_at=at())
        if ask == Verb.WRITE:
            return _sendable(self, named)
        return any(_accepts(self, named, action) for action in _actions(self, named, ask, values))


def _sendable(looks: Looks, person: Staff) -> bool:
    desk = Desk(looks.desk.thread, dict(looks.desk.drafts), now=at(looks.minutes), people=dict(looks.desk.people))
    desk.people[person.id] = person
    desk.drafts[person.id] = Draft(person.id, "Yes.", at())
    return _accepts(replace(looks, desk=desk), person, desk.sending(person))


def _accepts(looks: Looks, person: Staff, action: act.ThreadAction) -> bool:
    desk = looks.desk
    author = desk.people[action.author] if isinstance(action, act.Second) else person
    draft = desk.drafts.get(author.id)
    shown = None
    if draft is not None:
        shown = _previewed(draft.text, author.attribution, draft.split)
    case = replace(
        desk.case(person, action),
        now=at(looks.minutes),
        by=person,
        people={**desk.people, person.id: person},
        draft=draft,
        preview=shown,
        by_hand=looks.hand,
        found=Post(ASKED, "", "", at()),
    )
    try:
        decide(desk.thread, action, case)
    except ActionRefused:
        return False
    return True


@cache
def _previewed(text: str, author: Attribution | None, split: bool) -> Preview:
    return review(text, author=author, limits=LIMITS, company="Acme", colleagues=(), chains=True, split=split)


def _actions(looks: Looks, person: Staff, ask: str, values: Mapping[str, Any]) -> Iterator[act.ThreadAction]:
    id, by, digest = looks.desk.thread.id, on(person), str(values.get("digest", ""))
    at_once: dict[str, Callable[..., act.ThreadAction]] = {
        Verb.CLAIM: act.Claim,
        Verb.RELEASE: act.Release,
        Verb.HELP_TOO: act.HelpToo,
        Verb.UNDO: act.Undo,
        Verb.CLOSE: act.Close,
        Verb.REOPEN: act.Reopen,
        Verb.STOP: act.Stop,
    }
    match ask:
        case Verb.SEND:
            yield act.Send(id, by, digest)
        case Verb.ASK_SECOND:
            yield act.AskSecond(id, by, digest)
        case Verb.SPLIT:
            yield act.Split(id, by, values.get("posts") != "one")
        case Verb.NOTE:
            yield act.Note(id, by, "…")
        case Verb.NOT_FOR_US:
            yield act.NotForUs(id, by, "…")
        case Verb.BY_HAND:
            yield act.AnsweredByHand(id, by, "…")
        case Verb.HAND_OFF:
            yield from (act.HandOff(id, by, to.id) for to in PEOPLE if to.id != person.id)
        case Verb.TAKE_BACK:
            yield from (act.TakeBack(id, by, reply.id) for reply in looks.desk.thread.replies)
        case Verb.SECOND:
            yield from (act.Second(id, by, d.author, d.asked) for d in looks.desk.drafts.values() if d.asked)
        case _:
            yield at_once[Verb(ask)](id, by)


ALWAYS = frozenset(
    {*(Ask.READ, Ask.EDIT, Ask.KEEP, Ask.PREVIEW, Ask.FIND_COLLEAGUE), *(OPEN, REFRESH, CLOSE_DIALOG), Ask.SO_FAR}
    | {pages.INTRODUCE, pages.QUIET, pages.WANTS}
)
"""What anybody may do with anything that they see."""
Pressed = tuple[str, Mapping[str, Any]]


def in_slack(blocks: list[Json], view: Json | None = None) -> tuple[list[Pressed], str]:
    """What can be pressed in blocks of Slack's, as Slack would bring it, and all that can be read."""
    found: list[Pressed] = []
    for each in _walk(blocks):
        chosen = [{"selected_option": option} for option in each.get("options", ())] or [{"value": each.get("value")}]
        if each.get("type") in ("button", "overflow"):
            for one in chosen:
                made = interactions.of_press({"actions": [{"action_id": each["action_id"], **one}], "user": {}})
                found.append((made.ask, made.values))
    if view is not None and "submit" in view:
        filled = interactions.of_modal({"view": {**view, "state": {}}, "user": {}})
        # What may not go yet is said on the field when it is sent; what never may go is not asked for.
        found.append((Verb.WRITE if filled.ask == Verb.SEND else filled.ask, filled.values))
    return found, " ".join(str(each["text"]) for each in _walk(blocks) if isinstance(each.get("text"), str))


def in_teams(card: Json) -> tuple[list[Pressed], str]:
    """What can be pressed on a card of Teams', and all that can be read."""
    pressed = [each for each in elements([card["body"], card.get("actions", [])]) if "data" in each]
    named = {"Edit…": Ask.EDIT}  # a draft can be edited at any time, and its press is called as that of Reply
    return [(named.get(e["title"], e["data"]["do"]), e["data"]) for e in pressed], " ".join(reads(card))


def _walk(found: Any) -> Iterator[Json]:
    if isinstance(found, dict):
        yield found
        found = list(found.values())
    if isinstance(found, list):
        for each in found:
            yield from _walk(each)


def in_staff_room(page: web.Response) -> tuple[list[Pressed], str]:
    """What can be pressed on a page of the staff room, as a browser would bring it, and all that can be read."""
    assert isinstance(page.body, bytes)
    found: list[Pressed] = []
    main = BeautifulSoup(page.body, "html.parser").main
    assert main is not None
    for form in main.find_all("form"):
        filled = {str(each["name"]): each.get("value", "") for each in form.find_all("input", attrs={"name": True})}
        for button in form.find_all("button"):
            _, path, verb = str(button.get("formaction") or form["action"]).rpartition("/")
            if path and verb in set(Verb):
                found.append((verb, filled | {str(button.get("name", "")): button.get("value", "")}))
    return found, " ".join(main.get_text(" ").split())


PAGES = Pages("Acme", partial(at, 12))


def _frame(looks: Looks) -> Frame:
    assert looks.who is not None
    overview = Overview({}, looks.paused)
    return Frame(looks.who, overview, (), (), "", "csrf", "/staff", lambda: "once", "1.1")


def _home(looks: Looks) -> Home:
    assert looks.who is not None
    mine, free = looks.mine, looks.up_for_grabs
    counts = {Pile.MINE: len(mine), Pile.UP_FOR_GRABS: len(free)}
    return Home("Acme", looks.who, mine, free, counts, LastSevenDays(), (), paused=looks.paused)


def _slack_view(view: Json) -> tuple[list[Pressed], str]:
    return in_slack(view["blocks"], view)


Draw = Callable[[Looks], tuple[list[Pressed], str]]
FOR_ALL: Mapping[str, Draw] = {
    "Slack, the card": lambda it: in_slack(card_blocks(it.card, Setting(hand=":hand:"))),
    "Slack, many at once": lambda it: in_slack(burst_blocks([burst_line(it.card)])),
    "Teams, the card": lambda it: in_teams(card_json(it.card, Setting(box=True))),
    "Teams, many at once": lambda it: in_teams(burst_json([burst_line(it.card)])),
}
ALL_OF_IT: Mapping[str, Draw] = {
    "Slack, all that was said": lambda it: _slack_view(render_modal.read_view(it.card)),
    "Teams, all that was said": lambda it: in_teams(render_dialog.read_dialog(it.card).card),
}
WITH_THE_PAUSE: Mapping[str, Draw] = {
    "the staff room, the thread": lambda it: in_staff_room(PAGES.thread(_frame(it), it.card)),
    "the staff room, a list": lambda it: in_staff_room(PAGES.pile(_frame(it), it.pile, [it.card], more=None)),
    "Slack, what would be sent": lambda it: in_slack(render_private.to_send(it.card, Source()).blocks),
    "Slack, the editor": lambda it: _slack_view(render_modal.write_view(it.card, Source())),
    "Slack, a list": lambda it: in_slack(render_private.shelf(it.pile, [it.card], 1, it.paused).blocks),
    "Slack, the Home tab": lambda it: in_slack(home_view(_home(it))["blocks"]),
    "Teams, one's own card": lambda it: in_teams(card_json(it.card, Setting(box=True))),
    "Teams, what would be sent": lambda it: in_teams(render_pages.to_send(it.card).card),
    "Teams, what would be sent, in a dialog": lambda it: in_teams(render_pages.to_send(it.card).dialog.card),
    "Teams, the editor": lambda it: in_teams(render_dialog.write_dialog(it.card).card),
    "Teams, a list": lambda it: in_teams(render_pages.shelf(it.pile, [it.card], 1, it.paused).card),
    "Teams, one's own page": lambda it: in_teams(render_pages.home(_home(it)).card),
}
FOR_ONE: Mapping[str, Draw] = {**ALL_OF_IT, **WITH_THE_PAUSE}


def untrue(looks: Looks, place: str, draw: Draw) -> Iterator[str]:
    """What a place offers that cannot be done, and says that does not hold."""
    name = "everybody" if looks.who is None else looks.who.name
    presses, said = draw(looks)
    asks = {ask for ask, _ in presses}
    for ask, values in presses:
        if ask not in ALWAYS and not (ask == Verb.SEND and "digest" not in values) and not looks.may(ask, values):
            yield f"{place} offers {ask} to {name}: {json.dumps(dict(values), default=str)[:80]}"
    drafted = looks.who is not None and looks.who.id in looks.desk.drafts
    leaving = looks.desk.thread.leaving
    holds = {
        "To claim it, press the button": Verb.CLAIM in asks,
        "raft is kept": drafted,
        f"Press “{LABELS[Verb.ASK_SECOND]}” below": Verb.ASK_SECOND in asks,
        f"press “{LABELS[Verb.SEND]}”": not looks.card.unsendable,
        "when you press “Preview”": Ask.PREVIEW in asks,
        "leaves at": leaving is not None and leaving.state is ReplyState.LEAVING,
        "is on its way": leaving is not None,
        f"Claim #{looks.desk.thread.id} first": looks.may(Verb.CLAIM, {}),
        "Reopen it first": looks.may(Verb.REOPEN, {}),
        "What you claim appears here": not looks.mine,
        "Nothing waits just now": not looks.up_for_grabs,
        "is paused": looks.paused is not None,
        "Up for grabs": looks.may(Verb.CLAIM, {}) or looks.who is not None,
    }
    yield from (f"{place} says “{words}” to {name}" for words, so in holds.items() if words in said and not so)


@pytest.mark.parametrize("minutes", [12, 60], ids=["in time", "an hour later"])
@pytest.mark.parametrize("state", STATES)
def test_a_room_is_offered_and_told_only_what_is_true(state: str, minutes: float) -> None:
    looks = Looks(STATES[state](), None, minutes)
    assert [each for place, draw in FOR_ALL.items() for each in untrue(looks, place, draw)] == []


@pytest.mark.parametrize("written", DRAFTS)
@pytest.mark.parametrize(("state", "minutes"), [*((state, 12) for state in STATES), ("claimed", 60), ("waiting", 90)])
def test_a_person_is_offered_and_told_only_what_is_true(state: str, minutes: float, written: str) -> None:
    found: list[str] = []
    for who in (ANA, BEN, NEW) if written in ("no draft", "a draft") else (ANA,):
        desk = STATES[state]()
        if DRAFTS[written]:
            desk.drafts[who.id] = Draft(who.id, DRAFTS[written], at())
        looks = Looks(desk, who, minutes)
        found += [each for place, draw in FOR_ONE.items() for each in untrue(looks, place, draw)]
    assert found == []


@pytest.mark.parametrize("place", WITH_THE_PAUSE)
@pytest.mark.parametrize("state", ["asked", "claimed", "answered"])
def test_every_place_says_to_a_person_that_publishing_is_paused_by_whom_and_why(state: str, place: str) -> None:
    desk = STATES[state]()
    desk.drafts[ANA.id] = Draft(ANA.id, ANSWER, at())
    _, said = WITH_THE_PAUSE[place](Looks(desk, ANA, 12, PAUSED))
    assert "Publishing is paused by Cleo: press embargo." in said
    assert "Paused " in said.partition("press embargo.")[2]
