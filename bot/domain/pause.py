"""The pause of all publishing: since when, by whom, and why."""

from dataclasses import dataclass
from datetime import datetime


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
