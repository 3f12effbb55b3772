"""`handraise digest`: a week in numbers on the terminal, and the threads behind each number."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.shell import ConfigFile, do, give_up, opened, printable

if TYPE_CHECKING:
    from bot.app import Opened
    from bot.domain.digest import Digest, Number
    from bot.domain.weeks import CalendarWeek
    from bot.engine.digest import Chronicle


def digest(
    *,
    preview: Annotated[bool, typer.Option("--preview", help="Show the digest of a week.")] = False,
    explain: Annotated[
        str, typer.Option("--explain", metavar="NUMBER", help="Say what a number is, and list the threads behind it.")
    ] = "",
    week: Annotated[str, typer.Option("--week", help="Which, such as 2026-W46; else the last that is over.")] = "",
    config: ConfigFile = None,
) -> None:
    """Show what a week came to, or explain one of its numbers."""
    if preview == bool(explain):
        give_up("Say --preview, or --explain and a number such as `answered`.")

    async def work() -> None:
        async with opened(config) as house:
            chosen = _week(house, week)
            if preview:
                _show(await _chronicle(house).digest(chosen))
            else:
                await _explain(_chronicle(house), _number(explain), chosen)

    do(work())


def _chronicle(house: "Opened") -> "Chronicle":
    from bot.engine.digest import Chronicle

    return Chronicle(house.store, house.channels, house.settings.digest.support)


def _week(house: "Opened", label: str) -> "CalendarWeek":
    from bot.domain.weeks import CalendarWeek

    zone = house.settings.digest.zone
    try:
        return CalendarWeek.parse(label, zone) if label else CalendarWeek.of(house.now(), zone).before()
    except ValueError as trouble:
        give_up(str(trouble))


def _number(name: str) -> "Number":
    from bot.domain.digest import Number

    try:
        return Number(name)
    except ValueError:
        give_up(f"There is no number {name}. There are: {', '.join(Number)}.")


def _show(digest: "Digest") -> None:
    from bot.domain.figures import figures, headline

    week = digest.week
    typer.echo(f"{week.label}, {week.monday:%d.%m.%Y} to {week.sunday:%d.%m.%Y}, {week.zone}: {headline(digest)}")
    if digest.quiet:
        return
    shown = figures(digest)
    wide = max(len(figure.label) for figure in shown)
    typer.echo()
    for figure in shown:
        remark = f"  ({figure.remark})" if figure.remark else ""
        typer.echo(printable(f"  {figure.label:<{wide}}  {figure.value}{remark}"))
    for waits in digest.waiting.oldest:
        typer.echo(
            printable(f"  #{waits.thread} waits since {waits.since:%d.%m.%Y %H:%M} UTC  {waits.url or ''}").rstrip()
        )
    for quote in digest.quotes:
        typer.echo(printable(f"  “{quote.text}” — {quote.by}, #{quote.thread}"))


async def _explain(chronicle: "Chronicle", number: "Number", week: "CalendarWeek") -> None:
    from bot.domain.digest import DEFINITIONS
    from bot.domain.figures import LABELS, figures

    digest = await chronicle.digest(week)
    value = next((figure.value for figure in figures(digest) if figure.number is number), "not known")
    typer.echo(f"{LABELS[number]}, {week.label}: {printable(value)}")
    typer.echo(DEFINITIONS[number])
    threads = await chronicle.explain(number, week)
    typer.echo(", ".join(f"#{thread}" for thread in threads) or "No thread is behind it.")
