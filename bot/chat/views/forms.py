"""What is filled in: an answer, a note, why not, a colleague's draft, how customers see somebody, and more. Pure.

`data` is what the button that sends a form brings back; `error` is why it was refused, where it is said in the form.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.chat.command_runner import last_of_others
from bot.chat.interaction import (
    AGREED_FIELD,
    ALT_FIELD,
    FROM_FIELD,
    LINK_FIELD,
    NAME_FIELD,
    REASON_FIELD,
    ROLE_FIELD,
    TEXT_FIELD,
    UNTIL_FIELD,
)
from bot.chat.texts import (
    LABELS,
    LEAVE_THEM_ALONE,
    NAME,
    ONLY_COLLEAGUES,
    STOP_MEANS,
    TAKE_IT_BACK,
    YOUR_ANSWER,
    label_of,
    newest_asked,
    nothing_yet,
)
from bot.chat.views.card import cannot, carried, pictured
from bot.chat.views.pages import INTRODUCE, QUIET, UNCALLED
from bot.chat.views.parts import (
    Bullets,
    Button,
    Clock,
    Divider,
    Field,
    Form,
    OpenPage,
    Page,
    Part,
    Said,
    Strong,
    Text,
    Tick,
    Whole,
    heading,
    quote,
    small,
    text,
    trouble,
)
from bot.domain.card import Card, CardReply, SecondWanted, Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import ThreadId
from bot.domain.staff import HOUSE_RULES, Staff
from bot.text.sanitize import is_web

WHO_HAS_IT = "Who is to have it?"

Json = Mapping[str, Any]


def editor_parts(
    card: Card, *, most: int, kept: str, fits: bool = True, error: str = "", once_more: bool = False
) -> list[Part]:
    """Return the field for an answer, a field for what each picture shows, and what is to be said of both.

    `kept` is what keeps what was typed, in that chat product. Where nothing can be sent now, that is said.
    `most` is what a field holds. Where the draft does not fit, the field is empty. `once_more` says that the text
    was different from what had been shown.
    """
    fits = fits and len(card.draft) <= most
    value = card.draft if fits else ""
    hint = kept if card.unsendable else f"{nothing_yet(card)} {kept}"
    parts: list[Part] = [Field(TEXT_FIELD, YOUR_ANSWER, value, lines=True, most=most, hint=hint, live=True)]
    parts += [
        Field(
            f"{ALT_FIELD}{picture.id}",
            f"What does {'the picture' if len(card.pictures) == 1 else f'picture {place}'} show?",
            picture.alt[: max(1, min(card.alt_most, most))],
            most=max(1, min(card.alt_most, most)),
            hint="For those who cannot see it. Everybody may read it.",
        )
        for place, picture in enumerate(card.pictures, start=1)
    ]
    parts += trouble(error if error != card.unsendable else "") + cannot(card)
    if card.draft and not fits:
        long = Strong(("Your draft is longer than this field can hold.",))
        parts.append(text(long, " It is kept as it is until you write something here.", look="note"))
    seen = Strong(("This is what customers will see now.",))
    again = f" If it is right, press “{label_of(Verb.SEND, card)}” once more."
    return [*parts, *([text(seen, again)] if once_more else [])]


def note_form(thread: ThreadId, data: Json, *, value: str = "", error: str = "", above: Sequence[Part] = ()) -> Form:
    """Return the field for a note to colleagues; what it is about stands `above`."""
    field = Field(TEXT_FIELD, "Your note", value, lines=True, hint=ONLY_COLLEAGUES, must="Write your note first.")
    return _form(
        f"Note on #{thread}",
        [*above, field, *trouble(error)],
        (Verb.NOTE, "Tell colleagues"),
        data,
        says=ONLY_COLLEAGUES,
    )


def not_for_us_form(
    thread: ThreadId, data: Json, *, value: str = "", error: str = "", above: Sequence[Part] = ()
) -> Form:
    """Return the field for why a thread is not for us."""
    must = "Say why in a few words."
    field = Field(REASON_FIELD, "Why is it not for us?", value, most=500, hint=ONLY_COLLEAGUES, must=must)
    return _form(
        f"Not for us: #{thread}",
        [*above, field, *trouble(error)],
        (Verb.NOT_FOR_US, "Close it"),
        data,
        says=ONLY_COLLEAGUES,
    )


_STEPS_IN: Mapping[Verb, tuple[str, str]] = {
    Verb.HOLD: ("Why must it not leave?", "Hold it back"),
    Verb.TAKE_DOWN: ("Why must it not stand in public?", "Take it back"),
    Verb.UNASSIGN: ("Why do you take it from them?", "Take it from them"),
    Verb.HIDE: ("Why must it not stand there?", "Hide it"),
}
"""What a keeper is asked when they step in, and what sends it."""


HIDDEN_MEANS = "Colleagues see this. The page says that it was hidden, and not why."


def step_in_form(verb: Verb, card: Card, *, value: str = "", error: str = "", above: Sequence[Part] = ()) -> Form:
    """Return the field for why a keeper steps in; an answer that is to go stands `above` it."""
    asks, does = _STEPS_IN[verb]
    reply = last_of_others(card) if verb is Verb.TAKE_DOWN else None
    theirs = [r for r in card.replies if r.id == reply or (verb is Verb.HOLD and r.state is ReplyState.LEAVING)]
    words = [quote(each.public, most=1500, lines=20)[0] for each in theirs[:1]]
    asked = newest_asked(card) if verb is Verb.HIDE else None
    words += [] if asked is None else [quote(asked.text, most=1500, lines=20)[0]]
    must = "Say why in a few words."
    field = Field(
        REASON_FIELD,
        asks,
        value,
        most=500,
        hint=HIDDEN_MEANS if verb is Verb.HIDE else "The colleague whom it concerns is told.",
        must=must,
    )
    data = carried(card) if reply is None else carried(card, reply=reply)
    title = f"{LABELS[verb].rstrip('…')}"
    return _form(f"#{card.thread}", [heading(title), *above, *words, field, *trouble(error)], (verb, does), data)


def by_hand_form(card: Card, *, value: str = "", error: str = "", above: Sequence[Part] = ()) -> Form:
    """Return the page for an answer by hand, and the field for the link of what was posted there."""
    why = (
        ", no program may answer this customer. Write your answer there yourself, then paste its link here, so that "
        "what they say to it comes back to you."
    )
    page = card.by_hand if is_web(card.by_hand) else card.url  # a chat product takes no address without end
    must = "Paste the link of your answer first."
    field = Field(LINK_FIELD, "The link of your answer", value, most=500, must=must)
    parts = [
        *above,
        text("On ", Said(card.channel, NAME), why),
        OpenPage(page, "Write it there"),
        field,
        *trouble(error),
    ]
    return _form(f"Answer #{card.thread}", parts, (Verb.BY_HAND, "I have answered it"), carried(card))


def stop_question(card: Card) -> list[Part]:
    """Return the words of the question before a customer is left alone."""
    means, ends = STOP_MEANS
    return [text(Strong((Said(card.customer, NAME), " asked not to be contacted?")), means), small(ends)]


def stop_form(card: Card, *, error: str = "") -> Form:
    """Return the question before a customer is left alone for good."""
    parts = [
        *stop_question(card),
        *trouble(error),
    ]
    sure = carried(card, sure=True)
    return _form(
        f"Stop #{card.thread}",
        parts,
        (Verb.STOP, LEAVE_THEM_ALONE),
        sure,
        says="Leave this customer alone?",
        typed=False,
    )


def second_form(card: Card, wanted: SecondWanted, *, fits: bool, where: str, above: Sequence[Part]) -> Form | Page:
    """Return a colleague's draft, exactly as customers would see it, to be seconded or not.

    Where not all of it `fits`, its beginning is only to be read: nobody seconds what they have not seen. `where` is
    the chat product.
    """
    title, said = f"Draft for #{card.thread}", f"A draft for #{card.thread} waits for somebody to second it."
    exactly = seconded(wanted) if fits else [quote(wanted.text, most=500, lines=10)[0]]
    parts: list[Part] = [
        *above,
        Divider(),
        text(Strong(("What ", Said(wanted.author_name, NAME), " would send, exactly:")), look="note"),
        *exactly,
        *(small(Said(reason, 150)) for reason in wanted.reasons[:6]),
    ]
    if not fits:
        last = Text((f"The rest of it does not fit here, so it cannot be seconded from {where}.",), "bold")
        return Page(title, said, [*parts, last], height="large")
    data = carried(card, author=wanted.author, digest=wanted.fingerprint)
    submit = Button(Verb.SECOND, "I second this", data, f"Second #{card.thread}", "positive")
    return Form(title, said, parts, submit, "Not like this", "large")


def seconded(wanted: SecondWanted) -> list[Part]:
    """Return all of a colleague's draft, as it would stand in public."""
    return [Whole(wanted.text), *pictured(wanted.pictures)]


def take_back_form(card: Card, reply: CardReply) -> Form:
    """Return the question before a public answer is taken back."""
    question, means, yes = TAKE_IT_BACK
    parts: list[Part] = [heading(question), quote(reply.public, most=1500, lines=20)[0], text(means)]
    back = Button(Verb.TAKE_BACK, yes, carried(card, reply=reply.id), f"{yes}, #{card.thread}", "destructive")
    return Form(f"#{card.thread}", f"{question} {means}", parts, back, "Leave it")


def introduce_form(
    person: Staff, name: str, then: Json, *, typed: Mapping[str, str] | None = None, error: str = ""
) -> Form:
    """Return the form on which somebody says how customers are to see them.

    `then` is what they were about to do. `typed` is what they had filled in when it was refused, and `error` why.
    """
    seen = person.attribution
    public, role = (name, person.role) if seen is None else (seen.name, seen.role)
    before = typed or {NAME_FIELD: public, ROLE_FIELD: role, AGREED_FIELD: "yes" if person.agreed_at else ""}
    parts: list[Part] = [
        text("Your answers are signed like this: ", Strong(("— Ana, baker",)), ". You choose what stands there."),
        Field(
            NAME_FIELD,
            "The name that customers see",
            before.get(NAME_FIELD, ""),
            most=80,
            must="Say which name customers are to see.",
        ),
        Field(ROLE_FIELD, "What you do, in a word or two", before.get(ROLE_FIELD, ""), most=80),
        *trouble(error),
        heading("House rules"),
        Bullets([(rule,) for rule in HOUSE_RULES], numbered=True),
        Tick(
            AGREED_FIELD,
            "Do you agree?",
            "I have read them, and I agree.",
            before.get(AGREED_FIELD) == "yes",
            "Please read the house rules and tick the box.",
        ),
    ]
    title = "How customers see you"
    submit = Button(
        INTRODUCE, "This is me", {"then": dict(then)}, "This is how customers see me", "positive", typed=True
    )
    return Form(title, f"{title}.", parts, submit, "", "large")


def quiet_form(begin: str, until: str, zone: str, waits: str, *, error: str = "") -> Form:
    """Return the choice of somebody's quiet hours. `waits` says where they find what happened meanwhile."""
    parts = [
        text(f"{UNCALLED} {waits}"),
        Clock(FROM_FIELD, "Quiet from", begin),
        Clock(UNTIL_FIELD, "Quiet until", until),
        *trouble(error),
        small("In your time zone, ", Said(zone, NAME), ". The same time twice means no quiet hours."),
    ]
    submit = Button(QUIET, "Keep", {}, "Keep these quiet hours", "positive", typed=True)
    return Form("Your quiet hours", "Your quiet hours.", parts, submit, "")


def _form(
    title: str, parts: Sequence[Part], does: tuple[Verb, str], data: Json, *, says: str = "", typed: bool = True
) -> Form:
    verb, label = does
    style = "positive" if typed else "destructive"
    submit = Button(verb, label, data, f"{label}, #{data['thread']}", style, typed=typed)
    return Form(title, f"{title}. {says}".strip(), parts, submit)
