"""Something goes viral: two hundred questions in a burst, none lost, none twice."""

import asyncio
from collections import Counter

import pytest

from bot.domain.ids import StaffId, ThreadId
from bot.domain.thread_history import ThreadHistory
from bot.ports.surface import Pile
from tests.people import CustomerAtTheWall
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUESTIONS = 200
CUSTOMERS = 20


async def test_two_hundred_questions_at_once(program: RunningProgram) -> None:
    ana = await program.colleague("Ana")
    people = [program.customer() for _ in range(CUSTOMERS)]

    await asyncio.gather(*(asks_many(person, number) for number, person in enumerate(people)))

    stories: list[ThreadHistory] = []
    after: ThreadId | None = None
    while page := await program.store.pile(Pile.UP_FOR_GRABS, StaffId(ana.id), after=after, limit=100):
        stories += page
        after = page[-1].thread.id
    said = Counter(post.text for story in stories for post in story.posts)
    assert said == Counter(question(n, i) for n in range(CUSTOMERS) for i in range(QUESTIONS // CUSTOMERS))
    assert sorted(story.thread.id for story in stories) == list(range(1, QUESTIONS + 1)), "numbers have no holes"

    await program.settles()
    seen: Counter[str] = Counter()
    path: str | None = "/staff"
    while path is not None:
        shown = (await ana.open(path)).soup
        seen.update(quote.get_text() for quote in shown.select(".card blockquote"))
        more = shown.select_one(".pager a")
        path = None if more is None else str(more["href"])
    assert seen == said, "each is on one card"
    assert f"{QUESTIONS}" in (await ana.open("/staff")).text


async def asks_many(person: CustomerAtTheWall, number: int) -> None:
    """Ask, and press the button twice now and then, as people do in a storm; nobody waits to see the page."""
    where, filled = (await person.open("/ask")).fields("ask")
    for i in range(QUESTIONS // CUSTOMERS):
        typed = {**filled, "name": f"Customer {number}", "text": question(number, i), "form": f"{number}/{i}"}
        presses = [press(person, where, typed) for _ in range(2 if i % 5 == 0 else 1)]
        assert set(await asyncio.gather(*presses)) == {303}


async def press(person: CustomerAtTheWall, where: str, typed: dict[str, str]) -> int:
    """Send a form; return the status of what came back."""
    async with person._session.post(where, data=typed, allow_redirects=False) as answer:
        return answer.status


def question(number: int, i: int) -> str:
    """Return the words of one question."""
    return f"Question {i} of customer {number}?"
