"""What would be wrong with the program, so that the crash suite can be seen to find it. Nothing else uses this."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from adapters.wall.channel import WallChannel
from adapters.wall.listener import WallListener
from bot.chat.notifications import Notifications
from bot.domain.effects import Publish
from bot.domain.ids import EffectKey, PostRef
from bot.engine.outbox import publish
from bot.engine.outbox.publish import PublishEffects
from bot.engine.outbox.worker import WorkerLease
from bot.ports.store import StoredEffect


def bring_in(name: str) -> None:
    """Break this process of the program in that way; "" breaks nothing."""
    if name:
        DEFECTS[name]()


def _replace(of: object, name: str, by: Callable[..., object]) -> None:
    setattr(of, name, by)


def publishing_forgets_its_key() -> None:
    """Every try to publish on the wall makes a post of its own."""
    publish = WallChannel.publish

    async def forgetful(self: WallChannel, text: str, *, key: EffectKey, **rest: Any) -> PostRef:
        return await publish(self, text, key=EffectKey(f"{key}/{uuid4()}"), **rest)

    async def blind(*_: object, **__: object) -> None:
        return None

    _replace(WallChannel, "publish", forgetful)
    _replace(WallChannel, "find_published", blind)


def publishing_has_no_intent() -> None:
    """No intent is written before the call outside: an unknown outcome cannot be told from "not tried"."""

    async def begins(*_: object) -> bool:
        return True

    _replace(publish, "begins", begins)


def the_outcome_comes_first() -> None:
    """The reply is recorded as published, and only then published."""
    next_part = PublishEffects.next_part

    async def recorded_first(self: PublishEffects, kept: StoredEffect, effect: Publish) -> bool:
        part, soon = publish._Part.after(effect), PostRef("wall", f"{effect.reply.to.id.partition('-')[0]}-soon")
        await self._recorded(kept, effect, part, soon, self.context.channel("wall"))
        return await next_part(self, kept, effect)

    _replace(PublishEffects, "next_part", recorded_first)


def what_was_left_unheard_is_forgotten() -> None:
    """What a crash left for the core to hear is not told after the start."""

    async def tells_nothing(_: WallListener) -> bool:
        return True

    _replace(WallListener, "_tell_all", tells_nothing)


def whispers_forget_their_key() -> None:
    """A whisper that is told again is shown again."""
    put = Notifications.add

    async def forgetful(self: Notifications, account: str, text: str, *, key: EffectKey, **rest: Any) -> bool:
        return await put(self, account, text, key=EffectKey(f"{key}/{uuid4()}"), **rest)

    _replace(Notifications, "add", forgetful)


def who_slept_does_not_notice() -> None:
    """A process goes on as if its lease never ended."""
    _replace(WorkerLease, "check", lambda _: None)


DEFECTS: dict[str, Callable[[], None]] = {
    defect.__name__: defect
    for defect in (
        publishing_forgets_its_key,
        publishing_has_no_intent,
        the_outcome_comes_first,
        what_was_left_unheard_is_forgotten,
        whispers_forget_their_key,
        who_slept_does_not_notice,
    )
}
