"""What only whoever looks after the house can mend: said once in each room, again each day, and when it is well."""

from datetime import timedelta

import pytest

from bot.engine.alerts import Alerts
from bot.ports.errors import Unavailable
from bot.testing.fake_surface import FakeSurface
from tests.engine.rig import EngineRig

SPENT = "The budget is spent: raise it in app.yaml."


@pytest.fixture
def alarms(acme: EngineRig) -> Alerts:
    return Alerts(acme.store.kv("alarms"), acme.surfaces, lambda: acme.now)


async def test_what_is_the_matter_is_said_once_in_each_room(acme: EngineRig, alarms: Alerts) -> None:
    annex = FakeSurface("annex", rooms=("one", "two"))
    acme.surfaces["annex"] = annex
    await alarms.raised("x", SPENT)
    for _ in range(3):
        await alarms.publish_pending()
        await alarms.raised("x", SPENT)
    assert acme.room.alarms == [("x", SPENT)]
    assert annex.alarms == [("x", SPENT)] * 2


async def test_that_it_is_well_again_is_said_only_where_something_was_the_matter(
    acme: EngineRig, alarms: Alerts
) -> None:
    await alarms.raised("x", "")
    await alarms.publish_pending()
    assert acme.room.alarms == []
    await alarms.raised("x", SPENT)
    await alarms.publish_pending()
    await alarms.raised("x", "")
    await alarms.publish_pending()
    await alarms.publish_pending()
    assert acme.room.alarms == [("x", SPENT), ("x", "")]
    assert await alarms.standing() == {}


async def test_what_lasts_is_said_again_each_day_and_what_is_well_is_not(acme: EngineRig, alarms: Alerts) -> None:
    await alarms.raised("x", SPENT)
    for _ in range(3):
        await alarms.publish_pending()
        acme.now += timedelta(hours=13)
    assert acme.room.alarms == [("x", SPENT)] * 2
    await alarms.raised("x", "")
    for _ in range(4):
        await alarms.publish_pending()
        acme.now += timedelta(days=2)
    assert acme.room.alarms == [("x", SPENT)] * 2 + [("x", "")]


async def test_a_room_that_is_down_hears_it_later(acme: EngineRig, alarms: Alerts) -> None:
    acme.room.trouble = Unavailable("Slack is down.")
    await alarms.raised("x", SPENT)
    await alarms.publish_pending()
    acme.room.trouble = None
    await alarms.publish_pending()
    assert acme.room.alarms == [("x", SPENT)]


async def test_another_matter_of_the_same_adapter_is_said_too(acme: EngineRig, alarms: Alerts) -> None:
    await alarms.raised("x", SPENT)
    await alarms.publish_pending()
    await alarms.of("x")("The token was revoked.")
    await alarms.publish_pending()
    assert acme.room.alarms == [("x", SPENT), ("x", "The token was revoked.")]
    assert await alarms.standing() == {"x": "The token was revoked."}


async def test_after_a_restart_nothing_is_said_twice(acme: EngineRig, alarms: Alerts) -> None:
    await alarms.raised("x", SPENT)
    await alarms.publish_pending()
    again = Alerts(acme.store.kv("alarms"), acme.surfaces, lambda: acme.now)
    await again.raised("x", SPENT)
    await again.publish_pending()
    assert acme.room.alarms == [("x", SPENT)]
