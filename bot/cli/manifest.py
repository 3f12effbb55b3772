"""`handraise manifest <surface>`: what installs us in a chat product. Each adapter brings its own command."""

from typing import Any

import typer
from typer.core import TyperGroup

from bot.cli.shared import fail


class Manifests(TyperGroup):
    """One command for each surface that is installed. An adapter is imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - click's own signature
        """Return what is installed, by name."""
        from bot.config.registry import surfaces

        return list(surfaces().kinds)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - click's own signature
        """Return the command that this surface brings. Raises AdapterTrouble if there is no such surface."""
        from bot.config.registry import surfaces
        from bot.ports.adapter import HasManifestCommand

        factory = surfaces().factory(cmd_name)
        own = factory.manifest_command() if isinstance(factory, HasManifestCommand) else _none(cmd_name)
        made = typer.main.get_command(own)
        made.name = cmd_name
        return made


def _none(kind: str) -> typer.Typer:
    none = typer.Typer(add_completion=False, rich_markup_mode=None)

    @none.command()
    def needs_none() -> None:
        """There is none, and none is needed."""
        fail(f"{kind} needs no manifest: `surfaces: {{{kind}: {{}}}}` in app.yaml is all.")

    return none


app = typer.Typer(cls=Manifests, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def manifest() -> None:
    """Print what installs Handraise there, or write it: a manifest and its link, or a package to upload."""
