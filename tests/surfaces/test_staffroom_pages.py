"""What the staff room's pages show and do, without a line of JavaScript."""

import json
from datetime import timedelta
from typing import Any

import pytest
from bs4 import Tag

from bot.domain.actions import (
    Action,
    AnsweredByHand,
    AskSecond,
    Claim,
    Note,
    NotForUs,
    Pause,
    SaveDraft,
    Second,
    Send,
    Stop,
    TakeBack,
)
from bot.domain.card import CardPost, CardReply, CardTalk, SecondWanted, Similar, Verb
from bot.domain.draft import ReplyState, fingerprint
from bot.domain.ids import ReplyId, StaffId, ThreadId
from bot.domain.thread import State
from bot.ports.kv import Conflict
from bot.testing.fake_desk import NOON, a_card, soon
from tests.surfaces.staffroom_rig import Browser, StaffRoomRig, form_for, staff_room

PAGE = "/staff/t/142"
WORDS = "Yes, the strawberry sponge.\n\nCall in any time."
EXACT = f"{WORDS}\n\n— Ana, baker"
MINE: dict[str, Any] = {
    "state": State.CLAIMED,
    "status": "Ana has it for 26 more minutes",
    "holder": StaffId(1),
    "holder_name": "Ana",
}
WRITING = (Verb.NOTE, Verb.WRITE, Verb.ASK_SECOND, Verb.SEND)


@pytest.fixture
def ana(staffed: StaffRoomRig) -> Browser:
    return staffed.browsers[staffed.ana]


def part(browser: Browser, css: str) -> Tag:
    found = browser.seen.select(css)
    assert found, f"the page has no {css}"
    return found[0]


# --- looking ----------------------------------------------------------------------------------


async def test_the_public_side_and_the_private_side_are_apart_in_words(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(talk=(CardTalk("Ben", "He is a regular.", NOON),)))
    await ana.get(PAGE)
    public, private = part(ana, "section.public"), part(ana, "section.private")
    assert "Public: everyone can read this" in " ".join(public.get_text().split())
    assert "Private: only colleagues see this" in " ".join(private.get_text().split())
    assert "He is a regular." in private.get_text()
    assert "He is a regular." not in public.get_text()
    assert "Do you bake without nuts?" in public.get_text()
    assert "Do you bake without nuts?" not in private.get_text()


async def test_a_draft_and_a_reply_that_has_not_left_do_not_stand_on_the_public_side(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    reply = CardReply(ReplyId("r1"), "Ana", "Leaving words.", ReplyState.LEAVING, soon(20), mine=True)
    staffed.desk.put(a_card(verbs=WRITING, draft="Draft words.", replies=(reply,), **MINE))
    await ana.get(PAGE)
    public = part(ana, "section.public").get_text()
    assert "Draft words." not in public
    assert "Leaving words." not in public
    assert "not public yet" in part(ana, ".leaving").get_text()


async def test_a_post_that_was_edited_says_so(staffed: StaffRoomRig, ana: Browser) -> None:
    edited = CardPost("Maya", "Two loaves", NOON, by_us=False, note="Edited by the customer")
    staffed.desk.put(a_card(posts=(edited,)))
    await ana.get(PAGE)
    assert "Edited by the customer" in part(ana, ".post").get_text()


async def test_every_pile_shows_its_cards_and_how_many_lie_on_each(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(1, customer="Open Olga"))
    staffed.desk.put(a_card(2, customer="Mine Mia", **MINE))
    staffed.desk.put(a_card(3, customer="Done Dora", state=State.ANSWERED))
    staffed.desk.put(a_card(4, customer="Closed Carl", state=State.CLOSED))
    for path, who in (("", "Olga"), ("/mine", "Mia"), ("/answered", "Dora"), ("/closed", "Carl")):
        await ana.get(f"/staff{path}")
        assert [card.get_text() for card in ana.seen.select(".card h2")] != []
        assert all(who in card.get_text() for card in ana.seen.select(".card h2"))
        assert part(ana, "nav [aria-current]").get_text().split()[-1] == "1"


async def test_a_long_pile_is_turned_page_by_page(staffed: StaffRoomRig, ana: Browser) -> None:
    for number in range(1, 61):
        staffed.desk.put(a_card(number))
    path, seen = "/staff", []
    while path:
        await ana.get(path)
        seen += [int(str(card["data-thread"])) for card in ana.seen.select(".card")]
        older = ana.seen.select(".pager a")
        path = str(older[0]["href"]) if older else ""
    assert seen == list(range(1, 61))


async def test_a_thread_that_is_not_there_is_said_kindly(staffed: StaffRoomRig, ana: Browser) -> None:
    assert staffed.desk.cards == {}
    assert (await ana.get("/staff/t/999")).status == 403
    assert "There is no #999." in ana.text()
    assert (await ana.get("/staff/t/nonsense")).status == 404


async def test_what_is_known_of_the_past_is_shown_to_colleagues(staffed: StaffRoomRig, ana: Browser) -> None:
    similar = (
        Similar(ThreadId(12), "Any <b>nuts</b>?", "Ben", "https://wall.example/t/12#r1"),
        Similar(ThreadId(9), "", "Cy"),
    )
    staffed.desk.put(a_card(history="2 threads before, the last on 3 October.", similar=similar))
    await ana.get(PAGE)
    assert "2 threads before, the last on 3 October." in part(ana, ".lead").get_text()
    first, second = part(ana, ".private .similar").select("li")
    assert " ".join(first.get_text().split()) == "#12 “Any <b>nuts</b>?” answered by Ben · see the answer in #12"
    assert [str(a["href"]) for a in first.select("a")] == ["/staff/t/12", "https://wall.example/t/12#r1"]
    assert " ".join(second.get_text().split()) == "#9 answered by Cy"
    assert "nuts</b>" not in part(ana, "section.public").get_text()


async def test_where_nothing_is_known_of_the_past_nothing_is_said(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card())
    await ana.get(PAGE)
    assert "Answered before" not in ana.text()
    assert not ana.seen.select(".similar")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "http://[", "https://a b", "//evil"])
async def test_only_web_addresses_become_links(staffed: StaffRoomRig, ana: Browser, url: str) -> None:
    post = CardPost("Maya", "Hello", NOON, by_us=False, url=url)
    like = Similar(ThreadId(12), "Nuts?", "Ben", url)
    staffed.desk.put(a_card(url=url, customer_url=url, posts=(post,), similar=(like,)))
    await ana.get(PAGE)
    assert not ana.seen.select(".lead a, .post a")
    assert [str(a["href"]) for a in ana.seen.select(".similar a")] == ["/staff/t/12"]


async def test_only_what_the_card_offers_can_be_pressed_from_a_pile(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(1, verbs=(Verb.CLAIM,)))
    staffed.desk.put(a_card(2, verbs=()))
    await ana.get("/staff")
    assert [form["action"] for form in ana.seen.select(".card form")] == ["/staff/t/1/claim"]


# --- pressing ---------------------------------------------------------------------------------


async def test_what_the_desk_answers_is_shown_once_on_the_next_page(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card())
    staffed.desk.answer = "#142 is yours for 30 minutes: “hurry”, <b>."
    await ana.get("/staff")
    await ana.submit(f"{PAGE}/claim")
    assert staffed.desk.answer in ana.text()
    await ana.get(PAGE)
    assert staffed.desk.answer not in ana.text()


async def test_nobody_else_can_put_words_on_the_next_page(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card())
    ana.session.cookie_jar.update_cookies({"handraise_said": "0123.Send%20your%20password%20to%20Eve"})
    await ana.get(PAGE)
    assert "Eve" not in ana.text()


@pytest.mark.parametrize(
    ("verb", "fields", "action"),
    [
        (Verb.NOT_FOR_US, {"reason": "An advert"}, NotForUs),
        (Verb.WRITE, {"text": WORDS}, SaveDraft),
        (Verb.NOTE, {"text": WORDS}, Note),
        (Verb.BY_HAND, {"link": "https://x.example/900"}, AnsweredByHand),
    ],
)
async def test_what_is_refused_is_shown_again_in_its_own_field(
    staffed: StaffRoomRig, ana: Browser, verb: Verb, fields: dict[str, str], action: type[Action]
) -> None:
    staffed.desk.put(a_card(verbs=(*WRITING, Verb.NOT_FOR_US, Verb.BY_HAND), **MINE))
    staffed.desk.refuse(action, "That cannot be done now.")
    await ana.get(PAGE)
    response = await ana.submit(f"{PAGE}/{verb}", **fields)
    assert response.status == 409
    assert "That cannot be done now." in part(ana, "[role=alert]").get_text()
    form = ana.form(f"{PAGE}/{verb}")
    assert {name: form[name] for name in fields} == fields


async def test_who_answers_by_hand_is_led_to_the_page_and_says_where_their_answer_stands(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    page = "https://x.example/reply?to=7&text=Yes%20%26%20no"
    staffed.desk.put(a_card(verbs=(Verb.BY_HAND,), by_hand=page, **MINE))
    await ana.get(PAGE)
    assert part(ana, ".by-hand a")["href"] == page
    await ana.submit(f"{PAGE}/by-hand", link="https://x.example/900")
    (action,) = staffed.desk.did(AnsweredByHand)
    assert isinstance(action, AnsweredByHand)
    assert action.link == "https://x.example/900"


async def test_a_customer_who_wants_no_contact_is_left_alone(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(verbs=(Verb.STOP,), **MINE))
    await ana.get(PAGE)
    assert "Only somebody who looks after Handraise can lift this" in ana.text()
    await ana.submit(f"{PAGE}/stop")
    assert len(staffed.desk.did(Stop)) == 1


async def test_what_was_typed_into_a_form_that_is_gone_is_still_shown(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(verbs=WRITING, **MINE))
    await ana.get(PAGE)
    staffed.desk.put(a_card(verbs=(Verb.NOTE,), status="Ben has it"))
    staffed.desk.refuse(SaveDraft, "Ben has #142 now.")
    await ana.submit(f"{PAGE}/write", text=WORDS)
    assert "Ben has #142 now." in part(ana, ".unplaced").get_text()
    assert WORDS in part(ana, ".unplaced textarea").get_text()


@pytest.mark.parametrize("trouble", [Conflict("later"), RuntimeError("the disk is full")])
async def test_trouble_of_ours_costs_nothing_typed_and_gives_nothing_away(
    staffed: StaffRoomRig, ana: Browser, trouble: Exception
) -> None:
    staffed.desk.put(a_card())
    await ana.get(PAGE)
    staffed.desk.trouble = trouble
    response = await ana.submit(f"{PAGE}/note", text=WORDS)
    assert response.status in (409, 503)
    assert WORDS in ana.text()
    assert str(trouble) not in ana.text()
    staffed.desk.trouble = None
    await ana.get(PAGE)
    await ana.submit(f"{PAGE}/note", text=WORDS)
    assert len(staffed.desk.did(Note)) == 1


async def test_line_ends_are_those_that_were_typed_and_a_blank_first_line_stays(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    staffed.desk.put(a_card(verbs=WRITING, **MINE))
    text = "\nFirst\n\nthen this  "
    await ana.get(PAGE)
    await ana.submit(f"{PAGE}/write", text=text)
    assert staffed.desk.handled == [SaveDraft(ThreadId(142), staffed.ana, text)]
    await ana.get(PAGE)
    assert ana.form(f"{PAGE}/write")["text"] == text


async def test_a_verb_that_is_none_does_nothing(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card())
    await ana.get(PAGE)
    assert (await ana.post(f"{PAGE}/publish", ana.form(f"{PAGE}/claim"))).status == 404
    assert staffed.desk.handled == []


async def test_pressing_an_old_form_again_says_so_instead_of_repeating_an_old_answer(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    staffed.desk.put(a_card())
    await ana.get(PAGE)
    form = ana.form(f"{PAGE}/claim")
    await ana.post(f"{PAGE}/claim", form)
    staffed.clock.move(minutes=5)
    response = await ana.post(f"{PAGE}/claim", form)
    assert response.status == 409
    assert "You pressed this before." in ana.text()
    assert len(staffed.desk.did(Claim)) == 1
    await ana.submit(f"{PAGE}/claim")
    assert len(staffed.desk.did(Claim)) == 2


async def test_a_note_delivered_again_after_a_restart_is_said_once(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card())
    await ana.get(PAGE)
    form = ana.form(f"{PAGE}/note") | {"text": "Only once."}
    await ana.post(f"{PAGE}/note", form)
    staffed.room._idempotency._recent.clear()  # what a restart forgets
    response = await ana.post(f"{PAGE}/note", form)
    assert response.status == 409
    assert "Only once." in part(ana, "#note").get_text()
    assert len(staffed.desk.did(Note)) == 1


async def test_a_note_that_failed_can_be_said_again_with_the_same_form(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card())
    await ana.get(PAGE)
    form = ana.form(f"{PAGE}/note") | {"text": "Try me."}
    staffed.desk.refuse(Note, "Not now.")
    await ana.post(f"{PAGE}/note", form)
    staffed.desk.refuse(Note, "")
    await ana.post(f"{PAGE}/note", form)
    assert len(staffed.desk.did(Note)) == 1


# --- writing and sending ----------------------------------------------------------------------


async def test_the_preview_is_the_exact_text_with_signature_and_length(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(verbs=WRITING, **MINE))
    await ana.get(PAGE)
    await ana.submit(f"{PAGE}/write", text=WORDS)
    await ana.get(PAGE)
    assert part(ana, "#exact").get_text() == EXACT
    assert part(ana, "#length").get_text().startswith(f"{len(EXACT)} of 500")


async def test_send_carries_the_digest_of_the_preview_that_was_shown(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(verbs=WRITING, **MINE))
    await ana.get(PAGE)
    await ana.submit(f"{PAGE}/write", text=WORDS)
    await ana.get(PAGE)
    await ana.submit(f"{PAGE}/send")
    thread = ThreadId(142)
    assert staffed.desk.handled == [
        SaveDraft(thread, staffed.ana, WORDS),
        Send(thread, staffed.ana, fingerprint(EXACT)),
    ]


async def test_words_typed_since_the_preview_are_kept_and_not_what_is_sent(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(verbs=WRITING, **MINE))
    await ana.get(PAGE)
    await ana.submit(f"{PAGE}/write", text=WORDS)
    await ana.get(PAGE)
    staffed.desk.refuse(Send, "The text has changed since you looked at it.")
    await ana.submit(f"{PAGE}/send", text="Other words.")
    assert staffed.desk.handled[-1:] == [SaveDraft(ThreadId(142), staffed.ana, "Other words.")]
    assert ana.form(f"{PAGE}/send")["text"] == "Other words."
    assert part(ana, "#exact").get_text() == "Other words.\n\n— Ana, baker"
    staffed.desk.refuse(Send, "")
    await ana.submit(f"{PAGE}/ask-second")
    assert staffed.desk.handled[-1:] == [
        AskSecond(ThreadId(142), staffed.ana, fingerprint("Other words.\n\n— Ana, baker"))
    ]


async def test_the_live_counter_is_the_desk_itself(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card(verbs=WRITING, **MINE))
    await ana.get(PAGE)
    form = {"csrf": ana.form(f"{PAGE}/write")["csrf"], "text": "x" * 600}
    shown = json.loads(await (await ana.post(f"{PAGE}/preview", form, Accept="application/json")).text())
    whole = "x" * 600 + "\n\n— Ana, baker"
    assert shown == {
        "text": whole,
        "length": len(whole),
        "most": 500,
        "ruling": "no",
        "reasons": [f"Cut {len(whole) - 500} characters."],
        "advice": [],
        "digest": fingerprint(whole),
        "parts": [],
    }
    assert staffed.desk.handled == []


async def test_a_colleague_seconds_the_very_draft_that_was_shown(staffed: StaffRoomRig, ana: Browser) -> None:
    wanted = SecondWanted(StaffId(2), "Ben", "It is on us.", "d" * 64, ("A gift must be seconded.",))
    staffed.desk.put(a_card(verbs=(Verb.SECOND,), seconds=(wanted,)))
    await ana.get(PAGE)
    private = part(ana, "section.private").get_text()
    assert "It is on us." in private
    assert "A gift must be seconded." in private
    await ana.submit(f"{PAGE}/second")
    assert staffed.desk.handled == [Second(ThreadId(142), staffed.ana, StaffId(2), "d" * 64)]


async def test_the_undo_window_is_told_in_words_and_can_be_counted_down(staffed: StaffRoomRig, ana: Browser) -> None:
    reply = CardReply(ReplyId("r1"), "Ana", EXACT, ReplyState.LEAVING, soon(20), mine=True)
    staffed.desk.put(a_card(verbs=(Verb.UNDO,), replies=(reply,), **MINE))
    await ana.get(PAGE)
    assert "Leaves at 12:00:20 UTC." in part(ana, ".countdown").get_text()
    assert part(ana, ".countdown")["data-leaves"] == (NOON + timedelta(seconds=20)).isoformat()
    assert part(ana, "html")["data-now"] == NOON.isoformat()
    assert part(ana, f"form[action='{PAGE}/undo']")


async def test_a_reply_of_mine_that_stands_can_be_taken_back_where_it_stands(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    posts = (*a_card().posts, CardPost("Ana", EXACT, NOON, by_us=True), CardPost("Ben", "And me.", NOON, by_us=True))
    mine = CardReply(ReplyId("r1"), "Ana", EXACT, ReplyState.SENT, NOON, mine=True)
    theirs = CardReply(ReplyId("r2"), "Ben", "And me.", ReplyState.SENT, NOON, mine=False)
    staffed.desk.put(a_card(verbs=(Verb.TAKE_BACK,), posts=posts, replies=(mine, theirs)))
    await ana.get(PAGE)
    assert len(ana.seen.select(f"form[action='{PAGE}/take-back']")) == 1
    await ana.submit(f"{PAGE}/take-back")
    assert staffed.desk.handled == [TakeBack(ThreadId(142), staffed.ana, ReplyId("r1"))]


async def test_a_reply_that_failed_says_why_with_its_words(staffed: StaffRoomRig, ana: Browser) -> None:
    reply = CardReply(
        ReplyId("r1"), "Ana", EXACT, ReplyState.FAILED, NOON, mine=True, failure="The post you answer is gone."
    )
    staffed.desk.put(a_card(verbs=WRITING, replies=(reply,), **MINE))
    await ana.get(PAGE)
    assert "The post you answer is gone." in part(ana, ".failed").get_text()
    assert EXACT in part(ana, ".failed").get_text()


@pytest.mark.parametrize(
    ("private", "heading"),
    [
        ((False, False), "Public: everyone can read this"),
        ((True, True), "Private: not everyone can read this"),
        ((False, True), "In part public: not everyone can read what is marked as private"),
    ],
)
async def test_the_heading_over_the_posts_says_who_can_read_them(
    staffed: StaffRoomRig, ana: Browser, private: tuple[bool, bool], heading: str
) -> None:
    posts = tuple(CardPost("Maya", "Two loaves", NOON, by_us=False, private=each) for each in private)
    staffed.desk.put(a_card(posts=posts))
    await ana.get(PAGE)
    assert heading in " ".join(part(ana, "section.public").get_text().split())


# --- the pause ---------------------------------------------------------------------------------


async def test_a_keeper_pauses_with_a_reason_everybody_sees_it_on_every_page_and_a_keeper_resumes() -> None:
    async with staff_room(keepers=frozenset({1})) as rig:
        ana, ben = await rig.come_in(rig.ana), await rig.come_in(rig.ben)
        stream = await ben.session.get(f"{rig.root}/staff/events")
        await ana.get("/staff")
        await ana.submit("/staff/pause", why="Press embargo.")
        assert rig.desk.did(Pause) == [Pause(rig.ana, paused=True, why="Press embargo.")]
        rig.desk.put(a_card())
        assert await stream.content.readuntil(b"event: pause")
        for browser, resumes in ((ana, True), (ben, False)):
            for path in ("/staff", "/staff/mine", PAGE, "/staff/me", "/staff/digest"):
                await browser.get(path)
                said = part(browser, ".paused p").get_text()
                assert said == (
                    "Publishing is paused by Ana: Press embargo. Paused 2 Nov 2026, 12:00 UTC. What is sent now waits."
                ), path
                assert (form_for(browser.seen, "/staff/resume") is not None) is resumes
                assert form_for(browser.seen, "/staff/pause") is None
        await ana.submit("/staff/resume")
        assert rig.desk.paused is None
        await ben.get("/staff")
        assert ben.seen.select(".paused") == []


async def test_only_a_keeper_can_pause_and_a_refusal_is_said(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.refuse(Pause, "Only somebody who looks after this workspace can do that.")
    await ana.get("/staff/me")
    assert form_for(ana.seen, "/staff/pause") is None
    await ana.post("/staff/pause", ana.form("/staff/me/wants") | {"why": "Why not?"})
    assert ana.status == 403
    assert "Only somebody who looks after" in ana.text()
    assert staffed.desk.paused is None
