"""The network's own rules: requests, answers and records are held against the lexicons that atproto ships."""

import base64
import hashlib
import re
from typing import Any

import libipld
import regex
from atproto import models
from pydantic import BaseModel

Json = dict[str, Any]

TID = re.compile(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}")
_CLUSTER = regex.compile(r"\X")


class Breach(Exception):
    """Something is not as its lexicon says."""


def lexicon(nsid: str) -> Any:
    """Return the library's module for a lexicon: Params, Data, Response, Record."""
    return getattr(models, "".join(part[:1].upper() + part[1:] for part in nsid.split(".")))


def answer_of(nsid: str) -> Any:
    """Return what a method answers."""
    if nsid == "app.bsky.actor.getProfile":  # its lexicon names another one's definition
        return models.AppBskyActorDefs.ProfileViewDetailed
    return lexicon(nsid).Response


def check(given: Json, model: type[BaseModel], where: str) -> None:
    """Raise Breach if `given` is not such a thing, or holds a key that its lexicon does not know."""
    try:
        read = models.get_or_create(given, model, strict=True, strict_string_format=True)
    except Exception as trouble:
        raise Breach(f"{where}: {trouble}") from trouble
    odd = sorted(_odd(given, read, where))
    if odd:
        raise Breach(f"no lexicon knows {', '.join(odd)}")


def _odd(given: Any, read: Any, where: str) -> set[str]:
    """Return the keys that are none of the lexicon's: the library would let them pass."""
    if isinstance(given, list) and isinstance(read, list):
        return {odd for n, (g, r) in enumerate(zip(given, read, strict=True)) for odd in _odd(g, r, f"{where}[{n}]")}
    if not isinstance(given, dict) or not isinstance(read, BaseModel):
        return set()
    fields = {field.alias or _camel(name): name for name, field in type(read).model_fields.items()}
    odd = {f"{where}.{key}" for key in given if key not in fields}
    for key, value in given.items():
        if key in fields:
            odd |= _odd(value, getattr(read, fields[key]), f"{where}.{key}")
    return odd


def _camel(name: str) -> str:
    """Return a lexicon's own name of a field; the library's models do not tell it where they name one another."""
    first, *rest = name.split("_")
    return "".join([first, *map(str.capitalize, rest)])


def check_record(collection: str, rkey: str, record: Json) -> None:
    """Raise Breach if the server would not take such a record, or its lexicon does not know what is in it."""
    if record.get("$type") != collection:
        raise Breach(f"a record of {record.get('$type')} does not belong into {collection}")
    if not TID.fullmatch(rkey) and collection == "app.bsky.feed.post":
        raise Breach(f"{rkey} is no TID")
    check(record, lexicon(collection).Record, collection)
    if collection == "app.bsky.feed.post":
        _check_post(record)


def _check_post(record: Json) -> None:
    text = record["text"]
    size = len(text.encode())
    if size > 3000 or len(_CLUSTER.findall(text)) > 300:
        raise Breach("text must not be longer than 300 graphemes and 3000 bytes")
    for facet in record.get("facets", []):
        start, end = facet["index"]["byteStart"], facet["index"]["byteEnd"]
        if not 0 <= start < end <= size:
            raise Breach(f"a facet from {start} to {end} in {size} bytes")
        text.encode()[start:end].decode()
        if any(len(feature.get("tag", "").encode()) > 640 for feature in facet["features"]):
            raise Breach("a tag is longer than 640 bytes")
    images = record.get("embed", {}).get("images", [])
    if len(images) > 4:
        raise Breach("more than 4 images")
    for image in images:
        if not image["image"]["mimeType"].startswith("image/") or image["image"]["size"] > 1_000_000:
            raise Breach("an image is no image of 1,000,000 bytes at most")


def blob_cid(content: bytes) -> str:
    """Return the content id of a file: CIDv1, raw, SHA-256."""
    digest = hashlib.sha256(content).digest()
    return "b" + base64.b32encode(b"\x01\x55\x12\x20" + digest).decode().rstrip("=").lower()


def cid_of(record: Json) -> str:
    """Return the content id of a record, as any server makes it: CIDv1, DAG-CBOR, SHA-256."""
    digest = hashlib.sha256(libipld.encode_dag_cbor(record)).digest()
    return "b" + base64.b32encode(b"\x01\x71\x12\x20" + digest).decode().rstrip("=").lower()
