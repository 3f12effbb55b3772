"""What is heard on Mastodon, and what is not: edits, deletions, thanks, answers that do not name us, streams."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.domain.ids import CustomerRef
from bot.domain.mention import Customer, Deleted, Edited, Liked, Visibility
from bot.ports.channel import AllowsQuoting
from tests.channels.mastodon_rig import MastodonRig
from tests.servers.mastodon import GOTOSOCIAL, MASTODON, Busy, Kind


@pytest.fixture
async def rig() -> AsyncIterator[MastodonRig]:
    """A rig that only polls, so that nothing is found because a stream said so."""
    async with opened(MastodonRig(streaming=False)) as rig:
        yield rig


class opened:  # noqa: N801 - it is used like a function
    def __init__(self, rig: MastodonRig) -> None:
        self.rig = rig

    async def __aenter__(self) -> MastodonRig:
        await self.rig.open()
        return self.rig

    async def __aexit__(self, *_: object) -> None:
        await self.rig.close()


def kinds(rig: MastodonRig, kind: type[Any]) -> list[Any]:
    return [thing for thing in rig.inbox.heard if isinstance(thing, kind)]


# --- what comes by notification -------------------------------------------------------------------


async def test_a_mention_knows_who_wrote_it_when_and_where_it_stands(rig: MastodonRig) -> None:
    post = rig.server.say(rig.server.maya, "@acme Hello")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    (mention,) = rig.inbox.mentions
    maya = Customer(CustomerRef("mastodon", "maya@town.example"), "Maya", "https://town.example/@maya", followers=0)
    assert mention.customer == maya
    assert mention.at == rig.clock.at
    assert mention.url == f"https://town.example/@maya/{post.id}"
    assert mention.text == "Hello"


@pytest.mark.parametrize(("policy", "may"), [("automatic", True), ("manual", False), ("denied", False), ("odd", False)])
async def test_only_a_post_that_everybody_may_quote_is_quoted(rig: MastodonRig, policy: str, may: bool) -> None:
    assert isinstance(rig.channel, AllowsQuoting)
    assert rig.channel.may_be_quoted
    rig.server.say(rig.server.maya, "@acme Hello").quoting = policy
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    assert rig.inbox.mentions[0].quotable is may


async def test_of_a_server_that_knows_no_quoting_policies_nothing_is_quoted_and_no_odd_number_is_told() -> None:
    async with opened(MastodonRig(GOTOSOCIAL)) as rig:
        rig.server.maya.followers = -1
        rig.server.say(rig.server.maya, "@acme Hello")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        assert not rig.inbox.mentions[0].quotable
        assert rig.inbox.mentions[0].customer.followers is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("public", Visibility.PUBLIC),
        ("unlisted", Visibility.UNLISTED),
        ("private", Visibility.FOLLOWERS),
        ("direct", Visibility.DIRECT),
        ("mutuals_only", Visibility.DIRECT),
    ],
)
async def test_who_can_see_a_post_is_kept(rig: MastodonRig, said: str, meant: Visibility) -> None:
    rig.server.say(rig.server.maya, "@acme Hello", visibility=said)
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    assert rig.inbox.mentions[0].visibility is meant


async def test_mentions_that_the_server_set_aside_are_heard_too(rig: MastodonRig) -> None:
    stranger = rig.server.person("newcomer", "far.example", filtered=True)
    rig.server.say(stranger, "@acme I am new here")
    await rig.inbox.wait(lambda: rig.inbox.texts == ["I am new here"])


async def test_a_warning_stands_before_the_text_and_a_picture_after_it(rig: MastodonRig) -> None:
    picture = {"id": "1", "type": "image", "url": "https://town.example/1.png", "description": "A burnt\nloaf"}
    bare = {"id": "2", "type": "video", "url": "javascript:alert(1)", "description": None}
    rig.server.say(rig.server.maya, "@acme Look", warning="burnt food", media=[picture, bare])
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    text = "[content warning: burnt food]\n\nLook\n\n[picture: A burnt loaf] https://town.example/1.png\n\n[video]"
    assert rig.inbox.texts == [text]


async def test_a_boost_makes_no_noise(rig: MastodonRig) -> None:
    post = await rig.customer_says("hello")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    ours = await rig.publish("It is.", post)
    rig.server.boost(rig.server.ben, rig.post(ours))
    rig.clock.pass_(minutes=10)
    await rig.rounds(4)
    assert len(rig.inbox.deliveries) == 1


async def test_who_quotes_a_post_of_ours_calls_on_us(rig: MastodonRig) -> None:
    ours = await rig.publish("It is.", await rig.customer_says("hello"))
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    quoting = rig.server.say(rig.server.ben, "Is that true?", quotes=rig.post(ours))
    rig.server.say(rig.server.ben, "And this?", quotes=rig.post(rig.inbox.mentions[0].ref))
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
    heard = rig.inbox.mentions[1]
    assert (heard.ref, heard.summoned) == (rig.ref(quoting), True)
    assert heard.text == f"Is that true?\n\n[quotes our post] https://social.example/@acme/{ours.id}"
    await rig.rounds(4)
    assert len(rig.inbox.mentions) == 2
    assert (await rig.publish("Yes.", heard.ref, "publish/2")).channel == "mastodon"


async def test_thanks_for_our_reply_are_told_and_for_other_posts_not(rig: MastodonRig) -> None:
    post = await rig.customer_says("hello")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    ours = await rig.publish("It is.", post)
    rig.server.like(rig.server.ben, rig.post(ours))
    await rig.inbox.wait(lambda: bool(kinds(rig, Liked)))
    (liked,) = kinds(rig, Liked)
    assert (liked.ref, liked.by.ref, liked.at) == (ours, CustomerRef("mastodon", "ben"), rig.clock.at)


async def test_several_posts_of_one_exchange_lead_to_each_other(rig: MastodonRig) -> None:
    first = await rig.customer_says("one")
    second = await rig.customer_says("two", answering=first)
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
    assert [mention.answers for mention in rig.inbox.mentions] == [None, first]
    assert rig.inbox.thread_of(first) == rig.inbox.thread_of(second)


# --- what nobody notifies us of -------------------------------------------------------------------


async def test_an_answer_that_does_not_name_us_is_found_below_our_reply(rig: MastodonRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    ours = await rig.publish("It is.", post)
    answer = rig.server.say(rig.server.maya, "Great, thank you!", answering=rig.post(ours))
    more = rig.server.say(rig.server.maya, "And the cake?", answering=answer)
    aside = rig.server.say(rig.server.ben, "I like cake", answering=more)
    rig.server.say(rig.server.maya, "So do I", answering=aside)
    rig.clock.pass_(minutes=2)
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) >= 3)
    await rig.rounds(4)
    assert rig.inbox.texts == ["Is it vegan?", "Great, thank you!", "And the cake?"]
    assert [m.answers for m in rig.inbox.mentions[1:]] == [ours, rig.ref(answer)]
    assert len({rig.inbox.thread_of(mention.ref) for mention in rig.inbox.mentions[1:]}) == 1
    assert all(mention.summoned for mention in rig.inbox.mentions)


async def test_what_was_found_below_our_reply_is_told_once(rig: MastodonRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    ours = await rig.publish("It is.", post)
    rig.server.say(rig.server.maya, "Great!", answering=rig.post(ours))
    rig.server.say(rig.server.maya, "@acme Great, too!", answering=rig.post(ours))
    for _ in range(3):
        rig.clock.pass_(minutes=2)
        await rig.rounds(4)
    assert len(rig.inbox.deliveries) == 3
    await rig.restart()
    rig.clock.pass_(minutes=20)
    await rig.rounds(8)
    assert len(rig.inbox.deliveries) == 3


async def test_an_edit_is_told_where_the_server_notifies_of_it() -> None:
    async with opened(MastodonRig(GOTOSOCIAL, streaming=False)) as rig:
        post = await rig.customer_says("rye bred")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        await rig.publish("It is.", post)
        rig.server.edit(rig.post(post), "@acme rye bread")  # at once: no look is due yet
        await rig.inbox.wait(lambda: bool(kinds(rig, Edited)))


async def test_an_edit_is_told_once_with_its_time_and_after_a_restart_not_again(rig: MastodonRig) -> None:
    post = await rig.customer_says("rye bred")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.customer_edits(post, "rye bread")
    edited_at = rig.clock.at
    await rig.inbox.wait(lambda: bool(kinds(rig, Edited)))
    for _ in range(2):
        rig.clock.pass_(minutes=5)
        await rig.rounds(4)
        await rig.restart()
    assert [thing for thing in rig.inbox.deliveries if isinstance(thing, Edited)] == [
        Edited(post, "rye bread", edited_at)
    ]


async def test_an_edit_made_while_we_were_away_is_found(rig: MastodonRig) -> None:
    post = await rig.customer_says("rye bred")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.stop()
    await rig.customer_edits(post, "rye bread")
    rig.clock.pass_(days=1)
    await rig.restart()
    await rig.inbox.wait(lambda: bool(kinds(rig, Edited)))


async def test_a_deletion_is_told_once_and_the_post_is_looked_at_no_more(rig: MastodonRig) -> None:
    post = await rig.customer_says("My number is 555-0100")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.customer_deletes(post)
    await rig.inbox.wait(lambda: bool(kinds(rig, Deleted)))
    await rig.rounds()
    rig.server.calls.clear()
    rig.clock.pass_(minutes=30)
    await rig.rounds(4)
    assert not [call for call in rig.server.calls if post.id in call.path]
    assert len([thing for thing in rig.inbox.deliveries if isinstance(thing, Deleted)]) == 1


async def test_a_proxy_that_finds_nothing_deletes_nothing(rig: MastodonRig) -> None:
    post = await rig.customer_says("keep me")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    rig.server.fail("GET", f"/api/v1/statuses/{post.id}", 404, times=3)
    for looks in (1, 2, 3, 4):
        rig.clock.pass_(minutes=30)
        await rig.until(lambda: len([call for call in rig.server.calls if call.path.endswith(post.id)]) >= looks)  # noqa: B023 - used at once
        await rig.rounds()
    assert kinds(rig, Deleted) == []


async def test_a_server_in_trouble_that_knows_of_nothing_deletes_nothing(rig: MastodonRig) -> None:
    post = await rig.customer_says("keep me")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.rounds()
    rig.server.fail("GET", f"/api/v1/statuses/{post.id}", 404, words="Record not found")
    rig.server.fail("GET", "/api/v1/accounts/verify_credentials", 502)
    rig.clock.pass_(minutes=30)
    await rig.until(lambda: len([call for call in rig.server.calls if call.path.endswith(post.id)]) >= 2)
    await rig.rounds()
    assert kinds(rig, Deleted) == []


async def test_young_posts_are_looked_at_often_and_old_ones_seldom(rig: MastodonRig) -> None:
    post = await rig.customer_says("hello")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))

    async def looks(every: int, times: int) -> int:
        rig.server.calls.clear()
        for _ in range(times):
            rig.clock.pass_(minutes=every)
            await rig.rounds(3)
        return len([call for call in rig.server.calls if call.path == f"/api/v1/statuses/{post.id}"])

    assert await looks(1, 10) >= 5
    rig.clock.pass_(days=2)
    assert await looks(10, 10) <= 2
    rig.clock.pass_(days=8)
    assert await looks(10, 10) <= 1, "on the slow round, once a day"
    rig.inbox.waiting = [(post, rig.inbox.mentions[0].at)]
    assert await looks(10, 10) <= 1
    rig.clock.pass_(days=1)
    assert await looks(720, 3) >= 2, "as long as it waits for an answer it is watched"


async def test_never_many_posts_are_looked_at_in_one_round_and_each_has_its_turn(rig: MastodonRig) -> None:
    posts = [rig.server.say(rig.server.maya, f"@acme {n}") for n in range(50)]
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 50)
    rig.clock.pass_(minutes=3)
    rig.server.calls.clear()
    await rig.rounds(12)
    paths = [call.path for call in rig.server.calls]
    looks = "".join("n" if path == "/api/v1/notifications" else "s" for path in paths)
    assert max(map(len, looks.split("n"))) <= 8 + 2
    assert {f"/api/v1/statuses/{post.id}" for post in posts} <= set(paths)


async def test_what_is_noted_about_posts_is_thrown_away_after_a_year(rig: MastodonRig) -> None:
    await rig.customer_says("hello")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    assert await rig.kv.page("heard")
    rig.clock.pass_(days=366)
    await rig.rounds(3)
    assert await rig.kv.page("heard") == []


async def test_a_server_that_soon_has_enough_is_asked_for_nothing_but_news(rig: MastodonRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.publish("It is.", post)
    rig.server.left = 20
    await rig.rounds()
    rig.clock.pass_(minutes=30)
    rig.server.calls.clear()
    await rig.rounds(4)
    assert {call.path for call in rig.server.calls} == {"/api/v1/notifications"}


# --- overhearing ----------------------------------------------------------------------------------


async def test_nothing_is_overheard_unless_asked_for(rig: MastodonRig) -> None:
    rig.server.say(rig.server.maya, "I love Acme bread #acmebread")
    await rig.rounds(3)
    assert not [call for call in rig.server.calls if "search" in call.path or "tag" in call.path]


async def test_what_is_overheard_can_be_read_and_not_answered() -> None:
    async with opened(MastodonRig(streaming=False, search=("acme bread", "#rye"))) as rig:
        rig.server.say(rig.server.maya, "I love Acme bread")
        rig.server.say(rig.server.maya, "So much #Rye")
        rig.server.say(rig.server.maya, "@acme summoned about #rye")
        rig.server.say(rig.server.maya, "quietly about acme bread", visibility="unlisted")
        rig.clock.pass_(minutes=6)
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 3)
        rig.clock.pass_(minutes=6)
        await rig.rounds(4)
        told = {mention.text: mention.summoned for mention in rig.inbox.mentions}
        assert told == {"summoned about #rye": True, "I love Acme bread": False, "So much #Rye": False}
        assert len(rig.inbox.deliveries) == 3


async def test_a_server_without_search_is_no_trouble() -> None:
    async with opened(MastodonRig(streaming=False, search=("bread",))) as rig:
        rig.server.fail("GET", "/api/v2/search", 404, times=-1, words="Not found")
        rig.clock.pass_(minutes=6)
        await rig.customer_says("still heard")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["still heard"])


# --- streams --------------------------------------------------------------------------------------


class PatientRig(MastodonRig):
    """A rig whose channel polls so seldom that whatever is heard was heard because a stream said so."""

    def __init__(self, kind: Kind = MASTODON) -> None:
        super().__init__(kind, poll_seconds=3000)

    async def _sleep(self, seconds: float) -> None:
        if seconds > 1000:
            await self.never.wait()
        await super()._sleep(seconds)

    async def open(self, *_: object) -> None:
        self.never = asyncio.Event()
        await super().open()


@pytest.mark.parametrize("kind", [MASTODON, GOTOSOCIAL], ids=lambda kind: kind.name)
async def test_a_socket_tells_at_once(kind: Kind) -> None:
    async with opened(PatientRig(kind)) as rig:
        await rig.server.streams.opened()
        await rig.rounds(1)
        await rig.customer_says("pushed")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["pushed"])


async def test_server_sent_events_tell_at_once_where_there_is_no_socket() -> None:
    rig = PatientRig()
    rig.server.streams.sockets = False
    async with opened(rig):
        await rig.server.streams.opened()
        await rig.customer_says("pushed")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["pushed"])


@pytest.mark.parametrize("sockets", [True, False])
async def test_a_line_that_breaks_is_opened_again_and_what_was_missed_is_fetched(*, sockets: bool) -> None:
    rig = PatientRig()
    rig.server.streams.sockets = sockets
    async with opened(rig):
        for text in ("one", "two"):
            await rig.server.streams.opened()
            rig.server.streams.mute = True
            await rig.customer_says(text)
            rig.server.streams.mute = False
            await rig.server.drop_streams()
            await rig.inbox.wait(lambda text=text: text in rig.inbox.texts)  # type: ignore[misc]


async def test_a_deletion_told_on_the_stream_is_found_at_once() -> None:
    async with opened(PatientRig()) as rig:
        await rig.server.streams.opened()
        post = await rig.customer_says("My number is 555-0100")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        rig.server.delete(rig.post(post))
        await rig.inbox.wait(lambda: bool(kinds(rig, Deleted)))


async def test_without_any_stream_polling_hears_everything() -> None:
    rig = MastodonRig()
    rig.server.streams.sockets = rig.server.streams.events = False
    async with opened(rig):
        await rig.customer_says("polled")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["polled"])
        await rig.until(lambda: max(rig.waits) >= 300)
        assert rig.server.streams.lines == []


async def test_after_an_outage_a_line_is_opened_again_within_ten_seconds() -> None:
    async with opened(PatientRig()) as rig:
        await rig.server.streams.opened()
        rig.go_down()
        await rig.server.drop_streams()
        before = len(rig.waits)
        await rig.until(lambda: len(rig.waits) > before + 8)
        assert max(wait for wait in rig.waits[before:] if wait < 1000) == 10
        rig.come_back()
        await rig.server.streams.opened()


async def test_a_stream_that_says_nothing_is_no_trouble() -> None:
    rig = MastodonRig()
    rig.server.streams.mute = True
    async with opened(rig):
        await rig.customer_says("polled")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["polled"])


async def test_the_stream_is_asked_with_our_token_and_never_in_the_address() -> None:
    async with opened(MastodonRig()) as rig:
        await rig.server.streams.opened()
        (call,) = [call for call in rig.server.calls if call.path == "/api/v1/streaming"]
        assert call.headers["Authorization"] == f"Bearer {rig.server.token_of(rig.server.acme)}"
        assert call.headers["User-Agent"].startswith("Handraise")


# --- trouble --------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", ["reset", "retry-after", "silent"])
async def test_a_busy_server_is_left_alone_for_as_long_as_it_says(rig: MastodonRig, style: str) -> None:
    await rig.rounds()
    rig.server.busy = Busy(123, style)
    wait = 60 if style == "silent" else 123
    await rig.until(lambda: any(asked == pytest.approx(wait, abs=1) for asked in rig.waits))
    rig.server.mend()
    await rig.customer_says("heard afterwards")
    await rig.inbox.wait(lambda: rig.inbox.texts == ["heard afterwards"])


async def test_a_revoked_token_is_said_and_shown_to_nobody(rig: MastodonRig) -> None:
    await rig.rounds()
    rig.server.revoked = True
    await rig.until(lambda: bool(rig.alarms))
    assert "access token was revoked" in rig.alarms[0]
    assert "secret" not in rig.alarms[0]
    await rig.until(lambda: 60 in rig.waits)


async def test_nothing_secret_and_nothing_that_customers_said_lies_in_the_key_value_store(rig: MastodonRig) -> None:
    post = await rig.customer_says("My number is 555-0100")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.publish("Please delete that.", post)
    everything = rig.kv.everything()
    assert "secret" not in everything
    assert "555" not in everything
    assert "delete that" not in everything
    assert post.id in everything


async def test_a_server_that_knows_only_the_old_way_tells_its_limits_too(rig: MastodonRig) -> None:
    await rig.stop()
    rig.server.fail("GET", "/api/v2/instance", 404, words="Not found", times=-1)
    await rig.restart()
    await rig.rounds(1)
    assert rig.channel.limits.most == rig.server.kind.most
