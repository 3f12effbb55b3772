"""What staff may ask for. Each names the account that asks; who that is, the desk finds out."""

from dataclasses import dataclass, field

from bot.domain.ids import ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.picture import PictureId


@dataclass(frozen=True, slots=True)
class Claim:
    """I will answer this one."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class Release:
    """Somebody else should answer this."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class HandOff:
    """Pass my claim to a colleague."""

    thread: ThreadId
    by: StaffRef
    to: StaffId


@dataclass(frozen=True, slots=True)
class HelpToo:
    """I can help too: next in line if the claim comes free."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class KeepClaim:
    """I am working on this: my claim must not run out while I do."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class Note:
    """Say something to colleagues. Never leaves the company."""

    thread: ThreadId
    by: StaffRef
    text: str


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep what I wrote so far; writing again edits it. Never leaves by itself."""

    thread: ThreadId
    by: StaffRef
    text: str


@dataclass(frozen=True, slots=True)
class AddPicture:
    """Put a picture into my draft. `content` is the file as it was uploaded, `alt` what it shows, if that is known."""

    thread: ThreadId
    by: StaffRef
    content: bytes = field(repr=False)
    alt: str = ""


@dataclass(frozen=True, slots=True)
class DescribePicture:
    """Say what a picture of my draft shows, for those who cannot see it."""

    thread: ThreadId
    by: StaffRef
    picture: PictureId
    alt: str


@dataclass(frozen=True, slots=True)
class RemovePicture:
    """Take a picture out of my draft."""

    thread: ThreadId
    by: StaffRef
    picture: PictureId


@dataclass(frozen=True, slots=True)
class Split:
    """My draft, being too long for one post, is to become several; or one again, when not `on`."""

    thread: ThreadId
    by: StaffRef
    on: bool


@dataclass(frozen=True, slots=True)
class AskSecond:
    """Show my draft to colleagues and ask one of them to second it. `fingerprint` is of the preview I saw."""

    thread: ThreadId
    by: StaffRef
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Second:
    """I have read my colleague's draft, and this very text may go out."""

    thread: ThreadId
    by: StaffRef
    author: StaffId
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Send:
    """Send my draft. `fingerprint` is of the preview I saw: any other text is refused.

    `corrects` is an answer of mine that stands in public, which this one is to replace.
    """

    thread: ThreadId
    by: StaffRef
    fingerprint: str
    corrects: ReplyId | None = None


@dataclass(frozen=True, slots=True)
class AnsweredByHand:
    """I answered this customer on the network itself, since no program may; `link` shows my post."""

    thread: ThreadId
    by: StaffRef
    link: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Stop my reply before it leaves."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Retract a reply of mine that already stands in public."""

    thread: ThreadId
    by: StaffRef
    reply: ReplyId


@dataclass(frozen=True, slots=True)
class Close:
    """Nothing more to do here."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class Reopen:
    """There is more to do here after all."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class NotForUs:
    """Close it unanswered, and say why."""

    thread: ThreadId
    by: StaffRef
    reason: str


@dataclass(frozen=True, slots=True)
class Stop:
    """This customer asked, in their own words, not to be contacted. From now on nothing of theirs is answered."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class LiftStop:
    """This customer may be contacted again. For keepers."""

    thread: ThreadId
    by: StaffRef


@dataclass(frozen=True, slots=True)
class Hold:
    """A colleague's reply that is about to leave must not: here is why. For keepers."""

    thread: ThreadId
    by: StaffRef
    reason: str


@dataclass(frozen=True, slots=True)
class TakeDown:
    """A colleague's reply must not stand in public any longer: here is why. For keepers."""

    thread: ThreadId
    by: StaffRef
    reply: ReplyId
    reason: str


@dataclass(frozen=True, slots=True)
class Unassign:
    """A colleague's claim is taken from them, and given to somebody else if `to` names them. For keepers."""

    thread: ThreadId
    by: StaffRef
    reason: str
    to: StaffId | None = None


@dataclass(frozen=True, slots=True)
class Hide:
    """The customer's newest post must not be read on our own page: here is why. For keepers."""

    thread: ThreadId
    by: StaffRef
    reason: str


@dataclass(frozen=True, slots=True)
class Enrol:
    """This is how customers will see me, and I have read the house rules."""

    by: StaffRef
    name: str
    role: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class SetPreferences:
    """This is how I want to be called and named; None leaves as it is.

    `offers`: threads like those I answered before, when nobody takes them. `note`: once a week, what came
    of my answers. `named`: digests may thank me by name.
    """

    by: StaffRef
    offers: bool | None = None
    note: bool | None = None
    named: bool | None = None


@dataclass(frozen=True, slots=True)
class RateDigest:
    """I find the digest of this week useful, or it is not for me. The last word of each person counts.

    `week` is its label. Nobody is ever shown who said what.
    """

    by: StaffRef
    week: str
    useful: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop all publishing at once, or let it go on; `why` is told to everybody whose answer waits. For keepers."""

    by: StaffRef
    paused: bool
    why: str = ""


PictureAction = AddPicture | DescribePicture | RemovePicture
StepsIn = Hold | TakeDown | Unassign | Hide
"""What a keeper does in a thread that is in somebody else's hands."""
ThreadAction = (
    Claim
    | Release
    | HandOff
    | HelpToo
    | KeepClaim
    | Note
    | SaveDraft
    | PictureAction
    | Split
    | AskSecond
    | Second
    | Send
    | AnsweredByHand
    | Undo
    | TakeBack
    | Close
    | Reopen
    | NotForUs
    | Stop
    | LiftStop
    | StepsIn
)
Action = ThreadAction | Enrol | SetPreferences | RateDigest | Pause


def named(action: ThreadAction) -> tuple[StaffId, ...]:
    """Return the colleagues whom this action names, without the one who asks for it."""
    match action:
        case HandOff(to=to):
            return (to,)
        case Unassign(to=to):
            return () if to is None else (to,)
        case Second(author=author):
            return (author,)
        case _:
            return ()
