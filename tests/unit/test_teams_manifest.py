"""The app package: what Teams takes, made from what we offer, the same bytes each time."""

import io
import json
import struct
import zipfile
import zlib
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from adapters.teams import icons
from adapters.teams.manifest import MENU, OFFERED, READS_THREADS, manifest, package
from bot.chat.commands import COMMANDS, Part, parse
from bot.cli.main import main
from bot.domain.thread import ActionRefused
from tests.unit.teams_cards import SCHEMAS

APP = "11111111-2222-3333-4444-555555555555"
SITE = "https://answers.acme.example"
SCHEMA = Draft4Validator(json.loads((SCHEMAS / "teams-manifest-1.29.json").read_text(encoding="utf-8")))


def opened(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as files:
        assert files.testzip() is None
        return {name: files.read(name) for name in files.namelist()}


def faults(made: dict[str, Any]) -> list[str]:
    return [error.message for error in SCHEMA.iter_errors(made)]


@pytest.mark.parametrize("listens", [False, True])
def test_teams_schema_has_nothing_against_it(listens: bool) -> None:
    assert faults(manifest(app_id=APP, http=SITE, listens=listens)) == []


def test_the_schema_would_tell() -> None:
    assert faults({**manifest(app_id=APP, http=SITE), "accentColor": "red"})


def test_leave_to_hear_the_channel_is_asked_for_only_where_it_is_wanted() -> None:
    assert READS_THREADS in json.dumps(manifest(app_id=APP, http=SITE, listens=True))
    without = manifest(app_id=APP, http=SITE)
    assert "authorization" not in without
    assert "webApplicationInfo" not in without


def test_the_package_holds_what_the_manifest_names() -> None:
    files = opened(package(app_id=APP, http=SITE))
    made = json.loads(files["manifest.json"])
    assert set(files) == {"manifest.json", *made["icons"].values()}
    assert made == manifest(app_id=APP, http=SITE)


def test_the_same_settings_make_the_same_bytes() -> None:
    assert package(app_id=APP, http=SITE) == package(app_id=APP.upper(), http=SITE)
    assert package(app_id=APP, http=SITE) != package(app_id=APP, http=SITE, listens=True)
    with zipfile.ZipFile(io.BytesIO(package(app_id=APP, http=SITE))) as files:
        assert {entry.date_time[0] for entry in files.infolist()} == {1980}


@pytest.mark.parametrize(("picture", "size"), [(icons.color(), 192), (icons.outline(), 32)])
def test_an_icon_has_the_size_that_teams_wants(picture: bytes, size: int) -> None:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (size, size)
    held = picture.index(b"IDAT")
    (length,) = struct.unpack(">I", picture[held - 4 : held])
    lines = zlib.decompress(picture[held + 4 : held + 4 + length])
    assert len(lines) == size * (size + 1)
    assert 0.1 < sum(1 for point in lines if point == 16) / len(lines) < 0.6


def test_every_command_that_teams_offers_is_one_of_ours() -> None:
    assert set(OFFERED) <= {command.word for command in COMMANDS}
    [listed] = manifest(app_id=APP, http=SITE)["bots"][0]["commandLists"]
    assert [command["title"] for command in listed["commands"]] == list(OFFERED)
    assert all(len(command["description"]) <= 128 for command in listed["commands"])


@pytest.mark.parametrize("title", OFFERED)
def test_what_the_command_menu_inserts_acts_on_no_thread_when_it_is_sent_as_it_stands(title: str) -> None:
    takes_number = any(Part.THREAD in command.takes for command in COMMANDS if command.word == title)
    with pytest.raises(ActionRefused, match=f"Say which one: {title} ") if takes_number else nullcontext():
        parse(title)


def test_every_menu_command_opens_a_dialog() -> None:
    [extension] = manifest(app_id=APP, http=SITE)["composeExtensions"]
    assert {command["id"] for command in extension["commands"]} == set(MENU)
    assert all(command["fetchTask"] and command["type"] == "action" for command in extension["commands"])


@pytest.mark.parametrize("app_id", ["", "handraise", APP[:-1]])
def test_an_id_that_is_none_is_refused(app_id: str) -> None:
    with pytest.raises(ValueError, match="expected the app's"):
        manifest(app_id=app_id, http=SITE)


@pytest.mark.parametrize("http", ["", "http://answers.acme.example", "answers.acme.example", "https://"])
def test_an_address_that_teams_cannot_call_is_refused(http: str) -> None:
    with pytest.raises(ValueError, match="expected an address"):
        manifest(app_id=APP, http=http)


# --- the command ----------------------------------------------------------------------------------


def test_the_command_writes_the_package_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ours.zip"
    assert main(["manifest", "teams", "--app-id", APP, "--http", SITE, "--listen", "--out", str(file)]) == 0
    assert file.read_bytes() == package(app_id=APP, http=SITE, listens=True)
    assert str(file) in capsys.readouterr().out


def test_the_command_writes_nothing_where_something_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ours.zip"
    assert main(["manifest", "teams", "--http", SITE, "--out", str(file)]) != 0
    assert not file.exists()
    assert "client" in capsys.readouterr().err
