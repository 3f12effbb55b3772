"""How the core hears what customers did: at once where that works, and otherwise until it does."""

import asyncio
import logging
from contextlib import suppress
from weakref import WeakValueDictionary

from adapters.wall.thread_store import CustomerAction, CustomerActionKind, ThreadStore, Unheard
from bot.domain.ids import CustomerRef, PostRef
from bot.domain.mention import Customer, Deleted, Edited, Heard, Mention, Stopped
from bot.ports.channel import Inbox
from bot.ports.errors import Unavailable

log = logging.getLogger(__name__)

SOON = 0.5
"""Seconds until what was not heard is told again; each failure doubles them."""

LATE = 30.0
"""The longest of those waits."""

PATIENCE = 5.0
"""How many seconds a customer's page waits for the core before it says that the post is kept."""


class WallListener:
    """Tells the core every act that is kept, those of one thread in their order.

    An act is thrown away only once the core has it, and the core ignores what it knows: so a crash
    at any instruction loses nothing and doubles nothing.
    """

    def __init__(self, channel: str, public_url: str, board: ThreadStore) -> None:
        self._channel = channel
        self._public_url = public_url
        self._board = board
        self._inbox: Inbox | None = None
        self._behind = False
        self._wake = asyncio.Event()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def listen(self, inbox: Inbox) -> None:
        """Tell what a crash left lying, then what could not be told at once. Until cancelled."""
        self._inbox = inbox
        wait = SOON
        try:
            while True:
                self._wake.clear()
                self._behind = not await self._tell_all()
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait if self._behind else None):
                        await self._wake.wait()
                wait = min(wait * 2, LATE) if self._behind else SOON
        finally:
            self._inbox = None

    async def soon(self, of: str) -> bool:
        """Tell what is kept of one root, and return whether the core has it. Otherwise it will be told later."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._tell(of)
        except Exception as trouble:  # noqa: BLE001 - in any case the act is kept and told again
            log.warning("The wall keeps what a customer did until it can be heard: %s", type(trouble).__name__)
            self._nudge(behind=True)
            return False
        except BaseException:
            self._nudge(behind=True)
            raise
        self._nudge(behind=False)
        return True

    def _nudge(self, *, behind: bool) -> None:
        """Wake `listen` when something is left for the first time, and when the core can hear again."""
        if behind != self._behind:
            self._wake.set()

    async def _tell_all(self) -> bool:
        """Tell everything, and return whether nothing is left. One thread's trouble does not stop the others."""
        after: str | None = None
        stuck: set[str] = set()
        while page := await self._board.unheard(after=after):
            after = page[-1].key
            for of in dict.fromkeys(unheard.key.rpartition("/")[0] for unheard in page):
                if of in stuck:
                    continue
                try:
                    await self._tell(of)
                except Exception as trouble:  # noqa: BLE001 - as above
                    log.warning("The wall could not be heard and tries again: %s", type(trouble).__name__)
                    stuck.add(of)
        return not stuck

    async def _tell(self, of: str) -> None:
        # Two tasks must not tell the same thread at once: the older edit could arrive last.
        lock = self._locks.setdefault(of, asyncio.Lock())
        async with lock:
            while page := await self._board.unheard(of):
                for unheard in page:
                    await self._tell_one(unheard)

    async def _tell_one(self, unheard: Unheard) -> None:
        heard = await self._heard(unheard.act)
        number = unheard.act.number or None
        if heard is not None:
            if self._inbox is None:
                raise Unavailable("Nobody listens to the wall at the moment.")
            (thread,) = await self._inbox.accept(heard)
            number = number or thread
        await self._board.heard(unheard, number)

    async def _heard(self, act: CustomerAction) -> Heard | None:
        """Return the act in the core's words, or None if its post is gone: then there is nothing to say of it."""
        ref = PostRef(self._channel, act.post)
        match act.what:
            case CustomerActionKind.STOPPED:
                return Stopped(CustomerRef(self._channel, act.customer), act.at)
            case CustomerActionKind.ERASED:
                return Deleted(ref, act.at)
            case _:
                thread = act.thread or await self._board.thread(act.number)
                post = None if thread is None else thread.post(act.post)
                if thread is None or post is None or not post.stands:
                    return None
                if act.what is CustomerActionKind.REWORDED:
                    return Edited(ref, post.text, act.at)
                return Mention(
                    ref,
                    Customer(CustomerRef(self._channel, thread.customer), post.author),
                    post.text,
                    act.at,
                    url=f"{self._public_url}/p/{act.post}",
                    answers=None if act.what is CustomerActionKind.ASKED else PostRef(self._channel, thread.root),
                )
