"""Telling whoever pressed or asked something what came of it: in private, always."""

import logging
from collections.abc import Mapping
from typing import Any

from adapters.teams.action_ids import CLOSE_DIALOG, INTRODUCE
from adapters.teams.adaptive_card import Press, card, light, on_post, quote, row, small, text, whole
from adapters.teams.button_payload import in_a_dialog
from adapters.teams.context import Means
from adapters.teams.escape import escaped
from adapters.teams.gateway import Answer, Dialog, Done, Inbound, Redrawn, Told, Words
from adapters.teams.render_dialog import told_dialog
from adapters.teams.render_pages import checks, helped, home, myself, numbers, settings, shelf, to_send
from adapters.teams.render_parts import PrivateView
from bot.chat.command_runner import (
    CardList,
    CommandResult,
    DraftPreview,
    Help,
    MyProfile,
    MySettings,
    Text,
    WeekNumbers,
)
from bot.chat.home_page import Check, Home
from bot.domain.card import Verb
from bot.domain.ids import StaffRef
from bot.ports.errors import PortError
from bot.ports.surface import Pile

log = logging.getLogger(__name__)

TITLE = "Handraise"
NOT_OPENED = "Teams did not wait for what you asked to see. Nothing is lost: press again."
Came = str | PrivateView | Answer | None
"""What came of something: a sentence, something laid out, or how Teams itself is answered."""


class Telling:
    """Turns what came of something into what one person is shown."""

    def __init__(self, means: Means, *, box: bool) -> None:
        self._means = means
        self._box = box

    def answer(self, heard: Inbound, came: Came) -> Answer:
        """Return how Teams is answered. What does not fit there is told beside it, once Teams was answered."""
        if came is None:
            return Done()
        if isinstance(came, str):
            return told_dialog(TITLE, came) if in_a_dialog(heard) else Told(came)
        if not isinstance(came, PrivateView):
            return came
        if in_a_dialog(heard):
            return came.dialog
        self._means.run_later(self.tell(heard, came))
        return Done()

    async def tell(self, heard: Inbound, came: Came, typed: str = "") -> None:
        """Tell it in private where it was asked for. What was `typed`, and stands nowhere else, is given back."""
        words = _words(came, typed)
        if words is not None:
            await self._means.tell(heard.who, heard.where.conversation, words)

    async def late(self, heard: Inbound, came: Answer) -> None:
        """Tell in private what was to be answered, when Teams no longer waits for it."""
        if heard.is_automatic:
            return  # nobody pressed anything
        if isinstance(came, Dialog):
            if _does(came) == [Verb.UNDO, CLOSE_DIALOG]:
                came = _on_a_post(came)
            elif _does(came) != [CLOSE_DIALOG]:
                came = Told(NOT_OPENED)
        await self.tell(heard, came)

    async def page(self, came: CommandResult, by: StaffRef) -> PrivateView | str:  # noqa: PLR0911 - one line for each
        """Return what to show to whoever asked, `by`, of what came of it; `home` shows all that is theirs at once."""
        match came:
            case Text(said):
                return said
            case CardList(pile, cards):
                return shelf(pile, cards)
            case DraftPreview(shown, before):
                return to_send(shown, instead_of=before)
            case MyProfile(person):
                return myself(person)
            case WeekNumbers(week):
                return numbers(week)
            case Help(lines):
                return helped(lines, box=self._box)
            case MySettings():
                return await self.settings(by)

    async def settings(self, by: StaffRef) -> PrivateView:
        """Return what somebody can set for themselves, as it is set."""
        return settings(await self._means.desk.person(by), await self._quiet(by))

    async def home(self, by: StaffRef) -> PrivateView:
        """Return what is theirs: what happened, what is in their hands and up for grabs, and their week."""
        desk = self._means.desk
        made_of = Home(
            company=self._means.company,
            person=await desk.person(by),
            mine=await desk.pile(Pile.MINE, by),
            up_for_grabs=await desk.pile(Pile.UP_FOR_GRABS, by),
            counts=await desk.counts(by),
            week=await desk.week(by),
            whispers=await self._means.notifications.unread(by.account),
            quiet=await self._quiet(by),
            checks=await self._checks(by),
        )
        return home(made_of)

    async def _checks(self, by: StaffRef) -> list[Check]:
        """What a keeper of the house should look at; nothing for anybody else."""
        if not (await self._means.people.standing(by)).keeps_house:
            return []
        try:
            return checks(await self._means.room.seen(fresh=True))
        except PortError as no:
            return [Check(well=False, says=f"Who can read the room is not known just now. {no}")]

    async def _quiet(self, by: StaffRef) -> str:
        quiet = await self._means.quiet.get_times(by.account)
        return "" if quiet is None else f"{quiet[0]} to {quiet[1]}"


def hello(why: str, then: Mapping[str, Any]) -> PrivateView:
    """Return the way in for a colleague who has not enrolled; `then` is what is done once they have."""
    label = "Say how customers see you…"
    press = Press(INTRODUCE, label, {"then": dict(then)}, "Say how customers see you", "positive", opens=True)
    made = card([text(escaped(why))], [on_post(press)], says=why)
    return PrivateView(TITLE, why, made, Dialog(TITLE, made))


def asking(said: str, *presses: Press, quoted: str = "") -> Words:
    """Return a question to one person, with the buttons that answer it."""
    body = [text(f"**{escaped(said)}**"), *([whole(quoted)] if quoted else []), row(*(on_post(p) for p in presses))]
    return Words(card=card(body, says=said), summary=said)


def _does(shown: Dialog) -> list[str]:
    """What a dialog's buttons do. One that only closes has nothing in it but something to read."""
    return [str(action.get("data", {}).get("do")) for action in shown.card.get("actions", ())]


def _on_a_post(shown: Dialog) -> Redrawn:
    """The dialog that an answer leaves, as a post: it was sent, so the way back must not get lost."""
    undo = shown.card["actions"][0]
    return Redrawn({**shown.card, "actions": [{**undo, "type": "Action.Execute", "verb": undo["data"]["do"]}]})


def _words(came: Came, typed: str) -> Words | None:
    match came:
        case None | Done():
            return None
        case PrivateView(says=says, card=made):
            return Words(card=made, summary=says)
        case Redrawn(card=made):
            return Words(card=made, summary=TITLE)
        case Dialog(card=made):
            return Words(text=escaped(str(made.get("fallbackText", TITLE))))
        case _:
            said = came if isinstance(came, str) else came.text
            if not typed:
                return Words(text=escaped(said))
            head = [text(escaped(said)), small("You wrote:")]
            given = [
                whole(typed[:10_000]),
                *(quote(typed, most=most, lines=most // 20)[0] for most in (2000, 600, 100)),
            ]
            return Words(card=light(card([*head, back], says=said) for back in given), summary=said)
