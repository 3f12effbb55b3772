"""What one person asks for: lists, their own page, how customers see them, their week, and help. Pure."""

from collections.abc import Sequence

from bot.chat.home_page import Check, Home
from bot.chat.texts import NAME, TITLES, left, my_week, newest_asked, our_week
from bot.chat.views.card import next_button, paused, standing
from bot.chat.views.parts import (
    Bullets,
    Button,
    Command,
    Divider,
    Entry,
    Line,
    Page,
    Part,
    RoomName,
    Row,
    Said,
    Strong,
    Text,
    Time,
    heading,
    small,
    text,
)
from bot.domain.card import Card, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.pause import Pause
from bot.domain.preferences import CHOICES
from bot.domain.preferences import standing as chosen
from bot.domain.staff import Staff
from bot.domain.thread import State
from bot.ports.surface import Pile

INTRODUCE, QUIET, HEARD, WANTS, SO_FAR = "introduce", "quiet", "heard", "wants", "so-far"
SETTINGS, HOME = "settings", "home"
SAY_HELLO = "Say how customers see you…"
SO_FAR_TITLE = "The week so far"
UNCALLED = "In your quiet hours nothing calls you by name."
_SEEN = "Say how customers see you"


# --- lists -----------------------------------------------------------------------------------------


def pile_page(pile: Pile, cards: Sequence[Card], count: int, shown: int, most: int, pause: Pause | None = None) -> Page:
    """Return the cards of a pile, each with the button for what is next: `shown` of them, `most` of their words.

    `count` is how many lie there in all; `pause` is that of all publishing, if it holds.
    """
    title = TITLES.get(pile, "Found")
    if not cards:
        none: Line = ("Nothing is in your hands. ", Command("list"), " shows what is up for grabs.")
        free = "Nothing is up for grabs. Well done, everybody."
        empty = {Pile.UP_FOR_GRABS: free, Pile.MINE: "Nothing is in your hands."}
        says = empty.get(pile, "There is nothing here.")
        return Page(title, says, [*paused(pause), Text(none if pile is Pile.MINE else (says,))])
    numbers = ", ".join(f"#{card.thread}" for card in cards[:shown])
    more = f" and {left(count, shown)}" if count > shown else ""
    parts = [*paused(pause), heading(title), *_entries(cards, count, shown, most)]
    return Page(title, f"{title}: {numbers}{more}.", parts, height="large")


def _entries(cards: Sequence[Card], count: int, shown: int, most: int) -> list[Part]:
    drawn = min(len(cards), shown)
    rest: list[Part] = [small(f"And {left(count, drawn)} in the room.")] if count > drawn else []
    return [*(_entry(card, most) for card in cards[:shown]), *rest]


def _entry(card: Card, most: int) -> Entry:
    """One card on two lines; of anybody's words `most`."""
    newest, name = newest_asked(card), min(most, NAME)
    words = "" if newest is None else newest.text or newest.note
    said: Line = (": ", Said(words, most)) if words.strip() else ()
    fresh = card.state is State.OPEN and Verb.CLAIM in card.verbs
    who: Line = (Strong((f"#{card.thread}",)), " ", Said(card.customer, name), " on ", Said(card.channel, name))
    return Entry((*who, *said), (Time(card.opened_at),) if fresh else standing(card, most), (next_button(card),))


# --- oneself ---------------------------------------------------------------------------------------


def myself(person: Staff) -> Page:
    """Return how customers see somebody."""
    seen = person.attribution
    says = f"Customers see you as “{seen.signature[: 2 * NAME]}”." if seen else "Customers have not seen you yet."
    return Page("How customers see you", says, [_myself(person)], height="small")


def _myself(person: Staff) -> Text:
    seen = person.attribution
    if seen is None:
        button = Button(INTRODUCE, "Say hello…", {}, _SEEN, opens=True)
        return text("Customers have not seen you yet. Say how they are to see you.", button=button)
    signature = Strong((Said(seen.signature, 2 * NAME),))
    button = Button(INTRODUCE, "Change it…", {}, _SEEN, opens=True)
    return text("Customers see you like this: ", signature, button=button)


def settings(person: Staff, quiet: str = "") -> Page:
    """Return what somebody can set for themselves. `quiet` is such as "20:00 to 07:30"."""
    says = f"{_quiet(quiet)} {UNCALLED}"
    return Page("Your settings", says, [_hours(says), *_choices(person, SETTINGS)])


def _hours(says: str) -> Text:
    return text(says, button=Button(QUIET, "Quiet hours…", {}, "Set your quiet hours", opens=True))


def _quiet(quiet: str) -> str:
    return f"Quiet hours: {quiet}." if quiet else "No quiet hours: you may be called at any time."


def _choices(person: Staff, at: str) -> list[Part]:
    """What this person may choose, each with how it stands and the button for the other way; `at` is where."""
    rows: list[Part] = []
    for name, on in chosen(person).items():
        label = "Stop that" if on else "Yes, please"
        data = {"name": name, "to": "off" if on else "on", "at": at}
        button = Button(WANTS, label, data, f"{label}: {CHOICES[name]}")
        rows.append(text(f"{CHOICES[name]}: ", Strong(("yes" if on else "no",)), ".", button=button))
    return rows


# --- home ------------------------------------------------------------------------------------------


def home(made_of: Home, shown: int = 10, most: int = 120) -> Page:
    """Return what is theirs, what is up for grabs, their week, and how customers see them."""
    counts = made_of.counts
    mine, free = counts.get(Pile.MINE, 0), counts.get(Pile.UP_FOR_GRABS, 0)
    none: Line = ("Nothing yet. What you claim appears here.",)
    parts = [
        *paused(made_of.paused, 2 * most),
        *_news(made_of, 2 * shown, 2 * most),
        heading(TITLES[Pile.MINE]),
        *(_entries(made_of.mine, mine, shown, most) or [Text(none)]),
        heading(TITLES[Pile.UP_FOR_GRABS]),
        *(_entries(made_of.up_for_grabs, free, shown, most) or [Text(_nothing(made_of))]),
        Divider(),
        *week_parts(made_of.week),
        _the_week(),
        Divider(),
        _myself(made_of.person),
        _hours(_quiet(made_of.quiet)),
        *_choices(made_of.person, HOME),
        *_checklist(made_of.checks),
        Divider(),
        small(Command("help"), " lists all that you can do. What you say in a card's thread stays inside."),
    ]
    return Page("Handraise", f"In your hands: {mine:,}. Up for grabs: {free:,}.", parts, height="large")


def first(company: str, checks: Sequence[Check] = ()) -> Page:
    """Return what a colleague sees who has not said yet how customers see them.

    Anyone who looks after the installation has the `checks` there from the first day.
    """
    head = "Answer customers in your own words"
    said = (
        " in public, a card appears in the room. Claim it, talk it over in its thread, and write an answer. You see "
        "it exactly as customers will. It leaves when you press “Send in public”, under the name that you choose."
    )
    hello = Row((Button(INTRODUCE, SAY_HELLO, {}, _SEEN, "positive", opens=True),))
    house = [*_checklist(checks), _the_week()] if checks else []
    parts: list[Part] = [heading(head), text("When somebody calls on ", Said(company, NAME), said), hello, *house]
    return Page("Handraise", f"{head}.", parts)


def _news(made_of: Home, shown: int, most: int) -> list[Part]:
    if not made_of.whispers:
        return []
    told: list[Line] = [(Said(w.text, most), " · ", Time(w.at)) for w in made_of.whispers[:shown]]
    read = Button(HEARD, "I have read these", {"key": made_of.whispers[0].key}, "I have read what happened")
    return [heading("What happened"), Bullets(told), Row((read,))]


def _nothing(made_of: Home) -> Line:
    if not made_of.room:
        return ("Nothing waits just now.",)
    who = ("Nothing waits just now. As soon as somebody calls on ", Said(made_of.company, NAME))
    return *who, ", a card appears in ", RoomName(made_of.room), ", and here."


def _the_week() -> Row:
    about = "How this week stands, before its digest is posted"
    return Row((Button(SO_FAR, f"{SO_FAR_TITLE}…", {}, about, opens=True),))


def _checklist(checks: Sequence[Check]) -> list[Part]:
    if not checks:
        return []
    rows: list[Part] = [Divider(), heading("For those who look after Handraise here")]
    for check in sorted(checks, key=lambda each: each.well):
        button = Button(check.action, check.label, {}, f"{check.label}: {check.says}") if check.action else None
        rows.append(text(*(() if check.well else (Strong(("To do:",)), " ")), check.says, button=button))
    return rows


# --- the house -------------------------------------------------------------------------------------


def numbers(week: LastSevenDays) -> Page:
    """Return the last seven days in two sentences."""
    title = "The last seven days"
    return Page(title, f"{title}. {my_week(week)} {our_week(week)}", week_parts(week), height="small")


def week_parts(week: LastSevenDays) -> list[Part]:
    """Return the last seven days for a part of a page."""
    return [heading("The last seven days"), text(my_week(week)), text(our_week(week))]
