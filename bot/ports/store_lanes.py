"""Lanes: where each one stands, and who carries it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.effects import Effect
from bot.domain.ids import ThreadId


@dataclass(frozen=True, slots=True)
class ParkedEffect:
    """An effect that waits for a person. `kind` is its stored name; `thread` is 0 where it is about none.

    `effect` is None where this version of the program cannot read it.
    """

    id: int
    kind: str
    thread: ThreadId
    effect: Effect | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class LaneHead:
    """The effect that a lane stands at: the oldest one that is due, or was tried already and is to be tried again.

    `waiting` counts these effects of the lane, and `why` is the last trouble. `surely_not_done` is False if a try may
    have succeeded. `carried` says whether the durable queue holds anything that will carry the lane, or carries it now.
    """

    lane: str
    effect: int
    due: datetime
    tries: int
    why: str
    waiting: int
    surely_not_done: bool
    carried: bool


class LaneStore(Protocol):
    """What the engine asks and says of lanes as a whole."""

    async def hold_lane(self, ids: Sequence[int], until: datetime, why: str, *, surely_not_done: bool) -> None:
        """Try these effects of one lane again at `until`, and what is due in it sooner behind them, in order.

        As `postpone`, but one hand-over, of the first of them, is for the whole lane: earlier ones of the others
        find that their effects are not due yet, and may leave them.
        """
        ...

    async def lane_heads(self) -> Sequence[LaneHead]:
        """Return where each lane stands in which anything is due or is tried again, by lane."""
        ...
