"""Who may act from a chat product, by whichever way they came: everybody else is refused, and it is written down."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Staff, Standing
from bot.domain.thread import ActionRefused
from bot.ports.kv import KeyValueStore, update
from bot.ports.surface import Desk

KNOWN_FOR = timedelta(minutes=5)
"""How long what was found out about somebody serves. Sending asks anew."""
MOST_KNOWN = 5000
ACCOUNT = "account"


class NotEnrolled(ActionRefused):
    """Somebody of the company who has not said yet how customers shall see them."""

    def __init__(self, person: Staff) -> None:
        super().__init__("Say first how customers shall see you, and read the house rules. It takes a minute.")
        self.person = person


class AccessCheck:
    """Lets colleagues in. `name_of` says what colleagues call an account."""

    def __init__(
        self, kv: KeyValueStore, now: Callable[[], datetime], name_of: Callable[[str], Awaitable[str]]
    ) -> None:
        self._kv = kv
        self._now = now
        self._name_of = name_of
        self._colleagues: dict[str, tuple[Staff, datetime]] = {}

    async def authorize(
        self, who: StaffRef, standing: Standing, desk: Desk, wanted: str, *, enrolled: bool = True
    ) -> StaffRef:
        """Return the account of a colleague who may do what they want.

        Everybody else is refused, and it is written down: raises Refused, or NotEnrolled for a colleague
        who has not enrolled.
        """
        if not standing.may_speak:
            await desk.log_refusal(who, wanted, standing.reason)
            raise ActionRefused(standing.reason)
        person = await self._met(who, desk)
        if enrolled and not person.enrolled:
            await desk.log_refusal(who, wanted, "not enrolled yet")
            raise NotEnrolled(person)
        return who

    def forget(self, account: str) -> None:
        """Something changed about this person: they are met anew."""
        self._colleagues.pop(account, None)

    async def account_of(self, staff: StaffId) -> str | None:
        """Return the account of a colleague who has acted from here before."""
        entry = await self._kv.get(ACCOUNT, str(staff))
        return None if entry is None else str(entry.value["account"])

    async def _met(self, who: StaffRef, desk: Desk) -> Staff:
        """Who that is to the company. Somebody enrolled stays known for a while: what they do is judged at the desk."""
        known = self._colleagues.get(who.account)
        if known is not None and known[1] + KNOWN_FOR > self._now():
            return known[0]
        person = await self._introduced(who, desk)
        if person.enrolled:
            if len(self._colleagues) > MOST_KNOWN:
                self._colleagues.clear()
            self._colleagues[who.account] = (person, self._now())
        return person

    async def _introduced(self, who: StaffRef, desk: Desk) -> Staff:
        person = await desk.meet(who, await self._name_of(who.account))
        await update(self._kv, ACCOUNT, str(person.id), lambda _: {"account": who.account})
        return person
