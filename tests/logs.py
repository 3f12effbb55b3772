"""Puts logging back as it was, for tests of what sets it up."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog


@contextmanager
def logs_as_before() -> Iterator[None]:
    named = [logging.getLogger(name) for name in ("", "handraise")]
    root, levels = named[0], [logger.level for logger in named]
    handlers, configured = list(root.handlers), structlog.is_configured()
    config = structlog.get_config()
    try:
        yield
    finally:
        root.handlers[:] = handlers
        for logger, level in zip(named, levels, strict=True):
            logger.setLevel(level)
        if configured:
            structlog.configure(**config)
        else:
            structlog.reset_defaults()
