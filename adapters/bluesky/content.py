"""What a post holds, as text. Nothing that stands in it is left out in silence. Pure.

docs/what-a-post-holds.md is the table of it, written by its tests.
"""

from typing import Final
from urllib.parse import quote

from bot.channels.fields import LONGEST_FIELD, as_address, as_id, as_line, as_number, as_object, as_objects, as_text
from bot.ports.kv import Json
from bot.text.html import with_address
from bot.text.spelled_out import bracketed, unknown

_PAGES: Final = {
    "app.bsky.feed.post": ("quotes a post", "/profile/{did}/post/{rkey}"),
    "app.bsky.feed.generator": ("shows a feed", "/profile/{did}/feed/{rkey}"),
    "app.bsky.graph.list": ("shows a list", "/profile/{did}/lists/{rkey}"),
    "app.bsky.graph.starterpack": ("shows a starter pack", "/starter-pack/{did}/{rkey}"),
    "app.bsky.labeler.service": ("shows a moderation service", "/profile/{did}"),
}
"""What a post can show of the network, by the kind of record, and on which page of the network it stands."""
_BLUESKY: Final = "https://bsky.app"
_PICTURES: Final = "https://cdn.bsky.app/img/feed_fullsize/plain/{did}/{cid}@jpeg"
"""Where Bluesky's own pages show a picture of any account; what other installations have, we do not know."""


def words(record: object, did: str, web: str) -> str:
    """Return what a post of that account holds: its words with whole addresses, and all else spelled out.

    `web` is where people see posts.
    """
    post = as_object(record)
    tags = " ".join(f"#{as_line(tag)}" for tag in _list(post.get("tags")) if as_line(tag))
    parts = [_labels(post), _text(post), tags, *_embedded(as_object(post.get("embed")), did, web)]
    return "\n\n".join(part for part in parts if part)


def quoted_by(record: object) -> str:
    """Return the address of the record that a post quotes; empty if it quotes none."""
    embed = as_object(as_object(record).get("embed"))
    shown = as_object(embed.get("record"))
    return as_id(as_object(shown.get("record") or shown).get("uri"))


def _labels(post: Json) -> str:
    """Return what its author wants people to be warned of."""
    labels = [as_line(each.get("val")) for each in as_objects(as_object(post.get("labels")).get("values"))]
    said = ", ".join(label for label in labels if label and not label.startswith("!"))
    return bracketed("marked by its author as", said) if said else ""


def _text(post: Json) -> str:
    """Return its words, each link with its whole address: shown it may be cut short, or be any words."""
    raw = post.get("text")
    text = raw[:LONGEST_FIELD].encode("utf-8", "surrogatepass") if isinstance(raw, str) else b""
    done, pieces, lost = 0, list[str](), list[str]()
    for start, end, address in sorted(_links(post)):
        shown, before = _slice(text, start, end), _slice(text, done, start)
        if start < done or not shown or before is None:
            lost.append(f"({address})")
            continue
        pieces += [before, with_address(shown, address)]
        done = end
    pieces.append(text[done:].decode("utf-8", "surrogatepass"))
    return as_text(" ".join(["".join(pieces), *lost]))


def _slice(text: bytes, start: int, end: int) -> str | None:
    """Return what stands there; None where that is no whole characters."""
    try:
        return text[start:end].decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def _links(post: Json) -> list[tuple[int, int, str]]:
    found = []
    for facet in as_objects(post.get("facets")):
        index = as_object(facet.get("index"))
        start, end = as_number(index.get("byteStart")), as_number(index.get("byteEnd"))
        for feature in as_objects(facet.get("features")):
            address = as_address(feature.get("uri"))
            if address is not None:
                found.append((start or 0, 0 if start is None else end or 0, address))
    return found


def _embedded(embed: Json, did: str, web: str) -> list[str]:
    kind = as_line(embed.get("$type"))
    found = [unknown(kind)] if kind else []
    match kind.removeprefix("app.bsky.embed."):
        case "images":
            found = [_picture(image, did, web) for image in as_objects(embed.get("images"))]
        case "gallery":
            found = [_picture(item, did, web) for item in as_objects(embed.get("items"))]
        case "video":
            gif = embed.get("presentation") == "gif"
            found = [bracketed("animation" if gif else "video", as_line(embed.get("alt")))]
        case "external":
            found = [_card(as_object(embed.get("external")))]
        case "record":
            found = [_shown(as_object(embed.get("record")), web)]
        case "recordWithMedia":
            record = as_object(as_object(embed.get("record")).get("record"))
            found = [*_embedded_once(as_object(embed.get("media")), did, web), _shown(record, web)]
    return found


def _embedded_once(media: Json, did: str, web: str) -> list[str]:
    """Return what stands beside a quotation: that cannot be a further quotation, however deep a record claims it is."""
    if as_line(media.get("$type")) == "app.bsky.embed.recordWithMedia":
        return [unknown("app.bsky.embed.recordWithMedia")]
    return _embedded(media, did, web)


def _picture(image: Json, did: str, web: str) -> str:
    blob = as_object(image.get("image"))
    cid = as_id(as_object(blob.get("ref")).get("$link") or blob.get("cid"))
    if not blob:
        return unknown(as_line(image.get("$type")) or "a picture")
    address = _PICTURES.format(did=did, cid=quote(cid)) if cid and web == _BLUESKY else None
    return bracketed("picture", as_line(image.get("alt")), address)


def _card(external: Json) -> str:
    """Return a link card: its title and description are not always on the page, and its address not in the text."""
    said = " – ".join(filter(None, (as_line(external.get("title")), as_line(external.get("description")))))
    return bracketed("link", said, as_address(external.get("uri")))


def _shown(record: Json, web: str) -> str:
    """Return which record is shown. A quoted post's words stay away: they are somebody else's, who may delete them."""
    uri = as_id(record.get("uri"))
    did, _, rest = uri.removeprefix("at://").partition("/")
    collection, _, rkey = rest.partition("/")
    if collection not in _PAGES:
        return unknown(collection or "a record")
    what, page = _PAGES[collection]
    return bracketed(what, "", web + page.format(did=quote(did, safe=":"), rkey=quote(rkey, safe=":~")))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
