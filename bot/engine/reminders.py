"""Reminders between digests: a thread nobody took is offered once, and a claim that runs out is said once before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.effects import Nudge, Prompt
from bot.domain.ids import StaffId
from bot.domain.staff import Staff
from bot.domain.thread import Change, JournalEntry, JournalEvent
from bot.domain.thread_history import ThreadHistory
from bot.ports.store import Store, ThreadSnapshot
from bot.ports.store_reminders import UnclaimedThread

AT_ONCE = 20
"""How many threads are offered in one round."""
NOT_AFTER = timedelta(days=3)
"""A thread that has waited for so long more than it had to is not offered any more."""
ALIKE = 10
"""In how many answered threads of the same words people are looked for."""
OFFERED_TO = 3
"""To how many people one thread is offered at most."""
A_DAY = 5
"""How many threads one person is offered in 24 hours at most, also in a storm."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """Finds out whom to nudge. May run in several processes: each nudge is one of a kind, and asked for once.

    `offer_after` is how long a thread waits before it is offered, `remind_before` how long before its end a
    claim is mentioned; neither happens at zero.
    """

    store: Store
    offer_after: timedelta
    remind_before: timedelta

    async def tick(self, now: datetime) -> None:
        """Ask for the nudges that are due. When each is given, quiet hours decide."""
        if self.remind_before:
            ending = await self.store.ending(now, now + self.remind_before)
            if ending:
                await self.store.nudge(ending)
        if self.offer_after:
            await self._offer(now)

    async def _offer(self, now: datetime) -> None:
        willing = {person.id: person for person in await self.store.asking() if person.offers}
        if not willing:
            return
        waited = now - self.offer_after
        given = dict(await self.store.offered(now - timedelta(days=1)))
        for one in await self.store.untaken(waited - NOT_AFTER, waited, limit=AT_ONCE):
            chosen = await self._chosen(one, willing, given)
            kept = await self.store.change(one.thread, lambda snapshot, o=one, c=chosen: _offered(snapshot, o, c, now))  # type: ignore[misc]
            if kept is not None:
                given.update({who: given.get(who, 0) + 1 for who in chosen})

    async def _chosen(
        self, one: UnclaimedThread, willing: Mapping[StaffId, Staff], given: Mapping[StaffId, int]
    ) -> Sequence[StaffId]:
        """Who answered alike before, asked for offers and had few today; not who has had this thread already."""
        story = await self.store.story(one.thread)
        if story is None:
            return ()
        alike = await self.store.similar(_asked(story), excluding=one.thread, limit=ALIKE)
        authors = await self.store.answered([similar.thread for similar in alike])
        knew = {entry.by for entry in story.journal}
        found = [who for who in authors if who in willing and who not in knew and given.get(who, 0) < A_DAY]
        return found[:OFFERED_TO]


def _asked(story: ThreadHistory) -> str:
    """What they asked, as far as those may know who are told: of a thread that began in public, only public posts."""
    private = story.thread.visibility.private
    asked = [post for post in story.posts if not post.by_us and post.deleted_at is None]
    return "\n".join(post.text for post in asked if private or not post.visibility.private)


def _offered(snapshot: ThreadSnapshot, one: UnclaimedThread, chosen: Sequence[StaffId], now: datetime) -> Change | None:
    """Write down that it was offered, if only to nobody: once is enough. None if the thread has changed since."""
    if snapshot.thread.version != one.version:
        return None
    entries = tuple(JournalEntry(JournalEvent.OFFERED, now, about=str(who)) for who in chosen) or (
        JournalEntry(JournalEvent.OFFERED, now),
    )
    nudges = tuple(Nudge(one.thread, who, Prompt.OFFER) for who in chosen)
    return Change(snapshot.thread, entries, nudges, redraw=False)
