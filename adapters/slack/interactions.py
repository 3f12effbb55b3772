"""Buttons, modals and shortcuts: what Slack's payloads ask for, as interactions, and how Slack is answered."""

import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from adapters.slack import render_modal, render_private
from adapters.slack.action_ids import (
    CORRECT,
    HELLO,
    KEEP_IT,
    LEAVE_IT,
    LEND,
    LENT,
    LOOK,
    MORE,
    OPEN,
    READ,
    SAY,
    STOP,
    TAKE_BACK,
)
from adapters.slack.action_ids import PRESS as PRESSED
from adapters.slack.context import SlackContext
from adapters.slack.events import Payload, pressed_at, presser, states
from adapters.slack.private_answers import Ack, PrivateAnswers
from adapters.slack.render_home import CONFIRM_SHARED
from adapters.slack.render_modal import SPLIT, WRITE
from adapters.slack.render_parts import RATED
from bot.chat.flow.flow import Flow
from bot.chat.flow.responses import VerbForm
from bot.chat.interaction import TEXT_FIELD, Ask, Interaction
from bot.chat.messages import MessageRef
from bot.chat.texts import STEPS_IN
from bot.chat.views.digest import RATE
from bot.chat.views.pages import HEARD, SO_FAR, WANTS
from bot.domain.card import Card, Verb
from bot.domain.thread import ActionRefused

log = logging.getLogger(__name__)

CLAIM_SHORTCUT, SEND_SHORTCUT = "claim_mention", "send_words"
UNDO_SHORTCUT, FIND_SHORTCUT = "undo_answer", "find_mention"

_BUTTONS: Mapping[str, str] = MappingProxyType(
    {
        OPEN: Ask.READ,
        READ: Ask.READ,
        LOOK: Verb.SECOND,
        render_private.SEND: Verb.SEND,
        render_private.EDIT: Ask.EDIT,
        render_private.KEEP: Ask.KEEP,
        render_modal.ASK_SECOND: Verb.ASK_SECOND,
        SPLIT: Verb.SPLIT,
        render_private.INTRODUCE: Ask.INTRODUCE,
        HELLO: Ask.INTRODUCE,
        render_private.QUIET: Ask.QUIET,
        HEARD: Ask.HEARD,
        WANTS: Ask.WANTS,
        SO_FAR: Ask.SO_FAR,
        RATE: Ask.RATE,
        CONFIRM_SHARED: Ask.CONFIRM_SHARED,
        CORRECT: Ask.CORRECT,
        TAKE_BACK: Verb.TAKE_BACK,
        STOP: Verb.STOP,
        LEAVE_IT: Ask.LEAVE_IT,
        LEND: Ask.LEND,
        KEEP_IT: Ask.KEEP_INSIDE,
        LENT: Ask.LENT,
        SAY: Ask.SAY,
    }
)
"""What a button asks for, by the first part of its action id; a verb's own buttons say it themselves."""
_MODALS: Mapping[str, str] = MappingProxyType(
    {
        render_modal.WRITE: Verb.SEND,
        render_modal.NOTE: Verb.NOTE,
        render_modal.NOT_FOR_US: Verb.NOT_FOR_US,
        **{verb: verb for verb in STEPS_IN},
        render_modal.HAND_OFF: Verb.HAND_OFF,
        render_modal.BY_HAND: Verb.BY_HAND,
        render_modal.STOP: Verb.STOP,
        render_modal.SECOND: Verb.SECOND,
        render_modal.INTRODUCE: Ask.INTRODUCE,
        render_modal.QUIET: Ask.QUIET,
    }
)
_SHORTCUTS: Mapping[str, str] = MappingProxyType(
    {
        CLAIM_SHORTCUT: Ask.MENU_CLAIM,
        SEND_SHORTCUT: Ask.MENU_SEND,
        UNDO_SHORTCUT: Ask.MENU_UNDO,
        FIND_SHORTCUT: Ask.MENU_FIND,
    }
)


def of_press(body: Payload) -> Interaction:
    """Return what the press of a button, or of a line of a menu, asks for."""
    chosen, view = body["actions"][0], body.get("view") or {}
    name, _, rest = str(chosen.get("action_id", "")).partition(":")
    value = str((chosen.get("selected_option") or {}).get("value") or chosen.get("value") or "")
    ask, values = _BUTTONS.get(name, name), _carried(value)
    if name in (PRESSED, MORE):
        ask, _, value = value.partition(":") if "selected_option" in chosen else (rest.partition(":")[0], "", value)
        values = {"thread": value}
    elif ask == Ask.INTRODUCE:
        values = {"then": values}
    elif ask == Ask.WANTS:
        values = {"name": rest, "to": value}
    elif ask == Ask.RATE:
        values = {"week": value, "useful": "yes" if rest == RATED[True] else "no"}
    elif not values:
        values = {"thread": value, "key": value}
    if ask == Verb.SPLIT and view.get("callback_id") == WRITE:
        typed = {block: found for block, found in states(view).items() if block != TEXT_FIELD or found.strip()}
        values = _from_post({**values, **typed, **_carried(str(view.get("private_metadata") or ""))})
    return _interaction(body, ask, values, in_editor=view.get("type") == "modal")


def of_modal(body: Payload) -> Interaction:
    """Return what a modal that was filled in asks for."""
    view = body["view"]
    name, carried = str(view.get("callback_id")), _carried(str(view.get("private_metadata") or ""))
    values = {**carried, **states(view)}
    if name == render_modal.INTRODUCE:
        values = {**states(view), "then": carried}
    if name == render_modal.STOP:
        values["sure"] = True
    ask = Ask.KEEP if carried.get(render_modal.KEEPS) else _MODALS.get(name, "")
    return _interaction(body, ask, values, is_form=True, in_editor=True)


def of_shortcut(body: Payload) -> Interaction:
    """Return what a shortcut asks for, from a post's own menu or from anywhere."""
    place = pressed_at(body)
    values = {} if place is None else {"post": place.key}
    return _interaction(body, _SHORTCUTS.get(str(body.get("callback_id")), ""), values, root=place)


def press_id(body: Payload) -> str:
    """Return what makes a press one of a kind, however often it is delivered."""
    view, chosen = body.get("view") or {}, (body.get("actions") or [{}])[0]
    at = chosen.get("action_ts") or view.get("hash") or body.get("action_ts") or ""
    return f"{presser(body).account}/{view.get('id', '')}/{chosen.get('action_id', '')}/{at}"


class Interactions:
    """Does what was pressed or filled in, and shows that person alone what came of it."""

    def __init__(self, slack: SlackContext, flow: Flow, answers: PrivateAnswers) -> None:
        self._slack = slack
        self._buttons = flow.buttons
        self._forms = flow.forms
        self._answers = answers

    async def pressed(self, body: Payload, since: datetime | None = None) -> None:
        """Do what one press asks, and tell the person who pressed what came of it. For `since`, see `Interaction`."""
        name = str(body["actions"][0].get("action_id", "")).partition(":")[0]
        if name in _BUTTONS or name in (PRESSED, MORE):
            await self._answers.show(body, await self._buttons.handle(replace(of_press(body), since=since)))

    async def shortcut(self, body: Payload, since: datetime | None = None) -> None:
        """Do what a shortcut asks, and tell the person who used it what came of it."""
        await self._answers.show(body, await self._buttons.handle(replace(of_shortcut(body), since=since)))

    async def submitted(self, body: Payload) -> Ack:
        """Do what a modal was filled in for; return how Slack is answered."""
        asked = of_modal(body)
        return await self._answers.ack(body, await self._buttons.handle(asked)) if asked.ask else {}

    async def typed(self, body: Payload) -> None:
        """Somebody paused while typing an answer: keep it, and show what it would be in public."""
        kept = await self._kept(body)
        if kept is not None:  # else why is said on the field when it is sent; what was typed stays there
            await self._answers.preview(body, kept, of_modal(body).source)

    async def closed(self, body: Payload, since: datetime | None = None) -> None:
        """Somebody closed the editor: what stood in it is kept."""
        if states(body["view"]).get(TEXT_FIELD, "").strip():
            await self._kept(body, since)

    async def options(self, body: Payload) -> Ack:
        """Return the colleagues to choose from, as somebody types a name."""
        found = _interaction(body, Ask.FIND_COLLEAGUE, _carried(str(body["view"].get("private_metadata") or "")))
        came = await self._buttons.handle(found)
        people = came.card.colleagues if isinstance(came, VerbForm) else ()
        return {"options": render_modal.colleagues_options(people, str(body.get("value", "")))}

    async def _kept(self, body: Payload, since: datetime | None = None) -> Card | None:
        """Keep what stands in the editor as a draft, and return the card with its preview; None if that cannot be."""
        try:
            asked = of_modal(body)
            by = await self._slack.people.authorize(asked.actor, self._slack.desk, Verb.WRITE)
            if since is not None and await self._slack.acted(asked.thread, by, since):
                return None  # what they wrote since is newer
            return await self._forms.kept_so_far(asked, by)
        except ActionRefused as no:
            log.info("a draft was not kept: %s", no)
        except Exception:
            log.exception("a draft could not be kept")
        return None


def _interaction(body: Payload, ask: str, values: Mapping[str, Any], **more: Any) -> Interaction:
    place: MessageRef | None = more.pop("root", None)
    return Interaction(presser(body), ask, press_id(body), _from_post(values), root=place, wire=body, **more)


def _from_post(values: Mapping[str, Any]) -> dict[str, Any]:
    """The post that words are from is carried as its channel and its time: together they are its key."""
    ts = values.get("ts")
    return {**values, "post": f"{values.get('channel')}/{ts}"} if ts else dict(values)


def _carried(value: str) -> dict[str, Any]:
    try:
        found = json.loads(value or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
