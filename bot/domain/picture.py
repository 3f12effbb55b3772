"""A picture that goes with an answer, and how it is known: by what it shows, its alt text, and its bytes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NewType

PictureId = NewType("PictureId", str)

NOT_DESCRIBED = "Describe {which} for those who cannot see it."


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it will be seen in public, without its bytes: these lie in the store, under `id`.

    `alt` says what it shows, for those who cannot see it; empty until somebody wrote it. `media` is
    image/jpeg or image/png. `size` and `sha256` are of exactly the bytes that are published.
    """

    id: PictureId
    alt: str
    media: str
    width: int
    height: int
    size: int
    sha256: str

    @property
    def described(self) -> bool:
        """Whether those who cannot see it are told what it shows."""
        return bool(self.alt.strip())

    @property
    def seal(self) -> str:
        """What the journal says of it: its very bytes, by their hash, and its alt text."""
        return f"{self.sha256} {self.alt}"


@dataclass(frozen=True, slots=True)
class PictureContent:
    """A picture with its bytes, ready to be published."""

    picture: Picture
    content: bytes = field(repr=False)

    @property
    def intact(self) -> bool:
        """Whether these are the bytes that the picture was kept with."""
        return hashlib.sha256(self.content).hexdigest() == self.picture.sha256


def which(pictures: Sequence[Picture], place: int) -> str:
    """Return what to call the picture at that place: "the picture", or "picture 2" where there are several."""
    return "the picture" if len(pictures) == 1 else f"picture {place + 1}"
