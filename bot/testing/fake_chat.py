"""A chat product in memory that stands on the shared flow, for tests of the flow and as a pattern for an adapter."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.chat.attachments import Attachment
from bot.chat.commands import ParsedCommand
from bot.chat.flow.context import ChatContext
from bot.chat.flow.flow import Flow
from bot.chat.flow.responses import Notice, Response
from bot.chat.idempotency import IdempotencyKeys
from bot.chat.identity import Identity, NoSuchAccount
from bot.chat.interaction import HasNoPlainForm, Heard, Interaction, SourceMessage
from bot.chat.messages import MessageRef, MessageRegistry, OutgoingMessage, Rendered
from bot.chat.notifications import Notifications
from bot.chat.quiet_hours import QuietHoursStore
from bot.chat.shared_rooms import RoomSharing, SharedRoom
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.staff import Standing
from bot.domain.thread import ActionRefused
from bot.ports.kv import Json, KeyValueStore
from bot.ports.surface import Desk

ELSEWHERE = "Only people of this company can act for it."
CHANNEL = "C1"


class FakePeople(Identity[str, str]):
    """The people of a company, by account; an account that begins with "app" is an app's."""

    app, elsewhere = "Only people can act here.", ELSEWHERE

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        super().__init__("fake", kv, now)
        self.names: dict[str, str] = {}
        self.admins: set[str] = set()
        self.trouble: Exception | None = None
        self.asked: list[str] = []

    async def ref(self, actor: str) -> StaffRef:
        """Return the account."""
        return StaffRef("fake", actor)

    def claimed(self, actor: str) -> tuple[str, bool]:
        """Return the account, and whether it is an app's."""
        return actor, actor.startswith("app")

    async def _look_up(self, account: str) -> str:
        self.asked.append(account)
        if self.trouble is not None:
            raise self.trouble
        if account not in self.names:
            raise NoSuchAccount(ELSEWHERE)
        return self.names[account]

    async def _verdict(self, account: str, profile: str) -> Standing:
        return Standing(may_speak=bool(profile), is_keeper=account in self.admins)

    def _called(self, profile: str) -> str:
        return profile


class FakeRoom(SharedRoom):
    """A room; `outsiders` read along. Set `trouble` to make every look raise it."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        super().__init__("main", kv, now, "Outsiders read along.")
        self.outsiders: tuple[str, ...] = ()
        self.trouble: Exception | None = None
        self.looks = 0

    async def channel(self) -> str:
        """Return the channel."""
        return CHANNEL

    async def _look(self) -> RoomSharing:
        self.looks += 1
        if self.trouble is not None:
            raise self.trouble
        return RoomSharing(bool(self.outsiders), outsiders=self.outsiders)


class FakeMessages:
    """Where messages stand: `posts` by their id, as they were drawn last. Set `trouble` to make `send` raise it."""

    def __init__(self) -> None:
        self.posts: dict[str, Rendered] = {}
        self.trouble: Exception | None = None

    async def send(self, key: str, posting: OutgoingMessage) -> MessageRef:  # noqa: ARG002 - no keys are kept here
        """Post it."""
        if self.trouble is not None:
            raise self.trouble
        id = str(len(self.posts) + 1)
        self.posts[id] = posting.drawing
        return MessageRef(posting.channel, id, posting.root or id)

    async def find(self, key: str, tried: Json) -> MessageRef | None:  # noqa: ARG002 - nothing gets lost here
        """Find nothing."""
        return None

    async def edit(self, place: MessageRef, drawing: Rendered) -> bool:
        """Draw it again, if it stands there."""
        stands = place.ts in self.posts
        if stands:
            self.posts[place.ts] = drawing
        return stands


@dataclass(slots=True)
class FakeProduct:
    """A `ChatProduct`. `sources` are messages of staff by their keys; `told` is who was told what."""

    sources: dict[str, SourceMessage] = field(default_factory=dict)
    told: list[tuple[str, Notice]] = field(default_factory=list)
    typed_most: int = 1000
    confirms_undo: bool = False
    not_shown: str = "That could not be shown."
    only_admins: str = "Only an admin can confirm that."

    def plain(self, text: str) -> str:
        """Return it, unless it holds what only this product can show."""
        if ":party:" in text:
            raise HasNoPlainForm("Take :party: out.")
        return text

    async def source(self, asked: Interaction, thread: ThreadId) -> SourceMessage:  # noqa: ARG002 - named by the key
        """Return a message by its key."""
        if asked.source not in self.sources:
            raise ActionRefused("That is not there any more.")
        return self.sources[asked.source]

    async def attached(self, said: SourceMessage) -> tuple[Attachment, ...]:
        """Return what hangs on it."""
        return said.attached or ()

    async def fetch(self, file: Attachment) -> tuple[bytes, str]:
        """Hand nothing out."""
        raise ActionRefused(f"{file.name} is not handed out.")

    async def may_lend(self, said: SourceMessage, owner: StaffRef, to: str, thread: ThreadId) -> bool:  # noqa: ARG002
        """Return whether it is theirs."""
        return said.account == owner.account

    async def tell(self, account: str, notice: Notice) -> str:
        """Note that somebody was told."""
        self.told.append((account, notice))
        return ""

    async def then(self, asked: Interaction) -> Json:
        """Go on with a claim."""
        return {"say": f"claim {asked.thread}"} if asked.ask == "claim" else {}

    async def resumed(self, then: Json, by: StaffRef) -> tuple[ThreadId, SourceMessage] | None:  # noqa: ARG002
        """Return the message that was offered."""
        said = self.sources.get(str(then.get("offer")))
        return None if said is None else (ThreadId(then["thread"]), said)

    async def understood(self, asked: ParsedCommand, by: StaffRef, heard: Heard) -> ParsedCommand:  # noqa: ARG002
        """Words are plain here."""
        return asked

    async def whom(self, named: str, heard: Heard) -> StaffId:  # noqa: ARG002 - the words name them
        """Return a colleague by number."""
        if not named.strip("@").isdigit():
            raise ActionRefused("Nobody is called like that.")
        return StaffId(int(named.strip("@")))


class FakeChat:
    """The flow with everything around it in memory."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime], desk: Desk) -> None:
        self.people, self.room, self.messages = FakePeople(kv, now), FakeRoom(kv, now), FakeMessages()
        self.product = FakeProduct()
        self.context = ChatContext(
            name="fake",
            company="Acme",
            people=self.people,
            room=self.room,
            registry=MessageRegistry(self.messages, kv, now, _no_wait, pace=timedelta(0)),
            kv=kv,
            notifications=Notifications(kv, now),
            idempotency=IdempotencyKeys(kv, now),
            quiet=QuietHoursStore(kv),
            now=now,
            at_desk=desk,
        )
        flow = Flow(self.context, self.product)
        self.replies, self.talk, self.forms, self.buttons = flow.replies, flow.talk, flow.forms, flow.buttons
        self._presses = 0

    async def press(self, account: str, ask: str, thread: int = 142, *, key: str = "", **more: Any) -> Response:
        """Press a button as somebody would; `more` is what it carries."""
        self._presses += 1
        given = {"thread": thread, **more}
        return await self.buttons.handle(Interaction(account, ask, key or f"press {self._presses}", given))

    async def submit(self, account: str, ask: str, thread: int = 142, *, key: str = "", **typed: Any) -> Response:
        """Fill in a form as somebody would."""
        self._presses += 1
        given = {"thread": thread, **typed}
        key = key or f"form {self._presses}"
        return await self.buttons.handle(Interaction(account, ask, key, given, is_form=True, in_editor=True))

    async def say(self, account: str, text: str, here: int | None = None) -> Sequence[Response]:
        """Say something to us; return what is told of it."""
        told: list[Response] = []

        async def tell(came: Response) -> None:
            told.append(came)

        then = {"say": text, "here": here}
        heard = Heard(account, text, None if here is None else ThreadId(here))
        await self.talk.answer(self.talk.run(heard), then, text, tell)
        return told


async def _no_wait(_seconds: float) -> None:
    await asyncio.sleep(0)
