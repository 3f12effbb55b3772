"""The store: all of `bot.ports.store.Store`, kept in one database."""

from storage.archive import StoredArchive
from storage.background import StoredPast
from storage.digests import StoredDigests
from storage.effects import StoredEffects
from storage.house import StoredHouse
from storage.nudges import StoredPrompts
from storage.people import StoredPeople
from storage.pictures import StoredPictures
from storage.threads import StoredThreads


class SqlStore(
    StoredThreads,
    StoredPast,
    StoredDigests,
    StoredArchive,
    StoredPrompts,
    StoredEffects,
    StoredPictures,
    StoredPeople,
    StoredHouse,
):
    """All that is kept. Each of its parts stands in a module of its own and shares nothing but `Means`."""
