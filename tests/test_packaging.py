"""What is built: one wheel with three packages and all that they need, which no index would take."""

import configparser
import re
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parent.parent
OURS = ("bot", "adapters", "storage")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    [path] = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return zipfile.ZipFile(path)


def described(wheel: zipfile.ZipFile, name: str) -> str:
    [member] = [member for member in wheel.namelist() if member.endswith(f".dist-info/{name}")]
    return wheel.read(member).decode()


def test_the_wheel_holds_the_three_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(OURS)


def test_the_wheel_holds_every_file_of_the_three_packages(wheel: zipfile.ZipFile) -> None:
    here = {
        str(path.relative_to(ROOT))
        for package in OURS
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert here - set(wheel.namelist()) == set()


@pytest.mark.parametrize(
    "part",
    [f"adapters/{adapter}/{part}/" for adapter in ("wall", "staffroom") for part in ("templates", "static")],
)
def test_pages_are_inside(wheel: zipfile.ZipFile, part: str) -> None:
    assert [name for name in wheel.namelist() if name.startswith(part)]


def test_migrations_are_inside(wheel: zipfile.ZipFile) -> None:
    assert [name for name in wheel.namelist() if name.startswith("storage/migrations/versions/v")]


def test_every_entry_point_names_something_inside(wheel: zipfile.ZipFile) -> None:
    points = configparser.ConfigParser()
    points.read_string(described(wheel, "entry_points.txt"))
    assert points["console_scripts"]["handraise"] == "bot.cli.main:main"
    named = [*points["handraise.channels"].values(), *points["handraise.surfaces"].values()]
    assert len(named) >= 2
    for value in named:
        module = value.partition(":")[0].replace(".", "/")
        assert f"{module}.py" in wheel.namelist()


def test_no_index_would_take_it(wheel: zipfile.ZipFile) -> None:
    assert "Private :: Do Not Upload" in Parser().parsestr(described(wheel, "METADATA")).get_all("Classifier", [])


# --- the lock files -----------------------------------------------------------------------------


@pytest.fixture(params=["requirements.lock", "requirements-dev.lock"])
def lock(request: pytest.FixtureRequest) -> str:
    return (ROOT / str(request.param)).read_text(encoding="utf-8")


def pinned(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?==([^ \\]+)", lock, re.MULTILINE))


def test_a_lock_file_pins_every_package_with_its_hashes_and_names_no_host(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert all(re.match(r"[a-z0-9.-]+(\[[a-z,]+\])?==\S+ ", entry) for entry in entries)
    assert len(entries) >= len(pinned(lock)) > 30
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?:|file:|--index|--extra|--find-links", lock)


def test_a_lock_file_holds_what_the_project_asks_for(lock: str, wheel: zipfile.ZipFile) -> None:
    asked = Parser().parsestr(described(wheel, "METADATA")).get_all("Requires-Dist", [])
    names = {re.split(r"[\[<>=!~; ]", line)[0].lower().replace("_", "-") for line in asked if "extra ==" not in line}
    extra = {re.split(r"[\[<>=!~; ]", line)[0].lower() for line in asked if "extra ==" in line}
    assert extra - pinned((ROOT / "requirements-dev.lock").read_text(encoding="utf-8")).keys() == set()
    assert names - pinned(lock).keys() == set()
    assert len(names) > 10


def test_both_lock_files_agree() -> None:
    running, developing = (
        pinned((ROOT / name).read_text(encoding="utf-8")) for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert running.items() <= developing.items()
    assert "pytest" not in running


def test_no_dependency_brings_a_package_of_our_names(lock: str) -> None:
    assert pinned(lock).keys() & set(OURS) == set()
