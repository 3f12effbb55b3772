"""Promise: human. Nothing becomes public that an enrolled, named person did not write and deliberately send."""

import ast
import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import Ruling, fingerprint
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.mention import clean
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused, JournalEvent
from bot.policies.review import review
from tests.promises.rig import UNDO, WINDOW, ForgedRig, premises
from tests.running_program import RunningProgram

TOP = Path(__file__).parents[2]
NASTY = [
    pytest.param("Plain words, and — a dash.", id="plain"),
    pytest.param("  two spaces  kept\n\n\nand three empty lines", id="white space"),
    pytest.param("שלום, נתראה ביום ראשון. السلام عليكم", id="right to left"),
    pytest.param("A \u2067quoted \u05e9\u2069 isolate", id="isolates"),
    pytest.param("👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 é e\u0301 ﬁ 𝕏", id="emoji and combining marks"),
    pytest.param('<script>alert("1")</script> &amp; <b>not bold</b> &#x27;', id="HTML"),
    pytest.param("**not bold** _no_ `no` [no](https://example.com) # no\n> no\n- no", id="Markdown"),
    pytest.param("{{ 7 * 7 }} {% raw %} ${x} %s {0} \\n \\u0041", id="templates"),
    pytest.param("See https://example.com/a?b=c&d=%20(e). And www.example.com!", id="links"),
    pytest.param("\u00a0nbsp\u2003em\u200dzwj\ufeffbom\ttab", id="odd spaces"),
    pytest.param("— Ben, driver\n— Ana", id="signatures of others"),
    pytest.param("x" * 1980, id="as long as may be"),
    pytest.param("n\n" * 900 + "n", id="many lines"),
]


# --- end to end ----------------------------------------------------------------------------------


@pytest.mark.asyncio(loop_scope="package")
@pytest.mark.parametrize("text", NASTY)
async def test_what_was_previewed_stands_on_the_wall_byte_for_byte(program: RunningProgram, text: str) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Anything?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    preview = await ana.writes(cleo.thread, text)
    exact = preview.soup.select_one("#exact").get_text()  # type: ignore[union-attr]
    assert exact == f"{clean(text).rstrip()}\n— Ana, baker"
    await ana.submit(preview, "send")
    await program.passes(WINDOW)
    await cleo.sees("Answer from Acme")

    kept = [entry.value for entry in await program.store.kv("channel/wall").page("thread")]
    [post] = [p for paper in kept if paper["number"] == cleo.thread for p in paper["posts"] if p["ours"]]
    assert post["text"].encode() == exact.encode()
    shown = (await cleo.reads()).soup.select_one(".answer .words")
    assert shown is not None
    assert shown.get_text() + "\n— Ana, baker" == exact
    [sent] = await program.journal(cleo.thread, JournalEvent.SENT)
    assert sent.text == exact


@pytest.mark.asyncio(loop_scope="package")
async def test_a_question_alone_is_never_answered_by_anything(program: RunningProgram) -> None:
    await program.colleague("Ana", "baker")
    cleo = program.customer()
    await cleo.asks("Is this a bot?")
    await cleo.adds("Hello??")
    await cleo.edits("Is this a robot?")
    await program.settles()
    page = await cleo.reads()
    assert page.soup.select(".answer") == []
    assert "Waiting for an answer" in page.text


# --- the type guard ------------------------------------------------------------------------------


def calls(name: str, *folders: str) -> Iterator[str]:
    """Yield where something of this name is called: the file, and the functions around the call."""
    for folder in folders or ("bot", "adapters", "storage"):
        for path in sorted((TOP / folder).rglob("*.py")):
            if "testing" not in path.parts and f"{name}(" in (source := path.read_text()):
                yield from _calls(name, ast.parse(source), f"{path.relative_to(TOP)}")


def _calls(name: str, node: ast.AST, where: str) -> Iterator[str]:
    inner = f"{where}:{node.name}" if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else where
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called == name:
            yield where
    for child in ast.iter_child_nodes(node):
        yield from _calls(name, child, inner)


def test_only_review_makes_a_reply_and_only_the_store_reads_one_back() -> None:
    # what somebody posted themselves: nothing is published by it
    by_hand = "bot/domain/decisions/manual_reply.py:answered_by_hand"
    assert set(calls("Reply")) == {
        "bot/domain/decisions/decide.py:reviewed",
        "storage/tables/rows.py:reply_of",
        by_hand,
    }
    assert set(calls("reviewed")) == {"bot/domain/decisions/decide.py:_send"}
    assert set(calls("_send")) == {"bot/domain/decisions/decide.py:decide"}


def test_only_sending_asks_to_publish_and_only_the_outbox_publishes() -> None:
    assert set(calls("Publish")) == {"bot/domain/decisions/decide.py:_send", "storage/tables/effect_rows.py:effect_of"}
    for into_public in ("publish", "publish_with_pictures", "publish_next"):
        assert set(calls(into_public)) == {"bot/engine/outbox/publish.py:_publish"}
    assert set(calls("_publish")) == {"bot/engine/outbox/publish.py:next_part"}
    assert set(calls("next_part")) == {"bot/engine/outbox/outbox.py:_done"}


def test_nobody_replaces_the_words_of_a_reply_on_its_way() -> None:
    """Wherever a Reply is copied, only where it is on its way changes."""
    allowed = {"state", "post", "posts", "failure", "waits"}
    assert set(calls("with_parts")) == {"bot/domain/decisions/decide.py:reviewed"}
    for path in (TOP / "bot" / "domain").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "with_reply":
                raise AssertionError(path)
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "with_reply":
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "replace":
                        assert {k.arg for k in inner.keywords} <= allowed, f"{path.name}:{inner.lineno}"


def test_the_type_checker_lets_nothing_but_a_reply_into_a_publish_effect(tmp_path: Path) -> None:
    from mypy import api

    probe = tmp_path / "probe.py"
    probe.write_text(
        "from bot.domain.draft import Draft, Preview, Reply\n"
        "from bot.domain.effects import Publish\n"
        "from bot.domain.ids import ThreadId\n"
        "def probe(reply: Reply, draft: Draft, preview: Preview) -> None:\n"
        "    Publish(ThreadId(1), reply)\n"
        "    Publish(ThreadId(1), draft)\n"
        "    Publish(ThreadId(1), preview)\n"
        '    Publish(ThreadId(1), "Hello")\n'
        "    Publish(ThreadId(1), None)\n"
    )
    config = str(TOP / "pyproject.toml")
    out, err, _ = api.run(["--config-file", config, "--cache-dir", str(TOP / ".mypy_cache"), str(probe)])
    wrong = [int(line.split(":")[1]) for line in out.splitlines() if "[arg-type]" in line]
    assert wrong == [6, 7, 8, 9], out + err


# --- the guard at the door -----------------------------------------------------------------------

FORGERIES = {
    "other words": "UPDATE hr_replies SET text = 'Buy now.' || char(10) || '— Ana, baker'",
    "one more space": "UPDATE hr_replies SET text = ' ' || text",
    "another author": "UPDATE hr_replies SET author = 2",
    "an id that nobody sent": "UPDATE hr_replies SET reply = 'forged'",
    "another post to answer": "UPDATE hr_replies SET to_ref = '2'",
}


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_forged_reply_does_not_leave_and_its_author_is_told(acme: ForgedRig, forgery: str) -> None:
    ana = await acme.colleague("Ana", "baker")
    ben = await acme.colleague("Ben", "driver")
    thread = await acme.asked()
    await acme.asked("Somebody else?")
    reply = await acme.leaving(thread, ana)
    await acme.forges(FORGERIES[forgery])
    await acme.forges(
        "UPDATE hr_effects SET reply = (SELECT reply FROM hr_replies) WHERE reply = :reply", reply=reply.id
    )
    await acme.later(UNDO)
    await acme.carry()
    assert acme.public() == []
    author = ben if forgery == "another author" else ana
    assert any("was not published" in told for told in acme.told(author))


async def test_an_effect_that_nobody_asked_for_does_not_leave(acme: ForgedRig) -> None:
    """Somebody writes a reply and its effect straight into the tables, in another person's good name."""
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    now = round(acme.now.timestamp() * 1_000_000)
    await acme.forges(FORGED_REPLY, thread=thread, now=now)
    await acme.forges(FORGED_EFFECT, thread=thread, now=now)
    await acme.forges("UPDATE hr_threads SET replies = replies + 1")
    await acme.outbox.run([(await acme.publishing()).id])
    assert acme.public() == []
    await acme.carry()
    assert any("was not published" in told for told in acme.told(ana))


async def test_an_effect_for_a_reply_of_another_thread_does_not_leave(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread, other = await acme.asked(), await acme.asked("Another?")
    await acme.leaving(thread, ana)
    await acme.forges("UPDATE hr_effects SET thread = :other WHERE kind = 'Publish'", other=other)
    await acme.later(UNDO)
    assert acme.public() == []
    assert (await acme.publishing()).state.value == "cancelled"


async def test_somebody_elses_sent_line_does_not_send_for_you(acme: ForgedRig) -> None:
    """Even when two people appear in public alike, only what the author themselves sent may leave."""
    ana = await acme.colleague("Ana", "baker")
    await acme.colleague("Ben", "driver")
    thread = await acme.asked()
    await acme.leaving(thread, ana)
    await acme.forges("UPDATE hr_staff SET public_name = 'Ana', public_role = 'baker' WHERE name = 'Ben'")
    await acme.forges("UPDATE hr_replies SET author = 2")
    await acme.later(UNDO)
    assert acme.public() == []


FORGED_REPLY = """INSERT INTO hr_replies
    (reply, thread, author, public_name, public_role, text, to_channel, to_ref, leaves_at, state, failure)
    SELECT 'forged', :thread, id, 'Ana', 'baker', 'Buy now.' || char(10) || '— Ana, baker', 'town', '1',
        :now, 'leaving', ''
    FROM hr_staff"""
FORGED_EFFECT = """INSERT INTO hr_effects
    (key, kind, lane, thread, payload, reply, state, due, tries, handed, why)
    VALUES ('publish/forged', 'Publish', 'channel/town', :thread, '{}', 'forged', 'due', :now, 0, 1, '')"""


async def test_a_text_that_changed_since_it_was_seen_is_not_sent(acme: ForgedRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    seen = await acme.previewed(thread, ana, "Yes.")
    await acme.desk.handle(act.SaveDraft(thread, ana, "Yes!"))
    with pytest.raises(ActionRefused, match="changed since you looked at it"):
        await acme.desk.handle(act.Send(thread, ana, seen.fingerprint))
    await acme.later(UNDO)
    assert acme.public() == []


# --- whatever people do --------------------------------------------------------------------------

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ["Yes.", "No.", "Yes.\n— Ana", "Yes. ", "\u202e", "+49 30 1234567", "password: hunter2hunter2"]
)
WHO = st.integers(0, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), WHO, WORDS),
        st.tuples(st.just("look"), WHO, WORDS),
        st.tuples(st.just("note"), WHO, WORDS),
        st.tuples(st.just("send what I saw"), WHO, st.just("")),
        st.tuples(st.just("send what others saw"), WHO, st.just("")),
        st.tuples(st.just("send anything"), WHO, WORDS),
        st.tuples(st.sampled_from(["claim", "release", "undo", "ask", "second", "close", "reopen"]), WHO, st.just("")),
        st.tuples(st.just("hand off"), WHO, st.just("")),
        st.tuples(st.just("wait"), WHO, st.just("")),
    ),
    max_size=25,
)


@dataclass
class Play:
    """Three people at one thread. `sent` counts the exact texts that somebody saw and then sent."""

    acme: ForgedRig
    people: list[StaffRef]
    thread: ThreadId
    seen: dict[int, str] = field(default_factory=dict)
    sent: Counter[str] = field(default_factory=Counter)
    last: str = ""

    async def step(self, what: str, who: int, words: str) -> None:
        """Do it; being refused is part of life."""
        try:
            await self._step(what, who, words)
        except ActionRefused:
            return

    async def _step(self, what: str, who: int, words: str) -> None:
        desk, me, id = self.acme.desk, self.people[who], self.thread
        if what == "wait":
            await self.acme.later(UNDO)
        elif what == "look":
            self.seen[who] = (await desk.preview(id, me, words)).text
        elif what == "write":
            await desk.handle(act.SaveDraft(id, me, words))
            self.seen[who] = (await desk.preview(id, me, words)).text
        elif what.startswith("send"):
            anything = words if what == "send anything" else self.seen.get((who + 1) % 3, "")
            text = self.seen.get(who, "") if what == "send what I saw" else anything
            await desk.handle(act.Send(id, me, fingerprint(text)))
            self.sent[text] += 1
            self.last = text
        elif what == "undo":
            await desk.handle(act.Undo(id, me))
            self.sent[self.last] -= 1
        else:
            await desk.handle(self._plain(what, who, words))

    def _plain(self, what: str, who: int, words: str) -> act.Action:
        id, me, seen = self.thread, self.people[who], fingerprint(self.seen.get(who, ""))
        other = (who + 1) % 3
        plain: dict[str, act.Action] = {
            "claim": act.Claim(id, me),
            "release": act.Release(id, me),
            "ask": act.AskSecond(id, me, seen),
            "second": act.Second(id, me, _id(self.people[other]), fingerprint(self.seen.get(other, ""))),
            "close": act.Close(id, me),
            "reopen": act.Reopen(id, me),
            "hand off": act.HandOff(id, me, _id(self.people[other])),
            "note": act.Note(id, me, words),
        }
        return plain[what]


# The threads of this file's running house draw random numbers of their own meanwhile.
@pytest.mark.filterwarnings("ignore:Do not use the `random` module")
def test_whatever_people_type_only_what_was_seen_and_sent_is_public_and_all_of_that(sqlite_url: str) -> None:
    with asyncio.Runner() as runner:
        place = premises(sqlite_url)
        acme = runner.run(place.__aenter__())
        people = [runner.run(acme.colleague(name)) for name in ("Ana", "Ben", "Dan")]

        async def lived(steps: list[tuple[str, int, str]]) -> None:
            thread = await acme.asked()
            play = Play(acme, people, thread)
            for step in steps:
                await play.step(*step)
            await acme.later(UNDO)
            root = (await acme.thread(thread)).root
            assert Counter(post.text for post in acme.posts(to=root)) == +play.sent

        @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
        @given(STEPS)
        @example([("write", 0, "Yes."), ("send anything", 0, "No.")])
        @example([("write", 0, "Yes."), ("send what I saw", 0, ""), ("undo", 0, ""), ("wait", 0, "")])
        @example([("write", 0, "Yes."), ("send what I saw", 0, ""), ("wait", 0, ""), ("undo", 0, "")])
        def live(steps: list[tuple[str, int, str]]) -> None:
            runner.run(lived([("claim", 0, ""), *steps]))

        try:
            live()
        finally:
            runner.run(place.__aexit__(None, None, None))


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@pytest.mark.filterwarnings("ignore:Do not use the `random` module")
@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
def test_a_preview_is_the_authors_words_and_the_signature_and_nothing_else(text: str) -> None:
    shown = review(text, author=Attribution("Ana", "baker"), limits=Limits(500), company="Acme", colleagues=())
    if shown.verdict.ruling is Ruling.GO:
        assert shown.text == text.rstrip() + "\n— Ana, baker"
    assert shown.fingerprint == fingerprint(shown.text)


def _id(who: StaffRef) -> StaffId:
    return StaffId(int(who.account))
