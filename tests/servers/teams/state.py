"""What Teams remembers: people, one team with its channels, posts, personal chats."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

Json = dict[str, Any]

TENANT = "11111111-aaaa-4aaa-8aaa-000000000001"
OTHER_TENANT = "22222222-bbbb-4bbb-8bbb-000000000002"
APP = "33333333-cccc-4ccc-8ccc-000000000003"
SECRET = "made-up~client.secret"
TEAM = "19:team0000000000000000000000000000@thread.tacv2"
ROOM = "19:customers00000000000000000000000@thread.tacv2"
OTHER_ROOM = "19:general0000000000000000000000000@thread.tacv2"
US = "Handraise"
ROOT = ";messageid="
CARD = "application/vnd.microsoft.card.adaptive"


@dataclass(slots=True)
class Human:
    """Somebody, as Teams knows them. Change the fields at any time."""

    key: str
    name: str
    aad: str
    tenant: str = TENANT
    role: str = "user"
    """user, guest, anonymous, federated, …"""
    in_team: bool = True
    blocks_us: bool = False
    """Whether they shut the app out of their chats."""

    @property
    def id(self) -> str:
        """The id under which our app knows them."""
        return f"29:1{self.key}-made-up"

    @property
    def chat(self) -> str:
        """Their personal chat with the app."""
        return f"a:1{self.key}-chat"


@dataclass(eq=False, slots=True)
class Post:
    """Something in a thread or chat. It stays the same object when it is changed."""

    id: str
    conversation: str
    """Whole: with the thread's root in channels."""
    author: str
    """A person's key; empty for ours."""
    activity: Json
    only_for: str = ""
    """The key of the one person who sees it."""
    is_deleted: bool = False
    edits: int = 0
    seen: dict[str, Json] = field(default_factory=dict)
    """The card as single people see it, after an answer to a press of theirs."""
    html: str = ""

    @property
    def text(self) -> str:
        """What it says."""
        return str(self.activity.get("text", ""))

    @property
    def card(self) -> Json:
        """Its card, as it is for everybody; empty if it has none."""
        for each in self.activity.get("attachments") or ():
            if each.get("contentType") == CARD:
                return dict(each["content"])
        return {}

    @property
    def root(self) -> str:
        """The id of the post that opened its thread."""
        return self.conversation.partition(ROOT)[2]

    def card_for(self, person: str) -> Json:
        """The card as this person sees it."""
        return self.seen.get(person, self.card)


class World:
    """Everything there is."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.humans: dict[str, Human] = {}
        self.rooms: dict[str, str] = {ROOM: "Customers", OTHER_ROOM: "General"}
        self.posts_by_id: dict[str, Post] = {}
        self.is_installed = True
        """Whether our app is in the team."""
        self.rsc = False
        """Whether the team's owner let us hear everything that is said in its channels."""
        self.targets = True
        """Whether posts that one person sees are to be had here."""
        self.pasted: dict[str, bytes] = {}
        """The pictures that were pasted into posts, by the id of each."""
        self._ids = count(1_795_000_000_001)
        for key, name in (("ana", "Ana Lima"), ("ben", "Ben Okafor"), ("cho", "Cho Min")):
            self.add_person(key, name)

    def add_person(self, key: str, name: str, **more: Any) -> Human:
        """Let somebody appear: `role`, `tenant`, `in_team`, `aad`, `blocks_us`."""
        aad = more.pop("aad", f"44444444-dddd-4ddd-8ddd-{len(self.humans) + 1:012d}")
        human = self.humans[key] = Human(key, name, aad, **more)
        return human

    def new_id(self) -> str:
        """Return an id as Teams gives them: later ones are greater."""
        return str(next(self._ids))

    def paste(self, content: bytes) -> str:
        """Keep a picture; return its id."""
        id = f"0-weu-d1-{len(self.pasted) + 1:032x}"
        self.pasted[id] = content
        return id

    def by_id(self, id: str) -> Human | None:
        """Return somebody by `29:…` or directory id."""
        return next((each for each in self.humans.values() if id in {each.id, each.aad} and id), None)

    def keep(self, conversation: str, activity: Json, author: str = "", only_for: str = "", html: str = "") -> Post:
        """Keep a post; in a channel without a root it opens a thread of its own."""
        id = self.new_id()
        if conversation in self.rooms:
            conversation = f"{conversation}{ROOT}{id}"
        post = self.posts_by_id[id] = Post(id, conversation, author, activity, only_for, html=html)
        return post

    def posts(self, room: str = ROOM) -> list[Post]:
        """Return what opened threads in a channel and still stands, oldest first."""
        return [post for post in self._standing() if post.conversation == f"{room}{ROOT}{post.id}"]

    def thread(self, post: Post) -> list[Post]:
        """Return what stands in the thread of a post for everybody, its root left out."""
        return [
            each
            for each in self._standing()
            if each.conversation == post.conversation and each.id != post.root and not each.only_for
        ]

    def _standing(self) -> list[Post]:
        return [post for post in self.posts_by_id.values() if not post.is_deleted]
