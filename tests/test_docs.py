"""The documents are true: every key, command and adapter has its heading, every command line runs, links arrive."""

import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel
from typer.main import get_command

from bot.cli.main import app, main
from bot.config import registry
from bot.config.settings import Settings, load
from bot.ports import adapter, channel, surface
from tests.logs import logs_as_before

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
NAMED_TEST = re.compile(r"`(\w+\.py)::(test_\w+)`")
PATH = re.compile(r"(?<![\w/.])(?:bot|adapters|storage|tests)/[\w/]+\.py\b")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with logs_as_before():
        yield


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def headings(text: str) -> set[str]:
    return {line.lstrip("#").strip() for line in FENCE.sub("", text).splitlines() if line.startswith("#")}


# --- app.yaml -----------------------------------------------------------------------------------


def keys(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield f"{prefix}{name}"
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from keys(field.annotation, f"{prefix}{name}.")


def adapter_keys() -> Iterator[str]:
    installed: list[registry.Registry[Any]] = [registry.channels(), registry.surfaces()]
    for group in installed:
        for kind in group.kinds:
            yield kind
            yield from keys(group.factory(kind).Settings, f"{kind}.")


def test_every_key_of_the_configuration_and_every_adapter_has_its_heading() -> None:
    wanted = {*keys(Settings), *adapter_keys(), "kind"}
    assert wanted - headings(read("docs/configure.md")) == set()
    assert len(wanted) > 10


def test_no_heading_names_a_key_that_is_gone() -> None:
    told = {heading for heading in headings(read("docs/configure.md")) if re.fullmatch(r"[a-z_]+(\.[a-z_]+)*", heading)}
    assert told - {*keys(Settings), *adapter_keys(), "kind"} == set()


def test_every_default_that_is_told_is_true() -> None:
    settings = load(ROOT / "app.yaml", {})
    told = {}
    for section in re.split(r"^#+ ", read("docs/configure.md"), flags=re.MULTILINE):
        key, default = section.partition("\n")[0], re.search(r"Default: `([^`]+)`", section)
        if default and key.startswith(("http.", "claims.", "digest.", "policies.")):
            told[key] = default[1]
    told.pop("digest.support")  # a list, told by its one part
    assert told == {key: str(value(settings, key)) for key in told}
    assert len(told) == 16


def value(settings: Settings, key: str) -> object:
    here: object = settings
    for part in key.split("."):
        here = getattr(here, part)
    return here


def test_every_narrow_protocol_is_named_where_adapters_are_explained() -> None:
    page = read("docs/write-an-adapter.md")
    modules = (adapter, channel, surface)
    narrow = {
        name for module in modules for name, what in vars(module).items() if getattr(what, "_is_runtime_protocol", 0)
    }
    assert {name for name in narrow if f"`{name}`" not in page} == set()
    assert len(narrow) > 15


def test_the_example_of_the_configuration_is_accepted(tmp_path: Path) -> None:
    examples = [text for kind, text in FENCE.findall(read("docs/configure.md")) if kind == "yaml"]
    assert examples
    for number, text in enumerate(examples):
        assert isinstance(yaml.safe_load(text), Mapping)
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
        load(tmp_path / f"{number}.yaml", {})


def test_every_file_that_a_document_names_is_there() -> None:
    named = {(doc.name, path) for doc in DOCUMENTS for path in PATH.findall(doc.read_text(encoding="utf-8"))}
    assert {(document, path) for document, path in named if not (ROOT / path).exists()} == set()
    assert len(named) > 10


def test_every_test_that_a_document_names_is_there() -> None:
    named = {(file, test) for doc in DOCUMENTS for file, test in NAMED_TEST.findall(doc.read_text(encoding="utf-8"))}
    folders = ("tests", "bot/testing")
    found = {
        (file, test)
        for file, test in named
        for folder in folders
        for path in (ROOT / folder).rglob(file)
        if f"def {test}(" in path.read_text(encoding="utf-8")
    }
    assert named - found == set()
    assert len(named) > 20


# --- commands -----------------------------------------------------------------------------------


def commands(group: Any, *path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, *path, name)
        else:
            yield " ".join((*path, name))


def test_every_command_has_its_heading() -> None:
    every = {f"handraise {command}" for command in commands(get_command(app))}
    assert every - headings(read("docs/run.md")) == set()
    assert "handraise staff invite" in every


def lines() -> Iterator[tuple[str, str]]:
    """Return each command line of ours in the documents, in blocks and in running text."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        blocks = [line for kind, block in FENCE.findall(text) if kind in {"sh", "bash"} for line in block.splitlines()]
        spans = re.findall(r"`((?:handraise|make) [^`]+)`", FENCE.sub("", text))
        for line in (*blocks, *spans):
            yield str(document.relative_to(ROOT)), line.split(" #")[0].strip().removeprefix(".venv/bin/")


HANDRAISE = sorted({line for line in lines() if line[1].startswith("handraise ")})
MAKE = sorted({line for line in lines() if line[1].startswith("make ")})


@pytest.mark.parametrize(("document", "line"), HANDRAISE)
def test_a_command_line_in_a_document_is_one_that_the_program_takes(
    document: str, line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # An option at the end of a line takes "--help" for its value, and the line is carried out: on nothing.
    monkeypatch.setenv("HANDRAISE_CONFIG", "no such app.yaml")
    words = [word for word in shlex.split(line)[1:] if word not in {"…", "..."}]
    assert main([*words, "--help"]) == 0, f"{document}: {line}\n{capsys.readouterr().err}"


@pytest.mark.parametrize(("document", "line"), MAKE)
def test_a_make_line_in_a_document_has_its_target(document: str, line: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    wanted = {word for word in line.split()[1:] if "=" not in word and not word.startswith("-")}
    assert wanted <= targets, document


def test_there_are_command_lines_to_look_at() -> None:
    assert len(HANDRAISE) > 10
    assert len(MAKE) > 3
    assert main(["staff", "invite", "--rol", "x", "--help"]) == 2


# --- links --------------------------------------------------------------------------------------


def anchors(path: Path) -> set[str]:
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings(path.read_text("utf-8"))}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_arrive(document: Path) -> None:
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", FENCE.sub("", document.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (document.parent / file).resolve() if file else document
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)
    assert lost == []
