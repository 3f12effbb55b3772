"""The app package that puts Handraise into a team: manifest and icons, and the command that makes it."""

import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from adapters.teams import icons
from bot.chat.commands import COMMANDS, Command, Part

VERSION = "1.29"
SCHEMA = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}/MicrosoftTeams.schema.json"
CLAIM, SEND, UNDO, FIND = "claim", "send", "undo", "find"
MENU: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        CLAIM: ("message", "Claim this mention", "Volunteer to answer this customer"),
        SEND: ("message", "Send reply in public", "See your words as customers will, then send them"),
        UNDO: ("message", "Undo or take back reply", "Stop your answer, or take it back"),
        FIND: ("compose", "Find a mention to answer", "What is up for grabs"),
    }
)
"""Every command of a menu: where it is offered, its name, and what it does. Each opens a dialog."""
READS_THREADS = "ChannelMessage.Read.Group"
"""With this, what is said in a card's thread is heard; without, only what names us."""
OFFERED = ("list", "mine", "claim", "release", "reply", "send", "undo", "note", "close", "me", "digest", "help")
"""The commands that Teams offers while somebody types; it takes twelve. All others work as well.

What is chosen there is put into the message as it stands, and may be sent so: it is a word alone, never an example.
"""

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ABOUT = (
    "Customer mentions from X, Mastodon, Bluesky and your public wall arrive as cards in one channel. Anyone in the "
    "company can claim one, talk it over in its thread, write an answer, and have their own words posted in public "
    "under their own name. Nothing leaves Teams until the volunteer has seen exactly what customers will see, "
    "and presses Send."
)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def manifest(*, app_id: str, http: str, listens: bool = False) -> dict[str, Any]:
    """Return the manifest (version 1.29 of Teams' schema).

    `app_id` is the registration's client id, `http` the program's public address. `listens` asks the owner of
    the team for leave to hear what is said in its channels: see `READS_THREADS`. Raises ValueError for an id or
    an address that Teams would not take.
    """
    id, url = app_id.strip().lower(), urlsplit(http)
    if not _ID.fullmatch(id):
        raise ValueError(
            f"expected the app's (client) id, such as 11111111-2222-3333-4444-555555555555, found {app_id!r}"
        )
    if url.scheme != "https" or not url.hostname:
        raise ValueError(f"expected an address such as https://answers.example.com, found {http!r}")
    site = http.rstrip("/")
    made: dict[str, Any] = {
        "$schema": SCHEMA,
        "manifestVersion": VERSION,
        "version": "1.0.0",
        "id": id,
        "developer": {"name": "Handraise", "websiteUrl": site, "privacyUrl": site, "termsOfUseUrl": site},
        "name": {"short": "Handraise", "full": "Handraise: answer customers in your own words"},
        "description": {"short": "Volunteer to answer customers in public, in your own words", "full": _ABOUT},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#1A1D21",
        "bots": [_bot(id)],
        "composeExtensions": [{"botId": id, "commands": [_command(name) for name in MENU]}],
        "defaultInstallScope": "team",
        "defaultGroupCapability": {"team": "bot"},
        "validDomains": [url.hostname],
    }
    return made | (_leave(id) if listens else {})


def package(*, app_id: str, http: str, listens: bool = False) -> bytes:
    """Return the app package as a zip file: the same bytes for the same settings. Raises ValueError as `manifest`."""
    made = manifest(app_id=app_id, http=http, listens=listens)
    written = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    files = {"manifest.json": written.encode(), "color.png": icons.color(), "outline.png": icons.outline()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package_file:
        for name, held in files.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            package_file.writestr(entry, held)
    return packed.getvalue()


def _bot(id: str) -> dict[str, Any]:
    known = {command.word: command for command in COMMANDS}
    offered = [{"title": word, "description": _offer(known[word])} for word in OFFERED]
    return {
        "botId": id,
        "scopes": ["personal", "team"],
        "supportsFiles": False,
        "isNotificationOnly": False,
        "supportsTargetedMessages": True,
        "commandLists": [{"scopes": ["personal", "team"], "commands": offered}],
    }


def _offer(command: Command) -> str:
    """What a command does, and what is written after its word."""
    takes = {Part.THREAD: "number", Part.TEXT: "your words", Part.PERHAPS_TEXT: "your words"}
    more = ", ".join(takes[part] for part in command.takes if part in takes)
    return f"{command.does} ({more})" if more else command.does


def _command(name: str) -> dict[str, Any]:
    where, title, does = MENU[name]
    return {"id": name, "type": "action", "title": title, "description": does, "context": [where], "fetchTask": True}


def _leave(id: str) -> dict[str, Any]:
    return {
        "webApplicationInfo": {"id": id, "resource": "https://RscBasedStoreApp"},
        "authorization": {"permissions": {"resourceSpecific": [{"name": READS_THREADS, "type": "Application"}]}},
    }


def command() -> typer.Typer:
    """Return the command that writes the package."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)

    @app.command()
    def write_it(
        *,
        app_id: Annotated[str, typer.Option(metavar="ID", help="The registration's client id.")] = "",
        http: Annotated[str, typer.Option(metavar="URL", help="Our public address.")] = "",
        listen: Annotated[bool, typer.Option("--listen", help="Ask to hear what is said in threads.")] = False,
        out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write it.")] = Path("handraise-teams.zip"),
    ) -> None:
        """Write the app package to upload to Teams."""
        try:
            packed = package(app_id=app_id, http=http, listens=listen)
        except ValueError as trouble:
            typer.echo(str(trouble), err=True)
            raise typer.Exit(1) from None
        out.write_bytes(packed)
        typer.echo(f"Written: {out}. Upload it there as a custom app.")

    return app
