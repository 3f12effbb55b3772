"""Catching up with what was missed: nothing is lost, nothing is told twice, wherever it is interrupted."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Heard, Mention
from bot.ports.errors import Unavailable
from bot.testing.fake_inbox import FakeInbox
from tests.channels.mastodon_rig import ROUND, MastodonRig
from tests.servers.mastodon import MASTODON, Busy, Post

MISSED = 3000


class QuickInbox(FakeInbox):
    """An inbox for thousands of things: it counts how often each was told, and can fail after so many."""

    def __init__(self) -> None:
        super().__init__()
        self.times: dict[PostRef, int] = {}
        self.fails_after: int | None = None

    def _take(self, thing: Heard) -> ThreadId | None:
        if self.fails_after is not None and len(self.times) >= self.fails_after:
            self.fails_after = None
            raise Unavailable("The inbox is full for now.")
        if isinstance(thing, Mention):
            self.times[thing.ref] = self.times.get(thing.ref, 0) + 1
        return None


@pytest.fixture
async def rig() -> AsyncIterator[MastodonRig]:
    rig = MastodonRig()
    await rig.open(QuickInbox())
    yield rig
    await rig.close()


def inbox_of(rig: MastodonRig) -> QuickInbox:
    assert isinstance(rig.inbox, QuickInbox)
    return rig.inbox


async def heard(rig: MastodonRig, number: int) -> None:
    """Return once so many were told. That takes a while on a busy machine."""
    async with asyncio.timeout(60):
        while len(inbox_of(rig).times) < number:  # noqa: ASYNC110 - a test's patience is for one thing at a time
            await asyncio.sleep(ROUND)


async def settle(rig: MastodonRig) -> None:
    """Let a first mention lie long behind."""
    rig.server.say(rig.server.maya, "@acme long ago")
    await rig.inbox.wait(lambda: len(inbox_of(rig).times) == 1)
    rig.clock.pass_(minutes=5)
    last = rig.server.notes[-1].id
    async with asyncio.timeout(60):
        while f'"after": "{last}"' not in (await rig.inbox.cursor() or ""):  # noqa: ASYNC110 - the same
            await asyncio.sleep(ROUND)
    inbox_of(rig).times.clear()


async def miss(rig: MastodonRig, number: int, *, apart: timedelta = timedelta(seconds=2)) -> list[PostRef]:
    """Let customers say so much while nobody listens."""
    await rig.stop()
    said: list[Post] = []
    for count in range(number):
        said.append(rig.server.say(rig.server.maya, f"@acme question {count}"))
        rig.clock.at += apart
    return [rig.ref(post) for post in said]


async def test_three_thousand_missed_mentions_are_told_once_each_and_in_order(rig: MastodonRig) -> None:
    await settle(rig)
    missed = await miss(rig, MISSED)
    await rig.restart()
    await heard(rig, MISSED)
    assert list(inbox_of(rig).times) == missed
    assert set(inbox_of(rig).times.values()) == {1}
    pages = [call for call in rig.server.calls if call.path == "/api/v1/notifications"]
    assert len(pages) < MISSED / 80 + 30


async def test_a_server_that_gives_short_pages_is_asked_for_one_after_the_other() -> None:
    rig = MastodonRig(replace(MASTODON, page=30), streaming=False)
    await rig.open(QuickInbox())
    await settle(rig)
    missed = await miss(rig, 300)
    rig.waits.clear()
    await rig.restart()
    await heard(rig, 300)
    assert list(inbox_of(rig).times) == missed
    assert len(rig.waits) < 5  # ten pages, and no rest between them
    await rig.close()


async def test_who_speaks_right_after_a_crowd_is_heard_at_once(rig: MastodonRig) -> None:
    await settle(rig)
    for number in range(200):
        rig.server.say(rig.server.maya, f"@acme {number}")
    await heard(rig, 200)
    await rig.rounds()
    one_more = rig.ref(rig.server.say(rig.server.ben, "@acme and I"))
    await rig.inbox.wait(lambda: one_more in inbox_of(rig).times)
    assert set(inbox_of(rig).times.values()) == {1}


async def test_a_catch_up_that_is_interrupted_goes_on_where_it_was(rig: MastodonRig) -> None:
    await rig.rounds()
    missed = await miss(rig, 600)
    await rig.restart()
    for milestone in (100, 300):
        await rig.inbox.wait(lambda milestone=milestone: len(inbox_of(rig).times) >= milestone)  # type: ignore[misc]
        await rig.restart()
    await heard(rig, 600)
    assert list(inbox_of(rig).times) == missed
    # What is told again is at most what stood in the window at each of the two restarts.
    assert sum(inbox_of(rig).times.values()) < 600 + 2 * (60 + 80)


async def test_a_store_that_fails_in_the_middle_of_a_catch_up_gets_everything(rig: MastodonRig) -> None:
    await rig.rounds()
    missed = await miss(rig, 400)
    inbox_of(rig).fails_after = 170
    await rig.restart()
    await heard(rig, 400)
    assert list(inbox_of(rig).times) == missed


async def test_a_server_that_has_enough_in_the_middle_is_asked_again_as_late_as_it_says(rig: MastodonRig) -> None:
    await rig.rounds()
    missed = await miss(rig, 400)
    await rig.restart()
    await rig.inbox.wait(lambda: len(inbox_of(rig).times) >= 80)
    rig.server.busy = Busy(77)
    await rig.until(lambda: any(wait == pytest.approx(77, abs=1) for wait in rig.waits))
    rig.server.mend()
    await heard(rig, 400)
    assert list(inbox_of(rig).times) == missed


async def test_many_who_speak_in_the_same_moment_are_all_heard(rig: MastodonRig) -> None:
    await rig.rounds()
    missed = await miss(rig, 300, apart=timedelta())
    await rig.restart()
    await heard(rig, 300)
    assert set(inbox_of(rig).times) == set(missed)


async def test_what_becomes_visible_after_younger_ones_is_heard(rig: MastodonRig) -> None:
    await rig.rounds()
    rig.server.holding = True
    late = [rig.ref(rig.server.say(rig.server.ben, f"@acme slow {n}")) for n in range(10)]
    rig.server.holding = False
    early = [rig.ref(rig.server.say(rig.server.maya, f"@acme quick {n}")) for n in range(10)]
    await rig.inbox.wait(lambda: len(inbox_of(rig).times) == 10)
    assert list(inbox_of(rig).times) == early
    await rig.rounds()
    rig.clock.pass_(seconds=30)
    rig.server.release()
    await rig.inbox.wait(lambda: len(inbox_of(rig).times) == 20)
    assert set(inbox_of(rig).times) == {*early, *late}


async def test_what_becomes_visible_late_is_heard_across_a_restart(rig: MastodonRig) -> None:
    await rig.rounds()
    rig.server.holding = True
    late = rig.ref(rig.server.say(rig.server.ben, "@acme slow"))
    rig.server.holding = False
    rig.server.say(rig.server.maya, "@acme quick")
    await rig.inbox.wait(lambda: len(inbox_of(rig).times) == 1)
    await rig.stop()
    rig.server.release()
    await rig.restart()
    await rig.inbox.wait(lambda: late in inbox_of(rig).times)


async def test_a_quiet_account_is_asked_for_one_page_at_a_time(rig: MastodonRig) -> None:
    rig.server.say(rig.server.maya, "@acme hello")
    await rig.inbox.wait(lambda: len(inbox_of(rig).times) == 1)
    rig.clock.pass_(minutes=5)
    await rig.rounds(4)
    rig.server.calls.clear()
    await rig.rounds(6)
    looks = rig.looks()
    rounds = sum(wait > 10 for wait in rig.waits)
    await rig.rounds(6)
    assert rig.looks() - looks <= sum(wait > 10 for wait in rig.waits) - rounds + 2
    assert inbox_of(rig).times == {next(iter(inbox_of(rig).times)): 1}


async def test_a_new_account_begins_with_the_last_day(rig: MastodonRig) -> None:
    await rig.stop()
    rig.kv = type(rig.kv)()
    rig.inbox = QuickInbox()
    rig.server.say(rig.server.maya, "@acme years ago")
    rig.clock.pass_(days=3)
    today = [rig.ref(rig.server.say(rig.server.maya, f"@acme today {n}")) for n in range(100)]
    await rig.restart()
    await rig.inbox.wait(lambda: len(inbox_of(rig).times) == 100)
    assert list(inbox_of(rig).times) == today


async def test_who_was_silent_for_days_before_the_first_mention_is_still_heard(rig: MastodonRig) -> None:
    await rig.rounds()
    await rig.stop()
    first = rig.ref(rig.server.say(rig.server.maya, "@acme the very first"))
    rig.clock.pass_(days=4)
    await rig.restart()
    await rig.inbox.wait(lambda: first in inbox_of(rig).times)
