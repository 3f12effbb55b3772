"""A chat surface in memory: obeys `bot.ports.ChatSurface`, for tests of the core."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.card import Card, Verb
from bot.domain.decisions.action_for_verb import action
from bot.domain.digest.digest import Digest
from bot.domain.ids import CardRef, EffectKey, Room, StaffRef, ThreadId
from bot.domain.staff import Standing
from bot.domain.thread import ActionRefused
from bot.ports.errors import Rejected
from bot.ports.surface import Desk

NOT_YOURS = "That was not pressed by you, so nothing was done. Ask a colleague if this surprises you."


@dataclass(frozen=True, slots=True)
class Notification:
    """Something one account was told, and about which thread."""

    to: StaffRef
    text: str
    thread: ThreadId


@dataclass(frozen=True, slots=True)
class Posted:
    """A digest that was shown in a room, and the sentence before it."""

    digest: Digest
    room: Room
    note: str


class FakeSurface:
    """A surface that lives in memory.

    `cards` are the cards that stand, as they were last drawn; `digests` are those that were posted, in order.
    `insiders` are the accounts that may act, `keepers` those who may pause. Set `trouble` to make all that
    it shows and whispers raise it before anything was done; set `late_trouble` to make the next `show` or
    `show_digest` raise it afterwards. So many changes of a card as `refuses` says are refused as if it was not there:
    each is made by `draw_refused`. `calls` counts all of these calls.
    """

    def __init__(self, name: str = "fake", *, pace: timedelta = timedelta(0), rooms: Sequence[str] = ("main",)) -> None:
        self.cards: dict[CardRef, Card] = {}
        self.whispers: list[Notification] = []
        self.digests: list[Posted] = []
        self.alarms: list[tuple[str, str]] = []
        self.insiders: set[str] = set()
        self.keepers: set[str] = set()
        self.trouble: Exception | None = None
        self.late_trouble: Exception | None = None
        self.refuses = 0
        self.calls = 0
        self.listening = asyncio.Event()
        self._name, self._pace = name, pace
        self._rooms = tuple(Room(name, room) for room in rooms)
        self._keys: dict[EffectKey, CardRef] = {}
        self._refused: dict[CardRef, Card] = {}
        self._told: set[EffectKey] = set()
        self._delivered: dict[str, str] = {}
        self.report: Callable[[bool, str], None] = lambda _ready, _says: None
        self._desk: Desk | None = None

    @property
    def name(self) -> str:
        return self._name

    @property
    def rooms(self) -> Sequence[Room]:
        return self._rooms

    @property
    def pace(self) -> timedelta:
        return self._pace

    async def listen(self, desk: Desk) -> None:
        self._desk = desk
        self.listening.set()
        self.report(True, "It is open.")
        try:
            await asyncio.Event().wait()
        finally:
            self._desk = None
            self.listening.clear()

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        await self._reach()
        if room not in self._rooms:
            raise Rejected(f"There is no room called {room.name}. Choose one of those that are there.")
        if key not in self._keys:
            ref = CardRef(room, str(len(self._keys) + 1))
            self._keys[key] = ref
            self.cards[ref] = card
        self._answer()
        return self._keys[key]

    async def update(self, ref: CardRef, card: Card) -> None:
        await self._reach()
        self._refused.pop(ref, None)
        if ref in self.cards:
            self._change(ref, card)

    async def draw_refused(self) -> None:
        """Make the changes that were refused."""
        for ref, card in list(self._refused.items()):
            await self.update(ref, card)

    def _change(self, ref: CardRef, card: Card) -> None:
        if self.refuses:
            self.refuses -= 1
            self._refused[ref] = card
        else:
            self.cards[ref] = card

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        await self._reach()
        if key not in self._told:
            self._told.add(key)
            self.whispers.append(Notification(to, text, thread))

    async def show_digest(self, digest: Digest, *, room: Room, key: EffectKey, note: str = "") -> None:
        await self._reach()
        if room not in self._rooms:
            raise Rejected(f"There is no room called {room.name}. Choose one of those that are there.")
        if key not in self._told:
            self._told.add(key)
            self.digests.append(Posted(digest, room, note))
        self._answer()

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        await self._reach()
        if key in self._told:
            [at] = [n for n, p in enumerate(self.digests) if (p.room, p.digest.week) == (room, digest.week)]
            self.digests[at] = Posted(digest, room, "")

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        await self._reach()
        if room not in self._rooms:
            raise Rejected(f"There is no room called {room.name}. Choose one of those that are there.")
        if key not in self._told:
            self._told.add(key)
            self.alarms.append((about, text))

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:  # noqa: ARG002 - the same either way
        if who.surface == self._name and who.account in self.insiders:
            return Standing(may_speak=True, is_keeper=who.account in self.keepers)
        return Standing(may_speak=False, reason="This account may not act here. Ask a colleague to let you in.")

    async def press(
        self, by: StaffRef, verb: Verb, thread: ThreadId, *, delivery: str, seal: str | None = None, **fields: str
    ) -> str:
        """Press a button; return what that person is told. `seal` is who the press says made it: a wrong one is forged.

        The same `delivery` is one action. What is refused is told with what was typed, and may be tried again.
        """
        if seal is not None and seal != by.account:
            return NOT_YOURS
        if delivery in self._delivered:
            return self._delivered[delivery]
        if self._desk is None:
            return "Nobody is listening. Try again in a moment."
        try:
            answer = await self._desk.handle(action(verb, thread, by, fields))
        except ActionRefused as refused:
            return "\n".join((str(refused), *fields.values()))
        self._delivered[delivery] = answer
        return answer

    async def _reach(self) -> None:
        await asyncio.sleep(0)
        self.calls += 1
        if self.trouble is not None:
            raise self.trouble

    def _answer(self) -> None:
        """Let the answer get lost, once, if a test said so."""
        late, self.late_trouble = self.late_trouble, None
        if late is not None:
            raise late


class FakeBulletin(FakeSurface):
    """A surface that can also show many new cards in one post. `posts` are how many cards each post showed first."""

    def __init__(self, name: str = "fake", *, pace: timedelta = timedelta(0)) -> None:
        super().__init__(name, pace=pace)
        self.posts: list[int] = []

    async def show_together(self, cards: Sequence[tuple[Card, EffectKey]], *, room: Room) -> Sequence[CardRef]:
        refs = [await self.show(card, room=room, key=key) for card, key in cards]
        self.posts.append(len(cards))
        return refs
