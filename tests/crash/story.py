"""One exchange, lived by people who are used to computers: who gets no answer looks again, then tries again."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.card import Verb
from tests.crash.killed_program import KilledProgram
from tests.people import Colleague, CustomerAtTheWall, Page, until

T = TypeVar("T")

PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody said and got a good answer for, each text once in all stories: it must be there for ever."""

    thread: int
    question: str
    note: str
    answer: str
    follow_up: str
    second_answer: str


@dataclass(frozen=True, slots=True)
class Story:
    """Cleo asks, Ana answers, Cleo asks again, Ana is called back, answers, and takes that one back."""

    program: KilledProgram
    cleo: CustomerAtTheWall
    ana: Colleague
    number: int
    patience: float = PATIENCE

    async def live(self) -> Told:
        """Live it to the end, however often the program dies."""
        question, follow_up = f"Question {self.number}: do you bake?", f"Follow-up {self.number}: and at Easter?"
        note, first, second = f"Note {self.number}.", f"Answer {self.number}: daily.", f"Second answer {self.number}."
        self.program.doing = "asking"
        thread = self.cleo.thread = await self._asks(question)
        self.program.doing = "claiming"
        await self._claims(thread)
        self.program.doing = "noting"
        await self._notes(thread, note)
        self.program.doing = "answering"
        await self._answers(thread, first)
        self.program.doing = "following up"
        await self._adds(follow_up)
        self.program.doing = "calling back"
        await self._is_called(thread)
        self.program.doing = "answering again"
        await self._answers(thread, second)
        self.program.doing = "taking back"
        await self._takes_back(thread, second)
        return Told(thread, question, note, first, follow_up, second)

    async def _asks(self, text: str) -> int:
        """Ask; without an answer, look at the wall, and otherwise send that very form again, as browsers offer."""
        form = await self.program.surely(lambda: self.cleo.open("/ask"))

        async def ask() -> None:
            done(await self.cleo.submit(form, "ask", name="Cleo", text=text))

        async def asked() -> bool:
            return await self._on_the_wall(text) is not None

        await self.program.surely(ask, _if(asked))
        if self.number % 3 == 0:
            await self.program.surely(ask)  # pressed twice, as people do
        await self._wait("the question stands on the wall", asked)
        thread = await self.program.surely(lambda: self._on_the_wall(text))
        assert thread is not None
        return thread

    async def _claims(self, thread: int) -> None:
        async def claim() -> None:
            done(await self.ana.presses(thread, Verb.CLAIM))

        async def claimed() -> bool:
            return f"/staff/t/{thread}/release" in (await self.ana.looks(thread)).html

        await self.program.surely(claim, _if(claimed))

    async def _notes(self, thread: int, text: str) -> None:
        async def note() -> None:
            done(await self.ana.presses(thread, Verb.NOTE, text=text))

        async def noted() -> bool:
            return text in (await self.ana.looks(thread)).html

        await self.program.surely(note, _if(noted))

    async def _answers(self, thread: int, text: str) -> None:
        """Keep a draft, look at its preview, send exactly that, and see it on the wall."""

        async def may_write() -> bool:
            """The record of the last answer may follow it by a while, if a crash came in between."""
            return f"/staff/t/{thread}/write" in (await self.ana.looks(thread)).html

        async def write() -> None:
            assert text in done(await self.ana.writes(thread, text)).html

        async def written() -> bool:
            return text in (await self.ana.looks(thread)).html

        await self._wait("she can write", may_write)
        await self.program.surely(write, _if(written))
        preview = await self.program.surely(lambda: self.ana.looks(thread))
        assert f"{text} — Ana, baker" in preview.text, preview.text

        async def send() -> None:
            done(await self.ana.submit(preview, "send"))

        async def sent() -> bool:
            """It is on its way, or stands in public: it can not be sent any more."""
            return f"/staff/t/{thread}/send" not in (await self.ana.looks(thread)).html

        await self.program.surely(send, _if(sent))
        await self._wait("the answer stands on the wall", lambda: self._reads(text))

    async def _adds(self, text: str) -> None:
        form = await self.program.surely(self.cleo.reads)

        async def add() -> None:
            done(await self.cleo.submit(form, "add", text=text))

        await self.program.surely(add, _if(lambda: self._reads(text)))
        if self.number % 4 == 0:
            await self.program.surely(add)

    async def _is_called(self, thread: int) -> None:
        async def called() -> bool:
            return f"Cleo wrote again in #{thread}." in (await self.ana.open("/staff")).html

        await self._wait("Ana is called back", called)

    async def _takes_back(self, thread: int, text: str) -> None:
        # Her page may be a moment older than the wall: the record follows the reply.
        async def can() -> bool:
            return (await self.ana.looks(thread)).html.count(f"/staff/t/{thread}/take-back") == 2

        await self._wait("both answers can be taken back", can)

        async def take_back() -> None:
            page = await self.ana.looks(thread)
            done(await self.ana.submit(_last(page, "take-back"), "take-back"))

        async def taken() -> bool:
            return (await self.ana.looks(thread)).html.count(f"/staff/t/{thread}/take-back") < 2

        async def gone() -> bool:
            return text not in (await self.cleo.reads()).html

        await self.program.surely(take_back, _if(taken))
        await self._wait("the second answer is gone", gone)

    async def _on_the_wall(self, text: str) -> int | None:
        for article in (await self.cleo.open("/")).soup.find_all("article"):
            if text in article.get_text(" "):
                return int(str(article["data-thread"]))
        return None

    async def _reads(self, text: str) -> bool:
        return text in (await self.cleo.reads()).html

    async def _wait(self, what: str, holds: Callable[[], Awaitable[bool]]) -> None:
        await until(what, lambda: self.program.surely(holds), seconds=self.patience)


def done(page: Page) -> Page:
    """The program said yes."""
    assert page.status == 200, f"{page.url}: {page.status} {page.text}"
    return page


def _if(holds: Callable[[], Awaitable[bool]]) -> Callable[[], Awaitable[bool | None]]:
    """Turn a yes or no into something seen or not."""

    async def seen() -> bool | None:
        return True if await holds() else None

    return seen


def _last(page: Page, action: str) -> Page:
    """The page from its last form for `action` on."""
    return Page(page.url, page.status, page.html[page.html.rindex("<form", 0, page.html.rindex(f"/{action}")) :])
