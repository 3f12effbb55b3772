"""What every chat product says of a thread in the same words: buttons, sentences, what a week was like. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from bot.domain.card import Card, CardPost, CardReply, CardTalk, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import ReplyState, Ruling
from bot.domain.ids import ThreadId
from bot.domain.staff import Staff
from bot.domain.thread import JournalEvent, State
from bot.ports.surface import Pile
from bot.text.sanitize import clipped, sanitize_line

LABELS: Mapping[Verb, str] = MappingProxyType(
    {
        Verb.CLAIM: "Claim",
        Verb.WRITE: "Reply…",
        Verb.SEND: "Send in public",
        Verb.BY_HAND: "Answer by hand…",
        Verb.UNDO: "Undo",
        Verb.HELP_TOO: "I can help too",
        Verb.REOPEN: "Open again",
        Verb.RELEASE: "Give it back",
        Verb.HAND_OFF: "Hand off…",
        Verb.NOTE: "Note to colleagues…",
        Verb.SPLIT: "Several posts",
        Verb.ASK_SECOND: "Ask a colleague to look",
        Verb.SECOND: "Read the draft…",
        Verb.TAKE_BACK: "Take the answer back…",
        Verb.CLOSE: "Close: nothing to do",
        Verb.NOT_FOR_US: "Not for us…",
        Verb.STOP: "They want no contact…",
        Verb.LIFT_STOP: "Allow contact again",
        Verb.HOLD: "Hold the answer back…",
        Verb.TAKE_DOWN: "Take a colleague's answer back…",
        Verb.UNASSIGN: "Take it from them…",
        Verb.HIDE: "Hide the customer's post…",
    }
)
"""What each verb's button says, the most wanted first. An ellipsis says that there is something to fill in."""
PRIMARY = (Verb.CLAIM, Verb.WRITE, Verb.SEND, Verb.BY_HAND)
"""What stands out where it is the first thing that can be done."""
STEPS_IN = (Verb.HOLD, Verb.TAKE_DOWN, Verb.UNASSIGN, Verb.HIDE)
"""What a keeper does in a thread that is in somebody else's hands."""
RARER = (Verb.NOTE, Verb.TAKE_BACK, Verb.CLOSE, Verb.NOT_FOR_US, Verb.STOP, Verb.LIFT_STOP, *STEPS_IN)
"""What stands behind a menu where there is little room."""

NAME = 80
"""How much of a name is shown. No network lets people have longer ones."""
SHARED_UNCONFIRMED = (
    "People from outside the company can read this room. Nothing is sent from here until an admin confirms it."
)
SHARED_CONFIRMED = "People from outside the company can read this room."
YOUR_ANSWER = "Your answer, in your own words"
ONLY_COLLEAGUES = "Only colleagues see this."
TITLES = {Pile.UP_FOR_GRABS: "Up for grabs", Pile.MINE: "In your hands"}
TAKE_IT_BACK = (
    "Take the answer back?",
    "It disappears from public. Anyone who has seen it has seen it.",
    "Take it back",
)
"""The question before a public answer is taken back, what it means, and the yes."""
LEAVE_THEM_ALONE = "Leave them alone"
STOP_MEANS = (
    " Then nothing more is sent to them, in any thread of theirs.",
    "What they write is still shown. Only somebody who looks after Handraise can lift this.",
)
"""What a stop means: the consequence, and how it ends. Stands behind the question whether they asked for it."""
LINES_IN_BURST = 20
"""How many threads one post about many of them shows."""

_TOLD = frozenset(
    {
        *(
            JournalEvent.NOTED,
            JournalEvent.FOLLOWED_UP,
            JournalEvent.EDITED,
            JournalEvent.DELETED,
            JournalEvent.STOPPED,
            JournalEvent.STOP_LIFTED,
            JournalEvent.LIKED,
            JournalEvent.ASKED,
        ),
        *(
            JournalEvent.PUBLISHED,
            JournalEvent.FAILED,
            JournalEvent.RETRACTED,
            JournalEvent.CORRECTED,
            JournalEvent.HANDED_OFF,
            JournalEvent.LEASE_ENDED,
        ),
    }
)
STOOD = (JournalEvent.PUBLISHED, JournalEvent.CORRECTED)
CALLING = (JournalEvent.FOLLOWED_UP, JournalEvent.FAILED)
"""What the person who has the thread is called for by name."""
STANDS = (ReplyState.SENT, ReplyState.RETRACTING)
_COUNTED = 1000


# --- a card --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Until:
    """How a thread stands until a certain time. `exact` is whether seconds matter."""

    said: str
    at: datetime
    exact: bool = False


def until(card: Card, most: int = 300) -> Until | None:
    """Return who has it, or whose answer leaves, and when that ends; None if no time matters."""
    name, mine = min(NAME, most), card.viewer is not None
    leaving = next((reply for reply in card.replies if reply.state is ReplyState.LEAVING), None)
    if leaving is not None and leaving.waits is not None and leaving.waits.again_at is None:
        return None  # the status and a notice say it, without a time
    if leaving is not None:
        author = "Your" if mine and leaving.mine else f"{sanitize_line(leaving.author, name)}'s"
        whose = f"{author} {'answer' if leaving.corrects is None else 'correction'}"
        if leaving.waits is not None and leaving.waits.again_at is not None:
            return Until(f"{whose} waits, and is tried again at", leaving.waits.again_at)
        return Until(f"{whose} leaves at", leaving.leaves_at, exact=True)
    if card.until is None or card.holder is None or card.state not in (State.OPEN, State.CLAIMED, State.WAITING):
        return None
    again = "The customer wrote again. " if card.state is State.WAITING else ""
    who = "You have" if mine and card.holder == card.viewer else f"{sanitize_line(card.holder_name, name)} has"
    return Until(f"{again}{who} it until", card.until)


def newest_asked(card: Card) -> CardPost | None:
    """Return the customer's newest post, deleted or not."""
    return next((post for post in reversed(card.posts) if not post.by_us), None)


def label_of(verb: Verb, card: Card) -> str:
    """Return what a verb's button says on this card: an answer to what not everybody can read goes to few, too."""
    newest = newest_asked(card)
    is_private = verb is Verb.SEND and newest is not None and newest.private
    return "Send privately" if is_private else LABELS[verb]


def nothing_yet(card: Card) -> str:
    """Return that a draft stays until it is sent, and how that is done."""
    return f"Nothing leaves until you press “{label_of(Verb.SEND, card)}”."


def few_names(names: Sequence[str], most: int = NAME) -> str:
    """Return up to three names, and how many more there are."""
    few = ", ".join(sanitize_line(name, most) for name in names[:3])
    return few if len(names) <= 3 else f"{few} and {len(names) - 3} more"


def sentence(text: str) -> str:
    """Return the text with an end, if it has none."""
    return text if text.endswith((".", "!", "?", "…", ".”", "?”", "!”")) else f"{text}."


UNDONE = "Undone: your answer to #{} was stopped before it left. Anything you wrote is kept."


def your_answer(thread: ThreadId, reply: CardReply) -> str:
    """Return what a reply is called to its author, at the beginning of a sentence."""
    return f"Your {'answer to' if reply.corrects is None else 'corrected answer to'} #{thread}"


def became(thread: ThreadId, reply: CardReply) -> str:
    """Return what the author of a reply is told once it can be undone no more and is not on its way; else ""."""
    whose = your_answer(thread, reply)
    match reply.state:
        case ReplyState.SENT if reply.failure:  # no further part of it left
            return f"In #{thread}: {reply.failure} Anything you wrote is kept."
        case ReplyState.SENT:
            return f"{whose} stands in public."
        case ReplyState.FAILED:
            return f"{whose} was not published: {reply.failure} Anything you wrote is kept."
        case ReplyState.RETRACTING | ReplyState.RETRACTED:
            return f"{whose} was taken back."
        case ReplyState.REPLACED:
            return f"{whose} was corrected since."
        case _:
            return ""


def waiting(thread: ThreadId, reply: CardReply) -> str:
    """Return what the author of a reply is told that did not get through; "" where nothing is in its way."""
    if reply.waits is None or reply.state is not ReplyState.LEAVING:
        return ""
    why = sentence(sanitize_line(reply.waits.why, 300))
    return f"{your_answer(thread, reply)} waits. {why} It is tried again by itself; until then you can undo it."


# --- what happened -------------------------------------------------------------------------------


def told(talk: CardTalk) -> bool:
    """Return whether a line of the talk is said in the thread. What the card itself shows is not said again."""
    return not talk.quiet or talk.deed in _TOLD


def reply_of(card: Card, talk: CardTalk) -> CardReply | None:
    """Return the reply that a line of the talk is about."""
    return next((reply for reply in card.replies if reply.id == talk.about), None)


def follow_up(card: Card, at: int) -> CardPost | None:
    """Return what the customer wrote when they wrote again: the post that line `at` of the talk tells of."""
    nth = sum(1 for talk in card.talk[: at + 1] if talk.deed is JournalEvent.FOLLOWED_UP)
    theirs = [post for post in card.posts if not post.by_us]
    return theirs[nth] if nth < len(theirs) else None


def happened(card: Card, talk: CardTalk) -> str:
    """Return what happened, in a sentence that is still true."""
    reply = reply_of(card, talk)
    if talk.deed in STOOD and reply is not None and reply.state is ReplyState.RETRACTED:
        return f"{reply.author}'s answer was public until it was taken back."
    if talk.deed in STOOD and reply is not None and reply.state is ReplyState.REPLACED:
        return f"{reply.author}'s answer was public until it was corrected."
    return sentence(talk.text)


def story_text(card: Card, begin: int, end: int) -> str:
    """Return the lines `begin` to `end` of the talk in words, without anything that a customer may still take back."""
    said = [
        happened(card, t) if t.quiet else sentence(f"{t.author}: {t.text}") for t in card.talk[begin:end] if told(t)
    ]
    return sentence(clipped(f"#{card.thread}: {' '.join(said)}", 3000))


# --- writing -------------------------------------------------------------------------------------


def why_not(card: Card) -> str:
    """Return why the draft cannot be sent as it is, with the fix; "" if it can."""
    if not card.draft.strip():
        return "Write your answer first."
    if card.unsendable:
        return card.unsendable
    if card.preview is None:
        return f"{card.channel} is not connected just now, so nothing can be sent there. Your draft is kept."
    verdict = card.preview.verdict
    if verdict.ruling is Ruling.NO:
        return " ".join(verdict.reasons)
    if verdict.ruling is Ruling.HOLD and Verb.SEND not in card.verbs:
        asks = f"Press “{LABELS[Verb.ASK_SECOND]}” below, or change it."
        waits = "Colleagues can see it: wait for one of them, or change it."
        return f"{' '.join(verdict.reasons)} {asks if Verb.ASK_SECOND in card.verbs else waits}"
    return ""


def needs_second(card: Card) -> bool:
    """Return whether the draft may go only once a colleague has seconded it."""
    return card.preview is not None and card.preview.verdict.ruling is Ruling.HOLD


def found(colleagues: Sequence[Staff], typed: str) -> list[Staff]:
    """Return the colleagues whose name or role holds what was typed."""
    wanted = typed.strip().casefold()
    return [person for person in colleagues if wanted in f"{person.name} {person.role}".casefold()]


def with_role(person: Staff) -> str:
    """Return a colleague's name and what they do."""
    return f"{person.name}, {person.role}" if person.role else person.name


# --- many cards at once --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BurstLine:
    """One thread in a post that shows many. `own` is the address of its own card, once it has one."""

    thread: int
    said: str
    status: str
    claimable: bool = True
    own: str = ""


def burst_line(card: Card, own: str = "") -> BurstLine:
    """Return what a burst says of a card."""
    newest = newest_asked(card)
    text = "" if newest is None else newest.text or newest.note
    said = f"{clipped(card.customer, NAME)} on {card.channel}: {clipped(' '.join(text.split()), 300)}"
    held = f"{card.holder_name} has it" if card.until is not None and card.holder is not None else card.status
    return BurstLine(card.thread, said, clipped(held, 200), Verb.CLAIM in card.verbs, own)


def burst_text(lines: Sequence[BurstLine]) -> str:
    """Return a burst as one sentence."""
    numbers = ", ".join(f"#{each.thread}" for each in lines)
    return f"{came(len(lines))}: {numbers}."


def came(many_of_them: int) -> str:
    """Return how many came at once."""
    return "1 mention came" if many_of_them == 1 else f"{many_of_them} mentions came at once"


def alarm_head(about: str, *, well: bool) -> str:
    """Return that an adapter needs somebody, or that it is well again."""
    return (
        f"{about} works again. What waited goes on." if well else f"{about} needs somebody who looks after Handraise."
    )


# --- a week --------------------------------------------------------------------------------------


def my_week(week: LastSevenDays) -> str:
    """Return what one person did in the last seven days."""
    did = [f"answered {_many(week.answered_by_me, 'customer')}"] if week.answered_by_me else []
    did += [f"helped with {_many(week.helped_by_me, 'answer')}"] if week.helped_by_me else []
    did += [f"got {_many(week.liked, 'like')}"] if week.liked else []
    if not did:
        return "Nothing from you yet."
    return f"You {' and '.join([', '.join(did[:-1]), did[-1]] if len(did) > 1 else did)}."


def our_week(week: LastSevenDays) -> str:
    """Return what all of us did in the last seven days."""
    now = f"{week.waiting_now:,}{' or more' if week.waiting_now >= _COUNTED else ''}"
    wait = f"{now} {'waits' if week.waiting_now == 1 else 'wait'} for somebody now." if week.waiting_now else ""
    if not week.heard and not week.answered:
        return f"All was quiet. {wait}".strip()
    ours = f"All of us heard {_many(week.heard, 'mention')} and answered {week.answered:,}."
    return f"{ours} {wait or 'Nobody waits now.'}"


def left(count: int, shown: int) -> str:
    """Return how many more there are than are shown; what is counted is counted no further than 1,000."""
    return f"{'at least ' if count >= _COUNTED else ''}{count - shown:,} more"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
