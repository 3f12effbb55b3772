"""The whole program with Teams as a room, alone or beside Slack: a wall, a team, and people in both."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from adapters.teams.surface import TeamsRoom
from bot.config.settings import Configured, Settings
from tests.people import until
from tests.running_program import Clock, RunningProgram, running, settings
from tests.servers.teams import Person, Post, TeamsServer, teams_server
from tests.surfaces.teams_rig import words


@dataclass(frozen=True, slots=True)
class TeamPlace:
    """A running house whose people work in Teams."""

    program: RunningProgram
    teams: TeamsServer

    async def card(self, thread: int, *, saying: str = "") -> Post:
        """Return the card of a thread once it stands in the room, and says that."""
        found: list[Post] = []

        async def stands() -> bool:
            found[:] = [p for p in self._cards() if re.search(rf"#{thread}\b", words(p)) and saying in words(p)]
            return bool(found)

        await until(f"the card of #{thread} stands in Teams, saying {saying!r}", stands, seconds=20)
        return found[0]

    async def thread_says(self, card: Post, what: str) -> Post:
        """Return what says this in the card's thread, once it does."""
        found: list[Post] = []

        async def said() -> bool:
            found[:] = [p for p in self.teams.thread(card) if what in words(p)]
            return bool(found)

        await until(f"the thread says {what!r}", said, seconds=20)
        return found[-1]

    async def told(self, person: Person, what: str) -> Post:
        """Return what somebody alone is told, once they are."""
        found: list[Post] = []

        async def heard() -> bool:
            found[:] = [post for post in person.private if what in words(post)]
            return bool(found)

        await until(f"{person.human.name} is told {what!r}", heard)
        return found[-1]

    def _cards(self) -> list[Post]:
        return [post for post in self.teams.posts() if not post.author and not post.only_for]


@asynccontextmanager
async def teamplace(
    database_url: str,
    *,
    rsc: bool = False,
    undo_seconds: int = 0,
    clock: Clock | None = None,
    excluding: Settings | None = None,
    teams: TeamsServer | None = None,
    poll_seconds: float = 0.02,
    keepers: Sequence[str] = (),
) -> AsyncIterator[TeamPlace]:
    """Run the program with a wall, a staff room and Teams until the end of the block.

    `excluding` are settings with other rooms already in them; `teams` is a team that was there before; `keepers` are
    named in app.yaml.
    """
    async with AsyncExitStack() as stack:
        there = teams if teams is not None else await stack.enter_async_context(teams_server())
        there.rsc = rsc
        asked = excluding or settings(database_url, undo_seconds=undo_seconds)
        given = TeamsRoom.Settings(**there.settings(rsc=rsc, keepers=tuple(keepers)))
        rooms = {**asked.surfaces, "teams": Configured("teams", "teams", TeamsRoom, given)}
        there.deliver(f"{asked.http.public_url}/api/messages")
        async with running(asked.model_copy(update={"surfaces": rooms}), clock, poll_seconds=poll_seconds) as program:
            yield TeamPlace(program, there)


async def introduces(person: Person, name: str, role: str) -> None:
    """Fill in the form that is open: how customers shall see this person."""
    await person.submit("This is me", name=name, role=role, agreed="yes")
