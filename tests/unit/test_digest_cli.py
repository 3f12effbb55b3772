"""`handraise digest` and `handraise staff set`, as somebody at a terminal meets them."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import DEFINITIONS, Amount, Digest, Number
from bot.domain.ids import ThreadId
from bot.engine.digest_builder import DigestBuilder
from bot.testing.fake_channel import FakeChannel
from storage.connection.database import open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.store import SqlStore
from tests.logs import logs_as_before
from tests.unit.test_cli import SMALL as FILE
from tests.unit.test_cli import Shell
from tests.year import SMALL, a_year, settle


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with logs_as_before():
        yield


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], sqlite_url: str) -> Shell:
    """A shell in the folder of a house in which a year has passed."""

    async def write() -> None:
        database = open_database(sqlite_url)
        await settle(database, SMALL, a_year(SMALL))
        await database.close()

    asyncio.run(write())
    text = FILE.format(folder=tmp_path, port=8080).replace("test.db", "handraise.db")
    (tmp_path / "app.yaml").write_text(text + "digest: {zone: Europe/Berlin}\n", encoding="utf-8")
    return Shell(tmp_path / "app.yaml", capsys)


def test_a_week_is_shown_in_numbers_with_a_headline(shell: Shell) -> None:
    out = shell("digest", "--preview", "--week", "2026-W40")
    assert shell.code == 0, shell.err
    first, blank, *rest = out.splitlines()
    assert first.startswith("2026-W40, 28.09.2026 to 04.10.2026, Europe/Berlin: ")
    assert " answered, " in first
    assert blank == ""
    assert any(line.startswith("  Mentions heard ") for line in rest)
    assert any("companies on Twitter in 2011: 40 % (STELLAService)" in line for line in rest)
    assert any(" waits since " in line and "  https://ask.example/p" in line for line in rest)
    assert not any("Spent" in line for line in rest)


def test_without_a_week_it_is_the_last_that_is_over(shell: Shell) -> None:
    over = [CalendarWeek.of(datetime.now(UTC), "Europe/Berlin").before().label]  # and if it is midnight just now:
    out = shell("digest", "--preview")
    over.append(CalendarWeek.of(datetime.now(UTC), "Europe/Berlin").before().label)
    assert out.partition(",")[0] in over


def test_a_quiet_week_is_one_friendly_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "app.yaml").write_text(FILE.format(folder=tmp_path, port=8080), encoding="utf-8")
    empty = Shell(tmp_path / "app.yaml", capsys)
    out = empty("digest", "--preview", "--week", "2020-W01")
    assert out.splitlines() == [
        "2020-W01, 30.12.2019 to 05.01.2020, UTC: A quiet week: nobody called on us, and nobody waits."
    ]


def test_it_can_be_written_as_a_page_and_as_a_picture(shell: Shell, tmp_path: Path) -> None:
    page, light, dark = (tmp_path / name for name in ("week.html", "light.png", "dark.png"))
    out = shell("digest", "--preview", "--week", "2026-W40", "--html", str(page), "--png", str(light))
    assert shell.code == 0, shell.err
    assert f"{page} is a page of it." in out
    assert f"{light} is a picture of it. To say beside it: Week 40, 28 September to 4 October 2026: " in out
    headline = out.splitlines()[0].rpartition(": ")[2]
    assert headline in page.read_text(encoding="utf-8")
    shell("digest", "--preview", "--week", "2026-W40", "--png", str(dark), "--dark")
    assert light.read_bytes()[:8] == dark.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert light.read_bytes() != dark.read_bytes()


def test_a_file_that_cannot_be_written_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    shell("digest", "--preview", "--sample", "--html", str(tmp_path / "nowhere" / "week.html"))
    assert shell.code == 1
    assert shell.err.endswith("week.html cannot be written: No such file or directory.\n")


def test_a_made_up_week_is_shown_without_opening_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nothing = Shell(tmp_path / "app.yaml", capsys)
    assert "41 answered, up from 35" in nothing("digest", "--preview", "--sample")
    assert list(tmp_path.iterdir()) == []


def test_a_number_is_explained_with_its_definition_and_its_threads(shell: Shell) -> None:
    value, definition, threads = shell("digest", "--explain", "heard", "--week", "2026-W40").splitlines()
    assert definition == DEFINITIONS[Number.HEARD]
    label, _, count = value.rpartition(": ")
    assert label == "Mentions heard, 2026-W40"
    assert len(threads.split(", ")) == int(count) > 3
    assert all(thread.startswith("#") for thread in threads.split(", "))


def test_a_week_is_told_in_the_zone_of_a_room(shell: Shell, tmp_path: Path) -> None:
    there = "digest: {zone: Europe/Berlin, rooms: {staffroom: {zone: Pacific/Auckland}}}"
    text = (tmp_path / "app.yaml").read_text(encoding="utf-8").replace("digest: {zone: Europe/Berlin}", there)
    (tmp_path / "app.yaml").write_text(text, encoding="utf-8")
    asked = ("digest", "--preview", "--week", "2026-W40")
    assert ", Europe/Berlin: " in shell(*asked)
    assert "2026-W40, 28.09.2026 to 04.10.2026, Pacific/Auckland: " in shell(*asked, "--room", "staffroom")
    elsewhere = [shell("digest", "--explain", "heard", "--week", "2026-W40", *room) for room in ((), asked[:0])]
    there_heard = shell("digest", "--explain", "heard", "--week", "2026-W40", "--room", "staffroom")
    assert elsewhere[0] == elsewhere[1] != there_heard


def test_a_number_that_is_not_known_is_explained_all_the_same(shell: Shell) -> None:
    value, definition, threads = shell("digest", "--explain", "spend", "--week", "2026-W40").splitlines()
    assert value == "Spent on paid networks, 2026-W40: not known"
    assert definition == DEFINITIONS[Number.SPEND]
    assert threads == "No thread is behind it."


def test_what_colleagues_say_of_a_digest_is_told_as_a_count(shell: Shell, sqlite_url: str) -> None:
    asked = ("digest", "--explain", "feedback", "--week", "2026-W40")
    label = "What colleagues say of the digest, 2026-W40: "
    assert shell(*asked) == f"{label}Nobody has said anything of it.\n"

    async def says(*useful: bool) -> None:
        async with rig_of(sqlite_url) as store:
            for number, each in enumerate(useful):
                person = await store.add(f"Colleague {number}", "")
                await store.rate("2026-W40", person.id, useful=each)

    asyncio.run(says(True))
    assert shell(*asked) == f"{label}One person said something; of fewer than 3 it is not told what.\n"
    asyncio.run(says(True))
    assert shell(*asked) == f"{label}2 people said something; of fewer than 3 it is not told what.\n"
    asyncio.run(says(False, True))
    assert shell(*asked) == f"{label}3 found it useful, 1 did not.\n"
    assert "useful" not in shell("digest", "--preview", "--week", "2026-W40")


@asynccontextmanager
async def rig_of(url: str) -> AsyncIterator[SqlStore]:
    """The store of the house."""
    database = open_database(url)
    yield SqlStore(database, (), WorkflowQueue(database.system_engine), lambda: datetime.now(UTC))
    await database.close()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--preview", "--week", "2026-46"), "2026-46 is no week. Write a year"),
        (("--preview", "--room", "attic"), "There is no surface attic. There are: staffroom."),
        (("--explain", "everything"), "There is no number everything. There are: heard, answered,"),
        ((), "Say --preview, or --explain and a number"),
        (("--explain", "heard", "--dark"), "--html, --png, --dark and --sample belong to --preview."),
        (("--preview", "--explain", "heard"), "Say --preview, or --explain and a number"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(shell: Shell, words: tuple[str, ...], says: str) -> None:
    assert shell("digest", *words) == ""
    assert shell.code == 1
    assert shell.err.startswith(says)
    assert shell.err.count("\n") == 1


def test_somebody_is_placed_and_need_not_be_named(shell: Shell) -> None:
    assert shell("staff", "set", "1", "--department", " Shop  floor ", "--unnamed") == (
        "Zoe, Shop floor: is not named in digests.\n"
    )
    assert shell("staff", "set", "1") == "Zoe, Shop floor: is not named in digests.\n"
    assert shell("staff", "set", "1", "--named", "--department", "") == "Zoe: may be named in digests.\n"
    shell("staff", "set", "99", "--named")
    assert shell.code == 1
    assert shell.err == "There is nobody with the number 99. `handraise staff list` shows everybody.\n"


# --- what it is made from -----------------------------------------------------------------------

WEEK = CalendarWeek.parse("2026-W46", "UTC")


class Counted:
    """A store that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: tuple[object, ...] = ()

    async def digest(self, week: CalendarWeek, *, support: object = (), quotable: object = ()) -> Digest:
        self.asked = week, support, quotable
        return Digest(week, WEEK.end)

    async def explain(self, number: Number, week: CalendarWeek, *, support: object = ()) -> list[ThreadId]:
        self.asked = number, week, support
        return [ThreadId(7)]


class Paid(FakeChannel):
    """A channel that costs a cent an hour, and may be quoted or not."""

    may_be_quoted = False

    async def spent(self, since: datetime, until: datetime) -> Amount:
        return Amount("USD", Decimal((until - since).total_seconds()) / 3600 / 100)


async def test_what_channels_cost_is_added_up_and_unknown_where_none_costs() -> None:
    store = Counted()
    free = await DigestBuilder(store, {"town": FakeChannel()}).digest(WEEK)
    assert free.spend is None
    paid = await DigestBuilder(store, {name: Paid() for name in ("a", "b")}, ("care",)).digest(WEEK)
    assert paid.spend == (Amount("USD", Decimal("3.36")),)
    assert store.asked == (WEEK, ("care",), [])


async def test_only_channels_that_say_so_are_quoted() -> None:
    store = Counted()
    yes = Paid()
    yes.may_be_quoted = True
    await DigestBuilder(store, {"no": Paid(), "silent": FakeChannel(), "yes": yes}).digest(WEEK)
    assert store.asked == (WEEK, (), ["yes"])


async def test_explaining_asks_for_the_same_week_and_departments() -> None:
    store = Counted()
    assert await DigestBuilder(store, {}, ("care",)).explain(Number.HEARD, WEEK) == [7]
    assert store.asked == (Number.HEARD, WEEK, ("care",))
