"""The shape of the house: contracts that were each seen to break, short tails, plain words, one way out."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import grimp
import pytest
from grimp import ImportGraph
from importlinter import configuration
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.independence import IndependenceContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

from tests import package_picture

Node = TypeVar("Node", bound=ast.AST)

ROOT = Path(__file__).parent.parent
OURS = ("bot", "adapters", "storage")
MODULES = [path for package in OURS for path in sorted((ROOT / package).rglob("*.py"))]

LONGEST_FUNCTION = 50
LONGEST_MODULE = 350
MOST_PUBLIC_METHODS = 12

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["id"]: contract for contract in PROJECT["tool"]["importlinter"]["contracts"]}

VIOLATIONS = {
    "layers": ("bot.engine.supervise", "bot.config.settings"),
    "core": ("bot.engine.card_view", "aiohttp"),
    "outside": ("adapters.wall.channel", "bot.policies.length"),
    "strangers": ("storage.store", "adapters.wall.channel"),
    "adapters": ("adapters.wall.channel", "adapters.staffroom.surface"),
    "doors": ("adapters.wall.channel", "bot.ports.store"),
    "sdk": ("adapters.staffroom.surface", "feedgen"),
    "slack": ("adapters.staffroom.surface", "slack_sdk"),
    "teams": ("adapters.teams.activities", "botbuilder"),
    "mastodon": ("adapters.wall.channel", "mastodon"),
    "bluesky": ("adapters.wall.channel", "atproto"),
    "x": ("adapters.wall.channel", "xdk"),
    "pillow": ("bot.policies.pictures", "PIL"),
    "pictures": ("adapters.staffroom.surface", "pygal"),
    "dbos": ("bot.http_server", "dbos"),
    "sql": ("bot.http_server", "sqlalchemy"),
    "circles": ("bot.config.registry", "bot.config.settings"),
}
"""For each contract, an import that breaks it: who imports what."""

KINDS = (AcyclicSiblingsContract, ForbiddenContract, IndependenceContract, LayersContract, ProtectedContract)

NOT_USED = {"ticket", "manager", "service", "processor", "helper", "utils", "util", "common", "data", "info"}
"""Words that say nothing of what a thing is, and one that is called a thread here."""


# --- who may import whom ------------------------------------------------------------------------


@cache
def imports() -> ImportGraph:
    """Return who imports whom, read from the files once; `broken` looks at copies."""
    return grimp.build_graph(*OURS, include_external_packages=True, cache_dir=None)


def broken(contract: str, graph: ImportGraph) -> str:
    """Return what breaks a contract in this graph, or nothing."""
    configuration.configure()
    asked = {key: str(value) if isinstance(value, bool) else value for key, value in CONTRACTS[contract].items()}
    kind = next(kind for kind in KINDS if kind.__name__ == f"{asked['type'].title().replace('_', '')}Contract")
    made = kind(asked["name"], session_options=PROJECT["tool"]["importlinter"], contract_options=asked)
    checked = made.check(deepcopy(graph), verbose=False)
    return "" if checked.kept else str(checked.metadata)


@pytest.mark.parametrize("contract", CONTRACTS)
def test_every_import_contract_holds(contract: str) -> None:
    assert broken(contract, imports()) == ""


def test_every_contract_has_its_violation() -> None:
    assert VIOLATIONS.keys() == CONTRACTS.keys()


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_contract_breaks_when_it_is_violated(contract: str) -> None:
    importer, imported = VIOLATIONS[contract]
    graph = deepcopy(imports())
    assert importer in graph.modules
    assert imported in graph.modules
    graph.add_import(importer=importer, imported=imported, line_number=1, line_contents=f"import {imported}")
    assert importer in broken(contract, graph)


def test_a_module_without_a_layer_is_noticed() -> None:
    graph = deepcopy(imports())
    graph.add_module("bot.newcomer")
    assert "bot.newcomer" in broken("layers", graph)


def test_the_domain_rests_on_the_standard_library_alone() -> None:
    graph = grimp.build_graph("bot", include_external_packages=True, cache_dir=None)
    domain = {"bot.domain"} | graph.find_descendants("bot.domain")
    imported = {
        other.partition(".")[0] for module in domain for other in graph.find_modules_directly_imported_by(module)
    }
    assert imported - {"bot"} <= sys.stdlib_module_names
    assert "dataclasses" in imported


def test_the_picture_of_the_packages_shows_what_they_really_import() -> None:
    assert package_picture.shown() == package_picture.picture(), "write it again: python -m tests.package_picture"


def test_the_picture_leaves_out_only_what_other_arrows_say() -> None:
    imports = {"a": {"b", "c"}, "b": {"c"}, "c": set[str]()}
    assert package_picture.reduced(imports) == {"a": {"b"}, "b": {"c"}, "c": set()}


# --- short tails --------------------------------------------------------------------------------


def test_no_module_is_too_long() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_too_long() -> None:
    assert [where for where, length in functions() if length > LONGEST_FUNCTION] == []


def test_no_class_has_too_many_public_methods() -> None:
    crowded = []
    for path, node in nodes(ast.ClassDef):
        public = [
            part.name
            for part in node.body
            if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)
            and not part.name.startswith(("_", "test_"))
            and "property" not in [getattr(by, "id", "") for by in part.decorator_list]  # what it is, not what it does
        ]
        if len(public) > MOST_PUBLIC_METHODS:
            crowded.append(f"{path}: {node.name} has {len(public)}")
    assert crowded == []


def test_every_module_opens_with_one_line() -> None:
    without = [path for path in MODULES if not (ast.get_docstring(parsed(path)) or "")]
    assert without == []


# --- words --------------------------------------------------------------------------------------


def test_names_use_the_words_of_the_glossary() -> None:
    odd = []
    for path in MODULES:
        module = name(path)
        odd += [f"{module}: the module" for _ in odd_words(module.rpartition(".")[2])]
        for node in walked(path):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                odd += [f"{module}: {node.name}" for _ in odd_words(node.name)]
    assert odd == []


def test_an_odd_word_would_be_noticed() -> None:
    assert odd_words("QueueManager") == {"manager"}
    assert odd_words("send_tickets") == {"ticket"}
    assert odd_words("database_url") == set()


# --- one way out --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "places"),
    [
        ("Reply", {"bot/domain/decisions/decide.py", "bot/domain/decisions/manual_reply.py", "storage/tables/rows.py"}),
        ("Publish", {"bot/domain/decisions/decide.py", "storage/tables/effect_rows.py"}),
    ],
)
def test_only_the_decision_makes_what_may_go_out(made: str, places: set[str]) -> None:
    """Rows only give back what the decision once made."""
    assert callers(made) == places


def test_only_the_outbox_publishes() -> None:
    for into_public in ("publish", "publish_with_pictures", "publish_next"):
        assert callers(into_public) == {"bot/engine/outbox/publish.py"}
    assert callers("next_part") == {"bot/engine/outbox/outbox.py"}


# --- looking ------------------------------------------------------------------------------------


def name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def first_two(path: Path) -> str:
    return ".".join(name(path).split(".")[:2])


@cache
def walked(path: Path) -> list[ast.AST]:
    return list(ast.walk(parsed(path)))


def nodes(kind: type[Node]) -> Iterator[tuple[Path, Node]]:
    for path in MODULES:
        for node in walked(path):
            if isinstance(node, kind):
                yield path.relative_to(ROOT), node


def functions() -> Iterator[tuple[str, int]]:
    for path, node in nodes(ast.stmt):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path}: {node.name}", (node.end_lineno or 0) - node.lineno + 1


def callers(made: str) -> set[str]:
    """Return which modules of the program call that; what is shipped for tests is no part of it."""
    places = {str(path) for path, node in nodes(ast.Call) if called(node) == made}
    return {place for place in places if not place.startswith("bot/testing/")}


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=word) | ast.Attribute(attr=word):
            return word
        case _:
            return ""


def odd_words(identifier: str) -> set[str]:
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", identifier)}
    words |= {word.removesuffix("s") for word in words}
    return words & NOT_USED
