"""A Slack, its clock, and an app at the other end of it."""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.servers.slack import SlackServer, slack_server
from tests.servers.slack.app import App, Clock, line


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def slack(clock: Clock) -> AsyncIterator[SlackServer]:
    async with slack_server(now=clock) as slack:
        yield slack


@pytest.fixture
def client(slack: SlackServer) -> AsyncWebClient:
    return AsyncWebClient(slack.bot_token, base_url=slack.api_url)


@pytest.fixture
async def app(slack: SlackServer) -> AsyncIterator[App]:
    """An app on Socket Mode, by the official client."""
    app = App()
    async with line(slack, app):
        yield app

collect_ignore_glob = ["test_mastodon_standin.py", "test_bluesky_standin.py", "test_x_standin.py"]
"""Stand-ins of networks that are not wired in yet."""
