"""Cards of any kind for Slack's limits: hypothesis strategies, and what is looked for in whatever is drawn of them."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from hypothesis import strategies as st

from adapters.slack.block_kit import POST_WEIGHT, VIEW_WEIGHT, weight
from bot.chat.notifications import Notification
from bot.domain.card import Card, CardPost, CardReply, CardTalk, SecondWanted, Similar, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import Preview, ReplyState, Ruling, Verdict
from bot.domain.ids import ReplyId, StaffId, ThreadId
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import JournalEvent, State
from tests.servers.slack import faults, links, pings, view_faults

Json = dict[str, Any]
T = TypeVar("T")

_NASTY = (
    *("*", "_", "~", "`", "```", ">", "&", "&amp;", "<", "<!here>", "<@U1ANA>", "<!date^1^{time}|x>", "<http://a.b|c>"),
    *("@here", "@channel", "#general", ":smile:", "http://evil.example", "javascript:alert(1)", "|", "^", "{time}"),
    *(" ", "\n", "\r\n", "\t", "\0", "\x1b", "\u2028", "\u202e", "\u2067", "\u2069", "\u2060", "\u200d", "\ufe0f"),
    *("a", "Z", "7", "é", "e\u0301", "שלום", "ありがとう", "👩‍👩‍👧", "🇩🇪", "\u0301", "\ud800", "\ufffe", "“", "."),
)
BIG = ("word ", "日本語", "👩‍👩‍👧 ", "<!here> ", "& ", "*_~`", "line\n", "שלום http://evil.example/ ", "\ud83d")
_URLS = (
    *("https://wall.example/p/1", "http://a.example:8080/x?y=1&z=2#f", "https://bücher.example/ä", "https://[::1]/"),
    *(
        "javascript:alert(1)",
        "ftp://a.example",
        "https://",
        "http://[",
        "https://a.example/x y",
        "https://a.example/<|>",
    ),
    *(
        "https://a.example/" + "x" * 4000,
        "https://a.example/\u202egnp.exe",
        "mailto:a@b.example",
        "",
        "x",
        "//a.example",
    ),
    *("https://a.example/\ud800", "HTTPS://A.EXAMPLE/", "https://a.example/\n"),
)


def blown_up(most: int) -> st.SearchStrategy[str]:
    """One thing again and again: how limits are met in earnest."""
    return st.builds(lambda unit, length: (unit * length)[:length], st.sampled_from(BIG), st.integers(1, most))


def texts(most: int = 5000) -> st.SearchStrategy[str]:
    """Whatever anybody may have typed, up to `most` code points."""
    nasty = st.lists(st.sampled_from(_NASTY), max_size=30).map("".join)
    anything = st.text(alphabet=st.characters(), max_size=60)
    return st.one_of(st.just("Is the rye bread vegan?"), anything, nasty, blown_up(most))


NAMES = texts(400)
URLS = st.none() | st.sampled_from(_URLS)
TIMES = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive
VERDICTS = st.builds(
    Verdict,
    st.sampled_from(Ruling),
    st.lists(texts(1000), max_size=8).map(tuple),
    st.lists(texts(1000), max_size=8).map(tuple),
)
ATTRIBUTIONS = st.builds(Attribution, NAMES, NAMES)
PREVIEWS = st.builds(
    Preview,
    texts(20_000),
    st.none() | ATTRIBUTIONS,
    st.integers(0, 10**6),
    st.integers(1, 10**6),
    VERDICTS,
    parts=st.just(()) | st.lists(texts(3000), min_size=2, max_size=8).map(tuple),
    could_be=st.sampled_from([0, 2, 8]),
)
STAFF = st.builds(Staff, st.integers(1, 10**9).map(StaffId), NAMES, NAMES, st.none() | ATTRIBUTIONS, st.none() | TIMES)
POSTS = st.builds(CardPost, NAMES, texts(), TIMES, st.booleans(), URLS, texts(100), st.none() | texts())
TALK = st.builds(
    CardTalk,
    NAMES,
    texts(),
    TIMES,
    st.booleans(),
    st.none() | st.sampled_from(JournalEvent),
    st.sampled_from(("", "r1", "r2")),
)
REPLIES = st.builds(
    CardReply,
    st.sampled_from(("r1", "r2")).map(ReplyId),
    NAMES,
    texts(),
    st.sampled_from(ReplyState),
    TIMES,
    st.booleans(),
    URLS,
    texts(500),
)
SECONDS = st.builds(
    SecondWanted,
    st.integers(1, 9).map(StaffId),
    NAMES,
    texts(20_000),
    st.just("0" * 64),
    st.lists(texts(1000), max_size=8).map(tuple),
)
SIMILAR = st.builds(Similar, st.integers(1, 10**9).map(ThreadId), texts(300), NAMES, URLS)
WEEKS = st.builds(LastSevenDays, *[st.integers(0, 3) | st.integers(0, 10**7)] * 6)
WHISPERS = st.builds(Notification, st.just("key"), texts(2000), st.integers(1, 10**9).map(ThreadId), TIMES)


def many(one: st.SearchStrategy[T], most: int, *, kinds: int = 4) -> st.SearchStrategy[tuple[T, ...]]:
    """Up to `most` of them, of a few kinds: as heavy as all different, and drawn in no time."""
    few = st.lists(one, min_size=1, max_size=kinds)
    return st.builds(lambda kinds, n: tuple(itertools.islice(itertools.cycle(kinds), n)), few, st.integers(0, most))


COLLEAGUES = many(STAFF, 300).map(
    lambda people: tuple(replace(person, id=StaffId(n)) for n, person in enumerate(people, start=1))
)
CARDS = st.builds(
    Card,
    thread=st.integers(1, 999_999_999).map(ThreadId),
    version=st.integers(1, 10**6),
    state=st.sampled_from(State),
    status=texts(600),
    summary=texts(300),
    channel=NAMES,
    customer=NAMES,
    customer_url=URLS,
    url=URLS,
    opened_at=TIMES,
    changed_at=TIMES,
    holder=st.none() | st.integers(1, 9).map(StaffId),
    holder_name=NAMES,
    until=st.none() | TIMES,
    helpers=many(NAMES, 20),
    posts=many(POSTS, 60),
    talk=many(TALK, 60, kinds=6),
    replies=many(REPLIES, 5),
    verbs=st.lists(st.sampled_from(Verb), unique=True).map(tuple) | st.just(tuple(Verb)),
    notices=many(texts(300), 8),
    viewer=st.none() | st.integers(1, 9).map(StaffId),
    draft=texts(8000),
    preview=st.none() | PREVIEWS,
    seconds=many(SECONDS, 3, kinds=2),
    colleagues=st.just(()),
    by_hand=st.sampled_from(("", *(f"https://x.com/intent/post?text={'%20' * n}" for n in (1, 2000)))),
    history=texts(400),
    similar=many(SIMILAR, 6),
)
"""Any card at all, whether or not the engine would ever make it."""


def worst(unit: str) -> Card:
    """A card in which everything there is is as long as can be, and of one thing only."""

    def long(most: int) -> str:
        return (unit * most)[:most]

    at = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    verdict = Verdict(Ruling.HOLD, (long(2000),) * 9, (long(2000),) * 9)
    post = CardPost(long(500), long(4000), at, by_us=False, url=_URLS[0], note=long(200))
    talk = [
        CardTalk(long(500), long(4000), at, quiet=deed is not JournalEvent.NOTED, deed=deed, about="r1")
        for deed in (
            JournalEvent.NOTED,
            JournalEvent.FOLLOWED_UP,
            JournalEvent.PUBLISHED,
            JournalEvent.FAILED,
            JournalEvent.ASKED,
        )
    ]
    reply = CardReply(ReplyId("r1"), long(500), long(4000), ReplyState.SENT, at, mine=True, url=_URLS[0])
    return Card(
        thread=ThreadId(999_999_999),
        version=1,
        state=State.CLAIMED,
        status=long(3000),
        summary=long(300),
        channel=long(500),
        customer=long(500),
        customer_url=_URLS[0],
        url=_URLS[0],
        opened_at=at,
        changed_at=at,
        holder=StaffId(1),
        holder_name=long(500),
        until=None,
        helpers=(long(500),) * 20,
        posts=(post,) * 60,
        talk=(*talk,) * 12,
        replies=(reply,),
        verbs=tuple(Verb),
        notices=(long(1000),) * 6,
        viewer=StaffId(2),
        draft=long(20_000),
        preview=Preview(long(20_000), Attribution(long(100)), 60_000, 500, verdict),
        seconds=(SecondWanted(StaffId(1), long(500), long(20_000), "0" * 64, (long(2000),) * 9),),
        history=long(1000),
        similar=(Similar(ThreadId(1), long(500), long(500), _URLS[0]),) * 3,
    )


def decks(most: int) -> st.SearchStrategy[list[Card]]:
    """Up to `most` cards, each of another thread."""
    return many(CARDS, most, kinds=2).map(
        lambda cards: [replace(c, thread=ThreadId(n)) for n, c in enumerate(cards, 1)]
    )


# --- what is looked for ---------------------------------------------------------------------------


def post_troubles(blocks: list[Json], text: str, *, may_call: tuple[str, ...] = ()) -> list[str]:
    """Return what Slack, a screen reader or a careful colleague would have against a post."""
    found = [*faults(blocks, where="message"), *_troubles(blocks, may_call), *_text_troubles(text)]
    return [*found, f"it weighs {weight(blocks)}"] if weight(blocks) > POST_WEIGHT else found


def view_troubles(view: Json) -> list[str]:
    """Return what Slack, a screen reader or a careful colleague would have against a modal or a Home tab."""
    found = [*view_faults(view), *_troubles(view["blocks"], ())]
    return [*found, f"it weighs {weight([view])}"] if weight([view]) > VIEW_WEIGHT else found


def _text_troubles(text: str) -> Iterator[str]:
    if not text.strip():
        yield "the sentence in place of blocks is empty"
    if len(text) > 40_000:
        yield f"the sentence in place of blocks has {len(text)} characters"
    if text.strip() and not text.rstrip("\u2069*").endswith((".", "!", "?", "…", ".”", "?”", "!”")):
        yield f"that is no sentence: {text[-40:]!r}"
    if pings(only := [{"type": "section", "text": {"type": "mrkdwn", "text": text}}]) or links(only):
        yield f"the sentence in place of blocks calls or leads: {pings(only)} {links(only)}"


def _troubles(blocks: list[Json], may_call: tuple[str, ...]) -> Iterator[str]:
    names = [element["action_id"] for element in _elements(blocks) if "action_id" in element]
    yield from (f"the action {name} stands there twice" for name in set(names) if names.count(name) > 1)
    for element in _elements(blocks):
        if element["type"] == "image" and not element["alt_text"].strip():
            yield "a picture says nothing"
        if element["type"] == "button" and not element.get("accessibility_label", "").strip():
            yield f"a screen reader says only {element['text']['text']!r}"
    if sum(element.get("style") == "primary" for element in _elements(blocks)) > 1:
        yield "two buttons both want to be first"
    yield from (f"it calls {whom}" for whom in set(pings(blocks)) - set(may_call))
    yield from (f"it leads to {url!r}" for url in links(blocks) if not url.lower().startswith(("https://", "http://")))
    yield from (f"it leads to {url!r}" for url in links(blocks) if "evil" in url)


def _elements(blocks: list[Json]) -> Iterator[Json]:
    for block in blocks:
        if block["type"] in {"actions", "context"}:
            yield from block["elements"]
        yield from (block[name] for name in ("accessory", "element") if name in block)
