"""What stands in the fields of a view or a post, and what happens to it when the view is redrawn."""

import copy
from collections.abc import Iterator
from itertools import count
from typing import Any

from tests.servers.slack.blocks import all_blocks, interactive
from tests.servers.slack.elements import CHECKS, PICKERS, SELECTS, TYPED
from tests.servers.slack.state import Json

KEEPS = SELECTS | CHECKS | PICKERS | TYPED
"""The elements that hold a value. Buttons and overflow menus hold none."""

SLOT = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "checkboxes": "selected_options",
    "radio_buttons": "selected_option",
    "rich_text_input": "rich_text_value",
}
PICKED = {
    "users": "user",
    "conversations": "conversation",
    "channels": "channel",
    "static": "option",
    "external": "option",
}


def slot(kind: str) -> str:
    """Return under which name an element of this type holds its value."""
    if kind in SLOT:
        return SLOT[kind]
    if kind in TYPED:
        return "value"
    many = kind.startswith("multi_")
    what = PICKED[kind.removeprefix("multi_").removesuffix("_select")]
    return f"selected_{what}" + ("s" if many else "")


def initial(element: Json) -> Any:
    """Return what an element holds before anybody touched it."""
    name = slot(element["type"])
    given = element.get(name.replace("selected_", "initial_"), element.get("initial_value"))
    return [] if given is None and name.endswith("s") else given


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield each block and element that can be pressed, chosen or filled in."""
    for block in all_blocks(blocks):
        for element in interactive(block):
            if element.get("type") not in {"image", "mrkdwn", "plain_text"}:
                yield block, element


def values(blocks: list[Json], before: dict[str, dict[str, Json]] | None = None) -> dict[str, dict[str, Json]]:
    """Return `state.values`. What somebody entered stays where block_id, action_id and type stayed."""
    found: dict[str, dict[str, Json]] = {}
    for block, element in elements(blocks):
        kind = element["type"]
        if kind not in KEEPS:
            continue
        held = (before or {}).get(block["block_id"], {}).get(element["action_id"], {})
        entered = held if held.get("type") == kind else {"type": kind, slot(kind): initial(element)}
        found.setdefault(block["block_id"], {})[element["action_id"]] = entered
    return found


_made = count(1)


def with_ids(blocks: list[Json]) -> list[Json]:
    """Return the blocks as Slack keeps them: a copy in which all have ids."""
    kept = copy.deepcopy(blocks)
    for block in all_blocks(kept):
        block.setdefault("block_id", f"made{next(_made)}")
    for _, element in elements(kept):
        element.setdefault("action_id", f"made{next(_made)}")
    return kept
