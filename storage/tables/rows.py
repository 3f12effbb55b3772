"""Rows to domain objects and back: the only place that knows both."""

import dataclasses
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping

from bot.domain.draft import Draft, Reply, ReplyState, Wait
from bot.domain.ids import CustomerRef, PostRef, ReplyId, StaffId, ThreadId
from bot.domain.mention import Customer, Visibility
from bot.domain.picture import Picture
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import Claim, JournalEntry, JournalEvent, Post, State, Thread

as_json = json.JSONEncoder(ensure_ascii=False).encode

PUBLIC = tuple(visibility.value for visibility in Visibility if not visibility.private)
"""What everybody may read, as it is stored."""

Values = dict[str, Any]
"""The columns of a row that is to be written."""


def thread_values(thread: Thread) -> Values:
    """Return the columns of a thread, all but its number, its version and when it changed."""
    refs = {thread.root.channel, thread.latest.channel, thread.customer.ref.channel}
    if len(refs) != 1:
        raise ValueError(f"thread {thread.id} spans the channels {sorted(refs)}, but a thread has one")
    hold = thread.claim
    return {
        "channel": thread.root.channel,
        "root": thread.root.id,
        "latest": thread.latest.id,
        "customer": thread.customer.ref.id,
        "customer_name": thread.customer.name,
        "customer_url": thread.customer.url,
        "followers": thread.customer.followers,
        "opened_at": thread.opened_at,
        "state": thread.state.value,
        "holder": None if hold is None else hold.staff,
        "held_since": None if hold is None else hold.since,
        "held_until": None if hold is None else hold.until,
        "helpers": as_json(thread.helpers),
        "replies": len(thread.replies),
        "summoned": thread.summoned,
        "visibility": thread.visibility.value,
        "stopped": thread.stopped,
        "reason": thread.reason,
        "called_again": None if thread.called_again is None else thread.called_again.id,
    }


def thread_of(row: RowMapping, replies: tuple[Reply, ...]) -> Thread:
    """Return the thread of a row, with its replies."""
    channel = row["channel"]
    hold = None
    if row["holder"] is not None:
        hold = Claim(StaffId(row["holder"]), row["held_since"], row["held_until"])
    return Thread(
        ThreadId(row["id"]),
        Customer(CustomerRef(channel, row["customer"]), row["customer_name"], row["customer_url"], row["followers"]),
        PostRef(channel, row["root"]),
        PostRef(channel, row["latest"]),
        row["opened_at"],
        row["changed_at"],
        State(row["state"]),
        row["version"],
        hold,
        tuple(StaffId(helper) for helper in json.loads(row["helpers"])),
        replies,
        row["summoned"],
        Visibility(row["visibility"]),
        row["stopped"],
        row["reason"],
        None if row["called_again"] is None else PostRef(channel, row["called_again"]),
    )


def reply_values(reply: Reply, thread: ThreadId) -> Values:
    """Return the columns of a reply."""
    return {
        "reply": reply.id,
        "thread": thread,
        "author": reply.author,
        "public_name": reply.attribution.name,
        "public_role": reply.attribution.role,
        "text": reply.text,
        "to_channel": reply.to.channel,
        "to_ref": reply.to.id,
        "leaves_at": reply.leaves_at,
        "state": reply.state.value,
        "post_channel": None if reply.post is None else reply.post.channel,
        "post_ref": None if reply.post is None else reply.post.id,
        "failure": reply.failure,
        "pictures": _naming(reply.pictures),
        "parts": as_json(reply.parts),
        "posts": as_json([stands.id for stands in reply.posts]),
        "waits": "" if reply.waits is None else _wait_values(reply.waits),
        "corrects": reply.corrects or "",
    }


def reply_of(row: RowMapping) -> Reply:
    """Return the reply of a row."""
    post = None if row["post_ref"] is None else PostRef(row["post_channel"], row["post_ref"])
    return Reply(
        ReplyId(row["reply"]),
        StaffId(row["author"]),
        Attribution(row["public_name"], row["public_role"]),
        row["text"],
        PostRef(row["to_channel"], row["to_ref"]),
        row["leaves_at"],
        ReplyState(row["state"]),
        post,
        row["failure"],
        named(row["pictures"]),
        tuple(json.loads(row["parts"])),
        tuple(PostRef(row["to_channel"], stands) for stands in json.loads(row["posts"])),
        _wait(row["waits"]),
        ReplyId(row["corrects"]) if row["corrects"] else None,
    )


def _wait_values(wait: Wait) -> str:
    return as_json({"why": wait.why, "again_at": None if wait.again_at is None else wait.again_at.isoformat()})


def _wait(kept: str) -> Wait | None:
    if not kept:
        return None
    values = json.loads(kept)
    return Wait(values["why"], None if values["again_at"] is None else datetime.fromisoformat(values["again_at"]))


def post_values(post: Post, thread: ThreadId) -> Values:
    """Return the columns of a post."""
    return {
        "thread": thread,
        "channel": post.ref.channel,
        "ref": post.ref.id,
        "author": post.author,
        "text": post.text,
        "at": post.at,
        "url": post.url,
        "by_us": post.by_us,
        "edited_at": post.edited_at,
        "deleted_at": post.deleted_at,
        "quotable": post.quotable,
        "visibility": post.visibility.value,
    }


def post_of(row: RowMapping) -> Post:
    """Return the post of a row."""
    return Post(
        PostRef(row["channel"], row["ref"]),
        row["author"],
        row["text"],
        row["at"],
        row["url"],
        row["by_us"],
        row["edited_at"],
        row["deleted_at"],
        row["quotable"],
        Visibility(row["visibility"]),
    )


def draft_values(draft: Draft, thread: ThreadId) -> Values:
    """Return the columns of a draft."""
    return {
        "thread": thread,
        "author": draft.author,
        "text": draft.text,
        "at": draft.at,
        "asked": draft.asked,
        "seconded": draft.seconded,
        "seconded_by": draft.seconded_by,
        "pictures": _naming(draft.pictures),
        "split": draft.split,
    }


def draft_of(row: RowMapping) -> Draft:
    """Return the draft of a row."""
    by = None if row["seconded_by"] is None else StaffId(row["seconded_by"])
    author, pictures = StaffId(row["author"]), named(row["pictures"])
    return Draft(author, row["text"], row["at"], row["asked"], row["seconded"], by, pictures, row["split"])


def named(written: str) -> tuple[Picture, ...]:
    """Return the pictures that a column names. Their bytes lie elsewhere."""
    return tuple(Picture(**picture) for picture in json.loads(written))


def _naming(pictures: Sequence[Picture]) -> str:
    return as_json([dataclasses.asdict(picture) for picture in pictures])


def entry_values(entry: JournalEntry, thread: ThreadId | None) -> Values:
    """Return the columns of a journal line."""
    return {
        "thread": thread,
        "deed": entry.event.value,
        "at": entry.at,
        "by_staff": entry.by,
        "text": entry.text,
        "about": entry.about,
    }


def entry_of(row: RowMapping) -> JournalEntry:
    """Return the journal line of a row."""
    by = None if row["by_staff"] is None else StaffId(row["by_staff"])
    return JournalEntry(JournalEvent(row["deed"]), row["at"], by, row["text"], row["about"])


def staff_values(staff: Staff) -> Values:
    """Return the columns of a person, all but their id."""
    return {
        "name": staff.name,
        "role": staff.role,
        "public_name": None if staff.attribution is None else staff.attribution.name,
        "public_role": None if staff.attribution is None else staff.attribution.role,
        "agreed_at": staff.agreed_at,
        "active": staff.active,
        "department": staff.department,
        "named": staff.named,
        "offers": staff.offers,
        "weekly_note": staff.weekly_note,
    }


def staff_of(row: RowMapping, prefix: str = "") -> Staff:
    """Return the person of a row, whose columns may have a prefix."""
    shown = row[f"{prefix}public_name"]
    return Staff(
        StaffId(row[f"{prefix}id"]),
        row[f"{prefix}name"],
        row[f"{prefix}role"],
        None if shown is None else Attribution(shown, row[f"{prefix}public_role"]),
        row[f"{prefix}agreed_at"],
        row[f"{prefix}active"],
        row[f"{prefix}department"],
        row[f"{prefix}named"],
        row[f"{prefix}offers"],
        row[f"{prefix}weekly_note"],
    )
