"""What Slack remembers: workspaces, people, channels, posts, whispers, views; and who may find them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

Json = dict[str, Any]

BOT_SCOPES = frozenset(
    {
        *("app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:read"),
        *("im:history", "im:write", "reactions:read", "reactions:write", "users:read"),
    }
)
"""What an administrator granted: the required list of our manifest."""

BOT_EVENTS = frozenset(
    {
        *("app_home_opened", "app_mention", "app_uninstalled", "channel_archive", "channel_rename"),
        *("channel_shared", "channel_unshared", "member_joined_channel", "message.channels", "message.im"),
        *("reaction_added", "reaction_removed", "tokens_revoked", "user_change"),
    }
)
"""What the app subscribed to: the list of our manifest. Nothing else is delivered."""


@dataclass(slots=True)
class Workspace:
    """A company's Slack. With an enterprise it is part of an Enterprise Grid."""

    id: str
    name: str
    domain: str
    enterprise_id: str = ""
    enterprise_name: str = ""


@dataclass(slots=True)
class Member:
    """Somebody, as Slack knows them. Change the flags at any time.

    `team_id` other than the home workspace's makes an outsider, who reaches us through a shared channel.
    `enterprise_user` is given for people on an Enterprise Grid; with an empty `team_id` users.info leaves that out.
    """

    id: str
    team_id: str
    name: str
    real_name: str
    display_name: str = ""
    tz: str = "Europe/Berlin"
    email: str = ""
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool | None = None
    deleted: bool = False
    is_bot: bool = False
    is_workflow_bot: bool = False
    is_admin: bool = False
    is_owner: bool = False
    enterprise_user: Json | None = None


@dataclass(slots=True)
class Channel:
    """A place to talk; `im_with` names the one person of a direct line to the app."""

    id: str
    name: str
    members: set[str]
    is_ext_shared: bool = False
    is_pending_ext_shared: bool = False
    is_org_shared: bool = False
    is_archived: bool = False
    is_private: bool = False
    im_with: str = ""
    context_team_id: str = ""
    shared_team_ids: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """Its `channel_type` in events."""
        return "im" if self.im_with else "group" if self.is_private else "channel"


@dataclass(eq=False, slots=True)
class Post:
    """What everybody in a channel sees. The same object lives on through edits; `copy.deepcopy` keeps an old sight."""

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str = ""
    bot_id: str = ""
    app_id: str = ""
    metadata: Json | None = None
    edited: Json | None = None
    files: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    reactions: dict[str, list[str]] = field(default_factory=dict)
    subtype: str = ""
    deleted: bool = False
    asked: Json = field(default_factory=dict)
    """The other arguments of chat.postMessage: unfurl_links, mrkdwn, reply_broadcast."""

    @property
    def is_reply(self) -> bool:
        """Whether it stands below another post."""
        return bool(self.thread_ts) and self.thread_ts != self.ts


@dataclass(eq=False, slots=True)
class Whisper:
    """An ephemeral: seen by one person until they reload."""

    channel: str
    user: str
    ts: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str = ""
    deleted: bool = False


@dataclass(eq=False, slots=True)
class View:
    """A modal or a home tab in front of one person. `values` is what stands in its fields (state.values)."""

    id: str
    owner: str
    type: str
    definition: Json
    hash: str
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    """By block_id, what stands in red below a field: from the app, or from Slack itself for an unfilled one."""
    trouble: str = ""
    """What Slack says when the app did not answer a submission."""
    root_view_id: str = ""
    previous_view_id: str | None = None
    is_open: bool = True

    @property
    def blocks(self) -> list[Json]:
        """What it shows."""
        blocks: list[Json] = self.definition["blocks"]
        return blocks

    @property
    def title(self) -> str:
        """Its title; a home tab has none."""
        return str((self.definition.get("title") or {}).get("text", ""))

    @property
    def private_metadata(self) -> str:
        """What the app keeps in it, unseen."""
        return str(self.definition.get("private_metadata", ""))

    @property
    def callback_id(self) -> str:
        """What the app calls it."""
        return str(self.definition.get("callback_id", ""))


@dataclass(slots=True)
class Trigger:
    """Leave to open a view before somebody who just did something: once, and for three seconds."""

    user: str
    at: float
    view_id: str = ""
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """Leave to answer an interaction without a token: five times, for thirty minutes."""

    channel: str
    user: str
    at: float
    thread_ts: str = ""
    origin: Post | Whisper | None = None
    uses: int = 0


class World:
    """Everything Slack remembers. Time is passed in; ids and timestamps are made here and never repeat."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self.home = Workspace("T1HOME", "Acme", "acme")
        self.org_install = False  # installed for a whole Enterprise Grid: `team` is then null in payloads
        self.app_id, self.bot_id, self.bot_user_id = "A1APP", "B1BOT", "UBOT"
        self.bot_token, self.app_token = "xoxb-made-up-bot", "xapp-made-up-app"
        self.signing_secret = "made-up-signing-secret"
        self.scopes: set[str] = set(BOT_SCOPES)
        self.events: set[str] = set(BOT_EVENTS)
        self.revoked = False
        self.base_url = ""
        self.members: dict[str, Member] = {}
        self.channels: dict[str, Channel] = {}
        self.all_posts: dict[str, list[Post]] = defaultdict(list)
        self.whispers: list[Whisper] = []
        self.stacks: dict[str, list[View]] = defaultdict(list)
        self.homes: dict[str, View] = {}
        self.files: dict[str, Json] = {}
        self.contents: dict[str, bytes] = {}
        self.handed_out: list[str] = []
        self.uploads: dict[str, Json] = {}
        """Files for which an address was given, and which are not complete."""
        self.looks = 1
        """How often somebody asks what a new file is before Slack knows."""
        self.has_charts = True
        """Whether this workspace has charts and tables of its own."""
        self.custom_emoji: set[str] = {"acme", "partyparrot"}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.unheard: list[Json] = []
        self.faults: list[str] = []
        self._ids = count(1)
        self._last_ts = 0
        self._populate()

    def _populate(self) -> None:
        self.add_person(self.bot_user_id, name="handraise", real_name="Handraise", is_bot=True)
        self.add_person("U1ANA", name="ana", real_name="Ana Ruiz", display_name="Ana")
        self.add_person("U2BEN", name="ben", real_name="Ben Okafor", display_name="Ben")
        self.add_person("U3CHO", name="cho", real_name="Cho Kim", is_admin=True)
        everybody = set(self.members)
        self.add_channel("C1CUSTOMERS", "customers", members=everybody)
        self.add_channel("C2GENERAL", "general", members=everybody - {self.bot_user_id})

    # --- people and channels ----------------------------------------------------------------------

    def add_person(self, id: str, *, name: str = "", channels: tuple[str, ...] = (), **flags: Any) -> Member:
        """Let somebody exist, with the flags of Member, and be in these channels."""
        name = name or id.lower()
        given = {"team_id": self.home.id, "real_name": name.title(), "email": f"{name}@acme.example", **flags}
        self.members[id] = Member(id=id, name=name, **given)
        for channel in channels:
            self.channels[channel].members.add(id)
        return self.members[id]

    def add_channel(self, id: str, name: str, members: set[str] | None = None, **flags: Any) -> Channel:
        """Let a channel exist, with the flags of Channel; nobody is in it but these."""
        self.channels[id] = Channel(id, name, set(members or ()), context_team_id=self.home.id, **flags)
        return self.channels[id]

    def direct(self, user: str) -> Channel:
        """Return the direct line between somebody and the app, which is made when it is first asked for."""
        id = "D" + user[1:]
        return self.channels.get(id) or self.add_channel(id, user, {user, self.bot_user_id}, im_with=user)

    def is_outsider(self, member: Member) -> bool:
        """Whether somebody belongs to another company, as Slack sees it."""
        enterprise = (member.enterprise_user or {}).get("enterprise_id", "")
        if enterprise and enterprise == self.home.enterprise_id:
            return False
        return member.team_id != self.home.id

    # --- time and ids -----------------------------------------------------------------------------

    def ts(self) -> str:
        """Return a new timestamp, later than all before."""
        self._last_ts = max(int(self.now() * 1_000_000), self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def id(self, prefix: str) -> str:
        """Return a new id with this prefix."""
        return f"{prefix}{next(self._ids):08X}"

    def new_hash(self) -> str:
        """Return what tells one state of a view from all others."""
        return f"{int(self.now())}.{next(self._ids):08x}"

    def trigger(self, user: str, view_id: str = "") -> str:
        """Return leave to open a view before this person."""
        id = f"{next(self._ids)}.{self.home.id[1:]}.{next(self._ids):032x}"
        self.triggers[id] = Trigger(user, self.now(), view_id)
        return id

    def response_url(
        self, channel: str, user: str, *, thread_ts: str = "", origin: Post | Whisper | None = None
    ) -> str:
        """Return an address at which the app may answer this person, here."""
        id = f"{self.home.id}/{next(self._ids)}/{next(self._ids):024x}"
        self.response_urls[id] = ResponseUrl(channel, user, self.now(), thread_ts, origin)
        return f"{self.base_url}/response/{id}"

    # --- looking ----------------------------------------------------------------------------------

    def posts(self, channel: str) -> list[Post]:
        """Return what stands in a channel, threads included, oldest first, without what was deleted."""
        return [post for post in self.all_posts[channel] if not post.deleted]

    def post(self, channel: str, ts: str) -> Post:
        """Return one post, deleted or not. Raises AssertionError if there was none."""
        found = self.find(channel, ts)
        assert found is not None, f"There is no post {ts} in {channel}."
        return found

    def find(self, channel: str, ts: str) -> Post | None:
        """Return one post, deleted or not, if it was ever there."""
        return next((post for post in self.all_posts[channel] if post.ts == ts), None)

    def thread(self, channel: str, ts: str) -> list[Post]:
        """Return the replies below a post, oldest first, without it and without what was deleted."""
        return [post for post in self.posts(channel) if post.is_reply and post.thread_ts == ts]

    def whispered(self, user: str, channel: str | None = None) -> list[Whisper]:
        """Return the ephemerals that somebody still sees, oldest first."""
        mine = [seen for seen in self.whispers if seen.user == user and not seen.deleted]
        return [seen for seen in mine if channel in {None, seen.channel}]

    def view(self, id: str) -> View | None:
        """Return the modal or home tab with this id, or external_id, if it is still open."""
        shown = [view for stack in self.stacks.values() for view in stack] + list(self.homes.values())
        return next((view for view in shown if id and id in {view.id, view.definition.get("external_id")}), None)
