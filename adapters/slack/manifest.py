"""The app manifest, made from what we listen to and call. The command that prints it."""

import json
from typing import Annotated, Any
from urllib.parse import quote, urlsplit

import typer

from adapters.slack.subscriptions import (
    BARE_COMMANDS,
    COMMAND,
    EVENTS,
    PRIVATE_EVENTS,
    PRIVATE_SCOPES,
    SHORTCUTS,
    scopes,
)

NEW_APP = "https://api.slack.com/apps?new_app=1&manifest_json="
PATH = "/slack/events"

_ABOUT = (
    "Customer mentions from X, Mastodon, Bluesky and your public wall arrive as cards in one channel. Anyone in the "
    "company can claim one, talk it over in its thread, write an answer, and have their own words posted in public "
    "under their own name. Nothing leaves Slack until the volunteer has seen exactly what customers will see, "
    "and presses Send."
)
_BARE = {
    "/claim": ("Volunteer to answer a mention", "#number"),
    "/reply": ("See your answer as customers will, then send it", "#number your answer"),
}


def manifest(*, http: str = "", bare: bool = False, private: bool = False) -> dict[str, Any]:
    """Return the manifest (version 2 of Slack's schema).

    `http` is the program's public address for HTTP mode; "" means Socket Mode. `bare` adds `/claim` and
    `/reply`. `private` adds what a room needs that is a private channel. Raises ValueError for an address
    that Slack cannot call.
    """
    if http and (urlsplit(http).scheme not in ("http", "https") or not urlsplit(http).hostname):
        raise ValueError(f"expected an address such as https://answers.example.com, found {http!r}")
    url = f"{http.rstrip('/')}{PATH}" if http else ""
    events = sorted([*EVENTS, *(PRIVATE_EVENTS if private else ())])
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Handraise",
            "description": "Volunteer to answer customers in public, in your own words",
            "background_color": "#1a1d21",
            "long_description": _ABOUT,
        },
        "features": {
            "bot_user": {"display_name": "Handraise", "always_online": True},
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": False,
                "messages_tab_read_only_enabled": True,
            },
            "slash_commands": _commands(url, bare=bare),
            "shortcuts": [
                {"name": name, "type": kind, "callback_id": id, "description": does}
                for id, (kind, name, does) in SHORTCUTS.items()
            ],
        },
        "oauth_config": {"scopes": {"bot": sorted({*scopes(), *(PRIVATE_SCOPES if private else ())})}},
        "settings": {
            "event_subscriptions": {"bot_events": events} | ({"request_url": url} if url else {}),
            "interactivity": {"is_enabled": True}
            | ({"request_url": url, "message_menu_options_url": url} if url else {}),
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }


def link(made: dict[str, Any]) -> str:
    """Return the address that opens Slack's page for a new app, filled in."""
    return NEW_APP + quote(json.dumps(made, separators=(",", ":")), safe="")


def _commands(url: str, *, bare: bool) -> list[dict[str, Any]]:
    table = [
        (COMMAND, "Mentions you can answer, your claims, help", "list | mine | claim #number | reply #number … | help")
    ]
    table += [(word, *_BARE[word]) for word in BARE_COMMANDS if bare]
    return [
        {"command": word, "description": does, "usage_hint": hint, "should_escape": True}
        | ({"url": url} if url else {})
        for word, does, hint in table
    ]


def command() -> typer.Typer:
    """Return the command that prints the manifest, and the link that opens it filled in."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)

    @app.command()
    def print_it(
        *,
        http: Annotated[str, typer.Option(metavar="URL", help="Our public address, if Slack calls us.")] = "",
        bare: Annotated[bool, typer.Option("--bare", help="Also offer /claim and /reply.")] = False,
        private: Annotated[bool, typer.Option("--private", help="The room is a private channel.")] = False,
    ) -> None:
        """Print the app manifest, and the link that opens it filled in."""
        try:
            made = manifest(http=http, bare=bare, private=private)
        except ValueError as trouble:
            typer.echo(str(trouble), err=True)
            raise typer.Exit(1) from None
        typer.echo(json.dumps(made, ensure_ascii=False, indent=2))
        typer.echo(f"\nCreate the app from it, filled in already:\n{link(made)}", err=True)

    return app
