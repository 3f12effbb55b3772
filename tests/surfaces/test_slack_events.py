"""How we behave towards Slack: kept before acknowledged, done once, answered in time, and deaf to ourselves."""

import asyncio
import hashlib
import hmac
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime

import aiohttp
import pytest

from adapters.slack import socket_mode as lines
from adapters.slack.client import METHODS, OPEN_LINE, NotReady
from adapters.slack.events import Payload
from adapters.slack.listener import LARGEST_BODY
from adapters.slack.subscriptions import EVENTS, scopes
from bot.chat.background_tasks import SORRY
from bot.chat.event_queue import AT_ONCE, LEFT_BEHIND, MOST_TRIES, EventQueue
from bot.domain.actions import Action, Claim, KeepClaim, Note, SaveDraft
from bot.domain.card import CardTalk, Verb
from bot.domain.ids import EffectKey, StaffId, ThreadId
from bot.domain.thread import JournalEvent, State
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.testing.fake_desk import NOON, a_card
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.slack import Delivery
from tests.servers.slack.courier import Forgery
from tests.surfaces.slack_rig import FORGERIES, ROOM, SlackRig, slack_room
from tests.surfaces.staffroom_rig import Clock

THREAD = ThreadId(142)
LONG_AGO = LEFT_BEHIND.total_seconds() + 1
TOLD = SORRY.split(",")[0]


@pytest.fixture(params=["HTTP", "Socket Mode"])
async def rig(request: pytest.FixtureRequest) -> AsyncIterator[SlackRig]:
    async with slack_room(socket=request.param == "Socket Mode") as rig:
        await ready(rig)
        yield rig


@pytest.fixture
async def by_http() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        await ready(rig)
        yield rig


@pytest.fixture
async def by_socket() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=True) as rig:
        await ready(rig)
        yield rig


async def ready(rig: SlackRig) -> None:
    card = rig.desk.put(a_card(verbs=tuple(Verb)))
    await rig.surface.show(card, room=rig.surface.rooms[0], key=EffectKey("card/142"))


async def claims_in_words(rig: SlackRig) -> Delivery:
    await rig.person(rig.ana).say(ROOM, "!claim 142")
    return rig.slack.last_delivery


def claims(rig: SlackRig) -> int:
    return len(rig.desk.did(Claim))


# --- kept before it is acknowledged ---------------------------------------------------------------


async def test_what_cannot_be_kept_is_not_acknowledged_and_is_done_once_when_it_comes_again(rig: SlackRig) -> None:
    rig.slack.patience = 0.2
    rig.kv.trouble = OSError("the disk is gone")
    delivery = await claims_in_words(rig)
    assert not delivery.acked
    assert delivery.status == (500 if rig.url else 0)
    rig.kv.trouble = None
    (again,) = await rig.slack.redeliver()
    assert again.acked
    await rig.slack.repeat()
    await rig.quiet()
    assert claims(rig) == 1


async def test_what_was_kept_though_nobody_heard_of_it_is_done_once_when_it_comes_again(rig: SlackRig) -> None:
    rig.slack.patience = 0.2
    rig.kv.losing = 1
    assert not (await claims_in_words(rig)).acked
    (again,) = await rig.slack.redeliver()
    assert again.acked
    await rig.quiet()
    assert claims(rig) == 1


async def test_what_was_acknowledged_before_a_crash_is_done_once_after_it(rig: SlackRig) -> None:
    gate = rig.slack.slow("users.info")
    assert (await claims_in_words(rig)).acked
    await asked(rig, "users.info")
    await rig.crash()
    gate.set()
    assert claims(rig) == 0
    await rig.begin_again()
    await rig.room._events.recover_abandoned()
    await rig.quiet()
    assert claims(rig) == 0, "another process may still be at it"
    rig.clock.move(seconds=LONG_AGO)
    await rig.room._events.recover_abandoned()
    await rig.quiet()
    await rig.room._events.recover_abandoned()
    await rig.quiet()
    assert claims(rig) == 1


async def test_a_listener_that_was_only_started_again_goes_on_at_once(rig: SlackRig) -> None:
    gate = rig.slack.slow("users.info")
    await claims_in_words(rig)
    await asked(rig, "users.info")
    await rig.crash()
    gate.set()
    rig.another = lambda: rig.room
    await rig.begin_again()
    await rig.quiet()
    assert claims(rig) == 1


async def test_what_was_done_is_not_done_again_when_that_could_not_be_written_down(
    rig: SlackRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle = rig.desk.handle

    async def then_breaks(action: Action) -> str:
        said = await handle(action)
        rig.kv.trouble = OSError("the disk is gone")
        return said

    monkeypatch.setattr(rig.desk, "handle", then_breaks)
    await claims_in_words(rig)
    await rig.quiet()
    rig.kv.trouble = None
    for _ in range(2):
        rig.clock.move(seconds=LONG_AGO)
        await rig.room._events.recover_abandoned()
        await rig.quiet()
    assert claims(rig) == 1
    assert '"event/' not in rig.kv.everything()


async def test_what_cannot_be_done_however_often_is_given_up_and_said_so(
    rig: SlackRig, caplog: pytest.LogCaptureFixture
) -> None:
    rig.desk.trouble = RuntimeError("a mistake of ours")
    assert (await claims_in_words(rig)).acked
    await rig.quiet()
    for _ in range(MOST_TRIES - 1):
        rig.clock.move(seconds=LONG_AGO)
        await rig.room._events.recover_abandoned()
        await rig.quiet()
    given_up = [r for r in caplog.records if f"given up after {MOST_TRIES} tries" in r.getMessage()]
    assert len(given_up) == 1
    assert '"event/' not in rig.kv.everything()
    rig.desk.trouble = None
    await rig.slack.repeat()
    await rig.quiet()
    assert claims(rig) == 0


async def test_a_mention_that_arrives_under_two_names_is_one(rig: SlackRig) -> None:
    await rig.person(rig.ana).say(ROOM, "<@UBOT> claim 142")
    brought = [d for d in rig.slack.deliveries if d.kind == "events_api"]
    assert [d.payload["event"]["type"] for d in brought] == ["message", "app_mention"]
    assert all(d.acked for d in brought)
    await rig.quiet()
    assert claims(rig) == 1


async def test_a_thousand_deliveries_once_more_change_nothing(by_http: SlackRig) -> None:
    rig = by_http
    ana, card = rig.person(rig.ana), rig.card(THREAD)
    await ana.say(ROOM, "!claim", card.ts)
    await ana.say(ROOM, "<@UBOT> note Ask the baker.", card.ts)
    await rig.person(rig.ben).react(ROOM, card.ts, "raised_hand")
    await rig.quiet()
    handled, posts, told = list(rig.desk.handled), len(rig.slack.posts(ROOM)), len(ana.ephemerals())
    brought = list(rig.slack.deliveries)
    assert len(brought) == 4
    assert len(handled) == 3
    for _ in range(25):
        await asyncio.gather(*(rig.slack._again(d) for d in brought * 10))
    await rig.quiet()
    assert len(rig.slack.deliveries) == 1004
    assert all(d.acked for d in rig.slack.deliveries)
    assert rig.desk.handled == handled
    assert len(rig.slack.posts(ROOM)) == posts
    assert len(ana.ephemerals()) == told


async def test_what_was_heard_long_ago_is_forgotten(rig: SlackRig) -> None:
    await claims_in_words(rig)
    await rig.quiet()
    rig.clock.move(minutes=119)
    await rig.room._events.forget_old_deliveries()
    await rig.slack.repeat()
    await rig.quiet()
    assert claims(rig) == 1
    assert '"heard/' in rig.kv.everything()
    rig.clock.move(minutes=2)
    await rig.room._events.forget_old_deliveries()
    assert '"heard/' not in rig.kv.everything()


async def test_nothing_that_was_said_is_kept_once_it_was_dealt_with(rig: SlackRig) -> None:
    await rig.person(rig.ana).say(ROOM, "A word between colleagues.", rig.card(THREAD).ts)
    await rig.quiet()
    assert "between colleagues" not in rig.kv.everything()


async def test_a_listener_outlives_a_key_value_store_that_is_out_of_order(rig: SlackRig) -> None:
    await rig.crash()
    rig.kv.trouble = OSError("the disk is gone")
    await rig.begin_again()
    for _ in range(50):
        await asyncio.sleep(0)
    assert not rig.listener.done()
    rig.kv.trouble = None
    await claims_in_words(rig)
    await rig.quiet()
    assert claims(rig) == 1


# --- in order -------------------------------------------------------------------------------------


class Box:
    """A letterbox with events that a test drops in, and what was opened."""

    def __init__(self, kv: FakeKeyValueStore, clock: Clock) -> None:
        self.box = EventQueue(kv, clock.now, lambda event: str(event.get("event_ts", "")))
        self.opened: list[str] = []
        self.begun: list[str] = []
        self.late: dict[str, datetime | None] = {}
        self.gates: dict[str, asyncio.Event] = {}

    async def open(self, event: Payload, since: datetime | None) -> None:
        name = event["name"]
        self.begun.append(name)
        if name in self.gates:
            await self.gates[name].wait()
        self.opened.append(name)
        self.late[name] = since

    async def drop(self, name: str, whose: str, at: str = "1.0") -> None:
        await self.box.enqueue(name, {"name": name, "event_ts": at}, whose)

    async def run(self, until: Callable[[], bool]) -> None:
        """Open until that is so; then end, as in a crash."""
        work = asyncio.create_task(self.box.run(self.open))
        async with asyncio.timeout(5):
            while not until():  # noqa: ASYNC110 - many tasks at work
                await asyncio.sleep(0)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


async def test_each_persons_events_are_opened_in_order_and_nobody_waits_for_another() -> None:
    box = Box(FakeKeyValueStore(), Clock())
    gate = box.gates["ana 0"] = asyncio.Event()
    for nth in range(3 * AT_ONCE):
        await box.drop(f"ana {nth}", "ana")
    for nth in range(3):
        await box.drop(f"ben {nth}", "ben")
    work = asyncio.create_task(box.run(lambda: len(box.opened) == 3 * AT_ONCE + 3))
    async with asyncio.timeout(5):
        while len(box.opened) < 3:  # noqa: ASYNC110 - many tasks at work
            await asyncio.sleep(0)
    assert box.opened == ["ben 0", "ben 1", "ben 2"]
    gate.set()
    await work
    assert box.opened[3:] == [f"ana {nth}" for nth in range(3 * AT_ONCE)]


async def test_what_was_left_behind_is_opened_in_slacks_order() -> None:
    kv, clock = FakeKeyValueStore(), Clock()
    before = Box(kv, clock)
    for name, at in (("c", "3.000001"), ("a", "3.000003"), ("b", "3.000002")):
        await before.drop(name, "ana", at)
    clock.move(seconds=LONG_AGO)
    after = Box(kv, clock)
    await after.run(lambda: len(after.opened) == 3)
    assert after.opened == ["c", "b", "a"]


async def test_what_was_tried_before_says_since_when_and_the_rest_does_not() -> None:
    kv, clock = FakeKeyValueStore(), Clock()
    came, before = clock.now(), Box(kv, clock)
    before.gates["broken off"] = asyncio.Event()
    await before.drop("broken off", "ana")
    await before.run(lambda: bool(before.begun))
    await before.drop("never begun", "ben")
    clock.move(seconds=LONG_AGO)
    after = Box(kv, clock)
    await after.drop("new", "cleo")
    await after.run(lambda: len(after.opened) == 3)
    assert after.late == {"broken off": came, "never begun": None, "new": None}


async def test_a_command_that_was_broken_off_is_not_done_over_what_its_author_did_since(rig: SlackRig) -> None:
    await rig.desk.handle(Claim(THREAD, rig.ana))
    said = {"type": "message", "user": rig.ana.account, "channel": ROOM, "ts": "9.0", "text": "!release 142"}
    await rig.room._messages_in.post(said, rig.clock.now())
    await rig.quiet()
    assert [type(each) for each in rig.desk.handled] == [Claim]
    assert "look at the card, and ask again" in rig.told(rig.ana)


async def test_an_event_that_ends_the_program_each_time_is_given_up(caplog: pytest.LogCaptureFixture) -> None:
    kv, clock = FakeKeyValueStore(), Clock()
    await Box(kv, clock).drop("fatal", "ana")
    begun = 0
    for _ in range(MOST_TRIES):
        clock.move(seconds=LONG_AGO)
        box = Box(kv, clock)
        box.gates["fatal"] = asyncio.Event()
        await box.run(lambda box=box: bool(box.begun))  # type: ignore[misc]
        begun += len(box.begun)
    assert begun == MOST_TRIES
    clock.move(seconds=LONG_AGO)
    last = Box(kv, clock)
    await last.run(lambda: '"event/' not in kv.everything())
    assert last.begun == []
    assert "given up" in caplog.text


async def test_two_processes_open_an_event_once() -> None:
    kv, clock = FakeKeyValueStore(), Clock()
    await Box(kv, clock).drop("one", "ana")
    clock.move(seconds=LONG_AGO)
    both = [Box(kv, clock) for _ in range(2)]
    await asyncio.gather(*(box.run(lambda: '"event/' not in kv.everything()) for box in both))
    assert sum(len(box.begun) for box in both) == 1


# --- answered in time -----------------------------------------------------------------------------


async def presses_claim(rig: SlackRig) -> Delivery:
    return await rig.person(rig.ana).click(rig.card(THREAD), "press:claim", value="142")


async def presses_reply(rig: SlackRig) -> Delivery:
    return await rig.person(rig.ana).click(rig.card(THREAD), "press:write", value="142")


async def chooses_from_the_menu(rig: SlackRig) -> Delivery:
    return await rig.person(rig.ana).click(rig.card(THREAD), "more", chosen="lift-stop:142")


async def uses_a_command(rig: SlackRig) -> Delivery:
    return await rig.person(rig.ana).command("claim 142", ROOM)


async def uses_a_shortcut(rig: SlackRig) -> Delivery:
    return await rig.person(rig.ana).shortcut("claim_mention", ROOM, rig.card(THREAD).ts)


async def looks_for_a_mention(rig: SlackRig) -> Delivery:
    return await rig.person(rig.ana).shortcut("find_mention")


async def raises_a_hand(rig: SlackRig) -> Delivery:
    done = await rig.person(rig.ana).react(ROOM, rig.card(THREAD).ts, "hand")
    assert done is not None
    return done


async def opens_home(rig: SlackRig) -> Delivery:
    done = await rig.person(rig.ana).open_home()
    assert done is not None
    return done


Route = Callable[[SlackRig], Awaitable[Delivery]]
PRESSED: tuple[Route, ...] = (
    presses_claim,
    presses_reply,
    chooses_from_the_menu,
    uses_a_command,
    uses_a_shortcut,
    looks_for_a_mention,
)
ROUTES: tuple[Route, ...] = (*PRESSED, raises_a_hand, claims_in_words, opens_home)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("slow", ["users.info", "chat.postEphemeral", "views.open", "views.publish"])
async def test_every_way_in_is_acknowledged_in_time_however_slow_slack_itself_is(
    by_http: SlackRig, route: Route, slow: str
) -> None:
    rig = by_http
    rig.room._listener.answer_within = 0.05
    gate = rig.slack.slow(slow)
    delivery = await route(rig)
    assert delivery.acked, "before Slack itself has answered"
    gate.set()
    await rig.quiet()


async def test_a_command_that_takes_long_is_answered_afterwards(rig: SlackRig) -> None:
    rig.room._listener.answer_within = 0.05
    rig.desk.answer = "#142 is yours for 30 minutes."
    gate = rig.slack.slow("users.info")
    delivery = await uses_a_command(rig)
    assert delivery.acked
    assert rig.told(rig.ana) == ""
    gate.set()
    await rig.quiet()
    assert "#142 is yours for 30 minutes." in rig.told(rig.ana)
    assert claims(rig) == 1


async def test_a_press_that_takes_long_is_done_and_answered_afterwards(rig: SlackRig) -> None:
    rig.room._listener.answer_within = 0.05
    gate = rig.slack.slow("users.info")
    assert (await presses_claim(rig)).acked
    gate.set()
    await rig.quiet()
    assert claims(rig) == 1
    assert "Done." in rig.told(rig.ana)


@pytest.mark.parametrize("route", PRESSED)
async def test_who_asks_while_the_desk_is_out_of_order_is_told_so(rig: SlackRig, route: Route) -> None:
    rig.desk.trouble = RuntimeError("the database is gone")
    delivery = await route(rig)
    await rig.quiet()
    assert delivery.acked
    assert TOLD in rig.told(rig.ana)
    assert TOLD not in rig.told(rig.ben)
    assert "the database is gone" not in rig.told(rig.ana)


@pytest.mark.parametrize("route", [presses_claim, uses_a_command, uses_a_shortcut])
async def test_who_asks_while_the_key_value_store_is_out_of_order_is_told_so(rig: SlackRig, route: Route) -> None:
    rig.kv.trouble = OSError("the disk is gone")
    delivery = await route(rig)
    await rig.quiet()
    assert delivery.acked
    assert TOLD in rig.told(rig.ana)
    assert claims(rig) == 0


async def test_what_was_typed_stays_where_it_was_typed_while_the_desk_is_out_of_order(rig: SlackRig) -> None:
    await rig.press(rig.ana, Verb.NOTE, THREAD)
    view = await rig.fill_in(rig.ana, {"text": "Half an hour of thought."})
    rig.desk.trouble = RuntimeError("the database is gone")
    await rig.person(rig.ana).submit(view)
    assert view.errors == {"text": SORRY}
    assert "Half an hour of thought." in rig.told(rig.ana)
    rig.desk.trouble = None
    await rig.person(rig.ana).submit(view)
    assert [action.text for action in rig.desk.did(Note) if isinstance(action, Note)] == ["Half an hour of thought."]


async def test_whom_to_hand_it_to_is_nobody_while_the_desk_is_out_of_order(rig: SlackRig) -> None:
    await rig.press(rig.ana, Verb.HAND_OFF, THREAD)
    view = rig.person(rig.ana).open_view()
    rig.desk.trouble = RuntimeError("the database is gone")
    with pytest.raises(AssertionError, match="is not among"):
        await rig.person(rig.ana).choose(view, "to", "2", query="ben")
    assert rig.slack.last_delivery.body == {"options": []}


async def test_what_is_being_done_when_the_program_stops_comes_to_its_end(rig: SlackRig) -> None:
    gate = rig.slack.slow("users.info")
    press = asyncio.create_task(presses_claim(rig))
    await asked(rig, "users.info")
    stop = asyncio.create_task(rig.crash())
    for _ in range(50):
        await asyncio.sleep(0)
    assert not press.done()
    gate.set()
    await stop
    assert (await press).acked
    assert claims(rig) == 1


# --- broken off after it was acknowledged ---------------------------------------------------------


async def test_a_command_that_a_kill_broke_off_is_done_and_told_however_late(by_http: SlackRig) -> None:
    rig = by_http
    rig.room._listener.answer_within = 0.01
    rig.desk.stalls, rig.desk.answer = "before", "#142 is yours for 30 minutes."
    assert (await uses_a_command(rig)).acked
    assert '"command": "/handraise"' in rig.kv.everything()
    assert '"token":' not in rig.kv.everything()
    rig.slack.now = lambda now=rig.slack.now: now() + 3600  # type: ignore[misc]
    await rig.is_killed(again_after=3600)
    assert claims(rig) == 1
    assert "#142 is yours for 30 minutes." in rig.told(rig.ana), "though its own address holds for half an hour"
    assert '"event/' not in rig.kv.everything()


async def test_a_form_that_a_kill_kept_from_opening_is_told_to_be_asked_for_again(by_http: SlackRig) -> None:
    rig = by_http
    rig.room._listener.answer_within = 0.01
    gate = rig.slack.slow("views.open")
    rig.desk.stalled.set()
    assert (await presses_reply(rig)).acked
    await asked(rig, "views.open")
    rig.slack.now = lambda now=rig.slack.now: now() + 60  # type: ignore[misc]
    gate.set()
    await rig.is_killed(again_after=60)
    assert "Nothing is lost: press again." in rig.told(rig.ana)


@pytest.mark.parametrize("typed_since", [False, True])
async def test_an_editor_that_was_closed_before_a_kill_keeps_its_words_unless_newer_ones_stand(
    by_http: SlackRig, typed_since: bool
) -> None:
    rig = by_http
    await rig.press(rig.ana, Verb.WRITE, THREAD)
    view = rig.person(rig.ana).open_view()
    view.values["text"]["text"]["value"] = "Half an answer."
    rig.room._listener.answer_within = 0.01
    rig.desk.stalls = "before"
    await rig.person(rig.ana).close(view)
    if typed_since:
        rig.desk.handled.append(SaveDraft(THREAD, rig.ana, "A newer one."))
    await rig.is_killed()
    assert rig.desk.drafts.get((THREAD, rig.ana), "") == ("" if typed_since else "Half an answer.")


async def test_what_could_not_be_kept_is_not_acknowledged(by_http: SlackRig) -> None:
    rig = by_http
    rig.room._listener.answer_within = 0.01
    rig.desk.stalls = "before"
    rig.kv.trouble = OSError("the disk is gone")
    gate = rig.slack.slow("users.info")
    assert not (await presses_claim(rig)).acked
    rig.kv.trouble = None
    gate.set()


async def test_what_is_being_done_is_taken_by_nobody_else_and_forgotten_once_the_store_is_back() -> None:
    kv, clock = FakeKeyValueStore(), Clock()
    ours, theirs = Box(kv, clock), Box(kv, clock)
    work: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    await ours.box.keep("press", {"name": "press"}, "ana", work)
    for _ in range(3):
        clock.move(seconds=LONG_AGO / 2)
        calls = kv.calls
        await ours.run(lambda calls=calls: kv.calls > calls + 2)  # type: ignore[misc]
        await theirs.box.recover_abandoned()
    kv.trouble = OSError("the disk is gone")
    work.set_result(None)
    for _ in range(5):
        await asyncio.sleep(0)
    kv.trouble = None
    assert theirs.box.is_empty
    assert '"event/' in kv.everything()
    await ours.run(lambda: '"event/' not in kv.everything())
    assert ours.begun == []


# --- deaf to ourselves ----------------------------------------------------------------------------


async def test_what_we_do_ourselves_is_neither_kept_nor_dealt_with(rig: SlackRig) -> None:
    (ref,) = await rig.cards_in(rig.surface.rooms[0])
    await rig.surface.update(ref, a_card(state=State.CLAIMED, status="Ben has it", holder=StaffId(2), verbs=()))
    calls = rig.kv.calls
    brought = await rig.slack.echo()
    await rig.quiet()
    assert [d.acked for d in brought] == [True, True]
    assert rig.kv.calls == calls
    assert rig.desk.handled == []


async def test_the_first_event_is_kept_without_asking_slack_anything(rig: SlackRig) -> None:
    await rig.crash()
    await rig.begin_again()
    rig.slack.fail("auth.test", times=9)
    assert (await claims_in_words(rig)).acked
    await rig.quiet()
    assert claims(rig) == 1


async def test_what_other_apps_say_changes_nothing(rig: SlackRig) -> None:
    rig.slack.add_person("UJIRA", name="jira", is_bot=True, channels=(ROOM,))
    await rig.slack.person("UJIRA").say(ROOM, "Deployed.", rig.card(THREAD).ts)
    await rig.quiet()
    assert rig.desk.handled == []


async def test_an_unfurled_link_is_not_an_edit(rig: SlackRig) -> None:
    ts = await rig.person(rig.ana).say(ROOM, "Look: https://example.org", rig.card(THREAD).ts)
    await rig.quiet()
    calls = rig.kv.calls
    assert (await rig.slack.unfurl(ROOM, ts)).acked
    await rig.quiet()
    assert rig.kv.calls == calls


async def test_words_sent_to_the_channel_from_a_thread_are_words_in_the_thread(rig: SlackRig) -> None:
    root = rig.card(THREAD).ts
    await rig.person(rig.ana).say(ROOM, "!claim", root, broadcast=True)
    await rig.person(rig.ana).say(ROOM, "I ask the baker.", root, broadcast=True)
    await rig.quiet()
    assert rig.desk.handled == [Claim(THREAD, rig.ana), KeepClaim(THREAD, rig.ana)]


async def test_an_event_that_nobody_asked_for_is_acknowledged(rig: SlackRig) -> None:
    """Slack switches off an app that does not acknowledge what an administrator subscribed it to."""
    calls = rig.kv.calls
    assert (await rig.slack.event({"type": "member_left_channel", "user": "U2BEN", "channel": ROOM})).acked
    assert rig.kv.calls == calls


async def test_a_changed_person_is_looked_up_again_and_nothing_of_them_is_kept(rig: SlackRig) -> None:
    assert (await rig.surface.standing(rig.ben)).may_speak
    rig.slack.members["U2BEN"].is_restricted = True
    assert (await rig.surface.standing(rig.ben)).may_speak, "what was known a moment ago may do"
    calls = rig.kv.calls
    assert (await rig.slack.event({"type": "user_change", "user": rig.slack.profile("U2BEN")})).acked
    assert not (await rig.surface.standing(rig.ben)).may_speak
    assert rig.kv.calls == calls


# --- over HTTP ------------------------------------------------------------------------------------


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_who_is_not_slack_is_turned_away(by_http: SlackRig, forgery: Forgery) -> None:
    rig = by_http
    for route in (presses_claim, uses_a_command, claims_in_words):
        genuine = await route(rig)
        await rig.quiet()
        handled, calls = len(rig.desk.handled), rig.kv.calls
        assert await rig.slack.forge(forgery, genuine) == 401
        await rig.quiet()
        assert (len(rig.desk.handled), rig.kv.calls) == (handled, calls)


def sealed(rig: SlackRig, body: bytes, at: str = "") -> dict[str, str]:
    at = at or str(int(time.time()))
    seal = hmac.new(rig.slack.signing_secret.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={seal}", "Content-Type": "application/json"}


async def sent(rig: SlackRig, body: bytes, headers: dict[str, str]) -> int:
    async with aiohttp.ClientSession() as session, session.post(rig.url, data=body, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "-1", "X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "9" * 400, "X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "1793620800", "X-Slack-Signature": "v0=é"},
    ],
)
@pytest.mark.parametrize("body", [b"", b"{not json", b"payload={", b"\xff\xfe", b"ssl_check=1&token=x", b'{"type":1}'])
async def test_no_rubbish_gets_past_the_door_or_fills_the_log(
    by_http: SlackRig, headers: dict[str, str], body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    assert await sent(by_http, body, headers) == 401
    assert caplog.records == []


async def test_a_seal_of_the_future_is_no_seal(by_http: SlackRig) -> None:
    at = str(int(time.time()) + 600)
    assert await sent(by_http, b"{}", sealed(by_http, b"{}", at)) == 401


async def test_what_slack_sent_and_nobody_can_read_is_refused_without_a_word_to_the_log(
    by_http: SlackRig, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    assert await sent(by_http, b"{not json", sealed(by_http, b"{not json")) == 400
    assert caplog.records == []


async def test_too_much_at_once_is_refused(by_http: SlackRig) -> None:
    body = b"{" + b" " * LARGEST_BODY + b"}"
    assert await sent(by_http, body, sealed(by_http, body)) == 413


async def test_the_address_proves_itself(by_http: SlackRig) -> None:
    assert await by_http.slack.verify_url()


async def test_a_door_that_is_shut_makes_slack_come_again(by_http: SlackRig) -> None:
    rig = by_http
    await rig.crash()
    shut = await claims_in_words(rig)
    assert (shut.acked, shut.status) == (False, 503)
    await rig.begin_again()
    assert [d.acked for d in await rig.slack.redeliver()] == [True]
    await rig.quiet()
    assert claims(rig) == 1


# --- over a line of our own -----------------------------------------------------------------------


async def test_in_socket_mode_there_is_no_door_to_the_outside(by_socket: SlackRig, by_http: SlackRig) -> None:
    assert list(by_socket.room.routes()) == []
    assert [(route.method, route.path) for route in by_http.room.routes()] == [("POST", "/slack/events")]


@pytest.mark.parametrize("warned", [True, False])
async def test_a_line_that_slack_ends_is_opened_again_and_events_go_on(by_socket: SlackRig, *, warned: bool) -> None:
    rig = by_socket
    opened = rig.slack.count("apps.connections.open")
    await rig.slack.drop_sockets(warn=warned)
    while rig.slack.count("apps.connections.open") == opened:  # noqa: ASYNC110 - the stand-in is another program
        await asyncio.sleep(0.005)
    await rig.slack.connected()
    assert (await claims_in_words(rig)).acked
    await rig.quiet()
    assert claims(rig) == 1
    assert not rig.listener.done()


class DeadLine:
    """What a line looks like that never comes back."""

    class client:  # noqa: N801 - as the kit calls it
        looks = 0

        @classmethod
        async def is_connected(cls) -> bool:
            cls.looks += 1
            return cls.looks == 3


async def test_a_line_that_stays_down_ends_the_listener_so_that_it_is_started_again() -> None:
    with pytest.raises(Unavailable):
        await lines._watch(DeadLine, every=0)  # type: ignore[arg-type]
    assert DeadLine.client.looks == 3 + lines.DOWN_FOR


async def test_a_line_that_cannot_be_opened_is_not_waited_for_for_ever(by_socket: SlackRig) -> None:
    rig = by_socket
    await rig.crash()
    rig.slack.base_url, right = "http://127.0.0.1:9", rig.slack.base_url
    rig.room._slack.api.patience = 0.3
    before = asyncio.all_tasks()
    with pytest.raises(Unavailable):
        await rig.room.listen(rig.desk)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() <= before
    rig.slack.base_url = right


@pytest.mark.parametrize("error", ["invalid_auth", "not_allowed_token_type"])
async def test_a_wrong_app_token_is_said_by_its_name(by_socket: SlackRig, error: str) -> None:
    rig = by_socket
    await rig.crash()
    rig.slack.error("apps.connections.open", error)
    with pytest.raises(NotReady, match="app_token"):
        await rig.room.listen(rig.desk)


# --- without Slack --------------------------------------------------------------------------------


async def test_without_slack_the_listener_ends_and_leaves_nothing_behind(rig: SlackRig) -> None:
    await rig.crash()
    rig.slack.down = True
    before = asyncio.all_tasks()
    for _ in range(3):
        with pytest.raises(OutcomeUnknown):
            await rig.another().listen(rig.desk)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() <= before
    rig.slack.down = False
    await rig.begin_again()
    await claims_in_words(rig)
    await rig.quiet()
    assert claims(rig) == 1


async def test_a_wrong_bot_token_is_said_at_the_start(rig: SlackRig) -> None:
    await rig.crash()
    rig.slack.error("auth.test", "invalid_auth")
    with pytest.raises(NotReady, match="bot_token"):
        await rig.another().listen(rig.desk)


async def test_no_secret_and_no_word_of_a_customer_gets_into_the_log(
    rig: SlackRig, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await presses_claim(rig)
    await uses_a_command(rig)
    await rig.person(rig.ana).say(ROOM, "Between us: the oven is broken.", rig.card(THREAD).ts)
    rig.slack.error("chat.postEphemeral", "invalid_auth")
    rig.slack.fail("users.info")
    await claims_in_words(rig)
    await rig.quiet()
    rig.slack.lose("chat.postMessage")
    with pytest.raises(OutcomeUnknown):
        await rig.surface.show(a_card(7), room=rig.surface.rooms[0], key=EffectKey("card/7"))
    await rig.slack.drop_sockets()
    await rig.crash()
    assert caplog.records
    ours = (rig.slack.bot_token, rig.slack.app_token, rig.slack.signing_secret, "ticket=")
    for secret in (*ours, "the oven is broken", "Do you bake without nuts"):
        assert secret not in caplog.text


async def asked(rig: SlackRig, method: str) -> None:
    """Return once Slack was asked that."""
    async with asyncio.timeout(5):
        while not rig.slack.count(method):  # noqa: ASYNC110 - the stand-in is another program
            await asyncio.sleep(0.001)


# --- no more than we asked for --------------------------------------------------------------------


async def test_the_scopes_and_events_of_the_manifest_are_enough(rig: SlackRig) -> None:
    rig.slack.scopes, rig.slack.events = set(scopes()), set(EVENTS)
    ana, room = rig.person(rig.ana), rig.surface.rooms[0]
    rig.slack.lose("chat.postMessage", times=2)
    for number in (1, 2):
        for _ in range(2):  # the first time nobody hears of it, the second time it is found
            talk = (CardTalk("Ben", "Ask the baker.", NOON, deed=JournalEvent.NOTED),) if number == 2 else ()
            card = rig.desk.put(a_card(number, verbs=tuple(Verb), talk=talk))
            await asyncio.gather(rig.surface.show(card, room=room, key=EffectKey(f"{number}")), return_exceptions=True)
    refs = await rig.room.show_together([(a_card(n), EffectKey(f"{n}")) for n in (3, 4)], room=room)
    await rig.surface.update(refs[0], a_card(3, state=State.CLAIMED, holder=StaffId(1), verbs=()))
    card_post = rig.card(THREAD)
    await ana.say(ROOM, "<@UBOT> claim", card_post.ts)
    await ana.say(ROOM, "!claim", card_post.ts)
    await ana.react(ROOM, card_post.ts, "hand")
    await ana.unreact(ROOM, card_post.ts, "hand")
    ts = await ana.say(ROOM, "We do.", card_post.ts)
    await ana.react(ROOM, ts, "outbox_tray")
    for route in ROUTES:
        if route is not raises_a_hand:
            assert (await route(rig)).acked
        await rig.closes_modals(rig.ana)
    await rig.surface.whisper(rig.ana, "Ben needs you.", thread=THREAD, key=EffectKey("w"))
    await rig.quiet()
    assert rig.told(rig.ana).count("Nothing has left yet") == 1
    assert claims(rig) == 7
    asked_for = {call.method for call in rig.slack.calls}
    assert asked_for >= {"conversations.history", "conversations.replies", "chat.getPermalink", "views.publish"}
    assert asked_for <= METHODS.keys() | {OPEN_LINE}
