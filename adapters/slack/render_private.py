"""What came of a command -> what the person who asked is shown, in private. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from adapters.slack.action_ids import STOP
from adapters.slack.block_kit import Block, context, escaped_line, light, section
from adapters.slack.render_modal import Source, fitting, preview_blocks
from adapters.slack.render_parts import blocks, pressing
from bot.chat.command_runner import (
    AskStop,
    CardList,
    CommandResult,
    DraftPreview,
    Help,
    MyProfile,
    MySettings,
    Text,
    WeekNumbers,
)
from bot.chat.texts import LABELS, LEAVE_THEM_ALONE
from bot.chat.views import pages
from bot.chat.views.card import cannot, carried, exact, first_steps, instead
from bot.chat.views.forms import stop_question
from bot.chat.views.parts import Button, Facts, Page, Part, Row, Strong, text
from bot.domain.card import Card, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import Ruling
from bot.domain.pause import Pause
from bot.domain.staff import Staff
from bot.ports.surface import Pile

SEND = "send"
EDIT = "edit"
KEEP = "keep"
INTRODUCE = pages.INTRODUCE
QUIET = pages.QUIET
_PREVIEW_WEIGHT = 7_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person is told, and nobody else: a sentence, and how it is laid out if words are not enough."""

    text: str
    blocks: list[Block] = field(default_factory=list)


def answer(came: CommandResult, source: Source | None = None) -> Answer:  # noqa: PLR0911 - one line for each
    """Return what to show of it. `source` is the Slack post that a draft was made from."""
    match came:
        case Text(said):
            return Answer(escaped_line(said))
        case AskStop(card):
            return _ask_stop(card)
        case CardList(pile, cards, count, paused):
            return shelf(pile, cards, count, paused)
        case DraftPreview(card, before):
            return to_send(card, source or Source(), instead_of=before)
        case MyProfile(person):
            return myself(person)
        case WeekNumbers(week):
            return numbers(week)
        case Help(lines):
            return helped(lines)
        case MySettings():
            ask = pressing(Button(QUIET, "Quiet hours…", {}, "Set your quiet hours"))
            return Answer(pages.UNCALLED, [section(pages.UNCALLED, ask)])


def _ask_stop(card: Card) -> Answer:
    """Return the question before a customer is left alone, with the yes. Who does not press it does nothing."""
    yes = Button(STOP, LEAVE_THEM_ALONE, carried(card, sure=True), f"{LEAVE_THEM_ALONE}, #{card.thread}", "destructive")
    said = escaped_line(f"Did {card.customer} ask not to be contacted? Nothing has happened yet.")
    return Answer(said, blocks([*stop_question(card), Row((yes,))]))


def to_send(card: Card, source: Source, *, instead_of: str = "") -> Answer:
    """Return a draft exactly as it would become public, with the three things that its author may do with it.

    It can be sent from here if it may go and all of it is to be seen here. `instead_of` is the draft
    that it took the place of: shown, so that it is not lost.
    """
    preview, thread = card.preview if card.draft.strip() else None, card.thread
    carried = {"thread": thread, "digest": card.preview.fingerprint if card.preview else "", **source.carried()}
    ruling = preview.verdict.ruling if preview else Ruling.NO
    seen = preview is not None and fitting(blocks(exact(preview)), _PREVIEW_WEIGHT)[1]
    may = seen and not card.unsendable and (ruling is Ruling.GO or (ruling is Ruling.HOLD and Verb.SEND in card.verbs))
    about = f"Send the answer to #{thread} in public"
    buttons = (
        *((Button(SEND, LABELS[Verb.SEND], carried, about, "positive"),) if may else ()),
        *first_steps(card),
        Button(EDIT, "Edit…", carried, f"Edit the answer to #{thread}"),
        Button(KEEP, "Keep inside", carried, f"Send nothing, keep the draft for #{thread}"),
    )
    said = "Nothing has left yet."
    head: list[Part] = [text(Strong((f"Your answer to #{thread}.",)), f" {said}"), *cannot(card)]

    def drawn(reason: int, former: int) -> list[Block]:
        shown = preview_blocks(card, preview, most=_PREVIEW_WEIGHT, reason=reason, source=source)
        return [*blocks(head), *shown, *blocks([Row(buttons), *instead(instead_of, former)])]

    sizes = ((400, 3000), (400, 1000), (100, 300), (20, 60))
    return Answer(f"Your answer to #{thread}, as customers will see it. {said}", light(drawn(*s) for s in sizes))


def shelf(pile: Pile, cards: Sequence[Card], count: int, paused: Pause | None = None) -> Answer:
    """Return the cards of a pile, each with the button for what is next; `count` is how many lie there in all."""
    made = [pages.pile_page(pile, cards, count, *size, paused) for size in ((15, 120), (15, 60), (10, 40), (5, 20))]
    return Answer(made[0].says, light(blocks(page.parts) for page in made))


def myself(person: Staff) -> Answer:
    """Return how customers see somebody."""
    return _page(pages.myself(person))


def numbers(week: LastSevenDays) -> Answer:
    """Return the last seven days in two sentences."""
    return _page(pages.numbers(week))


def helped(lines: Sequence[tuple[str, str]]) -> Answer:
    """Return every command, with what works where."""
    where = (
        "Write them after `/handraise` anywhere, after `@Handraise` in a channel or a thread, or after `!` in a card's "
        "thread, where the number may be left out. On a card, :hand: claims, and taking it away gives it back. On your "
        "own words in its thread, :outbox_tray: shows how they would look in public."
    )
    table = blocks([Facts([(usage, does, "") for usage, does in lines])])
    return Answer("This is all that Handraise understands.", [*table, context(where)])


def _page(page: Page) -> Answer:
    return Answer(escaped_line(page.says), blocks(page.parts))
