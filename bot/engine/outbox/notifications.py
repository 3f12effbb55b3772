"""What is told: to one person, where they can be reached, and to a room, once a week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.personal_week import told
from bot.domain.effects import DrawDigest, Nudge, PostDigest, Prompt, WeeklyNote, Whisper
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.quiet_hours import night
from bot.domain.staff import Staff
from bot.domain.thread import State, Thread
from bot.engine.digest_builder import quotable
from bot.engine.guard import sees_private
from bot.engine.outbox.context import NO_PACE, EffectContext
from bot.ports.errors import Rejected
from bot.ports.store import EffectOutcome, EffectState, StoredEffect
from bot.ports.store_digests import ArchivedDigest
from bot.ports.surface import CanShowDigest, CanUpdateDigest, HasQuietHours

Told = Whisper | Nudge | WeeklyNote | PostDigest | DrawDigest

TOO_LATE = timedelta(days=2)
"""A digest that could not be posted for so long is left in the archive: nobody waits for it any more."""
LATE = timedelta(minutes=10)
"""From here on a digest says that it is late."""

NOBODY = "nobody to tell"
QUIET_HOURS = "quiet hours"
"""Why a notification waits that may."""
RENEWED = "the claim was renewed"
"""Why it waits that a claim runs out."""


@dataclass(frozen=True, slots=True)
class NotificationEffects:
    """Tells people and rooms, and records that it did. Who has not set quiet hours is not called at night."""

    context: EffectContext

    async def tell(self, kept: StoredEffect, effect: Told) -> timedelta:
        """Tell it, or record why not. Returns how long its lane must rest now."""
        match effect:
            case Whisper():
                return await self._whisper(kept, effect)
            case Nudge():
                return await self._nudge(kept, effect)
            case WeeklyNote():
                return await self._note(kept, effect)
            case PostDigest():
                return await self._post(kept, effect)
            case DrawDigest():
                return await self._redraw(kept, effect)
            case _:
                assert_never(effect)

    # --- to one person --------------------------------------------------------------------

    async def _whisper(self, kept: StoredEffect, effect: Whisper) -> timedelta:
        person, accounts = await self._reached(effect.to)
        if person is None:
            return await self._not(kept, NOBODY)
        return await self._say(kept, accounts, effect.text, effect.thread)

    async def _nudge(self, kept: StoredEffect, effect: Nudge) -> timedelta:
        story = await self.context.store.story(effect.thread)
        person, accounts = await self._reached(effect.to)
        if story is not None and story.thread.visibility.private:
            accounts = [a for a in accounts if sees_private(self.context.surfaces[a.surface])]
        if person is None or not accounts:
            return await self._not(kept, NOBODY)
        too_soon = None if story is None else _too_soon_until(effect, story.thread, self.context)
        if too_soon is not None:  # the claim was renewed since
            due = kept.state is EffectState.DUE
            await self.context.store.postpone(kept.id, too_soon, RENEWED, surely_not_done=due)
            return NO_PACE
        text = None if story is None else _prompt(effect, story.thread, person, self.context.now())
        if text is None:
            return await self._not(kept, "not so any more")
        return await self._say(kept, accounts, text, effect.thread, may_wait=True)

    async def _note(self, kept: StoredEffect, effect: WeeklyNote) -> timedelta:
        person, accounts = await self._reached(effect.to)
        if person is None or not person.weekly_note:
            return await self._not(kept, NOBODY)
        if self.context.now() - effect.due >= TOO_LATE:
            return await self._not(kept, "too late")
        deeds = await self.context.store.deeds(effect.to, effect.week, quotable=quotable(self.context.channels))
        if deeds.newest is None:
            return await self._not(kept, "nothing to tell")
        return await self._say(kept, accounts, told(deeds), deeds.newest, may_wait=True)

    async def _reached(self, who: StaffId) -> tuple[Staff | None, Sequence[StaffRef]]:
        """Who that is and where they can be told; None for a person who is not here any more or has no account."""
        person = await self.context.store.staff(who)
        accounts = [a for a in await self.context.store.accounts(who) if a.surface in self.context.surfaces]
        here = person is not None and person.active and accounts
        return (person if here else None), accounts

    async def _say(
        self, kept: StoredEffect, accounts: Sequence[StaffRef], text: str, thread: ThreadId, *, may_wait: bool = False
    ) -> timedelta:
        """Say it on each of these accounts; what may wait does so until the last of their quiet hours is over."""
        until = await self._quiet_until(accounts) if may_wait else None
        if until is not None:
            due = kept.state is EffectState.DUE
            await self.context.store.postpone(kept.id, until, QUIET_HOURS, surely_not_done=due)
            return NO_PACE
        if await self.context.store.begin(kept.id) is None:
            return NO_PACE
        for account in accounts:
            async with self.context.calling(account.surface):
                await self.context.surfaces[account.surface].whisper(account, text, thread=thread, key=kept.effect.key)
        await self.context.store.finish(EffectOutcome(kept.id, EffectState.DONE))
        return max(self.context.surfaces[account.surface].pace for account in accounts)

    async def _quiet_until(self, accounts: Sequence[StaffRef]) -> datetime | None:
        set_hours = []
        for account in accounts:
            surface = self.context.surfaces[account.surface]
            if isinstance(surface, HasQuietHours) and (hours := await surface.quiet_hours(account)) is not None:
                set_hours.append(hours)
        nights = [night(self.context.zone_of(account.surface)) for account in accounts]
        ends = [hours.end(self.context.now()) for hours in set_hours or nights]
        return max((end for end in ends if end is not None), default=None)

    # --- to a room ------------------------------------------------------------------------

    async def _post(self, kept: StoredEffect, effect: PostDigest) -> timedelta:
        counted, surface = await self._archived(effect.week), self.context.surface(effect.room.surface)
        late = self.context.now() - effect.due
        if late >= TOO_LATE or not isinstance(surface, CanShowDigest):
            return await self._not(kept, "only archived")
        if await self.context.store.begin(kept.id) is None:
            return NO_PACE
        async with self.context.calling(surface.name):
            await surface.show_digest(counted.digest, room=effect.room, key=effect.key, note=_note(effect, late))
        await self.context.store.finish(EffectOutcome(kept.id, EffectState.DONE))
        return surface.pace

    async def _redraw(self, kept: StoredEffect, effect: DrawDigest) -> timedelta:
        """Take out of a digest what must not stand there any more. What is not posted yet will be read afresh."""
        surface = self.context.surfaces.get(effect.room.surface)
        if surface is None or not isinstance(surface, CanUpdateDigest):
            return await self._not(kept, "cannot be redrawn there")
        counted = await self._archived(effect.week)
        async with self.context.calling(surface.name):
            await surface.redraw_digest(counted.digest, room=effect.room, key=effect.posted)
        await self.context.store.finish(EffectOutcome(kept.id, EffectState.DONE))
        return surface.pace

    async def _archived(self, week: CalendarWeek) -> ArchivedDigest:
        counted = await self.context.store.archived(week.label, week.zone)
        if counted is None:
            raise Rejected(f"The digest of {week.label} is not in the archive.")
        return counted

    async def _not(self, kept: StoredEffect, why: str) -> timedelta:
        await self.context.store.finish(EffectOutcome(kept.id, EffectState.CANCELLED, why))
        return NO_PACE


def _prompt(nudge: Nudge, thread: Thread, person: Staff, now: datetime) -> str | None:
    """What to say; None if it is not so any more: somebody has taken the thread, or the claim is over or renewed."""
    hold = thread.claim
    match nudge.prompt:
        case Prompt.OFFER:
            free = hold is None and thread.state in (State.OPEN, State.WAITING)
            if not free or not person.offers:
                return None
            return f"Nobody has taken #{thread.id} yet, and you answered something like it before. Would you?"
        case Prompt.ENDING:
            if hold is None or hold.staff != person.id or hold.until is None or hold.until <= now or thread.leaving:
                return None
            minutes = max(1, round((hold.until - now).total_seconds() / 60))
            left = "a minute" if minutes == 1 else f"{minutes} minutes"
            return f"Your claim of #{thread.id} runs out in {left}. Go on writing to keep it, or give it back."
        case _:
            assert_never(nudge.prompt)


def _too_soon_until(nudge: Nudge, thread: Thread, context: EffectContext) -> datetime | None:
    """When it is time to say that a claim runs out; None if it is time, or there is nothing to say."""
    if nudge.prompt is not Prompt.ENDING or thread.claim is None or thread.claim.until is None:
        return None
    left = thread.claim.until - context.now()
    return None if left <= context.remind_before else thread.claim.until - context.remind_before


def _note(effect: PostDigest, late: timedelta) -> str:
    """The sentence before a digest that comes late."""
    if late < LATE:
        return ""
    due = effect.due.astimezone(ZoneInfo(effect.week.zone))
    return f"This digest is late: it was due on {due:%A at %H:%M}."
