"""The choice of several posts for a draft that is too long for one: pressed in the editor, or below a preview."""

import json
from typing import Any

from adapters.slack import render_modal, render_private
from adapters.slack.attachments import Pictures
from adapters.slack.context import Means
from adapters.slack.events import Payload, presser, states
from adapters.slack.mrkdwn import CannotSay, unemoji
from adapters.slack.render_modal import Source
from adapters.slack.render_private import Answer
from bot.chat.views.card import SPLIT_ONE
from bot.chat.views.forms import TEXT_FIELD
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused


class Splitting:
    """Does what was chosen. Pressed twice, it is chosen once: the button says which it shall be."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._pictures = Pictures(means)

    async def pressed(self, body: Payload, chosen: Payload) -> Answer | None:
        """Split the draft, or make it one post again, and show it anew where it was shown."""
        by = await self._means.people.authorize(presser(body), self._means.desk, str(Verb.SPLIT))
        carried: dict[str, Any] = json.loads(chosen.get("value") or "{}")
        thread, view = ThreadId(int(carried["thread"])), body.get("view") or {}
        in_editor = view.get("callback_id") == render_modal.WRITE
        if in_editor:
            await self._keep_typed(thread, by, states(view).get(TEXT_FIELD, ""))
            await self._pictures.describe(thread, by, states(view))
            carried |= json.loads(view.get("private_metadata") or "{}")
        await self._means.desk.handle(act.Split(thread, by, carried["posts"] != SPLIT_ONE))
        card = await self._means.desk.look(thread, by)
        source = Source(carried.get("channel", ""), carried.get("ts", ""))
        if not in_editor:
            return render_private.to_send(card, source)
        await self._means.api.call("views.update", view_id=view["id"], view=render_modal.write_view(card, source))
        return None

    async def _keep_typed(self, thread: ThreadId, by: StaffRef, text: str) -> None:
        try:
            typed = unemoji(text)
        except CannotSay as no:
            raise ActionRefused(str(no)) from no
        if typed.strip():
            await self._means.desk.handle(act.SaveDraft(thread, by, typed))
