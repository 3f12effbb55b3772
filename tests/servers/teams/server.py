"""The running stand-in."""

import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp
from aiohttp import web

from tests.servers.teams import shapes
from tests.servers.teams.connector import Connector
from tests.servers.teams.keys import Forgery
from tests.servers.teams.person import Delivery, Person
from tests.servers.teams.state import APP, ROOM, TENANT, Json


class TeamsServer(Connector):
    """Microsoft, as far as an app sees of it. See the package's docstring."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.deliveries: list[Delivery] = []
        self.patience = 30.0
        self.base_url = ""
        self._url = ""
        self._people: dict[str, Person] = {}
        self._client: aiohttp.ClientSession | None = None
        self._runner: web.AppRunner | None = None

    def settings(self, **more: Any) -> dict[str, Any]:
        """Return what app.yaml would say, so that this is Microsoft."""
        where = {
            "login_url": f"{self.base_url}/",
            "openid_url": f"{self.base_url}/v1/.well-known/openidconfiguration",
            "service_url": self.address,
        }
        return {"app_id": APP, "app_password": self.secret, "tenant_id": TENANT, "room": ROOM, **where, **more}

    @property
    def address(self) -> str:
        """Where the tenant is: what activities say in serviceUrl."""
        return f"{self.base_url}/{self.region}/"

    def move(self, region: str = "emea") -> None:
        """Move the tenant: from now on it is found elsewhere, and nowhere else."""
        self.region = region

    def person(self, key: str) -> Person:
        """Return somebody who is there (see add_person), to act."""
        return self._people.setdefault(key, Person(self, self.humans[key]))

    # --- bringing -------------------------------------------------------------------------------

    def deliver(self, url: str) -> None:
        """Bring everything to this address from now on."""
        self._url = url

    @property
    def last(self) -> Delivery:
        """What was brought last, with the app's answer."""
        return self.deliveries[-1]

    async def bring(self, activity: Json, *, forgery: Forgery | None = None) -> Delivery:
        """Bring an activity to the app, signed, and wait for its answer as long as Teams does."""
        authorization = self.keys.authorization(str(activity.get("serviceUrl", "")), forgery)
        return await self.bring_raw(json.dumps(activity).encode(), authorization, activity)

    async def bring_raw(self, body: bytes, authorization: str, activity: Json | None = None) -> Delivery:
        """Bring whatever this is to the app."""
        assert self._client is not None, "The server is not running."
        assert self._url, "Where to? See deliver()."
        delivery = Delivery(activity or {}, authorization)
        self.deliveries.append(delivery)
        headers = {"Content-Type": "application/json; charset=utf-8"}
        headers |= {"Authorization": authorization} if authorization else {}
        began = time.monotonic()
        try:
            timeout = aiohttp.ClientTimeout(total=self.patience)
            async with self._client.post(self._url, data=body, headers=headers, timeout=timeout) as answer:
                delivery.status = answer.status
                text = await answer.text()
                delivery.body = json.loads(text) if answer.content_type == "application/json" and text else None
        except (aiohttp.ClientError, TimeoutError):
            delivery.status = 0
        delivery.elapsed = time.monotonic() - began
        return delivery

    async def repeat(self, delivery: Delivery | None = None) -> Delivery:
        """Bring the last (or this) activity once more, with the same id."""
        return await self.bring((delivery or self.last).activity)

    async def event(self, kind: str, *, by: str = "ana", conversation: str = ROOM, **more: Any) -> Delivery:
        """Bring any other activity: conversationUpdate with membersAdded, …; `channelData` is added to."""
        added = more.pop("channelData", {})
        activity = shapes.activity(
            self.humans[by], kind, f"f:{self.new_id()}", conversation, self.address, self.now(), **more
        )
        activity["channelData"] |= added
        return await self.bring(activity)

    # --- running --------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        app = web.Application(client_max_size=8 * 1024**2)
        app.add_routes(self.routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._client = aiohttp.ClientSession()

    async def stop(self) -> None:
        """Be gone."""
        if self._client is not None:
            await self._client.close()
        if self._runner is not None:
            await self._runner.cleanup()


def _now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def teams_server(now: Callable[[], datetime] = _now) -> AsyncIterator[TeamsServer]:
    """Run a stand-in for as long as this lasts."""
    server = TeamsServer(now)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
