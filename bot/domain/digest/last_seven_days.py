"""Seven days in numbers: what one person did, and what the company did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LastSevenDays:
    """The last seven days, for one person and for the company.

    Threads are counted, each once: those that were opened (`heard`), those in which a reply became
    public (`answered`; `answered_by_me` where it was this person's), and those in which this person
    seconded a draft or offered help (`helped_by_me`). `liked` counts the times that a customer liked
    an answer of this person's, whenever that was written. `waiting_now` is how many threads nobody has,
    counted up to 1,000.
    """

    answered_by_me: int = 0
    helped_by_me: int = 0
    liked: int = 0
    heard: int = 0
    answered: int = 0
    waiting_now: int = 0
