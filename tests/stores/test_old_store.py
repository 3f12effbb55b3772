"""A store that the version before wrote: this one opens it and carries on with all of it, in the middle of everything.

`old_store/` was written by running that version (0.1, commit 90d44de): an SQLite and a PostgreSQL database as it left
them when it was killed, and what the world around it remembers. It is never written again: what does not pass here
would not pass where the program is installed.

The tests share one running program and follow one another.
"""

import asyncio
import json
import threading
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal

import aiohttp
import pytest
import pytest_asyncio
import sqlalchemy as sa
from yarl import URL

from adapters.bluesky.reply_records import Replies
from adapters.teams.attachments import AttachmentIndex
from bot.domain.draft import ReplyState
from bot.domain.thread import JournalEvent, State
from bot.ports.adapter import AdapterContext
from bot.ports.channel import ReportsSpend
from storage.tables.installation import SheetRow
from tests.people import Colleague, until
from tests.servers.slack import pressables
from tests.servers.slack import words as slack_words
from tests.stores.later import OPEN, ROOM, UNDO, Json, Later, Slacks, buttons_of, carried_on

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400), pytest.mark.asyncio(loop_scope="module")]

SINCE_THE_PART_BEFORE = "We bake the rye bread with flour, water and salt. "
BROKEN = ("something went wrong", "try again", "earlier version", "Press again", "press again")
"""What is said where something broke, or is not known any more."""


class StandingLoop(asyncio.SelectorEventLoop):
    """A loop that stands still between two tests, and tells other threads that it runs.

    The engine begins work in a thread of its own. It would give it to another loop, on which no connection of the
    program works; so it waits here for the next test.
    """

    def is_running(self) -> bool:
        return super().is_running() or threading.current_thread() is not threading.main_thread()


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=list(OPEN))
async def later(request: pytest.FixtureRequest) -> AsyncIterator[Later]:
    asyncio.get_running_loop().__class__ = StandingLoop  # made by the plugin, which takes no other
    async with carried_on(request, request.param) as later:
        yield later


# --- what was kept --------------------------------------------------------------------------------


async def test_all_that_was_kept_reads_back_as_the_version_before_read_it(later: Later) -> None:
    for thread in later.told["reads back"]["threads"]:
        theirs = [post for post in thread["posts"] if not post[3]]
        for post in thread["posts"]:
            post[4] = None  # what it said before it was edited, which is not kept any more
            post[1] = "" if post in theirs and post[5] else post[1]  # nor who wrote what is deleted
        if all(post[5] for post in theirs):
            thread["customer"][:2] = ["Somebody", None]
    for part, told in later.told["reads back"].items():
        assert later.read[part] == told, part


async def test_every_effect_that_was_left_is_carried_out(later: Later) -> None:
    states = []
    for id in later.told["pending"]:
        kept = await later.program.store.effect(int(id))
        assert kept is not None
        states.append((kept.state.value, kept.why))
    assert set(later.told["pending"].values()) == {"due", "doing", "parked"}
    # Whether a reply was still leaving when its claim was mentioned is a matter of moments.
    # So is whether one was renewed before its end was told.
    fine = {("done", ""), ("cancelled", "not so any more"), ("due", "the claim was renewed")}
    others = sorted(state for state in states if state not in fine)
    assert others == [
        ("cancelled", "undone"),
        ("cancelled", "undone"),
        ("parked", "Slack would not take it (restricted_action)."),
    ]


async def test_each_answer_stands_in_public_once(later: Later) -> None:
    there = later.there
    mastodon = [post.text for post in there.mastodon.standing() if post.by is there.mastodon.acme]
    first, second = (text for text in mastodon if SINCE_THE_PART_BEFORE in text)
    assert "(1/2)" in first
    assert "(2/2)" in second
    assert Counter(text.partition(SINCE_THE_PART_BEFORE)[0] for text in mastodon) == {
        "@maya@town.example No nuts at all.\n— Fay, florist": 1,
        "@maya@town.example ": 2,
        "@maya@town.example Behind the house.\n— Fay, florist": 1,
    }
    acme = there.bluesky.person("acme.example").did
    bluesky = [each.kept.value["text"] for each in there.bluesky.index.values() if each.kept.did == acme]
    assert bluesky == ["Two kinds of them.\n— Fay, florist"], "one was found, and one was taken back"
    x = [post.text for post in there.x.world.standing() if post.author == there.x.world.us.id]
    assert sorted(x) == ["All of it is spelt.\n— Fay, florist", "For up to fifty guests.\n— Fay, florist"]
    assert (await later.browsers["Vera"].reads()).text.count("On Tuesdays.") == 1
    for label in ("chain", "found", "not found", "behind", "failed"):
        assert await later.deeds(label, "published") == 1, label


async def test_what_was_undone_in_the_last_moment_never_left(later: Later) -> None:
    for label, name in (("notes", "Sam"), ("teams lent", "Rosa")):
        assert await later.deeds(label, "undone") == 1
        assert await later.deeds(label, "published") == 0
        assert "Answer from" not in (await later.browsers[name].reads()).text


async def test_each_thread_has_one_card_in_each_room(later: Later) -> None:
    slack, teams = later.posts_in_slack(), later.posts_in_teams()
    for label, number in later.numbers.items():
        own = [sum(post.startswith(f"#{number} ") for post in posts) for posts in (slack, teams)]
        in_a_burst = [
            sum(f"\n#{number} " in post for post in posts if "mentions came at once" in post)
            for posts in (slack, teams)
        ]
        # Nobody knows in Teams whether a card came to stand: the second one goes as soon as the first is pressed.
        most = [1, 2 if label == "step" else 1]
        least = [0 if label == "parked" else 1, 1]
        for where in (0, 1):
            assert own[where] <= most[where], (label, own, in_a_burst)
            assert own[where] + in_a_burst[where] >= least[where], (label, own, in_a_burst)
    assert sum("Is there a step at the door?" in post for post in slack) == 1, (
        "its answer got lost, so it was looked for"
    )
    await later.program.store.try_again(next(kept.id for kept in await later.program.store.parked()))
    parked = f"#{later.numbers['parked']} "
    await until("the parked card stands", lambda: _so(any(p.startswith(parked) for p in later.posts_in_slack())))


async def _so(holds: bool) -> bool:
    return holds


async def test_each_digest_stands_once_and_forgets_what_a_customer_deleted(later: Later) -> None:
    assert "thank you! And almonds?" in later.old_post("Week 48").text + str(later.old_post("Week 48").blocks)
    for posts in (later.posts_in_slack(), later.posts_in_teams()):
        assert [sum(f"Week {week}," in post[:10] for post in posts) for week in (48, 49)] == [1, 1]
        assert not any("almonds" in post for post in posts if post.startswith("Week"))


async def test_each_is_told_once_what_was_left_to_tell(later: Later) -> None:
    assert later.told_in_slack("U1ANA", "Cleo wrote again in #1.") == 1
    assert later.told_in_slack("U1ANA", "Last week you helped two people. Thank you!") == 1
    assert later.told_in_slack("U1ANA", f"Nobody has taken #{later.numbers['sundays again']} yet") == 1
    # Of claims that were renewed meanwhile, and run out in a week, nobody is told now; which are depends on moments.
    assert later.told_in_slack("U1ANA", f"Your claim of #{later.numbers['lent']} runs out") <= 1
    assert later.told_in_teams("ana", f"Your claim of #{later.numbers['teams picture']} runs out") <= 1
    for_fay = [note["text"] for row in await later.rows("surface/staffroom", "pigeonhole") for note in row["unread"]]
    assert sum(text.startswith(f"Your claim of #{later.numbers['draft']} runs out") for text in for_fay) <= 1


async def test_every_event_from_slack_was_opened_once(later: Later) -> None:
    assert await later.deeds("notes", "noted", "Two ovens would do.") == 1
    held = (await later.story("waits")).thread.claim
    assert await later.deeds("waits", "claimed") == 2, "Eva's, and one more"
    assert held is not None
    ana, numbers = later.slack("U1ANA"), later.numbers
    assert later.told_in_slack(ana.id, "You changed this after it was sent. Your answer to #1 still") == 1
    assert later.told_in_slack(ana.id, f"This was deleted after it was sent. Your answer to #{numbers['teas']}") == 1
    assert later.told_in_slack(ana.id, "Three days, we think.\n— Ana, baker") == 1
    assert later.told_in_slack(ana.id, f"You already have #{numbers['picture']}.") == 1, "a hand was raised"
    assert await later.deeds("picture", "released") == 1, "and taken down"
    assert later.told_in_slack("U2BEN", f"You already have #{numbers['waits']}.") == 1
    cho = later.slack("U3CHO").home
    assert cho is not None
    assert cho is not later.old.homes["U3CHO"]


async def test_every_event_from_teams_was_opened_once(later: Later) -> None:
    numbers = later.numbers
    assert await later.deeds("notes", "noted", "Three ovens are better.") == 1
    assert await later.deeds("notes", "offered help") == 2, "one by each Ben"
    assert later.told_in_teams("ana", "You changed what you wrote, after it was sent. Your answer to #2 still") == 1
    assert (
        later.told_in_teams(
            "ana", f"You deleted what you wrote, after it was sent. Your answer to #{numbers['coffees']}"
        )
        == 1
    )
    assert later.told_in_teams("ben", f"Claim #{numbers['sundays again']}?") == 1
    assert later.told_in_teams("ana", f"Give #{numbers['teams picture']} back?") == 1


async def test_what_customers_did_unheard_is_heard_once(later: Later) -> None:
    said = [post.text for post in (await later.story("rye")).posts]
    assert said.count("And on Mondays?") == 1
    assert [post.text for post in (await later.story("draft")).posts] == ["May I bring my cat?"]
    assert await later.deeds("draft", "edited") == 1


# --- forms that stood open ---------------------------------------------------------------------------


async def test_forms_that_stood_open_in_slack_can_still_be_sent(later: Later) -> None:
    ana, ben, cho = later.slack("U1ANA"), later.slack("U2BEN"), later.slack("U3CHO")
    answer, note, introduction = ana.open_view(), ben.open_view(), cho.open_view()
    await ana.submit(answer)
    await ben.submit(note)
    await cho.type(introduction, "name", "Cho")
    await cho.type(introduction, "role", "confectioner")
    await cho.choose(introduction, "agreed", ["yes"])
    await cho.submit(introduction)
    await later.comes("lent", "sent", "Wheat flour, type 550.")
    await later.comes("teas", "noted", "And rooibos.")
    assert [
        p.attribution.name for p in await later.program.store.everybody() if p.name == "Cho Kim" and p.attribution
    ] == ["Cho"]
    for person in (ana, ben, cho):
        while person.sees_a_view():
            await person.close(person.open_view())


async def test_a_form_that_stood_open_in_teams_can_still_be_sent(later: Later) -> None:
    ben = later.teams("ben")
    await ben.submit(text="And peppermint.")
    await later.comes("teas", "noted", "And peppermint.")
    ben.close()


# --- what stands on screens since before -----------------------------------------------------------

IN_SLACK = [
    ("U2BEN", "card retracted", "press:claim", "", "#{retracted} is yours for"),
    ("U2BEN", "post mentions came at once", "press:claim:{storm fig}", "", "#{storm fig} is yours for"),
    ("U1ANA", "post mentions came at once", "open:{storm fig}", "", "Is the fig tart fresh?"),
    ("U2BEN", "card draft", "press:help-too", "", "knows that you can help with #{draft}"),
    ("U1ANA", "card notes", "press:write", "", "Three days, we think."),
    ("U1ANA", "card notes", "press:hand-off", "", "Hand off #{notes}"),
    ("U1ANA", "card notes", "more", "note:{notes}", "Note"),
    ("U1ANA", "card sunday", "more", "hand-off:{sunday}", "Hand off #{sunday}"),
    ("U1ANA", "card notes", "more", "stop:{notes}", "can lift this"),
    ("U1ANA", "card notes", "more", "not-for-us:{notes}", "Not for us"),
    ("U2BEN", "card retracted", "more", "close:{retracted}", "#{retracted} is closed"),
    ("U2BEN", "card closed", "press:reopen", "", "#{closed}"),
    ("U2BEN", "card stopped", "press:note", "", "Note"),
    ("U1ANA", "card notes", "read", "", "How long do you need for 500 rolls?"),
    ("U2BEN", "post Fay asked for a second.", "look", "", "+49 30 1234567"),
    ("U1ANA", "post Week 48", "rate:not-for-me", "", "Thank you"),
    ("U2BEN", "post Week 48", "rate:useful", "", "Thank you"),
    ("U1ANA", "told Your answer to #{jams} still", "leave-it", "", "It stands in public as it was."),
    ("U1ANA", "told Your answer to #{jams} still", "correct", "", "Plum, cherry and fig."),
    ("U1ANA", "told Your answer to #{jams} still", "take-back-now", "", "aken back"),
    ("U1ANA", "told You may send those words in #{lent}.", "lent", "", "Type 550, from the old mill."),
    ("U2BEN", "told And a pinch of salt.", "keep-it", "", "Your words stay inside."),
    ("U2BEN", "told And a pinch of salt.", "lend", "", "They are told."),
    ("U1ANA", "told Your answer to #{picture}. Nothing", "keep", "", "Your draft for #{picture} is kept."),
    ("U1ANA", "told Your answer to #{picture}. Nothing", "edit", "", "Like this."),
    ("U3CHO", "told Customers have not seen you yet.", "introduce", "", "How customers see you"),
    ("U1ANA", "home", "heard", "", ""),
    ("U1ANA", "home", "press:write:{teas}", "", ""),
    ("U2BEN", "home", "press:claim:{storm pear}", "", "#{storm pear} is yours for"),
    ("U2BEN", "home", "so-far", "", "Week 50"),
    ("U2BEN", "home", "introduce", "", "How customers see you"),
    ("U2BEN", "home", "quiet", "", "20:00"),
    ("U2BEN", "home", "wants:named", "", "Digests count what you do and do not name you."),
    ("U2BEN", "home", "wants:note", "", "Once a week you will be told"),
    ("U2BEN", "home", "wants:offers", "", "You will be told of threads like those"),
    ("U1ANA", "card notes", "press:release", "", "#{notes} is free again"),
]
"""Who presses what, where, in the stored words; and what they are told then."""


@pytest.mark.parametrize(("who", "where", "action", "chosen", "told"), IN_SLACK)
async def test_a_press_in_slack_on_what_was_drawn_before_still_works(
    later: Later, who: str, where: str, action: str, chosen: str, told: str
) -> None:
    n = later.numbers
    seen = _seen_in_slack(later, who, where.format_map(n))
    wanted = action.format_map(n)
    [found] = [p for p in pressables(seen) if p.action_id == wanted or p.action_id.startswith(f"{wanted}:")][:1]
    person, before = later.slack(who), Counter(_all_told_in_slack(later, who, seen))
    await person.click(seen, found.action_id, value=found.value or None, chosen=chosen.format_map(n) or None)

    async def said() -> bool:
        new = Counter(_all_told_in_slack(later, who, seen)) - before
        return told.format_map(n) in "\n".join(new.elements())

    try:
        await until(f"{who} is told {told.format_map(n)!r}", said, seconds=10)
    except AssertionError as silent:
        silent.add_note("\n".join((Counter(_all_told_in_slack(later, who, seen)) - before).elements()))
        raise
    finally:
        while person.sees_a_view():
            await person.close(person.open_view())


def _seen_in_slack(later: Later, who: str, where: str) -> Slacks:
    kind, _, what = where.partition(" ")
    match kind:
        case "card":
            return later.old_card(what)
        case "post":
            return later.old_post(what)
        case "told":
            return later.old_whisper(who, what)
    return later.old_home(who)


def _all_told_in_slack(later: Later, who: str, pressed: Slacks) -> list[str]:
    """Return all that somebody sees of what is theirs alone, line by line; and what stands in the place of a press."""
    person = later.slack(who)
    views = [*later.there.slack.stacks[who], *([person.home] if person.home else [])]
    lines = [line for each in (*person.ephemerals(), *views, pressed) for line in slack_words(each).splitlines()]
    return lines + [
        str(e.get("selected_time") or e.get("value")) for v in views for f in v.values.values() for e in f.values()
    ]


async def test_every_word_of_a_button_of_before_in_slack_is_pressed_here(later: Later) -> None:
    old: list[Slacks] = [*later.old.posts, *later.old.whispers, *later.old.homes.values()]
    there = {":".join(each.action_id.split(":")[:2]) for seen in old for each in pressables(seen)}
    there = {each if each.startswith(("press", "wants", "rate")) else each.partition(":")[0] for each in there}
    pressed = {":".join(action.split(":")[:2]) for _, _, action, _, _ in IN_SLACK}
    pressed = {each if each.startswith(("press", "wants", "rate")) else each.partition(":")[0] for each in pressed}
    assert there - pressed == {"press:undo", "send"}, "what was pressed before all has come to rest, and below"


async def test_a_preview_of_before_in_slack_is_sent_with_its_picture(later: Later) -> None:
    ana, number = later.slack("U1ANA"), later.numbers["picture"]
    await ana.command(f"claim {number}", ROOM)
    preview = later.old_whisper("U1ANA", f"Your answer to #{number}. Nothing")
    await ana.click(preview, "send")
    await later.program.passes(UNDO)
    page = await later.browsers["Lea"].sees("Like this.")
    assert [image["alt"] for image in page.soup.find_all("img")] == ["A stollen"]
    assert page.text.count("Like this.") == 1


IN_TEAMS = [
    ("ben", "card parked", {"do": "claim"}, "#{parked} is yours for"),
    ("ben", "post mentions came at once", {"do": "claim", "thread": "storm apple"}, "#{storm apple} is yours for"),
    ("ben", "post mentions came at once", {"do": "open", "thread": "storm pear"}, "Is the pear tart fresh?"),
    ("ben", "card asked", {"do": "help-too"}, "help"),
    ("ana", "card rye", {"do": "write"}, "And on Mondays?"),
    ("ana", "card rye", {"do": "hand-off"}, "Who is to have it?"),
    ("ana", "card rye", {"do": "note"}, "colleagues"),
    ("ana", "card rye", {"do": "not-for-us"}, "Why"),
    ("ana", "card rye", {"do": "stop"}, "can lift this"),
    ("ana", "card rye", {"do": "read"}, "Every Friday."),
    ("ana", "card rye", {"do": "refresh"}, "Every Friday."),
    ("ana", "card coffees", {"do": "release"}, "#{coffees}"),
    ("ben", "card undone", {"do": "close"}, "#{undone} is closed"),
    ("ben", "card closed", {"do": "reopen"}, "#{closed}"),
    ("ben", "post asked for a second", {"do": "second"}, "+49 30 1234567"),
    ("ana", "post Week 48", {"do": "rate", "useful": "yes"}, "Thank you"),
    ("ben", "post Week 48", {"do": "rate", "useful": "no"}, "Thank you"),
    ("ana", "told Your answer to #{honeys} still", {"do": "leave-it"}, "It stands in public as it was."),
    ("ana", "told Your answer to #{honeys} still", {"do": "correct"}, "Lime, clover and heather."),
    ("ana", "told Your answer to #{honeys} still", {"do": "take-back"}, "Lime and clover."),
    ("ana", "told You may send those words in #{teams lent}.", {"do": "lent"}, "From the dairy next door."),
    ("ben", "told From the dairy next door.", {"do": "keep-inside"}, "Your words stay inside."),
    ("ben", "told From the dairy next door.", {"do": "lend"}, "told"),
    (
        "ana",
        "told Your answer to #{teams picture}. Nothing",
        {"do": "keep"},
        "Your draft for #{teams picture} is kept.",
    ),
    ("ana", "told Your answer to #{teams picture}. Nothing", {"do": "write"}, "Like that."),
    ("cho", "told Customers have not seen you yet.", {"do": "introduce"}, "house rules"),
    ("ben", "told The week so far", {"do": "so-far"}, "Week 50"),
    ("ben", "told The week so far", {"do": "quiet"}, "21:00"),
    ("ben", "told The week so far", {"do": "wants", "name": "named"}, "In your hands"),
    ("ben", "told The week so far", {"do": "wants", "name": "note"}, "In your hands"),
    ("ben", "told The week so far", {"do": "wants", "name": "offers"}, "In your hands"),
]
"""Who presses what, where, by what the button carries; and what stands in the answer."""


@pytest.mark.parametrize(("who", "where", "carries", "told"), IN_TEAMS)
async def test_a_press_in_teams_on_what_was_drawn_before_still_works(
    later: Later, who: str, where: str, carries: dict[str, str], told: str
) -> None:
    n, person = later.numbers, later.teams(who)
    kind, _, what = where.format_map(n).partition(" ")
    post = later.old_card_in_teams(what) if kind == "card" else later.old_in_teams(what, who if kind == "told" else "")
    wanted: Json = {key: n[value] if key == "thread" else value for key, value in carries.items()}
    action = next(a for a in buttons_of(post.card) if wanted.items() <= a["data"].items())
    if action["type"] == "Action.Submit":
        found = await person._fetch(post, dict(action["data"]))
    else:
        given = {key: action.get(key) for key in ("type", "title", "verb", "data")}
        found = await person._execute(post, given, "manual")
    person.close()
    answer = json.dumps(found.body, ensure_ascii=False)
    assert found.status == 200
    assert told.format_map(n) in answer, answer
    assert not any(each in answer for each in BROKEN), answer


async def test_every_word_of_a_button_of_before_in_teams_is_pressed_here(later: Later) -> None:
    there = {action["data"]["do"] for post in later.old.teams for action in buttons_of(post.card)}
    assert there - {carries["do"] for _, _, carries, _ in IN_TEAMS} == {"send"}, "which is pressed below"


async def test_a_preview_of_before_in_teams_is_sent_with_its_picture(later: Later) -> None:
    lima, number = later.teams("ana"), later.numbers["teams picture"]
    preview = later.old_in_teams(f"Your answer to #{number}. Nothing", "ana")
    await lima.press(preview, "send")
    await later.program.passes(UNDO)
    page = await later.browsers["Mo"].sees("Like that.")
    assert [image["alt"] for image in page.soup.find_all("img")] == ["A brezel"]
    assert page.text.count("Like that.") == 1


# --- what adapters kept -----------------------------------------------------------------------------


async def test_what_was_delivered_before_is_known_when_it_comes_again(later: Later) -> None:
    told, slack, teams = later.told["told"], later.there.slack, later.there.teams
    await slack.deliver("events_api", told["event in slack"])
    await teams.bring(told["event in teams"])
    again = await slack.deliver("interactive", told["note in slack"])
    assert "a while ago" in str(again.body)
    await teams.bring(told["note in teams"])
    where, form = told["note in the staff room"]
    async with later.browsers["Fay"]._session.post(where, data=aiohttp.FormData(form)) as answer:
        assert answer.status == 409
    await later.program.settles()
    for label, text in (
        ("notes", "Two ovens would do."),
        ("notes", "Three ovens are better."),
        ("notes", "Fay knows the mill."),
        ("picture", "It has raisins in it."),
        ("teams picture", "It has salt on it."),
    ):
        assert await later.deeds(label, "noted", text) == 1, text


async def test_customers_and_colleagues_are_known_by_their_browsers(later: Later) -> None:
    assert "Fay" in (await later.browsers["Fay"].open("/staff/me")).html
    gus = Colleague(lambda: later.program.url)
    async with gus:
        await gus.comes_in(later.told["told"]["invitation"])
        assert (await gus.open("/staff")).status == 200
        assert "going to close on Friday" not in (await gus.open("/staff")).text, "the wall said that it is open"
    await later.browsers["Cleo"].edits("Do you bake on Sundays and on Mondays?")
    await later.comes("sunday", "edited")
    assert "deleted" in (await later.browsers["Emma"].reads()).text
    [picture] = (await later.browsers["Dora"].reads()).soup.find_all("img", alt="A loaf of rye")
    address = URL(later.program.url).join(URL(str(picture["src"])))
    async with later.browsers["Dora"]._session.get(address) as answer:
        assert answer.content_type == "image/png"


async def test_what_customers_change_on_a_network_is_noticed_by_what_was_heard_before(later: Later) -> None:
    there = later.there
    maya = there.bluesky.person("maya.example")
    asked = {label: (await later.story(label)).posts[0].ref.id for label in ("chain", "found", "not found")}
    there.mastodon.edit(there.mastodon.posts[asked["chain"]], "@acme how do you bake rye bread?")
    maya.edit(asked["found"], "is there a vegan bun?")
    there.x.world.edit(asked["not found"], "@acme do you cater for weddings?")
    await later.program.passes(UNDO)  # what is older is looked at less often
    for label in asked:
        await later.comes(label, "edited")


async def test_what_x_cost_is_not_forgotten(later: Later) -> None:
    x = later.program.door.channels["x"]
    assert isinstance(x, ReportsSpend)
    now = later.program.clock()
    assert (await x.spent(now - timedelta(days=30), now)).amount >= Decimal("0.045")


async def test_a_burst_and_a_digest_of_before_are_drawn_on_where_they_stand(later: Later) -> None:
    burst = next(
        post for post in later.posts_in_slack() if f"#{later.numbers['storm fig']} " in post and "at once" in post
    )
    assert "Is the fig tart fresh? · Ben Okafor has it · its card" in burst
    before = slack_words(later.old_post("mentions came at once"))
    assert burst.count("tart fresh? · ") == before.count("tart fresh? · ") >= 4
    files = [f for f in later.there.slack.files.values() if str(f["name"]).startswith("2026-W48")]
    assert len(files) == 2, "the pictures of the digest were not brought again"


WORD = "'([^']+)'"
KINDS = {
    "alarms": ["alarm"],
    "channel/bluesky": ["account", "heard", "like", "reply", "rkey"],
    "channel/mastodon": ["heard", "ours", "reply"],
    "channel/wall": ["customer", "gone", "picture", "root", "secret", "thread", "unheard"],
    "channel/x": ["heard", "ours", "place", "reply", "session", "spent", "spent in a day"],
    "surface/slack": [
        *["account", "burst", "digest files", "event", "heard", "home", "in-burst", "lent", "pictures", "pigeonhole"],
        *["place", "posted", "press", "quiet", "room", "thread", "words"],
    ],
    "surface/staffroom": ["account", "alarm", "card", "invitation", "pigeonhole", "press", "session"],
    "surface/teams": [
        *["account", "asked", "burst", "called", "event", "heard", "home", "hung", "in-burst", "lent", "pictures"],
        *["pigeonhole", "place", "posted", "press", "quiet", "room", "thread", "words"],
    ],
}
"""Whose sheets of which kind the old store has: all that there are. Each is read by something above."""


async def test_the_old_store_has_sheets_of_every_kind(later: Later) -> None:
    expected = {(owner, kind) for owner, kinds in KINDS.items() for kind in kinds}
    assert later.stored("hr_sheets", f"{WORD},{WORD}") == expected


async def test_the_old_store_has_effects_deeds_and_states_of_every_kind(later: Later) -> None:
    effects = {kind for (kind,) in later.stored("hr_effects", rf"\d+,'[^']+',{WORD}")}
    assert effects == {"DrawCard", "DrawDigest", "Nudge", "PostDigest", "Publish", "Retract", "WeeklyNote", "Whisper"}
    deeds = {deed for (deed,) in later.stored("hr_journal", rf"\d+,\w+,{WORD}")}
    assert deeds == {deed.value for deed in JournalEvent} - LATER_DEEDS
    threads = later.told["reads back"]["threads"]
    assert {thread["state"] for thread in threads} == {state.value for state in State}
    assert {reply[6] for thread in threads for reply in thread["replies"]} == {
        state.value for state in ReplyState if state is not ReplyState.REPLACED
    }


LATER_DEEDS = {"stop lifted", "corrected", "replaced", "held", "took down", "unassigned", "hidden"}
"""What the journal can say since then."""

LATER_KINDS = {("channel/mastodon", "owner"), ("surface/slack", "counting")}
"""Sheets of kinds that came after the old store: whose, and which. A new name for an old kind does not belong here."""


async def test_no_kind_of_sheet_has_another_name_now(later: Later) -> None:
    query = sa.select(SheetRow.owner, SheetRow.kind).distinct()  # type: ignore[call-overload]
    there = await later.program.door.database.read(lambda connection: connection.execute(query).all())
    before = {(owner, kind) for owner, kinds in KINDS.items() for kind in kinds}
    assert {(owner, kind) for owner, kind in there} - before <= LATER_KINDS


async def test_pictures_on_older_posts_and_names_of_older_replies_are_found(
    later: Later,
) -> None:
    """What only seldom is looked for: the picture on a post that is sent from its menu, whom an older reply answers."""
    pictures = AttachmentIndex(later.kv("surface/teams"), later.program.clock)
    posts = {key for (key,) in later.stored("hr_sheets", f"'surface/teams','hung',{WORD}")}
    assert [post for post in posts if await pictures.on(post)], "one was taken off its post, the other is there"
    context = AdapterContext("Acme", "", later.kv("channel/bluesky"), later.program.clock, lambda: "")
    names = {name for (name,) in later.stored("hr_sheets", f"'channel/bluesky','rkey',{WORD}")}
    assert names
    for name in names:
        assert await Replies(context).answers(name), name
