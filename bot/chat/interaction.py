"""What somebody did in a chat product with a button, a form or a menu, no matter which product it was."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.chat.attachments import Attachment
from bot.chat.messages import MessageRef
from bot.domain.ids import ThreadId
from bot.domain.thread import ActionRefused

PERHAPS_DONE = (
    "Handraise was stopped while it did what you asked in #{}. Since then something of yours was done there: "
    "look at the card, and ask again if this was not."
)
EARLIER = "That button is from an earlier version. Look at the card again."


class HasNoPlainForm(ActionRefused):
    """What was typed has a part that only this chat product can show. The text says how to put it right."""


class Ask(StrEnum):
    """What can be asked for beside the verbs of a card."""

    READ = "read"
    """Everything that was said. With `before`, what stood before the parts that were shown."""
    PREVIEW = "preview"
    """What was typed, as customers would see it. It is kept as the draft."""
    EDIT = "edit"
    """The editor, with the draft as it is."""
    KEEP = "keep"
    """Keep what was typed as the draft, and send nothing."""
    INTRODUCE = "introduce"
    """How customers see somebody: opens the form, and is what the form brings."""
    QUIET = "quiet"
    """Somebody's quiet hours: opens the form, and is what the form brings."""
    WANTS = "wants"
    """How somebody wants to be named and told: the choice of this `name` becomes `to`."""
    SO_FAR = "so-far"
    """The digest that comes next, as it stands now."""
    RATE = "rate"
    """Whether the digest of this `week` is `useful` to somebody, "yes" or "no"."""
    FIND_COLLEAGUE = "find-colleague"
    """Look for a colleague by name, in the form for handing off."""
    SAY = "say"
    """A command that was asked about, `say`: as it was meant."""
    HEARD = "heard"
    """Somebody has read what happened, up to `key`."""
    CONFIRM_SHARED = "confirm-shared"
    CORRECT = "correct"
    """The words of a message that was changed: what was sent of it still stands as it was."""
    LEAVE_IT = "leave-it"
    LEND = "lend"
    """A colleague, `to`, may send these words of mine."""
    KEEP_INSIDE = "keep-inside"
    LENT = "lent"
    """Words that a colleague lent."""
    MENU_CLAIM = "menu-claim"
    """From a message's own menu; so are the next three."""
    MENU_SEND = "menu-send"
    MENU_UNDO = "menu-undo"
    MENU_FIND = "menu-find"


TEXT_FIELD = "text"
REASON_FIELD = "reason"
TO_FIELD = "to"
LINK_FIELD = "link"
FIND_FIELD = "find"
NAME_FIELD = "name"
ROLE_FIELD = "role"
AGREED_FIELD = "agreed"
FROM_FIELD = "from"
UNTIL_FIELD = "until"
ALT_FIELD = "alt-"
"""What the field begins with that says what a picture shows; its id follows."""


@dataclass(frozen=True, slots=True)
class Interaction:
    """A press, a form or a menu. Everything in it is a claim: who may act is looked up.

    `ask` is a `Verb` or an `Ask`; `key` is the same however often it is delivered. `values` are what the button
    carried and what was typed; with `is_form`, a form was filled in and sent. `root` is the message that began
    the thread in which it happened. `wire` is the product's own payload.
    """

    actor: Any
    ask: str
    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    is_form: bool = False
    in_editor: bool = False
    """Whether the answer is shown in a window, and not beside a message."""
    root: MessageRef | None = None
    name: str = ""
    """What the product calls the person, if it says."""
    zone: str = ""
    """Their time zone, if the product says."""
    since: datetime | None = None
    """When it came, if it is done once more because a crash may have broken it off."""
    wire: Any = None

    def typed(self, name: str) -> str:
        """Return what was typed or chosen in a field, or carried by the button; "" for nothing."""
        return str(self.values.get(name) or "")

    def filled_in(self, name: str) -> bool:
        """Return whether a form with this field was sent; else the button only asks for the form."""
        return self.is_form and name in self.values

    @property
    def thread(self) -> ThreadId:
        """The thread that it is about. Raises ActionRefused."""
        text = str(self.values.get("thread", ""))
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise ActionRefused(EARLIER)
        return ThreadId(int(text))

    @property
    def source(self) -> str:
        """The key of the message that the words are from; "" for none."""
        return self.typed("post")


@dataclass(frozen=True, slots=True)
class SourceMessage:
    """A message of an employee: its key, its words as customers would read them, and whose it is.

    `attached` is what hangs on it; None where only the words were carried here. `where` is the product's own place
    of it, in which its author can be asked something. `no_plain_form` says why its words mean nothing outside, with
    the fix: they are not sent.
    """

    key: str
    text: str
    account: str
    name: str = ""
    attached: tuple[Attachment, ...] | None = None
    where: Any = None
    no_plain_form: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """Words for us. `here` is the thread in whose talk they were said; `wire` is the product's own payload."""

    actor: Any
    text: str
    here: ThreadId | None = None
    wire: Any = None
    since: datetime | None = None
    """When they came, if they are done once more because a crash may have broken it off."""
