"""Replies of a made-up company in many languages, each with what the policies should find in it, and how they do.

`python -m tests.replies` prints the rates.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.policies.content import judge_content
from bot.policies.rules import Own, Policies

HERE = Path(__file__).parent
KNOWN = ("harmless.txt", "holding.txt")
"""Written before the rules, which were tuned by them."""
LATER = ("first_look.txt", "held_back.txt")
"""Written later, to see how the rules do with what they do not know; each was measured once, and says how it went."""


COMPANY = Policies(
    own=Own(
        (
            *("1-800-555-0199", "+49 800 2263000", "0 805 080 123", "900 300 500", "800 123 321", "800 200 300"),
            *("0800 0201", "800 100 200", "0850 222 0 333", "0120-123-456", "DE02 1203 0000 0000 2020 51"),
            *("help@acme.example", "hilfe@acme.example", "aide@acme.example", "ayuda@acme.example"),
            *("aiuto@acme.example", "ajuda@acme.example", "pomoc@acme.example", "destek@acme.example"),
            *("tasuke@acme.example", "acme.example"),
        )
    ),
    listed=("lawsuit", "Klage*"),
)
"""What the made-up company has in its app.yaml, the defaults aside."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A reply, in which language it is, and what should be found: "privacy/phone", or nothing."""

    language: str
    label: str
    text: str

    @property
    def rule(self) -> str:
        """Which rule should speak; "" for none."""
        return "" if self.label == "nothing" else self.label.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Rates:
    """What the rules found of some samples: those in which they saw what is not there, and those they let pass."""

    harmless: int
    holding: int
    false_alarms: tuple[Sample, ...]
    misses: tuple[Sample, ...]

    def __str__(self) -> str:
        alarms, missed = len(self.false_alarms), len(self.misses)
        return (
            f"{alarms} false alarms in {self.harmless} ordinary replies ({_percent(alarms, self.harmless)}), "
            f"{missed} misses in {self.holding} that hold something ({_percent(missed, self.holding)})"
        )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"


def samples(*files: str) -> list[Sample]:
    """Return what the files hold, in order."""
    return [sample for file in files for sample in _read(HERE / file)]


def _read(path: Path) -> Iterator[Sample]:
    language = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            language = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            label, _, text = line.partition(" | ")
            yield Sample(language, label, text.replace("¦", "").replace("\\n", "\n"))


def speaking(text: str) -> set[str]:
    """Return which rules say anything of a text."""
    return {judgement.rule for judgement in judge_content(text, COMPANY) if judgement.spoke}


def rates(of: list[Sample], find: Callable[[str], set[str]] = speaking) -> Rates:
    """Return what the rules find of these. A sample is missed if its own rule is silent, whatever another one says."""
    found = [(sample, find(sample.text)) for sample in of]
    return Rates(
        sum(not sample.rule for sample in of),
        sum(bool(sample.rule) for sample in of),
        tuple(sample for sample, rules in found if not sample.rule and rules),
        tuple(sample for sample, rules in found if sample.rule and sample.rule not in rules),
    )
