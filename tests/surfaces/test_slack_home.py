"""Saying hello, and the Home tab: who one is to customers, what is mine, what happened, and when to be quiet."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, time

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import fingerprint
from bot.domain.ids import EffectKey, StaffId, StaffRef, ThreadId
from bot.domain.quiet_hours import QuietHours
from bot.domain.staff import HOUSE_RULES
from bot.domain.thread import State
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import a_card
from tests.servers.slack import Post, View, links, pressables, view_faults, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.slack_writing import ANA, BEN, CHO, TEXT, THREAD, labels, newest, press, say

NEW = StaffRef("slack", "U5FAY")


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        rig.slack.add_person("U5FAY", name="fay", real_name="Fay Wong", channels=(ROOM,))
        yield rig


@pytest.fixture
async def card(rig: SlackRig) -> Post:
    await shown(rig, a_card(verbs=(Verb.CLAIM, Verb.WRITE, Verb.NOTE)))
    return rig.card(THREAD)


# --- saying hello -------------------------------------------------------------------------------


async def introduce(rig: SlackRig, *, name: str = "", role: str = "", tick: bool = True) -> View:
    """Fill in the introduction that is open before Fay, and submit it."""
    fay = rig.person(NEW)
    view = fay.open_view()
    assert view.title == "How customers see you"
    for field, text in (("name", name), ("role", role)):
        if text:
            await fay.type(view, field, text)
    if tick:
        await fay.choose(view, "agreed", ["yes"])
    await fay.submit(view)
    await rig.quiet()
    return view


@pytest.mark.usefixtures("card")
async def test_pressing_claim_first_asks_who_one_is_and_then_claims(rig: SlackRig) -> None:
    await rig.press(NEW, Verb.CLAIM, THREAD)
    view = rig.person(NEW).open_view()
    assert all(rule in words(view) for rule in HOUSE_RULES)
    assert view.values["name"]["name"]["value"] == "Fay Wong"
    assert rig.desk.handled == []
    view = await introduce(rig, name="Fay", role="florist")
    assert rig.desk.handled == [act.Enrol(NEW, "Fay", "florist", agreed=True), act.Claim(THREAD, NEW)]
    assert "Done. Done." in words(view)
    assert "submit" not in view.definition


@pytest.mark.usefixtures("card")
async def test_without_ticking_the_rules_it_is_said_on_that_field(rig: SlackRig) -> None:
    await rig.press(NEW, Verb.CLAIM, THREAD)
    view = await introduce(rig, tick=False)
    assert list(view.errors) == ["agreed"]
    assert rig.desk.handled == []
    next(block for block in view.blocks if block["block_id"] == "agreed")["optional"] = True  # did Slack not mark it
    await rig.person(NEW).submit(view)
    assert "house rules" in view.errors["agreed"]
    assert rig.desk.handled == []


@pytest.mark.usefixtures("card")
async def test_a_name_that_may_not_be_is_said_on_its_field_and_what_was_typed_stays(rig: SlackRig) -> None:
    rig.desk.refuse(act.Enrol, "Acme Support is no person's name.")
    await rig.press(NEW, Verb.CLAIM, THREAD)
    view = await introduce(rig, name="Acme Support")
    assert view.errors == {"name": "Acme Support is no person's name."}
    assert view.values["name"]["name"]["value"] == "Acme Support"


@pytest.mark.usefixtures("card")
async def test_trouble_is_said_on_the_field(rig: SlackRig) -> None:
    await rig.press(NEW, Verb.CLAIM, THREAD)
    rig.desk.trouble = ConnectionError("gone")
    view = await introduce(rig, name="Fay")
    assert "try again" in view.errors["name"]
    rig.desk.trouble = None
    await introduce(rig, name="Fay")
    assert rig.desk.did(act.Claim) == [act.Claim(THREAD, NEW)]


@pytest.mark.usefixtures("card")
async def test_pressing_reply_first_asks_who_one_is_and_then_opens_the_editor(rig: SlackRig) -> None:
    await rig.press(NEW, Verb.WRITE, THREAD)
    view = await introduce(rig, name="Fay")
    assert view.title == "Answer #142"
    await rig.person(NEW).type(view, "text", TEXT)
    assert f"{TEXT}\n\n— Fay" in words(view)


@pytest.mark.usefixtures("card")
async def test_one_may_change_how_customers_see_one(rig: SlackRig) -> None:
    await rig.person(ANA).command("me", ROOM)
    change = pressables(newest(rig))[0]
    await rig.person(ANA).click(newest(rig), change.action_id)
    view = rig.person(ANA).open_view()
    assert view.values["name"]["name"]["value"] == "Ana"
    assert view.values["role"]["role"]["value"] == "baker"
    await rig.person(ANA).type(view, "role", "head baker")
    await rig.person(ANA).submit(view)
    assert rig.desk.handled == [act.Enrol(ANA, "Ana", "head baker", agreed=True)]


Ask = Callable[[SlackRig, Post], Awaitable[object]]
WITHOUT_A_WINDOW: dict[str, Ask] = {
    "a hand": lambda rig, card: rig.person(NEW).react(ROOM, card.ts, "hand"),
    "!claim": lambda rig, card: rig.person(NEW).say(ROOM, "!claim", thread_ts=card.ts),
    "@Handraise claim": lambda rig, card: rig.person(NEW).say(ROOM, "<@UBOT> claim", thread_ts=card.ts),
    "/handraise claim 142": lambda rig, _: rig.person(NEW).command("claim 142", ROOM),
    "the shortcut": lambda rig, card: rig.person(NEW).shortcut("claim_mention", ROOM, card.ts),
}


async def says_hello(rig: SlackRig, *, name: str) -> View:
    """Press the button of the ephemeral that asks who one is, and fill in what opens."""
    told = newest(rig, NEW)
    assert "Say first how customers are to see you" in words(told)
    hello = pressables(told)[0]
    await rig.person(NEW).click(told, hello.action_id)
    return await introduce(rig, name=name)


@pytest.mark.parametrize("ask", WITHOUT_A_WINDOW.values(), ids=WITHOUT_A_WINDOW)
async def test_where_no_window_can_open_a_button_opens_it_and_the_claim_goes_through(
    rig: SlackRig, card: Post, ask: Ask
) -> None:
    await ask(rig, card)
    await rig.quiet()
    assert rig.desk.handled == []
    view = await (introduce if rig.person(NEW).sees_a_view() else says_hello)(rig, name="Fay")
    assert rig.desk.did(act.Claim) == [act.Claim(THREAD, NEW)]
    assert "Done. Done." in words(view)


@pytest.mark.usefixtures("card")
async def test_a_window_that_slack_would_not_open_is_offered_by_a_button(rig: SlackRig) -> None:
    rig.slack.error("views.open", "expired_trigger_id")
    await rig.press(NEW, Verb.CLAIM, THREAD)
    await rig.quiet()
    await says_hello(rig, name="Fay")
    assert rig.desk.did(act.Claim) == [act.Claim(THREAD, NEW)]


async def shortcut_on_ones_words(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT, NEW)
    await rig.person(NEW).shortcut("send_words", ROOM, ts)


async def outbox_on_ones_words(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT, NEW)
    await rig.person(NEW).react(ROOM, ts, "outbox_tray")


async def bang_after_ones_words(rig: SlackRig, card: Post) -> None:
    await say(rig, card, TEXT, NEW)
    await say(rig, card, "!send", NEW)


SENDING: dict[str, Ask] = {
    "the shortcut": shortcut_on_ones_words,
    "a reaction": outbox_on_ones_words,
    "!send": bang_after_ones_words,
    "!send and words": lambda rig, card: say(rig, card, f"!send {TEXT}", NEW),
    "@Handraise send": lambda rig, card: say(rig, card, f"<@UBOT> send {TEXT}", NEW),
    "/handraise reply": lambda rig, _: rig.person(NEW).command(f"reply 142 {TEXT}", ROOM),
}


@pytest.mark.parametrize("ask", SENDING.values(), ids=SENDING)
async def test_words_to_send_wait_until_one_has_said_hello_and_are_then_in_the_editor(
    rig: SlackRig, card: Post, ask: Ask
) -> None:
    await ask(rig, card)
    await rig.quiet()
    assert rig.desk.did(act.Send) == []
    view = await (introduce if rig.person(NEW).sees_a_view() else says_hello)(rig, name="Fay")
    assert view.title == "Answer #142"
    assert view.values["text"]["text"]["value"] == TEXT
    await rig.person(NEW).submit(view)
    assert rig.desk.did(act.Send) == [act.Send(THREAD, NEW, fingerprint(f"{TEXT}\n\n— Fay"))]


@pytest.mark.parametrize("text", ["x" * 1900, "🥐" * 900, "é\n" * 1400])
@pytest.mark.usefixtures("card")
async def test_however_long_or_strange_no_words_are_lost_on_the_way_to_saying_hello(rig: SlackRig, text: str) -> None:
    await rig.person(NEW).command(f"reply 142 {text}", ROOM)
    assert rig.desk.drafts[THREAD, NEW] == text.strip()
    rig.person(NEW).reloads()
    await rig.person(NEW).command(f"note 142 {text}", ROOM)
    assert text.strip() in rig.told(NEW)
    view = await says_hello(rig, name="Fay")
    assert view.errors == {}
    assert rig.desk.people[NEW].enrolled
    if len(text) == 1900:
        assert rig.desk.did(act.Note) == [act.Note(THREAD, NEW, text)]


@pytest.mark.usefixtures("card")
async def test_what_anybody_may_ask_needs_no_hello(rig: SlackRig) -> None:
    for word in ("help", "list", "me", "settings", "digest"):
        await rig.person(NEW).command(word, ROOM)
    assert "Say first how" not in rig.told(NEW)


# --- the Home tab -------------------------------------------------------------------------------


async def home(rig: SlackRig, who: StaffRef = ANA) -> View:
    await rig.person(who).open_home()
    await rig.quiet()
    view = rig.person(who).home
    assert view is not None
    assert view_faults(view.definition) == []
    return view


async def test_the_first_time_it_says_what_this_is_and_how_to_begin(rig: SlackRig) -> None:
    view = await home(rig, NEW)
    assert "Acme" in words(view)
    await rig.person(NEW).click(view, pressables(view)[0].action_id)
    await introduce(rig, name="Fay")
    assert rig.desk.handled == [act.Enrol(NEW, "Fay", "", agreed=True)]
    assert "— Fay" in words(view), "the tab is drawn anew"


async def test_with_nothing_in_it_it_says_how_to_begin(rig: SlackRig) -> None:
    view = await home(rig)
    for text in ("In your hands", "Nothing yet.", "Up for grabs", "Nothing waits just now.", "— Ana, baker", "help"):
        assert text in words(view)


async def test_it_shows_what_is_mine_what_is_free_and_my_week(rig: SlackRig) -> None:
    rig.desk.numbers = LastSevenDays(answered_by_me=3)
    rig.desk.put(a_card(7, customer="Olga"))
    rig.desk.put(a_card(8, customer="Mia", state=State.CLAIMED, holder=StaffId(1), verbs=(Verb.WRITE,)))
    view = await home(rig)
    assert words(view).index("Mia") < words(view).index("Up for grabs") < words(view).index("Olga")
    assert "You answered 3" in words(view)
    await rig.person(ANA).click(view, "press:claim:7")
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(ThreadId(7), ANA)]
    assert "Done." in words(view), "what came of it stands at the top of the tab"


async def test_what_is_refused_or_broken_on_the_tab_is_said_there(rig: SlackRig) -> None:
    rig.desk.put(a_card(7))
    view = await home(rig)
    rig.desk.refuse(act.Claim, "Ben has #7. Tom & Co <b>.")
    await rig.person(ANA).click(view, "press:claim:7")
    await rig.quiet()
    assert "Ben has #7. Tom & Co <b>." in words(view)
    rig.desk.trouble = ConnectionError("gone")
    await rig.person(ANA).click(view, "press:claim:7")
    await rig.quiet()
    assert "try again" in words(view)


async def test_the_editor_opens_from_the_tab(rig: SlackRig) -> None:
    rig.desk.put(a_card(8, state=State.CLAIMED, holder=StaffId(1), verbs=(Verb.WRITE,)))
    view = await home(rig)
    await rig.person(ANA).click(view, "press:write:8")
    assert rig.person(ANA).open_view().title == "Answer #8"


async def test_trouble_is_said_on_the_tab_and_it_is_drawn_when_it_is_over(rig: SlackRig) -> None:
    rig.desk.trouble = ConnectionError("gone")
    view = await home(rig)
    assert "try again by itself" in words(view)
    assert '"app_home_opened"' in rig.kv.everything()
    rig.desk.trouble = None
    assert "In your hands" in words(await home(rig))


async def test_an_outsider_sees_why_there_is_nothing_for_them(rig: SlackRig) -> None:
    rig.slack.add_person("U9EVE", name="eve", team_id="T9OTHER", channels=(ROOM,))
    rig.desk.put(a_card(7, customer="Olga"))
    view = await home(rig, StaffRef("slack", "U9EVE"))
    assert "Only members of this company's own Slack workspace" in words(view)
    assert "Olga" not in words(view)
    assert pressables(view) == []


async def test_somebody_who_lost_their_access_is_told_on_the_tab(rig: SlackRig) -> None:
    rig.desk.put(a_card(7, customer="Olga"))
    view = await home(rig)
    rig.slack.members["U1ANA"].deleted = True
    await rig.slack.event({"type": "user_change", "user": rig.slack.profile("U1ANA")})
    await rig.quiet()
    await rig.person(ANA).click(view, "press:claim:7")
    await rig.quiet()
    assert "deactivated" in words(view)
    assert "Olga" not in words(view)
    assert rig.desk.handled == []


# --- what happened --------------------------------------------------------------------------------


async def whisper(rig: SlackRig, text: str, who: StaffRef = ANA) -> None:
    await rig.surface.whisper(who, text, thread=THREAD, key=EffectKey(f"test/{text}"))
    await rig.quiet()


async def test_what_happened_waits_on_the_tab_until_it_is_read(rig: SlackRig) -> None:
    await whisper(rig, "Ben handed you #142.")
    rig.person(ANA).reloads()
    view = await home(rig)
    assert "Ben handed you #142." in words(view)
    await press(rig, "I have read these", where=view)
    assert "Ben handed you #142." not in words(view)
    assert "What happened" not in words(view)
    assert "Ben handed you #142." not in words(await home(rig))


async def test_a_tab_that_is_open_shows_what_happens(rig: SlackRig) -> None:
    view = await home(rig)
    await whisper(rig, "Ben handed you #142.")
    assert "Ben handed you #142." in words(view)


async def test_a_tab_that_was_never_opened_is_not_drawn(rig: SlackRig) -> None:
    await whisper(rig, "Ben handed you #142.")
    assert rig.person(ANA).home is None


# --- quiet hours ----------------------------------------------------------------------------------


async def be_quiet(rig: SlackRig, begin: str, until: str, who: StaffRef = ANA) -> None:
    await rig.person(who).command("settings", ROOM)
    told = newest(rig, who)
    await rig.person(who).click(told, pressables(told)[0].action_id)
    view = rig.person(who).open_view()
    assert "Europe/Berlin" in words(view)
    await rig.person(who).choose(view, "from", begin)
    await rig.person(who).choose(view, "until", until)
    await rig.person(who).submit(view)
    assert not rig.person(who).sees_a_view()
    await rig.quiet()
    rig.person(who).reloads()


async def test_in_quiet_hours_nothing_calls_and_everything_waits_on_the_tab(rig: SlackRig) -> None:
    await be_quiet(rig, "12:30", "13:30")  # noon in UTC is 13:00 in Berlin
    await whisper(rig, "Ben handed you #142.")
    assert rig.told(ANA) == ""
    assert "Ben handed you #142." in words(await home(rig))
    await whisper(rig, "Ben too.", BEN)
    assert "Ben too." in rig.told(BEN)


@pytest.mark.parametrize(
    ("begin", "until", "hour", "called"),
    [
        ("20:00", "07:00", 20, False),  # 21:00 in Berlin
        ("20:00", "07:00", 3, False),
        ("20:00", "07:00", 6, True),  # 07:00 in Berlin: they are over
        ("20:00", "07:00", 18, True),
        ("11:00", "12:59", 12, True),
        ("09:00", "09:00", 8, True),  # the same time twice: none
    ],
)
async def test_quiet_hours_are_in_the_persons_own_time_and_may_span_midnight(
    rig: SlackRig, begin: str, until: str, hour: int, called: bool
) -> None:
    await be_quiet(rig, begin, until)
    rig.clock.at = datetime(2026, 11, 3, hour, 0, tzinfo=UTC)
    await whisper(rig, "Ben handed you #142.")
    assert ("Ben handed you" in rig.told(ANA)) == called


async def test_quiet_hours_stand_on_the_tab_and_are_kept_over_a_restart(rig: SlackRig) -> None:
    view = await home(rig)
    assert "No quiet hours" in words(view)
    await press(rig, "Quiet hours…", where=view)
    modal = rig.person(ANA).open_view()
    await rig.person(ANA).choose(modal, "from", "20:00")
    await rig.person(ANA).choose(modal, "until", "07:00")
    await rig.person(ANA).submit(modal)
    await rig.quiet()
    assert "Quiet hours: 20:00 to 07:00" in words(view)
    await rig.crash()
    await rig.begin_again()
    assert "Quiet hours: 20:00 to 07:00" in words(await home(rig))
    await press(rig, "Quiet hours…", where=view)
    assert rig.person(ANA).open_view().values["from"]["from"]["selected_time"] == "20:00"


async def test_quiet_hours_are_known_to_who_waits_for_their_end(rig: SlackRig) -> None:
    assert await rig.room.quiet_hours(ANA) is None
    for begin, until in (("20:00", "07:00"), ("09:00", "09:00")):
        await be_quiet(rig, begin, until)
        kept = QuietHours(time.fromisoformat(begin), time.fromisoformat(until), "Europe/Berlin")
        assert await rig.room.quiet_hours(ANA) == kept


async def test_trouble_while_quiet_hours_are_set_is_said_on_the_field(rig: SlackRig) -> None:
    view = await home(rig)
    await press(rig, "Quiet hours…", where=view)
    modal = rig.person(ANA).open_view()
    rig.kv.trouble = ConnectionError("gone")
    await rig.person(ANA).submit(modal)
    assert "try again" in modal.errors["from"]
    rig.kv.trouble = None


# --- for those who look after the workspace ---------------------------------------------------------


async def test_the_checklist_is_for_admins_alone(rig: SlackRig) -> None:
    rig.desk.knows(CHO, "Cho", id=3)
    assert "For those who look after Handraise here" in words(await home(rig, CHO))
    assert "For those who look after Handraise here" not in words(await home(rig, ANA))


async def test_an_admin_confirms_a_shared_room_and_nobody_else_can(rig: SlackRig) -> None:
    rig.desk.knows(CHO, "Cho", id=3)
    rig.slack.channels[ROOM].is_ext_shared = True
    assert not (await rig.surface.standing(ANA, sending=True)).may_speak
    view = await home(rig, CHO)
    assert "Outsiders can read that room" in words(view)
    rig.slack.members["U3CHO"].is_admin = False
    await rig.slack.event({"type": "user_change", "user": rig.slack.profile("U3CHO")})
    await rig.quiet()
    confirm = next(each for each in pressables(view) if each.label == "Confirm")
    await rig.person(CHO).click(view, confirm.action_id)
    await rig.quiet()
    assert "Only an admin of this workspace can confirm that." in words(view)
    assert rig.desk.turned_away[-1][0] == CHO
    assert not (await rig.surface.standing(ANA, sending=True)).may_speak
    rig.slack.members["U3CHO"].is_admin = True
    await rig.slack.event({"type": "user_change", "user": rig.slack.profile("U3CHO")})
    await rig.quiet()
    view = await home(rig, CHO)
    await press(rig, "Confirm", CHO, view)
    assert "Confirmed" in words(view)
    assert "Confirm" not in labels(view)
    assert (await rig.surface.standing(ANA, sending=True)).may_speak


# --- from anywhere --------------------------------------------------------------------------------


async def test_the_shortcut_from_anywhere_shows_what_is_up_for_grabs(rig: SlackRig) -> None:
    rig.desk.put(a_card(7, customer="Olga"))
    await rig.person(ANA).shortcut("find_mention")
    view = rig.person(ANA).open_view()
    assert "Olga" in words(view)
    await rig.person(ANA).click(view, "press:claim:7")
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(ThreadId(7), ANA)]
    assert "Done." in rig.told(ANA)


async def test_the_shortcut_from_anywhere_tells_an_outsider_why_not(rig: SlackRig) -> None:
    rig.slack.add_person("U9EVE", name="eve", team_id="T9OTHER", channels=(ROOM,))
    await rig.person(StaffRef("slack", "U9EVE")).shortcut("find_mention")
    await rig.quiet()
    assert "Only members of this company" in rig.told(StaffRef("slack", "U9EVE"))


async def test_all_that_was_said_can_be_read_and_acted_on_in_one_window(rig: SlackRig) -> None:
    await shown(rig, a_card(verbs=(Verb.CLAIM,)))
    await rig.person(ANA).click(rig.card(THREAD), "read")
    view = rig.person(ANA).open_view()
    assert "Do you bake without nuts?" in words(view)
    assert all(link.startswith("https://wall.example/") for link in links(view))
    await rig.press(ANA, Verb.CLAIM, THREAD, view)
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(THREAD, ANA)]
    assert "Done." in words(rig.person(ANA).open_view())


async def test_an_admin_has_the_checklist_from_the_first_day(rig: SlackRig) -> None:
    rig.slack.members["U5FAY"].is_admin = True
    await rig.person(NEW).open_home()
    await rig.quiet()
    home = rig.person(NEW).home
    assert home is not None
    assert "Answer customers in your own words" in words(home)
    assert "Cards appear in" in words(home)
    rig.slack.add_person("U6GIL", name="gil", channels=(ROOM,))
    await rig.slack.person("U6GIL").open_home()
    await rig.quiet()
    other = rig.slack.person("U6GIL").home
    assert other is not None
    assert "Cards appear in" not in words(other)
