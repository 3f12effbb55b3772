"""What is said in Teams: every command, named, with a bang and in a chat; talk that stays inside; reactions."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import pytest

from bot.chat.commands import COMMANDS
from bot.domain import actions as act
from bot.domain.card import CardReply, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import ReplyState
from bot.domain.ids import EffectKey, ReplyId, StaffId, ThreadId
from bot.domain.thread import State
from bot.testing.fake_desk import NOON, a_card
from tests.servers.teams import OTHER_ROOM, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words

THREAD = ThreadId(142)


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room(keepers=["ana@acme.example"]) as rig:
        rig.desk.numbers = LastSevenDays(answered_by_me=3, liked=2)
        yield rig


@pytest.fixture
async def card(rig: TeamsRig) -> Post:
    mine = CardReply(ReplyId("r1"), "Ana", "Yes.", ReplyState.SENT, NOON, mine=True)
    found = rig.desk.put(
        a_card(
            verbs=(Verb.CLAIM, Verb.RELEASE, Verb.SEND, Verb.STOP),
            replies=(replace(mine, id=ReplyId("r0"), mine=False), mine),
        )
    )
    await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    rig.desk.answer = "So it is."
    return rig.card(THREAD)


async def named_in_the_room(rig: TeamsRig, _card: Post, text: str) -> None:
    await rig.says(rig.ana, f"@Handraise {text}")


async def named_in_another_room(rig: TeamsRig, _card: Post, text: str) -> None:
    await rig.says(rig.ana, f"@Handraise {text}", room=OTHER_ROOM)


async def named_in_the_thread(rig: TeamsRig, card: Post, text: str) -> None:
    await rig.says(rig.ana, f"@Handraise {text.replace(' 142', '')}", card)


async def with_a_bang(rig: TeamsRig, card: Post, text: str) -> None:
    await rig.says(rig.ana, f"!{text.replace(' 142', '')}", card)


async def in_a_chat(rig: TeamsRig, _card: Post, text: str) -> None:
    await rig.says(rig.ana, text, chat=True)


EVERYWHERE = [named_in_the_room, named_in_another_room, named_in_the_thread, with_a_bang, in_a_chat]


def actions(rig: TeamsRig) -> dict[str, act.Action]:
    return {
        "claim 142": act.Claim(THREAD, rig.ana),
        "release 142": act.Release(THREAD, rig.ana),
        "help-too 142": act.HelpToo(THREAD, rig.ana),
        "hand-off 142 @Ben Okafor": act.HandOff(THREAD, rig.ana, StaffId(2)),
        "undo 142": act.Undo(THREAD, rig.ana),
        "take-back 142": act.TakeBack(THREAD, rig.ana, ReplyId("r1")),
        "note 142 Ask the baker.": act.Note(THREAD, rig.ana, "Ask the baker."),
        "close 142": act.Close(THREAD, rig.ana),
        "not-for-us 142 A joke.": act.NotForUs(THREAD, rig.ana, "A joke."),
        "reopen 142": act.Reopen(THREAD, rig.ana),
        "lift-stop 142": act.LiftStop(THREAD, rig.ana),
        "by-hand 142 https://x.example/900": act.AnsweredByHand(THREAD, rig.ana, "https://x.example/900"),
        "hold 142 Wrong price.": act.Hold(THREAD, rig.ana, "Wrong price."),
        "take-down 142 Wrong price.": act.TakeDown(THREAD, rig.ana, ReplyId("r0"), "Wrong price."),
        "unassign 142 On leave.": act.Unassign(THREAD, rig.ana, "On leave."),
        "reassign 142 @Ben Okafor On leave.": act.Unassign(THREAD, rig.ana, "On leave.", StaffId(2)),
        "hide 142 Spam.": act.Hide(THREAD, rig.ana, "Spam."),
        "pause": act.Pause(rig.ana, paused=True),
        "resume": act.Pause(rig.ana, paused=False),
    }


LOOKS = {
    "list": "Up for grabs",
    "mine": "Nothing yet. What you claim appears here.",
    "me": "— Ana, baker",
    "settings": "In your quiet hours nothing calls you by name.",
    "digest": "You answered 3 customers and got 2 likes.",
    "help": "claim #number",
    "stop 142": "asked not to be contacted?",
}
CHOICES = {"offers on": {"offers": True}, "weekly-note on": {"note": True}, "name-me off": {"named": False}}
SPLIT = "split 142"
PREVIEWS = ["reply 142 Yes, we do.", "send 142 Yes, we do."]
WORDS = [command.word for command in COMMANDS]


def test_these_are_all_the_words_of_the_table(rig: TeamsRig) -> None:
    tried = {text.split()[0] for text in (*actions(rig), *LOOKS, *PREVIEWS, *CHOICES, SPLIT)}
    assert tried == set(WORDS)


@pytest.mark.parametrize("way", EVERYWHERE, ids=lambda way: way.__name__)
async def test_every_command_does_the_same_wherever_it_is_said(
    rig: TeamsRig, card: Post, way: Callable[[TeamsRig, Post, str], Awaitable[None]]
) -> None:
    wanted = actions(rig)
    for text in wanted:
        await way(rig, card, text)
        rig.clock.move(minutes=1)
    assert rig.desk.handled == list(wanted.values())
    assert rig.told(rig.ana).count("So it is.") == len(wanted)
    for text, shows in {**LOOKS, **dict.fromkeys(PREVIEWS, "Yes, we do.\n")}.items():
        before = rig.told(rig.ana)
        await way(rig, card, text)
        assert shows in rig.told(rig.ana).removeprefix(before), text
        rig.clock.move(minutes=1)
    assert rig.desk.did(act.Send) == []
    assert rig.person(rig.ben).private == []
    assert rig.teams.thread(card) == [post for post in rig.teams.thread(card) if post.author]


@pytest.mark.parametrize("way", EVERYWHERE, ids=lambda way: way.__name__)
async def test_what_one_wants_to_be_told_and_several_posts_can_be_asked_for_anywhere(
    rig: TeamsRig, card: Post, way: Callable[[TeamsRig, Post, str], Awaitable[None]]
) -> None:
    for text in CHOICES:
        await way(rig, card, text)
        rig.clock.move(minutes=1)
    assert rig.desk.handled == [act.SetPreferences(rig.ana, **wants) for wants in CHOICES.values()]
    rig.desk.chains = True
    rig.desk.drafts[THREAD, rig.ana] = "We bake it with flour, water and salt. " * 20
    await way(rig, card, SPLIT)
    assert rig.desk.did(act.Split) == [act.Split(THREAD, rig.ana, on=True)]
    assert "Post 1 of 2" in rig.told(rig.ana)
    assert rig.person(rig.ben).private == []


async def test_what_makes_no_sense_is_told_with_what_was_typed(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.ana, "@Handraise clam the thing please", card)
    assert "There is no command like that. Did you mean “claim”?" in rig.told(rig.ana)
    assert "clam the thing please" in rig.told(rig.ana)
    assert rig.person(rig.ben).private == []


async def test_talk_stays_talk_and_keeps_the_claim(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.ana, "I think only until noon.", card)
    assert rig.desk.handled == [act.KeepClaim(THREAD, rig.ana)]
    assert rig.told(rig.ana) == ""
    await rig.says(rig.ana, "What a day!")
    await rig.says(rig.ana, "!claim 142 elsewhere", room=OTHER_ROOM)
    assert len(rig.desk.handled) == 1


async def test_talk_before_send_is_looked_at_and_not_sent(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.ana, "Yes, until noon.", card)
    await rig.says(rig.ben, "Or one?", card)
    await rig.says(rig.ana, "!send", card)
    assert "Yes, until noon.\n" in rig.told(rig.ana)
    assert "Nothing has left yet." in rig.told(rig.ana)
    assert rig.desk.drafts[THREAD, rig.ana] == "Yes, until noon."
    assert rig.desk.did(act.Send) == []
    assert rig.told(rig.ben) == ""


async def test_send_without_words_says_how(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.ana, "!send", card)
    assert "Write your answer after it" in rig.told(rig.ana)


async def test_a_handover_needs_one_colleague_who_has_been_here(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.ana, "@Handraise hand-off Ben", card)
    assert "Name one colleague with @" in rig.told(rig.ana)
    await rig.says(rig.ana, "@Handraise hand-off @Cho Min", card)
    assert "They have not been here yet." in rig.told(rig.ana)
    assert rig.desk.did(act.HandOff) == []


# --- kept, and once only -----------------------------------------------------------------------


async def test_what_was_acknowledged_before_a_crash_is_done_once_after_it(rig: TeamsRig, card: Post) -> None:
    rig.desk.trouble = RuntimeError("the disk is gone")
    said = await rig.says(rig.ana, "@Handraise claim", card)
    assert rig.teams.last.status == 200
    assert "try again by itself" in rig.told(rig.ana)
    await rig.crash()
    rig.desk.trouble = None
    await rig.begin_again()
    rig.clock.move(seconds=31)
    await rig.room._events.recover_abandoned()
    await rig.quiet()
    await rig.teams.repeat()
    await rig.quiet()
    assert said.text
    assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]


async def test_what_cannot_be_kept_is_not_acknowledged(rig: TeamsRig, card: Post) -> None:
    rig.kv.trouble = OSError("the disk is gone")
    await rig.person(rig.ana).say("@Handraise claim", thread=card)
    assert rig.teams.last.status >= 500
    rig.kv.trouble = None
    await rig.teams.repeat()
    await rig.quiet()
    assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]


async def test_while_nobody_listens_teams_is_sent_away(rig: TeamsRig, card: Post) -> None:
    await rig.crash()
    await rig.person(rig.ana).press(card, "Claim")
    assert rig.teams.last.status == 503


# --- reactions ---------------------------------------------------------------------------------


async def test_a_reaction_asks_once_in_private_and_claims_nothing(rig: TeamsRig, card: Post) -> None:
    ana = rig.person(rig.ana)
    await ana.react(card, "like")
    await rig.quiet()
    await rig.crash()
    await rig.begin_again()
    await ana.react(card, "heart")
    await rig.quiet()
    assert rig.desk.handled == []
    [asked] = ana.private
    assert words(asked).splitlines()[:1] == [""]
    assert "Claim #142?" in words(asked)
    assert rig.told(rig.ben) == ""
    await ana.press(asked, "Claim it")
    assert rig.desk.handled == [act.Claim(THREAD, rig.ana)]
    await ana.unreact(card)
    await rig.quiet()
    assert len(rig.desk.handled) == 1
    assert len(ana.private) == 1, "the desk did not give it to her, so she has nothing to give back"


async def has_it(rig: TeamsRig, holder: int = 1, verbs: tuple[Verb, ...] = (Verb.RELEASE, Verb.WRITE)) -> Post:
    """Somebody has the thread; the card of which stands."""
    found = rig.desk.put(a_card(state=State.CLAIMED, holder=StaffId(holder), holder_name="Somebody", verbs=verbs))
    await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    return rig.card(THREAD)


async def test_taking_a_reaction_off_what_one_has_asks_in_private_and_gives_nothing_back(rig: TeamsRig) -> None:
    card, ana = await has_it(rig), rig.person(rig.ana)
    await ana.unreact(card, "heart")
    await rig.teams.repeat()
    await rig.quiet()
    assert rig.desk.handled == []
    [asked] = ana.private
    assert "Give #142 back?" in words(asked)
    assert rig.told(rig.ben) == ""
    await ana.press(asked, "Give it back")
    assert rig.desk.handled == [act.Release(THREAD, rig.ana)]


async def test_each_time_somebody_takes_a_reaction_off_they_are_asked_again(rig: TeamsRig) -> None:
    card, ana = await has_it(rig), rig.person(rig.ana)
    await ana.unreact(card)
    await rig.passes(hours=1)
    await ana.unreact(card)
    await rig.quiet()
    assert len(ana.private) == 2


@pytest.mark.parametrize("who", ["ben", "cho"])
async def test_of_a_reaction_taken_off_by_who_has_nothing_nobody_hears(rig: TeamsRig, who: str) -> None:
    card = await has_it(rig)
    await rig.teams.person(who).unreact(card)
    await rig.quiet()
    assert (rig.told(rig.ref(who)), rig.told(rig.ana), rig.desk.handled, rig.desk.turned_away) == ("", "", [], [])


async def test_of_a_reaction_taken_off_what_cannot_be_given_back_nobody_hears(rig: TeamsRig) -> None:
    await rig.person(rig.ana).unreact(await has_it(rig, verbs=(Verb.REOPEN,)))
    await rig.quiet()
    assert rig.told(rig.ana) == ""


async def test_of_a_reaction_taken_off_something_else_in_the_thread_nobody_hears(rig: TeamsRig) -> None:
    card, ana = await has_it(rig), rig.person(rig.ana)
    await rig.says(rig.ben, "@Handraise help", card)
    [shown] = rig.person(rig.ben).private
    await ana.unreact(shown)
    await rig.quiet()
    assert ana.private == []


async def test_a_reaction_to_what_nobody_can_claim_asks_nothing(rig: TeamsRig) -> None:
    found = rig.desk.put(a_card(state=State.CLAIMED, verbs=(Verb.HELP_TOO,)))
    await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    await rig.person(rig.ana).react(rig.card(THREAD))
    await rig.quiet()
    assert rig.person(rig.ana).private == []


async def test_a_newcomer_who_reacts_is_led_in_by_the_press(rig: TeamsRig, card: Post) -> None:
    cho = rig.person(rig.cho)
    await cho.react(card)
    await rig.quiet()
    await cho.press(cho.private[-1], "Claim it")
    await rig.quiet()
    await cho.press(cho.private[-1], "Say how customers see you…")
    await cho.submit("This is me", name="Cho", role="driver", agreed="yes")
    assert [type(action) for action in rig.desk.handled] == [act.Enrol, act.Claim]
    assert cho.dialog is not None
    assert "So it is. So it is." in words(cho.dialog.card)


async def test_a_command_with_another_threads_number_asks_which_and_the_press_ends_the_question(
    rig: TeamsRig, card: Post
) -> None:
    rig.desk.put(a_card(7))
    await rig.says(rig.ana, "@Handraise close 7", card)
    ana = rig.person(rig.ana)
    asked = ana.private[-1]
    assert "which one do you mean?" in words(asked)
    assert rig.desk.handled == []
    await ana.press(asked, "#7")
    assert rig.desk.handled == [act.Close(ThreadId(7), rig.ana)]
    assert "actions" not in ana.sees(asked)
