"""A stateful stand-in for Bluesky, in the test's own process: a server of accounts and an AppView on one port.

    async with bluesky_server(clock) as bluesky:
        acme = bluesky.person("acme.example", password="abcd-efgh-ijkl-mnop")
        maya = bluesky.person("maya.example", name="Maya")
        uri = maya.post("@acme.example Is it vegan?", calls=acme)
        client = AsyncClient(bluesky.url)

Every request, answer and record is held against the lexicons that atproto ships, strictly, and no key passes that
they do not know. Whoever breaks one is told so as the real server would, `bluesky.breaches` holds it, and leaving the
block fails.

People            `post(text, calls=…, under=…, quotes=…, late=…)`, `edit`, `delete`, `like`, `repost`, `follow`,
`block`, `close` (a thread gate). `person.member` may be changed: name, labels, password, status.
State             `bluesky.repos` (address -> record), `bluesky.index` (what the AppView knows), `bluesky.tokens`.
Late, odd order   `bluesky.lagging = True`, then `bluesky.read(uri)` for each of `bluesky.unread`, in any order.
Bad weather       `limit(method, times, retry_after=…, reset=…)`, `busy(seconds)`, `fail(method, times, status)`,
`lose(method)` (done, not answered), `garble(method)` (done, answered with nonsense), `drop(method)` (neither),
`gate = slow(method)` … `gate.set()`, `bluesky.down = True`, `bluesky.appview_down = True`, `expire("access")`.
`bluesky.calls`, `count(method)`, `asked(method)`.

As observed on the real ones: createRecord on a used name is a 500; the same record put again is no change; the cursor
of notifications is a time, and loses what shares its millisecond; a page may be empty and not the last; replies are
announced four levels deep; across a block, posts are left out; a login is counted, 30 in 5 minutes and 300 a day.
"""

from tests.servers.bluesky.lexicon import Breach, cid_of
from tests.servers.bluesky.person import Person
from tests.servers.bluesky.server import BlueskyServer, Call, bluesky_server, hang_up
from tests.servers.bluesky.world import POST, Member, Notified, stamp

__all__ = [
    "POST",
    "BlueskyServer",
    "Breach",
    "Call",
    "Member",
    "Notified",
    "Person",
    "bluesky_server",
    "cid_of",
    "hang_up",
    "stamp",
]
