"""What Teams, a screen reader or a careful colleague would have against a card."""

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex
from jsonschema import Draft6Validator

from adapters.teams.adaptive_card import WEIGHT, weight
from adapters.teams.gateway import Dialog

Json = dict[str, Any]
SCHEMAS = Path(__file__).parent / "schemas"
CHART = "Chart.VerticalBar.Grouped"
_PRESSES = ("Action.Execute", "Action.Submit")
_DATES = regex.compile(r"\{\{(?:DATE\([0-9TZ:-]{20}, SHORT\)|TIME\([0-9TZ:-]{20}\))\}\}")
_LINK = regex.compile(r"(!?)\[([^\[\]]*+)\]\(([^()\s]*+)\)")
_MARKUP = regex.compile(r"</?[a-zA-Z!]|`|~~|(?<!\*)\*(?!\*)|&#?\w+;|\$\{|:\/\/|\]\(|^\s*(?:[-+>] |#{1,6} )")


@functools.cache
def _schema() -> Draft6Validator:
    return Draft6Validator(json.loads((SCHEMAS / "adaptive-card-1.5.json").read_text(encoding="utf-8")))


@functools.cache
def _chart() -> Draft6Validator:
    return Draft6Validator(json.loads((SCHEMAS / "adaptive-card-chart.json").read_text(encoding="utf-8")))


def faults(card: Json) -> list[str]:
    """Return what the schema of Adaptive Cards 1.5 has against it.

    Three things that Teams documents are not in there: `msteams`, lists in which one can type (`filtered`), and
    charts. Those have a schema of their own, and what stands in reserve for them is held against that of 1.5.
    """
    plain = json.loads(json.dumps({key: value for key, value in card.items() if key != "msteams"}))
    found = [error for each in charts_of(plain) for error in _chart().iter_errors(each)]
    plain["body"] = [each["fallback"] if each in charts_of(plain) else each for each in plain["body"]]
    for each in elements(plain["body"]):
        if each.get("style") == "filtered":
            each["style"] = "compact"
    found += _schema().iter_errors(plain)
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in found]


def charts_of(card: Json) -> list[Json]:
    """Teams' own charts on a card."""
    return [each for each in elements(card["body"]) if each["type"] == CHART]


def troubles(card: Json, *, may_call: tuple[str, ...] = (), inside: bool = False, schema: bool = True) -> list[str]:
    """Return what is wrong with a card; `inside` is whether it stands in a dialog. The `schema` takes its time."""
    return [*(faults(card) if schema else []), *_troubles(card, may_call, inside)]


def dialog_troubles(dialog: Dialog, *, schema: bool = True) -> list[str]:
    """Return what is wrong with a dialog."""
    long = [f"the title has {len(dialog.title)} signs"] if not 0 < len(dialog.title) <= 64 else []
    return [*long, *troubles(dialog.card, inside=True, schema=schema)]


def elements(node: Any) -> Iterator[Json]:
    """Every element and action of a card, at any depth."""
    if isinstance(node, dict):
        if "type" in node:
            yield node
        for name, value in node.items():
            if name != "data":
                yield from elements(value)
    elif isinstance(node, list):
        for each in node:
            yield from elements(each)


def reads(card: Json) -> list[str]:
    """What can be read on a card, line by line."""
    lines = []
    for each in elements([card["body"], card.get("actions", [])]):
        match each["type"]:
            case "TextBlock":
                lines.append(each["text"])
            case "RichTextBlock":
                lines.append("".join(run["text"] for run in each["inlines"]))
            case "FactSet":
                lines += [f"{fact['title']}: {fact['value']}" for fact in each["facts"]]
            case "Chart.VerticalBar.Grouped":
                lines.append(each["title"])
            case "Input.Text" | "Input.ChoiceSet" | "Input.Toggle" | "Input.Time":
                lines.append(f"({each['label']}) {each.get('value', '')}")
            case "Action.Execute" | "Action.Submit" | "Action.OpenUrl":
                lines.append(f"[{each['title']}]")
    return lines


def presses(card: Json) -> list[Json]:
    """Every button of a card."""
    return [each for each in elements([card["body"], card.get("actions", [])]) if each["type"] in _PRESSES]


def press(card: Json, do: str) -> Json:
    """The one button that does this."""
    [found] = [each for each in presses(card) if each["data"]["do"] == do]
    return found


def _troubles(card: Json, may_call: tuple[str, ...], inside: bool) -> Iterator[str]:
    if weight(card) > WEIGHT:
        yield f"it weighs {weight(card)}"
    for name in ("fallbackText", "speak"):
        if not card[name].strip():
            yield f"{name} is empty"
        if "<" in card["speak"] or calls(card[name]):
            yield f"{name} calls or marks up: {card[name]!r}"
    yield from _texts(card, may_call)
    yield from _buttons(card, inside)
    ids = [each["id"] for each in elements(card["body"]) if each["type"].startswith("Input.")]
    if len(ids) != len(set(ids)):
        yield f"two fields have one name: {ids}"
    listed = tuple(each["text"] for each in card["msteams"].get("entities", []))
    if set(listed) != set(may_call):
        yield f"it calls {listed}"


def _texts(card: Json, may_call: tuple[str, ...]) -> Iterator[str]:
    for each in elements(card["body"]):
        if each["type"] == "TextRun":
            if calls(each["text"]) or "{{" in each["text"]:
                yield f"a quotation calls or fakes: {each['text']!r}"
            continue
        for words in _markdown(each):
            yield from _deeds(words, may_call)
        if each["type"].startswith("Input.") and not each["label"].strip():
            yield "a field says nothing"
        if each["type"] == "Action.OpenUrl" and not each["url"].lower().startswith(("https://", "http://")):
            yield f"it leads to {each['url']!r}"
        if each["type"] == "Image" and not each.get("altText", "").strip():
            yield "a picture says nothing"
        if each["type"] == CHART and not (each.get("title", "").strip() and isinstance(each.get("fallback"), dict)):
            yield "a chart says nothing, or has nothing in reserve"


def _deeds(words: str, may_call: tuple[str, ...]) -> Iterator[str]:
    """What a paragraph does besides showing its words, calling those it may, and leading to the web."""
    for allowed in may_call:
        words = words.replace(allowed, "")
    for mark, _, url in _LINK.findall(words):
        if mark or not url.lower().startswith(("https://", "http://")) or "evil" in url:
            yield f"it leads to {url!r}"
    words = _DATES.sub("", _LINK.sub(r"\2", words)).replace("**", "")
    if "{{" in words or calls(words) or _MARKUP.search(words):
        yield f"it does more than to show: {words!r}"


def _markdown(each: Json) -> list[str]:
    if each["type"] == "TextBlock":
        return [each["text"]]
    if each["type"] == "FactSet":
        return [fact[part] for fact in each["facts"] for part in ("title", "value")]
    return []


def calls(text: str) -> list[str]:
    """What in a text would name a person."""
    return list(regex.findall(r"(?i)</?\s*at\b", text))


def _buttons(card: Json, inside: bool) -> Iterator[str]:
    firsts = 0
    for each in presses(card):
        firsts += each.get("style") == "positive"
        fetches = "msteams" in each["data"]
        if not each["title"].strip() or not 0 < len(each["title"]) < 60:
            yield f"a button says {each['title']!r}"
        if inside and (each["type"] != "Action.Submit" or fetches):
            yield f"{each['title']!r} does nothing in a dialog"
        if not inside and (each["type"] == "Action.Submit") != fetches:
            yield f"{each['title']!r} is no press that Teams answers"
        if each["type"] == "Action.Execute" and each["verb"] != each["data"]["do"]:
            yield f"{each['title']!r} says one thing and does another"
    if firsts > 1:
        yield "two buttons both want to be first"
