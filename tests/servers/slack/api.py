"""The front of the Web API: who asks, may they, and is anything the matter today."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.servers.slack.state import Channel, Json, Post, World


class Refusal(Exception):
    """Slack says no, with this error."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.answer = {"ok": False, "error": error, **more}


Doing = Callable[[World, Json], Json]


@dataclass(frozen=True, slots=True)
class Method:
    """One method: what it does, the scope it needs, and the arguments it cannot do without."""

    do: Doing
    scope: str
    needs: tuple[str, ...]


METHODS: dict[str, Method] = {}


def method(name: str, *, scope: str = "", needs: str = "") -> Callable[[Doing], Doing]:
    """Register a function as a method of the Web API."""

    def register(do: Doing) -> Doing:
        METHODS[name] = Method(do, scope, tuple(needs.split()))
        return do

    return register


async def read_args(request: web.Request) -> Json:
    """Return the arguments, given as JSON, as a form or in the address. Blocks and the like may be JSON in a form."""
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        text = await request.text()
        args |= json.loads(text) if text else {}
    else:
        args |= {name: str(value) for name, value in (await request.post()).items()}
    for name in {"blocks", "view", "metadata", "attachments"} & args.keys():
        if isinstance(args[name], str):
            try:
                args[name] = json.loads(args[name])
            except ValueError:
                args[name] = None
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer "):
        args["token"] = header.removeprefix("Bearer ")
    return args


def answer(world: World, name: str, args: Json) -> Json:
    """Do what was asked and return what Slack says."""
    try:
        check_token(world, name, args.get("token", ""))
        return {"ok": True, **asked_for(world, name, args).do(world, args)}
    except Refusal as refusal:
        return refusal.answer


def asked_for(world: World, name: str, args: Json) -> Method:
    """Return the method, if there is such a one, its scope was granted, and its arguments are there."""
    if name not in METHODS:
        raise Refusal("unknown_method", req_method=name)
    asked = METHODS[name]
    if asked.scope:
        need(world, asked.scope)
    lacking = [one for one in asked.needs if args.get(one) is None or args[one] == ""]
    if lacking:
        raise bad_arguments([f"missing required field: {one}" for one in lacking])
    return asked


def check_token(world: World, name: str, token: str) -> None:
    """Refuse who has no token, a wrong one, or one of the wrong kind."""
    if not token:
        raise Refusal("not_authed")
    if token not in {world.bot_token, world.app_token}:
        raise Refusal("invalid_auth")
    if world.revoked:
        raise Refusal("token_revoked")
    if (token == world.app_token) != (name == "apps.connections.open"):
        raise Refusal("not_allowed_token_type")


def need(world: World, scope: str) -> None:
    """Refuse if this scope was not granted."""
    if scope not in world.scopes:
        raise Refusal("missing_scope", needed=scope, provided=",".join(sorted(world.scopes)))


def bad_arguments(said: list[str]) -> Refusal:
    """Return the refusal of arguments that are wrong, with the reasons."""
    return Refusal("invalid_arguments", response_metadata={"messages": [f"[ERROR] {one}" for one in said]})


def yes(args: Json, name: str) -> bool:
    """Return whether a flag is set; forms and addresses write it as 1 or true."""
    return args.get(name) in {True, "1", "true", "True"}


def room(world: World, args: Json, doing: str, *, joined: bool = False) -> Channel:
    """Return the channel asked for. `doing` is read or history, and needs the scope of that kind of channel."""
    channel = world.channels.get(str(args.get("channel")))
    if channel is None or (channel.kind != "channel" and world.bot_user_id not in channel.members):
        raise Refusal("channel_not_found")
    if doing:
        kinds = {"channel": "channels", "group": "groups", "im": "im"}
        need(world, f"{kinds[channel.kind]}:{doing}")
    if joined and world.bot_user_id not in channel.members:
        raise Refusal("not_in_channel")
    return channel


def a_post(world: World, channel: Channel, ts: object) -> Post:
    """Return a post that is still there."""
    post = world.find(channel.id, str(ts))
    if post is None or post.deleted:
        raise Refusal("message_not_found")
    return post


def page(items: list[Any], args: Json, *, usual: int, most: int = 1000) -> tuple[list[Any], Json]:
    """Return one page of a list, and the cursor to the next."""
    try:
        size = int(args.get("limit") or usual)
        start = int(str(args.get("cursor") or "page:0").removeprefix("page:"))
    except ValueError:
        raise Refusal("invalid_cursor") from None
    if not 1 <= size <= most:
        raise Refusal("invalid_limit")
    end = start + size
    following = f"page:{end}" if end < len(items) else ""
    return items[start:end], {"response_metadata": {"next_cursor": following}}
