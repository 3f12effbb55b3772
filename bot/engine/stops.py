"""A customer's stop, in every thread of theirs: said by a colleague, or lifted by a keeper."""

from bot.domain.decisions.events import EventContext, stopped
from bot.domain.decisions.stopping import lifted_too
from bot.domain.ids import ThreadId
from bot.domain.mention import Customer
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Staff
from bot.domain.thread import ActionRefused
from bot.ports.kv import Conflict
from bot.ports.store import Store


async def stop_everywhere(store: Store, customer: Customer, by: Staff, moment: EventContext) -> None:
    """Remember what a colleague said of this customer, and stop every thread of theirs that is not stopped yet."""
    stop = StopRecord(moment.now, by.id, by.name)
    for thread in await store.stop(customer.ref, stop):
        await store.change(thread, lambda snapshot: stopped(snapshot.thread, stop, moment))


async def lift_everywhere(
    store: Store, customer: Customer, stop: StopRecord, here: ThreadId, by: Staff, moment: EventContext
) -> None:
    """Forget this stop, and lift it in every thread of this customer but the one `here`.

    Raises ActionRefused if another one stands by now.
    """
    try:
        threads = await store.lift_stop(customer.ref, stop)
    except Conflict:
        raise ActionRefused("The customer's stop has changed just now. Look at the card again.") from None
    for thread in threads:
        if thread != here:
            await store.change(thread, lambda snapshot: lifted_too(snapshot.thread, by, moment))
