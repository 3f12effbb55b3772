"""Steps of an effect on its way: each changes it only if it is still due or being done."""

import sqlalchemy as sa

from bot.ports.store import EffectOutcome, EffectState
from storage.tables.index_conditions import UNSETTLED
from storage.tables.tables import effects

_STEP = sa.update(effects).where(effects.c.id == sa.bindparam("this"), UNSETTLED)


def begun(connection: sa.Connection, effect: int) -> bool:
    """Write the intent and count the try. False if the effect is settled already."""
    return _step(connection, effect, state=EffectState.DOING.value, tries=effects.c.tries + 1)


def settled(connection: sa.Connection, outcome: EffectOutcome) -> bool:
    """Write what became of the effect. False if that is known already."""
    return _step(connection, outcome.effect, state=outcome.state.value, why=outcome.why)


def cancelled(connection: sa.Connection, effect: int) -> None:
    """The effect is not wanted any more."""
    _step(connection, effect, state=EffectState.CANCELLED.value)


def _step(connection: sa.Connection, effect: int, **values: object) -> bool:
    return connection.execute(_STEP.values(values), {"this": effect}).rowcount == 1
