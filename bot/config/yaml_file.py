"""A YAML file as plain values, with the line of every key, and with the environment filled in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.config.errors import InvalidConfig, Problem

KeyPath = tuple[str | int, ...]
"""Where a value stands: ("channels", "wall", "title")."""

DEEPEST = 50
"""Levels of nesting in a file. Ours need seven."""

_LARGEST_SECRET = 64 * 1024
_REFERENCE = re.compile(r"\$\$\{|\$\{(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?P<default>:-[^}]*)?\}|\$\{")


@dataclass(slots=True)
class ParsedFile:
    """What a file said. `filled` are the values that the environment or a file gave: they may be secret."""

    tree: dict[str, Any]
    lines: dict[KeyPath, int]
    filled: set[KeyPath] = field(default_factory=set)
    failed: set[KeyPath] = field(default_factory=set)
    """Values that could not be filled in; each has its problem already."""
    problems: list[Problem] = field(default_factory=list)

    def add_problem(self, at: KeyPath, text: str) -> None:
        """Add a problem with the value at this place, or with what should stand there."""
        known = next((at[:end] for end in range(len(at), 0, -1) if at[:end] in self.lines), ())
        self.problems.append(Problem(dotted(at), self.lines.get(known), text))


def dotted(at: KeyPath) -> str:
    """Write a key path as people do: channels.wall.title, rooms[0]."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in at).removeprefix(".")


def read(path: Path, environ: Mapping[str, str]) -> ParsedFile:
    """Read the file. What is wrong with single values is in `problems`; raises InvalidConfig for the rest."""
    file = str(path)
    try:
        text = path.read_text(encoding="utf-8")
        loader = _Loader(text)
        root = loader.get_single_node()
    except UnicodeDecodeError as trouble:
        raise _unreadable(file, f"this is not UTF-8 text (byte {trouble.start}); save it again as UTF-8.") from trouble
    except OSError as trouble:
        raise _unreadable(file, f"cannot be read: {trouble.strerror}.") from trouble
    except _TooDeepError as trouble:
        raise _unreadable(file, f"is nested deeper than {DEEPEST} levels; write it flatter.") from trouble
    except yaml.YAMLError as trouble:
        # Without its cause, which shows the line, and a password may stand there; `--debug` would print it.
        raise InvalidConfig(file, _bad_yaml(trouble, text)) from None
    if not isinstance(root, yaml.MappingNode):
        raise _unreadable(file, "should hold keys such as `name: Acme`; docs/configure.md shows a whole one.")
    reader = _Reader(loader, environ, text.splitlines())
    reader.read.tree = reader.value(root, ())
    return reader.read


def _unreadable(file: str, why: str) -> InvalidConfig:
    return InvalidConfig(file, Problem("", None, why))


def _bad_yaml(trouble: yaml.YAMLError, text: str) -> Problem:
    mark = trouble.problem_mark if isinstance(trouble, yaml.MarkedYAMLError) else None
    if mark is None:
        return Problem("", None, f"this is not YAML: {' '.join(str(trouble).split())}.")
    what = f"this is not YAML: {trouble.problem}" if isinstance(trouble, yaml.MarkedYAMLError) else ""
    lines = text.splitlines()
    here = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in here[: mark.column + 1]:
        what += "; indent with spaces, not with tabs"
    elif "${" in here:
        what += "; inside { } put ${…} in quotes"
    return Problem(f"column {mark.column + 1}", mark.line + 1, f"{what}.")


class _TooDeepError(yaml.YAMLError):
    """The file is nested deeper than any configuration."""


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader, which calls itself once a level: it is stopped long before Python would be."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeepError
        node: yaml.Node | None = super().compose_node(parent, index)
        self._depth -= 1
        return node


_COMMENT = re.compile(r":\s+#\S")


class _Reader:
    """Turns YAML nodes into values and remembers where each stood."""

    def __init__(self, loader: yaml.SafeLoader, environ: Mapping[str, str], lines: Sequence[str]) -> None:
        self._lines = lines
        self.read = ParsedFile(tree={}, lines={})
        self._loader = loader
        self._environ = environ
        self._open: set[int] = set()

    def value(self, node: yaml.Node, at: KeyPath) -> Any:
        if at:
            self.read.lines.setdefault(at, node.start_mark.line + 1)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, at)
        if id(node) in self._open:
            self.read.add_problem(at, "refers to itself; write the value out.")
            return None
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, at)
            return [self.value(child, (*at, number)) for number, child in enumerate(node.value)]
        finally:
            self._open.discard(id(node))

    def _mapping(self, node: yaml.MappingNode, at: KeyPath) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.read.add_problem(at, "has a key that is not a word.")
                continue
            here = (*at, key.value)
            if key.value in values:
                line = key.start_mark.line + 1
                self.read.problems.append(Problem(dotted(here), line, "stands here a second time; keep one of them."))
                continue
            self.read.lines[here] = key.start_mark.line + 1
            values[key.value] = self.value(child, here)
        return values

    def _scalar(self, node: yaml.ScalarNode, at: KeyPath) -> Any:
        try:
            plain = self._loader.construct_object(node)
        except yaml.MarkedYAMLError:
            self._fail(at, f"has the tag {node.tag}, which means nothing here; write the value without it.")
            return None
        except ValueError:  # looks like a date and is none
            plain = node.value
        if plain is None and at[:1] in {("channels",), ("surfaces",)} and len(at) > 2 and self._is_commented(node):
            # It would be told as "found nothing", where the eye sees something. What stands there may be a secret.
            self._fail(at, 'is empty, since what begins with # is a comment in YAML: put it in quotes, "#…".')
        return self._fill(plain, at) if isinstance(plain, str) else plain

    def _is_commented(self, node: yaml.ScalarNode) -> bool:
        line = node.start_mark.line
        return not node.value and line < len(self._lines) and _COMMENT.search(self._lines[line]) is not None

    def _fail(self, at: KeyPath, text: str) -> None:
        self.read.failed.add(at)
        self.read.add_problem(at, text)

    def _fill(self, text: str, at: KeyPath) -> str:
        """Put in what ${NAME} and file:/… stand for."""

        def fill(found: re.Match[str]) -> str:
            if found[0] == "$${":
                return "${"
            name, default = found["name"], found["default"]
            if name is None:
                self._fail(at, "has a ${ that names no variable; write ${NAME}, or $${ if you mean it literally.")
                return ""
            self.read.filled.add(at)
            value = self._environ.get(name, "")
            if default is not None and "…" in default:  # copied from an example: nobody means that as a value
                default = None
            if not value and default is None:
                lack = "is empty" if name in self._environ else "is not set"
                self._fail(at, f"wants the environment variable {name}, which {lack}; set it and start again.")
            return value or (default or "").removeprefix(":-")

        filled = _REFERENCE.sub(fill, text)
        if not text.startswith("file:") or not filled.startswith("file:/"):
            return filled
        self.read.filled.add(at)
        return self._contents(Path(filled.removeprefix("file:")), at)

    def _contents(self, path: Path, at: KeyPath) -> str:
        try:
            with path.open(encoding="utf-8") as file:
                text = file.read(_LARGEST_SECRET + 1).rstrip("\r\n")
        except OSError as trouble:
            self._fail(at, f"wants the file {path}, which cannot be read: {trouble.strerror}.")
            return ""
        except UnicodeDecodeError:
            self._fail(at, f"wants the file {path}, which is not UTF-8 text.")
            return ""
        if not text or len(text) > _LARGEST_SECRET:
            self._fail(at, f"wants the file {path}, which is {'too long' if text else 'empty'}.")
        return text
