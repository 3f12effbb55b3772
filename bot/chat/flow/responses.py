"""What comes of an interaction, as data: each chat product draws it in its own way. Seen by one person alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.chat.command_runner import CommandResult
from bot.chat.interaction import NAME_FIELD, SourceMessage
from bot.domain.card import Card, CardReply, Verb
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.staff import Staff


@dataclass(frozen=True, slots=True)
class Whisper:
    """A sentence. `thread` is what it is about."""

    text: str
    thread: ThreadId | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """Why nothing came of it. What was pressed or typed stays. `is_old` says that it was delivered before."""

    text: str
    is_old: bool = False


@dataclass(frozen=True, slots=True)
class WhichThread:
    """The question which of two threads a command is for. `choices` are each one's label and how to say it then."""

    text: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Introduce:
    """The form on which somebody says how customers see them; with `why`, something else was asked for, and waits.

    `then` is what they go on with. `typed` is what stands in the fields, where the form is shown again with `error`
    on `field`.
    """

    person: Staff
    then: Mapping[str, Any] = field(default_factory=dict)
    why: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    error: str = ""
    field: str = NAME_FIELD


@dataclass(frozen=True, slots=True)
class Welcome:
    """Somebody has introduced themselves, and `came` is what came of what they were about to do."""

    text: str
    came: CommandResult | None = None


@dataclass(frozen=True, slots=True)
class Editor:
    """The editor with a draft and its preview. `source` is the key of the message that the words are from.

    `once_more` says that the text was different from what had been shown; `instead_of` is the draft that was there.
    """

    card: Card
    source: str = ""
    error: str = ""
    once_more: bool = False
    instead_of: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft as customers will see it, with what its author may do. `head` says why it is shown again."""

    card: Card
    source: str = ""
    instead_of: str = ""
    notes: tuple[str, ...] = ()
    head: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """A draft that became several posts, or one again: shown where it was shown."""

    card: Card
    source: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """An answer was sent and can be undone. `is_new` is False for what was delivered a second time."""

    card: Card
    reply: CardReply
    source: str = ""
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What has to be filled in or confirmed for a verb; again with what was typed, and why it was refused.

    `typed` is a part of a colleague's name that is looked for.
    """

    verb: Verb
    card: Card
    value: str = ""
    error: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The question before somebody's answer is taken back; one that has not left yet is undone."""

    card: Card
    reply: CardReply


@dataclass(frozen=True, slots=True)
class WholeThread:
    """All that was said; what stood before `before` parts of it."""

    card: Card
    before: int = 0


@dataclass(frozen=True, slots=True)
class QuietForm:
    """When somebody's quiet hours begin and end."""

    begin: str
    until: str
    zone: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class QuietKept:
    """Somebody's quiet hours are kept."""

    by: StaffRef


@dataclass(frozen=True, slots=True)
class HomeChanged:
    """Something on somebody's own page changed: it is drawn again, and `text` is said."""

    by: StaffRef
    text: str = ""


@dataclass(frozen=True, slots=True)
class WeekSoFar:
    """The digest that comes next, as it stands: counted when it is shown."""

    by: StaffRef


Response = (
    CommandResult
    | Whisper
    | Failed
    | WhichThread
    | Introduce
    | Welcome
    | Editor
    | Proposal
    | Split
    | Leaving
    | VerbForm
    | TakeBack
    | WholeThread
    | QuietForm
    | QuietKept
    | HomeChanged
    | WeekSoFar
)


# --- what somebody else is told -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceChanged:
    """To the author: a message whose words were sent was changed or deleted (`now_says` is None).

    `no_plain_form` says why the words as they are now cannot stand in public.
    """

    thread: ThreadId
    reply: CardReply
    source: str
    now_says: str | None
    where: Any = None
    no_plain_form: str = ""


@dataclass(frozen=True, slots=True)
class MayTheySend:
    """To the author: a colleague would like to send these words. `to` is the colleague's account."""

    thread: ThreadId
    colleague: str
    to: str
    said: SourceMessage


@dataclass(frozen=True, slots=True)
class WordsLent:
    """To a colleague: the author lets them send these words."""

    thread: ThreadId
    said: SourceMessage


Notice = SourceChanged | MayTheySend | WordsLent
