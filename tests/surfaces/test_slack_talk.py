"""Words in Slack: commands answer in private, wherever they are given; talk stays talk, and nothing leaves."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import pytest

from bot.chat.commands import COMMANDS
from bot.domain import actions as act
from bot.domain.card import CardReply, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.thread import State
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import NOON, a_card
from tests.servers.slack import Post, pressables, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.slack_writing import press

THREAD = ThreadId(142)
ANA, BEN = StaffRef("slack", "U1ANA"), StaffRef("slack", "U2BEN")
Speak = Callable[[SlackRig, Post, str], Awaitable[object]]


pytestmark = pytest.mark.usefixtures("card")


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        yield rig


@pytest.fixture
async def card(rig: SlackRig) -> Post:
    stands = CardReply(ReplyId("r1"), "Ana", "Yes.", ReplyState.SENT, NOON, mine=True)
    await shown(
        rig,
        a_card(
            verbs=(Verb.CLAIM, Verb.RELEASE, Verb.STOP), replies=(replace(stands, id=ReplyId("r0"), mine=False), stands)
        ),
    )
    rig.desk.answer = "So it is."
    return rig.card(THREAD)


def everybody_sees(rig: SlackRig) -> list[str]:
    return [words(post) for post in rig.slack.posts(ROOM) if post.bot_id]


async def in_the_room(rig: SlackRig, _card: Post, text: str) -> None:
    await rig.person(ANA).command(text, ROOM)


async def named_in_the_room(rig: SlackRig, _card: Post, text: str) -> None:
    await rig.person(ANA).say(ROOM, f"<@UBOT> {text}")


async def named_in_the_thread(rig: SlackRig, card: Post, text: str) -> None:
    await rig.person(ANA).say(ROOM, f"<@UBOT> {text.replace(' 142', '')}", thread_ts=card.ts)


async def with_a_bang(rig: SlackRig, card: Post, text: str) -> None:
    await rig.person(ANA).say(ROOM, f"!{text.replace(' 142', '')}", thread_ts=card.ts)


EVERYWHERE = [in_the_room, named_in_the_room, named_in_the_thread, with_a_bang]
IN_A_THREAD = [named_in_the_thread, with_a_bang]

ACTIONS: dict[str, act.Action] = {
    "claim 142": act.Claim(THREAD, ANA),
    "release 142": act.Release(THREAD, ANA),
    "help-too 142": act.HelpToo(THREAD, ANA),
    "hand-off 142 <@U2BEN>": act.HandOff(THREAD, ANA, StaffId(2)),
    "undo 142": act.Undo(THREAD, ANA),
    "take-back 142": act.TakeBack(THREAD, ANA, ReplyId("r1")),
    "note 142 Ask the baker.": act.Note(THREAD, ANA, "Ask the baker."),
    "close 142": act.Close(THREAD, ANA),
    "not-for-us 142 A joke.": act.NotForUs(THREAD, ANA, "A joke."),
    "reopen 142": act.Reopen(THREAD, ANA),
    "lift-stop 142": act.LiftStop(THREAD, ANA),
    "by-hand 142 https://x.example/900": act.AnsweredByHand(THREAD, ANA, "https://x.example/900"),
    "offers on": act.SetPreferences(ANA, offers=True),
    "weekly-note on": act.SetPreferences(ANA, note=True),
    "name-me off": act.SetPreferences(ANA, named=False),
    "hold 142 Wrong price.": act.Hold(THREAD, ANA, "Wrong price."),
    "take-down 142 Wrong price.": act.TakeDown(THREAD, ANA, ReplyId("r0"), "Wrong price."),
    "unassign 142 On leave.": act.Unassign(THREAD, ANA, "On leave."),
    "reassign 142 <@U2BEN> On leave.": act.Unassign(THREAD, ANA, "On leave.", StaffId(2)),
    "hide 142 Spam.": act.Hide(THREAD, ANA, "Spam."),
    "pause": act.Pause(ANA, paused=True),
    "resume": act.Pause(ANA, paused=False),
}
LOOKS = {
    "list": "Up for grabs",
    "mine": "Nothing is in your hands.",
    "me": "— Ana, baker",
    "settings": "In your quiet hours nothing calls you by name.",
    "digest": "You answered 3 customers and got 2 likes.",
    "help": "claim #number",
    "stop 142": "asked not to be contacted?",
}
PREVIEWS = ["reply 142 Yes, we do.", "send 142 Yes, we do."]
SPLIT = "split 142"


def test_these_are_all_the_words_of_the_table() -> None:
    tried = {text.split()[0] for text in (*ACTIONS, *LOOKS, *PREVIEWS, SPLIT)}
    assert tried == {command.word for command in COMMANDS}


# --- the table ---------------------------------------------------------------------------------


@pytest.mark.parametrize("way", EVERYWHERE)
@pytest.mark.parametrize(("text", "action"), ACTIONS.items())
async def test_a_command_is_the_same_action_wherever_it_is_given_and_is_answered_in_private(
    rig: SlackRig, card: Post, way: Speak, text: str, action: act.Action
) -> None:
    public = everybody_sees(rig)
    await way(rig, card, text)
    await rig.quiet()
    assert rig.desk.handled == [action]
    assert rig.told(ANA) == "So it is."
    assert rig.told(BEN) == ""
    assert everybody_sees(rig) == public


@pytest.mark.parametrize("way", EVERYWHERE)
@pytest.mark.parametrize(("text", "says"), LOOKS.items())
async def test_what_is_only_looked_at_is_shown_in_private(
    rig: SlackRig, card: Post, way: Speak, text: str, says: str
) -> None:
    rig.desk.numbers = LastSevenDays(answered_by_me=3, liked=2)
    public = everybody_sees(rig)
    await way(rig, card, text)
    await rig.quiet()
    assert says in rig.told(ANA)
    assert rig.told(BEN) == ""
    assert rig.desk.handled == []
    assert everybody_sees(rig) == public


@pytest.mark.parametrize("way", EVERYWHERE)
@pytest.mark.parametrize("text", PREVIEWS)
async def test_words_to_send_are_shown_first_wherever_they_are_given(
    rig: SlackRig, card: Post, way: Speak, text: str
) -> None:
    public = everybody_sees(rig)
    await way(rig, card, text)
    await rig.quiet()
    assert "Yes, we do.\n\n— Ana, baker" in rig.told(ANA)
    assert rig.desk.handled == [act.SaveDraft(THREAD, ANA, "Yes, we do.")]
    assert everybody_sees(rig) == public


@pytest.mark.parametrize("way", EVERYWHERE)
async def test_a_draft_becomes_several_posts_wherever_that_is_asked(rig: SlackRig, card: Post, way: Speak) -> None:
    rig.desk.chains = True
    rig.desk.drafts[THREAD, ANA] = "We bake it with flour, water and salt. " * 20
    public = everybody_sees(rig)
    await way(rig, card, SPLIT)
    await rig.quiet()
    assert rig.desk.handled == [act.Split(THREAD, ANA, on=True)]
    assert "Post 1 of 2" in rig.told(ANA)
    assert everybody_sees(rig) == public


@pytest.mark.parametrize("way", EVERYWHERE)
@pytest.mark.parametrize("text", [*ACTIONS, "reply 142 Yes, we do.", "list", "mine", "digest"])
async def test_a_desk_in_trouble_is_said_with_the_words_kept(rig: SlackRig, card: Post, way: Speak, text: str) -> None:
    rig.desk.trouble = ConnectionError("the database is not there")
    await way(rig, card, text)
    await rig.quiet()
    assert "try" in rig.told(ANA)
    assert "database" not in rig.told(ANA)
    if way is in_the_room and text.endswith(".") and "<@" not in text:
        assert text in rig.told(ANA), "what was typed after a slash command stands nowhere else"


@pytest.mark.parametrize("way", IN_A_THREAD)
async def test_what_is_asked_in_a_thread_is_answered_in_that_thread(rig: SlackRig, card: Post, way: Speak) -> None:
    await way(rig, card, "help")
    await rig.quiet()
    assert [each.thread_ts for each in rig.person(ANA).ephemerals()] == [card.ts]


async def test_only_naming_us_asks_for_help(rig: SlackRig, card: Post) -> None:
    await rig.person(ANA).say(ROOM, "<@UBOT>", thread_ts=card.ts)
    await rig.quiet()
    assert all((command.word in rig.told(ANA)) is not command.for_keepers for command in COMMANDS)


async def test_help_says_what_works_in_a_thread(rig: SlackRig) -> None:
    await rig.person(ANA).command("", ROOM)
    for way in ("/handraise", "@Handraise", "`!`", ":hand:", ":outbox_tray:"):
        assert way.strip("`") in rig.told(ANA)


async def test_the_bare_commands_are_the_same(rig: SlackRig) -> None:
    await rig.person(ANA).command("142", ROOM, "/claim")
    await rig.person(ANA).command("142 Yes, we do.", ROOM, "/reply")
    assert rig.desk.handled == [act.Claim(THREAD, ANA), act.SaveDraft(THREAD, ANA, "Yes, we do.")]
    assert "Yes, we do.\n\n— Ana, baker" in rig.told(ANA)


async def test_a_bare_command_without_a_number_says_how_to_write_it(rig: SlackRig) -> None:
    await rig.person(ANA).command("", ROOM, "/claim")
    assert "Say which one: claim #number." in rig.told(ANA).replace("\u2060", "")


async def test_a_list_has_a_button_for_what_is_next(rig: SlackRig) -> None:
    rig.desk.put(a_card(8, verbs=(Verb.WRITE,), state=State.CLAIMED, holder=StaffId(1)))
    rig.desk.put(a_card(7))
    await rig.person(ANA).command("list", ROOM)
    await rig.person(ANA).command("mine", ROOM)
    listed, mine = rig.person(ANA).ephemerals()
    await rig.person(ANA).click(listed, "press:claim:7")
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(ThreadId(7), ANA)]
    assert "So it is." in rig.told(ANA)
    assert "Up for grabs" in words(listed), "a list stays: there may be more to claim in it"
    await rig.person(ANA).click(mine, "press:write:8")
    assert rig.person(ANA).open_view().title == "Answer #8"


# --- slips -------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [in_the_room, named_in_the_room, named_in_the_thread])
async def test_an_unknown_word_is_answered_with_what_was_meant(rig: SlackRig, card: Post, way: Speak) -> None:
    await way(rig, card, "clam 142")
    await rig.quiet()
    assert "Did you mean “claim”?" in rig.told(ANA)
    assert rig.desk.handled == []


async def test_long_words_after_a_slip_are_given_back(rig: SlackRig) -> None:
    text = "replay 142 Dear Maya,\nwe bake without nuts & sugar.\n\n*Do* come in :)"
    await rig.person(ANA).command(text, ROOM)
    told = rig.told(ANA)
    assert "Did you mean" in told
    for line in ("replay 142 Dear Maya,\n", "\nwe bake without nuts & sugar.\n\n", " come in :)"):
        assert line in told


async def test_a_refused_answer_gives_its_words_back(rig: SlackRig) -> None:
    rig.desk.refuse(act.SaveDraft, "Not now.")
    await rig.person(ANA).command("reply 142 Yes!", ROOM)
    assert "Not now." in rig.told(ANA)
    assert "Yes!" in rig.told(ANA)


async def test_a_colleague_is_named_as_slack_offers_them(rig: SlackRig) -> None:
    await rig.person(ANA).command("hand-off 142 Ben", ROOM)
    assert "Name your colleague with @" in rig.told(ANA)
    await rig.person(ANA).command("hand-off 142 <@U3CHO>", ROOM)
    assert "They have not been here yet." in rig.told(ANA)
    assert rig.desk.handled == []


async def test_no_such_thread_is_said(rig: SlackRig) -> None:
    await rig.person(ANA).command("send 999", ROOM)
    assert "There is no #999." in rig.told(ANA)


# --- talk --------------------------------------------------------------------------------------

TALK = [
    "I think we do, let me ask the baker.",
    "claim? No, I am busy.",
    "send it when you like",
    "!important: ask the baker first",
    "!nice",
    "We should ask <@U2BEN>, he knows.",
    "hey <@UBOT> what do you think",
    ":outbox_tray: :hand:",
    "https://acme.example/nuts",
    "/handraise claim 142",
]


@pytest.mark.parametrize("text", TALK)
async def test_plain_talk_only_keeps_the_claim_alive(rig: SlackRig, card: Post, text: str) -> None:
    public = everybody_sees(rig)
    await rig.person(ANA).say(ROOM, text, thread_ts=card.ts)
    await rig.quiet()
    assert rig.desk.handled == [act.KeepClaim(THREAD, ANA)]
    assert rig.told(ANA) == ""
    assert everybody_sees(rig) == public


async def test_talk_with_a_picture_or_to_the_whole_room_is_talk(rig: SlackRig, card: Post) -> None:
    await rig.person(ANA).say(ROOM, "Look at this.", thread_ts=card.ts, files=["cake.png"])
    await rig.person(ANA).say(ROOM, "Everybody, look.", thread_ts=card.ts, broadcast=True)
    await rig.quiet()
    assert rig.desk.handled == [act.KeepClaim(THREAD, ANA)] * 2
    assert rig.told(ANA) == ""


async def test_a_desk_that_refuses_or_breaks_does_not_disturb_talk(rig: SlackRig, card: Post) -> None:
    rig.desk.refuse(act.KeepClaim, "You do not have #142.")
    await rig.person(ANA).say(ROOM, "Let me see.", thread_ts=card.ts)
    await rig.quiet()
    rig.desk.trouble = ConnectionError("gone")
    await rig.person(ANA).say(ROOM, "Let me see again.", thread_ts=card.ts)
    await rig.quiet()
    assert rig.told(ANA) == ""


async def test_talk_elsewhere_is_nobodys_business(rig: SlackRig) -> None:
    ts = await rig.person(ANA).say(ROOM, "Lunch?")
    await rig.person(ANA).say(ROOM, "Yes, at one.", thread_ts=ts)
    await rig.quiet()
    assert rig.desk.handled == []
    assert rig.told(ANA) == ""


async def test_a_bang_in_another_channel_is_meant_for_another_app(rig: SlackRig) -> None:
    rig.slack.add_channel("C3DEV", "dev", {"U1ANA", "UBOT"})
    await rig.person(ANA).say("C3DEV", "!help")
    await rig.person(ANA).say("C3DEV", "!stop 142")
    await rig.quiet()
    assert rig.desk.handled == []
    assert rig.told(ANA) == ""


async def test_our_own_words_are_not_heard(rig: SlackRig, card: Post) -> None:
    await rig.person(ANA).say(ROOM, "!help", thread_ts=card.ts)
    await rig.quiet()
    before = rig.told(ANA)
    await rig.slack.echo()
    await rig.quiet()
    assert rig.told(ANA) == before
    assert rig.desk.handled == []


@pytest.mark.parametrize("way", [in_the_room, named_in_the_thread, with_a_bang])
async def test_a_note_arrives_as_it_was_typed(rig: SlackRig, card: Post, way: Speak) -> None:
    await way(rig, card, "note 142 Ask <@U2BEN> & see <b> https://acme.example/?a=1&b=2 :)")
    await rig.quiet()
    (note,) = rig.desk.did(act.Note)
    assert isinstance(note, act.Note)
    assert note.text.replace("@ben", "@Ben Okafor") == "Ask @Ben Okafor & see <b> https://acme.example/?a=1&b=2 :)"


async def test_a_note_names_channels_as_people_read_them(rig: SlackRig, card: Post) -> None:
    rig.slack.add_channel("C3DEV", "dev", {"U1ANA"})
    await rig.slack.event(_said("!note Ask in <#C3DEV|dev> or <mailto:a@b.example|a@b.example>", card))
    await rig.quiet()
    assert rig.desk.handled == [act.Note(THREAD, ANA, "Ask in #dev or a@b.example")]


def _said(text: str, card: Post) -> dict[str, object]:
    ts = "1795000000.000100"
    return {
        "type": "message", "channel": ROOM, "channel_type": "channel", "user": "U1ANA",
        "text": text, "ts": ts, "event_ts": ts, "thread_ts": card.ts,
    }  # fmt: skip


# --- what Slack does ---------------------------------------------------------------------------


@pytest.mark.parametrize("way", [named_in_the_room, named_in_the_thread, with_a_bang])
async def test_what_cannot_be_kept_is_not_acknowledged_and_comes_again(rig: SlackRig, card: Post, way: Speak) -> None:
    rig.kv.trouble = ConnectionError("the database is not there")
    await way(rig, card, "claim 142")
    assert [each.acked for each in rig.slack.deliveries if each.kind == "events_api"] != []
    assert not rig.slack.last_delivery.acked
    rig.kv.trouble = None
    await rig.slack.redeliver()
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(THREAD, ANA)]
    assert rig.told(ANA) == "So it is."


async def test_what_met_trouble_is_still_kept_to_be_tried_again(rig: SlackRig, card: Post) -> None:
    rig.desk.trouble = ConnectionError("the database is not there")
    await with_a_bang(rig, card, "note 142 Ask the baker.")
    await rig.quiet()
    assert "!note Ask the baker." in rig.kv.everything()
    assert "by itself" in rig.told(ANA)


async def test_an_answer_that_slack_would_not_show_does_not_do_it_twice(rig: SlackRig, card: Post) -> None:
    rig.slack.error("chat.postEphemeral", "user_not_in_channel")
    await with_a_bang(rig, card, "claim 142")
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(THREAD, ANA)]
    assert "!claim" not in rig.kv.everything()


async def test_a_button_of_the_list_works_in_words_alone_too(rig: SlackRig) -> None:
    await rig.person(ANA).command("list", ROOM)
    (told,) = rig.person(ANA).ephemerals()
    assert told.text == "Up for grabs: #142."
    assert all(each.label for each in pressables(told))


async def test_a_command_with_another_threads_number_asks_which(rig: SlackRig, card: Post) -> None:
    rig.desk.put(a_card(7))
    await rig.person(ANA).say(ROOM, "!close 7", thread_ts=card.ts)
    await rig.quiet()
    assert "which one do you mean?" in rig.told(ANA)
    assert rig.desk.handled == []
    await press(rig, "#142, this one")
    assert rig.desk.handled == [act.Close(THREAD, ANA)]
