"""The calls that Teams takes, one by one: what a kit has to do for us, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from adapters.teams.gateway import Json


@dataclass(frozen=True, slots=True)
class ConnectorAddress:
    """Where to call, and as whom."""

    address: str
    """With a slash at its end."""
    token: str
    """Empty in local mode: then nothing is said about who calls."""


class ConnectorRefused(Exception):
    """Teams answered with an error status."""

    def __init__(self, status: int, headers: Mapping[str, str], text: str) -> None:
        super().__init__(status)
        self.status, self.headers, self.text = status, headers, text


class ConnectorUnreached(Exception):
    """No answer came. `surely_not` says that the call cannot have been heard."""

    def __init__(self, why: str, *, surely_not: bool) -> None:
        super().__init__(why)
        self.surely_not = surely_not


class Connector(Protocol):
    """Makes each call once: no retries, no limits, no fallbacks. Each raises Refused or Unreached.

    Activities go out as they are given, and ids come back as they are; an empty one if there was none.
    """

    async def begin(self, line: ConnectorAddress, wanted: Json) -> tuple[str, str]:
        """Open a conversation; return its id and that of its first post."""
        ...

    async def send(self, line: ConnectorAddress, conversation: str, activity: Json) -> str:
        """Post; return the post's id."""
        ...

    async def target(self, line: ConnectorAddress, conversation: str, activity: Json) -> str:
        """Post for the activity's recipient alone; return the post's id."""
        ...

    async def update(self, line: ConnectorAddress, conversation: str, id: str, activity: Json) -> None:
        """Change a post."""
        ...

    async def delete(self, line: ConnectorAddress, conversation: str, id: str) -> None:
        """Delete a post."""
        ...

    async def member(self, line: ConnectorAddress, conversation: str, account: str) -> Json:
        """Return somebody, as the roster has them."""
        ...

    async def members(self, line: ConnectorAddress, conversation: str, page: str) -> tuple[list[Json], str]:
        """Return a page of the roster, and the name of the next page: empty if there is none."""
        ...

    async def close(self) -> None:
        """End all connections. Twice is no error; another call opens them again."""
        ...
