"""Replies of a made-up company in many languages, each with what the policies should find in it, and how they do.

`python -m tests.replies` prints the rates.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.domain.draft import Ruling
from bot.policies.privacy import judge_privacy
from bot.policies.tone import advise

HERE = Path(__file__).parent
KNOWN = ("harmless.txt", "holding.txt")
"""Written before the rules, which were tuned by them."""


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
    ruling = judge_privacy(text).ruling
    rules = {"secrets"} if ruling is Ruling.NO else {"privacy"} if ruling is Ruling.HOLD else set()
    return rules | ({"tone"} if advise(text) else set())


def rates(of: list[Sample], find: Callable[[str], set[str]] = speaking) -> Rates:
    """Return what the rules find of these. A sample is missed if its own rule is silent, whatever another one says."""
    found = [(sample, find(sample.text)) for sample in of]
    return Rates(
        sum(not sample.rule for sample in of),
        sum(bool(sample.rule) for sample in of),
        tuple(sample for sample, rules in found if not sample.rule and rules),
        tuple(sample for sample, rules in found if sample.rule and sample.rule not in rules),
    )
