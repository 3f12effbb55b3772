"""Access to an account on X: tokens that change with each use, kept encrypted before they are used."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.x.oauth_setup import LANDING, connect
from adapters.x.oauth_tokens import Tokens
from bot.channels.troubles import Refused
from bot.domain.ids import PostRef
from bot.ports.adapter import AdapterContext
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.testing.fake_kv import FakeKeyValueStore
from tests.channels.x_rig import Clock, XRig, until, x_rig

# --- with the whole channel -----------------------------------------------------------------------


@pytest.fixture
async def rig() -> AsyncIterator[XRig]:
    async with x_rig() as rig:
        yield rig


async def test_an_expired_token_is_renewed_without_anybody_noticing(rig: XRig) -> None:
    await rig.rounds(1)
    rig.clock.pass_(hours=3)
    post = rig.x.world.say("@acme hello")
    await rig.heard(1)
    await rig.publish("Hello.", PostRef("x", post.id))
    assert rig.x.calls["token"] == 2


async def test_a_token_that_x_ends_early_is_renewed_once_for_all_calls(rig: XRig) -> None:
    await rig.rounds(1)
    rig.x.world.grant.access = "another"
    post = rig.x.world.say("@acme hello")
    await rig.heard(1)
    await asyncio.gather(*(rig.publish(f"{n}", PostRef("x", post.id), f"publish/{n}") for n in range(4)))
    assert rig.x.calls["token"] == 2
    assert len(await rig.our_posts()) == 4


async def test_a_restart_needs_no_new_token(rig: XRig) -> None:
    await rig.rounds(1)
    await rig.restart()
    await rig.rounds(1)
    assert rig.x.calls["token"] == 1


async def test_a_public_app_has_no_secret_and_needs_none() -> None:
    async with x_rig(listening=False, client_secret="") as rig:
        rig.x.world.client_secret = ""
        await rig.start()
        rig.x.world.say("@acme hello")
        await rig.heard(1)
        rig.clock.pass_(hours=3)
        rig.x.world.say("@acme bye")
        await rig.heard(2)


async def test_nothing_secret_can_be_read_in_the_key_value_store_or_in_an_error(
    rig: XRig, caplog: pytest.LogCaptureFixture
) -> None:
    await rig.rounds(1)
    post = rig.x.world.say("@acme hello")
    await rig.heard(1)
    secrets = ["refresh-first", rig.x.world.client_secret, rig.x.world.grant.access, rig.x.world.grant.refresh]
    rig.x.world.grant.access = rig.x.world.grant.refresh = "else"
    with pytest.raises(Unavailable, match="took our access back") as refused:
        await rig.publish("Hello.", PostRef("x", post.id))
    told = rig.kv.everything() + caplog.text + str(refused.value) + repr(rig.channel.__dict__)
    assert [secret for secret in secrets if secret in told] == []
    assert refused.value.retry_after == timedelta(minutes=10)


async def test_an_account_that_is_connected_again_goes_on(rig: XRig) -> None:
    await rig.rounds(1)
    rig.x.world.grant.access, rig.x.world.grant.refresh = "gone", "refresh-again"
    rig.x.world.say("@acme hello")
    await until(lambda: rig.x.calls["token"] >= 2)
    assert rig.inbox.mentions == []
    await rig.stop()
    rig.keys["refresh_token"] = "refresh-again"
    await rig.restart()
    await rig.heard(1)


async def test_stopping_while_tokens_are_renewed_loses_none() -> None:
    async with x_rig(listening=False) as rig:
        gate = rig.x.slow("token")
        await rig.start()
        await until(lambda: rig.x.calls["token"] == 1)
        stopping = asyncio.create_task(rig.stop())
        await asyncio.sleep(0.01)
        gate.set()
        await stopping
        await rig.restart()
        rig.x.world.say("@acme hello")
        await rig.heard(1)
        assert rig.x.calls["token"] == 1


# --- alone ----------------------------------------------------------------------------------------


class FakeKit:
    """Trades tokens as X does: each refresh token once."""

    def __init__(self) -> None:
        self.good = "first"
        self.traded = 0
        self.trouble: Exception | None = None
        self.then: Callable[[], object] = lambda: None

    async def renew(self, refresh_token: str) -> dict[str, Any]:
        for _ in range(5):
            await asyncio.sleep(0)
        if self.trouble is not None:
            raise self.trouble
        if refresh_token != self.good:
            raise Refused(400, "Value passed for the token was invalid.", kind="invalid_request")
        self.traded += 1
        self.good = f"refresh-{self.traded}"
        self.then()
        return {"access_token": f"access-{self.traded}", "refresh_token": self.good, "expires_in": 7200}


@pytest.fixture
def kit() -> FakeKit:
    return FakeKit()


@pytest.fixture
def kv() -> FakeKeyValueStore:
    return FakeKeyValueStore()


def context(kv: FakeKeyValueStore, now: Callable[[], datetime] | None = None) -> AdapterContext:
    async def nap(seconds: float) -> None:
        for _ in range(int(seconds * 10) + 1):
            await asyncio.sleep(0)

    return AdapterContext("Acme", "http://acme.test", kv, now or Clock(), lambda: "token", nap)


@pytest.fixture
def tokens(kit: FakeKit, kv: FakeKeyValueStore) -> Tokens:
    return Tokens(kit, "first", context(kv))


async def test_many_who_need_a_token_at_once_get_the_same(tokens: Tokens, kit: FakeKit) -> None:
    assert set(await asyncio.gather(*(tokens.access() for _ in range(20)))) == {"access-1"}
    assert set(await asyncio.gather(*(tokens.access(instead_of="access-1") for _ in range(20)))) == {"access-2"}
    assert kit.traded == 2


async def test_new_tokens_are_written_down_before_anybody_gets_them(
    tokens: Tokens, kit: FakeKit, kv: FakeKeyValueStore
) -> None:
    kv.losing = 1
    with pytest.raises(ConnectionResetError):
        await tokens.access()
    assert await tokens.access() == "access-1"
    assert kit.traded == 1
    assert await Tokens(kit, "first", context(kv)).access() == "access-1"


async def test_new_tokens_that_could_not_be_written_down_are_not_lost(
    tokens: Tokens, kit: FakeKit, kv: FakeKeyValueStore
) -> None:
    kit.then = lambda: setattr(kv, "trouble", Unavailable("The drawer is stuck."))
    for _ in range(2):
        with pytest.raises(Unavailable, match="stuck"):
            await tokens.access()
    kv.trouble = None
    assert await tokens.access() == "access-1"
    assert await Tokens(kit, "first", context(kv)).access() == "access-1"


async def test_who_is_cancelled_in_the_middle_of_a_renewal_leaves_it_whole(
    tokens: Tokens, kit: FakeKit, kv: FakeKeyValueStore
) -> None:
    impatient = asyncio.create_task(tokens.access())
    for _ in range(4):
        await asyncio.sleep(0)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    assert kit.traded == 1
    assert await Tokens(kit, "first", context(kv)).access() == "access-1"


async def test_another_process_that_renewed_first_shares_what_it_got(kit: FakeKit, kv: FakeKeyValueStore) -> None:
    one, two = (Tokens(kit, "first", context(kv)) for _ in range(2))
    assert {*await asyncio.gather(one.access(), two.access())} == {"access-1"}
    assert kit.traded == 1


@pytest.mark.parametrize("trouble", [OutcomeUnknown("lost"), Refused(503), Refused(429)])
async def test_a_renewal_that_fails_for_now_is_tried_again(tokens: Tokens, kit: FakeKit, trouble: Exception) -> None:
    kit.trouble = trouble
    with pytest.raises(Unavailable) as later:
        await tokens.access()
    assert "took our access back" not in str(later.value)
    kit.trouble = None
    assert await tokens.access() == "access-1"


async def test_a_token_is_renewed_before_it_ends(kit: FakeKit, kv: FakeKeyValueStore) -> None:
    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    tokens = Tokens(kit, "first", context(kv, lambda: now))
    assert await tokens.access() == "access-1"
    now += timedelta(hours=1, minutes=59)
    assert await tokens.access() == "access-2"


# --- the first time -------------------------------------------------------------------------------


async def test_an_account_is_connected_by_its_owner_in_a_browser() -> None:
    async with x_rig(listening=False) as rig:
        world, seen = rig.x.world, ""

        def ask(question: str) -> str:
            nonlocal seen
            seen += question
            return f"{LANDING}?code={world.code}&state=s" if "Paste" in question else world.client_id

        secret = world.client_secret
        told = await asyncio.to_thread(connect, ask, lambda _: secret, api_url=rig.x.url)
        link = urlsplit(next(word for word in seen.split() if word.startswith("https://x.com/")))
        asked = parse_qs(link.query)
        assert asked["scope"] == ["tweet.read tweet.write users.read media.write offline.access"]
        assert (asked["redirect_uri"], asked["code_challenge_method"]) == ([LANDING], ["S256"])
        assert told.split() == ["user_id:", '"900"', "handle:", "acme", "refresh_token:", world.grant.refresh]
        rig.keys["refresh_token"] = world.grant.refresh
        await rig.restart()
        world.say("@acme hello")
        await rig.heard(1)


async def test_an_account_that_is_not_allowed_is_told_so() -> None:
    async with x_rig(listening=False) as rig:
        answers = iter([rig.x.world.client_id, f"{LANDING}?code=wrong"])
        with pytest.raises(ValueError, match="invalid"):
            await asyncio.to_thread(connect, lambda _: next(answers), lambda _: "secret-1", api_url=rig.x.url)
