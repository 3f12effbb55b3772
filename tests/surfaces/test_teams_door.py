"""The way in from Teams over real HTTP: what is refused, what is taken once, and what is answered in time."""

import asyncio
import dataclasses
import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, make_mocked_request

from adapters.teams.bot_framework import open_gateway
from adapters.teams.gateway import Activity, Answer, OutgoingContent, ShowText
from adapters.teams.listener import BUSY, PATH, SORRY, TeamsListener, came_from_here
from adapters.teams.settings import TeamsSettings
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.teams import ROOM, TeamsServer, teams_server
from tests.surfaces.teams_gateways import Clock, context, recorded

CARD: dict[str, Any] = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [],
    "actions": [{"type": "Action.Execute", "title": "Claim", "verb": "claim", "data": {}}],
}


class Room:
    """Who takes things in, behind the door."""

    def __init__(self) -> None:
        self.taken: list[Activity] = []
        self.late: list[tuple[Activity, Answer]] = []
        self.kept: list[Activity] = []
        self.store_is_away = False
        self.answer: Answer | None = ShowText("Yours.")
        self.trouble: Exception | None = None
        self.gate: asyncio.Event | None = None
        self.began = asyncio.Event()

    async def take(self, heard: Activity) -> Answer | None:
        self.taken.append(heard)
        self.began.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.trouble is not None:
            raise self.trouble
        return self.answer

    async def keep(self, heard: Activity, came: datetime, work: "asyncio.Task[None]") -> None:  # noqa: ARG002
        if self.store_is_away:
            raise OSError("the disk is gone")
        self.kept.append(heard)

    async def tell_late(self, heard: Activity, answer: Answer) -> None:
        self.late.append((heard, answer))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def teams(clock: Clock) -> AsyncIterator[TeamsServer]:
    async with teams_server(now=clock.now) as teams:
        yield teams


@pytest.fixture
def room() -> Room:
    return Room()


async def opened(door: TeamsListener, teams: TeamsServer) -> TestServer:
    app = web.Application()
    app.router.add_post(PATH, door.http)
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    teams.deliver(str(server.make_url(PATH)))
    return server


@pytest.fixture
async def door(teams: TeamsServer, clock: Clock, room: Room) -> AsyncIterator[TeamsListener]:
    gateway = open_gateway(TeamsSettings(**teams.settings()), context(clock))
    door = TeamsListener(gateway, room.take, room.tell_late, room.keep, clock.now)
    server = await opened(door, teams)
    yield door
    await server.close()
    await door.close()
    await gateway.close()


@pytest.mark.usefixtures("door")
async def test_what_is_said_is_taken_and_acknowledged(teams: TeamsServer, room: Room) -> None:
    await teams.person("ana").say("@Handraise claim 142")
    assert (teams.last.status, teams.last.body) == (200, None)
    assert [heard.text for heard in room.taken] == ["claim 142"]


@pytest.mark.usefixtures("door")
async def test_a_press_is_answered(teams: TeamsServer) -> None:
    ana = teams.person("ana")
    post = teams.keep(teams.person("ana").human.chat, {"attachments": [_attached()]})
    await ana.press(post, "Claim")
    assert (ana.told, ana.errors) == (["Yours."], [])


@pytest.mark.usefixtures("door")
async def test_who_is_not_teams_reaches_nobody(teams: TeamsServer, room: Room) -> None:
    activity = recorded("button_pressed")
    body = json.dumps(activity).encode()
    assert (await teams.bring(activity, forgery="garbage")).status == 401
    assert (await teams.bring(activity, forgery="no token")).status == 401
    assert (await teams.bring_raw(b"{", teams.keys.authorization(""))).status == 400
    assert (await teams.bring({**activity, "channelData": {"tenant": {"id": "other"}}})).status == 403
    assert (
        await teams.bring_raw(body + b" " * 300_000, teams.keys.authorization(activity["serviceUrl"]))
    ).status == 413
    assert room.taken == []


@pytest.mark.usefixtures("door")
async def test_too_much_without_saying_how_much_is_413_too(teams: TeamsServer, room: Room) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 10_000

    async with aiohttp.ClientSession() as session, session.post(teams._url, data=endless()) as answer:
        assert answer.status == 413
    assert room.taken == []


@pytest.mark.usefixtures("door")
async def test_without_keys_teams_is_asked_to_come_again(teams: TeamsServer) -> None:
    teams.fail("keys", 500)
    assert (await teams.bring(recorded("message_names_us"))).status == 503
    assert (await teams.repeat()).status == 200


@pytest.mark.usefixtures("door")
@pytest.mark.parametrize("name", ["message_names_us", "button_pressed", "reaction_added", "menu_submitted"])
async def test_what_comes_twice_is_taken_once_and_answered_alike(teams: TeamsServer, room: Room, name: str) -> None:
    once = await teams.bring(recorded(name))
    room.answer = ShowText("Another answer.")
    again = await teams.repeat()
    assert (once.status, once.body) == (again.status, again.body)
    assert len(room.taken) == 1


@pytest.mark.usefixtures("door")
async def test_what_comes_twice_at_once_is_taken_once(teams: TeamsServer, room: Room) -> None:
    room.gate = asyncio.Event()
    both = asyncio.gather(*(teams.bring(recorded("message_names_us")) for _ in range(2)))
    await room.began.wait()
    room.gate.set()
    assert [each.status for each in await both] == [200, 200]
    assert len(room.taken) == 1


@pytest.mark.usefixtures("door")
async def test_what_could_not_be_kept_is_brought_again(
    teams: TeamsServer, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    room.trouble = RuntimeError("no store")
    assert (await teams.bring(recorded("message_names_us"))).status == 500
    assert "no store" in caplog.text
    room.trouble = None
    assert (await teams.repeat()).status == 200
    assert len(room.taken) == 2


@pytest.mark.usefixtures("door")
async def test_a_press_that_went_wrong_is_told(teams: TeamsServer, room: Room) -> None:
    room.trouble = RuntimeError("no store")
    found = await teams.bring(recorded("button_pressed"))
    assert (found.status, found.body["value"]["message"]) == (200, SORRY)


async def test_a_slow_answer_is_acknowledged_in_time_and_told_later(
    teams: TeamsServer, door: TeamsListener, room: Room
) -> None:
    room.gate, door.answer_within = asyncio.Event(), 0.01
    first = await teams.bring(recorded("button_pressed"))
    again = await teams.repeat()
    assert first.body["value"] == again.body["value"] == BUSY
    assert [heard.verb for heard in room.kept] == ["claim"]
    assert room.late == []
    room.gate.set()
    await door.close()
    assert [(heard.verb, answer) for heard, answer in room.late] == [("claim", ShowText("Yours."))]


async def test_a_slow_answer_that_could_not_be_kept_is_not_acknowledged(
    teams: TeamsServer, door: TeamsListener, room: Room
) -> None:
    room.gate, door.answer_within, room.store_is_away = asyncio.Event(), 0.01, True
    assert (await teams.bring(recorded("button_pressed"))).status == 500
    room.gate.set()


# --- local mode ---------------------------------------------------------------------------------


@pytest.fixture
async def local(teams: TeamsServer, clock: Clock, room: Room) -> AsyncIterator[TeamsServer]:
    settings = TeamsSettings(room=teams.settings()["room"], local=True, service_url=teams.address)
    gateway = open_gateway(settings, context(clock))
    server = await opened(TeamsListener(gateway, room.take, room.tell_late, room.keep, clock.now), teams)
    yield teams
    await server.close()
    await gateway.close()


async def test_local_mode_takes_what_this_machine_sends(
    local: TeamsServer, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    await local.person("ana").say("@Handraise hello")
    assert (local.last.status, [heard.text for heard in room.taken]) == (200, ["hello"])
    assert "local mode: no credentials" in "".join(record.message for record in caplog.get_records("setup"))


async def test_local_mode_is_not_for_a_public_address(clock: Clock) -> None:
    settings = TeamsSettings(room=ROOM, local=True, service_url="http://127.0.0.1:9/")
    with pytest.raises(ValueError, match="public_url"):
        open_gateway(settings, dataclasses.replace(context(clock), public_url="https://ask.acme.example"))


async def test_local_mode_calls_without_a_token(local: TeamsServer, clock: Clock) -> None:
    local.is_open = True
    settings = TeamsSettings(room=ROOM, local=True, service_url=local.address)
    gateway = open_gateway(settings, context(clock))
    await gateway.post(ROOM, OutgoingContent("Hello"))
    await gateway.close()
    assert [post.text for post in local.posts()] == ["Hello"]
    assert local.count("token") == 0


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Origin"])
async def test_local_mode_takes_nothing_that_came_through_a_proxy(local: TeamsServer, room: Room, header: str) -> None:
    activity = {**recorded("message_names_us"), "serviceUrl": local.address}
    async with aiohttp.ClientSession() as session:
        async with session.post(local._url, json=activity, headers={header: "203.0.113.9"}) as answer:
            assert answer.status == 403
        async with session.post(local._url, json=activity) as answer:
            assert answer.status == 200
    assert len(room.taken) == 1


@pytest.mark.parametrize(
    ("remote", "is_here"), [("127.0.0.1", True), ("::1", True), ("203.0.113.9", False), ("", False), ("here", False)]
)
def test_only_this_machine_is_here(remote: str, is_here: bool) -> None:
    assert came_from_here(make_mocked_request("POST", PATH).clone(remote=remote)) is is_here


async def test_local_mode_finds_what_moves_on_this_machine(local: TeamsServer, clock: Clock) -> None:
    local.is_open = True
    settings = TeamsSettings(room=ROOM, local=True, service_url="http://127.0.0.1:9/")
    kv = FakeKeyValueStore()
    gateway = open_gateway(settings, context(clock, kv))
    activity = {**recorded("message_names_us"), "serviceUrl": local.address}
    await gateway.receive("", json.dumps(activity).encode(), is_local=True)
    await gateway.post(ROOM, OutgoingContent("Found"))
    await gateway.close()
    local.move("emea")
    real = open_gateway(TeamsSettings(**local.settings()), context(clock, kv))
    await real.post(ROOM, OutgoingContent("What was learned in local mode is forgotten"))
    await real.close()
    assert len(local.posts()) == 2


async def test_local_mode_answers_to_this_machine_only(local: TeamsServer, room: Room) -> None:
    assert (await local.bring(recorded("message_names_us"))).status == 403
    assert room.taken == []


def _attached() -> dict[str, Any]:
    return {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}
