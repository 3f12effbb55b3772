"""From an employee's post to what becomes public: sent by a press, kept in step, and never in another's name."""

from collections.abc import Callable, Sequence

from bot.domain import actions as act
from bot.domain.card import Card, CardReply
from bot.domain.draft import ReplyState
from bot.domain.draft import fingerprint as digest_of
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.kv import Json, KeyValueStore, update
from bot.ports.surface import Desk

WORDS = "words"
"""A post whose words were sent: whose, in which thread, and the digests of what was to become public."""
LENT = "lent"
"""A colleague's post that somebody asked to send."""

_VERSIONS = 20
_OUT = (ReplyState.LEAVING, ReplyState.GOING, ReplyState.SENT)


class ReplySources:
    """Sends drafts, and remembers from which posts they were made. A post is named by its key; "" is none."""

    def __init__(self, name: str, kv: KeyValueStore, desk: Callable[[], Desk]) -> None:
        self._name = name
        self._kv = kv
        self._desk = desk

    async def send(self, thread: ThreadId, by: StaffRef, digest: str, post: str) -> CardReply:
        """Send the draft whose preview has this digest; return the reply on its way. Raises Refused.

        Of an answer that was made from the same post and stands in public it is a correction, which replaces it.
        """
        desk = self._desk()
        before = await self._sent_from(thread, by, post)
        if before is not None and digest_of(before.text, before.pictures, before.parts) == digest:
            raise ActionRefused(f"Your answer to #{thread} says just that already.")
        if post:
            await self._remember(thread, by, digest, post)
        corrects = before.id if before is not None and before.state is ReplyState.SENT else None
        await desk.handle(act.Send(thread, by, digest, corrects))
        card = await desk.look(thread, by)
        mine = [reply for reply in card.replies if reply.mine]
        if not mine:
            raise ActionRefused("It was sent, and stopped again already. Anything you wrote is kept.")
        return mine[-1]

    async def knows(self, post: str) -> bool:
        """Return whether words of this post were sent."""
        return await self._kv.get(WORDS, post) is not None

    async def made_of(self, post: str) -> tuple[StaffRef, ThreadId, CardReply] | None:
        """Return the answer that was made of a post: whose, in which thread; None if none is out, or they left."""
        entry = await self._kv.get(WORDS, post)
        if entry is None:
            return None
        by, thread = StaffRef(self._name, entry.value["by"]), ThreadId(entry.value["thread"])
        try:
            card = await self._desk().look(thread, by)
        except ActionRefused:
            return None  # they are not here any more, or it is not
        reply = _newest(card, entry.value["digests"])
        return None if reply is None else (by, thread, reply)

    async def lend(self, thread: ThreadId, post: str, text: str, to: StaffRef) -> None:
        """The author of a post lends its words, just as they are, to a colleague."""
        lent: Json = {"thread": thread, "digest": digest_of(text)}
        await update(self._kv, LENT, f"{post}/{to.account}", lambda _: lent)

    async def are_lent(self, post: str, text: str, to: StaffRef) -> bool:
        """Return whether just these words were lent to somebody."""
        entry = await self._kv.get(LENT, f"{post}/{to.account}")
        return entry is not None and bool(entry.value["digest"] == digest_of(text))

    # --- how ----------------------------------------------------------------------------------

    async def _sent_from(self, thread: ThreadId, by: StaffRef, post: str) -> CardReply | None:
        """What was sent from the same post before, if it is on its way or in public."""
        entry = await self._kv.get(WORDS, post) if post else None
        if entry is None or entry.value["by"] != by.account or entry.value["thread"] != thread:
            return None
        return _newest(await self._desk().look(thread, by), entry.value["digests"])

    async def _remember(self, thread: ThreadId, by: StaffRef, digest: str, post: str) -> None:
        """Write down where the words are from, before they are sent: so no crash can come in between."""

        def note(before: Json | None) -> Json:
            known = [] if before is None or before["thread"] != thread else before["digests"]
            kept = [*(each for each in known if each != digest), digest][-_VERSIONS:]
            return {"thread": thread, "by": by.account, "digests": kept}

        await update(self._kv, WORDS, post, note)


def _newest(card: Card, digests: Sequence[str]) -> CardReply | None:
    """The newest of somebody's own answers with one of these texts that is on its way or in public."""
    mine = [reply for reply in card.replies if reply.mine and reply.state in _OUT]
    found = [reply for reply in mine if digest_of(reply.text, reply.pictures, reply.parts) in digests]
    return found[-1] if found else None
