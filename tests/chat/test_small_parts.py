"""Idempotency keys, notifications, quiet hours, redaction and background work."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.background_tasks import BackgroundTasks
from bot.chat.idempotency import KEPT_FOR, DuplicateRequest
from bot.chat.redaction import without_notes, without_reason
from bot.domain.card import CardTalk
from bot.domain.ids import EffectKey, ThreadId
from bot.domain.thread import ActionRefused
from bot.testing.fake_desk import NOON, a_card
from tests.chat.world import World


async def test_what_is_kept_on_paper_is_done_once_even_after_a_restart(world: World) -> None:
    done: list[int] = []

    async def act() -> str:
        done.append(1)
        return "Done."

    assert await world.chat.context.idempotency.run_once("form", act, lasting=True) == "Done."
    with pytest.raises(DuplicateRequest):
        await world.again().context.idempotency.run_once("form", act, lasting=True)
    world.passes(KEPT_FOR)
    await world.chat.context.idempotency.sweep()
    await world.again().context.idempotency.run_once("form", act, lasting=True)
    assert len(done) == 2


async def test_what_was_refused_can_be_tried_again(world: World) -> None:
    async def refused() -> str:
        raise ActionRefused("Not now.")

    for _ in range(2):
        with pytest.raises(ActionRefused):
            await world.chat.context.idempotency.run_once("form", refused, lasting=True)


async def test_a_notification_is_unread_until_it_is_read_and_told_once_a_key(world: World) -> None:
    notes = world.chat.context.notifications
    assert await notes.add("ana", "One", thread=ThreadId(1), key=EffectKey("one"))
    assert not await notes.add("ana", "One", thread=ThreadId(1), key=EffectKey("one"))
    await notes.add("ana", "Two", thread=ThreadId(2), key=EffectKey("two"))
    assert [note.text for note in await notes.unread("ana")] == ["Two", "One"]
    await notes.mark_read("ana", thread=ThreadId(2))
    assert [note.text for note in await notes.unread("ana")] == ["One"]
    assert await notes.unread("ben") == []


async def test_in_their_quiet_hours_somebody_is_not_called(world: World) -> None:
    assert not await world.chat.context.is_quiet_for("ana")
    await world.chat.context.quiet.set("ana", "00:00", "23:59", "UTC")
    assert await world.chat.context.is_quiet_for("ana")


def test_where_outsiders_read_no_note_and_no_reason_is_shown() -> None:
    card = a_card(status="Closed: they are a pest", talk=(CardTalk("Ana", "A pest.", NOON),))
    assert "pest" not in without_reason(card).status
    assert "pest" not in str(without_notes(card).talk)
    assert without_reason(replace(card, status="Up for grabs")).status == "Up for grabs"


async def test_what_is_done_at_once_comes_to_its_end_and_the_rest_is_given_up() -> None:
    tasks, done = BackgroundTasks(), []

    async def work(name: str, *, ever: bool = True) -> None:
        await asyncio.sleep(0 if ever else 3600)
        done.append(name)

    tasks.run_now(work("now"))
    tasks.run_later(work("later", ever=False))
    await tasks.stop()
    assert done == ["now"]
    with pytest.raises(ActionRefused, match="just starting"):
        tasks.desk.look  # noqa: B018 - the room is closed


async def test_what_fails_in_the_background_is_nobodys_trouble() -> None:
    tasks = BackgroundTasks()

    async def broken() -> None:
        raise ConnectionError

    tasks.run_later(broken())
    await asyncio.sleep(timedelta(0).total_seconds())
    await tasks.stop()
