"""What Slack refuses in a rich_text block."""

from collections.abc import Callable
from typing import Any

Fault = Callable[[str, str], None]
"""Takes what is wrong, and where as a JSON pointer."""

STYLES = {"bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"}

LEAVES: dict[str, tuple[set[str], set[str]]] = {
    "text": ({"text"}, {"style"}),
    "link": ({"url"}, {"text", "style", "unsafe"}),
    "emoji": ({"name"}, {"unicode", "skin_tone", "style"}),
    "date": ({"timestamp", "format"}, {"url", "fallback", "style"}),
    "user": ({"user_id"}, {"style"}),
    "channel": ({"channel_id"}, {"style"}),
    "usergroup": ({"usergroup_id"}, {"style"}),
    "team": ({"team_id"}, {"style"}),
    "broadcast": ({"range"}, {"style"}),
    "color": ({"value"}, {"style"}),
}
"""For each element, the parts it must have and those it may have."""

GROUPS: dict[str, set[str]] = {
    "rich_text_section": set(),
    "rich_text_quote": {"border"},
    "rich_text_preformatted": {"border", "language"},
    "rich_text_list": {"style", "indent", "offset", "border"},
}


def rich_text_faults(block: Any, where: str, fault: Fault) -> None:
    """Report what is wrong with a rich_text block."""
    groups = block.get("elements")
    if not isinstance(groups, list) or not groups:
        fault("must have at least one element", f"{where}/elements")
        return
    for at, group in enumerate(groups):
        group_faults(group, f"{where}/elements/{at}", fault)


def group_faults(group: Any, where: str, fault: Fault, *, inside_list: bool = False) -> None:
    """Report what is wrong with a section, quote, list, or preformatted text."""
    kind = group.get("type") if isinstance(group, dict) else None
    if kind not in GROUPS or (inside_list and kind != "rich_text_section"):
        fault(f"unsupported type: {kind}", where)
        return
    unknown(group, {"type", "elements"} | GROUPS[kind], where, fault)
    if kind == "rich_text_list":
        list_faults(group, where, fault)
    if not isinstance(group.get("elements"), list):
        fault("missing required field: elements", where)
        return
    for at, element in enumerate(group["elements"]):
        place = f"{where}/elements/{at}"
        if kind == "rich_text_list":
            group_faults(element, place, fault, inside_list=True)
        else:
            leaf_faults(element, place, fault, only={"text", "link"} if kind == "rich_text_preformatted" else None)


def list_faults(group: dict[str, Any], where: str, fault: Fault) -> None:
    """Report what is wrong with a list itself."""
    if group.get("style") not in {"bullet", "ordered"}:
        fault("style must be bullet or ordered", f"{where}/style")
    if not 0 <= group.get("indent", 0) <= 8:
        fault("indent must be 0 to 8", f"{where}/indent")
    if not group.get("elements"):
        fault("must have at least one element", f"{where}/elements")


def leaf_faults(element: Any, where: str, fault: Fault, *, only: set[str] | None) -> None:
    """Report what is wrong with one piece of text, link, emoji, …"""
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in LEAVES or (only is not None and kind not in only):
        fault(f"unsupported type: {kind}", where)
        return
    must, may = LEAVES[kind]
    unknown(element, {"type"} | must | may, where, fault)
    for name in must:
        value = element.get(name)
        if name == "timestamp":
            if not isinstance(value, int) or isinstance(value, bool):
                fault("must be an integer", f"{where}/{name}")
        elif not isinstance(value, str) or not value:
            fault("must be more than 0 characters", f"{where}/{name}")
    if kind == "broadcast" and element.get("range") not in {"here", "channel", "everyone"}:
        fault("must be here, channel or everyone", f"{where}/range")
    style_faults(element, where, fault)


def style_faults(element: dict[str, Any], where: str, fault: Fault) -> None:
    """Report what is wrong with how a piece is drawn."""
    if "style" not in element:
        return
    style = element["style"]
    if not isinstance(style, dict) or not all(isinstance(on, bool) for on in style.values()):
        fault("style must be an object of booleans", f"{where}/style")
        return
    unknown(style, STYLES, f"{where}/style", fault)


def unknown(thing: dict[str, Any], known: set[str], where: str, fault: Fault) -> None:
    """Report the parts that Slack does not know."""
    for name in sorted(thing.keys() - known):
        fault(f"invalid additional property: {name}", where)
