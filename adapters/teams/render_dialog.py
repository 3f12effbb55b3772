"""The dialogs: writing, what was sent, taking back, notes, handing off, reading all of it, seconding. Pure.

Teams tells us nothing while somebody types: the preview is drawn when they ask for it, and only a text
whose preview was shown is sent. What is refused stands under its field, and what was typed stays in it.
"""

from collections.abc import Mapping
from datetime import datetime
from math import ceil
from typing import Any

from adapters.teams.action_ids import FIND_COLLEAGUE, FIND_FIELD, KEEP, PREVIEW, READ, TO_FIELD
from adapters.teams.adaptive_card import (
    CHOICES,
    TITLE,
    TYPED,
    WEIGHT,
    Element,
    Json,
    Press,
    bold,
    card,
    choosing,
    dialog,
    heading,
    in_dialog,
    light,
    newest,
    on_post,
    row,
    small,
    text,
    typing,
    weight,
)
from adapters.teams.escape import escaped, link
from adapters.teams.gateway import Dialog
from adapters.teams.render_card import buttons_of
from adapters.teams.render_parts import PrivateView, closing, elements, form_dialog, press
from bot.chat.texts import (
    LABELS,
    LEAVE_THEM_ALONE,
    became,
    found,
    label_of,
    needs_second,
    nothing_yet,
    waiting,
    with_role,
    your_answer,
)
from bot.chat.views import forms
from bot.chat.views.card import advice, asked, carried, exact, first_steps, instead, measured, reasons, split_button
from bot.chat.views.forms import WHO_HAS_IT
from bot.chat.views.parts import Divider, Part, Quote, Said, Strong, Whole, quote, trouble
from bot.chat.views.parts import text as paragraph
from bot.chat.views.thread import everything
from bot.domain.card import Card, CardReply, SecondWanted, Verb
from bot.domain.draft import Preview, ReplyState, Ruling
from bot.domain.staff import Staff
from bot.text.sanitize import chunks, sanitize_line

KEPT = "“Preview” and “Keep for later” keep what you typed."
_ENVELOPE = 5_000
_PIECE, _LINES = 1000, 30
_EDITORS = ((1200, 12, True, 3000), (600, 6, True, 1000), (200, 3, True, 300), (60, 1, True, 60), (60, 1, False, 40))


# --- writing ---------------------------------------------------------------------------------------


def write_dialog(
    shown: Card, *, error: str = "", once_more: bool = False, instead_of: str = "", note: str = ""
) -> Dialog:
    """Return the editor: the customer's words, a field, and exactly what would become public.

    Its Send button carries the digest of the preview above it: only that text is sent. `error` stands under
    the field. `once_more` says that the text was different from what had been shown. `instead_of` is the
    draft that it took the place of: shown, so that it is not lost. `note` is what else its author should know.
    """
    preview = shown.preview if shown.draft.strip() else None
    extra: list[Part] = [paragraph(Strong((Said(note, 300),)), look="note")] if note else []

    def drawn(most: int, lines: int, whole: bool, former: int) -> Json:
        editor = forms.editor_parts(shown, most=TYPED, kept=KEPT, fits=whole, error=error, once_more=once_more)
        body = [*asked(shown, most, lines)[0], *editor, *extra, *_preview(preview, former, whole_of_it=whole)]
        made = elements([*body, *instead(instead_of, former, former // 20 + 1)], in_dialog)
        buttons = [in_dialog(each) for each in _editor_presses(shown, preview, seen=whole)]
        return card(made, buttons, says=f"Answer #{shown.thread}. {shown.unsendable or nothing_yet(shown)}")

    return dialog(f"Answer #{shown.thread}", light(drawn(*size) for size in _EDITORS), height="large")


def _preview(preview: Preview | None, former: int, *, whole_of_it: bool) -> list[Part]:
    if preview is None:
        return [Divider(), paragraph("The preview appears here when you press “Preview”.", look="small")]
    most = min(400, former) if whole_of_it else former // 4 + 60
    many = 6 if whole_of_it else 3
    cut = "Not all of it fits here, so it cannot be sent from Teams."
    pieces = (
        exact(preview)
        if whole_of_it
        else [
            quote(preview.text, most=most, lines=3)[0],
            paragraph(Strong((cut,)), " Make it shorter."),
        ]
    )
    head: list[Part] = [Divider(), paragraph(*measured(preview))]
    return [*head, *pieces, *reasons(preview, most, many), *advice(preview, most, many)]


def _editor_presses(shown: Card, preview: Preview | None, *, seen: bool) -> list[Press]:
    mine = carried(shown)
    again = Press(PREVIEW, "Preview", mine, "See it as customers will", typed=True)
    keep = Press(KEEP, "Keep for later", mine, "Send nothing, keep the draft", typed=True)
    if preview is None:
        return [again, keep]
    again_or = [*([] if shown.unsendable else split_button(preview, mine, typed=True)), again, keep]
    if not seen or shown.unsendable:
        return [*first_steps(shown), *again_or]
    digest = {**mine, "digest": preview.fingerprint}
    if preview.verdict.ruling is Ruling.GO or (needs_second(shown) and Verb.SEND in shown.verbs):
        label = label_of(Verb.SEND, shown)
        about = f"Send the answer to #{shown.thread} {label.removeprefix('Send ')}"
        return [Press(Verb.SEND, label, digest, about, "positive", typed=True), *again_or]
    if preview.verdict.ruling is Ruling.HOLD and Verb.ASK_SECOND in shown.verbs:
        about = f"{LABELS[Verb.ASK_SECOND]} at the draft for #{shown.thread}"
        return [Press(Verb.ASK_SECOND, LABELS[Verb.ASK_SECOND], digest, about, "positive", typed=True), *again_or]
    return again_or


def sent_dialog(shown: Card, reply: CardReply, now: datetime) -> Dialog:
    """Return what the author sees after Send, while there is time to undo and after it."""
    said, buttons = leaves(shown, reply, now), [closing("Done")]
    if reply.state is ReplyState.LEAVING:
        about = f"Undo the answer to #{shown.thread}"
        buttons.insert(0, in_dialog(Press(Verb.UNDO, LABELS[Verb.UNDO], carried(shown), about, "destructive")))
    body = [bold(said), small("Closing this changes nothing. The thread will say when it stands.")]
    return dialog(f"Answer #{shown.thread}", card(body, buttons, says=said), height="small")


def leaves(shown: Card, reply: CardReply, now: datetime) -> str:
    """Return when an answer leaves, in words that stay true however long they stand there."""
    seconds, whose = ceil((reply.leaves_at - now).total_seconds()), your_answer(shown.thread, reply)
    if over := became(shown.thread, reply):
        return over
    if reply.waits is not None or reply.state is not ReplyState.LEAVING or seconds <= 0:
        return waiting(shown.thread, reply) or f"{whose} is on its way."
    left = f"{seconds} {'second' if seconds == 1 else 'seconds'}"
    return f"{whose} leaves in {left}, counted from when this appeared."


def take_back_dialog(shown: Card, reply: CardReply) -> Dialog:
    """Return the question before a public answer is taken back."""
    return form_dialog(forms.take_back_form(shown, reply))


def undo_dialog(shown: Card, reply: CardReply, now: datetime) -> Dialog:
    """Return what undoes one's newest answer: while it has not left a press stops it, later it is taken back."""
    stands = reply.state is ReplyState.SENT
    return take_back_dialog(shown, reply) if stands else sent_dialog(shown, reply, now)


# --- small forms -----------------------------------------------------------------------------------


def note_dialog(shown: Card, *, value: str = "", error: str = "") -> Dialog:
    """Return the field for a note to colleagues."""
    above = _asked(shown)
    return form_dialog(forms.note_form(shown.thread, carried(shown), value=value[:1500], error=error, above=above))


def not_for_us_dialog(shown: Card, *, value: str = "", error: str = "") -> Dialog:
    """Return the field for why a thread is not for us."""
    above = _asked(shown)
    return form_dialog(forms.not_for_us_form(shown.thread, carried(shown), value=value, error=error, above=above))


def step_in_dialog(verb: Verb, shown: Card, *, value: str = "", error: str = "") -> Dialog:
    """Return the field for why a keeper steps in."""
    return form_dialog(forms.step_in_form(verb, shown, value=value, error=error, above=_asked(shown)))


def by_hand_dialog(shown: Card, *, value: str = "", error: str = "") -> Dialog:
    """Return the page for an answer by hand, and the field for the link of what was posted there."""
    return form_dialog(forms.by_hand_form(shown, value=value, error=error, above=_asked(shown)))


def stop_dialog(shown: Card, *, error: str = "") -> Dialog:
    """Return the question before a customer is left alone for good."""
    return form_dialog(forms.stop_form(shown, error=error))


def ask_stop(shown: Card) -> PrivateView:
    """Return the same question beside what was said, with the yes. Who does not press it does nothing."""
    says = f"Did {sanitize_line(shown.customer, TITLE)} ask not to be contacted? Nothing has happened yet."
    about = f"{LEAVE_THEM_ALONE}, #{shown.thread}"
    yes = Press(Verb.STOP, LEAVE_THEM_ALONE, carried(shown, sure=True), about, "destructive")
    made = card(elements(forms.stop_question(shown)), [on_post(yes)], says=says)
    return PrivateView(f"Stop #{shown.thread}", says, made, stop_dialog(shown))


def second_dialog(shown: Card, wanted: SecondWanted, *, error: str = "") -> Dialog:
    """Return a colleague's draft, exactly as customers would see it, to be seconded or not."""
    fits = weight(elements(forms.seconded(wanted))) <= WEIGHT - 3 * _ENVELOPE
    above = [*trouble(error), *_asked(shown)]
    return form_dialog(forms.second_form(shown, wanted, fits=fits, where="Teams", above=above))


def introduce_dialog(
    person: Staff, name: str, then: Mapping[str, Any], *, typed: Mapping[str, str] | None = None, error: str = ""
) -> Dialog:
    """Return the form on which somebody says how customers are to see them. `then` is what they were about to do."""
    return form_dialog(forms.introduce_form(person, name, then, typed=typed, error=error))


def quiet_dialog(begin: str, until: str, zone: str, *, error: str = "") -> Dialog:
    """Return the choice of somebody's quiet hours."""
    return form_dialog(
        forms.quiet_form(begin, until, zone, "What happened waits under “@Handraise mine”.", error=error)
    )


def hand_off_dialog(shown: Card, *, typed: str = "", error: str = "") -> Dialog:
    """Return the choice of a colleague: of those whose name or role holds what was typed, if there are very many."""
    made = light(_hand_off(shown, typed, error, most) for most in (75, 40))
    return dialog(f"Hand off #{shown.thread}", made)


def _hand_off(shown: Card, typed: str, error: str, most: int) -> Json:
    people = found(shown.colleagues, typed)
    body: list[Element] = []
    if len(shown.colleagues) > CHOICES:
        search = Press(FIND_COLLEAGUE, "Look for them", carried(shown), "Look for a colleague by name", typed=True)
        body += [typing(FIND_FIELD, "Part of their name", value=typed[:80], most=80), row(in_dialog(search))]
    options = [(with_role(person), str(person.id)) for person in people[:CHOICES]]
    if options:
        body.append(choosing(TO_FIELD, WHO_HAS_IT, options, must="Choose who is to have it.", most=most))
    else:
        body.append(text("Nobody is called like that." if typed.strip() else "There is no colleague here yet."))
    if len(people) > CHOICES:
        body.append(small(f"The first {CHOICES} of {len(people):,} are listed."))
    body += elements(trouble(error))
    about = f"Hand off #{shown.thread}"
    hand = in_dialog(Press(Verb.HAND_OFF, "Hand off", carried(shown), about, "positive", typed=True))
    return card(body, [*([hand] if options else []), closing("Cancel")], says=f"{about}: {WHO_HAS_IT}")


# --- and more --------------------------------------------------------------------------------------


def read_dialog(shown: Card, *, before: int = 0) -> Dialog:
    """Return all that was said, in public and among colleagues, whole, with what this person can do.

    What does not fit is behind a button for what was said earlier: its press carries `before`, how many
    parts from the end it leaves out.
    """
    parts = [elements(few) for each in everything(shown) for part in each for few in _pieces(part)]
    end = len(parts) - before if 0 < before < len(parts) else len(parts)
    kept, left = newest(parts[:end], WEIGHT - 2 * _ENVELOPE)
    body = [heading(link(shown.url, f"{shown.customer[:80]} on {shown.channel[:80]}")), *kept]
    # What a preview has to be seen for first is done where there is one.
    able = [] if shown.viewer is None else buttons_of(shown, without=(Verb.SEND, Verb.ASK_SECOND), read=False)
    if left:
        data = carried(shown, before=len(parts) - left)
        able.insert(0, Press(READ, "What was said earlier", data, f"Earlier in #{shown.thread}"))
    if end < len(parts):
        able.insert(0, Press(READ, "What was said last", carried(shown), f"The end of #{shown.thread}"))
    made = card(body, [in_dialog(press(each)) for each in able], says=f"All that was said in #{shown.thread}.")
    return dialog(f"#{shown.thread}", made, height="large")


def _pieces(part: Part) -> list[list[Part]]:
    """A part in pieces of which each is light enough to stand anywhere."""
    if not isinstance(part, Whole):
        return [[part]]
    pieces: list[list[Part]] = []
    for piece in chunks(part.text, _PIECE):
        lines = [line for line in piece.split("\n") if line.strip()]
        pieces += [[Quote("\n".join(lines[at : at + _LINES]))] for at in range(0, len(lines), _LINES)]
    return pieces


def told_dialog(title: str, said: str, url: str | None = None) -> Dialog:
    """Return a dialog that says one thing."""
    body = [text(link(url, said, 900) if url else escaped(said, 900))]
    return dialog(title, card(body, [closing("Done")], says=said[:600]), height="small")


def _asked(shown: Card) -> list[Part]:
    return asked(shown, 300, 4)[0]
