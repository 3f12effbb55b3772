"""The one module that knows the AT Protocol's client library: calls go out here, and every failure is told apart."""

import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from typing import Any

import httpx
from atproto import AsyncClient, AsyncRequest, client_utils, models
from atproto.exceptions import AtProtocolError, RequestErrorBase

from adapters.bluesky.errors import answered
from adapters.bluesky.wire import Pass
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.ports.kv import Json

PATIENCE_SECONDS = 15
_QUERIES = {
    "app.bsky.actor.getProfiles": models.AppBskyActorGetProfiles.Params,
    "app.bsky.feed.getPosts": models.AppBskyFeedGetPosts.Params,
    "app.bsky.feed.searchPosts": models.AppBskyFeedSearchPosts.Params,
    "app.bsky.notification.listNotifications": models.AppBskyNotificationListNotifications.Params,
    "com.atproto.repo.getRecord": models.ComAtprotoRepoGetRecord.Params,
}
_NOT_EVEN_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_LONGEST_TAG = 640
"""Bytes. A longer one would make the server refuse the whole post."""


class BlueskyClient:
    """Calls to one server of accounts. Nothing is ever sent twice from here."""

    def __init__(self, service: str, appview: str, now: Callable[[], datetime]) -> None:
        self._service = service
        self._appview = appview
        self._now = now
        self._client: AsyncClient | None = None
        self._held = 0

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Keep connections open for as long as anybody is in here; the last one out closes them."""
        if self._client is None:
            self._client = AsyncClient(self._service, request=AsyncRequest(timeout=PATIENCE_SECONDS, verify=_trusted()))
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            if not self._held:
                client, self._client = self._client, None
                if client is not None:
                    await client.request.close()

    async def ask(self, method: str, params: Json, held: Pass) -> Json:
        """Read something. Raises Unavailable, Expired, Refused or OutcomeUnknown."""
        headers = self._headers(held)
        if self._appview and method.startswith("app.bsky."):
            headers["atproto-proxy"] = self._appview
        asked = _QUERIES[method](**params) if method in _QUERIES else None
        return await self._answer(lambda c: c.invoke_query(method, asked, headers=headers, **_AS_IT_IS), held.endpoint)

    async def tell(self, method: str, body: Json | None, held: Pass | None, *, renewing: bool = False) -> Json:
        """Have something done; None in `body` is sent as null, which the library's own models would leave out.

        Raises Unavailable and Expired when it surely was not done, Refused when it was refused, and OutcomeUnknown
        when nobody knows.
        """
        sent: dict[str, Any] = {"headers": {} if held is None else self._headers(held, renewing=renewing)}
        if body is not None:
            sent["headers"]["Content-Type"] = "application/json"
            sent["content"] = json.dumps(body, ensure_ascii=False).encode()
        endpoint = self._service if held is None else held.endpoint
        return await self._answer(lambda c: c.invoke_procedure(method, **sent, **_AS_IT_IS), endpoint)

    async def bring(self, content: bytes, media: str, held: Pass) -> Json:
        """Bring a file to the server. Raises what `tell` raises."""
        headers = {**self._headers(held), "Content-Type": media}
        sent: dict[str, Any] = {"headers": headers, "content": content}
        return await self._answer(
            lambda c: c.invoke_procedure("com.atproto.repo.uploadBlob", **sent, **_AS_IT_IS), held.endpoint
        )

    @staticmethod
    def _headers(held: Pass, *, renewing: bool = False) -> dict[str, str]:
        return {"Authorization": f"Bearer {held.refresh if renewing else held.access}"}

    async def _answer(self, call: Callable[[AsyncClient], Awaitable[Any]], endpoint: str) -> Json:
        async with self.connected():
            assert self._client is not None
            self._client.update_base_url(endpoint)
            try:
                found = (await call(self._client)).content
            except (AtProtocolError, httpx.HTTPError, OSError, ValueError) as trouble:
                raise self._told_apart(trouble) from None
        if isinstance(found, dict):
            return found
        if not found:
            return {}
        raise OutcomeUnknown("an answer that is no JSON")

    def _told_apart(self, trouble: Exception) -> Exception:
        if isinstance(trouble, RequestErrorBase) and trouble.response is not None:
            response = trouble.response
            word = getattr(response.content, "error", None) or ""
            details = getattr(response.content, "message", None) or ""
            return answered(response.status_code, response.headers, str(word), str(details), self._now())
        cause = trouble.__cause__ or trouble
        if isinstance(cause, _NOT_EVEN_SENT):
            return Unavailable(f"Bluesky cannot be reached ({type(cause).__name__}).")
        return OutcomeUnknown(type(cause).__name__)


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom we trust. Reading that takes longer than a call, so it is done once."""
    return httpx.create_ssl_context()


_AS_IT_IS: dict[str, Any] = {"ignore_session_check": True}
"""Our own passes are used, not the library's session: it looks at the wall clock, and tells nobody of a new one."""


def tags(text: str) -> list[Json]:
    """Return the facets of what the network's own app would make a tag, by UTF-8 bytes."""
    return [facet for facet in map(_json, client_utils.detect_facets(text)) if _is_tag(facet)]


def _json(facet: models.AppBskyRichtextFacet.Main) -> Json:
    [feature] = facet.features
    kept = feature.model_dump(by_alias=True, exclude_none=True)
    return {"index": {"byteStart": facet.index.byte_start, "byteEnd": facet.index.byte_end}, "features": [kept]}


def _is_tag(facet: Json) -> bool:
    [feature] = facet["features"]
    return "tag" in feature and len(feature["tag"].encode()) <= _LONGEST_TAG
