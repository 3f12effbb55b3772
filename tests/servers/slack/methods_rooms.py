"""auth.*, users.*, conversations.*, files.*: what the app may look at."""

from tests.servers.slack.api import Refusal, method, need, page, room, yes
from tests.servers.slack.shapes import channel_json, home_team, member_json, post_json
from tests.servers.slack.state import Channel, Json, Member, Post, World


@method("auth.test")
def auth_test(world: World, _args: Json) -> Json:
    """Say who the app is."""
    return {
        "url": f"https://{world.home.domain}.slack.com/",
        "team": world.home.name,
        "user": world.members[world.bot_user_id].name,
        "team_id": world.home.id,
        "user_id": world.bot_user_id,
        "bot_id": world.bot_id,
        "is_enterprise_install": world.org_install,
        **({"enterprise_id": world.home.enterprise_id} if world.home.enterprise_id else {}),
    }


@method("users.info", scope="users:read", needs="user")
def users_info(world: World, args: Json) -> Json:
    """Say who somebody is. Their e-mail address only with the scope for it."""
    member = world.members.get(args["user"])
    if member is None:
        raise Refusal("user_not_found")
    return {"user": member_json(world, member, with_email="users:read.email" in world.scopes)}


@method("users.list", scope="users:read")
def users_list(world: World, args: Json) -> Json:
    """List who belongs to the workspace."""
    ours = [member for member in world.members.values() if is_ours(world, member)]
    members, more = page(ours, args, usual=1000)
    with_email = "users:read.email" in world.scopes
    return {"members": [member_json(world, one, with_email=with_email) for one in members], **more}


def is_ours(world: World, member: Member) -> bool:
    """Whether users.list has somebody: outsiders are not in it."""
    return home_team(world, member) == world.home.id


@method("conversations.info", needs="channel")
def conversations_info(world: World, args: Json) -> Json:
    """Say what a channel is."""
    return {"channel": channel_json(world, room(world, args, "read"))}


@method("conversations.list")
def conversations_list(world: World, args: Json) -> Json:
    """List channels of the kinds asked for; of private ones only the app's own."""
    kinds = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}
    scopes = {"channel": "channels:read", "group": "groups:read", "im": "im:read", "mpim": "mpim:read"}
    asked = {kinds.get(kind, "") for kind in str(args.get("types") or "public_channel").split(",")}
    if "" in asked:
        raise Refusal("invalid_types")
    for kind in sorted(asked):
        need(world, scopes[kind])
    found = [channel for channel in world.channels.values() if channel.kind in asked]
    found = [one for one in found if one.kind == "channel" or world.bot_user_id in one.members]
    if yes(args, "exclude_archived"):
        found = [one for one in found if not one.is_archived]
    channels, more = page(found, args, usual=100)
    return {"channels": [channel_json(world, one) for one in channels], **more}


@method("conversations.members", needs="channel")
def conversations_members(world: World, args: Json) -> Json:
    """List who is in a channel."""
    channel = room(world, args, "read")
    members, more = page(sorted(channel.members), args, usual=100)
    return {"members": members, **more}


def between(posts: list[Post], args: Json) -> list[Post]:
    """Return the posts in the time asked for."""
    oldest, latest = str(args.get("oldest") or ""), str(args.get("latest") or "")
    inclusive = yes(args, "inclusive")

    def inside(post: Post) -> bool:
        at = float(post.ts)
        after = not oldest or at > float(oldest) or (inclusive and post.ts == oldest)
        return after and (not latest or at < float(latest) or (inclusive and post.ts == latest))

    return [post for post in posts if inside(post)]


def shown(world: World, channel: Channel, posts: list[Post], args: Json) -> Json:
    """Return one page of posts."""
    wanted = yes(args, "include_all_metadata")
    kept = [post for post in posts if not post.deleted or world.thread(channel.id, post.ts)]
    some, more = page(between(kept, args), args, usual=100, most=999)
    has_more = bool(more["response_metadata"]["next_cursor"])
    messages = [post_json(world, post, with_metadata=wanted) for post in some]
    return {"messages": messages, "has_more": has_more, "pin_count": 0, **(more if has_more else {})}


@method("conversations.history", needs="channel")
def conversations_history(world: World, args: Json) -> Json:
    """List what stands in a channel, newest first; replies only if they were broadcast."""
    channel = room(world, args, "history", joined=True)
    top = [post for post in world.all_posts[channel.id] if not post.is_reply or post.subtype == "thread_broadcast"]
    return shown(world, channel, top[::-1], args)


@method("conversations.replies", needs="channel ts")
def conversations_replies(world: World, args: Json) -> Json:
    """List a thread, its root first."""
    channel = room(world, args, "history", joined=True)
    root = world.find(channel.id, args["ts"])
    if root is None or (root.deleted and not world.thread(channel.id, root.ts)):
        raise Refusal("thread_not_found")
    return shown(world, channel, [root, *world.thread(channel.id, root.ts)], args)


@method("conversations.join", scope="channels:join", needs="channel")
def conversations_join(world: World, args: Json) -> Json:
    """Go into a public channel."""
    channel = room(world, args, "")
    if channel.kind != "channel":
        raise Refusal("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise Refusal("is_archived")
    channel.members.add(world.bot_user_id)
    return {"channel": channel_json(world, channel)}


@method("conversations.open", scope="im:write")
def conversations_open(world: World, args: Json) -> Json:
    """Open the direct line to one person."""
    people = [user for user in str(args.get("users") or "").split(",") if user]
    if len(people) != 1:
        raise Refusal("users_list_not_supplied" if not people else "not_enough_users")
    member = world.members.get(people[0])
    if member is None:
        raise Refusal("user_not_found")
    if member.deleted:
        raise Refusal("user_disabled")
    if member.is_bot:
        raise Refusal("cannot_dm_bot")
    channel = world.direct(member.id)
    return {"channel": channel_json(world, channel) if yes(args, "return_im") else {"id": channel.id}}


@method("files.info", scope="files:read", needs="file")
def files_info(world: World, args: Json) -> Json:
    """Say what a file is."""
    if args["file"] not in world.files:
        raise Refusal("file_not_found")
    file = world.files[args["file"]]
    if file.get("unseen", 0) > 0:
        file["unseen"] -= 1
    elif not file["mimetype"]:
        file["mimetype"] = "image/png"
    return {
        "file": {name: value for name, value in file.items() if name != "unseen"},
        "comments": [],
        "response_metadata": {"next_cursor": ""},
    }
