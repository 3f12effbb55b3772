"""From an employee's words to what becomes public: previewed, sent by a press, and never in another's name."""

from typing import Any

from bot.chat.attachments import DraftPictures
from bot.chat.command_runner import preview
from bot.chat.flow.context import ChatContext, ChatProduct
from bot.chat.flow.responses import Leaving, MayTheySend, Proposal, Response, SourceChanged, Whisper, WordsLent
from bot.chat.interaction import SourceMessage
from bot.chat.reply_sources import ReplySources
from bot.domain.card import CardReply
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused

CORRECTS = "It replaces your answer that stands in public, which stays there until this one stands."
NO_WORDS = "There are no words in it to send."
LENT_WORDS = "What is attached to it stays inside: only the person who posted it can send it."
STOPPED = "It was sent, and stopped again already. Anything you wrote is kept."


class Replies:
    """Everything between somebody's words in a chat product and their standing in public."""

    def __init__(self, context: ChatContext, product: ChatProduct) -> None:
        self._context = context
        self._product = product
        self.sources = ReplySources(context.name, context.kv, lambda: context.desk)
        self._pictures = DraftPictures(context.kv, lambda: context.desk, product.fetch)

    async def propose(self, thread: ThreadId, by: StaffRef, said: SourceMessage) -> Proposal:
        """Keep the words as this person's draft, with the pictures on them; return how all that would look in public.

        Nothing leaves. Raises ActionRefused for words that mean nothing outside.
        """
        _refuse_without_plain_form(said)
        shown = await preview(thread, said.text, by, self._context.desk)
        card, notes = shown.card, tuple[str, ...]()
        if said.text or said.attached:  # else the draft that was there, with its pictures
            files = await self._product.attached(said)
            notes = await self._pictures.sync_with_message(thread, by, files, card)
            card = await self._context.desk.look(thread, by) if files or card.pictures else card
        made = await self.sources.made_of(said.key) if said.key else None
        if made is not None and made[1] == thread and made[2].state is ReplyState.SENT:
            notes = (*notes, CORRECTS)
        return Proposal(card, said.key, shown.instead_of, notes)

    async def offer(self, thread: ThreadId, by: StaffRef, said: SourceMessage) -> Response:
        """Return how a message of theirs would look in public; for a colleague's, ask that colleague first."""
        if not said.text:
            raise ActionRefused(NO_WORDS)
        if said.account == by.account:
            return await self.propose(thread, by, said)
        return await self._ask_to_lend(thread, by, said)

    async def correct(self, thread: ThreadId, by: StaffRef, said: SourceMessage) -> Proposal:
        """Return the words as they now stand inside, as they would look in public."""
        if not said.text:
            raise ActionRefused(NO_WORDS)
        return await self.propose(thread, by, said)

    async def send(self, thread: ThreadId, by: StaffRef, digest: str, source: str, key: str) -> Leaving:
        """Send the draft whose preview has this digest, once for this key; see `ReplySources.send`."""
        sent: list[CardReply] = []

        async def send() -> str:
            sent.append(await self.sources.send(thread, by, digest, source))
            return ""

        # Kept on paper: the same text could be sent again once it has left.
        await self._context.idempotency.run_once(key, send, lasting=True)
        card = await self._context.desk.look(thread, by)
        mine = [*sent, *(reply for reply in card.replies if reply.mine)][-1:]
        if not mine:
            raise ActionRefused(STOPPED)
        return Leaving(card, mine[0], source, is_new=bool(sent))

    async def changed(self, source: str, now_says: str | None, where: Any, no_plain_form: str = "") -> None:
        """The author changed or deleted a message whose words were sent: ask what becomes of the public ones."""
        made = await self.sources.made_of(source)
        if made is not None:
            by, thread, reply = made
            await self._product.tell(by.account, SourceChanged(thread, reply, source, now_says, where, no_plain_form))

    # --- a colleague's words ------------------------------------------------------------------

    async def _ask_to_lend(self, thread: ThreadId, by: StaffRef, said: SourceMessage) -> Whisper:
        """Ask the author whether a colleague may send it. Nobody sends another's words without their leave."""
        _refuse_without_plain_form(said)
        person, owner = await self._context.desk.person(by), StaffRef(self._context.name, said.account)
        if not (await self._context.people.standing(owner)).may_speak:
            raise ActionRefused("Only a colleague's words can be sent, with their leave. Those are nobody's here.")
        more = await self._product.tell(said.account, MayTheySend(thread, person.name, by.account, said))
        name = await self._context.people.name_of(said.account) or "The person who wrote it"
        return Whisper(f"Those are not your words. {name} is asked whether you may send them. {more}".strip())

    async def lend(self, thread: ThreadId, owner: StaffRef, to: str, said: SourceMessage) -> Whisper:
        """The author lends their words: the colleague may now look at them as a draft of their own."""
        if not await self._product.may_lend(said, owner, to, thread):
            raise ActionRefused("Only the person who wrote it can say that.")
        await self.sources.lend(thread, said.key, said.text, StaffRef(self._context.name, to))
        await self._product.tell(to, WordsLent(thread, said))
        return Whisper("They are told. Nothing has left.")

    async def borrowed(self, thread: ThreadId, by: StaffRef, said: SourceMessage) -> Proposal:
        """Return a colleague's words as this person's draft, if they were lent just as they are."""
        if not await self.sources.are_lent(said.key, said.text, by):
            raise ActionRefused("Those words have changed since, or were not lent to you. Ask again.")
        made = await self.propose(thread, by, SourceMessage("", said.text, by.account, attached=()))
        return Proposal(made.card, "", made.instead_of, (LENT_WORDS,) if said.attached else ())


def _refuse_without_plain_form(said: SourceMessage) -> None:
    if said.no_plain_form:
        raise ActionRefused(said.no_plain_form)
