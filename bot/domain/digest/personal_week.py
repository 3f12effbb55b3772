"""What one person did in a week, told to nobody but them."""

from dataclasses import dataclass

from bot.domain.digest.digest import Quote
from bot.domain.ids import ThreadId

_WORDS = ("nobody", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class PersonalWeek:
    """How many customers somebody answered, how many of those wrote back, and what one of them said in thanks.

    `newest` is the last thread that they answered; None if there is none.
    """

    helped: int = 0
    wrote_back: int = 0
    thanks: Quote | None = None
    newest: ThreadId | None = None


def told(deeds: PersonalWeek) -> str:
    """Return that in a sentence or two: "Last week you helped three people; one wrote back: “Lovely!” (#12)"."""
    helped = f"Last week you helped {_count(deeds.helped)}"
    if deeds.thanks is not None:
        return f"{helped}; one wrote back: “{deeds.thanks.text}” (#{deeds.thanks.thread})"
    if deeds.wrote_back:
        return f"{helped}, and {_written(deeds.wrote_back)} wrote back. Thank you!"
    return f"{helped}. Thank you!"


def _count(people: int) -> str:
    return f"{_written(people)} {'person' if people == 1 else 'people'}"


def _written(count: int) -> str:
    return _WORDS[count] if count < len(_WORDS) else str(count)
