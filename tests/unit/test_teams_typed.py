"""What people typed in Teams, read from its HTML."""

import html
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.teams.typed import tidy, unnamed, words
from adapters.teams.wire import heard
from tests.surfaces.teams_gateways import recorded

MENTION = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">{}</span>'


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("<p>One<br>Two</p>", "One\nTwo"),
        ("<div><div>One</div><div>&nbsp;</div><div>Two</div></div>", "One\n\nTwo"),
        ("<p>a &lt; b &amp;&amp; c</p>", "a < b && c"),
        ("<p>&amp;lt;</p>", "&lt;"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ('<p><a href="https://acme.example">here</a></p>', "here"),
        ('<p>Hi <emoji alt="👋" title="x">hello</emoji> you</p>', "Hi 👋 you"),
        ('<p><img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>', "🙂"),
        ('<p><img alt="a screenshot" src="x"> see</p>', "see"),
        (f"<p>{MENTION.format('Handraise')}&nbsp;claim</p>", "claim"),
        (f"<p>ask {MENTION.format('Ben')}</p>", "ask Ben"),
        ("<p>Handraise</p>", "Handraise"),
        ("<p>Handraise is what we are</p>", "Handraise is what we are"),
        ('<blockquote itemtype="http://schema.skype.com/Reply"><p>Old</p></blockquote><p>New</p>', "New"),
        ("<p>never <b>closed", "never closed"),
        ("", ""),
    ],
)
def test_html_is_read_as_it_was_typed(typed: str, read: str) -> None:
    assert words(typed, ["Handraise"]) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<at>Handraise</at> claim 142\r\n", "claim 142"),
        ('<at id="0">Handraise</at> ask <at>Ben</at>', "ask Ben"),
        ("a <b> c", "a <b> c"),
    ],
)
def test_plain_text_loses_our_name_only(text: str, read: str) -> None:
    assert unnamed(text, ["Handraise"]) == read


@pytest.mark.parametrize("opened", ["<p>x", "<at>x", '<blockquote itemtype="http://schema.skype.com/Reply">x', "</p>x"])
def test_no_html_is_too_deep(opened: str) -> None:
    words(opened * 4_000, ["a"])


@given(st.text())
def test_whatever_is_typed_comes_out_again(text: str) -> None:
    lines = text.replace("\r", "").split("\n")
    typed = "".join(f"<p>{html.escape(line) or '&nbsp;'}</p>" for line in lines)
    assert words(typed, []) == tidy("\n".join(lines))


@given(st.text(alphabet='<>/&;"= abpdiv\x00!-[]'))
def test_no_html_is_too_odd(text: str) -> None:
    words(text, ["a"])
    unnamed(text, ["a"])


IMAGE = {"contentType": "image/*", "contentUrl": "https://graph.microsoft.com/x"}
FILE = {"contentType": "reference", "name": "week.pdf"}
QUOTE = {"contentType": "messageReference", "content": "{}"}
PASTED = '<p><img src="https://graph.microsoft.com/x" alt="image"></p>'
EMOJI = '<p><img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>'


@pytest.mark.parametrize(
    ("typed", "attached", "files"),
    [
        ("<p>Yes</p>", [], 0),
        (PASTED, [], 1),
        (PASTED, [IMAGE], 1),
        (PASTED, [IMAGE, IMAGE], 2),
        (PASTED * 2, [FILE], 3),
        (EMOJI, [QUOTE, {}], 0),
    ],
)
def test_what_hangs_on_a_post_is_counted_once_and_no_emoji_or_quoted_post_is_a_file(
    typed: str, attached: list[dict[str, str]], files: int
) -> None:
    words_of_it = {"contentType": "text/html", "content": typed}
    activity = {
        "type": "message",
        "from": {"id": "29:ana"},
        "conversation": {"id": "19:room@thread.tacv2"},
        "attachments": [words_of_it, *attached],
    }
    assert heard(activity).files == files
    payload = {"id": "1", "body": {"contentType": "html", "content": typed}, "attachments": attached}
    quoted = heard({**activity, "value": {"messagePayload": payload}}).quoted
    assert quoted is not None
    assert quoted.files == files


@pytest.mark.parametrize("piece", ["<at>", "<at ", "<a ", "<a b='", "<a b='>", "<!--", "</", "<p><at>", "<img "])
def test_no_words_keep_everybody_else_waiting(piece: str) -> None:
    odd = (piece * 28_000)[:28_000]
    began = time.process_time()
    words(odd, ())
    unnamed(odd, ())
    heard({**recorded("message_names_us"), "attachments": [{"contentType": "text/html", "content": odd}]})
    assert time.process_time() - began < 0.5


def test_a_sign_that_begins_no_tag_is_a_word() -> None:
    assert words("<p>1 < 2 and a<b</p>", ()) == "1 < 2 and a<b"
    assert words('<p>see <a href="https://a.example/?x=>">it</a></p>', ()) == "see it"
