"""From an employee's words in Slack to what becomes public: previewed, sent by a press, undone, and kept in step."""

import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from math import ceil

from adapters.slack.attachments import Pictures
from adapters.slack.block_kit import (
    Block,
    actions,
    button,
    context,
    escaped_line,
    link_text,
    quote,
    rich,
    section,
    time,
    words,
)
from adapters.slack.block_kit import line as one_line
from adapters.slack.context import Means
from adapters.slack.events import Payload
from adapters.slack.message_reader import Reading, Said
from adapters.slack.render_modal import Source, take_back_confirm
from adapters.slack.render_private import Answer, to_send
from bot.chat.attachments import Attachment
from bot.chat.command_runner import preview
from bot.chat.messages import MessageRef
from bot.chat.reply_sources import ReplySources
from bot.domain.card import CardReply
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffRef, ThreadId
from bot.domain.thread import ActionRefused

log = logging.getLogger(__name__)

CORRECT = "correct"
TAKE_BACK = "take-back-now"
LEAVE_IT = "leave-it"
LEND = "lend"
KEEP_IT = "keep-it"
LENT_BUTTON = "lent"
UNDO = "undo"
LENT_WORDS = "What is attached to it stays inside: only the person who posted it can send it."

_STEPS = 3
_LOOKS = 10

Show = Callable[[str, list[Block]], Awaitable[None]]


class Sending:
    """Everything between somebody's words in Slack and their standing in public."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self.reading = Reading(means)
        self._outgoing = ReplySources(means.name, means.kv, means)
        self.pictures = Pictures(means)

    # --- what it would be in public -----------------------------------------------------------

    async def propose(
        self, thread: ThreadId, text: str, by: StaffRef, source: Source, files: Sequence[Attachment] = ()
    ) -> Answer:
        """Keep the words, with the pictures on them, as this person's draft; return how all that would look in public.

        Nothing leaves.
        """
        shown = await preview(thread, text, by, self._means.desk)
        notes = await self.pictures.sync_with_message(thread, by, files, shown.card)
        card = await self._means.desk.look(thread, by) if files or shown.card.pictures else shown.card
        return _noted(to_send(card, source, instead_of=shown.instead_of), notes)

    async def offer(self, thread: ThreadId, by: StaffRef, said: Said) -> Answer:
        """Return how a post of theirs would look in public; for a colleague's post, ask that colleague first."""
        if not said.text:
            raise ActionRefused("There are no words in it to send.")
        if said.account != by.account:
            return await self.ask_to_lend(thread, by, said)
        return await self.propose(thread, said.text, by, Source(said.place.channel, said.place.ts), said.files)

    # --- sending ------------------------------------------------------------------------------

    async def send(self, thread: ThreadId, by: StaffRef, digest: str, source: Source) -> CardReply:
        """See `ReplySources.send`; `source` is the Slack post that the words are from."""
        return await self._outgoing.send(thread, by, digest, f"{source.channel}/{source.ts}" if source.ts else "")

    async def count_down(self, thread: ThreadId, by: StaffRef, reply: CardReply, show: Show) -> None:
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
                return  # undone: whoever did it was told
            if now.state is ReplyState.SENT:
                await show(*_stands(thread, now))
                return
            if now.state is ReplyState.FAILED:
                text = f"Your answer to #{thread} was not published: {now.failure} Your draft is kept."
                await show(escaped_line(text), [section(escaped_line(text))])
                return
            await self._means.sleep(min(2.0, 0.25 * (look + 1)))
        text = f"Your answer to #{thread} is on its way. The thread will say when it stands."
        await show(text, [section(text)])

    async def _reply(self, thread: ThreadId, by: StaffRef, id: ReplyId) -> CardReply | None:
        card = await self._means.desk.look(thread, by)
        return next((reply for reply in card.replies if reply.id == id), None)

    # --- after sending ------------------------------------------------------------------------

    async def changed(self, place: MessageRef, post: Payload | None) -> None:
        """The author changed or deleted a post whose words were sent: ask what shall become of the public ones."""
        made = await self._outgoing.made_of(place.key)
        if made is None:
            return
        by, thread, reply = made
        carried = json.dumps({"thread": thread, "channel": place.channel, "ts": place.ts, "reply": reply.id})
        text, blocks = _asks(thread, reply, carried, gone=post is None)
        await self._means.tell(by.account, place.channel, text, blocks, root=place.root)

    async def correction(self, thread: ThreadId, by: StaffRef, place: MessageRef) -> Answer:
        """Return the words as they now stand in Slack, as they would look in public."""
        said = await self.reading.now(place, thread)
        if not said.text:
            raise ActionRefused("There are no words in it to send.")
        return await self.propose(thread, said.text, by, Source(place.channel, place.ts), said.files)

    # --- a colleague's words ------------------------------------------------------------------

    async def ask_to_lend(self, thread: ThreadId, by: StaffRef, said: Said) -> Answer:
        """Ask whoever wrote it whether a colleague may send it. Nobody sends another's words without their leave."""
        person, owner = await self._means.desk.person(by), StaffRef(self._means.name, said.account)
        if not (await self._means.people.standing(owner)).may_speak:
            raise ActionRefused("Only a colleague's words can be sent, with their leave. Those are nobody's here.")
        carried = json.dumps({"thread": thread, "channel": said.place.channel, "ts": said.place.ts, "to": by.account})
        text = f"{person.name} would like to answer the customer of #{thread} with your words, and would sign them."
        row = actions(button(LEND, "They may", carried, style="primary"), button(KEEP_IT, "Keep them inside", carried))
        blocks = [section(f"*{escaped_line(text)}*"), quote(said.text)[0], row]
        await self._means.tell(said.account, said.place.channel, escaped_line(text), blocks, root=said.place.root)
        name = await self._means.people.name_of(said.account) or "Whoever wrote it"
        return Answer(escaped_line(f"Those are not your words. {name} is asked whether you may send them."))

    async def lend(self, thread: ThreadId, owner: StaffRef, to: StaffRef, place: MessageRef) -> Answer:
        """The author lends their words: the colleague may now look at them as a draft of their own."""
        said = await self.reading.now(place, thread)
        if said.account != owner.account:
            raise ActionRefused("Only the person who wrote it can say that.")
        await self._outgoing.lend(thread, place.key, said.text, to)
        look = button(
            LENT_BUTTON, "Look at it", json.dumps({"thread": thread, "channel": place.channel, "ts": place.ts})
        )
        text = f"You may send those words in #{thread}."
        await self._means.tell(to.account, place.channel, text, [section(text), actions(look)], root=said.place.root)
        return Answer("They are told. Nothing has left.")

    async def borrowed(self, thread: ThreadId, by: StaffRef, place: MessageRef) -> Answer:
        """Return a colleague's words as this person's draft, if they were lent and are still the same."""
        said = await self.reading.now(place, thread)
        if not await self._outgoing.are_lent(place.key, said.text, by):
            raise ActionRefused("Those words have changed since, or were not lent to you. Ask again.")
        proposed = await self.propose(thread, said.text, by, Source())
        return _noted(proposed, (LENT_WORDS,) if said.files else ())


def _noted(proposed: Answer, notes: Sequence[str]) -> Answer:
    """Return it with what else its author should know."""
    said = [escaped_line(note) for note in notes]
    text = " ".join([proposed.text, *said])
    return Answer(text, [*proposed.blocks, *(context(f"*{note}*") for note in said)])


def _leaving(thread: ThreadId, at: datetime, left: float) -> tuple[str, list[Block]]:
    seconds = ceil(left)
    text = f"Your answer to #{thread} leaves in {seconds} {'second' if seconds == 1 else 'seconds'}."
    said = one_line(words(f"{text[:-1]}, at ", bold=True), time(at, "{time_secs}"), words(".", bold=True))
    undo = button(f"press:{UNDO}", "Undo", str(thread), style="danger", about=f"Undo the answer to #{thread}")
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
        text = f"In #{thread}: {reply.failure} Your draft is kept."
        return escaped_line(text), [section(f"*{escaped_line(text)}*{where}")]
    return text, [section(f"*{text}*{where}")]


def _asks(thread: ThreadId, reply: CardReply, carried: str, *, gone: bool) -> tuple[str, list[Block]]:
    did = "This was deleted" if gone else "You changed this"
    if reply.state is not ReplyState.SENT:
        text = f"{did} after you pressed Send. Your answer to #{thread} leaves as you saw it, unless you undo it."
        return text, [section(text), actions(button(f"press:{UNDO}", "Undo", str(thread), style="danger"))]
    text = f"{did} after it was sent. Your answer to #{thread} still stands in public as it was."
    back = button(TAKE_BACK, "Take it back", carried, confirm=take_back_confirm())
    correct = [] if gone else [button(CORRECT, "Correct it in public…", carried, style="primary")]
    return text, [section(text), actions(*correct, back, button(LEAVE_IT, "Leave it as it is", carried))]
