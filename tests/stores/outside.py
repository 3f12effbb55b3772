"""Everything around the program, on stand-ins: two chat products, three networks, browsers; and what they remember.

What they remember can be written down as JSON and be told to other stand-ins, so that a program which is started
on an old store finds the world as the one before it left it.
"""

import base64
import copy
import itertools
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from typing import Any

from yarl import URL

from adapters.teams.surface import TeamsRoom
from bot.config.registry import channels, surfaces
from bot.config.settings import Configured, Settings
from tests.people import Browser
from tests.running_program import Clock, settings
from tests.servers.bluesky import BlueskyServer, bluesky_server
from tests.servers.bluesky import pds as bluesky_pds
from tests.servers.bluesky import person as bluesky_person
from tests.servers.bluesky import world as bluesky_world
from tests.servers.mastodon import MastodonServer, mastodon_server
from tests.servers.mastodon import state as mastodon_state
from tests.servers.slack import SlackServer, slack_server
from tests.servers.slack import state as slack_state
from tests.servers.teams import TeamsServer, teams_server
from tests.servers.teams import person as teams_person
from tests.servers.teams import state as teams_state
from tests.servers.x import XServer, x_server
from tests.servers.x import state as x_state

Json = Any

KEPT = {
    "slack member": slack_state.Member,
    "slack channel": slack_state.Channel,
    "slack post": slack_state.Post,
    "slack whisper": slack_state.Whisper,
    "slack view": slack_state.View,
    "teams human": teams_state.Human,
    "teams post": teams_state.Post,
    "teams dialog": teams_person.Shown,
    "mastodon person": mastodon_state.Person,
    "mastodon post": mastodon_state.Post,
    "mastodon note": mastodon_state.Note,
    "mastodon file": mastodon_state.File,
    "bluesky member": bluesky_world.Member,
    "bluesky record": bluesky_world.Kept,
    "bluesky indexed": bluesky_world.Indexed,
    "bluesky notice": bluesky_world.Notified,
    "bluesky token": bluesky_pds.Token,
    "x account": x_state.Account,
    "x post": x_state.Post,
    "x upload": x_state.Upload,
    "x grant": x_state.Grant,
}
"""What the stand-ins remember, under names that are no classes'."""

MEMORY = {
    "slack": "members channels all_posts whispers stacks homes files contents custom_emoji has_charts _ids _last_ts",
    "teams": "humans rooms posts_by_id is_installed rsc pasted region _ids",
    "mastodon": "people posts notes files acme maya ben _post_ids _note_ids _ids",
    "bluesky": "members repos index notified blocks tokens blobs _names _serial",
    "x": "us accounts handles posts links uploads grant bill paid _serial _grants",
}
PASSWORD = "made-up-pass-word"


class ClockAt(Clock):
    """The time, which goes on by itself from where it is set."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.leaps(at - self())


@dataclass(frozen=True, slots=True)
class Outside:
    """The stand-ins."""

    slack: SlackServer
    teams: TeamsServer
    mastodon: MastodonServer
    bluesky: BlueskyServer
    x: XServer

    @property
    def addresses(self) -> dict[str, str]:
        """Where each of them is, by what stands for it in a file."""
        return {
            "http://slack.standin": self.slack.base_url,
            "http://teams.standin": self.teams.base_url,
            "http://mastodon.standin": self.mastodon.url,
            "http://bluesky.standin": self.bluesky.url,
            "http://x.standin": self.x.url,
        }

    def _parts(self) -> dict[str, Any]:
        teams, bluesky, x = self.teams, self.bluesky, self.x.world
        return {"slack": self.slack, "teams": teams, "mastodon": self.mastodon, "bluesky": bluesky, "x": x}

    def remembers(self) -> Json:
        """Return what all of them remember."""
        told: dict[str, Json] = {}
        for name, part in self._parts().items():
            there = {each: getattr(part, each) for each in MEMORY[name].split()}
            if name == "teams":
                there["dialogs"] = {key: person.dialog for key, person in self.teams._people.items() if person.dialog}
            told[name] = _Writer().of(there)
        return told

    def is_told(self, memory: Json) -> None:
        """Let them remember this instead of what they know."""
        for name, part in self._parts().items():
            there = _Reader().of(memory[name])
            for key, dialog in there.pop("dialogs", {}).items():
                part.humans = there["humans"]
                part.person(key).dialog = dialog
            for each, value in there.items():
                setattr(part, each, value)
        members = self.bluesky.members.values()
        self.bluesky._people = {m.handle: bluesky_person.Person(self.bluesky, m) for m in members}


@asynccontextmanager
async def outside(clock: Clock) -> AsyncIterator[Outside]:
    """Run all stand-ins until the end of the block, on this clock."""
    async with (
        slack_server(lambda: clock().timestamp()) as slack,
        teams_server(clock) as teams,
        mastodon_server(clock) as mastodon,
        bluesky_server(clock) as bluesky,
        x_server(clock) as x,
    ):
        teams.rsc, teams.patience, slack.patience = True, 30.0, 30.0  # a busy machine is nothing to be tested here
        bluesky.person("acme.example", password=PASSWORD)
        bluesky.person("maya.example", name="Maya")
        yield Outside(slack, teams, mastodon, bluesky, x)


def connected(database_url: str, there: Outside, port: int | None = None) -> Settings:
    """Return the settings of a program that works with all of them."""
    asked = settings(database_url, undo_seconds=600, lease_minutes=7 * 24 * 60 + 180, port=port)
    asked = asked.model_copy(update={"claims": asked.claims.model_copy(update={"remind_minutes": 180})})
    world, slack, teams = there.x.world, there.slack, there.teams
    keys: dict[str, dict[str, Any]] = {
        "mastodon": {
            "url": there.mastodon.url,
            "access_token": there.mastodon.token_of(there.mastodon.acme),
            "poll_seconds": 5,
        },
        "bluesky": {
            "service": there.bluesky.url,
            "handle": "acme.example",
            "app_password": PASSWORD,
            "poll_seconds": 5,
        },
        "x": {
            "api_url": there.x.url,
            "user_id": world.us.id,
            "handle": world.us.username,
            "client_id": world.client_id,
            "client_secret": world.client_secret,
            "refresh_token": world.first_token,
            "poll_seconds": 15,
        },
    }
    rooms: dict[str, dict[str, Any]] = {
        "slack": {
            "bot_token": slack.bot_token,
            "app_token": slack.app_token,
            "room": "#customers",
            "api_url": slack.api_url,
        },
        "teams": teams.settings(
            rsc=True,
            keepers=("44444444-dddd-4ddd-8ddd-000000000003",),
            service_url=f"{teams.base_url}/amer/",  # it has moved since
        ),
    }
    networks = {name: _configured(channels(), name, given) for name, given in keys.items()}
    chats = {name: _configured(surfaces(), name, given) for name, given in rooms.items()}
    teams.deliver(f"{asked.http.public_url}/api/messages")
    assert chats["teams"].factory is TeamsRoom
    return asked.model_copy(
        update={"channels": {**asked.channels, **networks}, "surfaces": {**asked.surfaces, **chats}}
    )


def _configured(registry: Any, name: str, given: Mapping[str, Any]) -> Configured[Any]:
    factory = registry.factory(name)
    return Configured(name, name, factory, factory.Settings(**given))


# --- what is remembered, as JSON ------------------------------------------------------------------


class _Writer:
    """Writes a graph of objects as JSON. An object that is met again is named by its number."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        self._held: list[Any] = []
        self._names = {kind: name for name, kind in KEPT.items()}

    def of(self, thing: Any) -> Json:  # noqa: PLR0911 - the table of all kinds
        match thing:
            case None | bool() | int() | float() | str():
                return thing
            case datetime():
                return {"": "time", "is": thing.isoformat()}
            case bytes():
                return {"": "bytes", "is": base64.b64encode(thing).decode()}
            case list() | tuple() | set() | frozenset() | deque():
                name = type(thing).__name__
                parts = [self.of(each) for each in thing]
                return parts if name == "list" else {"": name, "is": sorted(parts, key=str) if "set" in name else parts}
            case dict():
                return self._dict(thing)
            case itertools.count():
                return {"": "count", "is": next(copy.copy(thing))}
        assert is_dataclass(thing), f"nobody said how to write down {thing!r}"
        return self._object(thing)

    def _dict(self, thing: dict[Any, Any]) -> Json:
        if all(isinstance(key, str) and key for key in thing):
            return {key: self.of(value) for key, value in thing.items()}
        return {"": "dict", "is": [[self.of(key), self.of(value)] for key, value in thing.items()]}

    def _object(self, thing: Any) -> Json:
        if id(thing) in self._known:
            return {"": "again", "is": self._known[id(thing)]}
        number = self._known[id(thing)] = len(self._held)
        self._held.append(thing)
        written: dict[str, Json] = {"": self._names[type(thing)], "number": number}
        for each in fields(thing):
            written[f".{each.name}"] = self.of(getattr(thing, each.name))
        return written


class _Reader:
    """Reads what `_Writer` wrote."""

    def __init__(self) -> None:
        self._known: dict[int, Any] = {}

    def of(self, told: Json) -> Any:  # noqa: PLR0911 - the table of all kinds
        if isinstance(told, list):
            return [self.of(each) for each in told]
        if not isinstance(told, dict):
            return told
        match told.get(""):
            case None:
                return defaultdict(list, {key: self.of(value) for key, value in told.items()})
            case "time":
                return datetime.fromisoformat(told["is"])
            case "bytes":
                return base64.b64decode(told["is"])
            case "count":
                return itertools.count(told["is"])
            case "again":
                return self._known[told["is"]]
            case "dict":
                return defaultdict(list, {self.of(key): self.of(value) for key, value in told["is"]})
            case "tuple" | "set" | "frozenset" | "deque" as name:
                kinds: dict[str, Any] = {"tuple": tuple, "set": set, "frozenset": frozenset, "deque": deque}
                return kinds[name]([self.of(each) for each in told["is"]])
            case name:
                return self._object(KEPT[name], told)

    def _object(self, kind: Any, told: Json) -> Any:
        thing = self._known[told["number"]] = object.__new__(kind)
        for key, value in told.items():
            if key.startswith("."):
                object.__setattr__(thing, key[1:], self.of(value))
        for each in fields(kind):
            if f".{each.name}" not in told:  # the stand-in has learned it since
                fresh = each.default_factory() if each.default is MISSING else each.default  # type: ignore[operator]
                object.__setattr__(thing, each.name, fresh)
        return thing


def as_text(there: Json, addresses: Mapping[str, str]) -> str:
    """Return it as JSON, with what stands for each address in its place."""
    return put_aside(_laid_out(there, 4) + "\n", addresses)


def _laid_out(there: Json, depth: int) -> str:
    """A line for each thing that is remembered."""
    if depth and isinstance(there, dict):
        parts = [f"{json.dumps(key)}: {_laid_out(value, depth - 1)}" for key, value in there.items()]
        return "{" + ",".join(f"\n{part}" for part in parts) + "}"
    if depth and isinstance(there, list):
        return "[" + ",".join(f"\n{_laid_out(value, 0)}" for value in there) + "]"
    return json.dumps(there, ensure_ascii=False)


def put_aside(text: str, addresses: Mapping[str, str]) -> str:
    """Put what stands for each address in its place."""
    for standing, address in addresses.items():
        text = text.replace(address, standing)
    return text


def put_back(text: str, addresses: Mapping[str, str]) -> str:
    """Put each address where something stands for it."""
    for standing, address in addresses.items():
        text = text.replace(standing, address)
    return text


def cookies_of(browser: Browser) -> dict[str, str]:
    """Return the cookies of a browser."""
    return {morsel.key: morsel.value for morsel in browser.cookies()}


def bring_cookies(browser: Browser, cookies: Mapping[str, str], address: str) -> None:
    """Let a browser have these cookies for the server at that address."""
    browser._session.cookie_jar.update_cookies(dict(cookies), URL(address))
