"""The small parts of the wall: pace, addresses, the feed, what is listed."""

from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from adapters.wall import rate_limit
from adapters.wall.channel import WallChannel
from adapters.wall.posts import OwnPost, WallPost
from adapters.wall.rate_limit import RateLimit, client_of
from bot.ports.adapter import HasStartPage, ServesHTTP
from bot.ports.channel import CanFindPublished, CanRetract
from bot.ports.errors import Rejected
from bot.testing.fake_kv import FakeKeyValueStore
from bot.testing.sample_pictures import a_picture
from tests.channels.wall_rig import Clock, WallRig, WallServer


def test_a_client_may_do_a_few_things_at_once_and_then_so_many_a_minute() -> None:
    clock = Clock()
    bucket = RateLimit(clock)
    assert [bucket.wait({"a": 6}) for _ in range(7)] == [0, 0, 0, 0, 0, 0, 10]
    clock.pass_(9)
    assert bucket.wait({"a": 6}) == 1
    clock.pass_(1)
    assert bucket.wait({"a": 6}) == 0
    assert bucket.wait({"b": 6}) == 0, "others do not wait"


def test_who_is_held_back_for_one_reason_spends_nothing_for_the_other() -> None:
    bucket = RateLimit(Clock())
    assert bucket.wait({"visitor": 1, "address": 5}) == 0
    assert bucket.wait({"visitor": 1, "address": 5}) == 60
    assert [bucket.wait({"address": 5}) for _ in range(5)] == [0, 0, 0, 0, 12]


def test_a_clock_that_jumps_back_locks_nobody_out() -> None:
    clock = Clock()
    bucket = RateLimit(clock)
    assert bucket.wait({"a": 1}) == 0
    clock.at -= timedelta(days=1)
    assert bucket.wait({"a": 1}) == 60
    clock.pass_(60)
    assert bucket.wait({"a": 1}) == 0


def test_a_flood_of_clients_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limit, "CLIENTS", 100)
    bucket = RateLimit(Clock())
    for n in range(1000):
        bucket.wait({str(n): 6})
    assert len(bucket._buckets) == 100


@pytest.mark.parametrize(
    ("peer", "forwarded", "proxies", "client"),
    [
        ("192.0.2.1", "", 0, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", 0, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", 1, "198.51.100.7"),
        ("192.0.2.1", "203.0.113.9, 198.51.100.7", 1, "198.51.100.7"),
        ("192.0.2.1", "203.0.113.9, 198.51.100.7", 2, "203.0.113.9"),
        ("192.0.2.1", "", 1, "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "", 0, "2001:db8:1:2::/64"),
        ("192.0.2.1", "unknown", 1, "unknown"),
        (None, "", 0, ""),
    ],
)
def test_a_client_is_whom_our_own_proxies_say(peer: str | None, forwarded: str, proxies: int, client: str) -> None:
    assert client_of(peer, forwarded, proxies) == client


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It is.\n— Ana", "It is."),
        ("It is.\n\n— Ana", "It is."),
        ("It is. — Ana", "It is."),
        ("It is.", "It is."),
        ("— Ana said so", "— Ana said so"),
        ("a— Ana", "a— Ana"),
        ("— Ana", ""),
    ],
)
def test_a_signature_is_hidden_where_it_stands_alone_at_the_end(text: str, shown: str) -> None:
    post = WallPost("1-1", "Ana", text, Clock()(), ours=OwnPost("k", "", "— Ana"))
    assert post.shown == shown


def test_the_wall_can_do_what_a_wall_can_do() -> None:
    channel = WallServer(FakeKeyValueStore(), Clock()).channel
    assert isinstance(channel, CanRetract)
    assert isinstance(channel, CanFindPublished)
    assert isinstance(channel, ServesHTTP)
    assert isinstance(channel, HasStartPage)
    assert channel.link() == "http://wall.test/"
    assert len(WallChannel.Settings.model_fields) < 12


async def test_the_feed_holds_the_newest_threads_with_their_answers_and_signatures(wall: WallRig) -> None:
    first = await wall.customer_says("Is the rye bread vegan?\nTruly?")
    await wall.customer_says("second")
    await wall.answers("It is.", first)
    response = await wall.customer.get("/feed.atom")
    assert response.content_type == "application/atom+xml"
    feed = ET.fromstring(await response.read())
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.findtext(f"{atom}title") == "Ask Acme"
    second, entry = feed.findall(f"{atom}entry")
    assert second.findtext(f"{atom}id") == "http://wall.test/t/2"
    assert entry.findtext(f"{atom}id") == "http://wall.test/t/1"
    assert entry.findtext(f"{atom}title") == "Is the rye bread vegan? Truly?"
    assert entry.findtext(f"{atom}author/{atom}name") == "Marta"
    assert (entry.findtext(f"{atom}content") or "").splitlines() == [
        "<h3>Question by Marta</h3>",
        "<blockquote>Is the rye bread vegan?<br>Truly?</blockquote>",
        "<h3>Answer by Ana, baker</h3>",
        "<blockquote>It is.<br>— Ana, baker</blockquote>",
    ]
    assert entry.findtext(f"{atom}updated") == "2026-11-22T12:00:03+00:00"


async def test_an_empty_wall_invites_and_its_feed_is_sound(wall: WallRig) -> None:
    assert "Yours could be the first." in (await wall.customer.look("/")).text
    response = await wall.customer.get("/feed.atom")
    assert ET.fromstring(await response.read()).findtext("{http://www.w3.org/2005/Atom}id") == "http://wall.test/"


async def test_a_customers_post_cannot_be_taken_back_by_us(wall: WallRig) -> None:
    post = await wall.customer_says("mine")
    with pytest.raises(Rejected, match="customer's own"):
        await wall.take_back(post)


async def test_a_reply_to_who_asked_us_to_stop_is_rejected_even_before_the_core_knows(wall: WallRig) -> None:
    post = await wall.customer_says("Leave me alone")
    wall.inbox.down = True
    await wall.customer_stops()
    with pytest.raises(Rejected, match="not to be contacted"):
        await wall.answers("But…", post)


async def test_files_of_ours_may_be_kept_for_a_year_since_their_address_changes_with_them(wall: WallRig) -> None:
    page = await wall.customer.look("/")
    for tag, name in ((page.find("link", rel="stylesheet"), "href"), (page.find("script"), "src")):
        response = await wall.customer.get(tag[name])
        assert response.status == 200
        assert "immutable" in response.headers["Cache-Control"]
        assert "?v=" in tag[name]


# --- pictures -------------------------------------------------------------------------------------


async def test_a_picture_that_was_taken_back_is_gone_from_the_page_the_address_and_the_key_value_store() -> None:
    rig = WallRig()
    await rig.start()
    post = await rig.customer_says("What does it look like?")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    ref = await rig.publish_showing("Like this.", post, (a_picture("A loaf"), a_picture("A cake", shade=2)))
    address = f"/p/{ref.id}/1"
    shown = await rig.customer.get(address)
    assert (shown.status, shown.content_type) == (200, "image/png")
    assert "default-src 'none'" in shown.headers["Content-Security-Policy"]
    again = await rig.customer.get(address, headers={"If-None-Match": shown.headers["ETag"]})
    assert again.status == 304
    assert "[Picture: A loaf]" in await (await rig.customer.get("/feed.atom")).text()
    await rig.take_back(ref)
    assert (await rig.customer.get(address)).status == 404
    assert await rig.kv.page("picture") == []
    assert "A loaf" not in rig.kv.everything()
    assert (await rig.customer.get(f"/p/{post.id}/0")).status == 404
    await rig.close()
