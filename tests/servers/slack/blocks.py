"""What Slack refuses in blocks and views: pure, strict, with slack_sdk's own models as a second opinion."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Literal

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from tests.servers.slack.elements import (
    IN_ACCESSORY,
    IN_ACTIONS,
    IN_CONTEXT,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    element_faults,
    image_faults,
    optional,
    string_faults,
    text_faults,
)
from tests.servers.slack.richtext import Fault, rich_text_faults, unknown

Surface = Literal["message", "modal", "home"]
Thing = dict[str, Any]

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
EVERYWHERE = {"message", "modal", "home"}

SHOWN_ON: dict[str, set[str]] = {
    "input": {"modal", "home"},
    "alert": {"modal"},
    "markdown": {"message"},
    "table": {"message"},
    "data_table": {"message"},
    "data_visualization": {"message"},
    "context_actions": {"message"},
    "task_card": {"message"},
    "plan": {"message"},
}

PARTS: dict[str, set[str]] = {
    "section": {"text", "fields", "accessory", "expand"},
    "divider": set(),
    "header": {"text"},
    "context": {"elements"},
    "actions": {"elements"},
    "context_actions": {"elements"},
    "input": {"label", "element", "hint", "optional", "dispatch_action"},
    "image": {"image_url", "slack_file", "alt_text", "title"},
    "rich_text": {"elements"},
    "markdown": {"text"},
    "data_table": {"rows", "caption", "page_size", "row_header_column_index"},
    "data_visualization": {"title", "chart"},
}
"""What a block may have besides its type and block_id. Blocks not listed may have anything."""

BY_THE_SDK = {"video", "table", "task_card", "plan", "alert", "card", "carousel", "container"}
"""Blocks that only slack_sdk's models look at, if they know them."""

VIEW_PARTS = {
    *("type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "external_id"),
    *("clear_on_close", "notify_on_close", "submit_disabled"),
}


def faults(blocks: Any, *, where: Surface) -> list[str]:
    """Return what Slack would say against these blocks: nothing if it took them."""
    found: list[str] = []

    def fault(what: str, place: str) -> None:
        found.append(f"{what} [json-pointer:{place}]")

    if not isinstance(blocks, list):
        return ["must be an array [json-pointer:/blocks]"]
    if len(blocks) > MOST_BLOCKS[where]:
        fault(f"no more than {MOST_BLOCKS[where]} items allowed", "/blocks")
    for at, block in enumerate(blocks):
        block_faults(block, f"/blocks/{at}", fault, where)
    whole_faults(list(all_blocks([block for block in blocks if isinstance(block, dict)])), fault)
    return found


def view_faults(view: Any) -> list[str]:
    """Return what Slack would say against this view."""
    if not isinstance(view, dict) or view.get("type") not in {"modal", "home"}:
        return ["unsupported type [json-pointer:/view/type]"]
    where: Surface = "modal" if view["type"] == "modal" else "home"
    blocks = view.get("blocks")
    found = [said.replace("json-pointer:", "json-pointer:/view") for said in faults(blocks, where=where)]

    def fault(what: str, place: str) -> None:
        found.append(f"{what} [json-pointer:{place}]")

    if not blocks:
        fault("must have at least one item", "/view/blocks")
    unknown(view, VIEW_PARTS, "/view", fault)
    optional(view, "private_metadata", "/view", fault, 3000)
    optional(view, "callback_id", "/view", fault, 255)
    optional(view, "external_id", "/view", fault, 255)
    if isinstance(blocks, list):
        frame_faults(view, where, fault)
    return found


def frame_faults(view: Thing, where: Surface, fault: Fault) -> None:
    """Report what is wrong with a view's title and its two buttons. A home tab has none."""
    if where == "home":
        for name in ("title", "submit", "close"):
            if view.get(name) is not None:
                fault(f"invalid additional property: {name}", "/view")
        return
    text_faults(view.get("title"), "/view/title", fault, 24, plain=True)
    for name in ("submit", "close"):
        if view.get(name) is not None:
            text_faults(view[name], f"/view/{name}", fault, 24, plain=True)
    if any(isinstance(block, dict) and block.get("type") == "input" for block in view["blocks"]) and not view.get(
        "submit"
    ):
        fault("missing required field: submit, as there is an input block", "/view")


def block_faults(block: Any, where: str, fault: Fault, surface: Surface) -> None:
    """Report what is wrong with one block."""
    kind = block.get("type") if isinstance(block, dict) else None
    if kind not in CHECKED and kind not in BY_THE_SDK:
        fault(f"unsupported type: {kind}", f"{where}/type")
        return
    if surface not in SHOWN_ON.get(kind, EVERYWHERE):
        fault(f"unsupported block in a {surface}: {kind}", f"{where}/type")
    optional(block, "block_id", where, fault, 255, least=1)
    if kind in PARTS:
        unknown(block, {"type", "block_id"} | PARTS[kind], where, fault)
    if kind in CHECKED:
        CHECKED[kind](block, where, fault)
    for at, child in enumerate(nested(block)):
        block_faults(child, f"{where}/blocks/{at}", fault, surface)
    for said in second_opinion(block):
        fault(f"slack_sdk: {said}", where)


def second_opinion(block: Thing) -> Iterator[str]:
    """Yield what slack_sdk's models have against a block, if they know its kind."""
    if block["type"] in {"data_table", "data_visualization"}:
        return
    try:
        parsed = Block.parse(block)
        if parsed is not None:
            parsed.to_dict()
    except (SlackObjectFormationError, TypeError, AttributeError, KeyError, ValueError) as said:
        yield str(said)


def whole_faults(blocks: list[Thing], fault: Fault) -> None:
    """Report what is wrong with the blocks taken together."""
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    for at, id in enumerate(ids):
        if id in ids[:at]:
            fault(f"block_id already exists: {id}", "/blocks")
    for at, block in enumerate(blocks):
        actions = [element["action_id"] for element in interactive(block) if "action_id" in element]
        if len(actions) != len(set(actions)):
            fault("action_id already exists in this block", f"/blocks/{at}")
    if sum(block.get("type") == "data_visualization" for block in blocks) > 2:
        fault("no more than 2 charts allowed", "/blocks")
    if sum(len(str(block.get("text", ""))) for block in blocks if block.get("type") == "markdown") > 12_000:
        fault("markdown must be less than 12001 characters in all", "/blocks")


def interactive(block: Thing) -> list[Thing]:
    """Return the elements of a block, whatever it keeps them in. Texts of a context block are among them."""
    found = [block[name] for name in ("accessory", "element") if isinstance(block.get(name), dict)]
    if block.get("type") in {"actions", "context", "context_actions", "card"}:
        listed: list[Any] = block.get("elements") or block.get("actions") or []
        found += [element for element in listed if isinstance(element, dict)]
    return found


def nested(block: Thing) -> list[Thing]:
    """Return the blocks inside a block: the children of a container, the cards of a carousel."""
    inside = block.get("elements" if block.get("type") == "carousel" else "child_blocks", [])
    return [child for child in inside if isinstance(child, dict)]


def all_blocks(blocks: list[Thing]) -> Iterator[Thing]:
    """Yield the blocks and the blocks inside them."""
    for block in blocks:
        yield block
        yield from all_blocks(nested(block))


# --- one by one -----------------------------------------------------------------------------------


def section(block: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a section, which needs text or fields."""
    fields = block.get("fields")
    if "text" not in block and not fields:
        fault("must define either `text` or `fields`", where)
    if "text" in block:
        text_faults(block["text"], f"{where}/text", fault, 3000)
    if fields is not None:
        if not 1 <= len(fields) <= 10:
            fault("must have 1 to 10 items", f"{where}/fields")
        for at, one in enumerate(fields):
            text_faults(one, f"{where}/fields/{at}", fault, 2000)
    if "accessory" in block:
        element_faults(block["accessory"], f"{where}/accessory", fault, allowed=IN_ACCESSORY)


def header(block: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a header."""
    text_faults(block.get("text"), f"{where}/text", fault, 150, plain=True)


def divider(_block: Thing, _where: str, _fault: Fault) -> None:
    """Nothing can be wrong with a line."""


def row(block: Thing, where: str, fault: Fault, *, most: int, allowed: set[str]) -> None:
    """Report what is wrong with a row of elements."""
    elements = block.get("elements")
    if not isinstance(elements, list) or not elements:
        fault("must have at least one element", f"{where}/elements")
        return
    if len(elements) > most:
        fault(f"no more than {most} items allowed", f"{where}/elements")
    for at, element in enumerate(elements):
        element_faults(element, f"{where}/elements/{at}", fault, allowed=allowed)


def field(block: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with an input block."""
    text_faults(block.get("label"), f"{where}/label", fault, 2000, plain=True)
    if block.get("hint") is not None:
        text_faults(block["hint"], f"{where}/hint", fault, 2000, plain=True)
    element_faults(block.get("element"), f"{where}/element", fault, allowed=IN_INPUT)


def image(block: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with an image block."""
    image_faults(block, where, fault)
    if "title" in block:
        text_faults(block["title"], f"{where}/title", fault, 2000, plain=True)


def markdown(block: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a markdown block."""
    string_faults(block.get("text"), f"{where}/text", fault, 12_000, least=1)


def data_table(block: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a table that can be sorted."""
    rows = block.get("rows")
    string_faults(block.get("caption"), f"{where}/caption", fault, 2000, least=1)
    if not isinstance(rows, list) or not 2 <= len(rows) <= 101:
        fault("must have 2 to 101 rows", f"{where}/rows")
        return
    if len({len(one) for one in rows}) != 1 or not 1 <= len(rows[0]) <= 20:
        fault("all rows must have the same number of cells, 1 to 20", f"{where}/rows")
    if any(cell.get("type") == "rich_text" for cell in rows[0]):
        fault("rich_text cannot be used for header cells", f"{where}/rows/0")
    for at, cell in enumerate(cell for one in rows for cell in one):
        if cell.get("type") == "raw_text":
            string_faults(cell.get("text"), f"{where}/rows/{at // len(rows[0])}", fault, 20_000, least=1)
    if sum(len(str(cell.get("text", ""))) for one in rows for cell in one) > 20_000:
        fault("must be less than 20001 characters in all", f"{where}/rows")
    if not 1 <= block.get("page_size", 5) <= 100:
        fault("must be from 1 to 100", f"{where}/page_size")
    if not 0 <= block.get("row_header_column_index", 0) < len(rows[0]):
        fault("must be one of the columns", f"{where}/row_header_column_index")


def data_visualization(block: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a chart of bars, lines or areas."""
    string_faults(block.get("title"), f"{where}/title", fault, 50, least=1)
    chart = block.get("chart") or {}
    series, axes = chart.get("series") or [], chart.get("axis_config") or {}
    categories = axes.get("categories") or []
    unknown(chart, {"type", "series", "axis_config"}, f"{where}/chart", fault)
    unknown(axes, {"categories", "x_label", "y_label"}, f"{where}/chart/axis_config", fault)
    if chart.get("type") not in {"bar", "line", "area"}:
        fault("unsupported type", f"{where}/chart/type")
    for what, many, most in (("series", series, 6), ("axis_config/categories", categories, 20)):
        if not 1 <= len(many) <= most:
            fault(f"must have 1 to {most} items", f"{where}/chart/{what}")
    if len(set(categories)) != len(categories):
        fault("categories must differ", f"{where}/chart/axis_config/categories")
    for label in categories:
        string_faults(label, f"{where}/chart/axis_config/categories", fault, 20, least=1)
    for name in ("x_label", "y_label"):
        optional(axes, name, f"{where}/chart/axis_config", fault, 50, least=1)
    for at, one in enumerate(series):
        series_faults(one, categories, f"{where}/chart/series/{at}", fault)


def series_faults(one: Thing, categories: list[str], where: str, fault: Fault) -> None:
    """Report what is wrong with one series: it must have one number for each category."""
    unknown(one, {"name", "data"}, where, fault)
    string_faults(one.get("name"), f"{where}/name", fault, 20, least=1)
    points = one.get("data") or []
    if [point.get("label") for point in points] != categories:
        fault("must have one point for each category", f"{where}/data")
    if not all(isinstance(point.get("value"), int | float) for point in points):
        fault("must be a number", f"{where}/data")


CHECKED: dict[str, Callable[[Thing, str, Fault], None]] = {
    "section": section,
    "header": header,
    "divider": divider,
    "context": partial(row, most=10, allowed=IN_CONTEXT),
    "actions": partial(row, most=25, allowed=IN_ACTIONS),
    "context_actions": partial(row, most=5, allowed=IN_CONTEXT_ACTIONS),
    "input": field,
    "image": image,
    "rich_text": rich_text_faults,
    "markdown": markdown,
    "data_table": data_table,
    "data_visualization": data_visualization,
}
