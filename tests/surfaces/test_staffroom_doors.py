"""Who gets into the staff room, and how everybody else is sent away."""

import asyncio
from urllib.parse import urlsplit

import pytest
from pydantic import ValidationError

from adapters.staffroom.surface import StaffRoom
from bot.domain.actions import Claim, Enrol
from bot.domain.card import Verb
from bot.domain.ids import StaffRef
from bot.domain.staff import HOUSE_RULES, NEWCOMER
from bot.ports.adapter import HasStartPage, ServesHTTP
from bot.ports.surface import CanInvite
from bot.testing.fake_desk import a_card
from tests.surfaces.staffroom_rig import Browser, StaffRoomRig, staff_room

INSIDE = ("/staff", "/staff/mine", "/staff/answered", "/staff/closed", "/staff/all", "/staff/t/142", "/staff/me")


async def invitation(room: StaffRoomRig, who: StaffRef) -> str:
    return urlsplit(await room.room.invite(who)).path


async def test_the_staff_room_serves_pages_has_a_link_and_invites(room: StaffRoomRig) -> None:
    assert isinstance(room.room, ServesHTTP)
    assert isinstance(room.room, CanInvite)
    assert isinstance(room.room, HasStartPage)
    assert room.room.link() == "http://staff.example/staff"


async def test_a_setting_it_does_not_have_is_an_error() -> None:
    with pytest.raises(ValidationError, match="extra"):
        StaffRoom.Settings.model_validate({"title": "Ask"})


@pytest.mark.parametrize("path", [*INSIDE, "/staff/events"])
async def test_without_a_session_there_is_no_content(room: StaffRoomRig, path: str) -> None:
    room.desk.put(a_card())
    response = await room.outside.get(path)
    assert response.status == 401
    assert "ask a colleague for an invitation" in room.outside.text()
    assert "Maya" not in room.outside.text()


async def test_looking_at_an_invitation_does_not_use_it_up(room: StaffRoomRig) -> None:
    path = await invitation(room, room.ana)
    for _ in range(3):  # a chat product that fetches a preview of the link
        assert (await room.outside.get(path)).status == 200
        assert not room.outside.cookie()
    await room.outside.submit(path)
    assert (await room.outside.get("/staff")).status == 200


async def test_an_invitation_works_once(room: StaffRoomRig) -> None:
    path = await invitation(room, room.ana)
    await room.outside.get(path)
    await room.outside.submit(path)
    late = room.browser()
    for response in (await late.get(path), await late.post(path, {})):
        assert response.status == 410
        assert "Ask the colleague who sent it to you for a new one" in late.text()
    assert not late.cookie()


async def test_of_many_who_press_at_once_one_gets_in(room: StaffRoomRig) -> None:
    path = await invitation(room, room.ana)
    browsers = [room.browser() for _ in range(8)]
    await asyncio.gather(*(browser.post(path, {}) for browser in browsers))
    assert sum(bool(browser.cookie()) for browser in browsers) == 1


async def test_an_invitation_expires_after_seven_days(room: StaffRoomRig) -> None:
    first, second = await invitation(room, room.ana), await invitation(room, room.ana)
    room.clock.move(days=7, seconds=-1)
    assert (await room.browser().post(first, {})).status == 200
    room.clock.move(seconds=1)
    assert (await room.browser().post(second, {})).status == 410


async def test_an_invitation_is_for_one_person(room: StaffRoomRig) -> None:
    room.desk.put(a_card())
    await room.come_in(room.ben)
    await room.presses(room.ben, Verb.CLAIM, a_card().thread)
    assert room.desk.handled == [Claim(a_card().thread, room.ben)]


async def test_another_site_cannot_make_a_browser_come_in(room: StaffRoomRig) -> None:
    path = await invitation(room, room.ana)
    assert (await room.outside.post(path, {}, Origin="https://evil.example")).status == 403
    assert not room.outside.cookie()
    assert (await room.outside.post(path, {}, Origin="http://staff.example")).status == 200


async def test_no_token_is_kept_anywhere_only_fingerprints(room: StaffRoomRig) -> None:
    path = await invitation(room, room.ana)
    used = await invitation(room, room.ben)
    await room.outside.post(used, {})
    written = room.kv.everything()
    for secret in (path.rsplit("/", 1)[1], used.rsplit("/", 1)[1], room.outside.cookie()):
        assert secret
        assert secret not in written


async def test_no_page_carries_the_session_token(staffed: StaffRoomRig) -> None:
    staffed.desk.put(a_card())
    ana = staffed.browsers[staffed.ana]
    for path in INSIDE:
        assert ana.cookie() not in await (await ana.get(path)).text()


async def test_a_session_ends_after_thirty_days_without_a_visit_and_a_visit_makes_it_longer(
    staffed: StaffRoomRig,
) -> None:
    ana, ben = staffed.browsers[staffed.ana], staffed.browsers[staffed.ben]
    staffed.clock.move(days=20)
    assert "handraise_staff" in (await ana.get("/staff")).headers.get("Set-Cookie", "")
    staffed.clock.move(days=20)
    assert (await ana.get("/staff")).status == 200
    assert (await ben.get("/staff")).status == 401


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites() -> None:
    async with staff_room("https://staff.example") as room:
        browser = room.browser()
        answer = await browser.session.post(
            room.root + await invitation(room, room.ana), allow_redirects=False, headers={"Origin": room.root}
        )
        cookie = answer.headers["Set-Cookie"]
    for part in ("__Secure-handraise_staff=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/staff", "Max-Age=2592000"):
        assert part in cookie


async def test_somebody_expelled_is_out_on_every_device_and_their_invitations_are_void(room: StaffRoomRig) -> None:
    first, second = await room.come_in(room.ana), await room.come_in(room.ana)
    waiting = await invitation(room, room.ana)
    ben = await room.come_in(room.ben)
    stream = await first.session.get(room.root + "/staff/events")
    await room.room.revoke(room.ana)
    async with asyncio.timeout(5):
        await stream.read()  # it ends
    for browser in (first, second):
        assert (await browser.get("/staff")).status == 401
    assert (await room.browser().post(waiting, {})).status == 410
    assert (await ben.get("/staff")).status == 200


async def test_somebody_expelled_can_be_invited_again(staffed: StaffRoomRig) -> None:
    await staffed.room.revoke(staffed.ana)
    assert not (await staffed.room.standing(staffed.ana)).may_speak
    browser = await staffed.come_in(staffed.ana)
    assert (await browser.get("/staff")).status == 200
    assert (await staffed.room.standing(staffed.ana)).may_speak


async def test_an_invitation_alone_gives_no_standing(room: StaffRoomRig) -> None:
    await invitation(room, room.ana)
    standing = await room.room.standing(room.ana)
    assert not standing.may_speak
    assert "Ask a colleague" in standing.reason


async def test_signing_out_ends_this_session_only(room: StaffRoomRig) -> None:
    laptop, phone = await room.come_in(room.ana), await room.come_in(room.ana)
    stolen = laptop.cookie()
    await laptop.get("/staff/me")
    await laptop.submit("/staff/out")
    assert "You are signed out" in laptop.text()
    thief = room.browser()
    thief.session.cookie_jar.update_cookies({"handraise_staff": stolen})
    assert (await thief.get("/staff")).status == 401
    assert (await phone.get("/staff")).status == 200


@pytest.mark.parametrize("path", [*INSIDE, "/staff/in/unknown", "/staff/static/nothing", "/staff/t/999"])
async def test_every_page_is_kept_to_itself(staffed: StaffRoomRig, path: str) -> None:
    staffed.desk.put(a_card())
    headers = (await staffed.browsers[staffed.ana].get(path)).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", [*INSIDE, "/staff/in/unknown"])
async def test_no_page_has_inline_script_or_style(staffed: StaffRoomRig, path: str) -> None:
    staffed.desk.put(a_card())
    ana = staffed.browsers[staffed.ana]
    await ana.get(path)
    for tag in ana.seen.find_all(True):
        assert not [name for name in tag.attrs if name == "style" or name.startswith("on")]
        assert tag.name != "style"
        assert tag.name != "script" or tag.get("src")


@pytest.mark.parametrize("name", ["staff.css", "staff.js", "hand.svg"])
async def test_what_a_page_needs_is_served_without_a_session(room: StaffRoomRig, name: str) -> None:
    response = await room.outside.get(f"/staff/static/{name}")
    assert response.status == 200
    assert "immutable" in response.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["surface.py", "..%2Fsurface.py", "%2e%2e/doors.py"])
async def test_nothing_else_is_served(room: StaffRoomRig, name: str) -> None:
    assert (await room.outside.get(f"/staff/static/{name}")).status == 404


@pytest.mark.parametrize("path", ["/staff/t/142/note", "/staff/me", "/staff/heard"])
@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"x", "multipart/form-data"),
        (b"--x\r\nno header", "multipart/form-data; boundary=x"),
        (b"text=\xff", "application/x-www-form-urlencoded"),
        (b"text=a", "application/x-www-form-urlencoded; charset=nonsense"),
    ],
)
async def test_what_is_no_form_is_refused_in_a_sentence(room: StaffRoomRig, path: str, body: bytes, kind: str) -> None:
    browser = room.outside
    response = await browser.session.post(browser.root + path, data=body, headers={"Content-Type": kind})
    assert response.status == 400
    assert "nothing was done" in await response.text()
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


async def test_a_form_that_outlived_its_session_gives_back_what_was_typed(staffed: StaffRoomRig) -> None:
    staffed.desk.put(a_card())
    ana = staffed.browsers[staffed.ana]
    await ana.get("/staff/t/142")
    staffed.clock.move(days=31)
    response = await ana.submit("/staff/t/142/note", text="An hour of work.")
    assert response.status == 401
    assert "An hour of work." in ana.text()
    assert staffed.desk.handled == []


async def test_a_newcomer_first_meets_the_house_rules(room: StaffRoomRig) -> None:
    cara = StaffRef("staffroom", "3")
    room.desk.knows(cara, "Cara", id=3, enrolled=False)
    browser = await room.come_in(cara)
    text = browser.text()
    assert "Welcome" in text
    assert len(HOUSE_RULES) == 6
    assert all(rule in text for rule in HOUSE_RULES)
    await browser.submit("/staff/me", name="Cara", role="front desk", agreed="yes")
    assert room.desk.handled == [Enrol(cara, "Cara", "front desk", agreed=True)]
    assert str((await browser.get("/staff")).url).endswith("/staff")


async def test_somebody_nobody_has_named_yet_chooses_a_name_and_is_offered_none(room: StaffRoomRig) -> None:
    first = StaffRef("staffroom", "3")
    room.desk.knows(first, NEWCOMER, id=3, enrolled=False)
    assert (await room.come_in(first)).form("/staff/me")["name"] == ""


async def test_not_agreeing_is_not_agreeing(room: StaffRoomRig) -> None:
    cara = StaffRef("staffroom", "3")
    room.desk.knows(cara, "Cara", id=3, enrolled=False)
    room.desk.refuse(Enrol, "Read the house rules and agree to them first.")
    browser = await room.come_in(cara)
    form = {name: value for name, value in browser.form("/staff/me").items() if name != "agreed"}
    response = await browser.post("/staff/me", form | {"name": "Cara the Great", "role": "boss"})
    assert response.status == 409
    assert "agree to them first." in browser.text()
    assert browser.form("/staff/me")["name"] == "Cara the Great"
    room.desk.refuse(Enrol, "")
    await browser.post("/staff/me", form | {"name": "Cara"})
    assert room.desk.did(Enrol) == [Enrol(cara, "Cara", "", agreed=False)]


async def test_until_then_every_page_says_what_is_missing(room: StaffRoomRig) -> None:
    cara = StaffRef("staffroom", "3")
    room.desk.knows(cara, "Cara", id=3, enrolled=False)
    room.desk.put(a_card(verbs=(Verb.WRITE, Verb.SEND)))
    browser = await room.come_in(cara)
    for path in ("/staff", "/staff/t/142"):
        await browser.get(path)
        assert browser.seen.select('main a[href="/staff/me"]')
    assert not browser.seen.select("[formaction$=send]")


async def test_what_has_expired_is_swept_away_and_what_holds_is_not(room: StaffRoomRig) -> None:
    browser = await room.come_in(room.ana)
    await invitation(room, room.ben)
    room.clock.move(days=8)
    await browser.get("/staff")
    await room.stop()
    room.listener = asyncio.create_task(room.room.listen(room.desk))
    async with asyncio.timeout(5):
        while await room.kv.page("invitation"):
            await browser.get("/staff")
    assert (await browser.get("/staff")).status == 200


async def test_before_and_after_listening_it_asks_to_wait(room: StaffRoomRig) -> None:
    ana: Browser = await room.come_in(room.ana)
    await room.stop()
    assert (await ana.get("/staff")).status == 503
    assert "Try again" in ana.text()
    room.listener = asyncio.create_task(room.room.listen(room.desk))
    await asyncio.sleep(0)
    assert (await ana.get("/staff")).status == 200
