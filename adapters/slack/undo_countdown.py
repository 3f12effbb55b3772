"""The seconds in which an answer can be undone, as its author sees them, and what became of it."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from math import ceil

from adapters.slack.block_kit import Block, actions, button, escaped_line, link_text, rich, section, time, words
from adapters.slack.block_kit import line as one_line
from adapters.slack.context import SlackContext
from bot.chat.texts import waiting
from bot.domain.card import CardReply, Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffRef, ThreadId

_STEPS = 3
_LOOKS = 10

Show = Callable[[str, list[Block]], Awaitable[None]]


class UndoCountdown:
    """Shows one author how long there is left to undo."""

    def __init__(self, means: SlackContext) -> None:
        self._means = means

    async def run(self, thread: ThreadId, by: StaffRef, reply: CardReply, show: Show) -> None:
        """Show the author how long there is left to undo, and then what became of it."""
        for step in reversed(range(_STEPS)):
            left = (reply.leaves_at - self._means.now()).total_seconds()
            await show(*leaving(thread, reply, self._means.now()))
            if left <= 0:
                break
            await self._means.sleep(left / 2 if step else left)
            now = await self._reply(thread, by, reply.id)
            if now is None or now.state is not ReplyState.LEAVING:
                break
        await self._show_end(thread, by, reply, show)

    async def _show_end(self, thread: ThreadId, by: StaffRef, reply: CardReply, show: Show) -> None:
        for look in range(_LOOKS):
            now = await self._reply(thread, by, reply.id)
            if now is None:
                return  # undone: who did it was told
            if now.state is ReplyState.SENT:
                await show(*_stands(thread, now))
                return
            if now.state is ReplyState.FAILED:
                text = f"Your answer to #{thread} was not published: {now.failure} Anything you wrote is kept."
                await show(escaped_line(text), [section(escaped_line(text))])
                return
            if text := waiting(thread, now):
                await show(escaped_line(text), [section(escaped_line(text))])
                return
            await self._means.sleep(min(2.0, 0.25 * (look + 1)))
        text = f"Your answer to #{thread} is on its way. The thread will say when it stands."
        await show(text, [section(text)])

    async def _reply(self, thread: ThreadId, by: StaffRef, id: ReplyId) -> CardReply | None:
        card = await self._means.desk.look(thread, by)
        return next((reply for reply in card.replies if reply.id == id), None)


def _leaving(thread: ThreadId, at: datetime, left: float) -> tuple[str, list[Block]]:
    seconds = ceil(left)
    text = f"Your answer to #{thread} leaves in {seconds} {'second' if seconds == 1 else 'seconds'}."
    said = one_line(words(f"{text[:-1]}, at ", bold=True), time(at, "{time_secs}"), words(".", bold=True))
    undo = button(f"press:{Verb.UNDO}", "Undo", str(thread), style="danger", about=f"Undo the answer to #{thread}")
    return text, [rich(said), actions(undo)]


def leaving(thread: ThreadId, reply: CardReply, now: datetime) -> tuple[str, list[Block]]:
    """Return what the author sees right after Send."""
    left = (reply.leaves_at - now).total_seconds()
    if left <= 0:
        text = f"Your answer to #{thread} is on its way."
        return text, [section(text)]
    return _leaving(thread, reply.leaves_at, left)


def _stands(thread: ThreadId, reply: CardReply) -> tuple[str, list[Block]]:
    text = f"Your answer to #{thread} stands in public."
    where = f" {link_text(reply.url, 'See it there.')}" if reply.url else ""
    if reply.failure:  # no further part of it left
        text = f"In #{thread}: {reply.failure} Anything you wrote is kept."
        return escaped_line(text), [section(f"*{escaped_line(text)}*{where}")]
    return text, [section(f"*{text}*{where}")]
