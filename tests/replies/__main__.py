"""Print how often the policies are wrong: `python -m tests.replies`; with `--each` every reply they are wrong of."""

import sys

from tests.replies import KNOWN, Sample, rates, samples

PRIVATE = ("secrets", "privacy")


def main() -> None:
    """Print the rates of each file's replies, of all rules and of those that keep private what is."""
    every = samples(*KNOWN)
    private = [sample for sample in every if sample.rule in ("", *PRIVATE)]
    print(f"Secrets and private details: {rates(private)}.")  # noqa: T201
    print(f"Every rule: {rates(every)}.")  # noqa: T201
    if "--each" in sys.argv[1:]:
        _show("False alarm", rates(every).false_alarms)
        _show("Missed", rates(every).misses)


def _show(title: str, wrong: tuple[Sample, ...]) -> None:
    for sample in wrong:
        print(f"{title}: {sample.language}, {sample.label}: {sample.text}")  # noqa: T201


if __name__ == "__main__":
    main()
