"""The staff room in a real browser: what its script adds to pages that work without it."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.domain.actions import (
    AskSecond,
    Claim,
    Hold,
    Note,
    Release,
    SaveDraft,
    Send,
    Split,
    TakeDown,
    Unassign,
    Undo,
)
from bot.domain.card import CardReply, CardTalk, SecondWanted, Verb
from bot.domain.draft import ReplyState, fingerprint
from bot.domain.ids import EffectKey, ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.thread import State
from bot.testing.fake_desk import NOON, a_card, soon
from tests.people import until
from tests.surfaces.staffroom_rig import StaffRoomRig, staff_room

pytestmark = pytest.mark.asyncio(loop_scope="session")

THREAD = ThreadId(142)
MINE: dict[str, Any] = {
    "state": State.CLAIMED,
    "status": "Ana has it for 26 more minutes",
    "holder": StaffId(1),
    "holder_name": "Ana",
    "verbs": (Verb.RELEASE, Verb.NOTE, Verb.WRITE, Verb.ASK_SECOND, Verb.SEND, Verb.NOT_FOR_US, Verb.HAND_OFF),
}


class Complaints(list[str]):
    """Everything that the browser's console complained of."""


@pytest_asyncio.fixture(loop_scope="session")
async def room() -> AsyncIterator[StaffRoomRig]:
    async with staff_room(keepers=frozenset({1})) as rig:
        yield rig


@pytest.fixture
def complaints() -> Complaints:
    return Complaints()


@pytest_asyncio.fixture(loop_scope="session")
async def ana(browser: Browser, room: StaffRoomRig, complaints: Complaints) -> Page:
    context = await browser.new_context(base_url=room.root, viewport={"width": 1200, "height": 800})
    page = await context.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    path = (await room.room.invite(room.ana)).removeprefix("http://staff.example")
    await page.goto(path)
    await page.get_by_role("button", name="Come in").click()
    await expect(page.get_by_role("heading", name="Up for grabs")).to_be_visible()
    return page


async def test_cards_appear_and_change_by_themselves(room: StaffRoomRig, ana: Page, complaints: Complaints) -> None:
    card = room.desk.put(a_card())
    ref = await room.room.show(card, room=room.room.rooms[0], key=EffectKey("c"))
    await expect(ana.get_by_text("Do you bake without nuts?")).to_be_visible()
    await ana.goto("/staff/t/142")
    await room.room.update(ref, room.desk.put(a_card(status="Ben has it for 30 more minutes", holder=StaffId(2))))
    await expect(ana.locator(".lead").get_by_text("Ben has it for 30 more minutes")).to_be_visible()
    await expect(ana.locator("#said")).to_contain_text("Ben has it for 30 more minutes")
    assert complaints == []


async def test_what_is_typed_survives_a_page_that_changes_and_a_refusal(room: StaffRoomRig, ana: Page) -> None:
    ref = await room.room.show(room.desk.put(a_card(**MINE)), room=room.room.rooms[0], key=EffectKey("c"))
    await ana.goto("/staff/t/142")
    await ana.get_by_label("Note to colleagues").fill("Half a thought")
    await ana.get_by_label("Your answer to").press_sequentially("Dear Ma")
    talk = (CardTalk("Ben", "Look at this.", NOON),)
    await room.room.update(ref, room.desk.put(a_card(talk=talk, **MINE)))
    await expect(ana.get_by_text("Look at this.")).to_be_visible()
    await expect(ana.get_by_label("Your answer to")).to_be_focused()
    await ana.keyboard.type("ya")
    await expect(ana.get_by_label("Your answer to")).to_have_value("Dear Maya")
    await expect(ana.get_by_label("Note to colleagues")).to_have_value("Half a thought")
    room.desk.refuse(Note, "That cannot be said now.")
    await ana.get_by_role("button", name="Add note").click()
    await expect(ana.locator(".note-form [role=alert]")).to_have_text("That cannot be said now.")
    await ana.reload()
    await expect(ana.get_by_label("Note to colleagues")).to_have_value("Half a thought")
    room.desk.refuse(Note, "")
    await ana.get_by_role("button", name="Add note").click()
    await expect(ana.get_by_label("Note to colleagues")).to_have_value("")
    assert room.desk.did(Note) == [Note(THREAD, room.ana, "Half a thought")]


async def test_the_counter_and_the_preview_follow_the_typing_and_send_takes_that_very_text(
    room: StaffRoomRig, ana: Page, complaints: Complaints
) -> None:
    room.desk.put(a_card(**MINE))
    await ana.goto("/staff/t/142")
    await ana.get_by_label("Your answer to").press_sequentially("Yes, we do.\nCall in!")
    exact = "Yes, we do.\nCall in!\n\n— Ana, baker"
    await expect(ana.locator("#exact")).to_have_js_property("textContent", exact)
    await expect(ana.locator("#length")).to_have_text(f"{len(exact)} of 500 with signature")
    await expect(ana.locator("#kept")).to_have_text("Done.")
    assert room.desk.did(Send) == []
    await ana.get_by_role("button", name="Send in public").click()
    await expect(ana.locator("#said")).to_contain_text("Done.")
    assert room.desk.did(Send) == [Send(THREAD, room.ana, fingerprint(exact))]
    assert room.desk.did(SaveDraft)[-1:] == [SaveDraft(THREAD, room.ana, "Yes, we do.\nCall in!")]
    assert complaints == []


async def test_sending_faster_than_the_preview_sends_nothing_that_was_not_seen(room: StaffRoomRig, ana: Page) -> None:
    room.desk.put(a_card(**MINE))
    await ana.goto("/staff/t/142")
    await ana.get_by_label("Your answer to").fill("First words.")
    await expect(ana.locator("#exact")).to_contain_text("First words.")
    await ana.evaluate(
        """() => {
            const draft = document.querySelector("#draft");
            draft.value = "Other words.";
            draft.dispatchEvent(new Event("input", { bubbles: true }));
            document.querySelector("[data-act=send]").click();
        }"""
    )
    await expect(ana.locator("#why-draft")).to_contain_text("Look at it again")
    await expect(ana.locator("#exact")).to_contain_text("Other words.")
    assert room.desk.did(Send) == []
    await ana.get_by_role("button", name="Send in public").click()
    await expect(ana.locator("#said")).to_contain_text("Done.")
    assert room.desk.did(Send) == [Send(THREAD, room.ana, fingerprint("Other words.\n\n— Ana, baker"))]


async def test_too_long_is_said_while_typing(room: StaffRoomRig, ana: Page) -> None:
    room.desk.put(a_card(**MINE))
    await ana.goto("/staff/t/142")
    await ana.get_by_label("Your answer to").fill("x" * 600)
    await expect(ana.locator("#verdict")).to_contain_text("Cut 114 characters.")
    await expect(ana.locator("#length")).to_have_attribute("data-over", "")


async def test_a_draft_whose_thread_was_taken_meanwhile_stays_on_the_page(room: StaffRoomRig, ana: Page) -> None:
    ref = await room.room.show(room.desk.put(a_card(**MINE)), room=room.room.rooms[0], key=EffectKey("c"))
    await ana.goto("/staff/t/142")
    room.desk.refuse(SaveDraft, "Not now.")
    await ana.get_by_label("Your answer to").fill("Long work")
    await room.room.update(ref, room.desk.put(a_card(version=3, status="Ben has it", holder=StaffId(2), verbs=())))
    await expect(ana.locator(".lead").get_by_text("Ben has it")).to_be_visible()
    await expect(ana.get_by_label("Your answer to")).to_have_value("Long work")
    await expect(ana.get_by_role("button", name="Send in public")).to_have_count(0)


async def test_asking_for_a_second_carries_the_same_digest(room: StaffRoomRig, ana: Page) -> None:
    room.desk.put(a_card(**MINE))
    await ana.goto("/staff/t/142")
    await ana.get_by_label("Your answer to").fill("It is on us.")
    await expect(ana.locator("#exact")).to_contain_text("It is on us.")
    await ana.get_by_role("button", name="Ask a colleague to second it").click()
    await expect(ana.locator("#said")).to_contain_text("Done.")
    assert room.desk.did(AskSecond) == [AskSecond(THREAD, room.ana, fingerprint("It is on us.\n\n— Ana, baker"))]


async def test_the_countdown_counts_by_the_servers_clock(room: StaffRoomRig, ana: Page) -> None:
    reply = CardReply(ReplyId("r"), "Ana", "Yes.\n\n— Ana", ReplyState.LEAVING, soon(60), mine=True)
    room.desk.put(a_card(**(MINE | {"verbs": (Verb.UNDO,), "replies": (reply,)})))
    await ana.goto("/staff/t/142")  # the server's clock stands at a noon that is not the browser's
    await expect(ana.locator(".count-words")).to_contain_text("Leaves in 5")
    await ana.get_by_role("button", name="Undo").click()
    await expect(ana.locator("#said")).to_contain_text("Done.")
    assert room.desk.did(Undo) == [Undo(THREAD, room.ana)]


async def test_a_whisper_is_shown_at_once_and_stays_until_read(room: StaffRoomRig, ana: Page) -> None:
    room.desk.put(a_card())

    async def listens() -> bool:
        return room.room._streams.open > 0

    await until("the page hears what happens", listens)
    await room.room.whisper(room.ana, "Maya wrote again in #142.", thread=THREAD, key=EffectKey("w"))
    await expect(ana.locator("#said")).to_contain_text("Maya wrote again in #142.")
    await expect(ana.locator(".whisper")).to_contain_text("Maya wrote again in #142.")
    await ana.get_by_role("button", name="Got it").click()
    await expect(ana.locator(".whisper")).to_have_count(0)


async def test_the_keyboard_reaches_everything_and_rests_while_one_types(room: StaffRoomRig, ana: Page) -> None:
    room.desk.put(a_card(142))
    room.desk.put(a_card(143))
    await ana.goto("/staff")
    for pressed, there in (("j", 142), ("j", 143), ("j", 143), ("k", 142)):
        await ana.keyboard.press(pressed)
        await expect(ana.locator(f"a[href='/staff/t/{there}']")).to_be_focused()
    await ana.keyboard.press("Enter")
    await expect(ana.locator("h1")).to_contain_text("#142")
    await ana.keyboard.press("n")
    await ana.keyboard.type("cjk?")
    await expect(ana.get_by_label("Note to colleagues")).to_have_value("cjk?")
    assert room.desk.did(Claim) == []
    await ana.get_by_label("Note to colleagues").blur()
    await ana.keyboard.press("?")
    await expect(ana.get_by_role("dialog")).to_be_visible()
    await ana.keyboard.press("Escape")
    await ana.keyboard.press("c")
    await expect(ana.locator("#said")).to_contain_text("Done.")
    assert room.desk.did(Claim) == [Claim(ThreadId(142), room.ana)]


@pytest.mark.parametrize("slowness", [0, 200], ids=["before the answer", "after the answer"])
async def test_a_double_click_is_one_press(room: StaffRoomRig, ana: Page, slowness: int) -> None:
    room.desk.put(a_card(**MINE))
    await ana.goto("/staff/t/142")
    await ana.get_by_role("button", name="Release").dblclick(delay=slowness)
    await expect(ana.locator("#said")).to_contain_text("Done.")
    assert room.desk.did(Release) == [Release(THREAD, room.ana)]


WANTED = SecondWanted(StaffId(2), "Ben", "It is on us.", "d" * 64, ("A gift must be seconded.",))
LEAVING = CardReply(ReplyId("r"), "Ana", "Yes.\n\n— Ana", ReplyState.LEAVING, soon(60), mine=True)
PEOPLE_TALK = (CardTalk("Ben", "Ask the baker.", NOON), CardTalk("", "Ana claimed it", NOON, quiet=True))


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 320)])
async def test_every_page_is_accessible(
    room: StaffRoomRig, ana: Page, complaints: Complaints, scheme: Any, width: int
) -> None:
    cara = StaffRef("staffroom", "3")
    colleagues = (room.desk.knows(cara, "Cara", id=3),)
    room.desk.drafts[THREAD, room.ana] = "x" * 600
    room.desk.put(a_card(**MINE, talk=PEOPLE_TALK, colleagues=colleagues, notices=("The customer deleted it.",)))
    room.desk.put(a_card(143, verbs=(Verb.CLAIM, Verb.SECOND, Verb.NOTE), seconds=(WANTED,), talk=PEOPLE_TALK))
    room.desk.put(a_card(144, **(MINE | {"verbs": (Verb.UNDO,)}), replies=(LEAVING,)))
    room.desk.put(a_card(145, customer="W" * 300, state=State.WAITING, status="The customer wrote again"))
    await room.room.whisper(room.ana, "Maya wrote again.", thread=THREAD, key=EffectKey("w"))
    await ana.emulate_media(color_scheme=scheme)
    await ana.set_viewport_size({"width": width, "height": 800})
    pages = ("", "/mine", "/closed", "/t/142", "/t/143", "/t/144", "/t/145", "/me", "/in/used")
    for page in pages:
        if page == "/me":
            await ana.locator("summary", has_text="Pause").click()
            await ana.get_by_label("Why? Everybody here sees this.").fill("Press embargo until noon.")
            await ana.get_by_role("button", name="Pause all publishing").click()
            await expect(ana.locator(".paused")).to_contain_text("Publishing is paused by Ana: Press embargo")
        await ana.goto(f"/staff{page}")
        found = await Axe().run(ana)
        assert found.violations_count == 0, f"{page}: {found.generate_report()}"
        across: int = await ana.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert across <= 0, f"{page} is {across} pixels too wide at {width}"
    assert [c for c in complaints if "410" not in c] == []  # the link that was used up says so


async def test_a_keeper_steps_in_and_says_why(room: StaffRoomRig, ana: Page, complaints: Complaints) -> None:
    ben, cara = StaffId(2), room.desk.knows(StaffRef("staffroom", "3"), "Cara", id=3)
    stands = CardReply(ReplyId("r1"), "Ben", "Yes, for 3 €.\n— Ben", ReplyState.SENT, NOON, mine=False)
    his: dict[str, Any] = {"holder": ben, "holder_name": "Ben", "colleagues": (cara,)}
    may = (Verb.HOLD, Verb.TAKE_DOWN, Verb.UNASSIGN, Verb.NOTE)
    away: dict[str, Any] = {
        "replies": (replace(LEAVING, author="Ben", mine=False),),
        "status": "Ben's answer leaves in 20 seconds",
    }
    room.desk.put(a_card(**his, verbs=may, replies=(stands,), status="Answered by Ben"))
    room.desk.put(a_card(143, **his, **away, verbs=may))
    for page, summary, asks, does, wanted in (
        ("142", "Take it back for them", "not stand", "Take it back", TakeDown(THREAD, room.ana, stands.id, "Why.")),
        ("142", "Take it from them", "take it from Ben", "Take it from them", Unassign(THREAD, room.ana, "Why.")),
        ("143", "Hold it back", "not leave", "Hold it back", Hold(ThreadId(143), room.ana, "Why.")),
    ):
        await ana.goto(f"/staff/t/{page}")
        await ana.locator("summary", has_text=summary).click()
        await ana.get_by_label(re.compile(asks)).fill("Why.")
        found = await Axe().run(ana)
        assert found.violations_count == 0, f"{page}: {found.generate_report()}"
        await ana.get_by_role("button", name=does, exact=True).click()
        await expect(ana.locator("#said")).not_to_be_empty()
        assert room.desk.handled[-1] == wanted
    assert complaints == []


async def test_a_long_draft_is_split_and_every_post_follows_the_typing(
    room: StaffRoomRig, ana: Page, complaints: Complaints
) -> None:
    room.desk.chains = True
    room.desk.put(a_card(**{**MINE, "verbs": (*MINE["verbs"], Verb.SPLIT)}))
    await ana.goto("/staff/t/142")
    long = "We bake the rye bread with flour, water and salt. " * 20
    await ana.get_by_label("Your answer to").fill(long)
    await ana.get_by_role("button", name="Split it into 3 posts").click()
    await expect(ana.locator("#exact .part")).to_have_count(3)
    await expect(ana.locator("#preview-title")).to_have_text("Exactly these 3 posts become public")
    await expect(ana.locator("#length")).to_have_text(re.compile(r"3 posts, the longest \d+ of 500 with signature"))
    await ana.get_by_label("Your answer to").press_sequentially("Come by!")
    await expect(ana.locator("#exact .part").nth(2)).to_contain_text("Come by! (3/3)")
    await ana.get_by_role("button", name="One post again").click()
    await expect(ana.locator("#exact .part")).to_have_count(1)
    await expect(ana.locator("#length")).to_have_attribute("data-over", "")
    assert [did.on for did in room.desk.did(Split) if isinstance(did, Split)] == [True, False]
    assert complaints == []
