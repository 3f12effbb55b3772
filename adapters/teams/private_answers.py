"""What one person is shown of what came of their press or their words: in the dialog, or in private beside it."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from adapters.teams.action_ids import CLOSE_DIALOG, HOME, INTRODUCE, OVER, REFRESH, SAY
from adapters.teams.adaptive_card import Press, card, light, on_post, quote, row, small, text, whole
from adapters.teams.button_payload import can_carry, from_post, in_a_dialog, page_from_post, root_of, typed
from adapters.teams.context import TeamsContext
from adapters.teams.escape import escaped
from adapters.teams.gateway import Acknowledge, Activity, Answer, Dialog, Json, OutgoingContent, ReplaceCard, ShowText
from adapters.teams.render_dialog import (
    ask_stop,
    by_hand_dialog,
    hand_off_dialog,
    introduce_dialog,
    leaves,
    not_for_us_dialog,
    note_dialog,
    quiet_dialog,
    read_dialog,
    second_dialog,
    sent_dialog,
    step_in_dialog,
    stop_dialog,
    told_dialog,
    undo_dialog,
    write_dialog,
)
from adapters.teams.render_digest import so_far_dialog
from adapters.teams.render_pages import checks, helped, home, myself, numbers, settings, shelf, to_send
from adapters.teams.render_parts import PrivateView
from bot.chat.command_runner import (
    AskStop,
    CardList,
    DraftPreview,
    Help,
    MyProfile,
    MySettings,
    Text,
    WeekNumbers,
)
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
from bot.chat.home_page import Check
from bot.chat.texts import LABELS, STEPS_IN
from bot.domain.card import Card, CardReply, Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffRef
from bot.ports.errors import PortError
from bot.ports.surface import COMING, Pile

log = logging.getLogger(__name__)

TITLE = "Handraise"
CHANGED = "The text has changed since you looked at it. Look at it again below, then send."
NOT_OPENED = "Teams did not wait for what you asked to see. Nothing is lost: press again."
Own = Callable[[Card, str], Awaitable[Json]]
"""Draws a card as one person sees it."""
Came = str | PrivateView | Answer
"""A sentence, something laid out, or how Teams itself is answered."""


class PrivateAnswers:
    """Draws responses. `box` is whether we hear only what names us."""

    def __init__(self, teams: TeamsContext, own: Own, *, box: bool) -> None:
        self._teams = teams
        self._own = own
        self._box = box

    async def answer(self, heard: Activity, came: Response) -> Answer:
        """Return how Teams is answered. What does not fit there is told beside it, once Teams was answered."""
        drawn = await self._drawn(heard, came)
        if isinstance(drawn, str) and heard.values.get(OVER) and not isinstance(came, Failed):
            return ReplaceCard(card([text(escaped(drawn))], says=drawn))
        if isinstance(drawn, str):
            return told_dialog(TITLE, drawn) if in_a_dialog(heard) else ShowText(drawn)
        if not isinstance(drawn, PrivateView):
            return drawn
        if in_a_dialog(heard):
            return drawn.dialog
        self._teams.run_later(self._show(heard, drawn))
        if isinstance(came, Proposal) and came.head:
            return ShowText(CHANGED)
        return ShowText(came.why) if isinstance(came, Introduce) else Acknowledge()

    async def tell(self, heard: Activity, came: Response, wrote: str = "") -> None:
        """Tell it in private where it was asked for. What somebody `wrote`, and stands nowhere else, is given back."""
        await self._show(heard, await self._drawn(heard, came), wrote)

    async def late(self, heard: Activity, came: Answer) -> None:
        """Tell in private what was to be answered, when Teams no longer waits for it."""
        if heard.is_automatic:
            return  # nobody pressed anything
        if isinstance(came, Dialog):
            if _does(came) == [Verb.UNDO, CLOSE_DIALOG]:
                came = _on_a_post(came)
            elif _does(came) != [CLOSE_DIALOG]:
                came = ShowText(NOT_OPENED)
        await self._show(heard, came)

    async def _show(self, heard: Activity, drawn: Came, wrote: str = "") -> None:
        words = _words(drawn, wrote)
        if words is not None:
            await self._teams.tell(heard.who, heard.where.conversation, words)

    # --- each response ------------------------------------------------------------------------

    async def _drawn(self, heard: Activity, came: Response) -> Came:
        match came:
            case Whisper(said) | Failed(said) | Text(said):
                return said
            case Editor() | Proposal() | Split() | Leaving() | TakeBack() | VerbForm():
                return await self._answering(heard, came)
            case WhichThread(said, choices):
                presses = [
                    on_post(Press(SAY, each, {"say": say, OVER: True})) for each, say in choices if can_carry(say)
                ]
                made = card([text(f"**{escaped(said)}**"), row(*presses)], says=said)
                return PrivateView(TITLE, said, made, Dialog(TITLE, made))
            case WholeThread(shown, before):
                return read_dialog(shown, before=before)
            case Introduce() | Welcome() | QuietForm() | QuietKept() | HomeChanged() | WeekSoFar():
                return await self._oneself(heard, came)
            case _:
                return await self._asked_for(heard, came)

    async def _answering(  # noqa: PLR0911 - one line for each
        self, heard: Activity, came: Editor | Proposal | Split | Leaving | TakeBack | VerbForm
    ) -> Came:
        match came:
            case Editor(shown, post, error, once_more, instead_of, note):
                made = write_dialog(shown, error=error, once_more=once_more, instead_of=instead_of, note=note)
                return from_post(made, post)
            case Proposal(shown, post, instead_of, notes) if in_a_dialog(heard):
                return from_post(write_dialog(shown, instead_of=instead_of, note=" ".join(notes)), post)
            case Proposal(shown, post, instead_of, notes):
                return page_from_post(to_send(shown, instead_of=instead_of, note=" ".join(notes)), post)
            case Split(shown, post, error) if in_a_dialog(heard):
                return from_post(write_dialog(shown, error=error), post)
            case Split(shown, post):
                if _is_on_card(heard):
                    return ReplaceCard(await self._own(shown, heard.who.id))
                return ReplaceCard(page_from_post(to_send(shown), post).card)
            case Leaving(shown, reply):
                return self._left(heard, shown, reply)
            case TakeBack(shown, reply):
                return undo_dialog(shown, reply, self._teams.now())
            case VerbForm():
                return _FORMS[came.verb](came)

    async def _oneself(  # noqa: PLR0911 - one line for each
        self, heard: Activity, came: Introduce | Welcome | QuietForm | QuietKept | HomeChanged | WeekSoFar
    ) -> Came:
        match came:
            case Introduce(person, then, why, fields, error):
                if why and not in_a_dialog(heard):
                    return _way_in(why, then)
                return introduce_dialog(person, heard.who.name, then, typed=fields, error=error)
            case Welcome(said, then_came):
                drawn = None if then_came is None else await self._drawn(heard, then_came)
                if drawn is None or isinstance(drawn, str):
                    return told_dialog("Welcome", f"{said} {drawn or ''}".strip())
                return drawn
            case QuietForm(begin, until, zone, error):
                return quiet_dialog(begin, until, zone, error=error)
            case QuietKept():
                return "Kept. In your quiet hours nothing calls you by name."
            case HomeChanged(by):
                is_settings = "at" in heard.values and typed(heard, "at") != HOME
                page = await (self._settings(by) if is_settings else self._home(by))
                return page.dialog if in_a_dialog(heard) else ReplaceCard(page.card)
            case WeekSoFar(by):
                return so_far_dialog(await self._teams.desk.digest(COMING, by))

    async def _asked_for(  # noqa: PLR0911 - one line for each
        self, heard: Activity, came: AskStop | CardList | DraftPreview | MyProfile | WeekNumbers | Help | MySettings
    ) -> PrivateView:
        by = await self._teams.people.ref(heard.who)
        match came:
            case AskStop(shown):
                return ask_stop(shown)
            case CardList(Pile.MINE):
                return await self._home(by)
            case CardList(pile, cards, count, paused):
                return shelf(pile, cards, count, paused)
            case DraftPreview(shown, before):
                return to_send(shown, instead_of=before)
            case MyProfile(person):
                return myself(person)
            case WeekNumbers(week):
                return numbers(week)
            case Help(lines):
                return helped(lines, box=self._box)
            case MySettings():
                return await self._settings(by)

    async def _settings(self, by: StaffRef) -> PrivateView:
        """What somebody can set for themselves, as it is set."""
        return settings(await self._teams.desk.person(by), await self._teams.quiet_text(by.account))

    async def _home(self, by: StaffRef) -> PrivateView:
        """What is theirs: what happened, what is in their hands and up for grabs, and their week."""
        return home(await self._teams.home(by, await self._checks(by)))

    async def _checks(self, by: StaffRef) -> list[Check]:
        """What a keeper should look at; nothing for anybody else."""
        if not (await self._teams.people.standing(by)).is_keeper:
            return []
        try:
            return checks(await self._teams.room.seen(fresh=True))
        except PortError as no:
            return [Check(well=False, says=f"Who can read the room is not known just now. {no}")]

    def _left(self, heard: Activity, shown: Card, reply: CardReply) -> Came:
        if in_a_dialog(heard):
            return sent_dialog(shown, reply, self._teams.now())
        if _is_on_card(heard):  # the card itself is drawn again for everybody
            return leaves(shown, reply, self._teams.now())
        return self.sent(shown, reply, heard.who.id)

    def sent(self, shown: Card, reply: CardReply, who: str) -> ReplaceCard:
        """Return what the author sees of an answer that they sent. Teams asks for it again whenever they look at it."""
        said, data = leaves(shown, reply, self._teams.now()), {"thread": shown.thread, "reply": reply.id}
        about = f"Undo the answer to #{shown.thread}"
        undo = Press(Verb.UNDO, LABELS[Verb.UNDO], {**data, OVER: True}, about, "destructive")
        if reply.state not in (ReplyState.LEAVING, ReplyState.GOING):
            return ReplaceCard(card([text(f"**{escaped(said)}**")], says=said))
        body = [text(f"**{escaped(said)}**"), small("The thread will say when it stands.")]
        buttons = [on_post(undo)] if reply.state is ReplyState.LEAVING else []
        refresh = {"action": on_post(Press(REFRESH, "Refresh", data)), "userIds": [who]}
        return ReplaceCard(card(body, buttons, says=said, refresh=refresh))


def _step_in_dialog(form: VerbForm) -> Dialog:
    return step_in_dialog(form.verb, form.card, value=form.value, error=form.error)


_FORMS: Mapping[Verb, Callable[[VerbForm], Dialog]] = {
    Verb.NOTE: lambda form: note_dialog(form.card, value=form.value, error=form.error),
    Verb.NOT_FOR_US: lambda form: not_for_us_dialog(form.card, value=form.value, error=form.error),
    **dict.fromkeys(STEPS_IN, _step_in_dialog),
    Verb.HAND_OFF: lambda form: hand_off_dialog(form.card, typed=form.typed, error=form.error),
    Verb.BY_HAND: lambda form: by_hand_dialog(form.card, value=form.value, error=form.error),
    Verb.STOP: lambda form: stop_dialog(form.card, error=form.error),
    Verb.SECOND: lambda form: second_dialog(form.card, form.card.seconds[0], error=form.error),
}


def _is_on_card(heard: Activity) -> bool:
    root = root_of(heard)
    return root is not None and heard.reply_to == root.ts


def _way_in(why: str, then: Mapping[str, Any]) -> PrivateView:
    """Return the way in for a colleague who has not enrolled; `then` is what is done once they have."""
    label = "Say how customers see you…"
    press = Press(INTRODUCE, label, {"then": dict(then)}, "Say how customers see you", "positive", opens=True)
    made = card([text(escaped(why))], [on_post(press)], says=why)
    return PrivateView(TITLE, why, made, Dialog(TITLE, made))


def _does(shown: Dialog) -> list[str]:
    """What a dialog's buttons do. One that only closes has nothing in it but something to read."""
    return [str(action.get("data", {}).get("do")) for action in shown.card.get("actions", ())]


def _on_a_post(shown: Dialog) -> ReplaceCard:
    """The dialog that an answer leaves, as a post: it was sent, so the way back must not get lost."""
    undo = shown.card["actions"][0]
    return ReplaceCard({**shown.card, "actions": [{**undo, "type": "Action.Execute", "verb": undo["data"]["do"]}]})


def _words(came: Came, typed: str) -> OutgoingContent | None:
    match came:
        case None | Acknowledge():
            return None
        case PrivateView(says=says, card=made):
            return OutgoingContent(card=made, summary=says)
        case ReplaceCard(card=made):
            return OutgoingContent(card=made, summary=TITLE)
        case Dialog(card=made):
            return OutgoingContent(text=escaped(str(made.get("fallbackText", TITLE))))
        case _:
            said = came if isinstance(came, str) else came.text
            if not typed:
                return OutgoingContent(text=escaped(said))
            head = [text(escaped(said)), small("You wrote:")]
            given = [
                whole(typed[:10_000]),
                *(quote(typed, most=most, lines=most // 20)[0] for most in (2000, 600, 100)),
            ]
            return OutgoingContent(card=light(card([*head, back], says=said) for back in given), summary=said)
