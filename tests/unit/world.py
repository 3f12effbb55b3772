"""The small house in which the unit tests take place: its people, its clock, and one thread to act on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from bot.domain import actions as act
from bot.domain.decisions.decide import DecisionContext, Rules, decide
from bot.domain.decisions.events import EventContext
from bot.domain.draft import GO, Draft, Preview, Reply, ReplyState, Ruling, Verdict
from bot.domain.effects import Effect, Whisper
from bot.domain.ids import CustomerRef, PostRef, ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.mention import Customer, Mention
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import ActionRefused, Change, Claim, JournalEntry, Post, State, Thread
from bot.domain.thread_history import ThreadHistory
from bot.policies.review import review

T0 = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LEASE, UNDO = timedelta(minutes=30), timedelta(seconds=20)
RULES = Rules(LEASE, UNDO)
LIMITS = Limits(500)

ANA = Staff(StaffId(1), "Ana", "baker", Attribution("Ana", "baker"), T0)
BEN = Staff(StaffId(2), "Ben", "driver", Attribution("Ben"), T0)
CLEO = Staff(StaffId(3), "Cleo", "shop", Attribution("Cleo", "shop"), T0)
NEW = Staff(StaffId(4), "Nils")
GONE = Staff(StaffId(5), "Olga", "baker", Attribution("Olga"), T0, active=False)
EVERYBODY: Mapping[StaffId, Staff] = {s.id: s for s in (ANA, BEN, CLEO, NEW, GONE)}

ASKED, AGAIN, OURS = PostRef("wall", "p1"), PostRef("wall", "p2"), PostRef("wall", "our1")
MARIA = Customer(CustomerRef("wall", "c1"), "Maria")
MENTION = Mention(ASKED, MARIA, "Is the rye bread vegan?", T0)
THREAD = Thread(ThreadId(142), MARIA, ASKED, ASKED, T0, T0)
NOW = EventContext(T0, LEASE)
R1 = ReplyId("r1")

MAY = GO
MAYBE = Verdict(Ruling.HOLD, ("It holds a phone number: take it out.",))
NEVER = Verdict(Ruling.NO, ("It is too long: cut 3 characters.",))


def at(minutes: float = 0) -> datetime:
    """The clock, so many minutes after the story began."""
    return T0 + timedelta(minutes=minutes)


def on(surface_account: Staff) -> StaffRef:
    """The account of a person."""
    return StaffRef("staffroom", str(surface_account.id))


def held(by: Staff, state: State = State.CLAIMED, *, until: datetime | None = T0 + LEASE) -> Thread:
    """The thread in somebody's hands."""
    return replace(THREAD, state=state, claim=Claim(by.id, T0, until))


def answered(by: Staff = ANA) -> Thread:
    """The thread with one reply in public."""
    return held(by, State.ANSWERED, until=None).with_reply(reply(by, ReplyState.SENT))


def leaving(by: Staff = ANA, state: ReplyState = ReplyState.LEAVING, *, thread: State = State.CLAIMED) -> Thread:
    """The thread with a reply on its way."""
    return held(by, thread, until=None).with_reply(reply(by, state))


def reply(by: Staff, state: ReplyState, id: ReplyId = R1) -> Reply:
    """A reply of somebody, in that state."""
    assert by.attribution is not None
    post = OURS if state in (ReplyState.SENT, ReplyState.RETRACTING, ReplyState.RETRACTED) else None
    return Reply(id, by.id, by.attribution, f"Yes.\n{by.attribution.signature}", ASKED, T0 + UNDO, state, post)


@cache
def preview(text: str, by: Staff, verdict: Verdict = MAY) -> Preview:
    """What a text would be in public, with the verdict that the test wants."""
    seen = review(text, author=by.attribution, limits=LIMITS, company="Acme", colleagues=())
    return replace(seen, verdict=verdict if by.attribution else seen.verdict)


@dataclass
class Desk:
    """Does what staff ask, one thing after the other, and remembers what came of it."""

    thread: Thread = THREAD
    drafts: dict[StaffId, Draft] = field(default_factory=dict)
    verdict: Verdict = MAY
    now: datetime = T0
    people: dict[StaffId, Staff] = field(default_factory=lambda: dict(EVERYBODY))
    journal: list[JournalEntry] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    answer: str = ""
    ids: int = 0

    def does(self, who: Staff, action: act.ThreadAction, **known: Any) -> Change:
        """Decide, and keep the change. `known` is what else was looked up for it."""
        change = decide(self.thread, action, replace(self.case(who, action), **known))
        self.keep(change)
        return change

    def case(self, who: Staff, action: act.ThreadAction) -> DecisionContext:
        """What the engine would look up for this action."""
        author = self.people[action.author if isinstance(action, act.Second) else who.id]
        draft = self.drafts.get(author.id)
        shown = None if draft is None else preview(draft.text, author, self.verdict)
        by = self.people[who.id]
        return DecisionContext(by, self.now, RULES, self.people, f"reply-{self.ids}", draft, shown)

    def keep(self, change: Change) -> None:
        """Keep a change, as the store would."""
        self.ids += 1
        self.thread = replace(change.thread, version=self.thread.version + 1)
        self.journal += change.entries
        self.effects += change.effects
        self.answer = change.answer
        for author in change.dropped:
            self.drafts.pop(author, None)
        if change.draft is not None:
            self.drafts[change.draft.author] = change.draft

    def shown(self, who: Staff) -> str:
        """The digest of what somebody sees in their preview now."""
        return preview(self.drafts[who.id].text, self.people[who.id], self.verdict).fingerprint

    def refusal(self, who: Staff, action: act.ThreadAction, **known: Any) -> str:
        """The sentence with which this is refused; fails if it is not."""
        try:
            decide(self.thread, action, replace(self.case(who, action), **known))
        except ActionRefused as no:
            return str(no)
        raise AssertionError(f"{action} was not refused")

    # --- what staff do, in a word each ----------------------------------------------------------

    def claim(self, who: Staff) -> Change:
        return self.does(who, act.Claim(self.thread.id, on(who)))

    def write(self, who: Staff, text: str) -> Change:
        return self.does(who, act.SaveDraft(self.thread.id, on(who), text))

    def send(self, who: Staff, digest: str | None = None) -> Change:
        return self.does(who, self.sending(who, digest))

    def sending(self, who: Staff, digest: str | None = None) -> act.Send:
        return act.Send(self.thread.id, on(who), digest or self.shown(who))

    def ask(self, who: Staff) -> Change:
        return self.does(who, act.AskSecond(self.thread.id, on(who), self.shown(who)))

    def second(self, who: Staff, author: Staff) -> Change:
        return self.does(who, act.Second(self.thread.id, on(who), author.id, self.shown(author)))

    def whispers(self, to: Staff) -> list[str]:
        """What this person was told."""
        return [e.text for e in self.effects if isinstance(e, Whisper) and e.to == to.id]

    def story(self, *posts: Post) -> ThreadHistory:
        """The thread with all that was said."""
        asked = Post(ASKED, MARIA.name, MENTION.text, T0)
        return ThreadHistory(
            self.thread, posts or (asked,), tuple(self.journal), tuple(self.drafts.values()), self.people
        )


def claimed_with_draft(text: str = "Yes, it is.", by: Staff = ANA) -> Desk:
    """A thread that somebody claimed and wrote an answer for."""
    desk = Desk()
    desk.claim(by)
    desk.write(by, text)
    return desk
