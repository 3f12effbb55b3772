"""Several people, a customer, the clock and a network act on one thread in any order: what always holds."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.decisions.decide import DecisionContext, decide
from bot.domain.decisions.events import (
    EventContext,
    customer_deleted,
    customer_edited,
    customer_stopped,
    followed_up,
    lease_ended,
    opened,
)
from bot.domain.decisions.reply_events import (
    reply_failed,
    reply_going,
    reply_published,
    reply_retracted,
    reply_waits,
    retract_failed,
)
from bot.domain.draft import Draft, Preview, Reply, ReplyState, Ruling, Verdict, Wait
from bot.domain.effects import Publish
from bot.domain.ids import PostRef, StaffId, ThreadId
from bot.domain.mention import Deleted, Edited
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import ActionRefused, Change, Claim, State
from bot.domain.thread_history import ThreadHistory
from bot.engine.card_view import card
from tests.unit.world import ANA, BEN, CLEO, EVERYBODY, LEASE, MAYBE, MENTION, NEVER, NEW, RULES, T0, on, preview

PEOPLE = st.sampled_from([ANA.id, BEN.id, CLEO.id, NEW.id])
ON_THE_WAY = (ReplyState.LEAVING, ReplyState.GOING)
OVER = (State.CLOSED, State.WITHDRAWN)
T = ThreadId(142)

PRESSED: dict[Verb, type[act.ThreadAction]] = {
    Verb.CLAIM: act.Claim,
    Verb.RELEASE: act.Release,
    Verb.HELP_TOO: act.HelpToo,
    Verb.UNDO: act.Undo,
    Verb.CLOSE: act.Close,
    Verb.REOPEN: act.Reopen,
    Verb.LIFT_STOP: act.LiftStop,
}


ADVICE: dict[str, type[act.ThreadAction]] = {
    f"Claim #{T} first": act.Claim,
    "You can claim it": act.Claim,
    "Reopen it first": act.Reopen,
    "Open it again": act.Reopen,
    "You can offer to help": act.HelpToo,
    "Undo it": act.Undo,
}
"""What a refusal tells somebody to do next, and the action that this is."""


def judged(text: str) -> Verdict:
    """What the policies of this house say of a text: it stands in the text itself."""
    return MAYBE if "phone" in text else NEVER if "endless" in text else Verdict(Ruling.GO)


class ManyHands(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.thread = replace(opened(MENTION, T0).thread, id=T)
        self.now = T0
        self.people: dict[StaffId, Staff] = dict(EVERYBODY)
        self.drafts: dict[StaffId, Draft] = {}
        self.theirs: dict[StaffId, str] = {}  # what each person wrote last and has neither sent nor emptied
        self.seen: dict[StaffId, Preview] = {}  # the preview each person looked at last
        self.seconded: set[tuple[StaffId, str, StaffId]] = set()
        self.posts = [MENTION.ref]  # the customer's that still stand, oldest first
        self.count = 0

    # --- how the house works ----------------------------------------------------------------

    def shown(self, author: StaffId) -> Preview | None:
        draft = self.drafts.get(author)
        return None if draft is None else preview(draft.text, self.people[author], judged(draft.text))

    def case(self, who: StaffId, author: StaffId | None = None) -> DecisionContext:
        of = who if author is None else author
        self.count += 1
        people, new = dict(self.people), f"r{self.count}"
        return DecisionContext(self.people[who], self.now, RULES, people, new, self.drafts.get(of), self.shown(of))

    def tries(self, action: act.ThreadAction, who: StaffId, author: StaffId | None = None) -> Change | None:
        case = self.case(who, author)
        first, again = outcome(self, action, case), outcome(self, action, case)
        assert first == again
        if isinstance(first, str):
            self.tells_the_truth(first, who)
            return None
        self.keep(first)
        return first

    def tells_the_truth(self, why: str, who: StaffId) -> None:
        """Whatever a refusal tells somebody to do next can be done, and whatever it says of anybody holds."""
        assert why.endswith(".")
        by = on(self.people[who])
        for words, action in ADVICE.items():
            assert words not in why or accepted(self, action(T, by), self.case(who)), why  # type: ignore[call-arg]
        if "You can take it back" in why:
            takes = [act.TakeBack(T, by, reply.id) for reply in self.thread.replies]
            assert any(accepted(self, take, self.case(who)) for take in takes), why
        for person in self.people.values():
            assert f"{person.name} has #{T}" not in why or self.holder() == person.id, why
            assert f"{person.name}, who has #{T}" not in why or self.holder() == person.id, why
            if "Ask them to close it" in why and self.holder() == person.id:
                assert accepted(self, act.Close(T, on(person)), self.case(person.id)), why
        assert "it has left" not in why or self.thread.leaving is not None, why
        assert "our draft is" not in why or who in self.drafts, why

    def keep(self, change: Change | None) -> None:
        if change is None:
            return
        for effect in change.effects:
            assert effect.thread == T
        self.thread = replace(change.thread, version=self.thread.version + 1)
        for author in change.dropped:
            self.drafts.pop(author, None)
        if change.draft is not None:
            self.drafts[change.draft.author] = change.draft

    @property
    def moment(self) -> EventContext:
        return EventContext(self.now, LEASE)

    def holder(self) -> StaffId | None:
        hold = self.thread.claim
        if hold is None or (hold.until is not None and hold.until <= self.now):
            return None
        return hold.staff if self.people[hold.staff].active else None

    # --- staff ------------------------------------------------------------------------------

    @rule(who=PEOPLE)
    def claims(self, who: StaffId) -> None:
        before = self.holder()
        if self.tries(act.Claim(T, on(self.people[who])), who):
            assert before is None
            assert self.holder() == who

    @rule(who=PEOPLE)
    def gives_back(self, who: StaffId) -> None:
        on_its_way, had = self.thread.leaving, self.thread.claim
        if self.tries(act.Release(T, on(self.people[who])), who):
            assert on_its_way is None
            assert had is not None
            assert had.staff == who

    @rule(who=PEOPLE, to=PEOPLE)
    def hands_off(self, who: StaffId, to: StaffId) -> None:
        had = self.thread.claim
        if self.tries(act.HandOff(T, on(self.people[who]), to), who):
            assert had is not None
            assert had.staff == who
            assert self.people[to].active

    @rule(who=PEOPLE)
    def offers_help(self, who: StaffId) -> None:
        self.tries(act.HelpToo(T, on(self.people[who])), who)

    @rule(who=PEOPLE)
    def talks(self, who: StaffId) -> None:
        self.tries(act.Note(T, on(self.people[who]), "I know her"), who)

    @rule(who=PEOPLE, how=st.sampled_from(["fine", "phone", "endless"]), empty=st.booleans())
    def writes(self, who: StaffId, how: str, empty: bool) -> None:
        self.count += 1
        text = " " if empty and self.count % 3 == 0 else f"{how} words of {who}, number {self.count}"
        if self.tries(act.SaveDraft(T, on(self.people[who]), text), who):
            self.theirs[who] = text.strip()

    @rule(who=PEOPLE)
    def looks(self, who: StaffId) -> None:
        shown = self.shown(who)
        if shown is not None:
            self.seen[who] = shown

    @rule(who=PEOPLE)
    def asks_for_a_second(self, who: StaffId) -> None:
        if who in self.seen:
            self.tries(act.AskSecond(T, on(self.people[who]), self.seen[who].fingerprint), who)

    @rule(who=PEOPLE, author=PEOPLE)
    def seconds(self, who: StaffId, author: StaffId) -> None:
        shown = self.shown(author)
        digest = "" if shown is None else shown.fingerprint
        if self.tries(act.Second(T, on(self.people[who]), author, digest), who, author):
            assert self.people[who].enrolled
            self.seconded.add((author, digest, who))

    @rule(who=PEOPLE)
    def sends(self, who: StaffId) -> None:
        if who not in self.seen:
            return
        before, holder, looked = self.thread, self.thread.claim, self.seen[who]
        change = self.tries(act.Send(T, on(self.people[who]), looked.fingerprint), who)
        if change is None:
            return
        (publish,) = change.effects
        assert isinstance(publish, Publish)
        reply = publish.reply
        assert holder is not None
        assert holder.staff == who == reply.author
        assert self.people[who].enrolled
        assert reply.text == looked.text
        assert reply.attribution == self.people[who].attribution
        assert reply.text.endswith(f"\n{reply.attribution.signature}")
        assert before.leaving is None
        assert not before.stopped
        assert before.state not in OVER
        assert "endless" not in reply.text
        if "phone" in reply.text:
            assert any(a == who and d == looked.fingerprint and by != who for a, d, by in self.seconded)

    @rule(who=PEOPLE, how=st.sampled_from(["fine", "fine", "phone"]))
    def somebody_answers(self, who: StaffId, how: str) -> None:
        """What people do most, at one go: claim, write, look, and send."""
        self.claims(who)
        self.writes(who, how, empty=False)
        self.looks(who)
        self.sends(who)

    @rule(who=PEOPLE, by=PEOPLE)
    def somebody_answers_with_a_second(self, who: StaffId, by: StaffId) -> None:
        self.claims(who)
        self.writes(who, "phone", empty=False)
        self.looks(who)
        self.asks_for_a_second(who)
        self.seconds(by, who)
        self.sends(who)

    @rule(who=PEOPLE)
    def somebody_sends_what_they_have_changed_since_they_looked(self, who: StaffId) -> None:
        self.claims(who)
        self.writes(who, "fine", empty=False)
        self.looks(who)
        self.writes(who, "fine", empty=False)
        self.sends(who)

    @rule()
    def the_reply_reaches_the_public(self) -> None:
        self.a_reply_goes()
        self.the_network_answers("stands")

    @rule(who=PEOPLE)
    def undoes(self, who: StaffId) -> None:
        leaving = self.thread.leaving
        if self.tries(act.Undo(T, on(self.people[who])), who):
            assert leaving is not None
            assert (leaving.author, leaving.state) == (who, ReplyState.LEAVING)
            assert who in self.drafts or not self.theirs.get(who)

    @rule(who=PEOPLE, which=st.integers(0, 5))
    def takes_back(self, who: StaffId, which: int) -> None:
        if self.thread.replies:
            reply = self.thread.replies[which % len(self.thread.replies)]
            if self.tries(act.TakeBack(T, on(self.people[who]), reply.id), who):
                assert reply.author == who
                assert reply.state is ReplyState.SENT

    @rule(who=PEOPLE, action=st.sampled_from([act.Close, act.Reopen]))
    def closes_or_reopens(self, who: StaffId, action: type[act.Close | act.Reopen]) -> None:
        before, stopped, over = self.thread.leaving, self.thread.stopped, self.thread.state is State.WITHDRAWN
        holder, hold = self.holder(), self.thread.claim
        if self.tries(action(T, on(self.people[who])), who):
            assert before is None
            assert action is act.Close or not (stopped or over)
            theirs_for_now = holder is not None and holder != who and hold is not None and hold.until is not None
            assert not theirs_for_now

    @rule(who=PEOPLE)
    def says_not_for_us(self, who: StaffId) -> None:
        self.tries(act.NotForUs(T, on(self.people[who]), "spam"), who)

    # --- people come, go and change their names -----------------------------------------------

    @rule()
    def cleo_leaves_or_comes_back(self) -> None:
        cleo = self.people[CLEO.id]
        self.people[CLEO.id] = replace(cleo, active=not cleo.active)

    @rule(role=st.sampled_from(["baker", "chef"]))
    def ana_changes_her_name(self, role: str) -> None:
        self.people[ANA.id] = replace(self.people[ANA.id], attribution=Attribution("Ana", role))

    @rule()
    def the_new_one_enrols(self) -> None:
        self.people[NEW.id] = replace(NEW, attribution=Attribution("Nils"), agreed_at=self.now)

    # --- the customer -------------------------------------------------------------------------

    @rule()
    def customer_writes_again(self) -> None:
        self.count += 1
        ref = PostRef("wall", f"p{self.count}")
        self.posts.append(ref)
        self.keep(followed_up(self.thread, replace(MENTION, ref=ref), self.moment))
        assert self.thread.latest == ref

    @rule(which=st.integers(0, 5))
    def customer_edits(self, which: int) -> None:
        ref = self.posts[which % len(self.posts)]
        going = self.thread.leaving
        self.keep(customer_edited(self.thread, Edited(ref, "other words", self.now), self.moment))
        assert self.thread.leaving is None or going is not None
        assert self.thread.leaving is None or self.thread.leaving.state is ReplyState.GOING

    @precondition(lambda self: len(self.posts) > 1)
    @rule(which=st.integers(0, 9))
    def customer_deletes(self, which: int) -> None:
        ref = self.posts.pop(which % len(self.posts))
        left = self.posts[-1]
        self.keep(customer_deleted(self.thread, Deleted(ref, self.now), left, self.moment))
        going = self.thread.leaving
        assert going is None or going.state is ReplyState.GOING or going.to != ref

    @rule(patience=st.integers(0, 20))
    def customer_says_stop(self, patience: int) -> None:
        if patience == 13:
            self.keep(customer_stopped(self.thread, StopRecord(self.moment.now), self.moment))
            assert self.thread.state in OVER

    # --- the clock and the network ------------------------------------------------------------

    @rule(minutes=st.sampled_from([1, 10, 31]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def the_clock_is_looked_at(self) -> None:
        before = self.thread
        change = lease_ended(before, self.now)
        if change is not None:
            assert before.leaving is None
            assert before.claim is not None
            assert self.holder() is None
            self.keep(change)
            assert self.thread.claim is None

    def on_its_way(self, *states: ReplyState) -> Reply | None:
        leaving = self.thread.leaving
        return leaving if leaving is not None and leaving.state in states else None

    @rule()
    def a_reply_goes(self) -> None:
        reply = self.on_its_way(*ON_THE_WAY)
        if reply is not None:
            assert not (self.thread.stopped or self.thread.state is State.WITHDRAWN) or reply.state is ReplyState.GOING
            going = reply_going(self.thread, reply.id)
            assert going is not None
            self.keep(Change(going))

    @rule(outcome=st.sampled_from(["stands", "stands", "failed", "waits"]))
    def the_network_answers(self, outcome: str) -> None:
        reply = self.on_its_way(ReplyState.GOING)
        if reply is None:
            return
        if outcome == "failed":
            self.keep(reply_failed(self.thread, reply.id, "No.", self.moment))
        elif outcome == "waits":
            self.keep(reply_waits(self.thread, reply.id, Wait("The network is down.")))
        else:
            post = PostRef("wall", f"ours-{reply.id}")
            drafts = tuple(self.drafts.values())
            self.keep(reply_published(self.thread, reply.id, post, self.moment, drafts))
            if self.theirs.get(reply.author) == reply.text.rpartition("\n")[0]:
                self.theirs[reply.author] = ""

    @rule()
    def a_doubtful_reply_is_refused_before_it_goes(self) -> None:
        reply = self.on_its_way(ReplyState.LEAVING)
        if reply is not None and not self.people[reply.author].enrolled:
            self.keep(reply_failed(self.thread, reply.id, "Its author may no longer answer for us.", self.moment))

    @rule(taken=st.booleans())
    def the_network_answers_a_taking_back(self, taken: bool) -> None:
        for reply in self.thread.replies:
            if reply.state is ReplyState.RETRACTING:
                if taken:
                    self.keep(reply_retracted(self.thread, reply.id, self.now))
                else:
                    self.keep(retract_failed(self.thread, reply.id, "No.", self.now))

    # --- what always holds --------------------------------------------------------------------

    @invariant()
    def one_reply_at_most_is_on_its_way(self) -> None:
        assert sum(r.state in ON_THE_WAY for r in self.thread.replies) <= 1

    @invariant()
    def the_state_and_the_hold_agree(self) -> None:
        thread, hold = self.thread, self.thread.claim
        assert thread.state is not State.OPEN or hold is None
        assert thread.state is not State.CLAIMED or hold is not None
        assert thread.state not in OVER or hold is None or hold.until is None
        owes = thread.state in (State.CLAIMED, State.WAITING) and hold is not None and thread.leaving is None
        assert not owes or (hold is not None and hold.until is not None), "nobody holds for ever what they owe"

    @invariant()
    def what_leaves_is_still_in_its_authors_hands(self) -> None:
        leaving = self.on_its_way(ReplyState.LEAVING)
        if leaving is not None and leaving.author != CLEO.id:
            assert self.thread.claim == Claim(leaving.author, self.thread.claim.since, None)  # type: ignore[union-attr]

    @invariant()
    def nothing_new_leaves_once_the_customer_ended_it(self) -> None:
        if self.thread.stopped or self.thread.state is State.WITHDRAWN:
            assert self.on_its_way(ReplyState.LEAVING) is None

    @invariant()
    def answered_means_that_an_answer_stands(self) -> None:
        if self.thread.state is State.ANSWERED:
            assert any(r.state in (ReplyState.SENT, ReplyState.RETRACTING) for r in self.thread.replies)

    @invariant()
    def nobody_waits_in_line_for_what_they_have(self) -> None:
        helpers = self.thread.helpers
        assert len(set(helpers)) == len(helpers)
        assert self.thread.claim is None or self.thread.claim.staff not in helpers

    @invariant()
    def no_draft_is_lost(self) -> None:
        for author, text in self.theirs.items():
            assert not text or self.drafts[author].text == text

    @invariant()
    def a_reply_stands_in_public_or_it_does_not(self) -> None:
        for reply in self.thread.replies:
            stands = reply.state in (ReplyState.SENT, ReplyState.RETRACTING, ReplyState.RETRACTED)
            assert (reply.post is not None) == stands

    @invariant()
    def each_card_offers_what_may_be_done_and_shows_nobody_elses_draft(self) -> None:
        viewer = [None, *self.people.values()][self.count % (len(self.people) + 1)]
        shown = self.card_for(viewer)
        if viewer is not None:
            self.offers_rightly(shown, viewer)
        for draft in self.drafts.values():
            sent = any(draft.text in r.text for r in shown.replies)
            mine = viewer is not None and viewer.id == draft.author
            if not (mine or sent or draft.asked):
                assert draft.text not in repr(shown)

    def card_for(self, viewer: Staff | None) -> Card:
        story = ThreadHistory(self.thread, (), (), tuple(self.drafts.values()), self.people)
        colleagues = tuple(self.people.values())
        return card(
            story, viewer=viewer, now=self.now, preview_of=lambda d: self.shown(d.author), colleagues=colleagues
        )

    def offers_rightly(self, shown: Card, viewer: Staff) -> None:
        case = self.case(viewer.id)
        self.count += 1
        for verb, action in PRESSED.items():
            may = accepted(self, action(T, on(viewer)), case)  # type: ignore[call-arg]
            assert (verb in shown.verbs) == may, verb
        seen = self.shown(viewer.id)
        if seen is not None and viewer.enrolled:
            assert (Verb.SEND in shown.verbs) == accepted(self, act.Send(T, on(viewer), seen.fingerprint), case)
            assert (Verb.ASK_SECOND in shown.verbs) == accepted(
                self, act.AskSecond(T, on(viewer), seen.fingerprint), case
            )
        for wanted in shown.seconds:
            second = act.Second(T, on(viewer), wanted.author, wanted.fingerprint)
            may = accepted(self, second, self.case(viewer.id, wanted.author))
            assert may == viewer.enrolled
            assert not may or Verb.SECOND in shown.verbs


def outcome(hands: ManyHands, action: act.ThreadAction, case: DecisionContext) -> Change | str:
    """What comes of it: a change, or the sentence that refuses it."""
    try:
        return decide(hands.thread, action, case)
    except ActionRefused as no:
        return str(no)


def accepted(hands: ManyHands, action: act.ThreadAction, case: DecisionContext) -> bool:
    return not isinstance(outcome(hands, action, case), str)


TestManyHands = ManyHands.TestCase
TestManyHands.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
