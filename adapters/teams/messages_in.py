"""What people say and do in Teams itself: words that name us, talk in threads, reactions."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable
from dataclasses import replace

from adapters.teams.adaptive_card import Press
from adapters.teams.button_payload import TO_SEND, can_carry, post_key, root_of
from adapters.teams.context import Means
from adapters.teams.gateway import Inbound, Kind
from adapters.teams.render_parts import PrivateView
from adapters.teams.sending import Sending, Spoken
from adapters.teams.telling import Came, Telling, asking, hello
from bot.chat.background_tasks import AGAIN, SORRY
from bot.chat.command_runner import run_command
from bot.chat.commands import ParsedCommand, command_of, parse
from bot.chat.idempotency import DuplicateRequest
from bot.chat.identity import NotEnrolled
from bot.chat.texts import LABELS
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.errors import Rejected

log = logging.getLogger(__name__)

NO_KEEPERS = (
    "app.yaml names nobody who looks after the house from Teams (`keepers`). Until it does, that is done in the staff "
    "room, in Slack, or with `handraise pause` and `handraise resume`."
)
FOR_EVERYBODY = frozenset({"help", "list", "me", "settings", "digest"})
"""What a colleague can ask before they said how customers shall see them."""
HOME = ("home", "hi", "hello")
"""What shows somebody all that is theirs, in their chat with us."""
SAY_FIRST = "Write your answer after it: “send” and your words. Or use “Send reply in public” in the menu of your post."
_MOST_HEARD = 500


class Talk:
    """Takes what was said, finds out who said it and about which thread, and does it at the desk."""

    def __init__(self, means: Means, sending: Sending, telling: Telling) -> None:
        self._means = means
        self._sending = sending
        self._telling = telling
        self._last_words: OrderedDict[tuple[str, str], Spoken] = OrderedDict()
        """What each of us said last in a thread: Teams shows no history. Not kept over a restart."""

    async def opened(self, heard: Inbound) -> None:
        """Deal with something that was kept. What broke is raised, so that it is tried again."""
        match heard.kind:
            case Kind.SAID:
                await self._said(heard)
            case Kind.EDITED:
                await self._sending.hung.keep(post_key(heard), heard.attached)
                await self._sending.changed(heard, heard.text)
            case Kind.DELETED:
                await self._sending.changed(heard, None)
            case Kind.REACTED:
                await self._reacted(heard)
            case Kind.UNREACTED:
                await self._unreacted(heard)

    async def said(self, heard: Inbound, text: str, here: ThreadId | None = None) -> Came:
        """Do what words ask that stand on a button of ours or in a menu; return what to tell. Never raises."""
        try:
            return await self._done(heard, text, here)
        except NotEnrolled:
            raise
        except ActionRefused as no:
            return str(no)
        except Exception:
            log.exception("a command could not be done")
            return SORRY

    # --- words --------------------------------------------------------------------------------

    async def _said(self, heard: Inbound) -> None:
        root = root_of(heard)
        here = await self._means.book.thread_at(root.root_key) if root is not None and root.ts != heard.id else None
        is_banged = heard.text.startswith("!")
        words = heard.text.removeprefix("!").strip() if is_banged else heard.text.strip()
        called = heard.names_us or heard.where.is_personal
        if called or (is_banged and command_of(words) is not None and self._is_ours(heard, here)):
            await self._answered(heard, words, here, self._commanded(heard, words, here))
        elif here is not None:
            await self._still_on_it(heard, here)

    def _is_ours(self, heard: Inbound, here: ThreadId | None) -> bool:
        """Whether a bang is meant for us: in other channels, other apps may listen for the same words."""
        return here is not None or heard.where.channel == self._means.room.id

    async def _commanded(self, heard: Inbound, words: str, here: ThreadId | None) -> Came:
        command = command_of(words)
        if command is not None and command.word in TO_SEND:
            return await self._to_send(heard, words, here)
        return await self._done(heard, words, here)

    async def _to_send(self, heard: Inbound, words: str, here: ThreadId | None) -> PrivateView:
        asked = parse(words, here=here)
        try:
            by = await self._means.people.authorize(heard.who, self._means.desk, asked.command.word)
        except NotEnrolled:
            if asked.text:  # typed once is enough
                who = await self._means.people.ref(heard.who)
                await self._means.desk.handle(act.SaveDraft(asked.number, who, asked.text))
            raise
        spoken = Spoken(post_key(heard), asked.text, by.account, attached=heard.attached)
        await self._sending.hung.keep(spoken.post, heard.attached)
        if not asked.text and here is not None:
            found = self._last_words.get((str(here), by.account))
            if found is not None:
                spoken = replace(found, attached=(*(found.attached or ()), *heard.attached))
            elif not (await self._means.desk.look(here, by)).draft.strip():
                raise ActionRefused(SAY_FIRST)
        return await self._sending.propose(asked.number, by, spoken)

    async def _done(self, heard: Inbound, text: str, here: ThreadId | None) -> Came:
        if text.casefold().rstrip("!.") in HOME and heard.where.is_personal:
            text = "mine"
        asked = parse(text, here=here)
        word = asked.command.word
        by = await self._means.people.authorize(heard.who, self._means.desk, word, enrolled=word not in FOR_EVERYBODY)
        if word == "mine":
            return await self._telling.home(by)
        if asked.command.for_house and not self._means.people.has_keepers:
            await self._means.desk.log_refusal(by, word, NO_KEEPERS)
            raise ActionRefused(NO_KEEPERS)
        came = await run_command(_with_text(asked, heard), by, self._means.desk, Whom(self._means, heard))
        return await self._telling.page(came, by)

    async def _still_on_it(self, heard: Inbound, thread: ThreadId) -> None:
        """Whoever has a thread and talks in it is at work: their claim goes on."""
        who = await self._means.people.ref(heard.who)
        if not (await self._means.people.standing(who)).may_speak:
            return
        said = Spoken(post_key(heard), heard.text.strip(), who.account, attached=heard.attached)
        await self._sending.hung.keep(said.post, heard.attached)
        self._last_words[str(thread), who.account] = said
        while len(self._last_words) > _MOST_HEARD:
            self._last_words.popitem(last=False)
        try:
            await self._means.desk.person(who)  # whom nobody has met asks for nothing, and is not turned away
            await self._means.desk.handle(act.KeepClaim(thread, who))
        except ActionRefused:
            return

    # --- reactions ----------------------------------------------------------------------------

    async def _reacted(self, heard: Inbound) -> None:
        """Somebody reacted to a card: ask them, once, whether they want it. A reaction alone does nothing."""
        thread, who = await self._card_of(heard), await self._means.people.ref(heard.who)
        if thread is None or not (await self._means.people.standing(who)).may_speak:
            return

        async def ask() -> str:
            await self._ask_to_claim(heard, thread, who)
            return ""

        try:
            key = f"reaction/{heard.where.channel}/{heard.where.root}/{who.account}"
            await self._means.presses.run_once(key, ask, lasting=True)
        except DuplicateRequest:
            return

    async def _unreacted(self, heard: Inbound) -> None:
        """Whoever has a thread took a reaction off its card: ask whether they give it back. Nothing happens by it."""
        thread, who = await self._card_of(heard), await self._means.people.ref(heard.who)
        if thread is None or not (await self._means.people.standing(who)).may_speak:
            return
        try:
            shown = await self._means.desk.look(thread, who)
        except ActionRefused:
            return  # whom nobody has met holds nothing
        if shown.holder is not None and shown.holder == shown.viewer and Verb.RELEASE in shown.verbs:
            back = Press(Verb.RELEASE, LABELS[Verb.RELEASE], {"thread": thread}, f"Give #{thread} back")
            await self._means.tell(heard.who, heard.where.conversation, asking(f"Give #{thread} back?", back))

    async def _card_of(self, heard: Inbound) -> ThreadId | None:
        """Return the thread whose very card somebody reacted to."""
        root = root_of(heard)
        return None if root is None or heard.reply_to != root.ts else await self._means.book.thread_at(root.root_key)

    async def _ask_to_claim(self, heard: Inbound, thread: ThreadId, who: StaffRef) -> None:
        try:
            shown = await self._means.desk.look(thread, who)
        except ActionRefused:
            offered = True  # nobody has met them: the press leads them in
        else:
            offered = Verb.CLAIM in shown.verbs
        if offered:
            claim = Press(Verb.CLAIM, "Claim it", {"thread": thread}, f"Claim #{thread}", "positive")
            await self._means.tell(heard.who, heard.where.conversation, asking(f"Claim #{thread}?", claim))

    # --- telling ------------------------------------------------------------------------------

    async def _answered(self, heard: Inbound, words: str, here: ThreadId | None, work: Awaitable[Came]) -> None:
        """Tell whoever asked what came of it. What broke is raised, so that it is tried again: that is told once."""
        typed = ""
        try:
            told = await work
        except NotEnrolled as first:
            told = hello(str(first), _then(words, here))
        except ActionRefused as no:
            told, typed = str(no), words if len(words.split(maxsplit=2)) > 2 else ""
        except Exception:
            await self._apologise(heard)
            raise
        await self._telling.tell(heard, told, typed)

    async def _apologise(self, heard: Inbound) -> None:
        async def say() -> str:
            await self._telling.tell(heard, AGAIN)
            return ""

        try:
            await self._means.presses.run_once(f"sorry/{heard.delivery}", say, lasting=False)
        except DuplicateRequest:
            return


class Whom:
    """Finds out which colleague was named. Teams says it beside the words, with whoever was named with @."""

    def __init__(self, means: Means, heard: Inbound) -> None:
        self._means = means
        self._heard = heard

    async def __call__(self, named: str) -> StaffId:
        """Return the colleague. Raises Refused."""
        people = [each for each in self._heard.mentions if each.aad or each.id]
        if len(people) != 1:
            raise ActionRefused(f"Name one colleague with @, as Teams offers it, instead of “{named[:40]}”.")
        who = people[0]
        try:
            account = who.aad or (await self._means.people.profile(who.id)).aad
            return (await self._means.desk.person(StaffRef(self._means.name, account))).id
        except Rejected:  # a tag, another app, somebody of another team
            raise ActionRefused(
                "Whom you named is not in the team of the room, so it cannot be handed to them."
            ) from None
        except ActionRefused:
            raise ActionRefused(
                "They have not been here yet. Ask them to write “@Handraise me” first, then hand it to them."
            ) from None


def _with_text(asked: ParsedCommand, heard: Inbound) -> ParsedCommand:
    """A name of several words is one colleague: what the table took for text is the rest of it."""
    return (
        ParsedCommand(asked.command, asked.thread, asked.colleague, "") if heard.mentions and asked.colleague else asked
    )


def _then(words: str, here: ThreadId | None) -> dict[str, object]:
    """What to go on with after the introduction. A part of somebody's words is never carried."""
    try:
        asked = parse(words, here=here)
    except ActionRefused:
        return {}
    if asked.command.word in TO_SEND:
        return {"say": f"send {asked.thread}"}
    return {"say": words, "here": here} if can_carry(words) else {}
