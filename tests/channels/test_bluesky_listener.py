"""What is heard on Bluesky, and what makes no noise."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from adapters.bluesky.listener import DEEP, DEEP_EVERY, PAGE_SIZES
from adapters.bluesky.seen_posts import PACE
from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Deleted, Edited, Heard, Liked, Mention, Visibility
from bot.ports.channel import AllowsQuoting
from tests.channels.bluesky_rig import LOGIN, NOTICES, POSTS, RENEW, BlueskyRig
from tests.servers.bluesky import Notified


@pytest.fixture
async def rig() -> AsyncIterator[BlueskyRig]:
    rig = BlueskyRig()
    await rig.start()
    yield rig
    await rig.close()


async def hear(rig: BlueskyRig, text: str) -> PostRef:
    """Let Maya say something, and return once it was heard: whatever happened before was looked at too."""
    post = await rig.customer_says(text)
    await rig.inbox.wait(lambda: text in rig.inbox.texts)
    return post


def all_of(rig: BlueskyRig, kind: type[Heard]) -> list[Any]:
    return [thing for thing in rig.inbox.heard if isinstance(thing, kind)]


# --- whom it concerns -----------------------------------------------------------------------------


async def test_who_quotes_a_post_of_ours_calls_on_us(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    quoting = rig.server.person("sam.example").post("Is that true?", quotes=ours.id)
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
    heard = rig.inbox.mentions[1]
    assert (heard.ref.id, heard.summoned) == (quoting, True)
    address = f"https://bsky.app/profile/{rig.acme.did}/post/{ours.id.rpartition('/')[2]}"
    assert heard.text == f"Is that true?\n\n[quotes a post] {address}"
    await rig.publish("Yes.", heard.ref, "publish/2")


async def test_reposts_follows_and_strangers_likes_make_no_noise(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    stranger = rig.server.person("sam.example")
    stranger.repost(ours.id)
    stranger.follow(rig.acme)
    stranger.like(ours.id)
    await hear(rig, "And the cake?")
    assert len(rig.inbox.heard) == 2


async def test_a_mention_says_who_where_and_when(rig: BlueskyRig) -> None:
    post = await hear(rig, "Is it vegan?")
    [mention] = rig.inbox.mentions
    assert mention.customer.ref.id == rig.maya.did
    assert mention.customer.name == "Maya"
    assert mention.customer.url == "https://bsky.app/profile/maya.example"
    assert mention.url == f"https://bsky.app/profile/maya.example/post/{post.id.rpartition('/')[2]}"
    assert mention.at == rig.now
    assert mention.visibility is Visibility.PUBLIC


async def test_somebody_without_a_name_goes_by_the_handle(rig: BlueskyRig) -> None:
    rig.server.person("sam.example").post("Is it vegan?", calls=rig.acme)
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    assert rig.inbox.mentions[0].customer.name == "sam.example"


async def test_who_asks_not_to_be_shown_to_strangers_is_not(rig: BlueskyRig) -> None:
    rig.maya.member.labels.append("!no-unauthenticated")
    await hear(rig, "Is it vegan?")
    assert rig.inbox.mentions[0].visibility is Visibility.UNLISTED
    assert not rig.inbox.mentions[0].quotable


async def test_everybody_else_may_be_quoted(rig: BlueskyRig) -> None:
    await hear(rig, "Is it vegan?")
    assert isinstance(rig.channel, AllowsQuoting)
    assert rig.channel.may_be_quoted
    assert rig.inbox.mentions[0].quotable


async def test_how_many_follow_somebody_is_asked_once_and_nobody_waits_for_it(rig: BlueskyRig) -> None:
    profiles = "app.bsky.actor.getProfiles"
    rig.server.fail(profiles)
    await hear(rig, "Is it vegan?")
    assert rig.inbox.mentions[0].customer.followers is None
    rig.maya.member.followers = 7
    await hear(rig, "Is it fresh?")
    await hear(rig, "Is it warm?")
    assert [mention.customer.followers for mention in rig.inbox.mentions[1:]] == [7, 7]
    assert rig.server.count(profiles) == 2


async def test_a_post_that_replies_to_us_and_names_us_is_one_mention(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    rig.maya.post("@acme.example And the cake?", calls=rig.acme, under=ours.id)
    await hear(rig, "Thanks")
    assert rig.inbox.texts == ["Is it vegan?", "@acme.example And the cake?", "Thanks"]
    assert rig.inbox.mentions[1].answers == ours


async def test_a_bystander_who_replies_to_us_is_heard_and_one_who_replies_to_others_is_not(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    sam = rig.server.person("sam.example")
    aside = sam.post("I ask myself that too", under=ours.id)
    rig.clock.pass_(1)
    rig.server.person("kim.example").post("Not me", under=aside)
    await hear(rig, "And the cake?")
    await rig.looked()
    assert rig.inbox.texts == ["Is it vegan?", "I ask myself that too", "And the cake?"]
    assert rig.inbox.mentions[1].customer.ref.id == sam.did


async def test_a_customer_who_goes_on_with_a_post_of_their_own_is_heard(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    first = await rig.customer_says("And the cake? 1/2", answering=ours)
    second = await rig.customer_says("And the rolls? 2/2", answering=first)
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 3)
    assert rig.inbox.mentions[2].ref == second
    assert rig.inbox.mentions[2].answers == first


async def test_what_a_customer_says_to_a_bystander_is_not_for_us(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    aside = rig.server.person("sam.example").post("I ask myself that too", under=ours.id)
    rig.maya.post("Ha, same here", under=aside)
    await hear(rig, "And the cake?")
    assert "Ha, same here" not in rig.inbox.texts


async def test_a_post_of_our_own_is_no_mention_whatever_the_network_says(rig: BlueskyRig) -> None:
    own = rig.acme.post("We are @acme.example")
    rig.server.notified[own] = [Notified(rig.acme.did, "mention", rig.server.index[own])]
    await hear(rig, "Is it vegan?")
    assert rig.inbox.texts == ["Is it vegan?"]


# --- thanks ---------------------------------------------------------------------------------------


async def test_the_customer_who_likes_our_answer_thanks_us_once(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    rig.maya.delete(rig.maya.like(ours.id))
    rig.maya.like(ours.id)
    await rig.inbox.wait(lambda: bool(all_of(rig, Liked)))
    await rig.looked()
    await rig.restart()
    rig.maya.like(ours.id)
    await hear(rig, "And the cake?")
    [liked] = [thing for thing in rig.inbox.deliveries if isinstance(thing, Liked)]
    assert (liked.ref, liked.by.ref.id) == (ours, rig.maya.did)


async def test_a_like_that_could_not_be_stored_is_told_again(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await hear(rig, "Is it vegan?"))
    rig.inbox.down = True
    rig.maya.like(ours.id)
    await rig.looked()
    rig.inbox.down = False
    await rig.inbox.wait(lambda: bool(all_of(rig, Liked)))


async def test_a_like_of_a_post_that_nobody_sent_from_here_is_no_thanks(rig: BlueskyRig) -> None:
    rig.maya.like(rig.acme.post("We are open on Sunday"))
    await hear(rig, "Is it vegan?")
    assert all_of(rig, Liked) == []


# --- odd orders -----------------------------------------------------------------------------------


async def test_posts_that_the_network_learns_of_late_and_out_of_order_are_all_heard(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    rig.server.lagging = True
    for number in range(10):
        await rig.customer_says(f"late {number}")
    rig.clock.pass_(1800)
    for uri in sorted(rig.server.unread, key=lambda uri: uri[-1]):
        rig.server.read(uri)
        await rig.looked()
    assert sorted(rig.inbox.texts) == ["first", *(f"late {number}" for number in range(10))]


async def test_a_post_that_claims_to_be_hours_old_is_heard_by_a_thorough_look(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    rig.clock.pass_(86_400)
    await hear(rig, "second")
    rig.maya.post("I wrote this on the train", calls=rig.acme, late=timedelta(hours=9))
    await rig.looked(DEEP_EVERY + 1)
    assert rig.inbox.texts == ["first", "second", "I wrote this on the train"]


async def test_an_import_of_old_posts_is_no_call(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    rig.maya.post("Said in another year", calls=rig.acme, late=timedelta(days=400))
    await rig.looked(DEEP_EVERY + 1)
    assert rig.inbox.texts == ["first"]


async def test_the_first_start_hears_the_last_day_and_nothing_older(rig: BlueskyRig) -> None:
    await rig.stop()
    rig.inbox = type(rig.inbox)()
    await rig.customer_says("long ago")
    rig.clock.pass_(DEEP.total_seconds() + 60)
    await rig.customer_says("today")
    await rig.restart()
    await hear(rig, "now")
    assert rig.inbox.texts == ["today", "now"]


async def test_posts_of_one_millisecond_are_heard_though_the_pages_cut_between_them(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    await rig.stop()
    rig.clock.pass_(1)
    for number in range(PAGE_SIZES[0] * 2):
        rig.clock.pass_(0 if number % 3 else 3600)
        rig.maya.post(f"post {number}", calls=rig.acme)
    await rig.start()
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == PAGE_SIZES[0] * 2 + 1)


async def test_pages_full_of_what_is_not_asked_for_end_nothing(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    await rig.stop()
    rig.maya.post("second", calls=rig.acme)
    sam = rig.server.person("sam.example")
    for _ in range(250):
        rig.clock.pass_(1)
        sam.follow(rig.acme)
    await rig.restart()
    await rig.inbox.wait(lambda: rig.inbox.texts == ["first", "second"])


async def test_a_quiet_year_is_not_read_again_with_every_look(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    sam = rig.server.person("sam.example")
    for _ in range(300):
        rig.clock.pass_(86_400)
        sam.follow(rig.acme)
    await rig.looked(4)
    before = rig.server.count(NOTICES)
    await rig.looked(5)
    assert rig.server.count(NOTICES) - before <= 8


# --- what changes afterwards ----------------------------------------------------------------------


async def test_a_post_behind_a_block_is_not_taken_for_deleted(rig: BlueskyRig) -> None:
    await hear(rig, "Is it vegan?")
    rig.maya.block(rig.acme)
    await rig.looked(3)
    assert all_of(rig, Deleted) == []


async def test_a_customer_whose_account_is_gone_has_deleted_everything(rig: BlueskyRig) -> None:
    post = await hear(rig, "Is it vegan?")
    for uri in [uri for uri in rig.server.repos if rig.maya.did in uri]:
        rig.server.delete(uri)
    del rig.server.members[rig.maya.did]
    await rig.inbox.wait(lambda: bool(all_of(rig, Deleted)))
    assert [gone.ref for gone in all_of(rig, Deleted)] == [post]


async def test_a_deletion_is_told_once_and_what_is_gone_is_forgotten(rig: BlueskyRig) -> None:
    post = await hear(rig, "My number is 555-0100")
    await rig.looked()
    await rig.customer_deletes(post)
    await rig.inbox.wait(lambda: bool(all_of(rig, Deleted)))
    await rig.looked(4)
    assert len([thing for thing in rig.inbox.deliveries if isinstance(thing, Deleted)]) == 1
    assert post.id not in rig.kv.everything()


async def test_an_edit_is_told_once_and_survives_a_restart(rig: BlueskyRig) -> None:
    post = await hear(rig, "Is it vegan?")
    await rig.customer_edits(post, "Is the bread vegan?")
    await rig.inbox.wait(lambda: bool(all_of(rig, Edited)))
    await rig.looked()
    await rig.restart()
    await rig.customer_edits(post, "Is the rye bread vegan?")
    await rig.inbox.wait(lambda: len(all_of(rig, Edited)) == 2)
    await rig.looked(2)
    told = [thing.text for thing in rig.inbox.deliveries if isinstance(thing, Edited)]
    assert told == ["Is the bread vegan?", "Is the rye bread vegan?"]


async def test_the_newest_posts_of_a_week_are_looked_at_again_and_again_and_older_ones_once_a_day(
    rig: BlueskyRig,
) -> None:
    old = (await hear(rig, "old")).id
    await rig.looked()
    rig.clock.pass_(8 * 86_400)
    for number in range(PACE.most + 50):
        rig.clock.pass_(1)
        rig.maya.post(f"post {number}", calls=rig.acme)
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == PACE.most + 51)
    await rig.looked()
    rig.server.calls.clear()
    for _ in range(5):
        await rig.looked(4)
    asked = [call["uris"] for call in rig.server.asked(POSTS)]
    assert all(len(uris) == 25 for uris in asked)
    seen = Counter(uri for uris in asked for uri in uris)
    assert len(seen) > PACE.most
    assert seen[old] <= 1
    assert sum(times > 1 for times in seen.values()) > 100


async def test_what_was_heard_is_remembered_for_a_year_and_not_for_ever(rig: BlueskyRig) -> None:
    first = await hear(rig, "first")
    rig.clock.pass_(366 * 86_400)
    second = await hear(rig, "second")
    await rig.looked()
    assert first.id in rig.kv.everything()
    await rig.restart()
    await rig.looked()
    assert first.id not in rig.kv.everything()
    assert second.id in rig.kv.everything()


# --- bad weather ----------------------------------------------------------------------------------


async def test_the_network_is_left_alone_for_as_long_as_it_says(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    rig.server.limit(NOTICES, retry_after=77)
    await hear(rig, "second")
    assert 77 in rig.naps
    assert set(rig.naps) == {77, 20}


@pytest.mark.parametrize("trouble", ["fail", "drop", "lose", "garble"])
async def test_listening_goes_on_after_trouble(rig: BlueskyRig, trouble: str) -> None:
    await hear(rig, "first")
    getattr(rig.server, trouble)(NOTICES)
    await hear(rig, "second")
    assert rig.inbox.texts == ["first", "second"]


async def test_an_appview_that_is_down_is_waited_for(rig: BlueskyRig, caplog: pytest.LogCaptureFixture) -> None:
    await hear(rig, "first")
    rig.server.appview_down = True
    await rig.customer_says("second")
    await rig.looked(5)
    rig.server.appview_down = False
    await rig.inbox.wait(lambda: rig.inbox.texts == ["first", "second"])
    assert len([line for line in caplog.messages if "UpstreamFailure" in line]) == 1


async def test_a_spent_pass_is_renewed_and_nothing_is_missed(rig: BlueskyRig) -> None:
    await hear(rig, "first")
    rig.server.expire()
    await hear(rig, "second")
    assert rig.inbox.texts == ["first", "second"]
    assert (rig.server.count(LOGIN), rig.server.count(RENEW)) == (1, 1)


async def test_what_is_known_is_not_told_again_after_a_restart(rig: BlueskyRig) -> None:
    for number in range(5):
        await hear(rig, f"post {number}")
    await rig.looked()
    await rig.restart()
    await hear(rig, "after")
    assert len(rig.inbox.deliveries) == 6


async def test_two_processes_that_hear_the_same_write_it_down_once(rig: BlueskyRig) -> None:
    await rig.stop()
    one, other = rig.channel, rig.build()
    for channel in (one, other):
        await channel._watch.open()  # type: ignore[attr-defined]
    post = await rig.customer_says("Is it vegan?")
    for channel in (one, other):
        await channel._listener.look(rig.inbox)  # type: ignore[attr-defined]
    await rig.customer_edits(post, "Is the bread vegan?")
    for channel in (one, other, one, other):
        await channel._listener.look(rig.inbox)  # type: ignore[attr-defined]
    assert [type(thing) for thing in rig.inbox.deliveries] == [Mention, Mention, Edited, Edited]
    assert len(rig.inbox.mentions) == 1


# --- many -----------------------------------------------------------------------------------------


class BigInbox:
    """An inbox that knows at once what it knows, and breaks after so many things if it is told to."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.told = 0
        self.breaks_at: int | None = None
        self._known: set[PostRef] = set()
        self._cursor: str | None = None

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        if self.breaks_at is not None and self.told >= self.breaks_at:
            raise RuntimeError("the machine was switched off")
        for thing in heard:
            assert isinstance(thing, Mention)
            self.told += 1
            if thing.ref not in self._known:
                self._known.add(thing.ref)
                self.texts.append(thing.text)
        self._cursor = cursor or self._cursor
        return (None,) * len(heard)

    async def awaited(self) -> list[tuple[PostRef, datetime]]:
        return []

    async def cursor(self) -> str | None:
        return self._cursor


async def test_three_thousand_missed_mentions_are_each_heard_once_over_a_restart_in_the_middle(rig: BlueskyRig) -> None:
    await rig.stop()
    inbox = BigInbox()
    await rig.channel._listener.look(inbox)  # type: ignore[attr-defined]
    people = [rig.server.person(f"customer{number}.example") for number in range(7)]
    for number in range(3000):
        rig.clock.pass_(0.5 if number % 3 else 40)
        people[number % 7].post(f"post {number}", calls=rig.acme)
    inbox.breaks_at = 1200
    with pytest.raises(RuntimeError, match="switched off"):
        await rig.channel._listener.listen(inbox)  # type: ignore[attr-defined]
    inbox.breaks_at = None
    rig.channel = rig.build()
    await rig.channel._watch.open()  # type: ignore[attr-defined]
    for _ in range(3):
        await rig.channel._listener.look(inbox)  # type: ignore[attr-defined]
    assert inbox.texts == [f"post {number}" for number in range(3000)]
    assert inbox.told <= 3040
