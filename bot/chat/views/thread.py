"""What a card's thread is told, many new cards in one post, all that was said, and alarms. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat.texts import (
    LABELS,
    NAME,
    STANDS,
    BurstLine,
    alarm_head,
    came,
    follow_up,
    happened,
    reply_of,
    sentence,
)
from bot.chat.views.card import OPEN, by_line
from bot.chat.views.parts import (
    Button,
    Command,
    Entry,
    Link,
    Part,
    Row,
    Said,
    Strong,
    Text,
    Time,
    Whole,
    quote,
    small,
    text,
)
from bot.domain.card import Card, CardPost, CardTalk, Verb
from bot.domain.draft import ReplyState
from bot.domain.thread import JournalEvent

LOOK = "look"
_NOTHING_IS_LOST = "Nothing is lost: what customers write and what you send waits until then."


def story_parts(card: Card, talk: CardTalk, at: int, most: int) -> list[Part]:
    """Return what the thread is told of line `at` of the talk; `most` of anybody's words is quoted.

    What was deleted or taken back since is not in it.
    """
    match talk.deed:
        case JournalEvent.FOLLOWED_UP:
            return _wrote_again(card, talk, at, most)
        case JournalEvent.PUBLISHED:
            return _published(card, talk, most)
        case JournalEvent.FAILED:
            return _failed(card, talk)
        case JournalEvent.ASKED:
            data = {"thread": card.thread, "version": card.version, "at": at}
            look = Button(LOOK, LABELS[Verb.SECOND], data, f"Read the draft for #{card.thread}", opens=True)
            return [_said(sentence(talk.text)), Row((look,))]
        case _ if talk.quiet:
            return [_said(sentence(talk.text))]
        case _:
            return [Text((Said(talk.author, NAME), " notes:"), "bold"), *_quoted(talk.text, most)]


def left_out(lines: int) -> Text:
    """Return what stands in the place of lines that did not fit."""
    before = "1 line" if lines == 1 else f"{lines} lines"
    return text(f"{before} before these: “Read it all” on the card has them.")


def _wrote_again(card: Card, talk: CardTalk, at: int, most: int) -> list[Part]:
    said, post = _said(sentence(talk.text), "bold"), follow_up(card, at)
    if post is None:
        return [said]
    note: list[Part] = [small(Said(post.note, NAME), ".")] if post.note else []
    return [said, *(_quoted(post.text, most) if post.text else ()), *note]


def _published(card: Card, talk: CardTalk, most: int) -> list[Part]:
    reply = reply_of(card, talk)
    if reply is None or reply.state not in STANDS:
        return [_said(happened(card, talk))]
    return [Text((Link(reply.url, happened(card, talk)),), "bold"), *_quoted(reply.public, most)]


def _failed(card: Card, talk: CardTalk) -> list[Part]:
    reply, said = reply_of(card, talk), _said(sentence(talk.text), "bold")
    if reply is None:
        return [said]
    if reply.state is ReplyState.FAILED or (reply.failure and reply.failure in talk.text):
        return [said, small(f"Anything its author wrote is kept: “{LABELS[Verb.WRITE]}” on the card opens it.")]
    if reply.state in STANDS:
        return [
            said,
            small("The answer still stands in public. ", Command("take-back", here=True), " here tries again."),
        ]
    return [said]


def _said(words: str, look: str = "") -> Text:
    return Text((Said(words, 600),), look)


def _quoted(words: str, most: int) -> list[Part]:
    quotation, cut = quote(words, most=most)
    return [quotation, small("Cut short here: “Read it all” on the card has every word.")] if cut else [quotation]


# --- all that was said -----------------------------------------------------------------------------


def everything(card: Card) -> list[list[Part]]:
    """Return all that was said, in public and among colleagues, whole and in order; each a few parts."""
    said: list[tuple[datetime, list[Part]]] = [(post.at, _post(post)) for post in card.posts]
    said += [(talk.at, _noted(talk)) for talk in card.talk if not talk.quiet]
    return [parts for _, parts in sorted(said, key=lambda each: each[0])]


def _post(post: CardPost) -> list[Part]:
    return [by_line(post), *([Whole(post.text)] if post.text else [])]


def _noted(talk: CardTalk) -> list[Part]:
    return [small(Said(talk.author, NAME), ", for colleagues only · ", Time(talk.at)), Whole(talk.text)]


# --- many at once, and alarms ----------------------------------------------------------------------


def burst_parts(lines: Sequence[BurstLine], many: int, most: int) -> list[Part]:
    """Return `many` new threads of which these lines are shown. Each is claimed, and opened whole, from here."""
    more = [small(f"And {many - len(lines)} more: ", Command("list"), " has them.")] if many > len(lines) else []
    return [
        text(Strong((f"{came(many)}.",)), " The oldest stands first."),
        *(_in_burst(each, most) for each in lines),
        *more,
    ]


def _in_burst(each: BurstLine, most: int) -> Entry:
    said, status = (Strong((f"#{each.thread}",)), " ", Said(each.said, most)), Said(each.status, max(6, most // 2))
    if each.own:
        return Entry(said, (status, " · ", Link(each.own, "its card")), compact=True)
    data = {"thread": each.thread}
    read = Button(OPEN, "Read it", data, f"Read all of #{each.thread}", opens=True)
    claim = Button(Verb.CLAIM, LABELS[Verb.CLAIM], data, f"Claim #{each.thread}")
    return Entry(said, (status,), (claim, read) if each.claimable else (read,), compact=True)


def alarm_parts(about: str, said: str) -> list[Part]:
    """Return what is the matter with an adapter; nothing said is that it is well again."""
    head = Text((Said(alarm_head(about, well=not said)),), "bold")
    return [head, text(Said(said, 2000)), small(_NOTHING_IS_LOST)] if said else [head]
