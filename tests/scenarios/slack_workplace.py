"""The whole program with Slack as a room: a wall, a workspace, and people in both."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.config.registry import surfaces
from bot.config.settings import Configured, Settings
from tests.people import until
from tests.running_program import Clock, RunningProgram, running, settings
from tests.servers.slack import Person, Post, SlackServer, View, Whisper, pressables, slack_server, words

ROOM = "C1CUSTOMERS"


@dataclass(frozen=True, slots=True)
class Workplace:
    """A running house whose people work in Slack."""

    program: RunningProgram
    slack: SlackServer

    async def card(self, thread: int, *, saying: str = "") -> Post:
        """Return the card of a thread once it stands in the room, and says that."""
        found: list[Post] = []

        async def stands() -> bool:
            found[:] = [p for p in self._cards() if f"#{thread} " in words(p) and saying in words(p)]
            return bool(found)

        await until(f"the card of #{thread} stands in Slack, saying {saying!r}", stands, seconds=20)
        return found[0]

    async def thread_says(self, card: Post, what: str) -> Post:
        """Return what says this in the card's thread, once it does."""
        found: list[Post] = []

        async def said() -> bool:
            found[:] = [p for p in self.slack.thread(ROOM, card.ts) if p.ts != card.ts and what in words(p)]
            return bool(found)

        await until(f"the thread says {what!r}", said, seconds=20)
        return found[-1]

    async def told(self, person: Person, what: str) -> Whisper:
        """Return what somebody alone is told, once they are."""
        found: list[Whisper] = []

        async def heard() -> bool:
            found[:] = [w for w in person.ephemerals() if what in words(w)]
            return bool(found)

        try:
            await until(f"{person.id} is told {what!r}", heard)
        except AssertionError as silent:
            silent.add_note("\n".join(words(w) for w in person.ephemerals()))
            raise
        return found[-1]

    async def enrols(self, person: Person, name: str, role: str) -> View:
        """Fill in the form that is open: how customers shall see this person."""
        view = person.open_view()
        await person.type(view, "name", name)
        await person.type(view, "role", role)
        await person.choose(view, "agreed", "yes")
        await person.submit(view)
        return view

    def press_of(self, where: Post | Whisper, label: str) -> str:
        """Return the action of the button with this label."""
        [found] = [p.action_id for p in pressables(where) if p.label == label]
        return found

    def _cards(self) -> list[Post]:
        return [p for p in self.slack.posts(ROOM) if p.bot_id and not p.is_reply]


@asynccontextmanager
async def workplace(
    database_url: str,
    *,
    socket: bool = True,
    undo_seconds: int = 0,
    lease_minutes: int = 30,
    clock: Clock | None = None,
    also: Callable[[Settings], Settings] = lambda asked: asked,
) -> AsyncIterator[Workplace]:
    """Run the program with a wall, a staff room and Slack until the end of the block; `also` adds to its settings."""
    async with slack_server() as slack:
        asked = with_slack(
            settings(database_url, undo_seconds=undo_seconds, lease_minutes=lease_minutes), slack, socket=socket
        )
        if not socket:
            slack.deliver_http(f"{asked.http.public_url}/slack/events")
        async with running(also(asked), clock) as program:
            if socket:
                await slack.connected()
            yield Workplace(program, slack)


def with_slack(asked: Settings, slack: SlackServer, *, socket: bool) -> Settings:
    """Return these settings with a room in that workspace."""
    room = surfaces().factory("slack")
    way = {"app_token": slack.app_token} if socket else {"signing_secret": slack.signing_secret}
    given = room.Settings(bot_token=slack.bot_token, room="#customers", api_url=slack.api_url, **way)
    return asked.model_copy(update={"surfaces": {**asked.surfaces, "slack": Configured("slack", "slack", room, given)}})
