"""The command line. Heavy parts are imported inside the commands, so that --help is quick."""

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import check_text, digest, manifest, proof, staff
from bot.cli.shared import ConfigFile, fail, opened, printable, run_async, settings_of

if TYPE_CHECKING:
    from bot.cli.doctor import Finding
    from bot.engine.adapter_states import AdapterState

app = typer.Typer(
    add_completion=False,
    help="Anyone in a company can answer its customers in public, in their own words and under their own name.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
parked = typer.Typer(
    help="What could not be carried out and waits for you.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(staff.app, name="staff")
app.add_typer(parked, name="parked")
app.add_typer(manifest.app, name="manifest")
app.command("digest")(digest.digest)
app.command("verify")(proof.verify)
app.command("journal")(proof.journal)
app.command("check-text")(check_text.check_text)


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code: 0, 1 for trouble, 2 for a wrong command line."""
    given = list(sys.argv[1:] if argv is None else argv)
    before = os.umask(0o077)  # the database holds what is private: what we make is for this account alone
    try:
        app(given, prog_name="handraise")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except KeyboardInterrupt:
        return 130
    except Exception as trouble:
        if "--debug" in given[:1]:
            raise
        typer.echo(_sentence(trouble), err=True)
        return 1
    finally:
        os.umask(before)
    return 0


@app.callback()
def everywhere(
    *, debug: Annotated[bool, typer.Option("--debug", help="Log more, and show where an error came from.")] = False
) -> None:
    """What holds for every command."""
    from bot import logging_setup

    logging_setup.set_up(verbose=debug)


@app.command()
def run(config: ConfigFile = None) -> None:
    """Start the program; Ctrl-C stops it and loses nothing."""
    from bot.app import serve
    from bot.config.settings import cautions

    settings = settings_of(config)
    for caution in cautions(settings):
        typer.echo(f"! {caution}", err=True)
    asyncio.run(serve(settings, ready=lambda links: _greet(settings.name, links), stands=_say_how_it_stands))
    typer.echo("Stopped. Nothing is lost.")


@app.command()
def migrate(config: ConfigFile = None) -> None:
    """Bring the database up to date; `run` does so too."""

    async def work() -> None:
        async with opened(config):
            typer.echo("The database is up to date.")

    run_async(work())


@app.command()
def doctor(
    config: ConfigFile = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    live: Annotated[
        bool, typer.Option("--live", help="Also ask each network and chat product whether it lets us in.")
    ] = False,
) -> None:
    """Check everything that can be checked; exit with 0 (well), 1 (look at this) or 2 (will not work)."""
    from bot.cli.doctor import Mark, check_live, check_offline

    async def work() -> "list[Finding]":
        findings = await check_offline(config)
        if not live or any(finding.mark is Mark.TROUBLE and finding.about != "port" for finding in findings):
            return findings
        async with opened(config) as application:
            return findings + await check_live({**application.channels, **application.surfaces})

    findings = asyncio.run(work())
    if as_json:
        typer.echo(json.dumps([finding.as_json() for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            typer.echo(str(finding))
    worst = {Mark.WELL: 0, Mark.CAUTION: 1, Mark.TROUBLE: 2}
    raise typer.Exit(max(worst[finding.mark] for finding in findings))


@app.command()
def pause(
    config: ConfigFile = None,
    *,
    why: Annotated[str, typer.Option("--why", help="Why, for those whose answers wait.")] = "",
) -> None:
    """Stop all publishing at once; what is sent meanwhile waits."""
    run_async(_pause(config, why, paused=True))
    typer.echo("Paused: nothing becomes public until `handraise resume`. What people send meanwhile waits.")


@app.command()
def resume(config: ConfigFile = None) -> None:
    """Let publishing go on."""
    run_async(_pause(config, "", paused=False))
    typer.echo("Publishing goes on, beginning with what waited.")


@parked.command("list")
def parked_list(config: ConfigFile = None) -> None:
    """Show what waits for you, oldest first."""

    async def work() -> None:
        async with opened(config) as application:
            waiting = await application.store.parked()
        for kept in waiting:
            about = getattr(kept.effect, "week", "") or (f"#{kept.thread}" if kept.thread else "")
            why = printable(kept.why)
            if kept.effect is None:
                why = f"This version of Handraise cannot read it: upgrade and retry it, or drop it. {why}".strip()
            typer.echo(f"{kept.id:>6}  {printable(kept.kind):<10} {about}  {why}")
        if not waiting:
            typer.echo("Nothing is parked.")

    run_async(work())


@parked.command("retry")
def parked_retry(
    number: Annotated[int, typer.Argument(metavar="ID", help="Its number in `handraise parked list`.")],
    config: ConfigFile = None,
) -> None:
    """Try one again; the running program does so within a second."""

    async def work() -> None:
        async with opened(config) as application:
            if not await application.store.try_again(number):
                fail(f"Nothing with the number {number} is parked. `handraise parked list` shows what is.")
            typer.echo(f"{number} is tried again.")

    run_async(work())


@parked.command("drop")
def parked_drop(
    number: Annotated[int, typer.Argument(metavar="ID", help="Its number in `handraise parked list`.")],
    config: ConfigFile = None,
) -> None:
    """Give one up for good."""

    async def work() -> None:
        async with opened(config) as application:
            if not await application.store.give_up(number):
                fail(f"Nothing with the number {number} is parked. `handraise parked list` shows what is.")
            typer.echo(f"{number} is given up.")

    run_async(work())


async def _pause(config: Path | None, why: str, *, paused: bool) -> None:
    from bot.engine.pausing import set_pause_here

    async with opened(config) as application:
        await set_pause_here(application.store, why, application.now(), paused=paused)


def _greet(company: str, links: list[tuple[str, str]]) -> None:
    width = max((len(title) for title, _ in links), default=0)
    lines = [f"  {title:<{width}}  {url}" for title, url in links]
    typer.echo("\n".join((f"Handraise is ready for {company}.", "", *lines, "")))
    typer.echo('Another way in, for anybody: handraise staff invite "Name"')
    typer.echo("Ctrl-C stops; nothing is lost.")


def _say_how_it_stands(name: str, state: "AdapterState") -> None:
    """Say once of a channel or surface which room or account it opened, or what to mend."""
    typer.echo(f"{'✓' if state.ready else '✗'} {name}: {printable(state.says) or 'it is ready.'}")


def _sentence(trouble: Exception) -> str:
    """Say what happened, in a sentence. What we did not foresee is named without its text: it may hold a secret."""
    from bot.config.errors import AdapterError, InvalidConfig
    from bot.engine.workspaces import SharedWorkspace
    from bot.http_server import ListenError
    from storage.connection.errors import DatabaseTrouble

    if isinstance(trouble, (InvalidConfig, ListenError, AdapterError, DatabaseTrouble, SharedWorkspace)):
        return str(trouble)
    if isinstance(trouble, OSError) and trouble.strerror:
        return f"{trouble.filename or 'The system'}: {trouble.strerror}."
    return f"Something unforeseen went wrong ({type(trouble).__name__}). `handraise --debug …` shows where."
