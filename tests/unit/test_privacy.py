from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draft import Ruling, Verdict
from bot.policies.content import judge_content
from bot.policies.review import combined


def judge_privacy(text: str, *, people: Collection[str] = (), pings: bool = False) -> Verdict:
    """What the two rules for what is private say, without a company's own settings."""
    said = judge_content(text, people=people, pings=pings)
    return combined([judgement.verdict for judgement in said if judgement.rule in ("secrets", "privacy")])


SECRETS = {
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA": "private key",
    "-----BEGIN OPENSSH PRIVATE KEY-----": "private key",
    "-----BEGIN PGP PRIVATE KEY BLOCK-----": "private key",
    "our key is AKIAIOSFODNN7EXAMPLE.": "access key",
    "ghp_0123456789abcdefghijABCDEFGHIJ012345": "access key",
    "github_pat_11ABCDEFG0123456789_abcdefghij": "access key",
    "xoxb-123456789012-abcdefGHIJKL": "access key",
    "xapp-1-A0123456789-0123456789-abcdef": "access key",
    "sk_live_0123456789abcdefghij": "access key",
    "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N": "access key",
    "https://ana:hunter2@shop.example/": "password",
    "password: hunter2": "password or key",
    "Password : swordfish": "password or key",
    "the wifi password is Croissant2026!": "password or key",
    "Passwort: geheim1": "password or key",
    "api_key=abcdefgh12345": "password or key",
    "“password”: “tr0ub4dor”": "password or key",
    "4111 1111 1111 1111": "payment card number",
    "4111111111111111": "payment card number",
    "my card, 4111-1111-1111-1111, was charged": "payment card number",
    "4111\u00a01111\u202f1111\u20091111": "payment card number",
    "4111\u200b1111\u200b1111\u200b1111": "payment card number",
    "４１１１１１１１１１１１１１１１": "payment card number",
    "5555 5555 5555 4444": "payment card number",
    "2223 0031 2200 3222": "payment card number",
    "3782 822463 10005": "payment card number",
    "6011111111111117": "payment card number",
    "30569309025904": "payment card number",
    "3530111333300000": "payment card number",
}

PRIVATE = {
    "DE89 3704 0044 0532 0130 00": "bank account",
    "Pay to de89370400440532013000 please": "bank account",
    "GB82 WEST 1234 5698 7654 32 thanks": "bank account",
    "write to ana@acme.example": "e-mail",
    "jörg.müller+x@bücher.example": "e-mail",
    "call +49 30 1234567": "phone",
    "call +1 (555) 234-5678": "phone",
    "0049 30 1234567": "phone",
    "030 1234567": "phone",
    "030/1234567": "phone",
    "(030) 123456": "phone",
    "07700900123": "phone",
    "01 23 45 67 89": "phone",
    "01.23.45.67.89": "phone",
    "(555) 234-5678": "phone",
    "555-234-5678": "phone",
    "0800 123 456.": "phone",
    "it runs on 10.0.0.12": "inside our network",
    "http://192.168.1.20/admin": "inside our network",
    "172.16.4.5": "inside our network",
    "127.0.0.1:8080": "inside our network",
    "see http://wiki.internal/bread": "inside our network",
    "oven-3.local": "inside our network",
    "localhost:5432": "inside our network",
    "order 4111111111111111": "payment card's",
    "order 0012345678": "number of an order",
    "Order no. 0301234567": "number of an order",
    "invoice number 0301234567": "number of an order",
    "order 8000123412341234": "number of an order",
}

HARMLESS = [
    "We are open 9:00-18:00, Saturdays 09:00–13:00.",
    "Mo-Fr 0900-1800",
    "0900 1800",
    "24/7, all year",
    "On 22.11.2026 at 10:00",
    "01.12.2026 10:00",
    "01.12.2026-03.12.2026",
    "2026-11-22",
    "2026-11-22T10:00:00Z",
    "01/12/2026",
    "01-02-2026",
    "01-02-2026 10:30",
    "since 1999-2024",
    "That is € 1.299,00 or $1,299.00",
    "1 299 000",
    "10 000 000 000 stars",
    "CHF 1'000.50",
    "#0301234567",
    "model XJ-3400-22",
    "model 200-300-4000",
    "1234567812345670",
    "4006381333931",
    "978-3-16-148410-0",
    "4111 1111 1111 1112",
    "A4111111111111111",
    "2026 2027 2028 2029",
    "version 10.2.1.4",
    "Windows 10.0.19045.3930",
    "8.8.8.8",
    "1.2.3.4",
    "We are local.",
    "the local internal team",
    "Your password is safe with us.",
    "Forgot your password: click the link below.",
    "Your password must have 8 characters",
    "the secret is: butter",
    "@maria@mastodon.example thank you!",
    "It is 1:0 for you :-)",
    "3/4 cup, 250 g, 180 °C, +5 to +10",
    "-----BEGIN PUBLIC KEY-----",
    "DE89 3704 0044 0532 0130 01",
    "Ring 2, 10115 Berlin",
    "",
]


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_is_refused_by_name_and_never_repeated(text: str) -> None:
    verdict = judge_privacy(text)
    assert verdict.ruling is Ruling.NO
    assert SECRETS[text] in verdict.reasons[0]
    assert "take it out" in verdict.reasons[0]
    for secret in (word for word in text.split() if any(c.isdigit() for c in word)):
        assert secret not in " ".join(verdict.reasons)


@pytest.mark.parametrize("text", PRIVATE)
def test_a_private_detail_waits_for_a_colleague(text: str) -> None:
    verdict = judge_privacy(text)
    assert verdict.ruling is Ruling.HOLD
    assert PRIVATE[text] in verdict.reasons[0]
    assert "take it out" in verdict.reasons[0]


@pytest.mark.parametrize("text", HARMLESS)
def test_everyday_words_and_numbers_may_go(text: str) -> None:
    assert judge_privacy(text, people=["Ana Lopez"], pings=True).ruling is Ruling.GO


def test_every_detail_is_named_at_once() -> None:
    verdict = judge_privacy("Call +49 30 1234567 or write to ana@acme.example")
    assert len(verdict.reasons) == 2


@pytest.mark.parametrize("text", ["ask @ana", "ask @Ana.", "(@ANA)", "@ana.lopez knows", "@AnaLopez", "@ana_lopez"])
def test_a_colleague_named_with_an_at_is_held_where_that_calls_a_stranger(text: str) -> None:
    verdict = judge_privacy(text, people=["Ana Lopez", "Ben"], pings=True)
    assert verdict.ruling is Ruling.HOLD
    assert "leave the “@” out" in verdict.reasons[0]
    assert judge_privacy(text, people=["Ana Lopez", "Ben"], pings=False).ruling is Ruling.GO


@pytest.mark.parametrize("text", ["@anachronism", "Ana knows", "@maria", "mail@ana", "@"])
def test_other_names_may_stand(text: str) -> None:
    assert judge_privacy(text, people=["Ana Lopez", ""], pings=True).ruling is Ruling.GO


@given(st.integers(10**15, 10**16 - 1))
def test_sixteen_digits_are_a_card_only_with_an_issuer_and_the_right_check_digit(number: int) -> None:
    digits = str(number)
    total = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(digits))
    issuers = ("4", "51", "52", "53", "54", "55", "2", "6", "35")
    if judge_privacy(digits).ruling is Ruling.NO:
        assert total % 10 == 0
        assert digits.startswith(issuers)


@given(st.text(alphabet="0123456789 .-/():+€,DE@abc\n"))
def test_any_mix_of_digits_gets_a_verdict(text: str) -> None:
    assert judge_privacy(text).ruling in Ruling


@pytest.mark.parametrize(
    "piece", ["1 ", "A1", "+1 ", "password: ", "a.", "a@", "DE89 ", "1.1.", "(0", "eyJa.", "-----BEGIN ", "@a"]
)
@pytest.mark.timeout(10)
def test_a_text_made_to_be_slow_is_judged_soon(piece: str) -> None:
    judge_privacy(piece * (100_000 // len(piece)), people=["Ana"], pings=True)
