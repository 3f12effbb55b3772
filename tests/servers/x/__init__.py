"""A stateful stand-in for X's API v2, in the test's own process.

    async with x_server(now=clock) as x:
        client = xdk.Client(base_url=x.url, access_token=x.world.grant.access)

It begins with our account 900 "acme" and no posts. Ids are made from the clock, as X's are.

People            `post = x.world.say("@acme hello", by="marta", answers=id, quotes=id, reply_settings=…, at=earlier)`,
`x.world.edit(id, text)` (a new version with an id of its own), `x.world.delete(id)`, `post.hidden = True` (not to be
seen yet, or any more). `x.world.standing()` is what everybody sees.
Access            `x.world.client_id`, `.client_secret` (empty: a public app), `.first_token`; refresh tokens rotate
and are void once used, access tokens end after two hours; `x.world.grant` is what is good now.
Money             `x.world.bill` in thousandths of a dollar, by X's prices, each thing read once in a UTC day.
Rules             Only posts that name or quote us, or (while `x.implicit_summons`) reply to us, can be answered; the
same words are refused for a day; only the newest 800 mentions are listed; searching goes back seven days.
`x.sloppy_search` finds what was excluded, too.
Bad weather       `x.limit(kind, reset)`, `.fail(kind, status, done=…)`, `.refuse(kind, status, words, type)`,
`.drop(kind)`, `.lose(kind)` (done, not answered), `.slow(kind)` (an event to set), `.busy(seconds)`, `.down`,
`.no_credit`, `.clear()`. Kinds: mentions, search, ours, posts, create, delete, token. `x.calls`, `x.asked(kind)`.
"""

from tests.servers.x.server import DUPLICATE, GONE, NOT_SUMMONED, XServer, x_server
from tests.servers.x.state import Post, World

__all__ = ["DUPLICATE", "GONE", "NOT_SUMMONED", "Post", "World", "XServer", "x_server"]
