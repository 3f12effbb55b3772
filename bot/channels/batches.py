"""Long lists in parts: a storm is stored part by part, and the cursor moves only with the last one."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from bot.domain.mention import Heard
from bot.ports.channel import Inbox

T = TypeVar("T")

BATCH: Final = 40
"""How many things go into the inbox at once."""


def batches(things: Sequence[T], most: int = BATCH) -> Iterator[Sequence[T]]:
    """Yield the things in their order, at most so many at a time."""
    for start in range(0, len(things), most):
        yield things[start : start + most]


async def deliver(inbox: Inbox, heard: Sequence[Heard], *, cursor: str | None = None) -> None:
    """Leave all of it in the inbox. `cursor` is stored with the last part, so that a crash before it loses nothing."""
    parts = list(batches(heard)) or ([()] if cursor is not None else [])
    for number, part in enumerate(parts, start=1):
        await inbox.accept(*part, cursor=cursor if number == len(parts) else None)
