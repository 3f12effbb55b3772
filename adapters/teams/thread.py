"""All that was said in a thread, whole, for one person, in a dialog. Pure."""

from datetime import datetime

from adapters.teams.action_ids import READ
from adapters.teams.adaptive_card import (
    WEIGHT,
    Element,
    Press,
    card,
    dialog,
    heading,
    in_dialog,
    newest,
    small,
    when,
    whole,
)
from adapters.teams.escape import escaped, link
from adapters.teams.gateway import Dialog
from adapters.teams.render_card import by_line, carried, presses
from bot.chat.texts import NAME
from bot.domain.card import Card, CardPost, CardTalk, Verb
from bot.text.sanitize import chunks

_PIECE, _LINES = 1000, 30
_ENVELOPE = 5_000


def read_dialog(shown: Card, *, before: int = 0) -> Dialog:
    """Return all that was said, in public and among colleagues, whole, with what this person can do.

    What does not fit is behind a button for what was said earlier: its press carries `before`, how many
    parts from the end it leaves out.
    """
    parts = _parts(shown)
    end = len(parts) - before if 0 < before < len(parts) else len(parts)
    kept, left = newest(parts[:end], WEIGHT - 2 * _ENVELOPE)
    body = [heading(link(shown.url, f"{shown.customer[:NAME]} on {shown.channel[:NAME]}")), *kept]
    # What a preview has to be seen for first is done where there is one.
    able = [] if shown.viewer is None else presses(shown, without=(Verb.SEND, Verb.ASK_SECOND), read=False)
    if left:
        data = carried(shown, before=len(parts) - left)
        able.insert(0, Press(READ, "What was said earlier", data, f"Earlier in #{shown.thread}"))
    if end < len(parts):
        able.insert(0, Press(READ, "What was said last", carried(shown), f"The end of #{shown.thread}"))
    made = card(body, [in_dialog(press) for press in able], says=f"All that was said in #{shown.thread}.")
    return dialog(f"#{shown.thread}", made, height="large")


def _parts(shown: Card) -> list[list[Element]]:
    said: list[tuple[datetime, list[list[Element]]]] = [(post.at, _post(post)) for post in shown.posts]
    said += [(talk.at, _noted(talk)) for talk in shown.talk if not talk.quiet]
    return [part for _, parts in sorted(said, key=lambda each: each[0]) for part in parts]


def _post(post: CardPost) -> list[list[Element]]:
    parts = [[by_line(post)], *_pieces(post.text)] if post.text else [[by_line(post)]]
    return [*parts, [small("Before it was edited:")], *_pieces(post.former)] if post.former else parts


def _noted(talk: CardTalk) -> list[list[Element]]:
    head = small(f"{escaped(talk.author, NAME)}, for colleagues only · {when(talk.at)}")
    return [[head], *_pieces(talk.text)]


def _pieces(words: str) -> list[list[Element]]:
    """Somebody's words in parts of which each is light enough to stand anywhere."""
    parts = []
    for piece in chunks(words, _PIECE):
        lines = [line for line in piece.split("\n") if line.strip()]
        few = ["\n".join(lines[at : at + _LINES]) for at in range(0, len(lines), _LINES)]
        parts += [[whole(each)] for each in few]
    return parts
