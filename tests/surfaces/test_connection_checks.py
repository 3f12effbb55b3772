"""Whether Slack and Teams let us in can be asked before anybody listens, and the answer says what to mend."""

import pytest

from bot.ports.adapter import ChecksConnection
from bot.ports.errors import Rejected, Unavailable
from tests.surfaces.slack_rig import slack_room
from tests.surfaces.teams_rig import teams_room


@pytest.mark.parametrize("socket", [True, False])
async def test_slack_tells_the_workspace_and_the_room(*, socket: bool) -> None:
    async with slack_room(socket=socket) as rig:
        await rig.crash()
        room = rig.another()
        assert isinstance(room, ChecksConnection)
        answer = await room.check_connection()
        assert answer == f"the workspace {rig.slack.home.name} takes us, and the room is #customers."
        assert rig.slack.count("chat.postMessage") == 0


async def test_a_room_in_slack_that_nobody_invited_us_to_is_named() -> None:
    async with slack_room(socket=False, room="#answers") as rig:
        rig.slack.add_channel("C9ANSWERS", "answers", {"U1ANA"})
        with pytest.raises(Rejected, match=r"not in #answers: type /invite @Handraise there\."):
            await rig.another().check_connection()


async def test_a_token_that_slack_revoked_is_named() -> None:
    async with slack_room(socket=False) as rig:
        rig.slack.revoked = True
        with pytest.raises(Unavailable, match="bot_token was revoked: install the app again"):
            await rig.another().check_connection()


async def test_in_socket_mode_the_token_for_the_line_is_proven_too() -> None:
    async with slack_room(socket=True) as rig:
        rig.slack.app_token = "xapp-another"
        with pytest.raises(Unavailable, match="app_token is not valid: make an app-level token"):
            await rig.another().check_connection()


async def test_teams_tells_how_many_are_in_the_team() -> None:
    async with teams_room() as rig:
        room = rig.another()
        assert isinstance(room, ChecksConnection)
        found = len(rig.teams.humans)
        assert await room.check_connection() == f"Microsoft's login takes us, and the room's team has {found} members."
        assert rig.teams.posts_by_id == {}


async def test_a_team_with_a_guest_is_told_that_somebody_must_confirm_it() -> None:
    async with teams_room() as rig:
        rig.teams.add_person("guest", "Gil Guest", role="guest")
        answer = await rig.another().check_connection()
        assert answer.endswith("nothing is sent from there until one of `keepers` confirms it.")


async def test_a_secret_that_does_not_fit_is_named_and_never_told() -> None:
    async with teams_room() as rig:
        room, secret = rig.another(), rig.teams.secret
        rig.teams.secret = "another~secret"
        with pytest.raises(Unavailable, match="app_id, app_password and tenant_id do not fit together") as no:
            await room.check_connection()
        assert secret not in str(no.value)


async def test_a_team_without_the_app_is_named() -> None:
    async with teams_room() as rig:
        rig.teams.is_installed = False
        with pytest.raises((Unavailable, Rejected), match=r"\w+ .+\.$"):
            await rig.another().check_connection()
