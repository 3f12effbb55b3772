"""HTML of many servers as plain text, JSON as mentions, and the keys of app.yaml."""

import subprocess
import sys
import time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from adapters.mastodon import wire
from adapters.mastodon.content import words
from adapters.mastodon.settings import MastodonSettings
from bot.domain.limits import Counting
from bot.domain.mention import Visibility
from bot.text.html import html_to_text
from tests.servers.mastodon.formatting import html

ME = {"id": "1", "acct": "acme", "username": "acme", "url": "https://social.example/@acme"}
LONG = "https://acme.example/bread/rye/with-a-very-long-name?size=2&colour=dark"


def nobody(_: str, __: str) -> None:
    return None


def anybody(username: str, domain: str) -> dict[str, str]:
    return {"username": username, "url": f"https://{domain or 'social.example'}/@{username}"}


# --- plain text -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>One</p><p>Two<br />three<br>four</p>", "One\n\nTwo\nthree\nfour"),
        ("<p>One</p>\n\n<p>Two</p>\n", "One\n\nTwo"),
        ("<p>a &lt;b&gt; &amp; &amp;amp; &#39;c&#39; &nbsp;d</p>", "a <b> & &amp; 'c' \xa0d"),
        ("<p>two  spaces</p>", "two  spaces"),
        ("<p>folded\nline</p>", "folded line"),
        ("<pre><code>a\n  b\n</code></pre><p>c</p>", "a\n  b\n\n\nc"),
        ("<p>List:</p><ul><li>one</li><li>two</li></ul><p>end</p>", "List:\n\n- one\n- two\n\nend"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"),
        ("<blockquote><p>said</p></blockquote><p>yes</p>", "> said\n\nyes"),
        ("<h1>Big</h1>small", "Big\n\nsmall"),
        ("bare text", "bare text"),
        ("<p>Hi <img class='emoji' alt=':bread:' src='https://x.example/b.png'>!</p>", "Hi :bread:!"),
        ("<p>a</p><script>alert(1)</script><style>p{}</style><p>b</p>", "a\n\nb"),
        ("<p>unclosed <b>bold <a href='https://x.example/'>x.example", "unclosed bold https://x.example/"),
        ("</p></a></ul>stray", "stray"),
        ("", ""),
    ],
)
def test_html_is_read_as_a_person_reads_it(written: str, read: str) -> None:
    assert html_to_text(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (html(LONG, nobody, "").removeprefix("<p>").removesuffix("</p>"), LONG),
        (
            '<a href="https://shop.example/a/b"><span class="ellipsis">shop.example/a</span></a>',
            "https://shop.example/a/b",
        ),
        ('<a href="https://shop.example/a/b">shop.example/a…</a>', "https://shop.example/a/b"),
        ('<a href="https://evil.example/">https://bank.example/</a>', "https://bank.example/ (https://evil.example/)"),
        ('<a href="https://shop.example/">our shop</a>', "our shop (https://shop.example/)"),
        ('<a href="https://shop.example/"></a>', "https://shop.example/"),
        ('<a href="https://x.example/@ben" class="u-url mention">@<span>ben</span></a>', "@ben"),
        ('<a href="https://x.example/tags/rye" class="mention hashtag" rel="tag">#<span>rye</span></a>', "#rye"),
        ("<a>no address</a>", "no address"),
    ],
)
def test_a_link_tells_where_it_leads(written: str, read: str) -> None:
    assert html_to_text(f"<p>See {written} now</p>") == f"See {read} now"


@pytest.mark.parametrize("piece", ["<a ", "<a b='", "<a b='>", "<!--", "</", "<p><a>", "@a@", "@a."])
def test_no_post_keeps_everybody_else_waiting(piece: str) -> None:
    odd = (piece * 30_000)[:30_000]
    began = time.process_time()
    html_to_text(odd)
    wire.same_words(odd, odd)
    assert time.process_time() - began < 2, "what is read must be read in one go"


@example("<p>One<![;</p>")
@given(st.text(alphabet='<>/&;"= abpdiv!-[]'))
def test_no_html_is_too_odd(written: str) -> None:
    html_to_text(written)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=80))
def test_what_we_wrote_is_recognised_in_what_a_server_made_of_it(text: str) -> None:
    assert wire.same_words(html(text, nobody, "https://social.example"), text)


@pytest.mark.parametrize(
    "text",
    [
        f"@maya@town.example see {LONG}, or {LONG}#top — thanks!",
        "@Maya@Town.example Hello",
        "a\n\n\nb   c\n",
        "<b>bold</b> &amp; #rye 🍞",
        "https://bücher.example/straße",
    ],
)
def test_mentions_links_and_spaces_do_not_hide_what_we_wrote(text: str) -> None:
    made = html(text, anybody, "https://social.example")
    assert wire.same_words(made, text)
    assert not wire.same_words(made, text.replace("a", "e", 1).replace("<b>", "<i>").replace("ü", "u"))


def test_other_words_are_not_ours() -> None:
    assert not wire.same_words("<p>It is.</p><p>— Ana</p>", "It is.\n— Ben")


# --- mentions -------------------------------------------------------------------------------------


def status(**parts: Any) -> dict[str, Any]:
    account = {"id": "7", "acct": "maya@town.example", "display_name": "Maya", "url": "https://town.example/@maya"}
    return {"id": "5", "created_at": "2026-11-22T12:00:00.000Z", "account": account, "content": "<p>Hi</p>", **parts}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("@acme Is it vegan?", "Is it vegan?"),
        ("@acme@social.example Is it vegan?", "Is it vegan?"),
        ("@Acme @acme\nIs it vegan?", "Is it vegan?"),
        ("Hello @acme, is it?", "Hello @acme, is it?"),
        ("@ben @acme look", "@ben @acme look"),
        ("@acmeshop hello", "@acmeshop hello"),
        ("@acme@other.example hello", "@acme@other.example hello"),
        ("@acme", "@acme"),
    ],
)
def test_our_name_before_a_text_only_says_to_whom_it_goes(written: str, read: str) -> None:
    assert words(status(content=f"<p>{written}</p>"), ME) == read


def test_whatever_is_missing_a_mention_can_be_read() -> None:
    mention = wire.mention("mastodon", {"id": 5, "account": {"id": 7}}, ME)
    assert (mention.ref.id, mention.customer.ref.id, mention.text, mention.url) == ("5", "7", "", None)
    assert mention.visibility is Visibility.DIRECT


def test_an_address_that_is_none_is_not_taken_over() -> None:
    mention = wire.mention("mastodon", status(url="javascript:alert(1)", uri="https://town.example/5"), ME)
    assert mention.url == "https://town.example/5"


def test_somebody_without_a_name_goes_by_their_address() -> None:
    account = {"id": "7", "acct": "maya@town.example", "display_name": " \n ", "url": None}
    assert wire.customer("mastodon", account).name == "@maya@town.example"


@pytest.mark.parametrize("boost", [status(reblog=status()), {"id": "5"}, "text", None, {"account": {"id": "7"}}])
def test_what_is_no_post_is_recognised(boost: object) -> None:
    assert not wire.is_post(boost)
    assert wire.is_post(status())


@pytest.mark.parametrize(
    ("source", "counting", "link"),
    [
        ("https://github.com/mastodon/mastodon", Counting.GRAPHEMES, 25),
        ("https://github.com/glitch-soc/mastodon", Counting.GRAPHEMES, 25),
        ("https://codeberg.org/superseriousbusiness/gotosocial", Counting.CODE_POINTS, None),
        ("https://git.pleroma.social/pleroma/pleroma", Counting.CODE_POINTS, None),
        (None, Counting.CODE_POINTS, None),
    ],
)
def test_links_are_counted_short_only_where_that_is_known(
    source: str | None, counting: Counting, link: int | None
) -> None:
    told = {"statuses": {"max_characters": 1234, "characters_reserved_per_url": 25}}
    limits = wire.limits_of({"source_url": source, "configuration": told})
    assert (limits.most, limits.counting, limits.url_length, limits.pings) == (1234, counting, link, True)


@pytest.mark.parametrize(
    "told", [{}, {"configuration": None}, {"configuration": {"statuses": {"max_characters": "x"}}}]
)
def test_a_server_that_does_not_tell_takes_what_most_take(told: dict[str, Any]) -> None:
    assert wire.limits_of(told).most == 500
    assert wire.limits_of({**told, "max_toot_chars": 900}).most == 900


# --- settings -------------------------------------------------------------------------------------


def settings(**keys: Any) -> MastodonSettings:
    return MastodonSettings(**{"url": "https://social.example", "access_token": "abc", **keys})


def test_an_address_and_a_token_are_enough() -> None:
    made = settings(url=" https://social.example/ ")
    assert (made.url, made.poll_seconds, made.streaming, made.search) == ("https://social.example", 15, True, ())
    assert "abc" not in repr(made)


@pytest.mark.parametrize(
    "keys",
    [
        {"url": "social.example"},
        {"url": "https://social.example/@acme"},
        {"url": "https://acme:secret@social.example"},
        {"url": "https://social.example/?a=1"},
        {"url": "ftp://social.example"},
        {"access_token": ""},
        {"access_token": "secret token"},
        {"access_token": "secret\u200btoken"},
        {"poll_seconds": 1},
        {"search": ["a"]},
        {"search": [f"word {n}" for n in range(6)]},
        {"password": "x"},
    ],
)
def test_a_wrong_key_is_refused_without_showing_a_secret(keys: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        settings(**keys)
    assert "secret" not in str(refused.value)


def test_the_library_is_loaded_only_when_a_channel_is_built() -> None:
    look = "import sys, adapters.mastodon.channel; sys.exit('mastodon' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0
