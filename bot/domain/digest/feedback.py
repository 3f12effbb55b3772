"""What colleagues say of a digest: useful, or not for them. A count, never who."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.digest.digest import FEWEST

VOICES: Mapping[bool, str] = {True: "Useful", False: "Not for me"}
"""What can be said of a digest, as it stands on the buttons below it."""
ABOUT: Mapping[bool, str] = {True: "This digest is useful", False: "This digest is not for me"}
"""The same, for a reader who does not see what the buttons stand below."""


@dataclass(frozen=True, slots=True)
class DigestFeedback:
    """How many people found the digest of a week useful, and how many did not."""

    useful: int = 0
    not_for_me: int = 0

    @property
    def count(self) -> int:
        """How many said anything."""
        return self.useful + self.not_for_me

    @property
    def told_apart(self) -> bool:
        """Whether they may be: of fewer than `FEWEST`, it would say who said what."""
        return self.count >= FEWEST


def thanked_for(voices: DigestFeedback) -> str:
    """Return what somebody is told who has just said what they think."""
    return f"Thank you: {_apart(voices)}." if voices.told_apart else "Thank you."


def summed_up(voices: DigestFeedback) -> str:
    """Return the same for the operator."""
    if not voices.count:
        return "Nobody has said anything of it."
    if voices.told_apart:
        return f"{_apart(voices)}."
    people = "One person" if voices.count == 1 else f"{voices.count} people"
    return f"{people} said something; of fewer than {FEWEST} it is not told what."


def _apart(voices: DigestFeedback) -> str:
    return f"{voices.useful} found it useful, {voices.not_for_me} did not"
