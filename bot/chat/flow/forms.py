"""What is typed and chosen in forms. What is refused is said on the form again, and nothing typed is lost."""

import re
from collections.abc import Mapping

from bot.chat.command_runner import CommandResult, describe
from bot.chat.commands import TO_SEND, parse
from bot.chat.flow.context import ChatContext, ChatProduct
from bot.chat.flow.replies import Replies
from bot.chat.flow.responses import (
    Editor,
    Introduce,
    Proposal,
    QuietForm,
    QuietKept,
    Response,
    Split,
    VerbForm,
    Welcome,
    Whisper,
)
from bot.chat.flow.talk import Talk
from bot.chat.identity import NotEnrolled
from bot.chat.interaction import (
    AGREED_FIELD,
    ALT_FIELD,
    FIND_FIELD,
    FROM_FIELD,
    LINK_FIELD,
    NAME_FIELD,
    REASON_FIELD,
    ROLE_FIELD,
    TEXT_FIELD,
    TO_FIELD,
    UNTIL_FIELD,
    HasNoPlainForm,
    Heard,
    Interaction,
)
from bot.chat.texts import needs_second, why_not
from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.decisions.action_for_verb import action as action_of
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.kv import Json

_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
FIELDS: Mapping[Verb, str] = {
    Verb.NOTE: TEXT_FIELD,
    Verb.NOT_FOR_US: REASON_FIELD,
    Verb.HOLD: REASON_FIELD,
    Verb.TAKE_DOWN: REASON_FIELD,
    Verb.UNASSIGN: REASON_FIELD,
    Verb.HIDE: REASON_FIELD,
    Verb.HAND_OFF: TO_FIELD,
    Verb.BY_HAND: LINK_FIELD,
    Verb.STOP: "sure",
    Verb.SECOND: "digest",
}
"""What the form of a verb brings; without it, the button only asks for the form."""


class Forms:
    """Opens forms, and takes what was filled in. Each is called for somebody who was let in."""

    def __init__(self, context: ChatContext, product: ChatProduct, replies: Replies, talk: Talk) -> None:
        self._context = context
        self._product = product
        self._replies = replies
        self._talk = talk

    # --- an answer ----------------------------------------------------------------------------

    async def write(self, asked: Interaction, by: StaffRef) -> Response:
        """Open the editor with the draft as it is."""
        return Editor(await self._context.desk.look(asked.thread, by), asked.source)

    async def preview(self, asked: Interaction, by: StaffRef) -> Response:
        """Show what was typed as customers would see it. What somebody typed who has not enrolled is kept first."""
        desk, text = self._context.desk, asked.typed(TEXT_FIELD)
        person = await desk.person(by)
        if not person.enrolled:
            if text.strip():
                await desk.handle(act.SaveDraft(asked.thread, by, text))
            await desk.log_refusal(by, Verb.WRITE, "not enrolled yet")
            raise NotEnrolled(person)
        before = (await desk.look(asked.thread, by)).draft.strip()
        shown = await self.kept(asked, by)
        lost = before if not asked.filled_in(TEXT_FIELD) and before != shown.draft.strip() else ""
        return Editor(shown, asked.source, instead_of=lost)

    async def keep(self, asked: Interaction, by: StaffRef) -> Response:
        """Keep what was typed, and send nothing."""
        typed = asked.filled_in(TEXT_FIELD)
        shown = await (self.kept(asked, by) if typed else self._context.desk.look(asked.thread, by))
        has_one = shown.draft.strip() or shown.pictures
        return Whisper(f"Nothing has left.{f' Your draft for #{asked.thread} is kept.' if has_one else ''}")

    async def send(self, asked: Interaction, by: StaffRef) -> Response:
        """Send what was seen, or have a colleague look at it: the digest is that of the preview with the button."""
        verb, thread, digest = Verb(asked.ask), asked.thread, asked.typed("digest")
        if asked.is_form:
            typed = asked.filled_in(TEXT_FIELD)
            shown = await (self.kept(asked, by) if typed else self._context.desk.look(thread, by))
            seen = shown.preview is not None and shown.preview.fingerprint == digest
            refusal = why_not(shown) if verb is Verb.SEND else ""
            if refusal and (seen or not needs_second(shown)):
                return Editor(shown, asked.source, error=refusal)
            if not seen:
                return Editor(shown, asked.source, once_more=True)
        try:
            if verb is Verb.ASK_SECOND:
                return await self._at_desk(asked, act.AskSecond(thread, by, digest))
            return await self._replies.send(thread, by, digest, asked.source, asked.key)
        except ActionRefused as no:
            shown = await self._context.desk.look(thread, by)
            seen = shown.preview is None or shown.preview.fingerprint == digest
            if asked.in_editor or seen or not shown.draft.strip():
                raise
            return Proposal(shown, asked.source, head=str(no))

    async def split(self, asked: Interaction, by: StaffRef) -> Response:
        """Split the draft, or make it one post again. Pressed twice, it is done once: the button says which."""
        desk, thread = self._context.desk, asked.thread
        if asked.in_editor and TEXT_FIELD in asked.values:
            await self.kept(asked, by)
        error = ""
        try:
            await desk.handle(action_of(Verb.SPLIT, thread, by, {"posts": asked.typed("posts")}))
        except ActionRefused as no:
            if not asked.in_editor:
                raise
            error = str(no)
        return Split(await desk.look(thread, by), asked.source, error)

    async def kept_so_far(self, asked: Interaction, by: StaffRef) -> Card | None:
        """Keep what stands in the editor while somebody writes; None if it has no plain form yet, to be shown."""
        try:
            return await self.kept(asked, by, self._product.plain(asked.typed(TEXT_FIELD)))
        except HasNoPlainForm:
            await self.kept(asked, by, asked.typed(TEXT_FIELD))
            return None

    async def kept(self, asked: Interaction, by: StaffRef, plain: str | None = None) -> Card:
        """Keep what was typed as a draft, and of its pictures what they show; return the card with its preview.

        A draft that is longer than the field holds is kept until something is written there.
        """
        desk, thread = self._context.desk, asked.thread
        text = self._product.plain(asked.typed(TEXT_FIELD)) if plain is None else plain
        shown = await desk.look(thread, by)
        is_longer = not text.strip() and len(shown.draft) > self._product.typed_most
        if not is_longer and (text.strip() or shown.draft.strip()):
            await desk.handle(act.SaveDraft(thread, by, text))
        fields = [name for name in asked.values if name.startswith(ALT_FIELD)]
        await describe(thread, by, desk, {name.removeprefix(ALT_FIELD): asked.typed(name) for name in fields})
        return await desk.look(thread, by)

    # --- other verbs --------------------------------------------------------------------------

    async def of_verb(self, asked: Interaction, by: StaffRef) -> Response:
        """Open the form of a verb, or do what was filled in; again with what was typed if that is refused."""
        verb, thread, field = Verb(asked.ask), asked.thread, FIELDS[Verb(asked.ask)]
        sure = verb is Verb.STOP and bool(asked.values.get(field))
        if not (sure or asked.filled_in(field)):
            return self._form(verb, await self._context.desk.look(thread, by))
        given = {name: str(found) for name, found in asked.values.items() if isinstance(found, str | int)}
        try:
            return await self._at_desk(asked, action_of(verb, thread, by, given), lasting=verb is Verb.NOTE)
        except ActionRefused as no:
            return self._form(verb, await self._context.desk.look(thread, by), asked.typed(field), str(no))

    async def find(self, asked: Interaction, by: StaffRef) -> Response:
        """Show the colleagues whose name or role holds what was typed."""
        card = await self._context.desk.look(asked.thread, by)
        return VerbForm(Verb.HAND_OFF, card, typed=asked.typed(FIND_FIELD))

    async def say(self, asked: Interaction, by: StaffRef) -> Response:  # noqa: ARG002 - who may is asked of the command
        """Do what was said, as it was meant."""
        came: list[CommandResult] = []

        async def run() -> str:
            came.append(await self._talk.run(Heard(asked.actor, asked.typed("say"), None, asked.wire, asked.since)))
            return ""

        await self._context.idempotency.run_once(asked.key, run, lasting=True)
        return came[0] if came else Whisper("That is done already.")

    # --- oneself ------------------------------------------------------------------------------

    async def introduce(self, asked: Interaction, by: StaffRef) -> Response:
        """Open the form on which somebody says how customers see them, or take it in and go on with what they did."""
        desk = self._context.desk
        found = asked.values.get("then")
        then: Json = dict(found) if isinstance(found, dict) else {}
        if not asked.filled_in(NAME_FIELD):
            return Introduce(await desk.person(by), then)
        typed = {name: asked.typed(name) for name in (NAME_FIELD, ROLE_FIELD, AGREED_FIELD)}
        if "yes" not in typed[AGREED_FIELD]:
            said = "Please read the house rules and tick the box."
            return Introduce(await desk.person(by), then, typed=typed, error=said, field=AGREED_FIELD)
        try:
            welcome = await desk.handle(act.Enrol(by, typed[NAME_FIELD], typed[ROLE_FIELD], agreed=True))
        except ActionRefused as no:
            return Introduce(await desk.person(by), then, typed=typed, error=str(no))
        try:
            return await self._next(asked, by, then, welcome)
        except ActionRefused as no:
            return Welcome(f"{welcome} {no}")

    async def quiet(self, asked: Interaction, by: StaffRef) -> Response:
        """Open the form for somebody's quiet hours, or take it in."""
        quiet, zone = self._context.quiet, await self._context.people.zone(by.account)
        if not asked.filled_in(FROM_FIELD):
            begin, until = await quiet.get_times(by.account) or ("20:00", "20:00")
            return QuietForm(begin, until, zone or asked.zone or await quiet.zone(by.account))
        begin, until = _clock(asked.typed(FROM_FIELD)), _clock(asked.typed(UNTIL_FIELD))
        kept = "" if zone else asked.zone or await quiet.zone(by.account)
        if not begin or not until:
            return QuietForm(begin, until, zone or kept, error="Choose when they begin and when they end.")
        await quiet.set(by.account, begin, until, kept)
        return QuietKept(by)

    # --- how ----------------------------------------------------------------------------------

    async def _at_desk(self, asked: Interaction, action: act.Action, *, lasting: bool = False) -> Whisper:
        desk, idempotency = self._context.desk, self._context.idempotency
        return Whisper(
            await idempotency.run_once(asked.key, lambda: desk.handle(action), lasting=lasting), asked.thread
        )

    async def _next(self, asked: Interaction, by: StaffRef, then: Json, welcome: str) -> Response:
        """Do what somebody was about to do before they had to introduce themselves; return what to show them."""
        say, here = str(then.get("say") or ""), then.get("here")
        offered = await self._product.resumed(then, by)
        if offered is not None:
            came = await self._replies.offer(*offered[:1], by, *offered[1:])
            if isinstance(came, Proposal):
                return Editor(came.card, came.source, instead_of=came.instead_of, note=" ".join(came.notes))
            return Welcome(f"{welcome} {came.text}") if isinstance(came, Whisper) else came
        if not say:
            return Welcome(welcome)
        parsed = parse(say, here=ThreadId(here) if isinstance(here, int) else None)
        if parsed.command.word in TO_SEND:
            return Editor(await self._context.desk.look(parsed.number, by))
        return Welcome(welcome, await self._talk.run(Heard(asked.actor, say, parsed.thread, asked.wire, asked.since)))

    @staticmethod
    def _form(verb: Verb, card: Card, value: str = "", error: str = "") -> VerbForm:
        if verb is Verb.SECOND and not card.seconds:
            raise ActionRefused(error or f"Nobody waits for a second in #{card.thread} any more.")
        return VerbForm(verb, card, value, error)


def _clock(typed: str) -> str:
    """Return a time of the day as it is kept; "" for what is none: what is kept is reckoned with for each card."""
    found = _TIME.fullmatch(typed.strip())
    return f"{int(found[1]):02}:{found[2]}" if found else ""
