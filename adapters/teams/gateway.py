"""What we ask of Teams and what it tells us, in our own words: no kit of Microsoft's is known here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.chat.attachments import Attachment
from bot.ports.errors import NeedsOperator
from bot.ports.errors import OutcomeUnknown as OutcomeUnknown  # noqa: PLC0414 - part of what every call may raise

Json = dict[str, Any]

ANSWER_WITHIN_SECONDS = 5.0
"""How long Teams waits for the answer to a press or a dialog; then it tells the person that the app is broken."""


class Kind(StrEnum):
    """What an activity tells us."""

    SAID = "said"
    EDITED = "edited"
    DELETED = "deleted"
    PRESSED = "pressed"
    """A button of a card: Action.Execute. Wants an answer."""
    DIALOG_OPENED = "dialog opened"
    """A button asked for a dialog. Wants an answer."""
    DIALOG_SENT = "dialog sent"
    """A dialog was filled in and sent. Wants an answer."""
    MENU_OPENED = "menu opened"
    """A command was chosen in a post's own menu. Wants an answer."""
    MENU_SENT = "menu sent"
    """The dialog that such a command had opened was sent. Wants an answer."""
    REACTED = "reacted"
    UNREACTED = "unreacted"
    JOINED = "joined"
    LEFT = "left"
    INSTALLED = "installed"
    REMOVED = "removed"
    """The app was taken out of the team, or of somebody's chats."""
    CHANGED = "changed"
    """The team or the channel was renamed, deleted, shared, …: `event` says which."""
    OTHER = "other"
    """Something of no interest. To be acknowledged and forgotten."""


WANT_ANSWERS = frozenset({Kind.PRESSED, Kind.DIALOG_OPENED, Kind.DIALOG_SENT, Kind.MENU_OPENED, Kind.MENU_SENT})
"""Somebody waits before an open card or dialog for what `TeamsClient.answer` makes of our answer."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account, as the activity gives it. Who may act is never decided by this alone: see `TeamsClient.member`."""

    id: str
    """`29:…`, or `28:…` for an app. Holds for our app only."""
    aad: str = ""
    """The object id in the directory; empty for apps, for the anonymous, and for much that is in doubt."""
    name: str = ""
    tenant: str = ""
    """The tenant that the activity ascribes to this account; empty where it does not say."""


@dataclass(frozen=True, slots=True)
class ConversationRef:
    """Where something happened."""

    conversation: str
    """The id to answer to, whole: `19:…@thread.tacv2;messageid=…` inside a channel, `a:…` in a personal chat."""
    root: str = ""
    """The id of the post that opened the thread in the channel; empty elsewhere."""
    channel: str = ""
    """`19:…@thread.tacv2`; empty outside of channels."""
    team: str = ""
    """The team's id in Teams, `19:…@thread.tacv2`; empty outside of teams."""
    is_personal: bool = False
    """Whether nobody but this person and we are here."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The post whose menu was used."""

    id: str
    text: str
    """Its words, without markup."""
    author: Account
    """Whose words they are; an account with empty ids where Teams does not say."""
    at: datetime | None = None
    attached: tuple[Attachment, ...] = ()
    """The pictures and files that hang on it, or stand in it. Teams does not say here where they can be had."""
    no_plain_form: str = ""
    """Why its words mean nothing outside, with the fix; empty if they do."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity: its token was checked and its tenant is ours. Everything else in it may be anything."""

    kind: Kind
    id: str
    """The activity's own id; for SAID, EDITED and DELETED it is the id of the post."""
    delivery: str
    """Equal for what Teams brings twice, and for nothing else."""
    who: Account
    where: ConversationRef
    at: datetime | None = None
    text: str = ""
    """What was said, without markup and without the naming of us."""
    no_plain_form: str = ""
    """Why that means nothing outside, with the fix; empty if it does."""
    attached: tuple[Attachment, ...] = ()
    """The pictures and files that hang on what was said, or stand in it; only some with where they can be had."""
    names_us: bool = False
    mentions: tuple[Account, ...] = ()
    """Who was named, except us."""
    reply_to: str = ""
    """The post this is about: whose button was pressed, or that was reacted to."""
    verb: str = ""
    """What a button or a command is called: the `verb` of Action.Execute, the id of a menu's command."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """A button's data together with every input of its card; what was typed wins."""
    is_automatic: bool = False
    """Whether the client asked for this by itself, to refresh a card: nobody pressed anything."""
    quoted: Quoted | None = None
    members: tuple[Account, ...] = ()
    """Who joined or left."""
    event: str = ""
    """Which event of Teams' own it was: `channelDeleted`, `teamRenamed`, `softDeleteMessage`, `add`, …"""
    zone: str = ""
    """The time zone of the client, such as Europe/Berlin, where it says so."""


# --- answers ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReplaceCard:
    """To PRESSED: this card, in place of the one that was pressed, for this person alone."""

    card: Json


@dataclass(frozen=True, slots=True)
class ShowText:
    """To anything: a sentence, which only this person sees."""

    text: str


@dataclass(frozen=True, slots=True)
class Failed:
    """To PRESSED: the sentence as an error on the card, with what was typed left in place. Else as `Told`."""

    text: str
    code: str = "BadRequest"


@dataclass(frozen=True, slots=True)
class Dialog:
    """To what opened or sent a dialog: show this one, or show it again with what is wrong in it."""

    title: str
    card: Json
    height: int | str = "medium"
    width: int | str = "medium"


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """To anything: taken, and there is nothing to say. Dialogs close."""


Answer = ReplaceCard | ShowText | Failed | Dialog | Acknowledge


@dataclass(frozen=True, slots=True)
class Response:
    """What goes back over HTTP."""

    status: int
    body: Json | None = None


# --- what we say --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OutgoingContent:
    """What we post: words, a card, or both."""

    text: str = ""
    """Markdown as Teams reads it. Name a person as `<at>Ana</at>`, with an account of that name in `calls`."""
    card: Json | None = None
    """An Adaptive Card."""
    summary: str = ""
    """What a notification says of a card."""
    calls: tuple[Account, ...] = ()
    """Who is named in `text` or in the card, and is to be notified."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A post of ours. Both parts are needed to change it."""

    conversation: str
    id: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody as the roster knows them now."""

    id: str
    aad: str
    name: str
    tenant: str
    role: str
    """`user`, `guest`, `anonymous`, …; one who is not `user` must not speak for the company."""
    email: str = ""
    sign_in: str = ""
    """The name that they sign in with: it mostly looks like an e-mail address, and need not be one."""


class Untrusted(Exception):
    """It cannot be known that Teams sent this. The status is 401, or 403 if it speaks of another tenant."""

    def __init__(self, why: str, status: int = 401) -> None:
        super().__init__(why)
        self.status = status


class Unreadable(Exception):
    """This is no activity. The status is 400, or 413 if it is too long."""

    def __init__(self, why: str, status: int = 400) -> None:
        super().__init__(why)
        self.status = status


class NotReady(NeedsOperator):
    """Our registration or our place in the team needs a hand. Nothing is lost: it is tried again every minute."""


class NoRoomYet(NotReady):
    """Teams knows no such conversation: it was deleted, or Teams is elsewhere now, or it will be there again."""


class Gone(Exception):
    """The post, or the person in the roster, is not there any more."""
