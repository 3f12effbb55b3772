"""A person before their Slack, in a test's hand."""

import mimetypes
from collections.abc import Sequence
from typing import Any

from bot.testing.sample_pictures import png
from tests.servers.slack.answers import take
from tests.servers.slack.composer import composed, escaped
from tests.servers.slack.courier import Courier, Delivery
from tests.servers.slack.methods_chat import change, place, reacted, removal
from tests.servers.slack.methods_views import close_top
from tests.servers.slack.press import Press, filled_in
from tests.servers.slack.shapes import belonging, home_team, interaction, named, post_json, view_json, wrapped
from tests.servers.slack.state import Channel, Json, Member, Post, View, Whisper

IN_THREAD = "{command} is not supported in threads. Sorry!"
FILL_IN = "Please complete this required field."


class Person:
    """Somebody at work in Slack. Whatever they do reaches the app before the call returns, as far as Slack tells it.

    Who does what Slack would not let them do, such as press what is not shown, fails with AssertionError.
    """

    def __init__(self, slack: Courier, id: str) -> None:
        self._slack = slack
        self.id = id

    @property
    def member(self) -> Member:
        """What Slack knows of them; flags may be changed."""
        return self._slack.members[self.id]

    # --- in channels ------------------------------------------------------------------------------

    async def say(
        self,
        channel: str,
        text: str,
        thread_ts: str | None = None,
        blocks: list[Json] | None = None,
        files: Sequence[str | tuple[str, bytes, str]] = (),
        broadcast: bool = False,
    ) -> str:
        """Write in a channel or thread, as typed (see composer.py), with files by name; return the ts.

        Naming the app with <@UBOT> gives a second event, app_mention, with its own event_id and the same ts.
        """
        room = self._enter(channel)
        root = self._slack.post(channel, thread_ts) if thread_ts else None
        assert root is None or not root.is_reply, "A thread is named by its root."
        written, typed = composed(text, self._slack.custom_emoji)
        post = Post(
            channel=channel,
            ts=self._slack.ts(),
            user=self.id,
            text=written,
            blocks=typed if blocks is None else blocks,
            thread_ts=thread_ts or "",
            files=[self._upload(name) for name in files],
            subtype="thread_broadcast" if broadcast else "file_share" if files else "",
        )
        self._mark(post)
        self._slack.all_posts[channel].append(post)
        await self._tell_of(room, post)
        return post.ts

    def _enter(self, channel: str) -> Channel:
        room = self._slack.channels[channel]
        assert self.id in room.members, f"{self.id} is not in {channel}."
        assert not room.is_archived, f"{channel} is archived."
        return room

    def _mark(self, post: Post) -> None:
        """Mark the words of another app, or of a workflow."""
        if self.member.is_bot or self.member.is_workflow_bot:
            post.bot_id, post.app_id = f"B{self.id[1:]}", f"A{self.id[1:]}"
        if self.member.is_workflow_bot:
            post.subtype = "bot_message"

    def _upload(self, given: str | tuple[str, bytes, str]) -> Json:
        name, content, alt = (given, png(), "") if isinstance(given, str) else given
        id, media = self._slack.id("F"), mimetypes.guess_type(name)[0] or "application/octet-stream"
        file: Json = {"id": id, "name": name, "title": name, "mimetype": media, "filetype": name[-3:], "user": self.id}
        file |= {"size": len(content), "url_private": f"{self._slack.base_url}/files-pri/{id}/{name}"}
        self._slack.files[id] = file | ({"alt_txt": alt} if alt else {})
        self._slack.contents[id] = content
        return self._slack.files[id]

    async def _tell_of(self, room: Channel, post: Post) -> None:
        written = {**post_json(self._slack, post), "client_msg_id": self._slack.id("typed-"), **place(room)}
        written["event_ts"] = post.ts
        if post.subtype == "thread_broadcast":
            written["root"] = post_json(self._slack, self._slack.post(room.id, post.thread_ts))
        await self.event(written, room, team=self._outside())
        if f"<@{self._slack.bot_user_id}>" in post.text and not room.im_with:
            called = {"type": "app_mention", "team": self._slack.home.id, **belonging(self._slack, self.member)}
            kept = ("user", "text", "ts", "thread_ts", "blocks", "files", "channel", "event_ts", "client_msg_id")
            await self.event({**called, **{name: written[name] for name in kept if name in written}}, room)

    def _outside(self) -> str:
        """Return the workspace in which an outsider's words arose; of our own people nothing."""
        return home_team(self._slack, self.member) if self._slack.is_outsider(self.member) else ""

    async def event(self, event: Json, room: Channel | None = None, team: str = "") -> Delivery | None:
        """Bring an event to the app, if it subscribed to it and is where it happened."""
        kind = event["type"]
        subscribed = f"message.{room.kind}s".replace("ims", "im") if kind == "message" and room else kind
        if subscribed not in self._slack.events or (room and self._slack.bot_user_id not in room.members):
            return None
        return await self._slack.deliver("events_api", wrapped(self._slack, event, channel=room, team=team))

    async def edit(self, channel: str, ts: str, text: str) -> Delivery | None:
        """Change what they wrote."""
        room, post = self._enter(channel), self._mine(channel, ts)
        before = post_json(self._slack, post)
        post.text, post.blocks = composed(text, self._slack.custom_emoji)
        post.edited = {"user": self.id, "ts": self._slack.ts()}
        return await self.event(change(self._slack, post, before), room, team=self._outside())

    async def take_off(self, channel: str, ts: str, id: str) -> Delivery | None:
        """Delete a file: of every post that it stood on Slack says that it changed, and never that it was edited."""
        room, post = self._enter(channel), self._mine(channel, ts)
        before = post_json(self._slack, post)
        gone = {"id": id, "mode": "tombstone"}
        post.files = [gone if file["id"] == id else file for file in post.files]
        return await self.event(change(self._slack, post, before), room, team=self._outside())

    async def delete(self, channel: str, ts: str) -> Delivery | None:
        """Delete what they wrote, or, as an administrator, what anybody did."""
        post = self._slack.post(channel, ts) if self.member.is_admin else self._mine(channel, ts)
        before = post_json(self._slack, post)
        post.deleted = True
        return await self.event(removal(self._slack, post, before), self._enter(channel), team=self._outside())

    def _mine(self, channel: str, ts: str) -> Post:
        post = self._slack.post(channel, ts)
        assert post.user == self.id, f"{self.id} did not write {ts}."
        assert not post.deleted, f"{ts} was deleted."
        return post

    async def react(self, channel: str, ts: str, name: str) -> Delivery | None:
        """Put an emoji on a post."""
        room, post = self._enter(channel), self._slack.post(channel, ts)
        assert not post.deleted, f"{ts} was deleted."
        people = post.reactions.setdefault(name, [])
        assert self.id not in people, f"{self.id} put :{name}: on {ts} before."
        people.append(self.id)
        return await self.event(reacted(self._slack, post, self.id, name, added=True), room)

    async def unreact(self, channel: str, ts: str, name: str) -> Delivery | None:
        """Take their emoji off a post."""
        room, post = self._enter(channel), self._slack.post(channel, ts)
        post.reactions[name].remove(self.id)
        return await self.event(reacted(self._slack, post, self.id, name, added=False), room)

    # --- commands and shortcuts -------------------------------------------------------------------

    async def command(
        self, text: str, channel: str, command: str = "/handraise", *, in_thread: bool = False
    ) -> Delivery:
        """Use the slash command. In a thread Slack refuses by itself: see `refused` of what is returned.

        As with should_escape, `<@U1ANA>` reaches the app as `<@U1ANA|ana>`, and & < > escaped.
        """
        room = self._slack.channels[channel]
        if in_thread:
            return Delivery("slash_commands", {}, refused=IN_THREAD.format(command=command))
        parts = escaped(text)
        for member in self._slack.members.values():
            parts = parts.replace(f"&lt;@{member.id}&gt;", f"<@{member.id}|{member.name}>")
        payload = {
            "token": "made-up-verification-token",
            "team_id": home_team(self._slack, self.member),
            "team_domain": self._slack.home.domain,
            "channel_id": room.id,
            "channel_name": named(room)["name"],
            "user_id": self.id,
            "user_name": self.member.name,
            "command": command,
            "text": parts,
            "api_app_id": self._slack.app_id,
            "is_enterprise_install": str(self._slack.org_install).lower(),
            "response_url": self._slack.response_url(room.id, self.id),
            "trigger_id": self._slack.trigger(self.id),
        }
        if self._slack.home.enterprise_id:
            payload |= {
                "enterprise_id": self._slack.home.enterprise_id,
                "enterprise_name": self._slack.home.enterprise_name,
            }
        return await self._done(await self._slack.deliver("slash_commands", payload))

    async def shortcut(self, callback_id: str, channel: str | None = None, ts: str | None = None) -> Delivery:
        """Use a shortcut: of a post, from its menu, or a global one."""
        trigger = {
            "callback_id": callback_id,
            "action_ts": self._slack.ts(),
            "trigger_id": self._slack.trigger(self.id),
        }
        if channel is None or ts is None:
            return await self._interact("shortcut", **trigger)
        room, post = self._enter(channel), self._slack.post(channel, ts)
        assert not post.deleted, f"{ts} was deleted."
        url = self._slack.response_url(channel, self.id, thread_ts=post.thread_ts)
        message = post_json(self._slack, post)
        more = {"channel": named(room), "message_ts": ts, "message": message, "response_url": url}
        return await self._interact("message_action", **trigger, **more)

    async def _interact(self, kind: str, **more: Any) -> Delivery:
        payload = interaction(self._slack, kind, self.id, **more)
        return await self._done(await self._slack.deliver("interactive", payload))

    async def _done(self, delivery: Delivery) -> Delivery:
        take(self._slack, delivery)
        return delivery

    # --- what they see ----------------------------------------------------------------------------

    def ephemerals(self, channel: str | None = None) -> list[Whisper]:
        """Return what only they see, oldest first."""
        return self._slack.whispered(self.id, channel)

    def reloads(self) -> None:
        """Start Slack anew: ephemerals are gone."""
        self._slack.whispers = [one for one in self._slack.whispers if one.user != self.id]

    def open_view(self) -> View:
        """Return the modal before them. Raises AssertionError if there is none."""
        assert self._slack.stacks[self.id], f"No modal is open before {self.id}."
        return self._slack.stacks[self.id][-1]

    def sees_a_view(self) -> bool:
        """Whether a modal is open before them."""
        return bool(self._slack.stacks[self.id])

    @property
    def home(self) -> View | None:
        """The app's home tab, as it was last drawn for them."""
        return self._slack.homes.get(self.id)

    async def open_home(self) -> Delivery | None:
        """Look at the app's home tab."""
        shown = {} if self.home is None else {"view": view_json(self._slack, self.home)}
        line = self._slack.direct(self.id).id
        opened = {"type": "app_home_opened", "user": self.id, "channel": line, "tab": "home"}
        return await self.event({**opened, "event_ts": self._slack.ts(), **shown})

    # --- pressing and filling in ------------------------------------------------------------------

    async def click(
        self,
        where: Post | Whisper | View,
        action_id: str | None = None,
        value: str | None = None,
        block_id: str | None = None,
        chosen: str | Sequence[str] | None = None,
        state: dict[str, dict[str, Json]] | None = None,
    ) -> Delivery:
        """Press a button, or choose from what is not a field: an overflow menu, a select, checkboxes.

        `chosen` is an option's value or its words, a person's id, or several of them. `state` is what stands in
        other fields of a post. A deep copy of a post is an old sight of it, on a screen not yet redrawn.
        """
        press = Press(self._slack, self.id, where)
        return await self._done(await press.do(action_id, value, block_id, chosen, state))

    async def type(self, view: View, field: str, text: str) -> Delivery | None:
        """Write into a field, named by its block_id or action_id; tell the app if the field asks for that."""
        press = Press(self._slack, self.id, view)
        delivery = await press.type(field, text)
        return None if delivery is None else await self._done(delivery)

    async def choose(self, view: View, action_id: str, chosen: str | Sequence[str], query: str = "") -> Delivery | None:
        """Choose in a field of a view; an external menu asks the app first, for `query`."""
        press = Press(self._slack, self.id, view)
        delivery = await press.choose(action_id, chosen, query)
        return None if delivery is None else await self._done(delivery)

    async def submit(self, view: View) -> Delivery:
        """Press the button that submits. What is not filled in Slack marks by itself, and the app hears nothing."""
        press = Press(self._slack, self.id, view)
        assert view.definition.get("submit"), "This view has no button to submit it."
        unfilled = filled_in(view)
        if unfilled:
            view.errors = unfilled
            return Delivery("interactive", {}, refused=next(iter(unfilled.values())))
        return await self._interact("view_submission", **press.of_view(), response_urls=[])

    async def close(self, view: View) -> Delivery | None:
        """Close a view without submitting it; the app hears of it only if it asked to."""
        payload = {"view": view_json(self._slack, view), "is_cleared": False}
        close_top(self._slack, view)
        if not view.definition.get("notify_on_close"):
            return None
        return await self._interact("view_closed", **payload)
