"""What the program writes about itself: one JSON object a line, and no values of variables."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logging_setup
from tests.logs import logs_as_before

HELD = "hush"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with logs_as_before():
        yield


def break_down(password: str) -> None:
    raise RuntimeError("broken" if password else "")


def log_trouble(stream: io.StringIO, *, verbose: bool = False) -> str:
    logging_setup.set_up(stream, verbose=verbose)
    try:
        break_down(HELD)
    except RuntimeError:
        structlog.get_logger("x").exception("failed", part="wall")
    return stream.getvalue()


def test_a_file_gets_one_json_object_a_line() -> None:
    [line] = log_trouble(io.StringIO()).splitlines()
    entry = json.loads(line)
    assert entry["event"] == "failed"
    assert entry["part"] == "wall"
    assert entry["level"] == "error"
    assert "RuntimeError: broken" in entry["exception"]
    assert entry["timestamp"].endswith("Z")


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
@pytest.mark.parametrize("verbose", [False, True])
def test_a_traceback_shows_no_values(stream: type[io.StringIO], *, verbose: bool) -> None:
    text = log_trouble(stream(), verbose=verbose)
    assert "RuntimeError" in text
    assert HELD not in text


def test_libraries_are_heard_from_warning_up() -> None:
    stream = io.StringIO()
    logging_setup.set_up(stream)
    logging.getLogger("some.library").info("chatter")
    logging.getLogger("some.library").warning("careful")
    structlog.get_logger().debug("detail")
    structlog.get_logger().info("said")
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["careful", "said"]
