"""chat.* and reactions.*: what the app writes."""

from typing import Any

from tests.servers.slack.api import Refusal, a_post, bad_arguments, method, need, room, yes
from tests.servers.slack.blocks import faults
from tests.servers.slack.shapes import post_json
from tests.servers.slack.state import Channel, Json, Post, Whisper, World
from tests.servers.slack.values import with_ids

MOST_TEXT = 40_000
KEPT = ("unfurl_links", "unfurl_media", "mrkdwn", "reply_broadcast", "link_names", "parse", "username", "icon_emoji")


def lacking(world: World, blocks: list[Json]) -> list[str]:
    """Say which blocks this workspace does not have, and which files the app may not show, or not yet."""
    return [
        f"{what} [json-pointer:/blocks/{at}]"
        for at, block in enumerate(blocks)
        for what in (
            "unsupported type" if not world.has_charts and str(block.get("type")).startswith("data_") else "",
            "invalid slack file" if "slack_file" in block and not _shown(world, block["slack_file"]) else "",
        )
        if what
    ]


def _shown(world: World, named: Json) -> bool:
    file = world.files.get(str(named.get("id")))
    return file is not None and bool(file["mimetype"])


def content(world: World, args: Json) -> tuple[str, list[Json]]:
    """Return the text and blocks to write, checked."""
    text, blocks = args.get("text") or "", args.get("blocks")
    if not isinstance(text, str):
        raise bad_arguments(["must be a string [json-pointer:/text]"])
    if "blocks" in args and blocks is None:
        raise Refusal("invalid_blocks_format")
    said = [*faults(blocks, where="message"), *lacking(world, blocks)] if blocks else []
    if said:
        messages = [f"[ERROR] {one}" for one in said]
        raise Refusal("invalid_blocks", errors=said, response_metadata={"messages": messages})
    if not text and not blocks and not args.get("attachments"):
        raise Refusal("no_text")
    if len(text) > MOST_TEXT:
        raise Refusal("msg_too_long")
    return text, with_ids(blocks or [])


def check_metadata(metadata: Any) -> Json | None:
    """Return metadata in the form that Slack takes, or None for none."""
    if not metadata:
        return None
    if not isinstance(metadata, dict) or metadata.keys() != {"event_type", "event_payload"}:
        raise Refusal("invalid_metadata_format")
    if not isinstance(metadata["event_payload"], dict):
        raise Refusal("invalid_metadata_format")
    return metadata


def writable(world: World, args: Json) -> Channel:
    """Return where the app may post: its channels, and the direct line to a person named by their id."""
    target = str(args.get("channel"))
    if target in world.members:
        return world.direct(target)
    channel = room(world, args, "")
    if channel.is_archived:
        raise Refusal("is_archived")
    if world.bot_user_id not in channel.members:
        if "chat:write.public" not in world.scopes:
            raise Refusal("not_in_channel")
        need(world, "chat:write.public")
    return channel


def check_thread(world: World, channel: Channel, thread_ts: object) -> str:
    """Return the root to write below. A reply, or what was never there, is none."""
    if not thread_ts:
        return ""
    root = world.find(channel.id, str(thread_ts))
    if root is None or root.is_reply:
        raise Refusal("cannot_reply_to_message")
    return root.ts


def written(world: World, channel: Channel, args: Json) -> Post:
    """Put a post of the app's into a channel."""
    text, blocks = content(world, args)
    post = Post(
        channel=channel.id,
        ts="",
        user=world.bot_user_id,
        text=text,
        blocks=blocks,
        thread_ts=check_thread(world, channel, args.get("thread_ts")),
        bot_id=world.bot_id,
        app_id=world.app_id,
        metadata=check_metadata(args.get("metadata")),
        attachments=args.get("attachments") or [],
        subtype="thread_broadcast" if args.get("thread_ts") and yes(args, "reply_broadcast") else "",
        asked={name: args[name] for name in KEPT if name in args},
    )
    post.ts = world.ts()
    world.all_posts[channel.id].append(post)
    world.unheard.append({**post_json(world, post), **place(channel), "event_ts": post.ts})
    return post


def place(channel: Channel) -> Json:
    """Return how an event names where it happened."""
    return {"channel": channel.id, "channel_type": channel.kind}


@method("chat.postMessage", scope="chat:write", needs="channel")
def post_message(world: World, args: Json) -> Json:
    """Write to a channel."""
    post = written(world, writable(world, args), args)
    return {"channel": post.channel, "ts": post.ts, "message": post_json(world, post, with_metadata=True)}


@method("chat.update", scope="chat:write", needs="channel ts")
def update(world: World, args: Json) -> Json:
    """Write a post of the app's anew. Blocks and metadata that are not given stay; an empty list removes blocks."""
    channel = room(world, args, "")
    post = a_post(world, channel, args["ts"])
    if post.user != world.bot_user_id:
        raise Refusal("cant_update_message")
    if channel.is_archived:
        raise Refusal("is_archived")
    text, blocks = content(world, args if "blocks" in args else {**args, "text": args.get("text") or post.text})
    before = post_json(world, post)
    post.text = text
    post.blocks = blocks if "blocks" in args else post.blocks
    post.metadata = check_metadata(args["metadata"]) if "metadata" in args else post.metadata
    post.edited = {"user": world.bot_id, "ts": world.ts()}
    changed(world, post, before)
    return {"channel": post.channel, "ts": post.ts, "text": text, "message": post_json(world, post)}


def changed(world: World, post: Post, before: Json) -> None:
    """Note the event of a change that the app itself made."""
    world.unheard.append(change(world, post, before))


def change(world: World, post: Post, before: Json) -> Json:
    """Return the event of a changed post."""
    ts = world.ts()
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        **place(world.channels[post.channel]),
        "ts": ts,
        "event_ts": ts,
        "message": post_json(world, post),
        "previous_message": before,
    }


def removal(world: World, post: Post, before: Json) -> Json:
    """Return the event of a deleted post; one with replies leaves a tombstone, and that is a change."""
    if world.thread(post.channel, post.ts):
        return change(world, post, before)
    ts = world.ts()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        **place(world.channels[post.channel]),
        "ts": ts,
        "event_ts": ts,
        "deleted_ts": post.ts,
        "previous_message": before,
    }


@method("chat.delete", scope="chat:write", needs="channel ts")
def delete(world: World, args: Json) -> Json:
    """Delete a post of the app's."""
    post = a_post(world, room(world, args, ""), args["ts"])
    if post.user != world.bot_user_id:
        raise Refusal("cant_delete_message")
    before = post_json(world, post)
    post.deleted = True
    world.unheard.append(removal(world, post, before))
    return {"channel": post.channel, "ts": post.ts}


@method("chat.postEphemeral", scope="chat:write", needs="channel user")
def post_ephemeral(world: World, args: Json) -> Json:
    """Whisper to somebody who is in the channel."""
    channel = room(world, args, "", joined=True)
    if channel.is_archived:
        raise Refusal("is_archived")
    if args["user"] not in channel.members:
        raise Refusal("user_not_in_channel")
    text, blocks = content(world, args)
    whisper = Whisper(channel.id, args["user"], world.ts(), text, blocks, str(args.get("thread_ts") or ""))
    world.whispers.append(whisper)
    return {"message_ts": whisper.ts}


@method("chat.getPermalink", needs="channel message_ts")
def get_permalink(world: World, args: Json) -> Json:
    """Return the address of a post."""
    channel = room(world, args, "")
    post = a_post(world, channel, args["message_ts"])
    url = f"https://{world.home.domain}.slack.com/archives/{channel.id}/p{post.ts.replace('.', '')}"
    if post.is_reply:
        url += f"?thread_ts={post.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": url}


def reacted(world: World, post: Post, user: str, name: str, *, added: bool) -> Json:
    """Return the event of a reaction. It says nothing of the workspace of who reacted."""
    return {
        "type": "reaction_added" if added else "reaction_removed",
        "user": user,
        "reaction": name,
        "item": {"type": "message", "channel": post.channel, "ts": post.ts},
        "item_user": post.user,
        "event_ts": world.ts(),
    }


@method("reactions.add", scope="reactions:write", needs="channel name timestamp")
def add_reaction(world: World, args: Json) -> Json:
    """Put the app's emoji on a post."""
    post = a_post(world, room(world, args, "", joined=True), args["timestamp"])
    people = post.reactions.setdefault(args["name"], [])
    if world.bot_user_id in people:
        raise Refusal("already_reacted")
    people.append(world.bot_user_id)
    world.unheard.append(reacted(world, post, world.bot_user_id, args["name"], added=True))
    return {}


@method("reactions.remove", scope="reactions:write", needs="channel name timestamp")
def remove_reaction(world: World, args: Json) -> Json:
    """Take the app's emoji off a post."""
    post = a_post(world, room(world, args, "", joined=True), args["timestamp"])
    if world.bot_user_id not in post.reactions.get(args["name"], []):
        raise Refusal("no_reaction")
    post.reactions[args["name"]].remove(world.bot_user_id)
    world.unheard.append(reacted(world, post, world.bot_user_id, args["name"], added=False))
    return {}
