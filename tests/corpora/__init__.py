"""Plain lists of what people write, each made before the rules that it measures. `python -m tests.corpora` measures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.domain.opt_out import OptOut, detect_opt_out

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


def verdicts(posts: Sequence[tuple[str, str]]) -> Counter[OptOut]:
    """Return how many of these posts are taken for a wish to stop, perhaps for one, and for none."""
    return Counter(detect_opt_out(text) for _, text in posts)


def measured() -> Iterator[str]:
    """Yield what the rules make of each list, a row of a table for each."""
    for name in POSTS:
        posts = read(name)
        found = verdicts(posts)
        stops, perhaps = (f"{found[v]} ({found[v] / len(posts):.1%})" for v in (OptOut.STOP, OptOut.PERHAPS))
        languages = len({language for language, _ in posts})
        yield f"| {name} | {len(posts)} | {languages} | {stops} | {perhaps} |"
