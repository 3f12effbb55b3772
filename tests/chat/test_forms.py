"""Forms: what is typed is kept, what is refused is said on the form, and what was not seen is not sent."""

from typing import Any

import pytest

from bot.chat.flow.responses import Editor, Failed, Introduce, QuietForm, QuietKept, Split, VerbForm, Welcome, Whisper
from bot.chat.interaction import AGREED_FIELD, NAME_FIELD, Ask, Interaction, SourceMessage
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import Ruling, Verdict
from bot.domain.ids import StaffRef, ThreadId
from tests.chat.world import World

THREAD = ThreadId(142)
TEXT = "Yes, we do."


async def written(world: World, text: str = TEXT) -> Editor:
    came = await world.chat.submit("ana", Ask.PREVIEW, text=text)
    assert isinstance(came, Editor)
    return came


def digest(shown: Editor) -> str:
    return "" if shown.card.preview is None else shown.card.preview.fingerprint


# --- an answer -----------------------------------------------------------------------------------


async def test_the_editor_opens_with_the_draft_and_knows_where_its_words_are_from(world: World) -> None:
    await written(world)
    came = await world.chat.press("ana", Verb.WRITE, post="C1/7")
    assert isinstance(came, Editor)
    assert (came.card.draft, came.source) == (TEXT, "C1/7")


async def test_a_draft_that_something_else_takes_the_place_of_is_given_back(world: World) -> None:
    await written(world, "The first try.")
    asked = Interaction("ana", Ask.PREVIEW, "box", {"thread": 142, "text": TEXT})
    came = await world.chat.buttons.handle(asked)
    assert isinstance(came, Editor)
    assert came.instead_of == "The first try."


async def test_what_a_newcomer_typed_is_kept_before_they_introduce_themselves(world: World) -> None:
    assert isinstance(await world.chat.submit("fay", Ask.PREVIEW, text=TEXT), Introduce)
    assert world.desk.drafts[THREAD, world.fay] == TEXT


@pytest.mark.parametrize("account", ["ana", "fay"])
async def test_what_was_typed_beside_the_button_that_opens_the_editor_comes_along(world: World, account: str) -> None:
    came = await world.chat.press(account, Verb.WRITE, text=TEXT)
    assert isinstance(came, Editor if account == "ana" else Introduce)
    assert world.desk.drafts[THREAD, StaffRef("fake", account)] == TEXT
    if isinstance(came, Editor):
        assert came.card.draft == TEXT


async def test_a_draft_longer_than_the_field_is_kept_until_something_is_written(world: World) -> None:
    world.desk.drafts[THREAD, world.ana] = "x" * 2000
    await world.chat.submit("ana", Ask.KEEP, text="")
    assert world.desk.drafts[THREAD, world.ana] == "x" * 2000
    await world.chat.submit("ana", Ask.KEEP, text=TEXT)
    assert world.desk.drafts[THREAD, world.ana] == TEXT


async def test_while_somebody_types_what_has_no_plain_form_yet_is_kept_and_not_shown(world: World) -> None:
    await world.authorize("ana")
    for text, shown in ((TEXT, True), ("Yes :party:", False)):
        asked = Interaction("ana", Verb.SEND, "k", {"thread": 142, "text": text}, is_form=True)
        assert (await world.chat.forms.kept_so_far(asked, world.ana) is not None) == shown
        assert world.desk.drafts[THREAD, world.ana] == text


async def test_what_has_no_plain_form_is_not_sent(world: World) -> None:
    assert await world.chat.submit("ana", Verb.SEND, text="Yes :party:") == Failed("Take :party: out.")


async def test_a_draft_that_waits_for_a_colleague_is_looked_at_just_as_it_was_seen(world: World) -> None:
    world.desk.verdict = Verdict(Ruling.HOLD, ("It promises money back.",))
    shown = await written(world)
    for seen in ("something else", digest(shown)):
        await world.chat.submit("ana", Verb.ASK_SECOND, text=TEXT, digest=seen)
    assert world.desk.did(act.AskSecond) == [act.AskSecond(THREAD, world.ana, digest(shown))]


async def test_pictures_are_described_with_the_words(world: World) -> None:
    await world.authorize("ana")
    given: dict[str, Any] = {"text": TEXT, "alt-none": "A cake"}
    assert isinstance(await world.chat.submit("ana", Ask.KEEP, **given), Whisper)
    assert world.desk.did(act.DescribePicture) == []


async def test_a_draft_is_split_and_shown_where_it_was_shown(world: World) -> None:
    await written(world)
    came = await world.chat.press("ana", Verb.SPLIT, posts="many", post="C1/7")
    assert isinstance(came, Split)
    assert came.source == "C1/7"
    assert world.desk.did(act.Split) == [act.Split(THREAD, world.ana, on=True)]
    world.desk.refuse(act.Split, "It fits into one.")
    assert await world.chat.press("ana", Verb.SPLIT, posts="many") == Failed("It fits into one.")
    again = await world.chat.submit("ana", Verb.SPLIT, posts="many", text="Otherwise.")
    assert isinstance(again, Split)
    assert again.error == "It fits into one."
    assert world.desk.drafts[THREAD, world.ana] == "Otherwise."


# --- other verbs ---------------------------------------------------------------------------------


async def test_a_refused_form_comes_again_with_what_was_typed(world: World) -> None:
    world.desk.refuse(act.NotForUs, "Say why.")
    came = await world.chat.submit("ana", Verb.NOT_FOR_US, reason="Hm.")
    assert isinstance(came, VerbForm)
    assert (came.verb, came.value, came.error) == (Verb.NOT_FOR_US, "Hm.", "Say why.")


async def test_where_nobody_waits_for_a_second_there_is_no_form(world: World) -> None:
    assert await world.chat.press("ana", Verb.SECOND) == Failed("Nobody waits for a second in #142 any more.")


async def test_a_colleague_is_looked_for_by_a_part_of_their_name(world: World) -> None:
    came = await world.chat.submit("ana", Ask.FIND_COLLEAGUE, find="be")
    assert isinstance(came, VerbForm)
    assert (came.verb, came.typed) == (Verb.HAND_OFF, "be")


# --- oneself -------------------------------------------------------------------------------------


async def introduce(world: World, **more: object) -> object:
    given: dict[str, Any] = {"name": "Fay", "agreed": "yes", **more}
    return await world.chat.submit("fay", Ask.INTRODUCE, **given)


async def test_the_house_rules_have_to_be_agreed_to(world: World) -> None:
    came = await introduce(world, agreed="")
    assert isinstance(came, Introduce)
    assert (came.field, came.typed[NAME_FIELD]) == (AGREED_FIELD, "Fay")
    assert world.desk.handled == []


async def test_a_name_that_is_refused_is_asked_for_again(world: World) -> None:
    await world.authorize("fay", enrolled=False)
    world.desk.refuse(act.Enrol, "That name is taken.")
    came = await introduce(world)
    assert isinstance(came, Introduce)
    assert (came.field, came.error) == (NAME_FIELD, "That name is taken.")


async def test_one_goes_on_with_a_message_that_was_to_be_sent(world: World) -> None:
    world.chat.product.sources["C1/7"] = SourceMessage("C1/7", TEXT, "fay")
    came = await introduce(world, then={"offer": "C1/7", "thread": 142})
    assert isinstance(came, Editor)
    assert (came.card.draft, came.source) == (TEXT, "C1/7")


async def test_one_goes_on_with_the_editor_or_with_what_was_said(world: World) -> None:
    assert isinstance(await introduce(world, then={"say": "send 142"}), Editor)
    assert "Done." in str(await introduce(world, then={"say": "claim", "here": 142}))
    assert world.desk.did(act.Claim) == [act.Claim(THREAD, world.fay)]
    assert await introduce(world) == Welcome("Done.")


async def test_what_comes_too_late_does_not_undo_the_introduction(world: World) -> None:
    await world.authorize("fay", enrolled=False)
    world.desk.refuse(act.Claim, "Ben has #142.")
    assert await introduce(world, then={"say": "claim 142"}) == Welcome("Done. Ben has #142.")


async def test_quiet_hours_are_kept_in_the_zone_that_the_product_says(world: World) -> None:
    assert await world.chat.press("fay", Ask.QUIET) == QuietForm("20:00", "20:00", "UTC")
    given = {"from": "7:30", "until": "9:05"}
    asked = Interaction("fay", Ask.QUIET, "k", given, is_form=True, zone="Europe/Berlin")
    assert await world.chat.buttons.handle(asked) == QuietKept(world.fay)
    assert await world.chat.context.quiet_text("fay") == "07:30 to 09:05"
    hours = await world.chat.context.hours_set("fay")
    assert hours is not None
    assert hours.zone == "Europe/Berlin"


@pytest.mark.parametrize("wrong", ["25:00", "half past", ""])
async def test_a_time_that_is_none_is_not_kept(world: World, wrong: str) -> None:
    given: dict[str, Any] = {"from": wrong, "until": "09:00"}
    came = await world.chat.submit("fay", Ask.QUIET, **given)
    assert isinstance(came, QuietForm)
    assert came.error
    assert await world.chat.context.quiet_text("fay") == ""
