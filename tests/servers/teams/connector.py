"""The Bot Connector's REST interface, the login and the keys; with bad weather on demand."""

import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from aiohttp import web

from tests.servers.teams.keys import Keys
from tests.servers.teams.state import APP, ROOT, SECRET, TENANT, Human, Json, Post, World

LARGEST_ACTIVITY = 28 * 1024
OF_A_THREAD = ((7, 1), (8, 2), (60, 30), (1800, 3600))
OF_ALL = ((30, 1),)
"""How many calls are taken within so many seconds."""


class Call(NamedTuple):
    """One call of ours: token, keys, create, send, tell, update, delete, member, members, attachment."""

    name: str
    conversation: str
    body: Json
    at: datetime


@dataclass(frozen=True, slots=True)
class Planned:
    """What the next call of a name meets."""

    status: int = 0
    code: str = ""
    retry_after: str = ""
    is_done: bool = False


class No(Exception):
    """What Teams refuses."""

    def __init__(self, status: int, code: str, why: str = "") -> None:
        super().__init__(code)
        self.status, self.code, self.why = status, code, why


class Connector(World):
    """What an app may ask of Teams."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.keys = Keys(now)
        self.calls: list[Call] = []
        self.strict_pace = False
        self.turned_away = 0
        self.old_roster = False
        """Whether the roster names directory ids by their older name."""
        self.is_open = False
        """Whether calls need no token, as on Microsoft's own playground."""
        self.secret = SECRET
        self.token_seconds = 3600
        self.region = "amer"
        self.page_size = 500
        self._planned: dict[str, deque[Planned]] = defaultdict(deque)
        self._tokens: dict[str, datetime] = {}
        self._paced: dict[str, list[datetime]] = defaultdict(list)

    # --- weather --------------------------------------------------------------------------------

    def fail(self, name: str, status: int, times: int = 1, *, retry_after: str = "", code: str = "") -> None:
        """Answer the next calls of this name with a status, and do nothing."""
        self._planned[name].extend([Planned(status, code, retry_after)] * times)

    def lose(self, name: str, times: int = 1) -> None:
        """Do what is asked, then hang up without a word."""
        self._planned[name].extend([Planned(is_done=True)] * times)

    def drop(self, name: str, times: int = 1) -> None:
        """Hang up without a word and without doing anything."""
        self._planned[name].extend([Planned()] * times)

    def late(self, name: str, status: int = 504) -> None:
        """Do what is asked, and answer with an error all the same."""
        self._planned[name].append(Planned(status, is_done=True))

    def expire_tokens(self) -> None:
        """Take none of the tokens any more that were given out."""
        self._tokens.clear()

    def count(self, name: str) -> int:
        """Return how often that was called, whatever came of it."""
        return sum(call.name == name for call in self.calls)

    # --- routes ---------------------------------------------------------------------------------

    def routes(self) -> list[web.RouteDef]:
        """Everything there is to call."""
        one = "/{region}/v3/conversations/{conversation}"
        return [
            web.get("/v1/.well-known/openidconfiguration", self._openid),
            web.get("/v1/.well-known/keys", self._keys),
            web.post("/{tenant}/oauth2/v2.0/token", self._token),
            web.post("/{region}/v3/conversations", self._calling("create", self._create)),
            web.post(f"{one}/activities", self._send),
            web.post(f"{one}/activities/{{activity}}", self._send),
            web.put(f"{one}/activities/{{activity}}", self._calling("update", self._update)),
            web.delete(f"{one}/activities/{{activity}}", self._calling("delete", self._delete)),
            web.get(f"{one}/members/{{member}}", self._calling("member", self._member)),
            web.get("/{region}/v3/attachments/{attachment}/views/original", self._attachment),
            web.get(f"{one}/pagedmembers", self._calling("members", self._members)),
        ]

    async def _openid(self, request: web.Request) -> web.StreamResponse:
        where = f"{request.scheme}://{request.host}/v1/.well-known/keys"
        return web.json_response({"issuer": "https://api.botframework.com", "jwks_uri": where})

    async def _keys(self, request: web.Request) -> web.StreamResponse:
        self.calls.append(Call("keys", "", {}, self.now()))
        if planned := self._next("keys"):
            return _hang_up(request) if not planned.status else web.Response(status=planned.status)
        return web.json_response(self.keys.key_set())

    async def _token(self, request: web.Request) -> web.StreamResponse:
        form = dict(await request.post())
        self.calls.append(Call("token", "", {key: str(value) for key, value in form.items()}, self.now()))
        if planned := self._next("token"):
            return _hang_up(request) if not planned.status else web.Response(status=planned.status)
        wanted = {"grant_type": "client_credentials", "client_id": APP, "client_secret": self.secret}
        wanted["scope"] = "https://api.botframework.com/.default"
        if request.match_info["tenant"] != TENANT or form != wanted:
            return web.json_response({"error": "invalid_client", "error_description": "AADSTS7000215"}, status=401)
        token = f"made-up-token-{len(self.calls)}"
        self._tokens[token] = self.now() + timedelta(seconds=self.token_seconds)
        return web.json_response({"token_type": "Bearer", "expires_in": self.token_seconds, "access_token": token})

    def _next(self, name: str) -> Planned | None:
        return self._planned[name].popleft() if self._planned[name] else None

    def _calling(self, name: str, do: Callable[[web.Request, Json], tuple[int, Json]]) -> Any:
        async def call(request: web.Request) -> web.StreamResponse:
            raw = await request.read()
            body = json.loads(raw) if raw else {}
            conversation = request.match_info.get("conversation", "")
            self.calls.append(Call(name, conversation, body, self.now()))
            planned = self._next(name)
            if planned and not planned.is_done:
                return _hang_up(request) if not planned.status else _refused(planned)
            try:
                self._check(request, raw, conversation)
                status, said = do(request, body)
            except No as no:
                return _error(no.status, no.code, no.why)
            if planned:
                return _hang_up(request) if not planned.status else _refused(planned)
            return web.json_response(said, status=status) if said else web.Response(status=status)

        return call

    def _check(self, request: web.Request, raw: bytes, conversation: str) -> None:
        if request.match_info["region"] != self.region:
            raise No(404, "NotFound", "the tenant is not here")
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if not self.is_open and (scheme != "Bearer" or self._tokens.get(token, self.now()) <= self.now()):
            raise No(401, "Unauthorized", "Authorization has been denied for this request.")
        if len(raw) > LARGEST_ACTIVITY:
            raise No(413, "MessageSizeTooBig", "Message size too large.")
        if self.strict_pace:
            self._check_pace("", OF_ALL)
            if raw:
                self._check_pace(conversation, OF_A_THREAD)

    def _check_pace(self, of: str, limits: tuple[tuple[int, int], ...]) -> None:
        """Take no more calls than so many in so many seconds."""
        paced, now = self._paced[of], self.now()
        if any(len(paced) >= most and now - paced[-most] < timedelta(seconds=within) for most, within in limits):
            self.turned_away += 1
            raise No(429, "TooManyRequests")
        paced.append(now)

    # --- posts ----------------------------------------------------------------------------------

    def _create(self, _: web.Request, body: Json) -> tuple[int, Json]:
        if body.get("isGroup"):
            room = ((body.get("channelData") or {}).get("channel") or {}).get("id", "")
            self._check_room(room)
            if not body.get("activity"):
                raise No(400, "BadSyntax", "Activity is required.")
            post = self.keep(room, _sound(body["activity"]))
            return 201, {"id": post.conversation, "activityId": post.id}
        members = body.get("members") or []
        human = self.by_id(members[0].get("id", "")) if len(members) == 1 else None
        tenants = {
            body.get("tenantId"),
            body.get("tenantID"),
            (body.get("channelData") or {}).get("tenant", {}).get("id"),
        }
        if human is None or TENANT not in tenants:
            raise No(400, "BadSyntax", "Incorrect conversation creation parameters")
        if human.blocks_us or not human.in_team:
            raise No(403, "MessageWritesBlocked" if human.blocks_us else "BotNotInConversationRoster")
        return 201, {"id": human.chat}

    async def _send(self, request: web.Request) -> web.StreamResponse:
        is_targeted = request.query.get("isTargetedActivity") == "true"
        called = self._calling("tell" if is_targeted else "send", self._tell if is_targeted else self._say)
        answer: web.StreamResponse = await called(request)
        return answer

    def _say(self, request: web.Request, body: Json) -> tuple[int, Json]:
        conversation = self._place(request.match_info["conversation"])
        return 201, {"id": self.keep(conversation, _sound(body)).id}

    def _tell(self, request: web.Request, body: Json) -> tuple[int, Json]:
        conversation = self._place(request.match_info["conversation"])
        human = self.by_id((body.get("recipient") or {}).get("id", ""))
        if not self.targets:
            raise No(400, "BadArgument", "Unknown query parameter.")
        if human is None or not human.in_team or conversation.startswith("a:"):
            raise No(400, "BadArgument", "The recipient is not in this conversation.")
        return 201, {"id": self.keep(conversation, _sound(body), only_for=human.key).id}

    def _update(self, request: web.Request, body: Json) -> tuple[int, Json]:
        post = self._ours(request)
        post.activity = _sound(body)
        post.edits += 1
        post.seen.clear()
        return 200, {"id": post.id}

    def _delete(self, request: web.Request, _: Json) -> tuple[int, Json]:
        self._ours(request).is_deleted = True
        return 200, {}

    def _ours(self, request: web.Request) -> Post:
        conversation = self._place(request.match_info["conversation"])
        post = self.posts_by_id.get(request.match_info["activity"])
        if post is None or post.conversation != conversation:
            raise No(404, "ActivityNotFoundInConversation", "Message does not exist in the thread.")
        if post.is_deleted:
            raise No(403, "ServiceError", "Unknown")
        if post.author:
            raise No(403, "Forbidden", "The post is not the app's.")
        return post

    def _place(self, conversation: str) -> str:
        room, _, root = conversation.partition(ROOT)
        if room.startswith("19:"):
            self._check_room(room)
            if root and root not in self.posts_by_id:
                raise No(404, "ConversationNotFound")
            return conversation
        human = next((each for each in self.humans.values() if each.chat == conversation), None)
        if human is None:
            raise No(404, "ConversationNotFound")
        if human.blocks_us:
            raise No(403, "MessageWritesBlocked", "The person has blocked the app.")
        return conversation

    def _check_room(self, room: str) -> None:
        if room not in self.rooms:
            raise No(404, "ConversationNotFound")
        if not self.is_installed:
            raise No(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")

    async def _attachment(self, request: web.Request) -> web.StreamResponse:
        id = request.match_info["attachment"]
        self.calls.append(Call("attachment", id, {}, self.now()))
        if planned := self._next("attachment"):
            return _hang_up(request) if not planned.status else _refused(planned)
        try:
            self._check(request, b"", id)
        except No as no:
            return _error(no.status, no.code, no.why)
        if id not in self.pasted:
            return _error(404, "NotFound", "There is no such attachment.")
        return web.Response(body=self.pasted[id], content_type="image/png")

    # --- roster ---------------------------------------------------------------------------------

    def _member(self, request: web.Request, _: Json) -> tuple[int, Json]:
        self._check_room(request.match_info["conversation"])
        human = self.by_id(request.match_info["member"])
        if human is None or not human.in_team:
            raise No(404, "MemberNotFoundInConversation")
        return 200, self._account(human)

    def _members(self, request: web.Request, _: Json) -> tuple[int, Json]:
        self._check_room(request.match_info["conversation"])
        start = int(request.query.get("continuationToken", "0"))
        end = start + min(int(request.query.get("pageSize", "200")), self.page_size)
        people = [self._account(human) for human in self.humans.values() if human.in_team]
        more = {"continuationToken": str(end)} if end < len(people) else {}
        return 200, {"members": people[start:end], **more}

    def _account(self, human: Human) -> Json:
        first, _, last = human.name.partition(" ")
        email = f"{human.key}@acme.example"
        account = {"id": human.id, "name": human.name, "givenName": first, "surname": last, "email": email}
        account |= {"userPrincipalName": email, "tenantId": human.tenant, "userRole": human.role}
        return account | {"objectId" if self.old_roster else "aadObjectId": human.aad}


def _sound(activity: Json) -> Json:
    if activity.get("type") != "message" or not (activity.get("text") or activity.get("attachments")):
        raise No(400, "BadSyntax", "Activity resulted into an empty message.")
    for each in activity.get("entities") or ():
        if each.get("type") == "mention" and not (
            (each.get("mentioned") or {}).get("id") and each.get("text", "?") in activity.get("text", "")
        ):
            raise No(400, "BadSyntax", "A mention names nobody.")
    return activity


def _hang_up(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _refused(planned: Planned) -> web.Response:
    answer = _error(planned.status, planned.code or "ServiceError", "as planned")
    if planned.retry_after:
        answer.headers["Retry-After"] = planned.retry_after
    return answer


def _error(status: int, code: str, why: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": why}}, status=status)
