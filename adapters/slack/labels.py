"""What every button on a card says, and under which name its press arrives."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.domain.card import Verb

LABELS: Mapping[Verb, str] = MappingProxyType(
    {
        Verb.CLAIM: "Claim",
        Verb.WRITE: "Reply…",
        Verb.SEND: "Send in public",
        Verb.BY_HAND: "Answer by hand…",
        Verb.UNDO: "Undo",
        Verb.HELP_TOO: "I can help too",
        Verb.REOPEN: "Open again",
        Verb.RELEASE: "Give it back",
        Verb.HAND_OFF: "Hand off…",
        Verb.NOTE: "Note to colleagues…",
        Verb.ASK_SECOND: "Ask a colleague to look",
        Verb.SECOND: "Read the draft…",
        Verb.TAKE_BACK: "Take the answer back…",
        Verb.CLOSE: "Close: nothing to do",
        Verb.NOT_FOR_US: "Not for us…",
        Verb.STOP: "They want no contact…",
    }
)
"""What each verb's button says, the most wanted first. An ellipsis says that there is something to fill in."""

PRESS = "press"
"""A verb's button: `press:claim`, and in a post about many threads `press:claim:142`."""
MORE = "more"
"""The menu of a card's other verbs."""
READ = "read"
OPEN = "open"
"""Everything that was said: from the card, and in a post or a list of many threads as `open:142`."""
LOOK = "look"
"""A colleague's draft, from the line of the thread that asks for a second: `look:7`."""
