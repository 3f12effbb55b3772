"""A card and a draft, as they are shown: to its room, to one person, in a list. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.chat.texts import (
    LABELS,
    NAME,
    few_names,
    newest_asked,
    until,
)
from bot.chat.views.parts import (
    Button,
    Command,
    Line,
    Link,
    Part,
    Said,
    Strong,
    Text,
    Time,
    Title,
    Whole,
    quote,
    small,
    text,
)
from bot.domain.card import Card, CardPost, Verb
from bot.domain.draft import Preview, Ruling
from bot.domain.pause import Pause
from bot.domain.picture import Picture
from bot.domain.thread import State
from bot.text.language import LANGUAGES
from bot.text.sanitize import sanitize_line

SPLIT_MANY, SPLIT_ONE = "many", "one"
READ, OPEN = "read", "open"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a card's room is like: its language, what is to be said of who can read along, and how to claim there.

    `box` is for rooms in which we hear only what names us: there a card has a field to answer in.
    """

    language: str = "en"
    shared: str = ""
    box: bool = False
    hand: str = ""


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is room for: of the customer's newest post, of each other one, of the small print, of a draft."""

    newest: int = 1500
    newest_lines: int = 15
    older: int = 300
    older_lines: int = 4
    small: int = 300
    posts: int = 4
    draft: int = 9_000
    reasons: int = 6
    notices: int = 6

    @property
    def name(self) -> int:
        """How much of a name."""
        return min(NAME, self.small)


def card_parts(card: Card, setting: Setting, language: str, size: Size) -> tuple[list[Part], Text]:
    """Return what a card says to everybody, and the hint that stands last.

    `language` is that of the customer's words, if known. Where outsiders read along, what was there with the
    customer before is left out.
    """
    language = "" if language == setting.language else language
    where = f"{sanitize_line(card.customer, size.name)} on {sanitize_line(card.channel, size.name)}"
    written: Line = (" · in ", LANGUAGES.get(language) or Said(language, NAME)) if language else ()
    posts, cut = _posts(card, size)
    parts: list[Part] = (
        [text(Strong(("Shared with outsiders.",)), f" {setting.shared}", look="warning")] if setting.shared else []
    )
    parts += [Title(card.thread, Link(card.url, where), (Time(card.opened_at), *written)), *posts]
    parts += [Text(standing(card, size.small), "bold"), *paused(card.paused, size.small)]
    parts += [_notice(card, notice, size) for notice in card.notices[: size.notices]]
    parts += [small("Can help too: ", Said(few_names(card.helpers, size.name)))] if card.helpers else []
    parts += [] if setting.shared else _background(card, size)
    return parts, small("Cut short: “Read it all” has every word. " if cut else "", *_hint(card, setting))


def paused(pause: Pause | None, most: int = 300) -> list[Part]:
    """Return that all publishing is paused, by whom, why and since when; nothing while it goes on."""
    if pause is None:
        return []
    since: Line = ("Paused since ", Time(pause.at), ". What is sent now waits.")
    return [text(Strong((Said(pause.said, most),)), " ", *since, look="note")]


def standing(card: Card, most: int = 300) -> Line:
    """Return how the thread stands, in words that stay true however long nobody draws it again."""
    now = until(card, most)
    if now is None:
        return (Said(card.status, most),)
    return Said(now.said), " ", Time(now.at, day=False, exact=now.exact)


def by_line(post: CardPost, name: int = NAME) -> Text:
    """Return the line above a post: who wrote it, when, and whether it was changed since."""
    said = f"{sanitize_line(post.author, name)} {'answered' if post.by_us else 'wrote'}"
    return small(Link(post.url, said), " · ", Time(post.at), *((" · ", Said(post.note, name)) if post.note else ()))


def asked(card: Card, most: int = 1200, lines: int = 12) -> tuple[list[Part], bool]:
    """Return what the customer said last, and whether that was cut."""
    newest = newest_asked(card)
    if newest is None:
        return [], False
    if not newest.text:
        return [by_line(newest, min(NAME, most))], False
    quotation, cut = quote(newest.text, most=most, lines=lines)
    return [by_line(newest, min(NAME, most)), quotation], cut


def _notice(card: Card, notice: str, size: Size) -> Text:
    """A notice with its first sentence standing out, unless that is what the state says already."""
    first, end, rest = notice.partition(". ")
    if not end or first in card.status:
        return text(Said(rest if end else notice, size.small), look="note")
    return text(Strong((Said(first, size.small), ".")), " ", Said(rest, size.small), look="note")


def _posts(card: Card, size: Size) -> tuple[list[Part], bool]:
    """The posts worth seeing at a glance, and whether one is cut. All of them, whole, are behind a button."""
    shown, newest = card.posts[-size.posts :], newest_asked(card)
    earlier, any_cut = len(card.posts) - len(shown), False
    said = "1 earlier post is" if earlier == 1 else f"{earlier} earlier posts are"
    parts: list[Part] = [small(f"{said} under “Read it all”.")] if earlier else []
    for post in shown:
        if post is not card.posts[0]:
            parts.append(by_line(post, size.name))
        elif post.note and card.state is not State.WITHDRAWN:
            parts.append(small(Said(post.note, size.name)))
        if post.text:
            most, lines = (size.newest, size.newest_lines) if post is newest else (size.older, size.older_lines)
            quotation, cut = quote(post.text, most=most, lines=lines)
            parts.append(quotation)
            any_cut = any_cut or cut
    return parts, any_cut


def _background(card: Card, size: Size) -> list[Part]:
    said, name = min(NAME, size.small), size.name
    return [
        *([small(Said(card.history, size.small))] if card.history else []),
        *(
            small(
                *("Answered before: ", Link(each.url, f"#{each.thread}"), " “", Said(each.said, said)),
                *("”, by ", Said(each.answered_by, name)),
            )
            for each in card.similar[:3]
        ),
    ]


def _hint(card: Card, setting: Setting) -> Line:
    if Verb.CLAIM in card.verbs:
        react = f" react with {setting.hand}" if setting.hand else ""
        how = f"To claim it, press the button,{react} or write "
        return how, Command("claim", here=True), " in the thread. What you say there stays inside."
    if Verb.WRITE in card.verbs:
        only = "The thread is for colleagues: only what you preview and send becomes public. "
        return only, Command("help", here=True), " works there."
    return ("The thread is for colleagues: nothing said there becomes public.",)


# --- what can be pressed ---------------------------------------------------------------------------


def carried(card: Card, **more: Any) -> dict[str, Any]:
    """Return what every button of a card brings along: of which thread it is, and how new what it stood on was."""
    return {"thread": card.thread, "version": card.version, **more}


def verb_button(verb: Verb, card: Card, **more: Any) -> Button:
    """Return the button of a verb."""
    return Button(verb, LABELS[verb], carried(card, **more), f"{LABELS[verb].rstrip('…')}, #{card.thread}")


def read_button(card: Card) -> Button:
    """Return the button that shows all that was said."""
    return Button(READ, "Read it all", carried(card), f"Read all of #{card.thread}", opens=True)


def next_button(card: Card) -> Button:
    """Return the button for what is next in a thread that stands in a list."""
    for verb in (Verb.CLAIM, Verb.WRITE):
        if verb in card.verbs:
            return replace(verb_button(verb, card), opens=verb is Verb.WRITE)
    return Button(OPEN, "Read it", carried(card), f"Read #{card.thread}", opens=True)


def split_button(preview: Preview, data: Mapping[str, Any], *, typed: bool = False) -> list[Button]:
    """Return the button that splits a draft, or makes it one post again; nothing where there is no choice."""
    if not preview.could_be:
        return []
    label = "One post again" if preview.parts else f"Split into {preview.could_be} posts"
    posts = SPLIT_ONE if preview.parts else SPLIT_MANY
    about = f"{label}: the answer to #{data['thread']}"
    return [Button(Verb.SPLIT, label, {**data, "posts": posts}, about, typed=typed)]


# --- a draft ---------------------------------------------------------------------------------------


def measured(preview: Preview) -> Line:
    """Return what stands above a preview: what it is, and how long, as its channel counts."""
    several = f": {len(preview.parts)} posts, one below the other" if preview.parts else ""
    longest = "the longest has " if preview.parts else ""
    length = f" · {longest}{preview.length:,} of {preview.most:,} characters"
    return Strong((f"What customers will see{several}",)), length


def exact(preview: Preview) -> list[Part]:
    """Return every post that a draft becomes, whole, as it would stand in public; its pictures below the first."""
    below = pictured(preview.pictures)
    if not preview.parts:
        return [Whole(preview.text), *below]
    posts: list[list[Part]] = [
        [small(f"Post {n} of {len(preview.parts)}"), Whole(part)] for n, part in enumerate(preview.parts, start=1)
    ]
    return [*posts[0], *below, *(part for post in posts[1:] for part in post)]


def pictured(pictures: Sequence[Picture]) -> list[Part]:
    """Return what those who cannot see them would be told of the pictures that go along: all of it."""
    several = len(pictures) > 1
    return [
        small(Strong((f"Picture{f' {n}' if several else ''}:",)), " ", Said(picture.alt or "not described yet"))
        for n, picture in enumerate(pictures, start=1)
    ]


def reasons(preview: Preview, most: int, many: int = 6) -> list[Part]:
    """Return why a draft cannot go, each with its fix; nothing if it can."""
    verdict = preview.verdict
    if verdict.ruling is Ruling.GO:
        return []
    why = [text(Said(each, most)) for each in verdict.reasons[:many]]
    hold = verdict.ruling is Ruling.HOLD
    head = "A colleague must second this first." if hold else "This cannot be sent yet."
    return [text(head, look="trouble"), *why]


def advice(preview: Preview, most: int, many: int = 6) -> list[Part]:
    """Return what else is worth knowing of a draft."""
    return [small(Said(each, most)) for each in preview.verdict.advice[:many]]


def first_steps(card: Card) -> list[Button]:
    """Return the buttons for what has to be done before anything can be sent, where nothing can."""
    able = (Verb.CLAIM, Verb.REOPEN, Verb.BY_HAND) if card.unsendable else ()
    return [verb_button(verb, card) for verb in able if verb in card.verbs]


def cannot(card: Card) -> list[Part]:
    """Return why nothing can be sent now, and why what is sent waits; nothing if it leaves."""
    return [*([Text((Said(card.unsendable, 300),), "trouble")] if card.unsendable else []), *paused(card.paused)]


def instead(former: str, most: int, lines: int = 200) -> list[Part]:
    """Return the draft that another took the place of, so that it is not lost; nothing if there was none."""
    return [small("Your draft until now was:"), quote(former, most=most, lines=lines)[0]] if former else []
