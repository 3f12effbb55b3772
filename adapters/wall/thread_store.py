"""What the wall keeps: threads, customers, and what the core must still hear."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import count
from typing import Any

from pydantic import TypeAdapter

from adapters.wall.posts import WallPost, WallThread, from_paper, root_of, to_paper
from bot.channels.one_by_one import OneByOne
from bot.ports.kv import Conflict, Entry, KeyValueStore, Put

TRIES = 50
"""How often a change is made again because somebody else changed the same entry."""

REMEMBERED = 30
"""How many forms of one customer are remembered, so that a form sent twice asks once."""


class CustomerActionKind(StrEnum):
    """What a customer did."""

    ASKED = "asked"
    ADDED = "added"
    REWORDED = "reworded"
    ERASED = "erased"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class CustomerAction:
    """Something a customer did that the core must hear. It names the post; the words stand in the thread.

    So an act holds no text that a deletion could miss. Only a question has no thread on the wall yet,
    and brings it along.
    """

    what: CustomerActionKind
    at: datetime
    post: str = ""
    number: int = 0
    customer: str = ""
    thread: WallThread | None = None


@dataclass(frozen=True, slots=True)
class Unheard:
    """An act that the core has not heard yet."""

    key: str
    version: int
    act: CustomerAction


@dataclass(frozen=True, slots=True)
class CustomerSheet:
    """What is kept of a customer: when they asked us to stop, and which form asked which question."""

    stopped_at: datetime | None = None
    asked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of a thread, what of that the core must hear, and what else is written with it."""

    thread: WallThread
    acts: tuple[CustomerAction, ...] = field(default=())
    also: tuple[Put, ...] = ()


_ACT = TypeAdapter(CustomerAction)
_CUSTOMER = TypeAdapter(CustomerSheet)


class ThreadStore:
    """The wall's own paper. Threads lie under the core's number of them, so the newest come first.

    A thread of which nothing can be read any more is moved from "thread" to "gone" and stays there.
    """

    def __init__(self, kv: KeyValueStore, changed: Callable[[int], None]) -> None:
        self._kv = kv
        self._changed = changed
        self._one_by_one = OneByOne("the wall")

    async def thread(self, number: int) -> WallThread | None:
        """Return thread `number`, even one of which nothing can be read any more."""
        _, entry = await self._lying(number)
        return None if entry is None else from_paper(entry.value)

    async def of_post(self, post: str) -> WallThread | None:
        """Return the thread of that post."""
        number = await self.number_of(root_of(post))
        return None if number is None else await self.thread(number)

    async def number_of(self, root: str) -> int | None:
        """Return the number of the thread that begins with that post, once the core has given it one."""
        entry = await self._kv.get("root", root)
        return None if entry is None else int(entry.value["number"])

    async def newest(self, *, before: int | None, limit: int) -> Sequence[WallThread]:
        """Return threads that can be read, the newest first, older than `before`."""
        key = None if before is None else _number_key(before)
        entries = await self._kv.page("thread", before=key, limit=limit)
        return self._one_by_one.read(entries, lambda entry: from_paper(entry.value), lambda entry: entry.key)

    async def change(self, number: int, decide: Callable[[WallThread], Step]) -> WallThread:
        """Keep what `decide` makes of the thread, with its acts, in one transaction.

        `decide` may be called again if somebody else changed the thread meanwhile; what it raises is
        raised here. Raises LookupError for an unknown thread and Conflict when others kept changing it.
        """
        for attempt in count(1):
            kind, entry = await self._lying(number)
            if entry is None:
                raise LookupError(f"There is no thread {number} on the wall.")
            before = from_paper(entry.value)
            step = decide(before)
            if step.thread == before:
                return before
            try:
                return await self._keep(kind, entry, step)
            except Conflict:
                if attempt == TRIES:
                    raise
        raise AssertionError

    async def ask(self, customer: str, name: str, text: str, form: str, at: datetime) -> str:
        """Keep a question for the core to hear, and return its post's id. The same form asks once."""
        for attempt in count(1):
            entry = await self._kv.get("customer", customer)
            known = _customer(entry)
            for asked, root in known.asked:
                if asked == form:
                    return root
            root = f"{await self._kv.next_number('root'):08}"
            thread = WallThread(root, customer, (WallPost(root, name, text, at, form=form),))
            act = CustomerAction(CustomerActionKind.ASKED, at, root, thread=thread)
            remembered = replace(known, asked=(*known.asked, (form, root))[-REMEMBERED:])
            try:
                await self._kv.write(
                    Put("customer", customer, _CUSTOMER.dump_python(remembered, mode="json"), _version(entry)),
                    Put("unheard", _act_key(root, 0), _ACT.dump_python(act, mode="json"), 0),
                )
            except Conflict:
                if attempt == TRIES:
                    raise
            else:
                return root
        raise AssertionError

    async def stop(self, customer: str, at: datetime) -> None:
        """Keep that this customer is not to be contacted, for the core to hear. Twice is no error."""
        for attempt in count(1):
            entry = await self._kv.get("customer", customer)
            known = _customer(entry)
            if known.stopped_at is not None:
                return
            stopped = _CUSTOMER.dump_python(replace(known, stopped_at=at), mode="json")
            act = _ACT.dump_python(CustomerAction(CustomerActionKind.STOPPED, at, customer=customer), mode="json")
            try:
                await self._kv.write(
                    Put("customer", customer, stopped, _version(entry)),
                    Put("unheard", _act_key(customer, 0), act, 0),
                )
            except Conflict:
                if attempt == TRIES:
                    raise
            else:
                return

    async def stopped(self, customer: str) -> bool:
        """Return whether this customer asked not to be contacted."""
        return _customer(await self._kv.get("customer", customer)).stopped_at is not None

    async def unheard(self, of: str = "", *, after: str | None = None) -> Sequence[Unheard]:
        """Return what the core must still hear, of one root or of all, the oldest first, 100 at most."""
        prefix = f"{of}/" if of else ""
        entries = await self._kv.page("unheard", prefix=prefix, before=after, limit=100, oldest_first=True)
        return self._one_by_one.read(
            entries,
            lambda entry: Unheard(entry.key, entry.version, _ACT.validate_python(entry.value)),
            lambda entry: entry.key,
        )

    async def heard(self, unheard: Unheard, number: int | None) -> None:
        """Throw an act away now that the core has heard it. A question goes on the wall under `number`.

        Raises Conflict if another question stands under that number.
        """
        writes = [Put("unheard", unheard.key, None, unheard.version)]
        asked = unheard.act.thread
        if asked is not None and number is not None:
            writes.append(Put("root", asked.root, {"number": number}, 0))
            writes.append(Put("thread", _number_key(number), to_paper(replace(asked, number=number)), 0))
        try:
            await self._kv.write(*writes)
        except Conflict:
            left = await self._kv.get("unheard", unheard.key)
            if left is not None and left.version == unheard.version:
                raise
            return  # another process told the core as well, and was quicker
        if asked is not None and number is not None:
            self._changed(number)

    async def _lying(self, number: int) -> tuple[str, Entry | None]:
        entry = await self._kv.get("thread", _number_key(number))
        if entry is not None:
            return "thread", entry
        return "gone", await self._kv.get("gone", _number_key(number))

    async def _keep(self, kind: str, entry: Entry, step: Step) -> WallThread:
        thread = replace(step.thread, acts=step.thread.acts + len(step.acts))
        if kind == "thread" and not thread.stands:
            thread = thread.forgotten()
            writes = [Put(kind, entry.key, None, entry.version), Put("gone", entry.key, to_paper(thread), 0)]
        else:
            writes = [Put(kind, entry.key, to_paper(thread), entry.version)]
        for place, act in enumerate(step.acts, start=step.thread.acts + 1):
            writes.append(Put("unheard", _act_key(thread.root, place), _ACT.dump_python(act, mode="json"), 0))
        await self._kv.write(*writes, *step.also)
        self._changed(thread.number)
        return thread


def _customer(entry: Entry | None) -> CustomerSheet:
    value: dict[str, Any] = {} if entry is None else entry.value
    return _CUSTOMER.validate_python(value)


def _version(entry: Entry | None) -> int:
    return 0 if entry is None else entry.version


def _number_key(number: int) -> str:
    return f"{number:012}"


def _act_key(of: str, place: int) -> str:
    return f"{of}/{place:06}"
