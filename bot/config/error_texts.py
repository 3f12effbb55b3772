"""What pydantic found wrong, as sentences for the person who wrote app.yaml."""

import difflib
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

_LONGEST_SHOWN = 40
_EXPECTED = {
    "string_type": "expected text",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "float_type": "expected a number",
    "float_parsing": "expected a number",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "dict_type": "expected a group of keys",
    "model_type": "expected a group of keys",
    "list_type": "expected a list",
    "tuple_type": "expected a list",
}
"""pydantic's words for the commonest errors are for programmers; these are for people."""


def sentence(model: type[BaseModel], error: ErrorDetails, *, secret: bool, root: bool) -> str:
    """Say what was expected and what was found, or which key was perhaps meant.

    What stands there is shown only if it is surely no secret; `secret` says that it may be one.
    `root` is False for an adapter's keys, among which `kind` is always known.
    """
    loc, kind, value = error["loc"], error["type"], error["input"]
    if kind == "extra_forbidden":
        beside = _keys_beside(model, loc)
        return _no_such_key([*beside, "kind"] if len(loc) == 1 and not root else beside, str(loc[-1]))
    field = _field(model, loc)
    if kind == "missing":
        return f"is missing ({field.description}); add it." if field and field.description else "is missing; add it."
    text = error["msg"].removeprefix("Value error, ").replace("Input should be ", "expected ").rstrip(".")
    text = "expected text that is not empty" if value == "" else _EXPECTED.get(kind, text)
    shown = repr(value) if not secret and _may_be_shown(field, value) else kind_of(value)
    quotes = "; put it in quotes" if kind == "string_type" and isinstance(value, bool | int | float) else ""
    return f"{text}, found {shown}{quotes}."


def kind_of(value: Any) -> str:
    """Say what a value is without showing it."""
    if value is None or value == "":
        return "nothing"
    kinds = {str: "something else", bool: "yes or no", int: "a number", float: "a number", dict: "a group of keys"}
    return kinds.get(type(value), f"a {type(value).__name__}")


def _no_such_key(known: list[str], key: str) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    if near:
        return f"there is no such key; did you mean {near[0]!r}?"
    return f"there is no such key; known here: {', '.join(sorted(known))}." if known else "there is no such key."


def _keys_beside(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    if len(loc) == 1:
        return list(_by_alias(model))
    field = _field(model, loc[:-1])
    return list(_by_alias(next(_models(field.annotation), None))) if field else []


def _field(model: type[BaseModel], loc: tuple[int | str, ...]) -> FieldInfo | None:
    """Return the field at this place, or None where the path leads through anything but models."""
    field: FieldInfo | None = None
    current: type[BaseModel] | None = model
    for part in loc:
        field = _by_alias(current).get(str(part))
        if field is None:
            return None
        current = next(_models(field.annotation), None)
    return field


def _by_alias(model: type[BaseModel] | None) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()} if model else {}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if parts := typing.get_args(annotation):
        for part in parts:
            yield from _models(part)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation


def _may_be_shown(field: FieldInfo | None, value: Any) -> bool:
    """Show only what surely is no secret: short plain values of fields that we know not to be secret."""
    if field is None or "Secret" in str(field.annotation):
        return False
    if isinstance(value, str):
        return len(value) <= _LONGEST_SHOWN and "@" not in value
    return isinstance(value, bool | int | float)
