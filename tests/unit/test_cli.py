"""The command line: quick help, one sentence for every trouble, and what each command does."""

import asyncio
import contextlib
import io
import json
import re
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import open_application
from bot.cli import main as cli
from bot.cli.doctor import Mark, check_live, check_offline
from bot.cli.main import main
from bot.config.settings import load
from bot.domain.effects import Whisper
from bot.domain.ids import CustomerRef, PostRef, StaffId, ThreadId
from bot.domain.mention import Customer, Mention
from bot.engine.intake import Intake
from bot.ports.errors import Rejected, Unavailable
from bot.ports.store_lanes import ParkedEffect
from tests.channels.mastodon_rig import Clock
from tests.logs import logs_as_before
from tests.servers.mastodon import MastodonServer

SMALL = """\
name: Acme
database_url: sqlite+aiosqlite:///{folder}/test.db
http: {{port: {port}}}
channels:
  wall: {{title: "Ask Acme"}}
surfaces:
  staffroom: {{}}
"""


A_QUESTION = Mention(
    PostRef("wall", "1"),
    Customer(CustomerRef("wall", "maya"), "Maya"),
    "Is the rye bread vegan?",
    datetime(2026, 11, 22, 9, tzinfo=UTC),
)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with logs_as_before():
        yield


@pytest.fixture
def file(tmp_path: Path, unused_tcp_port: int) -> Path:
    path = tmp_path / "app.yaml"
    path.write_text(SMALL.format(folder=tmp_path, port=unused_tcp_port), encoding="utf-8")
    return path


class Shell:
    """Types command lines, and keeps what came back."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file = file
        self._capsys = capsys
        self.code = 0
        self.err = ""

    def __call__(self, *words: str) -> str:
        self.code = main([*words, "--config", str(self.file)])
        out, self.err = self._capsys.readouterr()
        return out


@pytest.fixture
def shell(file: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(file, capsys)


# --- help and errors ----------------------------------------------------------------------------


def test_help_takes_less_than_half_a_second_of_work() -> None:
    def worked() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = worked()
    subprocess.run([sys.executable, "-m", "bot", "--help"], check=True, capture_output=True)
    assert worked() - before < 0.5


def test_help_imports_nothing_heavy() -> None:
    looking = (
        "import sys; from bot.cli.main import main; main(['--help']); "
        "print('loaded:', *{'pydantic', 'aiohttp', 'sqlalchemy', 'dbos', 'rich'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", looking], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded:"


def test_trouble_with_the_configuration_is_told_without_a_traceback(shell: Shell) -> None:
    shell.file.write_text("name: Acme\nchanels: {}\n", encoding="utf-8")
    assert shell("staff", "list") == ""
    assert shell.code == 1
    assert "line 2, chanels: there is no such key; did you mean 'channels'?" in shell.err
    assert "Traceback" not in shell.err


def test_trouble_with_the_database_is_told_without_a_traceback(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "test.db").write_bytes(b"no database at all" * 100)
    shell("pause")
    assert shell.code == 1
    assert "is not a database" in shell.err
    assert "Traceback" not in shell.err


def test_a_wrong_command_line_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dance"]) == 2
    assert "No such command" in capsys.readouterr().err


def test_what_nobody_foresaw_is_told_without_its_text_unless_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(_: object) -> None:
        raise RuntimeError("hush")

    monkeypatch.setattr(cli, "settings_of", break_down)
    assert main(["run"]) == 1
    err = capsys.readouterr().err
    assert "RuntimeError" in err
    assert "--debug" in err
    assert "hush" not in err
    with pytest.raises(RuntimeError, match="hush"):
        main(["--debug", "run"])


# --- people -------------------------------------------------------------------------------------


def test_somebody_is_invited_listed_and_seen_out(shell: Shell) -> None:
    assert "Nobody is here yet" in shell("staff", "list")
    invited = shell("staff", "invite", "Ana", "--role", "baker")
    assert shell.code == 0
    [link] = re.findall(r"staffroom: (http://127\.0\.0\.1:\d+/staff/\S+)", invited)
    assert link
    assert re.search(r"1  Ana, baker  \(has not come in yet\)", shell("staff", "list"))
    assert "Ana has left" in shell("staff", "leave", "1")
    assert "Ana, baker  (left)" in shell("staff", "list")


def test_nobody_can_be_seen_out_who_is_not_there(shell: Shell) -> None:
    shell("staff", "leave", "99")
    assert shell.code == 1
    assert shell.err == "There is nobody with the number 99. `handraise staff list` shows everybody.\n"


def test_a_person_needs_a_name(shell: Shell) -> None:
    assert shell("staff", "invite", "  ") == ""
    assert shell.code == 1
    assert shell.err.count("\n") == 1


# --- the house ----------------------------------------------------------------------------------


def test_the_database_is_brought_up_to_date(shell: Shell, tmp_path: Path) -> None:
    assert shell("migrate") == "The database is up to date.\n"
    assert (tmp_path / "test.db").exists()
    assert shell("migrate") == "The database is up to date.\n"


def test_the_database_is_for_this_account_alone(shell: Shell, tmp_path: Path) -> None:
    shell("migrate")
    for made in tmp_path.glob("test.db*"):
        assert made.stat().st_mode & 0o077 == 0, made


def test_publishing_is_paused_and_resumed(shell: Shell) -> None:
    assert "Paused" in shell("pause", "--why", "Press embargo.")
    with contextlib.closing(sqlite3.connect(shell.file.parent / "test.db")) as db:
        assert "Press embargo." in db.execute("SELECT value FROM hr_settings WHERE name = 'pause'").fetchone()[0]
        assert "goes on" in shell("resume")
        lines = db.execute("SELECT deed, by_staff, text FROM hr_journal ORDER BY id").fetchall()
    assert [(deed, by) for deed, by, _ in lines] == [("paused", None), ("resumed", None)]
    assert lines[0][2].endswith("at the command line: Press embargo.")


def test_the_journal_is_shown_by_thread_person_and_day(shell: Shell) -> None:
    shell("staff", "invite", "Ana")
    shell("pause", "--why", "Press\x1b[2J embargo.")
    whole = shell("journal")
    assert [line.split()[2] for line in whole.splitlines()] == ["paused"]
    assert "\x1b" not in whole
    [told] = [json.loads(line) for line in shell("journal", "--json").splitlines()]
    assert (told["deed"], told["thread"], told["by"], told["name"]) == ("paused", None, None, None)
    assert "embargo." in told["text"]
    for nothing in (("#142",), ("--by", "ana"), ("--since", "2100-01-01")):
        assert shell("journal", *nothing) == "The journal has nothing of that.\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("rye",), "“rye” is no thread's number. Say it as 142.\n"),
        (("--since", "yesterday"), "“yesterday” is no day. Say it as 2026-11-30.\n"),
        (("--by", "Zoe"), "Nobody here is called Zoe. `handraise staff list` shows everybody.\n"),
        (("--by", "Ben"), "Several people are called Ben: say which by number, 1 (baker), 2 (no role).\n"),
    ],
)
def test_a_journal_that_cannot_be_meant_is_refused_with_the_fix(shell: Shell, words: tuple[str, ...], why: str) -> None:
    shell("staff", "invite", "Ben", "--role", "baker")
    shell("staff", "invite", "Ben")
    shell("journal", *words)
    assert (shell.code, shell.err) == (1, why)


def test_a_journal_that_was_altered_is_found_out(shell: Shell) -> None:
    shell("pause", "--why", "Press embargo.")
    well = shell("verify")
    assert shell.code == 0
    assert "✓ 1 lines of the journal and 0 public replies in 0 threads looked at; 0 faults." in well
    [head] = re.findall(r"Head of the chain: ([0-9a-f]{64})", well)
    shell("resume")
    assert json.loads(shell("verify", "--json", "--head", head))["faults"] == []
    with contextlib.closing(sqlite3.connect(shell.file.parent / "test.db")) as db:
        db.executescript("DROP TRIGGER hr_journal_no_update; UPDATE hr_journal SET text = '' WHERE id = 1")
    told = shell("verify")
    assert shell.code == 1
    assert told.startswith("✗ line 1, “paused”: its text was changed.\n")


def test_what_is_not_parked_can_be_neither_retried_nor_dropped(shell: Shell) -> None:
    assert shell("parked", "list") == "Nothing is parked.\n"
    for verb in ("retry", "drop"):
        shell("parked", verb, "7")
        assert shell.code == 1
        assert shell.err == "Nothing with the number 7 is parked. `handraise parked list` shows what is.\n"


class HouseWithParked:
    """A house in which one whisper is parked, as far as the command line looks at it."""

    @property
    def store(self) -> "HouseWithParked":
        return self

    async def parked(self) -> list[ParkedEffect]:
        whisper = Whisper(ThreadId(142), StaffId(1), "text that nobody else sees", "claimed")
        return [
            ParkedEffect(7, "Whisper", ThreadId(142), whisper, "the account is\ngone"),
            ParkedEffect(8, "Sing", ThreadId(0), None, "It cannot be read: ValueError."),
        ]


def test_what_is_parked_is_shown_with_its_thread_and_why_but_not_its_text(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    @asynccontextmanager
    async def opened(_: object) -> AsyncIterator[HouseWithParked]:
        yield HouseWithParked()

    monkeypatch.setattr(cli, "opened", opened)
    first, second = shell("parked", "list").splitlines()
    assert first == "     7  Whisper    #142  the account is gone"
    assert second.startswith(
        "     8  Sing         This version of Handraise cannot read it: upgrade and retry it, or drop it."
    )


def test_a_name_cannot_move_the_terminals_cursor(shell: Shell) -> None:
    shell("staff", "invite", "A\x07na")
    assert "\x07" not in shell("staff", "list")


# --- run ----------------------------------------------------------------------------------------


def test_the_program_starts_says_where_to_go_and_stops_at_ctrl_c(file: Path) -> None:
    command = [sys.executable, "-m", "bot", "run", "--config", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout
        said = ""
        while "Ctrl-C stops" not in said and (line := program.stdout.readline()):
            said += line
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=30)
    assert "Handraise is ready for Acme." in said
    assert re.search(r"^  wall +http://127\.0\.0\.1:\d+/$", said, re.MULTILINE)
    assert re.search(r"^  staffroom, for you alone +http://\S+/staff/in/\S{40,}$", said, re.MULTILINE)
    assert out == "Stopped. Nothing is lost.\n"
    assert "Traceback" not in err
    assert program.returncode == 0


def test_a_port_in_use_is_one_sentence(shell: Shell) -> None:
    with socket.create_server(("127.0.0.1", port_of(shell.file))):
        shell("run")
    assert shell.code == 1
    assert "is already in use" in shell.err
    assert shell.err.count("\n") == 1


# --- doctor -------------------------------------------------------------------------------------


def test_the_doctor_finds_a_new_house_well_and_creates_nothing(shell: Shell, tmp_path: Path) -> None:
    out = shell("doctor")
    assert shell.code == 0
    assert all(line.startswith("✓ ") for line in out.splitlines())
    assert not (tmp_path / "test.db").exists()


def test_the_doctor_speaks_json(shell: Shell) -> None:
    findings = json.loads(shell("doctor", "--json"))
    assert {finding["mark"] for finding in findings} == {"well"}
    channels = {f"channel {kind}" for kind in ("bluesky", "mastodon", "wall", "x")}
    surfaces = {"surface staffroom", "surface slack", "surface teams"}
    assert {"clock", "configuration", *channels, *surfaces, "database", "port", "address"} == {
        finding["about"] for finding in findings
    }


def test_the_doctor_knows_an_old_a_current_and_a_newer_database(shell: Shell, tmp_path: Path) -> None:
    shell("migrate")
    assert "its tables are up to date" in shell("doctor")
    change_revision(tmp_path / "test.db", "9999_from_the_future")
    out = shell("doctor")
    assert shell.code == 2
    assert "✗ database: its tables are newer than this program. → install the newer Handraise" in out


async def test_the_doctor_says_what_waits_for_who_looks_after_the_house(shell: Shell, tmp_path: Path) -> None:
    async with open_application(load(shell.file)) as program:
        await program.store.pause(paused=True, who="the night shift")
        await program.alarms.raised("mastodon", "The token was revoked. Make a new one.")
    out = await asyncio.to_thread(shell, "doctor")
    assert "! publishing: Publishing is paused by the night shift. Everything that is sent waits. →" in out
    assert "! mastodon: The token was revoked. Make a new one." in out
    assert "parked" not in out
    assert shell.code == 1
    async with open_application(load(shell.file)) as program:
        await program.store.pause(paused=False)
        await program.alarms.raised("mastodon", "")
        await Intake("wall", program.store, timedelta(minutes=30), program.now).accept(A_QUESTION)
    with contextlib.closing(sqlite3.connect(tmp_path / "test.db")) as db, db:
        assert db.execute("UPDATE hr_effects SET state = 'parked'").rowcount == 1
    out = await asyncio.to_thread(shell, "doctor")
    assert "! parked: 1 could not be carried out, and wait. → `handraise parked list` shows them." in out
    assert "paused" not in out
    assert "revoked" not in out


def test_the_doctor_lists_every_problem_of_the_configuration(shell: Shell) -> None:
    shell.file.write_text("name: Acme\nhttp: {prot: 1}\nchannels: {wal: {}}\nsurfaces: {staffroom: {}}\n")
    out = shell("doctor")
    assert shell.code == 2
    assert [line[0] for line in out.splitlines()].count("✗") == 2
    assert "✗" in out
    assert "did you mean 'port'" in out
    assert "did you mean 'wall'" in out


def test_the_doctor_cautions_against_an_open_door(shell: Shell) -> None:
    text = shell.file.read_text(encoding="utf-8").replace("{port:", "{host: 0.0.0.0, port:")
    shell.file.write_text(text, encoding="utf-8")
    out = shell("doctor")
    assert shell.code == 1
    assert "! address: " in out


def test_the_doctor_names_a_port_in_use(shell: Shell) -> None:
    port = port_of(shell.file)
    with socket.create_server(("127.0.0.1", port)) as other:
        other.settimeout(0)
        out = shell("doctor")
    assert shell.code == 2
    assert f"✗ port: {port} on 127.0.0.1 cannot be had (Address already in use)" in out


async def test_the_doctor_notices_a_clock_that_was_never_set(file: Path) -> None:
    findings = await check_offline(file, {}, now=datetime(1970, 1, 2, tzinfo=UTC))
    [clock] = [finding for finding in findings if finding.about == "clock"]
    assert clock.mark is Mark.TROUBLE
    assert "1970-01-02" in clock.says


def port_of(file: Path) -> int:
    return int(re.findall(r"port: (\d+)", file.read_text(encoding="utf-8"))[0])


def change_revision(path: Path, to: str) -> None:
    with sqlite3.connect(path) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%version%'")]
        for table in tables:
            if [column[1] for column in connection.execute(f"PRAGMA table_info({table})")] == ["version_num"]:
                connection.execute(f"UPDATE {table} SET version_num = ?", (to,))
    connection.close()


class LetIn:
    """A channel that a network lets in, or does not."""

    def __init__(self, says: str | Exception) -> None:
        self._says = says

    async def check_connection(self) -> str:
        if isinstance(self._says, Exception):
            raise self._says
        return self._says


async def test_the_doctor_asks_everybody_whatever_one_of_them_says() -> None:
    findings = await check_live(
        {
            "town": LetIn("the server takes us as @acme."),
            "wall": object(),
            "sky": LetIn(Unavailable("The password is not right: make a new one.")),
            "square": LetIn(Rejected("Handraise is not in #customers: type /invite @Handraise there.")),
            "slow": LetIn(TimeoutError()),
            "bad": LetIn(KeyError("secret-token")),
        }
    )
    assert {finding.about: finding.mark for finding in findings} == {
        "town": Mark.WELL,
        **dict.fromkeys(("sky", "square", "slow", "bad"), Mark.TROUBLE),
    }
    told = "\n".join(map(str, findings))
    assert "✓ town: the server takes us as @acme." in told
    assert "✗ sky: The password is not right: make a new one." in told
    assert "✗ square: Handraise is not in #customers" in told
    assert "✗ slow: there was no answer within 45 seconds. → see whether this machine reaches it" in told
    assert "✗ bad: it broke while it was asked (KeyError)." in told
    assert "secret-token" not in told


async def test_the_doctor_asks_for_real_when_it_is_told_to(shell: Shell, tmp_path: Path) -> None:
    server = MastodonServer(Clock())
    await server.start()
    text = shell.file.read_text(encoding="utf-8")
    town = f"  town: {{kind: mastodon, url: {server.url}, access_token: {server.token_of(server.acme)}}}\n"
    shell.file.write_text(text.replace("surfaces:", f"{town}surfaces:"), encoding="utf-8")
    assert "✓ town: " not in await asyncio.to_thread(shell, "doctor")
    assert not (tmp_path / "test.db").exists()
    out = await asyncio.to_thread(shell, "doctor", "--live")
    assert (
        f"✓ town: {server.url} takes us as @acme, lets us read, post and show pictures, and takes 500 characters."
        in out
    )
    assert shell.code == 0
    server.revoked = True
    out = await asyncio.to_thread(shell, "doctor", "--live")
    assert re.search(r"✗ town: .+ Make a new one, as docs/mastodon\.md tells", out)
    assert shell.code == 2
    await server.stop()


def test_the_doctor_asks_nobody_before_the_house_is_in_order(shell: Shell, tmp_path: Path) -> None:
    shell("migrate")
    change_revision(tmp_path / "test.db", "9999_from_the_future")
    shell("doctor", "--live")
    assert shell.code == 2
    assert shell.err == ""


# --- check-text -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "ruling"),
    [
        ("Yes, it is vegan.", 0, "It may go."),
        ("Call +49 30 1234567.", 3, "once a colleague seconds it"),
        ("password: hunter2", 4, "It may not go"),
    ],
)
def test_check_text_says_what_each_rule_finds_and_its_exit_code_what_may_become_of_it(
    shell: Shell, text: str, code: int, ruling: str
) -> None:
    told = shell("check-text", text)
    assert shell.code == code
    assert ruling in told
    assert [line.split()[0] for line in told.splitlines()[:9]] == [
        *("characters", "channel", "secrets", "privacy", "words", "promises", "links", "tone", "length")
    ]
    assert "hunter2" not in told


def test_check_text_reads_standard_input_and_heeds_what_the_company_set(
    shell: Shell, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(file.read_text("utf-8") + "policies: {tone: off, promises: block}\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("We promise!!!!!\n"))
    told = json.loads(shell("check-text", "--json"))
    assert shell.code == 4
    assert told["ruling"] == "no"
    rules = {rule["rule"]: rule for rule in told["rules"]}
    assert (rules["promises"]["set_to"], rules["promises"]["ruling"]) == ("block", "no")
    assert (rules["tone"]["set_to"], rules["tone"]["reasons"], rules["tone"]["advice"]) == ("off", [], [])
    assert "not looked at" in shell("check-text", "Well!!!")


def test_check_text_looks_whether_a_channel_takes_it(shell: Shell) -> None:
    assert shell("check-text", "so long " * 400) != ""
    assert shell.code == 0
    assert "cut 1,200 characters" in shell("check-text", "so long " * 400, "--channel", "wall")
    assert shell.code == 4
    shell("check-text", "Hello", "--channel", "walls")
    assert shell.code == 1
    assert "app.yaml has no channel walls; it has wall." in shell.err
