"""Idempotency keys of forms and presses: one that is delivered twice is one action."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.ports.kv import Conflict, KeyValueStore, Put, forget_old

PRESS = "press"
KEPT_FOR = timedelta(days=1)
SAME_PRESS = timedelta(seconds=10)
"""How long a second delivery is taken for the same press. Later, its answer may not be true any more."""
IN_MEMORY = 2000


class DuplicateRequest(Exception):
    """This form was delivered before, and what was answered may not be true any more. A person must look."""


class IdempotencyKeys:
    """Remembers which keys were used, and what was answered.

    The newest 2,000 are remembered in memory, and a second delivery gets the first one's answer, if
    it comes within 10 seconds; later, a person who finds an old page must look and press again.
    Nearly everything staff can do is refused by the thread itself the second time; what is not (a
    note) is asked to be `lasting`: then the form is remembered on paper for a day, over restarts and
    by every process.
    """

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self._now = now
        self._recent: OrderedDict[str, tuple[asyncio.Future[str], datetime]] = OrderedDict()

    async def run_once(self, form: str, act: Callable[[], Awaitable[str]], *, lasting: bool) -> str:
        """Return what `act` answered to this form, doing it only if this is the first delivery.

        What `act` raises is raised here, and the form can be tried again. Raises DuplicateRequest when
        the form was taken before and its answer is old, or not known any more.
        """
        before = self._recent.get(form)
        if before is not None:
            if before[1] + SAME_PRESS < self._now():
                raise DuplicateRequest
            return await asyncio.shield(before[0])
        answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._recent[form] = (answer, self._now())
        while len(self._recent) > IN_MEMORY:
            self._recent.popitem(last=False)
        try:
            said = await self._lasting(form, act) if lasting else await act()
        except BaseException as trouble:
            self._recent.pop(form, None)
            if isinstance(trouble, Exception):
                answer.set_exception(trouble)
                answer.exception()  # nobody else may be waiting for it
            else:
                answer.cancel()
            raise
        answer.set_result(said)
        return said

    async def forget(self, form: str) -> None:
        """Forget a form that was taken before a crash, and not done."""
        await self._forget(form)

    async def sweep(self) -> None:
        """Forget forms that are older than a day."""
        await forget_old(self._kv, PRESS, self._now() - KEPT_FOR)

    async def _lasting(self, form: str, act: Callable[[], Awaitable[str]]) -> str:
        try:
            await self._kv.write(Put(PRESS, form, {"at": self._now().isoformat()}, 0))
        except Conflict:
            raise DuplicateRequest from None
        try:
            return await act()
        except Exception:
            await self._forget(form)
            raise

    async def _forget(self, form: str) -> None:
        try:
            await self._kv.write(Put(PRESS, form, None, 1))
        except Conflict:
            return  # forgotten already
