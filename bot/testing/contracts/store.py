"""What every store must do. Inherit `StoreContract` and give it a fixture `rig`, a `StoreRig`."""

from bot.testing.contracts.store_effects import Carries, ChangesWithEffects
from bot.testing.contracts.store_history import Remembers
from bot.testing.contracts.store_installation import KnowsPeople, RunsTheInstallation, SortsIntoPiles
from bot.testing.contracts.store_intake import TakesIn
from bot.testing.contracts.store_pictures import KeepsPictures
from bot.testing.contracts.store_proof import Proves
from bot.testing.contracts.store_threads import Changes


class StoreContract(
    TakesIn,
    Changes,
    ChangesWithEffects,
    Carries,
    KeepsPictures,
    KnowsPeople,
    SortsIntoPiles,
    RunsTheInstallation,
    Remembers,
    Proves,
):
    """All clauses of the store. Its drawers have a contract of their own."""
