"""From words in Teams to words in public: previewed, sent by a press, undone, taken back, and kept in step."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.chat.texts import LABELS
from bot.domain import actions as act
from bot.domain.card import Card, SecondWanted, Verb
from bot.domain.draft import GO, Preview, ReplyState, Ruling, Verdict
from bot.domain.ids import EffectKey, StaffId, StaffRef, ThreadId
from bot.domain.picture import Picture, PictureId
from bot.testing.fake_desk import a_card
from tests.servers.teams import OTHER_ROOM, Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words

THREAD = ThreadId(142)
TEXT = "Yes: the almond-free sponge."
SIGNED = f"{TEXT}\n\n— Ana, baker"
WRITING = (Verb.WRITE, Verb.SEND, Verb.NOTE, Verb.NOT_FOR_US, Verb.HAND_OFF, Verb.BY_HAND, Verb.STOP)


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        rig.desk.clock = rig.clock.now
        yield rig


@pytest.fixture
async def card(rig: TeamsRig) -> Post:
    return await stands(rig)


@pytest.fixture
def ana(rig: TeamsRig) -> Person:
    return rig.person(rig.ana)


async def stands(rig: TeamsRig, **changes: Any) -> Post:
    found = rig.desk.put(a_card(**{"verbs": WRITING, "colleagues": (rig.desk.people[rig.ben],), **changes}))
    await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    return rig.card(THREAD)


def public(rig: TeamsRig) -> list[str]:
    """What stands in public."""
    return [s.reply.text for s in rig.desk._sent_in(THREAD) if s.reply.state is ReplyState.SENT]


def open_dialog(person: Person) -> str:
    assert person.dialog is not None
    return words(person.dialog.card)


async def in_public(rig: TeamsRig, card: Post, text: str = TEXT) -> Post:
    """Ana's words stand in public, sent from what she said in the thread."""
    said = await rig.says(rig.ana, f"!send {text}", card)
    await rig.person(rig.ana).press(rig.person(rig.ana).private[-1], "Send in public")
    await rig.passes(seconds=30)
    assert public(rig)[-1] == f"{text}\n\n— Ana, baker"
    return said


# --- the editor --------------------------------------------------------------------------------


async def test_only_a_text_whose_preview_was_seen_is_sent(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.press(card, "Reply…")
    assert "The preview appears here" in open_dialog(ana)
    await ana.submit("Preview", text=TEXT)
    assert SIGNED.replace("\n\n", "\n") in open_dialog(ana)
    assert rig.desk.did(act.Send) == []
    await ana.submit("Send in public", text=f"{TEXT} Or two.")
    assert "press “Send in public” once more" in open_dialog(ana)
    assert rig.desk.did(act.Send) == []
    await ana.submit("Send in public")
    assert "leaves in 20 seconds" in open_dialog(ana)
    assert len(rig.desk.did(act.Send)) == 1
    await rig.passes(seconds=30)
    assert public(rig) == [f"{TEXT} Or two.\n\n— Ana, baker"]


async def test_an_answer_is_undone_from_the_dialog_that_says_it_leaves(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text=TEXT)
    await ana.submit("Send in public")
    await ana.submit("Undo")
    assert len(rig.desk.did(act.Undo)) == 1
    await rig.passes(seconds=30)
    assert public(rig) == []


async def test_what_may_not_go_says_why_below_the_field_and_the_text_stays(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    rig.desk.verdict = Verdict(Ruling.NO, ("Take the telephone number out.",))
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text="Call 030 1234")
    assert "Take the telephone number out." in open_dialog(ana)
    assert "Call 030 1234" in open_dialog(ana)
    assert "Send in public]" not in open_dialog(ana)
    assert rig.desk.drafts[THREAD, rig.ana] == "Call 030 1234"


async def test_a_colleague_is_asked_to_look_at_just_what_was_seen(rig: TeamsRig, card: Post, ana: Person) -> None:
    rig.desk.verdict = Verdict(Ruling.HOLD, ("It promises money back.",))
    rig.desk.put(replace(rig.desk.cards[THREAD], verbs=(Verb.WRITE, Verb.ASK_SECOND)))
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text=TEXT)
    await ana.submit(LABELS[Verb.ASK_SECOND], text=f"{TEXT}!")
    assert rig.desk.did(act.AskSecond) == []
    await ana.submit(LABELS[Verb.ASK_SECOND])
    [asked] = rig.desk.did(act.AskSecond)
    assert isinstance(asked, act.AskSecond)
    assert asked.fingerprint


async def test_a_closed_editor_keeps_the_draft_that_was_kept(card: Post, ana: Person) -> None:
    await ana.press(card, "Reply…")
    await ana.submit("Keep for later", text=TEXT)
    assert "Nothing has left." in open_dialog(ana)
    ana.close()
    await ana.press(card, "Reply…")
    assert TEXT in open_dialog(ana)


async def test_words_typed_into_the_box_of_a_card_are_seen_first() -> None:
    async with teams_room(rsc=False) as rig:
        card, ana = await stands(rig), rig.person(rig.ana)
        rig.desk.drafts[THREAD, rig.ana] = "What I had written."
        await ana.press(card, "Preview…", text=TEXT)
        assert SIGNED.replace("\n\n", "\n") in open_dialog(ana)
        assert "Your draft until now was:" in open_dialog(ana)
        assert "What I had written." in open_dialog(ana)
        await ana.submit("Send in public")
        assert len(rig.desk.did(act.Send)) == 1


async def test_words_typed_into_the_box_stand_in_the_editor_that_reply_opens() -> None:
    async with teams_room(rsc=False) as rig:
        card, ana = await stands(rig), rig.person(rig.ana)
        await ana.press(card, "Reply…", text=TEXT)
        assert TEXT in open_dialog(ana)
        assert rig.desk.drafts[THREAD, rig.ana] == TEXT


async def test_a_newcomers_typed_answer_is_kept_and_waits_for_them(rig: TeamsRig, card: Post) -> None:
    cho = rig.person(rig.cho)
    rig.desk.knows(rig.cho, "Cho", id=3, enrolled=False)
    await rig.says(rig.cho, f"@Handraise send {TEXT}", card)
    await cho.press(cho.private[-1], "Say how customers see you…")
    await cho.submit("This is me", name="Cho", role="", agreed="")
    assert "read the house rules and tick the box" in open_dialog(cho)
    await cho.submit("This is me", agreed="yes")
    assert TEXT in open_dialog(cho)
    assert rig.desk.did(act.Send) == []


# --- a preview in the thread -------------------------------------------------------------------


async def test_a_preview_is_sent_once_and_says_how_long_there_is_to_undo(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await rig.says(rig.ana, f"@Handraise send {TEXT}", card)
    [preview] = ana.private
    assert SIGNED.replace("\n\n", "\n") in words(preview)
    await ana.press(preview, "Send in public")
    await rig.teams.repeat()
    assert len(rig.desk.did(act.Send)) == 1
    assert "leaves in 20 seconds" in words(ana.sees(preview))
    await ana.press(preview, "Undo")
    assert len(rig.desk.did(act.Undo)) == 1
    assert rig.told(rig.ben) == ""


async def test_no_undo_button_is_left_on_what_has_left(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, f"@Handraise send {TEXT}", card)
    [preview] = ana.private
    await ana.press(preview, "Send in public")
    await ana.refresh(preview)
    assert "leaves in 20 seconds" in words(ana.sees(preview))
    assert "Undo" in str(ana.sees(preview)), "within the window it stays"
    await rig.passes(seconds=30)
    await ana.refresh(preview)
    assert "Your answer to #142 stands in public." in words(ana.sees(preview))
    assert "Undo" not in str(ana.sees(preview))


async def test_a_preview_that_is_not_true_any_more_is_shown_again(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, f"@Handraise send {TEXT}", card)
    old = ana.private[-1]
    await rig.says(rig.ana, "@Handraise send Something else.", card)
    await ana.press(old, "Send in public")
    await rig.quiet()
    assert rig.desk.did(act.Send) == []
    assert "has changed since you looked at it" in ana.told[-1]
    assert "Something else." in words(ana.private[-1])
    await ana.press(ana.private[-1], "Edit…")
    assert "Something else." in open_dialog(ana)


# --- a post's own menu -------------------------------------------------------------------------


async def test_the_menu_of_ones_own_words_shows_them_as_customers_will(rig: TeamsRig, card: Post, ana: Person) -> None:
    said = await rig.says(rig.ana, TEXT, card)
    await ana.menu("send", said)
    assert SIGNED.replace("\n\n", "\n") in open_dialog(ana)
    await ana.submit("Send in public")
    assert len(rig.desk.did(act.Send)) == 1
    await ana.menu("undo", card)
    await ana.submit("Undo")
    assert len(rig.desk.did(act.Undo)) == 1


async def test_the_menu_claims_at_once_and_lists_what_is_up_for_grabs(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.menu("claim", card)
    assert rig.desk.did(act.Claim) == [act.Claim(THREAD, rig.ana)]
    assert "Done." in open_dialog(ana)
    await ana.menu("find", card)
    assert "#142" in open_dialog(ana)


async def test_the_menu_of_what_is_about_nothing_says_so(rig: TeamsRig, card: Post, ana: Person) -> None:
    elsewhere = await rig.says(rig.ana, "Lunch?", room=OTHER_ROOM)
    for command in ("claim", "send", "undo"):
        await ana.menu(command, elsewhere)
        assert "not about a mention" in open_dialog(ana)
    await ana.menu("send", card)
    assert "That is the card." in open_dialog(ana)
    await ana.menu("undo", card)
    assert "No answer of yours" in open_dialog(ana)


async def test_what_stands_in_public_is_taken_back_after_a_question(rig: TeamsRig, card: Post, ana: Person) -> None:
    await in_public(rig, card)
    await ana.menu("undo", card)
    assert "Take the answer back?" in open_dialog(ana)
    assert rig.desk.did(act.TakeBack) == []
    await ana.submit("Take it back")
    assert len(rig.desk.did(act.TakeBack)) == 1
    assert public(rig) == []


# --- edited and deleted afterwards -------------------------------------------------------------


async def test_an_edit_of_what_was_sent_asks_its_author_and_corrects_in_public(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await in_public(rig, card)
    await ana.edit(said, "!send Yes: the oat one.")
    await rig.quiet()
    asked = ana.private[-1]
    assert "You changed what you wrote, after it was sent." in words(asked)
    assert "!send" not in str(asked.card)
    assert public(rig) == [SIGNED]
    await ana.press(asked, "Correct it in public…")
    assert "It replaces your answer that stands in public" in open_dialog(ana)
    await ana.submit("Send in public")
    assert public(rig) == [SIGNED]
    await rig.passes(seconds=30)
    assert public(rig) == ["Yes: the oat one.\n\n— Ana, baker"]
    assert rig.told(rig.ben) == ""


async def test_a_deletion_of_what_was_sent_asks_and_does_nothing_by_itself(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await in_public(rig, card)
    await ana.delete(said)
    await rig.quiet()
    asked = ana.private[-1]
    assert "You deleted what you wrote" in words(asked)
    assert "Correct it" not in words(asked)
    assert public(rig) == [SIGNED]
    await ana.press(asked, "Leave it as it is")
    assert ana.sees(asked)["fallbackText"] == "It stands in public as it was."
    assert public(rig) == [SIGNED]


async def test_what_was_deleted_is_taken_back_from_the_question_about_it(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await ana.delete(await in_public(rig, card))
    await rig.quiet()
    await ana.press(ana.private[-1], LABELS[Verb.TAKE_BACK])
    await ana.submit("Take it back")
    assert public(rig) == []


async def test_an_edit_before_it_has_left_offers_undo(rig: TeamsRig, card: Post, ana: Person) -> None:
    said = await rig.says(rig.ana, f"!send {TEXT}", card)
    await ana.press(ana.private[-1], "Send in public")
    await ana.edit(said, "!send No!")
    await rig.quiet()
    assert "leaves as you saw it, unless you undo it" in words(ana.private[-1])
    await ana.press(ana.private[-1], "Undo")
    assert len(rig.desk.did(act.Undo)) == 1


async def test_an_edit_of_what_was_never_sent_asks_nothing(rig: TeamsRig, card: Post, ana: Person) -> None:
    said = await rig.says(rig.ana, "Only talk.", card)
    await ana.edit(said, "Still only talk.")
    await ana.delete(said)
    await rig.quiet()
    assert ana.private == []
    assert "heard/edited" not in rig.kv.everything(), "what is about nothing of ours is not kept"


async def test_a_picture_that_goes_along_is_told_in_every_preview(rig: TeamsRig, card: Post, ana: Person) -> None:
    picture = Picture(PictureId("p1"), "A sponge on a plate", "image/png", 10, 10, 100, "ab" * 32)
    shown = Preview(SIGNED, None, 40, 500, GO, pictures=(picture,))
    changed = replace(rig.desk.cards[THREAD], draft=TEXT, preview=shown)

    async def look(*_: object) -> Card:
        return changed

    rig.desk.look = look  # type: ignore[assignment, method-assign]
    await ana.press(card, "Reply…")
    assert "Picture: A sponge on a plate" in open_dialog(ana)
    await rig.says(rig.ana, "@Handraise send", card)
    assert "Picture: A sponge on a plate" in words(ana.private[-1])


# --- a colleague's words -----------------------------------------------------------------------


async def test_a_colleagues_words_are_sent_only_with_their_leave(rig: TeamsRig, card: Post, ana: Person) -> None:
    ben = rig.person(rig.ben)
    said = await rig.says(rig.ben, TEXT, card)
    await ana.menu("send", said)
    await rig.quiet()
    assert "Ben Okafor is asked" in open_dialog(ana)
    asked = ben.private[-1]
    assert TEXT in words(asked)
    assert (THREAD, rig.ana) not in rig.desk.drafts
    await ana.press(asked, "They may")
    assert "Only the person who wrote it can say that." in ana.told[-1]
    await ben.press(asked, "They may")
    await rig.quiet()
    await ana.press(ana.private[-1], "Look at it")
    assert SIGNED.replace("\n\n", "\n") in open_dialog(ana)
    await ana.submit("Send in public")
    await rig.passes(seconds=30)
    assert public(rig) == [SIGNED]


async def test_words_that_nobody_lent_are_not_sent_however_they_are_asked_for(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ben, TEXT, card)
    await ana.menu("send", said)
    await rig.quiet()
    forged = {"do": "lent", "thread": 142, "post": f"{card.conversation.partition(';')[0]}/{said.id}", "words": TEXT}
    forged["msteams"] = {"type": "task/fetch"}
    await ana._fetch(card, forged)
    assert "were not lent to you" in open_dialog(ana)
    ben = rig.person(rig.ben)
    await ben.press(ben.private[-1], "Keep them inside")
    assert (THREAD, rig.ana) not in rig.desk.drafts


async def test_an_apps_words_are_nobodys(rig: TeamsRig, card: Post, ana: Person) -> None:
    note = rig.desk.put(a_card(verbs=WRITING, version=2))
    assert note
    reply = rig.teams.keep(card.conversation, {"type": "message", "text": "By a robot"})
    await ana.menu("send", reply)
    assert "nobody's here" in open_dialog(ana)


# --- other forms -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "field", "button", "kind"),
    [
        (Verb.NOTE, "text", "Tell colleagues", act.Note),
        (Verb.NOT_FOR_US, "reason", "Close it", act.NotForUs),
        (Verb.BY_HAND, "link", "I have answered it", act.AnsweredByHand),
    ],
)
async def test_what_is_refused_is_said_in_the_form_and_what_was_typed_stays(
    rig: TeamsRig, ana: Person, verb: Verb, field: str, button: str, kind: type[act.Action]
) -> None:
    card = await stands(rig, by_hand="https://x.example/reply?to=7")
    rig.desk.refuse(kind, "That cannot be done now.")
    await ana.press(card, LABELS[verb])
    await ana.submit(button, **{field: "https://x.example/900"})
    assert "That cannot be done now." in open_dialog(ana)
    assert "https://x.example/900" in str(ana.dialog)
    assert rig.desk.handled == []
    rig.desk.refuse(kind, "")
    await ana.submit(button)
    [done] = rig.desk.did(kind)
    assert "https://x.example/900" in str(done)


async def test_a_customer_is_left_alone_only_after_a_question_wherever_it_is_asked_for(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await ana.press(card, "Read it all")
    await ana.submit(LABELS[Verb.STOP])
    assert rig.desk.did(act.Stop) == []
    assert "Only somebody who looks after Handraise can lift this" in open_dialog(ana)
    await ana.submit("Leave them alone")
    assert rig.desk.did(act.Stop) == [act.Stop(THREAD, rig.ana)]


async def test_stop_as_a_word_asks_the_same_question_and_one_press_answers_it(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await rig.says(rig.ana, "@Handraise stop talking like that to her", card)
    await rig.says(rig.ana, "@Handraise stop", card)
    assert rig.desk.did(act.Stop) == []
    await ana.press(ana.private[-1], "Leave them alone")
    assert rig.desk.did(act.Stop) == [act.Stop(THREAD, rig.ana)]


async def test_it_is_handed_to_who_was_chosen(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.press(card, LABELS[Verb.HAND_OFF])
    await ana.submit("Hand off")
    assert "Choose who is to have it." in open_dialog(ana)
    await ana.submit("Hand off", to="2")
    assert rig.desk.did(act.HandOff) == [act.HandOff(THREAD, rig.ana, StaffId(2))]


async def test_a_draft_is_seconded_just_as_it_was_read(rig: TeamsRig, ana: Person) -> None:
    picture = Picture(PictureId("p1"), "A coin", "image/png", 10, 10, 100, "ab" * 32)
    wanted = SecondWanted(StaffId(2), "Ben", "We pay it back.", "d1", ("It promises money.",), (picture,))
    card = await stands(rig, verbs=(Verb.SECOND,), seconds=(wanted,))
    await ana.press(card, LABELS[Verb.SECOND])
    assert "We pay it back." in open_dialog(ana)
    assert "Picture: A coin" in open_dialog(ana)
    await ana.submit("I second this")
    assert rig.desk.did(act.Second) == [act.Second(THREAD, rig.ana, StaffId(2), "d1")]


async def test_trouble_of_ours_is_said_and_nothing_is_pretended(rig: TeamsRig, card: Post, ana: Person) -> None:
    rig.desk.trouble = RuntimeError("a mistake of ours")
    await ana.press(card, LABELS[Verb.NOTE])
    assert "Something is wrong on our side" in open_dialog(ana)
    rig.desk.trouble = None
    await ana.press(card, "Read it all")
    assert "Do you bake without nuts?" in open_dialog(ana)


async def test_the_same_note_after_a_restart_is_noted_once(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.press(card, LABELS[Verb.NOTE])
    await ana.submit("Tell colleagues", text="Say it once.")
    delivery = rig.teams.last
    await rig.crash()
    await rig.begin_again()
    await rig.teams.repeat(delivery)
    assert len(rig.desk.did(act.Note)) == 1


async def test_whispers_reach_one_person_whether_or_not_teams_shows_posts_to_one(rig: TeamsRig, card: Post) -> None:
    await rig.surface.whisper(rig.ana, "Ben handed you #142.", thread=THREAD, key=EffectKey("a"))
    assert rig.person(rig.ana).private[-1].conversation == card.conversation
    rig.teams.targets = False
    await rig.surface.whisper(rig.ana, "And another.", thread=THREAD, key=EffectKey("b"))
    assert "And another." in words(rig.person(rig.ana).chat[-1])
    assert rig.teams.thread(card) == []
    assert rig.person(rig.ben).chat == []
    with pytest.raises(Exception, match="directory"):
        await rig.surface.whisper(StaffRef("slack", "U1"), "x", thread=THREAD, key=EffectKey("c"))


OUR_EMOJI = f"{TEXT} :party_acme:"
NO_EMOJI = "type the words instead, or remove :party_acme:."


async def test_an_emoji_that_only_the_company_has_is_refused_on_each_way_to_send_it(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ana, OUR_EMOJI, card)
    for way in ("!send", f"!send {OUR_EMOJI}"):
        await rig.says(rig.ana, way, card)
        assert NO_EMOJI in words(ana.private[-1])
    await ana.menu("send", said)
    assert NO_EMOJI in open_dialog(ana)
    await rig.person(rig.ben).menu("send", said)
    assert NO_EMOJI in open_dialog(rig.person(rig.ben))
    assert not rig.desk.drafts


async def test_a_change_that_puts_such_an_emoji_into_what_was_sent_cannot_be_sent_as_a_correction(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await in_public(rig, card)
    await ana.edit(said, f"!send {OUR_EMOJI}")
    await rig.quiet()
    assert NO_EMOJI in words(ana.private[-1])
    assert "Correct it in public…" not in words(ana.private[-1])
    assert "Take the answer back…" in words(ana.private[-1])


async def test_a_newcomers_draft_never_keeps_such_an_emoji(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.cho, f"!send {OUR_EMOJI}", card)
    await rig.person(rig.cho).menu("send", await rig.says(rig.cho, OUR_EMOJI, card))
    assert not rig.desk.drafts
