"""One thread in two chat products: how long until a claim in one is seen in the other."""

import asyncio
import time

from tests.bench.bench import Bench
from tests.bench.measure import Line, Unit, no_more_than, quantile
from tests.bench.product import POLL_SECONDS
from tests.scenarios.two_rooms import both
from tests.surfaces.teams_rig import words

LOOKS = 0.005
"""Seconds between two looks at the other room."""


async def seen_in_the_other_room(bench: Bench) -> list[Line]:
    """Row C: from the press of Claim in Slack to the card in Teams that says who has it."""
    took: list[float] = []
    async with both(await bench.database("doors"), poll_seconds=POLL_SECONDS) as (slack, teams):
        ana, cleo = slack.slack.person("U1ANA"), slack.program.customer()
        await cleo.asks("Who are you?")
        await ana.click(await slack.card(cleo.thread), "press:claim")
        await slack.enrols(ana, "Ana", "baker")
        for number in range(bench.size(20)):
            customer = slack.program.customer()
            await customer.asks(f"Question {number}?")
            here = await slack.card(customer.thread)
            there = await teams.card(customer.thread)
            await asyncio.sleep(1)  # a card is drawn once a second at most, as both products ask for
            before = time.perf_counter()
            await ana.click(here, "press:claim")
            async with asyncio.timeout(20):
                while "has it until" not in words(there):  # noqa: ASYNC110 - nobody tells
                    await asyncio.sleep(LOOKS)
            took.append(time.perf_counter() - before)
    floor_is, poll = "the poll interval", POLL_SECONDS * 1000
    what = "claim in Slack -> said in Teams"
    return [
        Line("C", f"{what}, p50", floor_is, poll, quantile(took, 0.5) * 1000, Unit.MS, no_more_than(1000)),
        Line("C", f"{what}, p99", floor_is, poll, quantile(took, 0.99) * 1000, Unit.MS, no_more_than(1000)),
    ]
