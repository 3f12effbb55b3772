"""The calls to the ports around which a test stops the program, or lets something happen."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import Any


@dataclass(frozen=True, slots=True)
class PortCall:
    """Calls of these methods, and what the points before and after them are called."""

    methods: tuple[str, ...]
    before: str
    after: str
    counts: Callable[[Mapping[str, Any]], object] = lambda _given: True
    """Which calls count, by what they were given by name."""


_inside: ContextVar[PortCall | None] = ContextVar("inside", default=None)
"""What a port calls of itself is no point: `show_together` may call `show`."""

SHOWN = PortCall(("show", "show_together"), "before the card is shown", "after the card is shown")
INTENT = PortCall(("change",), "before the intent", "after the intent", lambda given: given.get("begins"))
PUBLISHED = PortCall(
    ("publish", "publish_with_pictures", "publish_next", "edit"), "before publishing", "after publishing"
)
RECORDED = PortCall(
    ("change",), "before recording", "after recording", lambda given: given.get("settles") and given.get("drafts")
)
RETRACTED = PortCall(("retract",), "before retracting", "after retracting")
ARCHIVED = PortCall(("archive",), "before the digest is kept", "after the digest is kept")
POSTED = PortCall(("show_digest",), "before the digest is shown", "after the digest is shown")

CALLS = (SHOWN, INTENT, PUBLISHED, RECORDED, RETRACTED, ARCHIVED, POSTED)


def watch(port: object, passes: Callable[[str], None]) -> None:
    """Have `passes` hear of each point that this store, channel or surface comes by; of all of its kind, for a class.

    What `passes` raises comes out of the call, as if the process ended there.
    """
    for call in CALLS:
        for method in call.methods:
            if hasattr(port, method):
                setting = setattr if isinstance(port, type) else object.__setattr__
                setting(port, method, _watched(getattr(port, method), call, passes))


def _watched(real: Callable[..., Any], call: PortCall, passes: Callable[[str], None]) -> Callable[..., Any]:
    @wraps(real)
    async def watched(*args: object, **given: object) -> object:
        if _inside.get() is call or not call.counts(given):
            return await real(*args, **given)
        passes(call.before)
        within = _inside.set(call)
        try:
            result = await real(*args, **given)
        finally:
            _inside.reset(within)
        passes(call.after)
        return result

    return watched
