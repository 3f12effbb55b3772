"""The digest in Slack: one post a week, in a layout that the workspace has; and who wants to be named and told."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.digest.sample import a_week
from bot.domain.actions import RateDigest, SetPreferences
from bot.domain.digest.charts import charts
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import figures
from bot.domain.ids import EffectKey, Room, StaffRef
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, Rejected
from bot.ports.surface import COMING, CanShowDigest, CanUpdateDigest, Coming
from tests.servers.slack import Post, View, pressables, shape, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.slack_writing import ANA, newest, press

KEY = EffectKey("digest/2026-W46/slack/C1CUSTOMERS")
WEEK = a_week()
SO_FAR = replace(WEEK, made_at=datetime(2026, 11, 11, 10, tzinfo=UTC))
HERE = Room("slack", ROOM)


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        yield rig


async def posted(rig: SlackRig, digest: Digest = WEEK, note: str = "") -> list[Post]:
    room = rig.surface.rooms[0]
    assert isinstance(rig.surface, CanShowDigest)
    await rig.surface.show_digest(digest, room=room, key=KEY, note=note)
    return rig.slack.posts(ROOM)


async def redrawn(rig: SlackRig, digest: Digest = WEEK) -> None:
    assert isinstance(rig.surface, CanUpdateDigest)
    await rig.surface.redraw_digest(digest, room=rig.surface.rooms[0], key=KEY)


async def test_a_digest_is_one_post_with_slacks_own_charts_and_table(rig: SlackRig) -> None:
    (post,) = await posted(rig, note="This is late: we were away.")
    kinds = shape(post)
    assert kinds.count("data_visualization") == 2
    assert kinds.count("data_table") == 1
    read = words(post)
    assert "This is late: we were away." in read
    assert "41 answered, up from 35" in read
    assert all(one.value in read for one in figures(WEEK))
    assert post.text.startswith("This is late: we were away. Week 46, 9 to 15 November 2026: 41 answered, up from 35.")
    assert [each.label for each in pressables(post)] == ["Useful", "Not for me"]


async def test_the_same_key_is_one_post_also_when_the_answer_got_lost(rig: SlackRig) -> None:
    rig.slack.lose("chat.postMessage")
    with pytest.raises(OutcomeUnknown):
        await posted(rig)
    assert len(await posted(rig)) == 1
    assert len(await posted(rig)) == 1


async def test_where_there_are_no_charts_the_bars_are_drawn_in_text(rig: SlackRig) -> None:
    rig.slack.has_charts = False
    (post,) = await posted(rig)
    assert not any(kind.startswith("data_") or kind == "image" for kind in shape(post))
    read = words(post)
    assert "█" in read
    assert all(chart.finding in read for chart in charts(WEEK))
    assert all(one.value in read for one in figures(WEEK))
    assert len(await posted(rig)) == 1


async def test_where_no_layout_is_taken_it_is_a_sentence(rig: SlackRig) -> None:
    rig.slack.error("chat.postMessage", "invalid_blocks", times=2)
    (post,) = await posted(rig)
    assert post.blocks == []
    assert "41 answered, up from 35." in post.text


async def test_what_is_no_matter_of_layout_is_not_tried_without_charts(rig: SlackRig) -> None:
    rig.slack.error("chat.postMessage", "restricted_action")
    with pytest.raises(Rejected):
        await posted(rig)
    assert rig.slack.count("chat.postMessage") == 1


async def test_a_quiet_week_is_one_line(rig: SlackRig) -> None:
    (post,) = await posted(rig, Digest(WEEK.week, datetime(2026, 11, 16, 8, tzinfo=UTC)))
    assert shape(post) == ["section"]
    assert words(post).endswith("A quiet week: nobody called on us, and nobody waits.")


async def test_outsiders_read_no_digest_until_an_admin_says_so(rig: SlackRig) -> None:
    rig.slack.channels[ROOM].is_ext_shared = True
    rig.room._slack.room.changed()
    with pytest.raises(Rejected, match="Outsiders can read"):
        await posted(rig)
    assert rig.slack.posts(ROOM) == []
    await rig.room._slack.room.confirm("U3CHO")
    assert len(await posted(rig)) == 1


async def test_what_it_quoted_can_be_taken_out_of_it_where_it_stands(rig: SlackRig) -> None:
    await posted(rig, note="This is late: we were away.")
    before = rig.slack.count("chat.update")
    await redrawn(rig, replace(WEEK, quotes=WEEK.quotes[1:]))
    (post,) = rig.slack.posts(ROOM)
    read = words(post)
    assert WEEK.quotes[0].text not in read
    assert all(quote.text in read for quote in WEEK.quotes[1:])
    assert all(one.value in read for one in figures(WEEK))
    assert rig.slack.count("chat.update") == before + 1
    await redrawn(rig, replace(WEEK, quotes=WEEK.quotes[1:]))
    assert rig.slack.count("chat.update") == before + 1


async def test_what_was_never_posted_is_not_drawn_again_and_what_staff_deleted_quietly_not(rig: SlackRig) -> None:
    await redrawn(rig)
    assert rig.slack.posts(ROOM) == []
    (post,) = await posted(rig)
    post.deleted = True
    await redrawn(rig, replace(WEEK, quotes=()))
    assert rig.slack.posts(ROOM) == []
    with pytest.raises(Rejected):
        await rig.room.redraw_digest(WEEK, room=Room("slack", "elsewhere"), key=KEY)


async def test_one_that_was_lost_and_is_found_again_says_what_is_so_now(rig: SlackRig) -> None:
    rig.slack.lose("chat.postMessage")
    with pytest.raises(OutcomeUnknown):
        await posted(rig)
    await redrawn(rig, replace(WEEK, quotes=()))
    (post,) = await posted(rig, replace(WEEK, quotes=()))
    assert not any(quote.text in words(post) for quote in WEEK.quotes)


async def test_another_room_is_refused(rig: SlackRig) -> None:
    with pytest.raises(Rejected):
        await rig.room.show_digest(WEEK, room=Room("slack", "elsewhere"), key=KEY)


@pytest.mark.parametrize(("label", "useful"), [("Useful", True), ("Not for me", False)])
@pytest.mark.parametrize("drawn", ["charts", "pictures", "text"])
async def test_below_a_digest_colleagues_say_whether_it_is_of_use_and_are_answered_in_private(
    rig: SlackRig, label: str, drawn: str, useful: bool
) -> None:
    rig.slack.has_charts = drawn == "charts"
    if drawn == "text":
        rig.slack.scopes.discard("files:write")
    (post,) = await posted(rig)
    before = words(post)
    await press(rig, label, where=post)
    assert rig.desk.handled == [RateDigest(ANA, "2026-W46", useful)]
    assert newest(rig, ANA).text == "Done."
    assert await rig.room._slack.kv.page("press") == []  # nothing says who said what
    assert words(post) == before
    assert len(rig.slack.posts(ROOM)) == 1


async def test_who_has_not_enrolled_is_asked_who_they_are_before_they_say_anything(rig: SlackRig) -> None:
    rig.slack.add_person("U5FAY", name="fay", real_name="Fay Wong", channels=(ROOM,))
    fay = StaffRef("slack", "U5FAY")
    (post,) = await posted(rig)
    await press(rig, "Useful", fay, post)
    assert rig.person(fay).open_view().title == "How customers see you"
    assert rig.desk.handled == []


async def test_what_it_asks_stays_below_it_when_it_is_drawn_again(rig: SlackRig) -> None:
    await posted(rig)
    await redrawn(rig, replace(WEEK, quotes=()))
    (post,) = rig.slack.posts(ROOM)
    assert [each.label for each in pressables(post)] == ["Useful", "Not for me"]


async def looked(rig: SlackRig, digest: Digest | None) -> View:
    """Return what Ana sees when she asks on her Home tab how the week stands."""
    if digest is not None:
        rig.desk.told[COMING] = digest
    person = rig.person(ANA)
    await person.open_home()
    await rig.quiet()
    await press(rig, "The week so far…", where=person.home)
    return person.open_view()


async def test_the_week_so_far_is_a_window_with_every_number_and_nothing_is_posted(rig: SlackRig) -> None:
    window = await looked(rig, SO_FAR)
    read = words(window)
    assert "This week is not over yet" in read
    assert "41 answered so far, 35 in the whole week before" in read
    assert all(one.value in read and one.remark in read for one in figures(SO_FAR))
    assert "█" in read
    assert not any(kind.startswith("data_") or kind == "image" for kind in shape(window))
    assert rig.slack.posts(ROOM) == []
    assert pressables(window) == []
    assert rig.desk.handled == []


async def test_a_week_that_is_over_and_not_posted_yet_says_so(rig: SlackRig) -> None:
    read = words(await looked(rig, WEEK))
    assert "This week is over, and its digest not posted yet" in read
    assert "41 answered, up from 35" in read


async def test_of_a_quiet_week_so_far_there_is_a_line_to_look_at(rig: SlackRig) -> None:
    window = await looked(rig, Digest(WEEK.week, SO_FAR.made_at))
    assert [block["type"] for block in window.blocks] == ["context", "section"]
    assert "A quiet week so far" in words(window)


async def test_what_cannot_be_counted_is_said_in_the_window(rig: SlackRig) -> None:
    assert "nothing to tell yet" in words(await looked(rig, None))
    rig.desk.surface = rig.surface
    rig.desk.told[COMING] = SO_FAR
    person = rig.person(ANA)
    asked = rig.desk.digest

    async def refused(week: str | Coming, by: StaffRef) -> Digest | None:
        await asked(week, by)
        raise ActionRefused("Your access has ended.")

    async def broken(week: str | Coming, by: StaffRef) -> Digest | None:
        await asked(week, by)
        raise RuntimeError("no store")

    for fails, said in ((refused, "Your access has ended."), (broken, "could not be counted")):
        rig.desk.digest = fails  # type: ignore[method-assign]
        await press(rig, "The week so far…", where=person.home)
        assert said in words(person.open_view())


@pytest.mark.parametrize(
    ("about", "wants"),
    [
        ("by name", SetPreferences(ANA, named=False)),
        ("in private", SetPreferences(ANA, note=True)),
        ("nobody takes", SetPreferences(ANA, offers=True)),
    ],
)
async def test_on_the_home_tab_one_says_how_to_be_named_and_told(
    rig: SlackRig, about: str, wants: SetPreferences
) -> None:
    person = rig.person(ANA)
    await person.open_home()
    await rig.quiet()
    assert person.home is not None
    block = next(each for each in person.home.blocks if about in str(each.get("text")))
    before = words([block])
    (button,) = pressables([block])
    await person.click(person.home, button.action_id)
    await rig.quiet()
    assert rig.desk.handled == [wants]
    now = next(each for each in person.home.blocks if about in str(each.get("text")))
    assert {before.rsplit(": ", 1)[1], words([now]).rsplit(": ", 1)[1]} == {"yes.", "no."}
    assert "Done." in words(person.home)
