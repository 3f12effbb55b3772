"""Whether Slack and Teams let us in can be asked before anybody listens, and the answer says what to mend."""

import asyncio
import json

import aiohttp
import pytest

from adapters.slack import access_check
from adapters.slack.subscriptions import scopes
from bot.domain.card import Verb
from bot.domain.ids import ThreadId
from bot.ports.adapter import ChecksConnection
from bot.ports.errors import Rejected, Unavailable
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import a_card
from tests.surfaces.slack_rig import SlackRig, slack_room
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
        with pytest.raises(Unavailable, match=r"not in #answers: type /invite @Handraise there\."):
            await rig.another().check_connection()


async def test_a_token_that_slack_revoked_is_named() -> None:
    async with slack_room(socket=False) as rig:
        rig.slack.revoked = True
        with pytest.raises(Unavailable, match="bot_token was revoked: install the app again"):
            await rig.another().check_connection()


@pytest.mark.parametrize("scope", scopes())
async def test_every_scope_that_the_manifest_names_is_checked(scope: str) -> None:
    async with slack_room(socket=False) as rig:
        rig.slack.scopes.discard(scope)
        with pytest.raises(Rejected, match=f"the app lacks {scope}: update it from `handraise manifest slack`"):
            await rig.another().check_connection()


async def test_slack_is_asked_whether_it_takes_each_kind_of_card() -> None:
    async with slack_room(socket=False) as rig:
        await rig.another().check_connection()
        asked = [call.args for call in rig.slack.calls if call.method == "blocks.validate"]
        assert len(asked) >= 8
        said = json.dumps(asked)
        assert all(kind in said for kind in ("data_table", "overflow", "Ask the baker first.", "was revoked"))


async def test_a_layout_that_slack_does_not_take_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access_check, "alarm_post", lambda *_: ("", [{"type": "section"}]))
    async with slack_room(socket=False) as rig:
        with pytest.raises(Rejected, match=r"Slack does not take the layout of an alarm \(.*failed_constraint"):
            await rig.another().check_connection()


async def stands(rig: SlackRig, words: str, *, ready: bool = False) -> None:
    """Return once the room tells that it stands so."""
    async with asyncio.timeout(10):
        while not rig.stood.states or rig.stood.states[-1][0] is not ready or words not in rig.stood.states[-1][1]:  # noqa: ASYNC110 - told whenever it is known
            await asyncio.sleep(0.01)


async def test_a_wrong_room_name_is_told_at_the_start_with_the_fix() -> None:
    async with slack_room(socket=False, room="#custmers") as rig:
        await stands(rig, "Slack has no public channel #custmers: create it, or correct `room` in app.yaml")
        assert rig.stood.alarms[-1] == rig.stood.states[-1][1]


async def test_a_room_that_we_are_not_in_is_told_at_the_start_with_the_fix() -> None:
    async with slack_room(socket=False, room="C9ANSWERS") as rig:
        rig.slack.add_channel("C9ANSWERS", "answers", {"U1ANA"})
        await rig.crash()
        await rig.begin_again()
        await stands(rig, "Handraise is not in #answers: type /invite @Handraise there.")


async def test_which_room_and_as_whom_is_told_at_the_start() -> None:
    async with slack_room(socket=False) as rig:
        await stands(rig, f"Slack's workspace {rig.slack.home.name} takes us as @", ready=True)
        assert rig.stood.states[-1][1].endswith("and the room is #customers.")


async def test_a_wrong_signing_secret_is_told_with_the_fix_until_slack_is_heard() -> None:
    async with slack_room(socket=False, signing_secret="0" * 32) as rig:
        body, headers = (
            b"{}",
            {"X-Slack-Signature": "v0=" + "a" * 64, "X-Slack-Request-Timestamp": f"{rig.clock.now().timestamp():.0f}"},
        )
        async with aiohttp.ClientSession() as session, session.post(rig.url, data=body, headers=headers) as answer:
            assert answer.status == 401
        await stands(rig, "are not signed with signing_secret: copy it again from Basic Information.")
        assert [text for text in rig.stood.alarms if "signing_secret" in text] == []


async def test_a_stranger_cannot_make_us_doubt_a_secret_that_slack_has_used() -> None:
    async with slack_room(socket=False) as rig:
        await shown(rig, a_card())
        await rig.presses(rig.ana, Verb.CLAIM, ThreadId(142))
        headers = {
            "X-Slack-Signature": "v0=" + "a" * 64,
            "X-Slack-Request-Timestamp": f"{rig.clock.now().timestamp():.0f}",
        }
        async with aiohttp.ClientSession() as session, session.post(rig.url, data=b"{}", headers=headers) as answer:
            assert answer.status == 401
        assert all("signing_secret" not in says for _, says in rig.stood.states)


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
