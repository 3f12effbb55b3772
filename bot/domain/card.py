"""A card: what staff see of a thread. Everything a surface needs to draw it; surfaces decide nothing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.draft import Preview, ReplyState, Wait
from bot.domain.ids import ReplyId, StaffId, ThreadId
from bot.domain.pause import Pause
from bot.domain.picture import Picture
from bot.domain.staff import Staff
from bot.domain.thread import JournalEvent, State


class Verb(StrEnum):
    """What a button on a card asks for; each is an action of `bot.domain.actions`."""

    CLAIM = "claim"
    RELEASE = "release"
    HAND_OFF = "hand-off"
    HELP_TOO = "help-too"
    NOTE = "note"
    WRITE = "write"
    SPLIT = "split"
    ASK_SECOND = "ask-second"
    SECOND = "second"
    SEND = "send"
    BY_HAND = "by-hand"
    UNDO = "undo"
    TAKE_BACK = "take-back"
    CLOSE = "close"
    REOPEN = "reopen"
    NOT_FOR_US = "not-for-us"
    STOP = "stop"
    LIFT_STOP = "lift-stop"
    HOLD = "hold"
    TAKE_DOWN = "take-down"
    UNASSIGN = "unassign"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class CardPost:
    """A post as the card quotes it. `note` says in words if it was edited or deleted, and if not everybody can see it.

    Where a private post may not be shown it has no text, and the note says so.
    """

    author: str
    text: str
    at: datetime
    by_us: bool
    url: str | None = None
    note: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class CardTalk:
    """One line of the private side: what `author` said, or, when `quiet`, a sentence on what happened.

    Such a sentence ("Ben claimed it") says itself who did it; `author` is then for pictures and sorting.
    `deed` is what the journal calls it, and `about` the reply, post or colleague that it was about, as an id.
    """

    author: str
    text: str
    at: datetime
    quiet: bool = False
    deed: JournalEvent | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class CardReply:
    """A reply of ours and where it is on its way."""

    id: ReplyId
    author: str
    text: str
    state: ReplyState
    leaves_at: datetime
    mine: bool
    url: str | None = None
    failure: str = ""
    pictures: tuple[Picture, ...] = ()
    parts: tuple[str, ...] = ()
    """The posts that it becomes, or became, where it is more than one."""
    standing: int = 0
    """How many of its parts stand in public."""
    waits: Wait | None = None
    corrects: ReplyId | None = None
    """The answer that it replaces once it stands."""

    @property
    def public(self) -> str:
        """What of it stands, or will stand, in public: all of it, unless no further part of it leaves."""
        return "\n\n".join(self.parts[: self.standing]) or self.text


@dataclass(frozen=True, slots=True)
class SecondWanted:
    """A colleague's draft that waits for somebody to second it. `text` has the signature in it."""

    author: StaffId
    author_name: str
    text: str
    fingerprint: str
    reasons: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Similar:
    """An answered thread in which a customer used the same words.

    `said` is the beginning of their question, on one line. `answered_by` is what colleagues call the person who
    answered last; `url` is where that answer stands in public, as far as the network told us.
    """

    thread: ThreadId
    said: str
    answered_by: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A thread as one room, or one person, should see it now.

    `summary` is one sentence that says who, where and what state: for notifications, screen readers
    and places without layout. `status` is the state in words, with who and until when. `verbs` are
    what may be pressed: on a card for one person, what this person may press; on a shared one, what anybody who
    has the thread may, or any colleague who has nothing to do with it yet. `history` is one line on what there was with
    this customer before, and `similar` are answered threads like this one; both are empty on the cards of
    a pile. `by_hand` is the page on which a person can answer whom no program may, where there is one.
    `paused` is the pause of all publishing, on a card that one person looks at.
    The fields from `viewer` to `colleagues` are filled only on a card made for one person. `unsendable` is, for that
    person, why nothing can be sent here now no matter what is written, in the rules' own words; "" if it could.
    `pictures` are those of their draft, and `carries` is how many an answer here may have, each with an alt
    text of `alt_most` code points; both are filled by the desk, on such a card alone.
    """

    thread: ThreadId
    version: int
    state: State
    status: str
    summary: str
    channel: str
    customer: str
    customer_url: str | None
    url: str | None
    opened_at: datetime
    changed_at: datetime
    holder: StaffId | None
    holder_name: str
    until: datetime | None
    helpers: tuple[str, ...]
    posts: tuple[CardPost, ...]
    talk: tuple[CardTalk, ...]
    replies: tuple[CardReply, ...]
    verbs: tuple[Verb, ...]
    notices: tuple[str, ...] = ()
    viewer: StaffId | None = None
    acted_at: datetime | None = None
    """When the viewer last did something here or wrote at their draft; what the journal does not say is left out."""
    draft: str = ""
    preview: Preview | None = None
    seconds: tuple[SecondWanted, ...] = ()
    colleagues: tuple[Staff, ...] = ()
    unsendable: str = ""
    by_hand: str = ""
    history: str = ""
    similar: tuple[Similar, ...] = ()
    pictures: tuple[Picture, ...] = ()
    carries: int = 0
    alt_most: int = 0
    paused: Pause | None = None
