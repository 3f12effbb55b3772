"""Buttons, menus and what was sent or lent: each route is let in, done once, and answered."""

from datetime import timedelta

import pytest

from bot.chat.command_runner import CardList
from bot.chat.flow.buttons import TOO_OLD, WANTED_BY_ASK
from bot.chat.flow.responses import (
    Failed,
    HomeChanged,
    Introduce,
    Leaving,
    MayTheySend,
    Proposal,
    SourceChanged,
    TakeBack,
    WeekSoFar,
    Whisper,
    WholeThread,
    WordsLent,
)
from bot.chat.interaction import EARLIER, Ask, Interaction, SourceMessage
from bot.chat.messages import MessageRef, OutgoingMessage, Rendered
from bot.chat.shared_rooms import CONFIRMED
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import EffectKey, ThreadId
from bot.ports.errors import Unavailable
from tests.chat.world import World

THREAD = ThreadId(142)
TEXT = "Yes, we do."
CARD, SAID = MessageRef("C1", "1", "1"), "C1/7"
ROUTES = (*Verb, *Ask)


async def card(world: World) -> MessageRef:
    return await world.chat.context.registry.post("card/142", OutgoingMessage("C1", Rendered("#142", []), [THREAD]))


async def menu(world: World, account: str, ask: Ask, post: str = SAID, root: MessageRef | None = CARD) -> object:
    asked = Interaction(account, ask, f"{account}/{ask}/{post}", {"post": post}, root=root)
    return await world.chat.buttons.handle(asked)


def says(world: World, account: str, text: str = TEXT) -> None:
    world.chat.product.sources[SAID] = SourceMessage(SAID, text, account)


async def sent(world: World, text: str = TEXT, source: str = SAID) -> Leaving:
    says(world, "ana", text)
    shown = await menu(world, "ana", Ask.MENU_SEND, source)
    assert isinstance(shown, Proposal)
    assert shown.card.preview is not None
    came = await world.chat.press("ana", Verb.SEND, digest=shown.card.preview.fingerprint, post=shown.source)
    assert isinstance(came, Leaving)
    return came


# --- who may -------------------------------------------------------------------------------------


@pytest.mark.parametrize("ask", ROUTES)
async def test_by_no_route_does_an_outsider_get_anything_done(world: World, ask: str) -> None:
    await card(world)
    says(world, "eve")
    for is_form in (False, True):
        given = {"thread": 142, "text": TEXT, "post": SAID, "reply": "reply-1", "to": "2", "name": "Eve"}
        asked = Interaction("eve", ask, f"{ask}{is_form}", given, is_form=is_form, root=CARD)
        assert isinstance(await world.chat.buttons.handle(asked), Failed)
    assert world.desk.handled == []
    assert len(world.desk.turned_away) == 2


@pytest.mark.parametrize("ask", [ask for ask in ROUTES if WANTED_BY_ASK.get(ask, ("", True))[1]])
async def test_what_takes_an_introduction_asks_for_it_first(world: World, ask: str) -> None:
    await card(world)
    asked = Interaction("fay", ask, "once", {"thread": 142, "post": SAID}, root=CARD)
    assert isinstance(await world.chat.buttons.handle(asked), Introduce)
    assert world.desk.handled == []


async def test_an_unknown_button_is_from_an_earlier_version(world: World) -> None:
    assert await world.chat.press("ana", "dance") == Failed(EARLIER)
    assert await world.chat.buttons.handle(Interaction("ana", "claim", "k", {"thread": "x"})) == Failed(EARLIER)


async def test_an_old_press_that_comes_again_is_told_so(world: World) -> None:
    await world.chat.press("ana", Verb.CLAIM, key="once")
    world.passes(timedelta(minutes=1))
    assert await world.chat.press("ana", Verb.CLAIM, key="once") == Failed(TOO_OLD, is_old=True)
    assert len(world.desk.did(act.Claim)) == 1


async def test_trouble_is_told_and_nothing_is_raised(world: World) -> None:
    await world.authorize("ana")
    world.desk.trouble = Unavailable("down")
    assert await world.chat.press("ana", Verb.CLAIM) == Failed(world.chat.product.not_shown)
    world.desk.trouble = ConnectionError("the database is not there")
    assert "Something is wrong on our side" in str(await world.chat.press("ana", Verb.CLAIM))


# --- what is shown -------------------------------------------------------------------------------


async def test_all_that_was_said_is_shown_to_who_asks(world: World) -> None:
    came = await world.chat.press("fay", Ask.READ, before=3)
    assert isinstance(came, WholeThread)
    assert came.before == 3


async def test_the_week_and_the_list_are_shown_before_one_has_enrolled(world: World) -> None:
    assert await world.chat.press("fay", Ask.SO_FAR) == WeekSoFar(world.fay)
    assert isinstance(await menu(world, "fay", Ask.MENU_FIND), CardList)


async def test_news_that_were_shown_are_read_and_newer_ones_are_not(world: World) -> None:
    notes = world.chat.context.notifications
    for name in ("first", "second", "third"):
        await notes.add("ana", name, thread=THREAD, key=EffectKey(name))
    asked = Interaction("ana", Ask.HEARD, "once", {"key": "second"})
    assert await world.chat.buttons.handle(asked) == HomeChanged(world.ana)
    assert [note.key for note in await notes.unread("ana")] == ["third"]


async def test_a_wish_is_kept_and_the_page_drawn_again(world: World) -> None:
    assert await world.chat.press("ana", Ask.WANTS, name="offers", to="off") == HomeChanged(world.ana, "Done.")
    assert world.desk.handled == [act.SetPreferences(world.ana, offers=False)]


async def test_what_somebody_says_of_a_digest_is_kept(world: World) -> None:
    await world.chat.press("ana", Ask.RATE, week="2026-W48", useful="yes")
    assert world.desk.handled == [act.RateDigest(world.ana, "2026-W48", useful=True)]


async def test_only_an_admin_confirms_a_shared_room(world: World) -> None:
    world.chat.room.outsiders = ("T9",)
    assert await world.chat.press("ben", Ask.CONFIRM_SHARED) == Failed(world.chat.product.only_admins)
    assert not (await world.chat.room.seen(fresh=True)).relays
    assert await world.chat.press("ana", Ask.CONFIRM_SHARED) == HomeChanged(world.ana, CONFIRMED)
    assert (await world.chat.room.seen(fresh=True)).relays


# --- a message's own menu ------------------------------------------------------------------------


async def test_the_menu_claims_what_the_thread_is_about(world: World) -> None:
    await card(world)
    await menu(world, "ana", Ask.MENU_CLAIM)
    assert world.desk.handled == [act.Claim(THREAD, world.ana)]


@pytest.mark.parametrize("ask", [Ask.MENU_CLAIM, Ask.MENU_SEND, Ask.MENU_UNDO])
@pytest.mark.parametrize("root", [None, MessageRef("C1", "9", "9")])
async def test_a_message_about_no_mention_is_said_to_be_none(world: World, ask: Ask, root: MessageRef | None) -> None:
    assert "not about a mention" in str(await menu(world, "fay", ask, root=root))


async def test_the_card_itself_cannot_be_sent(world: World) -> None:
    await card(world)
    assert "That is the card" in str(await menu(world, "ana", Ask.MENU_SEND, CARD.key))


async def test_ones_own_words_are_shown_and_leave_only_by_a_press(world: World) -> None:
    await card(world)
    says(world, "ana")
    shown = await menu(world, "ana", Ask.MENU_SEND)
    assert isinstance(shown, Proposal)
    assert shown.source == SAID
    assert world.desk.did(act.Send) == []
    await sent(world)
    assert len(world.desk.did(act.Send)) == 1


async def test_words_that_changed_meanwhile_are_shown_again_and_not_sent(world: World) -> None:
    await card(world)
    says(world, "ana")
    await menu(world, "ana", Ask.MENU_SEND)
    came = await world.chat.press("ana", Verb.SEND, digest="what was seen before")
    assert isinstance(came, Proposal)
    assert "changed since you looked" in came.head
    assert world.desk.did(act.Send) == []


async def test_what_is_delivered_twice_is_sent_once_and_counted_down_once(world: World) -> None:
    await card(world)
    says(world, "ana")
    shown = await menu(world, "ana", Ask.MENU_SEND)
    assert isinstance(shown, Proposal)
    assert shown.card.preview is not None
    digest = shown.card.preview.fingerprint
    first, again = [await world.chat.press("ana", Verb.SEND, key="once", digest=digest) for _ in range(2)]
    assert isinstance(first, Leaving)
    assert isinstance(again, Leaving)
    assert (first.is_new, again.is_new) == (True, False)
    assert len(world.desk.did(act.Send)) == 1


async def test_a_send_that_comes_again_after_a_restart_sends_nothing_twice(world: World) -> None:
    await card(world)
    says(world, "ana")
    shown = await menu(world, "ana", Ask.MENU_SEND)
    assert isinstance(shown, Proposal)
    assert shown.card.preview is not None
    digest = shown.card.preview.fingerprint
    await world.chat.press("ana", Verb.SEND, key="once", digest=digest)
    assert await world.again().press("ana", Verb.SEND, key="once", digest=digest) == Failed(TOO_OLD, is_old=True)
    assert len(world.desk.did(act.Send)) == 1


async def test_the_menu_undoes_what_has_not_left_and_asks_about_what_has(world: World) -> None:
    await card(world)
    await sent(world)
    assert isinstance(await menu(world, "ana", Ask.MENU_UNDO), Whisper)
    assert len(world.desk.did(act.Undo)) == 1
    await sent(world, "Yes, indeed.")
    world.passes(timedelta(minutes=1))
    assert isinstance(await menu(world, "ana", Ask.MENU_UNDO, "C1/8"), TakeBack)
    assert world.desk.did(act.TakeBack) == []


async def test_where_a_menu_opens_a_window_undoing_is_asked_once_more(world: World) -> None:
    await card(world)
    world.chat.product.confirms_undo = True
    assert "No answer of yours" in str(await menu(world, "ana", Ask.MENU_UNDO))
    await sent(world)
    assert isinstance(await menu(world, "ana", Ask.MENU_UNDO, "C1/8"), TakeBack)
    assert world.desk.did(act.Undo) == []


async def test_an_answer_is_taken_back_by_a_second_press(world: World) -> None:
    await card(world)
    await sent(world)
    world.passes(timedelta(minutes=1))
    asked = await world.chat.press("ana", Verb.TAKE_BACK)
    assert isinstance(asked, TakeBack)
    assert world.desk.did(act.TakeBack) == []
    await world.chat.press("ana", Verb.TAKE_BACK, reply=asked.reply.id)
    assert world.desk.did(act.TakeBack) == [act.TakeBack(THREAD, world.ana, asked.reply.id)]


# --- a colleague's words -------------------------------------------------------------------------


async def test_nobody_sends_anothers_words_without_their_leave(world: World) -> None:
    await card(world)
    says(world, "ana")
    assert "Ana is asked" in str(await menu(world, "ben", Ask.MENU_SEND))
    [(asked, notice)] = world.chat.product.told
    assert (asked, type(notice)) == ("ana", MayTheySend)
    assert "not lent to you" in str(await world.chat.press("ben", Ask.LENT, post=SAID))
    assert world.desk.drafts == {}


async def test_only_the_author_lends_words_and_only_as_they_are(world: World) -> None:
    says(world, "ana")
    assert "Only the person who wrote it" in str(await world.chat.press("ben", Ask.LEND, post=SAID, to="ben"))
    await world.chat.press("ana", Ask.LEND, post=SAID, to="ben")
    assert [(to, type(notice)) for to, notice in world.chat.product.told] == [("ben", WordsLent)]
    assert isinstance(await world.chat.press("ben", Ask.LENT, post=SAID), Proposal)
    assert world.desk.drafts[THREAD, world.ben] == TEXT
    says(world, "ana", "Something else.")
    assert "have changed since" in str(await world.chat.press("ben", Ask.LENT, post=SAID))


@pytest.mark.parametrize("author", ["eve", ""])
async def test_an_outsiders_words_cannot_be_sent(world: World, author: str) -> None:
    await card(world)
    says(world, author)
    assert "nobody's here" in str(await menu(world, "ben", Ask.MENU_SEND))
    assert world.chat.product.told == []


async def test_who_changes_words_that_were_sent_is_asked_what_becomes_of_them(world: World) -> None:
    await card(world)
    await sent(world)
    await world.chat.replies.changed(SAID, "No, we do not.", None)
    await world.chat.replies.changed("C1/of nobody", None, None)
    [(asked, notice)] = world.chat.product.told
    assert asked == "ana"
    assert isinstance(notice, SourceChanged)
    assert notice.now_says == "No, we do not."


async def test_a_correction_of_no_words_is_refused(world: World) -> None:
    says(world, "ana", "")
    assert "no words in it" in str(await world.chat.press("ana", Ask.CORRECT, post=SAID))


@pytest.mark.parametrize("ask", [Ask.LEAVE_IT, Ask.KEEP_INSIDE, Ask.KEEP])
async def test_what_stays_as_it_is_is_said_and_nothing_is_done(world: World, ask: Ask) -> None:
    assert isinstance(await world.chat.press("ana", ask), Whisper)
    assert world.desk.handled == []


def test_every_ask_says_what_is_written_down_of_those_who_are_refused() -> None:
    assert set(Ask) == set(WANTED_BY_ASK)
