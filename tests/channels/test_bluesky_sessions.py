"""Our pass to Bluesky: won rarely, kept sealed, renewed in time, and never shown."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from adapters.bluesky.settings import BlueskySettings
from adapters.bluesky.wire import pass_of
from bot.ports.errors import Unavailable
from bot.testing.contracts.channel import signed
from tests.channels.bluesky_rig import HANDLE, LOGIN, NOTICES, PASSWORD, POSTS, PUT, RENEW, BlueskyRig

DAY = 86_400


@pytest.fixture
async def rig() -> AsyncIterator[BlueskyRig]:
    rig = BlueskyRig()
    await rig.server.start()
    yield rig
    await rig.close()


class FlyingRig(BlueskyRig):
    """A rig whose naps make the time pass, and end after a day."""

    async def _nap(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.clock.pass_(seconds)
        if sum(self.naps) > DAY:
            await asyncio.Event().wait()
        await asyncio.sleep(0)


async def test_a_restart_needs_no_new_login(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("It is.", post)
    rig.channel = rig.build()
    await rig.publish("And fresh.", post, "publish/2")
    assert rig.server.count(LOGIN) == 1
    assert len(await rig.our_posts()) == 2


async def test_everything_at_once_needs_one_login(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await asyncio.gather(*(rig.publish("It is.", post, f"publish/{n}") for n in range(10)))
    assert rig.server.count(LOGIN) == 1


async def test_everything_at_once_needs_one_renewal(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("It is.", post)
    rig.server.expire()
    await asyncio.gather(*(rig.publish("It is.", post, f"publish/{n}") for n in range(10)))
    assert (rig.server.count(LOGIN), rig.server.count(RENEW)) == (1, 1)


async def test_two_processes_share_a_pass(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("It is.", post)
    other = rig.build()
    await other.permalink(post)  # type: ignore[attr-defined]
    first, rig.channel = rig.channel, other
    await rig.publish("And fresh.", post, "publish/2")
    rig.server.expire()
    await rig.publish("And warm.", post, "publish/3")
    rig.channel = first
    await rig.publish("And here.", post, "publish/4")
    assert (rig.server.count(LOGIN), rig.server.count(RENEW)) == (1, 1)


async def test_a_pass_that_cannot_be_renewed_is_won_again(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("It is.", post)
    rig.server.expire("refresh")
    rig.server.expire("access")
    await rig.publish("And fresh.", post, "publish/2")
    assert (rig.server.count(LOGIN), rig.server.count(RENEW)) == (2, 1)


async def test_a_renewal_whose_answer_is_lost_is_tried_again_and_no_login_is_spent(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("It is.", post)
    rig.server.expire()
    rig.server.lose(RENEW)
    with pytest.raises(Unavailable):
        await rig.publish("And fresh.", post, "publish/2")
    await rig.publish("And fresh.", post, "publish/2")
    assert (rig.server.count(LOGIN), rig.server.count(RENEW)) == (1, 2)


async def test_nothing_secret_can_be_read_in_the_key_value_store(rig: BlueskyRig) -> None:
    await rig.publish("It is.", await rig.customer_says("Is it vegan?"))
    rig.server.expire()
    await rig.publish("It is.", await rig.customer_says("And the cake?"), "publish/2")
    kept = rig.kv.everything()
    assert "sealed" in kept
    assert PASSWORD not in kept
    assert rig.server.tokens
    for token in rig.server.tokens:
        assert token not in kept
        assert token.split(".")[1] not in kept


async def test_a_new_password_does_not_open_the_old_seal_and_asks_no_questions(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("It is.", post)
    rig.acme.member.password = rig.keys["app_password"] = "mnop-ijkl-efgh-abcd"
    rig.channel = rig.build()
    await rig.publish("And fresh.", post, "publish/2")
    assert rig.server.count(LOGIN) == 2


async def test_logging_in_asks_the_appview_for_nothing(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    ours = await rig.publish("It is.", post)
    rig.kv = type(rig.kv)()
    rig.channel = rig.build()
    rig.server.appview_down = True
    await rig.channel.retract(ours)  # type: ignore[attr-defined]
    assert rig.server.count(LOGIN) == 2
    assert await rig.our_posts() == []


# --- logins that fail -------------------------------------------------------------------------------


async def test_a_wrong_password_is_told_once_and_tried_a_hundred_times_a_day(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rig = FlyingRig(app_password="wron-gwro-ngwr-ongw")
    await rig.server.start()
    caplog.set_level(logging.ERROR)
    await rig.start()
    async with asyncio.timeout(30):
        while sum(rig.naps) <= DAY:  # noqa: ASYNC110 - a whole day of naps
            await asyncio.sleep(0)
    await rig.close()
    assert max(rig.naps) == 900
    assert len(caplog.messages) == len(rig.alarms) == 1
    assert "handle or app_password is not right" in caplog.messages[0]
    assert "wron-gwro" not in caplog.text
    assert 50 < rig.server.count(LOGIN) < 110
    assert rig.server.count(NOTICES) == 0


async def test_a_crash_loop_spends_no_logins(rig: BlueskyRig) -> None:
    rig.acme.member.password = "another one"
    post = await rig.customer_says("Is it vegan?")
    for _ in range(20):
        rig.channel = rig.build()
        with pytest.raises(Unavailable, match="app_password is not right") as trouble:
            await rig.publish("It is.", post)
        assert trouble.value.retry_after is not None
        assert PASSWORD not in str(trouble.value)
    assert rig.server.count(LOGIN) == 1


async def test_a_password_that_was_put_right_works_at_once(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.keys["app_password"] = "wron-gwro-ngwr-ongw"
    rig.channel = rig.build()
    with pytest.raises(Unavailable):
        await rig.publish("It is.", post)
    rig.keys["app_password"] = PASSWORD
    rig.channel = rig.build()
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_login_that_is_limited_waits_until_the_window_ends(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    for _ in range(30):
        rig.server.create_session({"identifier": HANDLE, "password": PASSWORD})
    for _ in range(3):
        with pytest.raises(Unavailable) as busy:
            await rig.publish("It is.", post)
        assert busy.value.retry_after is not None
        assert busy.value.retry_after.total_seconds() == pytest.approx(300, abs=2)
    assert rig.server.count(LOGIN) == 1
    rig.clock.pass_(301)
    await rig.publish("It is.", post)
    assert rig.server.count(LOGIN) == 2


@pytest.mark.parametrize("trouble", ["fail", "drop", "lose", "garble"])
async def test_a_login_in_bad_weather_is_tried_again_ten_seconds_later(rig: BlueskyRig, trouble: str) -> None:
    post = await rig.customer_says("Is it vegan?")
    getattr(rig.server, trouble)(LOGIN)
    for _ in range(5):
        with pytest.raises(Unavailable):
            await rig.publish("It is.", post)
    assert rig.server.count(LOGIN) == 1
    rig.clock.pass_(10)
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_day_of_bad_weather_spends_fewer_logins_than_are_allowed(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.fail(LOGIN, times=1000)
    waited = timedelta()
    while waited < timedelta(days=1):
        with pytest.raises(Unavailable) as away:
            await rig.publish("It is.", post)
        assert away.value.retry_after is not None
        waited += away.value.retry_after
        rig.clock.pass_(away.value.retry_after.total_seconds())
    assert 200 < rig.server.count(LOGIN) < 300


@pytest.mark.parametrize(
    ("status", "word", "said"),
    [
        (401, "AuthFactorTokenRequired", "make an app password"),
        (401, "AccountTakedown", "taken down"),
        (404, "NotFound", "address under `service`"),
        (400, "InvalidRequest", r"\(InvalidRequest\)"),
    ],
)
async def test_a_refused_login_says_what_to_do(rig: BlueskyRig, status: int, word: str, said: str) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.fail(LOGIN, status=status, error=word)
    with pytest.raises(Unavailable, match=said):
        await rig.publish("It is.", post)


async def test_a_pass_that_is_never_taken_is_not_renewed_for_ever(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.fail(POSTS, times=2, status=400, error="ExpiredToken")
    with pytest.raises(Unavailable, match="does not take the pass"):
        await rig.publish("It is.", post)
    assert rig.server.count(RENEW) == 1


# --- where to ---------------------------------------------------------------------------------------


async def test_another_appview_is_named_to_our_server_for_what_it_shows_and_nothing_else() -> None:
    rig = BlueskyRig(appview="did:web:view.example#bsky_appview")
    await rig.server.start()
    await rig.publish("It is.", await rig.customer_says("Is it vegan?"))
    named = {call.method: call.headers.get("atproto-proxy") for call in rig.server.calls}
    await rig.close()
    assert named[POSTS] == "did:web:view.example#bsky_appview"
    assert named[PUT] is None
    assert named[LOGIN] is None


ANSWER: dict[str, Any] = {"did": "did:plc:acme", "accessJwt": "a", "refreshJwt": "r"}


@pytest.mark.parametrize(
    ("told", "service", "endpoint"),
    [
        ("https://oyster.host.example/", "https://bsky.example", "https://oyster.host.example"),
        ("http://oyster.host.example", "https://bsky.example", "https://bsky.example"),
        ("http://127.0.0.1:3000", "http://127.0.0.1:2583", "http://127.0.0.1:3000"),
        ("ftp://x", "http://127.0.0.1:2583", "http://127.0.0.1:2583"),
        ("", "https://bsky.example", "https://bsky.example"),
    ],
)
def test_calls_go_to_where_the_account_lives_and_never_from_safe_to_unsafe(
    told: str, service: str, endpoint: str
) -> None:
    home = {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": told}
    assert pass_of({**ANSWER, "didDoc": {"service": [{"id": "#else"}, home]}}, service).endpoint == endpoint
    assert pass_of(ANSWER, service).endpoint == service


# --- app.yaml ---------------------------------------------------------------------------------------


def test_the_least_that_must_be_said_is_a_handle_and_a_password() -> None:
    settings = BlueskySettings(handle="@Acme.Example", app_password=PASSWORD)  # type: ignore[arg-type]
    assert settings.handle == "acme.example"
    assert settings.service == "https://bsky.social"
    assert settings.poll_seconds == 20
    assert PASSWORD not in repr(settings)


@pytest.mark.parametrize(
    "wrong",
    [
        {"handle": "acme"},
        {"handle": "acme@example.org"},
        {"app_password": "short"},
        {"service": "bsky.social"},
        {"service": "https://bsky.social?x=1"},
        {"appview": "https://api.bsky.app"},
        {"poll_seconds": 1},
        {"poll_minutes": 1},
    ],
)
def test_what_cannot_be_is_an_error_that_tells_no_secret(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as trouble:
        BlueskySettings(**{"handle": HANDLE, "app_password": PASSWORD, **wrong})
    assert PASSWORD not in str(trouble.value)
    assert "short" not in str(trouble.value)
