"""Connects an account on X: `python -m adapters.x.oauth_setup` asks for the app and gives its first refresh token."""

import getpass
import sys
from collections.abc import Callable
from typing import Final

from adapters.x.client import App, Login

LANDING: Final = "http://127.0.0.1:8080/connected"
"""The callback address that the app must have at X. Nothing needs to answer there."""


def connect(ask: Callable[[str], str], ask_secret: Callable[[str], str], *, api_url: str = "https://api.x.com") -> str:
    """Lead through it, and return what belongs into app.yaml. Raises ValueError with X's words if X says no."""
    app = App(ask("Client ID: ").strip(), ask_secret("Client secret (empty for a public app): ").strip())
    login = Login(api_url, app, LANDING)
    landed = ask(
        f"\nSign in to X as the account that is to answer, and open:\n\n{login.address()}\n\n"
        "Allow it. Your browser then fails to open a page: that is all right.\nPaste its address: "
    )
    refresh_token, id, handle = login.finish(landed.strip())
    return f'\nuser_id: "{id}"\nhandle: {handle}\nrefresh_token: {refresh_token}\n'


if __name__ == "__main__":
    sys.stdout.write(connect(input, getpass.getpass))
