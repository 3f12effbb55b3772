"""A stateful stand-in for Microsoft Teams, in the test's own process.

    async with teams_server(now=clock.now) as teams:
        settings = TeamsSettings(**teams.settings())
        teams.deliver("http://127.0.0.1:…/api/messages")

It is Microsoft's login, its signing keys, the Bot Connector and the people. It begins with the tenant TENANT, our app
APP in the team TEAM with the channels ROOM and OTHER_ROOM, and `ana`, `ben`, `cho` in it, all of role `user`. More:
`teams.add_person(key, name, role="guest", tenant=OTHER_TENANT, aad="", in_team=False, blocks_us=True)`; the state may
be read and changed: `teams.humans[key]`, `teams.is_installed`, `teams.rsc` (the app hears all that is said in the
channels), `teams.targets` (whether posts for one person are to be had), `teams.rooms`. `now` returns an aware datetime.

Looking           `teams.posts(room)`: what opened threads; `teams.thread(post)`: what stands below; Post: `id`,
`conversation`, `text`, `card`, `activity`, `edits`, `is_deleted`, `only_for`, `card_for(key)`.

Pictures          `say(…, pictures=[png()], alt="A loaf", handed=False, files=["week.pdf"])`; `teams.pasted`.

People            `ana = teams.person("ana")`, then, awaited: `say("@Handraise claim 1", thread=post | room=… |
chat=True) -> Post`, `edit`, `delete`, `react(post, "like")`, `unreact`, `press(post, "Claim", reply="typed")` (a
button's title or verb, and inputs by id), `refresh(post)` (as the client does by itself), `menu("claim", post)`,
`submit("Send", text="…")` for the dialog that is open, `install(remove=…)`. Not awaited: `sees(post)` (their card),
`dialog` (Shown: title, card), `told`, `errors`, `private` (posts for their eyes only), `chat`, `close()`.

Towards the app   Each returns a Delivery (status, body, activity, elapsed, was_brought); `teams.deliveries`,
`teams.last`. `teams.repeat()`, `teams.event("conversationUpdate", membersAdded=[…], channelData={…})`,
`teams.bring(activity, forgery="expired")` (FORGERIES), `teams.bring_raw(body, authorization)`. `teams.patience`.

Bad weather       `teams.fail(name, status, times, retry_after="7", code="…")`, `.lose(name)` (done, not answered),
`.drop(name)` (neither), `.late(name, 504)` (done, and answered with an error), for the calls token, keys, create,
send, tell, update, delete, member, members, attachment. `teams.expire_tokens()`, `teams.keys.roll()`,
`teams.move("emea")`, `teams.strict_pace`. `teams.calls`, `teams.count(name)`.
"""

from tests.servers.teams.connector import Call
from tests.servers.teams.keys import FORGERIES, Forgery
from tests.servers.teams.person import Delivery, Person, Shown
from tests.servers.teams.server import TeamsServer, teams_server
from tests.servers.teams.state import APP, OTHER_ROOM, OTHER_TENANT, ROOM, TEAM, TENANT, Human, Post

__all__ = [
    "APP",
    "FORGERIES",
    "OTHER_ROOM",
    "OTHER_TENANT",
    "ROOM",
    "TEAM",
    "TENANT",
    "Call",
    "Delivery",
    "Forgery",
    "Human",
    "Person",
    "Post",
    "Shown",
    "TeamsServer",
    "teams_server",
]
