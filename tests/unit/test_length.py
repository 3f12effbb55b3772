import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draft import GO, Ruling
from bot.domain.limits import Counting, Limits, Linking
from bot.policies.length import judge_length
from bot.text.length import graphemes, measure
from tests.servers.x.counting import weighted

PIECES = (
    *("acme.de", "https://", "/rye", "?a=1", " ", " ", ".", ",", "-", "—", "“", "”", "(", ")", "@", "#", "/"),
    *("www.", "com", "readme.md", "ü", " 日本", "/日本", "👩‍🍳", "é", "x", "https://acme.com/a_(b)", "\n", "_", ":80"),
)
GRAPHEMES = Limits(300)
POINTS = Limits(500, Counting.CODE_POINTS)
X = Limits(280, Counting.WEIGHTED, url_length=23, linking=Linking.ANY_DOMAIN)
MASTODON = Limits(500, url_length=23)
BLUESKY = Limits(300, most_bytes=3000)


@pytest.mark.parametrize(
    ("text", "as_graphemes", "as_points", "on_x"),
    [
        ("hello", 5, 5, 5),
        ("日本語", 3, 3, 6),
        ("e\u0301", 1, 2, 1),
        ("\r\n", 1, 2, 2),
        ("👍🏽", 1, 2, 2),
        ("👨‍👩‍👧‍👦", 1, 7, 2),
        ("🇩🇪🇫🇷", 2, 4, 4),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 1, 7, 2),
        ("1️⃣ 2", 3, 5, 4),
        ("©", 1, 1, 1),
        ("©️", 1, 2, 2),
        ("❤️❤", 2, 3, 4),
        ("🫠🫱🏻‍🫲🏿🩷🐦‍🔥", 4, 10, 8),
        ("“quoted” – dashed…", 18, 18, 19),
        ("مرحبا", 5, 5, 5),
        ("한국어", 3, 3, 6),
    ],
)
def test_each_channel_counts_in_its_own_way(text: str, as_graphemes: int, as_points: int, on_x: int) -> None:
    assert measure(text, GRAPHEMES) == as_graphemes
    assert measure(text, POINTS) == as_points
    assert measure(text, X) == on_x


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("https://example.com", 23),
        ("http://a.co", 23),
        ("see https://example.com/a/very/long/path?with=a&query=that&goes=on#and-on", 27),
        ("https://example.com.", 24),
        ("(https://example.com)", 25),
        ("https://example.com, https://example.org", 23 + 2 + 23),
        ("HTTPS://EXAMPLE.COM", 23),
        ("https://bücher.de", 23),
        ("https://localhost", 17),
        ("https://", 8),
        ("xhttps://example.com", 20),
    ],
)
def test_a_link_counts_as_the_channel_says_whatever_its_length(text: str, length: int) -> None:
    assert measure(text, X) == length
    assert measure(text, MASTODON) == length


@pytest.mark.parametrize("text", ["acme.de/shops", "www.acme.com", "readme.md", "acme.de", "acme.co.uk/rye?a=1"])
def test_a_domain_alone_is_a_link_to_x(text: str) -> None:
    assert measure(text, X) == weighted(text) == 23
    assert measure(f"See {text}, please", X) == 23 + len("See , please")
    assert measure(text, MASTODON) == len(text)


@pytest.mark.parametrize("text", ["info@acme.de", "1.5 kg", "e.g.", "v1.2.3", "acme.nowhere", "@acme.de", "a.b"])
def test_what_is_no_domain_counts_by_letters_on_x_too(text: str) -> None:
    assert measure(text, X) == weighted(text) == len(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_never_less_is_counted_than_x_counts(text: str) -> None:
    assert measure(text, X) >= weighted(text)


def test_letters_glued_to_a_link_are_counted_too() -> None:
    assert measure("https://example.com日本語", X) == 23 + 6


def test_a_link_that_a_network_may_not_take_for_one_counts_whole() -> None:
    assert measure("https://" + "ü" * 40 + ".de", X) == 8 + 40 + 3


def test_links_count_like_other_text_where_the_channel_says_nothing() -> None:
    assert measure("https://example.com", GRAPHEMES) == 19


@pytest.mark.parametrize(
    ("length", "sentence"),
    [
        (312, "312 of 280: cut 32 characters."),
        (281, "281 of 280: cut 1 character."),
        (1280, "1,280 of 280: cut 1,000 characters."),
    ],
)
def test_a_text_that_is_too_long_is_refused_with_how_much_to_cut(length: int, sentence: str) -> None:
    verdict = judge_length("a" * length, X)
    assert verdict.ruling is Ruling.NO
    assert verdict.reasons == (sentence,)


def test_a_text_of_exactly_the_limit_may_go() -> None:
    assert judge_length("a" * 280, X) == GO


def test_bytes_are_bounded_apart_from_characters() -> None:
    family = "👨‍👩‍👧‍👦"
    assert len(family.encode()) == 25
    assert judge_length(family * 120, BLUESKY) == GO
    verdict = judge_length(family * 121, BLUESKY)
    assert verdict.ruling is Ruling.NO
    assert "3,025 of 3,000 bytes: cut 25 bytes" in verdict.reasons[0]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t\r\n", "\u200b", "\u200b\ufeff\u2060", "\u3164", "\u2800", "\0", "\u202e"]
)
def test_what_nobody_could_see_is_nothing_to_send(text: str) -> None:
    verdict = judge_length(text, X)
    assert verdict.ruling is Ruling.NO
    assert verdict.reasons == ("There is nothing to send yet.",)


@pytest.mark.parametrize("text", ["a", "👍", ".", "ー", "9", "…"])
def test_a_single_visible_character_is_something(text: str) -> None:
    assert judge_length(text, X) == GO


@given(st.text())
def test_no_way_of_counting_exceeds_what_the_text_could_be(text: str) -> None:
    assert graphemes(text) <= len(text)
    assert measure(text, POINTS) == len(text)
    assert measure(text, Limits(1, Counting.WEIGHTED)) <= 2 * len(unicodedata.normalize("NFC", text))
    assert measure(text, GRAPHEMES) == graphemes(text)


@given(st.text(alphabet=st.one_of(st.characters(max_codepoint=0x2100), st.sampled_from("\r\n\u0301\u200d\ufe0f©‼"))))
def test_letters_that_are_counted_fast_are_counted_right(text: str) -> None:
    assert graphemes(text) == len(regex.findall(r"\X", text))


@given(st.text(), st.text())
def test_a_longer_text_is_never_shorter_by_more_than_what_joins_at_the_seam(one: str, two: str) -> None:
    for limits in (GRAPHEMES, POINTS):
        whole = measure(one + two, limits)
        assert whole <= measure(one, limits) + measure(two, limits)
        assert whole >= max(measure(one, limits), 0)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F), max_size=300))
def test_plain_ascii_without_links_counts_the_same_everywhere(text: str) -> None:
    points = len(text.replace("://", ":/"))
    plain = text.replace("://", ":/")
    assert measure(plain, X) == points
    assert measure(plain, GRAPHEMES) == points - plain.count("\r\n")


@given(st.text(), st.integers(1, 50))
def test_the_verdict_agrees_with_the_measure(text: str, most: int) -> None:
    limits = Limits(most, Counting.WEIGHTED, url_length=23)
    verdict = judge_length(text, limits)
    if verdict.ruling is Ruling.GO:
        assert measure(text, limits) <= most
    else:
        over = measure(text, limits) - most
        assert verdict.reasons[0] == "There is nothing to send yet." or f"cut {over:,} character" in verdict.reasons[0]
