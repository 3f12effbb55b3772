"""Thread -> card: what one room, or one person, should see of a thread now. Pure; decides nothing."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.card import Card, CardPost, CardReply, CardTalk, SecondWanted, Verb
from bot.domain.customer_history import Background
from bot.domain.decisions.allowed_verbs import ANY_COLLEAGUE, Viewer, unsendable, verbs
from bot.domain.decisions.context import STOPPED
from bot.domain.decisions.stopping import may_be_wish
from bot.domain.draft import Draft, Preview, ReplyState
from bot.domain.ids import StaffId
from bot.domain.mention import Visibility
from bot.domain.opt_out import StopRecord
from bot.domain.pause import Pause
from bot.domain.staff import Staff
from bot.domain.thread import Claim, JournalEntry, JournalEvent, Post, State, Thread
from bot.domain.thread_history import ThreadHistory
from bot.domain.visibility import UNREAD, answers_privately, without_private
from bot.engine.card_texts import (
    CORRECTION,
    HAPPENED,
    NOT_SHOWN,
    SHORT,
    clipped,
    in_its_way,
    leaving,
    past_line,
    said_privately,
    time_left,
)
from bot.engine.manual_replies import words_by_hand
from bot.ports.channel import CanReplyManually

BY_HAND = "The network lets no program answer this. Claim it, answer on its page, then say where your answer stands."
CALLED_AGAIN = "They have called on us again by themselves: their newest post may be answered, once, and nothing else."
PERHAPS_STOP = (
    "This may be a wish not to be contacted. If it is, say that they want no contact: then nothing more is "
    "sent to them."
)
SUMMARY = 300
"""How long a summary may be, in code points."""

PreviewOf = Callable[[Draft], Preview | None]

_QUOTED = 80

_FOR_AUTHOR = frozenset({Verb.SEND, Verb.ASK_SECOND, Verb.UNDO, Verb.TAKE_BACK})
_WRITING = frozenset({Verb.WRITE, Verb.SPLIT, Verb.ASK_SECOND, Verb.SECOND, Verb.SEND, Verb.BY_HAND})
_SEEN_BY = {Visibility.FOLLOWERS: "For their followers only", Visibility.DIRECT: "Said privately"}
_ABOUT_STAFF = (JournalEvent.HANDED_OFF, JournalEvent.LEASE_ENDED, JournalEvent.SECONDED, JournalEvent.UNASSIGNED)


@dataclass(frozen=True, slots=True)
class _View:
    """A story as somebody looks at it: what the parts of a card are made from."""

    story: ThreadHistory
    viewer: Staff | None
    now: datetime
    preview_of: PreviewOf
    colleagues: tuple[Staff, ...]
    by_hand: CanReplyManually | None
    elsewhere: str | None

    @property
    def unread(self) -> bool:
        """Whether the answer that could be written now is to something that may not be shown here."""
        return self.elsewhere is not None and answers_privately(self.story.thread, self.story.posts)

    @property
    def hold(self) -> Claim | None:
        """Who has the thread, if the lease is not over and they are still here."""
        hold = self.story.thread.claim
        if hold is None or (hold.until is not None and hold.until <= self.now):
            return None
        holder = self.person(hold.staff)
        return hold if holder is not None and holder.active else None

    def person(self, who: StaffId | None) -> Staff | None:
        """Return that person, as far as they are known here."""
        if who is None:
            return None
        return self.story.people.get(who) or next((s for s in self.colleagues if s.id == who), None)

    def name(self, who: StaffId | None) -> str:
        """Return what colleagues call that person."""
        person = self.person(who)
        return "A colleague" if person is None else person.name


def card(
    story: ThreadHistory,
    *,
    viewer: Staff | None,
    now: datetime,
    preview_of: PreviewOf | None = None,
    colleagues: Collection[Staff] = (),
    paused: Pause | None = None,
    background: Background | None = None,
    by_hand: CanReplyManually | None = None,
    elsewhere: str | None = "",
    keeper: bool = False,
    stop: StopRecord | None = None,
    hides: bool = False,
) -> Card:
    """Return the card of `story` as `viewer` should see it now; None is for a room that all share.

    A shared card offers what any colleague could do next and what its holder could: both look at the same buttons. It
    shows nobody's draft. `preview_of` says what one would be in public. `colleagues` can be handed a thread.
    `background` is the past, where the card is to say it. `by_hand` is the channel, if a person can
    answer there whom no program may. `elsewhere` says that the card may not show what was said privately, and where
    that can be read instead ("" if nowhere); None is for a surface that may show it. `keeper`: the viewer is one.
    `stop` is the customer's, if there is one. `hides`: the channel can hide a customer's post.
    """
    others = tuple(s for s in colleagues if s.active and (viewer is None or s.id != viewer.id))
    acted_at = None if viewer is None else story.acted_at(viewer.id)
    story = story if paused is None else replace(story, thread=paused.keeping(story.thread, now))
    if elsewhere is not None:
        story = without_private(story, None if viewer is None else viewer.id)
    hand = None if story.thread.summoned else by_hand
    view = _View(story, viewer, now, preview_of or (lambda _: None), others, hand, elsewhere)
    whole = _with_past(replace(_for_everybody(view), paused=paused), background or Background(), now)
    if viewer is None:
        return replace(whole, verbs=_shared(view), by_hand=_by_hand(view, ""))
    previews = _previews(view, viewer)
    draft = story.draft_of(viewer.id)
    looker = Viewer(viewer, now, previews, next(iter(others), None), hand is not None, keeper, stop, hides)
    return replace(
        whole,
        verbs=_open_to(view, verbs(story, looker)),
        unsendable=UNREAD if view.unread else unsendable(story, looker),
        viewer=viewer.id,
        acted_at=acted_at,
        draft="" if draft is None else draft.text,
        preview=previews.get(viewer.id),
        seconds=_seconds(view, viewer, previews),
        colleagues=others,
        by_hand=_by_hand(view, words_by_hand(viewer, previews.get(viewer.id))),
        pictures=() if draft is None else draft.pictures,
    )


def _with_past(shown: Card, past: Background, now: datetime) -> Card:
    similar = tuple(replace(each, said=clipped(each.said, _QUOTED)) for each in past.similar)
    return replace(shown, history=past_line(past.history, now), similar=similar)


def _by_hand(view: _View, text: str) -> str:
    """The page for an answer by hand, while there is one to give."""
    thread = view.story.thread
    if view.by_hand is None or view.unread or not _awaits(thread):
        return ""
    return view.by_hand.by_hand(thread.latest, text)


def _awaits(thread: Thread) -> bool:
    """Whether there is still something to answer."""
    return not thread.unwanted and thread.state in (State.OPEN, State.CLAIMED, State.WAITING)


def _shared(view: _View) -> tuple[Verb, ...]:
    """What a card offers that everybody sees. What only concerns the author of a reply is offered to them alone."""
    offered = set(verbs(view.story, Viewer(None, view.now, by_hand=view.by_hand is not None)))
    holder = None if view.hold is None else view.person(view.hold.staff)
    if holder is not None:
        looker = Viewer(holder, view.now, colleague=ANY_COLLEAGUE, by_hand=view.by_hand is not None)
        offered |= set(verbs(view.story, looker))
    return _open_to(view, tuple(verb for verb in Verb if verb in offered - _FOR_AUTHOR))


def _open_to(view: _View, offered: tuple[Verb, ...]) -> tuple[Verb, ...]:
    """What of it is offered here: nobody writes an answer to what they cannot read."""
    return tuple(verb for verb in offered if verb not in _WRITING) if view.unread else offered


def _for_everybody(view: _View) -> Card:
    """What the card has in it for every viewer, without the verbs."""
    story, thread, hold = view.story, view.story.thread, view.hold
    return Card(
        thread=thread.id,
        version=thread.version,
        state=thread.state,
        status=_status(view),
        summary=_summary(view),
        channel=thread.root.channel,
        customer=thread.customer.name,
        customer_url=thread.customer.url,
        url=next((p.url for p in story.posts if p.ref == thread.root), None),
        opened_at=thread.opened_at,
        changed_at=thread.changed_at,
        holder=None if hold is None else hold.staff,
        holder_name="" if hold is None else view.name(hold.staff),
        until=None if hold is None else hold.until,
        helpers=tuple(view.name(h) for h in thread.helpers),
        posts=tuple(_post(p, view) for p in story.posts),
        talk=tuple(line for entry in story.journal if (line := _talk(entry, view)) is not None),
        replies=_replies(view),
        verbs=(),
        notices=_notices(view),
    )


# --- words --------------------------------------------------------------------------------------


def _status(view: _View) -> str:
    thread, hold = view.story.thread, view.hold
    if thread.leaving is not None:
        return leaving(thread.leaving, view.name(thread.leaving.author), view.now)
    has_it = None if hold is None else f"{view.name(hold.staff)} has it{time_left(hold.until, view.now)}"
    match thread.state:
        case State.WITHDRAWN:
            words = "Deleted"
        case State.CLOSED:
            words = f"Closed: {clipped(thread.reason, 2 * SHORT).rstrip('.')}" if thread.reason else "Closed"
        case State.ANSWERED:
            words = f"Answered by {_answered_by(view)}"
        case State.WAITING:
            words = f"The customer wrote again. {has_it or 'Up for grabs'}"
        case State.OPEN | State.CLAIMED:
            free = thread.summoned or view.by_hand is not None
            words = has_it or ("Up for grabs" if free else "Overheard, to be read only")
    return words


def _answered_by(view: _View) -> str:
    authors = [r.author for r in view.story.thread.replies if r.state is ReplyState.SENT]
    return view.name(authors[-1] if authors else None)


def _summary(view: _View) -> str:
    """One sentence that says who, where, what and what state, and fits into a notification."""
    thread = view.story.thread
    asked = next((p for p in view.story.posts if p.ref == thread.latest), None)
    gone = asked is None or asked.deleted_at is not None or thread.state is State.WITHDRAWN
    who, where = clipped(thread.customer.name, SHORT), clipped(thread.root.channel, SHORT)
    head, tail = f"#{thread.id}: {who} on {where}", f". {clipped(_status(view), 2 * SHORT)}."
    if view.unread and not gone:
        return f"{head}: {NOT_SHOWN}{tail}"
    quote = "" if gone or asked is None else clipped(asked.text, SUMMARY - len(head) - len(tail) - len(": “”"))
    return head + (f": “{quote}”" if quote else "") + tail


def _notices(view: _View) -> tuple[str, ...]:
    thread, viewer = view.story.thread, view.viewer
    waits = {in_its_way(reply, view.name(reply.author)): True for reply in thread.replies if reply.waits is not None}
    mine = viewer is not None and view.hold is not None and view.hold.staff == viewer.id
    standing = [post for post in view.story.posts if post.deleted_at is None]
    notices = waits | {
        CORRECTION: thread.leaving is not None and thread.leaving.corrects is not None,
        "What the customer asked was deleted.": thread.state is State.WITHDRAWN,
        f"{thread.reason or STOPPED} Nothing here can be answered.": thread.unwanted,
        f"{thread.reason or STOPPED} {CALLED_AGAIN}": thread.stopped and not thread.unwanted,
        PERHAPS_STOP: not thread.unwanted and may_be_wish(thread, view.story.posts),
        "We only overheard this: it can be read, but not answered.": not thread.summoned and view.by_hand is None,
        BY_HAND: view.by_hand is not None and _awaits(thread),
        said_privately(view.elsewhere): view.elsewhere is not None and any(p.visibility.private for p in standing),
        "Not everybody can see this post, so only those who can will see an answer.": view.elsewhere is None
        and answers_privately(thread, view.story.posts),
        "Choose how customers see you and read the house rules before you send.": mine
        and viewer is not None
        and not viewer.enrolled,
    }
    return tuple(words for words, holds in notices.items() if words and holds)


# --- what was said ------------------------------------------------------------------------------


def _post(post: Post, view: _View) -> CardPost:
    gone, private = post.deleted_at is not None, post.visibility.private
    if gone:
        note = "Taken back" if post.by_us else "Deleted"
    elif private and view.elsewhere is not None:
        note = NOT_SHOWN
    else:
        by = "Corrected" if post.by_us else "Edited by the customer"
        changed = by if post.edited_at is not None else ""
        note = ". ".join(filter(None, (_SEEN_BY.get(post.visibility), changed)))
    author = post.author or view.story.thread.customer.name  # nobody's name stays with a post that they deleted
    return CardPost(author, "" if gone else post.text, post.at, post.by_us, post.url, note, private)


def _talk(entry: JournalEntry, view: _View) -> CardTalk | None:
    who = "" if entry.by is None else view.name(entry.by)
    if entry.event is JournalEvent.NOTED:
        return CardTalk(who, entry.text, entry.at, deed=entry.event, about=entry.about)
    happened = HAPPENED.get(entry.event)
    if entry.event is JournalEvent.STOPPED and entry.by is not None:
        happened = "{who} said that {customer} wants no contact"
    if happened is None:
        return None
    other = StaffId(int(entry.about)) if entry.event in _ABOUT_STAFF and entry.about.isdecimal() else None
    words = {
        "who": who or "A colleague",
        "other": view.name(other),
        "customer": clipped(view.story.thread.customer.name, SHORT),
        "why": entry.text,
    }
    return CardTalk(who, happened.format_map(words), entry.at, quiet=True, deed=entry.event, about=entry.about)


def _replies(view: _View) -> tuple[CardReply, ...]:
    """Every reply but those undone: nothing of them left the house, so they are their author's again."""
    links: Mapping[object, str | None] = {p.ref: p.url for p in view.story.posts}
    me = None if view.viewer is None else view.viewer.id
    return tuple(
        CardReply(
            r.id,
            view.name(r.author),
            r.text,
            r.state,
            r.leaves_at,
            mine=r.author == me,
            url=links.get(r.post),
            failure=r.failure,
            pictures=r.pictures,
            parts=r.parts,
            standing=len(r.posts),
            waits=r.waits,
            corrects=r.corrects,
        )
        for r in view.story.thread.replies
        if r.state is not ReplyState.UNDONE
    )


def _previews(view: _View, viewer: Staff) -> dict[StaffId, Preview]:
    """What the drafts that this person may see would be in public: their own, and those shown to all."""
    seen = (d for d in view.story.drafts if d.author == viewer.id or d.asked is not None)
    return {d.author: preview for d in seen if (preview := view.preview_of(d)) is not None}


def _seconds(view: _View, viewer: Staff, previews: Mapping[StaffId, Preview]) -> tuple[SecondWanted, ...]:
    """Colleagues' drafts that still say what their authors asked to have looked at, and that nobody seconded."""
    return tuple(
        SecondWanted(
            d.author, view.name(d.author), shown.text, shown.fingerprint, shown.verdict.reasons, shown.pictures
        )
        for d in view.story.drafts
        if d.author != viewer.id and d.seconded != d.asked
        if (shown := previews.get(d.author)) is not None and shown.fingerprint == d.asked
    )
