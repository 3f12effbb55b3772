"""What the contract suites need of pytest.

An adapter's conftest.py says `pytest_plugins = ["bot.testing.pytest_plugin"]`. It comes with `handraise[testing]`, and makes asynchronous tests run, and failing clauses say what they compared.
"""

import pytest

pytest.register_assert_rewrite("bot.testing.contracts")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Let asynchronous tests and fixtures run without a mark of their own."""
    config.option.asyncio_mode = "auto"
