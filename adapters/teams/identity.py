"""Who may speak for the company from Teams. In any doubt, nobody."""

import logging
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from adapters.teams.gateway import Gateway, Gone, Member, Sender
from bot.chat.access import KNOWN_FOR, MOST_KNOWN, AccessCheck
from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Standing
from bot.ports.errors import PortError
from bot.ports.kv import KeyValueStore, update
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

CALLED = "called"
"""How Teams names an account to our app, by its id in the directory: needed to tell somebody something."""
ASK = "Ask an owner of this team."
UNSURE = "We could not make sure who you are just now. Nothing is lost: try again in a minute."
APP = f"Only people can act here, not apps. {ASK}"
_ELSEWHERE = f"Only people of this company's own directory can act for it. {ASK}"
_GUEST = f"Guests of this team cannot answer for the company. {ASK}"
_GONE = f"You are not in the team of this room, so you cannot act here. {ASK}"
_NO_COLLEAGUE = f"Teams does not say that you are a colleague, so you cannot act here. {ASK}"


@dataclass(frozen=True, slots=True)
class _Known:
    member: Member
    at: datetime


class People:
    """Looks people up in the roster of the room's team, and remembers them for a little while.

    An account's name is its id in the directory. `tenant` is the one that app.yaml pins; empty in local mode.
    `keepers` are those whom app.yaml names, by that id or as the roster names them.
    """

    def __init__(
        self,
        name: str,
        room: str,
        tenant: str,
        gateway: Gateway,
        kv: KeyValueStore,
        now: Callable[[], datetime],
        keepers: Sequence[str] = (),
    ) -> None:
        self._name = name
        self._room = room
        self._tenant = tenant
        self._gateway = gateway
        self._kv = kv
        self._now = now
        self._keepers = frozenset(keepers)
        self._known: dict[str, _Known] = {}
        self._called: dict[str, Sender] = {}
        self._door = AccessCheck(kv, now, self.name_of)

    def ref(self, who: Sender) -> StaffRef:
        """Return the account that an activity names; one that nobody here can have if it is in doubt."""
        if not who.aad:
            return StaffRef(self._name, f"?/{who.id}")
        inside = not who.tenant or who.tenant == self._tenant or not self._tenant
        return StaffRef(self._name, who.aad if inside else f"{who.tenant}/{who.aad}")

    async def standing(self, who: StaffRef, *, fresh: bool = False) -> Standing:
        """Say whether this account is a colleague's. Never raises: what cannot be found out is a no."""
        if who.surface != self._name or not who.account or "/" in who.account:
            return Standing(may_speak=False, reason=_ELSEWHERE)
        try:
            return verdict(await self.member(who.account, fresh=fresh), who.account, self._tenant, self._keepers)
        except Gone:
            return Standing(may_speak=False, reason=_GONE)
        except PortError as doubt:
            log.warning("Teams could not say who somebody is: %s", type(doubt).__name__)
            return Standing(may_speak=False, reason=UNSURE)

    async def member(self, account: str, *, fresh: bool = False) -> Member:
        """Return what the roster says of an account, at most five minutes old. Raises Unavailable, Rejected or Gone."""
        known = self._known.get(account)
        if not fresh and known is not None and known.at + KNOWN_FOR > self._now():
            return known.member
        self._known.pop(account, None)
        member = await self._gateway.member(self._room, account)
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known[account] = _Known(member, self._now())
        return member

    def forget(self, who: Sender) -> None:
        """Something changed about this person: they are looked up anew. Teams may name them by `29:…` alone."""
        for account in {who.aad, *(name for name, known in self._known.items() if known.member.id == who.id)}:
            self._door.forget(account)
            self._known.pop(account, None)

    async def authorize(self, sender: Sender, desk: Desk, wanted: str, *, enrolled: bool = True) -> StaffRef:
        """Return the account of a colleague who may do what they want; see `AccessCheck.authorize`."""
        who = self.ref(sender)
        is_app = sender.id.startswith("28:")
        standing = Standing(may_speak=False, reason=APP) if is_app else await self.standing(who)
        if standing.may_speak:
            await self._note(who.account, sender)
        return await self._door.authorize(who, standing, desk, wanted, enrolled=enrolled)

    async def name_of(self, account: str) -> str:
        """Return what colleagues call the person of this account. Raises Unavailable, Rejected or Gone."""
        return (await self.member(account)).name

    @property
    def has_keepers(self) -> bool:
        """Whether app.yaml names anybody who looks after the house from here."""
        return bool(self._keepers)

    async def account_of(self, staff: StaffId) -> str | None:
        """Return the account of a colleague who has acted from here before."""
        return await self._door.account_of(staff)

    async def called(self, account: str) -> Sender | None:
        """Return how somebody is named when they are told something; None if Teams does not say."""
        if account not in self._called:
            entry = await self._kv.get(CALLED, account)
            if entry is not None:
                self._called[account] = Sender(str(entry.value["id"]), account, str(entry.value["name"]))
        if account in self._called:
            return self._called[account]
        try:
            member = await self.member(account)
        except (PortError, Gone):
            return None
        return Sender(member.id, account, member.name) if member.id else None

    async def _note(self, account: str, sender: Sender) -> None:
        name = sender.name or (await self.member(account)).name
        found = Sender(sender.id, account, name)
        if self._called.get(account) != found:
            await update(self._kv, CALLED, account, lambda _: {"id": sender.id, "name": name})
            self._called[account] = found


def verdict(member: Member, account: str, tenant: str, keepers: AbstractSet[str] = frozenset()) -> Standing:
    """Say whether somebody may act for us, from what the roster tells of them. What it does not tell is a no.

    Whoever app.yaml names looks after the house besides: who is a keeper is never taken from Teams.
    """
    faults = (
        (not member.aad or member.aad != account, _ELSEWHERE),
        (bool(tenant) and member.tenant != tenant, _ELSEWHERE),
        (member.role == "guest", _GUEST),
        (member.role in ("anonymous", "federated"), _ELSEWHERE),
        (member.role != "user", _NO_COLLEAGUE),
    )
    reason = next((why for wrong, why in faults if wrong), "")
    keeps = bool({member.aad, member.email.casefold(), member.sign_in.casefold()} & keepers)
    return Standing(may_speak=not reason, reason=reason, keeps_house=keeps and not reason)
