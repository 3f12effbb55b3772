"""The pause of all publishing: said, kept, and lifted."""

import getpass
from datetime import datetime

from bot.domain import actions as act
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, JournalEvent
from bot.ports.store import Store

WHY_MOST = 200
"""How much is kept of why, in code points: it stands on cards."""


async def pause_said(store: Store) -> str:
    """Return who paused all publishing and why, in a sentence; "" if it goes on."""
    pause = await store.paused()
    return "" if pause is None else pause.said


async def set_pause(store: Store, by: Staff, action: act.Pause, now: datetime) -> str:
    """Stop all publishing, or let it go on; return the sentence for the keeper who asked."""
    why = " ".join(action.why.split())[:WHY_MOST]
    if not await store.pause(action.paused, who=by.name, why=why):
        return f"Nothing has changed: {(await pause_said(store)) or 'publishing goes on already.'}"
    await store.record(JournalEntry(JournalEvent.PAUSED if action.paused else JournalEvent.RESUMED, now, by.id, why))
    if action.paused:
        return "Paused: nothing becomes public until somebody resumes it. What is sent meanwhile waits."
    return "Publishing goes on, beginning with what waited."


async def set_pause_here(store: Store, why: str, now: datetime, *, paused: bool) -> None:
    """The same from the command line, where nobody of the staff is known: the journal has the system's own name."""
    try:
        who = f"{getpass.getuser()} at the command line"
    except (KeyError, OSError):
        who = "somebody at the command line"
    why = " ".join(why.split())[:WHY_MOST]
    if not await store.pause(paused, who=who, why=why):
        return
    text = f"{who}: {why}" if why else who
    await store.record(JournalEntry(JournalEvent.PAUSED if paused else JournalEvent.RESUMED, now, None, text))
