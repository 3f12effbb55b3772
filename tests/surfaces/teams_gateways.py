"""Every gateway to Teams there is, for the suite that proves them equal; and what each is given."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from adapters.teams.bot_framework import open_gateway
from adapters.teams.client import TeamsClient
from adapters.teams.settings import TeamsSettings
from bot.ports.adapter import AdapterContext
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.teams import TeamsServer
from tests.surfaces.teams_plain_connector import PlainConnector

ACTIVITIES = Path(__file__).with_name("teams_activities")
RECORDED_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

GATEWAYS: dict[str, Callable[[TeamsSettings, AdapterContext], TeamsClient]] = {
    "botframework": open_gateway,
    "plain": lambda settings, context: TeamsClient(settings, context, PlainConnector()),
}
"""A successor takes its place here, and has to pass."""


class Clock:
    """A clock that moves when a test says so, and when somebody sleeps."""

    def __init__(self) -> None:
        self.at = RECORDED_AT
        self.naps: list[float] = []

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.move(seconds=seconds)


def context(clock: Clock, kv: FakeKeyValueStore | None = None) -> AdapterContext:
    """What a gateway is given, with a clock of the test's."""
    tokens = (f"token-{number}" for number in range(10_000))
    return AdapterContext(
        company="Acme",
        public_url="http://127.0.0.1:8080",
        kv=kv or FakeKeyValueStore(),
        now=clock.now,
        token=lambda: next(tokens),
        sleep=clock.sleep,
    )


def made(
    kind: str, teams: TeamsServer, clock: Clock, kv: FakeKeyValueStore | None = None, **settings: Any
) -> TeamsClient:
    """Return a gateway of that kind to the stand-in."""
    return GATEWAYS[kind](TeamsSettings(**teams.settings(**settings)), context(clock, kv))


def recorded(name: str) -> dict[str, Any]:
    """Return an activity as Teams sends it."""
    found: dict[str, Any] = json.loads((ACTIVITIES / f"{name}.json").read_text(encoding="utf-8"))
    return found
