"""Which surface is in which workspace: two entries of one would lose claims, since one person would be two."""

import asyncio

import structlog

from bot.ports.adapter import InOneWorkspace
from bot.ports.errors import NeedsOperator, PortError

log = structlog.get_logger()

PATIENCE_SECONDS = 10.0
"""How long the start waits for a chat product to say which workspace it is."""


class SharedWorkspace(NeedsOperator):
    """Another entry of app.yaml is in the same workspace."""


class Workspaces:
    """The workspaces of one process, by the entry that has each."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}

    async def enter(self, name: str, surface: object) -> None:
        """Take the surface's workspace for this entry. Raises SharedWorkspace if another has it, or a PortError."""
        if not isinstance(surface, InOneWorkspace):
            return
        workspace = await surface.workspace()
        other = self._taken.setdefault(workspace, name)
        if other != name:
            raise SharedWorkspace(
                f"{other} and {name} in app.yaml are both in {workspace}: one workspace can have one entry, "
                "so remove one of them."
            )

    async def enter_at_start(self, name: str, surface: object) -> None:
        """Do so if the chat product answers soon: where it does not, each listener does it before it listens."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self.enter(name, surface)
        except SharedWorkspace:
            raise
        except (PortError, TimeoutError) as trouble:
            log.warning("not known yet which workspace that is", surface=name, trouble=f"{trouble}")
