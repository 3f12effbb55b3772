"""How a chat surface stands in its room: found out when it begins to listen, and again until all is well."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.ports.adapter import AdapterContext
from bot.ports.errors import NeedsOperator, PortError, Rejected

log = logging.getLogger(__name__)

UNSURE = "Whether the room can be reached could not be found out; the log says why, and it is tried again."
AGAIN_SECONDS = 60.0
"""How long to wait before it is looked again while something is in the way."""


async def tell_standing(context: AdapterContext, look: Callable[[], Awaitable[str]]) -> None:
    """Tell as whom we are in which room, once `look` returns it; until then, what is in the way, and look again.

    What only an operator can mend is alarmed. What happens later is told by those who send and listen.
    """
    while True:
        try:
            await context.well(await look())
        except PortError as no:
            context.report(False, f"{no}")
            if isinstance(no, NeedsOperator | Rejected):
                with suppress(Exception):  # it is told again in a minute, and what listens must not end by it
                    await context.alert(f"{no}")
        except Exception:
            log.exception("how we stand in the room could not be found out: it is tried again")
            context.report(False, UNSURE)
        else:
            return
        await asyncio.sleep(AGAIN_SECONDS)
