"""What a command asks, done at the desk: the same on every surface. Surfaces only show what came of it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.chat.commands import ParsedCommand, help_lines, more_words
from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.decisions.action_for_verb import action
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.pause import Pause
from bot.domain.staff import Staff
from bot.domain.thread import ActionRefused
from bot.ports.surface import Desk, Pile

ResolveColleague = Callable[[str], Awaitable[StaffId]]
"""Find out which colleague somebody named, as they typed it. Raises Refused."""


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence for the person who asked. `done` is the thread that was acted on, if one was."""

    text: str
    done: ThreadId | None = None


@dataclass(frozen=True, slots=True)
class CardList:
    """Cards of one pile, in its order; `count` is how many lie there in all, `paused` that publishing is paused."""

    pile: Pile
    cards: Sequence[Card]
    count: int = 0
    paused: Pause | None = None


@dataclass(frozen=True, slots=True)
class DraftPreview:
    """A draft as customers will see it; `card` is for its author and holds the preview.

    `instead_of` is the draft that it took the place of, for the person who wants that back.
    """

    card: Card
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class MyProfile:
    """How customers see the person who asked."""

    person: Staff


@dataclass(frozen=True, slots=True)
class WeekNumbers:
    """The last seven days."""

    week: LastSevenDays


@dataclass(frozen=True, slots=True)
class Help:
    """How to write each command, and what it does."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MySettings:
    """The person who asked wants to set their own quiet hours."""


@dataclass(frozen=True, slots=True)
class AskStop:
    """The question before a customer is left alone: nothing has happened yet."""

    card: Card


CommandResult = AskStop | Text | CardList | DraftPreview | MyProfile | WeekNumbers | Help | MySettings


async def run_command(  # noqa: C901, PLR0911 - one line a command
    asked: ParsedCommand, by: StaffRef, desk: Desk, whom: ResolveColleague, *, is_keeper: bool = False
) -> CommandResult:
    """Do what was asked, and return what came of it. Raises Refused with a sentence for the person who asked.

    `is_keeper` is whether they are keepers: else help does not offer what only those may do.
    """
    match asked.command.word:
        case "list":
            return await listed(Pile.UP_FOR_GRABS, by, desk)
        case "mine":
            return await listed(Pile.MINE, by, desk)
        case "me":
            return MyProfile(await desk.person(by))
        case "settings":
            return MySettings()
        case "digest":
            return WeekNumbers(await desk.week(by))
        case "help":
            return Help(help_lines(is_keeper=is_keeper))
        case "pause" | "resume" | "offers" | "weekly-note" | "name-me":
            return Text(await desk.handle(_of_no_thread(asked, by)))
        case "stop":
            return await _asked_first(asked.number, by, desk)
        case "split":
            return await split(asked.number, by, desk)
        case "reply" | "send":
            return await preview(asked.number, asked.text, by, desk)
        case _:
            return Text(await desk.handle(await _action(asked, by, desk, whom)), asked.number)


async def listed(pile: Pile, by: StaffRef, desk: Desk) -> CardList:
    """Return the first cards of a pile, and how many lie there."""
    cards, overview = await desk.pile(pile, by), await desk.overview(by)
    return CardList(pile, cards, max(len(cards), overview.counts[pile]), overview.paused)


async def preview(thread: ThreadId, text: str, by: StaffRef, desk: Desk) -> DraftPreview:
    """Keep `text` as this person's draft (nothing: the one they have), and show what it would be in public.

    Nothing leaves by this.
    """
    before = ""
    if text:
        before = (await desk.look(thread, by)).draft
        await desk.handle(act.SaveDraft(thread, by, text))
    card = await desk.look(thread, by)
    if not card.draft.strip():
        raise ActionRefused(f"There is nothing to send in #{thread} yet: write your answer first.")
    return DraftPreview(card, "" if before.strip() == text.strip() else before.strip())


async def _asked_first(thread: ThreadId, by: StaffRef, desk: Desk) -> AskStop:
    """A stop silences somebody in all their threads, so a word alone does not do it."""
    card = await desk.look(thread, by)
    if Verb.STOP not in card.verbs:
        raise ActionRefused(
            f"You cannot say that of #{thread} now: only who has it can, or a keeper of Handraise, and only once."
        )
    return AskStop(card)


async def split(thread: ThreadId, by: StaffRef, desk: Desk) -> DraftPreview:
    """Make several posts of this person's draft, or one again, and show what it would be in public then."""
    shown = (await desk.look(thread, by)).preview
    await desk.handle(act.Split(thread, by, shown is None or not shown.parts))
    return await preview(thread, "", by, desk)


async def describe(thread: ThreadId, by: StaffRef, desk: Desk, typed: Mapping[str, str]) -> None:
    """Keep what was typed of what the pictures of this person's draft show, by the id of each picture."""
    for picture in (await desk.look(thread, by)).pictures if typed else ():
        alt = " ".join(typed.get(picture.id, picture.alt).split())
        if alt != picture.alt:
            await desk.handle(act.DescribePicture(thread, by, picture.id, alt))


def _of_no_thread(asked: ParsedCommand, by: StaffRef) -> act.SetPreferences | act.Pause:
    on = asked.text == "on"
    match asked.command.word:
        case "offers":
            return act.SetPreferences(by, offers=on)
        case "weekly-note":
            return act.SetPreferences(by, note=on)
        case "name-me":
            return act.SetPreferences(by, named=on)
        case word:
            return act.Pause(by, word == "pause", asked.text)


async def _action(asked: ParsedCommand, by: StaffRef, desk: Desk, whom: ResolveColleague) -> act.ThreadAction:
    thread, verb = asked.number, asked.command.verb
    assert verb is not None, "what takes a thread and no button is only a look"
    if verb is Verb.HAND_OFF:
        if asked.text:
            raise ActionRefused(more_words(asked.command))
        return act.HandOff(thread, by, await whom(asked.colleague))
    if verb is Verb.UNASSIGN and asked.colleague:
        return act.Unassign(thread, by, asked.text, await whom(asked.colleague))
    if verb is Verb.TAKE_DOWN:
        return act.TakeDown(thread, by, last_of_others(await desk.look(thread, by)), asked.text)
    if verb is Verb.TAKE_BACK:
        return act.TakeBack(thread, by, last_sent(await desk.look(thread, by)))
    return action(verb, thread, by, {"text": asked.text, "reason": asked.text, "link": asked.text})


def last_sent(card: Card) -> ReplyId:
    """Return the newest public reply of the person who looks at this card. Raises Refused if there is none."""
    mine = [reply.id for reply in card.replies if reply.mine and reply.state is ReplyState.SENT]
    if not mine:
        raise ActionRefused(f"No answer of yours stands in public in #{card.thread}.")
    return mine[-1]


def last_of_others(card: Card) -> ReplyId:
    """Return the newest public reply of a colleague of the person who looks. Raises Refused if there is none."""
    theirs = [reply.id for reply in card.replies if not reply.mine and reply.state is ReplyState.SENT]
    if not theirs:
        raise ActionRefused(f"No answer of a colleague stands in public in #{card.thread}.")
    return theirs[-1]
