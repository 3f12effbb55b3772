"""What one person asks for: lists, their week, help, and their draft as customers will see it. Pure.

Each is shown in a post that only they see, or in a dialog: the same words, with buttons that work there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from adapters.teams.action_ids import KEEP, OPEN
from adapters.teams.adaptive_card import (
    Element,
    Json,
    Press,
    beside,
    card,
    dialog,
    heading,
    in_dialog,
    light,
    on_post,
    quote,
    small,
    text,
    when,
)
from adapters.teams.escape import escaped
from adapters.teams.gateway import Dialog
from adapters.teams.render_card import carried, draft_part, presses, standing
from bot.chat.texts import LABELS, NAME, NONE_UP_FOR_GRABS, TITLES, my_week, newest_asked, our_week
from bot.domain.card import Card, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.thread import State
from bot.ports.surface import Pile

_LISTED = 12
_EMPTY = {
    Pile.UP_FOR_GRABS: NONE_UP_FOR_GRABS,
    Pile.MINE: "Nothing is in your hands. “@Handraise list” shows what is up for grabs.",
}

Button = Callable[[Press], Element]


@dataclass(frozen=True, slots=True)
class Page:
    """Something to show to one person: in a post that only they see (`card`), or as a `dialog`."""

    title: str
    says: str
    card: Json
    dialog: Dialog


def page(title: str, says: str, drawn: Callable[[Button], Json], height: str = "medium") -> Page:
    """Return what is drawn, once for a post and once for a dialog."""
    return Page(title, says, drawn(on_post), dialog(title, drawn(in_dialog), height=height))


# --- lists -----------------------------------------------------------------------------------------


def shelf(pile: Pile, cards: Sequence[Card]) -> Page:
    """Return the cards of a pile, each with the button for what is next."""
    title = TITLES.get(pile, "Found")
    if not cards:
        empty = _EMPTY.get(pile, "There is nothing here.")
        return page(title, empty, lambda _: card([text(empty)], says=empty))
    numbers = ", ".join(f"#{each.thread}" for each in cards[:_LISTED])
    more = f" and {len(cards) - _LISTED:,} more" if len(cards) > _LISTED else ""
    says = f"{title}: {numbers}{more}."

    def drawn(button: Button) -> Json:
        rooms = ((_LISTED, 120), (_LISTED, 60), (8, 40), (5, 12))
        return light(card(_shelf(title, cards, *room, button), says=says) for room in rooms)

    return page(title, says, drawn, "large")


def _shelf(title: str, cards: Sequence[Card], shown: int, most: int, button: Button) -> list[Element]:
    more = len(cards) - shown
    rest = [small(f"And {more:,} more in the room.")] if more > 0 else []
    return [heading(title), *(listed(each, button, most) for each in cards[:shown]), *rest]


def listed(each: Card, button: Button, most: int = 120) -> Element:
    """Return one card on two lines, with the button for what is next; of anybody's words `most`."""
    newest = newest_asked(each)
    said = "" if newest is None else escaped(newest.text or newest.note, most)
    name, channel = escaped(each.customer, min(most, NAME)), escaped(each.channel, min(most, NAME))
    fresh = each.state is State.OPEN and Verb.CLAIM in each.verbs
    below = when(each.opened_at) if fresh else standing(each, most)
    words = [text(f"**#{each.thread}** {name} on {channel}{f': {said}' if said else ''}", spacing="None"), small(below)]
    return beside(words, button(_next(each)))


def _next(each: Card) -> Press:
    for verb in (Verb.CLAIM, Verb.WRITE):
        if verb in each.verbs:
            about = f"{LABELS[verb].rstrip('…')}, #{each.thread}"
            return Press(verb, LABELS[verb], carried(each), about, opens=verb is Verb.WRITE)
    return Press(OPEN, "Read it", carried(each), f"Read #{each.thread}", opens=True)


# --- a draft ---------------------------------------------------------------------------------------


def to_send(shown: Card, *, instead_of: str = "", note: str = "") -> Page:
    """Return a draft exactly as it would become public, with the three things that its author may do with it.

    It can be sent from here if it may go and all of it is to be seen here. `instead_of` is the draft that it
    took the place of: shown, so that it is not lost. `note` is what else its author should know.
    """
    title, said = f"Your answer to #{shown.thread}", "Nothing has left yet."
    says = f"{title}, as customers will see it. {said}"

    def drawn(button: Button) -> Json:
        sizes = ((12_000, 3000, 300, 6), (12_000, 800, 300, 6), (12_000, 200, 60, 3), (0, 60, 30, 3))
        return light(
            card(*_to_send(shown, f"**{title}.** {said}", instead_of, note, *size, button), says=says) for size in sizes
        )

    return page(title, says, drawn, "large")


def _to_send(
    shown: Card, said: str, instead_of: str, note: str, most: int, former: int, reason: int, many: int, button: Button
) -> tuple[list[Element], list[Element]]:
    seen, part = draft_part(shown, most, reason, many)
    wanted = [
        press for press in presses(shown, seen=seen, read=False) if press.do in (Verb.SEND, Verb.ASK_SECOND, Verb.SPLIT)
    ]
    about = f"Edit the answer to #{shown.thread}"
    wanted.append(Press(Verb.WRITE, "Edit…", carried(shown), about, opens=True))
    wanted.append(Press(KEEP, "Keep inside", carried(shown), f"Send nothing, keep the draft for #{shown.thread}"))
    before = (
        [small("Your draft until now was:"), quote(instead_of, most=former, lines=former // 20)[0]]
        if instead_of
        else []
    )
    more = [text(f"**{escaped(note, 300)}**", spacing="Small")] if note else []
    return [text(said), *more, *part, *before], [button(press) for press in wanted]


# --- the house --------------------------------------------------------------------------------------


def numbers(week: LastSevenDays) -> Page:
    """Return the last seven days in two sentences."""
    title = "The last seven days"
    says = f"{title}. {my_week(week)} {our_week(week)}"
    return page(title, says, lambda _: card(week_part(week), says=says), "small")


def week_part(week: LastSevenDays) -> list[Element]:
    """Return the last seven days for a part of a card."""
    return [heading("The last seven days"), text(my_week(week)), text(our_week(week), spacing="Small")]


def helped(lines: Sequence[tuple[str, str]], *, box: bool = False) -> Page:
    """Return every command, with what works where. `box` is whether we hear only what names us."""
    there = "" if box else ", or after “!”"
    where = (
        f"Write them after “@Handraise” in the room, in a card's thread{there} or in a chat with Handraise. In a "
        "card's thread the number may be left out. A post's own menu has “Claim this mention”, “Send reply in public” "
        "and “Undo or take back reply”."
    )
    says = "This is all that Handraise understands."
    facts = {"type": "FactSet", "facts": [{"title": escaped(usage), "value": escaped(does)} for usage, does in lines]}
    body = [heading("All that Handraise understands"), facts, small(where)]
    return page("Help", says, lambda _: card(body, says=f"{says} {where}"), "large")
