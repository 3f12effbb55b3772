"""Pictures in the staff room, without a line of JavaScript: added, described, looked at, removed, sent."""

import io
from collections.abc import Mapping
from typing import Any

import pytest
from aiohttp import ClientResponse, FormData
from bs4 import Tag

from bot.domain.actions import AddPicture, DescribePicture, RemovePicture, SaveDraft, Send
from bot.domain.card import CardReply, SecondWanted, Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffId, ThreadId
from bot.domain.thread import State
from bot.testing.fake_desk import a_card, soon
from bot.testing.sample_pictures import a_picture, png
from tests.surfaces.staffroom_rig import Browser, StaffRoomRig

PAGE = "/staff/t/142"
ADD = f"{PAGE}/pictures"
THREAD = ThreadId(142)
MINE: dict[str, Any] = {
    "state": State.CLAIMED,
    "holder": StaffId(1),
    "holder_name": "Ana",
    "verbs": (Verb.NOTE, Verb.WRITE, Verb.ASK_SECOND, Verb.SEND),
}


@pytest.fixture
async def ana(staffed: StaffRoomRig) -> Browser:
    staffed.desk.put(a_card(**MINE))
    return staffed.browsers[staffed.ana]


async def upload(browser: Browser, content: bytes | None = None, **fields: str) -> ClientResponse:
    """Choose a file in the form that is open, and press "Add picture"."""
    await browser.get(PAGE)
    return await send(browser, ADD, png() if content is None else content, browser.form(ADD) | fields)


async def send(
    browser: Browser, path: str, content: bytes, fields: Mapping[str, str], **headers: str
) -> ClientResponse:
    form = FormData({name: value for name, value in fields.items() if name != "picture"}, default_to_multipart=True)
    form.add_field("picture", io.BytesIO(content), filename="cake.png", content_type="image/png")
    return await browser._take(await browser.session.post(browser.root + path, data=form, headers=headers))


def images(browser: Browser, css: str) -> list[Tag]:
    return browser.seen.select(f"{css} img")


async def test_a_picture_is_added_with_its_alt_text_and_the_words_that_were_typed_are_kept(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    response = await upload(ana, text="Look at this.", alt="A loaf")
    assert response.status == 200
    [added] = staffed.desk.did(AddPicture)
    assert isinstance(added, AddPicture)
    assert (added.content, added.alt, added.thread, added.by) == (png(), "A loaf", THREAD, staffed.ana)
    assert staffed.desk.drafts[THREAD, staffed.ana] == "Look at this."
    assert ana.seen.select_one("#draft").get_text().strip() == "Look at this."  # type: ignore[union-attr]


async def test_the_page_shows_the_picture_to_be_described_and_as_it_becomes_public(ana: Browser) -> None:
    await upload(ana, text="Look.", alt="A loaf of bread")
    [thumb], [exact] = images(ana, "#pictures"), images(ana, ".preview")
    assert ana.seen.select_one("#pictures [data-alt]").get_text().strip() == "A loaf of bread"  # type: ignore[union-attr]
    assert exact["alt"] == "A loaf of bread"
    response = await ana.session.get(ana.root + str(thumb["src"]))
    assert (await response.read(), response.content_type) == (png(), "image/png")
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


async def test_nobody_else_sees_a_picture_of_a_draft(staffed: StaffRoomRig, ana: Browser) -> None:
    await upload(ana)
    [thumb] = images(ana, "#pictures")
    ben = staffed.browsers[staffed.ben]
    assert (await ben.get(str(thumb["src"]))).status == 404
    assert (await staffed.outside.get(str(thumb["src"]))).status == 401


async def test_a_picture_without_alt_text_is_kept_and_the_preview_says_what_to_do(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    await upload(ana, text="Look.")
    assert "Describe the picture for those who cannot see it." in ana.text()
    [picture] = staffed.desk.album.of(THREAD, staffed.ana)
    await ana.submit(f"{PAGE}/write", **{f"alt-{picture.id}": " A loaf\n of bread "})
    [described] = staffed.desk.did(DescribePicture)
    assert isinstance(described, DescribePicture)
    assert described.alt == "A loaf of bread"
    assert "Describe the picture" not in ana.text()


async def test_keeping_the_words_alone_describes_nothing_again(staffed: StaffRoomRig, ana: Browser) -> None:
    await upload(ana, alt="A loaf")
    await ana.submit(f"{PAGE}/write", text="Other words")
    assert staffed.desk.did(DescribePicture) == []
    assert staffed.desk.drafts[THREAD, staffed.ana] == "Other words"


async def test_an_alt_text_that_was_typed_and_not_kept_is_not_sent_unseen(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.clock = staffed.clock.now
    await upload(ana, text="Look.", alt="A loaf")
    [picture] = staffed.desk.album.of(THREAD, staffed.ana)
    await ana.submit(f"{PAGE}/send", **{f"alt-{picture.id}": "Something else"})
    assert staffed.desk.did(Send) == []
    assert "The text has changed since you looked at it" in ana.text()
    assert staffed.desk.album.of(THREAD, staffed.ana)[0].alt == "Something else"
    await ana.submit(f"{PAGE}/send")
    [sent] = staffed.desk.sent
    assert [p.alt for p in sent.reply.pictures] == ["Something else"]
    assert images(ana, ".leaving")[0]["alt"] == "Something else"


async def test_removing_a_picture_keeps_the_words(staffed: StaffRoomRig, ana: Browser) -> None:
    await upload(ana, text="Look.", alt="A loaf")
    [picture] = staffed.desk.album.of(THREAD, staffed.ana)
    await ana.submit(f"{ADD}/{picture.id}/remove", text="Look here.")
    assert staffed.desk.did(RemovePicture) == [RemovePicture(THREAD, staffed.ana, picture.id)]
    assert staffed.desk.drafts[THREAD, staffed.ana] == "Look here."
    assert images(ana, "main") == []


async def test_what_is_no_picture_is_refused_with_the_fix_next_to_what_was_typed(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    response = await upload(ana, b"hello", text="Look.", alt="A loaf")
    assert response.status == 409
    assert ana.seen.select_one("#why-picture").get_text().startswith("This file is no picture")  # type: ignore[union-attr]
    assert ana.seen.select_one("#alt").get_text().strip() == "A loaf"  # type: ignore[union-attr]
    assert staffed.desk.drafts[THREAD, staffed.ana] == "Look."


async def test_pressing_without_a_file_says_so_and_keeps_the_words(staffed: StaffRoomRig, ana: Browser) -> None:
    await ana.get(PAGE)
    await ana.submit(ADD, text="Look.")
    assert ana.status == 409
    assert "Choose a picture first" in ana.text()
    assert staffed.desk.did(AddPicture) == []
    assert staffed.desk.drafts[THREAD, staffed.ana] == "Look."


async def test_a_large_picture_is_taken_and_a_huge_one_is_refused_in_a_sentence(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    assert (await upload(ana, png() + bytes(5_000_000))).status == 200
    assert len(staffed.desk.did(AddPicture)) == 1
    response = await upload(ana, png() + bytes(22_000_000))
    assert response.status == 413
    assert "20 MB is the most" in ana.text()
    assert len(staffed.desk.did(AddPicture)) == 1


async def test_a_stranger_a_forger_and_another_site_add_nothing(staffed: StaffRoomRig, ana: Browser) -> None:
    await ana.get(PAGE)
    form = ana.form(ADD)
    huge = png() + bytes(22_000_000)  # it would be refused as too large if it were read
    attempts = [
        await send(staffed.outside, ADD, huge, form),
        await send(ana, ADD, png(), form | {"csrf": "made-up"}),
        await send(ana, ADD, png(), form, Origin="https://evil.example"),
    ]
    assert [attempt.status for attempt in attempts] == [401, 403, 403]
    assert staffed.desk.did(AddPicture) == staffed.desk.did(SaveDraft) == []


async def test_where_no_pictures_can_be_carried_none_are_offered(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.album.most = 0
    await ana.get(PAGE)
    assert ana.seen.select("#pictures") == []


async def test_no_more_than_can_be_carried_are_offered(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.album.most = 1
    await upload(ana)
    assert ana.seen.select("#picture") == []
    assert len(images(ana, "#pictures")) == 1


async def test_enter_in_a_field_keeps_the_draft_rather_than_removing_a_picture(ana: Browser) -> None:
    await upload(ana)
    first = ana.seen.select("#compose button")[0]
    assert (first.get("formaction"), first["data-act"]) == (None, "write")


async def test_the_pictures_of_others_are_shown_where_they_wait_and_told_where_they_stand(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    loaf = (a_picture("A <b>loaf</b>").picture,)
    wanted = SecondWanted(StaffId(2), "Ben", "Look.", "d", (), loaf)
    leaving = CardReply(ReplyId("r1"), "Ben", "Look!", ReplyState.LEAVING, soon(20), mine=False, pictures=loaf)
    stands = CardReply(ReplyId("r2"), "Ben", "See?", ReplyState.SENT, soon(20), mine=False, pictures=loaf)
    staffed.desk.put(a_card(seconds=(wanted,), replies=(leaving, stands)))
    await ana.get(PAGE)
    assert images(ana, ".wanted")[0]["alt"] == images(ana, ".leaving")[0]["alt"] == "A <b>loaf</b>"
    assert "Picture: A <b>loaf</b>" in ana.seen.select_one("section.public").get_text()  # type: ignore[union-attr]
