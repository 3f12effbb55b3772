"""Card -> Block Kit: the card as its room sees it, in one sentence, and many new cards in one post. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from adapters.slack.kit import (
    IN_OVERFLOW,
    NAME,
    POST_WEIGHT,
    Block,
    Element,
    actions,
    button,
    clipped,
    context,
    escaped_line,
    line,
    link,
    link_text,
    option,
    overflow,
    quote,
    rich,
    section,
    shown,
    time,
    time_text,
    weight,
    words,
)
from adapters.slack.labels import LABELS, LOOK, MORE, OPEN, PRESS, READ
from adapters.slack.story import sentence, story_blocks, story_fallback, told
from bot.domain.card import Card, CardPost, Verb
from bot.domain.draft import ReplyState
from bot.domain.thread import State
from bot.language import LANGUAGES

__all__ = [
    "LABELS",
    "LOOK",
    "MORE",
    "OPEN",
    "PRESS",
    "READ",
    "SHARED",
    "SHARED_CONFIRMED",
    "BurstLine",
    "Setting",
    "burst_blocks",
    "burst_fallback",
    "burst_line",
    "card_blocks",
    "fallback",
    "story_blocks",
    "story_fallback",
    "told",
    "verbs_row",
]

_PRIMARY = (Verb.CLAIM, Verb.WRITE, Verb.SEND)
_IN_ROW = 4
_POSTS_SHOWN = 4
_CHANNEL = 60

SHARED = (
    "*Shared with outsiders.* People of another company can read this room. "
    "Nothing is sent from here until an admin confirms it."
)
SHARED_CONFIRMED = "*Shared with outsiders.* People of another company can read this room."


@dataclass(frozen=True, slots=True)
class Setting:
    """What a card's room is like: its language, and what is to be said of who can read along."""

    language: str = "en"
    shared: str = ""


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of what was said a card has room for: of the customer's newest post, and of each other one."""

    newest: int = 1500
    newest_lines: int = 15
    older: int = 300
    older_lines: int = 4
    background: bool = True


_ROOMS = (_Room(), _Room(800, 10, 150, 2), _Room(300, 4, 80, 1), _Room(100, 2, 40, 1, background=False))
"""The first in which a card does not grow too heavy for Slack is taken: mostly the very first."""


def card_blocks(card: Card, room: Setting, language: str = "") -> list[Block]:
    """Return the card as everybody in the room sees it. `language` is that of the customer's words, if known."""
    drawings = (_drawn(card, room, language, most) for most in _ROOMS)
    return next((blocks for blocks in drawings if weight(blocks) <= POST_WEIGHT), [*_bare(card), _read_row(card)])


def _drawn(card: Card, room: Setting, language: str, most: _Room) -> list[Block]:
    blocks = [_who(card, "" if language == room.language else language), *_posts(card, most), _state(card)]
    blocks += [context(f"*{escaped_line(notice, 200)}*") for notice in card.notices[:6]]
    if card.helpers:
        blocks.append(context(f"Next in line: {_names(card.helpers)}"))
    blocks += _background(card) if most.background else []
    if room.shared:
        blocks.append(context(room.shared))
    return [*blocks, *verbs_row(card, [_read(card)]), _hint(card)]


def _bare(card: Card) -> list[Block]:
    """A card of which nothing fits but its head: no real one comes to this."""
    return [_who(card, ""), _state(card), *verbs_row(card)]


def fallback(card: Card) -> str:
    """Return the card as one sentence: for notifications, screen readers, and places without layout."""
    said, at = _standing(card)
    summary = " ".join(card.summary.split())
    head = summary.removesuffix(f"{card.status}.")
    if at is None or head == summary:
        return escaped_line(sentence(shown(summary)))
    return f"{escaped_line(head)} {escaped_line(said)} {time_text(at, '{time}')}."


def verbs_row(card: Card, more: Iterable[Element] = (), *, without: Iterable[Verb] = ()) -> list[Block]:
    """Return the buttons of a card: the most wanted in a row, the rest in a menu."""
    wanted = [verb for verb in LABELS if verb in card.verbs and verb not in tuple(without)]
    in_row, in_menu = wanted[:_IN_ROW], wanted[_IN_ROW:]
    while len(in_menu) > IN_OVERFLOW:
        in_row.append(in_menu.pop(0))
    if len(in_menu) == 1:
        in_row.append(in_menu.pop())
    elements = [_button(verb, card, primary=verb is wanted[0] and verb in _PRIMARY) for verb in in_row] + list(more)
    if in_menu:
        elements.append(overflow(MORE, [option(LABELS[verb], f"{verb}:{card.thread}") for verb in in_menu]))
    return [actions(*elements)] if elements else []


def _button(verb: Verb, card: Card, *, primary: bool) -> Element:
    about = f"{LABELS[verb]} #{card.thread}"
    return button(f"{PRESS}:{verb}", LABELS[verb], str(card.thread), style="primary" if primary else "", about=about)


def _read(card: Card) -> Element:
    return button(READ, "Read it all", str(card.thread), about=f"Read all of #{card.thread}")


def _read_row(card: Card) -> Block:
    return actions(_read(card))


def _who(card: Card, language: str) -> Block:
    where = f"{shown(card.customer, NAME)} on {shown(card.channel, _CHANNEL)}"
    parts = [words(f"#{card.thread} ", bold=True), link(card.url, where, bold=True), words(" · "), time(card.opened_at)]
    written = [words(f" · in {LANGUAGES.get(language, shown(language, NAME))}")] if language else []
    return rich(line(*parts, *written))


def _standing(card: Card) -> tuple[str, datetime | None]:
    """How the thread stands, in words that stay true however long nobody draws the card anew."""
    leaving = next((reply for reply in card.replies if reply.state is ReplyState.LEAVING), None)
    if leaving is not None:
        return f"The answer of {shown(leaving.author, NAME)} leaves at", leaving.leaves_at
    if card.until is not None and card.holder is not None and card.state in (State.OPEN, State.CLAIMED, State.WAITING):
        again = "The customer wrote again. " if card.state is State.WAITING else ""
        return f"{again}{shown(card.holder_name, NAME)} has it until", card.until
    return shown(card.status, 300), None


def _state(card: Card) -> Block:
    said, at = _standing(card)
    if at is None:
        return rich(line(words(said, bold=True)))
    return rich(line(words(f"{said} ", bold=True), {**time(at, "{time}"), "style": {"bold": True}}))


def _posts(card: Card, most: _Room) -> list[Block]:
    """The posts worth seeing at a glance. All of them, whole, are behind a button."""
    shown_ones = card.posts[-_POSTS_SHOWN:]
    newest = newest_asked(card)
    blocks: list[Block] = []
    earlier, any_cut = len(card.posts) - len(shown_ones), False
    if earlier:
        said = "1 earlier post is" if earlier == 1 else f"{earlier} earlier posts are"
        blocks.append(context(f"{said} under “Read it all”."))
    for post in shown_ones:
        if post is not card.posts[0]:
            blocks.append(by_line(post))
        elif post.note and card.state is not State.WITHDRAWN:
            blocks.append(context(escaped_line(post.note, NAME)))
        if post.text:
            wide = post is newest
            room = (most.newest, most.newest_lines) if wide else (most.older, most.older_lines)
            block, cut = quote(post.text, most=room[0], lines=room[1])
            blocks.append(block)
            any_cut = any_cut or cut
    return [*blocks, context("Cut short here: “Read it all” has every word.")] if any_cut else blocks


def newest_asked(card: Card) -> CardPost | None:
    """Return the customer's newest post, deleted or not."""
    return next((post for post in reversed(card.posts) if not post.by_us), None)


def by_line(post: CardPost) -> Block:
    """Return the line above a post: who wrote it, when, and whether it was changed since."""
    said = f"{shown(post.author, NAME)} {'answered' if post.by_us else 'wrote'}"
    note = f" · {escaped_line(post.note, NAME)}" if post.note else ""
    return context(f"{link_text(post.url, said)} · {time_text(post.at)}{note}")


def _background(card: Card) -> list[Block]:
    blocks = [context(escaped_line(card.history, 300))] if card.history else []
    alike = [_alike(s.thread, s.said, s.answered_by, s.url) for s in card.similar[:3]]
    return blocks + [context(f"Answered before: {each}") for each in alike]


def _alike(thread: int, said: str, by: str, url: str | None) -> str:
    return f"{link_text(url, f'#{thread}')} “{escaped_line(said, 80)}”, by {escaped_line(by, NAME)}"


def _hint(card: Card) -> Block:
    if Verb.CLAIM in card.verbs:
        return context(
            "To claim it, press the button, react with :hand: or write `!claim` in the thread. "
            "What you say there stays inside."
        )
    if Verb.WRITE in card.verbs:
        said = "The thread is for colleagues: only what you preview and send becomes public. `!help` works there."
        return context(said)
    return context("The thread is for colleagues: nothing said there becomes public.")


def _names(names: Sequence[str]) -> str:
    few = ", ".join(shown(name, NAME) for name in names[:3])
    return escaped_line(few if len(names) <= 3 else f"{few} and {len(names) - 3} more")


# --- a burst of cards in one post ------------------------------------------------------------------

LINES_IN_BURST = 20


@dataclass(frozen=True, slots=True)
class BurstLine:
    """One thread in a post that shows many. `own` is the address of its own card, once it has one."""

    thread: int
    said: str
    status: str
    claimable: bool = True
    own: str = ""


def burst_line(card: Card, own: str = "") -> BurstLine:
    """Return what a burst says of a card."""
    newest = newest_asked(card)
    text = "" if newest is None else newest.text or newest.note
    said = f"{clipped(card.customer, NAME)} on {card.channel}: {clipped(' '.join(text.split()), 300)}"
    held = f"{card.holder_name} has it" if card.until is not None and card.holder is not None else card.status
    return BurstLine(card.thread, said, clipped(held, 200), Verb.CLAIM in card.verbs, own)


def burst_blocks(lines: Sequence[BurstLine]) -> list[Block]:
    """Return many new threads as one post, in their order. Each is claimed, and opened whole, from here."""
    drawings = [_burst(lines[:LINES_IN_BURST], len(lines), most) for most in (360, 180, 90, 40, 16)]
    return next((blocks for blocks in drawings if weight(blocks) <= POST_WEIGHT), drawings[-1])


def burst_fallback(lines: Sequence[BurstLine]) -> str:
    """Return the burst as one sentence."""
    numbers = ", ".join(f"#{each.thread}" for each in lines)
    return f"{_came(len(lines))}: {numbers}."


def _came(many: int) -> str:
    return "1 mention came" if many == 1 else f"{many} mentions came at once"


def _burst(lines: Sequence[BurstLine], many: int, most: int) -> list[Block]:
    blocks = [section(f"*{_came(many)}.* The oldest stands first."), *(_in_burst(each, most) for each in lines)]
    if many > len(lines):
        blocks.append(context(f"And {many - len(lines)} more: `/handraise list` has them."))
    whole = [each.thread for each in lines if not each.own]
    if whole:
        opened = [button(f"{OPEN}:{n}", f"#{n}", str(n), about=f"Read all of #{n}") for n in whole]
        blocks += [context("Read one whole, and all that can be done with it:"), actions(*opened)]
    return blocks


def _in_burst(each: BurstLine, most: int) -> Block:
    said = f"*#{each.thread}* {escaped_line(each.said, most)}\n_{escaped_line(each.status, most // 2)}_"
    if each.own:
        return section(f"{said} · {link_text(each.own, 'its card')}")
    if not each.claimable:
        return section(said)
    claim = f"{PRESS}:{Verb.CLAIM}:{each.thread}"
    return section(said, button(claim, LABELS[Verb.CLAIM], str(each.thread), about=f"Claim #{each.thread}"))
