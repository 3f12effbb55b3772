"""docs/networks.md: what each network can and cannot do, written from the contract suite itself.

After a change that is meant: HANDRAISE_SNAPSHOTS=write pytest tests/channels/test_table.py, then read the diff.
"""

import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.domain.decisions.chain import MOST_PARTS
from bot.domain.limits import Limits, Linking
from bot.engine.digest_builder import quotable
from bot.ports.channel import (
    CanChain,
    CanEdit,
    CanFindPublished,
    CanPermalink,
    CanPublishPictures,
    CanReplyManually,
    CanRetract,
    NeedsMentionPrefix,
)
from bot.testing.contracts.channel import ChannelContract, ChannelRig
from bot.testing.contracts.channel_jobs import JobClauses
from tests.channels.bluesky_rig import BlueskyRig
from tests.channels.mastodon_rig import MastodonRig
from tests.channels.wall_rig import WallRig
from tests.channels.x_rig import x_rig
from tests.servers.mastodon import GOTOSOCIAL, MASTODON

TABLE = Path(__file__).parents[2] / "docs" / "networks.md"

HEAD = """\
# What each network can and cannot do

Every channel keeps the same contract, clause by clause, in the same tests. This page is written by them \
(`tests/channels/test_table.py`): a ✓ is a test that passes on that network's stand-in, driven over real HTTP; where a \
network truly cannot do something, it says why.
"""

PORTS: Mapping[str, type] = {
    "an answer can be taken back": CanRetract,
    "an answer can be corrected where it stands, and shows that it was": CanEdit,
    "an answer of unknown outcome is looked for before it is tried again": CanFindPublished,
    "an answer can have pictures, each with its alt text": CanPublishPictures,
    "an answer that is too long for one post can become several, one below the other": CanChain,
    "where an answer can be seen is known": CanPermalink,
    "an answer names its customer, since nobody is notified otherwise": NeedsMentionPrefix,
    "whom no program may answer can be answered by hand": CanReplyManually,
}
OPTIONAL: Mapping[str, type] = {
    "each_reply_has_its_own_address": CanPermalink,
    "where_a_reply_stands_is_known_although_the_network_goes_down_right_afterwards": CanPermalink,
    "what_stands_before_a_reply_names_the_customer": NeedsMentionPrefix,
}
LINKS = {
    Linking.ADDRESSES: "`https://acme.de`",
    Linking.DOMAINS: "`acme.de` as well, but no `README.md`",
    Linking.ANY_DOMAIN: "`acme.de` and `README.md` as well",
}
FLAGS = {
    "a_reply_says_in_which_language_it_is": "tells_language",
    "a_reply_keeps_the_content_warning_of_the_customer": "keeps_warning",
}
"""Clauses for those networks alone whose limits say so."""
QUOTING = """\
Where thanks may be quoted in the digest, each customer has a word in it. On Mastodon it is the quoting policy of the \
post: only one that anybody may quote without asking is quoted, and on a server that knows no such policy, \
older ones and GoToSocial among them, none is. On Bluesky nobody is quoted who asks not to be shown to people who are \
not signed in (`!no-unauthenticated`). X lays down how its posts must look wherever they are shown, which a line in a \
digest cannot keep to: nobody is quoted.
"""


@asynccontextmanager
async def networks() -> AsyncIterator[dict[str, ChannelRig]]:
    """Open each network with a channel on it, once it has asked what the network takes."""
    wall, bluesky = WallRig(), BlueskyRig()
    mastodon, gotosocial = MastodonRig(MASTODON), MastodonRig(GOTOSOCIAL)
    async with AsyncExitStack() as doors:
        for server in (mastodon, gotosocial):
            await server.open()
            doors.push_async_callback(server.close)
        for other in (wall, bluesky):
            await other.start()
            doors.push_async_callback(other.close)
        x = await doors.enter_async_context(x_rig())
        rigs = {"The wall": wall, "Mastodon": mastodon, "GoToSocial": gotosocial, "Bluesky": bluesky, "X": x}
        for rig in rigs.values():
            await rig.customer_says("hello")
            await rig.inbox.wait(lambda rig=rig: bool(rig.inbox.mentions))  # type: ignore[misc]
        yield rigs


def clauses() -> list[str]:
    """Return the contract's clauses in its own order."""
    named = [name for part in (ChannelContract, JobClauses) for name in vars(part) if name.startswith("test_")]
    return [name.removeprefix("test_") for name in named if not name.startswith(("test_what_the_rig", "test_what_it"))]


def table(title: str, rows: Mapping[str, Sequence[str]], names: Sequence[str]) -> list[str]:
    return [
        f"| {title} | {' | '.join(names)} |",
        f"|---|{'---|' * len(names)}",
        *(f"| {what} | {' | '.join(cells)} |" for what, cells in rows.items()),
        "",
    ]


def length(limits: Limits) -> str:
    size = f"{limits.most:,} {limits.counting.value}"
    size += "" if limits.most_bytes is None else f" and {limits.most_bytes:,} bytes"
    return size + ("" if limits.url_length is None else f"; a link counts as {limits.url_length}")


def pictures(limits: Limits) -> str:
    size = "" if limits.picture_bytes is None else f" of up to {limits.picture_bytes:,} bytes each"
    return f"{limits.pictures}{size}; {limits.alt_most:,} characters for what each shows" if limits.pictures else "–"


def page(rigs: Mapping[str, ChannelRig]) -> str:
    channels, names, notes = [rig.channel for rig in rigs.values()], list(rigs), list[str]()

    def can_it(name: str, rig: ChannelRig, port: type) -> str:
        if isinstance(rig.channel, port) or port.__name__ not in rig.cannot:
            return "✓" if isinstance(rig.channel, port) else "–"
        notes.append(f"{name}: {rig.cannot[port.__name__].rstrip('.')}.")
        return f"no ({len(notes)})"

    can = {what: [can_it(name, rig, port) for name, rig in rigs.items()] for what, port in PORTS.items()}

    def cell(name: str, rig: ChannelRig, clause: str) -> str:
        needed = getattr(getattr(ChannelContract, f"test_{clause}"), "needs", "")
        reason = rig.cannot.get(clause) or rig.cannot.get(needed)
        if reason is None and clause in FLAGS:
            return "✓" if getattr(rig.channel.limits, FLAGS[clause]) else "–"
        if reason is None:
            return "✓" if clause not in OPTIONAL or isinstance(rig.channel, OPTIONAL[clause]) else "–"
        notes.append(f"{name}, {clause.replace('_', ' ')}: {reason.rstrip('.')}.")
        return f"no ({len(notes)})"

    kept = {clause.replace("_", " "): [cell(name, rig, clause) for name, rig in rigs.items()] for clause in clauses()}
    can["thanks may be quoted in the digest"] = ["✓" if quotable({"": c}) else "–" for c in channels]
    may = {
        "how long an answer may be, signature included": [length(c.limits) for c in channels],
        "how many posts it may become": [f"up to {MOST_PARTS}" if isinstance(c, CanChain) else "1" for c in channels],
        "how many pictures it may have, and how large": [pictures(c.limits) for c in channels],
        "@names of colleagues are held back, since they would call strangers": [
            "✓" if c.limits.pings else "–" for c in channels
        ],
        "what becomes a link, and is named in the preview": [LINKS[c.limits.linking] for c in channels],
        "it says in which language it is": ["✓" if c.limits.tells_language else "–" for c in channels],
        "it keeps the customer's content warning": ["✓" if c.limits.keeps_warning else "–" for c in channels],
        "the preview says what a link costs": ["✓" if c.limits.link_note else "–" for c in channels],
    }
    lines = [
        HEAD,
        *table("What it can do", can, names),
        QUOTING,
        *table("What an answer may be", may, names),
        "Each Mastodon server has limits of its own and says them; the figures are those of a fresh one.",
        "",
        *table("What every channel promises", kept, names),
        *(f"{n}. {note}" for n, note in enumerate(notes, start=1)),
        "",
    ]
    return "\n".join(lines)


async def test_the_page_of_what_each_network_can_do_is_what_the_suite_says() -> None:
    async with networks() as rigs:
        written = page(rigs)
    if os.environ.get("HANDRAISE_SNAPSHOTS") == "write":
        TABLE.write_text(written, encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == written
