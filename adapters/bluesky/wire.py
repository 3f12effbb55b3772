"""Bluesky's JSON and our nouns, each turned into the other. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit

from adapters.bluesky.content import words
from bot.channels.fields import as_id, as_line, as_number, as_object, as_objects
from bot.channels.one_by_one import OneByOne
from bot.channels.post_watch import Version
from bot.domain.ids import CustomerRef, PostRef
from bot.domain.limits import Limits, Linking
from bot.domain.mention import Customer, Liked, Mention, Visibility
from bot.domain.picture import Picture, PictureContent
from bot.ports.kv import Json
from bot.text.language import language_of_answer
from bot.text.links import links_of

POST = "app.bsky.feed.post"
HEARD_REASONS = ("mention", "reply", "quote", "like")
LIMITS = Limits(
    most=300,
    most_bytes=3000,
    linking=Linking.DOMAINS,
    pictures=4,
    picture_bytes=1_000_000,
    alt_most=2000,
    tells_language=True,
)

_PLACE = re.compile(r"at://(did:[a-z]+:[A-Za-z0-9._:%-]+)/([A-Za-z0-9.-]+)/([A-Za-z0-9._:~-]{1,512})")
_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
_NOT_FOR_STRANGERS = "!no-unauthenticated"
"""The label by which an account asks not to be shown to people who are not signed in."""
_NO_HANDLE = "handle.invalid"


# --- names --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies: whose it is, what kind, and its name there."""

    did: str
    collection: str
    rkey: str

    @property
    def uri(self) -> str:
        """Its address."""
        return f"at://{self.did}/{self.collection}/{self.rkey}"

    @property
    def is_post(self) -> bool:
        """Whether a post lies there."""
        return self.collection == POST


def place_of(uri: object) -> Place | None:
    """Return what an at:// address says; None if it is none of a record."""
    found = _PLACE.fullmatch(uri) if isinstance(uri, str) else None
    return None if found is None else Place(*found.groups())


def uri_of(did: str, rkey: str) -> str:
    """Return the address of a post."""
    return f"at://{did}/{POST}/{rkey}"


def tid(at: datetime, chance: str) -> str:
    """Return a timestamp identifier, which is what names a post: its microseconds, and ten bits of chance.

    Within the millisecond chance decides as well, so that two posts of one moment get two names.
    """
    luck = sum(ord(letter) * 131**n for n, letter in enumerate(chance))
    number = ((int(at.timestamp() * 1000) * 1000 + luck % 1000) << 10) | (luck // 1000) % 1024
    return "".join(_DIGITS[(number >> shift) & 31] for shift in range(60, -1, -5))


def stamp(at: datetime) -> str:
    """Return a moment as the network writes it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: object) -> datetime | None:
    """Return the moment that the network wrote, in UTC; None if it is none."""
    try:
        at = datetime.fromisoformat(text) if isinstance(text, str) else None
        return None if at is None or at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def web_url(web: str, who: str, rkey: str) -> str:
    """Return where people see a post."""
    return f"{web}/profile/{quote(who, safe=':')}/post/{quote(rkey, safe=':~')}"


# --- our account --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pass:
    """What our account shows at the door. `endpoint` is the server on which it lives."""

    did: str
    access: str
    refresh: str
    endpoint: str

    def paper(self) -> Json:
        """Return it as JSON. It is secret."""
        return asdict(self)


def pass_of(answer: Json, service: str) -> Pass:
    """Return the pass in an answer to a login or a renewal."""
    endpoint = _endpoint(answer.get("didDoc"), service) or service
    return Pass(str(answer["did"]), str(answer["accessJwt"]), str(answer["refreshJwt"]), endpoint)


def _endpoint(document: object, service: str) -> str | None:
    """Return where the account lives. Never in the clear if we came in safely."""
    found = document.get("service") if isinstance(document, dict) else None
    for each in found if isinstance(found, list) else []:
        if isinstance(each, dict) and str(each.get("id", "")).endswith("#atproto_pds"):
            url = urlsplit(str(each.get("serviceEndpoint", "")))
            allowed = {"https"} if service.startswith("https:") else {"https", "http"}
            if url.scheme in allowed and url.hostname:
                return url.geturl().rstrip("/")
    return None


# --- what is heard ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification, read. `at` is what the network sorts it by."""

    reason: str
    uri: str
    cid: str
    at: datetime
    did: str
    handle: str
    name: str
    shy: bool
    record: Json
    subject: str | None


@dataclass(frozen=True, slots=True)
class NoticePage:
    """A page of notifications, the newest first. `reached` is how far back it goes, if that can be told."""

    notices: Sequence[Notice]
    cursor: str | None
    reached: datetime | None


def page_of(answer: Json, each: OneByOne) -> NoticePage:
    """Return a page. What makes no sense in it is left out: one odd record must not hide the others."""
    notices = each.read(as_objects(answer.get("notifications")), _notice, lambda found: found.get("uri"))
    cursor = answer.get("cursor")
    cursor = cursor if isinstance(cursor, str) and cursor else None
    times = [n.at for n in notices] + [at for at in [moment((cursor or "").partition("::")[0])] if at is not None]
    return NoticePage(notices, cursor, min(times, default=None))


def _notice(found: Json) -> Notice:
    """Return a notification. Raises ValueError where it does not tell whose record it is, where it lies, since when."""
    match found:
        case {
            "reason": str(reason),
            "uri": str(uri),
            "cid": str(cid),
            "indexedAt": str(indexed),
            "author": {"did": str(did), "handle": str(handle)} as author,
            "record": dict(record),
        } if (
            (at := moment(indexed)) is not None
            and (here := place_of(uri)) is not None
            and here.did == did
            and as_id(cid)
        ):
            who = did if handle == _NO_HANDLE else as_id(handle) or did
            return Notice(
                reason=reason,
                uri=uri,
                cid=cid,
                at=at,
                did=did,
                handle=who,
                name=as_line(author.get("displayName")) or who,
                shy=_NOT_FOR_STRANGERS in _labels(author),
                record=record,
                subject=as_id(found.get("reasonSubject")) or None,
            )
    raise ValueError("this is no notification of a record")


def _labels(view: Json) -> set[str]:
    return {as_line(each.get("val")) for each in as_objects(view.get("labels"))}


def parent_of(record: Json) -> str | None:
    """Return the address of the post that a post replies to."""
    match record:
        case {"reply": {"parent": {"uri": str(uri)}}}:
            return as_id(uri) or None
    return None


def found_of(answer: Json, each: OneByOne) -> list[Notice]:
    """Return the posts that a search found. What makes no sense among them is left out."""
    found = [{**post, "reason": "search"} for post in as_objects(answer.get("posts"))]
    return each.read(found, _notice, lambda post: post.get("uri"))


def names_account(record: Json, did: str) -> bool:
    """Return whether a post mentions that account in a way that the network tells it of."""
    features = [f for facet in as_objects(record.get("facets")) for f in as_objects(facet.get("features"))]
    return any(f.get("did") == did for f in features)


def mention_of(notice: Notice, channel: str, web: str, *, summoned: bool = True) -> Mention:
    """Return the post that called on us, or that we overheard."""
    here, parent = place_of(notice.uri), parent_of(notice.record)
    return Mention(
        ref=PostRef(channel, notice.uri),
        customer=customer_of(notice, channel, web),
        text=words(notice.record, notice.did, web),
        at=notice.at,
        url=web_url(web, notice.handle, "" if here is None else here.rkey),
        answers=None if parent is None else PostRef(channel, parent),
        visibility=Visibility.UNLISTED if notice.shy else Visibility.PUBLIC,
        summoned=summoned,
        quotable=not notice.shy,
    )


def customer_of(notice: Notice, channel: str, web: str) -> Customer:
    """Return who wrote it, or liked it."""
    return Customer(CustomerRef(channel, notice.did), notice.name, f"{web}/profile/{quote(notice.handle, safe=':')}")


def followers_of(answer: Json) -> dict[str, int]:
    """Return how many follow each account in an answer, as far as it says so."""
    counted = {
        as_id(one.get("did")): as_number(one.get("followersCount")) for one in as_objects(answer.get("profiles"))
    }
    return {did: count for did, count in counted.items() if did and count is not None}


def liked_of(notice: Notice, channel: str, web: str) -> Liked:
    """Return that somebody liked the post that `notice` is about."""
    return Liked(PostRef(channel, notice.subject or ""), customer_of(notice, channel, web), notice.at)


def version_of(view: Json, at: datetime, web: str) -> Version:
    """Return a post as `view` shows it."""
    did = as_id(as_object(view.get("author")).get("did"))
    return Version(as_id(view.get("cid")), words(view.get("record"), did, web), at)


def views_of(answer: Json) -> dict[str, Json]:
    """Return the posts in an answer, by their address."""
    return {as_id(view.get("uri")): view for view in as_objects(answer.get("posts"))}


# --- what is said -------------------------------------------------------------------------------


def in_the_way(view: Json, cid_heard: str | None) -> str | None:
    """Return why the post in `view` cannot be answered, as a sentence for the reply's author; None if it can."""
    match view:
        case {"author": {"viewer": {"blockedBy": True}}}:
            return "The customer blocks this account, so it cannot be answered."
        case {"author": {"viewer": {"blocking": str()} | {"blockingByList": dict()}}}:
            return "This account blocks the customer, so it cannot be answered."
        case {"viewer": {"replyDisabled": True}}:
            return "The customer does not let this account reply in that thread."
    if cid_heard is not None and view.get("cid") != cid_heard:
        return "The customer changed their post after it was heard: read it again first."
    return None


def post_record(
    text: str, at: datetime, view: Json, facets: Iterable[Json], above: Json | None = None, embed: Json | None = None
) -> Json:
    """Return the record of a reply to the post in `view`, standing below `above`, if that is another one.

    It stays the same however often it is sent, and says in which language it is, if that can be told from its words.
    """
    asked = {"uri": view["uri"], "cid": view["cid"]}
    parent, root = above or asked, _root(view.get("record")) or asked
    record: Json = {"$type": POST, "text": text, "createdAt": stamp(at), "reply": {"root": root, "parent": parent}}
    if language := language_of_answer(text):
        record["langs"] = [language]
    marked = sorted(facets, key=lambda facet: int(facet["index"]["byteStart"]))
    if marked:
        record["facets"] = marked
    return record if embed is None else {**record, "embed": embed}


def embed_of(pictures: Sequence[PictureContent], blobs: Sequence[Json]) -> Json | None:
    """Return what shows these pictures below a post, each under the name that the server gave its bytes."""
    images = [_image(enclosed.picture, blob) for enclosed, blob in zip(pictures, blobs, strict=True)]
    return {"$type": "app.bsky.embed.images", "images": images} if images else None


def _image(picture: Picture, blob: Json) -> Json:
    return {
        "alt": picture.alt,
        "image": blob,
        "aspectRatio": {"width": picture.width, "height": picture.height},
    }


def names_of(text: str, handle: str, did: str) -> list[Json]:
    """Return a facet for each place where a text names the account "@handle", by UTF-8 bytes.

    Nobody else's name becomes one, so that a colleague's "@name" calls no stranger.
    """
    named = re.compile(rf"(?<![\w@./-])@{re.escape(handle)}(?![A-Za-z0-9-]|\.[A-Za-z0-9])", re.IGNORECASE)
    feature = {"$type": "app.bsky.richtext.facet#mention", "did": did}
    return [_facet(text, *name.span(), feature) for name in named.finditer(text)]


def links_in(text: str) -> list[Json]:
    """Return a facet for each link, as the preview names them."""
    links, kind = links_of(text, LIMITS.linking), "app.bsky.richtext.facet#link"
    return [_facet(text, link.start, link.end, {"$type": kind, "uri": link.address}) for link in links]


def _facet(text: str, start: int, end: int, feature: Json) -> Json:
    """Return what makes something of a part of a text. The network counts in bytes of UTF-8."""
    index = {"byteStart": len(text[:start].encode()), "byteEnd": len(text[:end].encode())}
    return {"index": index, "features": [feature]}


def _root(record: object) -> Json | None:
    match record:
        case {"reply": {"root": {"uri": str(uri), "cid": str(cid)}}} if place_of(uri) is not None:
            return {"uri": uri, "cid": cid}
    return None
