"""What each command does at the desk, and what comes of it."""

import pytest

from bot.chat.command_runner import (
    AskStop,
    CardList,
    DraftPreview,
    Help,
    MyProfile,
    MySettings,
    Text,
    WeekNumbers,
    last_sent,
    preview,
    run_command,
)
from bot.chat.commands import COMMANDS, Command, ParsedCommand, Part, help_lines, parse
from bot.domain import actions as act
from bot.domain.card import Card, CardReply, Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.pause import Pause
from bot.domain.thread import ActionRefused, State
from bot.ports.surface import Pile
from bot.testing.fake_desk import NOON, FakeDesk, a_card

N, ANA, BEN = ThreadId(142), StaffRef("slack", "U1ANA"), StaffRef("slack", "U2BEN")


@pytest.fixture
def desk() -> FakeDesk:
    desk = FakeDesk()
    desk.knows(ANA, "Ana", id=1, role="baker")
    desk.knows(BEN, "Ben", id=2)
    desk.put(a_card())
    return desk


async def whom(named: str) -> StaffId:
    if named != "@ben":
        raise ActionRefused("Name your colleague with @.")
    return StaffId(2)


async def asks(desk: FakeDesk, text: str) -> object:
    return await run_command(parse(text), ANA, desk, whom)


def reply(id: str, state: ReplyState, *, mine: bool = True) -> CardReply:
    return CardReply(ReplyId(id), "Ana", "Yes.", state, NOON, mine=mine)


ACTIONS: dict[str, act.Action] = {
    "claim 142": act.Claim(N, ANA),
    "release 142": act.Release(N, ANA),
    "help-too 142": act.HelpToo(N, ANA),
    "hand-off 142 @ben": act.HandOff(N, ANA, StaffId(2)),
    "undo 142": act.Undo(N, ANA),
    "take-back 142": act.TakeBack(N, ANA, ReplyId("r2")),
    "note 142 Ask the baker.": act.Note(N, ANA, "Ask the baker."),
    "by-hand 142 https://town.example/7": act.AnsweredByHand(N, ANA, "https://town.example/7"),
    "close 142": act.Close(N, ANA),
    "not-for-us 142 A joke.": act.NotForUs(N, ANA, "A joke."),
    "reopen 142": act.Reopen(N, ANA),
    "lift-stop 142": act.LiftStop(N, ANA),
    "hold 142 Wrong price.": act.Hold(N, ANA, "Wrong price."),
    "take-down 142 Wrong price.": act.TakeDown(N, ANA, ReplyId("theirs"), "Wrong price."),
    "unassign 142 On leave.": act.Unassign(N, ANA, "On leave."),
    "reassign 142 @ben On leave.": act.Unassign(N, ANA, "On leave.", StaffId(2)),
    "hide 142 Spam.": act.Hide(N, ANA, "Spam."),
    "pause": act.Pause(ANA, paused=True),
    "resume": act.Pause(ANA, paused=False),
    "offers on": act.SetPreferences(ANA, offers=True),
    "weekly-note off": act.SetPreferences(ANA, note=False),
    "name-me off": act.SetPreferences(ANA, named=False),
}
LOOKS = {"list", "stop", "mine", "me", "settings", "digest", "help", "reply", "send"}
BOTH = {"split"}


def test_every_command_is_an_action_or_only_a_look() -> None:
    assert {text.split()[0] for text in ACTIONS} | LOOKS | BOTH == {command.word for command in COMMANDS}


@pytest.mark.parametrize(("text", "action"), ACTIONS.items())
async def test_a_command_is_one_action_and_is_answered_by_the_desk(
    desk: FakeDesk, text: str, action: act.Action
) -> None:
    theirs = reply("theirs", ReplyState.SENT, mine=False)
    desk.put(a_card(replies=(reply("r1", ReplyState.SENT), theirs, reply("r2", ReplyState.SENT))))
    desk.answer = "So it is."
    thread = getattr(action, "thread", None)
    assert await asks(desk, text) == Text("So it is.", thread)
    assert desk.handled == [action]


@pytest.mark.parametrize("word", sorted(LOOKS))
async def test_a_look_changes_nothing(desk: FakeDesk, word: str) -> None:
    desk.put(a_card(verbs=(Verb.STOP,)))
    desk.drafts[N, ANA] = "Yes, we do."
    await run_command(ParsedCommand(command(word), N), ANA, desk, whom)
    assert desk.handled == []


def command(word: str) -> Command:
    return next(each for each in COMMANDS if each.word == word)


async def test_stop_asks_first_who_may_say_it(desk: FakeDesk) -> None:
    card = desk.put(a_card(verbs=(Verb.STOP,)))
    asked = await asks(desk, "stop 142")
    assert isinstance(asked, AskStop)
    assert asked.card.thread == card.thread
    desk.put(a_card())
    with pytest.raises(ActionRefused, match="only who has it"):
        await asks(desk, "stop 142")
    assert desk.handled == []


async def test_lists_are_piles_of_cards(desk: FakeDesk) -> None:
    held = desk.put(a_card(7, state=State.CLAIMED, holder=StaffId(1)))
    listed, mine = await asks(desk, "list"), await asks(desk, "mine")
    assert isinstance(listed, CardList)
    assert isinstance(mine, CardList)
    assert (listed.pile, [c.thread for c in listed.cards]) == (Pile.UP_FOR_GRABS, [N])
    assert (mine.pile, [c.thread for c in mine.cards]) == (Pile.MINE, [held.thread])


async def test_a_list_begins_with_who_waits_longest_and_counts_those_that_it_does_not_show(desk: FakeDesk) -> None:
    for number in range(1, 41):
        desk.put(a_card(number))
    listed = await asks(desk, "list")
    assert isinstance(listed, CardList)
    assert [card.thread for card in listed.cards] == list(range(1, 26))
    assert (listed.count, listed.paused) == (41, None)


async def test_a_list_says_that_publishing_is_paused(desk: FakeDesk) -> None:
    desk.paused = Pause(NOON, "Kay")
    listed = await asks(desk, "list")
    assert isinstance(listed, CardList)
    assert listed.paused == desk.paused


async def test_what_is_asked_of_oneself(desk: FakeDesk) -> None:
    assert await asks(desk, "me") == MyProfile(desk.people[ANA])
    assert await asks(desk, "digest") == WeekNumbers(desk.numbers)
    assert await asks(desk, "settings") == MySettings()
    assert await asks(desk, "") == Help(help_lines())
    assert await run_command(parse("help"), ANA, desk, whom, is_keeper=True) == Help(help_lines(is_keeper=True))


async def test_words_become_a_draft_that_is_shown_and_has_not_left(desk: FakeDesk) -> None:
    shown = await asks(desk, "reply 142 Yes, we do.")
    assert isinstance(shown, DraftPreview)
    assert shown.card.preview is not None
    assert shown.card.preview.text == "Yes, we do.\n\n— Ana, baker"
    assert desk.handled == [act.SaveDraft(N, ANA, "Yes, we do.")]


async def test_a_long_draft_becomes_posts_and_one_again_and_is_shown_each_time(desk: FakeDesk) -> None:
    desk.chains, desk.drafts[N, ANA] = True, "We bake the rye bread with flour, water and salt. " * 20
    split, again = await asks(desk, "split 142"), await asks(desk, "split 142")
    assert isinstance(split, DraftPreview)
    assert isinstance(again, DraftPreview)
    assert split.card.preview is not None
    assert again.card.preview is not None
    assert (len(split.card.preview.parts), len(again.card.preview.parts)) == (3, 0)
    assert desk.handled == [act.Split(N, ANA, on=True), act.Split(N, ANA, on=False)]


async def test_without_words_the_draft_that_is_there_is_shown(desk: FakeDesk) -> None:
    desk.drafts[N, ANA] = "From this morning."
    shown = await asks(desk, "send 142")
    assert isinstance(shown, DraftPreview)
    assert shown.card.draft == "From this morning."
    assert desk.handled == []


async def test_the_draft_that_other_words_take_the_place_of_is_given_back(desk: FakeDesk) -> None:
    desk.drafts[N, ANA] = "From this morning."
    assert (await preview(N, "Yes, we do.", ANA, desk)).instead_of == "From this morning."
    assert (await preview(N, "Yes, we do.", ANA, desk)).instead_of == ""
    assert (await preview(N, "", ANA, desk)).instead_of == ""


@pytest.mark.parametrize("draft", ["", "  \n"])
async def test_without_words_and_draft_there_is_nothing_to_show(desk: FakeDesk, draft: str) -> None:
    desk.drafts[N, ANA] = draft
    with pytest.raises(ActionRefused, match="nothing to send in #142 yet"):
        await preview(N, "", ANA, desk)


async def test_what_is_refused_at_the_desk_is_refused(desk: FakeDesk) -> None:
    desk.refuse(act.Claim, "Ben has #142.")
    with pytest.raises(ActionRefused, match=r"Ben has #142\."):
        await asks(desk, "claim 142")


async def test_a_colleague_whom_nobody_knows_stops_the_hand_off(desk: FakeDesk) -> None:
    with pytest.raises(ActionRefused, match="Name your colleague"):
        await asks(desk, "hand-off 142 @nobody")
    assert desk.handled == []


async def test_a_command_without_its_number_is_refused_with_the_way_to_write_it(desk: FakeDesk) -> None:
    for each in COMMANDS:
        if Part.THREAD in each.takes:
            with pytest.raises(ActionRefused, match=f"Say which one: {each.word} #number"):
                await run_command(ParsedCommand(each, None, "@ben", ""), ANA, desk, whom)
    assert desk.handled == []


@pytest.mark.parametrize(
    "replies",
    [
        (),
        (reply("theirs", ReplyState.SENT, mine=False),),
        (reply("leaving", ReplyState.LEAVING), reply("back", ReplyState.RETRACTED)),
    ],
)
def test_only_what_is_mine_and_stands_can_be_taken_back(replies: tuple[CardReply, ...]) -> None:
    with pytest.raises(ActionRefused, match="No answer of yours stands in public"):
        last_sent(a_card(replies=replies))


def test_the_newest_of_mine_is_taken_back_first() -> None:
    card: Card = a_card(replies=(reply("r1", ReplyState.SENT), reply("r2", ReplyState.SENT)))
    assert last_sent(card) == ReplyId("r2")
