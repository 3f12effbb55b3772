"""What people say and do in Teams itself: words that name us, talk in threads, reactions."""

import logging
from collections import OrderedDict
from dataclasses import replace
from datetime import datetime

from adapters.teams.adaptive_card import Press
from adapters.teams.button_payload import can_carry, post_key, root_of
from adapters.teams.context import TeamsContext
from adapters.teams.gateway import Activity, Kind, OutgoingContent
from adapters.teams.private_answers import PrivateAnswers
from adapters.teams.product import TeamsProduct, asking
from bot.chat.background_tasks import AGAIN
from bot.chat.commands import TO_SEND, command_of, parse
from bot.chat.flow.flow import Flow
from bot.chat.flow.responses import Failed, Response
from bot.chat.idempotency import DuplicateRequest
from bot.chat.identity import NotEnrolled
from bot.chat.interaction import Heard, SourceMessage
from bot.chat.texts import LABELS
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused

log = logging.getLogger(__name__)

HOME = ("home", "hi", "hello")
"""What shows somebody all that is theirs, in their chat with us."""
SAY_FIRST = "Write your answer after it: “send” and your words. Or use “Send reply in public” in the menu of your post."
_MOST_HEARD = 500


class MessagesIn:
    """Takes what was said, and finds out about which thread. What broke is raised, so that it is tried again."""

    def __init__(self, teams: TeamsContext, product: TeamsProduct, flow: Flow, answers: PrivateAnswers) -> None:
        self._teams = teams
        self._hung = product.attachments
        self._replies = flow.replies
        self._talk = flow.talk
        self._answers = answers
        self._last_words: OrderedDict[tuple[str, str], SourceMessage] = OrderedDict()
        """What each of us said last in a thread: Teams shows no history. Not kept over a restart."""

    async def handle(self, heard: Activity, since: datetime | None = None) -> None:
        """Deal with something that was kept; it came at `since`, if that was tried before."""
        match heard.kind:
            case Kind.SAID:
                await self._said(heard, since)
            case Kind.EDITED:
                await self._hung.keep(post_key(heard), heard.attached)
                where = heard.where.conversation
                await self._replies.changed(post_key(heard), heard.text, where, heard.no_plain_form)
            case Kind.DELETED:
                await self._replies.changed(post_key(heard), None, heard.where.conversation)
            case Kind.REACTED:
                await self._reacted(heard)
            case Kind.UNREACTED:
                await self._unreacted(heard)

    # --- words --------------------------------------------------------------------------------

    async def _said(self, heard: Activity, since: datetime | None) -> None:
        root = root_of(heard)
        here = await self._teams.registry.thread_at(root.root_key) if root is not None and root.ts != heard.id else None
        is_banged = heard.text.startswith("!")
        words = heard.text.removeprefix("!").strip() if is_banged else heard.text.strip()
        called = heard.names_us or heard.where.is_personal
        if called or (is_banged and command_of(words) is not None and self._is_ours(heard, here)):

            async def tell(came: Response) -> None:
                is_lost = isinstance(came, Failed) and came.text != AGAIN and len(words.split(maxsplit=2)) > 2
                await self._answers.tell(heard, came, words if is_lost else "")

            await self._talk.answer(
                self._commanded(heard, words, here, since), _then(words, here), heard.delivery, tell
            )
        elif here is not None:
            await self._still_on_it(heard, here)

    def _is_ours(self, heard: Activity, here: ThreadId | None) -> bool:
        """Whether a bang is meant for us: in other channels, other apps may listen for the same words."""
        return here is not None or heard.where.channel == self._teams.room.id

    async def _commanded(self, heard: Activity, words: str, here: ThreadId | None, since: datetime | None) -> Response:
        command = command_of(words)
        if words.casefold().rstrip("!.") in HOME and heard.where.is_personal:
            words = "mine"
        said = Heard(heard.who, words, here, heard, since)
        if command is not None and command.word in TO_SEND:
            return await self._to_send(said, heard)
        return await self._talk.run(said)

    async def _to_send(self, said: Heard, heard: Activity) -> Response:
        asked = parse(said.text, here=said.here)
        try:
            by = await self._talk.authorize(said, asked)
        except NotEnrolled:
            if asked.text and not heard.no_plain_form:  # typed once is enough
                who = await self._teams.people.ref(heard.who)
                await self._teams.desk.handle(act.SaveDraft(asked.number, who, asked.text))
            raise
        await self._talk.refuse_what_was_done(said, asked, by)
        spoken = _spoken(heard, asked.text, by)
        await self._hung.keep(spoken.key, heard.attached)
        if not asked.text and said.here is not None:
            found = self._last_words.get((str(said.here), by.account))
            if found is not None:
                spoken = replace(found, attached=(*(found.attached or ()), *heard.attached))
            elif not (await self._teams.desk.look(said.here, by)).draft.strip():
                raise ActionRefused(SAY_FIRST)
        return await self._replies.propose(asked.number, by, spoken)

    async def _still_on_it(self, heard: Activity, thread: ThreadId) -> None:
        """Keep the claim of somebody who talks in their thread: they are at work."""
        who = await self._teams.people.may_act(heard.who)
        if who is None:
            return
        said = _spoken(heard, heard.text.strip(), who)
        await self._hung.keep(said.key, heard.attached)
        self._last_words[str(thread), who.account] = said
        while len(self._last_words) > _MOST_HEARD:
            self._last_words.popitem(last=False)
        await self._talk.keep_claim(who, thread)

    # --- reactions ----------------------------------------------------------------------------

    async def _reacted(self, heard: Activity) -> None:
        """Somebody reacted to a card: ask them, once, whether they want it. A reaction alone does nothing."""
        thread, who = await self._card_of(heard), await self._teams.people.may_act(heard.who)
        if thread is None or who is None:
            return

        async def ask() -> str:
            await self._ask_to_claim(heard, thread, who)
            return ""

        try:
            key = f"reaction/{heard.where.channel}/{heard.where.root}/{who.account}"
            await self._teams.idempotency.run_once(key, ask, lasting=True)
        except DuplicateRequest:
            return

    async def _unreacted(self, heard: Activity) -> None:
        """The holder of a thread took a reaction off its card: ask whether they give it back. Nothing happens by it."""
        thread, who = await self._card_of(heard), await self._teams.people.may_act(heard.who)
        if thread is None or who is None:
            return
        try:
            shown = await self._teams.desk.look(thread, who)
        except ActionRefused:
            return  # somebody whom nobody has met holds nothing
        if shown.holder is not None and shown.holder == shown.viewer and Verb.RELEASE in shown.verbs:
            back = Press(Verb.RELEASE, LABELS[Verb.RELEASE], {"thread": thread}, f"Give #{thread} back")
            await self._ask(heard, asking(f"Give #{thread} back?", back))

    async def _card_of(self, heard: Activity) -> ThreadId | None:
        """Return the thread whose very card somebody reacted to."""
        root = root_of(heard)
        return (
            None if root is None or heard.reply_to != root.ts else await self._teams.registry.thread_at(root.root_key)
        )

    async def _ask_to_claim(self, heard: Activity, thread: ThreadId, who: StaffRef) -> None:
        try:
            shown = await self._teams.desk.look(thread, who)
        except ActionRefused:
            offered = True  # nobody has met them: the press leads them in
        else:
            offered = Verb.CLAIM in shown.verbs
        if offered:
            claim = Press(Verb.CLAIM, "Claim it", {"thread": thread}, f"Claim #{thread}", "positive")
            await self._ask(heard, asking(f"Claim #{thread}?", claim))

    async def _ask(self, heard: Activity, question: OutgoingContent) -> None:
        await self._teams.tell(heard.who, heard.where.conversation, question)


def _spoken(heard: Activity, text: str, by: StaffRef) -> SourceMessage:
    return SourceMessage(post_key(heard), text, by.account, attached=heard.attached, no_plain_form=heard.no_plain_form)


def _then(words: str, here: ThreadId | None) -> dict[str, object]:
    """What to go on with after the introduction. A part of somebody's words is never carried."""
    try:
        asked = parse(words, here=here)
    except ActionRefused:
        return {}
    if asked.command.word in TO_SEND:
        return {"say": f"send {asked.thread}"}
    return {"say": words, "here": here} if can_carry(words) else {}
