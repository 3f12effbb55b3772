"""Card -> Adaptive Card: as its room sees it, as one person sees it, and many new ones in one post. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from adapters.teams.action_ids import DIALOGS, PREVIEW, READ, REFRESH, TEXT_FIELD
from adapters.teams.adaptive_card import (
    REFRESHED,
    TYPED,
    Element,
    Json,
    Press,
    bold,
    card,
    clock,
    heading,
    in_words,
    light,
    on_post,
    quote,
    row,
    small,
    text,
    trouble,
    typing,
    weight,
    when,
)
from adapters.teams.escape import escaped, link
from adapters.teams.exact import as_posts, measured, split_press
from bot.chat.texts import (
    LABELS,
    NAME,
    PRIMARY,
    RARER,
    SHARED,
    YOUR_ANSWER,
    few_names,
    needs_second,
    newest_asked,
    ruled,
    sentence,
    until,
)
from bot.domain.card import Card, CardPost, Similar, Verb
from bot.domain.draft import Preview, ReplyState, Ruling
from bot.domain.thread import State
from bot.text.language import LANGUAGES
from bot.text.sanitize import sanitize_line

_CUT = "Cut short: “Read it all” has every word. "
_POSTS_SHOWN = 4
_IN_ROW = 2
"""How many verbs stand beside “Read it all”: more would be cut short on a telephone."""
_PREVIEW_WEIGHT = 9_000
_FIRST_TO_GO = (Verb.CLAIM, Verb.SEND)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a card's room is like: its language, what is to be said of who can read along, and its reply box.

    `shared` is SHARED_UNCONFIRMED or SHARED_CONFIRMED where outsiders read along. `box` is for rooms in which
    we hear only what names us: there a card has a field to answer in.
    """

    language: str = "en"
    shared: str = ""
    box: bool = False


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a card has room for: of the customer's newest post, of each other one, and of the small print."""

    newest: int = 1500
    newest_lines: int = 15
    older: int = 300
    older_lines: int = 4
    small: int = 300
    posts: int = _POSTS_SHOWN
    draft: int = _PREVIEW_WEIGHT
    reasons: int = 6
    notices: int = 6

    @property
    def name(self) -> int:
        """How much of a name."""
        return min(NAME, self.small)


_ROOMS = (
    _Room(),
    _Room(800, 10, 150, 2, 200),
    _Room(300, 4, 80, 1, 150, draft=6_000, reasons=3),
    _Room(60, 2, 20, 1, 40, 2, 3_000, 2),
    _Room(20, 1, 10, 1, 12, 1, 0, 1, 3),
)
"""The first in which a card does not grow too heavy for Teams is taken: mostly the very first."""


def card_json(shown_card: Card, room: Setting, language: str = "", refreshed_for: Sequence[str] = ()) -> Json:
    """Return the card as everybody in the room sees it; of a card for one person, as that person does.

    `refreshed_for` are the accounts (`29:…`) that see more once Teams asks us for their own view of it: whoever
    has the thread. The card is right without. `language` is that of the customer's words, if known.
    """
    return light(_drawn(shown_card, room, language, tuple(refreshed_for[:REFRESHED]), most) for most in _ROOMS)


def says(shown_card: Card) -> str:
    """Return the card as one plain sentence: for notifications, screen readers, and places without layout."""
    summary = sanitize_line(" ".join(shown_card.summary.split()), 400)
    head, now = summary.removesuffix(f"{shown_card.status}."), until(shown_card)
    if now is None or head == summary:
        return sentence(summary)
    return f"{head}{now.said} {in_words(now.at)}."


def _drawn(shown_card: Card, room: Setting, language: str, watched: tuple[str, ...], most: _Room) -> Json:
    posts, cut = _posts(shown_card, most)
    body = [text(f"**{SHARED}** {room.shared}", color="Warning")] if room.shared else []
    body += [*_who(shown_card, "" if language == room.language else language, most), *posts]
    body += [
        _state(shown_card, most.small),
        *(_notice(shown_card, each, most) for each in shown_card.notices[: most.notices]),
    ]
    if shown_card.helpers:
        body.append(small(f"Can help too: {escaped(few_names(shown_card.helpers, most.name))}"))
    body += [] if room.shared else _background(shown_card, most.small)  # nobody else's business
    seen, mine = draft_part(shown_card, most.draft, min(300, most.small), most.reasons)
    body += mine
    body += _box(shown_card) if room.box and Verb.WRITE in shown_card.verbs else []
    body.append(small(f"{_CUT if cut else ''}{_hint(shown_card, room)}"))
    buttons = [on_post(press) for press in presses(shown_card, seen=seen)]
    return card(body, buttons, says=says(shown_card), refresh=_refresh(shown_card, watched))


def _refresh(shown_card: Card, watched: tuple[str, ...]) -> Element:
    action = on_post(Press(REFRESH, "Refresh", {"thread": shown_card.thread, "version": shown_card.version}))
    return {"action": action, "userIds": list(watched)}


def carried(shown_card: Card, **more: Any) -> Json:
    """Return what every button of a card brings along: of which thread it is, and how new what it stood on was."""
    return {"thread": shown_card.thread, "version": shown_card.version, **more}


def presses(shown_card: Card, *, seen: str = "", without: Sequence[Verb] = (), read: bool = True) -> list[Press]:
    """Return what can be pressed, the most wanted first, the rare ones behind the menu.

    `seen` is the digest of the preview that stands on the same card, whole: without it nothing is sent from there.
    """
    idle = [
        *without,
        Verb.SPLIT,  # it says into how many, so it is a button of its own
        *(() if seen and not _is_refused(shown_card) else (Verb.SEND,)),
        *(() if seen and needs_second(shown_card) else (Verb.ASK_SECOND,)),
    ]
    wanted = [verb for verb in LABELS if verb in shown_card.verbs and verb not in idle]
    in_row = [verb for verb in wanted if verb not in RARER][:_IN_ROW]
    rest = [verb for verb in wanted if verb not in in_row]
    first = next((verb for verb in (*_FIRST_TO_GO, *PRIMARY) if verb in in_row), None)
    in_row.sort(key=lambda verb: verb is not first)
    made = [_press(verb, shown_card, seen, first=verb is first, rare=False) for verb in in_row]
    if read:
        about = f"Read all of #{shown_card.thread}"
        made.append(Press(READ, "Read it all", carried(shown_card), about, opens=True))
    rare = len(rest) > 1 or len(made) > _IN_ROW
    split = split_press(shown_card.preview, carried(shown_card)) if seen and shown_card.preview is not None else []
    return [*made[:1], *split, *made[1:], *(_press(verb, shown_card, seen, first=False, rare=rare) for verb in rest)]


def _is_refused(shown_card: Card) -> bool:
    return shown_card.preview is not None and shown_card.preview.verdict.ruling is Ruling.NO


def _press(verb: Verb, shown_card: Card, seen: str, *, first: bool, rare: bool) -> Press:
    data = carried(shown_card, **({"digest": seen} if verb in (Verb.SEND, Verb.ASK_SECOND) else {}))
    about = f"{LABELS[verb].rstrip('…')}, #{shown_card.thread}"
    return Press(verb, LABELS[verb], data, about, "positive" if first else "", verb in DIALOGS, rare)


# --- the parts -------------------------------------------------------------------------------------


def _who(shown_card: Card, language: str, most: _Room) -> list[Element]:
    where = f"{sanitize_line(shown_card.customer, most.name)} on {sanitize_line(shown_card.channel, most.name)}"
    written = f" · in {LANGUAGES.get(language, escaped(language, NAME))}" if language else ""
    return [
        heading(f"#{shown_card.thread} {link(shown_card.url, where)}"),
        small(f"{when(shown_card.opened_at)}{written}"),
    ]


def standing(shown_card: Card, most: int = 300) -> str:
    """Return how the thread stands, for a text block, in words that stay true however long nobody draws it anew."""
    now = until(shown_card, most)
    return escaped(shown_card.status, most) if now is None else f"{escaped(now.said)} {clock(now.at)}"


def _state(shown_card: Card, most: int) -> Element:
    return bold(standing(shown_card, most))


def _notice(shown_card: Card, notice: str, most: _Room) -> Element:
    """A notice with its first sentence standing out, unless that is what the state says already."""
    first, end, rest = notice.partition(". ")
    if not end:
        return text(escaped(notice, most.small), spacing="Small")
    if first in shown_card.status:
        return text(escaped(rest, most.small), spacing="Small")
    return text(f"**{escaped(first, most.small)}.** {escaped(rest, most.small)}", spacing="Small")


def _posts(shown_card: Card, most: _Room) -> tuple[list[Element], bool]:
    """The posts worth seeing at a glance, and whether one is cut. All of them, whole, are behind a button."""
    shown_ones, newest = shown_card.posts[-most.posts :], newest_asked(shown_card)
    body: list[Element] = []
    earlier, any_cut = len(shown_card.posts) - len(shown_ones), False
    if earlier:
        said = "1 earlier post is" if earlier == 1 else f"{earlier} earlier posts are"
        body.append(small(f"{said} under “Read it all”."))
    for post in shown_ones:
        if post is not shown_card.posts[0]:
            body.append(by_line(post, most.name))
        elif post.note and shown_card.state is not State.WITHDRAWN:
            body.append(small(escaped(post.note, most.name)))
        if post.text:
            wide = post is newest
            room = (most.newest, most.newest_lines) if wide else (most.older, most.older_lines)
            quotation, cut = quote(post.text, most=room[0], lines=room[1])
            body.append(quotation)
            any_cut = any_cut or cut
    return body, any_cut


def by_line(post: CardPost, name: int = NAME) -> Element:
    """Return the line above a post: who wrote it, when, and whether it was changed since."""
    said = f"{sanitize_line(post.author, name)} {'answered' if post.by_us else 'wrote'}"
    note = f" · {escaped(post.note, name)}" if post.note else ""
    return small(f"{link(post.url, said)} · {when(post.at)}{note}")


def _background(shown_card: Card, most: int) -> list[Element]:
    return [
        *([small(escaped(shown_card.history, most))] if shown_card.history else []),
        *(small(f"Answered before: {_alike(each, min(NAME, most))}") for each in shown_card.similar[:3]),
    ]


def _alike(each: Similar, most: int) -> str:
    return f"{link(each.url, f'#{each.thread}')} “{escaped(each.said, most)}”, by {escaped(each.answered_by, most)}"


def draft_part(shown_card: Card, most: int, reason: int = 300, many: int = 6) -> tuple[str, list[Element]]:
    """Return somebody's own draft exactly as customers would see it, and its digest if all of it is there."""
    preview = shown_card.preview
    if preview is None or not shown_card.draft.strip() or _is_out(shown_card, preview.text):
        return "", []
    exact, head = as_posts(preview), measured(preview)
    why = reasons(preview, reason, many)
    if weight(exact) > most:
        return "", [head, *why, small(f"Your draft is too long to be shown here: “{LABELS[Verb.WRITE]}” has it.")]
    return preview.fingerprint, [head, *exact, *why]


def _is_out(shown_card: Card, exact: str) -> bool:
    """Whether just this was sent already: then it is no draft any more."""
    out = (ReplyState.LEAVING, ReplyState.GOING, ReplyState.SENT, ReplyState.RETRACTING)
    return any(reply.mine and reply.state in out and reply.text == exact for reply in shown_card.replies)


def reasons(preview: Preview, most: int, many: int = 6) -> list[Element]:
    """Return why a draft cannot go, each with its fix, and what else is worth knowing."""
    verdict = preview.verdict
    advice = [small(escaped(each, most)) for each in verdict.advice[:many]]
    if verdict.ruling is Ruling.GO:
        return advice
    return [
        trouble(f"{ruled(preview)}."),
        *(text(escaped(each, most), spacing="Small") for each in verdict.reasons[:many]),
        *advice,
    ]


def _box(shown_card: Card) -> list[Element]:
    """Where we do not hear what is said in the thread, an answer is written on the card."""
    about = f"See your answer to #{shown_card.thread} as customers will"
    press = Press(PREVIEW, "Preview…", carried(shown_card), about, opens=True, typed=True)
    return [typing(TEXT_FIELD, YOUR_ANSWER, lines=True, most=TYPED), row(on_post(press))]


def _hint(shown_card: Card, room: Setting) -> str:
    if Verb.CLAIM in shown_card.verbs:
        how = "press the button, or write “@Handraise claim” in the thread"
        return f"To claim it, {how}. What you say there stays inside."
    if Verb.WRITE in shown_card.verbs:
        word = "“@Handraise help”" if room.box else "“!help”"
        return f"The thread is for colleagues: only what you preview and send becomes public. {word} works there."
    return "The thread is for colleagues: nothing said there becomes public."
