"""Talk -> Block Kit: what a card's thread is told of what happened, and told anew when it must not stand. Pure."""

from adapters.slack.kit import (
    BLOCKS_IN_POST,
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
    newest,
    quote,
    rich,
    shown,
    weight,
    words,
)
from adapters.slack.labels import LABELS, LOOK
from bot.domain.card import Card, CardReply, CardTalk, Verb
from bot.domain.draft import ReplyState
from bot.domain.thread import Deed

_TOLD = frozenset(
    {
        *(Deed.NOTED, Deed.FOLLOWED_UP, Deed.EDITED, Deed.DELETED, Deed.STOPPED, Deed.LIKED, Deed.ASKED),
        *(Deed.PUBLISHED, Deed.FAILED, Deed.RETRACTED, Deed.HANDED_OFF, Deed.LEASE_ENDED),
    }
)
_STANDS = (ReplyState.SENT, ReplyState.RETRACTING)
_ROOMS = (3000, 1000, 300)
"""How much of somebody's words is quoted: the first that Slack takes, mostly all of them."""
_CALLING = (Deed.FOLLOWED_UP, Deed.FAILED)


def told(talk: CardTalk) -> bool:
    """Return whether a line of the talk is said in the thread. What the card itself shows is not said again."""
    return not talk.quiet or talk.deed in _TOLD


def story_blocks(card: Card, begin: int, end: int, holder: str | None) -> list[Block]:
    """Return what the card's thread is told of the lines `begin` to `end` of the talk.

    `holder` is the account to call when the customer wrote again or something failed; None calls nobody.
    What was deleted or taken back since is in none of it. Many long lines lose their beginning rather
    than go untold: all of them are under a button on the card.
    """
    lines = [(at, talk) for at, talk in enumerate(card.talk[:end]) if at >= begin and told(talk)]
    calling = max((at for at, talk in lines if talk.deed in _CALLING), default=-1)
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
    said = [
        _happened(card, t) if t.quiet else sentence(f"{t.author}: {t.text}") for t in card.talk[begin:end] if told(t)
    ]
    return escaped_line(sentence(clipped(f"#{card.thread}: {' '.join(said)}", 3000)))


def sentence(text: str) -> str:
    """Return the text with an end, if it has none."""
    return text if text.endswith((".", "!", "?", "…", ".”", "?”", "!”")) else f"{text}."


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
        case Deed.FOLLOWED_UP:
            return _wrote_again(card, talk, at, most)
        case Deed.PUBLISHED:
            return _published(card, talk, most)
        case Deed.FAILED:
            return _failed(card, talk)
        case Deed.ASKED:
            about = f"Read the draft for #{card.thread}"
            look = button(f"{LOOK}:{at}", LABELS[Verb.SECOND], str(card.thread), about=about)
            return [_line(sentence(talk.text)), actions(look)]
        case _ if talk.quiet:
            return [_line(sentence(talk.text))]
        case _:
            head = rich(line(words(f"{shown(talk.author, NAME)} notes:", bold=True)))
            return [head, *_quoted(talk.text, most)]


def _wrote_again(card: Card, talk: CardTalk, at: int, most: int) -> list[Block]:
    nth = sum(1 for t in card.talk[: at + 1] if t.deed is Deed.FOLLOWED_UP)
    theirs = [post for post in card.posts if not post.by_us]
    said = _line(sentence(talk.text), bold=True)
    if nth >= len(theirs):
        return [said]
    post = theirs[nth]
    note = [context(f"{escaped_line(post.note, NAME)}.")] if post.note else []
    return [said, *_quoted(post.text, most), *note] if post.text else [said, *note]


def _published(card: Card, talk: CardTalk, most: int) -> list[Block]:
    reply = _reply(card, talk)
    if reply is None or reply.state not in _STANDS:
        return [_line(_happened(card, talk))]
    said = link(reply.url, shown(_happened(card, talk), 500), bold=True)
    return [rich(line(said)), *_quoted(reply.public, most)]


def _happened(card: Card, talk: CardTalk) -> str:
    """What happened, in a sentence that is still true."""
    reply = _reply(card, talk)
    if talk.deed is Deed.PUBLISHED and reply is not None and reply.state is ReplyState.RETRACTED:
        return f"The answer of {reply.author} stood in public until it was taken back."
    return sentence(talk.text)


def _failed(card: Card, talk: CardTalk) -> list[Block]:
    reply = _reply(card, talk)
    said = _line(sentence(talk.text), bold=True)
    if reply is None:
        return [said]
    if reply.state is ReplyState.FAILED or (reply.failure and reply.failure in talk.text):
        return [said, context(f"The draft is kept. “{LABELS[Verb.WRITE]}” on the card opens it again.")]
    if reply.state in _STANDS:
        return [said, context("The answer still stands in public. `!take-back` here tries again.")]
    return [said]


def _reply(card: Card, talk: CardTalk) -> CardReply | None:
    return next((reply for reply in card.replies if reply.id == talk.about), None)


def _line(text: str, *, bold: bool = False) -> Block:
    return rich(line(words(shown(text, 1000), bold=bold)))


def _quoted(text: str, most: int) -> list[Block]:
    block, cut = quote(text, most=most)
    return [block, context("Cut short here: “Read it all” on the card has every word.")] if cut else [block]
