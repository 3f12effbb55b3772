"""Our replies: the name and the record of each, fixed in the drawer before the first try to post it."""

from collections.abc import Callable
from dataclasses import dataclass

from adapters.bluesky.wire import Place, place_of, tid, uri_of
from bot.domain.ids import EffectKey
from bot.ports.adapter import Tools
from bot.ports.kv import Conflict, Drawer, Json, Sheet, Write

_REPLY, _NAME = "reply", "rkey"
MOST_TRIES = 20


@dataclass(frozen=True, slots=True)
class Fixed:
    """A reply as it will be posted, however often it is tried. `taken_back`: never again."""

    uri: str
    record: Json
    taken_back: bool

    @property
    def place(self) -> Place:
        """Return where it lies."""
        place = place_of(self.uri)
        assert place is not None
        return place


class Replies:
    """The replies of this account that were ever begun."""

    def __init__(self, tools: Tools) -> None:
        self._drawer: Drawer = tools.drawer
        self._now = tools.now
        self._token: Callable[[], str] = tools.token

    async def fixed(self, key: EffectKey) -> Fixed | None:
        """Return the reply with this key, if it was ever begun."""
        sheet = await self._drawer.get(_REPLY, key)
        return None if sheet is None else _fixed(sheet)

    async def begin(self, key: EffectKey, did: str, record: Json) -> Fixed:
        """Return the reply with this key: this record under a new name, or what was fixed before."""
        for _ in range(MOST_TRIES):
            uri = uri_of(did, tid(self._now(), self._token()))
            reply = Write(_REPLY, key, {"uri": uri, "record": record, "taken_back": False}, 0)
            try:
                await self._drawer.write(reply, Write(_NAME, uri, {"key": key}, 0))
            except Conflict:  # somebody fixed it at the same time, or that name is taken
                known = await self.fixed(key)
                if known is not None:
                    return known
            else:
                return Fixed(uri, record, taken_back=False)
        raise Conflict("no name for the post was free")

    async def answers(self, uri: str) -> str | None:
        """Return the DID of the customer whom this reply of ours answers."""
        sheet, parent = await self._sheet_of(uri), None
        while sheet is not None:  # a further part stands below our own post, and that below the customer's
            above = str(sheet.value["record"]["reply"]["parent"]["uri"])
            parent, sheet = place_of(above), await self._sheet_of(above)
        return None if parent is None else parent.did

    async def take_back(self, uri: str) -> None:
        """Write down that this reply must not come again, before it is deleted."""
        for _ in range(MOST_TRIES):
            sheet = await self._sheet_of(uri)
            if sheet is None or sheet.value["taken_back"]:
                return
            try:
                await self._drawer.write(Write(_REPLY, sheet.key, {**sheet.value, "taken_back": True}, sheet.version))
            except Conflict:
                continue
            return
        raise Conflict("the reply is being changed all the time")

    async def _sheet_of(self, uri: str) -> Sheet | None:
        name = await self._drawer.get(_NAME, uri)
        return None if name is None else await self._drawer.get(_REPLY, str(name.value["key"]))


def _fixed(sheet: Sheet) -> Fixed:
    return Fixed(str(sheet.value["uri"]), sheet.value["record"], bool(sheet.value["taken_back"]))
