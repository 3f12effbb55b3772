"""What X costs: counted before each call, never more than the budget, and never less than X's own bill."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from adapters.x.budget import Budget, BudgetExhausted, Costs, thousandths
from adapters.x.settings import XPrices
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Amount
from bot.domain.ids import PostRef
from bot.engine.digest_builder import quotable
from bot.ports.channel import ReportsSpend
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.testing.fake_kv import FakeKeyValueStore
from tests.channels.x_rig import Clock, XRig, until, x_rig


@pytest.fixture
async def rig() -> AsyncIterator[XRig]:
    async with x_rig() as rig:
        yield rig


async def answered(rig: XRig, text: str = "Hello.") -> None:
    before = len(rig.inbox.mentions)
    post = rig.x.world.say("@acme hello")
    await rig.heard(before + 1)
    await rig.publish(text, PostRef("x", post.id), f"publish/{before}")


async def test_what_we_count_is_what_x_charges(rig: XRig) -> None:
    await answered(rig)
    await answered(rig, "See https://acme.example/")
    await rig.rounds(2)
    await rig.stop()
    assert await rig.spent() == rig.x.world.bill > 200


async def test_what_only_looks_like_a_link_is_not_charged_in_the_end(rig: XRig) -> None:
    await answered(rig, "We open at 6.It is early")
    await rig.stop()
    assert await rig.spent() == rig.x.world.bill < 100


async def test_silence_costs_nothing(rig: XRig) -> None:
    await answered(rig)
    await rig.rounds(2)
    spent = await rig.spent()
    await rig.rounds(10)
    await rig.stop()
    assert await rig.spent() == spent


async def test_a_call_of_which_nobody_knows_counts(rig: XRig) -> None:
    await answered(rig)
    await rig.rounds(1)
    post = PostRef("x", rig.inbox.mentions[0].ref.id)
    spent = await rig.spent()
    rig.x.lose("create")
    with pytest.raises(OutcomeUnknown):
        await rig.publish("Again.", post, "publish/9")
    await rig.stop()
    assert await rig.spent() >= spent + 10


async def test_what_x_refuses_costs_nothing(rig: XRig) -> None:
    await answered(rig)
    await rig.rounds(1)
    await rig.stop()
    spent = await rig.spent()
    rig.x.limit("create", None)
    with pytest.raises(Unavailable):
        await rig.publish("Again.", rig.inbox.mentions[0].ref, "publish/9")
    assert await rig.spent() == spent == rig.x.world.bill


async def test_a_network_that_is_down_costs_nothing(rig: XRig) -> None:
    await answered(rig)
    await rig.rounds(1)
    spent = await rig.spent()
    rig.x.down = True
    await rig.rounds(3)
    rig.x.down = False
    rig.x.fail("mentions", 503, times=3)
    await rig.rounds(5)
    await rig.stop()
    assert await rig.spent() == spent


async def test_stopping_in_the_middle_of_a_call_counts_what_it_costs_and_no_more(rig: XRig) -> None:
    await rig.rounds(1)
    gate = rig.x.slow("mentions")
    calls = rig.x.calls["mentions"]
    await until(lambda: rig.x.calls["mentions"] > calls)
    rig.x.world.say("@acme hello")
    stopping = asyncio.create_task(rig.stop())
    await asyncio.sleep(0.01)
    gate.set()
    await stopping
    assert await rig.spent() == rig.x.world.bill == 11


async def test_taking_back_costs_what_x_charges(rig: XRig) -> None:
    await answered(rig)
    await rig.rounds(1)
    await rig.stop()
    spent = await rig.spent()
    ours = PostRef("x", rig.x.world.standing()[-1].id)
    rig.x.limit("delete", None)
    with pytest.raises(Unavailable):
        await rig.channel.retract(ours)  # type: ignore[attr-defined]
    assert await rig.spent() == spent
    await rig.channel.retract(ours)  # type: ignore[attr-defined]
    assert await rig.spent() == rig.x.world.bill == spent + 10


# --- the budget -----------------------------------------------------------------------------------


async def test_reading_stops_before_the_budget_is_exceeded_and_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR, "adapters.x")
    async with x_rig(monthly_budget=1) as rig:
        for number in range(300):
            rig.clock.pass_(seconds=1)
            rig.x.world.say(f"@acme {number}", by=f"customer{number}")
        await until(lambda: 3600 in rig.naps)
        await rig.rounds(3)
        await rig.stop()
        assert rig.x.world.bill <= await rig.spent() <= 1000
        assert 0 < len(rig.inbox.mentions) < 300
        assert len([record for record in caplog.records if "budget" in record.message]) == 1


async def test_what_the_budget_did_not_reach_is_heard_in_the_next_months_and_nothing_twice() -> None:
    async with x_rig(monthly_budget=1) as rig:
        await rig.rounds(1)
        rig.clock.at = datetime(2026, 11, 30, 21, 0, tzinfo=UTC)
        for number in range(200):
            rig.clock.pass_(seconds=30)
            rig.x.world.say(f"@acme {number}", by=f"customer{number}")
        for _ in range(2):
            before = len(rig.inbox.mentions)
            await until(lambda: 3600 in rig.naps)
            await rig.rounds(2)
            assert before < len(rig.inbox.mentions) < 200
            rig.clock.pass_(days=31)
            rig.naps.clear()
        await until(lambda: len(rig.inbox.mentions) == 200)
        rig.x.world.say("@acme new")
        await rig.heard(201)
        assert sorted(rig.inbox.texts[:200], key=int) == list(map(str, range(200)))
        assert len(rig.inbox.deliveries) == 201
        await rig.stop()
        assert rig.x.world.bill < 201 * 11 + 400


async def test_a_reply_beyond_the_budget_waits_and_is_not_lost() -> None:
    async with x_rig(monthly_budget="0.03") as rig:
        post = rig.x.world.say("@acme hello")
        ref = PostRef("x", post.id)
        await rig.publish("Hello.", ref)
        await rig.publish("Hello again.", ref, "publish/2")
        with pytest.raises(Unavailable, match="budget for X is spent") as spent:
            await rig.publish("And again.", ref, "publish/3")
        assert spent.value.retry_after == timedelta(hours=1)
        assert rig.x.world.bill <= 30
        rig.clock.pass_(days=10)
        await rig.publish("And again.", ref, "publish/3")
        assert len(await rig.our_posts()) == 3


async def test_a_link_that_the_budget_does_not_cover_waits() -> None:
    async with x_rig(listening=False, monthly_budget="0.1") as rig:
        ref = PostRef("x", rig.x.world.say("@acme hello").id)
        with pytest.raises(Unavailable, match="budget"):
            await rig.publish("See acme.example", ref)
        await rig.publish("See us.", ref)


async def test_the_slow_look_leaves_money_for_answering(caplog: pytest.LogCaptureFixture) -> None:
    async with x_rig(listening=False, monthly_budget="0.7") as rig:
        rig.clock.at = datetime(2026, 11, 22, 0, 10, tzinfo=UTC)
        await rig.start()
        for number in range(20):
            rig.x.world.say(f"@acme {number}", by=f"customer{number}")
        await rig.heard(20)
        await rig.rounds(1)
        rig.clock.pass_(hours=7)
        await until(lambda: rig.x.calls["posts"] == 1)
        await rig.rounds(2)
        await Budget(rig.kv, Decimal("0.7"), rig.clock).take(300)
        rig.clock.pass_(hours=7)
        await until(lambda: "look for edits" in caplog.text)
        assert rig.x.calls["posts"] == 1


# --- the budget alone --------------------------------------------------------------------------------


def test_prices_are_rounded_up() -> None:
    assert [thousandths(Decimal(price)) for price in ("0.001", "0.0001", "0.2", "0")] == [1, 1, 200, 0]
    assert Costs.of(XPrices(mention=Decimal("0.0001"))).mention == 1


async def test_many_calls_at_once_do_not_spend_more_than_there_is() -> None:
    kv = FakeKeyValueStore()
    budgets = [Budget(kv, Decimal("0.05"), Clock()) for _ in range(2)]
    outcomes = await asyncio.gather(*(budgets[n % 2].take(10) for n in range(12)), return_exceptions=True)
    assert len([one for one in outcomes if isinstance(one, BudgetExhausted)]) == 7
    assert await budgets[0].left() == 0


async def test_a_new_month_begins_with_a_full_purse() -> None:
    clock = Clock()
    budget = Budget(FakeKeyValueStore(), Decimal(1), clock)
    taken = await budget.take(1000)
    with pytest.raises(BudgetExhausted):
        await budget.take(1)
    clock.pass_(days=9)
    assert await budget.left() == 1000
    await budget.settle(taken, 400)
    assert await budget.left() == 1000


def test_a_thing_is_paid_for_once_a_day() -> None:
    clock = Clock()
    budget = Budget(FakeKeyValueStore(), Decimal(1), clock)
    assert [budget.fresh(["1", "2"]), budget.fresh(["2", "3"])] == [2, 1]
    clock.pass_(hours=12)
    assert budget.fresh(["1", "2"]) == 2


async def test_a_further_part_costs_as_a_post_of_ours_and_needs_nobodys_call(rig: XRig) -> None:
    await answered(rig)
    await rig.stop()
    to, first = rig.inbox.mentions[0].ref, (await rig.public_sees())[-1].ref
    before = await rig.spent()
    second = await rig.publish_next("And rolls. (2/3)", to, first)
    assert await rig.spent() - before == 15
    await rig.publish_next("See https://acme.example/ (3/3)", to, second, "publish/1/3")
    assert await rig.spent() - before == 215
    assert await rig.spent() == rig.x.world.bill


# --- what a week cost -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham"]
)
@pytest.mark.parametrize("label", ["2026-W44", "2026-W43", "2026-W53", "2026-W13"])
async def test_a_week_costs_what_was_spent_from_its_first_to_its_last_moment_where_a_room_is(
    zone: str, label: str
) -> None:
    clock, week, tick = Clock(), CalendarWeek.parse(label, zone), timedelta(microseconds=1)
    budget = Budget(FakeKeyValueStore(), Decimal(1), clock)
    middle = week.start + timedelta(days=3, minutes=7)
    for at, cost in ((week.start - tick, 1), (week.start, 20), (middle, 300), (week.end - tick, 400), (week.end, 5)):
        clock.at = at
        await budget.take(cost)
    assert await budget.spent(week.start, week.end) == 720
    assert await budget.spent(week.before().start, week.start) == 1
    assert await budget.spent(week.end, week.next.end) == 5
    assert await budget.spent(week.next.end, week.next.next.end) == 0


async def test_what_was_set_aside_too_much_goes_back_to_when_it_was() -> None:
    clock, week = Clock(), CalendarWeek.parse("2026-W44", "Europe/Berlin")
    budget = Budget(FakeKeyValueStore(), Decimal(1), clock)
    clock.at = week.end - timedelta(seconds=1)
    taken = await budget.take(100)
    clock.at = week.end + timedelta(seconds=1)
    await budget.settle(taken, 40)
    assert (await budget.spent(week.start, week.end), await budget.spent(week.end, week.next.end)) == (40, 0)


async def test_all_weeks_together_cost_what_the_months_did_who_counted() -> None:
    kv, clock, first = FakeKeyValueStore(), Clock(), CalendarWeek.parse("2026-W40", "Asia/Kathmandu")
    budgets, total = [Budget(kv, Decimal(100), clock) for _ in range(2)], 0
    for nth in range(200):
        clock.at = first.start + timedelta(hours=8.4 * nth)
        await asyncio.gather(*(budget.take(nth + more) for more, budget in enumerate(budgets)))
        total += 2 * nth + 1
    weeks = [CalendarWeek(first.monday + timedelta(weeks=n), first.zone) for n in range(11)]
    assert sum([await budgets[0].spent(week.start, week.end) for week in weeks]) == total
    months = [await kv.get("spent", f"2026-{month}") for month in ("09", "10", "11", "12")]
    assert sum(entry.value["thousandths"] for entry in months if entry) == total


async def test_a_digest_is_told_what_x_charged(rig: XRig) -> None:
    week = CalendarWeek.of(rig.clock(), "America/New_York")
    assert isinstance(rig.channel, ReportsSpend)
    await answered(rig)
    await rig.stop()
    assert await rig.channel.spent(week.start, week.end) == Amount("USD", Decimal(rig.x.world.bill) / 1000)
    assert (await rig.channel.spent(week.start, week.end)).amount > 0
    assert await rig.channel.spent(week.end, week.next.end) == Amount("USD", Decimal(0))


async def test_how_many_follow_a_customer_costs_nothing_more_and_nobody_is_quoted(rig: XRig) -> None:
    await rig.customer_is_followed_by(12_345)
    await answered(rig)
    await rig.stop()
    [mention] = rig.inbox.mentions
    assert mention.customer.followers == 12_345
    assert await rig.spent() == rig.x.world.bill
    assert quotable({"x": rig.channel}) == []
