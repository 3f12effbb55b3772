"""What every adapter is given, how it is built, and what it may offer beside its port."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from bot.domain.ids import Room
from bot.ports.channel import PublicChannel
from bot.ports.kv import KeyValueStore
from bot.ports.surface import ChatSurface

STREAM_HOLDER = "Handraise-Stream-Holder"
"""The response header in which a route says for whom it holds an event stream open: an address, an account."""


async def _nobody(_text: str) -> None:
    """Where nobody looks after the installation, nobody is told."""


async def _fits(_name: str) -> str:
    """Where nobody knows who works here, every name fits."""
    return ""


async def _nowhere(_room: Room) -> None:
    """Where no cards are kept, none is drawn again."""


@dataclass(frozen=True, slots=True)
class AdapterContext:
    """What an adapter is given with its settings. Time, ids and randomness come from here, never from outside."""

    company: str
    public_url: str
    kv: KeyValueStore
    now: Callable[[], datetime]
    token: Callable[[], str]
    """Return 32 fresh unguessable bytes in URL-safe text."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    """Wait so many seconds."""
    alert: Callable[[str], Awaitable[None]] = _nobody
    """Tell those who look after the installation, in a sentence with the fix, what only they can mend: a token that
    was revoked, money that is spent. It never shows a credential. Saying the same again is harmless."""

    report: Callable[[bool, str], None] = lambda _ready, _says: None
    """Tell how the adapter stands, whenever it finds out: True, and as whom it opened what; or False, and what is in
    the way and how to mend it. /readyz and the start show it. Saying the same again is harmless."""
    redraw: Callable[[Room], Awaitable[None]] = _nowhere
    """Have every card that stands in this room drawn again: who can read it has changed. Returns once that is stored.
    Saying it again is harmless."""

    name_trouble: Callable[[str], Awaitable[str]] = _fits
    """Return why a customer of a channel of our own may not call themselves so, in a sentence with the fix: it could
    be taken for the company, its support or a colleague. "" if they may."""

    async def well(self, says: str = "") -> None:
        """Say that it hears, as whom and where, in a sentence; ends what `alert` told. Saying it again is harmless."""
        self.report(True, says)
        await self.alert("")


@dataclass(frozen=True, slots=True)
class Exclusive:
    """What no two entries of one kind may share, as the property `exclusive` of their settings tells.

    `what` names it in a sentence, `value` is compared and never shown, `fix` says what to do where two share it.
    """

    what: str
    value: str
    fix: str


class ChannelFactory(Protocol):
    """What the entry point group `handraise.channels` names: a class with its settings class."""

    Settings: type[Any]
    """A pydantic model of the adapter's keys in app.yaml; unknown keys must be errors."""

    def __call__(self, name: str, settings: Any, context: AdapterContext) -> PublicChannel:
        """Build the channel. Opens nothing yet."""
        ...


class SurfaceFactory(Protocol):
    """What the entry point group `handraise.surfaces` names."""

    Settings: type[Any]

    def __call__(self, name: str, settings: Any, context: AdapterContext) -> ChatSurface:
        """Build the surface. Opens nothing yet."""
        ...


@runtime_checkable
class ServesHTTP(Protocol):
    """An adapter that serves pages or receives webhooks on the program's one HTTP server."""

    def routes(self) -> Iterable[Any]:
        """Return `aiohttp.web.RouteDef`s, typed `Any` since the core knows no HTTP library.

        Event streams are limited for each holder, and in all; the oldest is given up. Behind a proxy the server
        cannot know who that is: a response of the type text/event-stream names its holder in the header
        STREAM_HOLDER, which is not sent. Without it, the address that connected is the holder. A stream that is
        given up gets the event `full`: its page must wait before it comes back.
        """
        ...


@runtime_checkable
class HasStartPage(Protocol):
    """An adapter that has an address of its own to show to the person who starts the program."""

    def link(self) -> str:
        """Return the address, as a whole URL."""
        ...


@runtime_checkable
class ChecksConnection(Protocol):
    """A channel or surface that can be asked whether what app.yaml says really opens what it should."""

    async def check_connection(self) -> str:
        """Ask for real, and return a sentence for the operator that says whom it opened, as what.

        Asked while nobody listens. Says nothing in public or in a room, and leaves no connection open. Raises
        Unavailable or Rejected, with what is in the way and how to mend it.
        """
        ...


@runtime_checkable
class InOneWorkspace(Protocol):
    """A surface in a workspace that can have one entry only: with two, one person would be two people to us."""

    async def workspace(self) -> str:
        """Return the workspace in words, with its id in its product. Raises Unavailable or Rejected."""
        ...


@runtime_checkable
class HasManifestCommand(Protocol):
    """A factory with a command of its own for what installs us in its product: `handraise manifest <kind> …`."""

    def manifest_command(self) -> Any:
        """Return it as a `typer.Typer` with one command, typed `Any` since ports know no command line."""
        ...
