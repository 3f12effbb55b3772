"""The digest that comes next, in a window: as it stands now, for whoever looks. Nothing is posted or kept."""

import logging

from adapters.slack import modals
from adapters.slack.answers import Answer
from adapters.slack.digest import digest_blocks
from adapters.slack.home import TITLE
from adapters.slack.kit import Block, context, view
from adapters.slack.means import Means
from adapters.slack.wire import Payload, presser
from bot.domain.digest import Digest
from bot.domain.figures import so_far
from bot.domain.thread import Refused
from bot.ports import COMING

log = logging.getLogger(__name__)

COUNTING = "One moment: the week is being counted."
NOT_COUNTED = "The week could not be counted just now. Nothing is lost: look again in a minute."
NOTHING = "There is nothing to tell yet."


class Weeks:
    """Shows whoever presses the button how the week stands."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def pressed(self, body: Payload, _chosen: Payload) -> Answer | None:
        """Open the window at once, since Slack waits three seconds, and fill it in when the week is counted."""
        api, desk = self._means.api, self._means.desk
        by = await self._means.people.admit(presser(body), desk, "digest", enrolled=False)
        opened = await api.call("views.open", trigger_id=body["trigger_id"], view=modals.told_view(TITLE, COUNTING))
        window = opened["view"]["id"]
        try:
            shown = week_view(await desk.digest(COMING, by))
        except Refused as no:
            shown = modals.told_view(TITLE, str(no))
        except Exception:
            log.exception("the week so far could not be counted")
            shown = modals.told_view(TITLE, NOT_COUNTED)
        await api.call("views.update", view_id=window, view=shown)
        return None


def week_view(digest: Digest | None) -> Block:
    """Return the window: bars of text, since charts and pictures of them are for posts."""
    if digest is None:
        return modals.told_view(TITLE, NOTHING)
    note = so_far(digest)
    if digest.quiet:
        return view("week", TITLE, [context(note), *digest_blocks(digest, native=False)], close="Done")
    return view("week", TITLE, digest_blocks(digest, note, native=False), close="Done")
