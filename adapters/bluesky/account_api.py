"""What our account can read and do on Bluesky: every call with its pass, renewed when it is spent."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime

from adapters.bluesky.client import BlueskyClient
from adapters.bluesky.errors import Expired, is_gone, refused
from adapters.bluesky.session import Sessions
from adapters.bluesky.wire import (
    HEARD_REASONS,
    POST,
    Notice,
    NoticePage,
    Pass,
    Place,
    followers_of,
    found_of,
    page_of,
    stamp,
    views_of,
)
from bot.channels.one_by_one import OneByOne
from bot.channels.troubles import MINUTE, Gone, Refused, harmless
from bot.domain.picture import PictureContent
from bot.ports.errors import NeedsOperator, Unavailable
from bot.ports.kv import Json

MOST_POSTS = 25
"""How many posts one call looks up."""
MOST_ACCOUNTS = 25
"""How many accounts one call looks up."""

Call = Callable[[Pass], Awaitable[Json]]


class Account:
    """Our account. Reads raise Unavailable for any trouble on the way; `put` raises what `BlueskyClient` does."""

    def __init__(self, client: BlueskyClient, sessions: Sessions, each: OneByOne) -> None:
        self._client = client
        self._each = each
        self._sessions = sessions

    def connected(self) -> AbstractAsyncContextManager[None]:
        """Keep connections open for as long as this lasts."""
        return self._client.connected()

    async def did(self) -> str:
        """Return who we are on the network."""
        return (await self._sessions.current()).did

    async def refuse_inactive(self) -> None:
        """Raise NeedsOperator if our server says that the account may not act: taken down, suspended, deactivated."""
        found = await self._read("com.atproto.server.getSession", {})
        if found.get("active") is False:
            status = str(found.get("status") or "deactivated")[:40]
            raise NeedsOperator(f"Bluesky: the account is not active ({status}): see its settings in the app.")

    async def notices(self, cursor: str | None, limit: int) -> NoticePage:
        """Return a page of notifications, older than the cursor."""
        params: Json = {"reasons": list(HEARD_REASONS), "limit": limit, "cursor": cursor}
        return page_of(await self._read("app.bsky.notification.listNotifications", params), self._each)

    async def search(self, words: str, since: datetime) -> list[Notice]:
        """Return the newest posts with these words since then, a hundred at most."""
        params: Json = {"q": words, "sort": "latest", "since": stamp(since), "limit": 100}
        return found_of(await self._read("app.bsky.feed.searchPosts", params), self._each)

    async def posts(self, uris: Sequence[str]) -> dict[str, Json]:
        """Return what can be seen of these posts (at most 25), by their address. What cannot be seen is left out."""
        return views_of(await self._read("app.bsky.feed.getPosts", {"uris": list(uris)}))

    async def followers(self, dids: Sequence[str]) -> dict[str, int]:
        """Return how many follow each of these accounts (at most 25), as far as that is told."""
        return followers_of(await self._read("app.bsky.actor.getProfiles", {"actors": list(dids)}))

    async def stands(self, place: Place) -> bool:
        """Return whether there is such a record at all, even where nobody may see it."""
        return await self.version(place) is not None

    async def version(self, place: Place) -> str | None:
        """Return which version of a record stands, by what its own server says; None if there is no such record."""
        params: Json = {"repo": place.did, "collection": place.collection, "rkey": place.rkey}
        try:
            return str((await self._read("com.atproto.repo.getRecord", params)).get("cid", ""))
        except Gone:
            return None

    async def upload(self, enclosed: PictureContent) -> Json:
        """Bring a picture to our server, and return the name of its bytes there: the same for the same bytes.

        Nobody sees it before a post shows it, so nothing was done if this fails: raises Unavailable or Rejected.
        """
        answer = await self._again(lambda held: self._client.bring(enclosed.content, enclosed.picture.media, held))
        blob = answer.get("blob")
        if not isinstance(blob, dict):
            raise Unavailable("Bluesky did not say what became of the picture.")
        return blob

    async def put(self, rkey: str, record: Json) -> None:
        """Make our post, unless it stands already just so: then nothing happens.

        Raises Refused with "InvalidSwap" where another post lies, and OutcomeUnknown when nobody knows.
        """

        def call(held: Pass) -> Awaitable[Json]:
            # Without an explicit null here another record in that place would be overwritten.
            body = {"repo": held.did, "collection": POST, "rkey": rkey, "record": record, "swapRecord": None}
            return self._client.tell("com.atproto.repo.putRecord", body, held)

        await self._with_pass(call)

    async def delete(self, rkey: str) -> None:
        """Delete our post. One that is gone is no error."""

        def call(held: Pass) -> Awaitable[Json]:
            body = {"repo": held.did, "collection": POST, "rkey": rkey}
            return self._client.tell("com.atproto.repo.deleteRecord", body, held)

        await self._again(call)

    async def _read(self, method: str, params: Json) -> Json:
        return await self._again(lambda held: self._client.ask(method, params, held))

    async def _again(self, call: Call) -> Json:
        """Make a call that may be made again without harm."""
        try:
            with harmless("Bluesky"):
                return await self._with_pass(call)
        except Refused as no:
            raise (Gone() if is_gone(no) else refused(no)) from None

    async def _with_pass(self, call: Call) -> Json:
        async with self._client.connected():
            held = await self._sessions.current()
            try:
                return await call(held)
            except Expired:
                held = await self._sessions.renewed(held)
            try:
                return await call(held)
            except Expired:
                why = "Bluesky does not take the pass that it has just given."
                raise NeedsOperator(why, retry_after=MINUTE) from None
