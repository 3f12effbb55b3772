"""`handraise digest`: a week in numbers, as words, page or picture, and the threads behind each number."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.shared import ConfigFile, fail, opened, printable, run_async

if TYPE_CHECKING:
    from bot.app import Application
    from bot.domain.digest.calendar_week import CalendarWeek
    from bot.domain.digest.digest import Digest, Number
    from bot.engine.digest_builder import DigestBuilder


FEEDBACK = "feedback"
"""What `--explain` takes beside the numbers: it is no number of any digest."""


def digest(
    *,
    preview: Annotated[bool, typer.Option("--preview", help="Show the digest of a week.")] = False,
    explain: Annotated[
        str, typer.Option("--explain", metavar="NUMBER", help="Say what a number is, and list the threads behind it.")
    ] = "",
    week: Annotated[str, typer.Option("--week", help="Which, such as 2026-W46; else the last that is over.")] = "",
    room: Annotated[
        str, typer.Option("--room", metavar="SURFACE", help="In the zone of that surface's room; else of all.")
    ] = "",
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page of it there.")] = None,
    png: Annotated[Path | None, typer.Option("--png", metavar="FILE", help="Write a picture of it there.")] = None,
    dark: Annotated[bool, typer.Option("--dark", help="Draw the picture for dark grounds.")] = False,
    sample: Annotated[bool, typer.Option("--sample", help="Show a made-up week; nothing is opened.")] = False,
    config: ConfigFile = None,
) -> None:
    """Show what a week came to, or explain one of its numbers."""
    if preview == bool(explain):
        fail("Say --preview, or --explain and a number such as `answered`.")
    if not preview and (html or png or dark or sample):
        fail("--html, --png, --dark and --sample belong to --preview.")
    if sample:
        from bot.digest.sample import a_week

        _show(a_week(), "Acme", html, png, dark)
        return

    async def work() -> None:
        async with opened(config) as application:
            chosen = _week(application, week, room)
            if preview:
                _show(await _digest_builder(application).digest(chosen), application.settings.name, html, png, dark)
            elif explain == FEEDBACK:
                await _feedback(application, chosen)
            else:
                await _explain(_digest_builder(application), _number(explain), chosen)

    run_async(work())


def _digest_builder(application: "Application") -> "DigestBuilder":
    from bot.engine.digest_builder import DigestBuilder

    return DigestBuilder(application.store, application.channels, application.settings.digest.support)


def _week(application: "Application", label: str, room: str) -> "CalendarWeek":
    from bot.domain.digest.calendar_week import CalendarWeek

    if room and room not in application.surfaces:
        fail(f"There is no surface {room}. There are: {', '.join(application.surfaces)}.")
    zone = application.settings.digest.of(room).zone
    try:
        return CalendarWeek.parse(label, zone) if label else CalendarWeek.of(application.now(), zone).before()
    except ValueError as trouble:
        fail(str(trouble))


def _number(name: str) -> "Number":
    from bot.domain.digest.digest import Number

    try:
        return Number(name)
    except ValueError:
        fail(f"There is no number {name}. There are: {', '.join(Number)}.")


def _show(digest: "Digest", company: str, html: Path | None, png: Path | None, dark: bool) -> None:
    from bot.digest import render

    for line in render.lines(digest):
        typer.echo(printable(line))
    if html is not None:
        _write(html, render.html_page(digest, company).encode("utf-8", "replace"))
        typer.echo(f"{html} is a page of it.")
    if png is not None:
        from bot.digest.chart_svg import DARK, LIGHT, NoFonts
        from bot.digest.chart_svg import png as drawn

        try:
            _write(png, drawn(render.svg_poster(digest, DARK if dark else LIGHT)))
        except NoFonts as trouble:
            fail(str(trouble))
        typer.echo(printable(f"{png} is a picture of it. To say beside it: {render.alt_text(digest)}"))


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as trouble:
        fail(f"{file} cannot be written: {trouble.strerror}.")


async def _feedback(application: "Application", week: "CalendarWeek") -> None:
    from bot.domain.digest.feedback import summed_up

    typer.echo(
        f"What colleagues say of the digest, {week.label}: {summed_up(await application.store.voices(week.label))}"
    )


async def _explain(chronicle: "DigestBuilder", number: "Number", week: "CalendarWeek") -> None:
    from bot.domain.digest.digest import DEFINITIONS
    from bot.domain.digest.figures import LABELS, figures

    digest = await chronicle.digest(week)
    value = next((figure.value for figure in figures(digest) if figure.number is number), "not known")
    typer.echo(f"{LABELS[number]}, {week.label}: {printable(value)}")
    typer.echo(DEFINITIONS[number])
    threads = await chronicle.explain(number, week)
    typer.echo(", ".join(f"#{thread}" for thread in threads) or "No thread is behind it.")
