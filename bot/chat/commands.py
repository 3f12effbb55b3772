"""What staff can ask for in words: "claim 142" -> what is asked. Help is made from the same table. Pure."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

import regex

from bot.domain.card import Verb
from bot.domain.ids import ThreadId
from bot.domain.thread import ActionRefused


class Part(StrEnum):
    """What a command takes after its word, in this order; each as help shows it."""

    THREAD = "#number"
    """Not any number: a line of help that is copied must not act on somebody's thread."""
    COLLEAGUE = "@colleague"
    TEXT = "text"
    PERHAPS_TEXT = "[text]"
    SWITCH = "on"
    """Or off."""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table. `verb` is the button that does the same, where there is one."""

    word: str
    does: str
    takes: tuple[Part, ...] = ()
    verb: Verb | None = None
    also: tuple[str, ...] = ()
    for_keepers: bool = False
    """Whether only those who look after the installation can use it."""

    @property
    def usage(self) -> str:
        """How to write it: "hand-off #number @colleague"."""
        return " ".join((self.word, *self.takes))


_T, _TEXT = Part.THREAD, Part.TEXT

COMMANDS = (
    Command("list", "what is up for grabs", also=("ls", "open")),
    Command("mine", "what is in your hands", also=("my",)),
    Command("claim", "you will answer this one", (_T,), Verb.CLAIM, also=("take", "grab")),
    Command("release", "somebody else should answer it", (_T,), Verb.RELEASE, also=("unclaim", "drop")),
    Command("help-too", "you can help if it comes free", (_T,), Verb.HELP_TOO),
    Command("hand-off", "pass your claim on", (_T, Part.COLLEAGUE), Verb.HAND_OFF, also=("handoff", "assign", "pass")),
    Command("reply", "look at your answer as customers will see it; nothing leaves yet", (_T, _TEXT), also=("answer",)),
    Command("send", "the same, in a card's thread", (_T, Part.PERHAPS_TEXT)),
    Command("split", "several posts, for an answer too long for one; once more: one post again", (_T,), Verb.SPLIT),
    Command("by-hand", "you answered on the network itself; paste the link", (_T, _TEXT), Verb.BY_HAND),
    Command("undo", "stop your answer before it leaves", (_T,), Verb.UNDO),
    Command("take-back", "take your public answer back", (_T,), Verb.TAKE_BACK, also=("retract",)),
    Command("note", "tell colleagues something", (_T, _TEXT), Verb.NOTE),
    Command("close", "nothing more to do here", (_T,), Verb.CLOSE, also=("done", "resolve")),
    Command("not-for-us", "close it unanswered, and say why", (_T, _TEXT), Verb.NOT_FOR_US),
    Command("reopen", "there is more to do after all", (_T,), Verb.REOPEN),
    Command("stop", "this customer asked to be left alone: nothing more is sent to them", (_T,), Verb.STOP),
    Command("lift-stop", "this customer may be contacted again", (_T,), Verb.LIFT_STOP, for_keepers=True),
    Command("hold", "a colleague's answer must not leave; say why", (_T, _TEXT), Verb.HOLD, for_keepers=True),
    Command("take-down", "a colleague's answer must not stand; say why", (_T, _TEXT), Verb.TAKE_DOWN, for_keepers=True),
    Command("unassign", "take it from who has it; say why", (_T, _TEXT), Verb.UNASSIGN, for_keepers=True),
    Command(
        "reassign",
        "take it from who has it, for @colleague; say why",
        (_T, Part.COLLEAGUE, _TEXT),
        Verb.UNASSIGN,
        for_keepers=True,
    ),
    Command(
        "hide",
        "the customer's newest post must not stand on our page; say why",
        (_T, _TEXT),
        Verb.HIDE,
        for_keepers=True,
    ),
    Command("me", "how customers see you"),
    Command("settings", "your quiet hours"),
    Command("offers", "on or off: whether you are told of what nobody takes and you could answer", (Part.SWITCH,)),
    Command("weekly-note", "on or off: whether you are told once a week what came of your answers", (Part.SWITCH,)),
    Command("name-me", "on or off: whether digests may thank you by name", (Part.SWITCH,)),
    Command("digest", "the last seven days"),
    Command("pause", "stop all publishing at once, and say why", (Part.PERHAPS_TEXT,), for_keepers=True),
    Command("resume", "let publishing go on", for_keepers=True),
    Command("help", "this list"),
)
"""Everything that can be asked for in words, in the order in which help tells it."""

_TAKES_WORDS = frozenset({Part.TEXT, Part.PERHAPS_TEXT, Part.SWITCH, Part.COLLEAGUE})
"""What takes words after the number. A colleague's name may have several, as Teams writes it."""
TO_SEND = ("reply", "send")
"""The commands that bring words to send."""
_BY_WORD: Mapping[str, Command] = MappingProxyType(
    {word: command for command in COMMANDS for word in (command.word, *command.also)}
)
_NUMBER = regex.compile(r"#?([0-9]{1,9})[:,]?(?=\s|$)")
_COLLEAGUE = regex.compile(r"(<@[^>]*>|@?\S+)")
_SIGNS = ".,:;!"
"""What people put after a word without meaning anything by it. A question mark makes it a question."""


@dataclass(frozen=True, slots=True)
class ParsedCommand:
    """A command as somebody gave it. `colleague` is as it was typed; the surface knows whom that means."""

    command: Command
    thread: ThreadId | None = None
    colleague: str = ""
    text: str = ""

    @property
    def number(self) -> ThreadId:
        """The thread it is about. Only for commands that take one."""
        if self.thread is None:
            raise ActionRefused(f"Say which one: {self.command.usage}.")
        return self.thread


class OtherThread(ActionRefused):
    """A command's number is not that of the thread in which it was said: the person is asked which one they mean.

    `here` is the command as it would be meant there. `says` is, for each of the two threads, how to say it so that
    it means that one no matter where it is said.
    """

    def __init__(self, here: ParsedCommand, says: Mapping[ThreadId, str]) -> None:
        this, other = says
        word = here.command.word
        super().__init__(
            f"This is the thread of #{this}, and you wrote {other}: which one do you mean? Nothing was done. Write "
            f"“{word} {this}” for this one; for #{other}, write it in the thread of #{other}."
        )
        self.here = here
        self.says = says


def command_of(text: str) -> Command | None:
    """Return the command that this text begins with; None for what is only talk."""
    return _BY_WORD.get(_split(text)[0].rstrip(_SIGNS).casefold())


def parse(text: str, *, here: ThreadId | None = None) -> ParsedCommand:
    """Return what was asked for. Nothing at all asks for help.

    `here` is the thread in whose talk it was said: then the number may be left out. Raises Refused
    with the right way to write it, and OtherThread where the number is that of another thread.
    """
    first, rest = _split(text)
    if not first:
        return ParsedCommand(_BY_WORD["help"])
    command = command_of(first)
    if command is None:
        raise ActionRefused(_unknown(first))
    parsed = _read(command, rest, here)
    if here is not None and parsed.thread is not None:
        _ask_which(parsed, rest, here)
    return parsed


def _ask_which(parsed: ParsedCommand, rest: str, here: ThreadId) -> None:
    """Raise OtherThread if this was said with the number of another thread than the one where it was said."""
    found, word = _NUMBER.match(rest), parsed.command.word
    if found is None or int(found[1]) == here:
        return
    there, after = ThreadId(int(found[1])), f"{parsed.colleague} {parsed.text}".strip()
    if parsed.thread == there:
        meant = replace(parsed, thread=here)
        raise OtherThread(meant, {here: f"{word} {here} {after}".strip(), there: f"{word} {there} {after}".strip()})
    left = rest[found.end() :].strip()
    # With nothing after it, a number can only be what is noted; what begins an answer is seen in its preview first.
    if (word not in TO_SEND) if left else (Part.PERHAPS_TEXT in parsed.command.takes):
        raise OtherThread(parsed, {here: f"{word} {here} {after}", there: f"{word} {there} {left}".strip()})


def _split(text: str) -> tuple[str, str]:
    """The first word, and the rest, whose lines stay lines."""
    first, *rest = text.split(maxsplit=1) or [""]
    return first, "".join(rest).strip()


def _read(command: Command, rest: str, here: ThreadId | None) -> ParsedCommand:
    thread, colleague = None, ""
    for part in command.takes:
        match part:
            case Part.THREAD:
                thread, rest = _thread(command, rest, here)
            case Part.COLLEAGUE:
                found = _COLLEAGUE.match(rest)
                if found is None:
                    raise ActionRefused(f"Say who is to have it: {command.usage}.")
                colleague, rest = found.group(), rest[found.end() :].strip()
            case Part.TEXT:
                if not rest:
                    raise ActionRefused(f"Say it after the number: {command.usage}.")
            case Part.SWITCH:
                rest = rest.rstrip(_SIGNS).casefold()
                if rest not in ("on", "off"):
                    raise ActionRefused(f"Say on or off: {command.word} on.")
            case Part.PERHAPS_TEXT:
                pass
    return ParsedCommand(command, thread, colleague, _words(command, rest))


def _words(command: Command, rest: str) -> str:
    """What was said after all the rest. Raises Refused for a command that takes no words."""
    if _TAKES_WORDS.intersection(command.takes):
        return rest
    if rest.strip(_SIGNS + " "):
        raise ActionRefused(more_words(command))
    return ""


def _thread(command: Command, rest: str, here: ThreadId | None) -> tuple[ThreadId, str]:
    found = _NUMBER.match(rest)
    # In its own thread a bare number may be the beginning of what is said: "note 3 loaves are left".
    takes_words = command.takes[-1] in (Part.TEXT, Part.PERHAPS_TEXT)
    bare = here is not None and takes_words and not rest.startswith("#")
    if found is not None and (not bare or int(found[1]) == here):
        return ThreadId(int(found[1])), rest[found.end() :].strip()
    if here is None:
        raise ActionRefused(f"Say which one: {command.usage}. “list” shows what is up for grabs.")
    return here, rest


def more_words(command: Command) -> str:
    """Return the refusal of words that a command does not take.

    Who goes on talking did not mean the command: "stop talking like that to her" stops nobody.
    """
    return (
        f"Nothing was done: “{command.word}” takes no more words. For the command, write only “{command.usage}”; "
        "to talk to colleagues, leave out “@Handraise” or “!”."
    )


def _unknown(word: str) -> str:
    shown = word[:20]
    near = difflib.get_close_matches(shown.casefold(), _BY_WORD, n=1)
    hint = f" Did you mean “{_BY_WORD[near[0]].word}”?" if near else ""
    return f"There is no command like that.{hint} “help” shows all of them."


def help_lines(*, is_keeper: bool = False) -> tuple[tuple[str, str], ...]:
    """Return how to write each command, and what it does; those of keepers only for keepers."""
    return tuple((c.usage, c.does) for c in COMMANDS if is_keeper or not c.for_keepers)
