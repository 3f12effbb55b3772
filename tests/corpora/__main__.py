"""Print what the rules make of the lists: `python -m tests.corpora`."""

from bot.domain.opt_out import OptOut
from tests.corpora import read, verdicts

for name in (
    "wishes_to_stop",
    "posts_that_are_no_wish_to_stop",
    "held_back_wishes_to_stop",
    "held_back_posts_that_are_no_wish_to_stop",
):
    posts = read(name)
    found = verdicts(posts)
    languages = len({language for language, _ in posts})
    print(  # noqa: T201 - what it is for
        f"{name}: {len(posts)} in {languages} languages, taken for a stop {found[OptOut.STOP]}"
        f" ({found[OptOut.STOP] / len(posts):.1%}), for a colleague to judge {found[OptOut.PERHAPS]}"
    )
