"""What every test of the chat packages starts from."""

import pytest

from tests.chat.world import World


@pytest.fixture
def world() -> World:
    return World()
