"""Things taken one by one: a strange one is skipped and logged once, and never keeps the rest from being heard."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from typing import Final, TypeVar

from bot.channels.fields import as_id
from bot.ports.errors import OutcomeUnknown, Unavailable

T = TypeVar("T")
S = TypeVar("S")

log = logging.getLogger(__name__)

_REMEMBERED: Final = 5000
_LONGEST: Final = 200
_IN_A_ROW: Final = 2
"""So many things without a clear answer, one after the other, are no longer the fault of each: the network's."""


class OneByOne:
    """Reads what one channel was given. Nothing of what a strange thing says is ever logged, only its id."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._logged: OrderedDict[str, None] = OrderedDict()

    def read(self, things: Iterable[S], read: Callable[[S], T | None], id_of: Callable[[S], object]) -> list[T]:
        """Return what `read` makes of each thing, without those that it returns None for, or fails at."""
        found = (self.one(thing, read, id_of) for thing in things)
        return [each for each in found if each is not None]

    def one(self, thing: S, read: Callable[[S], T], id_of: Callable[[S], object]) -> T | None:
        """Return what `read` makes of one thing; None if it fails."""
        try:
            return read(thing)
        except Exception as trouble:  # noqa: BLE001 - a network may send anything, and the rest must be heard
            self._skip(_id(thing, id_of), trouble)
            return None

    async def ask(
        self, things: Iterable[S], ask: Callable[[S], Awaitable[T]], id_of: Callable[[S], object]
    ) -> dict[str, T]:
        """Ask about each thing, and return the answers by id. What gives no clear answer is left out, and logged once.

        Raises Unavailable where several in a row give none, or where the network says itself that it is not there.
        """
        found: dict[str, T] = {}
        in_a_row = 0
        for thing in things:
            try:
                found[str(id_of(thing))] = await ask(thing)
            except Unavailable as trouble:
                in_a_row += 1
                if not isinstance(trouble.__cause__, OutcomeUnknown) or in_a_row == _IN_A_ROW:
                    raise
                self._skip(_id(thing, id_of), trouble)
            else:
                in_a_row = 0
        return found

    def _skip(self, id: str, trouble: Exception) -> None:
        """Log it, unless that was done: never what it says, nor what the error says, which may repeat that."""
        if id in self._logged:
            return
        self._logged[id] = None
        while len(self._logged) > _REMEMBERED:
            self._logged.popitem(last=False)
        log.warning("%s: %s cannot be read and is left out (%s)", self._name, id, _where(trouble))


def _id(thing: S, id_of: Callable[[S], object]) -> str:
    """Return a thing's id, as far as it has one that may be shown."""
    try:
        id = as_id(id_of(thing))
    except Exception:  # noqa: BLE001 - see above
        id = ""
    return id if 0 < len(id) <= _LONGEST and id.isascii() else "something without an id"


def _where(trouble: Exception) -> str:
    """Return what kind of error it is, and in which line of ours it arose."""
    at = trouble.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = "" if at is None else f" in {at.tb_frame.f_code.co_filename.rpartition('/')[2]}:{at.tb_lineno}"
    return type(trouble).__name__ + place
