"""Who may act from a chat product, by whichever way they came: everybody else is refused, and it is written down."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Staff, Standing
from bot.domain.thread import Refused
from bot.ports.kv import Drawer, change
from bot.ports.surface import Desk

KNOWN_FOR = timedelta(minutes=5)
"""How long what was found out about somebody serves. Sending asks anew."""
MOST_KNOWN = 5000
ACCOUNT = "account"


class NotYet(Refused):
    """Somebody of the company who has not said yet how customers shall see them."""

    def __init__(self, person: Staff) -> None:
        super().__init__("Say first how customers shall see you, and read the house rules. It takes a minute.")
        self.person = person


class Doorkeeper:
    """Lets colleagues in. `name_of` says what colleagues call an account."""

    def __init__(self, drawer: Drawer, now: Callable[[], datetime], name_of: Callable[[str], Awaitable[str]]) -> None:
        self._drawer = drawer
        self._now = now
        self._name_of = name_of
        self._colleagues: dict[str, tuple[Staff, datetime]] = {}

    async def admit(
        self, who: StaffRef, standing: Standing, desk: Desk, wanted: str, *, enrolled: bool = True
    ) -> StaffRef:
        """Return the account of a colleague who may do what they want.

        Everybody else is refused, and it is written down: raises Refused, or NotYet for a colleague
        who has not enrolled.
        """
        if not standing.may_speak:
            await desk.turn_away(who, wanted, standing.reason)
            raise Refused(standing.reason)
        person = await self._met(who, desk)
        if enrolled and not person.enrolled:
            await desk.turn_away(who, wanted, "not enrolled yet")
            raise NotYet(person)
        return who

    def forget(self, account: str) -> None:
        """Something changed about this person: they are met anew."""
        self._colleagues.pop(account, None)

    async def account_of(self, staff: StaffId) -> str | None:
        """Return the account of a colleague who has acted from here before."""
        sheet = await self._drawer.get(ACCOUNT, str(staff))
        return None if sheet is None else str(sheet.value["account"])

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
        await change(self._drawer, ACCOUNT, str(person.id), lambda _: {"account": who.account})
        return person
