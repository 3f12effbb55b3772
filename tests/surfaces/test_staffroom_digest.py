"""The week's page in the staff room: as it was told, with every week before; and who wants to be named and told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.digest.sample import a_week
from bot.domain.actions import Enrol, RateDigest, SetPreferences
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.charts import charts
from bot.domain.digest.digest import Digest, Quote
from bot.domain.digest.figures import figures, heading
from bot.domain.ids import EffectKey, Room, ThreadId
from bot.ports.errors import Rejected
from bot.ports.surface import COMING, CanShowDigest, CanUpdateDigest
from tests.surfaces.staffroom_rig import Browser, StaffRoomRig

WEEK = a_week()
SO_FAR = replace(WEEK, made_at=datetime(2026, 11, 11, 10, tzinfo=UTC))


@pytest.fixture
def ana(staffed: StaffRoomRig) -> Browser:
    return staffed.browsers[staffed.ana]


def tells(rig: StaffRoomRig, digest: Digest) -> None:
    rig.desk.told[digest.week.label] = digest


async def test_before_the_first_week_is_over_the_page_says_what_will_be_there(ana: Browser) -> None:
    await ana.get("/staff/digest")
    assert ana.status == 200
    assert "The first week is not over yet." in ana.text()


async def test_the_newest_week_is_shown_with_every_number(staffed: StaffRoomRig, ana: Browser) -> None:
    tells(staffed, replace(WEEK, week=WEEK.week.before(), heard=7))
    tells(staffed, WEEK)
    await ana.get("/staff/digest")
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in ana.seen.select("tr[data-number]")]
    assert rows == [[one.label, one.value, one.remark] for one in figures(WEEK)]
    assert [link["href"] for link in ana.seen.select(".waits a")] == ["/staff/t/1387", "/staff/t/1401"]
    archive = ana.seen.select(".archive a")
    assert [link["href"] for link in archive] == [
        "/staff/digest/now",
        "/staff/digest/2026-W46",
        "/staff/digest/2026-W45",
    ]
    assert [link.get("aria-current") for link in archive] == [None, "page", None]
    await ana.get("/staff/digest/2026-W45")
    assert heading(WEEK.week.before()) in ana.text()
    assert ana.seen.select_one("tr[data-number=heard] td").get_text() == "7"  # type: ignore[union-attr]


async def test_charts_are_pictures_with_their_finding(staffed: StaffRoomRig, ana: Browser) -> None:
    tells(staffed, WEEK)
    await ana.get("/staff/digest")
    images = ana.seen.select("figure img")
    assert [image["alt"] for image in images] == [chart.finding for chart in charts(WEEK)]
    for image in images:
        answer = await ana.session.get(ana.root + str(image["src"]))
        assert (answer.status, answer.content_type) == (200, "image/svg+xml")
        assert "script-src" not in answer.headers["Content-Security-Policy"]
        assert str(image["alt"]) in await answer.text()


@pytest.mark.parametrize(
    "path",
    [
        "/staff/digest/2026-W45",
        "/staff/digest/2026-W99",
        "/staff/digest/2026-W46/nothing.svg",
        "/staff/digest/2026-W45/weeks.svg",
    ],
)
async def test_what_is_not_there_is_said_kindly(staffed: StaffRoomRig, ana: Browser, path: str) -> None:
    tells(staffed, WEEK)
    await ana.get(path)
    assert ana.status == 404


@pytest.mark.parametrize("path", ["/staff/digest", "/staff/digest/2026-W46", "/staff/digest/2026-W46/weeks.svg"])
async def test_nobody_sees_it_without_having_come_in(staffed: StaffRoomRig, path: str) -> None:
    tells(staffed, WEEK)
    stranger = Browser(staffed.browsers[staffed.ana].root)
    await stranger.get(path)
    await stranger.session.close()
    assert stranger.status in (401, 403)
    assert "41" not in stranger.text()


async def test_more_weeks_than_fit_have_a_page_of_their_own(staffed: StaffRoomRig, ana: Browser) -> None:
    for ago in range(55):
        tells(staffed, replace(WEEK, week=WEEK.week.before(ago)))
    await ana.get("/staff/digest")
    assert len(ana.seen.select(".archive li")) == 53 + 1
    older = ana.seen.select_one(".pager a")
    assert older is not None
    await ana.get(str(older["href"]))
    assert [link["href"] for link in ana.seen.select(".archive a")] == [
        "/staff/digest/now",
        "/staff/digest/2025-W45",
        "/staff/digest/2025-W44",
    ]


async def test_the_week_so_far_can_be_looked_at_before_it_is_told(staffed: StaffRoomRig, ana: Browser) -> None:
    tells(staffed, replace(WEEK, week=WEEK.week.before()))
    staffed.desk.told[COMING] = SO_FAR
    await ana.get("/staff/digest/now")
    assert "This week is not over yet" in ana.text()
    assert "41 answered so far, 35 in the whole week before" in ana.text()
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in ana.seen.select("tr[data-number]")]
    assert rows == [[one.label, one.value, one.remark] for one in figures(SO_FAR)]
    assert [link.get_text() for link in ana.seen.select(".archive a[aria-current=page]")] == ["The week so far"]
    for image in ana.seen.select("figure img"):
        answer = await ana.session.get(ana.root + str(image["src"]))
        assert str(image["alt"]) in await answer.text()
    await ana.get("/staff/digest")
    assert heading(WEEK.week.before()) in ana.text()
    assert staffed.desk.handled == []


@pytest.mark.parametrize(("says", "useful"), [("yes", True), ("no", False)])
async def test_below_a_week_one_says_whether_it_is_of_use(
    staffed: StaffRoomRig, ana: Browser, says: str, useful: bool
) -> None:
    tells(staffed, WEEK)
    tells(staffed, replace(WEEK, week=WEEK.week.before()))
    await ana.get("/staff/digest/2026-W45")
    buttons = ana.seen.select(".voices button[name=useful]")
    assert {button["value"]: button.get_text() for button in buttons} == {"yes": "Useful", "no": "Not for me"}
    await ana.submit("/staff/digest/2026-W45", useful=says)
    assert staffed.desk.handled == [RateDigest(staffed.ana, "2026-W45", useful)]
    assert heading(WEEK.week.before()) in ana.text()
    assert "Done." in ana.text()


async def test_what_is_said_of_a_week_needs_the_forms_own_seal_and_is_refused_kindly(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    tells(staffed, WEEK)
    await ana.get("/staff/digest")
    form = ana.form("/staff/digest/2026-W46") | {"useful": "yes"}
    await ana.post("/staff/digest/2026-W46", {"useful": "yes"})
    assert ana.status == 403
    staffed.desk.refuse(RateDigest, "There is no digest of that week.")
    await ana.post("/staff/digest/2026-W46", form)
    assert (ana.status, "There is no digest of that week." in ana.text()) == (403, True)
    assert staffed.desk.handled == []


async def test_nobody_is_asked_of_a_week_that_runs_or_was_quiet_or_before_they_have_enrolled(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    tells(staffed, WEEK)
    staffed.desk.told |= {COMING: SO_FAR, "2026-W45": Digest(WEEK.week.before(), WEEK.made_at)}
    for path in ("/staff/digest/now", "/staff/digest/2026-W45"):
        await ana.get(path)
        assert (ana.status, ana.seen.select(".voices")) == (200, [])
    staffed.desk.knows(staffed.ana, "Ana", id=1, enrolled=False)
    await ana.get("/staff/digest/2026-W46")
    assert (ana.status, ana.seen.select(".voices")) == (200, [])


async def test_what_a_customer_wrote_is_no_markup(staffed: StaffRoomRig, ana: Browser) -> None:
    evil = Quote(ThreadId(7), "<i>Maya</i>", "<script>alert(1)</script> & thanks", "javascript:alert(1)")
    tells(staffed, replace(WEEK, quotes=(evil,)))
    await ana.get("/staff/digest")
    assert evil.text in ana.text()
    assert ana.seen.select("blockquote script, blockquote i") == []


async def test_a_quiet_week_is_one_friendly_line(staffed: StaffRoomRig, ana: Browser) -> None:
    tells(staffed, Digest(CalendarWeek.parse("2026-W46", "UTC"), datetime(2026, 11, 16, 8, tzinfo=UTC)))
    await ana.get("/staff/digest")
    article = ana.seen.article
    assert article is not None
    assert article.get_text(" ", strip=True) == (
        "Week 46, 9 to 15 November 2026 A quiet week: nobody called on us, and nobody waits."
    )


async def test_showing_a_digest_here_posts_nothing_and_refuses_other_rooms(staffed: StaffRoomRig) -> None:
    surface, key = staffed.surface, EffectKey("digest/2026-W46/staffroom/main")
    assert isinstance(surface, CanShowDigest)
    await surface.show_digest(WEEK, room=surface.rooms[0], key=key)
    with pytest.raises(Rejected):
        await surface.show_digest(WEEK, room=Room("staffroom", "attic"), key=key)
    assert isinstance(surface, CanUpdateDigest)
    await surface.redraw_digest(WEEK, room=surface.rooms[0], key=key)
    with pytest.raises(Rejected):
        await surface.redraw_digest(WEEK, room=Room("staffroom", "attic"), key=key)


# --- how one wants to be named and told ---------------------------------------------------------


async def test_one_says_how_to_be_named_and_told_and_it_stays_so(staffed: StaffRoomRig, ana: Browser) -> None:
    await ana.get("/staff/me")
    assert {
        box["name"]: box.has_attr("checked") for box in ana.seen.select("[action='/staff/me/wants'] [type=checkbox]")
    } == {
        "named": True,
        "note": False,
        "offers": False,
    }
    await ana.post("/staff/me/wants", hidden(ana) | {"note": "yes"})
    assert staffed.desk.handled[-1] == SetPreferences(staffed.ana, offers=False, note=True, named=False)
    assert ana.seen.select("[name=note][checked]")
    assert not ana.seen.select("[name=named][checked]")


async def test_a_refusal_is_said_where_it_was_asked(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.refuse(SetPreferences, "Not today.")
    await ana.get("/staff/me")
    await ana.post("/staff/me/wants", hidden(ana))
    assert ana.status == 409
    assert "Not today." in ana.text()
    assert Enrol not in {type(action) for action in staffed.desk.handled}


async def test_without_the_forms_own_seal_nothing_changes(staffed: StaffRoomRig, ana: Browser) -> None:
    await ana.get("/staff/me")
    await ana.post("/staff/me/wants", {"note": "yes"})
    assert ana.status == 403
    assert staffed.desk.handled == []


def hidden(browser: Browser) -> dict[str, str]:
    """What the form sends without any box ticked."""
    return {
        name: value
        for name, value in browser.form("/staff/me/wants").items()
        if name not in ("named", "note", "offers")
    }
