"""What is typed and chosen in modals. Whatever is refused is said on its field, and nothing typed is lost."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from adapters.slack import render_modal
from adapters.slack.block_kit import Block
from adapters.slack.context import Means
from adapters.slack.events import Actor, Payload, presser, states
from adapters.slack.home_tab import Homes
from adapters.slack.interactions import Buttons, press_id
from adapters.slack.message_reader import TO_SEND
from adapters.slack.messages_in import Talk
from adapters.slack.mrkdwn import CannotSay, unemoji
from adapters.slack.render_modal import TO_FIELD, Source
from adapters.slack.undo_countdown import Sending, leaving
from bot.chat.background_tasks import SORRY
from bot.chat.commands import parse
from bot.chat.idempotency import DuplicateRequest
from bot.chat.messages import MessageRef
from bot.chat.texts import needs_second, why_not
from bot.chat.views.forms import (
    AGREED_FIELD,
    ALT_FIELD,
    FROM_FIELD,
    LINK_FIELD,
    NAME_FIELD,
    REASON_FIELD,
    ROLE_FIELD,
    TEXT_FIELD,
    UNTIL_FIELD,
)
from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.errors import PortError

log = logging.getLogger(__name__)

Ack = dict[str, Any]
"""What Slack is answered: nothing closes the modal, `errors` stand on its fields, `update` draws another."""

SENT_ALREADY = "That was sent a while ago already. Look at the card."


class Forms:
    """Takes what was filled in, and draws the preview anew while somebody types."""

    def __init__(self, means: Means, sending: Sending, talk: Talk, buttons: Buttons, homes: Homes) -> None:
        self._means = means
        self._sending = sending
        self._talk = talk
        self._buttons = buttons
        self._homes = homes
        self._named: dict[str, tuple[str, Callable[[Payload, dict[str, str]], Awaitable[Ack]]]] = {
            render_modal.WRITE: (TEXT_FIELD, self._write),
            render_modal.NOTE: (TEXT_FIELD, self._note),
            render_modal.NOT_FOR_US: (REASON_FIELD, self._not_for_us),
            render_modal.HAND_OFF: (TO_FIELD, self._hand_off),
            render_modal.BY_HAND: (LINK_FIELD, self._by_hand),
            render_modal.STOP: ("", self._stop),
            render_modal.INTRODUCE: (NAME_FIELD, self._introduce),
            render_modal.QUIET: (FROM_FIELD, self._quiet),
            render_modal.SECOND: ("", self._second),
        }

    async def submitted(self, body: Payload) -> Ack:
        """Do what a modal was filled in for; return how Slack is answered."""
        known = self._named.get(str(body["view"].get("callback_id")))
        if known is None:
            return {}
        field, act_on = known
        try:
            return await act_on(body, states(body["view"]))
        except DuplicateRequest:
            return _refused(field, SENT_ALREADY)
        except (ActionRefused, CannotSay) as no:
            return _refused(field, str(no))
        except Exception:
            log.exception("what was filled in could not be done")
            return _refused(field, SORRY)

    async def typed(self, body: Payload) -> None:
        """Somebody paused while typing an answer: keep it, and show what it would be in public."""
        carried, shown = _carried(body), body["view"]
        kept = await self._kept(body)
        if kept is None:
            return  # why is said on the field when it is sent; what was typed stays there
        view = render_modal.write_view(kept, Source(carried.get("channel", ""), carried.get("ts", "")))
        try:
            await self._means.api.call("views.update", view_id=shown["id"], hash=shown["hash"], view=view)
        except PortError:
            return  # they typed on, and the next pause shows it

    async def closed(self, body: Payload) -> None:
        """Somebody closed the editor: what stood in it is kept."""
        if states(body["view"]).get(TEXT_FIELD, "").strip():
            await self._kept(body)

    async def _kept(self, body: Payload) -> Card | None:
        """Keep what stands in the editor as a draft, and return the card with its preview; None if that cannot be."""
        text, sayable = states(body["view"]).get(TEXT_FIELD, ""), True
        try:
            text = unemoji(text)
        except CannotSay:
            sayable = False
        try:
            by = await self._admit(body, Verb.WRITE)
            thread = ThreadId(_carried(body)["thread"])
            await self._means.desk.handle(act.SaveDraft(thread, by, text))
            await self._sending.pictures.describe(thread, by, states(body["view"]))
            return await self._means.desk.look(thread, by) if sayable else None
        except ActionRefused as no:
            log.info("a draft was not kept: %s", no)
        except Exception:
            log.exception("a draft could not be kept")
        return None

    async def options(self, body: Payload) -> Ack:
        """Return the colleagues to choose from, as somebody types a name."""
        carried = _carried(body)
        try:
            by = await self._admit(body, Verb.HAND_OFF)
            card = await self._means.desk.look(ThreadId(carried["thread"]), by)
        except ActionRefused:
            return {"options": []}
        return {"options": render_modal.colleagues_options(card.colleagues, str(body.get("value", "")))}

    # --- what was filled in -------------------------------------------------------------------

    async def _write(self, body: Payload, typed: dict[str, str]) -> Ack:
        carried = _carried(body)
        thread, source = ThreadId(carried["thread"]), Source(carried.get("channel", ""), carried.get("ts", ""))
        by = await self._admit(body, Verb.SEND)
        text = unemoji(typed.get(TEXT_FIELD, ""))
        await self._means.desk.handle(act.SaveDraft(thread, by, text))
        await self._sending.pictures.describe(thread, by, typed)
        card = await self._means.desk.look(thread, by)
        digest = "" if card.preview is None else card.preview.fingerprint
        refusal, seen = why_not(card), digest == carried.get("digest")
        if refusal and (seen or not needs_second(card)):
            return _refused(_field_of(card), refusal)
        if not seen:
            return {"response_action": "update", "view": render_modal.write_view(card, source, once_more=True)}
        # The same text could be sent anew once it has left.
        await self._means.presses.run_once(
            press_id(body), lambda: self._sent(thread, by, digest, source, body), lasting=True
        )
        return await self._counting(thread, by)

    async def _sent(self, thread: ThreadId, by: StaffRef, digest: str, source: Source, body: Payload) -> str:
        reply = await self._sending.send(thread, by, digest, source)
        shown = body["view"]["id"]

        async def show(_text: str, blocks: list[Block]) -> None:
            view = render_modal.sent_view(thread, blocks)
            await self._means.api.call("views.update", view_id=shown, view=view)

        async def count() -> None:
            channel, text = await self._means.room.channel(), leaving(thread, reply, self._means.now())
            await self._means.tell(by.account, source.channel or channel, *text)
            await self._sending.count_down(thread, by, reply, show)

        self._means.run_later(count())
        return ""

    async def _counting(self, thread: ThreadId, by: StaffRef) -> Ack:
        card = await self._means.desk.look(thread, by)
        reply = next((r for r in reversed(card.replies) if r.mine), None)
        if reply is None:
            return {}
        _, blocks = leaving(thread, reply, self._means.now())
        return {"response_action": "update", "view": render_modal.sent_view(thread, blocks)}

    async def _note(self, body: Payload, typed: dict[str, str]) -> Ack:
        by = await self._admit(body, Verb.NOTE)
        thread = ThreadId(_carried(body)["thread"])
        note = act.Note(thread, by, typed.get(TEXT_FIELD, ""))
        return await self._done(thread, await self._buttons.handle(note, body, lasting=True))

    async def _not_for_us(self, body: Payload, typed: dict[str, str]) -> Ack:
        by = await self._admit(body, Verb.NOT_FOR_US)
        thread = ThreadId(_carried(body)["thread"])
        return await self._done(
            thread, await self._buttons.handle(act.NotForUs(thread, by, typed.get(REASON_FIELD, "")), body)
        )

    async def _hand_off(self, body: Payload, typed: dict[str, str]) -> Ack:
        by = await self._admit(body, Verb.HAND_OFF)
        thread, chosen = ThreadId(_carried(body)["thread"]), typed.get(TO_FIELD, "")
        if not chosen.isdigit():
            raise ActionRefused("Choose who is to have it.")
        return await self._done(thread, await self._buttons.handle(act.HandOff(thread, by, StaffId(int(chosen))), body))

    async def _by_hand(self, body: Payload, typed: dict[str, str]) -> Ack:
        by = await self._admit(body, Verb.BY_HAND)
        thread, link = ThreadId(_carried(body)["thread"]), typed.get(LINK_FIELD, "").strip()
        return await self._done(thread, await self._buttons.handle(act.AnsweredByHand(thread, by, link), body))

    async def _stop(self, body: Payload, _typed: dict[str, str]) -> Ack:
        by = await self._admit(body, Verb.STOP)
        thread = ThreadId(_carried(body)["thread"])
        return await self._done(thread, await self._buttons.handle(act.Stop(thread, by), body))

    async def _second(self, body: Payload, _typed: dict[str, str]) -> Ack:
        by = await self._admit(body, Verb.SECOND)
        carried = _carried(body)
        thread = ThreadId(carried["thread"])
        second = act.Second(thread, by, StaffId(carried["author"]), carried["digest"])
        try:
            return await self._done(thread, await self._buttons.handle(second, body))
        except ActionRefused as no:  # there is no field to say it on
            return {"response_action": "update", "view": render_modal.told_view(f"#{thread}", str(no))}

    async def _introduce(self, body: Payload, typed: dict[str, str]) -> Ack:
        by = await self._admit(body, "introduce", enrolled=False)
        name, role = typed.get(NAME_FIELD, ""), typed.get(ROLE_FIELD, "")
        agreed = "yes" in typed.get(AGREED_FIELD, "")
        if not agreed:
            return _refused(AGREED_FIELD, "Please read the house rules and tick the box.")
        answer = await self._means.desk.handle(act.Enrol(by, name, role, agreed))
        self._means.run_later(self._homes.draw(by))
        try:
            view = await self._next(presser(body), by, _carried(body), answer)
        except ActionRefused as no:
            view = render_modal.told_view("Welcome", f"{answer} {no}")
        return {"response_action": "update", "view": view}

    async def _next(self, actor: Actor, by: StaffRef, then: Ack, welcome: str) -> Block:
        """Do what somebody was about to do before they had to introduce themselves; return what to show them."""
        say, here = str(then.get("say") or ""), then.get("here")
        if "offer" in then:
            return await self._offered(by, MessageRef(**then["offer"]), welcome)
        if not say:
            return render_modal.told_view("Welcome", welcome)
        asked = parse(say, here=None if here is None else ThreadId(here))
        if asked.command.word in TO_SEND:
            return render_modal.write_view(await self._means.desk.look(asked.number, by), Source())
        told = await self._talk.said(actor, say, asked.thread)
        return render_modal.told_view("Welcome", f"{welcome} {told.text}")

    async def _offered(self, by: StaffRef, place: MessageRef, welcome: str) -> Block:
        thread = await self._means.book.thread_at(place.root_key)
        if thread is None:
            return render_modal.told_view("Welcome", welcome)
        said = await self._sending.reading.spoken(await self._sending.reading.fetch(place), place, thread)
        told = await self._sending.offer(thread, by, said)
        if said.account != by.account:
            return render_modal.told_view("Welcome", f"{welcome} {told.text}")
        source = Source(said.place.channel, said.place.ts)
        return render_modal.write_view(await self._means.desk.look(thread, by), source)

    async def _quiet(self, body: Payload, typed: dict[str, str]) -> Ack:
        by = await self._admit(body, "quiet hours", enrolled=False)
        begin, until = typed.get(FROM_FIELD, ""), typed.get(UNTIL_FIELD, "")
        if not begin or not until:
            raise ActionRefused("Choose when they begin and when they end.")
        await self._means.quiet.set(by.account, begin, until)
        self._means.run_later(self._homes.draw(by))
        return {}

    # --- how ----------------------------------------------------------------------------------

    async def _admit(self, body: Payload, wanted: str, *, enrolled: bool = True) -> StaffRef:
        return await self._means.people.authorize(presser(body), self._means.desk, str(wanted), enrolled=enrolled)

    async def _done(self, thread: ThreadId, answer: str) -> Ack:
        return {"response_action": "update", "view": render_modal.told_view(f"#{thread}", answer)}


def _field_of(card: Card) -> str:
    """Return the field on which to say why the draft cannot be sent."""
    bare = [picture for picture in card.pictures if not picture.described]
    return f"{ALT_FIELD}{bare[0].id}" if bare and card.draft.strip() else TEXT_FIELD


def _refused(field: str, why: str) -> Ack:
    """Say it on the field; where a modal has none, in its place."""
    if not field:
        return {"response_action": "update", "view": render_modal.told_view("Handraise", why)}
    return {"response_action": "errors", "errors": {field: why[:2000]}}


def _carried(body: Payload) -> dict[str, Any]:
    found = json.loads(body["view"].get("private_metadata") or "{}")
    return found if isinstance(found, dict) else {}
