"""Things that must now happen outside. Kept in the same transaction as the change that asks for them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.draft import Reply
from bot.domain.ids import EffectKey, PostRef, ReplyId, Room, StaffId, ThreadId


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
    """Post the digest of a week, as it was kept, in a room, once it is `due` there.

    Too late for that, it only stays in the archive. The week is in the room's own zone.
    """

    week: CalendarWeek
    room: Room
    due: datetime

    @property
    def key(self) -> EffectKey:
        """One digest per week and room, ever, also if its zone changes."""
        return EffectKey(f"digest/{self.week.label}/{self.room.surface}/{self.room.name}")


@dataclass(frozen=True, slots=True)
class DrawDigest:
    """Redraw the digest that stands in a room: something changed in this thread, which it quotes."""

    thread: ThreadId
    week: CalendarWeek
    room: Room
    version: int

    @property
    def posted(self) -> EffectKey:
        """The key with which it was posted."""
        return PostDigest(self.week, self.room, self.week.end).key

    @property
    def key(self) -> EffectKey:
        """One redraw per version of the thread."""
        return EffectKey(f"{self.posted}/{self.thread}/{self.version}")


@dataclass(frozen=True, slots=True)
class WeeklyNote:
    """Tell one person what they did in a week, once it is `due`, outside their quiet hours.

    What it says is read when it is told.
    """

    week: CalendarWeek
    to: StaffId
    due: datetime

    @property
    def key(self) -> EffectKey:
        """One note per week and person."""
        return EffectKey(f"note/{self.week.label}/{self.to}")


ThreadEffect = DrawCard | DrawDigest | Whisper | Nudge | Publish | Retract
"""What is about one thread."""
DigestEffect = PostDigest | WeeklyNote
"""What is about one week, and no thread."""
Effect = ThreadEffect | DigestEffect


def lane(effect: Effect) -> str:
    """Return the lane of an effect: effects of one lane are carried out one at a time, in order."""
    match effect:
        case DrawCard(room=room) | PostDigest(room=room) | DrawDigest(room=room):
            return f"room/{room.surface}/{room.name}"
        case Whisper(to=to) | Nudge(to=to) | WeeklyNote(to=to):
            return f"person/{to}"
        case Publish(reply=reply):
            return f"channel/{reply.to.channel}"
        case Retract(post=post):
            return f"channel/{post.channel}"
        case _:
            assert_never(effect)
