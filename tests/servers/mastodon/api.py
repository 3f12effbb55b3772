"""The calls of the API."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

import regex
from aiohttp import web

from tests.servers.mastodon import shapes
from tests.servers.mastodon.formatting import countable
from tests.servers.mastodon.state import Json, Note, Person, Post, Town

Thing = TypeVar("Thing", Note, Post)


class Trouble(Exception):
    """What is answered instead."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words


class Calls:
    """The API of one town. Each call knows who makes it: `request[shapes.WHO]`."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self._keys: dict[tuple[str, str], tuple[str, datetime]] = {}

    def routes(self) -> Iterable[web.RouteDef]:
        status = "/api/v1/statuses/{id}"
        return [
            *(web.get(path, self.instance) for path in ("/api/v2/instance", "/api/v2/instance/")),
            *(web.get(path, self.instance_v1) for path in ("/api/v1/instance", "/api/v1/instance/")),
            web.get("/api/v1/accounts/verify_credentials", self.me),
            web.get("/api/v1/accounts/{id}/statuses", self.statuses_of),
            web.get("/api/v1/notifications", self.notifications),
            web.get("/api/v2/search", self.search),
            web.get("/api/v1/timelines/tag/{tag}", self.tag),
            web.post("/api/v1/statuses", self.post),
            web.post("/api/v2/media", self.upload),
            web.get("/api/v1/media/{id}", self.media),
            web.get(status, self.get),
            web.put(status, self.put),
            web.delete(status, self.delete),
            web.get(f"{status}/context", self.context),
            web.get(f"{status}/source", self.source),
            web.get(f"{status}/history", self.history),
            web.post(f"{status}/favourite", self.favourite),
            web.post(f"{status}/reblog", self.reblog),
        ]

    # --- the server and its accounts --------------------------------------------------------------

    async def instance(self, _: web.Request) -> web.Response:
        return web.json_response(shapes.instance(self.town))

    async def instance_v1(self, _: web.Request) -> web.Response:
        return web.json_response(shapes.instance_v1(self.town))

    async def me(self, request: web.Request) -> web.Response:
        source = {"privacy": "public", "sensitive": False, "language": None, "note": "", "fields": []}
        return web.json_response({**shapes.account(request[shapes.WHO]), "source": source})

    async def statuses_of(self, request: web.Request) -> web.Response:
        found = [post for post in self.town.standing() if post.by.id == request.match_info["id"]]
        if request.query.get("exclude_reblogs") in {"true", "1"}:
            found = [post for post in found if post.boosts is None]
        seen = [post for post in found if self.town.sees(request[shapes.WHO], post)]
        return self._page(request, seen, 40, lambda post: shapes.status(self.town, post))

    # --- notifications ----------------------------------------------------------------------------

    async def notifications(self, request: web.Request) -> web.Response:
        kinds = request.query.getall("types[]", [])
        if "quote" in kinds and not self.town.kind.tells_quoting:
            raise Trouble(400, "Bad Request: quote is no type of notification")
        aside = request.query.get("include_filtered") in {"true", "1"}
        mine = [note for note in self.town.notes if note.to is request[shapes.WHO] and not note.late]
        found = [note for note in mine if (not kinds or note.kind in kinds) and (aside or not note.by.filtered)]
        return self._page(request, found, self.town.kind.page, lambda note: shapes.notification(self.town, note))

    def _page(
        self, request: web.Request, found: Sequence[Thing], most: int, shape: Callable[[Thing], Json]
    ) -> web.Response:
        """Answer with a page, the newest first, as all lists of the API are paged."""
        asked = request.query
        limit = min(int(asked.get("limit", most // 2)), most)
        things = sorted(found, key=lambda thing: _rank(thing.id))
        if "max_id" in asked:
            things = [thing for thing in things if _rank(thing.id) < _rank(asked["max_id"])]
        for lower in ("since_id", "min_id"):
            if lower in asked:
                things = [thing for thing in things if _rank(thing.id) > _rank(asked[lower])]
        chosen = things[:limit] if "min_id" in asked else things[-limit:]
        page = chosen[::-1]
        headers = {}
        if page:
            here = f"{self.town.url}{request.path}"
            links = (f'<{here}?max_id={page[-1].id}>; rel="next"', f'<{here}?min_id={page[0].id}>; rel="prev"')
            headers["Link"] = ", ".join(links)
        return web.json_response([shape(thing) for thing in page], headers=headers)

    # --- statuses ---------------------------------------------------------------------------------

    async def post(self, request: web.Request) -> web.Response:
        asked, who = await _fields(request), request[shapes.WHO]
        key = (who.id, request.headers.get("Idempotency-Key", ""))
        known = self._keys.get(key) if key[1] and self.town.kind.keeps_keys else None
        if known is not None and self.town.now() - known[1] < timedelta(hours=1):
            return self._status(self._own(who, known[0]))
        self._refuse(asked)
        answering = None
        if asked.get("in_reply_to_id"):
            answering = self.town.seen(who, asked["in_reply_to_id"])
            if answering is None:
                raise Trouble(404, "Record not found")
        made = self.town.say(
            who,
            asked["status"],
            answering=answering,
            visibility=asked.get("visibility", "unlisted"),
            warning=asked.get("spoiler_text", ""),
            media=await self._shown(request, who),
        )
        made.language = asked.get("language", made.language)
        self._keys[key] = (made.id, self.town.now())
        return self._status(made)

    def _refuse(self, asked: Json) -> None:
        """Refuse what is empty or too long, in the words of this kind of server."""
        text, kind = asked.get("status", "") + asked.get("spoiler_text", ""), self.town.kind
        if not text:
            raise Trouble(422, "Validation failed: Text can't be blank")
        length = len(text) if kind.raw else len(regex.findall(r"\X", countable(text)))
        if length > kind.most and kind.raw:
            raise Trouble(400, f"Bad Request: text length ({length}) exceeds limit ({kind.most})")
        if length > kind.most:
            raise Trouble(422, f"Validation failed: Text character limit of {kind.most} exceeded")

    async def upload(self, request: web.Request) -> web.Response:
        asked, kind = await request.post(), self.town.kind
        file = asked.get("file")
        if not isinstance(file, web.FileField):
            raise Trouble(422, "Validation failed: File can't be blank")
        content = file.file.read()
        if file.content_type not in {"image/png", "image/jpeg"} or not content.startswith((b"\x89PNG", b"\xff\xd8")):
            raise Trouble(422, "Validation failed: File content type is invalid")
        if len(content) > shapes.IMAGE_MOST:
            raise Trouble(413 if kind.raw else 422, "Validation failed: File is too big")
        made = self.town.upload(request[shapes.WHO], str(asked.get("description", "")), file.content_type, content)
        return web.json_response(shapes.media(self.town, made), status=202 if made.looks else 200)

    async def media(self, request: web.Request) -> web.Response:
        file = self.town.files.get(request.match_info["id"])
        if file is None or file.by is not request[shapes.WHO]:
            raise Trouble(404, "Record not found")
        file.looks = max(0, file.looks - 1)
        return web.json_response(shapes.media(self.town, file), status=206 if file.looks else 200)

    async def _shown(self, request: web.Request, who: Person) -> list[Json]:
        """Return the pictures that a new post shows, in the order in which it names them."""
        ids = [str(id) for id in (await request.post()).getall("media_ids[]", [])]
        if len(ids) > shapes.MEDIA_MOST:
            raise Trouble(422, "Cannot attach more than 4 files")
        files = [self.town.files[id] for id in ids if id in self.town.files]
        if len(files) < len(ids) or any(file.by is not who or file.shown for file in files):
            raise Trouble(422, "Media not found or already attached")
        if any(file.looks for file in files):
            raise Trouble(422, "Cannot attach files that have not finished processing. Try again in a moment!")
        for file in files:
            file.shown = True
        return [shapes.media(self.town, file) for file in files]

    async def get(self, request: web.Request) -> web.Response:
        return self._status(self._seen(request))

    async def put(self, request: web.Request) -> web.Response:
        asked, post = await _fields(request), self._own(request[shapes.WHO], request.match_info["id"])
        self._refuse(asked)
        named = [str(id) for id in (await request.post()).getall("media_ids[]", [])]
        post.media = [shown for shown in post.media if shown["id"] in named]  # what is not named is taken off
        self.town.edit(post, asked["status"], warning=asked.get("spoiler_text", ""))
        return self._status(post)

    async def delete(self, request: web.Request) -> web.Response:
        post = self._own(request[shapes.WHO], request.match_info["id"])
        told = {**shapes.status(self.town, post), "text": post.text}
        self.town.delete(post)
        return web.json_response(told)

    async def context(self, request: web.Request) -> web.Response:
        post, who = self._seen(request), request[shapes.WHO]
        above = [shapes.status(self.town, other) for other in self.town.above(who, post)]
        below = [shapes.status(self.town, other) for other in self.town.below(who, post)]
        return web.json_response({"ancestors": above, "descendants": below})

    async def source(self, request: web.Request) -> web.Response:
        post = self._own(request[shapes.WHO], request.match_info["id"])
        return web.json_response({"id": post.id, "text": post.text, "spoiler_text": post.warning})

    async def history(self, request: web.Request) -> web.Response:
        post = self._seen(request)
        whole = [*post.history, (post.text, post.edited or post.at)]
        now = shapes.status(self.town, post)
        same = {name: now[name] for name in ("spoiler_text", "sensitive", "account", "media_attachments", "emojis")}
        return web.json_response(
            [{**same, "content": f"<p>{text}</p>", "created_at": shapes.stamp(at)} for text, at in whole]
        )

    async def favourite(self, request: web.Request) -> web.Response:
        post = self._seen(request)
        self.town.like(request[shapes.WHO], post)
        return web.json_response({**shapes.status(self.town, post), "favourited": True})

    async def reblog(self, request: web.Request) -> web.Response:
        return self._status(self.town.boost(request[shapes.WHO], self._seen(request)))

    # --- looking around ---------------------------------------------------------------------------

    async def search(self, request: web.Request) -> web.Response:
        word = request.query["q"].lower()
        found = [post for post in self.town.standing() if word in post.text.lower() and post.visibility == "public"]
        told = [shapes.status(self.town, post) for post in reversed(found)]
        return web.json_response({"accounts": [], "hashtags": [], "statuses": told})

    async def tag(self, request: web.Request) -> web.Response:
        tag = f"#{request.match_info['tag'].lower()}"
        found = [post for post in self.town.standing() if tag in post.text.lower() and post.visibility == "public"]
        return self._page(request, found, 40, lambda post: shapes.status(self.town, post))

    # --- what is meant ----------------------------------------------------------------------------

    def _seen(self, request: web.Request) -> Post:
        post = self.town.seen(request[shapes.WHO], request.match_info["id"])
        if post is None:
            raise Trouble(404, "Record not found")
        return post

    def _own(self, who: Person, id: str) -> Post:
        post = self.town.posts.get(id)
        if post is None or post.gone or post.by is not who:
            raise Trouble(404, "Record not found")
        return post

    def _status(self, post: Post) -> web.Response:
        return web.json_response(shapes.status(self.town, post))


async def _fields(request: web.Request) -> dict[str, str]:
    """Return what was sent, as a form or as JSON."""
    if request.content_type == "application/json":
        return {name: str(value) for name, value in json.loads(await request.text()).items()}
    return {name: str(value) for name, value in (await request.post()).items()}


def _rank(id: str) -> tuple[int, str]:
    return len(id), id
