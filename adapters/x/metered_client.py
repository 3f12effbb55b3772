"""The line to X: every call is paid for before it is made, and tried again once with a new token."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Final, Protocol, TypeVar

from adapters.x.budget import Budget, Costs, Taken, may_hold_link
from adapters.x.client import SCOPES, Page, Span, Unreached
from adapters.x.oauth_tokens import Tokens
from bot.channels.troubles import MINUTE, Refused, harmless, meaning
from bot.channels.uncancellable import to_the_end
from bot.domain.picture import PictureContent
from bot.ports.errors import NeedsOperator, Unavailable
from bot.ports.kv import Json

T = TypeVar("T")
log = logging.getLogger(__name__)

LEAST: Final = 10
"""The smallest page that every list of X gives."""

_MOST: Final = 100
_HOUR: Final = timedelta(hours=1)
_PAUSE: Final = timedelta(minutes=10)
_APP_TROUBLE: Final = {"client-forbidden", "oauth1-permissions", "oauth2-permissions", "unsupported-authentication"}
_ACCOUNT_TROUBLE: Final = ("account is suspended", "account is temporarily locked", "account has been locked")
_NO_CREDIT: Final = {"credits", "usage-capped"}


class Calls(Protocol):
    """The calls of `adapters.x.client.XClient`."""

    async def mentions(self, token: str, span: Span) -> Page: ...
    async def search(self, token: str, query: str, span: Span) -> Page: ...
    async def ours(self, token: str, span: Span) -> Page: ...
    async def posts(self, token: str, ids: Sequence[str], *, related: bool = False) -> Page: ...
    async def upload(self, token: str, content: bytes) -> str: ...
    async def describe(self, token: str, id: str, alt: str) -> None: ...
    async def create(self, token: str, text: str, to: str, media: Sequence[str]) -> Json: ...
    async def delete(self, token: str, id: str) -> None: ...


class MeteredClient:
    """What we ask of X. Raises Unavailable when surely nothing was done, Refused and OutcomeUnknown for writing."""

    def __init__(
        self, client: Calls, tokens: Tokens, budget: Budget, costs: Costs, now: Callable[[], datetime]
    ) -> None:
        self._client = client
        self._tokens = tokens
        self._budget = budget
        self._costs = costs
        self._now = now
        self._told: datetime | None = None

    async def mentions(self, span: Span) -> Page:
        """Return a page of the posts that mention us."""
        return await self._list(self._client.mentions, span, self._costs.mention)

    async def search(self, query: str, span: Span) -> Page:
        """Return a page of what a search finds."""
        return await self._list(lambda token, cut: self._client.search(token, query, cut), span, self._costs.post)

    async def ours(self, span: Span) -> Page:
        """Return a page of our own posts."""
        return await self._list(self._client.ours, span, self._costs.mention)

    async def posts(self, ids: Sequence[str]) -> Page:
        """Return up to 100 posts as they are now."""
        taken = await self._budget.take(self._costs.post * len(ids))
        return await to_the_end(self._looked(lambda token: self._client.posts(token, ids), taken, self._costs.post))

    async def post(self, id: str) -> Page:
        """Return a post as it is now, with who wrote it and what it answers, or nothing."""
        taken = await self._budget.take(2 * self._costs.post + self._costs.account)
        look = self._looked(lambda token: self._client.posts(token, [id], related=True), taken, self._costs.post)
        return await to_the_end(look)

    async def bring(self, enclosed: PictureContent) -> str:
        """Bring a picture with its alt text to X, for a post that will show it; return its id there.

        No matter what goes wrong, nothing is posted: raises Refused, and Unavailable for the rest.
        """
        taken = await self._budget.take(self._costs.picture)
        with harmless("X"):
            id = await self._paid(taken, lambda token: self._client.upload(token, enclosed.content))
            await self._paid(taken, lambda token: self._client.describe(token, id, enclosed.picture.alt))
        return id

    async def create(self, text: str, to: str, media: Sequence[str] = (), *, further: bool = False) -> Json:
        """Post a reply. Refused and Unavailable mean that it surely was not made; OutcomeUnknown, that nobody knows.

        A `further` one stands below a post of our own.
        """
        plain = self._costs.next if further else self._costs.reply
        taken = await self._budget.take(self._costs.link if may_hold_link(text) else plain)
        made = await self._paid(taken, lambda token: self._client.create(token, text, to, media))
        if "https://t.co/" not in str(made.get("text", "https://t.co/")):
            await self._budget.settle(taken, plain)
        return made

    async def delete(self, id: str) -> None:
        """Take a post of ours back."""
        taken = await self._budget.take(self._costs.deletion)
        with harmless("X"):
            await self._paid(taken, lambda token: self._client.delete(token, id))

    async def lacking(self, *, sure: bool = False) -> str:
        """Return which scopes our access lacks, as a sentence for the operator; "" if none. `sure` may renew it."""
        lacking = await self._tokens.lacking(*SCOPES, renew=sure)
        return (
            f"Our access to X lacks {', '.join(lacking)}: connect the account again, see docs/x.md." if lacking else ""
        )

    async def _paid(self, taken: Taken, call: Callable[[str], Awaitable[T]]) -> T:
        """Make a call that costs nothing if X surely did not do it."""
        try:
            return await self._twice(call)
        except Refused as no:
            await self._budget.settle(taken, 0)
            if no.status == 403 and (why := await self.lacking()):
                raise NeedsOperator(why, retry_after=_PAUSE) from None
            raise
        except Unavailable:
            await self._budget.settle(taken, 0)
            raise

    async def _list(self, call: Callable[[str, Span], Awaitable[Page]], span: Span, price: int) -> Page:
        """Ask for as many as we can pay for, if each brought its author and another post along."""
        each = price + self._costs.account + self._costs.post
        size = min(span.size, _MOST, await self._budget.left() // each if each else _MOST)
        cut = Span(span.after, span.before, span.page, max(LEAST, size))
        taken = await self._budget.take(each * cut.size)
        return await to_the_end(self._looked(lambda token: call(token, cut), taken, price))

    async def _looked(self, call: Callable[[str], Awaitable[Page]], taken: Taken, price: int) -> Page:
        cost = 0
        try:
            with harmless("X"):
                page = await self._twice(call)
            cost = self._cost(page, price)
        except Refused as no:
            raise Unavailable(f"X did not let us look: {no}", retry_after=MINUTE) from no
        finally:
            # What X gave and we never saw is asked for again, and counted then: X charges for a thing once a day.
            await self._budget.settle(taken, cost)
        return page

    def _cost(self, page: Page, price: int) -> int:
        posts = self._budget.fresh(str(post.get("id")) for post in page.posts)
        related = self._budget.fresh(str(post.get("id")) for post in page.related)
        accounts = self._budget.fresh(f"@{account.get('id')}" for account in page.accounts)
        return posts * price + related * self._costs.post + accounts * self._costs.account

    async def _twice(self, call: Callable[[str], Awaitable[T]]) -> T:
        token = await self._tokens.access()
        try:
            return await self._once(call, token)
        except Refused as no:
            if no.status != 401:
                raise
        try:
            return await self._once(call, await self._tokens.access(instead_of=token))
        except Refused as no:
            if no.status != 401:
                raise
            why = "X does not accept our access though it was just renewed: connect the account again, see docs/x.md."
            raise NeedsOperator(why, retry_after=_PAUSE) from None

    async def _once(self, call: Callable[[str], Awaitable[T]], token: str) -> T:
        try:
            return await call(token)
        except Unreached as trouble:
            raise Unavailable(f"X cannot be reached: {trouble}") from trouble
        except Refused as no:
            raise self._meaning(no) from None

    def _meaning(self, no: Refused) -> Exception:
        """Return what a refusal means: that it may go later, that nobody knows, or just that."""
        if no.status == 402 or no.kind in _NO_CREDIT:
            return self._out_of_credit()
        if no.kind in _APP_TROUBLE:
            return NeedsOperator(f"X does not let our app do this: it says “{no.words}”.", retry_after=_PAUSE)
        if any(words in no.words.lower() for words in _ACCOUNT_TROUBLE):
            return NeedsOperator(f"X does not let our account act: it says “{no.words}”.", retry_after=_PAUSE)
        found = meaning("X", no.status, no.words, no.headers, self._now())
        return no if isinstance(found, Refused) else found

    def _out_of_credit(self) -> Unavailable:
        now = self._now()
        why = "We are out of credit at X: buy some in X's developer console."
        if self._told is None or now - self._told >= _HOUR:
            self._told = now
            log.error(why)
        return NeedsOperator(why, retry_after=_HOUR)
