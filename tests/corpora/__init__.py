"""Plain lists of what people write, each made before the rules that it measures. `python -m tests.corpora` measures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.domain.opt_out import OptOut, detect_opt_out
from bot.policies.attribution import name_trouble

HERE = Path(__file__).parent
POSTS = (
    "wishes_to_stop",
    "posts_that_are_no_wish_to_stop",
    "held_back_wishes_to_stop",
    "held_back_posts_that_are_no_wish_to_stop",
)


def read(name: str) -> list[tuple[str, str]]:
    """Return the lines of a list, each as its language and what was written."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(language, text) for line in lines if line[:1] != "#" for language, _, text in [line.partition("\t")]]


def names(name: str) -> list[str]:
    """Return the names of a list."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and line[:1] != "#"]


def verdicts(posts: Sequence[tuple[str, str]]) -> Counter[OptOut]:
    """Return how many of these posts are taken for a wish to stop, perhaps for one, and for none."""
    return Counter(detect_opt_out(text) for _, text in posts)


def measured_names() -> Iterator[str]:
    """Yield how many names of each list are refused, a row of a table for each."""
    for name in ("names_that_imitate", "honest_names"):
        listed = names(name)
        refused = sum(name_trouble(each, "", "Acme", ()) is not None for each in listed)
        yield f"| {name} | {len(listed)} | {refused} |"


def measured() -> Iterator[str]:
    """Yield what the rules make of each list, a row of a table for each."""
    for name in POSTS:
        posts = read(name)
        found = verdicts(posts)
        stops, perhaps = (f"{found[v]} ({found[v] / len(posts):.1%})" for v in (OptOut.STOP, OptOut.PERHAPS))
        languages = len({language for language, _ in posts})
        yield f"| {name} | {len(posts)} | {languages} | {stops} | {perhaps} |"
