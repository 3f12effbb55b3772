"""A stateful stand-in for Slack, in the test's own process.

    async with slack_server(now=clock) as slack:
        client = AsyncWebClient(slack.bot_token, base_url=slack.api_url)

It begins with the workspace T1HOME "Acme"; U1ANA, U2BEN and the administrator U3CHO; the app UBOT (B1BOT, A1APP) with
the scopes and events of our manifest (`slack.scopes`, `slack.events`: sets to change); the channels C1CUSTOMERS (all
of them) and C2GENERAL (without the app). More: `slack.add_person(id, name=…, team_id=…, is_restricted=True, …,
channels=("C1CUSTOMERS",))`, `slack.add_channel(id, name, members, is_ext_shared=True, …)`, `slack.direct(user)` (DM).
The state may be read and changed: `slack.members[id]`, `slack.channels[id]`, `slack.home`, `slack.org_install`,
`slack.revoked`. `now` is in seconds; for what is pressed or submitted the app gets three of them to use a trigger.

Towards the app   Web API at `slack.api_url`. Events, interactions and commands go to `slack.deliver_http(url)`, signed
with `slack.signing_secret`; without it through Socket Mode, opened with `slack.app_token` (`await slack.connected()`,
`await slack.drop_sockets(warn=…)`). Each returns a Delivery (status, body, acked, elapsed, attempt, refused, payload);
all are in `slack.deliveries`, the newest is `slack.last_delivery`. `slack.patience` is Slack's three seconds.
`slack.unacked` and `await slack.redeliver()`; `await slack.repeat()`; `await slack.forge("wrong signature" | "missing
signature" | "old timestamp" | "changed body")` -> HTTP status; `await slack.verify_url()`.

People            `ana = slack.person("U1ANA")`, then, all awaited: `say(channel, text, thread_ts, blocks, files,
broadcast) -> ts`, `edit`, `delete`, `react`, `unreact`, `command(text, channel)`, `shortcut(callback_id, channel, ts)`,
`open_home()`, `click(where, action_id, value, block_id, chosen)`, `type(view, field, text)`, `choose(view, action_id,
chosen, query)`, `submit(view)`, `close(view)`. Not awaited: `ephemerals(channel)`, `open_view()`, `sees_a_view()`,
`home`, `reloads()`. Where something is shown is a Post, a Whisper (ephemeral) or a View (modal or home), which stay the
same objects while they are redrawn; `copy.deepcopy(post)` is an old sight of it.
Anything else     `await slack.event({...})`, `await slack.unfurl(channel, ts)`, `await slack.echo()` (the events of the
app's own posts), `slack.profile(id)` for user_change.

Bad weather       `slack.limit(method, times, retry_after)`, `.fail(method, times, status)`, `.error(method, error)`,
`.lose(method)` (done, not answered), `.drop(method)` (neither), `gate = slack.slow(method)` … `gate.set()`,
`slack.down = True`, `slack.strict_pace = True`. `slack.calls`, `slack.count(method)`, `slack.asked(method)`.

Looking           `slack.posts(channel)`, `slack.thread(channel, ts)`, `slack.post(channel, ts)`; of a Post, Whisper,
View or blocks: `words`, `pressables`, `links`, `pings`, `shape`. `faults(blocks, where=…)` and `view_faults(view)` say
what Slack would refuse. `slack.faults` holds what was wrong in the app's answers to commands and submissions; leaving
the `async with` fails if anything is left there.
"""

from tests.servers.slack.blocks import faults, view_faults
from tests.servers.slack.courier import Delivery
from tests.servers.slack.look import Pressable, links, pings, pressables, read, shape, words
from tests.servers.slack.person import Person
from tests.servers.slack.server import SlackServer, slack_server
from tests.servers.slack.state import Channel, Member, Post, View, Whisper, Workspace
from tests.servers.slack.weather import Call

__all__ = [
    "Call",
    "Channel",
    "Delivery",
    "Member",
    "Person",
    "Post",
    "Pressable",
    "SlackServer",
    "View",
    "Whisper",
    "Workspace",
    "faults",
    "links",
    "pings",
    "pressables",
    "read",
    "shape",
    "slack_server",
    "view_faults",
    "words",
]
