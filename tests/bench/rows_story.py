"""The whole way, over HTTP, through the product's own wall and staff room: mention to card, send to public."""

import asyncio
import json
import random
import time
from contextlib import AsyncExitStack

from tests.bench.bench import Bench
from tests.bench.caller import Caller, hidden
from tests.bench.measure import Line, Unit, at_most, quantile
from tests.bench.product import POLL_SECONDS, WORDS, own_settings, serving

ANSWER = "That is not how we bake. Come by on Monday, and we give you a fresh one."


async def story(bench: Bench) -> list[Line]:
    """From a press of the customer's button to the card on an open page, and from Send to the open wall."""
    chance = random.Random(18)
    settings = own_settings(await bench.database("story"))
    port = settings.http.port
    to_card, to_public = [], []
    async with serving(settings) as links, AsyncExitStack() as lines:
        customer, staff, wall, room = [await lines.enter_async_context(Caller.to(port)) for _ in range(4)]
        link = next(url for title, url in links if "/staff/in/" in url)
        csrf = await _come_in(staff, link)
        room.cookies.update(staff.cookies)
        await room.follow("/staff/events")
        await wall.follow("/events")
        for number in range(bench.size(25)):
            form = hidden(await customer.get("/"), "stamp")
            await asyncio.sleep(chance.uniform(0, POLL_SECONDS))
            before = time.perf_counter()
            await customer.post("/ask", {"name": "Kim", "text": WORDS, "stamp": form, "form": f"form-{number}"})
            event = await room.until(b"data:", b'"new": true')
            to_card.append(time.perf_counter() - before)
            thread = json.loads(event.removeprefix(b"data:"))["thread"]
            await wall.until(b"data: %d\n" % thread)  # the question itself; the next will be our answer
            await _press(staff, thread, "claim", csrf)
            shown = await staff.post(f"/staff/t/{thread}/preview", {"csrf": csrf, "text": ANSWER})
            await asyncio.sleep(chance.uniform(0, POLL_SECONDS))
            before = time.perf_counter()
            await _press(staff, thread, "send", csrf, text=ANSWER, digest=json.loads(shown.body)["digest"])
            await wall.until(b"data: %d\n" % thread)
            to_public.append(time.perf_counter() - before)
    poll, floor_is = POLL_SECONDS * 1000, "the poll interval"
    return [
        Line(
            "A",
            "customer's press -> card on an open page, p50",
            floor_is,
            poll,
            quantile(to_card, 0.5) * 1000,
            Unit.MS,
            at_most(1.0),
        ),
        Line(
            "A",
            "customer's press -> card on an open page, p99",
            floor_is,
            poll,
            quantile(to_card, 0.99) * 1000,
            Unit.MS,
            at_most(1.6),
        ),
        Line(
            "B",
            "Send (no undo) -> on the open wall, p50",
            floor_is,
            poll,
            quantile(to_public, 0.5) * 1000,
            Unit.MS,
            at_most(1.0),
        ),
        Line(
            "B",
            "Send (no undo) -> on the open wall, p99",
            floor_is,
            poll,
            quantile(to_public, 0.99) * 1000,
            Unit.MS,
            at_most(1.6),
        ),
    ]


async def _come_in(staff: Caller, link: str) -> str:
    """Use the invitation, choose a public name, and return what every form must carry."""
    await staff.post(link[link.index("/staff/in/") :], {})
    csrf = hidden(await staff.get("/staff/me"), "csrf")
    said = await staff.post("/staff/me", {"csrf": csrf, "name": "Ana", "role": "baker", "agreed": "yes"})
    assert said.status == 200, said
    return csrf


async def _press(staff: Caller, thread: int, verb: str, csrf: str, **fields: str) -> None:
    said = await staff.post(f"/staff/t/{thread}/{verb}", {"csrf": csrf, "once": f"{verb}-{thread}", **fields})
    assert said.status == 200, said
