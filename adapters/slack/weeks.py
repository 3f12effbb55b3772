"""The week so far in a window, for whoever looks, before its digest is posted."""

import logging

from adapters.slack import render_modal
from adapters.slack.block_kit import Block, context, view
from adapters.slack.context import Means
from adapters.slack.events import Payload
from adapters.slack.render_digest import digest_blocks
from adapters.slack.render_home import TITLE
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import so_far
from bot.domain.ids import StaffRef
from bot.domain.thread import ActionRefused
from bot.ports.surface import COMING

log = logging.getLogger(__name__)

COUNTING = "One moment: the week is being counted."
NOT_COUNTED = "The week could not be counted just now. Nothing is lost: look again in a minute."
NOTHING = "There is nothing to tell yet."


class Weeks:
    """Shows one person how the week stands."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def look(self, body: Payload, by: StaffRef) -> None:
        """Open the window at once, since Slack waits three seconds, and fill it in when the week is counted."""
        api, desk = self._means.api, self._means.desk
        opened = await api.call(
            "views.open", trigger_id=body["trigger_id"], view=render_modal.told_view(TITLE, COUNTING)
        )
        window = opened["view"]["id"]
        try:
            shown = week_view(await desk.digest(COMING, by))
        except ActionRefused as no:
            shown = render_modal.told_view(TITLE, str(no))
        except Exception:
            log.exception("the week so far could not be counted")
            shown = render_modal.told_view(TITLE, NOT_COUNTED)
        await api.call("views.update", view_id=window, view=shown)


def week_view(digest: Digest | None) -> Block:
    """Return the window: bars of text, since charts and pictures of them are for posts."""
    if digest is None:
        return render_modal.told_view(TITLE, NOTHING)
    note = so_far(digest)
    if digest.quiet:
        return view("week", TITLE, [context(note), *digest_blocks(digest, native=False)], close="Done")
    return view("week", TITLE, digest_blocks(digest, note, native=False), close="Done")
