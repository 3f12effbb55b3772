"""How each channel and surface stands in this process: what /readyz shows, and what is said of it at the start."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from bot.engine.alerts import Alerts
from bot.ports.errors import NeedsOperator, PortError

log = structlog.get_logger()

CHECK_AGAIN = timedelta(minutes=1)
"""How often that sending works is told to the alarms, where nothing else was told before: they outlive a process."""
STARTING = "It is starting."


@dataclass(frozen=True, slots=True)
class AdapterState:
    """How an adapter stands: whether it is ready, since when, and as whom and where, or what is in the way."""

    ready: bool
    says: str
    since: datetime


@dataclass(slots=True)
class _Known:
    listens: AdapterState
    refused: dict[str, AdapterState] = field(default_factory=dict)
    said_well: dict[str, datetime] = field(default_factory=dict)
    has_said: bool = False


class AdapterStates:
    """The state of every adapter by name. `first` hears of each one's state when it first says how it stands."""

    def __init__(
        self,
        alerts: Alerts,
        now: Callable[[], datetime],
        first: Callable[[str, AdapterState], None] = lambda _name, _state: None,
    ) -> None:
        self._alerts = alerts
        self._now = now
        self._first = first
        self._known: dict[str, _Known] = {}

    def expect(self, names: Iterable[str]) -> None:
        """These are about to start: until they say how they stand, they are not ready."""
        for name in names:
            self._known.setdefault(name, _Known(AdapterState(ready=False, says=STARTING, since=self._now())))

    def reporter(self, name: str) -> Callable[[bool, str], None]:
        """Return what an adapter says with how it stands. See `AdapterContext.report`."""

        def report(ready: bool, says: str) -> None:
            self.report(name, says, ready=ready)

        return report

    def report(self, name: str, says: str, *, ready: bool) -> None:
        """Take down how an adapter stands as a listener. Saying the same again changes nothing."""
        known = self._known.get(name)
        if known is None:
            return
        was = known.listens
        since = was.since if was.ready == ready and known.has_said else self._now()
        known.listens = AdapterState(ready, says or (was.says if was.ready == ready else ""), since)
        if not known.has_said:
            known.has_said = True
            self._first(name, known.listens)

    async def broke(self, name: str, trouble: BaseException | None) -> None:
        """An adapter stopped listening, and is started again in a moment. What only an operator can mend is alarmed."""
        while isinstance(trouble, BaseExceptionGroup):
            trouble = trouble.exceptions[0]
        # What we did not foresee is told without its text: it may hold a secret.
        why = "It stopped listening, and is started again."
        if isinstance(trouble, PortError) and str(trouble):
            why = str(trouble)
        elif trouble is not None:
            why = f"It broke ({type(trouble).__name__}), and is started again; the log shows where."
        self.report(name, why, ready=False)
        if isinstance(trouble, NeedsOperator):
            await self._alerts.raised(name, why)

    async def sending(self, name: str, what: str, text: str) -> None:
        """Take down how it stands with sending: what an operator must do, or "" when it works. See `EffectContext`."""
        known = self._known.setdefault(name, _Known(AdapterState(ready=False, says=STARTING, since=self._now())))
        if text:
            was = known.refused.get(what)
            since = self._now() if was is None else was.since
            known.refused[what] = AdapterState(ready=False, says=text, since=since)
            known.said_well.pop(what, None)
        else:
            known.refused.pop(what, None)
            said = known.said_well.get(what)
            if said is not None and self._now() - said < CHECK_AGAIN:
                return
            known.said_well[what] = self._now()
        await self._alerts.raised(f"{name} ({what})", text)

    def states(self) -> Mapping[str, AdapterState]:
        """Return how each adapter stands: ready if it hears, and nothing that it sends is refused."""
        return {name: _whole(known) for name, known in self._known.items()}


def _whole(known: _Known) -> AdapterState:
    troubles = [state for state in (known.listens, *known.refused.values()) if not state.ready]
    if not troubles:
        return known.listens
    says = " ".join(f"{state.says}" for state in troubles)
    return replace(troubles[0], says=says, since=min(state.since for state in troubles))
