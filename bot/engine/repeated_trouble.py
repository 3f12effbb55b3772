"""Trouble that comes again and again: told whole the first time, and then in one line with a count."""

from collections import Counter
from dataclasses import dataclass, field

import structlog

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class RepeatedTrouble:
    """Writes trouble with the same thing into the log: the 1st time, the 2nd, the 4th, the 8th, and so on."""

    _counts: Counter[object] = field(default_factory=Counter)

    def met(self, about: object, what: str, trouble: Exception, *, whole: bool = True, **more: object) -> int:
        """Count it, and perhaps log it, with its traceback if it is the first and `whole`. Returns the count."""
        self._counts[about] = count = self._counts[about] + 1
        named = {"trouble": type(trouble).__name__, "why": f"{trouble}", **more}
        if count == 1 and whole:
            log.error(what, exc_info=trouble, **named)
        elif count & (count - 1) == 0:
            log.warning(what, times=count, **named)
        return count

    def over(self, about: object) -> None:
        """It is well again: the next trouble with it is a first one, and a long one is told to be over."""
        count = self._counts.pop(about, 0)
        if count > 1:
            log.info("well again", about=about, after=count)
