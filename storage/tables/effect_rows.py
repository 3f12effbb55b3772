"""Rows of effects to effects and back."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from sqlalchemy import RowMapping

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.draft import Reply
from bot.domain.effects import (
    DigestEffect,
    DrawCard,
    DrawDigest,
    Effect,
    Nudge,
    PostDigest,
    Prompt,
    Publish,
    Retract,
    WeeklyNote,
    Whisper,
    lane,
)
from bot.domain.ids import PostRef, ReplyId, Room, StaffId, ThreadId
from bot.ports.store import EffectState
from storage.tables.rows import Values, as_json


def effect_values(effect: Effect, now: datetime) -> Values:
    """Return the columns of a new effect. What a customer or a reply says is never among them."""
    reply, due = None, now
    match effect:
        case DrawCard():
            payload: Values = _in(effect.room) | {"version": effect.version}
        case Whisper():
            payload = {"to": effect.to, "text": effect.text, "name": effect.name}
        case Publish():
            payload, reply, due = {}, effect.reply.id, effect.due
        case Retract():
            payload = {"channel": effect.post.channel, "post": effect.post.id, "version": effect.version}
            reply = effect.reply
        case Nudge():
            payload = {"to": effect.to, "prompt": effect.prompt.value, "name": effect.name}
        case PostDigest():
            payload, due = _of_week(effect.week, effect.due) | _in(effect.room), max(now, effect.due)
        case DrawDigest():
            payload = _of_week(effect.week) | _in(effect.room) | {"version": effect.version}
        case WeeklyNote():
            payload, due = _of_week(effect.week, effect.due) | {"to": effect.to}, max(now, effect.due)
        case _:
            assert_never(effect)
    return {
        "key": effect.key,
        "kind": type(effect).__name__,
        "lane": lane(effect),
        "thread": 0 if isinstance(effect, DigestEffect) else effect.thread,
        "payload": as_json(payload),
        "reply": reply,
        "state": EffectState.DUE.value,
        "due": due,
        "tries": 0,
        "handed": 1,
        "why": "",
    }


def effect_of(row: RowMapping, replies: Iterable[Reply] = ()) -> Effect:  # noqa: PLR0911 - the table of all kinds
    """Return the effect of a row; `replies` must have the reply that a `Publish` is about."""
    thread, payload = ThreadId(row["thread"]), json.loads(row["payload"])
    match row["kind"]:
        case "DrawCard":
            return DrawCard(thread, _room(payload), payload["version"])
        case "Whisper":
            return Whisper(thread, StaffId(payload["to"]), payload["text"], payload["name"])
        case "Publish":
            reply = next((reply for reply in replies if reply.id == row["reply"]), None)
            if reply is None:
                raise LookupError(f"effect {row['id']} is about the reply {row['reply']}, which is not there")
            return Publish(thread, reply)
        case "Retract":
            return Retract(
                thread, ReplyId(row["reply"]), PostRef(payload["channel"], payload["post"]), payload["version"]
            )
        case "Nudge":
            return Nudge(thread, StaffId(payload["to"]), Prompt(payload["prompt"]), payload["name"])
        case "PostDigest":
            return PostDigest(_week(payload), _room(payload), datetime.fromisoformat(payload["due"]))
        case "DrawDigest":
            return DrawDigest(thread, _week(payload), _room(payload), payload["version"])
        case "WeeklyNote":
            return WeeklyNote(_week(payload), StaffId(payload["to"]), datetime.fromisoformat(payload["due"]))
        case kind:
            raise ValueError(f"effect {row['id']} is of the kind {kind!r}, which this version does not know")


def _in(room: Room) -> Values:
    return {"surface": room.surface, "room": room.name}


def _room(payload: Values) -> Room:
    return Room(payload["surface"], payload["room"])


def _of_week(week: CalendarWeek, due: datetime | None = None) -> Values:
    return {"week": week.label, "zone": week.zone} | ({} if due is None else {"due": due.isoformat()})


def _week(payload: Values) -> CalendarWeek:
    return CalendarWeek.parse(payload["week"], payload["zone"])
