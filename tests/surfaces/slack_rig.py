"""A Slack room from the outside: a workspace with Ana, Ben and a stranger, over HTTP or Socket Mode."""

import asyncio
import copy
import itertools
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.slack.surface import SlackRoom
from bot.domain.card import Verb
from bot.domain.ids import CardRef, Room, StaffRef, ThreadId
from bot.ports.adapter import AdapterContext
from bot.ports.surface import ChatSurface
from bot.testing.contracts.surface_rig import Cannot, Seen, Stood, reporting
from bot.testing.fake_desk import FakeDesk
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.slack import (
    Person,
    Post,
    SlackServer,
    View,
    Whisper,
    links,
    pings,
    pressables,
    shape,
    slack_server,
    words,
)
from tests.servers.slack.courier import Forgery
from tests.surfaces.staffroom_rig import Clock

ROOM = "C1CUSTOMERS"
FORGERIES: tuple[Forgery, ...] = ("wrong signature", "missing signature", "old timestamp", "changed body")
NOWHERE = "http://127.0.0.1:9/"


class Naps:
    """How the room waits: time flies, unless a test holds it and lets it pass itself."""

    def __init__(self, clock: Clock) -> None:
        self.held = False
        self._clock = clock
        self._waiting: list[tuple[datetime, asyncio.Event]] = []

    @property
    def waiting(self) -> int:
        """How many wait for a time that has not come."""
        return len(self._waiting)

    async def sleep(self, seconds: float) -> None:
        if not self.held:
            self._clock.move(seconds=seconds)
            await asyncio.sleep(0)
            return
        nap = (self._clock.now() + timedelta(seconds=seconds), asyncio.Event())
        self._waiting.append(nap)
        try:
            await nap[1].wait()
        finally:
            self._waiting = [each for each in self._waiting if each is not nap]

    def wake(self) -> None:
        """Wake those whose time has come."""
        due = [nap for nap in self._waiting if nap[0] <= self._clock.now()]
        self._waiting = [nap for nap in self._waiting if nap not in due]
        for _, event in due:
            event.set()


class SlackRig:
    """A Slack room that listens, with Ana and Ben in it. See `bot.testing.contracts.surface.SurfaceRig`."""

    def __init__(
        self,
        slack: SlackServer,
        room: SlackRoom,
        desk: FakeDesk,
        kv: FakeKeyValueStore,
        clock: Clock,
        naps: Naps,
    ) -> None:
        self.slack = slack
        self.surface: ChatSurface = room
        self.room = room
        self.naps = naps
        self.desk = desk
        self.kv = kv
        self.clock = clock
        self.ana = StaffRef("slack", "U1ANA")
        self.ben = StaffRef("slack", "U2BEN")
        self.url = ""
        self.stood = Stood()
        self.cannot: Mapping[Cannot, str] = {}
        self.another: Callable[[], SlackRoom] = lambda: room
        self.listener = asyncio.create_task(room.listen(desk))

    # --- people -------------------------------------------------------------------------------

    def person(self, who: StaffRef) -> Person:
        return self.slack.person(who.account)

    async def quiet(self) -> None:
        """Return once everything that was delivered has been dealt with, and everybody has been told."""
        async with asyncio.timeout(10):
            while self._is_busy():  # noqa: ASYNC110 - what it waits for is many things
                await asyncio.sleep(0.005)
        await asyncio.sleep(0)

    def _is_busy(self) -> bool:
        means = self.room._slack
        return not self.room._events.is_empty or bool(means._at_once) or len(means._afterwards) > self.naps.waiting

    def told(self, who: StaffRef) -> str:
        """Return all that somebody was told in private so far, and what stands in the modal before them."""
        person = self.person(who)
        said = [words(each) for each in person.ephemerals()]
        if person.sees_a_view():
            view = person.open_view()
            said += [words(view), *view.errors.values(), *_typed(view)]
        return "\n".join(said)

    async def press(
        self, who: StaffRef, verb: Verb, thread: ThreadId, where: Post | View | Whisper | None = None
    ) -> None:
        """Press a verb's button, or choose it from the card's menu."""
        seen = where or self.card(thread)
        person = self.person(who)
        direct = [
            p for p in pressables(seen) if p.action_id.split(":")[:2] == ["press", verb] and p.value == str(thread)
        ]
        if direct:
            await person.click(seen, direct[0].action_id, value=str(thread))
        else:
            await person.click(seen, "more", chosen=f"{verb}:{thread}")

    async def fill_in(self, who: StaffRef, fields: Mapping[str, str]) -> View:
        """Type and choose what belongs into the modal that is open; return it."""
        person = self.person(who)
        view = person.open_view()
        for name, value in fields.items():
            if name == "to":
                await person.choose(view, "to", value)
            else:
                await person.type(view, name, value)
        return view

    # --- the contract's other side ------------------------------------------------------------

    async def presses(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        before = self.told(person)
        await self.press(person, verb, thread)
        if fields:
            await self.person(person).submit(await self.fill_in(person, fields))
        await self.quiet()
        told = self.told(person)
        if not self._is_led_in(person):
            await self.closes_modals(person)
        return told.removeprefix(before)

    def _is_led_in(self, who: StaffRef) -> bool:
        person = self.person(who)
        return person.sees_a_view() and person.open_view().title == "How customers see you"

    async def presses_twice(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        await self.press(person, verb, thread)
        if fields:
            await self.person(person).submit(await self.fill_in(person, fields))
        await self.slack.repeat()
        await self.quiet()
        told = self.told(person)
        await self.closes_modals(person)
        return told

    async def forges(self, person: StaffRef, verb: Verb, thread: ThreadId) -> Sequence[bool]:
        self.slack.deliver_http(NOWHERE)
        await self.press(person, verb, thread)
        self.slack.deliver_http(self.url)
        return [await self.slack.forge(kind) >= 400 for kind in FORGERIES]

    async def presses_and_is_killed(self, person: StaffRef, verb: Verb, thread: ThreadId) -> str:
        self.room._listener.answer_within = 0.01
        await self.press(person, verb, thread)
        await self.is_killed()
        return self.told(person)

    async def outsider_presses(self, verb: Verb, thread: ThreadId) -> str:
        stranger = StaffRef("slack", "U9EVE")
        if "U9EVE" not in self.slack.members:
            self.slack.add_person("U9EVE", name="eve", team_id="T9OTHER", channels=(ROOM,))
        await self.press(stranger, verb, thread)
        await self.quiet()
        return self.told(stranger)

    async def leaves(self, person: StaffRef) -> None:
        self.slack.members[person.account].deleted = True
        await self.slack.event({"type": "user_change", "user": self.slack.profile(person.account)})
        await self.quiet()

    async def deletes_card(self, ref: CardRef) -> None:
        await self.slack.person("U3CHO").delete(*place(ref))
        await self.quiet()

    async def whispers_seen_by(self, person: StaffRef) -> Sequence[str]:
        return [words(each) for each in self.person(person).ephemerals()]

    async def alarms_seen(self) -> str:
        return "\n".join(words(post) for post in self.slack.posts(ROOM))

    async def refuse_writing(self, *, refused: bool = True) -> None:
        (self.slack.scopes.discard if refused else self.slack.scopes.add)("chat:write")

    async def refuse_changes(self, times: int) -> None:
        self.slack.error("chat.update", "message_not_found", times)

    async def try_refused_again(self) -> None:
        self.clock.move(minutes=1)
        await self.room.draw_refused()

    async def staff_sees(self, ref: CardRef) -> Seen | None:
        channel, ts = place(ref)
        post = next((p for p in self.slack.posts(channel) if p.ts == ts), None)
        if post is None:
            return None
        thread = [p for p in self.slack.thread(channel, ts) if p.ts != ts]
        text = "\n".join(words(each) for each in (post, *thread))
        seen = [verb for p in pressables(post) for verb in _verbs(post, p.action_id)]
        called = tuple(call for each in (post, *thread) for call in pings(each))
        return Seen(text, frozenset(seen), called, frozenset(links(post)), str(shape(post)))

    async def cards_in(self, room: Room) -> Sequence[CardRef]:
        return [CardRef(room, f"{ROOM}/{p.ts}") for p in self.slack.posts(ROOM) if p.bot_id and not p.is_reply]

    async def left_running(self) -> Sequence[str]:
        await self.stop()
        left = [] if self.listener.done() else ["listen"]
        left += ["a socket"] * self.slack.sockets
        return left + [f"a task: {task}" for task in self.room._slack._afterwards]

    # --- the flow -----------------------------------------------------------------------------

    @property
    def newcomer(self) -> StaffRef:
        if "U5FAY" not in self.slack.members:
            self.slack.add_person("U5FAY", name="fay", real_name="Fay Wong", channels=(ROOM,))
        return StaffRef("slack", "U5FAY")

    async def asks(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        before = self.told(person)
        await self.person(person).say(ROOM, f"!{text}", thread_ts=self.card(thread).ts)
        await self.quiet()
        return self.told(person).removeprefix(before)

    async def writes(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        await self.press(person, Verb.WRITE, thread)
        view = self.person(person).open_view()
        await self.person(person).type(view, "text", text)
        return words(view)

    async def sends(self, person: StaffRef, text: str = "") -> str:
        view = self.person(person).open_view()
        if text:  # typed just now: Slack has not told us of it yet
            view.values["text"]["text"]["value"] = text
        await self.person(person).submit(view)
        return "\n".join([words(view), *view.errors.values()])

    async def introduces(self, person: StaffRef, name: str) -> str:
        someone = self.person(person)
        if not someone.sees_a_view():
            told = someone.ephemerals()[-1]
            await someone.click(told, pressables(told)[0].action_id)
        view = someone.open_view()
        await someone.type(view, "name", name)
        await someone.choose(view, "agreed", ["yes"])
        await someone.submit(view)
        await self.quiet()
        return self.told(person)

    # --- and more -----------------------------------------------------------------------------

    def card(self, thread: ThreadId | int) -> Post:
        """Return the card of a thread, as it stands."""
        cards = [p for p in self.slack.posts(ROOM) if p.bot_id and not p.is_reply and f"#{thread}" in words(p)]
        assert cards, f"there is no card of #{thread}"
        return cards[-1]

    async def closes_modals(self, who: StaffRef) -> None:
        person = self.person(who)
        while person.sees_a_view():
            await person.close(person.open_view())

    async def slack_says(self, card: Post, text: str) -> str:
        """Let the app itself say something in a card's thread; return its ts."""
        said = await self.room._slack.api.call("chat.postMessage", channel=ROOM, text=text, thread_ts=card.ts)
        return str(said["ts"])

    async def passes(self, **by: float) -> None:
        """Let time pass, for whoever waits too."""
        self.clock.move(**by)
        self.naps.wake()
        await self.quiet()

    async def crash(self) -> None:
        """End the room wherever it stands. Slack finds nobody until `begin_again`."""
        self.listener.cancel()
        await asyncio.gather(self.listener, return_exceptions=True)

    async def is_killed(self, *, again_after: float = 31) -> None:
        """End the program in the middle of what stalls at the desk, and start another that finds what was left."""
        await self.desk.stalled.wait()
        for task in (*self.room._slack._at_once, *self.room._slack._afterwards):
            task.cancel()
        await self.crash()
        self.desk.stalls = ""
        self.clock.move(seconds=again_after)
        await self.begin_again()
        async with asyncio.timeout(5):
            while '"event/' in self.kv.everything():  # noqa: ASYNC110 - only in a test
                await asyncio.sleep(0.005)
        await self.quiet()

    async def begin_again(self) -> None:
        """Start the program anew: another room, which knows only what is in the drawer."""
        self.room = self.surface = self.desk.surface = self.another()
        self.listener = asyncio.create_task(self.room.listen(self.desk))
        if self.url:
            await self.at_the_door()
        else:
            await self.slack.connected()

    async def at_the_door(self) -> None:
        """Return once the room takes in what comes by HTTP."""
        while self.room._listener._app is None and not self.listener.done():  # noqa: ASYNC110 - only in a test
            await asyncio.sleep(0)

    async def stop(self) -> None:
        await self.crash()


@asynccontextmanager
async def slack_room(
    *, socket: bool, make_now: Callable[[], Clock] = Clock, **settings: str
) -> AsyncIterator[SlackRig]:
    """Run a workspace and a room in it that listens, with Ana and Ben known to the desk."""
    async with slack_server() as slack:
        slack.patience = 30.0  # a busy machine is nothing to be tested here
        kv, clock, tokens = FakeKeyValueStore(), make_now(), itertools.count(1)
        naps, desk = Naps(clock), FakeDesk()
        context = AdapterContext(
            "Acme", "http://acme.example", kv, clock.now, lambda: f"token-{next(tokens):039d}", naps.sleep
        )
        context, stood = reporting(context)
        way = {"app_token": slack.app_token} if socket else {"signing_secret": slack.signing_secret}
        given = {"bot_token": slack.bot_token, "room": "#customers", "api_url": slack.api_url, **way, **settings}

        def another() -> SlackRoom:
            return SlackRoom("slack", SlackRoom.Settings.model_validate(given), context)

        rig = SlackRig(slack, another(), desk, kv, clock, naps)
        rig.another, desk.surface, rig.stood = another, rig.room, stood
        desk.knows(rig.ana, "Ana", id=1, role="baker")
        desk.knows(rig.ben, "Ben", id=2)

        async def to_the_room(request: web.Request) -> web.StreamResponse:
            return await rig.room._listener.http(request)

        app = web.Application()
        app.add_routes(
            [web.post(route.path, to_the_room) for route in rig.room.routes() if isinstance(route, web.RouteDef)]
        )
        server = TestServer(app)
        await server.start_server()
        try:
            if socket:
                await slack.connected()
            else:
                rig.url = str(server.make_url("/slack/events"))
                slack.deliver_http(rig.url)
                await rig.at_the_door()
            yield rig
        finally:
            await rig.stop()
            await server.close()


def place(ref: CardRef) -> tuple[str, str]:
    """Return the channel and the ts of a card."""
    channel, _, ts = ref.id.partition("#")[0].partition("/")
    return channel, ts


def as_it_was(post: Post) -> Post:
    """Return a post as it looks on a screen that was not drawn anew."""
    return copy.deepcopy(post)


def _verbs(post: Post, action_id: str) -> list[Verb]:
    if action_id.startswith("press:"):
        return [Verb(action_id.split(":")[1])]
    if action_id != "more":
        return []
    menus = [e for b in post.blocks for e in b.get("elements", []) if e.get("action_id") == "more"]
    return [Verb(option["value"].split(":")[0]) for menu in menus for option in menu["options"]]


def _typed(view: View) -> list[str]:
    return [str(e.get("value") or "") for fields in view.values.values() for e in fields.values()]
