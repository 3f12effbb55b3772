"""What Slack brings to the flow: posts read as customers would, and questions to one person."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from adapters.slack.action_ids import CORRECT, KEEP_IT, LEAVE_IT, LEND, LENT, TAKE_BACK
from adapters.slack.attachments import fetched
from adapters.slack.block_kit import TYPED, Block, actions, button, escaped_line, quote, section
from adapters.slack.context import SlackContext
from adapters.slack.events import pressed_at
from adapters.slack.message_reader import MessageReader
from adapters.slack.mrkdwn import CannotWrite, unemoji
from adapters.slack.render_modal import take_back_confirm
from bot.chat.attachments import Attachment
from bot.chat.commands import TO_SEND, ParsedCommand
from bot.chat.flow.responses import MayTheySend, Notice, SourceChanged, WordsLent
from bot.chat.interaction import Ask, HasNoPlainForm, Heard, Interaction, SourceMessage
from bot.chat.messages import MessageRef
from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.kv import Json

_ACCOUNT = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
_TOKEN = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_SAYS: Mapping[str, str] = {
    Verb.CLAIM: "claim",
    Verb.HELP_TOO: "help-too",
    Verb.WRITE: "send",
    Ask.MENU_CLAIM: "claim",
}


class SlackProduct:
    """A `ChatProduct`. Words are read from the posts where they stand, whenever they are needed."""

    typed_most = TYPED
    confirms_undo = False
    not_shown = "Slack would not show that just now. Nothing is lost: press again."
    only_admins = "Only an admin of this workspace can confirm that. Ask one of them."

    def __init__(self, slack: SlackContext) -> None:
        self._slack = slack
        self.reading = MessageReader(slack)

    def plain(self, text: str) -> str:
        """Return what was typed with its emoji as characters. Raises HasNoPlainForm for one that Slack alone has."""
        try:
            return unemoji(text)
        except CannotWrite as no:
            raise HasNoPlainForm(str(no)) from no

    async def source(self, asked: Interaction, thread: ThreadId) -> SourceMessage:
        """Return the post that a button or a shortcut is about, as it stands now."""
        if asked.ask == Ask.MENU_SEND:
            place = pressed_at(asked.wire)
            assert place is not None, "a shortcut of a post is used on one"
            return await self.reading.read(asked.wire["message"], place)
        channel, _, ts = asked.source.partition("/")
        return await self.reading.now(MessageRef(channel, ts, ts), thread)

    async def attached(self, said: SourceMessage) -> tuple[Attachment, ...]:
        """Return the files on a post."""
        return said.attached or ()

    async def fetch(self, file: Attachment) -> tuple[bytes, str]:
        """Return what a file holds, and its alt text. Raises ActionRefused."""
        return await fetched(self._slack.api, file)

    async def may_lend(self, said: SourceMessage, owner: StaffRef, to: str, thread: ThreadId) -> bool:  # noqa: ARG002
        """Return whether the post is `owner`'s: Slack says whose it is."""
        return said.account == owner.account

    async def then(self, asked: Interaction) -> Json:
        """Return what to go on with after the introduction."""
        if asked.ask == Ask.MENU_SEND:
            place = pressed_at(asked.wire)
            return {} if place is None else offer(place)
        word, thread = _SAYS.get(asked.ask), asked.values.get("thread")
        if asked.ask == Ask.MENU_CLAIM and asked.root is not None:
            thread = await self._slack.registry.thread_at(asked.root.root_key)
        return {"say": f"{word} {thread}" if word and str(thread).isdigit() else ""}

    async def resumed(self, then: Json, by: StaffRef) -> tuple[ThreadId, SourceMessage] | None:  # noqa: ARG002
        """Return the post that was to be sent before its author introduced themselves."""
        if "offer" not in then:
            return None
        place = MessageRef(**then["offer"])
        thread = await self._slack.registry.thread_at(place.root_key)
        if thread is None:
            return None
        return thread, await self.reading.spoken(await self.reading.fetch(place), place, thread)

    # --- in words -----------------------------------------------------------------------------

    async def understood(self, asked: ParsedCommand, by: StaffRef, heard: Heard) -> ParsedCommand:  # noqa: ARG002
        """Return it in plain words: what is sent as customers would read it, what is noted as it was typed."""
        return await self.in_plain_words(asked) if asked.text else asked

    async def in_plain_words(self, asked: ParsedCommand) -> ParsedCommand:
        """Return the command without Slack's markup."""
        if asked.command.word in TO_SEND:
            return replace(asked, text=await self.reading.words({"text": asked.text}))
        named = {account: await self._slack.people.name_of(account) for account in _ACCOUNT.findall(asked.text)}
        return replace(asked, text=typed(asked.text, {account: name for account, name in named.items() if name}))

    async def whom(self, named: str, heard: Heard) -> StaffId:  # noqa: ARG002 - the words name them
        """Return the colleague whom somebody mentioned. Raises ActionRefused."""
        found = _ACCOUNT.fullmatch(named)
        if found is None:
            raise ActionRefused("Name your colleague with @, as Slack offers it.")
        try:
            return (await self._slack.desk.person(StaffRef(self._slack.name, found[1]))).id
        except ActionRefused:
            raise ActionRefused(
                "They have not been here yet. Ask them to open Handraise's Home tab first, then hand it to them."
            ) from None

    # --- what one person is asked -------------------------------------------------------------

    async def tell(self, account: str, notice: Notice) -> str:
        """Ask or tell somebody in the thread it is about."""
        where = notice.where if isinstance(notice, SourceChanged) else notice.said.where
        text, blocks = _question(notice, where)
        await self._slack.tell(account, where.channel, text, blocks, root=where.root)
        return ""


def offer(place: MessageRef) -> Json:
    """Return, for a button, that this post was to be sent."""
    return {"offer": {"channel": place.channel, "ts": place.ts, "root": place.root}}


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


def _question(notice: Notice, where: MessageRef) -> tuple[str, list[Block]]:
    about: Json = {"thread": notice.thread, "channel": where.channel, "ts": where.ts}
    match notice:
        case SourceChanged():
            return _changed(notice, json.dumps({**about, "reply": notice.reply.id}))
        case MayTheySend(thread, colleague, to, said):
            carried = json.dumps({**about, "to": to})
            text = f"{colleague} would like to answer the customer of #{thread} with your words, and would sign them."
            yes, no = button(LEND, "They may", carried, style="primary"), button(KEEP_IT, "Keep them inside", carried)
            return escaped_line(text), [section(f"*{escaped_line(text)}*"), quote(said.text)[0], actions(yes, no)]
        case WordsLent(thread):
            text = f"You may send those words in #{thread}."
            return text, [section(text), actions(button(LENT, "Look at it", json.dumps(about)))]


def _changed(notice: SourceChanged, carried: str) -> tuple[str, list[Block]]:
    thread, is_gone = notice.thread, notice.now_says is None
    did = "This was deleted" if is_gone else "You changed this"
    if notice.reply.state is not ReplyState.SENT:
        text = f"{did} after you pressed Send. Your answer to #{thread} leaves as you saw it, unless you undo it."
        return text, [section(text), actions(button(f"press:{Verb.UNDO}", "Undo", str(thread), style="danger"))]
    text = f"{did} after it was sent. Your answer to #{thread} still stands in public as it was."
    back = button(TAKE_BACK, "Take it back", carried, confirm=take_back_confirm())
    correct = [] if is_gone else [button(CORRECT, "Correct it in public…", carried, style="primary")]
    return text, [section(text), actions(*correct, back, button(LEAVE_IT, "Leave it as it is", carried))]
