"""From an employee's words in Teams to what becomes public: previewed, sent by a press, and kept in step."""

from dataclasses import dataclass
from math import ceil

from adapters.teams.action_ids import CORRECT, KEEP_INSIDE, LEAVE_IT, LEND, LENT
from adapters.teams.adaptive_card import WEIGHT, Press, card, on_post, small, text, weight
from adapters.teams.attachments import Hung, fetch_from
from adapters.teams.button_payload import can_carry, from_post, page_from_post, post_key, words_of
from adapters.teams.context import Means
from adapters.teams.gateway import Dialog, Inbound, Json, Redrawn, Sender
from adapters.teams.render_dialog import write_dialog
from adapters.teams.render_pages import to_send
from adapters.teams.render_parts import PrivateView
from adapters.teams.telling import asking
from bot.chat.attachments import Attachment, DraftPictures
from bot.chat.command_runner import DraftPreview, preview
from bot.chat.reply_sources import ReplySources
from bot.chat.texts import LABELS
from bot.domain.card import CardReply, Verb
from bot.domain.draft import ReplyState
from bot.domain.draft import fingerprint as digest_of
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.kv import update

ASKED = "asked"
"""Words that a colleague wants to send: whose they are, and their digest, by the post and by who asked."""
LENT_WORDS = "What is attached to them stays inside: only the person who posted it can send it."
NO_WORDS = "There are no words in it to send."
TOO_LONG = "That is too long to be passed on here. Whoever wrote it can send it from its own menu."


@dataclass(frozen=True, slots=True)
class Spoken:
    """A post of an employee: its key, its words as customers would read them, and whose it is.

    `attached` is what hangs on it as far as Teams says it now; None where only the words were carried here.
    """

    post: str
    text: str
    account: str
    name: str = ""
    attached: tuple[Attachment, ...] | None = None


class Sending:
    """Everything between somebody's words in Teams and their standing in public."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self.outgoing = ReplySources(means.name, means.kv, means)
        self.hung = Hung(means.kv, means.now)
        self._pictures = DraftPictures(means.kv, lambda: means.desk, fetch_from(means.gateway))

    # --- what it would be in public -----------------------------------------------------------

    async def propose(self, thread: ThreadId, by: StaffRef, spoken: Spoken) -> PrivateView:
        """Keep the words as this person's draft, with the pictures on them; return how all that would look in public.

        Nothing leaves.
        """
        shown, note = await self._kept(thread, by, spoken)
        return page_from_post(to_send(shown.card, instead_of=shown.instead_of, note=note), spoken.post)

    async def edit(self, thread: ThreadId, by: StaffRef, spoken: Spoken) -> Dialog:
        """The same, in the editor."""
        shown, note = await self._kept(thread, by, spoken)
        return from_post(write_dialog(shown.card, instead_of=shown.instead_of, note=note), spoken.post)

    async def offer(self, heard: Inbound, thread: ThreadId, by: StaffRef, spoken: Spoken) -> Dialog | str:
        """Return the editor with a post of theirs; for a colleague's post, ask that colleague first."""
        if not spoken.text:
            raise ActionRefused(NO_WORDS)
        if spoken.account == by.account:
            return await self.edit(thread, by, spoken)
        return await self._ask_to_lend(heard, thread, by, spoken)

    async def _kept(self, thread: ThreadId, by: StaffRef, spoken: Spoken) -> tuple[DraftPreview, str]:
        """Keep words and pictures as a draft; return it with its preview, and what its author should know besides."""
        shown = await preview(thread, spoken.text, by, self._means.desk)
        if not spoken.text and not spoken.attached:
            return shown, ""  # the draft that was there, with its pictures
        files = await self._found_again(spoken)
        notes = await self._pictures.sync_with_message(thread, by, files, shown.card)
        if files or shown.card.pictures:
            shown = DraftPreview(await self._means.desk.look(thread, by), shown.instead_of)
        return shown, " ".join(notes)

    async def _found_again(self, spoken: Spoken) -> tuple[Attachment, ...]:
        """A menu tells of a post's pictures, and not where they lie: that was said when the post was heard."""
        heard = {file.id: file for file in await self.hung.on(spoken.post) if file.id}
        if spoken.attached is None:
            return tuple(heard.values())
        return tuple(file if file.url else heard.get(file.id, file) for file in spoken.attached)

    # --- sending ------------------------------------------------------------------------------

    async def send(self, thread: ThreadId, by: StaffRef, digest: str, post: str) -> CardReply:
        """See `ReplySources.send`."""
        return await self.outgoing.send(thread, by, digest, post)

    async def sent(self, thread: ThreadId, by: StaffRef) -> CardReply | None:
        """Return the newest answer of theirs that is on its way or in public."""
        shown = await self._means.desk.look(thread, by)
        return next((reply for reply in reversed(shown.replies) if reply.mine), None)

    def leaving(self, thread: ThreadId, reply: CardReply) -> str:
        """Return what the author is told right after Send."""
        seconds = ceil((reply.leaves_at - self._means.now()).total_seconds())
        if seconds <= 0 or reply.state is not ReplyState.LEAVING:
            return f"Your answer to #{thread} is on its way."
        return f"Your answer to #{thread} leaves in {seconds} {'second' if seconds == 1 else 'seconds'}."

    def with_undo(self, thread: ThreadId, reply: CardReply) -> Redrawn:
        """Return the same, in the place of the preview that was pressed, with the way back."""
        said = self.leaving(thread, reply)
        undo = Press(Verb.UNDO, LABELS[Verb.UNDO], {"thread": thread}, f"Undo the answer to #{thread}", "destructive")
        body = [text(f"**{said}**"), small("The thread will say when it stands in public.")]
        return Redrawn(card(body, [on_post(undo)] if reply.state is ReplyState.LEAVING else [], says=said))

    # --- after sending ------------------------------------------------------------------------

    async def changed(self, heard: Inbound, now_says: str | None) -> None:
        """The author changed or deleted a post whose words were sent: ask what shall become of the public ones."""
        made = await self.outgoing.made_of(post_key(heard))
        if made is None:
            return
        by, thread, reply = made
        who = await self._means.people.called(by.account)
        if who is None:
            return
        did = "You changed what you wrote" if now_says is not None else "You deleted what you wrote"
        if reply.state is not ReplyState.SENT:
            said = f"{did}, after you pressed Send. Your answer to #{thread} leaves as you saw it, unless you undo it."
            undo = Press(Verb.UNDO, LABELS[Verb.UNDO], {"thread": thread}, style="destructive")
            await self._means.tell(who, heard.where.conversation, asking(said, undo))
            return
        said = f"{did}, after it was sent. Your answer to #{thread} still stands in public as it was."
        about: Json = {"thread": thread, "reply": reply.id}
        presses = [
            Press(Verb.TAKE_BACK, LABELS[Verb.TAKE_BACK], {"thread": thread}, opens=True),
            Press(LEAVE_IT, "Leave it as it is", about),
        ]
        corrected = "" if now_says is None else words_of(now_says, thread)
        if corrected and can_carry(corrected):
            words = {"thread": thread, "post": post_key(heard), "words": corrected}
            presses.insert(0, Press(CORRECT, "Correct it in public…", words, style="positive", opens=True))
        await self._means.tell(who, heard.where.conversation, asking(said, *presses))

    # --- a colleague's words ------------------------------------------------------------------

    async def _ask_to_lend(self, heard: Inbound, thread: ThreadId, by: StaffRef, spoken: Spoken) -> str:
        """Ask whoever wrote it whether a colleague may send it. Nobody sends another's words without their leave."""
        person, owner = await self._means.desk.person(by), StaffRef(self._means.name, spoken.account)
        who = await self._means.people.called(spoken.account) if spoken.account else None
        if who is None or not (await self._means.people.standing(owner)).may_speak:
            raise ActionRefused("Only a colleague's words can be sent, with their leave. Those are nobody's here.")
        said = f"{person.name} would like to answer the customer of #{thread} with your words, and would sign them."
        words = {"thread": thread, "post": spoken.post, "to": by.account, "words": spoken.text}
        presses = (Press(LEND, "They may", words, style="positive"), Press(KEEP_INSIDE, "Keep them inside", words))
        question = asking(said, *presses, quoted=spoken.text)
        if not can_carry(spoken.text) or weight(question.card) > WEIGHT:
            raise ActionRefused(TOO_LONG)
        asked = {"owner": spoken.account, "digest": digest_of(spoken.text), "thread": thread}
        await update(self._means.kv, ASKED, f"{spoken.post}/{by.account}", lambda _: asked)
        self._means.run_later(self._means.tell(who, heard.where.conversation, question))
        more = f" {LENT_WORDS}" if spoken.attached else ""
        return f"Those are not your words. {who.name} is asked whether you may send them.{more}"

    async def lend(self, heard: Inbound, thread: ThreadId, owner: StaffRef, to: str, spoken: Spoken) -> str:
        """The author lends their words: the colleague may now look at them as a draft of their own."""
        entry = await self._means.kv.get(ASKED, f"{spoken.post}/{to}")
        if entry is None or entry.value["owner"] != owner.account or entry.value["digest"] != digest_of(spoken.text):
            raise ActionRefused("Only the person who wrote it can say that.")
        await self.outgoing.lend(thread, spoken.post, spoken.text, StaffRef(self._means.name, to))
        who = await self._means.people.called(to)
        words = {"thread": thread, "post": spoken.post, "words": spoken.text}
        look = Press(LENT, "Look at it", words, style="positive", opens=True)
        if who is not None:
            said = f"You may send those words in #{thread}."
            self._means.run_later(self._means.tell(who, heard.where.conversation, asking(said, look)))
        return "They are told. Nothing has left."

    async def borrowed(self, thread: ThreadId, by: StaffRef, spoken: Spoken) -> Dialog:
        """Return a colleague's words as this person's draft, if they were lent just as they are."""
        if not await self.outgoing.are_lent(spoken.post, spoken.text, by):
            raise ActionRefused("Those words were not lent to you. Ask again.")
        return await self.edit(thread, by, Spoken("", spoken.text, by.account, attached=()))


def spoken_in(heard: Inbound) -> Spoken:
    """Return the words that a button of ours carries, and from which post they are."""
    who: Sender = heard.who
    return Spoken(str(heard.values.get("post") or ""), str(heard.values.get("words") or ""), who.aad, who.name)
