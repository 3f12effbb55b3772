"""Print how often the policies are wrong: `python -m tests.replies`; with `--each` every reply they are wrong of."""

import sys

from tests.replies import KNOWN, LATER, Sample, rates, samples

PRIVATE = ("", "secrets", "privacy")


def main() -> None:
    """Print the rates of the replies that the rules were tuned by and of those written later, and which were wrong."""
    for what, files in (("the replies that the rules were tuned by", KNOWN), ("those that were written later", LATER)):
        every = samples(*files)
        print(f"Of {what}:")  # noqa: T201
        print(f"  secrets and private details: {rates([s for s in every if s.rule in PRIVATE])}")  # noqa: T201
        print(f"  every rule: {rates(every)}")  # noqa: T201
        if "--each" in sys.argv[1:]:
            _show("false alarm", rates(every).false_alarms)
            _show("missed", rates(every).misses)


def _show(title: str, wrong: tuple[Sample, ...]) -> None:
    for sample in wrong:
        print(f"  {title}: {sample.language}, {sample.label}: {sample.text}")  # noqa: T201


if __name__ == "__main__":
    main()
