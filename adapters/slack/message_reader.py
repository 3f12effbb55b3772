"""What an employee wrote in Slack, as customers would read it."""

import json
import re
from collections.abc import AsyncIterator

from adapters.slack.attachments import attached
from adapters.slack.context import SlackContext
from adapters.slack.events import Payload
from adapters.slack.mrkdwn import CannotWrite, plain
from bot.chat.commands import TO_SEND, OtherThread, command_of, parse
from bot.chat.interaction import SourceMessage
from bot.chat.messages import MessageRef
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, PortError, Rejected, Unavailable

US = "Handraise"
NOT_SHOWN = "Slack would not show what you wrote just now. Nothing is lost: try again."
GONE = "That is not there any more."

_PERSON = re.compile(r'"user_id":\s*"([A-Z0-9]+)"|<@([A-Z0-9]+)')


class MessageReader:
    """Reads posts of Slack as plain words."""

    def __init__(self, slack: SlackContext) -> None:
        self._slack = slack

    async def read(self, post: Payload, place: MessageRef, here: ThreadId | None = None) -> SourceMessage:
        """Return a post's words as plain text. Raises Refused, with the fix, for what has no plain form.

        A leading "!send" or "@Handraise send" is no part of the words, with the number of the thread `here`.
        """
        home, us = await self._slack.api.home(), await self._us()
        text = await self.words(post)
        called = re.match(rf"\s*<@{home.bot_account}[|>]", str(post.get("text", "")))
        text = _without_command(text.removeprefix(us) if called else text, here, called=called is not None)
        account = str(post.get("user", ""))
        return SourceMessage(place.key, text, account, attached=attached(post), where=place)

    async def words(self, post: Payload) -> str:
        """Return all of its words as plain text. Raises Refused, with the fix, for what has no plain form."""
        home = await self._slack.api.home()
        names = {**await self._names(post), home.bot_account: await self._us()}
        try:
            return plain(post.get("blocks"), post.get("text", ""), name_of=names.get)
        except CannotWrite as no:
            raise ActionRefused(str(no)) from None

    async def spoken(self, post: Payload, place: MessageRef, here: ThreadId) -> SourceMessage:
        """Return the words of a post that asks to send; of what was said before it, if it brings none itself."""
        found = await self.read(post, place, here)
        return found if found.text or place.root == place.ts else await self.last_words(place, found.account)

    async def fetch(self, place: MessageRef) -> Payload:
        """Return a post as it stands in Slack now. Raises Refused when it is not there any more."""
        try:
            found = await self._slack.api.call("conversations.replies", channel=place.channel, ts=place.ts, limit=1)
        except (Unavailable, OutcomeUnknown):
            raise ActionRefused(NOT_SHOWN) from None
        except Rejected:
            raise ActionRefused(GONE) from None
        posts = [p for p in found.get("messages") or () if p.get("ts") == place.ts]
        if not posts:
            raise ActionRefused(GONE)
        post: Payload = posts[0]
        return post

    async def now(self, place: MessageRef, here: ThreadId) -> SourceMessage:
        """Return the words of a post as they stand in Slack now, and in whose thread. Raises Refused."""
        post = await self.fetch(place)
        return await self.read(post, MessageRef(place.channel, place.ts, str(post.get("thread_ts") or place.ts)), here)

    async def last_words(self, place: MessageRef, account: str) -> SourceMessage:
        """Return what somebody said last in a thread before a place, other than to us. Raises Refused if nothing."""
        home = await self._slack.api.home()
        mine: Payload | None = None
        async for post in self._thread(place):
            if post.get("user") == account and str(post["ts"]) < place.ts and is_talk(post, home.bot_account):
                mine = post
        if mine is None:
            raise ActionRefused(
                "Write your answer first: “!send” after it, or before it in the same post, shows how it would look."
            )
        return await self.read(mine, MessageRef(place.channel, str(mine["ts"]), place.root))

    async def _thread(self, place: MessageRef) -> AsyncIterator[Payload]:
        """Yield the posts of a thread, oldest first, however many there are."""
        cursor: dict[str, str] = {}
        while True:
            try:
                page = await self._slack.api.call(
                    "conversations.replies", channel=place.channel, ts=place.root, limit=200, **cursor
                )
            except PortError:
                raise ActionRefused(NOT_SHOWN) from None
            for post in page.get("messages") or ():
                yield post
            cursor = {"cursor": (page.get("response_metadata") or {}).get("next_cursor") or ""}
            if not cursor["cursor"]:
                return

    async def _us(self) -> str:
        home = await self._slack.api.home()
        return await self._slack.people.name_of(home.bot_account) or US

    async def _names(self, post: Payload) -> dict[str, str]:
        """What customers call everybody who is mentioned: nobody is named who has not chosen a name for that."""
        found = _PERSON.findall(json.dumps([post.get("blocks"), post.get("text")]))
        names = {}
        for account in {a or b for a, b in found}:
            try:
                person = await self._slack.desk.person(StaffRef(self._slack.name, account))
            except ActionRefused:
                continue
            if person.attribution is not None:
                names[account] = person.attribution.name
        return names


def is_talk(post: Payload, us: str) -> bool:
    """Return whether somebody said something that was not meant for us."""
    text = str(post.get("text", "")).strip()
    if post.get("bot_id") or not text or re.match(rf"<@{us}[|>]", text):
        return False
    return not text.startswith("!") or command_of(text[1:].strip()) is None


def _without_command(text: str, here: ThreadId | None, *, called: bool) -> str:
    words = text.strip(" ,:\n") if called else text.removeprefix("!").strip()
    command = command_of(words)
    if command is None or command.word not in TO_SEND or not (called or text.startswith("!")):
        return text.strip()
    try:
        return parse(words, here=here).text
    except OtherThread as which:
        return which.here.text
    except ActionRefused:
        return ""  # the command stands there alone
