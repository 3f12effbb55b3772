"""Teams as a board on which posts are pinned, and how cards are drawn there."""

import logging
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from adapters.teams.client import TeamsClient
from adapters.teams.context import TeamsContext
from adapters.teams.errors import TeamsError
from adapters.teams.escape import escaped
from adapters.teams.gateway import Account, Gone, Json, NoRoomYet, OutgoingContent, Posted
from adapters.teams.render_card import card_json, says
from adapters.teams.render_digest import digest_json, digest_says
from adapters.teams.render_thread import LINES, alarm_json, burst_json, story_json, story_says
from bot.chat.messages import MessageRef, OutgoingMessage, Rendered
from bot.chat.redaction import without_notes, without_reason, without_reasons
from bot.chat.renderer import language_of_card
from bot.chat.texts import SHARED_CONFIRMED, SHARED_UNCONFIRMED, BurstLine, alarm_head, burst_text
from bot.chat.views.card import Setting
from bot.domain.card import Card
from bot.domain.digest.digest import Digest

log = logging.getLogger(__name__)

ROOT = ";messageid="
SENTENCE = "Teams would not take a card of ours, so it stands as a sentence: %s"
_NO_LAYOUT = (400, 413)
"""What Teams says to a card that it does not take. A sentence it always takes."""


def thread_of(place: MessageRef) -> str:
    """Return what Teams calls the thread of a post."""
    return f"{place.channel}{ROOT}{place.root}"


class TeamsMessages:
    """A `MessageApi`. `room` is the channel of today; posts may stand in one that was the room before."""

    def __init__(self, gateway: TeamsClient, room: str) -> None:
        self._gateway = gateway
        self._room = room

    async def send(self, key: str, posting: OutgoingMessage) -> MessageRef:  # noqa: ARG002 - Teams keeps no keys
        """See `MessageApi`."""
        try:
            posted = await self._said(posting, _words(posting.drawing))
        except TeamsError as no:
            if no.status not in _NO_LAYOUT:
                raise
            log.error(SENTENCE, no)  # noqa: TRY400 - it is known why
            posted = await self._said(posting, _sentence(posting.drawing))
        root = posting.root or posted.conversation.partition(ROOT)[2] or posted.id
        return MessageRef(posting.channel, posted.id if posting.root else root, root)

    async def find(self, key: str, tried: Json) -> MessageRef | None:  # noqa: ARG002 - Teams cannot be asked
        """See `MessageApi`. Teams shows us no history: the second of two that arrived is deleted when it is seen."""
        return None

    async def edit(self, place: MessageRef, drawing: Rendered) -> bool:
        """See `MessageApi`."""
        posted = Posted(thread_of(place), place.ts)
        try:
            try:
                await self._gateway.update(posted, _words(drawing))
            except TeamsError as no:
                if no.status not in _NO_LAYOUT:
                    raise
                log.error(SENTENCE, no)  # noqa: TRY400 - it is known why
                await self._gateway.update(posted, _sentence(drawing))
        except Gone:
            return False
        except NoRoomYet:
            if place.channel == self._room:
                raise  # Teams may have moved, or find it again in a minute
            return False
        return True

    async def _said(self, posting: OutgoingMessage, words: OutgoingContent) -> Posted:
        if not posting.root:
            return await self._gateway.post(posting.channel, words)
        return await self._gateway.say(f"{posting.channel}{ROOT}{posting.root}", words)


class TeamsRenderer:
    """A `Renderer`. `box` is whether we hear only what names us, so that answers are written on the card."""

    lines_in_burst = LINES
    digest_stays = "People from outside the company can read that room, and no keeper has confirmed that."

    def __init__(self, teams: TeamsContext, language: str, *, box: bool) -> None:
        self._teams = teams
        self._language = language
        self._box = box

    async def card(self, card: Card) -> Rendered:
        """See `Renderer`. The person who has the thread sees more of it, once Teams asks for their own view."""
        if (await self._teams.room.lately()).shared:
            card = without_reason(card)
        account = None if card.holder is None else await self._teams.people.account_of(card.holder)
        who = None if account is None else await self._teams.people.called(account)
        return Rendered(says(card), await self._drawn(card, () if who is None else (who.id,)))

    async def own(self, card: Card, id: str) -> Json:
        """Draw a card as one person (`29:…`) sees it; `card` is theirs."""
        return await self._drawn(card, (id,) if card.holder == card.viewer else ())

    async def _drawn(self, card: Card, refreshed_for: Sequence[str]) -> Json:
        sharing = await self._teams.room.lately()
        said = SHARED_CONFIRMED if sharing.confirmed else SHARED_UNCONFIRMED
        shared = said if sharing.shared else ""
        language = await language_of_card(card)
        return card_json(card, Setting(self._language, shared, self._box), language, refreshed_for)

    def story(self, card: Card, begin: int, end: int, holder: Any) -> Rendered:
        """See `Renderer`."""
        if self._teams.room.perhaps_shared:
            card = without_notes(card)
        who = None if not holder else Account(str(holder["id"]), name=str(holder["name"]))
        return Rendered(story_says(card, begin, end), story_json(card, begin, end, who))

    def burst(self, lines: Sequence[BurstLine]) -> Rendered:
        """See `Renderer`."""
        if self._teams.room.perhaps_shared:
            lines = without_reasons(lines)
        return Rendered(burst_text(lines), burst_json(lines))

    def alarm(self, about: str, text: str) -> Rendered:
        """See `Renderer`."""
        return Rendered(f"{alarm_head(about, well=not text)} {text}".strip(), alarm_json(about, text))

    async def holder(self, card: Card) -> Any:
        """See `Renderer`."""
        account = None if card.holder is None else await self._teams.people.account_of(card.holder)
        if account is None or await self._teams.is_quiet_for(account):
            return None
        who = await self._teams.people.called(account)
        return None if who is None else {"id": who.id, "name": who.name}

    def digest(self, digest: Digest, key: str, note: str = "") -> Rendered:  # noqa: ARG002 - one post needs no key
        """See `Renderer`."""
        return Rendered(digest_says(digest, note), digest_json(digest, note, asks=True))

    async def address(self, place: MessageRef) -> str:
        """See `Renderer`. It is made by Teams' own rule for links to posts."""
        return f"https://teams.microsoft.com/l/message/{quote(place.channel, safe='')}/{place.ts}"


def _sentence(drawing: Rendered) -> OutgoingContent:
    """The text of a post is Markdown, and there are a customer's words in it."""
    return OutgoingContent(escaped(drawing.text, 600))


def _words(drawing: Rendered) -> OutgoingContent:
    return OutgoingContent(card=drawing.layout, summary=drawing.text)
