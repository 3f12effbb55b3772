"""Buttons, dialogs and posts' own menus: what Teams says was pressed, as an interaction, and how it is answered."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from adapters.teams.action_ids import CLOSE_DIALOG, OPEN, REFRESH
from adapters.teams.adaptive_card import card, text
from adapters.teams.button_payload import FILLED_IN, asks_for, in_a_dialog, post_key, root_of, thread_in
from adapters.teams.context import TeamsContext
from adapters.teams.gateway import Acknowledge, Activity, Answer, Kind, Posted, ReplaceCard
from adapters.teams.manifest import CLAIM, FIND, SEND, UNDO
from adapters.teams.private_answers import Own, PrivateAnswers
from bot.chat.background_tasks import SORRY
from bot.chat.flow.buttons import Buttons
from bot.chat.flow.responses import Failed
from bot.chat.interaction import EARLIER, Ask, Interaction
from bot.chat.texts import UNDONE
from bot.domain.card import Card, Verb
from bot.domain.thread import ActionRefused

log = logging.getLogger(__name__)

_MENU: Mapping[str, str] = MappingProxyType(
    {CLAIM: Ask.MENU_CLAIM, SEND: Ask.MENU_SEND, UNDO: Ask.MENU_UNDO, FIND: Ask.MENU_FIND}
)
_KNOWN = frozenset({*Verb, *Ask, OPEN})


def interaction_of(heard: Activity) -> Interaction:
    """Return what a press, a dialog or a menu asks for."""
    ask, values = asks_for(heard), heard.values
    if heard.kind is Kind.MENU_OPENED:
        ask, quoted = _MENU.get(ask, ""), heard.quoted
        values = {**values, "post": "" if quoted is None else post_key(heard, quoted.id)}
    return Interaction(
        actor=heard.who,
        ask=Ask.READ if ask == OPEN else ask,
        key=heard.delivery,
        values=values,
        is_form=heard.kind in FILLED_IN,
        in_editor=in_a_dialog(heard),
        root=root_of(heard),
        name=heard.who.name,
        zone=heard.zone,
        wire=heard,
    )


class Interactions:
    """Answers what was pressed."""

    def __init__(self, teams: TeamsContext, buttons: Buttons, answers: PrivateAnswers, own: Own) -> None:
        self._teams = teams
        self._buttons = buttons
        self._answers = answers
        self._own = own

    async def pressed(self, heard: Activity, since: datetime | None = None) -> Answer:
        """Do what one press, dialog or menu asks, and return what to show of it. Never raises.

        For `since`, see `Interaction`.
        """
        try:
            if asks_for(heard) == REFRESH:
                return await self._refreshed(heard)
            if asks_for(heard) == CLOSE_DIALOG:
                return Acknowledge()
            asked = replace(interaction_of(heard), since=since)
            if asked.ask not in _KNOWN:
                return Acknowledge() if heard.is_automatic else await self._answers.answer(heard, Failed(EARLIER))
            await self._take_stray_away(heard)
            return await self._answers.answer(heard, await self._buttons.handle(asked))
        except ActionRefused as no:
            return await self._answers.answer(heard, Failed(str(no)))
        except Exception:
            log.exception("what was pressed could not be shown")
            return await self._answers.answer(heard, Failed(SORRY))

    async def _refreshed(self, heard: Activity) -> Answer:
        """Teams asks for somebody's own view. Anyone who has none keeps what everybody sees."""
        who = await self._teams.people.may_act(heard.who)
        if who is None:
            return Acknowledge()
        try:
            shown = await self._teams.desk.look(thread_in(heard), who)
        except ActionRefused:
            return Acknowledge()
        if "reply" in heard.values:
            return self._sent(heard, shown) or Acknowledge()
        return ReplaceCard(await self._own(shown, heard.who.id))

    def _sent(self, heard: Activity, shown: Card) -> Answer | None:
        reply = next((each for each in shown.replies if each.id == heard.values["reply"]), None)
        if reply is None:
            said = UNDONE.format(shown.thread)
            return ReplaceCard(card([text(said)], says=said))
        return self._answers.sent(shown, reply, heard.who.id) if reply.mine else None

    async def _take_stray_away(self, heard: Activity) -> None:
        """A card whose posting nobody confirmed may stand twice: the one that we do not know of goes."""
        root = root_of(heard)
        if root is None or heard.reply_to != root.ts or "thread" not in heard.values:
            return
        stands = await self._teams.registry.card_of(thread_in(heard))
        is_known = bool(await self._teams.registry.state(root))
        if stands is not None and stands != root and not is_known:
            self._teams.run_later(self._teams.gateway.delete(Posted(heard.where.conversation, root.ts)))
