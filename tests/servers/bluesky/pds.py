"""The server on which accounts live: sessions, and records read and written."""

import base64
import itertools
import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.servers.bluesky.lexicon import Breach, Json, blob_cid, check_record, cid_of
from tests.servers.bluesky.world import Member, World

LOGINS = ((timedelta(minutes=5), 30), (timedelta(days=1), 300))
_FAR = 4_102_444_800
"""When tokens claim to end. That they have ended is said by `expire`, never by a clock."""


class No(Exception):
    """An answer that is not a success."""

    def __init__(self, status: int, error: str, message: str = "", *, reset: int | None = None) -> None:
        super().__init__(error)
        self.status, self.error, self.message, self.reset = status, error, message, reset


@dataclass
class Token:
    """A token that was given out."""

    did: str
    kind: str
    spent: bool = False


class Pds(World):
    """The methods under com.atproto."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.tokens: dict[str, Token] = {}
        self.home = ""
        self.blobs: dict[tuple[str, str], bytes] = {}
        self._logins: dict[str, deque[datetime]] = defaultdict(deque)
        self._serial = itertools.count(1)

    # --- sessions ---------------------------------------------------------------------------------

    def expire(self, kind: str = "access") -> None:
        """Let all tokens of a kind be spent: "access" or "refresh"."""
        for token in self.tokens.values():
            token.spent = token.spent or token.kind == kind

    def who(self, bearer: str, kind: str = "access") -> Member:
        """Return whose token it is, if it is good."""
        token = self.tokens.get(bearer)
        if not bearer:
            raise No(401, "AuthMissing", "Authentication Required")
        if token is None or token.kind != kind:
            raise No(400, "InvalidToken", "Token could not be verified")
        if token.spent:
            raise No(400, "ExpiredToken", "Token has expired")
        return self.members[token.did]

    def create_session(self, asked: Json) -> Json:
        self._count_login(asked["identifier"])
        member = self.member(asked["identifier"])
        if member is None or member.password != asked["password"]:
            raise No(401, "AuthenticationRequired", "Invalid identifier or password")
        if member.status == "AccountTakedown":
            raise No(401, "AccountTakedown", "Account has been taken down")
        return self._session(member)

    def refresh_session(self, bearer: str) -> Json:
        return self._session(self.who(bearer, "refresh"))

    def get_session(self, bearer: str) -> Json:
        member = self.who(bearer)
        return {"did": member.did, "handle": member.handle, **_activity(member), "didDoc": self._document(member)}

    def _session(self, member: Member) -> Json:
        access, refresh = self._token(member, "access"), self._token(member, "refresh")
        told = {"did": member.did, "handle": member.handle, "accessJwt": access, "refreshJwt": refresh}
        return {**told, **_activity(member), "didDoc": self._document(member)}

    def _token(self, member: Member, kind: str) -> str:
        head = {"typ": f"{'at' if kind == 'access' else 'refresh'}+jwt", "alg": "HS256"}
        body = {"sub": member.did, "exp": _FAR, "jti": f"{kind}-{next(self._serial)}"}
        parts = (
            base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (head, body, kind)
        )
        token = ".".join(parts)
        self.tokens[token] = Token(member.did, kind)
        return token

    def _document(self, member: Member) -> Json:
        home = {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": self.home}
        return {
            "@context": ["https://www.w3.org/ns/did/v1"],
            "id": member.did,
            "alsoKnownAs": [f"at://{member.handle}"],
            "verificationMethod": [],
            "service": [home],
        }

    def _count_login(self, who: str) -> None:
        tries, now = self._logins[who], self.now()
        resets = []
        for span, most in LOGINS:
            recent = [at for at in tries if now - at < span]
            if len(recent) >= most:
                resets.append(int((recent[0] + span).timestamp()))
        if resets:
            raise No(429, "RateLimitExceeded", "Rate Limit Exceeded", reset=max(resets))
        tries.append(now)

    # --- records ----------------------------------------------------------------------------------

    def resolve_handle(self, handle: str) -> Json:
        member = self.member(handle)
        if member is None:
            raise No(400, "HandleNotFound", "Unable to resolve handle")
        return {"did": member.did}

    def get_record(self, asked: Json) -> Json:
        member = self.member(asked["repo"])
        if member is None:
            raise No(400, "InvalidRequest", f"Could not find repo: {asked['repo']}")
        uri = f"at://{member.did}/{asked['collection']}/{asked['rkey']}"
        kept = self.repos.get(uri)
        if kept is None:
            raise No(400, "RecordNotFound", f"Could not locate record: {uri}")
        return {"uri": kept.uri, "cid": kept.cid, "value": kept.value}

    def put_record(self, asked: Json, member: Member) -> Json:
        """A record that stands already just so is left alone, whatever `swapRecord` says."""
        self._own(asked, member)
        collection, rkey, record = asked["collection"], asked["rkey"], asked["record"]
        try:
            check_record(collection, rkey, record)
        except Breach as trouble:
            raise No(400, "InvalidRequest", f"Invalid record: {trouble}") from trouble
        lost = [cid for cid in _files(record) if (member.did, cid) not in self.blobs]
        if lost:
            raise No(400, "InvalidRequest", f"Could not find blob: {lost[0]}")
        before = self.repos.get(f"at://{member.did}/{collection}/{rkey}")
        if before is not None and before.cid == cid_of(record):
            return {"uri": before.uri, "cid": before.cid, "validationStatus": "valid"}
        stands = None if before is None else before.cid
        if asked.get("swapRecord", stands) != stands:
            raise No(400, "InvalidSwap", f"Record was at {stands}")
        kept = self.write(member.did, collection, rkey, record)
        return {"uri": kept.uri, "cid": kept.cid, "commit": self._commit(), "validationStatus": "valid"}

    def upload_blob(self, content: bytes, media: str, member: Member) -> Json:
        """A file that no record names yet. Its own first bytes say what it is, rather than who uploads it."""
        if member.status:
            raise No(400, member.status, "The account may not act")
        cid = blob_cid(content)
        media = "image/png" if content.startswith(b"\x89PNG") else media
        self.blobs[member.did, cid] = content
        return {"blob": {"$type": "blob", "ref": {"$link": cid}, "mimeType": media, "size": len(content)}}

    def tidy(self) -> None:
        """Throw away the files that no record names, as a server does after some hours."""
        named = {(kept.did, cid) for kept in self.repos.values() for cid in _files(kept.value)}
        self.blobs = {key: content for key, content in self.blobs.items() if key in named}

    def create_record(self, asked: Json, member: Member) -> Json:
        """On a name that is used it fails inside, as the real one does."""
        self._own(asked, member)
        rkey = asked.get("rkey") or self.fresh_tid()
        if f"at://{member.did}/{asked['collection']}/{rkey}" in self.repos:
            raise No(500, "InternalServerError", "Internal Server Error")
        return self.put_record({**asked, "rkey": rkey}, member)

    def delete_record(self, asked: Json, member: Member) -> Json:
        self._own(asked, member)
        uri = f"at://{member.did}/{asked['collection']}/{asked['rkey']}"
        if uri not in self.repos:
            return {}
        self.delete(uri)
        return {"commit": self._commit()}

    def _own(self, asked: Json, member: Member) -> None:
        if self.member(asked["repo"]) is not member:
            raise No(401, "AuthenticationRequired", "Authentication Required")
        if member.status:
            raise No(401 if member.status == "AccountTakedown" else 400, member.status, "The account may not act")

    def _commit(self) -> Json:
        return {"cid": "bafyreib2rxk3rybk3aobmv5cjuql3bm2twh4jo5uxgf5kpqcsgz7soitae", "rev": self.fresh_tid()}


def _activity(member: Member) -> Json:
    """Say whether the account may act, as the lexicon of sessions does."""
    words = {"AccountTakedown": "takendown", "AccountDeactivated": "deactivated", "RepoSuspended": "suspended"}
    return {"active": not member.status} | ({"status": words[member.status]} if member.status else {})


def _files(record: Json) -> list[str]:
    """Return the files that a record names."""
    return [image["image"]["ref"]["$link"] for image in record.get("embed", {}).get("images", [])]
