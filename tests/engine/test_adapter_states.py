"""How each adapter stands: said once at the start, shown with its beginning, and alarmed if a person is needed."""

from datetime import timedelta

import pytest

from bot.engine.adapter_states import CHECK_AGAIN, AdapterState, AdapterStates
from bot.engine.alerts import Alerts
from bot.ports.errors import NeedsOperator, Unavailable
from tests.engine.rig import MONDAY, EngineRig

REVOKED = "The access token was revoked: make a new one."


@pytest.fixture
def said() -> list[tuple[str, AdapterState]]:
    return []


@pytest.fixture
def alerts(acme: EngineRig) -> Alerts:
    return Alerts(acme.store.kv("alarms"), acme.surfaces, lambda: acme.now)


@pytest.fixture
def states(acme: EngineRig, alerts: Alerts, said: list[tuple[str, AdapterState]]) -> AdapterStates:
    made = AdapterStates(alerts, lambda: acme.now, lambda name, state: said.append((name, state)))
    made.expect(["town", "office"])
    return made


def test_until_it_says_how_it_stands_it_is_not_ready(states: AdapterStates) -> None:
    assert states.states()["town"] == AdapterState(ready=False, says="It is starting.", since=MONDAY)


def test_each_state_is_said_once_at_the_start(states: AdapterStates, said: list[tuple[str, AdapterState]]) -> None:
    for _ in range(3):
        states.report("town", "The town takes us as @acme.", ready=True)
        states.report("office", REVOKED, ready=False)
    assert [(name, state.ready, state.says) for name, state in said] == [
        ("town", True, "The town takes us as @acme."),
        ("office", False, REVOKED),
    ]


def test_since_when_is_told_from_the_first_word_of_it(states: AdapterStates, acme: EngineRig) -> None:
    states.report("town", "Well.", ready=True)
    acme.now += timedelta(minutes=5)
    states.report("town", "The town is down.", ready=False)
    down = acme.now
    acme.now += timedelta(minutes=5)
    states.report("town", "The town is busy.", ready=False)
    assert states.states()["town"] == AdapterState(ready=False, says="The town is busy.", since=down)


@pytest.mark.parametrize(
    ("trouble", "says", "alarmed"),
    [
        (NeedsOperator(REVOKED), REVOKED, {"town": REVOKED}),
        (Unavailable("The town is down."), "The town is down.", {}),
        (ValueError("token=hush"), "It broke (ValueError), and is started again; the log shows where.", {}),
        (ExceptionGroup("", [Unavailable("The line stays down.")]), "The line stays down.", {}),
        (None, "It stopped listening, and is started again.", {}),
    ],
)
async def test_what_stopped_a_listener_is_told_without_a_secret(
    states: AdapterStates, alerts: Alerts, trouble: Exception | None, says: str, alarmed: dict[str, str]
) -> None:
    await states.broke("town", trouble)
    assert (states.states()["town"].ready, states.states()["town"].says) == (False, says)
    assert await alerts.standing() == alarmed


async def test_who_hears_and_may_not_write_is_not_ready(states: AdapterStates, alerts: Alerts) -> None:
    states.report("town", "Well.", ready=True)
    await states.sending("town", "sending", REVOKED)
    assert (states.states()["town"].ready, states.states()["town"].says) == (False, REVOKED)
    await states.sending("town", "sending", "")
    assert states.states()["town"].ready
    assert await alerts.standing() == {}


async def test_words_that_go_do_not_end_the_alarm_of_pictures_that_do_not(
    states: AdapterStates, alerts: Alerts
) -> None:
    await states.sending("town", "sending pictures", REVOKED)
    await states.sending("town", "sending", "")
    assert await alerts.standing() == {"town (sending pictures)": REVOKED}


async def test_an_alarm_of_a_process_that_is_gone_ends_once_sending_works(
    states: AdapterStates, alerts: Alerts, acme: EngineRig
) -> None:
    await states.sending("town", "sending", "")
    await alerts.raised("town (sending)", REVOKED)
    acme.now += CHECK_AGAIN
    await states.sending("town", "sending", "")
    assert await alerts.standing() == {}
