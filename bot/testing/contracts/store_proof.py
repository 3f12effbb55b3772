"""Clauses about the journal as a whole, and its seals."""

import asyncio
from datetime import timedelta

from bot.domain import actions as act
from bot.domain.journal_chain import ChainCheck
from bot.domain.thread import JournalEntry, JournalEvent
from bot.ports.store_proof import JournalQuery
from bot.testing.contracts.store_rig import NOW, StoreRig, acting, employee, opened_thread


async def recorded(rig: StoreRig, *texts: str) -> None:
    """Write a line of the journal for each text."""
    for text in texts:
        await rig.store.record(JournalEntry(JournalEvent.REFUSED, NOW, None, text))


async def faults(rig: StoreRig) -> list[str]:
    """Return what a walk along the whole chain finds."""
    check = ChainCheck()
    return [fault for seal, line in await rig.store.seals(after=0, limit=100) for fault in check.next(seal, line)]


class Proves:
    """The journal can be read whole, and each of its lines is sealed once."""

    async def test_each_line_is_sealed_once_in_a_chain_without_a_gap(self, rig: StoreRig) -> None:
        assert await rig.store.seal_journal(limit=10) == 0
        await recorded(rig, "one", "two")
        assert await rig.store.seal_journal(limit=10) == 2
        await recorded(rig, "three")
        assert await rig.store.seal_journal(limit=10) == 1
        assert await rig.store.seal_journal(limit=10) == 0
        told = await rig.store.seals(after=0, limit=10)
        assert [(seal.number, line and line.text) for seal, line in told] == [(1, "one"), (2, "two"), (3, "three")]
        assert len({seal.salt for seal, _ in told}) == 3
        assert await faults(rig) == []
        assert [seal.number for seal, _ in await rig.store.seals(after=1, limit=1)] == [2]

    async def test_a_long_journal_is_sealed_piece_by_piece(self, rig: StoreRig) -> None:
        await recorded(rig, *map(str, range(5)))
        assert [await rig.store.seal_journal(limit=2) for _ in range(4)] == [2, 2, 1, 0]
        assert await faults(rig) == []

    async def test_two_processes_that_seal_at_once_make_one_chain(self, rig: StoreRig) -> None:
        another = await rig.another()
        await recorded(rig, *map(str, range(9)))
        while await asyncio.gather(*(store.seal_journal(limit=3) for store in (rig.store, another))) != [0, 0]:
            pass
        assert [line and line.text for _, line in await rig.store.seals(after=0, limit=99)] == [*map(str, range(9))]
        assert await faults(rig) == []

    async def test_the_journal_is_asked_for_by_thread_by_person_and_by_time(self, rig: StoreRig) -> None:
        ana, account = await employee(rig.store)
        first, second = await opened_thread(rig.store, "1"), await opened_thread(rig.store, "2")
        await rig.store.change(second, acting(act.Claim(second, account)), by=account)

        async def deeds(asked: JournalQuery) -> list[tuple[str, int | None]]:
            return [(line.deed, line.thread) for line in await rig.store.journal(asked, after=0, limit=10)]

        assert await deeds(JournalQuery(first)) == [("opened", first)]
        assert await deeds(JournalQuery(by=ana.id)) == [("enrolled", None), ("claimed", second)]
        assert await deeds(JournalQuery(second, ana.id, NOW)) == [("claimed", second)]
        assert await deeds(JournalQuery(since=NOW + timedelta(seconds=1))) == []
        [one, *_] = await rig.store.journal(JournalQuery(), after=0, limit=1)
        rest = await rig.store.journal(JournalQuery(), after=one.id, limit=10)
        assert [line.deed for line in (one, *rest)] == ["enrolled", "opened", "opened", "claimed"]
