"""People live their stories in a house that is killed and killed again, and the books are checked all the time."""

from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from storage.connection.database import Database
from tests.crash import books
from tests.crash.killed_program import KilledProgram
from tests.crash.story import Story, Told
from tests.people import Colleague, CustomerAtTheWall, until

PATIENCE = 60.0


@dataclass(eq=False)
class Lives:
    """Cleo and Ana, and what they told each other so far."""

    program: KilledProgram
    cleo: CustomerAtTheWall
    ana: Colleague
    database: Database
    told: list[Told] = field(default_factory=list)
    patience: float = PATIENCE

    @classmethod
    async def begin(cls, program: KilledProgram, doors: AsyncExitStack) -> "Lives":
        """Everybody comes in, before the first kill."""
        cleo = await doors.enter_async_context(program.customer())
        ana = await doors.enter_async_context(await program.colleague("Ana", "baker"))
        lives = cls(program, cleo, ana, await doors.enter_async_context(program.database()))
        await program.begin_killing()
        return lives

    async def one_story(self) -> None:
        """Live a story through all deaths, let everything come to rest, and read the books."""
        self.told.append(await Story(self.program, self.cleo, self.ana, len(self.told) + 1, self.patience).live())
        await self.rest()
        await books.checked(self.database, self.told[-1:])

    async def until_all_kills_are_done(self) -> None:
        """Live stories until the program has died at every point it was to die at; then read all books."""
        while self.program.points:
            due = len(self.program.points)
            await self.one_story()
            assert len(self.program.points) < due, f"never reached: {self.program.points[0]}"
        await self.rest()
        await books.checked(self.database, self.told, everything=True)

    async def rest(self) -> None:
        """Wait until nothing is left to do."""
        await until("all is settled", lambda: self.database.read(books.at_rest), seconds=PATIENCE)
