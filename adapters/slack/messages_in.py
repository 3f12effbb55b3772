"""What people say and do in Slack itself: words, mentions, reactions, slash commands."""

import json
import logging
import re
from collections.abc import Awaitable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from adapters.slack.block_kit import VALUE, actions, button, context, escaped_line, light, quote, section, whole
from adapters.slack.context import Means
from adapters.slack.events import Actor, Payload, caller, is_edit, is_gone, is_said, place_of, reacted_to, speaker
from adapters.slack.message_reader import TO_SEND
from adapters.slack.mrkdwn import escaped
from adapters.slack.render_private import Answer, answer
from adapters.slack.undo_countdown import Sending
from bot.chat.background_tasks import AGAIN, SORRY
from bot.chat.command_runner import run_command
from bot.chat.commands import ParsedCommand, command_of, parse
from bot.chat.identity import NotEnrolled
from bot.chat.messages import MessageRef
from bot.domain import actions as act
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.thread import ActionRefused

log = logging.getLogger(__name__)

HANDS = frozenset({"hand", "raised_hand", "raising_hand", "raised_hand_with_fingers_splayed"})
OUTBOX = frozenset({"outbox_tray"})
FOR_EVERYBODY = frozenset({"help", "list", "me", "settings", "digest"})
"""What a colleague can ask before they said how customers shall see them."""
HELLO = "hello"
WHICH = "Several mentions share this post. Claim one by its button, or `/handraise claim` and its number."

_ACCOUNT = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
_TOKEN = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
TRIED_FOR = timedelta(minutes=2)
"""About how long an event is tried again before it is given up."""


class Talk:
    """Takes what was said, finds out who said it and about which thread, and does it at the desk."""

    def __init__(self, means: Means, sending: Sending) -> None:
        self._means = means
        self._sending = sending
        self._apologised: dict[str, datetime] = {}

    # --- slash commands -----------------------------------------------------------------------

    async def command(self, body: Payload) -> Answer:
        """Do what a slash command asks; return what to tell. Never raises Refused: it is told.

        `/claim` and `/reply`, where they are switched on, are `/handraise claim` and `/handraise reply`.
        """
        word = str(body.get("command", "")).lstrip("/")
        text = str(body.get("text", ""))
        if word in ("claim", "reply"):
            text = f"{word} {text}"
        return await self.said(caller(body), text)

    async def said(self, actor: Actor, text: str, here: ThreadId | None = None) -> Answer:
        """Do what somebody asked in words that stand nowhere else; return what to tell them.

        What was refused, or could not be done, is told with their words. Never raises.
        """
        try:
            return await self._done(actor, text, here)
        except NotEnrolled as first:
            return await self._welcome(first, actor, text, here)
        except ActionRefused as no:
            return Answer(_with_words(str(no), text))
        except Exception:
            log.exception("a command could not be done")
            return Answer(_with_words(SORRY, text))

    async def whom(self, named: str) -> StaffId:
        """Return the colleague whom somebody mentioned. Raises Refused."""
        found = _ACCOUNT.fullmatch(named)
        if found is None:
            raise ActionRefused("Name your colleague with @, as Slack offers it.")
        try:
            return (await self._means.desk.person(StaffRef(self._means.name, found[1]))).id
        except ActionRefused:
            raise ActionRefused(
                "They have not been here yet. Ask them to open Handraise's Home tab first, then hand it to them."
            ) from None

    async def _done(self, actor: Actor, text: str, here: ThreadId | None) -> Answer:
        asked = parse(text, here=here)
        word = asked.command.word
        by = await self._means.people.authorize(actor, self._means.desk, word, enrolled=word not in FOR_EVERYBODY)
        if asked.text:
            asked = await self._in_plain_words(asked)
        return answer(await run_command(asked, by, self._means.desk, self.whom))

    async def _in_plain_words(self, asked: ParsedCommand) -> ParsedCommand:
        """What a command brings is Slack's markup: what is sent are plain words, what is noted are words as typed."""
        if asked.command.word in TO_SEND:
            return replace(asked, text=await self._sending.reading.words({"text": asked.text}))
        named = {account: await self._means.people.name_of(account) for account in _ACCOUNT.findall(asked.text)}
        return replace(asked, text=typed(asked.text, {account: name for account, name in named.items() if name}))

    async def _welcome(self, first: NotEnrolled, actor: Actor, text: str, here: ThreadId | None) -> Answer:
        """Show the way in to a colleague who has not enrolled. An answer they typed is kept as their draft."""
        asked = parse(text, here=here)
        if asked.command.word in TO_SEND and asked.text:
            try:
                asked = await self._in_plain_words(asked)
            except ActionRefused as no:
                return Answer(_with_words(str(no), text))
            who = await self._means.people.ref(actor)
            await self._means.desk.handle(act.SaveDraft(asked.number, who, asked.text))
            return hello(f"{first} Your draft is kept.", {"say": f"send {asked.number}"})
        then = {"say": text, "here": here}
        return hello(str(first), then if fits(then) else {}, typed(asked.text))

    # --- events -------------------------------------------------------------------------------

    async def post(self, event: Payload) -> None:
        """Somebody said something, changed it or deleted it, in a room where we are."""
        place = place_of(event)
        if is_edit(event):
            before = event.get("previous_message") or {}
            if before.get("text") != event["message"].get("text"):  # else a link in it was unfurled
                await self._sending.changed(place, event["message"])
        elif is_gone(event):
            await self._sending.changed(place, None)
        elif is_said(event):
            await self._heard(event, place)

    async def reaction(self, event: Payload) -> None:
        """A hand was raised or put down on a card, or somebody's own words were to be seen as customers would."""
        name = str(event.get("reaction", "")).partition("::")[0]
        place, actor = reacted_to(event), speaker(event)
        raised = event.get("type") == "reaction_added"
        if name in HANDS:
            await self._hand(actor, place, raised=raised)
        elif name in OUTBOX and raised:
            await self._outbox(actor, place)

    async def _heard(self, event: Payload, place: MessageRef) -> None:
        home = await self._means.api.home()
        actor = speaker(event)
        if actor.account == home.bot_account:
            return
        text = str(event.get("text", "")).strip()
        called = re.match(rf"<@{home.bot_account}(?:\|[^>]*)?>[\s,:]*", text)
        words = text[called.end() :] if called else text.removeprefix("!").strip()
        thread = await self._means.book.thread_at(place.root_key) if place.root != place.ts else None
        if called or (text.startswith("!") and command_of(words) is not None and await self._is_ours(place, thread)):
            await self._commanded(event, actor, words, thread, place)
        elif thread is not None:
            await self._still_on_it(actor, thread)

    async def _is_ours(self, place: MessageRef, thread: ThreadId | None) -> bool:
        """Whether a bang is meant for us: in other channels, other apps may listen for the same words."""
        return thread is not None or await self._means.room.is_here(place.channel)

    async def _commanded(
        self, event: Payload, actor: Actor, text: str, thread: ThreadId | None, place: MessageRef
    ) -> None:
        command = command_of(text)
        if command is not None and command.word in TO_SEND:
            then: Mapping[str, Any] = {"offer": {"channel": place.channel, "ts": place.ts, "root": place.root}}
            await self._answered(actor, place, then, self._to_send(event, actor, text, thread, place))
        else:
            await self._answered(actor, place, {"say": text, "here": thread}, self._done(actor, text, thread))

    async def _to_send(
        self, event: Payload, actor: Actor, text: str, thread: ThreadId | None, place: MessageRef
    ) -> Answer:
        """Words said in a thread may be rich text with pictures: they are read as a post, not as a command."""
        asked = parse(text, here=thread)
        by = await self._means.people.authorize(actor, self._means.desk, asked.command.word)
        return await self._sending.offer(
            asked.number, by, await self._sending.reading.spoken(event, place, asked.number)
        )

    async def _still_on_it(self, actor: Actor, thread: ThreadId) -> None:
        """Whoever has a thread and talks in it is at work: their claim goes on."""
        who = await self._means.people.ref(actor)
        if actor.is_app or not (await self._means.people.standing(who)).may_speak:
            return
        try:
            await self._means.desk.person(who)  # whom nobody has met asks for nothing, and is not turned away
            await self._means.desk.handle(act.KeepClaim(thread, who))
        except ActionRefused:
            return

    async def _hand(self, actor: Actor, place: MessageRef, *, raised: bool) -> None:
        thread = await self._means.book.thread_at(place.root_key)
        if thread is None:
            if raised and await self._means.book.is_burst(place.root_key):
                await self._tell(actor, place, Answer(WHICH))
            return
        said = f"{'claim' if raised else 'release'} {thread}"
        work = self._done(actor, said, None)
        await self._answered(actor, place, {"say": said}, work if raised else _if_it_may_be(work))

    async def _outbox(self, actor: Actor, place: MessageRef) -> None:
        try:
            post = await self._sending.reading.fetch(place)
        except ActionRefused as no:
            await self._tell(actor, place, Answer(escaped_line(str(no))))
            return
        place = MessageRef(place.channel, place.ts, str(post.get("thread_ts") or place.ts))
        thread = await self._means.book.thread_at(place.root_key)
        if thread is not None and place.root != place.ts:
            then = {"offer": {"channel": place.channel, "ts": place.ts, "root": place.root}}
            await self._answered(actor, place, then, self._offered(actor, post, thread, place))

    async def _offered(self, actor: Actor, post: Payload, thread: ThreadId, place: MessageRef) -> Answer:
        by = await self._means.people.authorize(actor, self._means.desk, "send")
        return await self._sending.offer(thread, by, await self._sending.reading.read(post, place, thread))

    # --- telling ------------------------------------------------------------------------------

    async def _answered(
        self, actor: Actor, place: MessageRef, then: Mapping[str, Any], work: Awaitable[Answer | None]
    ) -> None:
        """Tell whoever asked what came of it. What broke is raised, so that it is tried again: that is told once."""
        try:
            told = await work
        except NotEnrolled as first:
            told = hello(str(first), then if fits(then) else {})
        except ActionRefused as no:
            told = Answer(escaped_line(str(no)))
        except Exception:
            await self._apologise(actor, place)
            raise
        if told is not None:
            await self._tell(actor, place, told)

    async def _apologise(self, actor: Actor, place: MessageRef) -> None:
        """Say once for all the tries of one event that it is tried again."""
        now, key = self._means.now(), f"{actor.account}/{place.key}"
        self._apologised = {k: at for k, at in self._apologised.items() if now - at < TRIED_FOR}
        if key not in self._apologised:
            self._apologised[key] = now
            await self._tell(actor, place, Answer(AGAIN))

    async def _tell(self, actor: Actor, place: MessageRef, told: Answer) -> None:
        root = place.root if place.root != place.ts else None
        await self._means.tell(actor.account, place.channel, told.text, told.blocks, root=root)


async def _if_it_may_be(work: Awaitable[Answer]) -> Answer | None:
    """What came of it; nothing where it was refused: who puts a hand down that held nothing need not hear of it."""
    try:
        return await work
    except ActionRefused:
        return None


def hello(why: str, then: Mapping[str, Any], wrote: str = "") -> Answer:
    """Return the way in for a colleague who has not enrolled; `then` is what is done once they have.

    What they `wrote`, if it stands nowhere else, is given back to them.
    """
    row = actions(button(HELLO, "Say how customers see you…", json.dumps(then), style="primary"))
    said = section(escaped_line(why))
    if not wrote:
        return Answer(escaped_line(why), [said, row])
    kept = (whole(wrote), [quote(wrote, most=1000)[0]])
    return Answer(escaped_line(why), light([said, context("You wrote:"), *words, row] for words in kept))


def fits(then: Mapping[str, Any]) -> bool:
    """Return whether a button can carry this whole; a part of somebody's words is never carried."""
    return len(json.dumps(then)) <= VALUE


def typed(text: str, names: Mapping[str, str] | None = None) -> str:
    """Return what somebody typed, without what Slack made of it on the way. `names` are those of accounts."""

    def word(found: re.Match[str]) -> str:
        sign, target, label = found[1], found[2], found[3] or ""
        match sign:
            case "@":
                return f"@{(names or {}).get(target) or label or 'somebody'}"
            case "#":
                return f"#{label or target}"
            case "!":
                return label or f"@{target.partition('^')[0]}"
        shown = target.removeprefix("mailto:").removeprefix("tel:")
        return f"{label} ({shown})" if label and label not in shown else label or shown

    return _TOKEN.sub(word, text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _with_words(why: str, text: str) -> str:
    """A refusal, and what was typed if it is more than a number, so that nothing has to be typed again."""
    if len(text.split(maxsplit=2)) < 3:
        return escaped_line(why)
    return f"{escaped_line(why)}\nYou wrote:\n{escaped(typed(text))}"
