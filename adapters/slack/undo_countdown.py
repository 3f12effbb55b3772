"""The seconds in which an answer can be undone, as its author sees them, and what became of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from math import ceil

from adapters.slack.block_kit import (
    Block,
    Element,
    actions,
    button,
    escaped_line,
    link_text,
    rich,
    section,
    time,
    words,
)
from adapters.slack.block_kit import line as one_line
from adapters.slack.context import SlackContext
from adapters.slack.render_modal import sent_view
from bot.chat.texts import UNDONE, became, waiting, your_answer
from bot.domain.card import CardReply, Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffRef, ThreadId
from bot.ports.kv import Json, every, update

_STEPS = 3
_LOOKS = 10

log = logging.getLogger(__name__)

COUNTING = "counting"
"""A countdown that is shown somewhere, by the reply: where, to whom. It is gone once the end was shown."""

Show = Callable[[str, list[Block]], Awaitable[None]]


class UndoCountdown:
    """Shows one author how long there is left to undo."""

    def __init__(self, slack: SlackContext) -> None:
        self._slack = slack

    async def run(self, thread: ThreadId, by: StaffRef, reply: CardReply, place: Json) -> None:
        """Show the author how long there is left to undo, and then what became of it.

        `place` is where: a `view`, or the `url` by which a message is replaced. What a crash cuts off, `resume` ends.
        """
        await update(self._slack.kv, COUNTING, reply.id, lambda _: {**place, "thread": thread, "by": by.account})
        await self._until_over(reply.id, self._count(thread, by, reply, self._show_at(thread, place)))

    async def resume(self) -> None:
        """Go on with what was cut off, so that no old countdown stays."""
        try:
            cut_off = [entry async for entry in every(self._slack.kv, COUNTING)]
        except Exception:  # what was not read stays as it is; nobody must go unheard for it
            log.exception("countdowns that were cut off could not be read: the next start goes on with them")
            return
        for entry in cut_off:
            self._slack.run_later(self._resumed(ReplyId(entry.key), entry.value))

    async def _resumed(self, id: ReplyId, value: Json) -> None:
        thread, by = ThreadId(value["thread"]), StaffRef(self._slack.name, value["by"])
        show = self._show_at(thread, value)

        async def go_on() -> None:
            reply = await self._reply(thread, by, id)
            if reply is None:
                await show(*_said(UNDONE.format(thread)))
            else:
                await self._count(thread, by, reply, show)

        await self._until_over(id, go_on())

    async def _until_over(self, id: ReplyId, work: Awaitable[None]) -> None:
        try:
            await work
        except asyncio.CancelledError:
            raise  # the next start goes on with it
        except Exception:
            await update(self._slack.kv, COUNTING, id, lambda _: None)
            raise
        await update(self._slack.kv, COUNTING, id, lambda _: None)

    def _show_at(self, thread: ThreadId, place: Json) -> Show:
        async def show(text: str, blocks: list[Block]) -> None:
            if "view" in place:
                await self._slack.api.call("views.update", view_id=place["view"], view=sent_view(thread, blocks))
            else:
                said = {"replace_original": True, "text": text, "blocks": blocks}
                await self._slack.api.respond(place["url"], said)

        return show

    async def _count(self, thread: ThreadId, by: StaffRef, reply: CardReply, show: Show) -> None:
        for step in reversed(range(_STEPS)):
            left = (reply.leaves_at - self._slack.now()).total_seconds()
            await show(*leaving(thread, reply, self._slack.now()))
            if left <= 0:
                break
            await self._slack.sleep(left / 2 if step else left)
            now = await self._reply(thread, by, reply.id)
            if now is None or now.state is not ReplyState.LEAVING:
                break
        await self._show_end(thread, by, reply, show)

    async def _show_end(self, thread: ThreadId, by: StaffRef, reply: CardReply, show: Show) -> None:
        for look in range(_LOOKS):
            now = await self._reply(thread, by, reply.id)
            if now is None:
                await show(*_said(UNDONE.format(thread)))
                return
            if now.state is ReplyState.SENT:
                await show(*_stands(thread, now))
                return
            if text := became(thread, now) or waiting(thread, now):
                await show(*_said(text))
                return
            await self._slack.sleep(min(2.0, 0.25 * (look + 1)))
        text = f"{your_answer(thread, reply)} is on its way. The thread will say when it stands."
        await show(text, [section(text)])

    async def _reply(self, thread: ThreadId, by: StaffRef, id: ReplyId) -> CardReply | None:
        card = await self._slack.desk.look(thread, by)
        return next((reply for reply in card.replies if reply.id == id), None)


def _said(text: str) -> tuple[str, list[Block]]:
    return escaped_line(text), [section(escaped_line(text))]


def undoable(thread: ThreadId, reply: CardReply) -> tuple[str, list[Block]]:
    """Return what the author is told where it cannot be drawn again: it stays true however long it stands there."""
    text = f"{your_answer(thread, reply)} was sent. Until it leaves, you can undo it."
    line = one_line(words(f"{text[:-1]}, that is until ", bold=True), time(reply.leaves_at, "{time_secs}"), words("."))
    return text, [rich(line), actions(_undo(thread))]


def _undo(thread: ThreadId) -> Element:
    return button(f"press:{Verb.UNDO}", "Undo", str(thread), style="danger", about=f"Undo the answer to #{thread}")


def _leaving(thread: ThreadId, reply: CardReply, left: float) -> tuple[str, list[Block]]:
    seconds = ceil(left)
    text = f"{your_answer(thread, reply)} leaves in {seconds} {'second' if seconds == 1 else 'seconds'}."
    said = one_line(words(f"{text[:-1]}, at ", bold=True), time(reply.leaves_at, "{time_secs}"), words(".", bold=True))
    return text, [rich(said), actions(_undo(thread))]


def leaving(thread: ThreadId, reply: CardReply, now: datetime) -> tuple[str, list[Block]]:
    """Return what the author sees right after Send."""
    left = (reply.leaves_at - now).total_seconds()
    if text := waiting(thread, reply):
        return escaped_line(text), [section(escaped_line(text)), actions(_undo(thread))]
    if left <= 0:
        text = f"{your_answer(thread, reply)} is on its way."
        return text, [section(text)]
    return _leaving(thread, reply, left)


def _stands(thread: ThreadId, reply: CardReply) -> tuple[str, list[Block]]:
    text = escaped_line(became(thread, reply))
    where = f" {link_text(reply.url, 'See it there.')}" if reply.url else ""
    return text, [section(f"*{text}*{where}")]
