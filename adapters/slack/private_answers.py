"""What one person is shown of what came of their press or their words: in its place, beside it, or in a modal."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from adapters.slack import render_modal, render_private
from adapters.slack.action_ids import CORRECT, HELLO, KEEP_IT, LEAVE_IT, LEND, LENT, PRESS, SAY, STOP, TAKE_BACK
from adapters.slack.block_kit import (
    VALUE,
    Block,
    actions,
    button,
    context,
    escaped_line,
    light,
    quote,
    section,
    view,
    whole,
)
from adapters.slack.context import SlackContext
from adapters.slack.events import Payload, pressed_at, presser
from adapters.slack.home_tab import HomeTabs
from adapters.slack.render_digest import Weeks
from adapters.slack.render_modal import SPLIT, Source
from adapters.slack.render_private import Answer
from adapters.slack.undo_countdown import UndoCountdown, leaving, undoable
from bot.chat.command_runner import AskStop, CardList, DraftPreview, Help, MyProfile, MySettings, Text, WeekNumbers
from bot.chat.flow.responses import (
    Editor,
    Failed,
    HomeChanged,
    Introduce,
    Leaving,
    Proposal,
    QuietForm,
    QuietKept,
    Response,
    Split,
    TakeBack,
    VerbForm,
    WeekSoFar,
    Welcome,
    WhichThread,
    Whisper,
    WholeThread,
)
from bot.chat.interaction import ALT_FIELD, FROM_FIELD, LINK_FIELD, NAME_FIELD, REASON_FIELD, TEXT_FIELD, TO_FIELD
from bot.chat.texts import STEPS_IN
from bot.domain.card import Card, CardReply, Verb
from bot.ports.errors import PortError

log = logging.getLogger(__name__)

Ack = dict[str, Any]
"""What Slack is answered: nothing closes the modal, `errors` stand on its fields, `update` draws another."""

_OVER = (render_private.SEND, SPLIT, render_private.KEEP, CORRECT, TAKE_BACK, STOP, LEAVE_IT, LEND, KEEP_IT, LENT, SAY)
"""What is over once it was pressed: where it was shown to one person, the answer takes its place."""
_FIELDS: Mapping[str, str] = {
    render_modal.WRITE: TEXT_FIELD,
    render_modal.NOTE: TEXT_FIELD,
    render_modal.NOT_FOR_US: REASON_FIELD,
    **dict.fromkeys(STEPS_IN, REASON_FIELD),
    render_modal.HAND_OFF: TO_FIELD,
    render_modal.BY_HAND: LINK_FIELD,
    render_modal.INTRODUCE: NAME_FIELD,
    render_modal.QUIET: FROM_FIELD,
}
"""The field of each modal on which it is said why something was refused."""
NOT_OPENED = "Slack would not show that just now. Nothing is lost: press again."
SENT_ALREADY = "That was sent a while ago already. Look at the card."


class PrivateAnswers:
    """Draws responses, and shows each to one person."""

    def __init__(self, slack: SlackContext, homes: HomeTabs) -> None:
        self._slack = slack
        self._homes = homes
        self._weeks = Weeks(slack)
        self._count_down = UndoCountdown(slack)

    async def resume(self) -> None:
        """Go on with the countdowns that the last end of the program cut off."""
        await self._count_down.resume()

    # --- to a press ---------------------------------------------------------------------------

    async def show(self, body: Payload, came: Response) -> None:
        """Tell the presser what came of it, also when nothing could. What they pressed stays if it failed."""
        replaces = not isinstance(came, Failed | Introduce) and _replaces(body)
        try:
            told = await self._drawn(body, came)
        except PortError as no:
            log.info("what was pressed could not be shown: %s", no)
            told, replaces = Answer(NOT_OPENED), False
        if told is not None:
            await self._tell(body, told, replaces=replaces)

    async def _drawn(self, body: Payload, came: Response) -> Answer | None:
        """Return what to tell; None for what has its own place, and is shown there."""
        match came:
            case Introduce() if came.why:
                try:
                    await self._open(body, await self._introduction(body, came))
                except PortError:
                    return hello(came.why, came.then)
            case Editor() | VerbForm() | WholeThread() | QuietForm() | Introduce():
                await self._open(body, await self._view(body, came))
            case CardList():
                await self._open(body, listing(render_private.answer(came)))
            case Split(card, source, error):
                return await self._split(body, card, source, error)
            case Leaving(card, reply, is_new=is_new):
                if is_new:
                    self._slack.run_later(self._counted_beside(body, card, reply))
            case HomeChanged(by, text) if not text:
                self._slack.run_later(self._homes.draw(by))
            case WeekSoFar(by):
                await self._weeks.look(body, by)
            case _:
                return told(came)
        return None

    async def _view(self, body: Payload, came: Editor | VerbForm | WholeThread | QuietForm | Introduce) -> Block:
        match came:
            case Editor(card, source, once_more=once_more):
                return render_modal.write_view(card, source_of(source), once_more=once_more)
            case VerbForm():
                return _FORMS[came.verb](came.card)
            case WholeThread(card):
                return render_modal.read_view(card)
            case QuietForm(begin, until, zone):
                return render_modal.quiet_view(begin, until, zone)
            case Introduce():
                return await self._introduction(body, came)

    async def _introduction(self, body: Payload, came: Introduce) -> Block:
        name = await self._slack.people.name_of(presser(body).account)
        return render_modal.introduce_view(came.person, name, came.then)

    async def _split(self, body: Payload, card: Card, source: str, error: str) -> Answer | None:
        shown = body.get("view") or {}
        if error:
            return Answer(escaped_line(error))
        if shown.get("callback_id") != render_modal.WRITE:
            return render_private.to_send(card, source_of(source))
        made = render_modal.write_view(card, source_of(source))
        await self._slack.api.call("views.update", view_id=shown["id"], view=made)
        return None

    async def _counted_beside(self, body: Payload, card: Card, reply: CardReply) -> None:
        by = await self._slack.people.ref(presser(body))
        await self._count_down.run(card.thread, by, reply, {"url": body["response_url"]})

    # --- to a modal ---------------------------------------------------------------------------

    async def ack(self, body: Payload, came: Response) -> Ack:  # noqa: C901, PLR0911, PLR0912 - one line for each
        """Return how Slack is answered to a modal that was filled in. What was refused is said on its field."""
        name = str(body["view"].get("callback_id"))
        field = _FIELDS.get(name, "")
        if name == render_modal.INTRODUCE and not isinstance(came, Failed | Introduce):
            self._slack.run_later(self._homes.draw(await self._slack.people.ref(presser(body))))
        match came:
            case Failed(is_old=True):  # what was filled in is over, and is not to be sent once more
                return _update(render_modal.told_view("Handraise", SENT_ALREADY))
            case Failed(text):
                return _refused(field, text)
            case Introduce(why=why, error=error, field=wrong):
                return _refused(field if why else wrong, why or error)
            case VerbForm(card=card, error=error):
                return _refused(field, error, f"#{card.thread}" if came.verb is Verb.SECOND else "Handraise")
            case QuietForm(error=error):
                return _refused(field, error)
            case Editor(card, error=error) if error:
                return _refused(_field_of(card), error)
            case Editor():
                return _update(await self._view(body, came))
            case Leaving():
                return await self._left(body, came)
            case QuietKept(by):
                self._slack.run_later(self._homes.draw(by))
                return {}
            case Welcome(text, then):
                more = "" if then is None else told(then).text
                return _update(render_modal.told_view("Welcome", f"{text} {more}".strip()))
            case Whisper(text, thread):
                return _update(render_modal.told_view("Handraise" if thread is None else f"#{thread}", text))
            case _:
                return _update(listing(told(came)))

    async def preview(self, body: Payload, card: Card, source: str) -> None:
        """Draw the editor with what was typed so far, unless its author has typed on."""
        shown, made = body["view"], render_modal.write_view(card, source_of(source))
        try:
            await self._slack.api.call("views.update", view_id=shown["id"], hash=shown["hash"], view=made)
        except PortError:
            return  # the next pause shows it

    async def _left(self, body: Payload, came: Leaving) -> Ack:
        thread, shown = came.card.thread, body["view"]["id"]
        _, blocks = leaving(thread, came.reply, self._slack.now())

        async def count() -> None:
            by = await self._slack.people.ref(presser(body))
            channel = source_of(came.source).channel or await self._slack.room.channel()
            await self._slack.tell(by.account, channel, *undoable(thread, came.reply))
            await self._count_down.run(thread, by, came.reply, {"view": shown})

        if came.is_new:
            self._slack.run_later(count())
        return _update(render_modal.sent_view(thread, blocks))

    # --- where --------------------------------------------------------------------------------

    async def _open(self, body: Payload, made: Block) -> None:
        """Open a modal, or put it on top of the one in which the button was."""
        method = "views.push" if body.get("view", {}).get("type") == "modal" else "views.open"
        await self._slack.api.call(method, trigger_id=body["trigger_id"], view=made)

    async def _tell(self, body: Payload, told: Answer, *, replaces: bool) -> None:
        url, shown = body.get("response_url"), body.get("view") or {}
        if url:
            said: dict[str, Any] = {"text": told.text, "response_type": "ephemeral", "replace_original": replaces}
            said |= {"blocks": told.blocks} if told.blocks else {}
            place, account = pressed_at(body), presser(body).account
            self._slack.run_later(self._slack.respond(url, account, place.channel if place else "", said))
        elif shown.get("type") == "home":
            self._slack.run_later(self._homes.tell(presser(body), told.text))
        else:
            await self._tell_in_modal(body, shown, told)

    async def _tell_in_modal(self, body: Payload, shown: Payload, told: Answer) -> None:
        made = render_modal.told_view("Handraise", told.text) if not told.blocks else listing(told)
        try:
            if shown.get("callback_id") == render_modal.SENT:  # what it says is not true any more
                await self._slack.api.call("views.update", view_id=shown["id"], view=made)
            else:
                await self._open(body, made)
        except PortError as no:
            log.info("what was pressed could not be answered in a modal: %s", no)
            room = await self._slack.room.channel()
            await self._slack.tell(presser(body).account, room, told.text, told.blocks or None)


_FORMS: Mapping[Verb, Callable[[Card], Block]] = {
    Verb.NOTE: lambda card: render_modal.note_view(card.thread),
    Verb.NOT_FOR_US: lambda card: render_modal.not_for_us_view(card.thread),
    Verb.HOLD: lambda card: render_modal.step_in_view(Verb.HOLD, card),
    Verb.TAKE_DOWN: lambda card: render_modal.step_in_view(Verb.TAKE_DOWN, card),
    Verb.UNASSIGN: lambda card: render_modal.step_in_view(Verb.UNASSIGN, card),
    Verb.HIDE: lambda card: render_modal.step_in_view(Verb.HIDE, card),
    Verb.HAND_OFF: lambda card: render_modal.hand_off_view(card.thread),
    Verb.BY_HAND: render_modal.by_hand_view,
    Verb.STOP: render_modal.stop_view,
    Verb.SECOND: lambda card: render_modal.second_view(card, card.seconds[0]),
}


def source_of(key: str) -> Source:
    """Return, as modals and buttons carry it, the post of this key."""
    return Source(*key.split("/", 1)) if key else Source()


def told(came: Response) -> Answer:
    """Return what to tell of a response that is told, and not shown in a place of its own."""
    match came:
        case Whisper(text) | Failed(text) | HomeChanged(text=text) | Welcome(text) | WhichThread(text):
            return Answer(escaped_line(text), _choices(came) if isinstance(came, WhichThread) else [])
        case Introduce(why=why, then=then):
            return hello(why, then if fits(then) else {})
        case Proposal(card, source, instead_of, notes, head):
            made = render_private.to_send(card, source_of(source), instead_of=instead_of)
            if head:
                return Answer(escaped_line(head), [section(f"*{escaped_line(head)}*"), *made.blocks])
            return _noted(made, notes)
        case TakeBack(card, reply):
            carried = json.dumps({"thread": card.thread, "reply": reply.id})
            text = f"Your answer to #{card.thread} stands in public."
            ask = render_modal.take_back_confirm()
            return Answer(
                text, [section(text), actions(button(TAKE_BACK, "Take it back", carried, style="danger", confirm=ask))]
            )
        case AskStop() | Text() | CardList() | DraftPreview() | MyProfile() | WeekNumbers() | Help() | MySettings():
            return render_private.answer(came)
        case _:
            raise AssertionError(f"{type(came).__name__} has a place of its own")


def hello(why: str, then: Mapping[str, Any], wrote: str = "") -> Answer:
    """Return the way in for a colleague who has not enrolled; `then` is what is done once they have.

    What they `wrote`, if it stands nowhere else, is given back to them.
    """
    row = actions(button(HELLO, "Say how customers see you…", json.dumps(then), style="primary"))
    said = section(escaped_line(why))
    if not wrote:
        return Answer(escaped_line(why), [said, row])
    kept = (whole(wrote), [quote(wrote, most=1000)[0]])
    return Answer(escaped_line(why), light([said, context("You wrote:"), *words, row] for words in kept))


def _choices(asked: WhichThread) -> list[Block]:
    """A question with its answers, as far as a button carries them."""
    given = [(label, {"say": say}) for label, say in asked.choices]
    row = [button(f"{SAY}:{n}", label, json.dumps(say)) for n, (label, say) in enumerate(given) if fits(say)]
    return [section(escaped_line(asked.text)), *([actions(*row)] if row else [])]


def fits(then: Mapping[str, Any]) -> bool:
    """Return whether a button can carry this whole; a part of somebody's words is never carried."""
    return len(json.dumps(then)) <= VALUE


def listing(told: Answer) -> Block:
    """Return a modal that shows an answer as it is laid out."""
    return view("found", "Handraise", told.blocks or [section(told.text)], close="Done")


def _noted(proposed: Answer, notes: Sequence[str]) -> Answer:
    """Return it with what else its author should know."""
    said = [escaped_line(note) for note in notes]
    return Answer(" ".join([proposed.text, *said]), [*proposed.blocks, *(context(f"*{note}*") for note in said)])


def _replaces(body: Payload) -> bool:
    """Whether the answer takes the place of what was pressed: where that was for this person alone, and is over."""
    name = str((body.get("actions") or [{}])[0].get("action_id", ""))
    over = name in (f"{PRESS}:{Verb.UNDO}", *_OVER)
    return over and bool((body.get("container") or {}).get("is_ephemeral"))


def _field_of(card: Card) -> str:
    """Return the field on which to say why the draft cannot be sent."""
    bare = [picture for picture in card.pictures if not picture.described]
    return f"{ALT_FIELD}{bare[0].id}" if bare and card.draft.strip() else TEXT_FIELD


def _update(made: Block) -> Ack:
    return {"response_action": "update", "view": made}


def _refused(field: str, why: str, title: str = "Handraise") -> Ack:
    """Say it on the field; where a modal has none, in its place."""
    if not field:
        return _update(render_modal.told_view(title, why))
    return {"response_action": "errors", "errors": {field: why[:2000]}}
