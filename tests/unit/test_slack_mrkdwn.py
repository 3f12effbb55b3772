"""What staff wrote in Slack becomes plain words; what customers wrote does nothing in Slack."""

import unicodedata
from typing import Any

import emoji
import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.slack.emoji import emoji_named
from adapters.slack.mrkdwn import CannotWrite, chunks, escaped, plain, quoted, unemoji

NAMES = {"U1": "Ana Lima", "W2": "Ben"}
ANYTHING = st.text(alphabet=st.characters(), max_size=200)
MARKS = st.lists(
    st.sampled_from(
        [
            *("*", "_", "~", "`", "```", ">", "&gt;", "&", "<", "<!here>", "<@U1>", "<#C1|x>", "<http://a.b|c>", "|"),
            *(":", ":smile:", ":nope:", "::", "10:30:45", "@", "@here", "#x", "://", "a.example", "j@a.example"),
            *(" ", "\n", "\r\n", "\t", "\0", "\x1b", "\u2028", "\u202e", "\u2067", "\u2069", "\u202c", "\u200d"),
            *("a", "Z", "7", "é", "e\u0301", "שלום", "ありがとう", "👩‍👩‍👧", "🇩🇪", "\u0301", "\ud800", "\ufffe"),
        ]
    ),
    max_size=40,
).map("".join)
WILD = st.one_of(ANYTHING, MARKS)
ORDINARY = st.text(alphabet=st.sampled_from("abc ÄÖ 日本語 7.,!?;&<>()\n\u00a0"), max_size=80)
TURNS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
SAME_SHAPE = str.maketrans("∗ˍ∼ˋ﹡⸏", "*_~`＊＿")


def said(*parts: dict[str, Any]) -> str:
    return plain([{"type": "rich_text", "block_id": "b", "elements": list(parts)}], "unused", name_of=NAMES.get)


def section(*words: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": list(words)}


def word(text: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def bullets(*items: str, **shape: Any) -> dict[str, Any]:
    return {"type": "rich_text_list", "style": "bullet", "elements": [section(word(i)) for i in items]} | shape


def wrote(text: str) -> str:
    return plain(None, text, name_of=NAMES.get)


# --- rich text ----------------------------------------------------------------------------------


def test_styles_go_and_words_stay() -> None:
    styled = [word("bold", bold=True), word(" "), word("it", italic=True), word(" "), word("no", strike=True)]
    assert said(section(*styled, word(" "), word("*x* :smile: <y>", code=True))) == "bold it ~~no~~ *x* :smile: <y>"


def test_lists_keep_their_marks_numbers_and_depth() -> None:
    ordered = bullets("three", "four", style="ordered", offset=2)
    deep = bullets("sub\nsecond line", indent=1)
    assert said(section(word("Do this:\n")), bullets("one"), deep, ordered, section(word("\nBye"))) == (
        "Do this:\n• one\n  • sub\n    second line\n3. three\n4. four\n\nBye"
    )


def test_a_list_cannot_be_indented_without_end() -> None:
    assert len(said(section(word("x")), bullets("a", indent=10**9))) < 30


def test_quotes_and_code_stand_on_lines_of_their_own() -> None:
    quote = {"type": "rich_text_quote", "elements": [word("they said\n\nthis")]}
    code = {"type": "rich_text_preformatted", "elements": [word("a = *b*\n  c")]}
    assert said(section(word("See")), quote, code, section(word("ok"))) == (
        "See\n> they said\n>\n> this\na = *b*\n  c\nok"
    )


def test_a_list_in_a_quote_is_quoted() -> None:
    assert said(bullets("a", "b", border=1)) == "> • a\n> • b"


@pytest.mark.parametrize(
    ("url", "label", "words"),
    [
        ("https://acme.example/a", None, "https://acme.example/a"),
        ("https://acme.example/a", "https://acme.example/a", "https://acme.example/a"),
        ("http://acme.example", "acme.example", "acme.example"),
        ("https://acme.example/", "our page", "our page (https://acme.example/)"),
        ("https://evil.example", "https://acme.example", "https://acme.example (https://evil.example)"),
        ("mailto:a@acme.example", "a@acme.example", "a@acme.example"),
        ("mailto:a@acme.example", "write us", "write us (a@acme.example)"),
        ("tel:+4930", "call", "call (+4930)"),
    ],
)
def test_a_link_shows_where_it_leads(url: str, label: str | None, words: str) -> None:
    assert said(section({"type": "link", "url": url} | ({"text": label} if label else {}))) == words
    assert wrote(f"<{url}|{label}>" if label else f"<{url}>") == words


@pytest.mark.parametrize(
    ("element", "picture"),
    [
        ({"name": "wave", "unicode": "1f44b"}, "👋"),
        ({"name": "wave", "unicode": "1f44b-1f3fc", "skin_tone": 3}, "👋🏼"),
        ({"name": "wave", "unicode": "1f44b", "skin_tone": 3}, "👋🏼"),
        ({"name": "wave", "skin_tone": 6}, "👋🏿"),
        ({"name": "wave::skin-tone-2"}, "👋🏻"),
        ({"name": "newer_than_the_table", "unicode": "1f468-200d-1f469-200d-1f466"}, "👨‍👩‍👦"),
        ({"name": "heart", "unicode": "2764-fe0f"}, "❤️"),
        ({"name": "smile", "unicode": "not hexadecimal"}, "😄"),
        ({"name": "smile", "unicode": "110000"}, "😄"),
        ({"name": "smile", "skin_tone": 4}, "😄"),
    ],
)
def test_an_emoji_becomes_its_picture(element: dict[str, Any], picture: str) -> None:
    assert said(section(word("a"), {"type": "emoji"} | element)) == "a" + picture


def test_a_mention_becomes_the_name_of_whom_it_means() -> None:
    assert said(section(word("ask "), {"type": "user", "user_id": "U1"})) == "ask Ana Lima"


def test_dates_and_colours_are_words() -> None:
    date = {"type": "date", "timestamp": 1, "format": "{date}", "fallback": "5 May"}
    assert said(section(date, word(" "), {"type": "color", "value": "#ff0000"})) == "5 May #ff0000"


@pytest.mark.parametrize(
    ("element", "fix"),
    [
        ({"type": "emoji", "name": "party_acme"}, "remove :party_acme:"),
        ({"type": "user", "user_id": "U9"}, "write their name in words"),
        ({"type": "channel", "channel_id": "C1"}, "say it in words"),
        ({"type": "usergroup", "usergroup_id": "S1"}, "say it in words"),
        ({"type": "team", "team_id": "T1"}, "say it in words"),
        ({"type": "broadcast", "range": "here"}, "remove @here"),
        ({"type": "date", "timestamp": 1}, "write the date in words"),
        ({"type": "text"}, "write it in words"),
        ({"type": "link"}, "write it in words"),
        ({"type": "hologram", "text": "hi"}, "write it in words"),
        ("text", "write it in words"),
    ],
)
def test_what_means_nothing_outside_is_refused_with_its_fix(element: Any, fix: str) -> None:
    with pytest.raises(CannotWrite, match=regex.escape(fix)) as refused:
        said(section(word("Hello "), element))
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "part",
    [
        {"type": "rich_text_table", "elements": []},
        {"type": "rich_text_section"},
        {"type": "rich_text_list", "style": "checks", "elements": []},
        bullets() | {"elements": [bullets("in a list")]},
        {},
        None,
    ],
)
def test_no_part_of_an_unknown_kind_is_dropped(part: Any) -> None:
    with pytest.raises(CannotWrite, match="no plain form"):
        said(section(word("Hello")), part)


def test_a_block_beside_the_words_is_not_dropped() -> None:
    blocks = [{"type": "rich_text", "elements": [section(word("see"))]}, {"type": "table", "rows": []}]
    with pytest.raises(CannotWrite, match="no plain form"):
        plain(blocks, "see", name_of=NAMES.get)


def test_without_rich_text_the_mrkdwn_is_read() -> None:
    assert plain([{"type": "section"}], "*hi*", name_of=NAMES.get) == "hi"
    assert plain([], "*hi*", name_of=NAMES.get) == "hi"


def test_ends_are_stripped_lines_normalised_and_unbreakable_spaces_kept() -> None:
    assert said(section(word(" \n10\u00a0€\r\nfor\u202fyou\rok \n"))) == "10\u00a0€\nfor\u202fyou\nok"
    assert wrote(" \n10\u00a0€\r\nfor\u202fyou\rok \n") == "10\u00a0€\nfor\u202fyou\nok"


# --- mrkdwn -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*bold* _it_ ~no~ `code`", "bold it ~~no~~ code"),
        ("*_both_* and _*both*_", "both and both"),
        ("*a* *b*", "a b"),
        ("(*x*), *y*!", "(x), y!"),
        ("snake_case_name 2*3*4 a~b~c x`y`z", "snake_case_name 2*3*4 a~b~c x`y`z"),
        ("* a * and **b** _ c _", "* a * and **b** _ c _"),
        ("*over\nlines*", "*over\nlines*"),
        ("`*x* :smile: &lt;b&gt;`", "*x* :smile: <b>"),
        ("```\n*x* _y_ `z`\n```", "*x* _y_ `z`"),
        ("```see <https://acme.example/_a_>```", "see https://acme.example/_a_"),
        ("*see `a*b` there*", "see a*b there"),
        ("*<https://acme.example/*a*|x>*", "x (https://acme.example/*a*)"),
        ("<https://acme.example/_a_b_>", "https://acme.example/_a_b_"),
        ("<https://acme.example/?a=1&amp;b=2>", "https://acme.example/?a=1&b=2"),
        ("<https://acme.example|A &amp; B>", "A & B (https://acme.example)"),
        ("a &amp;lt; b &lt;c&gt; &amp;amp;", "a &lt; b <c> &amp;"),
        ("<@U1> <@W2|ben>", "Ana Lima Ben"),
        ("<!date^1^{date}^https://x.example|5 May>", "5 May"),
        ("a < b, <> <|x> <foo>", "a < b, <> <|x> <foo>"),
        ("&gt; one\n&gt;two\nthree", "> one\n> two\nthree"),
        ("&gt;&gt;&gt; one\n\ntwo", "> one\n>\n> two"),
    ],
)
def test_mrkdwn_loses_its_marks_only_where_slack_would_show_none(text: str, words: str) -> None:
    assert wrote(text) == words


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("<@U9>", "write their name"),
        ("<@>", "write their name"),
        ("<#C1|general>", "#general means nothing"),
        ("<#C1>", "say it in words"),
        ("<!here>", "remove @here"),
        ("<!channel|channel>", "remove @channel"),
        ("<!everyone>", "remove @everyone"),
        ("<!subteam^S1|@devs>", "@devs means nothing"),
        ("<!subteam^S1>", "say it in words"),
        ("<!date^1^{date}>", "write the date"),
        ("<!strange>", "write it in words"),
        ("`<!here>`", "remove @here"),
        ("hi :party_acme:", "remove :party_acme:"),
    ],
)
def test_mrkdwn_that_means_nothing_outside_is_refused_with_its_fix(text: str, fix: str) -> None:
    with pytest.raises(CannotWrite, match=regex.escape(fix)):
        wrote(text)


# --- emoji names --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (":thumbsup: :+1: :-1: :simple_smile: :hand: :raised_hand:", "👍 👍 👎 🙂 ✋ ✋"),
        (":wave::skin-tone-3: :+1::skin-tone-6: :fire::fire:", "👋🏼 👍🏿 🔥🔥"),
        (
            ":flag-de: :de: :flag-england: :female-doctor: :man-woman-girl: :man-kiss-man:",
            "🇩🇪 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👩‍⚕️ 👨‍👩‍👧 👨‍❤️‍💋‍👨",
        ),
        (":sunglasses: :umbrella: :pencil: :whale: :large_green_circle: :heart:", "😎 ☂️ 📝 🐳 🟢 ❤️"),
        ("ありがとう:smile:です Thanks:smile: :smile:you Danke::smile:", "ありがとう😄です Thanks😄 😄you Danke:😄"),
        ("10:30:smile:", "10:30😄"),
        ("It is 10:30:45, a::b, std::vector::x, urn:de:foo, foo:bar:baz", None),
        (":) :-) :D ;) :/ :: : : :", None),
        ("Ratio 1:100: fine; 9:30am: too", None),
        ("https://acme.example/:smile:/:nope: ok", None),
        ("*not* <touched> &amp; _here_\r\n\u00a0 ", None),
        ("Note: this: that, Foo::bar: no, bar::Foo, :30: and :1_000:", None),
    ],
)
def test_names_of_emoji_become_pictures_and_nothing_else_changes(text: str, words: str | None) -> None:
    assert unemoji(text) == (text if words is None else words)


@pytest.mark.parametrize("name", ["party_acme", "acme-2", "チェックマーク_緑", "bowtie"])
@pytest.mark.parametrize("text", ["{}", "Thanks {}!", "Thanks{}", "{}ok", "{}:smile:", ":smile:{}", "はい{}はい"])
def test_a_custom_emoji_is_refused_by_name_wherever_it_stands(name: str, text: str) -> None:
    with pytest.raises(CannotWrite, match=f"type the words instead, or remove :{regex.escape(name)}:"):
        unemoji(text.format(f":{name}:"))


def test_an_emoji_without_skin_tones_stays_as_it_is() -> None:
    assert emoji_named("fire", 3) == "🔥"
    assert emoji_named("wave", 9) == "👋"
    assert emoji_named("people_holding_hands", 4) == "🧑🏽‍🤝‍🧑🏽"


@given(st.sampled_from(sorted(emoji.EMOJI_DATA)), st.integers(1, 7))
def test_every_emoji_in_any_tone_is_an_emoji(picture: str, tone: int) -> None:
    name = emoji.EMOJI_DATA[picture]["en"].strip(":").lower()
    found = emoji_named(name, tone)
    assert found in emoji.EMOJI_DATA


# --- whatever staff type ------------------------------------------------------------------------

JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)),
    max_leaves=10,
)
KINDS = [
    *("rich_text", "rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"),
    *("text", "link", "emoji", "user", "channel", "usergroup", "team", "broadcast", "date", "color"),
]
ELEMENT = st.fixed_dictionaries(
    {"type": st.sampled_from(KINDS)},
    optional={
        "text": st.one_of(WILD, JSON),
        "url": st.one_of(WILD, JSON),
        "name": st.one_of(st.just("smile"), WILD),
        "unicode": st.one_of(st.text(alphabet="0123456789abcdef-", max_size=12), JSON),
        "skin_tone": st.one_of(st.integers(), JSON),
        "user_id": st.sampled_from(["U1", "U9"]),
        "style": st.sampled_from(["bullet", "ordered", "?"]),
        "range": st.text(max_size=5),
        "fallback": st.text(max_size=5),
        "value": st.text(max_size=5),
        "indent": JSON,
        "border": JSON,
    },
)


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(lambda shape, parts: shape | {"elements": parts}, ELEMENT, st.lists(inner, max_size=4))


BLOCKS = st.one_of(
    JSON,
    st.lists(st.one_of(nested(nested(st.one_of(ELEMENT, JSON))), JSON), max_size=3),
    st.lists(nested(nested(ELEMENT)).map(lambda block: block | {"type": "rich_text"}), max_size=2),
)


@given(BLOCKS, st.one_of(WILD, JSON))
def test_whatever_slack_hands_over_is_said_or_refused(blocks: Any, text: Any) -> None:
    try:
        words = plain(blocks, text, name_of=NAMES.get)
    except CannotWrite as refused:
        words = str(refused)
    assert words == words.strip()
    assert "\r" not in words


@given(WILD)
def test_words_of_rich_text_are_said_as_they_are(text: str) -> None:
    assert said(section(word(text))) == text.replace("\r\n", "\n").replace("\r", "\n").strip()


@given(WILD)
def test_no_typed_text_breaks_the_reading_of_emoji(text: str) -> None:
    try:
        words = unemoji(text)
    except CannotWrite as refused:
        words = max(regex.findall(r":[^\s:]+:", str(refused)))
    assert words in text or emoji.emoji_count(words)


# --- what customers wrote -----------------------------------------------------------------------


def seen(text: str) -> str:
    """What a reader sees of it, letters of the same shape counted as the same."""
    return str(regex.sub(r"[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]", "", text.translate(SAME_SHAPE)))


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@given(WILD)
@example("a\ufffd\ud800")
def test_escaping_changes_nothing_that_can_be_seen(text: str) -> None:
    assert seen(unescaped(escaped(text))).replace("\ufffd", "") == seen(text).replace("\ufffd", "").translate(
        SAME_SHAPE
    )


@given(WILD)
@example("a\n> b\n ＞ c\n\n\t>d")
@example("<!here> <@U1> <#C1> <http://x.example> &lt;!here&gt;")
@example("#0 #rye")
def test_nothing_escaped_pings_formats_or_links(text: str) -> None:
    safe = escaped(text)
    assert not set(safe) & set("<>*~`\0\r\t\x1b\u202e")
    assert not regex.search(r"&(?!(?:amp|lt|gt);)", safe)
    assert not regex.search(r"@\w|#[^\W\d]", safe)  # the number of a thread stays as it is
    assert not regex.search(r"://[^\u2060]", safe + "\u2060")
    assert not regex.search(r"\w\.\p{L}", safe)
    assert not regex.search(r":[\w+-]+:", safe)
    assert not regex.search(r"(?m)^\s*(?:&gt;|＞)", safe)
    assert not regex.search(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", safe)


@given(WILD)
def test_one_line_is_one_line(text: str) -> None:
    assert not regex.search(r"[\n\r\v\f\x85\u2028\u2029]", escaped(text, one_line=True))


def test_what_is_escaped_reads_as_it_was() -> None:
    words = "snake_case, 5 > 3 & 10:30 (3.14) 50% a-b"
    assert escaped(words) == "snake_case, 5 &gt; 3 &amp; 10:30 (3.14) 50% a-b"
    assert escaped("") == ""
    assert escaped("a\tb\nc", one_line=True) == "a b c"
    assert escaped("*a* ~b~ `c` _d_") == "∗a∗ ∼b∼ ˋcˋ ˍdˍ"


def test_right_to_left_words_cannot_turn_what_stands_around() -> None:
    assert escaped("שלום\nhi\u202e") == "\u2068שלום\u2069\nhi"
    assert escaped("\u200fhi") == "\u2068\u200fhi\u2069"


@given(ORDINARY)
def test_ordinary_words_survive_the_way_there_and_back(text: str) -> None:
    assert wrote(escaped(text)).replace("\u2060", "").strip() == text.strip()


def quote_of(text: str, **limits: int) -> tuple[str, bool]:
    [quote], cut = quoted(text, **limits)
    assert quote.keys() == {"type", "elements"}
    assert quote["type"] == "rich_text_quote"
    [words] = quote["elements"]
    assert words.keys() == {"type", "text"}
    assert words["type"] == "text"
    return words["text"], cut


def test_a_quote_holds_the_words_as_they_were_said() -> None:
    words = "*a* <!here> @here :smile: https://x.example & 👩‍👩‍👧\n> ok"
    assert quote_of(f"  {words}\r\n") == (words, False)


def test_a_quote_is_cut_on_whole_characters_and_says_so() -> None:
    assert quote_of("abcdef", most=6) == ("abcdef", False)
    assert quote_of("abcdefg", most=6) == ("abcde…", True)
    assert quote_of("ab👩‍👩‍👧cd", most=6) == ("ab…", True)
    assert quote_of("a\nb\nc", lines=2) == ("a\nb…", True)
    assert quote_of("a\nb\nc", lines=3) == ("a\nb\nc", False)


@pytest.mark.parametrize("text", ["", " \n", "\0", "\u200b\u2060", "\u202e\u202e", "\u3164", "\u2800", "\ufe0f"])
def test_where_nothing_can_be_seen_that_is_said(text: str) -> None:
    assert quote_of(text) == ("(nothing to see)", False)
    assert chunks(text) == ["(nothing to see)"]


def test_a_change_of_direction_ends_within_its_line() -> None:
    assert quote_of("a\u202eb\nc\u2067d\u2069\u2069\u202ce")[0] == "a\u202eb\u202c\nc\u2067d\u2069e"


def test_directions_are_not_changed_within_each_other_without_end() -> None:
    assert quote_of("\u202e" * 300 + "a")[0] == "\u202e" * 8 + "a" + "\u202c" * 8


def balanced(line: str) -> bool:
    opened: list[str] = []
    for c in line:
        if c in TURNS:
            opened.append(TURNS[c])
        elif c in TURNS.values() and (not opened or opened.pop() != c):
            return False
    return not opened


@given(WILD, st.integers(1, 60), st.integers(1, 5))
@example("\u202e" * 300 + "a", 20, 1)
@example("a" + "\u0301" * 300, 20, 1)
def test_a_quote_keeps_its_limits_and_its_directions_to_itself(text: str, most: int, lines: int) -> None:
    words, cut = quote_of(text, most=most, lines=lines)
    assert 0 < len(words) <= most
    assert words.count("\n") < lines
    assert words.strip()
    assert cut == words.endswith("…") or words == "…" or text.rstrip().endswith("…")
    assert all(balanced(line) for line in words.split("\n"))
    assert not [c for c in words if c != "\n" and unicodedata.category(c) in {"Cc", "Cs"}]
    words.encode()


def test_pieces_end_on_a_word_or_line_that_ends_late() -> None:
    assert chunks("aaaa bbbb cc", most=10) == ["aaaa bbbb ", "cc"]
    assert chunks("aaaaaaa\nb cdef", most=10) == ["aaaaaaa\n", "b cdef"]
    assert chunks("a bbbbbbbbbbbb", most=10) == ["a bbbbbbbb", "bbbb"]
    assert chunks("aaa👩‍👩‍👧bbb", most=6) == ["aaa", "👩‍👩‍👧b", "bb"]


@given(WILD, st.integers(1, 30))
@example("a\u0301" * 40, 7)
@example("a" + "\n" * 100 + "b", 7)
def test_pieces_hold_the_whole_and_each_shows_something(text: str, most: int) -> None:
    pieces = chunks(text, most)
    assert all(0 < len(piece) <= most and piece.strip() for piece in pieces)
    whole = chunks(text, 10_000)
    assert len(whole) == 1
    if whole != ["(nothing to see)"]:
        assert seen("".join(pieces)) == seen(whole[0])


@given(ORDINARY.filter(str.strip), st.integers(2, 30))
def test_pieces_are_cut_between_whole_characters_only(text: str, most: int) -> None:
    marked = "".join(c + "\u0301" if c.isalpha() else c for c in text)
    pieces = chunks(marked, most)
    assert not [piece for piece in pieces if piece.startswith("\u0301")]
