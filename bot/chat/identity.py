"""Who may act from a chat product, by whichever way they came: everybody else is refused, and it is written down."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Staff, Standing
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, PortError, Rejected, Unavailable
from bot.ports.kv import KeyValueStore, update
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

KNOWN_FOR = timedelta(minutes=5)
"""How long what was found out about somebody holds for what stays inside. Sending asks again."""
MOST_KNOWN = 5000
ACCOUNT = "account"
UNSURE = "We could not make sure who you are just now. Nothing is lost: try again in a minute."

Actor = TypeVar("Actor")
"""Who a payload of the chat product says acted."""
Profile = TypeVar("Profile")
"""What the chat product tells of an account."""


class NotEnrolled(ActionRefused):
    """Somebody of the company who has not said yet how customers should see them."""

    def __init__(self, person: Staff) -> None:
        super().__init__("Say first how customers are to see you, and read the house rules. It takes a minute.")
        self.person = person


class NoSuchAccount(Rejected):
    """The chat product knows no such person where colleagues are. The text is for that person."""


class Identity(ABC, Generic[Actor, Profile]):
    """Looks people up in a chat product, remembers them for a little while, and lets colleagues in.

    A product says how it names an account and what makes a colleague. In any doubt, nobody is one.
    """

    app: str
    """What an app or a workflow is told: only people can act."""
    elsewhere: str
    """What somebody of another company is told."""

    def __init__(self, name: str, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._name = name
        self._kv = kv
        self._now = now
        self._profiles: dict[str, tuple[Profile, datetime]] = {}
        self._colleagues: dict[str, tuple[Staff, datetime]] = {}

    # --- what a product says ------------------------------------------------------------------

    @abstractmethod
    async def ref(self, actor: Actor) -> StaffRef:
        """Return the account that a payload names, with a "/" in it if nobody here can have it. Raises Unavailable."""

    @abstractmethod
    def claimed(self, actor: Actor) -> tuple[str, bool]:
        """Return the account as the payload gives it, for the record, and whether it is an app's."""

    @abstractmethod
    async def _look_up(self, account: str) -> Profile:
        """Ask the product about an account now. Raises NoSuchAccount, Unavailable or Rejected."""

    @abstractmethod
    async def _verdict(self, account: str, profile: Profile) -> Standing:
        """Say whether that is a colleague. What the product does not tell is a no."""

    @abstractmethod
    def _called(self, profile: Profile) -> str:
        """Return the name that colleagues know somebody by."""

    async def zone(self, account: str) -> str:  # noqa: ARG002 - not every product says
        """Return the person's time zone by its name; "" if the product does not tell."""
        return ""

    async def _met(self, account: str, actor: Actor) -> None:
        """Take note of a colleague who acted."""

    # --- standing -----------------------------------------------------------------------------

    async def standing(self, who: StaffRef, *, fresh: bool = False) -> Standing:
        """Say whether this account is a colleague's. Never raises: what cannot be found out is a no."""
        if who.surface != self._name or not who.account or "/" in who.account:
            return Standing(may_speak=False, reason=self.elsewhere)
        try:
            return await self._verdict(who.account, await self.profile(who.account, fresh=fresh))
        except NoSuchAccount as no:
            return Standing(may_speak=False, reason=str(no))
        except (PortError, KeyError, TypeError, AttributeError) as doubt:
            log.warning("it could not be found out who somebody is: %s", type(doubt).__name__)
            later = isinstance(doubt, Unavailable | OutcomeUnknown)
            return Standing(may_speak=False, reason=UNSURE, unsure=later)

    async def authorize(self, actor: Actor, desk: Desk, wanted: str, *, enrolled: bool = True) -> StaffRef:
        """Return the account of a colleague who may do what they want, by whichever way they came.

        Everybody else is refused, and it is written down: raises ActionRefused, or NotEnrolled for a colleague
        who has not enrolled.
        """
        claimed, is_app = self.claimed(actor)
        try:
            who = await self.ref(actor)
        except (Unavailable, OutcomeUnknown):
            who, standing = StaffRef(self._name, f"?/{claimed}"), Standing(may_speak=False, reason=UNSURE)
        else:
            standing = Standing(may_speak=False, reason=self.app) if is_app else await self.standing(who)
        if not standing.may_speak:
            await desk.log_refusal(who, wanted, standing.reason)
            raise ActionRefused(standing.reason)
        await self._met(who.account, actor)
        person = await self._person(who, desk)
        if enrolled and not person.enrolled:
            await desk.log_refusal(who, wanted, "not enrolled yet")
            raise NotEnrolled(person)
        return who

    async def may_act(self, actor: Actor) -> StaffRef | None:
        """Return a colleague's account; None for everybody else, of whom nothing is written down."""
        if self.claimed(actor)[1]:
            return None
        who = await self.ref(actor)
        return who if (await self.standing(who)).may_speak else None

    # --- what is known ------------------------------------------------------------------------

    async def profile(self, account: str, *, fresh: bool = False) -> Profile:
        """Return what the product tells of a person, at most five minutes old. Raises as `_look_up`."""
        known = self._profiles.get(account)
        if not fresh and known is not None and known[1] + KNOWN_FOR > self._now():
            return known[0]
        self._profiles.pop(account, None)
        profile = await self._look_up(account)
        if len(self._profiles) > MOST_KNOWN:
            self._profiles.clear()
        self._profiles[account] = (profile, self._now())
        return profile

    def forget_account(self, account: str) -> None:
        """Something changed about this person: they are looked up again."""
        self._profiles.pop(account, None)
        self._colleagues.pop(account, None)

    async def name_of(self, account: str) -> str:
        """Return what colleagues call the person of this account; "" if the product does not say."""
        try:
            return self._called(await self.profile(account))
        except PortError:
            return ""

    async def account_of(self, staff: StaffId) -> str | None:
        """Return the account of a colleague who has acted from here before."""
        entry = await self._kv.get(ACCOUNT, str(staff))
        return None if entry is None else str(entry.value["account"])

    async def _person(self, who: StaffRef, desk: Desk) -> Staff:
        """Who that is to the company. Somebody enrolled stays known for a while: what they do is judged at the desk."""
        known = self._colleagues.get(who.account)
        if known is not None and known[1] + KNOWN_FOR > self._now():
            return known[0]
        person = await desk.meet(who, self._called(await self.profile(who.account)))
        await update(self._kv, ACCOUNT, str(person.id), lambda _: {"account": who.account})
        if person.enrolled:
            if len(self._colleagues) > MOST_KNOWN:
                self._colleagues.clear()
            self._colleagues[who.account] = (person, self._now())
        return person
