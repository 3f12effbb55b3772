"""Where Teams takes our calls: the address that it named last, kept over restarts."""

from adapters.teams.settings import is_safe
from bot.ports.kv import KeyValueStore, update

KIND = "home"


class ConnectorUrl:
    """The address of our tenant's Teams. It moves now and then; every activity says where it is."""

    def __init__(self, kv: KeyValueStore, tenant: str, otherwise: str) -> None:
        self._kv = kv
        self._tenant = tenant
        self._otherwise = otherwise
        self._known = ""

    async def address(self) -> str:
        """Return the address that Teams named last, with a slash at its end; the configured one until it does."""
        if not self._known:
            entry = await self._kv.get(KIND, self._tenant)
            self._known = str(entry.value["address"]) if entry else self._otherwise
        return self._known

    async def learn(self, address: str) -> None:
        """Take in what a trusted activity says. Kept before this returns."""
        heard = address.rstrip("/") + "/"
        if not is_safe(heard) or heard == await self.address():
            return
        await update(self._kv, KIND, self._tenant, lambda _: {"address": heard})
        self._known = heard
