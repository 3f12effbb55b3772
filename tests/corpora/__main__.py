"""Print what the rules make of the lists: `python -m tests.corpora`."""

from tests.corpora import measured

print(*measured(), sep="\n")  # noqa: T201 - what it is for
