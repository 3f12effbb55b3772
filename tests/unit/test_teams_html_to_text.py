"""What people typed in Teams, read from its HTML."""

import base64
import html
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.teams.activities import heard
from adapters.teams.html_to_text import tidy, unnamed, words
from bot.chat.attachments import Attachment
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
        ("<ul><li>One</li><li><p>Two</p></li></ul>", "• One\n• Two"),
        (
            "<ol><li>unplug<li>wait<ul><li>two<li>minutes</ul><li>plug in</ol>",
            "1. unplug\n2. wait\n  • two\n  • minutes\n3. plug in",
        ),
        ('<ol start="7"><li>seven</li></ol><p>done</p>', "7. seven\ndone"),
        ("<p>You said</p><blockquote><p>One</p><p>Two</p></blockquote><p>Yes.</p>", "You said\n> One\n> Two\nYes."),
        ("<blockquote>never closed", "> never closed"),
        ('<p><a href="https://acme.example">here</a></p>', "here (https://acme.example)"),
        (
            '<p>Return it: <a href="https://acme.example/returns">Acme | Returns</a>.</p>',
            "Return it: Acme | Returns (https://acme.example/returns).",
        ),
        ('<p><a href="https://acme.example/x">https://acme.example/x</a></p>', "https://acme.example/x"),
        ('<p><a href="mailto:hi@acme.example">hi@acme.example</a></p>', "hi@acme.example"),
        (
            '<p><a href="https://a.example">a</a> <a href="https://b.example">b',
            "a (https://a.example) b (https://b.example)",
        ),
        ('<p>We are <customemoji id="x" alt="party_acme"></customemoji> open</p>', "We are :party_acme: open"),
        ('<p>Hi <emoji alt="👋" title="x">hello</emoji> you</p>', "Hi 👋 you"),
        ('<p>Hi <emoji alt="👋"> you</p><p>and</p>', "Hi 👋 you\nand"),
        ('<p><emoji alt="👋">never closed', "👋never closed"),
        ("<p><emoji>hello</emoji></p>", "hello"),
        ("<pre><code>if a:<br>&nbsp;&nbsp;b  =  1<br>\tc</code></pre>", "if a:\n  b  =  1\n    c"),
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


@example("<p>One<![;</p>")
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
    assert len(heard(activity).attached) == files
    payload = {"id": "1", "body": {"contentType": "html", "content": typed}, "attachments": attached}
    quoted = heard({**activity, "value": {"messagePayload": payload}}).quoted
    assert quoted is not None
    assert len(quoted.attached) == files


WHERE = "https://smba.trafficmanager.net/emea/t/v3/attachments/0-weu-d1-ab12/views/original"
OBJECT = "https://eu-api.asm.skype.com/v1/objects/0-weu-d1-ab12/views/imgo"
ASM = f'<img itemtype="http://schema.skype.com/AMSImage" alt="{{}}" src="{OBJECT}">'
IN_GRAPH = base64.b64encode(f"id=x_0-weu-d1-ab12,type=1,url={OBJECT}".encode())
GRAPH = f"<p><img src='https://graph.microsoft.com/v1.0/t/x/hostedContents/{IN_GRAPH.decode()}/$value'></p>"


def attached(said_in: str, *beside: dict[str, str]) -> tuple[Attachment, ...]:
    said = {"contentType": "text/html", "content": said_in}
    who = {"from": {"id": "29:ana"}, "conversation": {"id": "19:room@thread.tacv2"}}
    return heard({"type": "message", **who, "attachments": [said, *beside]}).attached


@pytest.mark.parametrize(
    ("alt", "shows"), [("A <loaf>", "A <loaf>"), ("image", ""), ("", ""), ("Image", ""), (" a  b ", "a b")]
)
def test_a_pasted_picture_is_told_with_where_it_lies_and_what_it_shows(alt: str, shows: str) -> None:
    [found] = attached(ASM.format(html.escape(alt)), {"contentType": "image/png", "contentUrl": WHERE})
    assert found == Attachment("0-weu-d1-ab12", "", "image/*", 0, WHERE, shows)


def test_of_several_pictures_nobody_says_which_alt_text_is_whose() -> None:
    two = attached(ASM.format("A loaf") * 2, *[{"contentType": "image/*", "contentUrl": WHERE}] * 2)
    assert [each.alt for each in two] == ["", ""]


@pytest.mark.parametrize("said_in", [ASM.format("x"), GRAPH])
def test_the_same_picture_has_the_same_id_wherever_teams_tells_of_it(said_in: str) -> None:
    [found] = attached(said_in)
    assert (found.id, found.url) == ("0-weu-d1-ab12", "")


@pytest.mark.parametrize(
    "src", ["", "https://g.example/hostedContents/%%%/$value", "https://g.example/hostedContents/_w8/$value"]
)
def test_a_picture_whose_address_says_nothing_has_no_id(src: str) -> None:
    [found] = attached(f'<img src="{src}">')
    assert (found.id, found.media) == ("", "image/*")


def test_a_file_is_named_and_is_no_picture() -> None:
    [found] = attached("<p>x</p>", {"contentType": "reference", "name": "week.pdf", "contentUrl": WHERE})
    assert found == Attachment("", "week.pdf", "", 0, "", "")


@pytest.mark.parametrize("piece", ["<at>", "<at ", "<a ", "<a b='", "<a b='>", "<!--", "</", "<p><at>", "<img "])
def test_no_words_keep_everybody_else_waiting(piece: str) -> None:
    odd = (piece * 28_000)[:28_000]
    began = time.process_time()
    words(odd, ())
    unnamed(odd, ())
    heard({**recorded("message_names_us"), "attachments": [{"contentType": "text/html", "content": odd}]})
    assert time.process_time() - began < 2, "it took 22 s once: what is read must be read in one go"


def test_a_sign_that_begins_no_tag_is_a_word() -> None:
    assert words("<p>1 < 2 and a<b</p>", ()) == "1 < 2 and a<b"
    assert words('<p>see <a href="https://a.example/?x=>">it</a></p>', ()) == "see it (https://a.example/?x=>)"
