"""Telling whoever pressed something what came of it: in private, always, and never in vain."""

import logging
from collections.abc import Awaitable
from typing import Any

from adapters.slack import render_modal, render_private
from adapters.slack.action_ids import PRESS
from adapters.slack.block_kit import Block, escaped_line, view
from adapters.slack.context import Means
from adapters.slack.events import Payload, presser
from adapters.slack.home_tab import Homes
from adapters.slack.messages_in import hello
from adapters.slack.render_modal import SPLIT
from adapters.slack.render_private import Answer
from adapters.slack.undo_countdown import CORRECT, KEEP_IT, LEAVE_IT, LEND, LENT_BUTTON, TAKE_BACK
from bot.chat.background_tasks import SORRY
from bot.chat.idempotency import DuplicateRequest
from bot.chat.identity import NotEnrolled
from bot.domain.card import Verb
from bot.domain.thread import ActionRefused
from bot.ports.errors import PortError

log = logging.getLogger(__name__)

_OVER = (render_private.SEND, SPLIT, render_private.KEEP, CORRECT, TAKE_BACK, LEAVE_IT, LEND, KEEP_IT, LENT_BUTTON)
"""What is over once it was pressed: where it was shown to one person, the answer takes its place."""
NOT_OPENED = "Slack would not show that just now. Nothing is lost: press again."
TOO_OLD = "That was pressed a while ago. Look again, then press again."


class Telling:
    """Shows one person what came of what they pressed: in the place of it, beside it, or in a modal."""

    def __init__(self, means: Means, homes: Homes) -> None:
        self._means = means
        self._homes = homes

    async def told(self, body: Payload, then: Payload, work: Awaitable[Answer | None]) -> None:
        """Tell whoever pressed what came of it, also when nothing could. What they pressed stays if it failed."""
        replaces = False
        try:
            told = await work
            replaces = _replaces(body)
        except NotEnrolled as first:
            told = await self._welcome(body, first, then)
        except DuplicateRequest:
            told = Answer(TOO_OLD)
        except ActionRefused as no:
            told = Answer(escaped_line(str(no)))
        except PortError as no:
            log.info("what was pressed could not be shown: %s", no)
            told = Answer(NOT_OPENED)
        except Exception:
            log.exception("what was pressed could not be done")
            told = Answer(SORRY)
        if told is not None:
            await self._show(body, told, replaces=replaces)

    async def _welcome(self, body: Payload, first: NotEnrolled, then: Payload) -> Answer | None:
        """Open the introduction for a colleague who has not enrolled; where that cannot be, show the way to it."""
        try:
            await self.open(body, render_modal.introduce_view(first.person, await self.name(body), then))
        except PortError:
            return hello(str(first), then)
        return None

    async def open(self, body: Payload, view: Block) -> None:
        """Open a modal, or put it on top of the one in which the button was."""
        method = "views.push" if body.get("view", {}).get("type") == "modal" else "views.open"
        await self._means.api.call(method, trigger_id=body["trigger_id"], view=view)

    async def _show(self, body: Payload, told: Answer, *, replaces: bool) -> None:
        url, shown = body.get("response_url"), body.get("view") or {}
        if url:
            said: dict[str, Any] = {"text": told.text, "response_type": "ephemeral", "replace_original": replaces}
            said |= {"blocks": told.blocks} if told.blocks else {}
            self._means.run_later(self._means.api.respond(url, said))
        elif shown.get("type") == "home":
            self._means.run_later(self._homes.tell(presser(body), told.text))
        else:
            await self._show_modal(body, shown, told)

    async def _show_modal(self, body: Payload, shown: Payload, told: Answer) -> None:
        view = render_modal.told_view("Handraise", told.text) if not told.blocks else listing(told)
        try:
            if shown.get("callback_id") == render_modal.SENT:  # what it says is not true any more
                await self._means.api.call("views.update", view_id=shown["id"], view=view)
            else:
                await self.open(body, view)
        except PortError as no:
            log.info("what was pressed could not be answered in a modal: %s", no)
            await self._means.tell(
                presser(body).account, await self._means.room.channel(), told.text, told.blocks or None
            )

    async def name(self, body: Payload) -> str:
        """Return what colleagues call whoever pressed."""
        return await self._means.people.name_of(presser(body).account)


def _replaces(body: Payload) -> bool:
    """Whether the answer takes the place of what was pressed: where that was for this person alone, and is over."""
    name = str((body.get("actions") or [{}])[0].get("action_id", ""))
    over = name in (f"{PRESS}:{Verb.UNDO}", *_OVER)
    return over and bool((body.get("container") or {}).get("is_ephemeral"))


def listing(told: Answer) -> Block:
    """Return a modal that shows an answer as it is laid out."""
    return view("found", "Handraise", told.blocks, close="Done")
