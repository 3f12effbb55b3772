"""A stateful stand-in for a Mastodon server, in the test's own process.

    async with mastodon_server(now=clock) as server:
        library = Mastodon(access_token=server.token_of(server.acme), api_base_url=server.url)

It begins with our account `server.acme` (local), and the customers `server.maya` (of another server) and `server.ben`
(local). More: `server.person("zoe", "far.example", filtered=True)`. Customers act at once: `server.say(maya, "@acme
Hello", answering=…, visibility="direct", warning=…)`, `.edit(post, text)`, `.delete(post)`, `.like(maya, post)`,
`.boost(maya, post)`. Our own account acts over HTTP alone; so may customers, with `server.token_of(ben)`.

`MastodonServer(kind=GOTOSOCIAL)` is the other widespread server: ULIDs, no server-sent events, the key ignored, raw
counting, 400 for what is too long, `wss` announced, 418 without a User-Agent, edits told to who answered.

Bad weather   `server.down`, `server.busy = Busy(30, "reset" | "retry-after" | "silent")`, `server.fail(method, path,
status, times, words)`, `server.losing = 1` (posted, then silence), `server.losing_uploads = 1`, `server.slowness`
(looks until a picture is ready), `server.gate` (an event that posts wait for), `server.revoked`, `server.scopes`,
`server.left`, `server.holding` and `server.release()` (notifications that become visible late, with ids of their
time), `server.streams.sockets`, `.events`, `.mute` (they open and say nothing), `await server.streams.opened()`,
`await server.drop_streams()`, `server.mend()`.

Looking       `server.asked`, `server.calls` (method, path, headers, fields), `server.standing()`, `server.posts`.
"""

from tests.servers.mastodon.server import Busy, MastodonServer, mastodon_server
from tests.servers.mastodon.state import GOTOSOCIAL, MASTODON, Kind, Person, Post

__all__ = ["GOTOSOCIAL", "MASTODON", "Busy", "Kind", "MastodonServer", "Person", "Post", "mastodon_server"]
