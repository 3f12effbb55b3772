"""The choice of several posts for a draft that is too long for one: in the editor, below a preview, on a card."""

from collections.abc import Awaitable, Callable

from adapters.teams.button_payload import filled_in, from_post, in_a_dialog, page_from_post, root_of, thread_in, typed
from adapters.teams.context import Means
from adapters.teams.gateway import Inbound, Json, Redrawn
from adapters.teams.render_dialog import write_dialog
from adapters.teams.render_pages import to_send
from adapters.teams.telling import Came
from bot.chat.views.forms import TEXT_FIELD
from bot.domain.card import Card, Verb
from bot.domain.decisions.action_for_verb import action
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused

Keep = Callable[[Inbound, ThreadId, StaffRef], Awaitable[Card]]
"""Keeps what was typed as a draft."""
Own = Callable[[Card, str], Awaitable[Json]]
"""Draws a card as one person sees it."""


class Splitting:
    """Does what was chosen. Pressed twice, it is chosen once: the button says which it shall be."""

    def __init__(self, means: Means, keep: Keep, own: Own) -> None:
        self._means = means
        self._keep = keep
        self._own = own

    async def pressed(self, heard: Inbound) -> Came:
        """Split the draft, or make it one post again, and show it anew where it was shown."""
        desk, thread = self._means.desk, thread_in(heard)
        by = await self._means.people.authorize(heard.who, desk, str(Verb.SPLIT))
        if filled_in(heard, TEXT_FIELD):
            await self._keep(heard, thread, by)
        try:
            await desk.handle(action(Verb.SPLIT, thread, by, {"posts": typed(heard, "posts")}))
        except ActionRefused as no:
            if not in_a_dialog(heard):
                raise
            return from_post(write_dialog(await desk.look(thread, by), error=str(no)), typed(heard, "post"))
        shown, post = await desk.look(thread, by), typed(heard, "post")
        if in_a_dialog(heard):
            return from_post(write_dialog(shown), post)
        root = root_of(heard)
        if root is not None and heard.reply_to == root.ts:
            return Redrawn(await self._own(shown, heard.who.id))
        return Redrawn(page_from_post(to_send(shown), post).card)
