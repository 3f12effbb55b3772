"""Customers on Mastodon, Bluesky and X are answered by name, in the whole program, on each network's stand-in."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.config.registry import channels
from bot.config.settings import Configured, Settings
from bot.domain.card import Verb
from bot.domain.ids import PostRef
from tests.people import until
from tests.running_program import Clock, RunningProgram, running, settings
from tests.servers.bluesky import bluesky_server
from tests.servers.mastodon import mastodon_server
from tests.servers.x import x_server

QUESTION = "do you bake on Sundays?"
ANSWER = "Yes, until noon."
SIGNED = f"{ANSWER}\n— Ana, baker"


@dataclass(frozen=True, slots=True)
class Network:
    """A network with our account on it. `says` is a customer asking, `ours` what of ours stands in public there."""

    kind: str
    keys: Mapping[str, Any]
    says: Callable[[str, str], str]
    ours: Callable[[], list[tuple[str, str]]]


@asynccontextmanager
async def mastodon(clock: Clock) -> AsyncIterator[Network]:
    async with mastodon_server(clock) as server:

        def says(text: str, answering: str) -> str:
            return server.say(server.maya, f"@acme {text}", answering=server.posts.get(answering)).id

        def ours() -> list[tuple[str, str]]:
            return [(post.id, post.text) for post in server.standing() if post.by is server.acme]

        keys = {"url": server.url, "access_token": server.token_of(server.acme), "poll_seconds": 5}
        yield Network("mastodon", keys, says, ours)


@asynccontextmanager
async def bluesky(clock: Clock) -> AsyncIterator[Network]:
    async with bluesky_server(clock) as server:
        acme = server.person("acme.example", password="abcd-efgh-ijkl-mnop")
        maya = server.person("maya.example", name="Maya")

        def says(text: str, answering: str) -> str:
            return maya.post(text, under=answering) if answering else maya.post(text, calls=acme)

        def ours() -> list[tuple[str, str]]:
            kept = [found.kept for found in server.index.values() if found.kept.did == acme.did]
            return [(post.uri, post.value["text"]) for post in kept if "text" in post.value]

        keys = {"service": server.url, "handle": "acme.example", "app_password": "abcd-efgh-ijkl-mnop"}
        yield Network("bluesky", {**keys, "poll_seconds": 5}, says, ours)


@asynccontextmanager
async def x(clock: Clock) -> AsyncIterator[Network]:
    async with x_server(clock) as server:
        world = server.world

        def says(text: str, answering: str) -> str:
            return world.say(text if answering else f"@acme {text}", answers=answering).id

        def ours() -> list[tuple[str, str]]:
            return [(post.versions[0], post.text) for post in world.standing() if post.author == world.us.id]

        keys = {
            "api_url": server.url,
            "user_id": world.us.id,
            "handle": world.us.username,
            "client_id": world.client_id,
            "client_secret": world.client_secret,
            "refresh_token": world.first_token,
            "poll_seconds": 15,
        }
        yield Network("x", keys, says, ours)


def connected(asked: Settings, network: Network) -> Settings:
    """Return these settings with an account on that network besides."""
    factory = channels().factory(network.kind)
    added = Configured(network.kind, network.kind, factory, factory.Settings(**network.keys))
    return asked.model_copy(update={"channels": {**asked.channels, network.kind: added}})


async def heard(program: RunningProgram, network: Network, post: str) -> int:
    """Return the number of the thread that a post became, once it did."""
    found: list[int] = []

    async def known() -> bool:
        thread = await program.store.thread_of(PostRef(network.kind, post))
        found[:] = [] if thread is None else [thread]
        return bool(found)

    await until("the question was heard", known, seconds=30)
    return found[0]


@pytest.mark.parametrize("network", [mastodon, bluesky, x], ids=lambda network: network.__name__)
async def test_a_question_on_a_network_is_answered_there_by_name(network: Any, tmp_path: Path) -> None:
    clock = Clock()
    async with network(clock) as town:
        asked = town.says(QUESTION, "")
        async with running(connected(settings(f"sqlite+aiosqlite:///{tmp_path}/house.db"), town), clock) as program:
            ana = await program.colleague("Ana", "baker")
            thread = await heard(program, town, asked)
            assert QUESTION in (await ana.looks(thread)).text
            await ana.presses(thread, Verb.CLAIM)
            assert town.ours() == []
            await ana.answers(thread, ANSWER)

            async def answered() -> bool:
                return len(town.ours()) == 1

            await until("the answer stands in public", answered, seconds=30)
            ((answer, text),) = town.ours()
            assert text.endswith(SIGNED)

            async def seen() -> bool:
                return "Answered by Ana" in (await ana.looks(thread)).text

            await until("the card says so", seen)
            if town.kind != "x":  # which is asked every fifteen seconds at most
                again = town.says("And on Christmas Day?", answer)
                assert await heard(program, town, again) == thread
                await ana.hears("wrote again")
        assert len(town.ours()) == 1
