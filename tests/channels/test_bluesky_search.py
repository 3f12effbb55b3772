"""What is said about us on Bluesky and not to us: off by default, read and not answered."""

from collections.abc import AsyncIterator

import pytest
from pydantic import ValidationError

from adapters.bluesky.settings import BlueskySettings
from tests.channels.bluesky_rig import BlueskyRig


@pytest.fixture
async def rig() -> AsyncIterator[BlueskyRig]:
    rig = BlueskyRig(search=["Acme bread"])
    await rig.start()
    yield rig
    await rig.close()


async def looked(rig: BlueskyRig, times: int = 2) -> None:
    """Let it look so often again."""
    rig.clock.pass_(seconds=400)
    await rig.looked(times)


async def test_what_is_said_about_us_is_read_and_cannot_be_answered(rig: BlueskyRig) -> None:
    rig.maya.post("I like the bread that Acme bakes: acme bread forever")
    await looked(rig)
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 1)
    assert [(m.text[:11], m.summoned) for m in rig.inbox.mentions] == [("I like the ", False)]


async def test_it_is_heard_once_who_looks_again(rig: BlueskyRig) -> None:
    rig.maya.post("acme bread")
    await looked(rig)
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 1)
    await rig.restart()
    await looked(rig, 4)
    assert len([m for m in rig.inbox.deliveries if getattr(m, "text", "") == "acme bread"]) == 1


async def test_what_is_said_to_us_is_answered_as_ever(rig: BlueskyRig) -> None:
    await rig.customer_says("your acme bread, is it vegan?")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await looked(rig, 4)
    assert [m.summoned for m in rig.inbox.mentions] == [True]


async def test_our_own_words_are_no_news(rig: BlueskyRig) -> None:
    post = await rig.customer_says("hello")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.publish("Try the acme bread.", post)
    await looked(rig, 4)
    assert rig.inbox.texts == [rig.inbox.texts[0]]


async def test_without_words_to_look_for_nothing_is_looked_for() -> None:
    rig = BlueskyRig()
    await rig.start()
    rig.maya.post("acme bread")
    await looked(rig, 4)
    await rig.close()
    assert rig.inbox.mentions == []
    assert rig.server.count("app.bsky.feed.searchPosts") == 0


@pytest.mark.parametrize("search", [["a"], ["x" * 101], ["one", "two", "three", "four", "five", "six"]])
def test_few_and_short_searches_are_taken(search: list[str]) -> None:
    with pytest.raises(ValidationError):
        BlueskySettings(handle="acme.example", app_password="abcd-efgh-ijkl", search=search)  # type: ignore[arg-type]
