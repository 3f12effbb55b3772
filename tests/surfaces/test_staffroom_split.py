"""A draft that is too long for one post, on the staff room's page, without a line of JavaScript."""

from typing import Any

import pytest

from bot.domain.actions import AddPicture, SaveDraft, Send, Split
from bot.domain.card import CardPost, CardReply, Verb
from bot.domain.draft import ReplyState, fingerprint
from bot.domain.ids import ReplyId, StaffId, ThreadId
from bot.domain.limits import Limits
from bot.domain.staff import Attribution
from bot.domain.thread import State
from bot.policies.split_text import split
from bot.testing.fake_desk import MOST, NOON, a_card
from bot.testing.sample_pictures import png
from tests.surfaces.staffroom_rig import Browser, StaffRoomRig

PAGE = "/staff/t/142"
THREAD = ThreadId(142)
LONG = ("We bake the rye bread with flour, water and salt. " * 20).rstrip()
PARTS = split(LONG, Attribution("Ana", "baker"), Limits(MOST))
MINE: dict[str, Any] = {"state": State.CLAIMED, "holder": StaffId(1), "holder_name": "Ana"}
WRITING = (Verb.NOTE, Verb.WRITE, Verb.SPLIT, Verb.SEND)


@pytest.fixture
async def ana(staffed: StaffRoomRig) -> Browser:
    staffed.desk.chains = True
    staffed.desk.put(a_card(verbs=WRITING, **MINE))
    staffed.desk.drafts[THREAD, staffed.ana] = LONG
    browser = staffed.browsers[staffed.ana]
    await browser.get(PAGE)
    return browser


def exact(browser: Browser) -> list[str]:
    return [post.get_text() for post in browser.seen.select("#exact .words")]


def button(browser: Browser) -> tuple[str, str]:
    [found] = browser.seen.select("button[data-act=split]")
    return found.get_text(), str(found["value"])


async def test_a_draft_that_is_too_long_can_be_split_and_every_post_is_shown(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    assert button(ana) == ("Split it into 3 posts", "many")
    await ana.submit(f"{PAGE}/split", posts="many")
    assert staffed.desk.did(Split) == [Split(THREAD, staffed.ana, on=True)]
    assert exact(ana) == list(PARTS)
    assert "Exactly these 3 posts become public" in ana.text()
    assert "3 posts, the longest" in ana.seen.select("#length")[0].get_text()
    await ana.submit(f"{PAGE}/send")
    assert staffed.desk.did(Send) == [Send(THREAD, staffed.ana, fingerprint("", parts=PARTS))]


async def test_pictures_are_shown_with_several_posts_and_go_with_the_first(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.clock = lambda: NOON
    staffed.desk.album.handle(AddPicture(THREAD, staffed.ana, png(), "A loaf"))
    await ana.submit(f"{PAGE}/split", posts="many")
    assert "Exactly these 3 posts become public, the first with the pictures" in ana.text()
    assert [each["alt"] for each in ana.seen.select(".preview img")] == ["A loaf"]
    await ana.submit(f"{PAGE}/send")
    await ana.get(PAGE)
    [leaving] = ana.seen.select("article.leaving")
    shown = [each.name if each.name == "img" else each.get_text() for each in leaving.select(".part, img")]
    assert shown == [PARTS[0], "img", *PARTS[1:]]


async def test_it_can_be_one_post_again(staffed: StaffRoomRig, ana: Browser) -> None:
    await ana.submit(f"{PAGE}/split", posts="many")
    assert button(ana) == ("One post again", "one")
    await ana.submit(f"{PAGE}/split", posts="one")
    assert staffed.desk.did(Split)[-1] == Split(THREAD, staffed.ana, on=False)
    assert exact(ana) == [f"{LONG}\n\n— Ana, baker"]


async def test_what_was_typed_and_not_kept_yet_is_split_and_not_lost(staffed: StaffRoomRig, ana: Browser) -> None:
    await ana.submit(f"{PAGE}/split", posts="many", text=LONG + " Come by!")
    assert staffed.desk.did(SaveDraft) == [SaveDraft(THREAD, staffed.ana, LONG + " Come by!")]
    assert exact(ana)[-1].endswith("Come by! (3/3)\n— Ana, baker")


async def test_a_refusal_stands_by_the_draft(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.refuse(Split, "Claim #142 first. Anything you wrote is kept.")
    await ana.submit(f"{PAGE}/split", posts="many", text=LONG + " Come by!")
    assert ana.status == 409
    assert ana.seen.select("#why-draft")[0].get_text() == "Claim #142 first. Anything you wrote is kept."
    assert ana.seen.select("#draft")[0].get_text().strip() == LONG + " Come by!"


async def test_a_preview_while_typing_has_every_post(ana: Browser) -> None:
    await ana.submit(f"{PAGE}/split", posts="many")
    csrf = ana.form(f"{PAGE}/split")["csrf"]
    answer = await ana.session.post(f"{ana.root}{PAGE}/preview", data={"csrf": csrf, "text": LONG})
    assert (await answer.json())["parts"] == list(PARTS)


async def test_an_answer_in_several_posts_is_taken_back_as_one_and_says_if_some_are_missing(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    sent = CardReply(
        ReplyId("r1"), "Ana", "\n\n".join(PARTS), ReplyState.SENT, NOON, mine=True, parts=PARTS, standing=2
    )
    posts = tuple(CardPost("Ana", part, NOON, by_us=True) for part in PARTS[:2])
    why = "Only 2 of 3 parts stand in public: The customer asked not to be contacted."
    for failure in ("", why):
        reply = CardReply(**{name: getattr(sent, name) for name in sent.__slots__} | {"failure": failure})
        staffed.desk.put(a_card(posts=posts, replies=(reply,), verbs=(Verb.TAKE_BACK,), **MINE))
        await ana.get(PAGE)
        assert len(ana.seen.select(".public .post")) == 2
        [back] = ana.seen.select(".public button")
        assert back.get_text(" ", strip=True).startswith("Take back all 2 posts")
        assert (why in ana.text()) is bool(failure)


async def test_what_leaves_is_shown_post_by_post(staffed: StaffRoomRig, ana: Browser) -> None:
    leaving = CardReply(ReplyId("r1"), "Ana", "\n\n".join(PARTS), ReplyState.LEAVING, NOON, mine=True, parts=PARTS)
    staffed.desk.put(a_card(replies=(leaving,), **MINE))
    await ana.get(PAGE)
    assert [post.get_text() for post in ana.seen.select(".leaving .words")] == list(PARTS)
