"""Row 1: a slash command from Slack, stored and then acknowledged, against bolt that only acknowledges."""

import asyncio
import hashlib
import hmac
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

from aiohttp import web
from prometheus_client import CollectorRegistry
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.async_app import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import open_application
from bot.domain.ids import StaffRef
from bot.domain.staff import Attribution
from bot.domain.thread import JournalEntry, JournalEvent
from bot.engine.intake import Intake
from bot.http_server import Status, serve_http
from bot.ports.adapter import ServesHTTP
from tests.bench.bench import Bench
from tests.bench.caller import Caller
from tests.bench.measure import Line, Round, Unit, at_most, in_ms, in_turns, one_by_one
from tests.bench.product import desk_of, mention, own_settings
from tests.scenarios.slack_workplace import ROOM, with_slack
from tests.servers.slack import SlackServer, slack_server

PATH = "/slack/events"
ANA = "U1ANA"

Claim = Callable[[int], Awaitable[None]]


async def claim_by_command(bench: Bench) -> list[Line]:
    """Row 1: `/handraise claim 142`, one after the other."""
    each = bench.size(100)
    lines: list[Line] = []
    async with slack_server() as slack:
        for honest in (False, True):
            name = "bare bolt, process_before_response" if honest else "bare bolt, default mode"
            url = await bench.database(f"slack_{int(honest)}")
            async with _bolt(slack, honest=honest) as floor, _house(slack, url) as ours:
                pair = await in_turns(bench.rounds, partial(_round, floor, each), partial(_round, ours, each))
            p50, p99 = pair.medians(lambda r: r.p50), pair.medians(lambda r: r.p99)
            lines += [
                Line("1", "claim from Slack, p50", name, *in_ms(p50), Unit.MS, at_most(8 if honest else 0.5)),
                Line("1", "claim from Slack, p99", name, *in_ms(p99), Unit.MS, at_most(4 if honest else 1)),
            ]
    return lines


async def _round(side: "_Side", each: int, _round: int) -> Round:
    numbers = await side.cards(each)
    async with Caller.to(side.port) as caller:
        return await one_by_one([partial(side.claim, caller, number) for number in numbers])


class _Side:
    """Somebody who takes slash commands at a port."""

    def __init__(
        self, slack: SlackServer, port: int, cards: Callable[[int], Awaitable[list[int]]], said: bytes
    ) -> None:
        self._slack = slack
        self._said = said
        self.port = port
        self.cards = cards

    async def claim(self, caller: Caller, number: int) -> None:
        """Send the command, signed as Slack signs it, and see that it was taken."""
        fields = {"command": "/handraise", "text": f"claim {number}", "user_id": ANA, "team_id": "T1HOME"}
        fields |= {"channel_id": ROOM, "trigger_id": f"t{number}", "response_url": "http://127.0.0.1:9/"}
        at = str(int(time.time()))
        signed = f"v0:{at}:{urlencode(fields)}".encode()
        seal = hmac.new(self._slack.signing_secret.encode(), signed, hashlib.sha256).hexdigest()
        headers = (f"X-Slack-Request-Timestamp: {at}", f"X-Slack-Signature: v0={seal}")
        answer = await caller.post(PATH, fields, headers=headers)
        assert answer.status == 200, answer
        assert self._said in answer.body, answer


@asynccontextmanager
async def _bolt(slack: SlackServer, *, honest: bool) -> AsyncIterator[_Side]:
    client = AsyncWebClient(slack.bot_token, base_url=slack.api_url)
    app = AsyncApp(client=client, signing_secret=slack.signing_secret, process_before_response=honest)

    @app.command("/handraise")
    async def listen(ack: AsyncAck) -> None:
        await ack()

    async def take(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    async def no_cards(count: int) -> list[int]:
        return list(range(count))

    runner = web.AppRunner(_app(take), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield _Side(slack, runner.addresses[0][1], no_cards, b"")
    finally:
        await runner.cleanup()


def _app(take: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> web.Application:
    app = web.Application()
    app.router.add_post(PATH, take)
    return app


@asynccontextmanager
async def _house(slack: SlackServer, url: str) -> AsyncIterator[_Side]:
    """Open the house with a wall and a Slack room; the engine does not run, so that only claiming is measured."""
    async with open_application(with_slack(own_settings(url), slack, socket=False)) as product:
        surface = product.surfaces["slack"]
        assert isinstance(surface, ServesHTTP)
        listening = asyncio.create_task(surface.listen(desk_of(product)))
        met, now = await product.store.meet(StaffRef("slack", ANA), "Ana"), product.now()
        known = replace(met, attribution=Attribution("Ana"), agreed_at=now)
        await product.store.keep(known, JournalEntry(JournalEvent.ENROLLED, now, met.id))
        intake, heard = Intake("wall", product.store, desk_of(product).rules.lease, product.now), 0

        async def cards(count: int) -> list[int]:
            nonlocal heard
            first, heard = heard, heard + count
            found = await intake.accept(*(mention(n, "wall") for n in range(first, heard)))
            return [thread for thread in found if thread is not None]

        server = await serve_http(surface.routes(), host="127.0.0.1", port=0, status=Status({}, CollectorRegistry()))
        async with server:
            yield _Side(slack, server.port, cards, b"yours for")
        listening.cancel()
        await asyncio.wait([listening])
