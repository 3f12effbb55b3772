"""The picture of packages and arrows in docs/architecture.md, drawn from what the code really imports.

`python -m tests.package_picture` writes it into the document; a test fails while the document shows another one.
"""

import re
from pathlib import Path

import grimp

ARCHITECTURE = Path(__file__).parent.parent / "docs" / "architecture.md"
LEFT_OUT = ("bot.__main__", "bot.testing")
"""`python -m bot`, and what is shipped for the tests of adapters: no part of the running program."""

_DRAWN = re.compile(r"(?<=^```mermaid\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def packages() -> dict[str, set[str]]:
    """Return each package of the program, and which of the others it imports."""
    graph = grimp.build_graph("bot", "adapters", "storage", cache_dir=None)
    names = sorted({*graph.find_children("bot"), "adapters", "storage"} - set(LEFT_OUT))
    for name in names:
        graph.squash_module(name)
    return {name: graph.find_modules_directly_imported_by(name) & set(names) for name in names}


def reduced(imports: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return the imports without those that a way over other packages implies already."""
    return {name: {other for other in direct if not _implied(name, other, imports)} for name, direct in imports.items()}


def _implied(name: str, other: str, imports: dict[str, set[str]]) -> bool:
    return any(other in _reached(between, imports) for between in imports[name] - {other})


def _reached(name: str, imports: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        for other in imports[waiting.pop()] - reached:
            reached.add(other)
            waiting.append(other)
    return reached


def picture() -> str:
    """Return the picture as the text of a Mermaid flowchart."""
    lines = ["flowchart TD"]
    for name, others in reduced(packages()).items():
        lines += [f"    {_id(name)}[{name}/]" if _is_package(name) else f"    {_id(name)}[{name}.py]"]
        lines += [f"    {_id(name)} --> {_id(other)}" for other in sorted(others)]
    return "\n".join(lines).replace("[bot.", "[bot/") + "\n"


def shown() -> str:
    """Return the picture that the document shows now."""
    found = _DRAWN.search(ARCHITECTURE.read_text(encoding="utf-8"))
    return found[0] if found else ""


def _id(name: str) -> str:
    return name.rpartition(".")[2]


def _is_package(name: str) -> bool:
    return (ARCHITECTURE.parent.parent / name.replace(".", "/")).is_dir()


if __name__ == "__main__":
    text = ARCHITECTURE.read_text(encoding="utf-8")
    ARCHITECTURE.write_text(_DRAWN.sub(lambda _: picture(), text, count=1), encoding="utf-8")
