"""The wall is safe to expose: who may post, how fast, how much, and what a page may do."""

import asyncio
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from aiohttp import hdrs
from pydantic import ValidationError

from adapters.wall import forms
from adapters.wall.channel import WallChannel
from adapters.wall.visitor_cookies import VisitorCookies
from bot.ports.adapter import AdapterContext
from bot.testing.fake_kv import FakeKeyValueStore
from tests.channels.wall_rig import Browser, Clock, WallRig, WallServer, fields_of, page_of, path_of

PAGES = (
    "/",
    "/ask",
    "/t/1",
    "/t/1/fragment",
    "/t/77",
    "/feed.atom",
    "/wall/wall.css",
    "/wall/nothing",
    "/stop",
    "/p/1",
)

NO_FORMS = (
    (b"\xff\xfe", "multipart/form-data; boundary=x"),
    (b"--x\r\nno header", "multipart/form-data; boundary=x"),
    (b"x", "multipart/form-data"),
    (b"text=\xff", "application/x-www-form-urlencoded"),
    (b"text=a", "application/x-www-form-urlencoded; charset=nonsense"),
)
"""What a browser would not send: a body, and what it says of itself."""


@pytest.fixture
def form() -> dict[str, str]:
    return {"name": "Marta", "text": "Is the rye bread vegan?"}


async def test_every_answer_carries_the_security_headers(wall: WallRig) -> None:
    await wall.customer_says("hello")
    for path in PAGES:
        headers = (await wall.customer.get(path, allow_redirects=False)).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';"), path
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]


async def test_no_page_has_a_script_or_style_of_its_own(wall: WallRig) -> None:
    await wall.customer_says("hello")
    for path in ("/", "/ask", "/t/1", "/stop"):
        page = await wall.customer.look(path)
        assert page.find("style") is None
        assert all(script.get("src") and not script.text for script in page.find_all("script"))
        assert not [tag for tag in page.find_all(True) for name in tag.attrs if name == "style" or name[:2] == "on"]


async def test_pages_may_be_framed_only_where_the_company_says() -> None:
    server = WallServer(FakeKeyValueStore(), Clock(), embed_on=["https://www.acme.example"])
    browser = Browser(server)
    policy = (await browser.get("/")).headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors https://www.acme.example")
    await browser.close()
    await server.close()


@pytest.mark.parametrize("keys", [{"colour": "red"}, {"embed_on": ["https://a.example; script-src *"]}, {"most": 1}])
def test_a_setting_that_cannot_be_taken_is_an_error(keys: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        WallChannel.Settings(**keys)


@pytest.mark.parametrize("stamp", ["", "0" * 64, "ü"])
async def test_a_form_without_our_stamp_is_refused_and_keeps_what_was_typed(
    wall: WallRig, form: dict[str, str], stamp: str
) -> None:
    fields = fields_of(await wall.customer.look("/"), "/ask")
    refused = await wall.customer.post("/ask", {**fields, **form, "stamp": stamp})
    assert refused.status == 403
    assert "Press the button once more." in await refused.text()
    # The page it came back with works.
    again = fields_of(await page_of(refused), "/ask")
    assert again["text"] == form["text"]
    path_of(await wall.customer.post("/ask", again))
    assert wall.inbox.texts == [form["text"]]


async def test_the_stamp_of_another_visitor_is_refused(wall: WallRig, form: dict[str, str]) -> None:
    theirs = fields_of(await wall.browser().look("/"), "/ask")
    await wall.customer.look("/")
    assert (await wall.customer.post("/ask", {**theirs, **form})).status == 403


async def test_every_form_needs_a_stamp(wall: WallRig) -> None:
    post = await wall.customer_says("hello")
    for path in ("/ask", "/t/1/add", f"/p/{post.id}/edit", f"/p/{post.id}/delete", "/stop", "/afresh"):
        assert (await wall.customer.post(path, {"name": "Marta", "text": "forged"})).status == 403, path
    assert len(wall.inbox.deliveries) == 1
    assert (await wall.customer.look("/t/1")).find(class_="words").text == "hello"


async def test_a_form_from_a_foreign_page_is_refused(wall: WallRig, form: dict[str, str]) -> None:
    fields = fields_of(await wall.customer.look("/"), "/ask")
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert (await wall.customer.post("/ask", {**fields, **form}, headers=foreign)).status == 403


async def test_a_program_that_fills_in_the_hidden_field_is_refused_and_a_person_can_empty_it(
    wall: WallRig, form: dict[str, str]
) -> None:
    refused = await wall.customer.send("/", "/ask", **form, website="https://spam.example")
    assert refused.status == 422
    assert "Leave the field “Website” empty" in await refused.text()
    again = fields_of(await page_of(refused), "/ask")
    assert again["text"] == form["text"]
    path_of(await wall.customer.post("/ask", {**again, "website": ""}))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"name": "", "text": "hello"}, "Tell us what to call you."),
        ({"name": "\u200b", "text": "hello"}, "Tell us what to call you."),
        ({"name": "M" * 61, "text": "hello"}, "Your name is 1 character too long."),
        ({"name": "Marta", "text": " \n "}, "Write something first."),
        ({"name": "Marta", "text": "\u200b\u2060\u2800"}, "Write something first."),
        ({"name": "M" + "\u0301" * 100, "text": "hello"}, "Your name is 41 characters too long."),
        ({"name": "Marta", "text": "👨\u200d" * 4000}, "This is 3,000 characters too long."),
        ({"name": "Marta", "text": "e\u0301" * 300_000}, "This is far too long: 5,000 characters fit."),
        ({"name": "Marta", "text": "a" * 5001}, "This is 1 character too long. Shorten it and send it again."),
        ({"name": "Marta", "text": "é" * 100_000}, "This is 95,000 characters too long."),
    ],
)
async def test_what_cannot_be_taken_is_refused_in_a_sentence_and_kept(
    wall: WallRig, typed: dict[str, str], why: str
) -> None:
    refused = await wall.customer.send("/", "/ask", **typed)
    assert refused.status == 422
    page = await page_of(refused)
    assert why in page.find(role="alert").text
    kept = fields_of(page, "/ask")
    assert kept["text"] == typed["text"]
    assert kept["name"] == typed["name"]
    assert not wall.inbox.deliveries


async def test_a_length_is_counted_as_people_count(wall: WallRig) -> None:
    path_of(await wall.customer.ask("👩‍👩‍👧‍👦" * 5000))


async def test_a_body_that_no_form_can_be_is_refused_without_being_read(wall: WallRig) -> None:
    refused = await wall.customer.send("/", "/ask", **{f"text{n}": "a" * 900_000 for n in range(3)})
    assert refused.status == 413


async def test_who_is_too_fast_is_told_for_how_long_to_wait() -> None:
    wall = WallRig(posts_per_minute=2)
    await wall.start()
    for n in range(2):
        path_of(await wall.customer.ask(f"question {n}"))
    refused = await wall.customer.ask("question 2")
    assert refused.status == 429
    assert "Try again in 30 seconds." in await refused.text()
    assert fields_of(await page_of(refused), "/ask")["text"] == "question 2"
    assert refused.headers[hdrs.RETRY_AFTER] == "30"
    wall.clock.pass_(30)
    path_of(await wall.customer.ask("question 2"))
    assert len(wall.inbox.mentions) == 3
    await wall.close()


async def test_throwing_the_cookie_away_does_not_make_anybody_faster() -> None:
    wall = WallRig(posts_per_minute=1)
    await wall.start()
    for _ in range(5):
        path_of(await wall.browser().ask("spam"))
    assert (await wall.browser().ask("spam")).status == 429
    await wall.close()


async def test_the_cookie_is_private_and_only_its_digest_is_kept(wall: WallRig, form: dict[str, str]) -> None:
    response = await wall.customer.send("/", "/ask", **form)
    path_of(response)
    cookie = response.cookies["wall"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["secure"], "the test's address is http"
    assert cookie.value not in wall.kv.everything()
    seen = [str(heard) for heard in wall.inbox.deliveries]
    seen += [await (await wall.customer.get(path)).text() for path in ("/", "/t/1", "/feed.atom", "/stop")]
    assert not [text for text in seen if cookie.value in text]


def test_on_https_the_cookie_is_secure_and_no_other_host_can_set_it() -> None:
    context = AdapterContext("Acme", "https://ask.acme.example", FakeKeyValueStore(), Clock(), lambda: "t" * 43)
    assert VisitorCookies(context).cookie == "__Host-wall"


async def test_who_only_reads_a_thread_or_the_feed_gets_no_cookie(wall: WallRig) -> None:
    await wall.customer_says("hello")
    reader = wall.browser()
    for path in ("/t/1", "/t/1/fragment", "/feed.atom", "/wall/wall.css"):
        response = await reader.get(path)
        assert not response.cookies
        assert "public" in response.headers["Cache-Control"] or path == "/feed.atom"


async def test_what_differs_between_visitors_is_kept_by_no_cache(wall: WallRig) -> None:
    await wall.customer_says("hello")
    for path in ("/", "/t/1", "/t/1/fragment"):
        assert (await wall.customer.get(path)).headers["Cache-Control"] == "private, no-cache"


async def test_no_address_holds_a_secret(wall: WallRig) -> None:
    post = await wall.customer_says("hello")
    fields = fields_of(await wall.customer.look("/t/1"), "/t/1/add")
    secrets = {fields["stamp"], next(iter(wall.customer.session.cookie_jar)).value}
    addresses = {post.id}
    for path in ("/", "/t/1", f"/p/{post.id}/edit", "/stop"):
        page = await wall.customer.look(path)
        addresses |= {tag[name] for tag in page.find_all(True) for name in ("href", "src", "action") if tag.get(name)}
    assert not [address for address in addresses for secret in secrets if secret in address]


async def test_a_page_says_only_sentences_of_its_own(wall: WallRig) -> None:
    page = await wall.customer.look("/?done=<b>You+have+won</b>")
    assert "You have won" not in page.text


@pytest.mark.parametrize(
    "path", ["/t/0", "/t/77", "/t/999999999999", "/p/77", "/p/1-1", "/p/--", "/wall/..%2fpages.py"]
)
async def test_what_is_not_there_is_not_found(wall: WallRig, path: str) -> None:
    assert (await wall.customer.get(path)).status == 404


@pytest.mark.parametrize("query", ["before=x", "before=-1", "before=²", "before=" + "9" * 5000, "before=0"])
async def test_a_broken_page_number_breaks_nothing(wall: WallRig, query: str) -> None:
    await wall.customer_says("hello")
    assert (await wall.customer.get(f"/?{query}")).status == 200


async def test_a_form_that_is_no_form_is_refused(wall: WallRig) -> None:
    await wall.customer.look("/")
    for body, kind in (*NO_FORMS, (b"{}", "application/json"), (b"", "")):
        headers = {"Content-Type": kind} if kind else {}
        response = await wall.customer.session.post(
            wall.server.url("/ask"), data=body, headers=headers, allow_redirects=False
        )
        assert response.status in {400, 403}, kind


async def test_a_foreign_cookie_is_nobody(wall: WallRig) -> None:
    for value in ("short", "x" * 500, "with space " * 5, "é" * 40):
        reply = await wall.browser().get("/", headers={"Cookie": f"wall={value}"})
        assert reply.status == 200
        assert re.match(r"^\d{6}-token-", reply.cookies["wall"].value)


async def test_a_form_that_comes_letter_by_letter_does_not_hold_on_to_us(
    wall: WallRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "PATIENCE", 0.05)
    await wall.server.open()
    address = urlsplit(wall.server.url("/ask"))
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    try:
        head = "POST /ask HTTP/1.1\r\nHost: wall.test\r\nContent-Length: 1000\r\n"
        writer.write(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\nname=C".encode())
        await writer.drain()
        async with asyncio.timeout(10):
            assert b" 408 " in await reader.readline()
    finally:
        writer.close()
        await writer.wait_closed()
