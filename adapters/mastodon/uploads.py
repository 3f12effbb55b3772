"""Pictures, brought to the server before the post that shows them: until then they are seen by nobody."""

from collections.abc import Awaitable, Callable, Sequence

from adapters.mastodon import wire
from adapters.mastodon.client import MastodonClient
from bot.channels.troubles import Gone, Refused
from bot.domain.picture import PictureContent
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Json

PAUSE = 1.0
"""Seconds between two looks at a picture that the server still works on."""
LOOKS = 20
"""How often we look; then the reply is tried again later. What was uploaded and never shown, the server deletes."""


class Uploads:
    """Brings pictures to one server."""

    def __init__(self, client: MastodonClient, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._client = client
        self._sleep = sleep

    async def bring(self, pictures: Sequence[PictureContent]) -> list[str]:
        """Return the ids of these pictures, once the server can show them.

        Nothing is posted by this: Raises Unavailable where it may work later, and Rejected where it never will.
        """
        try:
            return [await self._ready(await self._client.upload(enclosed)) for enclosed in pictures]
        except Refused as trouble:
            raise Rejected(f"The Mastodon server does not take the picture: {trouble.said}.") from trouble
        except Gone as trouble:
            raise Rejected("This server takes no pictures from here. Remove them, and send it again.") from trouble

    async def _ready(self, uploaded: Json) -> str:
        id = wire.id_of(uploaded)
        for _ in range(LOOKS):
            if uploaded.get("url"):
                return id
            await self._sleep(PAUSE)
            uploaded = await self._client.media(id)
        raise Unavailable("The Mastodon server still works on the picture.")
