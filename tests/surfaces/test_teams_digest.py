"""The digest in Teams: one post a week with every number; and who wants to be named, told, and left in peace."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.digest.sample import a_week
from bot.domain.actions import RateDigest, SetPreferences
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import figures
from bot.domain.ids import EffectKey, Room
from bot.domain.quiet_hours import QuietHours
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Json
from bot.ports.surface import COMING, CanShowDigest, CanUpdateDigest, HasQuietHours
from tests.servers.teams import OTHER_TENANT, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words
from tests.unit.teams_cards import charts_of, presses, troubles

KEY = EffectKey("digest/2026-W46/teams/room")
WEEK = a_week()
SO_FAR = replace(WEEK, made_at=datetime(2026, 11, 11, 10, tzinfo=UTC))


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        yield rig


async def posted(rig: TeamsRig, digest: Digest = WEEK, note: str = "") -> list[Post]:
    assert isinstance(rig.surface, CanShowDigest)
    await rig.surface.show_digest(digest, room=rig.surface.rooms[0], key=KEY, note=note)
    return rig.cards()


async def redrawn(rig: TeamsRig, digest: Digest = WEEK) -> None:
    assert isinstance(rig.surface, CanUpdateDigest)
    await rig.surface.redraw_digest(digest, room=rig.surface.rooms[0], key=KEY)


async def test_a_digest_is_one_post_with_every_number_and_finding(rig: TeamsRig) -> None:
    (post,) = await posted(rig, note="This is late: we were away.")
    read = words(post)
    assert "This is late: we were away." in read
    assert "41 answered, up from 35" in read
    assert all(one.label in read and one.value in read and one.remark in read for one in figures(WEEK))
    assert "First answer: half within 2 h 5 min, nine in ten within 8 h." in read
    assert "Thank you, that was quick!" in read
    assert post.activity["summary"].startswith(
        "This is late: we were away. Week 46, 9 to 15 November 2026: 41 answered"
    )
    assert [each["title"] for each in presses(post.card)] == ["Useful", "Not for me"]
    assert troubles(post.card) == []


async def test_a_digest_has_charts_of_teams_own_with_bars_of_text_in_reserve(rig: TeamsRig) -> None:
    (post,) = await posted(rig)
    weeks, times = charts_of(post.card)
    assert weeks["title"] == "Heard and answered, week by week. 41 answered, up from 35; 50 heard, up from 42."
    heard, answered = weeks["data"]
    assert heard["values"][-1] == {"x": "9 Nov", "y": 50}
    assert answered["values"][-1] == {"x": "9 Nov", "y": 41}
    assert {"title": "9 Nov, Answered", "value": "██████████ 41"} in weeks["fallback"]["facts"]
    assert times["yAxisTitle"] == "Hours"
    assert [one["values"][1]["y"] for one in times["data"]] == [2.08, 8]


async def test_the_same_key_is_one_post_also_after_a_restart(rig: TeamsRig) -> None:
    await posted(rig)
    await rig.crash()
    await rig.begin_again()
    assert len(await posted(rig)) == 1


async def test_what_surely_was_not_posted_is_posted_once(rig: TeamsRig) -> None:
    rig.teams.fail("create", 403, code="BotNotInConversationRoster")
    with pytest.raises(Unavailable):
        await posted(rig)
    assert len(await posted(rig)) == 1


async def test_where_no_layout_is_taken_it_is_a_sentence(rig: TeamsRig) -> None:
    rig.teams.fail("create", 413, code="MessageSizeTooBig")
    (post,) = await posted(rig)
    assert post.card == {}
    assert "41 answered, up from 35." in post.text


async def test_a_quiet_week_is_one_line(rig: TeamsRig) -> None:
    (post,) = await posted(rig, Digest(WEEK.week, datetime(2026, 11, 16, 8, tzinfo=UTC)))
    assert len(post.card["body"]) == 1
    assert words(post).endswith("A quiet week: nobody called on us, and nobody waits.")


async def test_where_another_company_reads_along_no_digest_is_posted(rig: TeamsRig) -> None:
    rig.teams.add_person("eve", "Eve Adams", tenant=OTHER_TENANT)
    rig.room._teams.room.changed()
    with pytest.raises(Rejected, match="outside the company"):
        await posted(rig)
    assert rig.cards() == []


async def test_what_it_quoted_can_be_taken_out_of_it_where_it_stands(rig: TeamsRig) -> None:
    await posted(rig, note="This is late: we were away.")
    before = rig.teams.count("update")
    await redrawn(rig, replace(WEEK, quotes=WEEK.quotes[1:]))
    (post,) = rig.cards()
    read = words(post)
    assert WEEK.quotes[0].text not in read
    assert all(quote.text in read for quote in WEEK.quotes[1:])
    assert all(one.value in read for one in figures(WEEK))
    assert rig.teams.count("update") == before + 1
    await redrawn(rig, replace(WEEK, quotes=WEEK.quotes[1:]))
    assert rig.teams.count("update") == before + 1


async def test_what_was_never_posted_is_not_drawn_again_and_what_staff_deleted_quietly_not(rig: TeamsRig) -> None:
    await redrawn(rig)
    assert rig.cards() == []
    (post,) = await posted(rig)
    post.is_deleted = True
    await redrawn(rig, replace(WEEK, quotes=()))
    assert rig.cards() == []
    with pytest.raises(Rejected):
        await rig.room.redraw_digest(WEEK, room=Room("teams", "elsewhere"), key=KEY)


async def test_another_room_is_refused(rig: TeamsRig) -> None:
    with pytest.raises(Rejected):
        await rig.room.show_digest(WEEK, room=Room("teams", "elsewhere"), key=KEY)


@pytest.mark.parametrize(("label", "useful"), [("Useful", True), ("Not for me", False)])
async def test_below_a_digest_colleagues_say_whether_it_is_of_use_and_are_answered_in_private(
    rig: TeamsRig, label: str, useful: bool
) -> None:
    (post,) = await posted(rig)
    before = post.card
    await rig.person(rig.ana).press(post, label)
    assert rig.desk.handled == [RateDigest(rig.ana, "2026-W46", useful)]
    assert rig.person(rig.ana).told == ["Done."]
    assert rig.cards()[0].card == before
    assert len(rig.cards()) == 1


async def test_who_has_not_enrolled_is_asked_who_they_are_before_they_say_anything(rig: TeamsRig) -> None:
    (post,) = await posted(rig)
    cho = rig.person(rig.cho)
    await cho.press(post, "Useful")
    await rig.quiet()
    assert "Say how customers see you…" in words(cho.sees(cho.private[-1]))
    assert rig.desk.handled == []


async def test_what_it_asks_stays_below_it_when_it_is_drawn_again(rig: TeamsRig) -> None:
    await posted(rig)
    await redrawn(rig, replace(WEEK, quotes=()))
    (post,) = rig.cards()
    assert [each["title"] for each in presses(post.card)] == ["Useful", "Not for me"]


# --- before it is posted -------------------------------------------------------------------------


async def looked(rig: TeamsRig, digest: Digest) -> Json:
    """Return what Ana sees when she asks on her own card how the week stands."""
    rig.desk.told[COMING] = digest
    await rig.says(rig.ana, "@Handraise mine")
    ana = rig.person(rig.ana)
    await ana.press(ana.private[-1], "The week so far…")
    assert ana.dialog is not None
    return ana.dialog.card


async def test_the_week_so_far_is_a_dialog_with_every_number_and_nothing_is_posted(rig: TeamsRig) -> None:
    made = await looked(rig, SO_FAR)
    read = words(made)
    assert "This week is not over yet" in read
    assert "41 answered so far, 35 in the whole week before" in read
    assert all(one.value in read and one.remark in read for one in figures(SO_FAR))
    assert presses(made) == []
    assert troubles(made) == []
    assert rig.cards() == []
    assert rig.desk.handled == []


async def test_of_a_quiet_week_so_far_there_is_a_line_to_look_at(rig: TeamsRig) -> None:
    made = await looked(rig, Digest(WEEK.week, SO_FAR.made_at))
    assert "A quiet week so far" in words(made)
    assert "This week is not over yet" in words(made)
    assert troubles(made) == []


# --- who is named and told ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "about", "wants"),
    [
        ("named", "thank me by name", {"named": False}),
        ("note", "in private", {"note": True}),
        ("offers", "nobody takes", {"offers": True}),
    ],
)
@pytest.mark.parametrize("asked", ["settings", "mine"])
async def test_in_ones_settings_and_home_one_says_how_to_be_named_and_told(
    rig: TeamsRig, asked: str, name: str, about: str, wants: dict[str, bool]
) -> None:
    ana = rig.person(rig.ana)
    await rig.says(rig.ana, f"@Handraise {asked}")
    shown = ana.private[-1]
    before = line(words(ana.sees(shown)), about)
    (button,) = [each for each in presses(ana.sees(shown)) if each["data"].get("name") == name]
    await ana.press(shown, button["tooltip"])
    assert rig.desk.handled == [SetPreferences(rig.ana, **wants)]
    assert {before.rsplit(": ", 1)[1], line(words(ana.sees(shown)), about).rsplit(": ", 1)[1]} == {"yes.", "no."}


def line(read: str, about: str) -> str:
    return next(each for each in read.splitlines() if about in each and not each.startswith("["))


# --- quiet hours -------------------------------------------------------------------------------


async def test_the_core_learns_the_quiet_hours_in_the_zone_of_who_set_them(rig: TeamsRig) -> None:
    assert isinstance(rig.surface, HasQuietHours)
    assert await rig.surface.quiet_hours(rig.ana) is None
    await rig.room._teams.quiet.set(rig.ana.account, "20:00", "07:30", "Europe/Berlin")
    assert await rig.surface.quiet_hours(rig.ana) == QuietHours(time(20), time(7, 30), "Europe/Berlin")
    assert await rig.surface.quiet_hours(rig.ben) is None


async def test_that_nothing_is_quiet_is_an_answer_too(rig: TeamsRig) -> None:
    assert isinstance(rig.surface, HasQuietHours)
    await rig.room._teams.quiet.set(rig.ana.account, "20:00", "20:00")
    hours = await rig.surface.quiet_hours(rig.ana)
    assert hours == QuietHours(time(20), time(20), "UTC")
    assert hours.end(datetime(2026, 11, 16, 20, tzinfo=UTC)) is None
