"""How strict a company is with each thing that its people may write, and what of its own may stand in public."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from stdnum import iban

from bot.domain.draft import GO, Ruling, Verdict


class Strictness(StrEnum):
    """What follows from what a rule finds."""

    OFF = "off"
    """Nothing: it is not looked for."""
    WARN = "warn"
    """The author is told, and may send."""
    SECOND = "second"
    """A colleague must second it."""
    BLOCK = "block"
    """It may not go out like this."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one rule, named as in app.yaml, says of a text."""

    rule: str
    verdict: Verdict

    @property
    def spoke(self) -> bool:
        """Whether it found anything."""
        return bool(self.verdict.reasons or self.verdict.advice)


@dataclass(frozen=True, slots=True)
class Own:
    """What is the company's own and public, so that it is no finding: hotlines, mail addresses, hosts, accounts.

    `entries` are as people write them: "0800 123 456", "help@acme.example", "@acme.example" for each address there,
    "status.acme.example", "DE02 1203 0000 0000 2020 51".
    """

    entries: tuple[str, ...] = ()

    @staticmethod
    def understands(entry: str) -> bool:
        """Return whether this is something that can be looked for."""
        if "@" in entry:
            return bool(entry.rpartition("@")[2].strip()) and " " not in entry.strip()
        named = any(letter.isalpha() for letter in entry)
        host = "." in entry.strip(".") and not any(sign in entry for sign in " /:")
        return iban.is_valid(entry, check_country=False) or (
            host if named else len(_digits(entry)) >= _SHORTEST_OWN_PHONE
        )

    def has_mail(self, address: str) -> bool:
        """Return whether this address is listed, or all of its domain."""
        address = address.casefold()
        return not {address, f"@{address.rpartition('@')[2]}"}.isdisjoint(_mails(self.entries))

    def has_host(self, host: str) -> bool:
        """Return whether this very host is listed, with or without "www.". Its port does not matter."""
        return host.casefold().partition(":")[0].removeprefix("www.") in _hosts(self.entries)

    def has_phone(self, number: str) -> bool:
        """Return whether this number is listed, with or without the code of its country."""
        digits = _digits(number)
        return any(_same_phone(digits, own) for own in _phones(self.entries))

    def has_account(self, number: str) -> bool:
        """Return whether this IBAN is listed."""
        return iban.compact(number) in _accounts(self.entries)


@dataclass(frozen=True, slots=True)
class Policies:
    """What a company says of what may leave. The default is what holds where app.yaml says nothing.

    `listed` are the house words: "lawsuit", "money back", "Klage*" for all that begins so. `allowed` are the domains
    that links may lead to, with all below them; empty for all. `longest` is how many characters the company wants at
    most, as people count them, signature aside. `countries` are two-letter codes: a number that is valid there is a
    phone number even where nothing else says that it is one. Secrets are never let go unseen: raises ValueError
    where `secrets` is neither BLOCK nor SECOND.
    """

    own: Own = Own()
    countries: tuple[str, ...] = ()
    secrets: Strictness = Strictness.BLOCK
    privacy: Strictness = Strictness.SECOND
    promises: Strictness = Strictness.WARN
    tone: Strictness = Strictness.WARN
    words: Strictness = Strictness.SECOND
    listed: tuple[str, ...] = ()
    links: Strictness = Strictness.WARN
    allowed: tuple[str, ...] = ()
    length: Strictness = Strictness.WARN
    longest: int | None = None

    def __post_init__(self) -> None:
        if self.secrets not in (Strictness.BLOCK, Strictness.SECOND):
            raise ValueError("secrets never leave unseen: block or second")


DEFAULT = Policies()


def judged(rule: str, strictness: Strictness, findings: Iterable[str], *, second: str = "") -> Judgement:
    """Return what follows from these findings: sentences that say what there is and name the fix.

    `second` says when a colleague may second it all the same, as in " if everybody may know it".
    """
    found = tuple(findings)
    if not found or strictness is Strictness.OFF:
        return Judgement(rule, GO)
    if strictness is Strictness.WARN:
        return Judgement(rule, Verdict(Ruling.GO, (), found))
    if strictness is Strictness.BLOCK:
        return Judgement(rule, Verdict(Ruling.NO, found))
    asks = f", or ask a colleague to second it{second}."
    return Judgement(rule, Verdict(Ruling.HOLD, tuple(f"{sentence.removesuffix('.')}{asks}" for sentence in found)))


_SHORTEST_OWN_PHONE = 3
_LONGEST_COUNTRY_CODE = 3


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number.replace("(0)", ""))).lstrip("0")


def _same_phone(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    before = long.removesuffix(short)
    return len(before) == len(long) - len(short) and len(before.rstrip("0")) <= _LONGEST_COUNTRY_CODE


@cache
def _mails(entries: Collection[str]) -> frozenset[str]:
    return frozenset(entry.strip().casefold() for entry in entries if "@" in entry)


@cache
def _accounts(entries: Collection[str]) -> frozenset[str]:
    return frozenset(iban.compact(entry) for entry in entries if iban.is_valid(entry, check_country=False))


@cache
def _phones(entries: Collection[str]) -> frozenset[str]:
    numbers = (entry for entry in entries if not any(letter.isalpha() for letter in entry))
    return frozenset(digits for digits in map(_digits, numbers) if len(digits) >= _SHORTEST_OWN_PHONE)


@cache
def _hosts(entries: Collection[str]) -> frozenset[str]:
    return frozenset(entry.strip().casefold().removeprefix("www.") for entry in entries if "@" not in entry)
