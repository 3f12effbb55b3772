"""Buttons, forms and menus: each is let in once, done at the desk, and answered to that person alone."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.chat.background_tasks import SORRY
from bot.chat.command_runner import last_sent, listed
from bot.chat.flow.context import ChatContext, ChatProduct
from bot.chat.flow.forms import FIELDS, Forms
from bot.chat.flow.replies import Replies
from bot.chat.flow.responses import (
    Failed,
    HomeChanged,
    Introduce,
    Response,
    TakeBack,
    WeekSoFar,
    Whisper,
    WholeThread,
)
from bot.chat.idempotency import DuplicateRequest
from bot.chat.identity import NotEnrolled
from bot.chat.interaction import EARLIER, PERHAPS_DONE, TEXT_FIELD, Ask, Interaction
from bot.chat.shared_rooms import CONFIRMED, WANTED, require_admin
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.decisions.action_for_verb import action as action_of
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.preferences import from_form
from bot.domain.thread import ActionRefused
from bot.ports.errors import PortError
from bot.ports.surface import Pile

log = logging.getLogger(__name__)

TOO_OLD = "That was pressed a while ago. Look again, then press again."
NOT_ABOUT = "That post is not about a mention. Use this on a card, or in a card's thread."
IS_THE_CARD = "That is the card. Use this on what you wrote in its thread."
AT_ONCE = (Verb.CLAIM, Verb.RELEASE, Verb.HELP_TOO, Verb.UNDO, Verb.CLOSE, Verb.REOPEN, Verb.LIFT_STOP)
"""The verbs that need nothing more than the press."""
WANTED_BY_ASK: Mapping[str, tuple[str, bool]] = {
    Ask.READ: ("read", False),
    Ask.PREVIEW: (Verb.WRITE, False),
    Ask.EDIT: (Verb.WRITE, True),
    Ask.KEEP: (Verb.WRITE, True),
    Ask.INTRODUCE: ("introduce", False),
    Ask.QUIET: ("quiet hours", False),
    Ask.WANTS: ("choose", False),
    Ask.SO_FAR: ("digest", False),
    Ask.RATE: ("rate", True),
    Ask.FIND_COLLEAGUE: (Verb.HAND_OFF, True),
    Ask.SAY: ("command", False),
    Ask.HEARD: ("read news", False),
    Ask.CONFIRM_SHARED: (WANTED, False),
    Ask.CORRECT: (Verb.WRITE, True),
    Ask.LEAVE_IT: ("leave it", True),
    Ask.LEND: ("lend words", False),
    Ask.KEEP_INSIDE: ("keep words", False),
    Ask.LENT: (Verb.WRITE, True),
    Ask.MENU_CLAIM: (Verb.CLAIM, True),
    Ask.MENU_SEND: (Verb.SEND, True),
    Ask.MENU_UNDO: (Verb.UNDO, True),
    Ask.MENU_FIND: ("list", False),
}
"""What each asks for, as it is written down of those who are refused, and whether one must have enrolled for it."""

Handler = Callable[[Interaction, StaffRef], Awaitable[Response]]


class Buttons:
    """Does what was pressed, filled in or chosen in a menu. Nothing is done before its author was let in."""

    def __init__(self, context: ChatContext, product: ChatProduct, replies: Replies, forms: Forms) -> None:
        self._context = context
        self._product = product
        self._replies = replies
        self._handlers: dict[str, Handler] = {
            **dict.fromkeys(AT_ONCE, self._verb),
            **dict.fromkeys(FIELDS, forms.of_verb),
            Verb.WRITE: forms.write,
            Verb.SEND: forms.send,
            Verb.ASK_SECOND: forms.send,
            Verb.SPLIT: forms.split,
            Verb.TAKE_BACK: self._take_back,
            Ask.READ: self._read,
            Ask.PREVIEW: forms.preview,
            Ask.EDIT: forms.write,
            Ask.KEEP: forms.keep,
            Ask.INTRODUCE: forms.introduce,
            Ask.QUIET: forms.quiet,
            Ask.FIND_COLLEAGUE: forms.find,
            Ask.SAY: forms.say,
            Ask.WANTS: self._wants,
            Ask.SO_FAR: self._so_far,
            Ask.RATE: self._rate,
            Ask.HEARD: self._heard,
            Ask.CONFIRM_SHARED: self._confirm_shared,
            Ask.CORRECT: self._correct,
            Ask.LEAVE_IT: self._leave_it,
            Ask.LEND: self._lend,
            Ask.KEEP_INSIDE: self._keep_inside,
            Ask.LENT: self._lent,
            Ask.MENU_CLAIM: self._menu_claim,
            Ask.MENU_SEND: self._menu_send,
            Ask.MENU_UNDO: self._menu_undo,
            Ask.MENU_FIND: self._menu_find,
        }

    async def handle(self, asked: Interaction) -> Response:
        """Do what was asked, and return what to show of it. Never raises."""
        try:
            return await self._handled(asked)
        except NotEnrolled as first:
            return Introduce(first.person, await self._product.then(asked), why=str(first))
        except DuplicateRequest:
            return Failed(TOO_OLD, is_old=True)
        except ActionRefused as no:
            return Failed(str(no))
        except PortError as no:
            log.info("what was pressed could not be done now: %s", no)
            return Failed(self._product.not_shown)
        except Exception:
            log.exception("what was pressed could not be done")
            return Failed(SORRY)

    async def _handled(self, asked: Interaction) -> Response:
        if asked.ask == Verb.WRITE and asked.typed(TEXT_FIELD).strip():  # typed beside the button: it comes along
            asked = replace(asked, ask=Ask.PREVIEW)
        handler = self._handlers.get(asked.ask)
        if handler is None:
            return Failed(EARLIER)
        wanted, enrolled = WANTED_BY_ASK.get(asked.ask, (asked.ask, True))
        if asked.ask in _ABOUT_A_MESSAGE and await self._at(asked) is None:
            enrolled = False  # there is nothing to introduce oneself for
        by = await self._context.people.authorize(asked.actor, self._context.desk, str(wanted), enrolled=enrolled)
        if asked.since is not None:
            await self._refuse_what_was_done(asked, asked.since, by)
        return await handler(asked, by)

    async def _refuse_what_was_done(self, asked: Interaction, since: datetime, by: StaffRef) -> None:
        """Raise ActionRefused if a crash may have come after it was done; else see to it that it can be done."""
        thread = asked.thread if "thread" in asked.values else await self._at(asked)
        if thread is not None and await self._context.acted(thread, by, since):
            raise ActionRefused(PERHAPS_DONE.format(thread))
        await self._context.idempotency.forget(asked.key)

    # --- verbs --------------------------------------------------------------------------------

    async def _verb(self, asked: Interaction, by: StaffRef) -> Response:
        try:
            return await self._once(asked, action_of(Verb(asked.ask), asked.thread, by, {}), asked.thread)
        except ActionRefused as no:
            if asked.ask != Verb.UNDO or Verb.UNDO in (await self._context.desk.look(asked.thread, by)).verbs:
                raise
            return Whisper(str(no), asked.thread)  # the button is over: this takes its place

    async def _take_back(self, asked: Interaction, by: StaffRef) -> Response:
        thread = asked.thread
        if "reply" in asked.values:
            fields = {"reply": asked.typed("reply")}
            return await self._once(asked, action_of(Verb.TAKE_BACK, thread, by, fields), thread)
        shown = await self._context.desk.look(thread, by)
        last = last_sent(shown)
        return TakeBack(shown, next(reply for reply in shown.replies if reply.id == last))

    async def _read(self, asked: Interaction, by: StaffRef) -> Response:
        before = asked.values.get("before")
        shown = await self._context.desk.look(asked.thread, by)
        return WholeThread(shown, before if isinstance(before, int) else 0)

    # --- oneself ------------------------------------------------------------------------------

    async def _heard(self, asked: Interaction, by: StaffRef) -> Response:
        """What was shown is read. What came since is not."""
        keys = [each.key for each in await self._context.notifications.unread(by.account)]
        newest = asked.typed("key")
        for key in keys[keys.index(newest) :] if newest in keys else ():
            await self._context.notifications.mark_read(by.account, key)
        return HomeChanged(by)

    async def _wants(self, asked: Interaction, by: StaffRef) -> Response:
        """Whether somebody is named, and what they are told: each by a button of its own, which then says how it is."""
        wants = from_form(by, {asked.typed("name"): asked.typed("to") == "on"})
        return HomeChanged(by, await self._context.desk.handle(wants))

    async def _so_far(self, asked: Interaction, by: StaffRef) -> Response:  # noqa: ARG002 - it is about no thread
        return WeekSoFar(by)

    async def _rate(self, asked: Interaction, by: StaffRef) -> Response:
        """Keep whether a digest is of use to them. Twice is once, so the press itself is not remembered."""
        said = act.RateDigest(by, asked.typed("week"), asked.typed("useful") == "yes")
        return Whisper(await self._context.desk.handle(said))

    async def _confirm_shared(self, asked: Interaction, by: StaffRef) -> Response:  # noqa: ARG002 - there is one room
        standing = await self._context.people.standing(by)
        await require_admin(by, standing, self._context.desk, self._product.only_admins)
        await self._context.room.confirm(by.account)
        return HomeChanged(by, CONFIRMED)

    # --- words that were sent or lent ---------------------------------------------------------

    async def _correct(self, asked: Interaction, by: StaffRef) -> Response:
        thread = asked.thread
        return await self._replies.correct(thread, by, await self._product.source(asked, thread))

    async def _leave_it(self, asked: Interaction, by: StaffRef) -> Response:  # noqa: ARG002 - nothing is done
        return Whisper("It stands in public as it was.")

    async def _lend(self, asked: Interaction, by: StaffRef) -> Response:
        thread = asked.thread
        return await self._replies.lend(thread, by, asked.typed("to"), await self._product.source(asked, thread))

    async def _keep_inside(self, asked: Interaction, by: StaffRef) -> Response:  # noqa: ARG002 - nothing is done
        return Whisper("Your words stay inside.")

    async def _lent(self, asked: Interaction, by: StaffRef) -> Response:
        thread = asked.thread
        return await self._replies.borrowed(thread, by, await self._product.source(asked, thread))

    # --- a message's own menu -----------------------------------------------------------------

    async def _menu_claim(self, asked: Interaction, by: StaffRef) -> Response:
        thread = await self._about(asked)
        return await self._once(asked, act.Claim(thread, by), thread)

    async def _menu_send(self, asked: Interaction, by: StaffRef) -> Response:
        thread = await self._about(asked)
        if asked.root is None or asked.source in ("", asked.root.root_key):
            raise ActionRefused(IS_THE_CARD)
        return await self._replies.offer(thread, by, await self._product.source(asked, thread))

    async def _menu_undo(self, asked: Interaction, by: StaffRef) -> Response:
        thread = await self._about(asked)
        card = await self._context.desk.look(thread, by)
        mine = [each for each in card.replies if each.mine and each.state in (ReplyState.LEAVING, ReplyState.SENT)]
        if not self._product.confirms_undo:
            if any(reply.state is ReplyState.LEAVING for reply in mine):
                return await self._once(asked, act.Undo(thread, by), thread)
            last = last_sent(card)
            mine = [reply for reply in mine if reply.id == last]
        if not mine:
            raise ActionRefused(f"No answer of yours is on its way or in public in #{thread}.")
        return TakeBack(card, mine[-1])

    async def _menu_find(self, asked: Interaction, by: StaffRef) -> Response:  # noqa: ARG002 - it is about no thread
        return await listed(Pile.UP_FOR_GRABS, by, self._context.desk)

    async def _about(self, asked: Interaction) -> ThreadId:
        thread = await self._at(asked)
        if thread is None:
            raise ActionRefused(NOT_ABOUT)
        return thread

    async def _at(self, asked: Interaction) -> ThreadId | None:
        return None if asked.root is None else await self._context.registry.thread_at(asked.root.root_key)

    # --- how ----------------------------------------------------------------------------------

    async def _once(self, asked: Interaction, action: act.Action, thread: ThreadId) -> Whisper:
        """Do it at the desk, once, however often this very press is delivered."""
        desk, idempotency = self._context.desk, self._context.idempotency
        return Whisper(await idempotency.run_once(asked.key, lambda: desk.handle(action), lasting=False), thread)


_ABOUT_A_MESSAGE = (Ask.MENU_CLAIM, Ask.MENU_SEND, Ask.MENU_UNDO)
