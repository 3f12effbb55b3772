"""Puts logging back as it was, for tests of what sets it up."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog


@contextmanager
def logs_as_before() -> Iterator[None]:
    root, ours = logging.getLogger(), logging.getLogger("handraise")
    handlers, levels, configured = list(root.handlers), (root.level, ours.level), structlog.is_configured()
    config = structlog.get_config()
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(levels[0])
        ours.setLevel(levels[1])
        if configured:
            structlog.configure(**config)
        else:
            structlog.reset_defaults()
