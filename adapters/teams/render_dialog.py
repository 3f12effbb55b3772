"""The dialogs: writing, what was sent, taking back, notes, handing off, reading all of it, seconding. Pure.

Teams tells us nothing while somebody types: the preview is drawn anew when they ask for it, and only a text
whose preview was shown is sent. What is refused stands under its field, and what was typed stays in it.
"""

from collections.abc import Sequence
from datetime import datetime
from math import ceil

from adapters.teams.action_ids import (
    ALT_FIELD,
    CLOSE_DIALOG,
    FIND_COLLEAGUE,
    FIND_FIELD,
    KEEP,
    LINK_FIELD,
    PREVIEW,
    REASON_FIELD,
    TEXT_FIELD,
    TO_FIELD,
)
from adapters.teams.adaptive_card import (
    CHOICES,
    TYPED,
    WEIGHT,
    Element,
    Json,
    Press,
    bold,
    card,
    choosing,
    dialog,
    going_to,
    heading,
    in_dialog,
    light,
    quote,
    row,
    small,
    text,
    trouble,
    typing,
    weight,
    whole,
)
from adapters.teams.escape import escaped, link
from adapters.teams.exact import as_posts, measured, pictured, split_press
from adapters.teams.gateway import Dialog
from adapters.teams.render_card import by_line, carried, reasons
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
    found,
    needs_second,
    newest_asked,
    what_it_shows,
    with_role,
)
from bot.domain.card import Card, CardReply, SecondWanted, Verb
from bot.domain.draft import Preview, Ruling
from bot.text.sanitize import is_web

_ENVELOPE = 5_000


# --- writing ---------------------------------------------------------------------------------------


def write_dialog(
    shown: Card, *, error: str = "", once_more: bool = False, instead_of: str = "", note: str = ""
) -> Dialog:
    """Return the editor: the customer's words, a field, and exactly what would become public.

    Its Send button carries the digest of the preview above it: only that text is sent. `error` stands under
    the field. `once_more` says that the text was different from what had been shown. `instead_of` is the
    draft that it took the place of: shown, so that it is not lost. `note` is what else its author should know.
    """
    sizes = ((1200, 12, True, 3000), (600, 6, True, 1000), (200, 3, True, 300), (60, 1, True, 60), (60, 1, False, 40))
    made = light(_editor(shown, error, once_more, instead_of, note, *size) for size in sizes)
    return dialog(f"Answer #{shown.thread}", made, height="large")


def _editor(
    shown: Card,
    error: str,
    once_more: bool,
    instead_of: str,
    note: str,
    asked: int,
    lines: int,
    all_of_it: bool,
    former: int,
) -> Json:
    fits = len(shown.draft) <= TYPED and all_of_it
    body = [*_asked(shown, asked, lines)]
    body.append(typing(TEXT_FIELD, YOUR_ANSWER, value=shown.draft if fits else "", lines=True))
    body += _descriptions(shown) if all_of_it else []
    body += [trouble(error)] if error else []
    body += [] if fits or not shown.draft else [text(f"**{TOO_LONG}** {TOO_LONG_KEPT}", spacing="Small")]
    body += [text(f"**{escaped(note, 300)}**", spacing="Small")] if note else []
    body.append(small(NOTHING_YET))
    body += [text(f"**{LOOK_AGAIN}** {ONCE_MORE}")] if once_more else []
    preview = shown.preview if shown.draft.strip() else None
    body += _preview(preview, whole_of_it=all_of_it, most=former // 4 + 60)
    if instead_of:
        body += [small("Your draft until now was:"), quote(instead_of, most=former, lines=former // 20 + 1)[0]]
    says = f"Answer #{shown.thread}. {NOTHING_YET}"
    return card(body, [in_dialog(press) for press in _editor_presses(shown, preview, seen=all_of_it)], says=says)


def _descriptions(shown: Card) -> list[Element]:
    """A field for what each picture shows."""
    most, of = max(1, min(shown.alt_most, TYPED)), len(shown.pictures)
    fields = [
        typing(f"{ALT_FIELD}{picture.id}", what_it_shows(at, of), value=picture.alt[:most], most=most)
        for at, picture in enumerate(shown.pictures, start=1)
    ]
    return [*fields, small(WHO_READS_IT)] if fields else []


def _preview(preview: Preview | None, *, whole_of_it: bool, most: int) -> list[Element]:
    if preview is None:
        return [text("The preview appears here when you press “Preview”.", separator=True, isSubtle=True)]
    head = measured(preview)
    if not whole_of_it:
        cut = text("**Not all of it fits here, so it cannot be sent from Teams.** Make it shorter.")
        return [head, quote(preview.text, most=most, lines=3)[0], cut, *reasons(preview, most, 3)]
    return [head, *as_posts(preview), *reasons(preview, min(400, most))]


def _editor_presses(shown: Card, preview: Preview | None, *, seen: bool) -> list[Press]:
    mine = carried(shown)
    again = Press(PREVIEW, "Preview", mine, "See it as customers will", typed=True)
    keep = Press(KEEP, "Keep for later", mine, "Send nothing, keep the draft", typed=True)
    if preview is None:
        return [again, keep]
    again_or = [*split_press(preview, mine, typed=True), again, keep]
    if not seen:
        return again_or
    digest = {**mine, "digest": preview.fingerprint}
    if preview.verdict.ruling is Ruling.GO or (needs_second(shown) and Verb.SEND in shown.verbs):
        about = f"Send the answer to #{shown.thread} in public"
        return [Press(Verb.SEND, LABELS[Verb.SEND], digest, about, "positive", typed=True), *again_or]
    if preview.verdict.ruling is Ruling.HOLD:
        about = f"{LABELS[Verb.ASK_SECOND]} at the draft for #{shown.thread}"
        return [Press(Verb.ASK_SECOND, LABELS[Verb.ASK_SECOND], digest, about, "positive", typed=True), *again_or]
    return again_or


def sent_dialog(shown: Card, reply: CardReply, now: datetime) -> Dialog:
    """Return what the author sees after Send, while there is time to undo and after it."""
    seconds = ceil((reply.leaves_at - now).total_seconds())
    said, buttons = f"Your answer to #{shown.thread} is on its way.", [_closing("Done")]
    if seconds > 0:
        said = f"Your answer to #{shown.thread} leaves in {seconds} {'second' if seconds == 1 else 'seconds'}."
        about = f"Undo the answer to #{shown.thread}"
        buttons.insert(0, in_dialog(Press(Verb.UNDO, LABELS[Verb.UNDO], carried(shown), about, "destructive")))
    body = [bold(said), small("Closing this changes nothing. The thread will say when it stands in public.")]
    return dialog(f"Answer #{shown.thread}", card(body, buttons, says=said), height="small")


def take_back_dialog(shown: Card, reply: CardReply) -> Dialog:
    """Return the question before a public answer is taken back."""
    question, means, yes = TAKE_IT_BACK
    quotation, _ = quote(reply.public, most=1500, lines=20)
    back = Press(Verb.TAKE_BACK, yes, carried(shown, reply=reply.id), f"{yes}, #{shown.thread}", "destructive")
    body = [heading(question), quotation, text(means)]
    return dialog(f"#{shown.thread}", card(body, [in_dialog(back), _closing("Leave it")], says=f"{question} {means}"))


# --- colleagues ------------------------------------------------------------------------------------


def note_dialog(shown: Card, *, value: str = "", error: str = "") -> Dialog:
    """Return the field for a note to colleagues."""
    field = typing(TEXT_FIELD, "Your note", value=value[:1500], lines=True, must="Write your note first.")
    return _form(shown, f"Note on #{shown.thread}", [field], error, (Verb.NOTE, "Tell colleagues"))


def not_for_us_dialog(shown: Card, *, value: str = "", error: str = "") -> Dialog:
    """Return the field for why a thread is not for us."""
    field = typing(REASON_FIELD, "Why is it not for us?", value=value[:500], most=500, must="Say why in a few words.")
    return _form(shown, f"Not for us: #{shown.thread}", [field], error, (Verb.NOT_FOR_US, "Close it"))


def _form(shown: Card, title: str, fields: Sequence[Element], error: str, does: tuple[Verb, str]) -> Dialog:
    body = [*_asked(shown, 300, 4), *fields, *([trouble(error)] if error else []), small(ONLY_COLLEAGUES)]
    verb, label = does
    buttons = [
        in_dialog(Press(verb, label, carried(shown), f"{label}, #{shown.thread}", "positive", typed=True)),
        _closing("Cancel"),
    ]
    return dialog(title, card(body, buttons, says=f"{title}. {ONLY_COLLEAGUES}"))


def by_hand_dialog(shown: Card, *, value: str = "", error: str = "") -> Dialog:
    """Return the page for an answer by hand, and the field for the link of what was posted there."""
    why = (
        f"On {escaped(shown.channel, NAME)}, no program may answer this customer. Write your answer there "
        "yourself, then paste its link here, so that what they say to it comes back to you."
    )
    page = shown.by_hand if is_web(shown.by_hand) else shown.url
    must = "Paste the link of your answer first."
    field = typing(LINK_FIELD, "The link of your answer", value=value[:500], most=500, must=must)
    body = [*_asked(shown, 300, 4), text(why), *going_to(page, "Write it there"), field]
    body += [trouble(error)] if error else []
    about = f"Answer #{shown.thread}"
    done = Press(Verb.BY_HAND, "I have answered it", carried(shown), about, "positive", typed=True)
    return dialog(about, card(body, [in_dialog(done), _closing("Cancel")], says=f"{about} by hand."))


def stop_dialog(shown: Card, *, error: str = "") -> Dialog:
    """Return the question before a customer is left alone for good."""
    asked = f"{escaped(shown.customer, NAME)} asked not to be contacted?"
    body = [
        text(f"**{asked}** Then nothing more is sent to them, in any thread of theirs."),
        small("What they write is still shown. Nobody can take this back for them."),
        *([trouble(error)] if error else []),
    ]
    about = f"Stop #{shown.thread}"
    stop = Press(Verb.STOP, "Leave them alone", carried(shown, sure=True), about, "destructive")
    return dialog(about, card(body, [in_dialog(stop), _closing("Cancel")], says=f"{about}: leave this customer alone?"))


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
        body.append(choosing(TO_FIELD, "Who shall have it?", options, must="Choose who shall have it.", most=most))
    else:
        body.append(text("Nobody is called like that." if typed.strip() else "There is no colleague here yet."))
    if len(people) > CHOICES:
        body.append(small(f"The first {CHOICES} of {len(people):,} are listed."))
    body += [trouble(error)] if error else []
    about = f"Hand off #{shown.thread}"
    hand = (
        [in_dialog(Press(Verb.HAND_OFF, "Hand off", carried(shown), about, "positive", typed=True))] if options else []
    )
    return card(body, [*hand, _closing("Cancel")], says=f"{about}: who shall have it?")


def second_dialog(shown: Card, wanted: SecondWanted, *, error: str = "") -> Dialog:
    """Return a colleague's draft, exactly as customers would see it, to be seconded or not."""
    exact = [whole(wanted.text), *pictured(wanted.pictures)]
    fits = weight(exact) <= WEIGHT - 3 * _ENVELOPE
    name = escaped(wanted.author_name, NAME)
    body = [*_asked(shown, 300, 4), text(f"**What {name} would send, exactly:**", separator=True)]
    body += exact if fits else [quote(wanted.text, most=500, lines=10)[0]]
    body += [small(escaped(reason, 150)) for reason in wanted.reasons[:6]]
    body += [trouble(error)] if error else []
    buttons = [_closing("Not like this")]
    if fits:
        data = carried(shown, author=wanted.author, digest=wanted.fingerprint)
        buttons.insert(0, in_dialog(Press(Verb.SECOND, "I second this", data, f"Second #{shown.thread}", "positive")))
    else:  # nobody seconds what they have not seen
        body.append(bold("The rest of it does not fit here, so it cannot be seconded from Teams."))
    made = card(body, buttons, says=f"A draft for #{shown.thread} waits for somebody to second it.")
    return dialog(f"Draft for #{shown.thread}", made, height="large")


# --- and more --------------------------------------------------------------------------------------


def told_dialog(title: str, said: str, url: str | None = None) -> Dialog:
    """Return a dialog that says one thing."""
    body = [text(link(url, said, 900) if url else escaped(said, 900))]
    return dialog(title, card(body, [_closing("Done")], says=said[:600]), height="small")


def _asked(shown: Card, most: int, lines: int) -> list[Element]:
    asked = newest_asked(shown)
    if asked is None:
        return []
    name = min(NAME, most)
    return [by_line(asked, name), *([quote(asked.text, most=most, lines=lines)[0]] if asked.text else [])]


def _closing(label: str) -> Element:
    return in_dialog(Press(CLOSE_DIALOG, label, {}))


def undo_dialog(shown: Card, reply: CardReply, now: datetime) -> Dialog:
    """Return what undoes one's newest answer: while it has not left a press stops it, later it is taken back."""
    return sent_dialog(shown, reply, now) if reply.leaves_at > now else take_back_dialog(shown, reply)
