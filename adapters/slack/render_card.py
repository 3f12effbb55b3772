"""Card -> Block Kit: the card as its room sees it, in one sentence, and many new cards in one post. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from adapters.slack.action_ids import LOOK, MORE, OPEN, PRESS, READ
from adapters.slack.block_kit import (
    IN_OVERFLOW,
    Block,
    Element,
    actions,
    button,
    context,
    escaped_line,
    light,
    line,
    link,
    link_text,
    option,
    overflow,
    quote,
    rich,
    section,
    time,
    time_text,
    words,
)
from adapters.slack.render_thread import story_blocks, story_fallback
from bot.chat.texts import (
    LABELS,
    LINES_IN_BURST,
    NAME,
    NOTHING_IS_LOST,
    PRIMARY,
    RARER,
    SHARED,
    SHARED_CONFIRMED,
    SHARED_UNCONFIRMED,
    BurstLine,
    Until,
    alarm_head,
    burst_text,
    came,
    few_names,
    newest_asked,
    sentence,
    until,
)
from bot.domain.card import Card, CardPost, Similar, Verb
from bot.domain.thread import State
from bot.text.language import LANGUAGES
from bot.text.sanitize import sanitize_line

__all__ = [
    "LOOK",
    "MORE",
    "OPEN",
    "OUTSIDERS",
    "OUTSIDERS_CONFIRMED",
    "PRESS",
    "READ",
    "Setting",
    "alarm_post",
    "burst_blocks",
    "burst_fallback",
    "card_blocks",
    "fallback",
    "standing",
    "story_blocks",
    "story_fallback",
    "verbs_row",
]

_IN_ROW = 4
_CUT = "Cut short: “Read it all” has every word. "
_POSTS_SHOWN = 4

OUTSIDERS = f"*{SHARED}* {SHARED_UNCONFIRMED}"
OUTSIDERS_CONFIRMED = f"*{SHARED}* {SHARED_CONFIRMED}"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a card's room is like: its language, and what is to be said of who can read along."""

    language: str = "en"
    shared: str = ""


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a card has room for: of the customer's newest post, of each other one, and of the small print."""

    newest: int = 1500
    newest_lines: int = 15
    older: int = 300
    older_lines: int = 4
    small: int = 300

    @property
    def name(self) -> int:
        """How much of a name."""
        return min(NAME, self.small)


_ROOMS = (_Room(), _Room(800, 10, 150, 2), _Room(300, 4, 80, 1, 150), _Room(60, 2, 20, 1, 12))
"""The first in which a card does not grow too heavy for Slack is taken: mostly the very first."""


def card_blocks(card: Card, room: Setting, language: str = "") -> list[Block]:
    """Return the card as everybody in the room sees it. `language` is that of the customer's words, if known."""
    return light(_drawn(card, room, language, most) for most in _ROOMS)


def _drawn(card: Card, room: Setting, language: str, most: _Room) -> list[Block]:
    blocks = [context(room.shared)] if room.shared else []
    posts, cut = _posts(card, most)
    blocks += [_who(card, "" if language == room.language else language, most.name), *posts]
    blocks += [_state(card, most.small), *(_notice(card, each, most.small) for each in card.notices[:6])]
    if card.helpers:
        blocks.append(context(f"Can help too: {escaped_line(few_names(card.helpers, most.name))}"))
    blocks += [] if room.shared else _background(card, most.small)  # nobody else's business
    return [*blocks, *verbs_row(card, [_read(card)]), context(f"{_CUT if cut else ''}{_hint(card)}")]


def fallback(card: Card) -> str:
    """Return the card as one sentence: for notifications, screen readers, and places without layout."""
    summary = " ".join(card.summary.split())
    head = summary.removesuffix(f"{card.status}.")
    if until(card) is None or head == summary:
        return escaped_line(sentence(sanitize_line(summary)))
    return f"{escaped_line(head)} {standing(card)}."


def verbs_row(card: Card, more: Iterable[Element] = (), *, without: Iterable[Verb] = ()) -> list[Block]:
    """Return the buttons of a card: the most wanted in a row, the rest in a menu."""
    wanted = [verb for verb in LABELS if verb in card.verbs and verb not in tuple(without)]
    in_row = [verb for verb in wanted if verb not in RARER][:_IN_ROW]
    in_menu = [verb for verb in wanted if verb not in in_row]
    while len(in_menu) > IN_OVERFLOW:
        in_row.append(in_menu.pop(0))
    if len(in_menu) == 1:
        in_row.append(in_menu.pop())
    elements = [_button(verb, card, primary=verb is wanted[0] and verb in PRIMARY) for verb in in_row] + list(more)
    if in_menu:
        elements.append(overflow(MORE, [option(LABELS[verb], f"{verb}:{card.thread}") for verb in in_menu]))
    return [actions(*elements)] if elements else []


def _button(verb: Verb, card: Card, *, primary: bool) -> Element:
    about = f"{LABELS[verb].rstrip('…')}, #{card.thread}"
    return button(f"{PRESS}:{verb}", LABELS[verb], str(card.thread), style="primary" if primary else "", about=about)


def _read(card: Card) -> Element:
    return button(READ, "Read it all", str(card.thread), about=f"Read all of #{card.thread}")


def _who(card: Card, language: str, name: int) -> Block:
    where = f"{sanitize_line(card.customer, name)} on {sanitize_line(card.channel, name)}"
    parts = [words(f"#{card.thread} ", bold=True), link(card.url, where, bold=True), words(" · "), time(card.opened_at)]
    written = [words(f" · in {LANGUAGES.get(language, sanitize_line(language, NAME))}")] if language else []
    return rich(line(*parts, *written))


def standing(card: Card, most: int = 300) -> str:
    """Return how the thread stands, for mrkdwn, in words that stay true however long nobody draws it anew."""
    now = until(card, most)
    if now is None:
        return escaped_line(card.status, most)
    return f"{escaped_line(now.said)} {time_text(now.at, _form(now))}"


def _form(now: Until) -> str:
    return "{time_secs}" if now.exact else "{time}"


def _state(card: Card, most: int) -> Block:
    now = until(card, most)
    if now is None:
        return rich(line(words(sanitize_line(card.status, most), bold=True)))
    return rich(line(words(f"{now.said} ", bold=True), {**time(now.at, _form(now)), "style": {"bold": True}}))


def _notice(card: Card, notice: str, most: int) -> Block:
    """A notice with its first sentence standing out, unless that is what the state says already."""
    first, end, rest = notice.partition(". ")
    if not end:
        return context(escaped_line(notice, most))
    if first in card.status:
        return context(escaped_line(rest, most))
    return context(f"*{escaped_line(first, most)}.* {escaped_line(rest, most)}")


def _posts(card: Card, most: _Room) -> tuple[list[Block], bool]:
    """The posts worth seeing at a glance, and whether one is cut. All of them, whole, are behind a button."""
    shown_ones = card.posts[-_POSTS_SHOWN:]
    newest = newest_asked(card)
    blocks: list[Block] = []
    earlier, any_cut = len(card.posts) - len(shown_ones), False
    if earlier:
        said = "1 earlier post is" if earlier == 1 else f"{earlier} earlier posts are"
        blocks.append(context(f"{said} under “Read it all”."))
    for post in shown_ones:
        if post is not card.posts[0]:
            blocks.append(by_line(post, most.name))
        elif post.note and card.state is not State.WITHDRAWN:
            blocks.append(context(escaped_line(post.note, NAME)))
        if post.text:
            wide = post is newest
            room = (most.newest, most.newest_lines) if wide else (most.older, most.older_lines)
            block, cut = quote(post.text, most=room[0], lines=room[1])
            blocks.append(block)
            any_cut = any_cut or cut
    return blocks, any_cut


def by_line(post: CardPost, name: int = NAME) -> Block:
    """Return the line above a post: who wrote it, when, and whether it was changed since."""
    said = f"{sanitize_line(post.author, name)} {'answered' if post.by_us else 'wrote'}"
    note = f" · {escaped_line(post.note, name)}" if post.note else ""
    return context(f"{link_text(post.url, said)} · {time_text(post.at)}{note}")


def _background(card: Card, most: int) -> list[Block]:
    return [
        *([context(escaped_line(card.history, most))] if card.history else []),
        *(context(f"Answered before: {_alike(each, min(NAME, most))}") for each in card.similar[:3]),
    ]


def _alike(each: Similar, most: int) -> str:
    said, by = escaped_line(each.said, most), escaped_line(each.answered_by, most)
    return f"{link_text(each.url, f'#{each.thread}')} “{said}”, by {by}"


def _hint(card: Card) -> str:
    if Verb.CLAIM in card.verbs:
        how = "press the button, react with :hand: or write `!claim` in the thread"
        return f"To claim it, {how}. What you say there stays inside."
    if Verb.WRITE in card.verbs:
        return "The thread is for colleagues: only what you preview and send becomes public. `!help` works there."
    return "The thread is for colleagues: nothing said there becomes public."


def alarm_post(about: str, text: str) -> tuple[str, list[Block]]:
    """Return what is the matter with an adapter as a sentence and as a post; an empty text says that it is well."""
    head = alarm_head(about, well=not text)
    if not text:
        return escaped_line(head), [section(f":white_check_mark: {escaped_line(head)}")]
    blocks = [section(f":warning: *{escaped_line(head)}*\n{escaped_line(text, 2000)}"), context(NOTHING_IS_LOST)]
    return escaped_line(f"{head} {text}"), blocks


# --- a burst of cards in one post ------------------------------------------------------------------


def burst_blocks(lines: Sequence[BurstLine]) -> list[Block]:
    """Return many new threads as one post, in their order. Each is claimed, and opened whole, from here."""
    return light(_burst(lines[:LINES_IN_BURST], len(lines), most) for most in (360, 180, 90, 40, 12))


def burst_fallback(lines: Sequence[BurstLine]) -> str:
    """Return the burst as one sentence."""
    return burst_text(lines)


def _burst(lines: Sequence[BurstLine], many: int, most: int) -> list[Block]:
    blocks = [section(f"*{came(many)}.* The oldest stands first."), *(_in_burst(each, most) for each in lines)]
    if many > len(lines):
        blocks.append(context(f"And {many - len(lines)} more: `/handraise list` has them."))
    whole = [each.thread for each in lines if not each.own]
    if whole:
        opened = [button(f"{OPEN}:{n}", f"#{n}", str(n), about=f"Read all of #{n}") for n in whole]
        blocks += [context("To read one whole, or to do more with it:"), actions(*opened)]
    return blocks


def _in_burst(each: BurstLine, most: int) -> Block:
    said = f"*#{each.thread}* {escaped_line(each.said, most)} · _{escaped_line(each.status, most // 2)}_"
    if each.own:
        return section(f"{said} · {link_text(each.own, 'its card')}")
    if not each.claimable:
        return section(said)
    claim = f"{PRESS}:{Verb.CLAIM}:{each.thread}"
    return section(said, button(claim, LABELS[Verb.CLAIM], str(each.thread), about=f"Claim #{each.thread}"))
