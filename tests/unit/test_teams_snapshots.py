"""What people see in Teams, state by state: each picture lies in teams_snapshots/ to be read and reviewed.

After a change that is meant: HANDRAISE_SNAPSHOTS=write pytest tests/unit/test_teams_snapshots.py, then read the diff.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from adapters.teams import render_dialog, render_pages
from adapters.teams.gateway import Account, Dialog
from adapters.teams.render_card import card_json, says
from adapters.teams.render_dialog import read_dialog
from adapters.teams.render_digest import digest_json, so_far_dialog
from adapters.teams.render_parts import PrivateView
from adapters.teams.render_thread import burst_json, story_json
from bot.chat.commands import help_lines
from bot.chat.home_page import Check, Home
from bot.chat.texts import SHARED_CONFIRMED, SHARED_UNCONFIRMED, burst_line
from bot.chat.views.card import Setting
from bot.digest.sample import a_week
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.ids import StaffId, ThreadId
from bot.domain.staff import Staff
from bot.domain.thread import Post
from bot.ports.surface import Pile
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
    QUESTION,
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
from tests.unit.teams_cards import Json, dialog_troubles, reads, troubles
from tests.unit.world import ANA, BEN, NEW, THREAD, Desk, at, held

WRITES = os.environ.get("HANDRAISE_SNAPSHOTS") == "write"
HERE = Path(__file__).parent / "teams_snapshots"
HOLDER = Account("29:ana", "aad-ana", "Ana Lima")
CALLED = "<at>Ana Lima</at>"
MISCHIEF = "<at>Ana Lima</at> **Hi** [you](http://a.b) {{TIME(2026-11-22T09:00:00Z)}}\n- one\n&lt;at&gt; <b>x</b>"


def room(card: Card, setting: Setting | None = None, language: str = "en") -> Json:
    """A card in its room."""
    return card_json(card, setting or Setting(), language, [HOLDER.id])


CARDS: dict[str, Callable[[], Json]] = {
    "card-open": lambda: room(drawn(asked(), background=PAST)),
    "card-claimed": lambda: room(drawn(claimed(), background=PAST)),
    "card-claimed-box": lambda: room(drawn(claimed()), Setting(box=True)),
    "card-claimed-for-ana": lambda: room(drawn(draft(ANSWER), ANA)),
    "card-claimed-for-ana-hold": lambda: room(drawn(draft("Call us on 030 901820 and we put two aside!!!"), ANA)),
    "card-split-for-ana": lambda: room(drawn(split(f"{ANSWER} " * 6), ANA, chains=True)),
    "card-claimed-for-ben": lambda: room(drawn(claimed(), BEN)),
    "card-claimed-helpers": lambda: room(drawn(with_helpers())),
    "card-leaving": lambda: room(drawn(sent(), minutes=11)),
    "card-leaving-for-ana": lambda: room(drawn(sent(), ANA, minutes=11)),
    "card-answered": lambda: room(drawn(answered(), posts=(FIRST, OUR_POST))),
    "card-answered-for-ana": lambda: room(drawn(answered(), ANA, posts=(FIRST, OUR_POST))),
    "card-waiting": lambda: room(drawn(waiting(), posts=THREE, minutes=45)),
    "card-closed": lambda: room(drawn(closed())),
    "card-not-for-us": lambda: room(drawn(not_for_us())),
    "card-withdrawn": lambda: room(drawn(withdrawn(), posts=(GONE,))),
    "card-stopped": lambda: room(drawn(stopped())),
    "card-overheard": lambda: room(drawn(Desk(replace(THREAD, summoned=False)))),
    "card-by-hand": lambda: room(drawn(by_hand(), by_hand=THE_PAGE)),
    "card-paused": lambda: room(drawn(claimed(), paused=PAUSED)),
    "card-second-wanted": lambda: room(drawn(second_asked())),
    "card-second-wanted-for-ben": lambda: room(drawn(second_asked(), BEN)),
    "card-shared-room": lambda: room(drawn(asked(), background=PAST), Setting(shared=SHARED_UNCONFIRMED)),
    "card-shared-room-confirmed": lambda: room(drawn(asked()), Setting(shared=SHARED_CONFIRMED)),
    "card-other-language": lambda: room(drawn(asked(), posts=(GERMAN,)), language="de"),
    "card-long": lambda: room(drawn(asked(), posts=(replace(FIRST, text=LONG),))),
    "card-many-posts": lambda: room(drawn(waiting(), posts=(*THREE, *LATER), minutes=50)),
    "card-edited": lambda: room(drawn(asked(), posts=(REWORDED,))),
    "card-retracted": lambda: room(
        drawn(retracted(), posts=(FIRST, replace(OUR_POST, text="", deleted_at=at(20))), minutes=21)
    ),
    "card-mischief": lambda: room(drawn(asked(), posts=(replace(FIRST, author=MISCHIEF, text=MISCHIEF),))),
}


def burst(many: int) -> Json:
    """Many at once; one of them is claimed by now."""
    questions = ["Is the rye bread vegan?", "Do you open on Sundays?", "Where did the walnut rolls go? " * 12]
    cards = [
        drawn(Desk(replace(THREAD, id=ThreadId(142 + n))), posts=(replace(FIRST, text=questions[n % 3]),))
        for n in range(many)
    ]
    lines = [burst_line(card) for card in cards]
    taken = drawn(Desk(replace(held(ANA), id=ThreadId(143))))
    lines[1] = burst_line(taken, "https://teams.microsoft.com/l/message/19%3Aroom%40thread.tacv2/1700000000000")
    return burst_json(lines)


def story(desk: Desk, *posts: Post, begin: int = 0, holder: Account | None = HOLDER, minutes: float = 50) -> Json:
    """All that the thread is told."""
    card = drawn(desk, posts=posts or (FIRST,), minutes=minutes)
    told = story_json(card, begin, len(card.talk), holder)
    assert told is not None
    return told


STORIES: dict[str, Callable[[], Json]] = {
    "burst-few": lambda: burst(4),
    "burst-full": lambda: burst(12),
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
CALLING = ("story-failed", "story-wrote-again", "story-wrote-again-and-deleted", "story-everything", "story-cut-short")


def writing(desk: Desk, *, error: str = "", once_more: bool = False, instead_of: str = "") -> Dialog:
    """The editor before Ana."""
    return render_dialog.write_dialog(drawn(desk, ANA), error=error, once_more=once_more, instead_of=instead_of)


def seconding() -> Dialog:
    card = drawn(second_asked(), BEN)
    return render_dialog.second_dialog(card, card.seconds[0])


def crowd(typed: str = "") -> Dialog:
    """A house of very many."""
    people = tuple(Staff(StaffId(n), f"Person {n}", "shop" if n % 2 else "") for n in range(1, 201))
    return render_dialog.hand_off_dialog(replace(drawn(claimed(), ANA), colleagues=people), typed=typed)


WEEKLY = a_week()
QUIET = Digest(WEEKLY.week, WEEKLY.week.end)
DIALOGS: dict[str, Callable[[], Dialog]] = {
    "digest-so-far": lambda: so_far_dialog(replace(WEEKLY, made_at=WEEKLY.week.start)),
    "digest-so-far-quiet": lambda: so_far_dialog(Digest(WEEKLY.week, WEEKLY.week.start)),
    "write-empty": lambda: writing(claimed()),
    "write-draft": lambda: writing(draft(ANSWER)),
    "write-over": lambda: writing(draft(f"{ANSWER} " * 6), error="Cut 243 characters: it is 543 of 300."),
    "write-could-be-split": lambda: render_dialog.write_dialog(drawn(draft(f"{ANSWER} " * 6), ANA, chains=True)),
    "write-split": lambda: render_dialog.write_dialog(drawn(split(f"{ANSWER} " * 6), ANA, chains=True)),
    "write-hold": lambda: writing(draft("Call us on 030 901820 and we put two aside!!!")),
    "write-once-more": lambda: writing(draft(ANSWER), once_more=True),
    "write-instead": lambda: writing(draft(ANSWER), instead_of="Yes, and on Sundays we sleep."),
    "write-too-long": lambda: writing(draft("All our breads are vegan. " * 220)),
    "sent": lambda: render_dialog.sent_dialog(
        drawn(sent(), ANA, minutes=11), drawn(sent(), ANA, minutes=11).replies[0], at(11)
    ),
    "take-back": lambda: render_dialog.take_back_dialog(drawn(answered(), ANA), drawn(answered(), ANA).replies[0]),
    "read-for-all": lambda: read_dialog(drawn(waiting(), posts=THREE, minutes=45)),
    "read-for-ana": lambda: read_dialog(drawn(talked(), ANA, posts=(REWORDED, OUR_POST, FOLLOW), minutes=50)),
    "read-end": lambda: read_dialog(drawn(waiting(), ANA, posts=tuple(replace(FIRST, text=LONG) for _ in range(9)))),
    "second": seconding,
    "by-hand": lambda: render_dialog.by_hand_dialog(drawn(by_hand(), ANA, by_hand=THE_PAGE)),
    "stop": lambda: render_dialog.stop_dialog(drawn(asked(), ANA)),
    "note": lambda: render_dialog.note_dialog(drawn(claimed(), ANA)),
    "note-refused": lambda: render_dialog.note_dialog(
        drawn(claimed(), ANA), value="Look here", error="#142 is closed. Open it again first."
    ),
    "not-for-us": lambda: render_dialog.not_for_us_dialog(drawn(asked(), ANA)),
    "hand-off": lambda: render_dialog.hand_off_dialog(drawn(claimed(), ANA)),
    "hand-off-crowd": crowd,
    "hand-off-found": lambda: crowd("person 19"),
    "introduce-first": lambda: render_dialog.introduce_dialog(NOBODY, "Nils Holm", {"do": "claim", "thread": 142}),
    "introduce-refused": lambda: render_dialog.introduce_dialog(
        NOBODY,
        "Nils Holm",
        {},
        typed={"name": "Ana", "role": "shop", "agreed": "yes"},
        error="Ana Lima has that name already: add something that tells you apart.",
    ),
    "quiet": lambda: render_dialog.quiet_dialog("20:00", "07:30", "Europe/Berlin"),
    "told": lambda: render_dialog.told_dialog("#142", "#142 is yours for 30 minutes."),
}

CHECKS = [
    Check(well=True, says="Cards appear in Customers."),
    Check(
        well=False,
        says="Outsiders can read that room, so nothing is sent from Teams until you confirm it.",
        action="confirm-shared",
        label="Confirm",
    ),
    Check(well=True, says="“@Handraise pause” stops all publishing at once; “@Handraise resume” lets it go on."),
]


def home(**more: object) -> PrivateView:
    """What is Ana's own."""
    given: dict[str, object] = {
        "company": "Acme",
        "person": ANA,
        "mine": [],
        "up_for_grabs": [],
        "counts": {},
        "week": LastSevenDays(),
        "whispers": [],
        "room": "Customers",
    }
    return render_pages.home(Home(**{**given, **more}))  # type: ignore[arg-type]


PAGES: dict[str, Callable[[], PrivateView]] = {
    "preview-go": lambda: render_pages.to_send(drawn(draft(ANSWER), ANA)),
    "preview-hold": lambda: render_pages.to_send(drawn(draft("Call us on 030 901820 and we put two aside!!!"), ANA)),
    "preview-no": lambda: render_pages.to_send(drawn(draft(f"{ANSWER} " * 6), ANA)),
    "preview-split": lambda: render_pages.to_send(drawn(split(f"{ANSWER} " * 6), ANA, chains=True)),
    "preview-instead": lambda: render_pages.to_send(
        drawn(draft(ANSWER), ANA), instead_of="Yes, and on Sundays we sleep."
    ),
    "list": lambda: render_pages.shelf(Pile.UP_FOR_GRABS, shelf(3), 3),
    "list-many": lambda: render_pages.shelf(Pile.UP_FOR_GRABS, shelf(25), 43),
    "list-empty": lambda: render_pages.shelf(Pile.UP_FOR_GRABS, [], 0),
    "mine": lambda: render_pages.shelf(Pile.MINE, [drawn(waiting(), ANA, posts=THREE, minutes=45)], 1),
    "mine-empty": lambda: render_pages.shelf(Pile.MINE, [], 0),
    "list-paused": lambda: render_pages.shelf(Pile.UP_FOR_GRABS, shelf(1), 1, PAUSED),
    "preview-paused": lambda: render_pages.to_send(drawn(draft(ANSWER), ANA, paused=PAUSED)),
    "myself": lambda: render_pages.myself(ANA),
    "myself-new": lambda: render_pages.myself(NEW),
    "settings": lambda: render_pages.settings(ANA, "20:00 to 07:30"),
    "numbers": lambda: render_pages.numbers(WEEK),
    "numbers-none": lambda: render_pages.numbers(LastSevenDays()),
    "help": lambda: render_pages.helped(help_lines(is_keeper=True)),
    "help-box": lambda: render_pages.helped(help_lines(), box=True),
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
}
DIGESTS: dict[str, Callable[[], Json]] = {
    "digest": lambda: digest_json(WEEKLY, asks=True),
    "digest-late": lambda: digest_json(WEEKLY, "This is late."),
    "digest-quiet": lambda: digest_json(QUIET),
}
POSTS = CARDS | STORIES | DIGESTS
EVERYTHING = [*POSTS, *DIALOGS, *PAGES]


def picture(name: str) -> Json:
    """What is kept of it: how it reads, and all of it as Teams gets it."""
    if name in DIALOGS:
        made = DIALOGS[name]()
        return {"reads": reads(made.card), **asdict(made)}
    card = PAGES[name]().card if name in PAGES else POSTS[name]()
    return {"reads": reads(card), "card": card}


@pytest.mark.parametrize("name", EVERYTHING)
def test_it_looks_as_it_was_reviewed(name: str) -> None:
    seen, kept = picture(name), HERE / f"{name}.json"
    if WRITES:
        HERE.mkdir(exist_ok=True)
        kept.write_text(json.dumps(seen, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert kept.exists(), f"nobody has reviewed {name} yet: write it with HANDRAISE_SNAPSHOTS=write, and read it"
    assert seen == json.loads(kept.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", POSTS)
def test_teams_would_take_the_post(name: str) -> None:
    assert troubles(POSTS[name](), may_call=(CALLED,) if name in CALLING else ()) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_teams_would_take_the_dialog(name: str) -> None:
    assert dialog_troubles(DIALOGS[name]()) == []


@pytest.mark.parametrize("name", PAGES)
def test_teams_would_take_it_both_ways(name: str) -> None:
    page = PAGES[name]()
    assert troubles(page.card) == []
    assert dialog_troubles(page.dialog) == []


def test_no_picture_is_left_of_what_is_not_there_any_more() -> None:
    assert {path.stem for path in HERE.iterdir()} == set(EVERYTHING)


def test_a_card_reads_as_a_sentence() -> None:
    assert says(drawn(claimed())) == f"#142: Maria on wall: “{QUESTION}”. Ana has it until 09:32 UTC."
