"""What we tried to post on X, and what became of it: X has no key that would make a second try harmless."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.ids import EffectKey
from bot.ports.kv import Json, KeyValueStore, Put


@dataclass(frozen=True, slots=True)
class Attempt:
    """A reply that we tried to post as an answer to the post `to`: first when `begun`, the last time when `tried`.

    `post` is what became of it, if we know.
    """

    to: str
    begun: datetime
    tried: datetime
    post: str = ""


class Attempts:
    """Written down before each try, so that the next one looks first."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self.now = now

    async def of(self, key: EffectKey) -> Attempt | None:
        """Return what we know of a reply; None if it was never begun."""
        entry = await self._kv.get("reply", key)
        return None if entry is None else _attempt(entry.value)

    async def begin(self, key: EffectKey, to: str) -> Attempt:
        """Keep that a reply is about to be posted. A later try keeps the time of the first one."""
        entry = await self._kv.get("reply", key)
        attempt = _attempt(entry.value) if entry else Attempt(to, self.now(), self.now())
        again = replace(attempt, to=to, tried=self.now())
        await self._kv.write(Put("reply", key, _value(again), entry.version if entry else 0))
        return again

    async def give_up(self, key: EffectKey, earlier: Attempt | None = None) -> None:
        """Forget a try that X surely did not follow, but not an earlier one of which nobody knows."""
        entry = await self._kv.get("reply", key)
        if entry is not None and not entry.value.get("post"):
            await self._kv.write(Put("reply", key, _value(earlier) if earlier else None, entry.version))

    async def posted(self, key: EffectKey, post: str) -> None:
        """Keep which post a reply became."""
        entry = await self._kv.get("reply", key)
        value = (
            _value(replace(_attempt(entry.value), post=post))
            if entry
            else _value(Attempt("", self.now(), self.now(), post))
        )
        writes = [Put("reply", key, value, entry.version if entry else 0)]
        if await self._kv.get("ours", post) is None:
            writes.append(Put("ours", post, {"key": key}, 0))
        await self._kv.write(*writes)

    async def owner(self, post: str) -> EffectKey | None:
        """Return the reply that a post of ours is known to be."""
        entry = await self._kv.get("ours", post)
        return None if entry is None else EffectKey(str(entry.value["key"]))

    async def is_retracted(self, post: str) -> bool:
        """Return whether we took that post back."""
        entry = await self._kv.get("ours", post)
        return entry is not None and bool(entry.value.get("retracted"))

    async def retract(self, post: str) -> None:
        """Keep that we took a post back."""
        entry = await self._kv.get("ours", post)
        known: Json = entry.value if entry else {"key": ""}
        await self._kv.write(Put("ours", post, known | {"retracted": True}, entry.version if entry else 0))


def _attempt(value: Mapping[str, object]) -> Attempt:
    begun, tried = (datetime.fromisoformat(str(value[name])) for name in ("begun", "tried"))
    return Attempt(str(value["to"]), begun, tried, str(value.get("post") or ""))


def _value(attempt: Attempt) -> Json:
    times = {"begun": attempt.begun.isoformat(), "tried": attempt.tried.isoformat()}
    return {"to": attempt.to, "post": attempt.post, **times}
