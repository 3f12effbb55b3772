"""What every key-value store must do: inherit `KeyValueStoreContract`, with the fixtures `kv` and `another_kv`."""

import asyncio
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.mention import clean
from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put

TEXTS = st.text(min_size=1, max_size=8).map(clean).filter(bool)


class KeyValueStoreContract:
    """The clauses. `another_kv` is the store of somebody else in the same place."""

    async def test_a_sheet_comes_back_as_it_was_written(self, kv: KeyValueStore) -> None:
        value: Json = {"text": "Zoë \u0000 🥖 \ud7ff", "list": [1, 2.5, None, True, {"deep": []}]}
        await kv.write(Put("post", "1", value, 0))
        assert await kv.get("post", "1") == Entry("1", value, 1)
        assert await kv.get("post", "2") is None
        assert await kv.get("page", "1") is None

    async def test_each_writing_needs_the_version_before_it(self, kv: KeyValueStore) -> None:
        await kv.write(Put("post", "1", {"n": 1}, 0))
        await kv.write(Put("post", "1", {"n": 2}, 1))
        for version in (0, 1, 3):
            for value in ({"n": 3}, None):
                with pytest.raises(Conflict):
                    await kv.write(Put("post", "1", value, version))
        assert await kv.get("post", "1") == Entry("1", {"n": 2}, 2)

    async def test_a_sheet_that_is_thrown_away_is_gone_and_can_be_written_again(self, kv: KeyValueStore) -> None:
        await kv.write(Put("post", "1", {"n": 1}, 0))
        await kv.write(Put("post", "1", None, 1))
        assert await kv.get("post", "1") is None
        await kv.write(Put("post", "1", None, 0), Put("post", "1", {"n": 2}, 0))
        assert await kv.get("post", "1") == Entry("1", {"n": 2}, 1)

    async def test_all_is_written_or_nothing(self, kv: KeyValueStore) -> None:
        await kv.write(Put("post", "1", {"n": 1}, 0))
        with pytest.raises(Conflict):
            await kv.write(Put("post", "1", {"n": 2}, 1), Put("post", "2", {"n": 2}, 0), Put("post", "3", {"n": 2}, 7))
        assert await kv.page("post") == [Entry("1", {"n": 1}, 1)]
        await kv.write()

    async def test_of_two_who_write_at_once_one_wins(self, kv: KeyValueStore) -> None:
        async def write(n: int) -> bool:
            try:
                await kv.write(Put("post", "1", {"n": n}, 0), Put("post", f"by-{n}", {}, 0))
            except Conflict:
                return False
            return True

        won = await asyncio.gather(*(write(n) for n in range(8)))
        entry = await kv.get("post", "1")
        assert won.count(True) == 1
        assert entry == Entry("1", {"n": won.index(True)}, 1)
        assert len(await kv.page("post")) == 2

    async def test_a_page_goes_by_key_and_can_be_turned(self, kv: KeyValueStore) -> None:
        keys = [f"{n:03}" for n in range(50)]
        await kv.write(*(Put("post", key, {}, 0) for key in reversed(keys)), Put("page", "025", {}, 0))
        newest = await kv.page("post")
        assert [s.key for s in newest] == keys[:-21:-1]
        assert [s.key for s in await kv.page("post", before=newest[-1].key, limit=2)] == ["029", "028"]
        assert [s.key for s in await kv.page("post", limit=2, oldest_first=True)] == ["000", "001"]
        assert [s.key for s in await kv.page("post", before="001", limit=2, oldest_first=True)] == ["002", "003"]
        assert [s.key for s in await kv.page("post", prefix="02", before="023")] == ["022", "021", "020"]
        assert await kv.page("post", before="000") == []

    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
    )
    @given(keys=st.sets(TEXTS, min_size=1, max_size=6), prefix=st.one_of(st.just(""), TEXTS, st.just("\U0010ffff")))
    async def test_keys_sort_by_code_point_whatever_they_are(
        self, kv: KeyValueStore, keys: set[str], prefix: str
    ) -> None:
        kind = str(await kv.next_number("kinds"))
        odd = {*keys, *(prefix + key for key in keys), *(key.upper() for key in keys), "a b", "a-b", "ab", "B", "é"}
        await kv.write(*(Put(kind, key, {}, 0) for key in odd))
        there = [entry.key for entry in await kv.page(kind, prefix=prefix, limit=100, oldest_first=True)]
        assert there == sorted(key for key in odd if key.startswith(prefix))
        back = [entry.key for entry in await kv.page(kind, prefix=prefix, limit=100)]
        assert back == there[::-1]

    async def test_numbers_count_up_and_none_comes_twice(self, kv: KeyValueStore) -> None:
        numbers = await asyncio.gather(*(kv.next_number("thread") for _ in range(20)))
        assert sorted(numbers) == list(range(1, 21))
        assert await kv.next_number("page") == 1
        later = [await kv.next_number("thread") for _ in range(3)]
        assert all(after == before + 1 for before, after in pairwise([20, *later]))

    async def test_nobody_sees_anothers_sheets(self, kv: KeyValueStore, another_kv: KeyValueStore) -> None:
        await kv.write(Put("post", "1", {"mine": True}, 0))
        assert await another_kv.get("post", "1") is None
        assert await another_kv.page("post") == []
        await another_kv.write(Put("post", "1", {"mine": False}, 0))
        assert await kv.get("post", "1") == Entry("1", {"mine": True}, 1)
        assert (await kv.next_number("post"), await another_kv.next_number("post")) == (1, 1)
