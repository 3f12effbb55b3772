"""The chain over the journal: each line sealed by a hash that covers the one before. Pure.

What must be kept for ever is in the chain itself: which line, of which thread, what was done, when, by whom. The
texts are in it by a salted hash alone, so that they can be erased and the chain still holds.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime

BEGINNING = "0" * 64
"""What the first seal has before it."""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A line of the journal as it is kept, whatever it says. `thread` is None for what concerns none of them."""

    id: int
    thread: int | None
    deed: str
    at: datetime
    by: int | None
    text: str
    about: str

    def __str__(self) -> str:
        where = "" if self.thread is None else f" (#{self.thread})"
        return f"line {self.id}, “{self.deed}”{where}"


@dataclass(frozen=True, slots=True)
class Seal:
    """The seal of one line. `number` counts the seals from 1, without a gap.

    `details` is the hash of the line's texts with `salt`, and `hash` covers that, the rest of the line, and the hash
    of the seal before. All are SHA-256 in hex.
    """

    number: int
    line: int
    salt: str
    details: str
    hash: str


def sealed(line: JournalLine, number: int, before: str, salt: str) -> Seal:
    """Return the seal of `line`, whose predecessor has the hash `before`. `salt` is random, for this line alone."""
    details = _sha256(salt, line.text, line.about)
    at = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    return Seal(
        number, line.id, salt, details, _sha256(before, number, line.id, line.thread, line.deed, at, line.by, details)
    )


class ChainCheck:
    """Goes along the chain, seal by seal, and says what does not hold.

    Give it each seal with its line, in the order of their numbers. A text that was changed, a line that was changed,
    taken away or put in, and a seal that was changed or taken away are each told once, and by name.
    """

    def __init__(self) -> None:
        self.number = 0
        self.hash = BEGINNING
        """The hash of the last seal: the head of the chain."""

    def next(self, seal: Seal, line: JournalLine | None) -> list[str]:
        """Return what is wrong with this seal and its line, each a sentence."""
        found = []
        if seal.number != self.number + 1:
            gone = f"seal {self.number + 1}"
            if seal.number > self.number + 2:
                gone = f"seals {self.number + 1} to {seal.number - 1}"
            found.append(f"{gone} of the chain: taken away.")
        elif line is None:
            found.append(f"line {seal.line}: taken away.")
        else:
            found += self._compare(seal, line)
        self.number, self.hash = seal.number, seal.hash
        return found

    def _compare(self, seal: Seal, line: JournalLine) -> list[str]:
        right = sealed(line, seal.number, self.hash, seal.salt)
        if right == seal:
            return []
        if right.details != seal.details:
            return [f"{line}: its text was changed."]
        return [f"{line}: it or its seal was changed."]


def _sha256(*parts: str | int | None) -> str:
    """Return the hash of parts that no other parts have: as JSON, which says where one ends."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
