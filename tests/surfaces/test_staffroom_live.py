"""What open pages of the staff room hear without asking, and what waits for each person."""

import json

import pytest

from adapters.staffroom.sse import PER_ACCOUNT
from bot.domain.actions import Claim
from bot.domain.ids import EffectKey, ThreadId
from bot.ports.adapter import STREAM_HOLDER
from bot.testing.fake_desk import a_card
from tests.surfaces.staffroom_rig import Browser, StaffRoomRig

PAGE = "/staff/t/142"


@pytest.fixture
def ana(staffed: StaffRoomRig) -> Browser:
    return staffed.browsers[staffed.ana]


async def test_a_whisper_waits_until_it_is_read(staffed: StaffRoomRig, ana: Browser) -> None:
    for n in range(60):
        await staffed.room.whisper(staffed.ana, f"News {n}.", thread=ThreadId(142), key=EffectKey(f"w{n}"))
    seen = await staffed.whispers_seen_by(staffed.ana)
    assert len(seen) == 50
    assert "News 59." in seen[-1]
    newest = {"csrf": ana.form("/staff/heard")["csrf"], "key": "w59", "thread": "142"}
    staffed.desk.put(a_card())
    response = await ana.post("/staff/heard", newest)
    assert str(response.url).endswith(PAGE)
    assert "News 58." in (await staffed.whispers_seen_by(staffed.ana))[-1]
    await ana.post("/staff/heard", {"csrf": newest["csrf"], "all": "yes"})
    assert await staffed.whispers_seen_by(staffed.ana) == []


async def test_open_pages_hear_what_changed_and_only_their_own_whispers(staffed: StaffRoomRig) -> None:
    streams = {}
    for who in (staffed.ana, staffed.ben):
        streams[who] = await staffed.browsers[who].session.get(staffed.root + "/staff/events")
        assert streams[who].headers["Content-Type"].startswith("text/event-stream")
        assert streams[who].headers["Cache-Control"] == "no-store"
        assert await streams[who].content.readline() == b"retry: 2000\n"  # from here on it hears
    ref = await staffed.room.show(a_card(), room=staffed.room.rooms[0], key=EffectKey("c"))
    await staffed.room.update(ref, a_card(version=2))
    await staffed.room.whisper(staffed.ana, "Only Ana.", thread=ThreadId(142), key=EffectKey("w"))
    await staffed.stop()
    hers, his = [(await streams[who].read()).decode() for who in (staffed.ana, staffed.ben)]
    for heard in (hers, his):
        assert 'event: thread\ndata: {"thread": 142, "version": 1, "new": true}' in heard
        assert '"version": 2, "new": false' in heard
        assert "Maya" not in heard
    assert "Only Ana." in hers
    assert "Only Ana." not in his


async def test_a_page_too_many_of_one_person_gives_up_their_oldest_which_is_told_to_wait(
    staffed: StaffRoomRig, ana: Browser
) -> None:
    pages = [await ana.session.get(staffed.root + "/staff/events") for _ in range(PER_ACCOUNT + 1)]
    assert "event: full" in (await pages[0].read()).decode()
    assert STREAM_HOLDER in pages[0].headers, "the program's server counts for each account, and takes this off"
    for page in pages:
        page.close()


async def test_a_script_gets_answers_it_can_show_beside_the_form(staffed: StaffRoomRig, ana: Browser) -> None:
    staffed.desk.put(a_card())
    await ana.get(PAGE)
    form = ana.form(f"{PAGE}/claim")
    said = json.loads(await (await ana.post(f"{PAGE}/claim", form, Accept="application/json")).text())
    assert said["said"] == "Done."
    staffed.desk.refuse(Claim, "Ben has it.")
    again = await ana.post(f"{PAGE}/claim", form | {"once": said["once"]}, Accept="application/json")
    assert again.status == 409
    assert json.loads(await again.text())["refused"] == "Ben has it."
