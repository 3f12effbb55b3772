"""The contract's asserts explain themselves when they fail."""

import pytest

pytest.register_assert_rewrite("bot.testing.contracts.channel")
