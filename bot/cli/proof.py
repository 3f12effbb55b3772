"""`handraise verify` and `handraise journal`: what was done, and the proof. Heavy parts are imported inside."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.shared import ConfigFile, fail, opened, printable, run_async

if TYPE_CHECKING:
    from bot.app import Application
    from bot.domain.ids import StaffId
    from bot.domain.journal_chain import JournalLine

PAGE = 500


def verify(
    config: ConfigFile = None,
    *,
    head: Annotated[str, typer.Option("--head", help="A head of the chain that was written down earlier.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Prove that the journal was not altered and that each public reply is what somebody sent; exit with 1 if not."""

    async def work() -> None:
        from bot.engine.proof import seal_journal
        from bot.engine.proof import verify as check

        async with opened(config) as application:
            await seal_journal(application.store)
            report = await check(application.store, known_head=head.strip().lower())
        if as_json:
            typer.echo(
                json.dumps(
                    {
                        "lines": report.lines,
                        "threads": report.threads,
                        "replies": report.replies,
                        "head": report.head,
                        "faults": report.faults,
                    },
                    ensure_ascii=False,
                    indent=2,
                )
            )
        else:
            for fault in report.faults:
                typer.echo(f"✗ {printable(fault)}")
            mark = "✗" if report.faults else "✓"
            typer.echo(
                f"{mark} {report.lines:,} lines of the journal and {report.replies:,} public replies in "
                f"{report.threads:,} threads looked at; {len(report.faults):,} faults."
            )
            typer.echo(f"Head of the chain: {report.head}")
        if report.faults:
            raise typer.Exit(1)

    run_async(work())


def journal(
    thread: Annotated[str, typer.Argument(metavar="[NUMBER]", help="A thread, such as 142.")] = "",
    config: ConfigFile = None,
    *,
    by: Annotated[str, typer.Option("--by", help="Only what this colleague did: a name, or a number.")] = "",
    since: Annotated[str, typer.Option("--since", help="Only from this day on, such as 2026-11-30, in UTC.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")] = False,
) -> None:
    """Show who did what, when, oldest first. It holds colleagues' notes and answers: show it to nobody outside."""
    from bot.domain.ids import ThreadId
    from bot.ports.store_proof import JournalQuery

    number = thread.removeprefix("#")
    if number and not (number.isascii() and number.isdigit()):
        fail(f"“{printable(thread)}” is no thread's number. Say it as 142.")
    start = _day(since) if since else None

    async def work() -> None:
        async with opened(config) as application:
            names = {person.id: person.name for person in await application.store.everybody()}
            who = await _person(application, by) if by else None
            asked = JournalQuery(ThreadId(int(number)) if number else None, who, start)
            after = found = 0
            while page := await application.store.journal(asked, after=after, limit=PAGE):
                for line in page:
                    typer.echo(_as_json(line, names) if as_json else _as_text(line, names))
                after, found = page[-1].id, found + len(page)
        if not found and not as_json:
            typer.echo("The journal has nothing of that.")

    run_async(work())


def _day(said: str) -> datetime:
    from datetime import UTC

    try:
        day = datetime.fromisoformat(said)
    except ValueError:
        fail(f"“{printable(said)}” is no day. Say it as 2026-11-30.")
    return day.astimezone(UTC) if day.tzinfo else day.replace(tzinfo=UTC)


async def _person(application: "Application", said: str) -> "StaffId":
    found = [
        person
        for person in await application.store.everybody()
        if said.casefold() in (person.name.casefold(), str(person.id))
        or (person.attribution is not None and person.attribution.name.casefold() == said.casefold())
    ]
    if len(found) > 1:
        numbers = ", ".join(f"{person.id} ({person.role or 'no role'})" for person in found)
        fail(f"Several people are called {printable(said)}: say which by number, {printable(numbers)}.")
    if not found:
        fail(f"Nobody here is called {printable(said)}. `handraise staff list` shows everybody.")
    return found[0].id


def _as_json(line: "JournalLine", names: "dict[StaffId, str]") -> str:
    from bot.domain.ids import StaffId

    return json.dumps(
        {
            "line": line.id,
            "at": line.at.isoformat(),
            "thread": line.thread,
            "deed": line.deed,
            "by": line.by,
            "name": None if line.by is None else names.get(StaffId(line.by)),
            "text": line.text,
            "about": line.about,
        },
        ensure_ascii=False,
    )


def _as_text(line: "JournalLine", names: "dict[StaffId, str]") -> str:
    from bot.domain.ids import StaffId

    who = "" if line.by is None else names.get(StaffId(line.by), f"number {line.by}")
    thread = "" if line.thread is None else f"#{line.thread}"
    said = f"  {line.text}" if line.text else ""
    return printable(f"{line.at:%Y-%m-%d %H:%M:%S}Z  {thread:<6} {line.deed:<18} {who}{said}")
