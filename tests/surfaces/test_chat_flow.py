"""The flow of a chat product, proved once in memory and once through each product's own wire."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from bot.chat.command_runner import DraftPreview, Text
from bot.chat.event_queue import LEFT_BEHIND, EventQueue
from bot.chat.flow.responses import (
    Editor,
    Failed,
    HomeChanged,
    Introduce,
    Leaving,
    Proposal,
    Response,
    VerbForm,
    Welcome,
    Whisper,
)
from bot.chat.interaction import Heard, Interaction
from bot.chat.messages import OutgoingMessage, Rendered
from bot.domain.card import Card, Verb
from bot.domain.ids import CardRef, EffectKey, Room, StaffRef, ThreadId
from bot.ports.kv import Json
from bot.testing.contracts.chat_flow import ChatFlowContract
from bot.testing.fake_chat import FakeChat
from bot.testing.fake_desk import NOON, FakeDesk
from bot.testing.fake_kv import FakeKeyValueStore
from tests.surfaces.slack_rig import SlackRig, slack_room
from tests.surfaces.teams_rig import TeamsRig, teams_room


class FakeFlowRig:
    """The flow in memory, pressed and read without any wire."""

    def __init__(self) -> None:
        self.desk = FakeDesk()
        self.desk.clock = lambda: NOON
        self.chat = FakeChat(FakeKeyValueStore(), lambda: NOON, self.desk)
        self.ana, self.ben, self.newcomer = (StaffRef("fake", name) for name in ("ana", "ben", "fay"))
        self.desk.knows(self.ana, "Ana", id=1, role="baker")
        self.desk.knows(self.ben, "Ben", id=2)
        self.chat.people.names = {"ana": "Ana", "ben": "Ben", "fay": "Fay"}
        self.editor: Editor | None = None
        self.led_to: Introduce | None = None
        self.surface: Any = self

    # --- as a surface -------------------------------------------------------------------------

    rooms = (Room("fake", "main"),)

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        drawn = Rendered(card.summary, [])
        return CardRef(
            room, (await self.chat.context.registry.post(key, OutgoingMessage("C1", drawn, [card.thread]))).key
        )

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Any:
        return await self.chat.people.standing(who, fresh=sending)

    # --- as people ----------------------------------------------------------------------------

    async def presses(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        came = await self.chat.press(person.account, verb, thread)
        if fields and isinstance(came, VerbForm):
            came = await self.chat.submit(person.account, verb, thread, **fields)
        return self._shown(came)

    async def presses_twice(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        for _ in range(2):
            came = await self.chat.submit(person.account, verb, thread, key="the same", **fields)
        return self._shown(came)

    async def presses_and_is_killed(self, person: StaffRef, verb: Verb, thread: ThreadId) -> str:
        now = [NOON]
        queue = EventQueue(self.chat.context.kv, lambda: now[0], str)
        work = asyncio.create_task(self.chat.press(person.account, verb, thread, key="the press"))
        await queue.keep("the press", {"at": NOON.isoformat()}, person.account, work)
        await self.desk.stalled.wait()
        work.cancel()
        self.desk.stalls = ""
        told: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        async def do_again(event: Json, _: datetime | None) -> None:
            since = datetime.fromisoformat(event["at"])
            asked = Interaction(person.account, verb, "the press", {"thread": thread}, since=since)
            told.set_result(self._shown(await self.chat.buttons.handle(asked)))

        now[0] += 2 * LEFT_BEHIND
        after = asyncio.create_task(EventQueue(self.chat.context.kv, lambda: now[0], str).run(do_again))
        try:
            return await told
        finally:
            after.cancel()

    async def outsider_presses(self, verb: Verb, thread: ThreadId) -> str:
        return self._shown(await self.chat.press("eve", verb, thread))

    async def asks(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        if text.startswith("send "):  # each product reads in its own way which message is meant
            return self._shown(await self.chat.talk.run(Heard(person.account, text, thread)))
        return "".join([self._shown(came) for came in await self.chat.say(person.account, text, thread)])

    async def writes(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        await self.chat.press(person.account, Verb.WRITE, thread)
        return self._shown(await self.chat.submit(person.account, "preview", thread, text=text))

    async def sends(self, person: StaffRef, text: str = "") -> str:
        assert self.editor is not None
        card = self.editor.card
        digest = "" if card.preview is None else card.preview.fingerprint
        given = {"text": text or card.draft, "digest": digest}
        return self._shown(await self.chat.submit(person.account, Verb.SEND, card.thread, **given))

    async def introduces(self, person: StaffRef, name: str) -> str:
        assert self.led_to is not None
        given: dict[str, Any] = {"name": name, "agreed": "yes", "then": dict(self.led_to.then)}
        return self._shown(await self.chat.submit(person.account, "introduce", **given))

    def _shown(self, came: Response) -> str:  # noqa: PLR0911 - one line for each
        self.editor = came if isinstance(came, Editor) else self.editor
        self.led_to = came if isinstance(came, Introduce) else self.led_to
        match came:
            case Whisper(text) | Failed(text) | Text(text) | HomeChanged(text=text):
                return text
            case Editor(card, error=error, once_more=once_more):
                seen = "" if card.preview is None else card.preview.text
                return "\n".join([seen, error, "once more" if once_more else ""])
            case VerbForm(error=error):
                return error
            case Leaving(reply=reply):
                return f"leaves in {(reply.leaves_at - NOON).seconds} seconds"
            case Proposal() | DraftPreview():
                return "Nothing has left yet."
            case Introduce(why=why):
                return why
            case Welcome(text, then):
                return text if then is None else f"{text} {self._shown(then)}"
        return repr(came)


class TestInMemory(ChatFlowContract):
    """Every clause, without a wire."""

    @pytest.fixture
    def rig(self) -> FakeFlowRig:
        return FakeFlowRig()


class TestThroughSlack(ChatFlowContract):
    """Every clause, by signed requests of Slack's stand-in."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[SlackRig]:
        async with slack_room(socket=False) as rig:
            rig.naps.held = True
            rig.desk.clock = rig.clock.now
            yield rig


class TestThroughTeams(ChatFlowContract):
    """Every clause, by activities of Teams' stand-in."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[TeamsRig]:
        async with teams_room() as rig:
            rig.desk.clock = rig.clock.now
            yield rig
