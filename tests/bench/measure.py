"""Rounds, medians and goals: how a row of the table comes about."""

import json
import math
import platform
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Round:
    """One round: how long each of its things took, and how long all of them together, in seconds."""

    times: Sequence[float]
    took: float

    @property
    def p50(self) -> float:
        return quantile(self.times, 0.50)

    @property
    def p99(self) -> float:
        return quantile(self.times, 0.99)

    @property
    def rate(self) -> float:
        return len(self.times) / self.took


def quantile(times: Sequence[float], part: float) -> float:
    """Return the time that `part` of all did not exceed. Of few times, the 99th percentile is the worst."""
    ordered = sorted(times)
    return ordered[max(0, math.ceil(part * len(ordered)) - 1)]


async def one_by_one(things: Sequence[Callable[[], Awaitable[object]]]) -> Round:
    """Do all of them, each after the other."""
    times = []
    began = time.perf_counter()
    for thing in things:
        before = time.perf_counter()
        await thing()
        times.append(time.perf_counter() - before)
    return Round(times, time.perf_counter() - began)


Measured = Callable[[int], Awaitable[Round]]
"""Does one round; is told its number, so that it can take fresh threads each time."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The rounds of a floor and of ours, taken in turns."""

    floor: Sequence[Round]
    ours: Sequence[Round]

    def medians(self, of: Callable[[Round], float]) -> tuple[float, float]:
        """Return the floor's and our median over the rounds."""
        return median(of(r) for r in self.floor), median(of(r) for r in self.ours)


async def in_turns(rounds: int, floor: Measured, ours: Measured) -> Pair:
    """Measure both, `rounds` times each, taking turns at going first. A first round of each is thrown away."""
    floors, oursides = [], []
    for number in range(rounds + 1):
        if number % 2:
            ours_round = await ours(number)
            floor_round = await floor(number)
        else:
            floor_round = await floor(number)
            ours_round = await ours(number)
        if number or rounds == 0:
            floors.append(floor_round)
            oursides.append(ours_round)
    return Pair(floors, oursides)


class Unit(StrEnum):
    MS = "ms"
    SECONDS = "s"
    RATE = "/s"
    MB = "MB"
    CORE = "core"
    COUNT = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a line must reach: a bound on the ratio to the floor, or on our own number where `absolute`."""

    bound: float
    at_least: bool = False
    absolute: bool = False

    def met(self, ratio: float, ours: float) -> bool:
        value = ours if self.absolute else ratio
        return value >= self.bound if self.at_least else value <= self.bound

    def words(self, unit: Unit) -> str:
        sign = ">=" if self.at_least else "<="
        return f"{sign} {self.bound:g}{f' {unit}'.rstrip() if self.absolute else 'x'}"


def at_most(ratio: float) -> Goal:
    return Goal(ratio)


def at_least(ratio: float) -> Goal:
    return Goal(ratio, at_least=True)


def no_more_than(amount: float) -> Goal:
    return Goal(amount, absolute=True)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. Times are kept in milliseconds if the unit says so. No goal: for the record."""

    row: str
    what: str
    floor_is: str
    floor: float
    ours: float
    unit: Unit
    goal: Goal | None

    @property
    def ratio(self) -> float:
        return self.ours / self.floor if self.floor else math.nan

    @property
    def met(self) -> bool | None:
        return None if self.goal is None else self.goal.met(self.ratio, self.ours)


def in_ms(seconds: tuple[float, float]) -> tuple[float, float]:
    return seconds[0] * 1000, seconds[1] * 1000


@dataclass(slots=True)
class Table:
    """All lines of a run, to be printed and kept."""

    database: str
    rounds: int
    lines: list[Line] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    """Rows that could not be measured, and why. The others still count."""

    def text(self) -> str:
        """Return the table as text, each row's floor named."""
        head = ("row", "what", "floor", "ours", "ratio", "goal", "met")
        cells = [head, *(_cells(line) for line in self.lines)]
        wide = [max(len(row[at]) for row in cells) for at in range(len(head))]
        return "\n".join("  ".join(_put(cell, wide[at], at) for at, cell in enumerate(row)).rstrip() for row in cells)

    def missed(self) -> list[Line]:
        """Return the lines whose goal was not reached."""
        return [line for line in self.lines if line.met is False]

    def keep(self, path: Path) -> None:
        """Write everything as JSON."""
        kept = {
            "database": self.database,
            "rounds": self.rounds,
            "python": platform.python_version(),
            "sqlite": sqlite3.sqlite_version,
            "broken": self.broken,
            "lines": [_json(line) for line in self.lines],
        }
        path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _cells(line: Line) -> tuple[str, ...]:
    met = {None: "", True: "yes", False: "NO"}[line.met]
    goal = "" if line.goal is None else line.goal.words(line.unit)
    floor = "" if math.isnan(line.floor) else f"{_number(line.floor)} {line.unit}  {line.floor_is}"
    ratio = "" if math.isnan(line.ratio) else f"{line.ratio:.2f}"
    return line.row, line.what, floor, f"{_number(line.ours)} {line.unit}".strip(), ratio, goal, met


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def _put(cell: str, width: int, at: int) -> str:
    return cell.rjust(width) if at in (3, 4) else cell.ljust(width)


def _json(line: Line) -> dict[str, object]:
    return {
        "row": line.row,
        "what": line.what,
        "floor_is": line.floor_is,
        "floor": None if math.isnan(line.floor) else line.floor,
        "ours": line.ours,
        "unit": str(line.unit),
        "ratio": None if math.isnan(line.ratio) else line.ratio,
        "goal": None if line.goal is None else line.goal.words(line.unit),
        "met": line.met,
    }
