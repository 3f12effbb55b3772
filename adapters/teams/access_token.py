"""The token with which we call Teams: fetched from Microsoft's login, and kept for as long as it holds."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import aiohttp

from adapters.teams.gateway import NotReady
from adapters.teams.settings import TeamsSettings
from bot.ports.errors import Unavailable

log = logging.getLogger(__name__)

SCOPE = "https://api.botframework.com/.default"
EARLY = timedelta(minutes=5)
"""A token is renewed that long before it ends."""
ASK_AGAIN = timedelta(minutes=1)
"""How long to wait for an administrator to put right what is wrong with our registration."""


class AccessToken:
    """One app's account with Microsoft. In local mode there is none, and the token is empty."""

    def __init__(
        self, settings: TeamsSettings, ask: Callable[[], aiohttp.ClientSession], now: Callable[[], datetime]
    ) -> None:
        self._settings = settings
        self._ask = ask
        self._now = now
        self._token = ""
        self._until: datetime | None = None
        self._one_at_a_time = asyncio.Lock()

    async def token(self) -> str:
        """Return a token that holds for some minutes yet. Raises NotReady or Unavailable."""
        if self._settings.local:
            return ""
        async with self._one_at_a_time:
            if self._until is None or self._now() >= self._until:
                await self._renew()
            return self._token

    def forget(self, token: str) -> None:
        """Take back a token that was refused: the next one is fetched again. An older one is forgotten already."""
        if token == self._token:
            self._until = None

    async def _renew(self) -> None:
        url = f"{self._settings.login_url}{self._settings.tenant_id}/oauth2/v2.0/token"
        form = {
            "grant_type": "client_credentials",
            "client_id": self._settings.app_id,
            "client_secret": self._settings.app_password.get_secret_value(),
            "scope": SCOPE,
        }
        try:
            async with self._ask().post(url, data=form) as answer:
                found = await answer.json(content_type=None)
                status = answer.status
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as down:
            raise Unavailable(f"Microsoft's login cannot be reached ({type(down).__name__}).") from None
        self._take(status, found if isinstance(found, dict) else {})

    def _take(self, status: int, found: dict[str, Any]) -> None:
        token, seconds = found.get("access_token"), found.get("expires_in")
        if status == 200 and isinstance(token, str) and token and str(seconds).isdigit():
            lasts = timedelta(seconds=int(str(seconds)))
            self._token, self._until = token, self._now() + max(lasts - EARLY, lasts / 2)
            return
        if status in {400, 401, 403}:
            why = "app_id, app_password and tenant_id do not fit together: see Certificates & secrets"
            log.error("Teams: %s (%s)", why, str(found.get("error", status))[:80])
            raise NotReady(f"Teams: {why}.", retry_after=ASK_AGAIN)
        raise Unavailable(f"Microsoft's login is busy (status {status}).")
