"""The stand-in's eye for blocks: what Slack refuses it refuses, at each limit and not before."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.servers.slack import faults, links, pings, pressables, shape, view_faults, words
from tests.servers.slack.composer import composed

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str = "Hello", **more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(**more: Any) -> Json:
    return {"type": "button", "action_id": "go", "text": plain("Go"), **more}


def option(at: int = 0, text: str = "One") -> Json:
    return {"text": plain(text), "value": f"v{at}"}


def options(many: int) -> list[Json]:
    return [option(at) for at in range(many)]


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def field(**more: Any) -> Json:
    return {"type": "input", "label": plain("Your reply"), "element": {"type": "plain_text_input"}, **more}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("A title"), "submit": plain("Send"), "blocks": list(blocks), **more}


def rich(*elements: Json, kind: str = "rich_text_section", **more: Any) -> Json:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(elements), **more}]}


CARD = [
    {"type": "header", "text": plain("#142 · Unclaimed")},
    section("*@ana* on Mastodon", accessory={"type": "image", "image_url": "https://a.example/i", "alt_text": "A cat"}),
    rich(
        {"type": "text", "text": "Where is my bread?"},
        {"type": "link", "url": "https://a.example"},
        kind="rich_text_quote",
    ),
    {"type": "section", "fields": [plain("One"), {"type": "mrkdwn", "text": "*Two*"}]},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "Claimed by nobody"}]},
    actions(button(style="primary", value="142"), {"type": "overflow", "action_id": "more", "options": options(2)}),
    {"type": "divider"},
]


def test_an_ordinary_card_is_taken() -> None:
    assert faults(CARD, where="message") == []


def test_an_ordinary_modal_is_taken() -> None:
    typed = {"type": "plain_text_input", "max_length": 3000, "initial_value": "Dear Ana", "multiline": True}
    typed["dispatch_action_config"] = {"trigger_actions_on": ["on_character_entered"]}
    chosen = {"type": "static_select", "action_id": "who", "options": options(3), "placeholder": plain("Who")}
    view = modal(field(element=typed, hint=plain("Short")), field(element=chosen, optional=True), section())
    assert view_faults(view | {"private_metadata": "142", "callback_id": "send", "close": plain("Not now")}) == []


def test_an_ordinary_home_tab_is_taken() -> None:
    assert view_faults({"type": "home", "blocks": CARD}) == []


Made = Callable[[int], list[Json]]

MESSAGE_LIMITS: list[tuple[str, int, Made]] = [
    ("blocks", 50, lambda n: [section()] * n),
    ("section text", 3000, lambda n: [section("x" * n)]),
    ("fields", 10, lambda n: [{"type": "section", "fields": [plain("f")] * n}]),
    ("field", 2000, lambda n: [{"type": "section", "fields": [plain("f" * n)]}]),
    ("header", 150, lambda n: [{"type": "header", "text": plain("h" * n)}]),
    ("button text", 75, lambda n: [actions(button(text=plain("b" * n)))]),
    ("button value", 2000, lambda n: [actions(button(value="v" * n))]),
    ("accessibility label", 75, lambda n: [actions(button(accessibility_label="a" * n))]),
    ("action_id", 255, lambda n: [actions(button(action_id="a" * n))]),
    ("block_id", 255, lambda n: [section(block_id="b" * n)]),
    ("actions", 25, lambda n: [actions(*[button(action_id=str(at)) for at in range(n)])]),
    ("context", 10, lambda n: [{"type": "context", "elements": [plain("c")] * n}]),
    ("overflow", 5, lambda n: [actions({"type": "overflow", "options": options(n)})]),
    ("option text", 75, lambda n: [actions({"type": "overflow", "options": [option(0, "o" * n)]})]),
    ("select", 100, lambda n: [actions({"type": "static_select", "options": options(n), "placeholder": plain("p")})]),
    ("placeholder", 150, lambda n: [actions({"type": "users_select", "placeholder": plain("p" * n)})]),
    ("checkboxes", 10, lambda n: [actions({"type": "checkboxes", "options": options(n)})]),
    ("alt text", 2000, lambda n: [{"type": "image", "image_url": "https://a.example/i", "alt_text": "a" * n}]),
    ("markdown", 12_000, lambda n: [{"type": "markdown", "text": "m" * n}]),
    ("confirm title", 100, lambda n: [actions(button(confirm=question(title=plain("t" * n))))]),
    ("confirm text", 300, lambda n: [actions(button(confirm=question(text=plain("t" * n))))]),
    ("confirm yes", 30, lambda n: [actions(button(confirm=question(confirm=plain("t" * n))))]),
    ("confirm no", 30, lambda n: [actions(button(confirm=question(deny=plain("t" * n))))]),
    ("table rows", 101, lambda n: [{"type": "data_table", "caption": "c", "rows": [[raw("a"), raw("b")]] * n}]),
]

VIEW_LIMITS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("blocks", 100, lambda n: modal(*[section()] * n)),
    ("title", 24, lambda n: modal(section(), title=plain("t" * n))),
    ("submit", 24, lambda n: modal(section(), submit=plain("s" * n))),
    ("close", 24, lambda n: modal(section(), close=plain("c" * n))),
    ("private metadata", 3000, lambda n: modal(section(), private_metadata="p" * n)),
    ("callback_id", 255, lambda n: modal(section(), callback_id="c" * n)),
    ("label", 2000, lambda n: modal(field(label=plain("l" * n)))),
    ("hint", 2000, lambda n: modal(field(hint=plain("h" * n)))),
    ("initial value", 3000, lambda n: modal(field(element={"type": "plain_text_input", "initial_value": "i" * n}))),
    ("max_length", 3000, lambda n: modal(field(element={"type": "plain_text_input", "max_length": n}))),
]


def question(**parts: Json) -> Json:
    return {"title": plain("Sure?"), "text": plain("Really?"), "confirm": plain("Yes"), "deny": plain("No"), **parts}


def raw(text: str) -> Json:
    return {"type": "raw_text", "text": text}


@pytest.mark.parametrize(("limit", "made"), [one[1:] for one in MESSAGE_LIMITS], ids=[one[0] for one in MESSAGE_LIMITS])
def test_a_limit_is_kept_exactly(limit: int, made: Made) -> None:
    assert faults(made(limit), where="message") == []
    assert faults(made(limit + 1), where="message") != []


@pytest.mark.parametrize(("limit", "made"), [one[1:] for one in VIEW_LIMITS], ids=[one[0] for one in VIEW_LIMITS])
def test_a_limit_of_views_is_kept_exactly(limit: int, made: Callable[[int], Json]) -> None:
    assert view_faults(made(limit)) == []
    assert view_faults(made(limit + 1)) != []


@pytest.mark.parametrize(
    "block",
    [
        {"type": "poem", "text": plain("Roses")},
        {"text": plain("no type")},
        section(""),
        {"type": "section"},
        {"type": "section", "fields": []},
        section(colour="red"),
        {"type": "header", "text": {"type": "mrkdwn", "text": "*bold*"}},
        {"type": "header", "text": plain("")},
        {"type": "actions", "elements": []},
        actions({"type": "lever", "text": plain("Pull")}),
        actions(button(), button()),
        actions(button(style="secondary")),
        actions({"type": "button", "action_id": "go"}),
        actions({"type": "overflow", "options": []}),
        actions({"type": "static_select", "placeholder": plain("p")}),
        actions({"type": "static_select", "options": options(2), "initial_option": option(9)}),
        actions({"type": "plain_text_input"}),
        {"type": "context", "elements": [button()]},
        section(accessory={"type": "plain_text_input"}),
        {"type": "image", "image_url": "https://a.example/i"},
        {"type": "image", "image_url": "https://a.example/i", "alt_text": ""},
        field(),
        {"type": "alert", "text": plain("Careful")},
        {"type": "rich_text", "elements": []},
        rich({"type": "text", "text": ""}),
        rich({"type": "text", "text": "a", "style": {"loud": True}}),
        rich({"type": "song", "text": "a"}),
        rich({"type": "emoji", "name": "wave"}, kind="rich_text_preformatted"),
        rich({"type": "text", "text": "a"}, kind="rich_text_list", style="bullet"),
        rich({"type": "broadcast", "range": "world"}),
        rich({"type": "link", "text": "no url"}),
        {"type": "data_table", "caption": "c", "rows": [[raw("a")], [raw("b"), raw("c")]]},
    ],
    ids=repr,
)
def test_what_slack_refuses_in_a_post_is_refused(block: Json) -> None:
    assert faults([block], where="message")


@pytest.mark.parametrize(
    "view",
    [
        modal(section(), type="drawer"),
        modal(),
        modal(section(), title=None),
        modal(field(), submit=None),
        modal({"type": "markdown", "text": "**bold**"}),
        {"type": "home", "blocks": [section()], "title": plain("A title")},
        modal(section(), colour="red"),
        modal(field(element={"type": "button", "text": plain("Go")})),
        modal(field(block_id="same"), field(block_id="same")),
        modal(field(element={"type": "plain_text_input", "min_length": 9, "max_length": 3})),
    ],
    ids=repr,
)
def test_what_slack_refuses_in_a_view_is_refused(view: Json) -> None:
    assert view_faults(view)


def test_every_place_of_a_fault_is_named() -> None:
    [said] = faults([section(), actions(button(text=plain("")))], where="message")
    assert said == "must be more than 0 characters [json-pointer:/blocks/1/elements/0/text/text]"


def test_blocks_inside_blocks_are_looked_at_too() -> None:
    inside = {"type": "container", "title": plain("Before"), "child_blocks": [section("")]}
    assert faults([inside], where="message")


def test_rich_text_of_every_kind_is_taken() -> None:
    pieces = [
        {"type": "text", "text": "a", "style": {"bold": True}},
        {"type": "link", "url": "https://a.example", "text": "there"},
        {"type": "emoji", "name": "wave", "unicode": "1f44b"},
        {"type": "date", "timestamp": 1_700_000_000, "format": "{date}", "fallback": "then"},
        {"type": "user", "user_id": "U1ANA"},
        {"type": "channel", "channel_id": "C1"},
        {"type": "usergroup", "usergroup_id": "S1"},
        {"type": "broadcast", "range": "here"},
    ]
    line = {"type": "rich_text_section", "elements": pieces}
    listed = {"type": "rich_text_list", "style": "ordered", "indent": 1, "elements": [line]}
    code = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "x = 1"}]}
    quote = {"type": "rich_text_quote", "elements": pieces}
    assert faults([{"type": "rich_text", "elements": [line, listed, code, quote]}], where="message") == []


def test_looking_changes_nothing() -> None:
    before = copy.deepcopy(CARD)
    faults(CARD, where="message")
    words(CARD), pings(CARD), links(CARD), pressables(CARD), shape(CARD)
    assert before == CARD


# --- what a person reads --------------------------------------------------------------------------


def test_words_are_what_is_read_without_markup() -> None:
    assert words(CARD).splitlines() == [
        *("#142 · Unclaimed", "@ana on Mastodon", "A cat", "Where is my bread?https://a.example"),
        *("One", "Two", "Claimed by nobody"),
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("*bold* _slanted_ ~gone~ `code`", "bold slanted gone code"),
        ("2*3*4 and snake_case_here", "2*3*4 and snake_case_here"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("&lt;!here&gt;", "<!here>"),
        ("<https://a.example|there> and <https://b.example>", "there and https://b.example"),
        ("<@U1ANA> <@U2BEN|ben> <#C1|general> <!here>", "@U1ANA @ben #general @here"),
        ("<!date^1700000000^{date}|then>", "then"),
    ],
)
def test_mrkdwn_is_read_as_slack_shows_it(written: str, read: str) -> None:
    assert words([section(written)]) == read


def test_pings_are_only_what_would_call_somebody() -> None:
    quiet = [section("&lt;!here&gt; @channel"), {"type": "header", "text": plain("<!here> <@U1ANA>")}]
    assert pings(quiet) == []
    loud = [section("<!here> <@U1ANA> <!subteam^S1|team>"), rich({"type": "broadcast", "range": "channel"})]
    assert pings(loud) == ["!here", "@U1ANA", "!subteam^S1", "!channel"]


def test_links_are_where_a_press_leads() -> None:
    blocks = [
        section("<https://a.example/?a=1&amp;b=2|there> https://b.example"),
        actions(button(url="https://c.example")),
    ]
    assert links(blocks) == ["https://a.example/?a=1&b=2", "https://b.example", "https://c.example"]


def test_the_layout_is_told_without_the_words() -> None:
    assert shape(CARD) == [
        *("header", "section+image", "rich_text[rich_text_quote]", "section", "context[mrkdwn]"),
        *("actions[button,overflow]", "divider"),
    ]
    assert [(one.label, one.value, one.style, one.options) for one in pressables(CARD)] == [
        ("Go", "142", "primary", ()),
        ("", "", "", ("One", "One")),
    ]


def test_what_only_some_may_press_is_shown_only_to_them() -> None:
    icon = {"type": "icon_button", "icon": "trash", "text": plain("Undo"), "visible_to_user_ids": ["U1ANA"]}
    blocks = [{"type": "context_actions", "elements": [icon]}]
    assert faults(blocks, where="message") == []
    assert [one.label for one in pressables(blocks, by="U1ANA")] == ["Undo"]
    assert pressables(blocks, by="U2BEN") == []


# --- what a person types --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text", "elements"),
    [
        ("a < b & c", "a &lt; b &amp; c", [{"type": "text", "text": "a < b & c"}]),
        ("<@U1ANA>", "<@U1ANA>", [{"type": "user", "user_id": "U1ANA"}]),
        ("<!here>", "<!here>", [{"type": "broadcast", "range": "here"}]),
        ("<#C1X>", "<#C1X>", [{"type": "channel", "channel_id": "C1X"}]),
        (":wave:", ":wave:", [{"type": "emoji", "name": "wave", "unicode": "1f44b"}]),
        ("👋", ":wave:", [{"type": "emoji", "name": "wave", "unicode": "1f44b"}]),
        (":acme:", ":acme:", [{"type": "emoji", "name": "acme"}]),
        ("at 10:30:45", "at 10:30:45", [{"type": "text", "text": "at 10:30:45"}]),
        ("me@a.example", "me@a.example", [{"type": "text", "text": "me@a.example"}]),
        (
            "see https://a.example/x?a=1&b=2.",
            "see <https://a.example/x?a=1&amp;b=2>.",
            [
                {"type": "text", "text": "see "},
                {"type": "link", "url": "https://a.example/x?a=1&b=2"},
                {"type": "text", "text": "."},
            ],
        ),
        ("shop.com", "<http://shop.com|shop.com>", [{"type": "link", "url": "http://shop.com", "text": "shop.com"}]),
    ],
)
def test_what_is_typed_becomes_text_and_rich_text(typed: str, text: str, elements: list[Json]) -> None:
    written, blocks = composed(typed, {"acme"})
    assert (written, blocks[0]["elements"][0]["elements"]) == (text, elements)
    assert faults(blocks, where="message") == []


def test_a_coloured_hand_keeps_its_tone() -> None:
    for typed in ("👋🏽", ":wave::skin-tone-4:"):
        text, blocks = composed(typed)
        assert text == ":wave::skin-tone-4:"
        assert blocks[0]["elements"][0]["elements"] == [
            {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fd", "skin_tone": 4}
        ]
        assert words(blocks) == "👋🏽"
