"""The pictures of our answers: each lies on a sheet of its own and goes with its post."""

import base64
from collections.abc import Sequence

from aiohttp import web

from adapters.wall.forms import InvalidForm
from adapters.wall.posts import Shown, WallPost
from bot.domain.picture import PictureContent
from bot.ports.kv import KeyValueStore, Put

PICTURES_MOST = 4
BYTES_MOST = 1_000_000
ALT_MOST = 1500

KIND = "picture"
MEDIA = ("image/jpeg", "image/png")


def hung(post: str, pictures: Sequence[PictureContent]) -> tuple[Put, ...]:
    """Return the sheets that keep the pictures of a new post."""
    return tuple(
        Put(
            KIND,
            _key(post, place),
            {
                "media": enclosed.picture.media,
                "sha256": enclosed.picture.sha256,
                "content": base64.b64encode(enclosed.content).decode("ascii"),
            },
            0,
        )
        for place, enclosed in enumerate(pictures)
    )


def shown(pictures: Sequence[PictureContent]) -> tuple[Shown, ...]:
    """Return what the page needs to know of them."""
    return tuple(Shown(p.picture.alt, p.picture.width, p.picture.height) for p in pictures)


def taken_down(post: WallPost | None) -> tuple[Put, ...]:
    """Throw away the sheets of a post's pictures. They are written once, so they are at their first version."""
    several = () if post is None or post.ours is None else post.ours.pictures
    return tuple(Put(KIND, _key(post.id, place), None, 1) for place in range(len(several)) if post is not None)


class Gallery:
    """Where the pictures hang."""

    def __init__(self, kv: KeyValueStore) -> None:
        self._kv = kv

    async def show(self, request: web.Request) -> web.Response:
        """One picture. It is asked for again each time, so that one that was taken back is gone for everybody."""
        post, place = request.match_info["post"], request.match_info["place"]
        entry = await self._kv.get(KIND, _key(post, int(place)))
        if entry is None or entry.value["media"] not in MEDIA:
            raise InvalidForm("There is no picture here any more.", status=404)
        response = web.Response(content_type=entry.value["media"], headers={"Cache-Control": "public, no-cache"})
        response.etag = entry.value["sha256"]
        if any(tag.value == entry.value["sha256"] for tag in request.if_none_match or ()):
            response.set_status(304)
            return response
        response.body = base64.b64decode(entry.value["content"])
        return response


def _key(post: str, place: int) -> str:
    return f"{post}/{place}"
