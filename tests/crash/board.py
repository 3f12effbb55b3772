"""A surface that only shows digests: a file that outlives the program, and knows each key it was ever shown."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import figures
from bot.domain.ids import CardRef, EffectKey, Room, StaffRef, ThreadId
from bot.domain.staff import Standing
from bot.ports.adapter import AdapterContext
from bot.ports.surface import Desk
from tests.crash.outside import Outside, OutsideSettings


class Board(Outside):
    """The board itself: what stands there stays, whatever becomes of the program."""

    table = "posts (key TEXT PRIMARY KEY, week, note, says)"

    def post(self, key: str, week: str, note: str, says: str) -> None:
        """Put it up, unless it hangs there."""
        with self._open() as db:
            db.execute("INSERT OR IGNORE INTO posts VALUES (?, ?, ?, ?)", (key, week, note, says))

    def posts(self) -> list[tuple[str, str, str]]:
        """Return what hangs there: of which week, the note, and the figures."""
        with self._open() as db:
            return [*db.execute("SELECT week, note, says FROM posts ORDER BY rowid")]


def says(digest: Digest) -> str:
    """Return all of its figures as one text."""
    return "\n".join(f"{figure.label}: {figure.value} {figure.remark}" for figure in figures(digest))


class BoardSurface:
    """A surface with one room, the board."""

    Settings = OutsideSettings
    pace = timedelta()

    def __init__(self, name: str, settings: OutsideSettings, context: AdapterContext) -> None:  # noqa: ARG002 - as all adapters
        self.name = name
        self.rooms: Sequence[Room] = (Room(name, "board"),)
        self._board = Board(settings.file)

    async def listen(self, desk: Desk) -> None:  # noqa: ARG002 - nobody acts on a board
        await asyncio.Event().wait()

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:  # noqa: ARG002 - shows no cards
        return CardRef(room, key)

    async def update(self, ref: CardRef, card: Card) -> None:
        """Nothing to draw."""

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        """Nobody is here."""

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:  # noqa: ARG002 - the same either way
        return Standing(may_speak=False, reason="Nobody acts on a board.")

    async def show_digest(self, digest: Digest, *, room: Room, key: EffectKey, note: str = "") -> None:  # noqa: ARG002 - it has one
        self._board.post(key, digest.week.label, note, says(digest))
