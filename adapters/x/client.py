"""The one place that knows X's own library: calls in threads, answers as plain JSON, troubles told apart exactly."""

import asyncio
import base64
import functools
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from bot.channels.fields import as_object, as_objects
from bot.channels.troubles import NetworkError, Refused
from bot.ports.errors import OutcomeUnknown
from bot.ports.kv import Json

PATIENCE: Final = (5, 20)
"""Seconds that X may take to connect, and between two pieces of an answer."""

REACH: Final = 800
"""How many mentions X remembers; older ones are only found by searching."""

SCOPES: Final = ("tweet.read", "tweet.write", "users.read", "media.write", "offline.access")
"""What our app may do: read posts and who wrote them, post, show pictures and delete, without the owner there."""

_FIELDS: Final = (
    *("attachments", "created_at", "display_text_range", "entities", "geo", "note_post", "possibly_sensitive"),
    "reply_settings",
)
_OF_ACCOUNTS: Final = ("public_metrics",)
_RELATED: Final = ("author_id", "in_reply_to_user_id", "referenced_posts")


class Unreached(NetworkError):
    """No connection came about, so surely nothing was done."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of posts as X gave it, the newest first. `next` leads to older ones."""

    posts: Sequence[Json] = ()
    accounts: Sequence[Json] = ()
    related: Sequence[Json] = ()
    problems: Sequence[Json] = ()
    next: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Which posts of a list: newer than `after`, older than `before`, and the page to go on with."""

    after: str = ""
    before: str = ""
    page: str = ""
    size: int = 100


@dataclass(frozen=True, slots=True)
class App:
    """The app that X knows us as. Never shown."""

    client_id: str
    client_secret: str = field(default="", repr=False)


class XClient:
    """The calls that we need. Each raises Refused, OutcomeUnknown or Unreached, and never shows a token."""

    def __init__(self, api_url: str, account: str, app: App) -> None:
        from xdk import Client

        self._account = account
        self._app = app
        self._answer = threading.local()
        self._library = Client(base_url=api_url)
        session = self._library.session
        # The library sets no time limit of its own, and would follow a redirect and so make a look of a post.
        session.request = functools.partial(session.request, timeout=PATIENCE)
        session.max_redirects = 0
        # Else a .netrc of the machine would replace our token.
        session.auth = lambda request: request
        session.hooks["response"].append(self._note)

    def close(self) -> None:
        """Close the connections that wait for the next call. A later call opens new ones."""
        session = self._library.session
        for transport in session.adapters.values():
            # Forgotten alone, a pool would live on while any error of its calls does.
            pools = transport.poolmanager.pools
            for key in pools.keys():  # noqa: SIM118 - it refuses to be iterated over
                pools[key].close()
        session.close()

    async def mentions(self, token: str, span: Span) -> Page:
        """Return a page of the posts that mention us."""
        call = functools.partial(self._library.users.get_mentions, self._account, **_asked(span))
        return await self._page(token, lambda: next(call()))

    async def search(self, token: str, query: str, span: Span) -> Page:
        """Return a page of the last week's posts that a search finds."""
        call = functools.partial(self._library.posts.search_recent, query, **_asked(span))
        return await self._page(token, lambda: next(call()))

    async def ours(self, token: str, span: Span) -> Page:
        """Return a page of our own posts."""
        call = functools.partial(self._library.users.get_posts, self._account, **_asked(span))
        return await self._page(token, lambda: next(call()))

    async def posts(self, token: str, ids: Sequence[str], *, related: bool = False) -> Page:
        """Return up to 100 posts as they are now, and problems for those that are not there.

        With `related`, also who wrote them and what they refer to, which X charges for.
        """
        call = self._library.posts.get_by_ids
        more = {"expansions": list(_RELATED), "user_fields": list(_OF_ACCOUNTS)} if related else {}
        return await self._page(token, lambda: call(list(ids), post_fields=list(_FIELDS), **more))

    async def upload(self, token: str, content: bytes) -> str:
        """Bring a picture to X, and return its id there. Nobody sees it before a post shows it."""
        body = {"media": base64.b64encode(content).decode("ascii"), "media_category": "tweet_image"}
        made = as_object((await self._ask(token, lambda: self._library.media.upload(body))).get("data"))
        if not made.get("id") or as_object(made.get("processing_info")).get("state", "succeeded") != "succeeded":
            raise OutcomeUnknown("the answer does not name a picture that is ready")
        return str(made["id"])

    async def describe(self, token: str, id: str, alt: str) -> None:
        """Give a picture that was brought its alt text."""
        body = {"id": id, "metadata": {"alt_text": {"text": alt}}}
        await self._ask(token, lambda: self._library.media.create_metadata(body))

    async def create(self, token: str, text: str, to: str, media: Sequence[str] = ()) -> Json:
        """Post a reply. Raises OutcomeUnknown if nobody knows whether it was made."""
        body: Json = {"text": text, "reply": {"in_reply_to_tweet_id": to}}
        if media:
            body["media"] = {"media_ids": list(media)}
        made = (await self._ask(token, lambda: self._library.posts.create(body))).get("data")
        if not isinstance(made, dict) or not made.get("id"):
            raise OutcomeUnknown("the answer does not name the post")
        return made

    async def delete(self, token: str, id: str) -> None:
        """Take a post of ours back."""
        await self._ask(token, lambda: self._library.posts.delete(id))

    async def renew(self, refresh_token: str) -> Json:
        """Trade a refresh token, which is void then, for an access token and the next refresh token.

        Not by the library's own way: that wants a client secret, which public apps have none of, and
        uses the new tokens before anybody could keep them.
        """
        form = {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_id": self._app.client_id}
        how: Json = {"data": form, "headers": {"Authorization": None}}
        if self._app.client_secret:
            how["auth"] = (self._app.client_id, self._app.client_secret)
        url = f"{self._library.base_url}/2/oauth2/token"
        return await asyncio.to_thread(self._call, lambda: self._library.session.post(url, **how))

    async def _page(self, token: str, call: Callable[[], object]) -> Page:
        told = await self._ask(token, call)
        more = as_object(told.get("includes"))
        return Page(
            posts=as_objects(told.get("data")),
            accounts=as_objects(more.get("users")),
            related=as_objects(more.get("posts") or more.get("tweets")),
            problems=as_objects(told.get("errors")),
            next=str(as_object(told.get("meta")).get("next_token") or ""),
        )

    async def _ask(self, token: str, call: Callable[[], object]) -> Json:
        def asking() -> Json:
            self._library.access_token = token
            return self._call(call)

        return await asyncio.to_thread(asking)

    def _call(self, call: Callable[[], object]) -> Json:
        """Make a call, and return its JSON."""
        told = self._told(call)
        if isinstance(told, Exception):
            # Raised only here, so that no traceback holds the request with its token, or the connection.
            raise told
        return told

    def _told(self, call: Callable[[], object]) -> Json | Exception:
        """Return what X told. What counts is its answer: the library itself fails on problems that are new to it."""
        self._answer.last = None
        silence: Exception = OutcomeUnknown("no answer")
        try:
            call()
        except Exception as trouble:  # noqa: BLE001 - it leaks errors of any kind
            silence = _silence(trouble)
        answer, self._answer.last = self._answer.last, None
        if answer is None:
            return silence
        return _refused(answer) if answer.status_code >= 300 else _json(answer)

    def _note(self, answer: Any, *_: object, **__: object) -> None:
        self._answer.last = answer


class Login:
    """The first access to an account: its owner allows it in a browser. Blocks; for a person at a terminal."""

    def __init__(self, api_url: str, app: App, landing: str) -> None:
        from xdk import Client

        self._library = Client(
            base_url=api_url,
            client_id=app.client_id,
            client_secret=app.client_secret or None,
            redirect_uri=landing,
            scope=list(SCOPES),
        )

    def address(self) -> str:
        """Return the page on which the owner allows it."""
        return str(self._library.get_authorization_url())

    def finish(self, landed: str) -> tuple[str, str, str]:
        """Return the first refresh token, our account's number and its handle. Raises ValueError if X says no."""
        refresh_token = self._library.fetch_token(landed).get("refresh_token")
        if not refresh_token:
            raise ValueError("X gave no refresh token: does the app have the scope offline.access?")
        us = self._library.users.get_me().data
        self._library.session.close()
        return str(refresh_token), str(us.id), str(us.username)


def _asked(span: Span) -> Json:
    asked: Json = {"max_results": span.size, "post_fields": list(_FIELDS), "expansions": list(_RELATED)}
    # Under the name that works for all lists: the library takes a next_token for searches, and forgets it.
    asked["user_fields"] = list(_OF_ACCOUNTS)  # of accounts that come along, and are paid for, anyway
    bounds = {"since_id": span.after, "until_id": span.before, "pagination_token": span.page}
    return asked | {name: value for name, value in bounds.items() if value}


def _silence(trouble: Exception) -> Exception:
    """Return what it means that no answer came."""
    from requests import ConnectTimeout
    from urllib3.exceptions import ClosedPoolError, NewConnectionError

    # Its name alone: what a library says about a request may show what was in it.
    name = type(trouble).__name__
    cause = trouble.args[0] if trouble.args else None
    unreached = isinstance(getattr(cause, "reason", cause), NewConnectionError | ClosedPoolError)
    return Unreached(name) if unreached or isinstance(trouble, ConnectTimeout) else OutcomeUnknown(name)


def _refused(answer: Any) -> Exception:
    status = answer.status_code
    try:
        told = as_object(answer.json())
    except ValueError:
        told = {}
    first = next(iter(as_objects(told.get("errors"))), {})
    words = str(told.get("detail") or first.get("message") or told.get("error_description") or "")
    kind = str(told.get("type") or told.get("title") or told.get("error") or "").rstrip("/").rpartition("/")[2]
    refused = Refused(status, " ".join(words.split())[:300], kind=kind)
    refused.headers = dict(answer.headers)
    return refused


def _json(answer: Any) -> Json | Exception:
    try:
        told = answer.json()
    except Exception:  # noqa: BLE001 - it may have been cut off in many ways
        return OutcomeUnknown("the answer is no JSON")
    return told if isinstance(told, dict) else OutcomeUnknown("the answer is not what was asked for")
