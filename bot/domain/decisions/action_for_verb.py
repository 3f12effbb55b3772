"""A verb that somebody pressed, with what they typed -> the action it asks for. Pure."""

from collections.abc import Mapping
from typing import assert_never

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.thread import ActionRefused

Fields = Mapping[str, str]
"""What came along with a verb: text, digest, to, author, reply, reason, link, posts. Numbers are in digits."""


def action(verb: Verb, thread: ThreadId, by: StaffRef, fields: Fields) -> act.ThreadAction:  # noqa: C901, PLR0911, PLR0912 - the table of all verbs
    """Return the action that pressing `verb` asks for. Raises Refused when a choice is missing."""
    match verb:
        case Verb.CLAIM:
            return act.Claim(thread, by)
        case Verb.RELEASE:
            return act.Release(thread, by)
        case Verb.HAND_OFF:
            return act.HandOff(thread, by, _colleague(fields.get("to", ""), "Choose who is to have it."))
        case Verb.HELP_TOO:
            return act.HelpToo(thread, by)
        case Verb.NOTE:
            return act.Note(thread, by, fields.get("text", ""))
        case Verb.WRITE:
            return act.SaveDraft(thread, by, fields.get("text", ""))
        case Verb.SPLIT:
            return act.Split(thread, by, fields.get("posts") != "one")
        case Verb.ASK_SECOND:
            return act.AskSecond(thread, by, fields.get("digest", ""))
        case Verb.SECOND:
            author = _colleague(fields.get("author", ""), "Open the thread again to see whose draft it is.")
            return act.Second(thread, by, author, fields.get("digest", ""))
        case Verb.SEND:
            return act.Send(thread, by, fields.get("digest", ""))
        case Verb.BY_HAND:
            return act.AnsweredByHand(thread, by, fields.get("link", "").strip())
        case Verb.UNDO:
            return act.Undo(thread, by)
        case Verb.TAKE_BACK:
            return act.TakeBack(thread, by, ReplyId(fields.get("reply", "")))
        case Verb.CLOSE:
            return act.Close(thread, by)
        case Verb.REOPEN:
            return act.Reopen(thread, by)
        case Verb.NOT_FOR_US:
            return act.NotForUs(thread, by, fields.get("reason", ""))
        case Verb.STOP:
            return act.Stop(thread, by)
        case Verb.LIFT_STOP:
            return act.LiftStop(thread, by)
        case Verb.HOLD | Verb.TAKE_DOWN | Verb.UNASSIGN | Verb.HIDE:
            return _steps_in(verb, thread, by, fields)
        case _:
            assert_never(verb)


def _colleague(text: str, otherwise: str) -> StaffId:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ActionRefused(otherwise)
    return StaffId(int(text))


def _steps_in(verb: Verb, thread: ThreadId, by: StaffRef, fields: Fields) -> act.StepsIn:
    reason = fields.get("reason", "")
    match verb:
        case Verb.HOLD:
            return act.Hold(thread, by, reason)
        case Verb.TAKE_DOWN:
            return act.TakeDown(thread, by, ReplyId(fields.get("reply", "")), reason)
        case Verb.HIDE:
            return act.Hide(thread, by, reason)
        case _:
            to = _colleague(fields["to"], "Choose who is to have it.") if fields.get("to") else None
            return act.Unassign(thread, by, reason, to)
