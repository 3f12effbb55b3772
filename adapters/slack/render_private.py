"""What came of a command -> what whoever asked is shown, in private. Pure."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from adapters.slack.action_ids import OPEN, PRESS
from adapters.slack.block_kit import (
    Block,
    Element,
    actions,
    button,
    context,
    escaped_line,
    light,
    quote,
    section,
    time_text,
)
from adapters.slack.exact import as_posts
from adapters.slack.render_card import standing
from adapters.slack.render_modal import Source, preview_blocks
from bot.chat.command_runner import (
    CardList,
    CommandResult,
    DraftPreview,
    Help,
    MyProfile,
    MySettings,
    Text,
    WeekNumbers,
)
from bot.chat.texts import LABELS, NAME, NONE_UP_FOR_GRABS, TITLES, my_week, newest_asked, our_week
from bot.domain.card import Card, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import Ruling
from bot.domain.staff import Staff
from bot.domain.thread import State
from bot.ports.surface import Pile

SEND = "send"
EDIT = "edit"
KEEP = "keep"
INTRODUCE = "introduce"
QUIET = "quiet"
_LISTED = 15
_PREVIEW_WEIGHT = 7_000
_EMPTY = {
    Pile.UP_FOR_GRABS: NONE_UP_FOR_GRABS,
    Pile.MINE: "Nothing is in your hands. `/handraise list` shows what is up for grabs.",
}
_CALLED_BY_NAME = "In your quiet hours nothing calls you by name."


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person is told, and nobody else: a sentence, and how it is laid out if words are not enough."""

    text: str
    blocks: list[Block] = field(default_factory=list)


def answer(came: CommandResult, source: Source | None = None) -> Answer:  # noqa: PLR0911 - one line for each
    """Return what to show of it. `source` is the Slack post that a draft was made from."""
    match came:
        case Text(text):
            return Answer(escaped_line(text))
        case CardList(pile, cards):
            return shelf(pile, cards)
        case DraftPreview(card, before):
            return to_send(card, source or Source(), instead_of=before)
        case MyProfile(person):
            return myself(person)
        case WeekNumbers(week):
            return numbers(week)
        case Help(lines):
            return helped(lines)
        case MySettings():
            ask = button(QUIET, "Quiet hours…", about="Set your quiet hours")
            return Answer(_CALLED_BY_NAME, [section(_CALLED_BY_NAME, ask)])


def to_send(card: Card, source: Source, *, instead_of: str = "") -> Answer:
    """Return a draft exactly as it would become public, with the three things that its author may do with it.

    It can be sent from here if it may go and all of it is to be seen here. `instead_of` is the draft
    that it took the place of: shown, so that it is not lost.
    """
    preview, thread = card.preview, card.thread
    carried = json.dumps({"thread": thread, "digest": preview.fingerprint if preview else "", **source.carried()})
    ruling = preview.verdict.ruling if preview else Ruling.NO
    seen = preview is not None and as_posts(preview, _PREVIEW_WEIGHT)[1]
    may = seen and (ruling is Ruling.GO or (ruling is Ruling.HOLD and Verb.SEND in card.verbs))
    about = f"Send the answer to #{thread} in public"
    send = [button(SEND, LABELS[Verb.SEND], carried, style="primary", about=about)] if may else []
    row = actions(
        *send,
        button(EDIT, "Edit…", carried, about=f"Edit the answer to #{thread}"),
        button(KEEP, "Keep inside", carried, about=f"Send nothing, keep the draft for #{thread}"),
    )
    written, said = bool(card.draft.strip()), "Nothing has left yet."

    def drawn(reason: int, former: int) -> list[Block]:
        shown = preview_blocks(preview, written, str(thread), most=_PREVIEW_WEIGHT, reason=reason, source=source)
        before = [context("Your draft until now was:"), quote(instead_of, most=former)[0]] if instead_of else []
        return [section(f"*Your answer to #{thread}.* {said}"), *shown, row, *before]

    sizes = ((400, 3000), (400, 1000), (100, 300), (20, 60))
    return Answer(f"Your answer to #{thread}, as customers will see it. {said}", light(drawn(*s) for s in sizes))


def shelf(pile: Pile, cards: Sequence[Card]) -> Answer:
    """Return the cards of a pile, each with the button for what is next."""
    title = TITLES.get(pile, "Found")
    if not cards:
        empty = _EMPTY.get(pile, "There is nothing here.")
        return Answer(empty, [section(empty)])
    blocks = light(_shelf(title, cards, *room) for room in ((_LISTED, 120), (_LISTED, 60), (10, 40), (5, 20)))
    numbers = ", ".join(f"#{card.thread}" for card in cards[:_LISTED])
    more = f" and {len(cards) - _LISTED:,} more" if len(cards) > _LISTED else ""
    return Answer(f"{title}: {numbers}{more}.", blocks)


def _shelf(title: str, cards: Sequence[Card], shown: int, most: int) -> list[Block]:
    more = len(cards) - shown
    rest = [context(f"And {more:,} more in the room.")] if more > 0 else []
    return [section(f"*{title}*"), *(listed(card, most) for card in cards[:shown]), *rest]


def listed(card: Card, most: int = 120) -> Block:
    """Return one card on two lines, with the button for what is next; of anybody's words `most`."""
    newest = newest_asked(card)
    said = "" if newest is None else escaped_line(newest.text or newest.note, most)
    name, channel = escaped_line(card.customer, min(most, NAME)), escaped_line(card.channel, min(most, NAME))
    who = f"*#{card.thread}* {name} on {channel}{f': {said}' if said else ''}"
    fresh = card.state is State.OPEN and Verb.CLAIM in card.verbs
    return section(f"{who}\n_{time_text(card.opened_at) if fresh else standing(card, most)}_", _next(card))


def _next(card: Card) -> Element:
    for verb in (Verb.CLAIM, Verb.WRITE):
        if verb in card.verbs:
            return button(
                f"{PRESS}:{verb}:{card.thread}",
                LABELS[verb],
                str(card.thread),
                about=f"{LABELS[verb].rstrip('…')}, #{card.thread}",
            )
    return button(f"{OPEN}:{card.thread}", "Read it", str(card.thread), about=f"Read #{card.thread}")


def myself(person: Staff) -> Answer:
    """Return how customers see somebody."""
    seen = person.attribution
    if seen is None:
        said = text = "Customers have not seen you yet. Say how they shall see you."
    else:
        signature = escaped_line(seen.signature, 2 * NAME)
        said, text = f"Customers see you as “{signature}”.", f"Customers see you like this: *{signature}*"
    label = "Say hello…" if seen is None else "Change it…"
    return Answer(said, [section(text, button(INTRODUCE, label, about="Say how customers see you"))])


def numbers(week: LastSevenDays) -> Answer:
    """Return the last seven days in two sentences."""
    mine, ours = my_week(week), our_week(week)
    return Answer(f"The last seven days. {mine} {ours}", [section(f"*The last seven days*\n{mine}\n{ours}")])


def helped(lines: Sequence[tuple[str, str]]) -> Answer:
    """Return every command, with what works where."""
    table = "\n".join(f"`{usage}`  {does}" for usage, does in lines)
    where = (
        "Write them after `/handraise` anywhere, after `@Handraise` in a channel or a thread, or after `!` in a card's "
        "thread, where the number may be left out. On a card, :hand: claims, and taking it away gives back. On your "
        "own words in its thread, :outbox_tray: shows how they would look in public."
    )
    return Answer("This is all that Handraise understands.", [section(table), context(where)])
