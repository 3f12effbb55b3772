"""What Slack refuses in texts, options, confirmations, and in what can be pressed, chosen or filled in."""

from collections.abc import Callable
from functools import partial
from typing import Any

from tests.servers.slack.richtext import Fault, unknown

Thing = dict[str, Any]

SELECTS = {
    f"{many}{what}_select"
    for many in ("", "multi_")
    for what in ("static", "external", "users", "conversations", "channels")
}
PICKERS = {"datepicker", "timepicker", "datetimepicker"}
CHECKS = {"checkboxes", "radio_buttons"}
TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input"}

IN_ACTIONS = SELECTS | PICKERS | CHECKS | {"button", "overflow", "workflow_button"}
IN_ACCESSORY = IN_ACTIONS | {"image"}
IN_INPUT = SELECTS | PICKERS | CHECKS | TYPED | {"file_input"}
IN_CONTEXT = {"image", "mrkdwn", "plain_text"}
IN_CONTEXT_ACTIONS = {"feedback_buttons", "icon_button"}

HAS_PLACEHOLDER = SELECTS | TYPED | PICKERS

PARTS: dict[str, tuple[set[str], set[str]]] = {
    "button": ({"text"}, {"action_id", "url", "value", "style", "confirm", "accessibility_label"}),
    "overflow": ({"options"}, {"action_id", "confirm"}),
    "image": ({"alt_text"}, {"image_url", "slack_file"}),
    "checkboxes": ({"options"}, {"action_id", "initial_options", "confirm", "focus_on_load"}),
    "radio_buttons": ({"options"}, {"action_id", "initial_option", "confirm", "focus_on_load"}),
    "plain_text_input": (
        set(),
        {
            *("action_id", "initial_value", "multiline", "min_length", "max_length", "placeholder"),
            *("dispatch_action_config", "focus_on_load"),
        },
    ),
    "icon_button": (
        {"icon", "text"},
        {"action_id", "value", "confirm", "accessibility_label", "visible_to_user_ids"},
    ),
    "feedback_buttons": ({"positive_button", "negative_button"}, {"action_id"}),
    "static_select": (
        set(),
        {"action_id", "options", "option_groups", "initial_option", "confirm", "placeholder", "focus_on_load"},
    ),
    "external_select": (
        set(),
        {"action_id", "initial_option", "min_query_length", "confirm", "placeholder", "focus_on_load"},
    ),
    "users_select": (set(), {"action_id", "initial_user", "confirm", "placeholder", "focus_on_load"}),
}
"""For each element, the parts it must have and those it may have. Elements not listed may have any."""


def text_faults(thing: Any, where: str, fault: Fault, limit: int, *, plain: bool = False) -> None:
    """Report what is wrong with a text object: it must be there and not be empty."""
    if not isinstance(thing, dict):
        fault("missing required field: text object", where)
        return
    kind, text = thing.get("type"), thing.get("text")
    if kind not in ({"plain_text"} if plain else {"plain_text", "mrkdwn"}):
        fault(f"unsupported type: {kind}", f"{where}/type")
    unknown(thing, {"type", "text", "emoji" if kind == "plain_text" else "verbatim"}, where, fault)
    string_faults(text, f"{where}/text", fault, limit, least=1)


def string_faults(value: Any, where: str, fault: Fault, limit: int, *, least: int = 0) -> None:
    """Report a string that is none, too short or too long."""
    if not isinstance(value, str):
        fault("must be a string", where)
    elif len(value) < least:
        fault(f"must be more than {least - 1} characters", where)
    elif len(value) > limit:
        fault(f"must be less than {limit + 1} characters", where)


def optional(thing: Thing, name: str, where: str, fault: Fault, limit: int, *, least: int = 0) -> None:
    """Report a string that is there and wrong."""
    if name in thing:
        string_faults(thing[name], f"{where}/{name}", fault, limit, least=least)


def element_faults(element: Any, where: str, fault: Fault, *, allowed: set[str]) -> None:
    """Report what is wrong with an element in a place where only some are allowed."""
    kind = element.get("type") if isinstance(element, dict) else None
    if kind not in allowed:
        fault(f"unsupported type: {kind}", f"{where}/type")
        return
    if kind in {"mrkdwn", "plain_text"}:
        text_faults(element, where, fault, 3000)
        return
    if kind in PARTS:
        must, may = PARTS[kind]
        for name in sorted(must - element.keys()):
            fault(f"missing required field: {name}", where)
        unknown(element, {"type"} | must | may, where, fault)
    optional(element, "action_id", where, fault, 255, least=1)
    if "confirm" in element:
        confirm_faults(element["confirm"], f"{where}/confirm", fault)
    if "placeholder" in element and kind in HAS_PLACEHOLDER:
        text_faults(element["placeholder"], f"{where}/placeholder", fault, 150, plain=True)
    CHECKED.get(kind, pass_over)(element, where, fault)


def pass_over(_element: Thing, _where: str, _fault: Fault) -> None:
    """Nothing more to see."""


def confirm_faults(thing: Any, where: str, fault: Fault) -> None:
    """Report what is wrong with a question that is asked before a press counts."""
    if not isinstance(thing, dict):
        fault("must be an object", where)
        return
    unknown(thing, {"title", "text", "confirm", "deny", "style"}, where, fault)
    text_faults(thing.get("title"), f"{where}/title", fault, 100, plain=True)
    text_faults(thing.get("text"), f"{where}/text", fault, 300)
    text_faults(thing.get("confirm"), f"{where}/confirm", fault, 30, plain=True)
    text_faults(thing.get("deny"), f"{where}/deny", fault, 30, plain=True)


def button_faults(element: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a button."""
    text_faults(element.get("text"), f"{where}/text", fault, 75, plain=True)
    optional(element, "value", where, fault, 2000)
    optional(element, "url", where, fault, 3000, least=1)
    optional(element, "accessibility_label", where, fault, 75)
    if element.get("style", "primary") not in {"primary", "danger"}:
        fault("must be primary or danger", f"{where}/style")
    seen_by = element.get("visible_to_user_ids", [])
    if len(seen_by) > 10:
        fault("no more than 10 items allowed", f"{where}/visible_to_user_ids")


def feedback_faults(element: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a pair of feedback buttons."""
    for name in ("positive_button", "negative_button"):
        button = element.get(name)
        if isinstance(button, dict):
            text_faults(button.get("text"), f"{where}/{name}/text", fault, 75, plain=True)
            string_faults(button.get("value"), f"{where}/{name}/value", fault, 2000)


def image_faults(element: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with an image, which needs its alt text."""
    string_faults(element.get("alt_text"), f"{where}/alt_text", fault, 2000, least=1)
    if "slack_file" not in element:
        string_faults(element.get("image_url"), f"{where}/image_url", fault, 3000, least=1)


def option_faults(option: Any, where: str, fault: Fault, *, mrkdwn: bool = False, url: bool = False) -> None:
    """Report what is wrong with one option."""
    if not isinstance(option, dict):
        fault("must be an object", where)
        return
    unknown(option, {"text", "value", "description"} | ({"url"} if url else set()), where, fault)
    text_faults(option.get("text"), f"{where}/text", fault, 75, plain=not mrkdwn)
    string_faults(option.get("value"), f"{where}/value", fault, 150, least=1)
    if "description" in option:
        text_faults(option["description"], f"{where}/description", fault, 75, plain=not mrkdwn)


def options_faults(element: Thing, where: str, fault: Fault, *, most: int, mrkdwn: bool = False) -> None:
    """Report what is wrong with a list of options, and with what is chosen at first."""
    options = element.get("options")
    if not isinstance(options, list) or not 1 <= len(options) <= most:
        fault(f"must have 1 to {most} items", f"{where}/options")
        return
    for at, option in enumerate(options):
        option_faults(option, f"{where}/options/{at}", fault, mrkdwn=mrkdwn, url=element["type"] == "overflow")
    initial = element.get("initial_options", [element["initial_option"]] if "initial_option" in element else [])
    if any(one not in options for one in initial):
        fault("initial options must be among the options", where)
    if not initial and "initial_options" in element:
        fault("must have at least one item", f"{where}/initial_options")


def select_faults(element: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a menu of given options."""
    groups = element.get("option_groups")
    if (groups is None) == ("options" not in element):
        fault("needs either options or option_groups", where)
        return
    if groups is None:
        options_faults(element, where, fault, most=100)
        return
    if not 1 <= len(groups) <= 100:
        fault("must have 1 to 100 items", f"{where}/option_groups")
    for at, group in enumerate(groups):
        place = f"{where}/option_groups/{at}"
        text_faults(group.get("label"), f"{place}/label", fault, 75, plain=True)
        options_faults({**group, "type": element["type"]}, place, fault, most=100)


def typing_faults(element: Thing, where: str, fault: Fault) -> None:
    """Report what is wrong with a field to type in."""
    optional(element, "initial_value", where, fault, 3000)
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if not 0 <= least <= 3000:
        fault("must be 0 to 3000", f"{where}/min_length")
    if not 1 <= most <= 3000 or most < least:
        fault("must be 1 to 3000, and no less than min_length", f"{where}/max_length")
    known = {"on_enter_pressed", "on_character_entered"}
    if not set((element.get("dispatch_action_config") or {}).get("trigger_actions_on", [])) <= known:
        fault("unknown trigger", f"{where}/dispatch_action_config/trigger_actions_on")


CHECKED: dict[str, Callable[[Thing, str, Fault], None]] = {
    "button": button_faults,
    "icon_button": button_faults,
    "feedback_buttons": feedback_faults,
    "image": image_faults,
    "overflow": partial(options_faults, most=5, mrkdwn=False),
    "checkboxes": partial(options_faults, most=10, mrkdwn=True),
    "radio_buttons": partial(options_faults, most=10, mrkdwn=True),
    "static_select": select_faults,
    "multi_static_select": select_faults,
    "plain_text_input": typing_faults,
}
