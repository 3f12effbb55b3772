"""Everything that a post of each network can hold, and what becomes of it on the card."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from atproto import models
from mastodon.return_types import MediaAttachment, Poll, Status
from xdk.schemas import Post as PostOfX

from adapters.bluesky import content as bluesky
from adapters.mastodon import content as mastodon
from adapters.x import content as x
from bot.ports.kv import Json
from tests.content_table import How, Row, keeps

ME = {"id": "1", "acct": "acme", "username": "acme", "url": "https://social.example/@acme"}
MAYA = "did:plc:mayaexampleaaaaaaaaaaaaa"
WEB = "https://bsky.app"


@dataclass(frozen=True)
class Held:
    """A thing that a post holds in these fields, and the words that must not get lost."""

    what: str
    post: Json
    kept: tuple[str, ...]
    how: How = How.SPELLED_OUT
    fields: tuple[str, ...] = field(default=())


def said(html: str) -> Json:
    return {"content": html}


# --- Mastodon -------------------------------------------------------------------------------------

LONG = "https://acme.example/bread/rye/with-a-very-long-name"
CUT = f'<a href="{LONG}"><span class="invisible">https://</span><span class="ellipsis">acme.example/bread</span></a>'
QUOTED = {"url": "https://town.example/@ben/8", "account": {"id": "3", "acct": "ben@town.example"}}
RE = '<p class="quote-inline">RE: <a href="https://town.example/@ben/8">https://town.example/@ben/8</a></p>'
MOVING = ("video", "audio", "gifv", "?")
U = "https://note.example/notes/a1"

ON_MASTODON = (
    Held("words", said("<p>One</p><p>Two<br>three</p>"), ("One\n\nTwo\nthree",), How.CARRIED, ("content",)),
    Held("a link, which servers show cut short", said(f"<p>{CUT}</p>"), (LONG,), How.CARRIED),
    Held("a link behind other words", said('<a href="https://a.example">here</a>'), ("here", "https://a.example")),
    Held("a link in two pieces", said(f"<a href={U}></a><a href={U} rel=ugc>{U}</a>"), (U,), How.CARRIED),
    Held("a name and a tag", said('<a href="/@b">@ben</a> <a href="/t">#rye</a>'), ("@ben #rye",), How.CARRIED),
    Held("quoted words", said("<p>Yes</p><blockquote><p>Old words</p></blockquote>"), ("> Old words",)),
    Held("a list", said("<ol><li>Rye</li><li>Wheat</li></ol>"), ("1. Rye\n2. Wheat",)),
    Held("words that are struck out", said("<p>I <del>hate</del> love it</p>"), ("~~hate~~",)),
    Held("an emoji of the server's own", said("<p>:bread:</p>"), (":bread:",), How.CARRIED, ("emojis",)),
    Held("a content warning", {"spoiler_text": "burnt food"}, ("burnt food",), fields=("spoiler_text",)),
    Held("a mark that it is sensitive", {"sensitive": True}, ("sensitive",), fields=("sensitive",)),
    Held(
        "a picture with its alt text",
        {"media_attachments": [{"type": "image", "url": "https://f.example/1.png", "description": "A loaf"}]},
        ("A loaf", "https://f.example/1.png"),
        fields=("media_attachments",),
    ),
    Held(
        "a video, a recording, an animation, or something else",
        {
            "media_attachments": [
                {"type": kind, "url": "https://f.example/2"} for kind in ("video", "audio", "gifv", "?")
            ]
        },
        ("[video] https://f.example/2", "[recording]", "[animation]", "[attachment]"),
    ),
    Held(
        "a poll",
        {"poll": {"options": [{"title": "Rye"}, {"title": "Wheat"}]}},
        ("Rye / Wheat",),
        fields=("poll",),
    ),
    Held(
        "a poll in which several answers can be chosen",
        {**said("<p>@acme</p>"), "poll": {"multiple": True, "options": [{"title": "Rye"}]}},
        ("several", "Rye"),
    ),
    Held(
        "a post that it quotes",
        {**said(f"{RE}<p>Is that true?</p>"), "quote": {"state": "accepted", "quoted_status": QUOTED}},
        ("Is that true?", "@ben@town.example", "https://town.example/@ben/8"),
        fields=("quote",),
    ),
    Held(
        "a post of ours that it quotes",
        {"quote": {"state": "accepted", "quoted_status": {"url": "https://social.example/1", "account": {"id": "1"}}}},
        ("our post", "https://social.example/1"),
    ),
    Held("a post that it quotes and we may not see", {"quote": {"state": "revoked"}}, ("revoked",), How.SAID_MISSING),
    Held(
        "a quotation of a server without quotes",
        said(f"<p>Hm</p>{RE}"),
        ("RE: https://town.example/@ben/8",),
        How.CARRIED,
    ),
)
ELSEWHERE_MASTODON = {
    "id", "uri", "url", "account", "in_reply_to_id", "in_reply_to_account_id", "reblog", "created_at", "edited_at",
    "visibility", "mentions", "tags", "quote_approval",  # what a mention says beside its words, or is made of
    "reblogs_count", "favourites_count", "replies_count", "quotes_count",  # what others did with it
    "reblogged", "favourited", "bookmarked", "muted", "pinned", "filtered", "tagged_collections",  # what we did with it
    "application",  # with what it was written
    "language",  # the card tells it from the words
    "card",  # what the server fetched from a page whose address is among the words
}  # fmt: skip
"""Fields that hold nothing of what a customer says, and why."""


@pytest.mark.parametrize("held", ON_MASTODON, ids=lambda held: held.what)
def test_nothing_that_a_post_on_mastodon_holds_is_lost(held: Held) -> None:
    text = mastodon.words(held.post, ME)
    assert [word for word in held.kept if word not in text] == []


def test_an_address_that_a_server_writes_twice_is_told_once() -> None:
    (twice,) = [held for held in ON_MASTODON if held.what == "a link in two pieces"]
    assert mastodon.words(twice.post, ME) == U


def test_a_quoted_post_is_told_once_where_a_server_repeats_it_for_older_programs() -> None:
    (quote,) = [held for held in ON_MASTODON if held.what == "a post that it quotes"]
    assert mastodon.words(quote.post, ME).count("https://town.example/@ben/8") == 1


def test_a_poll_without_words_needs_no_name_of_ours_before_it() -> None:
    (poll,) = [held for held in ON_MASTODON if "several answers" in held.what]
    assert mastodon.words(poll.post, ME) == "[poll, of which several can be chosen: Rye]"


def test_every_field_of_a_post_on_mastodon_is_on_the_page_or_says_nothing() -> None:
    told = {name for held in ON_MASTODON for name in held.fields}
    assert told | ELSEWHERE_MASTODON == set(Status.__annotations__)
    assert {"options", "multiple"} <= set(Poll.__annotations__)
    assert {"type", "url", "remote_url", "description"} <= set(MediaAttachment.__annotations__)
    keeps("Mastodon", [Row(held.what, mastodon.words(held.post, ME), held.how) for held in ON_MASTODON])


# --- Bluesky --------------------------------------------------------------------------------------

BLOB = {"$type": "blob", "ref": {"$link": "bafkrei"}, "mimeType": "image/png", "size": 5}
PICTURE = {"$type": "app.bsky.embed.images", "images": [{"alt": "A loaf", "image": BLOB}]}


def link(text: str, shown: str, uri: str) -> Json:
    start = len(text[: text.index(shown)].encode())
    index = {"byteStart": start, "byteEnd": start + len(shown.encode())}
    return {"text": text, "facets": [{"index": index, "features": [{"$type": f"{FACET}#link", "uri": uri}]}]}


def embed(kind: str, **of: Any) -> Json:
    return {"embed": {"$type": f"app.bsky.embed.{kind}", **of}}


def record(kind: str) -> Json:
    return {"uri": f"at://did:plc:ben/app.bsky.{kind}/3n2", "cid": "bafyrei"}


FACET = "app.bsky.richtext.facet"
CARD = {"uri": "https://acme.example/rye", "title": "Rye bread", "description": "Baked daily"}
ON_BLUESKY = (
    Held("words", {"text": "One\n\nTwo @ben.example #rye"}, ("One\n\nTwo @ben.example #rye",), How.CARRIED, ("text",)),
    Held(
        "a link, which programs show cut short",
        link(
            "“Bäcker”: shop.acme.example/bread/rye/si...",
            "shop.acme.example/bread/rye/si...",
            "https://shop.acme.example/bread/rye/size",
        ),
        ("“Bäcker”: https://shop.acme.example/bread/rye/size",),
        How.CARRIED,
        ("facets", "#link"),
    ),
    Held(
        "a link behind other words",
        link("Look here please", "here", "https://a.example/"),
        ("here (https://a.example/) please",),
    ),
    Held("tags beside the words", {"text": "Hm", "tags": ["rye"]}, ("#rye",), fields=("tags", "#tag")),
    Held(
        "a warning of its author",
        {"labels": {"values": [{"val": "graphic-media"}]}},
        ("graphic-media",),
        fields=("labels",),
    ),
    Held(
        "a picture with its alt text",
        {"embed": PICTURE},
        ("A loaf", f"https://cdn.bsky.app/img/feed_fullsize/plain/{MAYA}/bafkrei@jpeg"),
        fields=("embed", "images"),
    ),
    Held(
        "pictures in a gallery",
        embed("gallery", items=[{"alt": "A loaf", "image": BLOB}, {"alt": "A roll", "image": BLOB}]),
        ("A loaf", "A roll"),
        fields=("gallery",),
    ),
    Held("a video", embed("video", video=BLOB, alt="A dough"), ("[video: A dough]",), fields=("video",)),
    Held("a link card", embed("external", external=CARD), tuple(CARD.values()), fields=("external",)),
    Held(
        "a post that it quotes",
        embed("record", record=record("feed.post")),
        ("quotes a post", "https://bsky.app/profile/did:plc:ben/post/3n2"),
        fields=("record",),
    ),
    Held(
        "a list, a feed or a starter pack",
        embed("record", record=record("graph.starterpack")),
        ("starter pack", "https://bsky.app/starter-pack/did:plc:ben/3n2"),
    ),
    Held(
        "a quotation with pictures",
        embed("recordWithMedia", media=PICTURE, record={"record": record("feed.post")}),
        ("A loaf", "/profile/did:plc:ben/post/3n2"),
        fields=("recordWithMedia",),
    ),
    Held("something newer than this program", embed("hologram"), ("cannot show", "hologram"), How.SAID_MISSING),
)
ELSEWHERE_BLUESKY = {
    "created_at", "reply",  # what a mention says beside its words
    "langs",  # the card tells it from the words
    "entities",  # deprecated: facets of 2022
    "py_type",
    "#mention",  # the name stands among the words
    "defs", "getEmbedExternalView",  # no embed of its own
}  # fmt: skip


@pytest.mark.parametrize("held", ON_BLUESKY, ids=lambda held: held.what)
def test_nothing_that_a_post_on_bluesky_holds_is_lost(held: Held) -> None:
    text = bluesky.words(held.post, MAYA, WEB)
    assert [word for word in held.kept if word not in text] == []


def test_every_field_of_a_post_on_bluesky_is_on_the_page_or_says_nothing() -> None:
    known = set(models.AppBskyFeedPost.Record.model_fields)
    known |= {
        name[:1].lower() + name[1:]
        for name in (n.removeprefix("AppBskyEmbed") for n in dir(models) if n.startswith("AppBskyEmbed"))
    }
    known |= {f"#{name.lower()}" for name in ("Mention", "Link", "Tag") if hasattr(models.AppBskyRichtextFacet, name)}
    told = {name for held in ON_BLUESKY for name in held.fields}
    assert told | ELSEWHERE_BLUESKY == known
    keeps("Bluesky", [Row(held.what, bluesky.words(held.post, MAYA, WEB), held.how) for held in ON_BLUESKY])


def test_a_link_that_stands_nowhere_in_the_words_is_told_behind_them() -> None:
    odd = {"index": {"byteStart": 1, "byteEnd": 2}, "features": [{"uri": "https://a.example/"}]}
    beyond = {"index": {"byteStart": 90, "byteEnd": 99}, "features": [{"uri": "https://b.example/"}]}
    text = bluesky.words({"text": "ß!", "facets": [odd, beyond]}, MAYA, WEB)
    assert text == "ß! (https://a.example/) (https://b.example/)"


def test_a_picture_elsewhere_than_on_bluesky_itself_has_no_address_that_we_would_know() -> None:
    assert bluesky.words({"embed": PICTURE}, MAYA, "https://social.town.example") == "[picture: A loaf]"


# --- X --------------------------------------------------------------------------------------------

URLS = {"urls": [{"url": "https://t.co/1", "expanded_url": "https://acme.example/rye?a=1&b=2"}]}
PHOTO = {
    "urls": [{"url": "https://t.co/2", "expanded_url": "https://x.com/marta/status/1/photo/1", "media_key": "3_1"}]
}
ON_X = (
    Held(
        "words",
        {"text": "Is it vegan &amp; fresh? #rye $ACME"},
        ("Is it vegan & fresh? #rye $ACME",),
        How.CARRIED,
        ("text",),
    ),
    Held(
        "a long text",
        {"text": "Is it…", "note_post": {"text": "Is it vegan?"}},
        ("Is it vegan?",),
        How.CARRIED,
        ("note_post",),
    ),
    Held(
        "a link, which X makes short",
        {"text": "See https://t.co/1", "entities": URLS},
        ("See https://acme.example/rye?a=1&b=2",),
        How.CARRIED,
        ("entities",),
    ),
    Held(
        "a picture, an animation or a video",
        {"text": "Look https://t.co/2", "entities": PHOTO, "attachments": {"media_keys": ["3_1"]}},
        ("https://x.com/marta/status/1/photo/1", "[picture or video: it can be seen on X]"),
        How.SAID_MISSING,
        ("attachments",),
    ),
    Held("a poll", {"text": "Which?", "attachments": {"poll_ids": ["1"]}}, ("[poll: it can be",), How.SAID_MISSING),
    Held("a place", {"text": "Here", "geo": {"place_id": "1"}}, ("[place: it can be",), How.SAID_MISSING, ("geo",)),
    Held(
        "a mark that it is sensitive",
        {"text": "Hm", "possibly_sensitive": True},
        ("sensitive",),
        fields=("possibly_sensitive",),
    ),
    Held(
        "a post that it quotes",
        {
            "text": "True? https://t.co/3",
            "entities": {"urls": [{"url": "https://t.co/3", "expanded_url": "https://x.com/ben/status/8"}]},
        },
        ("https://x.com/ben/status/8",),
        How.CARRIED,
    ),
)
ELSEWHERE_X = {
    "id", "author_id", "username", "created_at", "edit_history_post_ids", "edit_controls", "conversation_id",
    "in_reply_to_user_id", "referenced_posts", "reply_settings", "display_text_range", "community_id", "scopes",
    "public_metrics", "non_public_metrics", "organic_metrics", "promoted_metrics",  # what others did with it
    "context_annotations", "lang", "withheld", "source", "paid_partnership",  # what X thinks of it
    "matched_media_notes", "note_request_suggestions", "suggested_source_links", "suggested_source_links_with_counts",
    "article", "article_title", "card_uri",  # an address among the words leads to these
    "media_metadata",  # of pictures: see there
}  # fmt: skip


@pytest.mark.parametrize("held", ON_X, ids=lambda held: held.what)
def test_nothing_that_a_post_on_x_holds_is_lost(held: Held) -> None:
    text = x.words(held.post, "acme")
    assert [word for word in held.kept if word not in text] == []


def test_every_field_of_a_post_on_x_is_on_the_page_or_says_nothing() -> None:
    told = {name for held in ON_X for name in held.fields}
    assert told | ELSEWHERE_X == set(PostOfX.model_fields)
    keeps("X", [Row(held.what, x.words(held.post, "acme"), held.how) for held in ON_X])
