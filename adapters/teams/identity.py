"""Who may speak for the company from Teams. In any doubt, nobody."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from adapters.teams.client import TeamsClient
from adapters.teams.gateway import Account, Gone, Member
from bot.chat.identity import Identity, NoSuchAccount
from bot.domain.ids import StaffRef
from bot.domain.staff import Standing
from bot.ports.errors import PortError
from bot.ports.kv import KeyValueStore, update

CALLED = "called"
"""How Teams names an account to our app, by its id in the directory: needed to tell somebody something."""
ASK = "Ask an owner of this team."
_ELSEWHERE = f"Only people of this company's own directory can act for it. {ASK}"
_GUEST = f"Guests of this team cannot answer for the company. {ASK}"
_GONE = f"You are not in the team of this room, so you cannot act here. {ASK}"
_NO_COLLEAGUE = f"Teams does not say that you are a colleague, so you cannot act here. {ASK}"


class TeamsIdentity(Identity[Account, Member]):
    """The roster of the room's team.

    An account's name is its id in the directory. `tenant` is the one that app.yaml pins; empty in local mode.
    `keepers` are those whom app.yaml names, by that id or as the roster names them.
    """

    app, elsewhere = f"Only people can act here, not apps. {ASK}", _ELSEWHERE

    def __init__(
        self,
        name: str,
        room: str,
        tenant: str,
        gateway: TeamsClient,
        kv: KeyValueStore,
        now: Callable[[], datetime],
        keepers: Sequence[str] = (),
    ) -> None:
        super().__init__(name, kv, now)
        self._room = room
        self._tenant = tenant
        self._gateway = gateway
        self._keepers = frozenset(keepers)
        self._senders: dict[str, Account] = {}

    async def ref(self, actor: Account) -> StaffRef:
        """Return the account that an activity names; one that nobody here can have if it is in doubt."""
        if not actor.aad:
            return StaffRef(self._name, f"?/{actor.id}")
        inside = not actor.tenant or actor.tenant == self._tenant or not self._tenant
        return StaffRef(self._name, actor.aad if inside else f"{actor.tenant}/{actor.aad}")

    def claimed(self, actor: Account) -> tuple[str, bool]:
        """Return the account as the activity gives it, and whether it is an app's."""
        return actor.id, actor.id.startswith("28:")

    def forget(self, who: Account) -> None:
        """Something changed about this person: they are looked up again. Teams may name them by `29:…` alone."""
        for account in {who.aad, *(name for name, known in self._profiles.items() if known[0].id == who.id)}:
            self.forget_account(account)

    @property
    def has_keepers(self) -> bool:
        """Whether app.yaml names anybody who looks after the house from here."""
        return bool(self._keepers)

    async def called(self, account: str) -> Account | None:
        """Return how somebody is named when they are told something; None if Teams does not say."""
        if account not in self._senders:
            entry = await self._kv.get(CALLED, account)
            if entry is not None:
                self._senders[account] = Account(str(entry.value["id"]), account, str(entry.value["name"]))
        if account in self._senders:
            return self._senders[account]
        try:
            member = await self.profile(account)
        except PortError:
            return None
        return Account(member.id, account, member.name) if member.id else None

    async def _look_up(self, account: str) -> Member:
        try:
            return await self._gateway.member(self._room, account)
        except Gone:
            raise NoSuchAccount(_GONE) from None

    async def _verdict(self, account: str, profile: Member) -> Standing:
        return verdict(profile, account, self._tenant, self._keepers)

    def _called(self, profile: Member) -> str:
        return profile.name

    async def _met(self, account: str, actor: Account) -> None:
        name = actor.name or (await self.profile(account)).name
        found = Account(actor.id, account, name)
        if self._senders.get(account) != found:
            await update(self._kv, CALLED, account, lambda _: {"id": actor.id, "name": name})
            self._senders[account] = found


def verdict(member: Member, account: str, tenant: str, keepers: AbstractSet[str] = frozenset()) -> Standing:
    """Say whether somebody may act for us, from what the roster tells of them. What it does not tell is a no.

    A person whom app.yaml names looks after the installation as well: who is a keeper is never taken from Teams.
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
    return Standing(may_speak=not reason, reason=reason, is_keeper=keeps and not reason)
