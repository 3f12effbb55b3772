"""What should not stand in public: secrets never, private details only when a colleague agrees. Pure."""

import unicodedata
from collections.abc import Collection

import regex

from bot.domain.draft import Verdict
from bot.policies.contact_details import has_inside_host, has_mail, has_phone, is_labelled
from bot.policies.credentials import card_numbers, credentials
from bot.policies.personal_numbers import has_bank_account, has_birth_date, has_identity_number, has_order_number
from bot.policies.rules import DEFAULT, Judgement, Policies, judged

_AT_NAME = regex.compile(r"(?<![\w@])@([\w.-]{1,80})")
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2212\u00a0\u202f\u2007\u2009", "-----    ")


def judge_secrets(text: str, policies: Policies = DEFAULT) -> Judgement:
    """Say what there is that opens something: keys, passwords, cards. A reason never repeats what was found."""
    plain = _plain(text)
    found = credentials(plain)
    if any(not is_labelled(plain, at) for at in card_numbers(plain)):
        found.append("a payment card number")
    return judged(
        "secrets", policies.secrets, (f"This seems to hold {what}: take it out before you send." for what in found)
    )


def judge_details(
    text: str, policies: Policies = DEFAULT, *, people: Collection[str] = (), pings: bool = False
) -> Judgement:
    """Say which private details there are that are not the company's own. A reason never repeats what was found.

    `people` are the names of colleagues: where `pings` says that "@name" calls a stranger, so does naming one that way.
    """
    plain, own = _plain(text), policies.own
    looks = {
        "a number that could be a payment card's": any(is_labelled(plain, at) for at in card_numbers(plain)),
        "a bank account number": has_bank_account(plain, own),
        "an e-mail address": has_mail(plain, own),
        "a phone number": has_phone(plain, own, policies.countries),
        "an address from inside our network": has_inside_host(plain, own),
        "the number of an order, a customer or a case": has_order_number(plain),
        "the number of a passport or of a person": has_identity_number(plain),
        "a date of birth": has_birth_date(plain),
    }
    found = [f"This holds {what}: take it out." for what, there in looks.items() if there]
    details = judged("privacy", policies.privacy, found, second=" if everybody may know it")
    if not (pings and _names_colleague(plain, people)):
        return details
    called = "“@” before a colleague's name calls a stranger there: leave the “@” out."
    named = judged("privacy", policies.privacy, [called])
    return Judgement("privacy", _both(details.verdict, named.verdict))


def _both(one: Verdict, other: Verdict) -> Verdict:
    ruling = other.ruling if not one.reasons else one.ruling
    return Verdict(ruling, one.reasons + other.reasons, one.advice + other.advice)


def _plain(text: str) -> str:
    """The text without what hides a number from a simple eye: invisible characters, odd spaces and dashes."""
    shown = unicodedata.normalize("NFKC", text.translate(_DASHES)).translate(_DASHES)
    return "".join(c for c in shown if unicodedata.category(c) != "Cf")


def _names_colleague(text: str, people: Collection[str]) -> bool:
    called = {_handle(m.group(1)) for m in _AT_NAME.finditer(text)}
    if not called:
        return False
    known = {_handle(part) for name in people for part in (name, *name.split()[:1])}
    return not called.isdisjoint(known - {""})


def _handle(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())
