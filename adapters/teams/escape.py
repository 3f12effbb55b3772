"""What anybody wrote, as a card of Teams shows it: words that cannot call, format, link or fake a time. Pure.

Quotations go into text runs, in which Teams looks for no Markdown. `escaped` is for the few words inside of a
text block, which is Markdown. Not every client of Teams knows a backslash, so the marks become letters of the
same shape (∗ ˍ ∼ ˋ), and an invisible word joiner (U+2060) breaks what would be found as a link, a tag, a list,
an entity or a time. A tag such as `<at>` is broken everywhere: it names a person where a card lists one.
"""

import regex

from bot.text.sanitize import TURNS, chunks, clipped, is_web, isolated, one_line, shorten, strip_control

_JOINER = "\u2060"
_MUCH = 20
_LONGEST_LINK = 400
_LOOKALIKES = str.maketrans({"*": "∗", "~": "∼", "`": "ˋ", "＊": "﹡", "｀": "ˋ", "＿": "⸏", "|": "∣"})
_UNDERSCORE = regex.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_FAKES = regex.compile(
    r"(?<=<)(?=/?\s*at\b)"  # the naming of a person
    r"|(?<=\{)(?=\{)"  # times and dates, which the client would write again
    r"|(?<=\$)(?=\{)",  # templates
    regex.IGNORECASE,
)
_BREAKS = regex.compile(
    r"(?<=<)(?=[/!?A-Za-z])"  # tags
    r"|(?<=&)(?=#?\w+;)"  # entities
    r"|(?<=\])(?=[\(\[:])|(?<=!)(?=\[)"  # links and pictures
    r"|(?<=:)(?=//)|(?<=\w)(?=\.\p{L})|(?<=\w)(?=@)"  # addresses
    r"|(?<=\\)(?=[!-/:-@\[-`{-~])"  # escapes
    r"|^(?=\s*(?:[-+#>=•]|\d+[.)]))"  # lists, headings, quotes
)
_IN_LINK = {sign: f"%{ord(sign):02X}" for sign in "()[]*_~`\\{}'\""}


def disarmed(text: str) -> str:
    """Return `text` as a text run may hold it: shown as it is, naming nobody, and with no time made of it."""
    return str(_FAKES.sub(_JOINER, text))


def escaped(text: str, most: int | None = None) -> str:
    """Return words for a text block that shows their characters on one line and does nothing; `most` code points."""
    line = one_line(text if most is None else text[: most * _MUCH])
    words = str(TURNS.sub("", strip_control(line if most is None else clipped(line, most))))
    words = str(_UNDERSCORE.sub("ˍ", words.translate(_LOOKALIKES)))
    return isolated(str(_BREAKS.sub(_JOINER, disarmed(words))))


def spoken(text: str) -> str:
    """Return words to be read aloud: nothing in them is taken for a mark of speech."""
    words = str(TURNS.sub("", strip_control(one_line(text))))
    return words.replace("&", "＆").replace("<", "‹").replace(">", "›")


def link(url: str | None, text: str, most: int | None = None) -> str:
    """Return a link for a text block; the words alone where there is no address to go to. `text` is escaped here."""
    words = escaped(text, most).replace("[", "［").replace("]", "］")
    if not is_web(url) or len(str(url)) > _LONGEST_LINK:
        return words
    return f"[{words}]({''.join(_IN_LINK.get(sign, sign) for sign in str(url))})"


def quoted(text: str, *, most: int, lines: int) -> tuple[list[str], bool]:
    """Return the lines of the beginning of `text` for text runs, and whether they are less than the whole."""
    words, cut = shorten(text, most=most, lines=lines)
    return disarmed(words).split("\n"), cut


def all_lines(text: str) -> list[str]:
    """Return the whole of `text`, line by line, for text runs."""
    return disarmed("".join(chunks(text, max(1, len(text) + 1)))).split("\n")
