"""Slack as a board on which posts are pinned, and how cards are drawn there."""

import hashlib
import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from adapters.slack.client import SlackClient, SlackError
from adapters.slack.context import SlackContext
from adapters.slack.events import Payload
from adapters.slack.render_card import (
    alarm_post,
    burst_blocks,
    card_blocks,
    fallback,
)
from adapters.slack.render_digest import digest_blocks, digest_text
from adapters.slack.render_thread import story_blocks, story_fallback
from bot.chat.messages import MessageRef, OutgoingMessage, ParentDeleted, Rendered
from bot.chat.redaction import without_notes, without_reason, without_reasons
from bot.chat.renderer import language_of_card
from bot.chat.texts import LINES_IN_BURST, SHARED_CONFIRMED, SHARED_UNCONFIRMED, BurstLine, burst_text
from bot.chat.views.card import Setting
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.ports.kv import Json

log = logging.getLogger(__name__)

EVENT_TYPE = "handraise_post"
A_LITTLE_EARLIER = timedelta(minutes=2)
"""How far back a lost post is looked for before it was tried: Slack's clock and ours may differ."""
NO_LAYOUT = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
"""What Slack says to a layout that it does not take. A sentence it always takes."""
_NO_THREAD = ("cannot_reply_to_message", "thread_not_found")
_GONE = ("message_not_found", "cant_update_message", "edit_window_closed")


class SlackMessages:
    """A `MessageApi`."""

    def __init__(self, api: SlackClient) -> None:
        self._api = api

    async def send(self, key: str, posting: OutgoingMessage) -> MessageRef:
        """See `MessageApi`."""
        payload = {"key": _short(key), "threads": ",".join(str(n) for n in posting.about)}
        given: Json = {
            "channel": posting.channel,
            "text": posting.drawing.text,
            "unfurl_links": False,
            "unfurl_media": False,
            "metadata": {"event_type": EVENT_TYPE, "event_payload": payload},
        }
        given |= {"thread_ts": posting.root} if posting.root else {}
        try:
            ts = str((await self._tell("chat.postMessage", given, posting.drawing, bare={}))["ts"])
        except SlackError as no:
            if posting.root and no.word in _NO_THREAD:
                raise ParentDeleted from None
            raise
        return MessageRef(posting.channel, ts, posting.root or ts)

    async def find(self, key: str, tried: Json) -> MessageRef | None:
        """See `MessageApi`. History is read for this alone."""
        oldest = tried["tried"] - A_LITTLE_EARLIER.total_seconds()
        given = {"channel": tried["channel"], "oldest": f"{oldest:.6f}", "limit": 200, "include_all_metadata": True}
        method = "conversations.history" if not tried["root"] else "conversations.replies"
        given |= {"ts": tried["root"]} if tried["root"] else {}
        cursor = ""
        while True:
            page = await self._api.call(method, **given, **({"cursor": cursor} if cursor else {}))
            for post in page.get("messages") or ():
                metadata = post.get("metadata") or {}
                if (metadata.get("event_payload") or {}).get("key") == _short(key):
                    ts = str(post["ts"])
                    return MessageRef(str(tried["channel"]), ts, str(tried["root"] or ts))
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None

    async def edit(self, place: MessageRef, drawing: Rendered) -> bool:
        """See `MessageApi`."""
        given: Json = {"channel": place.channel, "ts": place.ts, "text": drawing.text}
        try:
            await self._tell("chat.update", given, drawing, bare={"blocks": []})
        except SlackError as no:
            if no.word in _GONE:
                log.info("a post of ours is not there any more: %s", no.word)
                return False
            raise
        return True

    async def _tell(self, method: str, given: Json, drawing: Rendered, bare: Json) -> Payload:
        """Have it stand there in the best layout that Slack takes, else as its sentence."""
        for given_or_made in (drawing.layout, *drawing.plainer):
            layout = await given_or_made() if callable(given_or_made) else given_or_made
            if not layout:
                continue
            try:
                return await self._api.call(method, **given, blocks=layout)
            except SlackError as no:
                _refuse_all_but_layout(no)
        return await self._api.call(method, **given, **bare)


class SlackRenderer:
    """A `Renderer`."""

    lines_in_burst = LINES_IN_BURST

    def __init__(self, slack: SlackContext, room: str, language: str) -> None:
        self.digest_stays = f"Outsiders can read {room}, and no admin has confirmed that."
        self._slack = slack
        self._language = language

    async def card(self, card: Card) -> Rendered:
        """See `Renderer`."""
        seen = await self._slack.room.seen()
        card = without_reason(card) if seen.shared else card
        shared = "" if not seen.shared else SHARED_CONFIRMED if seen.confirmed else SHARED_UNCONFIRMED
        language = await language_of_card(card)
        setting = Setting(self._language, shared, hand=":hand:")
        return Rendered(fallback(card), card_blocks(card, setting, language))

    def story(self, card: Card, begin: int, end: int, holder: Any) -> Rendered:
        """See `Renderer`. `holder` is an account's id."""
        card = without_notes(card) if self._slack.room.perhaps_shared else card
        return Rendered(story_fallback(card, begin, end), story_blocks(card, begin, end, holder))

    def burst(self, lines: Sequence[BurstLine]) -> Rendered:
        """See `Renderer`."""
        lines = without_reasons(lines) if self._slack.room.perhaps_shared else lines
        return Rendered(burst_text(lines), burst_blocks(lines))

    def alarm(self, about: str, text: str) -> Rendered:
        """See `Renderer`."""
        return Rendered(*alarm_post(about, text))

    async def holder(self, card: Card) -> Any:
        """See `Renderer`."""
        if card.holder is None:
            return None
        account = await self._slack.people.account_of(card.holder)
        return None if account is None or await self._slack.is_quiet_for(account) else account

    def digest(self, digest: Digest, key: str, note: str = "") -> Rendered:  # noqa: ARG002 - Teams' buttons carry it
        """See `Renderer`. With Slack's charts; where a workspace has none, with bars of text."""
        plainer = () if digest.quiet else (digest_blocks(digest, note, native=False, asks=True),)
        return Rendered(digest_text(digest, note), digest_blocks(digest, note, asks=True), plainer)

    async def address(self, place: MessageRef) -> str:
        """See `Renderer`."""
        try:
            found = await self._slack.api.call("chat.getPermalink", channel=place.channel, message_ts=place.ts)
        except (Unavailable, OutcomeUnknown, SlackError):
            return ""  # the next change asks again
        return str(found.get("permalink", ""))


def _refuse_all_but_layout(no: SlackError) -> None:
    """Raise it again, unless Slack minds the layout alone: then a sentence can stand in its place."""
    if no.word not in NO_LAYOUT:
        raise no
    log.error("Slack would not lay out a post of ours, so it stands more plainly: %s %s", no.word, no.details)


def _short(key: str) -> str:
    """A key as metadata carries it: an id of ours and nothing else, however long the room's name is."""
    return key if len(key) <= 120 else hashlib.sha256(key.encode()).hexdigest()
