"""Card -> Adaptive Card: as its room sees it, and as one person sees it. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.teams.action_ids import PREVIEW, REFRESH
from adapters.teams.adaptive_card import (
    REFRESHED,
    Element,
    Json,
    Press,
    card,
    in_words,
    light,
    on_post,
    row,
    typing,
    weight,
)
from adapters.teams.render_parts import elements, press
from bot.chat.interaction import TEXT_FIELD
from bot.chat.texts import LABELS, PRIMARY, RARER, YOUR_ANSWER, needs_second, sentence, until
from bot.chat.views.card import (
    Setting,
    Size,
    advice,
    card_parts,
    carried,
    exact,
    measured,
    read_button,
    reasons,
    split_button,
    verb_button,
)
from bot.chat.views.parts import Divider, Part, text
from bot.domain.card import Card, Verb
from bot.domain.draft import ReplyState, Ruling
from bot.text.sanitize import sanitize_line

_IN_ROW = 2
"""How many verbs stand beside “Read it all”: more would be cut short on a telephone."""
_FIRST_TO_GO = (Verb.CLAIM, Verb.SEND)
_SIZES = (
    Size(),
    Size(800, 10, 150, 2, 200),
    Size(300, 4, 80, 1, 150, draft=6_000, reasons=3),
    Size(60, 2, 20, 1, 40, 2, 3_000, 2),
    Size(20, 1, 10, 1, 12, 1, 0, 1, 3),
)
"""The first in which a card does not grow too heavy for Teams is taken: mostly the very first."""


def card_json(shown_card: Card, room: Setting, language: str = "", refreshed_for: Sequence[str] = ()) -> Json:
    """Return the card as everybody in the room sees it; of a card for one person, as that person does.

    `refreshed_for` are the accounts (`29:…`) that see more once Teams asks us for their own view of it: anyone who
    has the thread. The card is right without. `language` is that of the customer's words, if known.
    """
    return light(_drawn(shown_card, room, language, refreshed_for[:REFRESHED], size) for size in _SIZES)


def says(shown_card: Card) -> str:
    """Return the card as one plain sentence: for notifications, screen readers, and places without layout."""
    summary = sanitize_line(" ".join(shown_card.summary.split()), 400)
    head, now = summary.removesuffix(f"{shown_card.status}."), until(shown_card)
    if now is None or head == summary:
        return sentence(summary)
    return f"{head}{now.said} {in_words(now.at)}."


def _drawn(shown_card: Card, room: Setting, language: str, watched: Sequence[str], size: Size) -> Json:
    parts, hint = card_parts(shown_card, room, language, size)
    seen, mine = draft_part(shown_card, size.draft, min(300, size.small), size.reasons)
    box = _box(shown_card) if room.box and Verb.WRITE in shown_card.verbs else []
    body = [*elements([*parts, *mine]), *box, *elements([hint])]
    refresh = on_post(Press(REFRESH, "Refresh", carried(shown_card)))
    able = buttons_of(shown_card, seen=seen)
    if box:  # what was typed beside it stands in the editor that it opens
        able = [replace(each, typed=True) if each.do == Verb.WRITE else each for each in able]
    buttons = [on_post(press(button)) for button in able]
    return card(body, buttons, says=says(shown_card), refresh={"action": refresh, "userIds": list(watched)})


def buttons_of(shown_card: Card, *, seen: str = "", without: Sequence[Verb] = (), read: bool = True) -> list[Press]:
    """Return what can be pressed, the most wanted first, the rare ones behind the menu.

    `seen` is the digest of the preview that stands on the same card, whole: without it nothing is sent from there.
    """
    preview = shown_card.preview
    is_refused = preview is not None and preview.verdict.ruling is Ruling.NO
    idle = [
        *without,
        Verb.SPLIT,  # it says into how many, so it is a button of its own
        *(() if seen and not is_refused else (Verb.SEND,)),
        *(() if seen and needs_second(shown_card) else (Verb.ASK_SECOND,)),
    ]
    wanted = [verb for verb in LABELS if verb in shown_card.verbs and verb not in idle]
    in_row = [verb for verb in wanted if verb not in RARER][:_IN_ROW]
    rest = [verb for verb in wanted if verb not in in_row]
    first = next((verb for verb in (*_FIRST_TO_GO, *PRIMARY) if verb in in_row), None)
    in_row.sort(key=lambda verb: verb is not first)
    made = [replace(_button(verb, shown_card, seen), style="positive" if verb is first else "") for verb in in_row]
    made += [read_button(shown_card)] if read else []
    rare = len(rest) > 1 or len(made) > _IN_ROW
    able = seen and preview is not None and not shown_card.unsendable
    split = split_button(preview, carried(shown_card)) if able and preview is not None else []
    return [*made[:1], *split, *made[1:], *(replace(_button(v, shown_card, seen), rare=rare) for v in rest)]


def _button(verb: Verb, shown_card: Card, seen: str) -> Press:
    return verb_button(verb, shown_card, **({"digest": seen} if verb in (Verb.SEND, Verb.ASK_SECOND) else {}))


def draft_part(shown_card: Card, most: int, reason: int = 300, many: int = 6) -> tuple[str, list[Part]]:
    """Return somebody's own draft exactly as customers would see it, and its digest if all of it is there."""
    preview = shown_card.preview
    if preview is None or not shown_card.draft.strip() or _is_out(shown_card, preview.text):
        return "", []
    pieces = exact(preview)
    why: list[Part] = [*reasons(preview, reason, many), *advice(preview, reason, many)]
    if weight(elements(pieces)) > most:
        long = text(f"Your draft is too long to be shown here: “{LABELS[Verb.WRITE]}” has it.", look="small")
        return "", [Divider(), text(*measured(preview)), *why, long]
    return preview.fingerprint, [Divider(), text(*measured(preview)), *pieces, *why]


def _is_out(shown_card: Card, sent: str) -> bool:
    """Whether just this was sent already: then it is no draft any more."""
    out = (ReplyState.LEAVING, ReplyState.GOING, ReplyState.SENT, ReplyState.RETRACTING)
    return any(reply.mine and reply.state in out and reply.text == sent for reply in shown_card.replies)


def _box(shown_card: Card) -> list[Element]:
    """Where we do not hear what is said in the thread, an answer is written on the card."""
    about = f"See your answer to #{shown_card.thread} as customers will"
    look = Press(PREVIEW, "Preview…", carried(shown_card), about, opens=True, typed=True)
    return [typing(TEXT_FIELD, YOUR_ANSWER, lines=True), row(on_post(look))]
