"""Everything we listen to in Slack, with the scope that each takes. The manifest is made from these tables."""

from collections.abc import Mapping
from types import MappingProxyType

from adapters.slack.client import METHODS
from adapters.slack.interactions import CLAIM_SHORTCUT, FIND_SHORTCUT, SEND_SHORTCUT, UNDO_SHORTCUT

COMMAND = "/handraise"
BARE_COMMANDS = ("/claim", "/reply")
"""Commands that can be switched on as well, where no other app has these words."""

EVENTS: Mapping[str, str] = MappingProxyType(
    {
        "app_home_opened": "",
        "app_mention": "app_mentions:read",
        "app_uninstalled": "",
        "channel_archive": "channels:read",
        "channel_rename": "channels:read",
        "channel_shared": "channels:read",
        "channel_unarchive": "channels:read",
        "channel_unshared": "channels:read",
        "member_joined_channel": "channels:read",
        "message.channels": "channels:history",
        "reaction_added": "reactions:read",
        "reaction_removed": "reactions:read",
        "tokens_revoked": "",
        "user_change": "users:read",
    }
)
"""Every event, and the scope without which Slack does not send it."""

PRIVATE_EVENTS: Mapping[str, str] = MappingProxyType({"message.groups": "groups:history"})
"""What is heard as well where the room is a private channel."""
PRIVATE_SCOPES = ("groups:history", "groups:read")

SHORTCUTS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        CLAIM_SHORTCUT: ("message", "Claim this mention", "Volunteer to answer this customer"),
        SEND_SHORTCUT: ("message", "Send reply in public", "See your words as customers will, then send them"),
        UNDO_SHORTCUT: ("message", "Undo or take back reply", "Stop your answer, or take it back"),
        FIND_SHORTCUT: ("global", "Find a mention to answer", "What is up for grabs"),
    }
)
"""Every shortcut: where it is offered, its name, and what it does."""


def scopes() -> tuple[str, ...]:
    """Return the scopes that are needed, by name: those of every event, every method, and the commands."""
    return tuple(sorted({*EVENTS.values(), *METHODS.values(), "commands"} - {""}))
