"""What the commands of the command line share. Heavy parts are imported inside, so that --help is quick."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Never

import typer

if TYPE_CHECKING:
    from bot.app import Application
    from bot.config.settings import Settings

ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="The configuration; else $HANDRAISE_CONFIG, else ./app.yaml.")
]


def run_async(work: Coroutine[Any, Any, None]) -> None:
    """Carry out a command's work."""
    asyncio.run(work)


@asynccontextmanager
async def opened(config: Path | None) -> "AsyncIterator[Application]":
    """Open the application that the configuration describes, without serving anything."""
    from bot.app import open_application as doors_closed

    async with doors_closed(settings_of(config)) as application:
        yield application


def settings_of(config: Path | None) -> "Settings":
    """Return what the configuration says."""
    from bot.config.settings import load

    return load(config)


def fail(sentence: str) -> Never:
    """Say why not, and end with exit code 1."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def printable(text: str) -> str:
    """Return the text without anything that could move a terminal's cursor."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
