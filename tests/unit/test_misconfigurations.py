"""What can be wrong with an installation, and that the start and the doctor say it in the same sentence with the fix.

What only shows once a network is asked is in `tests/surfaces/test_connection_checks.py` and the contract of channels.
"""

import traceback
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.cli.main import main
from tests.logs import logs_as_before

HUSH = "hu5h-hu5h"
BOT, APP = "xoxb-1-hu5h-hu5h", "xapp-1-hu5h-hu5h"


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong: the lines that differ from an app.yaml that works, and what must be said of it."""

    says: str
    surfaces: str = "staffroom: {}"
    more: str = ""
    environ: dict[str, str] = field(default_factory=dict)


def slack(name: str, keys: str) -> str:
    """Return an entry of Slack."""
    return f"{name}: {{kind: slack, room: C1CUSTOMERS, {keys}}}"


DATABASE = "database_url: postgresql+asyncpg://acme:hu5h-hu5h"
WRONG = {
    "a room that YAML takes for a comment": Wrong(
        'surfaces.slack.room: is empty, since what begins with # is a comment in YAML: put it in quotes, "#…".',
        f"slack:\n    bot_token: {BOT}\n    app_token: {APP}\n    room: #customers",
    ),
    "a token that was never set": Wrong(
        "wants the environment variable SLACK_BOT_TOKEN, which is not set; set it and start again.",
        slack("slack", f'bot_token: "${{SLACK_BOT_TOKEN}}", app_token: {APP}'),
    ),
    "a token of the example": Wrong(
        "wants the environment variable SLACK_BOT_TOKEN, which is not set; set it and start again.",
        slack("slack", f'bot_token: "${{SLACK_BOT_TOKEN:-xoxb-…}}", app_token: {APP}'),
    ),
    "one bot token in two entries": Wrong(
        "surfaces.annex: has the bot_token, of slack as well: one workspace can have one entry, so remove one of them.",
        f"{slack('slack', f'bot_token: {BOT}, app_token: {APP}')}\n"
        f"  {slack('annex', f'bot_token: {BOT}, app_token: xapp-2')}",
    ),
    "two entries of Slack over HTTP": Wrong(
        "surfaces.annex: has the address, /slack/events, of slack as well: only one can be without app_token.",
        f"{slack('slack', f'bot_token: {BOT}, signing_secret: {HUSH}')}\n"
        f"  {slack('annex', f'bot_token: xoxb-2, signing_secret: {HUSH}')}",
    ),
    "two entries of Teams": Wrong(
        "surfaces.annex: has the address, /api/messages, of teams as well: Teams can have one entry",
        "\n  ".join(
            f'{name}: {{kind: teams, local: true, room: "19:a@thread.tacv2", service_url: "http://127.0.0.1:1/"}}'
            for name in ("teams", "annex")
        ),
    ),
    "a password with a sign that has a meaning": Wrong(
        "database_url in app.yaml must be sqlite+aiosqlite:///handraise.db or "
        "postgresql+asyncpg://name:password@host/database. In a name or a password write %40 for @",
        more=f"{DATABASE}:x@127.0.0.1:port/db",
    ),
    "an option of another library": Wrong(
        "database_url in app.yaml has an option that is not known, sslmode: remove it. "
        "Write ssl=require in place of sslmode=require.",
        more=f"{DATABASE}@127.0.0.1:1/db?sslmode=require",
    ),
    "an ssl that there is not": Wrong(
        "database_url in app.yaml has another ssl than disable, allow, prefer, require",
        more=f"{DATABASE}@127.0.0.1:1/db?ssl=nonsense",
    ),
    "a port that there is not": Wrong(
        "database_url in app.yaml names the port 99999: expected one from 1 to 65535.",
        more=f"{DATABASE}@127.0.0.1:99999/db",
    ),
    "a host that cannot be one": Wrong(
        "database_url in app.yaml names a host that cannot be one", more=f"{DATABASE}@{'a' * 70}.example/db"
    ),
    "one port for two things": Wrong(
        "http.status_port: expected another port than http.port", more="http: {port: 8099, status_port: 8099}"
    ),
}


@pytest.fixture(autouse=True)
def quiet() -> None:
    with logs_as_before():
        return


def file_of(folder: Path, wrong: Wrong) -> str:
    """Write the app.yaml, and return where it lies."""
    file = folder / "app.yaml"
    database = "" if "database_url" in wrong.more else f"database_url: sqlite+aiosqlite:///{folder}/test.db\n"
    file.write_text(
        f"name: Acme\n{database}{wrong.more}\nchannels:\n  wall: {{}}\nsurfaces:\n  {wrong.surfaces}\n",
        encoding="utf-8",
    )
    return str(file)


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_the_start_and_the_doctor_say_what_is_wrong_and_show_no_secret(
    wrong: Wrong, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = file_of(tmp_path, wrong)
    assert main(["run", "--config", file]) == 1
    started = capsys.readouterr().err
    assert main(["doctor", "--config", file]) == 2
    told = capsys.readouterr().out
    for said in (started, told):
        assert wrong.says in said
        assert "unforeseen" not in said
        assert HUSH not in said


@pytest.mark.parametrize(
    "line", ["password: [hu5h-hu5h", "password: 'hu5h-hu5h", "password: hu5h-hu5h: x", "\tx: hu5h-hu5h"]
)
def test_a_file_that_is_no_yaml_shows_no_line_of_itself_not_even_under_debug(line: str, tmp_path: Path) -> None:
    file = tmp_path / "app.yaml"
    file.write_text(f"name: Acme\n{line}\n", encoding="utf-8")
    with pytest.raises(Exception, match="this is not YAML") as raised:
        main(["--debug", "run", "--config", str(file)])
    assert HUSH not in "".join(traceback.format_exception(raised.value))
