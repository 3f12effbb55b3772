"""The modals: writing, what was sent, notes, handing off, reading all of it, and saying hello. Pure."""

import json
from dataclasses import dataclass
from typing import Any

from adapters.slack.action_ids import READ
from adapters.slack.block_kit import (
    BLOCKS_IN_VIEW,
    TYPED,
    VIEW_WEIGHT,
    Block,
    actions,
    button,
    confirm,
    context,
    divider,
    escaped_line,
    header,
    line,
    link,
    link_text,
    newest,
    quote,
    rich,
    section,
    time_text,
    typing,
    view,
    whole,
    words,
)
from adapters.slack.exact import as_posts, exactly, measured, pictured, split_row
from adapters.slack.render_card import by_line, verbs_row
from bot.chat.texts import (
    LABELS,
    LOOK_AGAIN,
    NAME,
    NOTHING_YET,
    ONCE_MORE,
    ONLY_COLLEAGUES,
    TAKE_IT_BACK,
    TOO_LONG,
    TOO_LONG_KEPT,
    WHO_READS_IT,
    YOUR_ANSWER,
    newest_asked,
    ruled,
    what_it_shows,
)
from bot.domain.card import Card, CardPost, CardTalk, SecondWanted, Verb
from bot.domain.draft import Preview, Ruling
from bot.text.sanitize import sanitize_line

WRITE = "write"
NOTE = "note"
NOT_FOR_US = "not-for-us"
HAND_OFF = "hand-off"
BY_HAND = "by-hand"
STOP = "stop"
INTRODUCE = "introduce"
QUIET = "quiet"
READ_ONLY = "read"
SENT = "sent"
SECOND = "second"

# The blocks that something is typed or chosen in.
TEXT_FIELD = "text"
REASON_FIELD = "reason"
TO_FIELD = "to"
LINK_FIELD = "link"
NAME_FIELD = "name"
ROLE_FIELD = "role"
AGREED_FIELD = "agreed"
FROM_FIELD = "from"
ALT_FIELD = "alt-"
"""What the field begins with that says what a picture shows; its id follows."""
UNTIL_FIELD = "until"

ASK_SECOND = "ask-second"
_PREVIEW_WEIGHT = 100_000
_REASONS, _REASON = 6, 400


@dataclass(frozen=True, slots=True)
class Source:
    """The Slack post that a draft was made from, if it was: its place, so that later changes of it are noticed."""

    channel: str = ""
    ts: str = ""

    def carried(self) -> dict[str, str]:
        """Return it as what a modal or a button carries."""
        return {"channel": self.channel, "ts": self.ts} if self.ts else {}


NOWHERE = Source()


def write_view(card: Card, source: Source, *, once_more: bool = False) -> Block:
    """Return the editor: the customer's words, a field, and exactly what would become public.

    It carries the digest of the preview it shows: only that text is sent by pressing Send. `once_more`
    says that the text was different from what had been shown.
    """
    too_long = len(card.draft) > TYPED
    field = typing(
        TEXT_FIELD,
        YOUR_ANSWER,
        value="" if too_long else card.draft,
        lines=True,
        live=True,
        hint=NOTHING_YET,
    )
    blocks = [*asked(card), field, *_descriptions(card)]
    if too_long:
        blocks.append(section(f"*{TOO_LONG}* {TOO_LONG_KEPT}"))
    if once_more:
        blocks.append(section(f"*{LOOK_AGAIN}* {ONCE_MORE}"))
    preview = card.preview
    blocks += preview_blocks(card.preview, bool(card.draft.strip()), str(card.thread))
    digest = preview.fingerprint if preview is not None and card.draft.strip() else ""
    carries = {"thread": card.thread, "digest": digest, **source.carried()}
    return view(
        WRITE,
        f"Answer #{card.thread}",
        blocks,
        submit="Send in public",
        close="Keep for later",
        carries=carries,
        told_closed=True,
    )


def preview_blocks(
    preview: Preview | None,
    written: bool,
    thread: str,
    *,
    most: int = _PREVIEW_WEIGHT,
    reason: int = _REASON,
    source: Source = NOWHERE,
) -> list[Block]:
    """Return exactly what would become public, how long it is, and what the policies say of it.

    `most` is what it may weigh: of what is heavier the beginning is shown, and that is said. `reason` is
    how much of each reason is said. The button that asks a colleague brings along which preview this is, and the one
    that splits it, from where the words are.
    """
    if preview is None or not written:
        return [divider(), context("The preview appears here while you write.")]
    pieces, all_of_it = as_posts(preview, most)
    choice = split_row(preview, thread, source.carried())
    blocks = [divider(), *_ruled(preview, thread, reason), *choice, context(measured(preview)), *pieces]
    blocks += [] if all_of_it else [context("The rest of it does not fit here.")]
    return blocks + [context(escaped_line(each, reason)) for each in preview.verdict.advice[:_REASONS]]


def _ruled(preview: Preview, thread: str, reason: int) -> list[Block]:
    """Why it cannot go, with the fix, and the button for who may let it go."""
    verdict = preview.verdict
    if verdict.ruling is Ruling.GO:
        return []
    reasons = "\n".join(f"• {escaped_line(each, reason)}" for each in verdict.reasons[:_REASONS])
    blocks = [section(f"*{ruled(preview)}*\n{reasons}")]
    if verdict.ruling is Ruling.HOLD:
        about = f"{LABELS[Verb.ASK_SECOND]} at the draft for #{thread}"
        shown_now = json.dumps({"thread": int(thread), "digest": preview.fingerprint})
        blocks.append(actions(button(ASK_SECOND, LABELS[Verb.ASK_SECOND], shown_now, about=about)))
    return blocks


def _descriptions(card: Card) -> list[Block]:
    """Return a field for what each picture shows."""
    return [
        typing(
            f"{ALT_FIELD}{picture.id}",
            what_it_shows(place, len(card.pictures)),
            value=picture.alt,
            most=max(1, min(card.alt_most, TYPED)),
            hint=WHO_READS_IT,
            optional=True,
        )
        for place, picture in enumerate(card.pictures, start=1)
    ]


def sent_view(thread: int, blocks: list[Block]) -> Block:
    """Return what the author sees after Send, while there is time to undo and after it."""
    small = context("Only you see this. Closing it changes nothing.")
    return view(SENT, f"Answer #{thread}", [*blocks, small])


def told_view(title: str, text: str, url: str | None = None) -> Block:
    """Return a modal that says one thing."""
    said = sanitize_line(text, 2000)
    return view("told", title, [rich(line(link(url, said) if url else words(said)))], close="Done")


def note_view(thread: int, text: str = "") -> Block:
    """Return the field for a note to colleagues."""
    field = typing(TEXT_FIELD, "Your note", value=text, lines=True, hint=ONLY_COLLEAGUES)
    return view(NOTE, f"Note on #{thread}", [field], submit="Tell colleagues", carries={"thread": thread})


def not_for_us_view(thread: int) -> Block:
    """Return the field for why a thread is not for us."""
    field = typing(REASON_FIELD, "Why is it not for us?", most=500, hint=ONLY_COLLEAGUES)
    return view(NOT_FOR_US, f"Not for us: #{thread}", [field], submit="Close it", carries={"thread": thread})


def read_view(card: Card) -> Block:
    """Return all that was said, in public and among colleagues, whole, with what this person can do."""
    said: list[tuple[Any, list[Block]]] = [(post.at, _post(post)) for post in card.posts]
    said += [(talk.at, _noted(talk)) for talk in card.talk if not talk.quiet]
    parts = [blocks for _, blocks in sorted(said, key=lambda each: each[0])]
    kept, left = newest(parts, blocks=BLOCKS_IN_VIEW - 4, most=VIEW_WEIGHT - 10_000)
    if left:
        said_first = link_text(card.url, "The first post stands there in public.") if card.url else ""
        before = "The oldest part does not" if left == 1 else f"The {left} oldest parts do not"
        kept = [context(f"{before} fit into Slack. {said_first}"), *kept]
    # What a preview has to be seen for first is done where there is one.
    row = [] if card.viewer is None else verbs_row(card, without=(Verb.SEND, Verb.ASK_SECOND, Verb.SPLIT))
    head = header(f"{sanitize_line(card.customer, NAME)} on {sanitize_line(card.channel, NAME)}")
    return view(READ_ONLY, f"#{card.thread}", [head, *kept, *row], carries={"thread": card.thread})


def second_view(card: Card, wanted: SecondWanted) -> Block:
    """Return a colleague's draft, exactly as customers would see it, to be seconded or not."""
    pieces, all_of_it = exactly(wanted.text, _PREVIEW_WEIGHT)
    blocks = [
        *asked(card),
        divider(),
        context(f"*What {escaped_line(wanted.author_name, NAME)} would send, exactly:*"),
        *pieces,
        *pictured(wanted.pictures),
        *(context(escaped_line(reason, _REASON)) for reason in wanted.reasons[:_REASONS]),
    ]
    carries = {"thread": card.thread, "author": wanted.author, "digest": wanted.fingerprint}
    title = f"Draft for #{card.thread}"
    if not all_of_it:  # nobody seconds what they have not seen
        blocks.append(section("*The rest of it does not fit here, so it cannot be seconded from Slack.*"))
        return view("told", title, blocks)
    return view(SECOND, title, blocks, submit="I second this", close="Not like this", carries=carries)


def take_back_confirm() -> Block:
    """Return the question before a public answer is taken back."""
    return confirm(*TAKE_IT_BACK, "Leave it")


def asked(card: Card) -> list[Block]:
    """Return what the customer said last."""
    asked = newest_asked(card)
    if asked is None:
        return []
    if not asked.text:
        return [by_line(asked)]
    block, cut = quote(asked.text, most=1200, lines=12)
    read = button(READ, "Read it all", str(card.thread), about=f"Read all of #{card.thread}")
    return [by_line(asked), block, *([actions(read)] if cut else [])]


def _post(post: CardPost) -> list[Block]:
    blocks = [by_line(post), *(whole(post.text) if post.text else [])]
    return [*blocks, context("Before it was edited:"), *whole(post.former)] if post.former else blocks


def _noted(talk: CardTalk) -> list[Block]:
    said = context(f"{escaped_line(talk.author, NAME)}, for colleagues only · {time_text(talk.at)}")
    return [said, *whole(talk.text)]
