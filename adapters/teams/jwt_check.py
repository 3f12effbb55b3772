"""Whether Teams itself sent a request: the token that came with it, against the keys that Microsoft publishes."""

import asyncio
import binascii
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import jwt

from adapters.teams.gateway import Untrusted
from adapters.teams.settings import is_safe
from bot.ports.errors import Unavailable

log = logging.getLogger(__name__)

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
LEEWAY = timedelta(minutes=5)
"""How far Microsoft's clock and ours may be apart."""
KEYS_LAST = timedelta(days=1)
KEYS_AT_MOST = timedelta(days=5)
"""How long keys serve if no newer ones can be had."""
ASK_AGAIN = timedelta(minutes=5)
"""A token signed by an unknown key makes us look for new keys, but no stranger can make us do so all the time."""

_CANNOT_ASK = (aiohttp.ClientError, TimeoutError, OSError, ValueError, KeyError, TypeError)


class JwtCheck:
    """Checks the token of every incoming request. In any doubt it is not Teams'."""

    def __init__(
        self, app_id: str, openid_url: str, ask: Callable[[], aiohttp.ClientSession], now: Callable[[], datetime]
    ) -> None:
        self._app_id = app_id
        self._openid_url = openid_url
        self._ask = ask
        self._now = now
        self._keys: Mapping[str, jwt.PyJWK] = {}
        self._fetched: datetime | None = None
        self._asked: datetime | None = None
        self._one_at_a_time = asyncio.Lock()

    async def check(self, authorization: str, address: str) -> None:
        """Return if the token is Microsoft's, is meant for us now, and was made for answers to `address`.

        Raises Distrusted; Unavailable if the keys cannot be had.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Untrusted("the request bears no token")
        try:
            kid = str(jwt.get_unverified_header(token).get("kid", ""))
            claims = self._claims(token, await self._key(kid))
        except (jwt.PyJWTError, binascii.Error, ValueError) as why:
            raise Untrusted(f"the token is not valid ({type(why).__name__})") from None
        self._check_time(claims)
        said = claims.get("serviceurl", claims.get("serviceUrl"))
        if not address or said != address:
            raise Untrusted("the token was made for another address")

    def _claims(self, token: str, key: jwt.PyJWK) -> dict[str, Any]:
        options: Any = {"require": ["exp", "nbf", "iss", "aud"], "verify_exp": False, "verify_nbf": False}
        options["verify_iat"] = False
        return jwt.decode(token, key, algorithms=["RS256"], audience=self._app_id, issuer=ISSUER, options=options)

    def _check_time(self, claims: Mapping[str, Any]) -> None:
        now, leeway = self._now().timestamp(), LEEWAY.total_seconds()
        try:
            begins, ends = float(claims["nbf"]), float(claims["exp"])
        except (TypeError, ValueError):
            raise Untrusted("the token does not say when it holds") from None
        if not begins - leeway <= now <= ends + leeway:
            raise Untrusted("the token does not hold now")

    # --- keys -----------------------------------------------------------------------------------

    async def _key(self, kid: str) -> jwt.PyJWK:
        async with self._one_at_a_time:
            if self._older_than(self._fetched, KEYS_LAST) or kid not in self._keys:
                await self._refresh()
        if kid not in self._keys:
            raise Untrusted("the token is signed by an unknown key")
        return self._keys[kid]

    async def _refresh(self) -> None:
        if self._keys and not self._older_than(self._asked, ASK_AGAIN):
            return
        self._asked = self._now()
        try:
            found = await self._fetch()
        except _CANNOT_ASK as why:
            if self._keys and not self._older_than(self._fetched, KEYS_AT_MOST):
                log.warning("Teams: new keys cannot be had, the old ones serve on: %s", type(why).__name__)
                return
            raise Unavailable(f"Microsoft's keys cannot be had ({type(why).__name__}).") from None
        self._keys, self._fetched = found, self._now()

    async def _fetch(self) -> dict[str, jwt.PyJWK]:
        """Return the keys that may sign for Teams, by their ids."""
        where = str((await self._json(self._openid_url))["jwks_uri"])
        if not is_safe(where):
            raise ValueError(where)
        keys = {}
        for each in (await self._json(where))["keys"]:
            # The Bot Framework's rule: the activity's channel must be among what the key is endorsed for.
            if each.get("kty") == "RSA" and CHANNEL in (each.get("endorsements") or ()):
                with suppress(jwt.PyJWTError):  # one that cannot be read is no reason to do without the others
                    keys[str(each["kid"])] = jwt.PyJWK.from_dict(each, algorithm="RS256")
        return keys

    async def _json(self, url: str) -> dict[str, Any]:
        async with self._ask().get(url) as answer:
            answer.raise_for_status()
            found: dict[str, Any] = await answer.json(content_type=None)
            return found

    def _older_than(self, moment: datetime | None, age: timedelta) -> bool:
        return moment is None or self._now() - moment > age
