"""What is kept of customers who are not to be contacted."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.ids import CustomerRef, ThreadId
from bot.domain.opt_out import StopRecord


class StopStore(Protocol):
    """Which customers are not to be contacted."""

    async def stop(self, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
        """Remember that this customer is not to be contacted; return their threads.

        What a colleague said first stays; what the customer says themselves takes its place, and what they say later
        that of what they said before. It covers them through every account of ours on that network.
        """
        ...

    async def stop_of(self, customer: CustomerRef) -> StopRecord | None:
        """Return since when this customer is not to be contacted, and who said so; None if they may be."""
        ...

    async def lift_stop(self, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
        """Forget this stop; return the customer's threads. Raises Conflict if another one stands by now."""
        ...
