"""Things that must now happen outside. Kept in the same transaction as the change that asks for them."""

from dataclasses import dataclass
from datetime import datetime
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


Effect = DrawCard | Whisper | Publish | Retract


def lane(effect: Effect) -> str:
    """Return the lane of an effect: effects of one lane are carried out one at a time, in order."""
    match effect:
        case DrawCard(room=room):
            return f"room/{room.surface}/{room.name}"
        case Whisper(to=to):
            return f"person/{to}"
        case Publish(reply=reply):
            return f"channel/{reply.to.channel}"
        case Retract(post=post):
            return f"channel/{post.channel}"
        case _:
            assert_never(effect)
