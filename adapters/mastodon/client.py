"""The one place that knows Mastodon.py: calls in threads, answers as plain JSON, troubles told apart exactly."""

import asyncio
import re
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlsplit

from bot.channels.fields import as_objects
from bot.channels.troubles import MINUTE, Gone, harmless, meaning, moment
from bot.domain.picture import PictureContent
from bot.ports.errors import NeedsOperator, OutcomeUnknown
from bot.ports.kv import Json

NETWORK = "The Mastodon server"
PATIENCE = 20
"""Seconds that the server may take to connect, and between two pieces of an answer."""

PAGE = 80
"""The most notifications that a server gives at once."""

_HEARD = ("mention", "favourite", "update")
_TOKEN_TROUBLE = re.compile(r"scope|\blogin\b|\btoken\b|authenticated user", re.IGNORECASE)
_SPARE = 50
"""Calls that are left for answering customers while we merely look after things."""


class LacksScope(NeedsOperator):
    """The access token is good, but not for this call: `scope` is what it lacks."""

    def __init__(self, scope: str, words: str) -> None:
        why = (
            f"The access token lacks a scope: {scope} (the server says “{words}”). "
            "Make a new one, as docs/mastodon.md tells, and put it into access_token in app.yaml."
        )
        super().__init__(why, retry_after=MINUTE)
        self.scope = scope


class _Moved(Exception):
    """What was meant to be posted would have become a mere look elsewhere."""


class MastodonClient:
    """The calls that we need. Each raises Unavailable, NeedsOperator, Gone, Refused or OutcomeUnknown.

    Left as a context, it waits for calls that are under way. `busy` is whether the server let us know that it will
    soon have enough of us. `tells_quotes` is whether it knows of quotes: others may refuse to be asked for them.
    """

    def __init__(self, url: str, token: str, agent: str, now: Callable[[], datetime]) -> None:
        from mastodon import Mastodon

        self._now = now
        self._answer = threading.local()
        self._library = Mastodon(
            api_base_url=url,
            ratelimit_method="throw",
            version_check_mode="none",
            request_timeout=PATIENCE,
            user_agent=agent,
        )
        # Not as an argument: there it would be opened if a file of that name existed.
        self._library.access_token = token
        self._library.session.hooks["response"].append(self._note)
        self.tells_quotes = False
        self._left = _SPARE
        self._running: set[asyncio.Future[Any]] = set()

    @property
    def busy(self) -> bool:
        return self._left < _SPARE

    async def __aenter__(self) -> None:
        """Nothing is to be opened."""

    async def __aexit__(self, *_: object) -> None:
        """Return once no call is under way any more."""
        if self._running:
            await asyncio.wait(self._running)

    # --- asking -----------------------------------------------------------------------------------

    async def _get(self, path: str, asked: Json | None = None) -> Any:
        """Read any page of the API.

        The library's own methods know no `include_filtered`, and making typed objects of 80 notifications
        takes them more than a second: sixty times as long as all the rest.
        """
        known = {name: value for name, value in (asked or {}).items() if value is not None}
        request = self._library._Mastodon__api_request  # type: ignore[attr-defined] # noqa: SLF001 - see above
        return await self._read(lambda: request("GET", path, known, return_response_object=True))

    async def _read(self, call: Callable[[], object]) -> Any:
        with harmless(NETWORK):
            return await self._ask(call)

    async def _ask(self, call: Callable[[], object]) -> Any:
        """Make a call in a thread. It cannot be stopped: if we are cancelled, it goes on without us."""
        running = asyncio.get_running_loop().run_in_executor(None, self._call, call)
        self._running.add(running)
        running.add_done_callback(self._ended)
        return await asyncio.shield(running)

    def _ended(self, running: asyncio.Future[Any]) -> None:
        self._running.discard(running)
        if not running.cancelled():
            running.exception()  # else asyncio would complain that nobody asked

    def _call(self, call: Callable[[], object]) -> Any:
        """Make a call, and return the JSON of its answer. What counts is that answer, and not what the library says."""
        self._answer.last = None
        trouble: Exception | None = None
        try:
            call()
        except Exception as raised:  # noqa: BLE001 - it leaks errors of any kind
            trouble = raised
        answer = self._answer.last
        if answer is None:
            # Its name alone: what a library says about a request may show what was in it.
            raise OutcomeUnknown(type((trouble and trouble.__context__) or trouble).__name__)
        if answer.status_code >= 300:
            raise self._told(answer) from trouble
        try:
            return answer.json()
        except ValueError as unreadable:
            raise OutcomeUnknown("its answer is no JSON") from unreadable

    def _note(self, answer: Any, *_: object, **__: object) -> None:
        self._answer.last = answer
        left = answer.headers.get("X-RateLimit-Remaining", "")
        self._left = int(left) if left.isascii() and left.isdigit() else _SPARE
        if answer.is_redirect and answer.request.method != "GET":
            raise _Moved

    def _told(self, answer: Any) -> Exception:
        status, words = answer.status_code, _words(answer)
        if status == 403 and "scope" in words.lower():
            return LacksScope(_scope(answer.request.method, urlsplit(answer.url).path), words)
        if status == 401 or (status in {403, 422} and _TOKEN_TROUBLE.search(words)):
            why = (
                f"The access token was revoked, or lacks a scope: the server says “{words or status}”. "
                "Make a new one, as docs/mastodon.md tells, and put it into access_token in app.yaml."
            )
            return NeedsOperator(why, retry_after=MINUTE)
        if status in {404, 410}:
            return Gone(words) if _is_json(answer) else OutcomeUnknown(f"{status} without a word of Mastodon's")
        # A server's clock may differ from ours: a wait until a certain moment is reckoned by its own.
        here = moment(answer.headers.get("Date", "")) or self._now()
        return meaning(NETWORK, status, words, answer.headers, here)

    # --- reading ----------------------------------------------------------------------------------

    async def me(self) -> Json:
        """Return our own account."""
        return _object(await self._read(self._library.account_verify_credentials))

    async def instance(self) -> Json:
        """Return what the server says of itself, the newer way if it has one."""
        try:
            return _object(await self._get("/api/v2/instance"))
        except Gone:
            return _object(await self._get("/api/v1/instance"))

    async def notifications(self, *, after: str | None = None, before: str | None = None) -> list[Json]:
        """Return a page of what happened, the newest first: right after that id, or right before it."""
        heard = (*_HEARD, "quote") if self.tells_quotes else _HEARD
        asked = {"min_id": after, "max_id": before, "types[]": heard, "include_filtered": "true", "limit": PAGE}
        return _objects(await self._get("/api/v1/notifications", asked))

    async def status(self, id: str) -> Json:
        """Return a post as it is now. Raises Gone if it is not there for us any more."""
        return _object(await self._get(f"/api/v1/statuses/{quote(id, safe='')}"))

    async def context(self, id: str) -> Json:
        """Return the posts above and below a post."""
        return _object(await self._get(f"/api/v1/statuses/{quote(id, safe='')}/context"))

    async def source(self, id: str) -> str:
        """Return what we once posted, as it was typed."""
        return str(_object(await self._get(f"/api/v1/statuses/{quote(id, safe='')}/source")).get("text") or "")

    async def statuses_of(self, account: str) -> list[Json]:
        """Return the newest posts of an account, without boosts."""
        asked = {"exclude_reblogs": "true", "limit": 40}
        return _objects(await self._get(f"/api/v1/accounts/{quote(account, safe='')}/statuses", asked))

    async def overheard(self, keyword: str) -> list[Json]:
        """Return the newest posts with that word, or with that #hashtag."""
        if keyword.startswith("#"):
            tag = quote(keyword.removeprefix("#"), safe="")
            return _objects(await self._get(f"/api/v1/timelines/tag/{tag}", {"limit": 40}))
        asked = {"q": keyword, "type": "statuses", "limit": 40}
        return _objects(_object(await self._get("/api/v2/search", asked)).get("statuses"))

    # --- writing ----------------------------------------------------------------------------------

    async def upload(self, enclosed: PictureContent) -> Json:
        """Bring a picture to the server, with its alt text. An answer that was lost is no harm: it was not shown yet.

        The library would ask for the server's version first, and take the old way on all that is not Mastodon.
        """
        request = self._library._Mastodon__api_request  # type: ignore[attr-defined] # noqa: SLF001 - see above
        picture = enclosed.picture
        file = (f"picture.{picture.media.removeprefix('image/')}", enclosed.content, picture.media)
        asked = {"description": picture.alt}
        return _object(
            await self._read(
                lambda: request("POST", "/api/v2/media", asked, files={"file": file}, return_response_object=True)
            )
        )

    async def media(self, id: str) -> Json:
        """Return what became of a picture. It has no address while the server works on it."""
        return _object(await self._get(f"/api/v1/media/{quote(id, safe='')}"))

    async def post(
        self,
        text: str,
        *,
        answering: str,
        visibility: str,
        key: str,
        media: Sequence[str] = (),
        warning: str = "",
        language: str = "",
    ) -> Json:
        """Post a reply. Raises OutcomeUnknown if nobody knows whether it was made; else it surely was not.

        It has that content warning, and says that it is in that language; "" is none.
        """
        # Some servers would read Markdown into what was written; those that know no types ignore this one.
        return _object(
            await self._ask(
                lambda: self._library.status_post(
                    text,
                    in_reply_to_id=answering,
                    visibility=visibility,
                    idempotency_key=key,
                    content_type="text/plain",
                    media_ids=list(media) or None,
                    spoiler_text=warning or None,
                    language=language or None,
                )
            )
        )

    async def _write(self, path: str, asked: Json) -> None:
        request = self._library._Mastodon__api_request  # type: ignore[attr-defined] # noqa: SLF001 - as `upload`
        await self._read(lambda: request("POST", path, asked, return_response_object=True))

    async def delete(self, id: str) -> None:
        """Take a post of ours back. Raises Gone if there is none. Doing it again does no harm."""
        await self._read(lambda: self._library.status_delete(quote(id, safe="")))


async def edit_post(client: MastodonClient, standing: Json, text: str) -> None:
    """Let a post of ours say something else; all else of it stays. Raises what `post` does, and Gone."""
    library, media = client._library, as_objects(standing.get("media_attachments"))  # noqa: SLF001 - of this module
    await client._ask(  # noqa: SLF001 - of this module
        lambda: library.status_update(
            quote(str(standing["id"]), safe=""),
            text,
            spoiler_text=str(standing.get("spoiler_text") or "") or None,
            sensitive=bool(standing.get("sensitive")),
            media_ids=[each["id"] for each in media if each.get("id")] or None,
        )
    )


async def try_posting(client: MastodonClient) -> None:
    """Try to post nothing at all, which any server refuses: LacksScope if it would refuse every post of ours."""
    await client._write("/api/v1/statuses", {"visibility": "direct"})  # noqa: SLF001 - of this module


async def try_uploading(client: MastodonClient) -> None:
    """Try to bring no picture at all, which any server refuses: LacksScope if it would refuse every picture."""
    await client._write("/api/v2/media", {})  # noqa: SLF001 - of this module


def _scope(method: str, path: str) -> str:
    """Return the scope that a call takes, as docs/mastodon.md lists them."""
    if method != "GET":
        return "write:media" if path.startswith("/api/v2/media") else "write:statuses"
    parts = {"/api/v2/search": "search", "/api/v1/notifications": "notifications"}
    accounts = path.endswith("/verify_credentials")
    return f"read:{parts.get(path, 'accounts' if accounts else 'statuses')}"


def _is_json(answer: Any) -> bool:
    try:
        return isinstance(answer.json(), dict)
    except ValueError:
        return False


def _words(answer: Any) -> str:
    """Return what a server said about its refusal, as one short line."""
    told = answer.json() if _is_json(answer) else {}
    return " ".join(str(told.get("error_description") or told.get("error") or "").split())[:200]


def _object(answer: Any) -> Json:
    if not isinstance(answer, dict):
        raise OutcomeUnknown("its answer is not what was asked for")
    return answer


def _objects(answer: Any) -> list[Json]:
    return as_objects(answer)
