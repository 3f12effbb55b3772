"""What the program writes about itself: for people on a terminal, JSON lines anywhere else."""

import logging
import sys
from typing import TextIO

import structlog
from structlog.typing import Processor


def set_up(stream: TextIO | None = None, *, verbose: bool = False) -> None:
    """Write our own log from `info` up, and that of the libraries from `warning` up, to `stream` (stderr).

    A traceback never shows the values of variables: they may hold a secret or a customer's words.
    """
    out = stream or sys.stderr
    on_terminal = out.isatty()
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper("%H:%M:%S" if on_terminal else "iso", utc=not on_terminal),
    ]
    plain = structlog.dev.plain_traceback
    ending: list[Processor] = (
        [structlog.dev.ConsoleRenderer(colors=True, exception_formatter=plain)]
        if on_terminal
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    )
    lines = logging.StreamHandler(out)
    lines.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *ending], foreign_pre_chain=shared
        )
    )
    logging.basicConfig(handlers=[lines], level=logging.DEBUG if verbose else logging.WARNING, force=True)
    ours = logging.getLogger("handraise")
    ours.setLevel(logging.DEBUG if verbose else logging.INFO)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=lambda *_: ours,
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
