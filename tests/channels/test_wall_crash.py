"""Whatever the program dies of, and wherever: a customer's act is heard once, and a reply stands once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from adapters.wall import listener
from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Heard
from bot.ports.kv import Put
from bot.testing.fake_inbox import PATIENCE, FakeInbox
from bot.testing.fake_kv import FakeKeyValueStore
from tests.channels.wall_rig import WallRig, fields_of, path_of

CALLS = 14
"""More calls than any act makes: the last rounds see no crash at all."""


class Crash(Exception):
    pass


class MortalKeyValueStore(FakeKeyValueStore):
    """Dies at the given call, before or after it does its work, and stays dead until it is revived."""

    def __init__(self) -> None:
        super().__init__()
        self.life: int | None = None
        self.after = False

    def doom(self, life: int, *, after: bool) -> None:
        self.life, self.after = life, after

    def revive(self) -> None:
        self.life = None
        self.trouble = None

    async def write(self, *writes: Put) -> None:
        dying = self.after and self.life == 1
        if dying:
            self.life = 2
        await super().write(*writes)
        if dying:
            self.trouble = Crash()
            raise Crash

    async def _reach(self) -> None:
        if self.life is not None:
            self.life -= 1
            if self.life <= 0:
                self.trouble = Crash()
        await super()._reach()


class MortalInbox(FakeInbox):
    """Stores, and loses the answer, as often as it is told."""

    losing = 0

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        threads = await super().accept(*heard, cursor=cursor)
        if self.losing:
            self.losing -= 1
            raise Crash
        return threads


@pytest.fixture
async def mortal() -> AsyncIterator[WallRig]:
    rig = WallRig(MortalKeyValueStore())
    rig.inbox = MortalInbox()
    await rig.start()
    yield rig
    await rig.close()


async def survived(rig: WallRig, act: Callable[[], Awaitable[Any]]) -> None:
    """Do something that dies on the way, start the program again, and do it once more as a person would."""
    status = getattr(await act(), "status", 303)
    rig.kv.revive()  # type: ignore[attr-defined]
    await rig.restart()
    if status != 303:
        await act()


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("life", range(1, CALLS))
async def test_a_question_is_asked_once(mortal: WallRig, life: int, after: bool) -> None:
    fields = {**fields_of(await mortal.customer.look("/"), "/ask"), "name": "Marta", "text": "Is it vegan?"}
    mortal.kv.doom(life, after=after)  # type: ignore[attr-defined]
    await survived(mortal, lambda: mortal.customer.post("/ask", fields))
    await mortal.settled()
    assert mortal.inbox.texts == ["Is it vegan?"]
    assert [seen.text for seen in await mortal.public_sees()] == ["Is it vegan?"]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("life", range(1, CALLS))
async def test_an_addition_an_edit_a_deletion_and_a_stop_are_each_heard_once(
    mortal: WallRig, life: int, after: bool
) -> None:
    root = await mortal.customer_says("Is it vegan?")
    await mortal.answers("It is.", root)
    for path, typed in (
        ("/t/1/add", "Thanks"),
        (f"/p/{root.id}/edit", "Vegan?"),
        (f"/p/{root.id}/delete", ""),
        ("/stop", ""),
    ):
        page = path.removesuffix("/add")
        fields = {**fields_of(await mortal.customer.look(page), path), "text": typed}
        mortal.kv.doom(life, after=after)  # type: ignore[attr-defined]
        await survived(mortal, lambda path=path, fields=fields: mortal.customer.post(path, fields))  # type: ignore[misc]
    await mortal.settled()
    kinds = [type(heard).__name__ for heard in mortal.inbox.heard]
    assert kinds == ["Mention", "Mention", "Edited", "Deleted", "Stopped"]
    assert mortal.inbox.texts == ["Is it vegan?", "Thanks"]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("life", range(1, CALLS))
async def test_a_reply_stands_once_and_can_be_found(mortal: WallRig, life: int, after: bool) -> None:
    root = await mortal.customer_says("Is it vegan?")
    mortal.kv.doom(life, after=after)  # type: ignore[attr-defined]
    try:
        first: PostRef | None = await mortal.answers("It is.", root)
    except Crash:
        first = None
    mortal.kv.revive()  # type: ignore[attr-defined]
    await mortal.restart()
    again = await mortal.answers("It is.", root)
    assert first in (None, again)
    assert len(await mortal.our_posts()) == 1


async def test_what_the_core_stored_without_our_knowing_is_heard_once(mortal: WallRig) -> None:
    assert isinstance(mortal.inbox, MortalInbox)
    mortal.inbox.losing = 1
    await mortal.customer_says("Is it vegan?")
    await mortal.restart()
    await mortal.settled()
    assert len(mortal.inbox.deliveries) == 2
    await mortal.customer_says("Second")
    assert mortal.inbox.texts == ["Is it vegan?", "Second"]
    assert [seen.text for seen in await mortal.public_sees()] == ["Is it vegan?", "Second"]


async def test_acts_are_heard_in_their_order_after_an_outage(mortal: WallRig) -> None:
    root = await mortal.customer_says("one")
    await mortal.stop()
    added = await mortal.customer_says("two", answering=root)
    await mortal.customer_edits(root, "one, edited")
    await mortal.customer_edits(added, "two, edited")
    await mortal.answers("an answer", added)
    await mortal.customer_deletes(root)
    await mortal.restart()
    await mortal.settled()
    told = [(type(heard).__name__, getattr(heard, "text", "")) for heard in mortal.inbox.heard]
    # A text that is gone is told no more, and one that was changed is told as it is now.
    assert told == [("Mention", "one"), ("Mention", "two, edited"), ("Edited", "two, edited"), ("Deleted", "")]


async def test_one_thread_that_cannot_be_heard_does_not_hold_up_the_others(wall: WallRig) -> None:
    class Picky(FakeInbox):
        async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
            if any(getattr(thing, "text", "") == "poison" for thing in heard):
                raise ValueError("no")
            return await super().accept(*heard, cursor=cursor)

    await wall.stop()
    for text in ("one", "poison", "three"):
        await wall.customer_says(text)
    wall.inbox = Picky()
    await wall.restart()
    await wall.inbox.wait(lambda: len(wall.inbox.mentions) == 2)
    assert wall.inbox.texts == ["one", "three"]


class SlowInbox(FakeInbox):
    """Holds on to the next thing it is given until it is let go. What comes after passes by."""

    def __init__(self) -> None:
        super().__init__()
        self.has_some = asyncio.Event()
        self.go = asyncio.Event()

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        if not self.has_some.is_set():
            self.has_some.set()
            await self.go.wait()
        return await super().accept(*heard, cursor=cursor)


@pytest.fixture
async def slow(wall: WallRig) -> SlowInbox:
    """The inbox of a wall on which one question stands, answered, and which is slow from then on."""
    wall.inbox = slow = SlowInbox()
    slow.go.set()
    await wall.restart()
    root = await wall.customer_says("Is it vegan?")
    await wall.answers("It is.", root)
    slow.go.clear()
    slow.has_some.clear()
    return slow


async def test_a_deletion_never_overtakes_what_it_deletes(wall: WallRig, slow: SlowInbox) -> None:
    adding = asyncio.create_task(wall.customer.send("/t/1", "/t/1/add", text="My number is 555-0100"))
    await slow.has_some.wait()
    page = await wall.customer.look("/t/1")
    added = page.select("li.addition")[0]["id"].removeprefix("post-")
    deleting = asyncio.create_task(wall.customer_deletes(PostRef("wall", added)))
    async with asyncio.timeout(PATIENCE):
        while "555" in wall.kv.everything():  # noqa: ASYNC110 - the drawer tells nobody
            await asyncio.sleep(0.005)
    slow.go.set()
    await asyncio.gather(adding, deleting)
    await wall.settled()
    assert [type(heard).__name__ for heard in slow.deliveries] == ["Mention", "Mention", "Deleted"]


async def test_when_the_core_hangs_the_customer_does_not(
    wall: WallRig, slow: SlowInbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "PATIENCE", 0.05)
    assert path_of(await wall.customer.ask("Anybody?")) == "/?done=saved"
    slow.go.set()
    await wall.settled()
    assert slow.texts == ["Is it vegan?", "Anybody?"]


async def test_a_number_that_is_taken_is_tried_again_in_peace(wall: WallRig) -> None:
    await wall.customer_says("one")
    wall.inbox = FakeInbox()  # a core that forgot everything, and counts from one again
    await wall.restart()
    assert path_of(await wall.customer.ask("two")) == "/?done=saved"
    assert len(wall.inbox.deliveries) < 5, "not in a busy loop"
    assert [seen.text for seen in await wall.public_sees()] == ["one"]
