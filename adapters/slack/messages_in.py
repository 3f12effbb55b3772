"""What people say and do in Slack itself: words, mentions, reactions, slash commands."""

import logging
import re
from collections.abc import Awaitable
from datetime import datetime

from adapters.slack.block_kit import escaped_line
from adapters.slack.context import SlackContext
from adapters.slack.events import (
    Actor,
    Payload,
    caller,
    has_other_files,
    is_edit,
    is_gone,
    is_said,
    place_of,
    reacted_to,
    speaker,
)
from adapters.slack.mrkdwn import escaped
from adapters.slack.private_answers import fits, hello, told
from adapters.slack.product import SlackProduct, offer, typed
from adapters.slack.render_private import Answer
from bot.chat.background_tasks import SORRY
from bot.chat.commands import TO_SEND, command_of, parse
from bot.chat.flow.flow import Flow
from bot.chat.flow.responses import Response
from bot.chat.identity import NotEnrolled
from bot.chat.interaction import Heard
from bot.chat.messages import MessageRef
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.kv import Json

log = logging.getLogger(__name__)

HANDS = frozenset({"hand", "raised_hand", "raising_hand", "raised_hand_with_fingers_splayed"})
OUTBOX = frozenset({"outbox_tray"})
WHICH = "Several mentions share this post. Claim one by its button, or `/handraise claim` and its number."


class MessagesIn:
    """Takes what was said, and finds out who said it and about which thread."""

    def __init__(self, slack: SlackContext, product: SlackProduct, flow: Flow) -> None:
        self._slack = slack
        self._product = product
        self._reading = product.reading
        self._replies = flow.replies
        self._talk = flow.talk

    # --- slash commands -----------------------------------------------------------------------

    async def command(self, body: Payload, since: datetime | None = None) -> Answer:
        """Do what a slash command asks; return what to tell. Never raises: what was refused is told with their words.

        `/claim` and `/reply`, where they are switched on, are `/handraise claim` and `/handraise reply`.
        """
        word = str(body.get("command", "")).lstrip("/")
        text = str(body.get("text", ""))
        if word in ("claim", "reply"):
            text = f"{word} {text}"
        said = Heard(caller(body), text, since=since)
        try:
            return told(await self._talk.run(said))
        except NotEnrolled as first:
            return await self._welcome(first, said)
        except ActionRefused as no:
            return Answer(_with_words(str(no), text))
        except Exception:
            log.exception("a command could not be done")
            return Answer(_with_words(SORRY, text))

    async def _welcome(self, first: NotEnrolled, said: Heard) -> Answer:
        """Show the way in to a colleague who has not enrolled. An answer they typed is kept as their draft."""
        asked = parse(said.text)
        if asked.command.word in TO_SEND and asked.text:
            try:
                asked = await self._product.in_plain_words(asked)
            except ActionRefused as no:
                return Answer(_with_words(str(no), said.text))
            who = await self._slack.people.ref(said.actor)
            await self._slack.desk.handle(act.SaveDraft(asked.number, who, asked.text))
            return hello(f"{first} Your draft is kept.", {"say": f"send {asked.number}"})
        then = {"say": said.text, "here": None}
        return hello(str(first), then if fits(then) else {}, typed(asked.text))

    # --- events -------------------------------------------------------------------------------

    async def post(self, event: Payload, since: datetime | None = None) -> None:
        """Somebody said something, changed it or deleted it, in a room where we are; `since` if it was tried before."""
        place = place_of(event)
        if is_edit(event):
            before, now = event.get("previous_message") or {}, event["message"]
            if before.get("text") != now.get("text") or has_other_files(event):  # else a link in it was unfurled
                await self._replies.changed(place.key, str(now.get("text", "")), place)
        elif is_gone(event):
            await self._replies.changed(place.key, None, place)
        elif is_said(event):
            await self._heard(event, place, since)

    async def reaction(self, event: Payload, since: datetime | None = None) -> None:
        """A hand was raised or put down on a card, or somebody's own words were to be seen as customers would."""
        name = str(event.get("reaction", "")).partition("::")[0]
        place, actor = reacted_to(event), speaker(event)
        raised = event.get("type") == "reaction_added"
        if name in HANDS:
            await self._hand(actor, place, since, raised=raised)
        elif name in OUTBOX and raised:
            await self._outbox(actor, place)

    async def _heard(self, event: Payload, place: MessageRef, since: datetime | None) -> None:
        home = await self._slack.api.home()
        actor = speaker(event)
        if actor.account == home.bot_account:
            return
        text = str(event.get("text", "")).strip()
        called = re.match(rf"<@{home.bot_account}(?:\|[^>]*)?>[\s,:]*", text)
        words = text[called.end() :] if called else text.removeprefix("!").strip()
        thread = await self._slack.registry.thread_at(place.root_key) if place.root != place.ts else None
        if called or (text.startswith("!") and command_of(words) is not None and await self._is_ours(place, thread)):
            await self._commanded(event, Heard(actor, words, thread, since=since), place)
        elif thread is not None:
            who = await self._slack.people.may_act(actor)
            if who is not None:
                await self._talk.keep_claim(who, thread)

    async def _is_ours(self, place: MessageRef, thread: ThreadId | None) -> bool:
        """Whether a bang is meant for us: in other channels, other apps may listen for the same words."""
        return thread is not None or await self._slack.room.is_here(place.channel)

    async def _commanded(self, event: Payload, said: Heard, place: MessageRef) -> None:
        command = command_of(said.text)
        if command is not None and command.word in TO_SEND:
            await self._answered(said.actor, place, offer(place), self._to_send(event, said, place))
        else:
            then = {"say": said.text, "here": said.here}
            await self._answered(said.actor, place, then, self._talk.run(said))

    async def _to_send(self, event: Payload, said: Heard, place: MessageRef) -> Response:
        """Words said in a thread may be rich text with pictures: they are read as a post, not as a command."""
        asked = parse(said.text, here=said.here)
        by = await self._talk.authorize(said, asked)
        await self._talk.refuse_what_was_done(said, asked, by)
        return await self._replies.offer(asked.number, by, await self._reading.spoken(event, place, asked.number))

    async def _hand(self, actor: Actor, place: MessageRef, since: datetime | None, *, raised: bool) -> None:
        thread = await self._slack.registry.thread_at(place.root_key)
        if thread is None:
            if raised and await self._slack.registry.is_burst(place.root_key):
                await self._tell(actor, place, Answer(WHICH))
            return
        said = f"{'claim' if raised else 'release'} {thread}"
        work = self._talk.run(Heard(actor, said, since=since))
        await self._answered(actor, place, {"say": said}, work if raised else _if_it_may_be(work))

    async def _outbox(self, actor: Actor, place: MessageRef) -> None:
        try:
            post = await self._reading.fetch(place)
        except ActionRefused as no:
            await self._tell(actor, place, Answer(escaped_line(str(no))))
            return
        place = MessageRef(place.channel, place.ts, str(post.get("thread_ts") or place.ts))
        thread = await self._slack.registry.thread_at(place.root_key)
        if thread is not None and place.root != place.ts:
            await self._answered(actor, place, offer(place), self._offered(actor, post, thread, place))

    async def _offered(self, actor: Actor, post: Payload, thread: ThreadId, place: MessageRef) -> Response:
        by = await self._slack.people.authorize(actor, self._slack.desk, Verb.SEND)
        return await self._replies.offer(thread, by, await self._reading.read(post, place, thread))

    # --- telling ------------------------------------------------------------------------------

    async def _answered(self, actor: Actor, place: MessageRef, then: Json, work: Awaitable[Response | None]) -> None:
        async def tell(came: Response) -> None:
            await self._tell(actor, place, told(came))

        await self._talk.answer(work, then, f"{actor.account}/{place.key}", tell)

    async def _tell(self, actor: Actor, place: MessageRef, answer: Answer) -> None:
        root = place.root if place.root != place.ts else None
        await self._slack.tell(actor.account, place.channel, answer.text, answer.blocks, root=root)


async def _if_it_may_be(work: Awaitable[Response]) -> Response | None:
    """What came of it; nothing where it was refused: who puts a hand down that held nothing need not hear of it."""
    try:
        return await work
    except ActionRefused:
        return None


def _with_words(why: str, text: str) -> str:
    """A refusal, and what was typed if it is more than a number, so that nothing has to be typed again."""
    if len(text.split(maxsplit=2)) < 3:
        return escaped_line(why)
    return f"{escaped_line(why)}\nYou wrote:\n{escaped(typed(text))}"
