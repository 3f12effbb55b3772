"""Promise: private by default. What is typed in a room stays in the company until its author sends that very text."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.thread import ActionRefused
from bot.ports.adapter import ServesHTTP
from tests.people import Browser
from tests.promises.rig import UNDO, WINDOW, ForgedRig, premises
from tests.running_program import RunningProgram

CANARY = "canary-{}-in-the-mine"
PUBLIC = "everybody-may-read-this"


@dataclass
class Ears:
    """What somebody outside hears on an open page while people work."""

    heard: bytes = b""


@asynccontextmanager
async def listening(program: RunningProgram) -> AsyncIterator[Ears]:
    """Keep the wall's event stream open, and write down every byte of it."""
    ears, open_now = Ears(), asyncio.Event()

    async def listen() -> None:
        async with aiohttp.ClientSession() as session, session.get(f"{program.url}/events") as stream:
            async for chunk in stream.content.iter_any():
                ears.heard += chunk
                open_now.set()

    task = asyncio.create_task(listen())
    await open_now.wait()
    try:
        yield ears
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def addresses(program: RunningProgram, thread: int) -> set[str]:
    """Return every address that the program answers a GET at, as its adapters name them, and the probes."""
    parts = [*program.door.channels.values(), *program.door.surfaces.values()]
    routes = [route for part in parts if isinstance(part, ServesHTTP) for route in part.routes()]
    filled = {
        "number": str(thread),
        "thread": str(thread),
        "post": f"{thread:08}",
        "name": "wall.css",
        "token": "x" * 43,
    }
    paths = {
        re.sub(r"\{(\w+)[^/]*\}", lambda m: filled.get(m[1], "claim"), route.path)
        for route in routes
        if route.method == "GET" and not route.path.endswith("/events")
    }
    return {
        *paths,
        "/healthz",
        "/readyz",
        "/metrics",
        "/nothing/here",
        f"/t/{thread}/fragment?in=list",
        f"/?before={thread + 1}",
    }


async def all_that_is_public(program: RunningProgram, who: Browser, thread: int) -> str:
    """Walk every address, and every link found there, and return all that comes back: bodies and headers."""
    to_do, done, found = sorted(addresses(program, thread)), set[str](), list[str]()
    while to_do:
        path = to_do.pop()
        done.add(path)
        page = await who.open(path)
        found += [page.headers, page.html]
        if "html" not in page.headers:
            continue
        for tag in page.soup.find_all(["a", "link", "script", "img"]):
            link = urlsplit(urljoin(page.url, str(tag.get("href") or tag.get("src") or "")))
            there = link._replace(scheme="", netloc="", fragment="").geturl()
            inside = f"{link.scheme}://{link.netloc}" == program.url
            if inside and there not in done and there not in to_do:
                to_do.append(there)
    assert len(done) > 20, "the walk must have been everywhere"
    return "\n".join(found)


@pytest.mark.asyncio(loop_scope="package")
async def test_nothing_typed_in_the_staff_room_shows_anywhere_outside(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana", "baker"), await program.colleague("Ben"), program.customer()
    other = program.customer()
    await cleo.asks("What do you say?")
    await other.asks("And to me?", name="Dora")
    async with listening(program) as ears:
        await ana.presses(cleo.thread, Verb.CLAIM)
        await ana.presses(cleo.thread, Verb.NOTE, text=CANARY.format("note"))
        await ben.presses(cleo.thread, Verb.NOTE, text=CANARY.format("note-of-another"))
        await ana.writes(cleo.thread, CANARY.format("draft-changed-since"))
        asked = await ana.writes(cleo.thread, CANARY.format("shown-to-colleagues") + " +49 30 1234567")
        await ana.submit(asked, "ask-second")
        await ben.presses(cleo.thread, Verb.SECOND)
        await ana.answers(cleo.thread, CANARY.format("undone"))
        await ana.presses(cleo.thread, Verb.UNDO)
        await ana.writes(cleo.thread, CANARY.format("draft"))
        await ana.presses(cleo.thread, Verb.HAND_OFF, to=str(ben.id))
        await ben.writes(cleo.thread, CANARY.format("draft-of-another"))
        await ben.answers(cleo.thread, PUBLIC)
        await program.passes(WINDOW)
        await cleo.sees(PUBLIC)
        await ana.presses(other.thread, Verb.CLAIM)
        await ana.answers(other.thread, CANARY.format("inside-its-window"))
        await ben.presses(other.thread, Verb.HELP_TOO)
        await ana.presses(other.thread, Verb.UNDO)
        await ana.presses(other.thread, Verb.NOT_FOR_US, reason=CANARY.format("reason"))
        await program.settles()

        inside = (await ana.looks(cleo.thread)).html + (await ana.looks(other.thread)).html
        assert "canary-note-in" in inside, "colleagues do see it"
        for who in (cleo, other, program.stranger()):
            outside = await all_that_is_public(program, who, cleo.thread)
            outside += await all_that_is_public(program, who, other.thread)
            assert PUBLIC in outside, "what was sent is found, so the walk would find the rest"
            assert "canary" not in outside
    assert str(cleo.thread).encode() in ears.heard, "the stream did tell of the change"
    assert b"canary" not in ears.heard


@pytest.mark.asyncio(loop_scope="package")
async def test_inside_its_window_a_reply_shows_nowhere_outside(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("In a minute?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.answers(cleo.thread, CANARY.format("leaving"))
    for who in (cleo, program.stranger()):
        assert "canary-leaving" not in await all_that_is_public(program, who, cleo.thread)


TYPED = st.lists(
    st.tuples(
        st.sampled_from(["note", "draft", "ask", "reason", "help", "release", "claim", "reopen"]), st.integers(0, 2)
    ),
    max_size=20,
)


# The threads of this file's running house draw random numbers of their own meanwhile.
@pytest.mark.filterwarnings("ignore:Do not use the `random` module")
def test_without_send_no_sequence_of_typing_puts_anything_in_public(sqlite_url: str) -> None:
    with asyncio.Runner() as runner:
        place = premises(sqlite_url)
        acme = runner.run(place.__aenter__())
        people = [runner.run(acme.colleague(name)) for name in ("Ana", "Ben", "Dan")]

        async def lived(steps: list[tuple[str, int]]) -> None:
            thread = await acme.asked()
            for number, (what, who) in enumerate(steps):
                words, me = CANARY.format(number), people[who]
                actions: dict[str, act.Action] = {
                    "note": act.Note(thread, me, words),
                    "draft": act.SaveDraft(thread, me, words),
                    "reason": act.NotForUs(thread, me, words),
                    "help": act.HelpToo(thread, me),
                    "release": act.Release(thread, me),
                    "claim": act.Claim(thread, me),
                    "reopen": act.Reopen(thread, me),
                }
                try:
                    if what == "ask":
                        shown = await acme.previewed(thread, me, words)
                        await acme.desk.handle(act.AskSecond(thread, me, shown.fingerprint))
                    else:
                        await acme.desk.handle(actions[what])
                except ActionRefused:
                    continue
            await acme.later(UNDO)
            assert acme.posts() == []
            assert all("canary" not in post.text for post in acme.network.posts.values())

        @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
        @given(TYPED)
        def live(steps: list[tuple[str, int]]) -> None:
            runner.run(lived(steps))

        try:
            live()
        finally:
            runner.run(place.__aexit__(None, None, None))


@pytest.mark.parametrize("deed", ["noted", "asked for a second", "seconded"])
async def test_words_that_were_said_but_not_sent_are_stopped_at_the_door(acme: ForgedRig, deed: str) -> None:
    """Even if a note or a draft were made into a reply and an effect, the outbox wants to see that it was sent."""
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    words = CANARY.format("said") + "\n— Ana"
    await acme.forges("UPDATE hr_replies SET text = :words", words=words)
    await acme.forges(
        "INSERT INTO hr_journal (thread, deed, at, by_staff, text, about)"
        " SELECT :thread, :deed, 0, author, :words, reply FROM hr_replies",
        thread=thread,
        deed=deed,
        words=words,
    )
    await acme.later(UNDO)
    await acme.carry()
    assert acme.public() == []
    assert any("was not published" in told for told in acme.told(ana))
