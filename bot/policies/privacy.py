"""What should not stand in public: secrets never, private details only when a colleague agrees. Pure."""

import ipaddress
import unicodedata
from collections.abc import Callable, Collection, Iterator

import regex
from stdnum import iban, luhn
from stdnum.iso7064 import mod_97_10

from bot.domain.draft import GO, Ruling, Verdict

_SECRETS = {
    "a private key": regex.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"),
    "an access key": regex.compile(
        r"(?<![A-Za-z0-9])(?:"
        r"(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"  # AWS
        r"|gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{22,}|glpat-[\w-]{20,}"
        r"|xox[a-z]-[\w-]{10,}|xapp-[\w-]{10,}"  # Slack
        r"|[rs]k_(?:live|test)_[A-Za-z0-9]{16,}|sk-[\w-]{20,}|AIza[\w-]{35}|npm_[A-Za-z0-9]{36}|pypi-\w{16,}"
        r"|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*"  # JSON Web Token
        r")"
    ),
    "a password": regex.compile(r"\bhttps?://[^\s/:@]{1,100}:[^\s/@]{1,100}@"),
}
_PASSWORD = regex.compile(
    r"\b(?:password|passwort|passwd|pwd|passphrase|kennwort|contraseña|mot de passe|api[ _-]?key|access[ _-]?token"
    r"|client[ _-]?secret|secret[ _-]?key)\b[\"'*”’]{0,2}\s{0,3}(?P<how>[:=]|is\b|ist\b)\s{0,3}"
    r"(?P<value>\S{3,200})(?P<more>[^\S\n]{1,3}\w)?",
    regex.IGNORECASE,
)
_DIGITS = regex.compile(r"(?<![\w+#.,-])[0-9]{3,19}(?:[ -][0-9]{3,9}){0,5}(?![\w]|[.,-][0-9])")
_CARDS = regex.compile(
    r"4[0-9]{15}|4[0-9]{18}|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
    r"|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}|6(?:011|5[0-9]{2}|4[4-9][0-9])[0-9]{12}"
    r"|35(?:2[89]|[3-8][0-9])[0-9]{12}|62[0-9]{14,17}"
)
_IBAN = regex.compile(r"(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}", regex.IGNORECASE)
_EMAIL = regex.compile(
    r"(?<![\w.%+@-])[\w.%+-]{1,64}+@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,63}(?![\w-])"
)
_PHONE = regex.compile(
    r"(?<![\w.,:/+-]|[0-9][ ])(?:"
    r"(?:\+|00(?=[1-9]))[0-9]{1,3}(?:[ ().\/-]{0,3}[0-9]){7,12}"
    r"|\(0[1-9][0-9]{0,4}\)(?:[ -]?[0-9]){4,10}"
    r"|0[1-9][0-9]{0,4}[ \/-](?:[ -]?[0-9]){5,10}"
    r"|0[1-9][0-9]{8,10}"
    r"|0[1-9](?:\.[0-9]{2}){4}"
    r"|(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}"
    r")(?![\w:]|[.,\/-][0-9])"
)
_LABELLED = regex.compile(
    r"(?:#|\b(?:order|invoice|model|item|article|reference|ref|serial|part|tracking|parcel|case|booking|receipt|voucher"
    r"|bestellung|rechnung|artikel)(?:[ -]?(?:no|nr|number|id|nummer)\b)?\.?)[ :#]{0,3}(?:is )?$",
    regex.IGNORECASE,
)
_HOST = regex.compile(
    r"(?<![\w.@-])(?:(?:[\p{L}\p{N}_-]{1,63}\.){1,8}(?:internal|local|localdomain|intranet|lan)"
    r"|localhost)(?![\p{L}\p{N}_-]|\.\p{L})",
    regex.IGNORECASE,
)
_ADDRESS = regex.compile(r"(?<![\w.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\w]|\.[0-9])")
_VERSION = regex.compile(r"\b(?:version|release|firmware|v)\.? ?$", regex.IGNORECASE)
_INSIDE = [ipaddress.ip_network(n) for n in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8")]
_AT_NAME = regex.compile(r"(?<![\w@])@([\w.-]{1,80})")
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2212\u00a0\u202f\u2007\u2009", "-----    ")
_LABEL_ROOM = 30
_SHORTEST_PASSWORD = 4
_SHORTEST_PHONE = 9  # a date has 8 digits


def judge_privacy(text: str, *, people: Collection[str] = (), pings: bool = False) -> Verdict:
    """Refuse secrets, hold back private details until a colleague has looked, let everything else go.

    `people` are the names of colleagues: where `pings` says that "@name" calls a stranger, naming one
    that way is held back. A reason never repeats what was found.
    """
    plain = _plain(text)
    secrets = [what for what, found in _NEVER.items() if found(plain)]
    if secrets:
        return Verdict(Ruling.NO, tuple(f"This seems to hold {s}: take it out before you send." for s in secrets))
    details = [what for what, found in _PRIVATE.items() if found(plain)]
    reasons = [
        f"This holds {d}: take it out, or ask a colleague to second it if everybody may know it." for d in details
    ]
    if pings and _names_colleague(plain, people):
        reasons.append("“@” before a colleague's name calls a stranger there: leave the “@” out.")
    return Verdict(Ruling.HOLD, tuple(reasons)) if reasons else GO


def _plain(text: str) -> str:
    """The text without what hides a number from a simple eye: invisible characters, odd spaces and dashes."""
    shown = unicodedata.normalize("NFKC", text.translate(_DASHES)).translate(_DASHES)
    return "".join(c for c in shown if unicodedata.category(c) != "Cf")


def _has_password(text: str) -> bool:
    return any(_looks_secret(m["value"], m["how"], m["more"] is not None) for m in _PASSWORD.finditer(text))


def _looks_secret(value: str, how: str, more: bool) -> bool:
    """Tell "password: hunter2" and "password = swordfish" from "password: click the link below"."""
    bare = value.strip("\"'“”‘’„`*.,;:!?()[]<>")
    if len(bare) < _SHORTEST_PASSWORD:
        return False
    if any(c.isdigit() for c in bare):
        return True
    return how in (":", "=") and not more


def _has_payment_card(text: str) -> bool:
    return any(not _is_labelled(text, at) for at in _card_numbers(text))


def _has_order_like_card(text: str) -> bool:
    return any(_is_labelled(text, at) for at in _card_numbers(text))


def _card_numbers(text: str) -> Iterator[int]:
    """Where numbers start that have a card issuer's prefix and length, and the right check digit."""
    for found in _DIGITS.finditer(text):
        number = found.group().replace(" ", "").replace("-", "")
        if _CARDS.fullmatch(number) and luhn.is_valid(number):
            yield found.start()


def _has_iban(text: str) -> bool:
    return any(
        mod_97_10.is_valid(start[4:] + start[:4]) and iban.is_valid(start)
        for found in _IBAN.finditer(text)
        for start in _starts(found.group())
    )


def _starts(text: str) -> Iterator[str]:
    """Every beginning that is as long as an IBAN can be: ordinary words may follow it."""
    number = text.replace(" ", "").upper()
    return (number[:end] for end in range(15, len(number) + 1))


def _has_phone(text: str) -> bool:
    return any(
        sum(map(str.isdigit, found.group())) >= _SHORTEST_PHONE and not _is_labelled(text, found.start())
        for found in _PHONE.finditer(text)
    )


def _is_labelled(text: str, at: int) -> bool:
    """Whether what stands there is called an order number, a model or the like."""
    return _LABELLED.search(text[max(0, at - _LABEL_ROOM) : at]) is not None


def _has_inside_address(text: str) -> bool:
    if _HOST.search(text):
        return True
    for found in _ADDRESS.finditer(text):
        try:
            address = ipaddress.ip_address(found.group())
        except ValueError:
            continue
        called_version = _VERSION.search(text[max(0, found.start() - _LABEL_ROOM) : found.start()])
        if not called_version and any(address in net for net in _INSIDE):
            return True
    return False


def _names_colleague(text: str, people: Collection[str]) -> bool:
    called = {_handle(m.group(1)) for m in _AT_NAME.finditer(text)}
    if not called:
        return False
    known = {_handle(part) for name in people for part in (name, *name.split()[:1])}
    return not called.isdisjoint(known - {""})


def _handle(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


_NEVER: dict[str, Callable[[str], object]] = {
    **{what: pattern.search for what, pattern in _SECRETS.items()},
    "a password or key": _has_password,
    "a payment card number": _has_payment_card,
}
_PRIVATE: dict[str, Callable[[str], object]] = {
    "a number that could be a payment card's": _has_order_like_card,
    "a bank account number": _has_iban,
    "an e-mail address": _EMAIL.search,
    "a phone number": _has_phone,
    "an address from inside our network": _has_inside_address,
}
