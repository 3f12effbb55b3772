"""How a chat product draws what a whole room sees."""

import asyncio
from collections.abc import Sequence
from typing import Any, Protocol

from bot.chat.messages import MessageRef, Rendered
from bot.chat.texts import BurstLine
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.text.language import language_of


class Renderer(Protocol):
    """Draws cards, their threads, many new cards at once, digests and alerts."""

    digest_stays: str
    """Why a digest is not posted where outsiders read along, unconfirmed."""

    @property
    def lines_in_burst(self) -> int:
        """How many cards one message has room for."""
        ...

    async def card(self, card: Card) -> Rendered:
        """Draw a card as its whole room sees it."""
        ...

    def story(self, card: Card, begin: int, end: int, holder: Any) -> Rendered:
        """Draw what its thread is told of these lines of the talk; without a layout if that is nothing."""
        ...

    def burst(self, lines: Sequence[BurstLine]) -> Rendered:
        """Draw these lines as one message."""
        ...

    def digest(self, digest: Digest, key: str, note: str = "") -> Rendered:
        """Draw the digest as it is posted."""
        ...

    def alarm(self, about: str, text: str) -> Rendered:
        """Draw what is the matter with an adapter; an empty text says that it is well again."""
        ...

    async def holder(self, card: Card) -> Any:
        """Return, as JSON, whom to call by name when something happens in this thread; None for nobody."""
        ...

    async def address(self, place: MessageRef) -> str:
        """Return the web address of a message; "" if it is not known now."""
        ...


async def language_of_card(card: Card) -> str:
    """Return the language of what the customer said last; "" if it is not known. Finding it out takes its time."""
    newest = next((post.text for post in reversed(card.posts) if not post.by_us and post.text), "")
    return await asyncio.to_thread(language_of, newest) if newest else ""
