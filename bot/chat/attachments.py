"""Pictures that hang on an employee's post: put into the draft that its words became, and taken out with them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain import actions as act
from bot.domain.card import Card
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.picture import PictureId
from bot.domain.thread import ActionRefused
from bot.ports.kv import Conflict, KeyValueStore, Put
from bot.ports.surface import Desk

OF_FILES = "pictures"
"""Which picture of somebody's draft came from which file in the chat product."""
MOST = 20_000_000
"""The bytes of a file that is fetched."""
ONLY_PICTURES = "only pictures can go with an answer."
TOO_LARGE = "20 MB is the most. Save the picture smaller, and post it again."


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file on a post, as the chat product tells of it. `alt` is what its author said that it shows.

    `id` tells it from every other file, as long as the post stands; empty where the product does not say.
    """

    id: str
    name: str
    media: str
    size: int
    url: str
    alt: str

    @property
    def called(self) -> str:
        """What its author knows it by."""
        return f"“{self.name}”" if self.name else "A picture in it"


Fetch = Callable[[Attachment], Awaitable[tuple[bytes, str]]]
"""Return what a file holds, and its alt text. Raises Refused for what is no picture, or is not handed out."""


class DraftPictures:
    """The pictures of somebody's draft, and the files that they came from."""

    def __init__(self, kv: KeyValueStore, desk: Callable[[], Desk], fetch: Fetch) -> None:
        self._kv = kv
        self._desk = desk
        self._fetch = fetch

    async def sync_with_message(
        self, thread: ThreadId, by: StaffRef, files: Sequence[Attachment], card: Card
    ) -> tuple[str, ...]:
        """Let the draft's pictures be those of the post that its words are from; return what to say of the rest.

        What came from another post goes, what was put into the draft elsewhere stays, and a description that was
        written here is kept.
        """
        known = await self._known(thread, by)
        there, wanted = {picture.id for picture in card.pictures}, {file.id for file in files}
        for file_id, picture in known.items():
            if picture in there and file_id not in wanted:
                await self._desk().handle(act.RemovePicture(thread, by, picture))
        kept = {id: picture for id, picture in known.items() if id in wanted and picture in there}
        notes = [] if card.carries else _none_carried(files, card.channel)
        for file in files if card.carries else ():
            if file.id not in kept:
                try:
                    kept[file.id] = await self._add(thread, by, file)
                except ActionRefused as no:
                    notes.append(f"{file.called} was not added: {no}")
        if kept != known:
            await self._keep(thread, by, kept)
        return tuple(dict.fromkeys(notes))

    async def _add(self, thread: ThreadId, by: StaffRef, file: Attachment) -> PictureId:
        content, alt = await self._fetch(file)
        before = {picture.id for picture in (await self._desk().look(thread, by)).pictures}
        await self._desk().handle(act.AddPicture(thread, by, content, alt))
        now = await self._desk().look(thread, by)
        return next(picture.id for picture in reversed(now.pictures) if picture.id not in before)

    async def _known(self, thread: ThreadId, by: StaffRef) -> dict[str, PictureId]:
        entry = await self._kv.get(OF_FILES, f"{thread}/{by.account}")
        return {} if entry is None else {file: PictureId(picture) for file, picture in entry.value.items()}

    async def _keep(self, thread: ThreadId, by: StaffRef, kept: Mapping[str, PictureId]) -> None:
        key, value = f"{thread}/{by.account}", dict(kept) or None
        while True:
            entry = await self._kv.get(OF_FILES, key)
            if entry is None and value is None:
                return
            try:
                await self._kv.write(Put(OF_FILES, key, value, 0 if entry is None else entry.version))
            except Conflict:
                continue
            return


def _none_carried(files: Sequence[Attachment], channel: str) -> list[str]:
    if not files:
        return []
    stay = "The file attached to it stays" if len(files) == 1 else f"The {len(files)} files attached to it stay"
    return [f"{stay} inside: {channel} takes words alone from here."]
