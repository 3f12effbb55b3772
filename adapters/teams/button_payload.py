"""What came with a press: which thread it is about, what was typed, and from which post the words are. Pure."""

import copy
from collections.abc import Mapping
from typing import Any

from adapters.teams.adaptive_card import weight
from adapters.teams.gateway import Activity, Dialog, Json, Kind
from adapters.teams.render_parts import PrivateView
from bot.chat.commands import TO_SEND, OtherThread, command_of, parse
from bot.chat.messages import MessageRef
from bot.domain.ids import ThreadId
from bot.domain.thread import ActionRefused

_CARRIED = 9_000
"""What somebody's words may weigh that a button of theirs carries: some 4,000 letters, or fewer heavy signs."""
EARLIER = "That button is from an earlier version. Look at the card again."
_IN_A_DIALOG = (Kind.DIALOG_OPENED, Kind.DIALOG_SENT, Kind.MENU_OPENED, Kind.MENU_SENT)
FILLED_IN = (Kind.DIALOG_SENT, Kind.MENU_SENT)


def asks_for(heard: Activity) -> str:
    """Return what a press or a dialog asks for, by the name of the button."""
    return str(heard.values.get("do") or heard.verb)


def in_a_dialog(heard: Activity) -> bool:
    """Return whether the answer is shown in a dialog."""
    return heard.kind in _IN_A_DIALOG


def filled_in(heard: Activity, field: str) -> bool:
    """Return whether a dialog with this field was sent; else the same button only asked for the dialog."""
    return heard.kind in FILLED_IN and field in heard.values


def typed(heard: Activity, field: str) -> str:
    """Return what was typed or chosen in a field."""
    return str(heard.values.get(field) or "")


def thread_in(heard: Activity) -> ThreadId:
    """Return the thread that a press is about. Raises Refused."""
    text = str(heard.values.get("thread", ""))
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ActionRefused(EARLIER)
    return ThreadId(int(text))


def root_of(heard: Activity) -> MessageRef | None:
    """Return the post that opened the thread in which something happened; None outside of channels."""
    where = heard.where
    return MessageRef(where.channel, where.root, where.root) if where.channel and where.root else None


def post_key(heard: Activity, id: str = "") -> str:
    """Return what a post of somebody's is kept under: by itself what was said, or the one with this id."""
    return f"{heard.where.channel or heard.where.conversation}/{id or heard.id}"


def can_carry(words: str) -> bool:
    """Return whether a button may bring these words along: Teams weighs them with the card."""
    return weight(words) <= _CARRIED


def words_of(text: str, thread: ThreadId) -> str:
    """Return the words of a post that asked to be sent, without the asking."""
    words = text.removeprefix("!").strip()
    command = command_of(words)
    if command is None or command.word not in TO_SEND:
        return text.strip()
    try:
        return parse(words, here=thread).text
    except OtherThread as which:
        return which.here.text
    except ActionRefused:
        return ""  # the command stands there alone


def carrying(card: Json, more: Mapping[str, Any]) -> Json:
    """Return a card whose every button brings this along as well."""
    made: Json = copy.deepcopy(card)
    _add(made, more)
    return made


def from_post(made: Dialog, post: str) -> Dialog:
    """Return a dialog whose buttons say from which post its words are."""
    return Dialog(made.title, carrying(made.card, {"post": post}), made.height, made.width) if post else made


def page_from_post(page: PrivateView, post: str) -> PrivateView:
    """Return a page whose buttons say from which post its words are."""
    return PrivateView(page.title, page.says, carrying(page.card, {"post": post}), from_post(page.dialog, post))


def _add(node: Any, more: Mapping[str, Any]) -> None:
    if isinstance(node, dict):
        if str(node.get("type", "")).startswith("Action.") and isinstance(node.get("data"), dict):
            node["data"].update(more)
        for value in node.values():
            _add(value, more)
    elif isinstance(node, list):
        for each in node:
            _add(each, more)
