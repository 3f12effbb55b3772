"""Words that staff give as commands: read from the table, refused in a sentence, never anything else."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.chat.commands import COMMANDS, Command, OtherThread, ParsedCommand, Part, command_of, help_lines, parse
from bot.domain.card import Verb
from bot.domain.ids import ThreadId
from bot.domain.thread import ActionRefused

N = ThreadId(142)
ANYTHING = st.text(alphabet=st.characters(), max_size=80)
WORDS = [word for command in COMMANDS for word in (command.word, *command.also)]
SWITCHES = {command.word for command in COMMANDS if Part.SWITCH in command.takes}
WORDLESS = [command for command in COMMANDS if command.takes in ((), (Part.THREAD,))]
ASKED = st.builds(
    lambda word, gap, rest: f"{word}{gap}{rest}",
    st.sampled_from(WORDS),
    st.sampled_from([" ", "\n", "\t", ""]),
    ANYTHING,
)


def named(word: str) -> Command:
    return next(command for command in COMMANDS if command.word == word)


def outcome(text: str, here: ThreadId | None = None) -> ParsedCommand | str:
    """What was asked, or the sentence that refuses it."""
    try:
        return parse(text, here=here)
    except ActionRefused as no:
        return str(no)


def refusal(text: str, here: ThreadId | None = None) -> str:
    with pytest.raises(ActionRefused) as no:
        parse(text, here=here)
    return str(no.value)


# --- any text at all ---------------------------------------------------------------------------


@given(text=ANYTHING | ASKED, here=st.none() | st.just(N))
@example("", None)
@example("hand-off", N)
@example("hand-off 142 <@", None)
@example("claim ١٤٢", None)
@example("claim 9999999999", None)
@example("reply 142\u00a0\ud800", None)
def test_any_text_is_read_or_refused_in_a_sentence(text: str, here: ThreadId | None) -> None:
    asked = outcome(text, here)
    if isinstance(asked, str):
        assert asked.endswith((".", "?"))
        return
    assert asked.command in COMMANDS
    assert (Part.THREAD in asked.command.takes) == (asked.thread is not None)
    assert bool(asked.text.strip()) or Part.TEXT not in asked.command.takes
    assert bool(asked.colleague) == (Part.COLLEAGUE in asked.command.takes)


@given(ANYTHING | ASKED)
def test_what_begins_like_a_command_is_never_called_unknown(text: str) -> None:
    unknown = "There is no command" in str(outcome(text, N))
    assert (command_of(text) is not None) == (bool(text.strip()) and not unknown)


@given(st.sampled_from(WORDS), ANYTHING.filter(lambda text: text.strip() == text and text[:1].isalpha()))
def test_words_arrive_as_they_were_typed(word: str, text: str) -> None:
    command = next(each for each in COMMANDS if word in (each.word, *each.also))
    if command.takes in ((Part.THREAD, Part.TEXT), (Part.THREAD, Part.PERHAPS_TEXT)) and text:
        assert parse(f"{word} 142 {text}") == ParsedCommand(command, N, "", text)
        assert parse(f"{word} {text}", here=N) == ParsedCommand(command, N, "", text)


# --- the table ---------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.word)
def test_each_command_is_written_as_help_says(command: Command) -> None:
    asked = parse(command.usage.replace(Part.THREAD, "142"))
    assert asked.command is command
    assert asked.thread == (N if Part.THREAD in command.takes else None)
    assert asked.colleague == ("@colleague" if Part.COLLEAGUE in command.takes else "")
    assert asked.text in {"", "text", "[text]", "on"}


@pytest.mark.parametrize("command", [c for c in COMMANDS if Part.THREAD in c.takes], ids=lambda c: c.word)
def test_a_line_of_help_that_is_copied_acts_on_no_thread(command: Command) -> None:
    assert "Say which one" in refusal(command.usage)
    if command.takes == (Part.THREAD,):
        with pytest.raises(ActionRefused, match="takes no more words"):
            parse(command.usage, here=N)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.word)
def test_each_command_has_other_words_that_mean_the_same(command: Command) -> None:
    for word in (*command.also, command.word.upper(), command.word.title()):
        assert parse(command.usage.replace(Part.THREAD, "142").replace(command.word, word, 1)).command is command


def test_no_word_means_two_things() -> None:
    assert len(WORDS) == len(set(WORDS))


def test_help_lists_every_command_with_what_it_does() -> None:
    assert help_lines(is_keeper=True) == tuple((c.usage, c.does) for c in COMMANDS)
    assert all(does for _, does in help_lines(is_keeper=True))


def test_help_for_everybody_leaves_out_what_is_for_those_who_keep_house() -> None:
    listed = {usage.split()[0] for usage, _ in help_lines()}
    assert {c.word for c in COMMANDS} - listed == {
        "lift-stop",
        "hold",
        "take-down",
        "unassign",
        "hide",
        "reassign",
        "pause",
        "resume",
    }


def test_every_button_but_those_that_open_something_has_a_word() -> None:
    by_word = {command.verb for command in COMMANDS}
    assert set(Verb) - by_word == {Verb.WRITE, Verb.SEND, Verb.ASK_SECOND, Verb.SECOND}


@given(st.sampled_from(WORDLESS), ANYTHING.filter(lambda text: any(map(str.isalpha, text))), st.sampled_from([None, N]))
@example(next(c for c in WORDLESS if c.word == "stop"), "talking like that to her", N)
def test_words_after_a_command_that_takes_none_are_no_command(
    command: Command, words: str, here: ThreadId | None
) -> None:
    number = " 142" if Part.THREAD in command.takes and here is None else ""
    assert f"write only “{command.usage}”" in refusal(f"{command.word}{number} {words}", here)


def test_a_sign_at_the_end_is_no_more_words() -> None:
    assert parse("stop 142 !") == ParsedCommand(named("stop"), N)
    assert parse("mine .").command.word == "mine"


# --- numbers and words --------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "  ", "\n", "\u00a0"])
def test_nothing_at_all_asks_for_help(text: str) -> None:
    assert parse(text).command.word == "help"


@pytest.mark.parametrize("gap", [" ", "  ", "\t", "\n", "\u00a0", "\u2003"])
def test_any_gap_ends_a_word(gap: str) -> None:
    assert parse(f"claim{gap}142") == ParsedCommand(named("claim"), N)
    assert parse(f"reply{gap}142{gap}Yes, we do.") == ParsedCommand(named("reply"), N, text="Yes, we do.")


@pytest.mark.parametrize("number", ["142", "#142", "142:", "#142,"])
def test_a_number_may_have_a_sign_before_and_after_it(number: str) -> None:
    assert parse(f"claim {number}") == ParsedCommand(named("claim"), N)
    assert parse(f"reply {number} Yes, we do.") == ParsedCommand(named("reply"), N, text="Yes, we do.")


@pytest.mark.parametrize("number", ["", "me", "142x", "-1", "1e3", "١٤٢", "9999999999", "#", "##142"])
def test_what_is_no_number_is_refused_with_the_way_to_write_it(number: str) -> None:
    assert "Say which one: claim #number." in refusal(f"claim {number}")


def test_in_its_own_thread_the_number_may_be_left_out() -> None:
    assert parse("claim", here=N) == ParsedCommand(named("claim"), N)
    assert parse("note Ask the baker.", here=N) == ParsedCommand(named("note"), N, text="Ask the baker.")
    assert parse("hand-off @ben", here=N) == ParsedCommand(named("hand-off"), N, "@ben")


@pytest.mark.parametrize(
    ("typed", "here", "there"),
    [
        ("close 7", "close 142", "close 7"),
        ("done #7", "close 142", "close 7"),
        ("hand-off 7 @ben", "hand-off 142 @ben", "hand-off 7 @ben"),
        ("note #7 Ask the baker.", "note 142 Ask the baker.", "note 7 Ask the baker."),
        ("note 7 loaves are left", "note 142 7 loaves are left", "note 7 loaves are left"),
        ("send 7", "send 142 7", "send 7"),
    ],
)
def test_the_number_of_another_thread_is_asked_about_and_not_guessed(typed: str, here: str, there: str) -> None:
    with pytest.raises(OtherThread) as asked:
        parse(typed, here=N)
    assert asked.value.says == {N: here, ThreadId(7): there}
    assert str(asked.value).startswith("This is the thread of #142, and you wrote 7: which one do you mean?")
    assert parse(here) == parse(here, here=N) == asked.value.here
    assert parse(there, here=ThreadId(7)) == parse(there)


def test_a_number_that_can_only_be_what_is_said_is_not_asked_about() -> None:
    assert parse("note 7", here=N) == ParsedCommand(named("note"), N, text="7")


def test_an_answer_that_begins_with_a_number_is_seen_in_its_preview_before_anything_leaves() -> None:
    assert parse("send 7 loaves are left", here=N) == ParsedCommand(named("send"), N, text="7 loaves are left")


def test_the_number_of_the_very_thread_is_no_part_of_what_is_said() -> None:
    assert parse("send 142 Yes, we do.", here=N) == ParsedCommand(named("send"), N, text="Yes, we do.")


def test_lines_stay_lines() -> None:
    assert parse("reply 142\nDear Maya,\n\nyes.").text == "Dear Maya,\n\nyes."
    assert parse("send\nDear Maya,\n\nyes.", here=N).text == "Dear Maya,\n\nyes."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("clam 142", "claim"), ("Realease 142", "release"), ("hlep", "help"), ("replay 142 x", "reply")],
)
def test_a_slip_is_answered_with_what_was_meant(typed: str, meant: str) -> None:
    assert refusal(typed) == f"There is no command like that. Did you mean “{meant}”? “help” shows all of them."


def test_what_is_like_no_command_is_not_repeated() -> None:
    assert refusal("<!channel> wibble") == "There is no command like that. “help” shows all of them."


@pytest.mark.parametrize("word", ["reply", "note", "not-for-us"])
def test_words_that_are_missing_are_asked_for(word: str) -> None:
    assert refusal(f"{word} 142") == f"Say it after the number: {word} #number text."


def test_a_colleague_who_is_missing_is_asked_for() -> None:
    assert refusal("hand-off 142") == "Say who is to have it: hand-off #number @colleague."


@pytest.mark.parametrize("text", ["claim", "Claim 142", "help", "hand-off", "done", "claim\t7"])
def test_a_word_of_the_table_is_a_command(text: str) -> None:
    assert command_of(text) is not None


@pytest.mark.parametrize("text", ["", "claims are high", "nice!", "142", "!claim", "important", "done?"])
def test_talk_is_no_command(text: str) -> None:
    assert command_of(text) is None


@pytest.mark.parametrize("word", sorted(SWITCHES))
def test_what_is_on_or_off_is_said_so(word: str) -> None:
    assert [parse(f"{word} {said}").text for said in ("on", "OFF", "off.")] == ["on", "off", "off"]
    for said in ("", "perhaps", "on and off"):
        assert refusal(f"{word} {said}") == f"Say on or off: {word} on."
