"""`handraise staff …`: who works here. Heavy parts are imported inside the commands, so that --help is quick."""

from typing import Annotated

import typer

from bot.cli.shared import ConfigFile, fail, opened, printable, run_async

app = typer.Typer(help="Who works here.", no_args_is_help=True, rich_markup_mode=None)


@app.command("invite")
def staff_invite(
    name: Annotated[str, typer.Argument(help="What colleagues call them.")],
    role: Annotated[str, typer.Option("--role", help="What they do, such as baker.")] = "",
    config: ConfigFile = None,
) -> None:
    """Let somebody in: prints a link that works once, for them alone."""

    async def work() -> None:
        async with opened(config) as application:
            try:
                links = await application.people.invite(name, role)
            except ValueError as trouble:
                fail(str(trouble))
            for surface, link in links:
                typer.echo(f"{surface}: {link}")
            typer.echo(
                f"Give it to {printable(name)} privately: it works once, and anyone who has it comes in as them."
            )

    run_async(work())


@app.command("list")
def staff_list(config: ConfigFile = None) -> None:
    """Show everybody."""

    async def work() -> None:
        async with opened(config) as application:
            people = await application.store.everybody()
        for person in people:
            state = "left" if not person.active else "may send" if person.enrolled else "has not come in yet"
            role = f", {person.role}" if person.role else ""
            typer.echo(f"{person.id:>4}  {printable(person.name + role)}  ({state})")
        if not people:
            typer.echo('Nobody is here yet. `handraise staff invite "Ana"` lets somebody in.')

    run_async(work())


@app.command("leave")
def staff_leave(
    number: Annotated[int, typer.Argument(metavar="ID", help="Their number in `handraise staff list`.")],
    config: ConfigFile = None,
) -> None:
    """See somebody out: their sessions end at once, and they can do nothing more."""
    from bot.domain.ids import StaffId

    async def work() -> None:
        async with opened(config) as application:
            try:
                person = await application.people.deactivate(StaffId(number))
            except LookupError:
                fail(f"There is nobody with the number {number}. `handraise staff list` shows everybody.")
            typer.echo(f"{printable(person.name)} has left: all their sessions ended, and they can do nothing more.")

    run_async(work())


@app.command("link")
def staff_link(
    number: Annotated[int, typer.Argument(metavar="ID", help="Their number in `handraise staff list`.")],
    surface: Annotated[str, typer.Argument(help="The surface's name in app.yaml, such as slack.")],
    account: Annotated[str, typer.Argument(help="Their account there, such as U024BE7LH.")],
    config: ConfigFile = None,
) -> None:
    """Say that an account on a surface is this person's too: one colleague, several doors."""
    from bot.domain.ids import StaffId, StaffRef

    async def work() -> None:
        async with opened(config) as application:
            if surface not in application.surfaces:
                fail(f"app.yaml has no surface {surface}; it has {', '.join(application.surfaces)}.")
            try:
                await application.people.link(StaffRef(surface, account), StaffId(number))
            except LookupError:
                fail(f"There is nobody with the number {number}. `handraise staff list` shows everybody.")
            typer.echo(f"From now on {account} on {surface} is number {number}.")

    run_async(work())


@app.command("set")
def staff_set(
    number: Annotated[int, typer.Argument(metavar="ID", help="Their number in `handraise staff list`.")],
    department: Annotated[str | None, typer.Option("--department", help="Where they work, such as Bakery.")] = None,
    named: Annotated[bool | None, typer.Option("--named/--unnamed", help="Whether digests may name them.")] = None,
    config: ConfigFile = None,
) -> None:
    """Say where somebody works, and whether digests may thank them by name."""
    from bot.domain.ids import StaffId

    async def work() -> None:
        async with opened(config) as application:
            try:
                person = await application.people.set_department(StaffId(number), department=department, named=named)
            except LookupError:
                fail(f"There is nobody with the number {number}. `handraise staff list` shows everybody.")
            where = f", {person.department}" if person.department else ""
            leave = "may be named" if person.named else "is not named"
            typer.echo(f"{printable(person.name + where)}: {leave} in digests.")

    run_async(work())
