"""Talk -> Adaptive Card: what a card's thread is told of what happened; and many new cards in one post. Pure."""

from collections.abc import Sequence
from typing import Any

from adapters.teams.action_ids import OPEN
from adapters.teams.adaptive_card import (
    WEIGHT,
    Element,
    Json,
    Press,
    beside,
    bold,
    card,
    light,
    named,
    newest,
    on_post,
    quote,
    row,
    small,
    text,
    weight,
)
from adapters.teams.escape import escaped, link
from adapters.teams.gateway import Sender
from bot.chat.texts import (
    CALLING,
    LABELS,
    NAME,
    NOTHING_IS_LOST,
    STANDS,
    BurstLine,
    alarm_head,
    burst_text,
    came,
    follow_up,
    happened,
    reply_of,
    sentence,
    story_text,
    told,
)
from bot.domain.card import Card, CardTalk, Verb
from bot.domain.draft import ReplyState
from bot.domain.thread import JournalEvent

LINES = 10
"""How many threads one post shows; Teams takes lighter posts than others do."""
_ROOMS = (3000, 1000, 300)
"""How much of somebody's words is quoted: the first that Teams takes, mostly all of them."""
_ENVELOPE = 8_000


def story_json(shown: Card, begin: int, end: int, holder: Sender | None) -> Json | None:
    """Return what the card's thread is told of the lines `begin` to `end` of the talk; None if that is nothing.

    `holder` is called by name when the customer wrote again or something failed; None calls nobody. What was
    deleted or taken back since is in none of it. Many long lines lose their beginning rather than go
    untold: all of them are under a button on the card.
    """
    lines = [(at, talk) for at, talk in enumerate(shown.talk[:end]) if at >= begin and told(talk)]
    if not lines:
        return None
    calling = holder is not None and any(talk.deed in CALLING for _, talk in lines)
    calls = [holder] if calling and holder is not None else []
    says = story_says(shown, begin, end)
    parts: list[list[Element]] = []
    for most in _ROOMS:
        parts = [_story(shown, talk, at, most) for at, talk in lines]
        made = card([*_called(calls), *(e for part in parts for e in part)], says=says, calls=calls)
        if weight(made) <= WEIGHT:
            return made
    kept, left = newest(parts, WEIGHT - _ENVELOPE)
    before = "1 line" if left == 1 else f"{left} lines"
    more = [text(f"{before} before these: “Read it all” on the card has them.")] if left else []
    return card([*_called(calls), *more, *kept], says=says, calls=calls)


def story_says(shown: Card, begin: int, end: int) -> str:
    """Return the same as plain words, for notifications, without anything that a customer may still take back."""
    return story_text(shown, begin, end)[:600]


def _called(calls: Sequence[Sender]) -> list[Element]:
    return [text(f"{named(calls[0])}, this is yours:")] if calls else []


def _story(shown: Card, talk: CardTalk, at: int, most: int) -> list[Element]:
    match talk.deed:
        case JournalEvent.FOLLOWED_UP:
            return _wrote_again(shown, talk, at, most)
        case JournalEvent.PUBLISHED:
            return _published(shown, talk, most)
        case JournalEvent.FAILED:
            return _failed(shown, talk)
        case JournalEvent.ASKED:
            data: dict[str, Any] = {"thread": shown.thread, "version": shown.version}
            look = Press(Verb.SECOND, LABELS[Verb.SECOND], data, f"Read the draft for #{shown.thread}", opens=True)
            return [_line(sentence(talk.text)), row(on_post(look))]
        case _ if talk.quiet:
            return [_line(sentence(talk.text))]
        case _:
            return [bold(f"{escaped(talk.author, NAME)} notes:"), *_quoted(talk.text, most)]


def _wrote_again(shown: Card, talk: CardTalk, at: int, most: int) -> list[Element]:
    said, post = bold(escaped(sentence(talk.text), 600)), follow_up(shown, at)
    if post is None:
        return [said]
    note = [small(f"{escaped(post.note, NAME)}.")] if post.note else []
    return [said, *_quoted(post.text, most), *note] if post.text else [said, *note]


def _published(shown: Card, talk: CardTalk, most: int) -> list[Element]:
    reply = reply_of(shown, talk)
    if reply is None or reply.state not in STANDS:
        return [_line(happened(shown, talk))]
    return [bold(link(reply.url, happened(shown, talk), 500)), *_quoted(reply.public, most)]


def _failed(shown: Card, talk: CardTalk) -> list[Element]:
    reply, said = reply_of(shown, talk), bold(escaped(sentence(talk.text), 600))
    if reply is None:
        return [said]
    if reply.state is ReplyState.FAILED or (reply.failure and reply.failure in talk.text):
        return [said, small(f"The draft is kept. “{LABELS[Verb.WRITE]}” on the card opens it again.")]
    if reply.state in STANDS:
        return [said, small("The answer still stands in public. “@Handraise take-back” here tries again.")]
    return [said]


def _line(words: str) -> Element:
    return text(escaped(words, 600))


def _quoted(words: str, most: int) -> list[Element]:
    quotation, cut = quote(words, most=most, lines=most // 20)
    return [quotation, small("Cut short here: “Read it all” on the card has every word.")] if cut else [quotation]


def alarm_json(about: str, said: str) -> Json:
    """Return what is the matter with an adapter; nothing said is that it is well again."""
    head = alarm_head(about, well=not said)
    more = [text(escaped(said, 2000)), small(NOTHING_IS_LOST)] if said else []
    return card([bold(escaped(head)), *more], says=f"{head} {said}".strip())


# --- a burst of cards in one post ------------------------------------------------------------------


def burst_json(lines: Sequence[BurstLine]) -> Json:
    """Return up to `LINES` new threads as one post, in their order. Each is claimed, and opened whole, from here."""
    return light(_burst(lines[:LINES], len(lines), most) for most in (200, 90, 40, 12))


def burst_says(lines: Sequence[BurstLine]) -> str:
    """Return the same as one plain sentence."""
    return burst_text(lines)


def _burst(lines: Sequence[BurstLine], many: int, most: int) -> Json:
    body = [text(f"**{came(many)}.** The oldest stands first."), *(_in_burst(each, most) for each in lines)]
    if many > len(lines):
        body.append(small(f"And {many - len(lines)} more: “@Handraise list” has them."))
    return card(body, says=burst_text(lines[:LINES]))


def _in_burst(each: BurstLine, most: int) -> Element:
    said = text(f"**#{each.thread}** {escaped(each.said, most)}", spacing="None")
    status = escaped(each.status, max(10, most // 2))
    if each.own:
        return beside([said, small(f"{status} · {link(each.own, 'its card')}")])
    data = {"thread": each.thread}
    buttons = [Press(OPEN, "Read it", data, f"Read all of #{each.thread}", opens=True)]
    if each.claimable:
        buttons.insert(0, Press(Verb.CLAIM, LABELS[Verb.CLAIM], data, f"Claim #{each.thread}"))
    return beside([said, small(status)], *(on_post(press) for press in buttons))
