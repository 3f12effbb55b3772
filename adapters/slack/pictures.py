"""Pictures that hang on a post in Slack: fetched from Slack alone, put into the draft, described in the editor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from adapters.slack.means import Means
from adapters.slack.modals import ALT_FIELD
from adapters.slack.wire import Payload
from bot.domain import actions as act
from bot.domain.card import Card
from bot.domain.refs import StaffRef, ThreadId
from bot.domain.thread import Refused
from bot.errands import describe
from bot.ports import Conflict, PictureId, Rejected, Unavailable, Write

OF_FILES = "pictures"
"""Which picture of somebody's draft came from which file in Slack."""

MOST = 20_000_000
"""The bytes of a file that is fetched."""

_NOT_FETCHED = "Slack would not hand it out just now. Try again in a minute."


@dataclass(frozen=True, slots=True)
class Attached:
    """A file on a post in Slack, as Slack tells of it. `alt` is what its author said that it shows."""

    id: str
    name: str
    media: str
    size: int
    url: str
    alt: str


def attached(post: Payload) -> tuple[Attached, ...]:
    """Return the files on a post, in order; those that were deleted are no more."""
    found = post.get("files")
    return tuple(
        _attached(file)
        for file in (found if isinstance(found, list) else [])
        if isinstance(file, dict) and file.get("mode") != "tombstone"
    )


class Pictures:
    """The pictures of somebody's draft, and the files in Slack that they came from."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def follow(self, thread: ThreadId, by: StaffRef, files: Sequence[Attached], card: Card) -> tuple[str, ...]:
        """Let the draft's pictures be those of the post that its words are from; return what to say of the rest.

        What came from another post goes, what was put into the draft elsewhere stays, and a description that was
        written here is kept.
        """
        known = await self._known(thread, by)
        there, wanted = {picture.id for picture in card.pictures}, {file.id for file in files}
        for file_id, picture in known.items():
            if picture in there and file_id not in wanted:
                await self._means.desk.handle(act.RemovePicture(thread, by, picture))
        kept = {id: picture for id, picture in known.items() if id in wanted and picture in there}
        notes = [] if card.carries else _none_carried(files, card.channel)
        for file in files if card.carries else ():
            if file.id not in kept:
                try:
                    kept[file.id] = await self._add(thread, by, file)
                except Refused as no:
                    notes.append(f"“{file.name}” was not added: {no}")
        if kept != known:
            await self._keep(thread, by, kept)
        return tuple(notes)

    async def describe(self, thread: ThreadId, by: StaffRef, typed: Mapping[str, str]) -> None:
        """Keep what was typed about the pictures that the draft has by now."""
        alts = {field.removeprefix(ALT_FIELD): alt for field, alt in typed.items() if field.startswith(ALT_FIELD)}
        await describe(thread, by, self._means.desk, alts)

    async def _add(self, thread: ThreadId, by: StaffRef, file: Attached) -> PictureId:
        content, alt = await self._fetch(file)
        before = {picture.id for picture in (await self._means.desk.look(thread, by)).pictures}
        await self._means.desk.handle(act.AddPicture(thread, by, content, alt))
        now = await self._means.desk.look(thread, by)
        return next(picture.id for picture in reversed(now.pictures) if picture.id not in before)

    async def _fetch(self, file: Attached) -> tuple[bytes, str]:
        """Return what the file holds, and its alt text. Raises Refused for what is no picture, or is not handed out."""
        try:
            if not file.url:  # a file of another workspace: Slack tells of it when asked
                found = await self._means.api.call("files.info", file=file.id)
                file = _attached(found.get("file") or {})
            if not file.media.startswith("image/"):
                raise Refused("only pictures can go with an answer.")
            if file.size > MOST:
                raise Refused("20 MB is the most. Save the picture smaller, and post it again.")
            return await self._means.api.fetch(file.url, MOST), file.alt
        except (Unavailable, Rejected) as trouble:
            raise Refused(_NOT_FETCHED) from trouble

    async def _known(self, thread: ThreadId, by: StaffRef) -> dict[str, PictureId]:
        sheet = await self._means.drawer.get(OF_FILES, f"{thread}/{by.account}")
        return {} if sheet is None else {file: PictureId(picture) for file, picture in sheet.value.items()}

    async def _keep(self, thread: ThreadId, by: StaffRef, kept: Mapping[str, PictureId]) -> None:
        key, value = f"{thread}/{by.account}", dict(kept) or None
        while True:
            sheet = await self._means.drawer.get(OF_FILES, key)
            if sheet is None and value is None:
                return
            try:
                await self._means.drawer.write(Write(OF_FILES, key, value, 0 if sheet is None else sheet.version))
            except Conflict:
                continue
            return


def _none_carried(files: Sequence[Attached], channel: str) -> list[str]:
    if not files:
        return []
    stay = "The file attached to it stays" if len(files) == 1 else f"The {len(files)} files attached to it stay"
    return [f"{stay} inside: {channel} takes words alone from here."]


def _attached(file: Payload) -> Attached:
    size = file.get("size")
    return Attached(
        id=str(file.get("id") or ""),
        name=str(file.get("name") or file.get("title") or "A file"),
        media=str(file.get("mimetype") or ""),
        size=size if isinstance(size, int) else 0,
        url=str(file.get("url_private_download") or file.get("url_private") or ""),
        alt=" ".join(str(file.get("alt_txt") or "").split()),
    )
