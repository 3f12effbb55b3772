"""Pictures made on the spot, and the album in which a desk in memory keeps those of its drafts."""

import hashlib
import struct
import zlib
from dataclasses import replace
from itertools import count

from bot.domain.actions import AddPicture, DescribePicture, PictureAction, RemovePicture
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.picture import Picture, PictureContent, PictureId
from bot.domain.thread import ActionRefused


def png(width: int = 4, height: int = 3, shade: int = 128) -> bytes:
    """Return a real PNG of one colour; another `shade` makes another file."""
    rows = (b"\0" + bytes((shade, 90, 200)) * width) * height
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def a_picture(alt: str = "A loaf of rye bread", *, shade: int = 128, id: str = "", size: int = 0) -> PictureContent:
    """Return a picture as the desk makes it; `size` pads it to so many bytes."""
    content = png(shade=shade)
    content += bytes(max(0, size - len(content)))
    sha256 = hashlib.sha256(content).hexdigest()
    picture = Picture(PictureId(id or f"picture-{shade}"), alt, "image/png", 4, 3, len(content), sha256)
    return PictureContent(picture, content)


class Album:
    """The pictures of the drafts on a desk in memory, by thread and author."""

    def __init__(self) -> None:
        self.most = 4
        self._lying: dict[tuple[ThreadId, StaffRef], tuple[PictureContent, ...]] = {}
        self._numbers = count(1)

    def of(self, thread: ThreadId, by: StaffRef) -> tuple[Picture, ...]:
        """Return the pictures of this draft."""
        return tuple(kept.picture for kept in self._lying.get((thread, by), ()))

    def find(self, thread: ThreadId, by: StaffRef, picture: PictureId) -> PictureContent:
        """Return that picture with its bytes. Raises Refused."""
        for kept in self._lying.get((thread, by), ()):
            if kept.picture.id == picture:
                return kept
        raise ActionRefused("That picture is not kept here any more.")

    def handle(self, action: PictureAction) -> None:
        """Add, describe or remove. What is no PNG is refused, as the real desk refuses what it cannot read."""
        key = (action.thread, action.by)
        lying = self._lying.get(key, ())
        match action:
            case AddPicture(content=content, alt=alt):
                self._lying[key] = (*lying, self._developed(content, alt, len(lying)))
            case DescribePicture(picture=id, alt=alt):
                self.find(action.thread, action.by, id)
                self._lying[key] = tuple(_described(p, alt) if p.picture.id == id else p for p in lying)
            case RemovePicture(picture=id):
                self.find(action.thread, action.by, id)
                self._lying[key] = tuple(p for p in lying if p.picture.id != id)

    def _developed(self, content: bytes, alt: str, already: int) -> PictureContent:
        if not content.startswith(b"\x89PNG"):
            raise ActionRefused(
                "This file is no picture that can be read. Save it as JPEG, PNG or WebP, and add it again."
            )
        if already >= self.most:
            raise ActionRefused(f"An answer here carries {self.most} pictures at most. Remove one first.")
        id, sha256 = PictureId(f"picture-{next(self._numbers)}"), hashlib.sha256(content).hexdigest()
        return PictureContent(Picture(id, alt, "image/png", 4, 3, len(content), sha256), content)


def _described(kept: PictureContent, alt: str) -> PictureContent:
    return PictureContent(replace(kept.picture, alt=alt), kept.content)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
