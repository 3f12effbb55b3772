"""What one person's own page in a chat product is made from: what is theirs, what waits, how they are seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.chat.notifications import Notification
from bot.domain.card import Card
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.pause import Pause
from bot.domain.staff import Staff
from bot.ports.surface import Pile


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist for keepers: how it stands, and what to do if not well."""

    well: bool
    says: str
    action: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """One person's page. `room` is where cards appear; `checks` are for those who look after the installation.

    `paused` is the pause of all publishing, if it holds.
    """

    company: str
    person: Staff
    mine: Sequence[Card]
    up_for_grabs: Sequence[Card]
    counts: Mapping[Pile, int]
    week: LastSevenDays
    whispers: Sequence[Notification]
    quiet: str = ""
    room: str = ""
    checks: Sequence[Check] = ()
    paused: Pause | None = None
