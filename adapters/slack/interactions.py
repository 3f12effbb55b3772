"""Buttons, menus and shortcuts: what was pressed, by whom, on which thread."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from adapters.slack import render_modal, render_private
from adapters.slack.action_ids import LOOK, MORE, OPEN, PRESS, READ
from adapters.slack.block_kit import Block, actions, button, escaped_line, section
from adapters.slack.context import Means
from adapters.slack.events import Payload, pressed_at, presser
from adapters.slack.home_tab import Homes
from adapters.slack.messages_in import HELLO, Talk
from adapters.slack.render_digest import Weeks
from adapters.slack.render_home import CONFIRM_SHARED, HEARD, SO_FAR, WANTS
from adapters.slack.render_modal import SPLIT, Source
from adapters.slack.render_private import Answer
from adapters.slack.splitting import Splitting
from adapters.slack.telling import Telling, listing
from adapters.slack.undo_countdown import CORRECT, KEEP_IT, LEAVE_IT, LEND, LENT_BUTTON, TAKE_BACK, Sending
from bot.chat.command_runner import last_sent
from bot.chat.messages import MessageRef
from bot.chat.shared_rooms import CONFIRMED, WANTED, require_admin
from bot.chat.views.digest import RATE
from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.decisions.action_for_verb import action as action_of
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffRef, ThreadId
from bot.domain.preferences import from_form
from bot.domain.thread import ActionRefused
from bot.ports.surface import Pile

log = logging.getLogger(__name__)

CLAIM_SHORTCUT, SEND_SHORTCUT = "claim_mention", "send_words"
UNDO_SHORTCUT, FIND_SHORTCUT = "undo_answer", "find_mention"

_MODAL = (Verb.WRITE, Verb.NOTE, Verb.NOT_FOR_US, Verb.HAND_OFF, Verb.SECOND, Verb.BY_HAND, Verb.STOP)


class Buttons:
    """Does what was pressed. Whatever comes of it is shown to that person alone."""

    def __init__(self, means: Means, sending: Sending, talk: Talk, homes: Homes) -> None:
        self._means = means
        self._sending = sending
        self._talk = talk
        self._homes = homes
        self._telling = Telling(means, homes)
        weeks = Weeks(means)
        self._named: dict[str, Callable[[Payload, Payload], Awaitable[Answer | None]]] = {
            PRESS: self._press,
            MORE: self._press,
            OPEN: self._read,
            READ: self._read,
            LOOK: self._look,
            render_private.SEND: self._send,
            render_private.EDIT: self._edit,
            render_private.KEEP: self._keep,
            render_modal.ASK_SECOND: self._ask_second,
            SPLIT: Splitting(means).pressed,
            render_private.INTRODUCE: self._introduce,
            HELLO: self._introduce,
            render_private.QUIET: self._quiet,
            HEARD: self._heard,
            WANTS: self._wants,
            SO_FAR: weeks.looked,
            RATE: weeks.rated,
            CONFIRM_SHARED: self._confirm_shared,
            CORRECT: self._correct,
            TAKE_BACK: self._take_back,
            LEAVE_IT: self._leave_it,
            LEND: self._lend,
            KEEP_IT: self._keep_it,
            LENT_BUTTON: self._borrowed,
        }

    async def pressed(self, body: Payload) -> None:
        """Do what one press asks, and tell whoever pressed what came of it."""
        chosen = body["actions"][0]
        name = str(chosen.get("action_id", "")).partition(":")[0]
        act_on = self._named.get(name)
        if act_on is not None:
            await self._telling.told(body, {"say": _say(chosen)}, act_on(body, chosen))

    async def shortcut(self, body: Payload) -> None:
        """Do what a shortcut asks, from a post's own menu or from anywhere."""
        place = pressed_at(body) if body.get("callback_id") == SEND_SHORTCUT else None
        then = {} if place is None else {"offer": {"channel": place.channel, "ts": place.ts, "root": place.root}}
        await self._telling.told(body, then, self._shortcut(body))

    # --- verbs on a card ----------------------------------------------------------------------

    async def _press(self, body: Payload, chosen: Payload) -> Answer | None:
        verb, thread = _verb(chosen)
        by = await self._admit(body, verb)
        if verb in _MODAL:
            await self._telling.open(body, await self._modal(verb, thread, by))
            return None
        if verb is Verb.TAKE_BACK:
            card = await self._means.desk.look(thread, by)
            return _sure(card, last_sent(card))
        return Answer(escaped_line(await self.handle(action_of(verb, thread, by, {}), body)))

    async def handle(self, action: act.Action, body: Payload, *, lasting: bool = False) -> str:
        """Do it at the desk, once, however often this very press is delivered."""
        return await self._means.presses.run_once(
            press_id(body), lambda: self._means.desk.handle(action), lasting=lasting
        )

    async def _modal(self, verb: Verb, thread: ThreadId, by: StaffRef) -> Block:
        match verb:
            case Verb.NOTE:
                return render_modal.note_view(thread)
            case Verb.NOT_FOR_US:
                return render_modal.not_for_us_view(thread)
            case Verb.HAND_OFF:
                return render_modal.hand_off_view(thread)
            case _:
                return _ABOUT[verb](await self._means.desk.look(thread, by))

    async def _read(self, body: Payload, chosen: Payload) -> None:
        by = await self._admit(body, "read", enrolled=False)
        await self._telling.open(
            body, render_modal.read_view(await self._means.desk.look(_number(chosen.get("value")), by))
        )

    async def _look(self, body: Payload, chosen: Payload) -> None:
        by = await self._admit(body, Verb.SECOND)
        await self._telling.open(body, _second(await self._means.desk.look(_number(chosen.get("value")), by)))

    # --- a preview ----------------------------------------------------------------------------

    async def _send(self, body: Payload, chosen: Payload) -> Answer | None:
        carried = _carried(chosen)
        by = await self._admit(body, Verb.SEND)
        thread, source = _number(carried["thread"]), Source(carried.get("channel", ""), carried.get("ts", ""))
        try:
            await self._means.presses.run_once(
                press_id(body), lambda: self._sent(thread, by, carried["digest"], source, body), lasting=False
            )
        except ActionRefused as no:
            card = await self._means.desk.look(thread, by)
            if card.preview is None or card.preview.fingerprint == carried["digest"] or not card.draft.strip():
                raise
            now = render_private.to_send(card, source)
            return Answer(escaped_line(str(no)), [section(f"*{escaped_line(str(no))}*"), *now.blocks])
        return None

    async def _sent(self, thread: ThreadId, by: StaffRef, digest: str, source: Source, body: Payload) -> str:
        reply = await self._sending.send(thread, by, digest, source)

        async def show(text: str, blocks: list[Block]) -> None:
            await self._means.api.respond(
                body["response_url"], {"replace_original": True, "text": text, "blocks": blocks}
            )

        self._means.run_later(self._sending.count_down(thread, by, reply, show))
        return ""

    async def _edit(self, body: Payload, chosen: Payload) -> None:
        carried = _carried(chosen)
        by = await self._admit(body, Verb.WRITE)
        source = Source(carried.get("channel", ""), carried.get("ts", ""))
        await self._telling.open(
            body, render_modal.write_view(await self._means.desk.look(_number(carried["thread"]), by), source)
        )

    async def _keep(self, body: Payload, chosen: Payload) -> Answer:
        await self._admit(body, "keep inside")
        return Answer(f"Nothing has left. Your draft for #{_number(_carried(chosen)['thread'])} is kept.")

    async def _ask_second(self, body: Payload, chosen: Payload) -> Answer:
        """Ask for a second of what was seen: the digest is that of the preview with the button."""
        by = await self._admit(body, Verb.ASK_SECOND)
        carried = _carried(chosen)
        ask = act.AskSecond(_number(carried["thread"]), by, str(carried["digest"]))
        return Answer(escaped_line(await self.handle(ask, body)))

    # --- after it was sent --------------------------------------------------------------------

    async def _correct(self, body: Payload, chosen: Payload) -> Answer:
        carried = _carried(chosen)
        by = await self._admit(body, Verb.WRITE)
        place = MessageRef(carried["channel"], carried["ts"], carried["ts"])
        return await self._sending.correction(_number(carried["thread"]), by, place)

    async def _take_back(self, body: Payload, chosen: Payload) -> Answer:
        carried = _carried(chosen)
        by = await self._admit(body, Verb.TAKE_BACK)
        action = act.TakeBack(_number(carried["thread"]), by, ReplyId(carried["reply"]))
        return Answer(escaped_line(await self.handle(action, body)))

    async def _leave_it(self, body: Payload, _chosen: Payload) -> Answer:
        await self._admit(body, "leave it")
        return Answer("It stands in public as it was.")

    async def _lend(self, body: Payload, chosen: Payload) -> Answer:
        carried = _carried(chosen)
        owner = await self._admit(body, "lend words", enrolled=False)
        place = MessageRef(carried["channel"], carried["ts"], carried["ts"])
        to = StaffRef(self._means.name, carried["to"])
        return await self._sending.lend(_number(carried["thread"]), owner, to, place)

    async def _keep_it(self, body: Payload, _chosen: Payload) -> Answer:
        await self._admit(body, "keep words", enrolled=False)
        return Answer("Your words stay inside.")

    async def _borrowed(self, body: Payload, chosen: Payload) -> Answer:
        carried = _carried(chosen)
        by = await self._admit(body, Verb.WRITE)
        return await self._sending.borrowed(
            _number(carried["thread"]), by, MessageRef(carried["channel"], carried["ts"], carried["ts"])
        )

    # --- oneself ------------------------------------------------------------------------------

    async def _introduce(self, body: Payload, chosen: Payload) -> None:
        by = await self._admit(body, "introduce", enrolled=False)
        person = await self._means.desk.person(by)
        then = json.loads(chosen.get("value") or "{}")
        await self._telling.open(body, render_modal.introduce_view(person, await self._telling.name(body), then))

    async def _quiet(self, body: Payload, _chosen: Payload) -> None:
        by = await self._admit(body, "quiet hours", enrolled=False)
        begin, until = await self._means.quiet.get_times(by.account) or ("20:00", "20:00")
        await self._telling.open(body, render_modal.quiet_view(begin, until, await self._means.people.zone(by.account)))

    async def _heard(self, body: Payload, chosen: Payload) -> None:
        """What was shown is read. What came since is not."""
        by = await self._admit(body, "read news", enrolled=False)
        keys = [each.key for each in await self._means.notifications.unread(by.account)]
        newest = str(chosen.get("value"))
        for key in keys[keys.index(newest) :] if newest in keys else ():
            await self._means.notifications.mark_read(by.account, key)
        self._means.run_later(self._homes.draw(by))

    async def _wants(self, body: Payload, chosen: Payload) -> Answer:
        """Whether somebody is named, and what they are told: each by a button of its own."""
        by = await self._admit(body, "choose", enrolled=False)
        choice = {str(chosen["action_id"]).partition(":")[2]: chosen.get("value") == "on"}
        return Answer(escaped_line(await self.handle(from_form(by, choice), body)))

    async def _confirm_shared(self, body: Payload, _chosen: Payload) -> Answer:
        by = await self._admit(body, WANTED, enrolled=False)
        why_not = "Only an admin of this workspace can confirm that. Ask one of them."
        await require_admin(by, await self._means.people.standing(by), self._means.desk, why_not)
        await self._means.room.confirm(by.account)
        return Answer(CONFIRMED)

    # --- shortcuts ----------------------------------------------------------------------------

    async def _shortcut(self, body: Payload) -> Answer | None:
        name = body.get("callback_id")
        if name == FIND_SHORTCUT:
            by = await self._admit(body, "list", enrolled=False)
            cards = await self._means.desk.pile(Pile.UP_FOR_GRABS, by)
            await self._telling.open(body, listing(render_private.shelf(Pile.UP_FOR_GRABS, cards)))
            return None
        place = pressed_at(body)
        thread = None if place is None else await self._means.book.thread_at(place.root_key)
        if place is None or thread is None:
            await self._admit(body, str(name), enrolled=False)
            raise ActionRefused("That post is not about a mention. Use this on a card, or in a card's thread.")
        if name == CLAIM_SHORTCUT:
            return await self._talk.said(presser(body), f"claim {thread}")
        if name == SEND_SHORTCUT:
            return await self._offer(body, thread, place)
        return await self._undo(body, thread)

    async def _offer(self, body: Payload, thread: ThreadId, place: MessageRef) -> Answer | None:
        by = await self._admit(body, Verb.SEND)
        if place.root == place.ts:
            raise ActionRefused("That is the card. Use this on what you wrote in its thread.")
        return await self._sending.offer(thread, by, await self._sending.reading.read(body["message"], place))

    async def _undo(self, body: Payload, thread: ThreadId) -> Answer:
        by = await self._admit(body, Verb.UNDO)
        card = await self._means.desk.look(thread, by)
        if any(reply.mine and reply.state is ReplyState.LEAVING for reply in card.replies):
            return Answer(escaped_line(await self.handle(act.Undo(thread, by), body)))
        return _sure(card, last_sent(card))

    # --- how ----------------------------------------------------------------------------------

    async def _admit(self, body: Payload, wanted: str, *, enrolled: bool = True) -> StaffRef:
        return await self._means.people.authorize(presser(body), self._means.desk, str(wanted), enrolled=enrolled)


def press_id(body: Payload) -> str:
    """Return what makes a press one of a kind, however often it is delivered."""
    view, chosen = body.get("view") or {}, (body.get("actions") or [{}])[0]
    at = chosen.get("action_ts") or view.get("hash") or body.get("action_ts") or ""
    return f"{presser(body).account}/{view.get('id', '')}/{chosen.get('action_id', '')}/{at}"


def _verb(chosen: Payload) -> tuple[Verb, ThreadId]:
    if "selected_option" in chosen:
        verb, _, number = str(chosen["selected_option"]["value"]).partition(":")
        return Verb(verb), _number(number)
    return Verb(str(chosen["action_id"]).split(":")[1]), _number(chosen.get("value"))


def _number(value: object) -> ThreadId:
    text = str(value)
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ActionRefused("That button is from an earlier version. Look at the card again.")
    return ThreadId(int(text))


def _carried(chosen: Payload) -> dict[str, Any]:
    found = json.loads(chosen.get("value") or "{}")
    return found if isinstance(found, dict) else {}


def _say(chosen: Payload) -> str:
    """What a press would be in words, for whoever must introduce themselves first."""
    if not str(chosen.get("action_id", "")).startswith((PRESS, MORE)):
        return ""
    try:
        verb, thread = _verb(chosen)
    except ActionRefused:
        return ""
    said = {Verb.CLAIM: "claim", Verb.HELP_TOO: "help-too", Verb.WRITE: "send"}.get(verb)
    return f"{said} {thread}" if said else ""


def _second(card: Card) -> Block:
    if not card.seconds:
        raise ActionRefused(f"Nobody waits for a second in #{card.thread} any more.")
    return render_modal.second_view(card, card.seconds[0])


_ABOUT: dict[Verb, Callable[[Card], Block]] = {
    Verb.BY_HAND: render_modal.by_hand_view,
    Verb.STOP: render_modal.stop_view,
    Verb.SECOND: _second,
    Verb.WRITE: lambda card: render_modal.write_view(card, Source()),
}
"""The modals that say something of the thread."""


def _sure(card: Card, reply: ReplyId) -> Answer:
    carried = json.dumps({"thread": card.thread, "reply": reply})
    text = f"Your answer to #{card.thread} stands in public."
    back = button(TAKE_BACK, "Take it back", carried, style="danger", confirm=render_modal.take_back_confirm())
    return Answer(text, [section(text), actions(back)])
