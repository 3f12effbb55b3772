"""How the author of a reply is named in public: which names are fit, and how a text is signed. Pure."""

from collections.abc import Collection

import regex

from bot.domain.staff import Attribution
from bot.policies.imitation import imitates
from bot.text.length import graphemes
from bot.text.lookalikes import skeleton

MOST = 40
"""How many characters a chosen name, or a role, may have at most."""

MARKS = 4
"""How many code points one character of a name may be made of, on average: more would cover the lines around it."""

_LETTER = regex.compile(r"\p{L}")
_JOINERS = regex.compile(
    r"(?<=[\p{L}\p{M}--[\p{Latin}\p{Greek}\p{Cyrillic}]])[\u200C\u200D](?=[\p{L}--[\p{Latin}\p{Greek}\p{Cyrillic}]])",
    regex.V1,
)
_HIDDEN = regex.compile(r"[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800--\n\r]", regex.V1)
_EMOJI = regex.compile(r"\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}\p{Extended_Pictographic}]*")
_LINK = regex.compile(r"://|\bwww\.|(?<![\p{L}\p{N}])[\p{L}\p{N}-]{2,}\.[a-z]{2,}(?![\p{L}\p{N}.])")
_MIXED = regex.compile(r"(?=\w*\p{Latin})(?=\w*[\p{Cyrillic}\p{Greek}])\w+")
NOBODY = "“{}” could be anybody, or the company itself: choose your own name, so that customers know who speaks."
TAKEN = "A colleague already appears like that: add an initial or another role, so that you can be told apart."


def name_trouble(name: str, role: str, company: str, others: Collection[Attribution]) -> str | None:
    """Return what is wrong with a chosen public name and role, as one sentence with the fix; None if they are fit.

    `others` are the names that colleagues chose. Expects words parted by single spaces and none at the
    ends; anything else counts as trouble.
    """
    if not _LETTER.search(name):
        return "Choose a name for customers to see, with at least one letter in it."
    for what, words in (("name", name), ("role", role)):
        length = max(graphemes(words), len(words) // MARKS)
        if length > MOST:
            return f"Your {what} is {length} characters long: shorten it to {MOST}."
        trouble = _words_trouble(what, words)
        if trouble is not None:
            return trouble
    if imitates(name, company):
        return NOBODY.format(name)
    chosen = skeleton(Attribution(name, role).signature)
    if any(skeleton(other.signature) == chosen for other in others):
        return TAKEN
    return None


def customer_name_trouble(name: str, company: str, colleagues: Collection[Attribution]) -> str:
    """Return why a customer may not appear under this name where we show it, as one sentence with the fix; "" if so.

    It must not look like the company, its support, a machine, or like the signature of one of the `colleagues`.
    """
    if _HIDDEN.search(_JOINERS.sub("", _EMOJI.sub("", name))):
        return "Your name holds an invisible character: type it again instead of pasting it."
    if imitates(name, company):
        return f"“{name}” could be taken for {company} itself: choose a name of your own."
    seen = skeleton(name)
    if any(skeleton(each.signature) == seen for each in colleagues):
        return f"Somebody who answers here already appears as “{name}”: add an initial or your last name."
    return ""


def sign(text: str, attribution: Attribution) -> str:
    """Return `text` with its author's signature on a line of its own below it.

    Exactly: the text without the white space at its end, a line feed, the signature. Nothing else of
    the author's words is touched.
    """
    return f"{text.rstrip()}\n{attribution.signature}"


def _words_trouble(what: str, words: str) -> str | None:
    faults = (
        ("\n" in words or "\r" in words, f"Put your {what} on one line."),
        (
            _HIDDEN.search(_JOINERS.sub("", words)),
            f"Your {what} holds an invisible character: type it again instead of pasting it.",
        ),
        (words != " ".join(words.split()), f"Leave out the extra spaces in your {what}."),
        (
            "@" in words or "#" in words or _LINK.search(words),
            f"Leave @, # and links out of your {what}: write plain words.",
        ),
        (
            _MIXED.search(words),
            f"Your {what} mixes letters of two alphabets that look alike: type it again in one of them.",
        ),
    )
    return next((sentence for wrong, sentence in faults if wrong), None)
