"""The key set of this Teams: what it signs with, what it publishes, and what forgers sign with."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any, Literal

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.servers.teams.state import APP, Json

ISSUER = "https://api.botframework.com"

Forgery = Literal[
    "no token",
    "garbage",
    "expired",
    "too early",
    "foreign key",
    "unknown key",
    "unendorsed key",
    "key without endorsements",
    "other app",
    "other issuer",
    "other address",
    "no address",
    "unsigned",
    "symmetric",
]
FORGERIES: tuple[Forgery, ...] = (
    "no token",
    "garbage",
    "expired",
    "too early",
    "foreign key",
    "unknown key",
    "unendorsed key",
    "key without endorsements",
    "other app",
    "other issuer",
    "other address",
    "no address",
    "unsigned",
    "symmetric",
)


@cache
def private_key(kid: str) -> rsa.RSAPrivateKey:  # noqa: ARG001 - it is the cache's key
    """Return the key of that name: the same one all day, since making one takes a while."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Keys:
    """What Microsoft's identity platform does for the connector."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.kid = "key-1"
        self.published = ["key-1", "unendorsed", "silent"]

    def roll(self) -> None:
        """Sign with a new key from now on; the old one is published no more."""
        self.kid = "key-2"
        self.published = ["key-2", "unendorsed", "silent"]

    def key_set(self) -> Json:
        """Return the keys as they are published."""
        return {"keys": [_public(kid) for kid in self.published]}

    def authorization(self, address: str, forgery: Forgery | None = None) -> str:
        """Return the header for a request whose answers go to that address."""
        now = int(self._now().timestamp())
        claims: Json = {"iss": ISSUER, "aud": APP, "serviceurl": address, "nbf": now - 60, "exp": now + 3600}
        claims |= _twist(forgery, now)
        if forgery == "no address":
            del claims["serviceurl"]
        if forgery == "no token":
            return ""
        return "Bearer garbage" if forgery == "garbage" else f"Bearer {self._signed(claims, forgery)}"

    def _signed(self, claims: Json, forgery: Forgery | None) -> str:
        headers = {"kid": self.kid}
        key: Any = private_key(self.kid)
        algorithm = "RS256"
        match forgery:
            case "foreign key":
                key = private_key("foreign")
            case "unknown key":
                headers, key = {"kid": "foreign"}, private_key("foreign")
            case "unendorsed key":
                headers, key = {"kid": "unendorsed"}, private_key("unendorsed")
            case "key without endorsements":
                headers, key = {"kid": "silent"}, private_key("silent")
            case "unsigned":
                key, algorithm = None, "none"
            case "symmetric":
                key, algorithm = "k" * 64, "HS256"
        return jwt.encode(claims, key, algorithm=algorithm, headers=headers)


def _twist(forgery: Forgery | None, now: int) -> Json:
    match forgery:
        case "expired":
            return {"nbf": now - 7200, "exp": now - 600}
        case "too early":
            return {"nbf": now + 600, "exp": now + 7200}
        case "other app":
            return {"aud": "99999999-cccc-4ccc-8ccc-000000000009"}
        case "other issuer":
            return {"iss": "https://sts.example/"}
        case "other address":
            return {"serviceurl": "https://elsewhere.example/"}
    return {}


def _public(kid: str) -> Json:
    public: Json = json.loads(RSAAlgorithm.to_jwk(private_key(kid).public_key()))
    endorsements = ["webchat"] if kid == "unendorsed" else ["msteams", "webchat"]
    named = {**public, "use": "sig", "kid": kid, "x5t": kid}
    return named if kid == "silent" else {**named, "endorsements": endorsements}
