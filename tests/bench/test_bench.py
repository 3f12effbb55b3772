"""Each row of the bench still runs. How fast it is, is for `make bench` to say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.__main__ import ROWS, measure
from tests.bench.bench import Bench
from tests.bench.measure import Goal, Line, Round, Table, Unit, at_least, at_most, in_turns, no_more_than, quantile
from tests.logs import logs_as_before

FIRST_NAMES = {row: name for name, row in reversed(list(ROWS.items()))}


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    with logs_as_before():  # by default, a traceback has all values, and takes seconds for what runs next
        yield


@pytest.mark.slow
@pytest.mark.parametrize("name", FIRST_NAMES.values())
async def test_a_row_runs_and_keeps_its_promises(name: str, tmp_path: Path) -> None:
    table = await measure(Bench(tmp_path, rounds=1, tiny=True), [name])

    assert table.broken == {}
    assert table.lines
    assert all(line.ours >= 0 for line in table.lines)
    promises = [line for line in table.lines if line.unit is Unit.COUNT]
    assert [line.what for line in promises if not line.met] == []


def test_a_goal_is_met_at_its_bound_and_missed_beyond() -> None:
    assert at_most(2).met(2, 0)
    assert not at_most(2).met(2.01, 0)
    assert at_least(0.5).met(0.5, 0)
    assert not at_least(0.5).met(0.49, 0)
    assert no_more_than(10).met(99, 10)
    assert not no_more_than(10).met(0, 11)


def test_of_few_times_the_99th_percentile_is_the_worst() -> None:
    assert quantile([3, 1, 2], 0.99) == 3
    assert quantile([3, 1, 2], 0.5) == 2
    assert quantile(list(range(1, 1001)), 0.99) == 990


async def test_rounds_take_turns_and_the_first_of_each_is_thrown_away() -> None:
    went: list[str] = []

    async def floor(number: int) -> Round:
        went.append(f"floor {number}")
        return Round([1.0], 1.0)

    async def ours(number: int) -> Round:
        went.append(f"ours {number}")
        return Round([2.0 + number], 1.0)

    pair = await in_turns(2, floor, ours)

    assert went == ["floor 0", "ours 0", "ours 1", "floor 1", "floor 2", "ours 2"]
    assert pair.medians(lambda r: r.p50) == (1.0, 3.5)


def test_the_table_names_each_floor_and_what_is_missed(tmp_path: Path) -> None:
    def line(what: str, ours: float, goal: Goal | None) -> Line:
        return Line("0", what, "a stone", 10, ours, Unit.MS, goal)

    table = Table("SQLite", 1, [line("walks", 15, at_most(2)), line("runs", 25, at_most(2)), line("sits", 1, None)])
    table.keep(tmp_path / "bench.json")

    assert [missed.what for missed in table.missed()] == ["runs"]
    assert "a stone" in table.text()
    assert '"met": false' in (tmp_path / "bench.json").read_text("utf-8")
