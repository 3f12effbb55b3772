"""The pause of all publishing: said, kept, and lifted."""

from datetime import datetime

from bot.domain import actions as act
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, JournalEvent
from bot.ports.store import Store


async def set_pause(store: Store, by: Staff, action: act.Pause, now: datetime) -> str:
    """Stop all publishing, or let it go on; return the sentence for the keeper who asked."""
    await store.pause(action.paused)
    await store.record(JournalEntry(JournalEvent.PAUSED if action.paused else JournalEvent.RESUMED, now, by.id))
    if action.paused:
        return "Paused: nothing becomes public until somebody resumes it. What is sent meanwhile waits."
    return "Publishing goes on, beginning with what waited."
