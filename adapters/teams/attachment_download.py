"""Fetching a picture that somebody pasted: from Teams alone, since our token goes along, and only so much of it."""

from urllib.parse import urlsplit

import aiohttp

from adapters.teams.connector import ConnectorAddress, ConnectorRefused, ConnectorUnreached
from bot.ports.errors import Rejected

ATTACHMENTS = "/v3/attachments/"
_TRY_AGAIN = (401, 408, 412, 429)
"""What may be answered otherwise next time, or with another token; everything that is 500 or more may be too."""


def is_theirs(url: str, address: str) -> bool:
    """Return whether that is an attachment at the very place where Teams takes our calls."""
    try:
        asked, home = urlsplit(url), urlsplit(address)
        same = (asked.scheme, asked.hostname, asked.port) == (home.scheme, home.hostname, home.port)
    except ValueError:
        return False
    plain = asked.username is None and asked.password is None and ".." not in asked.path
    return same and plain and ATTACHMENTS in asked.path


async def fetched(session: aiohttp.ClientSession, line: ConnectorAddress, url: str, most: int) -> bytes:
    """Return an attachment of so many bytes at the most. Raises Rejected, or what a Connector raises.

    Our token is shown to nobody but Teams: for every other address nothing is asked, and nothing is followed.
    """
    if not is_theirs(url, line.address):
        raise Rejected("It does not lie with Teams.")
    token = {"Authorization": f"Bearer {line.token}"} if line.token else {}
    try:
        async with session.get(url, headers=token, allow_redirects=False) as answer:
            if answer.status in _TRY_AGAIN or answer.status >= 500:
                raise ConnectorRefused(answer.status, answer.headers, "")
            if answer.status != 200:
                raise Rejected(f"Teams does not hand it out ({answer.status}).")
            content = bytearray()
            async for piece in answer.content.iter_chunked(1 << 16):
                content += piece
                if len(content) > most:
                    raise Rejected(f"It has more than {most // 1_000_000} MB.")
            return bytes(content)
    except (aiohttp.ClientError, TimeoutError) as down:
        raise ConnectorUnreached(type(down).__name__, surely_not=True) from None
