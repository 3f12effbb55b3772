"""Everything that a colleague's message in Slack or Teams can hold, and what becomes of it in their answer."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_sdk.models.blocks.block_elements import (
    RichTextElementParts,
    RichTextListElement,
    RichTextPreformattedElement,
    RichTextQuoteElement,
    RichTextSectionElement,
)

from adapters.slack.attachments import attached
from adapters.slack.mrkdwn import CannotWrite, plain
from adapters.teams.activities import heard
from adapters.teams.attachments import LIES_ELSEWHERE
from bot.chat.attachments import ONLY_PICTURES, Attachment
from bot.ports.kv import Json
from tests.content_table import How, Row, keeps


@dataclass(frozen=True)
class Held:
    """A thing that a message holds, and the words that have to be told of it."""

    what: str
    post: Json
    told: tuple[str, ...]
    how: How = How.CARRIED
    types: tuple[str, ...] = field(default=())
    """Which of Slack's own elements this is."""


def row_of(held: Held, becomes: str) -> Row:
    return Row(held.what, becomes, held.how)


def notes(files: tuple[Attachment, ...], why: str) -> list[str]:
    said = [f"[picture: {file.alt or 'its author is asked what it shows'}]" for file in files if _is_picture(file)]
    return [*said, *(f"{file.called} was not added: {why}" for file in files if not _is_picture(file))]


def _is_picture(file: Attachment) -> bool:
    return file.media.startswith("image/")


# --- Slack ----------------------------------------------------------------------------------------

NAMES = {"U1": "Ana Lima"}
PICTURE = {"id": "F1", "mimetype": "image/png", "url_private": "https://files.slack.com/1", "alt_txt": "A loaf"}


def rich(*parts: Json) -> Json:
    return {"blocks": [{"type": "rich_text", "elements": list(parts)}], "text": "unused"}


def section(*words: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(words)}


def text(said: str, **style: bool) -> Json:
    return {"type": "text", "text": said, "style": style}


def listed(style: str, *items: str, indent: int = 0, **shape: int) -> Json:
    elements = [section(text(item)) for item in items]
    return {"type": "rich_text_list", "style": style, "indent": indent, "elements": elements, **shape}


def of(kind: str, **more: Any) -> Json:
    return rich(section(text("See "), {"type": kind, **more}))


def file(name: str, media: str, **more: Any) -> Json:
    return rich(section(text("Look"))) | {"files": [{"id": "F2", "name": name, "mimetype": media, **more}]}


STYLED = rich(section(text("bold", bold=True), text(" slanted", italic=True)))
UNFURLED = {"from_url": "https://acme.example", "title": "Acme", "text": "Fetched by Slack"}
MISSING, REFUSED, SPELLED = How.SAID_MISSING, How.REFUSED, How.SPELLED_OUT

IN_SLACK = (
    Held("words", rich(section(text("One\nTwo"))), ("One\nTwo",), types=("section", "text")),
    Held("bold and slanted words: the words", STYLED, ("bold slanted",)),
    Held("words that are struck out", rich(section(text("I "), text("hate", strike=True))), ("I ~~hate~~",), SPELLED),
    Held("code, as it stands", rich(section(text("a  =  *b*", code=True))), ("a  =  *b*",)),
    Held(
        "a block of code",
        rich({"type": "rich_text_preformatted", "elements": [text("if a:\n  b")]}),
        ("if a:\n  b",),
        types=("preformatted",),
    ),
    Held("quoted words", rich({"type": "rich_text_quote", "elements": [text("Old")]}), ("> Old",), SPELLED, ("quote",)),
    Held("a list", rich(listed("bullet", "Rye", "Wheat")), ("• Rye\n• Wheat",), SPELLED, ("list",)),
    Held("a numbered list", rich(listed("ordered", "Rye", offset=2)), ("3. Rye",), SPELLED),
    Held(
        "a list in a list",
        rich(listed("ordered", "Rye"), listed("bullet", "old", indent=1)),
        ("1. Rye\n  • old",),
        SPELLED,
    ),
    Held("an address", of("link", url="https://a.example"), ("https://a.example",), types=("link",)),
    Held("a link behind words", of("link", url="https://a.example", text="it"), ("it (https://a.example)",), SPELLED),
    Held("a colleague's name: the one that customers know", of("user", user_id="U1"), ("Ana Lima",), types=("user",)),
    Held("a name that no customer knows", of("user", user_id="U9"), ("write their name in words",), REFUSED),
    Held("a channel", of("channel", channel_id="C1"), ("say it in words",), REFUSED, ("channel",)),
    Held("a group of colleagues", of("usergroup", usergroup_id="S1"), ("say it in words",), REFUSED, ("usergroup",)),
    Held("a workspace", of("team", team_id="T1"), ("say it in words",), REFUSED, ("team",)),
    Held("@here, @channel, @everyone", of("broadcast", range="here"), ("remove @here",), REFUSED, ("broadcast",)),
    Held("an emoji", of("emoji", name="wave", unicode="1f44b"), ("👋",), types=("emoji",)),
    Held("an emoji with a skin tone", of("emoji", name="wave", unicode="1f44b", skin_tone=3), ("👋🏼",)),
    Held("an emoji of the workspace's own", of("emoji", name="party_acme"), (":party_acme:",), REFUSED),
    Held("a date", of("date", timestamp=1, format="{date}", fallback="5 May"), ("5 May",), types=("date",)),
    Held("a colour", of("color", value="#ff0000"), ("#ff0000",), types=("color",)),
    Held("what Slack fetched of an address", STYLED | {"attachments": [UNFURLED]}, ("bold",)),
    Held("a shared post", STYLED | {"attachments": [{"is_share": True, "text": "x"}]}, ("“A shared post”",), MISSING),
    Held("a picture with its alt text", STYLED | {"files": [PICTURE]}, ("[picture: A loaf]",)),
    Held("a picture without", STYLED | {"files": [{**PICTURE, "alt_txt": ""}]}, ("is asked",)),
    Held("a file", file("week.pdf", "application/pdf"), ("“week.pdf” was not added",), MISSING),
    Held("a video", file("oven.mp4", "video/mp4"), ("“oven.mp4” was not added",), MISSING),
    Held("an audio clip", file("audio.m4a", "audio/mp4"), ("“audio.m4a” was not added",), MISSING),
    Held("a canvas or a list", file("Plan", "application/vnd.slack-docs"), ("“Plan” was not added",), MISSING),
    Held("a snippet", file("a.py", "text/plain", mode="snippet"), ("“a.py” was not added",), MISSING),
    Held(
        "an app's block, a table, a form", {"blocks": [*rich()["blocks"], {"type": "table"}]}, ("words only",), REFUSED
    ),
    Held("something newer than this program", of("hologram"), ("words only",), REFUSED),
)


def in_slack(held: Held) -> str:
    try:
        said = plain(held.post["blocks"], held.post.get("text"), name_of=NAMES.get)
    except CannotWrite as no:
        said = str(no)
    return "\n".join([said, *notes(attached(held.post), ONLY_PICTURES)])


@pytest.mark.parametrize("held", IN_SLACK, ids=lambda held: held.what)
def test_nothing_in_a_message_of_slack_is_lost(held: Held) -> None:
    assert [words for words in held.told if words not in in_slack(held)] == []


def test_every_element_of_slacks_own_library_is_on_the_page() -> None:
    parts = {name.lower() for name in vars(RichTextElementParts) if name[0].isupper()} - {"textstyle"}
    shapes = (RichTextListElement, RichTextPreformattedElement, RichTextQuoteElement, RichTextSectionElement)
    whole = parts | {shape.type.removeprefix("rich_text_") for shape in shapes}
    assert whole == {name for held in IN_SLACK for name in held.types}
    keeps("An answer written in Slack", [row_of(held, in_slack(held)) for held in IN_SLACK])


# --- Teams ----------------------------------------------------------------------------------------


def html(said: str, *beside: Json) -> Json:
    return {"attachments": [{"contentType": "text/html", "content": said}, *beside]}


def beside(kind: str, **more: str) -> Json:
    return html("<p>Look</p>", {"contentType": kind, **more})


LOAF = '<p><img itemtype="http://schema.skype.com/AMSImage" alt="{}" src="https://x.example/objects/1/views/imgo"></p>'
CARD = "application/vnd.microsoft.card."
REPLY = '<blockquote itemtype="http://schema.skype.com/Reply"><p>Old</p></blockquote><p>New</p>'

IN_TEAMS = (
    Held("words", html("<p>One</p><p>Two<br>three</p>"), ("One\nTwo\nthree",)),
    Held("bold, slanted and coloured words: the words", html("<b>a</b> <i>b</i>"), ("a b",)),
    Held("words that are struck out", html("<p>I <s>hate</s></p>"), ("I ~~hate~~",), SPELLED),
    Held("a heading", html("<h1>Bread</h1><p>Rye</p>"), ("Bread\nRye",)),
    Held("code", html("<p>a <code>= b</code></p>"), ("a = b",)),
    Held("a block of code", html("<pre><code>if a:<br>&nbsp; b</code></pre>"), ("if a:\n  b",)),
    Held("quoted words", html("<blockquote><p>Old</p></blockquote>"), ("> Old",), SPELLED),
    Held("a list", html("<ul><li>Rye</li><li>Wheat</li></ul>"), ("• Rye\n• Wheat",), SPELLED),
    Held("a numbered list", html('<ol start="3"><li>Rye</li></ol>'), ("3. Rye",), SPELLED),
    Held("a list in a list", html("<ol><li>Rye<ul><li>old</li></ul></li></ol>"), ("1. Rye\n  • old",), SPELLED),
    Held("a table", html("<table><tr><td>Rye</td><td>4 €</td></tr></table>"), ("Rye | 4 €",), SPELLED),
    Held("a dividing line", html("<p>a</p><hr><p>b</p>"), ("a\n---\nb",), SPELLED),
    Held("an address", html('<a href="https://a.example">https://a.example</a>'), ("https://a.example",)),
    Held("a link behind words", html('<a href="https://a.example">it</a>'), ("it (https://a.example)",), SPELLED),
    Held("a name of a colleague, a tag, a team or a channel", html("<p>ask <at>Ben</at></p>"), ("ask Ben",)),
    Held("an emoji", html('<p>Hi <emoji alt="👋" title="Wave"></emoji></p>'), ("Hi 👋",)),
    Held("an emoji as a picture", html('<img itemtype="http://schema.skype.com/Emoji" alt="🙂">'), ("🙂",)),
    Held("an emoji of the company's own", html('<customemoji alt="party_acme">'), ("remove :party_acme:",), REFUSED),
    Held("a picture with its alt text", html(LOAF.format("A loaf")), ("[picture: A loaf]",)),
    Held("a picture without", html(LOAF.format("image")), ("is asked",)),
    Held("a moving picture or a sticker, as a picture", html('<img itemtype="x/Giphy" alt="Hm" src="x">'), ("Hm",)),
    Held("a video or a recording", html("<video src='x'></video>"), ("“A recording” was not added",), MISSING),
    Held("a file", beside("reference", name="week.pdf"), ("“week.pdf” was not added",), MISSING),
    Held("a card of an app", beside(f"{CARD}adaptive", content="{}"), ("“A card” was not added",), MISSING),
    Held("a Loop component", beside(f"{CARD}fluidEmbedCard", content="{}"), ("“A card” was not added",), MISSING),
    Held("a snippet of code", beside(f"{CARD}codesnippet", content="{}"), ("“A card” was not added",), MISSING),
    Held("a forwarded post", beside("forwardedMessageReference"), ("“A forwarded message” was not added",), MISSING),
    Held("something newer than this program", beside("hologram"), ("“A file” was not added",), MISSING),
    Held("an element newer than this program: its words", html("<hologram>Hi</hologram>"), ("Hi",)),
    Held("the post that it answers, which is a colleague's", html(REPLY), ("New",)),
)


def in_teams(held: Held) -> str:
    who = {"from": {"id": "29:ana"}, "conversation": {"id": "19:room@thread.tacv2"}}
    said = heard({"type": "message", **who, **held.post})
    return "\n".join([said.no_plain_form or said.text, *notes(said.attached, LIES_ELSEWHERE)])


@pytest.mark.parametrize("held", IN_TEAMS, ids=lambda held: held.what)
def test_nothing_in_a_message_of_teams_is_lost(held: Held) -> None:
    assert [words for words in held.told if words not in in_teams(held)] == []


def test_all_that_a_message_of_teams_can_hold_is_on_the_page() -> None:
    keeps("An answer written in Teams", [row_of(held, in_teams(held)) for held in IN_TEAMS])
