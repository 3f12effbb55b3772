"""What is heard on X: late, in storms, again and again, and only what was said to us."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Deleted, Edited, Heard, Mention
from bot.ports.errors import Unavailable
from bot.testing.fake_inbox import FakeInbox
from tests.channels.x_rig import XRig, until, x_rig


@pytest.fixture
async def rig() -> AsyncIterator[XRig]:
    async with x_rig() as rig:
        yield rig


def things(rig: XRig, kind: type[Edited] | type[Deleted]) -> list[Edited | Deleted]:
    return [thing for thing in rig.inbox.heard if isinstance(thing, kind)]


# --- who spoke to us ------------------------------------------------------------------------------


async def test_a_mention_says_who_wrote_it_and_where_it_stands(rig: XRig) -> None:
    post = rig.x.world.say("@Acme hello", by="jens")
    await rig.heard(1)
    (mention,) = rig.inbox.mentions
    assert (mention.customer.name, mention.customer.url) == ("Jens", "https://x.com/jens")
    assert mention.url == f"https://x.com/jens/status/{post.id}"
    assert (mention.text, mention.at) == ("hello", rig.clock())


async def test_a_quote_of_ours_summons_us_even_in_a_reply_to_somebody_else(rig: XRig) -> None:
    first = rig.x.world.say("@acme hello")
    ours = await rig.publish("Hello.", PostRef("x", first.id))
    rig.x.world.say("look at that", by="jens", answers=first.id, quotes=ours.id)
    await rig.heard(2)
    assert [mention.summoned for mention in rig.inbox.mentions] == [True, True]


async def test_customers_who_talk_to_each_other_below_us_are_read_but_not_answered(rig: XRig) -> None:
    first = rig.x.world.say("@acme hello")
    rig.x.world.say("what is this place?", by="jens", answers=first.id)
    await rig.heard(2)
    assert [(m.text, m.summoned) for m in rig.inbox.mentions] == [("hello", True), ("what is this place?", False)]


async def test_reposts_are_no_mentions(rig: XRig) -> None:
    first = rig.x.world.say("@acme hello")
    rig.x.world.say("RT @marta: @acme hello", by="jens", reposts=first.id)
    rig.x.world.say("@acme bye", by="jens")
    await rig.heard(2)
    assert rig.inbox.texts == ["hello", "bye"]


async def test_links_and_long_texts_are_told_whole(rig: XRig) -> None:
    text = "Is https://acme.example/a?b=1&c=2 <right> & complete? " + "bread " * 60
    rig.x.world.say(f"@acme {text}")
    await rig.heard(1)
    assert rig.inbox.texts == [text]


# --- late, missed, many ----------------------------------------------------------------------------


async def test_mentions_that_come_to_light_late_and_out_of_order_are_heard(rig: XRig) -> None:
    hidden = rig.x.world.say("@acme the hidden one")
    hidden.hidden = True
    rig.clock.pass_(seconds=5)
    rig.x.world.say("@acme the first to be seen")
    await rig.heard(1)
    rig.x.world.say("@acme the back-dated one", at=rig.clock() - timedelta(minutes=2))
    hidden.hidden = False
    await rig.heard(3)
    await rig.rounds(3)
    assert sorted(rig.inbox.texts) == ["the back-dated one", "the first to be seen", "the hidden one"]
    assert len(rig.inbox.deliveries) == 3


async def test_nothing_is_told_twice_though_it_is_read_again(rig: XRig) -> None:
    for number in range(5):
        rig.x.world.say(f"@acme {number}")
    await rig.heard(5)
    await rig.rounds(2)
    await rig.restart()
    await rig.rounds(2)
    assert len(rig.inbox.deliveries) == 5


async def test_a_month_of_silence_is_nothing(rig: XRig) -> None:
    rig.x.world.say("@acme before")
    await rig.heard(1)
    rig.clock.pass_(days=30)
    await rig.rounds(2)
    rig.x.world.say("@acme after")
    await rig.heard(2)
    assert rig.inbox.texts == ["before", "after"]


class StormInbox(FakeInbox):
    """An inbox that finds what it knows at once, however much that is."""

    def __init__(self) -> None:
        super().__init__()
        self._known: set[Heard] = set()

    def _take(self, thing: Heard) -> ThreadId | None:
        self.deliveries.append(thing)
        if thing not in self._known:
            self._known.add(thing)
            self.heard.append(thing)
        return self._number(thing) if isinstance(thing, Mention) else None


@pytest.fixture
async def storm() -> AsyncIterator[XRig]:
    """A channel that was away for two days, while 3,000 mentions were made."""
    async with x_rig(listening=False, monthly_budget=10_000) as rig:
        rig.inbox = StormInbox()
        await rig.start()
        rig.x.world.say("@acme before")
        await rig.heard(1)
        await rig.rounds(1)
        await rig.stop()
        for number in range(3000):
            rig.clock.pass_(seconds=50)
            rig.x.world.say(f"@acme {number}", by=f"customer{number % 50}")
        yield rig


async def test_catching_up_3000_mentions_loses_and_doubles_none(storm: XRig) -> None:
    await storm.restart()
    await until(lambda: len(storm.inbox.mentions) == 3001, patience=60)
    await storm.rounds(2)
    assert storm.inbox.texts == ["before", *map(str, range(3000))]
    assert len(storm.inbox.deliveries) == 3001
    assert storm.x.calls["search"] == 23


async def test_a_restart_in_the_middle_of_catching_up_changes_nothing(storm: XRig) -> None:
    for goal in (500, 2500):
        await storm.restart()
        await until(lambda goal=goal: len(storm.inbox.mentions) >= goal, patience=60)  # type: ignore[misc]
        await storm.stop()
    assert len(storm.inbox.mentions) < 3001
    await storm.restart()
    await until(lambda: len(storm.inbox.mentions) == 3001, patience=60)
    assert storm.inbox.texts == ["before", *map(str, range(3000))]


async def test_a_busy_network_in_the_middle_of_catching_up_changes_nothing(storm: XRig) -> None:
    storm.x.limit("mentions", storm.clock() + timedelta(seconds=90))
    storm.x.limit("search", None)
    storm.x.fail("search", 503, times=2)
    await storm.restart()
    await until(lambda: len(storm.inbox.mentions) == 3001, patience=60)
    assert storm.inbox.texts == ["before", *map(str, range(3000))]
    assert 60 in storm.naps


async def test_it_waits_as_long_as_x_asks(rig: XRig) -> None:
    await rig.rounds(1)
    rig.x.limit("mentions", rig.clock() + timedelta(seconds=700))
    await until(lambda: 700 in rig.naps)


# --- edits and deletions ----------------------------------------------------------------------------


async def test_what_was_edited_and_deleted_long_ago_is_found_by_a_slow_look(rig: XRig) -> None:
    posts = [rig.x.world.say(f"@acme {number}") for number in range(4)]
    await rig.heard(4)
    await rig.rounds(1)
    rig.x.world.edit(posts[0].id, "@acme zero").hidden = True
    rig.x.world.delete(posts[1].id)
    rig.x.world.posts[posts[0].versions[-1]].hidden = False
    rig.clock.pass_(hours=6.1)
    await rig.inbox.wait(lambda: len(rig.inbox.heard) >= 6)
    assert [(thing.ref.id, thing.text) for thing in things(rig, Edited) if isinstance(thing, Edited)] == [
        (posts[0].id, "zero")
    ]
    assert [thing.ref.id for thing in things(rig, Deleted)] == [posts[1].id]


async def test_the_slow_look_is_slow_and_is_not_hurried_by_restarts(rig: XRig) -> None:
    rig.x.world.say("@acme hello")
    await rig.heard(1)
    for _ in range(3):
        await rig.restart()
        await rig.rounds(2)
    assert rig.x.calls["posts"] == 0
    rig.clock.pass_(hours=6)
    await until(lambda: rig.x.calls["posts"] == 1)
    await rig.rounds(2)
    assert rig.x.calls["posts"] == 1


async def test_a_deletion_is_told_once(rig: XRig) -> None:
    post = rig.x.world.say("@acme hello")
    await rig.heard(1)
    await rig.rounds(1)
    rig.x.world.delete(post.id)
    for _ in range(3):
        rig.clock.pass_(hours=6.1)
        await rig.rounds(2)
    assert len(things(rig, Deleted)) == 1
    assert rig.x.calls["posts"] == 1


async def test_an_edit_while_nobody_knew_whether_the_mention_was_kept_is_heard(rig: XRig) -> None:
    post = rig.x.world.say("@acme helo")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.stop()
    entry = await rig.kv.get("heard", post.id.zfill(20))
    rig.kv._sheets.pop(("heard", post.id.zfill(20)), None)
    assert entry is None or entry.value
    rig.x.world.edit(post.id, "@acme hello")
    await rig.restart()
    await rig.inbox.wait(lambda: bool(things(rig, Edited)))
    assert [thing.ref.id for thing in things(rig, Edited)] == [post.id]


async def test_nothing_that_customers_wrote_is_kept_here(rig: XRig) -> None:
    post = rig.x.world.say("@acme my number is 555-0100")
    await rig.heard(1)
    await rig.publish("Thank you.", PostRef("x", post.id))
    await rig.rounds(1)
    assert "555" not in rig.kv.everything()
    assert post.id in rig.kv.everything()


async def test_what_is_too_old_to_matter_is_forgotten(rig: XRig) -> None:
    post = rig.x.world.say("@acme hello")
    await rig.heard(1)
    await rig.rounds(1)
    rig.clock.pass_(days=366)
    await rig.rounds(2)
    assert await rig.kv.get("heard", post.id.zfill(20)) is None


# --- overhearing ----------------------------------------------------------------------------------


async def test_nothing_is_overheard_by_default(rig: XRig) -> None:
    rig.x.world.say("I love rye bread")
    await rig.rounds(2)
    assert rig.x.calls["search"] == 0
    assert rig.inbox.mentions == []


async def test_what_is_overheard_can_be_read_and_not_answered() -> None:
    async with x_rig(query="rye bread") as rig:
        rig.x.world.say("I love rye bread", by="jens")
        rig.x.world.say("@acme I love rye bread")
        rig.x.world.say("I love cake", by="jens")
        await rig.heard(2)
        await rig.rounds(2)
        await rig.restart()
        await rig.rounds(2)
        said = {(mention.text, mention.summoned) for mention in rig.inbox.mentions}
        assert said == {("I love rye bread", False), ("I love rye bread", True)}
        assert len(rig.inbox.deliveries) == 2


async def test_what_was_said_to_us_is_never_taken_for_overheard() -> None:
    async with x_rig(listening=False, query="bread") as rig:
        rig.x.sloppy_search = True
        gate = rig.x.slow("search")
        await rig.start()
        await until(lambda: rig.x.calls["search"] == 1)
        first = rig.x.world.say("@acme is the bread vegan?")
        gate.set()
        await rig.heard(1)
        await rig.publish("The bread is.", PostRef("x", first.id))
        rig.x.world.say("RT: bread", by="jens", reposts=first.id)
        await rig.rounds(3)
        assert [(mention.text, mention.summoned) for mention in rig.inbox.mentions] == [("is the bread vegan?", True)]


# --- trouble --------------------------------------------------------------------------------------


async def test_trouble_is_told_once_and_ends(rig: XRig, caplog: pytest.LogCaptureFixture) -> None:
    await rig.rounds(1)
    rig.x.down = True
    await rig.rounds(4)
    rig.x.down = False
    rig.x.world.say("@acme hello")
    await rig.heard(1)
    assert len([record for record in caplog.records if "not heard now" in record.message]) == 1


async def test_a_store_that_is_away_is_waited_for(rig: XRig) -> None:
    rig.kv.trouble = Unavailable("The store is away.")
    calls = rig.kv.calls
    await until(lambda: rig.kv.calls > calls + 2)
    rig.kv.trouble = None
    rig.x.world.say("@acme hello")
    await rig.heard(1)
