"""Talk -> Block Kit: what a card's thread is told of what happened, and told anew when it must not stand. Pure."""

from adapters.slack.action_ids import LOOK
from adapters.slack.block_kit import (
    BLOCKS_IN_POST,
    POST_WEIGHT,
    Block,
    Element,
    actions,
    button,
    context,
    escaped_line,
    line,
    link,
    newest,
    quote,
    rich,
    weight,
    words,
)
from bot.chat.texts import CALLING, LABELS, NAME, STANDS, follow_up, happened, reply_of, sentence, story_text, told
from bot.domain.card import Card, CardTalk, Verb
from bot.domain.draft import ReplyState
from bot.domain.thread import JournalEvent
from bot.text.sanitize import sanitize_line

_ROOMS = (3000, 1000, 300)
"""How much of somebody's words is quoted: the first that Slack takes, mostly all of them."""


def story_blocks(card: Card, begin: int, end: int, holder: str | None) -> list[Block]:
    """Return what the card's thread is told of the lines `begin` to `end` of the talk.

    `holder` is the account to call when the customer wrote again or something failed; None calls nobody.
    What was deleted or taken back since is in none of it. Many long lines lose their beginning rather
    than go untold: all of them are under a button on the card.
    """
    lines = [(at, talk) for at, talk in enumerate(card.talk[:end]) if at >= begin and told(talk)]
    calling = max((at for at, talk in lines if talk.deed in CALLING), default=-1)
    for most in _ROOMS:
        parts = [_called(_story(card, talk, at, most), holder if at == calling else None) for at, talk in lines]
        blocks = [block for part in parts for block in part]
        if len(blocks) <= BLOCKS_IN_POST and weight(blocks) <= POST_WEIGHT:
            return blocks
    kept, left = newest(parts, blocks=BLOCKS_IN_POST - 1, most=POST_WEIGHT - 400)
    if not left:
        return kept
    before = "1 line" if left == 1 else f"{left} lines"
    more = [_line(f"{before} before these: “Read it all” on the card has them.")]
    return [*_called(more, holder if calling in [at for at, _ in lines[:left]] else None), *kept]


def story_fallback(card: Card, begin: int, end: int) -> str:
    """Return the same in words, without anything that a customer may still take back."""
    return escaped_line(story_text(card, begin, end))


# --- line by line ---------------------------------------------------------------------------------


def _called(part: list[Block], holder: str | None) -> list[Block]:
    """A line of the story with whoever has the thread called at its beginning."""
    if holder is None:
        return part
    first = part[0]["elements"][0]
    called: list[Element] = [{"type": "user", "user_id": holder}, words(" ")]
    return [rich(line(*called, *first["elements"])), *part[1:]]


def _story(card: Card, talk: CardTalk, at: int, most: int) -> list[Block]:
    match talk.deed:
        case JournalEvent.FOLLOWED_UP:
            return _wrote_again(card, talk, at, most)
        case JournalEvent.PUBLISHED:
            return _published(card, talk, most)
        case JournalEvent.FAILED:
            return _failed(card, talk)
        case JournalEvent.ASKED:
            about = f"Read the draft for #{card.thread}"
            look = button(f"{LOOK}:{at}", LABELS[Verb.SECOND], str(card.thread), about=about)
            return [_line(sentence(talk.text)), actions(look)]
        case _ if talk.quiet:
            return [_line(sentence(talk.text))]
        case _:
            head = rich(line(words(f"{sanitize_line(talk.author, NAME)} notes:", bold=True)))
            return [head, *_quoted(talk.text, most)]


def _wrote_again(card: Card, talk: CardTalk, at: int, most: int) -> list[Block]:
    said, post = _line(sentence(talk.text), bold=True), follow_up(card, at)
    if post is None:
        return [said]
    note = [context(f"{escaped_line(post.note, NAME)}.")] if post.note else []
    return [said, *_quoted(post.text, most), *note] if post.text else [said, *note]


def _published(card: Card, talk: CardTalk, most: int) -> list[Block]:
    reply = reply_of(card, talk)
    if reply is None or reply.state not in STANDS:
        return [_line(happened(card, talk))]
    said = link(reply.url, sanitize_line(happened(card, talk), 500), bold=True)
    return [rich(line(said)), *_quoted(reply.public, most)]


def _failed(card: Card, talk: CardTalk) -> list[Block]:
    reply = reply_of(card, talk)
    said = _line(sentence(talk.text), bold=True)
    if reply is None:
        return [said]
    if reply.state is ReplyState.FAILED or (reply.failure and reply.failure in talk.text):
        return [said, context(f"The draft is kept. “{LABELS[Verb.WRITE]}” on the card opens it again.")]
    if reply.state in STANDS:
        return [said, context("The answer still stands in public. `!take-back` here tries again.")]
    return [said]


def _line(text: str, *, bold: bool = False) -> Block:
    return rich(line(words(sanitize_line(text, 1000), bold=bold)))


def _quoted(text: str, most: int) -> list[Block]:
    block, cut = quote(text, most=most)
    return [block, context("Cut short here: “Read it all” on the card has every word.")] if cut else [block]
