"""What is typed and chosen in dialogs. Whatever is refused is said below its field, and nothing typed is lost."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from adapters.teams import action_ids
from adapters.teams.action_ids import FIND_FIELD, TO_FIELD
from adapters.teams.adaptive_card import TYPED
from adapters.teams.button_payload import (
    TO_SEND,
    asks_for,
    filled_in,
    from_post,
    in_a_dialog,
    page_from_post,
    root_of,
    thread_in,
    typed,
)
from adapters.teams.context import Means
from adapters.teams.gateway import Dialog, Inbound
from adapters.teams.messages_in import Talk
from adapters.teams.render_dialog import (
    by_hand_dialog,
    hand_off_dialog,
    introduce_dialog,
    not_for_us_dialog,
    note_dialog,
    quiet_dialog,
    second_dialog,
    sent_dialog,
    stop_dialog,
    told_dialog,
    write_dialog,
)
from adapters.teams.render_pages import to_send
from adapters.teams.sending import Sending, Spoken
from adapters.teams.telling import Came, Telling
from bot.chat.command_runner import describe
from bot.chat.commands import parse
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
from bot.domain.decisions.action_for_verb import action as action_of
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused

_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
Shows = Callable[[Card, str, str], Dialog]
"""Shows a form of a thread again: with what was typed in its field, and why it was refused."""
_FIELDS: Mapping[Verb, str] = {
    Verb.NOTE: TEXT_FIELD,
    Verb.NOT_FOR_US: REASON_FIELD,
    Verb.HAND_OFF: TO_FIELD,
    Verb.BY_HAND: LINK_FIELD,
    Verb.STOP: "sure",
    Verb.SECOND: "digest",
}
"""What a form brings; without it, its button only asks for the form."""
_FORMS: Mapping[Verb, Shows] = {
    Verb.NOTE: lambda shown, value, error: note_dialog(shown, value=value, error=error),
    Verb.NOT_FOR_US: lambda shown, value, error: not_for_us_dialog(shown, value=value, error=error),
    Verb.HAND_OFF: lambda shown, _, error: hand_off_dialog(shown, error=error),
    Verb.BY_HAND: lambda shown, value, error: by_hand_dialog(shown, value=value, error=error),
    Verb.STOP: lambda shown, _, error: stop_dialog(shown, error=error),
    Verb.SECOND: lambda shown, _, error: _second(shown, error),
}


class Forms:
    """Opens forms, and takes what was filled in. `named` are the buttons that do so."""

    def __init__(self, means: Means, sending: Sending, talk: Talk, telling: Telling) -> None:
        self._means = means
        self._sending = sending
        self._talk = talk
        self._telling = telling
        self.named: dict[str, Callable[[Inbound], Awaitable[Came]]] = {
            **dict.fromkeys(_FORMS, self._form),
            Verb.WRITE: self._write,
            action_ids.EDIT: self._write,
            action_ids.PREVIEW: self._preview,
            action_ids.KEEP: self._keep,
            action_ids.FIND_COLLEAGUE: self._find,
            Verb.SEND: self._send,
            Verb.ASK_SECOND: self._send,
        }

    async def introduced(self, heard: Inbound) -> Came:
        """Take in how customers shall see somebody, and go on with what they were about to do."""
        by = await self._admit(heard, "introduce", enrolled=False)
        before = heard.values.get("then")
        then: Mapping[str, Any] = before if isinstance(before, dict) else {}
        fields = {name: typed(heard, name) for name in (NAME_FIELD, ROLE_FIELD, AGREED_FIELD)}
        agreed = fields[AGREED_FIELD] == "yes"
        try:
            _refuse_unless(agreed, "Please read the house rules and tick the box.")
            welcome = await self._means.desk.handle(act.Enrol(by, fields[NAME_FIELD], fields[ROLE_FIELD], agreed))
        except ActionRefused as no:
            person = await self._means.desk.person(by)
            return introduce_dialog(person, heard.who.name, then, typed=fields, error=str(no))
        try:
            return await self._next(heard, by, then, welcome)
        except ActionRefused as no:
            return told_dialog("Welcome", f"{welcome} {no}")

    async def quiet(self, heard: Inbound) -> Came:
        """Take in somebody's quiet hours."""
        by = await self._admit(heard, "quiet hours", enrolled=False)
        begin, until = _clock(typed(heard, FROM_FIELD)), _clock(typed(heard, UNTIL_FIELD))
        zone = heard.zone or await self._means.quiet.zone(by.account)
        if not begin or not until:
            return quiet_dialog(begin, until, zone, error="Choose when they begin and when they end.")
        await self._means.quiet.set(by.account, begin, until, zone)
        return "Kept. In your quiet hours nothing calls you by name."

    # --- an answer ----------------------------------------------------------------------------

    async def _write(self, heard: Inbound) -> Came:
        by = await self._admit(heard, Verb.WRITE)
        return from_post(write_dialog(await self._means.desk.look(thread_in(heard), by)), typed(heard, "post"))

    async def _preview(self, heard: Inbound) -> Came:
        """What was typed, as customers would see it: from the box on a card, or in the editor."""
        by, thread = await self._writer(heard), thread_in(heard)
        before = (await self._means.desk.look(thread, by)).draft.strip()
        shown = await self.kept(heard, thread, by)
        lost = before if not filled_in(heard, TEXT_FIELD) and before != shown.draft.strip() else ""
        return from_post(write_dialog(shown, instead_of=lost), typed(heard, "post"))

    async def _keep(self, heard: Inbound) -> Came:
        by, thread = await self._admit(heard, Verb.WRITE), thread_in(heard)
        if filled_in(heard, TEXT_FIELD):
            await self.kept(heard, thread, by)
        return f"Nothing has left. Your draft for #{thread} is kept."

    async def _send(self, heard: Inbound) -> Came:
        """Send what was seen, or have a colleague look at it: the digest is that of the preview with the button."""
        verb, thread, digest = Verb(asks_for(heard)), thread_in(heard), typed(heard, "digest")
        by = await self._admit(heard, verb)
        if filled_in(heard, TEXT_FIELD):
            shown = await self.kept(heard, thread, by)
        else:
            shown = await self._means.desk.look(thread, by)
        seen = shown.preview is not None and shown.preview.fingerprint == digest
        refusal = why_not(shown) if verb is Verb.SEND else ""
        post = typed(heard, "post")
        if in_a_dialog(heard):
            if refusal and (seen or not needs_second(shown)):
                return from_post(write_dialog(shown, error=refusal), post)
            if not seen:
                return from_post(write_dialog(shown, once_more=True), post)
        elif not seen and shown.draft.strip():
            self._means.run_later(self._shown_anew(heard, shown, post))
            return "The text has changed since you looked at it. Look at it again below, then send."
        return await self._settled(heard, verb, thread, by, digest)

    async def _settled(self, heard: Inbound, verb: Verb, thread: ThreadId, by: StaffRef, digest: str) -> Came:
        presses, post = self._means.presses, typed(heard, "post")
        if verb is Verb.ASK_SECOND:
            asks = act.AskSecond(thread, by, digest)
            return await presses.run_once(heard.delivery, lambda: self._means.desk.handle(asks), lasting=False)

        async def send() -> str:
            await self._sending.send(thread, by, digest, post)
            return ""

        await presses.run_once(heard.delivery, send, lasting=True)  # the same text could be sent anew once it has left
        shown, reply = await self._means.desk.look(thread, by), await self._sending.sent(thread, by)
        if reply is None:
            return "It was sent, and stopped again already. Your draft is kept."
        if in_a_dialog(heard):
            return sent_dialog(shown, reply, self._means.now())
        root = root_of(heard)
        if root is not None and heard.reply_to == root.ts:  # the card itself is drawn anew for everybody
            return self._sending.leaving(thread, reply)
        return self._sending.with_undo(thread, reply)

    async def _shown_anew(self, heard: Inbound, shown: Card, post: str) -> None:
        await self._telling.tell(heard, page_from_post(to_send(shown), post))

    async def _writer(self, heard: Inbound) -> StaffRef:
        """Return who writes. What was typed by a colleague who has not enrolled is kept as their draft first."""
        by = await self._admit(heard, Verb.WRITE, enrolled=False)
        if typed(heard, TEXT_FIELD).strip() and not (await self._means.desk.person(by)).enrolled:
            await self._means.desk.handle(act.SaveDraft(thread_in(heard), by, typed(heard, TEXT_FIELD)))
        return await self._admit(heard, Verb.WRITE)

    async def kept(self, heard: Inbound, thread: ThreadId, by: StaffRef) -> Card:
        """Keep what was typed as a draft, and of its pictures what they show; return the card with its preview.

        A draft that is longer than the field holds is kept until something is written there.
        """
        desk, text = self._means.desk, typed(heard, TEXT_FIELD)
        shown = await desk.look(thread, by)
        is_longer = not text.strip() and len(shown.draft) > TYPED
        if not is_longer and (text.strip() or shown.draft.strip()):
            await desk.handle(act.SaveDraft(thread, by, text))
        alts = {name.removeprefix(ALT_FIELD): typed(heard, name) for name in heard.values if name.startswith(ALT_FIELD)}
        await describe(thread, by, desk, alts)
        return await desk.look(thread, by)

    # --- other forms --------------------------------------------------------------------------

    async def _form(self, heard: Inbound) -> Came:
        verb, thread = Verb(asks_for(heard)), thread_in(heard)
        by = await self._admit(heard, verb)
        if not filled_in(heard, _FIELDS[verb]):
            return _FORMS[verb](await self._means.desk.look(thread, by), "", "")
        value = typed(heard, _FIELDS[verb])
        try:
            given = {name: str(found) for name, found in heard.values.items() if isinstance(found, str | int)}
            action = action_of(verb, thread, by, given)
            return await self._means.presses.run_once(
                heard.delivery, lambda: self._means.desk.handle(action), lasting=verb is Verb.NOTE
            )
        except ActionRefused as no:
            return _FORMS[verb](await self._means.desk.look(thread, by), value, str(no))

    async def _find(self, heard: Inbound) -> Came:
        by = await self._admit(heard, Verb.HAND_OFF)
        return hand_off_dialog(await self._means.desk.look(thread_in(heard), by), typed=typed(heard, FIND_FIELD))

    # --- how ----------------------------------------------------------------------------------

    async def _next(self, heard: Inbound, by: StaffRef, then: Mapping[str, Any], welcome: str) -> Came:
        """Do what somebody was about to do before they had to introduce themselves; return what to show them."""
        say, here = str(then.get("say") or ""), then.get("here")
        if "words" in then and isinstance(then.get("thread"), int):
            spoken = Spoken(str(then.get("post", "")), str(then["words"]), by.account)
            return await self._sending.edit(ThreadId(then["thread"]), by, spoken)
        if not say:
            return told_dialog("Welcome", welcome)
        asked = parse(say, here=ThreadId(here) if isinstance(here, int) else None)
        if asked.command.word in TO_SEND:
            return write_dialog(await self._means.desk.look(asked.number, by))
        told = await self._talk.said(heard, say, asked.thread)
        return told_dialog("Welcome", f"{welcome} {told}") if isinstance(told, str) else told

    async def _admit(self, heard: Inbound, wanted: str, *, enrolled: bool = True) -> StaffRef:
        return await self._means.people.authorize(heard.who, self._means.desk, str(wanted), enrolled=enrolled)


def _clock(typed_time: str) -> str:
    """Return a time of the day as it is kept; "" for what is none: whatever is kept is reckoned with for each card."""
    found = _TIME.fullmatch(typed_time.strip())
    return f"{int(found[1]):02}:{found[2]}" if found else ""


def _refuse_unless(agreed: bool, why: str) -> None:
    if not agreed:
        raise ActionRefused(why)


def _second(shown: Card, error: str) -> Dialog:
    if not shown.seconds:
        raise ActionRefused(error or f"Nobody waits for a second in #{shown.thread} any more.")
    return second_dialog(shown, shown.seconds[0], error=error)
