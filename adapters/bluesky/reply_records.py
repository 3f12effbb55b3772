"""Our replies: the name and the record of each, fixed in the key-value store before the first try to post it."""

from collections.abc import Callable
from dataclasses import dataclass

from adapters.bluesky.wire import Place, place_of, tid, uri_of
from bot.domain.ids import EffectKey
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put

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

    def __init__(self, context: AdapterContext) -> None:
        self._kv: KeyValueStore = context.kv
        self._now = context.now
        self._token: Callable[[], str] = context.token

    async def fixed(self, key: EffectKey) -> Fixed | None:
        """Return the reply with this key, if it was ever begun."""
        entry = await self._kv.get(_REPLY, key)
        return None if entry is None else _fixed(entry)

    async def begin(self, key: EffectKey, did: str, record: Json) -> Fixed:
        """Return the reply with this key: this record under a new name, or what was fixed before."""
        for _ in range(MOST_TRIES):
            uri = uri_of(did, tid(self._now(), self._token()))
            reply = Put(_REPLY, key, {"uri": uri, "record": record, "taken_back": False}, 0)
            try:
                await self._kv.write(reply, Put(_NAME, uri, {"key": key}, 0))
            except Conflict:  # somebody fixed it at the same time, or that name is taken
                known = await self.fixed(key)
                if known is not None:
                    return known
            else:
                return Fixed(uri, record, taken_back=False)
        raise Conflict("no name for the post was free")

    async def answers(self, uri: str) -> str | None:
        """Return the DID of the customer whom this reply of ours answers."""
        entry, parent = await self._sheet_of(uri), None
        while entry is not None:  # a further part stands below our own post, and that below the customer's
            above = str(entry.value["record"]["reply"]["parent"]["uri"])
            parent, entry = place_of(above), await self._sheet_of(above)
        return None if parent is None else parent.did

    async def take_back(self, uri: str) -> None:
        """Write down that this reply must not come again, before it is deleted."""
        for _ in range(MOST_TRIES):
            entry = await self._sheet_of(uri)
            if entry is None or entry.value["taken_back"]:
                return
            try:
                await self._kv.write(Put(_REPLY, entry.key, {**entry.value, "taken_back": True}, entry.version))
            except Conflict:
                continue
            return
        raise Conflict("the reply is being changed all the time")

    async def _sheet_of(self, uri: str) -> Entry | None:
        name = await self._kv.get(_NAME, uri)
        return None if name is None else await self._kv.get(_REPLY, str(name.value["key"]))


def _fixed(entry: Entry) -> Fixed:
    return Fixed(str(entry.value["uri"]), entry.value["record"], bool(entry.value["taken_back"]))
