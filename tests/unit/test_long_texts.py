"""Every way in which text comes in: bounded by a number before any work, and what is taken costs no more than its size.

Work is counted, not timed: how many characters the program's own patterns, and those of the HTML parser, are given.
"""

import html.parser
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, get_args, get_type_hints

import pytest
import regex

from adapters.bluesky.content import words as words_on_bluesky
from adapters.slack.mrkdwn import plain
from adapters.teams.html_to_text import words
from adapters.wall.forms import InvalidForm, Typed, check_text
from adapters.x.wire import text_of as text_on_x
from bot.channels.fields import LONGEST_FIELD, MOST_THINGS, as_objects, as_text
from bot.chat.commands import parse
from bot.domain import actions as act
from bot.domain.decisions.decide import Rules
from bot.domain.draft import FAR_TOO_LONG, LONGEST_TEXT, Ruling
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.limits import Counting, Limits
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused
from bot.engine.desk import EngineDesk
from bot.policies.review import review
from bot.text.html import html_to_text
from bot.text.language import language_of
from bot.text.sanitize import chunks, shorten

Read = Callable[[str], object]
ANA = Attribution("Ana", "baker")
TOO_MUCH = "x" * (LONGEST_TEXT + 1)


class Counted:
    """A pattern that notes how many characters it was given to look at."""

    seen = 0

    def __init__(self, pattern: Any) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._pattern, name)
        return self._counted(asked) if callable(asked) else asked

    @staticmethod
    def _counted(asked: Callable[..., Any]) -> Callable[..., Any]:
        def ask(*given: Any, **more: Any) -> Any:
            text = next(each for each in reversed(given) if isinstance(each, str))
            begin = next((each for each in given if isinstance(each, int)), 0)
            found = asked(*given, **more)
            if asked.__name__ == "finditer":
                return Counted._one_by_one(found, begin, len(text))
            if isinstance(found, re.Match | regex.Match):
                Counted.seen += found.end() - begin
            elif asked.__name__ not in ("match", "fullmatch"):  # these look no further than where they fail
                Counted.seen += len(text) - begin
            return found

        return ask

    @staticmethod
    def _one_by_one(found: Iterator[Any], begin: int, end: int) -> Iterator[Any]:
        for match in found:
            Counted.seen += match.end() - begin
            begin = match.end()
            yield match
        Counted.seen += end - begin


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = [module for name, module in list(sys.modules.items()) if name.startswith(("bot.", "adapters."))]
    for module in (*ours, html.parser):
        for name, value in list(vars(module).items()):
            if isinstance(value, re.Pattern | regex.Pattern):
                monkeypatch.setattr(module, name, Counted(value))


def characters_looked_at(read: Read, text: str) -> int:
    Counted.seen = 0
    with suppress(ActionRefused, InvalidForm):  # it was looked at all the same
        read(text)
    return Counted.seen


def preview(text: str, **limits: Any) -> object:
    """A preview of as many posts as may be, where nothing else is said."""
    carried = Limits(**{"most": len(text) // 5, **limits})
    return review(text, author=ANA, limits=carried, company="Acme", colleagues=["Ana", "Ben"], chains=True)


def a_slack_post(text: str) -> object:
    said = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    blocks = [{"type": "rich_text", "elements": [said]}]
    return plain(blocks, "", name_of=str) + plain(None, text, name_of=str)


WAYS_IN: dict[str, Read] = {
    "the wall's form": lambda text: check_text(Typed(text=text), 5000),
    "a preview": preview,
    "a preview for X": lambda text: preview(text, counting=Counting.WEIGHTED, url_length=23, pings=True),
    "a post in Slack": a_slack_post,
    "a post in Teams": lambda text: words(text, ("Handraise",)),
    "a command": parse,
    "a post on Mastodon": html_to_text,
    "a post on Bluesky": lambda text: words_on_bluesky({"text": text}, "did:plc:cleo", "https://bsky.example"),
    "a post on X": lambda text: text_on_x({"text": text}, "acme"),
    "a customer's words on a card": lambda text: shorten(text, most=3000, lines=60),
    "a customer's words in full": chunks,
    "a customer's language": language_of,
}
SAMPLES = (
    "a",
    "a.",
    "4",
    "Hello you. ",
    "*a ",
    "```",
    "<p>",
    "<ul><li>",
    "https://a.de/x ",
    "@a ",
    "👩‍👩‍👧",
    "DE12",
    ":a:",
    "\u202a",
)


@pytest.mark.usefixtures("counting")
@pytest.mark.parametrize("read", WAYS_IN.values(), ids=WAYS_IN)
def test_four_times_the_text_is_about_four_times_the_work(read: Read) -> None:
    for sample in SAMPLES:
        few, many = (characters_looked_at(read, (sample * size)[:size]) for size in (1_000, 4_000))
        assert many <= 6 * max(few, 1_000), f"{sample!r}: {few:,}, then {many:,}"


@pytest.mark.usefixtures("counting")
@pytest.mark.parametrize("read", WAYS_IN.values(), ids=WAYS_IN)
def test_a_long_text_is_not_looked_at_again_and_again(read: Read) -> None:
    few, many = (characters_looked_at(read, ("Hello you. " * size)[:size]) for size in (3_000, 48_000))
    assert many <= 20 * max(few, 3_000), f"{few:,}, then {many:,}: {many / few}"


@pytest.mark.usefixtures("counting")
def test_a_text_that_is_far_too_long_is_not_looked_at() -> None:
    assert characters_looked_at(WAYS_IN["a preview"], TOO_MUCH) == 0
    assert characters_looked_at(WAYS_IN["the wall's form"], "x" * 500_000) == 0
    shown = review(TOO_MUCH, author=ANA, limits=Limits(500), company="Acme", colleagues=())
    assert (shown.verdict.ruling, shown.verdict.reasons) == (Ruling.NO, (FAR_TOO_LONG,))


def test_of_what_a_network_sends_no_more_is_looked_at_than_any_post_can_hold() -> None:
    assert len(as_text("x" * 5_000_000)) == LONGEST_FIELD
    assert len(as_objects([{}] * 100_000)) == MOST_THINGS
    assert len(words_on_bluesky({"text": "x" * 5_000_000}, "did:plc:cleo", "https://bsky.example")) == LONGEST_FIELD
    assert len(text_on_x({"text": "x" * 5_000_000})) == LONGEST_FIELD


def texts_of_actions() -> Iterator[tuple[Any, str]]:
    for kind in get_args(act.Action):
        types = get_type_hints(kind)
        yield from ((kind, field.name) for field in fields(kind) if types[field.name] in (str, str | None))


class Untouched:
    """A store, a surface, a channel that nobody may ask."""

    def __getattr__(self, name: str) -> Any:
        pytest.fail(f"{name} was asked for before the size was looked at")


@pytest.fixture
def desk() -> EngineDesk:
    nobody: Any = Untouched()
    rules = Rules(nobody, nobody)
    return EngineDesk(nobody, nobody, nobody, rules, "Acme", lambda: datetime.now(UTC), str)


@pytest.mark.parametrize(("kind", "name"), list(texts_of_actions()))
async def test_what_is_typed_is_measured_before_anything_else_is_done(desk: EngineDesk, kind: Any, name: str) -> None:
    given = {field.name: None for field in fields(kind)}
    with pytest.raises(ActionRefused, match="far too long"):
        await desk.handle(kind(**{**given, name: TOO_MUCH}))


async def test_a_preview_is_measured_before_anything_else_is_done(desk: EngineDesk) -> None:
    with pytest.raises(ActionRefused, match="far too long"):
        await desk.preview(ThreadId(1), StaffRef("slack", "U1"), TOO_MUCH)
