"""A thread with all that was said, in public and among colleagues: what a card is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.draft import Draft
from bot.domain.ids import StaffId
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, Post, Thread


@dataclass(frozen=True, slots=True)
class ThreadHistory:
    """A thread, its public posts oldest first, its journal oldest first, its drafts, and who is in it."""

    thread: Thread
    posts: tuple[Post, ...]
    journal: tuple[JournalEntry, ...]
    drafts: tuple[Draft, ...]
    people: Mapping[StaffId, Staff]

    def draft_of(self, author: StaffId) -> Draft | None:
        """Return what this person wrote and has not sent, if anything."""
        return next((d for d in self.drafts if d.author == author), None)

    def acted_at(self, who: StaffId) -> datetime | None:
        """Return when this person last did what the journal says, or wrote at their draft."""
        wrote = (draft.at for draft in self.drafts if draft.author == who)
        return max((*wrote, *(entry.at for entry in self.journal if entry.by == who)), default=None)
