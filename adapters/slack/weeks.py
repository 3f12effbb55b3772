"""The week so far in a window, for whoever looks, before its digest is posted; and what people say of one."""

import logging

from adapters.slack import render_modal
from adapters.slack.block_kit import Block, context, escaped_line, view
from adapters.slack.context import Means
from adapters.slack.events import Payload, presser
from adapters.slack.render_digest import RATE, RATED, digest_blocks
from adapters.slack.render_home import TITLE
from adapters.slack.render_private import Answer
from bot.domain.actions import RateDigest
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import so_far
from bot.domain.thread import ActionRefused
from bot.ports.surface import COMING

log = logging.getLogger(__name__)

COUNTING = "One moment: the week is being counted."
NOT_COUNTED = "The week could not be counted just now. Nothing is lost: look again in a minute."
NOTHING = "There is nothing to tell yet."


class Weeks:
    """Shows whoever asks how the week stands, and takes what they say of a digest."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def rated(self, body: Payload, chosen: Payload) -> Answer:
        """Keep whether a digest is of use to whoever pressed. Twice is once, so the press itself is not remembered."""
        by = await self._means.people.authorize(presser(body), self._means.desk, RATE)
        useful = str(chosen["action_id"]) == f"{RATE}:{RATED[True]}"
        said = RateDigest(by, str(chosen.get("value", "")), useful)
        return Answer(escaped_line(await self._means.desk.handle(said)))

    async def looked(self, body: Payload, _chosen: Payload) -> Answer | None:
        """Open the window at once, since Slack waits three seconds, and fill it in when the week is counted."""
        api, desk = self._means.api, self._means.desk
        by = await self._means.people.authorize(presser(body), desk, "digest", enrolled=False)
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
        return None


def week_view(digest: Digest | None) -> Block:
    """Return the window: bars of text, since charts and pictures of them are for posts."""
    if digest is None:
        return render_modal.told_view(TITLE, NOTHING)
    note = so_far(digest)
    if digest.quiet:
        return view("week", TITLE, [context(note), *digest_blocks(digest, native=False)], close="Done")
    return view("week", TITLE, digest_blocks(digest, note, native=False), close="Done")
