"""What becomes of an effect that the other side would not take."""

from collections.abc import Callable
from datetime import timedelta
from typing import assert_never

import structlog

from bot.domain.decisions.chain_progress import cut_short
from bot.domain.decisions.events import EventContext
from bot.domain.decisions.reply_events import reply_failed, reply_waits, retract_failed
from bot.domain.draft import Wait
from bot.domain.effects import (
    DrawCard,
    DrawDigest,
    Effect,
    Nudge,
    PostDigest,
    Publish,
    Retract,
    WeeklyNote,
    Whisper,
    lane,
)
from bot.domain.ids import ReplyId, ThreadId
from bot.domain.thread import Change, Thread
from bot.ports.errors import OnlyByHand, Rejected, Unavailable
from bot.ports.store import EffectOutcome, EffectState, Store, StoredEffect, ThreadSnapshot

log = structlog.get_logger()


BEHIND = 50
"""How many replies that wait behind another say so."""
GIVE_UP_AFTER = timedelta(hours=12)
"""How long a reply waits for a network that is down. Later than this, its author should look again."""
TOO_LATE = "It could not leave for many hours. Read it again, and send it again if it is still right."


class LookupFailed(Exception):
    """Nobody could look whether it was done: it stays unknown, and is looked for again later."""

    def __init__(self, down: Unavailable) -> None:
        super().__init__(f"{down}")
        self.retry_after = down.retry_after


async def say_that_it_waits(store: Store, kept: StoredEffect, wait: Wait, *, surely_not_done: bool) -> None:
    """A reply that did not get through says why, and when it is tried again; so does what waits behind it.

    One that surely did not leave can be undone again meanwhile.
    """
    if not isinstance(kept.effect, Publish | Retract):
        return
    await _waits(store, kept.effect, wait, surely_not_done=surely_not_done)
    for id in await store.due_in_lane(lane(kept.effect), limit=BEHIND):
        behind = await store.effect(id)
        if behind is not None and id != kept.id and behind.state is EffectState.DUE:
            await _waits(store, behind.effect, wait, surely_not_done=True)


async def _waits(store: Store, effect: Effect, wait: Wait, *, surely_not_done: bool) -> None:
    if isinstance(effect, Publish | Retract):
        reply = effect.reply.id if isinstance(effect, Publish) else effect.reply

        def decide(snapshot: ThreadSnapshot) -> Change | None:
            return reply_waits(snapshot.thread, reply, wait, surely_not_done=surely_not_done)

        await store.change(effect.thread, decide)


async def handle_rejected(store: Store, kept: StoredEffect, no: Rejected, moment: EventContext) -> None:
    """Nothing will make it work: the author of a reply is told, anything else waits for the operator."""
    effect, why = kept.effect, f"{no}"
    match effect:
        case Publish():
            settled = EffectOutcome(kept.id, EffectState.CANCELLED, why)
            thread, reply = effect.thread, effect.reply.id
            await _settle(store, thread, lambda b: _failed(b.thread, reply, no, moment), settled)
        case Retract():
            settled = EffectOutcome(kept.id, EffectState.CANCELLED, why)
            thread, reply = effect.thread, effect.reply
            await _settle(store, thread, lambda b: retract_failed(b.thread, reply, why, moment.now), settled)
        case Nudge() | WeeklyNote():  # nothing rests on it, so nobody need look after it
            await store.finish(EffectOutcome(kept.id, EffectState.CANCELLED, why))
        case DrawCard() | Whisper() | PostDigest() | DrawDigest():
            log.error("parked", effect=kept.id, kind=type(effect).__name__, why=why)
            await store.finish(EffectOutcome(kept.id, EffectState.PARKED, why))
        case _:
            assert_never(effect)


async def _settle(
    store: Store, thread: ThreadId, decide: Callable[[ThreadSnapshot], Change | None], settled: EffectOutcome
) -> None:
    await store.change(thread, decide, settles=settled)


def _failed(thread: Thread, reply: ReplyId, no: Rejected, moment: EventContext) -> Change | None:
    """The reply failed; None for a forged effect, whose reply is not one of this thread."""
    failed = thread.reply(reply)
    if failed is None:
        return None
    if failed.posts:
        return cut_short(thread, reply, f"{no}", moment, only_by_hand=isinstance(no, OnlyByHand))
    return reply_failed(thread, reply, f"{no}", moment, only_by_hand=isinstance(no, OnlyByHand))
