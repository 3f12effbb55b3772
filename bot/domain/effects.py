"""Things that must now happen outside. Kept in the same transaction as the change that asks for them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from bot.domain.draft import Reply
from bot.domain.refs import EffectKey, PostRef, ReplyId, Room, StaffId, ThreadId


@dataclass(frozen=True, slots=True)
class DrawCard:
    """Show the thread's card in a room as it is now, or redraw the one that stands there."""

    thread: ThreadId
    room: Room
    version: int

    @property
    def key(self) -> EffectKey:
        """One redraw per version and room; the card itself is one per thread and room."""
        return EffectKey(f"card/{self.thread}/{self.room.surface}/{self.room.name}/{self.version}")


@dataclass(frozen=True, slots=True)
class Whisper:
    """Tell one person something, wherever they can be reached. Nobody else sees it."""

    thread: ThreadId
    to: StaffId
    text: str
    name: str
    """What makes this whisper one of a kind, so that it is told once."""

    @property
    def key(self) -> EffectKey:
        """One whisper per name and person."""
        return EffectKey(f"whisper/{self.thread}/{self.to}/{self.name}")


@dataclass(frozen=True, slots=True)
class Publish:
    """Put a reply in public once its undo window has closed. Takes a `Reply`, which only review makes."""

    thread: ThreadId
    reply: Reply

    @property
    def key(self) -> EffectKey:
        """One post per reply, however often it is tried."""
        return EffectKey(f"publish/{self.reply.id}")

    @property
    def due(self) -> datetime:
        """Not before the undo window has closed."""
        return self.reply.leaves_at


@dataclass(frozen=True, slots=True)
class Retract:
    """Take a public reply back."""

    thread: ThreadId
    reply: ReplyId
    post: PostRef
    version: int = 0
    """The thread's version when it was asked for: a network that refused once may be asked again."""

    @property
    def key(self) -> EffectKey:
        """One retraction per time that its author asked for it."""
        return EffectKey(f"retract/{self.reply}/{self.version}")


class Prompt(StrEnum):
    """What somebody is nudged about."""

    OFFER = "offer"
    """A thread that nobody has, whose like they answered before."""
    ENDING = "ending"
    """A claim of theirs that is about to run out."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """Tell one person of a thread, outside their quiet hours, and only if it is still so by then."""

    thread: ThreadId
    to: StaffId
    prompt: Prompt
    name: str = ""
    """What makes this nudge one of a kind, so that it is given once."""

    @property
    def key(self) -> EffectKey:
        """One nudge per prompt, name and person."""
        return EffectKey(f"nudge/{self.thread}/{self.to}/{self.prompt}/{self.name}")


@dataclass(frozen=True, slots=True)
class PostDigest:
    """Post the digest of a week, as it was kept, in a room; too late for that, it only stays in the archive."""

    week: str
    """The week's label, such as 2026-W46."""
    room: Room

    @property
    def key(self) -> EffectKey:
        """One digest per week and room, ever."""
        return EffectKey(f"digest/{self.week}/{self.room.surface}/{self.room.name}")


@dataclass(frozen=True, slots=True)
class WeeklyNote:
    """Tell one person what they did in a week, outside their quiet hours. What it says is read when it is told."""

    week: str
    to: StaffId

    @property
    def key(self) -> EffectKey:
        """One note per week and person."""
        return EffectKey(f"note/{self.week}/{self.to}")


OfThread = DrawCard | Whisper | Nudge | Publish | Retract
"""What is about one thread."""
OfWeek = PostDigest | WeeklyNote
"""What is about one week, and no thread."""
Effect = OfThread | OfWeek


def lane(effect: Effect) -> str:
    """Return the lane of an effect: effects of one lane are carried out one at a time, in order."""
    match effect:
        case DrawCard(room=room) | PostDigest(room=room):
            return f"room/{room.surface}/{room.name}"
        case Whisper(to=to) | Nudge(to=to) | WeeklyNote(to=to):
            return f"person/{to}"
        case Publish(reply=reply):
            return f"channel/{reply.to.channel}"
        case Retract(post=post):
            return f"channel/{post.channel}"
        case _:
            assert_never(effect)
