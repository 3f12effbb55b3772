"""The whole program with a room in Slack and one in Teams."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.running_program import settings
from tests.scenarios.slack_workplace import Workplace, with_slack
from tests.scenarios.teams_workplace import TeamPlace, teamplace
from tests.servers.slack import slack_server


@asynccontextmanager
async def both(url: str, *, poll_seconds: float = 0.02) -> AsyncIterator[tuple[Workplace, TeamPlace]]:
    """Run the program with a room in Slack and one in Teams."""
    async with slack_server() as slack:
        asked = with_slack(settings(url), slack, socket=True)
        async with teamplace(url, excluding=asked, poll_seconds=poll_seconds) as teams:
            await slack.connected()
            yield Workplace(teams.program, slack), teams
