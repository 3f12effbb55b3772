"""The running stand-in."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from aiohttp import web

from tests.servers.x.counting import weighted
from tests.servers.x.shapes import (
    ACCOUNT_FIELDS,
    EXPANSIONS,
    POST_FIELDS,
    Json,
    account_json,
    includes,
    not_found,
    post_json,
    problem,
)
from tests.servers.x.state import LINK, Post, Upload, World
from tests.servers.x.weather import Fault, Weather, hang_up

Answer = tuple[int, Json]

NOT_SUMMONED = (
    "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the "
    "author of the post you are replying to."
)
DUPLICATE = "You are not allowed to create a Tweet with duplicate content."
GONE = "You attempted to reply to a Tweet that is deleted or not visible to you."


class XServer(Weather):
    """X, as far as an app of ours sees of it. `world` may be read and changed."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.world = World(now)
        self.url = ""
        self.scopes = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"]
        self.implicit_summons = True
        self.sloppy_search = False
        self._runner: web.AppRunner | None = None
        self._asked: list[tuple[str, Json]] = []

    # --- what a test looks at -----------------------------------------------------------------------

    def asked(self, kind: str) -> list[Json]:
        """Return the parameters of all calls of that kind."""
        return [parameters for other, parameters in self._asked if other == kind]

    def busy(self, seconds: int) -> None:
        """Refuse everything for so long."""
        self.busy_until = self.world.now() + timedelta(seconds=seconds)

    @property
    def connections(self) -> int:
        """How many connections are open."""
        server = None if self._runner is None else self._runner.server
        return 0 if server is None else len(server.connections)

    # --- running ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        app = web.Application(client_max_size=16 * 1024**2)
        app.router.add_get("/2/users/{id}/mentions", self._route("mentions", self._mentions))
        app.router.add_get("/2/users/{id}/tweets", self._route("ours", self._ours))
        app.router.add_get("/2/tweets/search/recent", self._route("search", self._search))
        app.router.add_get("/2/tweets", self._route("posts", self._posts))
        app.router.add_post("/2/tweets", self._route("create", self._create))
        app.router.add_post("/2/media/upload", self._route("upload", self._upload))
        app.router.add_post("/2/media/metadata", self._route("describe", self._describe))
        app.router.add_delete("/2/tweets/{id}", self._route("delete", self._delete))
        app.router.add_get("/2/users/me", self._route("me", self._me))
        app.router.add_post("/2/oauth2/token", self._route("token", self._token))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Stop listening."""
        for gate in self.gates.values():
            gate.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def _route(
        self, kind: str, call: Callable[[web.Request], Awaitable[Answer]]
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            self.calls[kind] += 1
            self._asked.append((kind, {**request.query, **request.match_info}))
            if kind in self.gates:
                await self.gates[kind].wait()
            fault = self.next(kind)
            if fault is not None and not fault.after:
                return _told(request, fault)
            if kind != "token" and not self.world.lets_in(_bearer(request)):
                return web.json_response(problem(401, "Unauthorized", "Unauthorized"), status=401)
            needed = {"create": "tweet.write", "delete": "tweet.write", "upload": "media.write"}.get(kind)
            if needed and needed not in self.scopes:
                words = "You are not permitted to perform this action."
                return web.json_response(problem(403, "Forbidden", words), status=403)
            status, body = await call(request)
            if fault is not None:
                return _told(request, fault)
            reset = int((self.world.now() + timedelta(minutes=15)).timestamp())
            return web.json_response(body, status=status, headers={"x-rate-limit-reset": str(reset)})

        return answer

    # --- reading ----------------------------------------------------------------------------------

    async def _mentions(self, request: web.Request) -> Answer:
        return self._page(request, self.world.mentions(), "mention")

    async def _ours(self, request: web.Request) -> Answer:
        ours = [post for post in self.world.every() if post.author == self.world.us.id]
        return self._page(request, ours[::-1], "mention")

    async def _search(self, request: web.Request) -> Answer:
        week = self.world.now() - timedelta(days=7)
        since = request.query.get("since_id")
        if since and datetime.fromtimestamp(((int(since) >> 22) + 1288834974657) / 1000, UTC) < week:
            return 400, problem(
                400, "Invalid Request", "'since_id' must be an id of the last 7 days", "invalid-request"
            )
        words = request.query["query"].lower().replace("(", "").replace(")", "").split()
        found = [post for post in self.world.every() if post.at >= week and self._matches(post, words)]
        return self._page(request, found[::-1], "post")

    def _matches(self, post: Post, words: Sequence[str]) -> bool:
        text = (self.world.lead(post) + post.text).lower()
        author = f"from:{self.world.accounts[post.author].username}"
        for word in words:
            if self.sloppy_search and word.startswith("-"):
                continue
            wanted = word.removeprefix("-")
            if wanted == "is:retweet":
                hit = bool(post.reposts)
            else:
                hit = wanted == author if wanted.startswith("from:") else wanted in text
            if hit == word.startswith("-"):
                return False
        return True

    def _page(self, request: web.Request, posts: Sequence[Post], price: str) -> Answer:
        asked = request.query
        fields, expansions = _list(asked.get("post.fields")), _list(asked.get("expansions"))
        of_accounts = _list(asked.get("user.fields"))
        size = int(asked.get("max_results", "10"))
        odd = sorted(set(fields) - POST_FIELDS | set(expansions) - EXPANSIONS | set(of_accounts) - ACCOUNT_FIELDS)
        if odd or not 5 <= size <= 100:
            return 400, problem(400, "Invalid Request", f"Invalid parameters: {odd} {size}", "invalid-request")
        after, before = int(asked.get("since_id", "0")), int(asked.get("until_id", str(1 << 63)))
        wanted = [post for post in posts if after < int(post.id) < before]
        start = int((asked.get("pagination_token") or asked.get("next_token") or "p0")[1:])
        part = wanted[start : start + size]
        meta: Json = {"result_count": len(part)}
        if part:
            meta |= {"newest_id": part[0].id, "oldest_id": part[-1].id}
        if start + size < len(wanted):
            meta["next_token"] = f"p{start + size}"
        return 200, {**self._given(part, fields, (expansions, of_accounts), price), "meta": meta}

    def _given(
        self, posts: Sequence[Post], fields: Sequence[str], along: tuple[Sequence[str], Sequence[str]], price: str
    ) -> Json:
        expansions, of_accounts = along
        more = includes(self.world, posts, expansions, of_accounts)
        self.world.charge(price, [post.id for post in posts])
        self.world.charge("post", [post["id"] for post in more.get("posts", ())])
        self.world.charge("account", [f"@{one['id']}" for one in more.get("users", ())])
        told: Json = {"includes": more} if more else {}
        if posts:
            told["data"] = [post_json(self.world, post, fields, expansions) for post in posts]
        return told

    async def _posts(self, request: web.Request) -> Answer:
        ids = _list(request.query.get("ids"))
        fields, expansions = _list(request.query.get("post.fields")), _list(request.query.get("expansions"))
        of_accounts = _list(request.query.get("user.fields"))
        odd = set(fields) - POST_FIELDS or set(expansions) - EXPANSIONS or set(of_accounts) - ACCOUNT_FIELDS
        if not 1 <= len(ids) <= 100 or odd:
            return 400, problem(400, "Invalid Request", "One or more parameters are invalid.", "invalid-request")
        every = {post.id: post for post in self.world.every()}
        told = self._given([every[id] for id in ids if id in every], fields, (expansions, of_accounts), "post")
        missing = [not_found(id) for id in ids if id not in every]
        return 200, {**told, **({"errors": missing} if missing else {})}

    async def _me(self, _: web.Request) -> Answer:
        self.world.charge("account", [f"@{self.world.us.id}"])
        return 200, {"data": account_json(self.world.us)}

    # --- writing ----------------------------------------------------------------------------------

    async def _create(self, request: web.Request) -> Answer:
        body = json.loads(await request.text())
        text, to = body.get("text", ""), body.get("reply", {}).get("in_reply_to_tweet_id", "")
        if not text.strip() and not body.get("media"):
            return 400, problem(400, "Invalid Request", "Your Tweet text is empty.", "invalid-request")
        if weighted(text) > self.world.most:
            return 403, problem(403, "Forbidden", "Your Tweet text is too long.")
        no = self._refusal(text, to)
        if no:
            return 403, problem(403, "Forbidden", no)
        media = [str(id) for id in body.get("media", {}).get("media_ids", ())]
        if len(media) > 4 or any(id not in self.world.uploads for id in media):
            return 400, problem(400, "Invalid Request", "Your media IDs are invalid.", "invalid-request")
        post = self.world.say(text, by=self.world.us.username, answers=to)
        post.media = media
        ours = self.world.posts[to].author == self.world.us.id
        self.world.charge("link" if LINK.search(text) else "create" if ours else "reply")
        told = post_json(self.world, post, (), ())
        # Here X still speaks as it did when posts were called otherwise.
        return 201, {"data": {"id": post.id, "text": told["text"], "edit_history_tweet_ids": [post.id]}}

    def _refusal(self, text: str, to: str) -> str:
        world = self.world
        target = next((post for post in world.every() if post.id == to), None)
        if target is None:
            return GONE
        if target.author == world.us.id:
            return self._duplicate(text)  # whoever goes on below their own post needs nobody's call
        if not world.summons(target) or not (self.implicit_summons or world.us.id in world.named(target, lead=False)):
            return NOT_SUMMONED
        if target.reply_settings == "mentionedUsers" and world.us.id not in world.named(target):
            return "You are not permitted to reply to this conversation."
        return self._duplicate(text)

    def _duplicate(self, text: str) -> str:
        world, day = self.world, self.world.now() - timedelta(days=1)
        used = {post.text for post in world.posts.values() if post.author == world.us.id and post.at > day}
        return DUPLICATE if text in used else ""

    async def _upload(self, request: web.Request) -> Answer:
        asked = json.loads(await request.text())
        content = base64.b64decode(asked["media"], validate=True)
        if asked["media_category"] != "tweet_image" or not content.startswith((b"\x89PNG", b"\xff\xd8")):
            return 400, problem(400, "Invalid Request", "media type unrecognized.", "invalid-request")
        if len(content) > 5 * 1024**2:
            return 413, problem(413, "Request Entity Too Large", "The file is too large.")
        id = str(1_900_000_000_000_000_000 + len(self.world.uploads))
        upload = self.world.uploads[id] = Upload(id, content)
        image = {"image_type": "image/png", "w": 4, "h": 3}
        return 200, {
            "data": {
                "id": id,
                "media_key": upload.key,
                "size": len(content),
                "expires_after_secs": 86400,
                "image": image,
            }
        }

    async def _describe(self, request: web.Request) -> Answer:
        asked = json.loads(await request.text())
        upload, alt = self.world.uploads.get(asked["id"]), asked["metadata"]["alt_text"]["text"]
        if upload is None or len(alt) > 1000:
            return 400, problem(400, "Invalid Request", "One or more parameters are invalid.", "invalid-request")
        upload.alt = alt
        self.world.charge("picture")
        return 200, {"data": {"id": upload.id, "associated_metadata": {"alt_text": {"text": alt}}}}

    async def _delete(self, request: web.Request) -> Answer:
        post = self.world.posts.get(request.match_info["id"])
        if post is None or post.gone:
            return 404, problem(404, "Not Found Error", "Could not find that post.", "resource-not-found")
        if post.author != self.world.us.id:
            return 403, problem(403, "Forbidden", "You are not authorized to delete this Tweet.")
        self.world.delete(post.id)
        self.world.charge("deletion")
        return 200, {"data": {"deleted": True}}

    # --- access -----------------------------------------------------------------------------------

    async def _token(self, request: web.Request) -> Answer:
        form = await request.post()
        world = self.world
        login = base64.b64encode(f"{world.client_id}:{world.client_secret}".encode()).decode()
        if world.client_secret and request.headers.get("Authorization") != f"Basic {login}":
            return 401, {"error": "unauthorized_client", "error_description": "Missing valid authorization header"}
        if not world.client_secret and request.headers.get("Authorization"):
            return 401, {"error": "unauthorized_client", "error_description": "Unexpected authorization header"}
        if form.get("grant_type") == "authorization_code":
            grant = world.allow(str(form.get("code"))) if form.get("code_verifier") else None
        else:
            grant = world.trade(str(form.get("refresh_token")))
        if grant is None or form.get("client_id", world.client_id) != world.client_id:
            words = "Value passed for the token was invalid."
            return 400, {"error": "invalid_request", "error_description": words}
        return 200, {
            "token_type": "bearer",
            "expires_in": 7200,
            "access_token": grant.access,
            "refresh_token": grant.refresh,
            "scope": " ".join(self.scopes),
        }


def _told(request: web.Request, fault: Fault) -> web.Response:
    if not fault.status:
        return hang_up(request)
    return web.json_response(fault.body, status=fault.status, headers=fault.headers)


def _bearer(request: web.Request) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if kind == "Bearer" else ""


def _list(value: str | None) -> list[str]:
    return value.split(",") if value else []


@asynccontextmanager
async def x_server(now: Callable[[], datetime]) -> AsyncIterator[XServer]:
    """Run an X until the end of the block."""
    x = XServer(now)
    await x.start()
    try:
        yield x
    finally:
        await x.stop()
        await asyncio.sleep(0)
