"""The store: all of `bot.ports.store.Store`, kept in one database."""

from storage.digest.archive import StoredArchive
from storage.digest.counts import StoredDigests
from storage.digest.reminders import StoredReminders
from storage.installation import StoredInstallation
from storage.people import StoredPeople
from storage.proof import StoredProof
from storage.threads.cards import StoredCards
from storage.threads.effects import StoredEffects
from storage.threads.history import StoredHistory
from storage.threads.lanes import StoredLanes
from storage.threads.pictures import StoredPictures
from storage.threads.stops import StoredStops
from storage.threads.threads import StoredThreads


class SqlStore(
    StoredThreads,
    StoredStops,
    StoredHistory,
    StoredDigests,
    StoredArchive,
    StoredReminders,
    StoredCards,
    StoredEffects,
    StoredLanes,
    StoredPictures,
    StoredPeople,
    StoredProof,
    StoredInstallation,
):
    """All that is kept. Each of its parts stands in a module of its own and shares nothing but `StoreContext`."""
