"""What somebody may do with a thread now, asked of the rules themselves. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.decisions.decide import DecisionContext, Rules, decide
from bot.domain.decisions.stopping import may_be_wish, wrote_since
from bot.domain.draft import GO, Draft, Preview
from bot.domain.ids import StaffId, StaffRef
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import ActionRefused, Post
from bot.domain.thread_history import ThreadHistory

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_UNNAMED = Attribution("Somebody")
ANY_COLLEAGUE = Staff(StaffId(-1), "Somebody", attribution=_UNNAMED, agreed_at=_LONG_AGO)
"""Any colleague at all: what is offered to them is offered to everybody."""
_ASKS = StaffRef("", "")
_RULES = Rules(timedelta(), timedelta())


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a thread, and when. None is any colleague who has nothing to do with it yet.

    `previews` are what drafts would be in public, by author; a draft without one cannot be sent.
    `colleague` is somebody who could be handed the thread, if there is anybody. `by_hand` says that the
    network has a page on which a person can answer those whom a program may not. `keeper` says that they look after
    the house. `stop` is the customer's stop, if there is one, and `hides` says that the channel can hide their post.
    """

    who: Staff | None
    now: datetime
    previews: Mapping[StaffId, Preview] = field(default_factory=dict)
    colleague: Staff | None = None
    by_hand: bool = False
    keeper: bool = False
    stop: StopRecord | None = None
    hides: bool = False


def verbs(story: ThreadHistory, looker: Viewer) -> tuple[Verb, ...]:
    """Return every verb that would not be refused now.

    Those who have not enrolled yet are offered to write and to send all the same: being refused tells
    them what to do first, and a missing button would not.
    """
    by = looker.who or ANY_COLLEAGUE
    if not by.active:
        return ()
    accepted = {verb for verb, action, case in _tries(story, by, looker) if _accepts(story, action, case)}
    if Verb.WRITE in accepted and not by.enrolled and story.draft_of(by.id) is not None:
        accepted.add(Verb.SEND)
    return tuple(verb for verb in Verb if verb in accepted)


def unsendable(story: ThreadHistory, looker: Viewer) -> str:
    """Return why this person could send nothing here now, were it written and they enrolled; "" if they could."""
    by = looker.who or ANY_COLLEAGUE
    _, action, case = next(each for each in _tries(story, by, looker) if each[0] is Verb.WRITE)
    try:
        decide(story.thread, action, case)
    except ActionRefused as no:
        return str(no)
    return ""


def _tries(story: ThreadHistory, by: Staff, looker: Viewer) -> Iterator[tuple[Verb, act.ThreadAction, DecisionContext]]:
    thread, id = story.thread, story.thread.id
    draft, preview = story.draft_of(by.id), looker.previews.get(by.id)
    people = {**story.people, by.id: by}
    if looker.colleague is not None:
        people[looker.colleague.id] = looker.colleague
    case = DecisionContext(by, looker.now, _RULES, people, "", draft, preview, looker.by_hand)
    since = looker.stop is not None and wrote_since(story.posts, looker.stop)
    wish = not thread.unwanted and may_be_wish(thread, story.posts)
    case = replace(case, keeper=looker.keeper, stop=looker.stop, wrote_since=since, may_be_wish=wish)
    yield Verb.CLAIM, act.Claim(id, _ASKS), case
    yield Verb.RELEASE, act.Release(id, _ASKS), case
    if looker.colleague is not None:
        yield Verb.HAND_OFF, act.HandOff(id, _ASKS, looker.colleague.id), case
    yield Verb.HELP_TOO, act.HelpToo(id, _ASKS), case
    yield Verb.NOTE, act.Note(id, _ASKS, "…"), case
    # Writing is worth offering to a person who could send something, were it written and they enrolled.
    name = by.attribution or _UNNAMED
    written = Preview(name.signature, name, 1, 1, GO)
    signed = replace(by, attribution=name, agreed_at=by.agreed_at or _LONG_AGO)
    ready = replace(case, by=signed, draft=Draft(by.id, "", looker.now), preview=written)
    yield Verb.WRITE, act.Send(id, _ASKS, written.fingerprint), ready
    posted = Post(thread.latest, "", "", looker.now)
    yield Verb.BY_HAND, act.AnsweredByHand(id, _ASKS, ""), replace(case, by=signed, found=posted)
    if draft is not None and preview is not None:
        if preview.could_be:
            yield Verb.SPLIT, act.Split(id, _ASKS, not preview.parts), case
        yield Verb.ASK_SECOND, act.AskSecond(id, _ASKS, preview.fingerprint), case
        yield Verb.SEND, act.Send(id, _ASKS, preview.fingerprint), case
    for theirs in story.drafts:
        shown = looker.previews.get(theirs.author)
        if shown is not None and theirs.author != by.id:
            second = act.Second(id, _ASKS, theirs.author, shown.fingerprint)
            yield Verb.SECOND, second, replace(case, draft=theirs, preview=shown)
    yield Verb.UNDO, act.Undo(id, _ASKS), case
    for reply in thread.replies:
        yield Verb.TAKE_BACK, act.TakeBack(id, _ASKS, reply.id), case
    yield Verb.CLOSE, act.Close(id, _ASKS), case
    yield Verb.REOPEN, act.Reopen(id, _ASKS), case
    yield Verb.NOT_FOR_US, act.NotForUs(id, _ASKS, "…"), case
    yield Verb.STOP, act.Stop(id, _ASKS), case
    yield Verb.LIFT_STOP, act.LiftStop(id, _ASKS), case
    yield Verb.HOLD, act.Hold(id, _ASKS, "…"), case
    for reply in thread.replies:
        yield Verb.TAKE_DOWN, act.TakeDown(id, _ASKS, reply.id, "…"), case
    yield Verb.UNASSIGN, act.Unassign(id, _ASKS, "…"), case
    yield Verb.HIDE, act.Hide(id, _ASKS, "…"), replace(case, posts=story.posts, hides=looker.hides)


def _accepts(story: ThreadHistory, action: act.ThreadAction, case: DecisionContext) -> bool:
    try:
        decide(story.thread, action, case)
    except ActionRefused:
        return False
    return True
