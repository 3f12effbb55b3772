"""What a Slack room shows to everybody in it. Its digest has Slack's charts where the workspace has them."""

from adapters.slack.context import Means
from adapters.slack.messages_out import SlackPen
from adapters.slack.render_digest import digest_blocks, digest_text
from bot.chat.display import Display
from bot.chat.messages import Rendered
from bot.chat.room import RoomCards
from bot.domain.digest.digest import Digest
from bot.domain.ids import Room
from bot.ports.errors import Rejected


class SlackDisplay(Display):
    """The part of a Slack room that everybody sees."""

    def __init__(self, means: Means, room: str, language: str) -> None:
        super().__init__(Room(means.name, room), means.book, RoomCards(means.book, means.kv, SlackPen(means, language)))
        self._means = means

    async def _digests_go_to(self) -> str:
        seen = await self._means.room.seen()
        if not seen.relays:
            raise Rejected(f"{self._room.name} is shared with another company, and no admin has confirmed that.")
        return await self._means.room.channel()

    def _digest(self, digest: Digest, key: str, note: str = "") -> Rendered:  # noqa: ARG002 - one post needs no key
        """With Slack's charts; where there are none, with bars of text."""
        plainer = () if digest.quiet else (digest_blocks(digest, note, native=False, asks=True),)
        return Rendered(digest_text(digest, note), digest_blocks(digest, note, asks=True), plainer)
