"""Posts are looked at again: those that wait for an answer as long as they wait, all others on a slow round."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.channels.post_watch import A_DAY, Pace, PostWatch, Version, Watched
from bot.domain.ids import PostRef
from bot.domain.mention import Deleted, Edited
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Entry, Json
from bot.testing.fake_inbox import FakeInbox
from bot.testing.fake_kv import FakeKeyValueStore

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
YEAR = timedelta(days=364)


class _Layout:
    def key(self, id: str, at: datetime) -> str:
        return f"{at.isoformat()}/{id}"

    def value(self, post: Watched) -> Json:
        return {"mark": post.mark}

    def read(self, entry: Entry) -> Watched:
        at, _, id = entry.key.partition("/")
        return Watched(id, datetime.fromisoformat(at), entry.value["mark"], version=entry.version)


@dataclass
class Network:
    """Posts by their ids, as they stand; a watch that reads them, and what it read in each look."""

    now: datetime = NOON
    stands: dict[str, str] = field(default_factory=dict)
    read: list[list[str]] = field(default_factory=list)
    kv: FakeKeyValueStore = field(default_factory=FakeKeyValueStore)
    inbox: FakeInbox = field(default_factory=FakeInbox)

    def watch(self, pace: Pace) -> PostWatch:
        context = AdapterContext("Acme", "", self.kv, lambda: self.now, lambda: "token")
        return PostWatch("town", context, _Layout(), pace)

    async def hears(self, watch: PostWatch, *ids: str, ago: timedelta = timedelta()) -> None:
        self.stands |= dict.fromkeys(ids, "as it was")
        await watch.remember(Watched(id, self.now - ago, "as it was") for id in ids)

    async def look(self, watch: PostWatch) -> list[str]:
        """Look once; return what was looked at."""
        self.read.append([])
        await watch.look(self.inbox, read=self._read, missing=self._missing)
        return self.read[-1]

    async def _read(self, posts: Sequence[Watched]) -> dict[str, Version]:
        self.read[-1] += [post.id for post in posts]
        return {p.id: Version(self.stands[p.id], self.stands[p.id], self.now) for p in posts if p.id in self.stands}

    async def _missing(self, posts: Sequence[Watched]) -> list[str]:
        return [post.id for post in posts]


async def test_a_post_that_waits_for_an_answer_is_watched_no_matter_how_old_it_is() -> None:
    town = Network()
    watch = town.watch(Pace(4, most=2))
    await town.hears(watch, "old", ago=timedelta(days=90))
    assert await town.look(watch) == []
    town.inbox.waiting = [(PostRef("town", "old"), NOON - timedelta(days=90))]
    assert await town.look(watch) == ["old"]
    town.stands["old"] = "changed"
    await town.look(watch)
    del town.stands["old"]
    await town.look(watch)
    assert town.inbox.heard == [
        Edited(PostRef("town", "old"), "changed", NOON),
        Deleted(PostRef("town", "old"), NOON),
    ]


async def test_what_waits_is_watched_even_if_nothing_is_known_of_it_any_more() -> None:
    town = Network(stands={"forgotten": "as it was"})
    watch = town.watch(Pace(4))
    town.inbox.waiting = [(PostRef("town", "forgotten"), NOON - YEAR * 2)]
    await town.look(watch)
    await watch.sweep()
    del town.stands["forgotten"]
    await town.look(watch)
    assert town.inbox.heard[-1] == Deleted(PostRef("town", "forgotten"), NOON)


async def test_all_others_are_read_once_a_day_a_few_at_a_time_beside_the_young_ones() -> None:
    town = Network()
    watch = town.watch(Pace(4, most=10, slow=2))
    await town.hears(watch, *"abcdefgh")
    await town.hears(watch, *(f"old{n}" for n in range(5)), ago=timedelta(days=40))
    looks = [await town.look(watch) for _ in range(6)]
    assert all(len(look) <= 4 for look in looks)
    old = [id for look in looks for id in look if id.startswith("old")]
    assert sorted(old) == [f"old{n}" for n in range(5)], "each once, and none again on the same day"
    assert {id for look in looks for id in look} >= set("abcdefgh")
    town.now += A_DAY
    again = [id for _ in range(3) for id in await town.look(watch) if id.startswith("old")]
    assert sorted(again) == sorted(old)


async def test_a_deletion_after_many_months_is_noticed_and_after_a_year_nothing_is_kept() -> None:
    town = Network()
    watch = town.watch(Pace(4, slow=1))
    await town.hears(watch, "old", ago=YEAR)
    await watch.sweep()
    again = town.watch(Pace(4, most=0, slow=1))
    await again.open()
    del town.stands["old"]
    await town.look(again)
    assert town.inbox.heard == [Deleted(PostRef("town", "old"), NOON)]
    await town.hears(again, "older", ago=YEAR + 2 * A_DAY)
    await again.sweep()
    assert "older" not in town.kv.everything()


async def test_what_sending_finds_is_looked_at_first_and_told() -> None:
    town = Network()
    watch = town.watch(Pace(1, most=1))
    await town.hears(watch, "old", ago=timedelta(days=40))
    await town.hears(watch, "new")
    town.stands["old"] = "changed"
    watch.hinted.add("old")
    assert await town.look(watch) == ["old"]
    assert town.inbox.heard == [Edited(PostRef("town", "old"), "changed", NOON)]
    assert await town.look(watch) == ["new"], "once is enough"


async def test_where_the_program_is_often_started_again_each_gets_its_turn() -> None:
    town, seen = Network(), set[str]()
    await town.hears(town.watch(Pace(1)), *(f"{n}" for n in range(10)), ago=timedelta(days=40))
    for _ in range(200):
        watch = town.watch(replace(Pace(1), slow=1))
        await watch.open()
        seen |= {*await town.look(watch)}
        town.now += A_DAY
    assert len(seen) == 10
