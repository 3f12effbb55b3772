"""What a Teams room shows to everybody in it. Had a lost answer made two of a card, one goes when it is seen."""

from adapters.teams.context import Means
from adapters.teams.render_digest import digest_json, digest_says
from bot.chat.display import Display
from bot.chat.messages import Rendered
from bot.chat.room import Renderer, RoomCards
from bot.domain.digest.digest import Digest
from bot.domain.ids import Room
from bot.ports.errors import Rejected


class TeamsDisplay(Display):
    """The part of a Teams room that everybody sees."""

    def __init__(self, means: Means, room: str, pen: Renderer) -> None:
        super().__init__(Room(means.name, room), means.book, RoomCards(means.book, means.kv, pen))
        self._means = means

    async def _digests_go_to(self) -> str:
        if not (await self._means.room.lately()).relays:
            raise Rejected("People of another company can read that room, and no keeper has confirmed that.")
        return self._means.room.id

    def _digest(self, digest: Digest, key: str, note: str = "") -> Rendered:  # noqa: ARG002 - one post needs no key
        return Rendered(digest_says(digest, note), digest_json(digest, note, asks=True))
