"""The pause of all publishing: since when, by whom, and why."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.draft import ReplyState, Wait
from bot.domain.thread import Thread

_SOON = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing becomes public since `at`, which is in UTC. `who` and `why` are as people said them; "" is unknown."""

    at: datetime
    who: str = ""
    why: str = ""

    @property
    def said(self) -> str:
        """What everybody is told of it, in one sentence."""
        by, why = f" by {self.who}" if self.who else "", self.why.strip().rstrip(".")
        return f"Publishing is paused{by}: {why}." if why else f"Publishing is paused{by}."

    def keeping(self, thread: Thread, now: datetime) -> Thread:
        """Return the thread as it is to be shown: a reply that has not left yet leaves at no moment that is known."""
        reply = thread.leaving
        if reply is None or reply.state is not ReplyState.LEAVING or reply.waits is not None:
            return thread
        again = reply.leaves_at if reply.leaves_at - now >= _SOON else None
        return thread.with_reply(replace(reply, waits=Wait(self.said, again)))
