"""Weeks are Monday to Sunday where people live, and leave no instant out and count none twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest.calendar_week import CalendarWeek

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
BERLIN = "Europe/Berlin"
INSTANTS = st.integers(150_000_000, 2_100_000_000).map(lambda second: datetime.fromtimestamp(second, UTC))
HOUR = timedelta(hours=1)


def hours(week: CalendarWeek) -> float:
    return (week.end - week.start) / HOUR


def test_a_week_begins_on_monday_midnight_and_ends_a_week_later() -> None:
    week = CalendarWeek.parse("2026-W46", BERLIN)
    assert week.monday == date(2026, 11, 9)
    assert week.sunday == date(2026, 11, 15)
    assert week.start == datetime(2026, 11, 8, 23, tzinfo=UTC)
    assert week.end == datetime(2026, 11, 15, 23, tzinfo=UTC)
    assert week.label == "2026-W46"
    assert week.before().label == "2026-W45"
    assert week.before(46).label == "2025-W52"


@pytest.mark.parametrize(("label", "long"), [("2026-W12", 168), ("2026-W13", 167), ("2026-W43", 169)])
def test_a_week_in_which_the_clocks_change_is_an_hour_shorter_or_longer(label: str, long: int) -> None:
    assert hours(CalendarWeek.parse(label, BERLIN)) == long


def test_a_week_from_which_a_country_left_a_day_out_has_six() -> None:
    assert hours(CalendarWeek.of(datetime(2011, 12, 28, tzinfo=UTC), "Pacific/Apia")) == 144


@pytest.mark.parametrize("label", ["2026-46", "2026-W54", "2025-W53", "2026-W00", "W46", "", "2026-W46 ", "2026-w46"])
def test_what_is_no_week_is_refused_in_a_sentence(label: str) -> None:
    with pytest.raises(ValueError, match=r"is no week\. Write a year and a week's number, such as 2026-W46"):
        CalendarWeek.parse(label, BERLIN)


def test_a_week_begins_on_no_other_day() -> None:
    with pytest.raises(ValueError, match="is no Monday"):
        CalendarWeek(date(2026, 11, 10), BERLIN)


def test_the_instant_of_a_week_must_be_in_utc() -> None:
    with pytest.raises(ValueError, match="UTC"):
        CalendarWeek.of(datetime(2026, 11, 9, tzinfo=ZoneInfo(BERLIN)), BERLIN)


@given(instant=INSTANTS, zone=st.sampled_from(ZONES))
def test_each_instant_is_in_exactly_one_week_of_a_zone(instant: datetime, zone: str) -> None:
    week = CalendarWeek.of(instant, zone)
    assert week.start <= instant < week.end
    assert week.before().end == week.start
    assert week.before().start < week.start
    assert CalendarWeek.of(week.start, zone) == week
    assert CalendarWeek.of(week.end, zone) == week.next
    assert CalendarWeek.parse(week.label, zone) == week


@pytest.mark.parametrize("zone", ZONES)
def test_weeks_tile_the_year_in_every_time_zone(zone: str) -> None:
    week = CalendarWeek.parse("2025-W52", zone)
    for _ in range(54):
        assert week.start.astimezone(ZoneInfo(zone)).date() == week.monday
        assert (week.end - timedelta(microseconds=1)).astimezone(ZoneInfo(zone)).date() == week.sunday
        assert week.end == week.next.start
        assert 166 <= hours(week) <= 170
        week = week.next
    assert week.label == "2027-W01"


def test_of_a_sunday_that_comes_a_second_time_the_repeated_minutes_are_in_the_new_week() -> None:
    """At half past midnight on a Monday the clocks of Newfoundland once went back to half past eleven on Sunday."""
    zone = "America/Goose_Bay"
    week = CalendarWeek.of(datetime(2010, 11, 10, tzinfo=UTC), zone)
    assert week.label == "2010-W45"
    for minute in range(-180, 180):
        instant = week.start + timedelta(minutes=minute)
        assert (CalendarWeek.of(instant, zone) == week) == (minute >= 0)


@pytest.mark.parametrize(
    ("label", "weekday", "at", "due"),
    [
        ("2026-W46", 0, time(9), datetime(2026, 11, 16, 8, tzinfo=UTC)),
        ("2026-W46", 4, time(17, 30), datetime(2026, 11, 20, 16, 30, tzinfo=UTC)),
        ("2026-W12", 6, time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # left out: it is half past three
        ("2026-W42", 6, time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # shown twice: the first
    ],
)
def test_a_digest_is_due_at_its_time_after_the_week(label: str, weekday: int, at: time, due: datetime) -> None:
    assert CalendarWeek.parse(label, BERLIN).due(weekday, at) == due
