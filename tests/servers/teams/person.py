"""What people do in Teams, and what they see of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from tests.servers.teams import shapes
from tests.servers.teams.keys import Forgery
from tests.servers.teams.state import CARD, ROOM, Human, Json, Post

if TYPE_CHECKING:
    from tests.servers.teams.server import TeamsServer

SENTENCE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"


@dataclass(slots=True)
class Delivery:
    """Something brought to the app, and what it answered."""

    activity: Json
    authorization: str = ""
    status: int = 0
    """The HTTP status; 0 if there was no answer, or if Teams brought nothing to the app."""
    body: Any = None
    """The answer, parsed."""
    elapsed: float = 0.0

    @property
    def was_brought(self) -> bool:
        """Whether the app heard of it at all."""
        return bool(self.activity)


@dataclass(slots=True)
class Shown:
    """A dialog that is open before somebody."""

    title: str
    card: Json
    kind: Literal["task", "menu"]
    post: Post | None
    command: str = ""
    errors: list[str] = field(default_factory=list)


class Person:
    """One person's Teams: what they do is brought to the app, and what it answers is shown to them."""

    def __init__(self, teams: "TeamsServer", human: Human) -> None:
        self._teams = teams
        self.human = human
        self.told: list[str] = []
        """Sentences that answered what they did."""
        self.errors: list[str] = []
        """Errors that a card or Teams itself showed them."""
        self.dialog: Shown | None = None

    # --- seeing ---------------------------------------------------------------------------------

    def sees(self, post: Post) -> Json:
        """Return the card of a post as they see it."""
        return post.card_for(self.human.key)

    @property
    def private(self) -> list[Post]:
        """What stands in threads for their eyes only, oldest first."""
        return [post for post in self._teams.posts_by_id.values() if self._is_mine(post)]

    @property
    def chat(self) -> list[Post]:
        """What stands in their personal chat with the app, oldest first."""
        posts = self._teams.posts_by_id.values()
        return [post for post in posts if post.conversation == self.human.chat and not post.is_deleted]

    def _is_mine(self, post: Post) -> bool:
        return post.only_for == self.human.key and not post.is_deleted

    # --- talking --------------------------------------------------------------------------------

    async def say(
        self,
        text: str,
        *,
        thread: Post | None = None,
        room: str = ROOM,
        chat: bool = False,
        pictures: Sequence[bytes] = (),
        alt: str = "image",
        handed: bool = True,
        files: Sequence[str] = (),
    ) -> Post:
        """Post in a channel, in a thread, or in the personal chat. The app hears it if Teams would tell it.

        `@Handraise` names the app. `pictures` were pasted below the words, whose author says what they show
        (`alt`); they are `handed` to the app if it hears the post. `files` lie in SharePoint. See `teams.last`
        for what became of it.
        """
        conversation = self.human.chat if chat else thread.conversation if thread else room
        others = [each for each in self._teams.humans.values() if each is not self.human]
        parts = shapes.said(text, others, self._pasted(pictures, alt, handed=handed), files)
        post = self._teams.keep(conversation, parts, author=self.human.key, html=parts["attachments"][0]["content"])
        reply = {"replyToId": thread.id} if thread else {}
        if chat or self._teams.rsc or "@Handraise" in text:
            await self._bring("message", post.id, post.conversation, **parts, **reply)
        else:
            self._teams.deliveries.append(Delivery({}))
        return post

    async def edit(self, post: Post, text: str, *, pictures: Sequence[bytes] = ()) -> Delivery:
        """Change a post of theirs: what it says, and which pictures stand in it."""
        parts = shapes.said(text, [], self._pasted(pictures, "image"))
        post.activity, post.html, post.edits = parts, parts["attachments"][0]["content"], post.edits + 1
        return await self._bring("messageUpdate", post.id, post.conversation, event="editMessage", **parts)

    async def delete(self, post: Post) -> Delivery:
        """Delete a post of theirs."""
        post.is_deleted = True
        return await self._bring("messageDelete", post.id, post.conversation, event="softDeleteMessage")

    def _pasted(self, pictures: Sequence[bytes], alt: str, *, handed: bool = True) -> list[shapes.Pasted]:
        ids = [self._teams.paste(content) for content in pictures]
        where = f"{self._teams.address}v3/attachments"
        return [shapes.Pasted(id, alt, f"{where}/{id}/views/original" if handed else "") for id in ids]

    async def react(self, post: Post, name: str = "like") -> Delivery:
        """React to a post of the app's: of other posts it hears nothing."""
        return await self._react(post, "reactionsAdded", name)

    async def unreact(self, post: Post, name: str = "like") -> Delivery:
        """Take a reaction back."""
        return await self._react(post, "reactionsRemoved", name)

    async def _react(self, post: Post, key: str, name: str) -> Delivery:
        assert not post.author, "Of what people post, Teams tells no reactions."
        more: Json = {key: [{"type": name}], "replyToId": post.id}
        return await self._bring("messageReaction", f"f:{self._teams.new_id()}", post.conversation, **more)

    # --- pressing -------------------------------------------------------------------------------

    async def press(self, post: Post, button: str, **typed: Any) -> Delivery:
        """Press a button of a card, by its title, verb or tooltip, with this typed into its inputs."""
        card = self.sees(post)
        action = _button(card, button)
        values = {**_initial(card), **typed, **_data_of(action)}
        assert typed.keys() <= _initial(card).keys(), f"No such input: {typed.keys() - _initial(card).keys()}"
        if action["type"] == "Action.Submit":
            return await self._fetch(post, values)
        given = {"type": "Action.Execute", "title": action.get("title"), "verb": action.get("verb"), "data": values}
        return await self._execute(post, given, "manual")

    async def refresh(self, post: Post) -> Delivery | None:
        """Look at a card, as the client does: if it names them, it asks for their own version."""
        refresh = (self.sees(post) or {}).get("refresh") or {}
        users = refresh.get("userIds")
        if not refresh or (users is not None and self.human.id not in users):
            return None
        return await self._execute(post, refresh["action"], "automatic")

    async def _execute(self, post: Post, action: Json, trigger: str) -> Delivery:
        value = {"action": {**action, "id": None}, "trigger": trigger}
        found = await self._invoke("adaptiveCard/action", post.conversation, value, post)
        said = found.body if isinstance(found.body, dict) else {}
        match found.status, said.get("type"):
            case 200, kind if kind == CARD:
                post.seen[self.human.key] = said["value"]
            case 200, kind if kind == SENTENCE:
                self.told.append(said["value"])
            case 200, kind if kind == ERROR:
                self.errors.append(said["value"]["message"])
            case _:
                self.errors.append("Something went wrong. Please try again.")
        return found

    # --- dialogs --------------------------------------------------------------------------------

    async def _fetch(self, post: Post, data: Json) -> Delivery:
        assert (data.get("msteams") or {}).get("type") == "task/fetch", "This button opens nothing."
        value = {"data": data, "context": {"theme": "default"}}
        found = await self._invoke("task/fetch", post.conversation, value, post)
        self._show(found, Shown("", {}, "task", post))
        return found

    async def menu(self, command: str, post: Post) -> Delivery:
        """Choose a command of the app's in the menu of a post."""
        found = await self._menu("composeExtension/fetchTask", command, post, {})
        self._show(found, Shown("", {}, "menu", post, command))
        return found

    async def submit(self, button: str = "", **typed: Any) -> Delivery:
        """Send the dialog that is open, with this typed in, by a button (its first, unless it is named)."""
        shown = self.dialog
        assert shown is not None, "No dialog is open."
        fields = _initial(shown.card)
        assert typed.keys() <= fields.keys(), f"No such input: {typed.keys() - fields.keys()}"
        data = {**fields, **typed, **_data_of(_button(shown.card, button))}
        if shown.kind == "task":
            value = {"data": data, "context": {"theme": "default"}}
            assert shown.post is not None
            found = await self._invoke("task/submit", shown.post.conversation, value, shown.post)
        else:
            assert shown.post is not None
            found = await self._menu("composeExtension/submitAction", shown.command, shown.post, {"data": data})
        self._show(found, shown)
        return found

    def close(self) -> None:
        """Close the dialog. The app hears nothing of it."""
        self.dialog = None

    async def _menu(self, name: str, command: str, post: Post, more: Json) -> Delivery:
        author = self._teams.humans.get(post.author)
        value = {"commandId": command, "commandContext": "message", "context": {"theme": "default"}, **more}
        return await self._invoke(
            name, post.conversation, {**value, "messagePayload": shapes.payload(post, author)}, None
        )

    def _show(self, found: Delivery, shown: Shown) -> None:
        self.dialog = None
        if found.status != 200 or not isinstance(found.body, dict | None):
            self.errors.append("Unable to reach app. Please try again.")
            return
        task = (found.body or {}).get("task") or {}
        if task.get("type") == "message":
            self.told.append(task["value"])
        elif task.get("type") == "continue":
            value = task["value"]
            assert value["card"]["contentType"] == CARD
            assert value["title"], "A dialog without a title."
            self.dialog = Shown(value["title"], value["card"]["content"], shown.kind, shown.post, shown.command)

    # --- bringing -------------------------------------------------------------------------------

    async def install(self, *, remove: bool = False) -> Delivery:
        """Add the app to the team, or take it out."""
        self._teams.is_installed = not remove
        action = {"action": "remove" if remove else "add"}
        return await self._bring("installationUpdate", f"f:{self._teams.new_id()}", ROOM, **action)

    async def _invoke(self, name: str, conversation: str, value: Json, post: Post | None) -> Delivery:
        reply = {"replyToId": post.id} if post else {}
        more: Json = {"name": name, "value": value, **reply}
        return await self._bring("invoke", f"f:{self._teams.new_id()}", conversation, **more)

    async def _bring(self, kind: str, id: str, conversation: str, *, event: str = "", **more: Any) -> Delivery:
        now = self._teams.now()
        activity = shapes.activity(self.human, kind, id, conversation, self._teams.address, now, **more)
        if event:
            activity["channelData"]["eventType"] = event
        return await self._teams.bring(activity)

    async def forge(self, forgery: Forgery, activity: Json) -> Delivery:
        """Bring an activity as somebody who is not Teams would."""
        return await self._teams.bring(activity, forgery=forgery)


def _walk(found: Any) -> list[Json]:
    if isinstance(found, dict):
        return [found, *(each for value in found.values() for each in _walk(value))]
    return [each for value in found for each in _walk(value)] if isinstance(found, list) else []


def _button(card: Json, named: str) -> Json:
    buttons = [each for each in _walk(card) if str(each.get("type")) in {"Action.Execute", "Action.Submit"}]
    fits = [
        each for each in buttons if not named or named in {each.get("title"), each.get("verb"), each.get("tooltip")}
    ]
    assert fits, f"There is no button {named!r}, but {[each.get('title') for each in buttons]}."
    return fits[0]


def _initial(card: Json) -> Json:
    inputs = [each for each in _walk(card) if str(each.get("type")).startswith("Input.")]
    return {str(each["id"]): each.get("value", "") for each in inputs}


def _data_of(action: Json) -> Json:
    data = action.get("data")
    return dict(data) if isinstance(data, dict) else {}
