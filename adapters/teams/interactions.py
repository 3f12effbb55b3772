"""Buttons of cards and of what one person is shown, and posts' own menus: what was pressed, by whom, on what."""

import logging
from collections.abc import Awaitable, Callable

from adapters.teams import action_ids
from adapters.teams.button_payload import (
    EARLIER,
    asks_for,
    can_carry,
    filled_in,
    in_a_dialog,
    post_key,
    root_of,
    thread_in,
    typed,
)
from adapters.teams.context import Means
from adapters.teams.forms import Forms
from adapters.teams.gateway import Answer, Done, Inbound, Kind, Posted, Redrawn
from adapters.teams.manifest import CLAIM, FIND, SEND, UNDO
from adapters.teams.messages_in import Talk
from adapters.teams.render_dialog import introduce_dialog, quiet_dialog, read_dialog, take_back_dialog, undo_dialog
from adapters.teams.render_digest import so_far_dialog
from adapters.teams.render_pages import shelf
from adapters.teams.render_parts import PrivateView
from adapters.teams.sending import Sending, Spoken, spoken_in
from adapters.teams.splitting import Splitting
from adapters.teams.telling import Came, Telling, hello
from bot.chat.background_tasks import SORRY
from bot.chat.command_runner import last_sent
from bot.chat.idempotency import DuplicateRequest
from bot.chat.identity import NotEnrolled
from bot.chat.shared_rooms import WANTED, require_admin
from bot.chat.views.forms import FROM_FIELD, NAME_FIELD
from bot.domain.actions import RateDigest
from bot.domain.card import Card, Verb
from bot.domain.decisions.action_for_verb import action as action_of
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.preferences import from_form
from bot.domain.thread import ActionRefused
from bot.ports.errors import PortError
from bot.ports.kv import Json
from bot.ports.surface import COMING, Pile

log = logging.getLogger(__name__)

TOO_OLD = "That was pressed a while ago. Look again, then press again."
NOT_SHOWN = "Teams would not show that just now. Nothing is lost: press again."
NOT_ABOUT = "That post is not about a mention. Use this on a card, or in a card's thread."
ONLY_KEEPERS = "Only a keeper of this room can confirm that: app.yaml names them."
_AT_ONCE = (Verb.CLAIM, Verb.RELEASE, Verb.HELP_TOO, Verb.UNDO, Verb.CLOSE, Verb.REOPEN)
"""The verbs that need nothing more than the press."""

Own = Callable[[Card, str], Awaitable[Json]]
"""Draws a card as one person sees it."""


class Buttons:
    """Does what was pressed. Whatever comes of it is shown to that person alone."""

    def __init__(self, means: Means, sending: Sending, talk: Talk, telling: Telling, own: Own) -> None:
        self._means = means
        self._sending = sending
        self._talk = talk
        self._telling = telling
        self._own = own
        self._forms = Forms(means, sending, talk, telling)
        self._splitting = Splitting(means, self._forms.kept, own)
        self._named: dict[str, Callable[[Inbound], Awaitable[Came]]] = {
            **dict.fromkeys(_AT_ONCE, self._verb),
            **self._forms.named,
            Verb.TAKE_BACK: self._take_back,
            Verb.SPLIT: self._splitting.pressed,
            action_ids.READ: self._read,
            action_ids.OPEN: self._read,
            action_ids.REFRESH: self._refresh,
            action_ids.CLOSE_DIALOG: self._close,
            action_ids.INTRODUCE: self._introduce,
            action_ids.QUIET: self._quiet,
            action_ids.HEARD: self._heard,
            action_ids.SO_FAR: self._so_far,
            action_ids.RATE: self._rate,
            action_ids.WANTS: self._wants,
            action_ids.CONFIRM_SHARED: self._confirm_shared,
            action_ids.CORRECT: self._correct,
            action_ids.LEAVE_IT: self._leave_it,
            action_ids.LEND: self._lend,
            action_ids.KEEP_INSIDE: self._keep_inside,
            action_ids.LENT: self._lent,
        }
        self._menu: dict[str, Callable[[Inbound], Awaitable[Came]]] = {
            CLAIM: self._menu_claim,
            SEND: self._menu_send,
            UNDO: self._menu_undo,
            FIND: self._menu_find,
        }

    async def pressed(self, heard: Inbound) -> Answer:
        """Do what one press, dialog or menu asks, and return what to show of it. Never raises."""
        named = self._menu if heard.kind is Kind.MENU_OPENED else self._named
        act_on = named.get(asks_for(heard))
        if act_on is None:
            return Done() if heard.is_automatic else self._telling.answer(heard, EARLIER)
        try:
            await self._take_stray_away(heard)
            came = await act_on(heard)
        except NotEnrolled as first:
            came = await self._welcome(heard, first)
        except DuplicateRequest:
            came = TOO_OLD
        except ActionRefused as no:
            came = str(no)
        except PortError as no:
            log.info("what was pressed could not be shown: %s", no)
            came = NOT_SHOWN
        except Exception:
            log.exception("what was pressed could not be done")
            came = SORRY
        return self._telling.answer(heard, came)

    # --- verbs --------------------------------------------------------------------------------

    async def _verb(self, heard: Inbound) -> Came:
        verb, thread = Verb(asks_for(heard)), thread_in(heard)
        by = await self._admit(heard, verb)
        return await self._once(heard, verb, thread, by)

    async def _take_back(self, heard: Inbound) -> Came:
        by, thread = await self._admit(heard, Verb.TAKE_BACK), thread_in(heard)
        if "reply" in heard.values:
            return await self._once(heard, Verb.TAKE_BACK, thread, by)
        shown = await self._means.desk.look(thread, by)
        last = last_sent(shown)
        return take_back_dialog(shown, next(reply for reply in shown.replies if reply.id == last))

    async def _once(self, heard: Inbound, verb: Verb, thread: ThreadId, by: StaffRef) -> str:
        action = action_of(verb, thread, by, {"reply": typed(heard, "reply")})
        return await self._means.presses.run_once(
            heard.delivery, lambda: self._means.desk.handle(action), lasting=False
        )

    async def _read(self, heard: Inbound) -> Came:
        by = await self._admit(heard, "read", enrolled=False)
        before = heard.values.get("before")
        shown = await self._means.desk.look(thread_in(heard), by)
        return read_dialog(shown, before=before if isinstance(before, int) else 0)

    async def _refresh(self, heard: Inbound) -> Came:
        """Teams asks for somebody's own view. Whoever has none keeps what everybody sees."""
        who = await self._means.people.ref(heard.who)
        if not (await self._means.people.standing(who)).may_speak:
            return Done()
        try:
            shown = await self._means.desk.look(thread_in(heard), who)
        except ActionRefused:
            return Done()
        return Redrawn(await self._own(shown, heard.who.id))

    async def _close(self, _heard: Inbound) -> Came:
        return Done()

    # --- oneself ------------------------------------------------------------------------------

    async def _welcome(self, heard: Inbound, first: NotEnrolled) -> Came:
        """Show the introduction to a colleague who has not enrolled; where no dialog opens, the way to it."""
        then = await self._then(heard)
        if in_a_dialog(heard):
            return introduce_dialog(first.person, heard.who.name, then)
        self._means.run_later(self._telling.tell(heard, hello(str(first), then)))
        return str(first)

    async def _then(self, heard: Inbound) -> Json:
        """What to go on with after the introduction."""
        menu = heard.kind is Kind.MENU_OPENED
        thread = await self._at(heard) if menu else heard.values.get("thread")
        mine = heard.quoted if heard.quoted is not None and heard.quoted.author.aad == heard.who.aad else None
        if menu and asks_for(heard) == SEND and mine is not None and can_carry(mine.text):
            return {"thread": thread, "post": post_key(heard, mine.id), "words": mine.text}
        said = {Verb.CLAIM: "claim", Verb.HELP_TOO: "help-too", Verb.WRITE: "send", action_ids.PREVIEW: "send"}
        word = said.get(asks_for(heard))
        return {"say": f"{word} {thread}"} if word and thread else {}

    async def _introduce(self, heard: Inbound) -> Came:
        if filled_in(heard, NAME_FIELD):
            return await self._forms.introduced(heard)
        by = await self._admit(heard, "introduce", enrolled=False)
        then = heard.values.get("then")
        person = await self._means.desk.person(by)
        return introduce_dialog(person, heard.who.name, then if isinstance(then, dict) else {})

    async def _quiet(self, heard: Inbound) -> Came:
        if filled_in(heard, FROM_FIELD):
            return await self._forms.quiet(heard)
        by = await self._admit(heard, "quiet hours", enrolled=False)
        begin, until = await self._means.quiet.get_times(by.account) or ("20:00", "20:00")
        return quiet_dialog(begin, until, heard.zone or await self._means.quiet.zone(by.account))

    async def _heard(self, heard: Inbound) -> Came:
        """What was shown is read. What came since is not."""
        by = await self._admit(heard, "read news", enrolled=False)
        keys = [each.key for each in await self._means.notifications.unread(by.account)]
        newest = typed(heard, "key")
        for key in keys[keys.index(newest) :] if newest in keys else ():
            await self._means.notifications.mark_read(by.account, key)
        return _anew(heard, await self._telling.home(by))

    async def _wants(self, heard: Inbound) -> Came:
        """Whether somebody is named, and what they are told: each by a button of its own, which then says how it is."""
        by = await self._admit(heard, "choose", enrolled=False)
        await self._means.desk.handle(from_form(by, {typed(heard, "name"): typed(heard, "to") == "on"}))
        at_home = typed(heard, "at") == action_ids.HOME
        return _anew(heard, await (self._telling.home(by) if at_home else self._telling.settings(by)))

    async def _so_far(self, heard: Inbound) -> Came:
        by = await self._admit(heard, "digest", enrolled=False)
        return so_far_dialog(await self._means.desk.digest(COMING, by))

    async def _rate(self, heard: Inbound) -> Came:
        """Keep whether a digest is of use to them. Twice is once, so the press itself is not remembered."""
        by = await self._admit(heard, action_ids.RATE)
        return await self._means.desk.handle(RateDigest(by, typed(heard, "week"), typed(heard, "useful") == "yes"))

    async def _confirm_shared(self, heard: Inbound) -> Came:
        """A keeper lets answers go out, though outsiders read along; the checklist then says that it is well."""
        by = await self._admit(heard, WANTED, enrolled=False)
        await require_admin(by, await self._means.people.standing(by), self._means.desk, ONLY_KEEPERS)
        await self._means.room.confirm(by.account)
        return _anew(heard, await self._telling.home(by))

    # --- words that were sent or lent ---------------------------------------------------------

    async def _correct(self, heard: Inbound) -> Came:
        by = await self._admit(heard, Verb.WRITE)
        return await self._sending.edit(thread_in(heard), by, spoken_in(heard))

    async def _leave_it(self, heard: Inbound) -> Came:
        await self._admit(heard, "leave it")
        return "It stands in public as it was."

    async def _lend(self, heard: Inbound) -> Came:
        owner = await self._admit(heard, "lend words", enrolled=False)
        return await self._sending.lend(heard, thread_in(heard), owner, typed(heard, "to"), spoken_in(heard))

    async def _keep_inside(self, heard: Inbound) -> Came:
        await self._admit(heard, "keep words", enrolled=False)
        return "Your words stay inside."

    async def _lent(self, heard: Inbound) -> Came:
        by = await self._admit(heard, Verb.WRITE)
        return await self._sending.borrowed(thread_in(heard), by, spoken_in(heard))

    # --- a post's own menu --------------------------------------------------------------------

    async def _menu_claim(self, heard: Inbound) -> Came:
        return await self._talk.said(heard, f"claim {await self._about(heard)}")

    async def _menu_send(self, heard: Inbound) -> Came:
        thread = await self._about(heard)
        by = await self._admit(heard, Verb.SEND)
        quoted, root = heard.quoted, root_of(heard)
        if quoted is None or root is None or quoted.id == root.ts:
            raise ActionRefused("That is the card. Use this on what you wrote in its thread.")
        spoken = Spoken(post_key(heard, quoted.id), quoted.text, quoted.author.aad, quoted.author.name, quoted.attached)
        return await self._sending.offer(heard, thread, by, spoken)

    async def _menu_undo(self, heard: Inbound) -> Came:
        thread = await self._about(heard)
        by = await self._admit(heard, Verb.UNDO)
        shown, reply = await self._means.desk.look(thread, by), await self._sending.sent(thread, by)
        if reply is None:
            raise ActionRefused(f"No answer of yours is on its way or in public in #{thread}.")
        return undo_dialog(shown, reply, self._means.now())

    async def _menu_find(self, heard: Inbound) -> Came:
        by = await self._admit(heard, "list", enrolled=False)
        return shelf(Pile.UP_FOR_GRABS, await self._means.desk.pile(Pile.UP_FOR_GRABS, by))

    async def _about(self, heard: Inbound) -> ThreadId:
        """Return the thread that a post is about. Whoever may not act is told that first."""
        thread = await self._at(heard)
        if thread is None:
            await self._admit(heard, asks_for(heard), enrolled=False)
            raise ActionRefused(NOT_ABOUT)
        return thread

    async def _at(self, heard: Inbound) -> ThreadId | None:
        root = root_of(heard)
        return None if root is None else await self._means.book.thread_at(root.root_key)

    # --- how ----------------------------------------------------------------------------------

    async def _admit(self, heard: Inbound, wanted: str, *, enrolled: bool = True) -> StaffRef:
        return await self._means.people.authorize(heard.who, self._means.desk, str(wanted), enrolled=enrolled)

    async def _take_stray_away(self, heard: Inbound) -> None:
        """A card whose posting nobody confirmed may stand twice: the one that we do not know of goes."""
        root = root_of(heard)
        if root is None or heard.reply_to != root.ts or "thread" not in heard.values:
            return
        stands = await self._means.book.card_of(thread_in(heard))
        is_known = bool(await self._means.book.state(root))
        if stands is not None and stands != root and not is_known:
            self._means.run_later(self._means.gateway.delete(Posted(heard.where.conversation, root.ts)))


def _anew(heard: Inbound, page: PrivateView) -> Answer:
    """Show a page in the place of the one on which something was pressed."""
    return page.dialog if in_a_dialog(heard) else Redrawn(page.card)
