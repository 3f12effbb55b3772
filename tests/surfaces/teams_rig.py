"""A Teams room from the outside: a team with Ana, Ben and a stranger, over real HTTP."""

import asyncio
import itertools
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams.surface import TeamsRoom
from bot.chat.texts import LABELS
from bot.domain.card import Verb
from bot.domain.ids import CardRef, Room, StaffRef, ThreadId
from bot.ports.adapter import AdapterContext
from bot.ports.surface import ChatSurface
from bot.testing.contracts.surface_rig import Cannot, Seen, Stood, reporting
from bot.testing.fake_desk import FakeDesk
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.teams import FORGERIES, OTHER_TENANT, ROOM, Person, Post, TeamsServer, teams_server
from tests.surfaces.slack_rig import Naps
from tests.surfaces.staffroom_rig import Clock
from tests.unit.teams_cards import elements, presses, reads

Json = dict[str, Any]
NOWHERE = "http://127.0.0.1:9/"
_LIKE = str.maketrans({"∗": "*", "∼": "~", "ˋ": "`", "∣": "|", "ˍ": "_", "﹡": "＊", "⸏": "＿"})
_UNSEEN = re.compile("[\u2060\u2066-\u2069]")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
_VERBS = {str(verb) for verb in Verb}


def plain(text: str) -> str:
    """Return what somebody reads of a piece of Markdown of ours."""
    shown = _LINK.sub(r"\1", _UNSEEN.sub("", text)).replace("**", "")
    return shown.translate(_LIKE).replace("［", "[").replace("］", "]")


def words(shown: Post | Json) -> str:
    """Return all that can be read in a post, or on a card."""
    if isinstance(shown, Post):
        return "\n".join([plain(shown.text), *([words(shown.card)] if shown.card else [])])
    return "\n".join(plain(line) for line in reads(shown))


class TeamsRig:
    """A Teams room that listens, with Ana and Ben in it. See `bot.testing.contracts.surface_rig.SurfaceRig`."""

    def __init__(
        self, teams: TeamsServer, room: TeamsRoom, desk: FakeDesk, kv: FakeKeyValueStore, clock: Clock, naps: Naps
    ) -> None:
        self.teams = teams
        self.surface: ChatSurface = room
        self.room = room
        self.desk = desk
        self.kv = kv
        self.clock = clock
        self.naps = naps
        self.ana, self.ben, self.cho = self.ref("ana"), self.ref("ben"), self.ref("cho")
        self.url = ""
        self.stood = Stood()
        self.cannot: Mapping[Cannot, str] = {}
        self.another: Callable[[], TeamsRoom] = lambda: room
        self.listener = asyncio.create_task(room.listen(desk))

    # --- people -------------------------------------------------------------------------------

    def ref(self, key: str) -> StaffRef:
        """Return somebody's account."""
        return StaffRef("teams", self.teams.humans[key].aad)

    def person(self, who: StaffRef) -> Person:
        key = next(key for key, human in self.teams.humans.items() if human.aad == who.account)
        return self.teams.person(key)

    async def quiet(self) -> None:
        """Return once everything that was delivered has been dealt with, and everybody has been told."""
        async with asyncio.timeout(10):
            while self._is_busy():  # noqa: ASYNC110 - what it waits for is many things
                await asyncio.sleep(0.005)
        await asyncio.sleep(0)

    def _is_busy(self) -> bool:
        means = self.room._teams
        return not self.room._events.is_empty or bool(means._at_once) or bool(means._afterwards)

    def told(self, who: StaffRef) -> str:
        """Return all that somebody was told in private so far, and what stands in the dialog before them."""
        person = self.person(who)
        said = [*map(plain, person.told), *map(plain, person.errors), *(words(each) for each in person.private)]
        said += [words(each) for each in person.chat if not each.author]
        if person.dialog is not None:
            said.append(words(person.dialog.card))
        return "\n".join(said)

    async def is_told(self, who: StaffRef) -> None:
        """Return once somebody was told something in private."""
        async with asyncio.timeout(5):
            while not self.person(who).private:  # noqa: ASYNC110 - only in a test
                await asyncio.sleep(0.005)

    async def press(self, who: StaffRef, verb: Verb, thread: ThreadId | int, **fields: str) -> None:
        """Press a verb's button on a card; where that opens a dialog, fill it in and send it."""
        person = self.person(who)
        await person.press(self.card(thread), LABELS[verb])
        if fields and person.dialog is not None:
            await person.submit(**fields)
        await self.quiet()

    # --- the contract's other side ------------------------------------------------------------

    async def presses(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        before = self.told(person)
        await self.press(person, verb, thread, **fields)
        told = self.told(person)
        self.person(person).close()
        return told.removeprefix(before)

    async def presses_twice(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        await self.press(person, verb, thread, **fields)
        await self.teams.repeat()
        await self.quiet()
        told = self.told(person)
        self.person(person).close()
        return told

    async def forges(self, person: StaffRef, verb: Verb, thread: ThreadId) -> Sequence[bool]:
        self.teams.deliver(NOWHERE)
        pressed = await self.person(person).press(self.card(thread), LABELS[verb])
        self.teams.deliver(self.url)
        found = [await self.teams.bring(pressed.activity, forgery=kind) for kind in FORGERIES]
        elsewhere = {**pressed.activity, "conversation": {**pressed.activity["conversation"], "tenantId": OTHER_TENANT}}
        return [each.status >= 400 for each in (*found, await self.teams.bring(elsewhere))]

    async def presses_and_is_killed(self, person: StaffRef, verb: Verb, thread: ThreadId) -> str:
        self.room._listener.answer_within = 0.01
        await self.person(person).press(self.card(thread), LABELS[verb])
        await self.is_killed()
        return self.told(person)

    async def outsider_presses(self, verb: Verb, thread: ThreadId) -> str:
        if "eve" not in self.teams.humans:
            self.teams.add_person("eve", "Eve Adams", tenant=OTHER_TENANT)
        await self.press(self.ref("eve"), verb, thread)
        return self.told(self.ref("eve"))

    async def leaves(self, person: StaffRef) -> None:
        human = self.person(person).human
        human.in_team = False
        gone = {"id": human.id, "aadObjectId": human.aad, "name": human.name}
        await self.teams.event("conversationUpdate", membersRemoved=[gone], channelData={"eventType": "x"})
        await self.quiet()

    async def deletes_card(self, ref: CardRef) -> None:
        self.teams.posts_by_id[ref.id.partition("/")[2]].is_deleted = True

    async def whispers_seen_by(self, person: StaffRef) -> Sequence[str]:
        return [words(each) for each in (*self.person(person).private, *self.person(person).chat)]

    async def alarms_seen(self) -> str:
        return "\n".join(words(post) for post in self.teams.posts())

    async def refuse_writing(self, *, refused: bool = True) -> None:
        self.teams.is_installed = not refused

    async def refuse_changes(self, times: int) -> None:
        self.teams.fail("update", 404, code="ActivityNotFoundInConversation", times=times)

    async def try_refused_again(self) -> None:
        self.clock.move(minutes=1)
        await self.room.draw_refused()

    async def staff_sees(self, ref: CardRef) -> Seen | None:
        post = next((p for p in self.teams.posts() if p.id == ref.id.partition("#")[0].partition("/")[2]), None)
        if post is None:
            return None
        thread = self.teams.thread(post)
        card = self.person(self.ana).sees(post)
        text = "\n".join([words(card), *(words(each) for each in thread)])
        verbs = frozenset(Verb(each["data"]["do"]) for each in presses(card) if each["data"]["do"] in _VERBS)
        called = tuple(call for each in (post, *thread) for call in pings(each))
        return Seen(text, verbs, called, frozenset(links(card)), str(shape(card)))

    async def cards_in(self, room: Room) -> Sequence[CardRef]:
        return [CardRef(room, f"{ROOM}/{post.id}") for post in self.cards()]

    async def left_running(self) -> Sequence[str]:
        await self.crash()
        left = [] if self.listener.done() else ["listen"]
        return left + [f"a task: {task}" for task in self.room._teams._afterwards]

    # --- the flow -----------------------------------------------------------------------------

    @property
    def newcomer(self) -> StaffRef:
        return self.cho

    async def asks(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        before = self.told(person)
        await self.says(person, f"@Handraise {text}", self.card(thread))
        return self.told(person).removeprefix(before)

    async def writes(self, person: StaffRef, text: str, thread: ThreadId) -> str:
        someone = self.person(person)
        await someone.press(self.card(thread), LABELS[Verb.WRITE])
        await someone.submit("Preview", text=text)
        return self.told(person)

    async def sends(self, person: StaffRef, text: str = "") -> str:
        dialog = self.person(person).dialog
        assert dialog is not None
        if LABELS[Verb.SEND] in [press.get("title") for press in presses(dialog.card)]:
            await self.person(person).submit(LABELS[Verb.SEND], **({"text": text} if text else {}))
        return self.told(person)

    async def introduces(self, person: StaffRef, name: str) -> str:
        someone = self.person(person)
        if someone.dialog is None:
            await someone.press(someone.private[-1], "Say how customers see you…")
        await someone.submit("This is me", name=name, role="", agreed="yes")
        await self.quiet()
        return self.told(person)

    # --- and more -----------------------------------------------------------------------------

    def cards(self) -> list[Post]:
        """Return the cards that stand in the room, oldest first."""
        return [post for post in self.teams.posts() if not post.author and not post.only_for]

    def card(self, thread: ThreadId | int) -> Post:
        """Return the card of a thread, as it stands."""
        cards = [post for post in self.cards() if re.search(rf"#{thread}\b", words(post))]
        assert cards, f"there is no card of #{thread}"
        return cards[-1]

    async def says(self, who: StaffRef, text: str, thread: Post | None = None, **more: Any) -> Post:
        """Let somebody say something, in a thread or in the room."""
        said = await self.person(who).say(text, thread=thread, **more)
        await self.quiet()
        return said

    async def passes(self, **by: float) -> None:
        """Let time pass."""
        self.clock.move(**by)
        await self.quiet()

    async def crash(self) -> None:
        """End the room wherever it stands. Teams finds nobody until `begin_again`."""
        self.listener.cancel()
        await asyncio.gather(self.listener, return_exceptions=True)

    async def is_killed(self, *, again_after: float = 31) -> None:
        """End the program in the middle of what stalls at the desk, and start another that finds what was left."""
        await self.desk.stalled.wait()
        for task in (
            *self.room._listener._taken.values(),
            *self.room._listener._afterwards,
            *self.room._teams._afterwards,
        ):
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
        await asyncio.sleep(0)


def pings(post: Post) -> list[str]:
    """Return whom a post calls by name."""
    listed = [*(post.card.get("msteams") or {}).get("entities", ()), *post.activity.get("entities", ())]
    return [str(each["mentioned"]["name"]) for each in listed if each.get("type") == "mention"]


def links(card: Json) -> list[str]:
    """Return where a card can lead."""
    texts = [str(each.get("text", "")) for each in elements(card["body"]) if each["type"] == "TextBlock"]
    found = [url for text in texts for _, url in _LINK.findall(text)]
    return found + [str(each["url"]) for each in elements([card["body"], card.get("actions", [])]) if "url" in each]


def shape(node: Any) -> Any:
    """Return the layout of a card without its words: somebody's words are one thing, however many their lines."""
    if isinstance(node, list):
        found = [shape(each) for each in node]
        return [each for each, after in itertools.zip_longest(found, found[1:]) if each != ["RichTextBlock"] != after]
    if not isinstance(node, dict):
        return None
    if node.get("type") == "RichTextBlock":
        return ["RichTextBlock"]
    parts = ("body", "items", "columns", "actions", "inlines")
    style = [node.get(name) for name in ("style", "size", "weight", "isSubtle", "title")]
    return [node.get("type"), *style, *(shape(node[part]) for part in parts if part in node)]


@asynccontextmanager
async def teams_room(
    *,
    make_now: Callable[[], Clock] = Clock,
    rsc: bool = True,
    public_url: str = "http://acme.example",
    **settings: Any,
) -> AsyncIterator[TeamsRig]:
    """Run a team and a room in it that listens, with Ana and Ben known to the desk."""
    clock = make_now()
    async with teams_server(now=clock.now) as teams:
        teams.rsc = rsc
        kv, tokens, naps, desk = FakeKeyValueStore(), itertools.count(1), Naps(clock), FakeDesk()
        context = AdapterContext("Acme", public_url, kv, clock.now, lambda: f"token-{next(tokens):039d}", naps.sleep)
        context, stood = reporting(context)

        def another() -> TeamsRoom:
            return TeamsRoom("teams", TeamsRoom.Settings(**teams.settings(rsc=rsc, **settings)), context)

        rig = TeamsRig(teams, another(), desk, kv, clock, naps)
        rig.another, desk.surface, rig.stood = another, rig.room, stood
        desk.knows(rig.ana, "Ana", id=1, role="baker")
        desk.knows(rig.ben, "Ben", id=2)

        async def to_the_room(request: web.Request) -> web.StreamResponse:
            return await rig.room._http(request)

        app = web.Application()
        app.add_routes([web.post(route.path, to_the_room) for route in rig.room.routes()])
        server = TestServer(app)
        await server.start_server()
        try:
            rig.url = str(server.make_url("/api/messages"))
            teams.deliver(rig.url)
            await asyncio.sleep(0)
            yield rig
        finally:
            await rig.crash()
            await server.close()
