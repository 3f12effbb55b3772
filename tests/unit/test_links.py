"""What becomes a link in an answer: where it ends, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.links import links_of

KINDS = ("addresses", "domains", "any domain")


def shown(text: str, linking: str = "domains") -> list[str]:
    return [text[link.start : link.end] for link in links_of(text, linking)]


@pytest.mark.parametrize(
    "text",
    [
        "https://acme.de/rye",
        "„https://acme.de/rye“",
        "«https://acme.de/rye»",
        "“https://acme.de/rye”, they said",
        "https://acme.de/rye – and so on",
        "https://acme.de/rye—and so on",
        "https://acme.de/rye…",
        "https://acme.de/rye...",
        "(see https://acme.de/rye)",
        "https://acme.de/rye!?",
        "https://acme.de/rye\nNext",
        "日本語https://acme.de/rye",
    ],
)
def test_a_link_ends_before_the_marks_of_a_sentence(text: str) -> None:
    assert shown(text, "addresses") == ["https://acme.de/rye"]


@pytest.mark.parametrize(
    "link",
    [
        "https://acme.de/a_(b)",
        "https://acme.de:8080/rye?a=1&b=%20#top",
        "https://bücher.de/weiß",
        "https://xn--bcher-kva.de/",
        "https://acme.de/日本語",
        "HTTPS://ACME.DE",
        "acme.de/rye",
        "www.acme.co.uk",
    ],
)
def test_a_link_is_whole(link: str) -> None:
    assert shown(f"See {link}, please") == [link]


@pytest.mark.parametrize(
    "text",
    [
        "README.md",
        "setup.py",
        "info@acme.de",
        "1.5 kg",
        "e.g. rye",
        "https://localhost",
        "@acme.de",
        "#acme.de",
        "a/b.de",
    ],
)
def test_what_is_no_link(text: str) -> None:
    assert shown(text) == []


def test_the_name_of_a_file_is_a_link_where_the_network_makes_it_one_and_so_it_is_with_more_to_it() -> None:
    assert shown("README.md", "any domain") == ["README.md"]
    assert shown("www.acme.md acme.md/rye") == ["www.acme.md", "acme.md/rye"]


def test_a_domain_leads_somewhere_only_with_a_scheme() -> None:
    assert [link.address for link in links_of("acme.de and http://b.de", "domains")] == [
        "https://acme.de",
        "http://b.de",
    ]
    assert shown("acme.de and http://b.de", "addresses") == ["http://b.de"]


def test_words_of_a_script_without_spaces_may_follow_at_once() -> None:
    assert shown("https://acme.com日本語") == ["https://acme.com"]


@given(st.text() | st.lists(st.sampled_from(["https://", "acme.de", "/", "(", ")", ".", "a", "…", " "])).map("".join))
def test_whatever_is_written_links_stand_in_order_and_apart(text: str) -> None:
    for linking in KINDS:
        found = links_of(text, linking)
        ends = [0, *(end for link in found for end in (link.start, link.end))]
        assert ends == sorted(ends)
        assert all(link.end > link.start for link in found)
