"""What the contract suites need of pytest.

An adapter's conftest.py says `pytest_plugins = ["bot.testing.pytest_plugin"]`. The extra `handraise[testing]` brings
the packages. Asynchronous tests then run, and clauses that fail say what they compared.
"""

import pytest

pytest.register_assert_rewrite("bot.testing.contracts")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Let asynchronous tests and fixtures run without a mark of their own."""
    config.option.asyncio_mode = "auto"
