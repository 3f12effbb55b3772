"""Whether Slack lets us do all that we need: every scope that the manifest names, and each kind of card."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from adapters.slack.block_kit import Block
from adapters.slack.client import SlackClient, SlackError
from adapters.slack.render_card import alarm_post, burst_blocks, card_blocks
from adapters.slack.render_digest import digest_blocks
from adapters.slack.render_home import first_view
from adapters.slack.render_thread import story_blocks
from adapters.slack.subscriptions import PRIVATE_SCOPES, scopes
from bot.chat.texts import BurstLine
from bot.chat.views.card import Setting
from bot.digest.sample import a_week
from bot.domain.card import Card, CardPost, CardTalk, Verb
from bot.domain.ids import StaffId, ThreadId
from bot.domain.thread import JournalEvent, State
from bot.ports.errors import Rejected

_AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
_FREE = Card(
    thread=ThreadId(142),
    version=1,
    state=State.OPEN,
    status="Up for grabs",
    summary="#142: Maya on wall: “Do you bake without nuts?”. Up for grabs.",
    channel="wall",
    customer="Maya",
    customer_url=None,
    url="https://wall.example/t/142",
    opened_at=_AT,
    changed_at=_AT,
    holder=None,
    holder_name="",
    until=None,
    helpers=(),
    posts=(CardPost("Maya", "Do you bake without nuts?", _AT, by_us=False),),
    talk=(CardTalk("Ana", "Ask the baker first.", _AT, deed=JournalEvent.NOTED),),
    replies=(),
    verbs=(Verb.CLAIM, Verb.NOTE, Verb.CLOSE, Verb.NOT_FOR_US, Verb.STOP),
    notices=("Publishing is paused. What is sent now waits.",),
    history="3 threads before, the last on 2 May.",
)
_TAKEN = replace(
    _FREE, state=State.CLAIMED, holder=StaffId(1), holder_name="Ana", until=_AT, verbs=(Verb.WRITE, Verb.RELEASE)
)


def refuse_missing_scopes(granted: Iterable[str], *, private: bool) -> None:
    """Raise Rejected with every scope that the manifest names and Slack did not grant. None told are none missing."""
    have = set(granted)
    missing = sorted({*scopes(), *(PRIVATE_SCOPES if private else ())} - have) if have else []
    if missing:
        command = "handraise manifest slack --private" if private else "handraise manifest slack"
        raise Rejected(
            f"the app lacks {', '.join(missing)}: update it from `{command}`, and install it in the workspace again."
        )


async def refuse_other_layouts(api: SlackClient) -> None:
    """Ask Slack whether it takes each kind of card as we lay it out. Raises Rejected with those that it does not.

    Nothing is posted by this. A workspace whose Slack does not know the question yet is not asked.
    """
    refused = []
    for kind, layout in _kinds().items():
        given = {"view": json.dumps(layout)} if isinstance(layout, dict) else {"blocks": json.dumps(layout)}
        try:
            await api.call("blocks.validate", **given)
        except SlackError as no:
            if no.word == "unknown_method":
                return
            refused.append(f"{kind} ({no.details or no.word})")
    if refused:
        raise Rejected(f"Slack does not take the layout of {', '.join(refused)}: tell those who make Handraise.")


def _kinds() -> Mapping[str, list[Block] | Block]:
    return dict(_laid_out())


def _laid_out() -> Iterator[tuple[str, list[Block] | Block]]:
    room = Setting(hand=":hand:")
    yield "a card", card_blocks(_FREE, room)
    yield "a card that somebody has", card_blocks(_TAKEN, room)
    yield "the story of a thread", story_blocks(_FREE, 0, 1, None)
    yield "many new cards", burst_blocks([BurstLine(_FREE.thread, _FREE.summary, _FREE.status)])
    yield "an alarm", alarm_post("mastodon", "The access token was revoked: make a new one.")[1]
    yield "a digest", digest_blocks(a_week(), asks=True)
    yield "a digest without charts", digest_blocks(a_week(), native=False, asks=True)
    yield "the Home tab", first_view("Acme")
