"""Characters that no reply and no name may hold, and how to tell a person where they are. Pure."""

import unicodedata

import regex

from bot.domain.draft import GO, Ruling, Verdict

_UNFIT = regex.compile(r"[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202D\u202E--\t\n\r]", regex.V1)
_VISIBLE = regex.compile(r"[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]", regex.V1)
_NAMED = {"\0": "NUL", "\x1b": "escape", "\x07": "bell", "\x08": "backspace", "\x7f": "delete"}


def judge_characters(text: str) -> Verdict:
    """Refuse a text with a character that cannot be shown or that turns the reading of others around.

    Those are control characters other than tabs and line ends, halves of characters, characters that
    Unicode reserves, and the two overrides of the writing direction. The reason names the first one
    and its place; nothing is taken out behind the author's back.
    """
    found = _UNFIT.search(text)
    if found is None:
        return GO
    at = found.start()
    line, place = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    reason = (
        f"Line {line} holds the invisible character {character_name(found.group())} as its character "
        f"number {place}: type that part again instead of pasting it."
    )
    return Verdict(Ruling.NO, (reason,))


def says_something(text: str) -> bool:
    """Return whether anybody could see anything of this text."""
    return _VISIBLE.search(text) is not None


def character_name(character: str) -> str:
    """Return what people can look a character up by: "U+202E (right-to-left override)"."""
    name = _NAMED.get(character) or unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X} ({name})" if name else f"U+{ord(character):04X}"
