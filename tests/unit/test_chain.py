"""A long text in several posts: each fits, each is signed, and nothing of the author's words is lost."""

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.decisions.chain import MOST_PARTS, ending
from bot.domain.draft import Ruling
from bot.domain.limits import Counting, Limits
from bot.domain.staff import Attribution
from bot.policies.length import judge_length
from bot.policies.review import review
from bot.policies.split_text import split
from bot.text.length import measure

ANA = Attribution("Ana", "baker")
BLUESKY = Limits(300, most_bytes=3000)
X = Limits(280, Counting.WEIGHTED, url_length=23)
MASTODON = Limits(500, url_length=23, pings=True)
PLEROMA = Limits(400, Counting.CODE_POINTS)
TINY = Limits(60, most_bytes=90)
NETWORKS = [BLUESKY, X, MASTODON, PLEROMA, TINY]

SENTENCE = "We bake the rye bread with flour, water and salt, and with nothing else at all. "
LINK = "https://shop.example/bread/rye?size=large&cut=thin"
PIECES = st.sampled_from(
    [
        "word ",
        "Is it? ",
        "One. ",
        "\n\n",
        "\n",
        " ",
        "\r\n",
        "👨‍👩‍👧‍👦",
        "🇩🇪",
        "e\u0301",
        "日本語。",
        "مرحبا ",
        LINK,
        LINK + " ",
        "@maya ",
        "a.b ",
    ]
)
LONG = st.lists(PIECES | st.text(max_size=12), min_size=10, max_size=120).map("".join)


def words(parts: tuple[str, ...], address: str = "", author: Attribution = ANA) -> list[str]:
    """What is left of the parts without address, number and signature, all of which must be there."""
    found = []
    for number, part in enumerate(parts, start=1):
        end = ending(number, len(parts), author)
        assert part.startswith(address)
        assert part.endswith(end)
        found.append(part.removeprefix(address).removesuffix(end))
    return found


@pytest.mark.parametrize("limits", NETWORKS)
@pytest.mark.parametrize("address", ["", "@maya@town.example "])
@settings(max_examples=30, deadline=None)
@given(text=LONG)
@example(text=SENTENCE * 30)
@example(text="日本語のパンはおいしいです。" * 100)
@example(text="a " + "👨‍👩‍👧‍👦" * 300)
@example(text="a \u0301" * 200)
def test_every_part_fits_and_nothing_but_white_space_at_a_break_is_lost(
    text: str, limits: Limits, address: str
) -> None:
    parts = split(text, ANA, limits, address)
    assert len(parts) != 1
    assert len(parts) <= MOST_PARTS
    assert all(judge_length(part, limits).ruling is Ruling.GO for part in parts)
    at = 0
    edges = {found.start() for found in regex.finditer(r"\X", text)} | {len(text)}
    for piece in words(parts, address):
        between = len(text[at:]) - len(text[at:].lstrip()) if at else 0
        found = text.index(piece, at, at + between + len(piece))
        assert piece
        assert not text[at:found].strip()
        at = found + len(piece)
        assert {found, at} <= edges
    assert not parts or not text[at:].strip()


@settings(max_examples=30, deadline=None)
@given(text=LONG)
def test_no_link_is_broken(text: str) -> None:
    text = text.replace("@", "")
    for limits in NETWORKS:
        parts = split(text, ANA, limits)
        assert sum(piece.count(LINK) for piece in words(parts)) == (text.count(LINK) if parts else 0)


def test_a_text_is_broken_at_a_paragraph_where_one_is_near() -> None:
    text = f"{SENTENCE * 2}\n\n{SENTENCE * 2}"
    first, second = words(split(text, ANA, BLUESKY))
    assert (first, second) == ((SENTENCE * 2).rstrip(), (SENTENCE * 2).rstrip())


def test_else_at_the_end_of_a_sentence() -> None:
    for piece in words(split(SENTENCE * 6, ANA, BLUESKY)):
        assert piece.endswith("all.")


def test_else_between_two_words() -> None:
    parts = words(split("word " * 100, ANA, BLUESKY))
    assert len(parts) == 2
    assert all(set(piece.split()) == {"word"} for piece in parts)


def test_a_paragraph_that_is_far_off_makes_no_tiny_post() -> None:
    first, *_ = words(split("Hello!\n\n" + SENTENCE * 6, ANA, BLUESKY))
    assert len(first) > 150


def test_a_language_without_spaces_is_broken_at_its_own_full_stops() -> None:
    for piece in words(split("日本語のパンはおいしいです。" * 40, ANA, BLUESKY)):
        assert piece.endswith("。")


def test_a_word_that_no_post_can_hold_is_broken_between_its_characters() -> None:
    assert "".join(words(split("x" * 700, ANA, BLUESKY))) == "x" * 700


def test_a_link_that_no_post_can_hold_cannot_be_split() -> None:
    assert split("https://shop.example/" + "a" * 400, ANA, BLUESKY) == ()


def test_every_part_is_numbered_signed_and_addressed() -> None:
    parts = split(SENTENCE * 8, ANA, MASTODON, "@maya@town.example ")
    assert [part.rpartition(" (")[2] for part in parts] == ["1/2)\n— Ana, baker", "2/2)\n— Ana, baker"]
    assert all(part.startswith("@maya@town.example We bake") for part in parts)


def test_an_author_who_names_the_customer_does_not_name_them_twice() -> None:
    written = "@maya@town.example " + SENTENCE * 8
    assert split(written, ANA, MASTODON, "@maya@town.example ") == split(
        SENTENCE * 8, ANA, MASTODON, "@maya@town.example "
    )


def test_eight_posts_are_the_most() -> None:
    room = TINY.most - measure(ending(1, 1, ANA), TINY)
    assert len(split("x" * room * MOST_PARTS, ANA, TINY)) == MOST_PARTS
    assert split("x" * (room * MOST_PARTS + 1), ANA, TINY) == ()
    assert split("word " * 5000, ANA, BLUESKY) == ()


def test_rather_in_mid_sentence_than_not_at_all() -> None:
    room = TINY.most - measure(ending(1, 1, ANA), TINY)
    text = ("aa bb cc dd ee ff gg hh. " * 40)[: (room - 3) * MOST_PARTS]
    assert len(split(text, ANA, TINY)) == MOST_PARTS


@pytest.mark.parametrize("text", ["", " \n ", "\u200b" * 600, "Yes."])
def test_what_needs_no_second_post_is_not_split(text: str) -> None:
    assert split(text, ANA, BLUESKY) == ()


def test_without_a_name_there_is_nothing_to_split() -> None:
    assert split(SENTENCE * 8, None, BLUESKY) == ()


# --- in the preview -----------------------------------------------------------------------------


def look(text: str, *, chains: bool = True, wanted: bool = True):  # type: ignore[no-untyped-def]
    return review(text, author=ANA, limits=BLUESKY, company="Acme", colleagues=["Ben"], chains=chains, split=wanted)


def test_a_long_text_says_how_many_posts_it_could_be_and_may_not_go_as_it_is() -> None:
    seen = look(SENTENCE * 6, wanted=False)
    assert (seen.parts, seen.could_be) == ((), 2)
    assert seen.verdict.ruling is Ruling.NO


def test_where_its_author_chose_posts_the_preview_is_those_posts() -> None:
    seen = look(SENTENCE * 6)
    assert seen.parts == split(SENTENCE * 6, ANA, BLUESKY)
    assert seen.could_be == len(seen.parts) == 2
    assert seen.text == "\n\n".join(seen.parts)
    assert seen.length == max(measure(part, BLUESKY) for part in seen.parts)
    assert seen.verdict.ruling is Ruling.GO


def test_a_network_without_chains_offers_none() -> None:
    seen = look(SENTENCE * 6, chains=False)
    assert (seen.parts, seen.could_be) == ((), 0)
    assert seen.verdict.ruling is Ruling.NO


def test_the_wish_changes_nothing_while_the_text_fits() -> None:
    assert look("Yes.") == look("Yes.", wanted=False)
    assert look("Yes.").could_be == 0


def test_every_policy_judges_a_split_text_too() -> None:
    assert look(SENTENCE * 6 + "Call +49 30 1234567 89.").verdict.ruling is Ruling.HOLD
    assert look(SENTENCE * 6 + "\0").verdict.ruling is Ruling.NO


def test_the_digest_names_the_very_posts() -> None:
    chosen, one = look(SENTENCE * 6), look(SENTENCE * 6, wanted=False)
    assert chosen.fingerprint != one.fingerprint
    assert chosen.fingerprint != look(SENTENCE * 7).fingerprint
