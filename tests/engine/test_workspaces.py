"""Two entries in one workspace would lose claims: the program does not start with them, and the doctor says so."""

import pytest

from bot.cli.doctor import Finding, Mark, check_live
from bot.engine.workspaces import SharedWorkspace, Workspaces
from bot.ports.errors import Unavailable

ACME = "Slack's workspace T1ACME"
BOTH = f"slack and annex in app.yaml are both in {ACME}: one workspace can have one entry, so remove one of them."


class Surface:
    """A surface that says which workspace it is in, once its product can be reached."""

    def __init__(self, workspace: str, *, down: bool = False) -> None:
        self.here, self.down = workspace, down

    async def workspace(self) -> str:
        if self.down:
            raise Unavailable("Slack cannot be reached.")
        return self.here


async def test_a_second_entry_of_a_workspace_is_refused_at_the_start() -> None:
    workspaces = Workspaces()
    await workspaces.enter_at_start("slack", Surface(ACME))
    with pytest.raises(SharedWorkspace) as no:
        await workspaces.enter_at_start("annex", Surface(ACME))
    assert str(no.value) == BOTH


async def test_entries_of_two_workspaces_and_surfaces_without_any_are_let_in() -> None:
    workspaces = Workspaces()
    for name, surface in (("slack", Surface(ACME)), ("annex", Surface("another")), ("staffroom", object())):
        await workspaces.enter_at_start(name, surface)
        await workspaces.enter(name, surface)


async def test_one_that_does_not_answer_at_the_start_is_refused_before_it_listens() -> None:
    workspaces, annex = Workspaces(), Surface(ACME, down=True)
    await workspaces.enter_at_start("slack", Surface(ACME))
    await workspaces.enter_at_start("annex", annex)
    annex.down = False
    with pytest.raises(SharedWorkspace):
        await workspaces.enter("annex", annex)


async def test_the_doctor_names_both_entries() -> None:
    parts = {"slack": Surface(ACME), "annex": Surface(ACME), "down": Surface(ACME, down=True)}
    assert await check_live(parts) == [Finding(Mark.TROUBLE, "annex", BOTH)]
