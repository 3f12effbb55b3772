"""What people see in Slack, state by state: each picture lies in slack_snapshots/ to be read and reviewed.

After a change that is meant: HANDRAISE_SNAPSHOTS=write pytest tests/unit/test_slack_snapshots.py, then read the diff.
"""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.slack import render_modal, render_private
from adapters.slack.identity import ASK
from adapters.slack.render_card import (
    burst_blocks,
    card_blocks,
    fallback,
)
from adapters.slack.render_digest import digest_blocks, digest_text, week_view
from adapters.slack.render_home import CONFIRM_SHARED, first_view, home_view, stranger_view
from adapters.slack.render_modal import Source
from adapters.slack.render_thread import story_blocks, story_fallback
from adapters.slack.undo_countdown import leaving
from bot.chat.command_runner import DraftPreview, MySettings
from bot.chat.commands import help_lines
from bot.chat.home_page import Check, Home
from bot.chat.texts import SHARED_CONFIRMED, SHARED_UNCONFIRMED, burst_line, burst_text
from bot.chat.views.card import Setting
from bot.digest.sample import a_week
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.ids import ThreadId
from bot.domain.thread import Post
from bot.ports.surface import Pile
from tests.servers.slack import words
from tests.unit.sample_threads import (
    ANSWER,
    FIRST,
    FOLLOW,
    GERMAN,
    GONE,
    LATER,
    LONG,
    NOBODY,
    OUR_POST,
    PAST,
    PAUSED,
    REWORDED,
    THE_PAGE,
    THREE,
    WEEK,
    WHISPERS,
    answered,
    asked,
    by_hand,
    claimed,
    closed,
    cut_short,
    draft,
    drawn,
    failed,
    not_for_us,
    retracted,
    second_asked,
    sent,
    shelf,
    split,
    stopped,
    talked,
    waiting,
    with_helpers,
    withdrawn,
)
from tests.unit.slack_cards import Json, post_troubles, view_troubles
from tests.unit.world import (
    ANA,
    BEN,
    NEW,
    THREAD,
    Desk,
    at,
    held,
)

WRITES = os.environ.get("HANDRAISE_SNAPSHOTS") == "write"
HERE = Path(__file__).parent / "slack_snapshots"
HOUSE = Setting("en", hand=":hand:")


def as_card(card: Card, setting: Setting = HOUSE, language: str = "en") -> Json:
    """A card in its room."""
    return as_post(card_blocks(card, setting, language), fallback(card))


def as_post(blocks: list[Json], text: str) -> Json:
    """A post, or what one person alone is shown."""
    return {"text": text, "blocks": blocks}


def as_answer(told: render_private.Answer) -> Json:
    """What comes of a command."""
    return as_post(told.blocks, told.text)


CARDS: dict[str, Callable[[], Json]] = {
    "card-open": lambda: as_card(drawn(asked(), background=PAST)),
    "card-claimed": lambda: as_card(drawn(claimed(), background=PAST)),
    "card-claimed-helpers": lambda: as_card(drawn(with_helpers())),
    "card-leaving": lambda: as_card(drawn(sent(), minutes=11)),
    "card-answered": lambda: as_card(drawn(answered(), posts=(FIRST, OUR_POST))),
    "card-waiting": lambda: as_card(drawn(waiting(), posts=THREE, minutes=45)),
    "card-closed": lambda: as_card(drawn(closed())),
    "card-not-for-us": lambda: as_card(drawn(not_for_us())),
    "card-withdrawn": lambda: as_card(drawn(withdrawn(), posts=(GONE,))),
    "card-stopped": lambda: as_card(drawn(stopped())),
    "card-overheard": lambda: as_card(drawn(Desk(replace(THREAD, summoned=False)))),
    "card-by-hand": lambda: as_card(drawn(by_hand(), by_hand=THE_PAGE)),
    "card-paused": lambda: as_card(drawn(claimed(), paused=PAUSED)),
    "card-second-wanted": lambda: as_card(drawn(second_asked())),
    "card-shared-room": lambda: as_card(drawn(asked()), replace(HOUSE, shared=SHARED_UNCONFIRMED)),
    "card-shared-room-confirmed": lambda: as_card(drawn(asked()), replace(HOUSE, shared=SHARED_CONFIRMED)),
    "card-other-language": lambda: as_card(drawn(asked(), posts=(GERMAN,)), language="de"),
    "card-long": lambda: as_card(drawn(asked(), posts=(replace(FIRST, text=LONG),))),
    "card-many-posts": lambda: as_card(drawn(waiting(), posts=(*THREE, *LATER), minutes=50)),
    "card-edited": lambda: as_card(drawn(asked(), posts=(REWORDED,))),
    "card-retracted": lambda: as_card(
        drawn(retracted(), posts=(FIRST, replace(OUR_POST, text="", deleted_at=at(20))), minutes=21)
    ),
    "card-mischief": lambda: as_card(
        drawn(asked(), posts=(replace(FIRST, text="<!here> *Hi* <http://a.b|you> @ana"),))
    ),
}


def burst(many: int) -> Json:
    """Many at once; one of them is claimed by now."""
    questions = ["Is the rye bread vegan?", "Do you open on Sundays?", "Where did the walnut rolls go? " * 12]
    cards = [
        drawn(
            Desk(replace(THREAD, id=ThreadId(142 + n))),
            posts=(replace(FIRST, text=questions[n % 3]),),
        )
        for n in range(many)
    ]
    taken = drawn(Desk(replace(held(ANA), id=ThreadId(143))))
    lines = [burst_line(card) for card in cards]
    lines[1] = burst_line(taken, "https://acme.slack.com/archives/C1CUSTOMERS/p1700000000000100")
    return as_post(burst_blocks(lines), burst_text(lines))


def story(desk: Desk, *posts: Post, begin: int = 0, holder: str | None = "U1ANA", minutes: float = 50) -> Json:
    """All that the thread is told."""
    card = drawn(desk, posts=posts or (FIRST,), minutes=minutes)
    end = len(card.talk)
    return as_post(story_blocks(card, begin, end, holder), story_fallback(card, begin, end))


STORIES: dict[str, Callable[[], Json]] = {
    "burst-few": lambda: burst(4),
    "burst-full": lambda: burst(20),
    "story-published": lambda: story(answered(), FIRST, OUR_POST),
    "story-failed": lambda: story(failed()),
    "story-cut-short": lambda: story(cut_short()),
    "story-retracted": lambda: story(retracted(), FIRST, replace(OUR_POST, text="", deleted_at=at(20))),
    "story-wrote-again": lambda: story(waiting(), *THREE, begin=4),
    "story-wrote-again-in-quiet-hours": lambda: story(waiting(), *THREE, begin=4, holder=None),
    "story-wrote-again-and-deleted": lambda: story(
        waiting(), FIRST, OUR_POST, replace(FOLLOW, text="", deleted_at=at(60)), begin=4
    ),
    "story-second-asked": lambda: story(second_asked()),
    "story-stopped": lambda: story(stopped()),
    "story-withdrawn": lambda: story(withdrawn(), GONE),
    "story-everything": lambda: story(talked(), *THREE, minutes=80),
}


def writing(desk: Desk, *, once_more: bool = False) -> Json:
    """The editor before Ana."""
    return render_modal.write_view(drawn(desk, ANA), Source(), once_more=once_more)


def seconded_for() -> Json:
    card = drawn(second_asked(), BEN)
    return render_modal.second_view(card, card.seconds[0])


def options() -> Json:
    found = render_modal.colleagues_options(drawn(claimed(), ANA).colleagues, "")
    return {"options": found}


MODALS: dict[str, Callable[[], Json]] = {
    "write-empty": lambda: writing(claimed()),
    "write-draft": lambda: writing(draft(ANSWER)),
    "write-over": lambda: writing(draft(f"{ANSWER} " * 6)),
    "write-hold": lambda: writing(draft("Call us on 030 901820 and we put two aside!!!")),
    "write-once-more": lambda: writing(draft(ANSWER), once_more=True),
    "write-could-be-split": lambda: render_modal.write_view(drawn(draft(f"{ANSWER} " * 6), ANA, chains=True), Source()),
    "write-split": lambda: render_modal.write_view(drawn(split(f"{ANSWER} " * 6), ANA, chains=True), Source()),
    "write-too-long": lambda: writing(draft("All our breads are vegan. " * 120)),
    "read-for-all": lambda: render_modal.read_view(drawn(waiting(), posts=THREE, minutes=45)),
    "read-for-ana": lambda: render_modal.read_view(
        drawn(talked(), ANA, posts=(REWORDED, OUR_POST, FOLLOW), minutes=50)
    ),
    "second": seconded_for,
    "note": lambda: render_modal.note_view(THREAD.id),
    "not-for-us": lambda: render_modal.not_for_us_view(THREAD.id),
    "by-hand": lambda: render_modal.by_hand_view(drawn(by_hand(), ANA, by_hand=THE_PAGE)),
    "hand-off": lambda: render_modal.hand_off_view(142),
    "hand-off-options": options,
    "introduce-first": lambda: render_modal.introduce_view(NOBODY, "Nils Holm", {"press": "claim 142"}),
    "introduce-again": lambda: render_modal.introduce_view(ANA, "Ana Lima", {}),
    "quiet": lambda: render_modal.quiet_view("20:00", "07:30", "Europe/Berlin"),
    "sent": lambda: render_modal.sent_view(
        142, leaving(THREAD.id, drawn(sent(), ANA, minutes=11).replies[0], at(11))[1]
    ),
    "told": lambda: render_modal.told_view("#142", "#142 is yours for 30 minutes."),
}

# --- answers and Home -------------------------------------------------------------------------------

PRIVATE: dict[str, Callable[[], Json]] = {
    "preview-go": lambda: as_answer(render_private.to_send(drawn(draft(ANSWER), ANA), Source("C1CUSTOMERS", "1.2"))),
    "preview-hold": lambda: as_answer(
        render_private.to_send(drawn(draft("Call us on 030 901820 and we put two aside!!!"), ANA), Source())
    ),
    "preview-no": lambda: as_answer(render_private.to_send(drawn(draft(f"{ANSWER} " * 6), ANA), Source())),
    "preview-split": lambda: as_answer(
        render_private.to_send(drawn(split(f"{ANSWER} " * 6), ANA, chains=True), Source("C1CUSTOMERS", "1.2"))
    ),
    "preview-instead": lambda: as_answer(
        render_private.answer(DraftPreview(drawn(draft(ANSWER), ANA), "Yes, and on Sundays we sleep."))
    ),
    "list": lambda: as_answer(render_private.shelf(Pile.UP_FOR_GRABS, shelf(3), 3)),
    "list-many": lambda: as_answer(render_private.shelf(Pile.UP_FOR_GRABS, shelf(25), 43)),
    "list-empty": lambda: as_answer(render_private.shelf(Pile.UP_FOR_GRABS, [], 0)),
    "mine": lambda: as_answer(render_private.shelf(Pile.MINE, [drawn(waiting(), ANA, posts=THREE, minutes=45)], 1)),
    "mine-empty": lambda: as_answer(render_private.shelf(Pile.MINE, [], 0)),
    "list-paused": lambda: as_answer(render_private.shelf(Pile.UP_FOR_GRABS, shelf(1), 1, PAUSED)),
    "preview-paused": lambda: as_answer(render_private.to_send(drawn(draft(ANSWER), ANA, paused=PAUSED), Source())),
    "myself": lambda: as_answer(render_private.myself(ANA)),
    "myself-new": lambda: as_answer(render_private.myself(NEW)),
    "numbers": lambda: as_answer(render_private.numbers(WEEK)),
    "numbers-none": lambda: as_answer(render_private.numbers(LastSevenDays())),
    "numbers-ones": lambda: as_answer(render_private.numbers(LastSevenDays(1, 1, 1, 1, 1, 1))),
    "settings": lambda: as_answer(render_private.answer(MySettings())),
    "help": lambda: as_answer(render_private.helped(help_lines(is_keeper=True))),
}


def home(**more: object) -> Json:
    """Ana's Home tab."""
    given: dict[str, object] = {
        "company": "Acme",
        "person": ANA,
        "mine": [],
        "up_for_grabs": [],
        "counts": {},
        "week": LastSevenDays(),
        "whispers": [],
        "room": "C1CUSTOMERS",
    }
    return home_view(Home(**{**given, **more}))  # type: ignore[arg-type]


CHECKS = [
    Check(well=True, says="Cards appear in <#C1CUSTOMERS>."),
    Check(
        well=False,
        says="Outsiders can read that room, so nothing is sent from Slack until you confirm it.",
        action=CONFIRM_SHARED,
        label="Confirm",
    ),
    Check(well=True, says="`/handraise pause` stops all publishing at once; `/handraise resume` lets it go on."),
]
HOMES: dict[str, Callable[[], Json]] = {
    "home-empty": home,
    "home-full": lambda: home(
        mine=[drawn(waiting(), ANA, posts=THREE, minutes=45)],
        up_for_grabs=shelf(12)[1:],
        counts={Pile.MINE: 1, Pile.UP_FOR_GRABS: 43},
        week=WEEK,
        whispers=WHISPERS,
        quiet="20:00 to 07:30",
    ),
    "home-paused": lambda: home(paused=PAUSED),
    "home-admin": lambda: home(checks=CHECKS),
    "home-first": lambda: first_view("Acme"),
    "home-first-admin": lambda: first_view("Acme", CHECKS),
    "home-stranger": lambda: stranger_view(f"Guests of this workspace cannot answer for the company. {ASK}"),
}
WEEKLY = a_week()
QUIET = Digest(WEEKLY.week, WEEKLY.week.end)
DIGESTS: dict[str, Callable[[], Json]] = {
    "digest": lambda: as_post(digest_blocks(WEEKLY, asks=True), digest_text(WEEKLY)),
    "digest-without-charts": lambda: as_post(digest_blocks(WEEKLY, native=False, asks=True), digest_text(WEEKLY)),
    "digest-late": lambda: as_post(digest_blocks(WEEKLY, "This is late."), digest_text(WEEKLY, "This is late.")),
    "digest-so-far": lambda: week_view(replace(WEEKLY, made_at=WEEKLY.week.start)),
    "digest-so-far-quiet": lambda: week_view(Digest(WEEKLY.week, WEEKLY.week.start)),
    "digest-quiet": lambda: as_post(digest_blocks(QUIET), digest_text(QUIET)),
}
PICTURES = CARDS | STORIES | MODALS | PRIVATE | HOMES | DIGESTS


@pytest.mark.parametrize("name", PICTURES)
def test_it_looks_as_it_was_reviewed(name: str) -> None:
    picture = PICTURES[name]()
    seen = {"reads": words(picture["blocks"]).split("\n"), **picture} if "blocks" in picture else picture
    kept = HERE / f"{name}.json"
    if WRITES:
        kept.write_text(json.dumps(seen, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert kept.exists(), f"nobody has reviewed {name} yet: write it with HANDRAISE_SNAPSHOTS=write, and read it"
    assert seen == json.loads(kept.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PICTURES)
def test_slack_would_take_it(name: str) -> None:
    picture = PICTURES[name]()
    if "text" in picture:
        assert post_troubles(picture["blocks"], picture["text"], may_call=("@U1ANA",)) == []
    elif "blocks" in picture:
        assert view_troubles(picture) == []


def test_no_picture_is_left_of_what_is_not_there_any_more() -> None:
    assert {path.stem for path in HERE.iterdir()} == set(PICTURES)
