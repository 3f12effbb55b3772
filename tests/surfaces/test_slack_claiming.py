"""Claiming from Slack: many ways, one action, by the right person, told to nobody else."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest

from bot.domain.actions import Claim, Release
from bot.domain.card import Verb
from bot.domain.ids import StaffRef, ThreadId
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import a_card
from tests.servers.slack import Post, pings, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room

THREAD = ThreadId(142)
YOURS = "#142 is yours for 30 minutes."


@dataclass(frozen=True)
class Try:
    """Somebody before a card."""

    rig: SlackRig
    who: StaffRef
    card: Post

    async def react(self, name: str) -> None:
        await self.rig.person(self.who).react(ROOM, self.card.ts, name)

    async def say(self, text: str, *, in_thread: bool = True) -> str:
        return await self.rig.person(self.who).say(ROOM, text, thread_ts=self.card.ts if in_thread else None)

    async def command(self, text: str, command: str = "/handraise") -> None:
        await self.rig.person(self.who).command(text, ROOM, command)


Way = Callable[[Try], Awaitable[object]]


async def by_shortcut_in_the_thread(one: Try) -> None:
    ts = await one.say("Has anybody an idea?")
    await one.rig.person(one.who).shortcut("claim_mention", ROOM, ts)


WAYS: dict[str, Way] = {
    "the button": lambda one: one.rig.press(one.who, Verb.CLAIM, THREAD),
    ":hand:": lambda one: one.react("hand"),
    ":raised_hand:": lambda one: one.react("raised_hand"),
    "a hand with a skin tone": lambda one: one.react("raised_hand::skin-tone-4"),
    ":raising_hand:": lambda one: one.react("raising_hand"),
    "/handraise claim 142": lambda one: one.command("claim 142"),
    "/handraise take #142": lambda one: one.command("take #142"),
    "/claim 142": lambda one: one.command("142", "/claim"),
    "@Handraise claim in the thread": lambda one: one.say("<@UBOT> claim"),
    "@Handraise claim 142 in the room": lambda one: one.say("<@UBOT> claim 142", in_thread=False),
    "@Handraise: Claim, on a phone": lambda one: one.say("<@UBOT> Claim "),
    "!claim in the thread": lambda one: one.say("!claim"),
    "!claim 142 in the thread": lambda one: one.say("!claim 142"),
    "!claim 142 in the room": lambda one: one.say("!claim 142", in_thread=False),
    "a shortcut on the card": lambda one: one.rig.person(one.who).shortcut("claim_mention", ROOM, one.card.ts),
    "a shortcut in the thread": by_shortcut_in_the_thread,
}


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        yield rig


@pytest.fixture
async def card(rig: SlackRig) -> Post:
    await shown(rig, a_card(verbs=(Verb.CLAIM, Verb.RELEASE, Verb.NOTE)))
    rig.desk.answer = YOURS
    return rig.card(THREAD)


def of_the_app(rig: SlackRig) -> list[str]:
    """What everybody in the room can read of ours."""
    return [words(post) for post in rig.slack.posts(ROOM) if post.bot_id]


# --- raising a hand ---------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_each_way_of_claiming_is_the_same_action_told_in_private(rig: SlackRig, card: Post, way: Way) -> None:
    public = of_the_app(rig)
    await way(Try(rig, rig.ben, card))
    await rig.quiet()
    assert rig.desk.did(Claim) == [Claim(THREAD, rig.ben)]
    assert rig.told(rig.ben).count(YOURS) == 1
    assert rig.told(rig.ana) == ""
    assert of_the_app(rig) == public


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_each_way_of_claiming_tells_why_it_is_refused(rig: SlackRig, card: Post, way: Way) -> None:
    rig.desk.refuse(Claim, "Ben has #142. You can offer to help.")
    await way(Try(rig, rig.ana, card))
    await rig.quiet()
    assert "Ben has #142. You can offer to help." in rig.told(rig.ana)
    assert rig.told(rig.ben) == ""
    assert rig.desk.did(Claim) == []


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_each_way_of_claiming_says_something_when_the_desk_is_in_trouble(
    rig: SlackRig, card: Post, way: Way
) -> None:
    rig.desk.trouble = ConnectionError("the database is not there")
    await way(Try(rig, rig.ana, card))
    await rig.quiet()
    assert "try again" in rig.told(rig.ana)
    assert "database" not in rig.told(rig.ana)
    assert rig.slack.last_delivery.acked
    rig.desk.trouble = None
    rig.person(rig.ana).reloads()
    await rig.closes_modals(rig.ana)
    await Try(rig, rig.ana, card).command("claim 142")
    assert rig.told(rig.ana) == YOURS


async def test_everybody_is_told_of_trouble_once_while_it_is_tried_again(rig: SlackRig, card: Post) -> None:
    rig.desk.trouble = ConnectionError("the database is not there")
    for who in (rig.ana, rig.ben):
        await Try(rig, who, card).react("hand")
    await rig.quiet()
    assert rig.told(rig.ana).count("try again by itself") == 1
    assert rig.told(rig.ben).count("try again by itself") == 1
    await Try(rig, rig.ana, card).react("raised_hand")
    await rig.quiet()
    assert rig.told(rig.ana).count("try again by itself") == 1
    rig.clock.move(minutes=3)
    await Try(rig, rig.ana, card).react("raising_hand")
    await rig.quiet()
    assert rig.told(rig.ana).count("try again by itself") == 2


@pytest.mark.parametrize("way", [":hand:", "!claim in the thread", "@Handraise claim in the thread"])
async def test_an_event_that_cannot_be_kept_is_not_acknowledged_and_comes_again(
    rig: SlackRig, card: Post, way: str
) -> None:
    rig.kv.trouble = ConnectionError("the database is not there")
    await WAYS[way](Try(rig, rig.ana, card))
    assert not rig.slack.last_delivery.acked
    assert rig.desk.handled == []
    rig.kv.trouble = None
    await rig.slack.redeliver()
    await rig.quiet()
    assert rig.desk.did(Claim) == [Claim(THREAD, rig.ana)]


@pytest.mark.parametrize("way", ["the button", "/handraise claim 142", "a shortcut on the card"])
async def test_a_press_that_meets_a_broken_key_value_store_is_answered(rig: SlackRig, card: Post, way: str) -> None:
    rig.kv.trouble = ConnectionError("the database is not there")
    await WAYS[way](Try(rig, rig.ana, card))
    rig.kv.trouble = None
    await rig.quiet()
    assert "try again" in rig.told(rig.ana)


async def test_in_socket_mode_the_six_ways_are_the_same() -> None:
    ways = (
        *("the button", ":hand:", "/handraise claim 142", "@Handraise claim in the thread"),
        *("!claim in the thread", "a shortcut on the card"),
    )
    async with slack_room(socket=True) as rig:
        await shown(rig, a_card())
        for number, way in enumerate(ways, start=1):
            await WAYS[way](Try(rig, rig.ana, rig.card(THREAD)))
            await rig.quiet()
            assert rig.desk.did(Claim) == [Claim(THREAD, rig.ana)] * number
            assert rig.told(rig.ana).count("Done.") == number


async def test_a_mention_that_arrives_as_two_events_is_one_claim(rig: SlackRig, card: Post) -> None:
    await Try(rig, rig.ana, card).say("<@UBOT> claim")
    await rig.quiet()
    kinds = [d.payload["event"]["type"] for d in rig.slack.deliveries if d.kind == "events_api"]
    assert kinds == ["message", "app_mention"]
    assert rig.desk.did(Claim) == [Claim(THREAD, rig.ana)]
    assert rig.told(rig.ana) == YOURS


async def test_what_slack_delivers_again_is_one_claim(rig: SlackRig, card: Post) -> None:
    for way in (":hand:", "!claim in the thread"):
        await WAYS[way](Try(rig, rig.ana, card))
        await rig.slack.repeat()
        await rig.quiet()
    assert rig.desk.did(Claim) == [Claim(THREAD, rig.ana)] * 2


async def test_a_colleague_whose_name_begins_like_ours_is_not_us(rig: SlackRig, card: Post) -> None:
    rig.slack.add_person("UBOTTO", name="botto", channels=(ROOM,))
    await Try(rig, rig.ana, card).say("<@UBOTTO> claim that if you like")
    await rig.quiet()
    assert rig.desk.did(Claim) == []
    assert rig.told(rig.ana) == ""


async def test_slack_itself_refuses_slash_commands_in_a_thread_and_the_card_says_what_works(
    rig: SlackRig, card: Post
) -> None:
    before = len(rig.slack.deliveries)
    refused = await rig.person(rig.ana).command("claim", ROOM, in_thread=True)
    assert "not supported in threads" in refused.refused
    assert len(rig.slack.deliveries) == before
    assert "!claim" in words(card)


# --- putting it down --------------------------------------------------------------------------


async def test_taking_the_hand_off_gives_the_thread_back(rig: SlackRig, card: Post) -> None:
    one = Try(rig, rig.ana, card)
    await one.react("raised_hand::skin-tone-2")
    await rig.quiet()
    rig.desk.answer = "It is free again."
    await rig.person(rig.ana).unreact(ROOM, card.ts, "raised_hand::skin-tone-2")
    await rig.quiet()
    assert rig.desk.handled == [Claim(THREAD, rig.ana), Release(THREAD, rig.ana)]
    assert "It is free again." in rig.told(rig.ana)


async def test_taking_off_a_hand_that_held_nothing_troubles_nobody(rig: SlackRig, card: Post) -> None:
    rig.desk.refuse(Claim, "Ben has #142. You can offer to help.")
    rig.desk.refuse(Release, "Ben has #142. Only they can give it back.")
    await Try(rig, rig.ana, card).react("hand")
    await rig.quiet()
    told = rig.told(rig.ana)
    await rig.person(rig.ana).unreact(ROOM, card.ts, "hand")
    await rig.quiet()
    assert rig.told(rig.ana) == told


@pytest.mark.parametrize("name", ["eyes", "wave", "white_check_mark", "outbox_tray"])
async def test_other_reactions_on_a_card_do_nothing(rig: SlackRig, card: Post, name: str) -> None:
    await Try(rig, rig.ana, card).react(name)
    await rig.quiet()
    assert rig.desk.handled == []
    assert rig.told(rig.ana) == ""


async def test_a_hand_on_what_is_no_card_does_nothing(rig: SlackRig, card: Post) -> None:
    one = Try(rig, rig.ana, card)
    for ts in (await one.say("Who knows?"), await one.say("Lunch?", in_thread=False)):
        await rig.person(rig.ben).react(ROOM, ts, "hand")
        await rig.quiet()
    assert rig.desk.did(Claim) == []
    assert rig.told(rig.ben) == ""


RELEASING: dict[str, Way] = {
    "the button": lambda one: one.rig.press(one.who, Verb.RELEASE, THREAD),
    "/handraise release 142": lambda one: one.command("release 142"),
    "@Handraise release": lambda one: one.say("<@UBOT> release"),
    "!release": lambda one: one.say("!release"),
    "!drop": lambda one: one.say("!drop"),
}


@pytest.mark.parametrize("way", RELEASING.values(), ids=RELEASING)
async def test_each_way_of_giving_back_is_the_same_action_told_in_private(rig: SlackRig, card: Post, way: Way) -> None:
    rig.desk.answer = "#142 is free again. Anything you wrote is kept."
    await way(Try(rig, rig.ana, card))
    await rig.quiet()
    assert rig.desk.handled == [Release(THREAD, rig.ana)]
    assert rig.told(rig.ana) == "#142 is free again. Anything you wrote is kept."
    assert rig.told(rig.ben) == ""


# --- a post with many cards --------------------------------------------------------------------


async def together(rig: SlackRig, *numbers: int) -> Post:
    room = rig.surface.rooms[0]
    cards = [(rig.desk.put(a_card(n)), f"together/{n}") for n in numbers]
    await rig.room.show_together(cards, room=room)  # type: ignore[arg-type]
    return next(p for p in rig.slack.posts(ROOM) if p.bot_id)


async def test_a_hand_on_many_cards_at_once_asks_which(rig: SlackRig) -> None:
    post = await together(rig, 7, 8)
    await rig.person(rig.ana).react(ROOM, post.ts, "hand")
    await rig.quiet()
    assert rig.desk.handled == []
    assert "Claim one by its button" in rig.told(rig.ana)


async def test_each_of_many_cards_is_claimed_by_its_own_button(rig: SlackRig) -> None:
    post = await together(rig, 7, 8)
    await rig.person(rig.ana).click(post, "press:claim:8")
    await rig.quiet()
    assert rig.desk.handled == [Claim(ThreadId(8), rig.ana)]


async def test_in_the_thread_of_many_cards_the_number_must_be_said(rig: SlackRig) -> None:
    post = await together(rig, 7, 8)
    await rig.person(rig.ana).say(ROOM, "!claim", thread_ts=post.ts)
    await rig.quiet()
    assert "Say which one" in rig.told(rig.ana)
    await rig.person(rig.ana).say(ROOM, "!claim 7", thread_ts=post.ts)
    await rig.quiet()
    assert rig.desk.handled == [Claim(ThreadId(7), rig.ana)]


async def test_the_answer_to_a_claim_calls_nobody(rig: SlackRig, card: Post) -> None:
    rig.desk.answer = "<!here> <@U2BEN> has *it*."
    await Try(rig, rig.ana, card).command("claim 142")
    told = rig.person(rig.ana).ephemerals()
    assert [pings(each) for each in told] == [[]]
    assert "<!here>" in rig.told(rig.ana)
