"""Private by default: the table in docs/privacy.md says what appears where: it is walked, cell by cell."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.config.settings import Configured
from bot.domain.card import Verb
from bot.domain.ids import PostRef, StaffId, StaffRef, ThreadId
from bot.domain.mention import Visibility
from bot.ports.surface import COMING, Desk, Pile
from bot.testing.fake_channel import FakeChannel, FakeNetwork
from bot.testing.fake_surface import FakeSurface
from tests.people import CustomerAtTheWall, until
from tests.running_program import RunningProgram, a_file, running, settings

TABLE = Path(__file__).parents[2] / "docs" / "privacy.md"
ME = StaffRef("office", "ben")
DRAFT = "somebody's own draft"
WORDS = {
    "a post on the wall": "wallaby",
    "an answer to it": "answerine",
    "a public post on a network": "publicola",
    "a public word of thanks": "gratitudo",
    "a private post": "secretum",
    "an answer to a private post": "responsum",
    "a note": "notabene",
    "a note written after a private post": "latenota",
    DRAFT: "draftling",
    "the name of a customer who spoke in public": "Publia",
    "the name of a customer who only spoke privately": "Privata",
    "what a post said before it was edited": "formerly",
    "a post that its author deleted": "deletia",
    "the name of a customer who deleted everything": "Deldora",
}


def told() -> dict[str, dict[str, bool]]:
    """Return the table of the documentation: what appears, by what it is and by place."""
    rows = [line.strip("|").split("|") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    head, _, *body = [[cell.strip() for cell in row] for row in rows]
    return {
        row[0]: {place: {"yes": True, "no": False}[cell] for place, cell in zip(head[1:], row[1:], strict=True)}
        for row in body
    }


class QuotableChannel(FakeChannel):
    """A network on which all who spoke in public may be quoted."""

    @property
    def may_be_quoted(self) -> bool:
        return True


@dataclass
class Walk:
    """A program with a wall, a network, the staff room, and an office that may not show private posts."""

    program: RunningProgram
    network: FakeNetwork
    office: FakeSurface
    cleo: CustomerAtTheWall
    numbers: dict[str, ThreadId] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        """Where the office brings what people ask."""
        desk = self.office._desk
        assert desk is not None
        return desk

    async def says(self, text: str, who: str, *, below: PostRef | None = None, private: bool = False) -> PostRef:
        """Somebody posts on the network; return the post once the program has it."""
        seen_by = Visibility.DIRECT if private else Visibility.PUBLIC
        post = self.network.say(text, answers=below, customer=who, visibility=seen_by)

        async def known() -> bool:
            return await self.program.store.thread_of(post) is not None

        await until("the post is heard", known)
        number = await self.program.store.thread_of(post)
        assert number is not None
        self.numbers.setdefault(who, number)
        return post

    async def places(self, log: str) -> Mapping[str, str]:
        """Return all that each place shows, by the names of the table."""
        ana, ben, visitor = (
            await self.program.colleague("Ana"),
            await self.program.colleague("Ben"),
            self.program.customer(),
        )
        inside, threads = StaffRef("staffroom", str(ben.id)), [*self.numbers.values()]
        shown = [await self.desk.look(thread, ME) for thread in threads]
        pages = [await ben.looks(thread) for thread in threads]
        wall = [await visitor.open(path) for path in ("/", f"/t/{self.cleo.thread}", f"/t/{self.cleo.thread}/fragment")]
        whispers = [*map(repr, self.office.whispers), await ana.whispers(), await ben.whispers()]
        mine = StaffRef("staffroom", str(ana.id))
        return {
            "room": repr([*self.office.cards.values(), *shown]),
            "private room": "".join(page.html for page in pages),
            "list": repr(await self.desk.pile(Pile.ALL, ME)),
            "private list": repr(await self.desk.pile(Pile.ALL, inside)),
            "whisper": "".join(whispers),
            "preview": repr((await self.desk.look(self.numbers["publia"], mine)).preview),
            "digest": repr(await self.desk.digest(COMING, ME)) + (await ben.open("/staff/digest/now")).html,
            "wall": "".join(page.html for page in wall),
            "feed": (await visitor.open("/feed.atom")).html,
            "log": log,
            "metric": (await visitor.open("/metrics")).html,
        }


@pytest_asyncio.fixture
async def walk(tmp_path: Path, sqlite_template: Path) -> AsyncIterator[Walk]:
    network, office = FakeNetwork("town", address="https://town.example"), FakeSurface("office")
    network.names = {"publia": "Publia", "privata": "Privata", "dora": "Deldora"}
    office.insiders.add("ben")
    asked = settings(a_file(sqlite_template, tmp_path))

    def built(part: Any) -> Any:
        return lambda _name, _settings, _context: part

    asked = asked.model_copy(
        update={
            "channels": {**asked.channels, "town": Configured("town", "fake", built(QuotableChannel(network)), None)},
            "surfaces": {**asked.surfaces, "office": Configured("office", "fake", built(office), None)},
        }
    )
    async with running(asked) as program:
        yield Walk(program, network, office, program.customer())


async def lived(walk: Walk) -> None:
    """Leave a word of its own in each thing."""
    w, program = WORDS, walk.program
    ana, ben = await program.colleague("Ana", "baker"), await program.colleague("Ben")
    await program.store.link(ME, StaffId(ben.id))
    await walk.cleo.asks(f"Is the {w['a post on the wall']} fresh?")
    walk.numbers["cleo"] = ThreadId(walk.cleo.thread)
    await ana.presses(walk.cleo.thread, Verb.CLAIM)
    await ana.answers(walk.cleo.thread, f"The {w['an answer to it']} is.")
    await walk.cleo.sees(w["an answer to it"])

    asked = await walk.says(f"Have you a {w['a public post on a network']}?", "publia")
    thread = walk.numbers["publia"]
    await ana.presses(thread, Verb.CLAIM)
    await ana.presses(thread, Verb.NOTE, text=f"A {w['a note']}.")
    await ana.answers(thread, "We have.")
    await until("it stands", lambda: _answered(walk, thread, 1))
    await walk.says(f"Thank you for the {w['a public word of thanks']}!", "publia", below=asked)
    await walk.says(f"Thank you, {w['a private post']} is the address", "publia", below=asked, private=True)
    await ana.presses(thread, Verb.NOTE, text=f"A {w['a note written after a private post']}.")
    await ana.answers(thread, f"Thank you, {w['an answer to a private post']}.")
    await until("that stands too", lambda: _answered(walk, thread, 2))
    await walk.says(f"And have you a {w['a public post on a network']} more?", "publia", below=asked)
    await ana.writes(thread, f"A {w[DRAFT]}.")

    only = await walk.says("Between us.", "privata", private=True)
    await ben.presses(walk.numbers["privata"], Verb.CLAIM)
    await walk.says("Are you there?", "privata", below=only, private=True)
    edited = await walk.says(f"It was {w['what a post said before it was edited']}.", "edith")
    walk.network.edit(edited, "It is so now.")
    deleted = await walk.says(f"A {w['a post that its author deleted']}.", "dora")
    walk.network.delete(deleted)
    await until("both are known", lambda: _changed(walk))
    await ana.presses(walk.numbers["privata"], Verb.HELP_TOO)
    await program.settles()


async def _answered(walk: Walk, thread: ThreadId, times: int) -> bool:
    story = await walk.program.story(thread)
    return len([post for post in story.posts if post.by_us]) == times


async def _changed(walk: Walk) -> bool:
    edith, dora = [(await walk.program.story(walk.numbers[who])).posts[0] for who in ("edith", "dora")]
    return edith.edited_at is not None and dora.deleted_at is not None


async def test_each_thing_appears_where_the_table_says_so_and_nowhere_else(
    walk: Walk, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    await lived(walk)
    printed = capfd.readouterr()
    places = await walk.places(caplog.text + printed.out + printed.err)
    table = told()
    assert [*table] == [*WORDS]
    assert all([*row] == [*places] for row in table.values())
    found = {what: {place: word in shown for place, shown in places.items()} for what, word in WORDS.items()}
    wrong = [
        f"{what}, {place}: {'missing' if said else 'shown'}"
        for what, row in table.items()
        for place, said in row.items()
        if found[what][place] is not said
    ]
    assert wrong == []
