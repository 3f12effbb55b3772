"""The modals: writing, what was sent, notes, handing off, reading all of it, and saying hello. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.slack.block_kit import (
    BLOCKS_IN_VIEW,
    METADATA,
    TYPED,
    VIEW_WEIGHT,
    Block,
    confirm,
    context,
    header,
    line,
    link,
    link_text,
    newest,
    option,
    plain_text,
    rich,
    view,
    weight,
    words,
)
from adapters.slack.render_card import verbs_row
from adapters.slack.render_parts import blocks, modal
from bot.chat.interaction import TO_FIELD
from bot.chat.texts import LABELS, NAME, TAKE_IT_BACK, found, label_of, with_role
from bot.chat.views import forms
from bot.chat.views.card import advice, asked, exact, measured, read_button, reasons, split_button
from bot.chat.views.forms import WHO_HAS_IT
from bot.chat.views.parts import Button, Divider, Form, Part, Row, small
from bot.chat.views.thread import everything
from bot.domain.card import Card, SecondWanted, Verb
from bot.domain.draft import Preview, Ruling
from bot.domain.ids import ThreadId
from bot.domain.staff import Staff
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

ASK_SECOND = "ask-second"
SPLIT = "split"
PREVIEW_WEIGHT = 100_000
KEEPS = "keep"
"""What an editor carries that keeps a draft and sends nothing."""
KEPT = "If you close this, what you wrote is kept."


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
    says that the text was different from what had been shown. Where nothing can be sent now, it only keeps the draft.
    """
    preview = card.preview if card.draft.strip() else None
    parts = [*_asked(card), *forms.editor_parts(card, most=TYPED, kept=KEPT, once_more=once_more)]
    drawn = [*blocks(parts), *preview_blocks(card, preview)]
    carries = {"thread": card.thread, "digest": preview.fingerprint if preview else "", **source.carried()}
    title, close, submit = f"Answer #{card.thread}", "Keep for later", label_of(Verb.SEND, card)
    if card.unsendable:
        carries, close, submit = {**carries, KEEPS: True}, "Close", "Keep for later"
    return view(WRITE, title, drawn, submit=submit, close=close, carries=carries, told_closed=True)


def preview_blocks(
    card: Card,
    preview: Preview | None,
    *,
    most: int = PREVIEW_WEIGHT,
    reason: int = 400,
    source: Source = NOWHERE,
) -> list[Block]:
    """Return exactly what would become public, how long it is, and what the policies say of it.

    `most` is what it may weigh: of what is heavier the beginning is shown, and that is said. `reason` is
    how much of each reason is said. The button that asks a colleague brings along which preview this is, and the one
    that splits it, from where the words are.
    """
    if preview is None:
        return blocks([Divider(), small("The preview appears here while you write.")])
    data = {"thread": card.thread}
    buttons = [] if card.unsendable else split_button(preview, {**data, **source.carried()})
    if preview.verdict.ruling is Ruling.HOLD and Verb.ASK_SECOND in card.verbs:
        label, about = LABELS[Verb.ASK_SECOND], f"{LABELS[Verb.ASK_SECOND]} at the draft for #{card.thread}"
        buttons.insert(0, Button(Verb.ASK_SECOND, label, {**data, "digest": preview.fingerprint}, about))
    head: list[Part] = [Divider(), *reasons(preview, reason), *([Row(tuple(buttons))] if buttons else [])]
    pieces, all_of_it = fitting(blocks(exact(preview)), most)
    rest = [] if all_of_it else [context("The rest of it does not fit here.")]
    return [*blocks([*head, small(*measured(preview))]), *pieces, *rest, *blocks(advice(preview, reason))]


def fitting(pieces: list[Block], most: int) -> tuple[list[Block], bool]:
    """Return what would stand in public, as far as there is room, and whether that is all of it."""
    kept = pieces[: BLOCKS_IN_VIEW // 2]
    while kept and weight(kept) > most:
        kept.pop()
    return kept, len(kept) == len(pieces)


def sent_view(thread: int, shown: list[Block]) -> Block:
    """Return what the author sees after Send, while there is time to undo and after it."""
    return view(SENT, f"Answer #{thread}", [*shown, context("Only you see this. Closing it changes nothing.")])


def told_view(title: str, text: str, url: str | None = None) -> Block:
    """Return a modal that says one thing."""
    said = sanitize_line(text, 2000)
    return view("told", title, [rich(line(link(url, said) if url else words(said)))], close="Done")


def note_view(thread: ThreadId, text: str = "") -> Block:
    """Return the field for a note to colleagues."""
    return modal(forms.note_form(thread, {"thread": thread}, value=text))


def not_for_us_view(thread: ThreadId) -> Block:
    """Return the field for why a thread is not for us."""
    return modal(forms.not_for_us_form(thread, {"thread": thread}))


def step_in_view(verb: Verb, card: Card) -> Block:
    """Return the field for why a keeper steps in."""
    return modal(forms.step_in_form(verb, card))


def by_hand_view(card: Card) -> Block:
    """Return the page for an answer by hand, and the field for the link of what was posted there."""
    return modal(forms.by_hand_form(card, above=_asked(card)))


def stop_view(card: Card) -> Block:
    """Return the question before a customer is left alone for good."""
    return modal(forms.stop_form(card))


def hand_off_view(thread: int) -> Block:
    """Return the choice of a colleague."""
    chosen = {
        "type": "external_select",
        "action_id": TO_FIELD,
        "min_query_length": 0,
        "placeholder": plain_text("Choose a colleague", 150),
    }
    field: Block = {"type": "input", "block_id": TO_FIELD, "label": plain_text(WHO_HAS_IT), "element": chosen}
    return view(HAND_OFF, f"Hand off #{thread}", [field], submit="Hand off", close="Cancel", carries={"thread": thread})


def colleagues_options(colleagues: Sequence[Staff], typed: str) -> list[Block]:
    """Return the colleagues whose name or role holds what was typed: a hundred at most, as many as Slack shows."""
    return [option(with_role(s), str(s.id)) for s in found(colleagues, typed)[:100]]


def introduce_view(person: Staff, name: str, then: Mapping[str, Any]) -> Block:
    """Return the form on which somebody says how customers are to see them.

    `then` is what they were about to do; where Slack would not carry it, they do it again afterwards.
    """
    made = modal(forms.introduce_form(person, name, then))
    return made if len(made["private_metadata"]) <= METADATA else {**made, "private_metadata": "{}"}


def quiet_view(begin: str, until: str, zone: str) -> Block:
    """Return the choice of somebody's quiet hours."""
    return modal(forms.quiet_form(begin, until, zone, "What happened waits on Handraise's Home tab."))


def read_view(card: Card) -> Block:
    """Return all that was said, in public and among colleagues, whole, with what this person can do."""
    parts = [blocks(each) for each in everything(card)]
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
    fits = weight(blocks(forms.seconded(wanted))) <= PREVIEW_WEIGHT
    made = forms.second_form(card, wanted, fits=fits, where="Slack", above=_asked(card))
    return modal(made) if isinstance(made, Form) else view("told", made.title, blocks(made.parts))


def take_back_confirm() -> Block:
    """Return the question before a public answer is taken back."""
    return confirm(*TAKE_IT_BACK, "Leave it")


def _asked(card: Card) -> list[Part]:
    """What the customer said last."""
    parts, cut = asked(card)
    return [*parts, Row((read_button(card),))] if cut else parts
