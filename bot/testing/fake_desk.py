"""A desk in memory: what a surface asks of `bot.ports.Desk`, for tests of surfaces."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from bot.domain.actions import (
    Action,
    Enrol,
    Pause,
    PictureAction,
    SaveDraft,
    Send,
    SetPreferences,
    Split,
    TakeBack,
    Undo,
)
from bot.domain.card import Card, CardPost, CardReply, Verb
from bot.domain.digest.digest import Digest
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import GO, Preview, ReplyState, Ruling, Verdict
from bot.domain.ids import ReplyId, StaffId, StaffRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.pause import Pause as PauseOfAll
from bot.domain.picture import NOT_DESCRIBED, PictureContent, PictureId, which
from bot.domain.preferences import apply
from bot.domain.staff import Attribution, Staff, Standing
from bot.domain.thread import ActionRefused, State
from bot.policies.split_text import split
from bot.ports.surface import Coming, Overview, Pile
from bot.testing.sample_pictures import Album

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
MOST = 500

_PILES = {
    Pile.UP_FOR_GRABS: (State.OPEN,),
    Pile.MINE: (State.CLAIMED, State.WAITING),
    Pile.ANSWERED: (State.ANSWERED,),
    Pile.CLOSED: (State.CLOSED, State.WITHDRAWN),
    Pile.ALL: tuple(State),
}


class HasStanding(Protocol):
    """The part of a surface that a desk asks before it does anything."""

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:
        """See `bot.ports.ChatSurface`."""
        ...


def a_card(thread: int = 142, **changes: Any) -> Card:
    """Return a card of an open thread; `changes` replace any of its parts."""
    card = Card(
        thread=ThreadId(thread),
        version=1,
        state=State.OPEN,
        status="Up for grabs",
        summary=f"#{thread}: Maya on wall: “Do you bake without nuts?”. Up for grabs.",
        channel="wall",
        customer="Maya",
        customer_url=None,
        url=f"https://wall.example/t/{thread}",
        opened_at=NOON,
        changed_at=NOON,
        holder=None,
        holder_name="",
        until=None,
        helpers=(),
        posts=(CardPost("Maya", "Do you bake without nuts?", NOON, by_us=False),),
        talk=(),
        replies=(),
        verbs=(Verb.CLAIM, Verb.NOTE, Verb.CLOSE, Verb.NOT_FOR_US),
    )
    return replace(card, **changes)


@dataclass(slots=True)
class Sent:
    """An answer that somebody sent by a desk with a clock."""

    thread: ThreadId
    by: StaffRef
    reply: CardReply


class InHand:
    """What a test holds in its hand of a `FakeDesk`: what lies on it, who is known, what is refused, what was done."""

    def __init__(self) -> None:
        self.handled: list[Action] = []
        self.people: dict[StaffRef, Staff] = {}
        self.cards: dict[ThreadId, Card] = {}
        self.drafts: dict[tuple[ThreadId, StaffRef], str] = {}
        self.album = Album()
        self.surface: HasStanding | None = None
        self.answer = "Done."
        self.numbers = LastSevenDays()
        self.told: dict[str | Coming, Digest] = {}
        self.trouble: Exception | None = None
        self.stalls = ""
        """Where the desk does not go on with an action: "before" it is done, or "after"."""
        self.stalled = asyncio.Event()
        self.turned_away: list[tuple[StaffRef, str, str]] = []
        self.verdict = GO
        self.chains = False
        self.paused: PauseOfAll | None = None
        self.split: set[tuple[ThreadId, StaffRef]] = set()
        self.clock: Callable[[], datetime] | None = None
        self.undo_seconds = 20.0
        self.sent: list[Sent] = []
        self._refusals: dict[type[Action], str] = {}

    def put(self, card: Card) -> Card:
        """Lay a card on the desk, in place of the one that has its number."""
        self.cards[card.thread] = card
        return card

    def knows(self, who: StaffRef, name: str, *, id: int, enrolled: bool = True, role: str = "") -> Staff:
        """Make the desk know whose account this is."""
        person = Staff(StaffId(id), name, role)
        if enrolled:
            person = replace(person, attribution=Attribution(name, role), agreed_at=NOON)
        self.people[who] = person
        return person

    def refuse(self, kind: type[Action], why: str) -> None:
        """Refuse actions of this kind from now on, with this sentence; an empty one takes that back."""
        self._refusals[kind] = why

    def did(self, kind: type[Action]) -> list[Action]:
        """Return the actions of one kind that were done."""
        return [action for action in self.handled if isinstance(action, kind)]


class FakeDesk(InHand):
    """A `Desk` that records what it was asked to do and shows the cards that a test put on it.

    `handled` are the actions it did, in order. Before each it asks `surface`, if a test set it,
    whether the account may act, as the real desk does. `refuse` makes the next actions of a kind be
    refused. Drafts are kept as the real desk keeps them; a draft longer than 500 characters may not go,
    and `verdict` is what is said of all others. With `chains` it can be split, by anyone who wants that. `numbers`
    are everybody's week, `told` the digests by their weeks' labels, the one that comes next by `COMING`. With a
    `clock`, what is sent really goes: it leaves `undo_seconds` later and stands in public from then on, unless it is
    undone; `sent` has all of it.
    """

    async def handle(self, action: Action) -> str:
        await self._stall("before")
        if action.by not in self.people:
            await self.log_refusal(action.by, type(action).__name__, "nobody knows this account")
        await self._let_in(action.by)
        if why := self._refusals.get(type(action)):
            raise ActionRefused(why)
        if isinstance(action, SaveDraft):
            self.drafts[action.thread, action.by] = action.text
        if isinstance(action, PictureAction):
            self.album.handle(action)
        if isinstance(action, Split):
            (self.split.add if action.on else self.split.discard)((action.thread, action.by))
        if isinstance(action, Pause):
            who = self.people[action.by].name
            self.paused = PauseOfAll(NOON, who, action.why) if action.paused else None
        if isinstance(action, SetPreferences):
            self.people[action.by], _, _ = apply(self.people[action.by], action)
        if isinstance(action, Enrol):
            person = self.people[action.by]
            shown = Attribution(action.name, action.role)
            self.people[action.by] = replace(person, attribution=shown, agreed_at=NOON)
        if self.clock is not None:
            self._carry(action, self.clock())
        self.handled.append(action)
        await self._stall("after")
        return self.answer

    async def look(self, thread: ThreadId, by: StaffRef) -> Card:
        await self._let_in(by)
        card = self.cards.get(thread)
        if card is None:
            raise ActionRefused(f"There is no #{thread}.")
        return self._for(card, by)

    async def preview(self, thread: ThreadId, by: StaffRef, text: str) -> Preview:
        await self._let_in(by)
        if thread not in self.cards:
            raise ActionRefused(f"There is no #{thread}.")
        return self._preview(thread, by, text)

    async def picture(self, thread: ThreadId, by: StaffRef, picture: PictureId) -> PictureContent:
        await self._let_in(by)
        return self.album.find(thread, by, picture)

    async def pile(self, pile: Pile, by: StaffRef, *, after: ThreadId | None = None) -> Sequence[Card]:
        await self._let_in(by)
        lying = self._pile(pile, by)
        first = next((n for n, card in enumerate(lying, 1) if card.thread == after), 0)
        return [self._for(card, by) for card in lying[first : first + 25]]

    async def overview(self, by: StaffRef) -> Overview:
        await self._let_in(by)
        counts = {pile: len(self._pile(pile, by)) for pile in Pile}
        keeper = self.surface is not None and (await self.surface.standing(by)).is_keeper
        return Overview(counts, self.paused, keeper)

    async def week(self, by: StaffRef) -> LastSevenDays:
        await self._let_in(by)
        return self.numbers

    async def digest(self, week: str | Coming, by: StaffRef) -> Digest | None:
        await self._let_in(by)
        return self.told.get(week)

    async def digests(self, by: StaffRef, *, before: str = "") -> Sequence[str]:
        await self._let_in(by)
        weeks = sorted((week for week in self.told if not isinstance(week, Coming)), reverse=True)
        return [week for week in weeks if not before or week < before][:53]

    async def person(self, by: StaffRef) -> Staff:
        await self._let_in(by)
        return self.people[by]

    async def meet(self, by: StaffRef, name: str) -> Staff:
        if self.trouble is not None:
            raise self.trouble
        if self.surface is not None:
            standing = await self.surface.standing(by)
            if not standing.may_speak:
                raise ActionRefused(standing.reason)
        if by not in self.people:
            self.knows(by, name, id=max((p.id for p in self.people.values()), default=0) + 1, enrolled=False)
        return self.people[by]

    async def log_refusal(self, by: StaffRef, wanted: str, why: str) -> None:
        self.turned_away.append((by, wanted, why))

    async def _stall(self, where: str) -> None:
        if self.stalls == where:
            self.stalled.set()
            await asyncio.Event().wait()

    async def _let_in(self, by: StaffRef) -> None:
        if self.trouble is not None:
            raise self.trouble
        if by not in self.people:
            raise ActionRefused("Nobody here knows this account. Ask a colleague to invite you.")
        if self.surface is not None:
            standing = await self.surface.standing(by)
            if not standing.may_speak:
                raise ActionRefused(standing.reason)

    def _pile(self, pile: Pile, by: StaffRef) -> list[Card]:
        me = self.people[by].id
        lying = [
            c for c in self.cards.values() if c.state in _PILES[pile] and (pile is not Pile.MINE or c.holder == me)
        ]
        first = 1 if pile in (Pile.UP_FOR_GRABS, Pile.MINE) else -1
        return sorted(lying, key=lambda card: first * card.thread)

    def _carry(self, action: Action, now: datetime) -> None:
        match action:
            case Send(thread=thread, by=by, fingerprint=fingerprint, corrects=corrects):
                preview = self._preview(thread, by, self.drafts.get((thread, by), ""))
                if preview.fingerprint != fingerprint:
                    raise ActionRefused(
                        "The text has changed since you looked at it. Look at the preview again, then send."
                    )
                if preview.verdict.ruling is not Ruling.GO:
                    raise ActionRefused(" ".join(preview.verdict.reasons))
                name, leaves = self.people[by].name, now + timedelta(seconds=self.undo_seconds)
                id = ReplyId(f"reply-{len(self.sent) + 1}")
                reply = CardReply(id, name, preview.text, ReplyState.LEAVING, leaves, mine=True, parts=preview.parts)
                reply = replace(reply, pictures=preview.pictures, corrects=corrects)
                self.sent.append(Sent(thread, by, reply))
            case Undo(thread=thread, by=by):
                mine = [s for s in self._sent_in(thread) if s.by == by and s.reply.state is ReplyState.LEAVING]
                if not mine:
                    raise ActionRefused("Too late to undo: your answer stands in public. You can take it back.")
                mine[-1].reply = replace(mine[-1].reply, state=ReplyState.UNDONE)
            case TakeBack(thread=thread, reply=id):
                for each in self._sent_in(thread):
                    if each.reply.id == id:
                        each.reply = replace(each.reply, state=ReplyState.RETRACTED)

    def _sent_in(self, thread: ThreadId) -> list[Sent]:
        """What was sent in a thread, as it stands now: what has left needs no draft any more."""
        for each in self.sent:
            if self.clock is None or each.reply.state is not ReplyState.LEAVING or each.reply.leaves_at > self.clock():
                continue
            each.reply = replace(each.reply, state=ReplyState.SENT, url=f"https://wall.example/{each.reply.id}")
            for old in self.sent:
                if old.reply.id == each.reply.corrects:
                    old.reply = replace(old.reply, state=ReplyState.REPLACED)
            draft = self.drafts.get((each.thread, each.by), "")
            if self._preview(each.thread, each.by, draft).text == each.reply.text:
                self.drafts[each.thread, each.by] = ""
        return [each for each in self.sent if each.thread == thread]

    def _for(self, card: Card, by: StaffRef) -> Card:
        gone = [replace(s.reply, mine=s.by == by) for s in self._sent_in(card.thread)]
        replies = (*card.replies, *(reply for reply in gone if reply.state is not ReplyState.UNDONE))
        draft = self.drafts.get((card.thread, by), card.draft)
        pictures = self.album.of(card.thread, by)
        preview = self._preview(card.thread, by, draft) if draft or pictures else card.preview
        paused = self.paused or card.paused
        seen = replace(card, pictures=pictures, carries=self.album.most, alt_most=1000, paused=paused)
        done = any(each.by == by and getattr(each, "thread", None) == card.thread for each in self.handled)
        acted_at = datetime.max.replace(tzinfo=UTC) if done else None  # what it did, it did just now
        me = self.people[by].id
        return replace(seen, viewer=me, draft=draft, preview=preview, replies=replies, acted_at=acted_at)

    def _preview(self, thread: ThreadId, by: StaffRef, text: str) -> Preview:
        pictures = self.album.of(thread, by)
        attribution = self.people[by].attribution
        whole = text if attribution is None else f"{text}\n\n{attribution.signature}"
        over = len(whole) - MOST
        posts = split(text, attribution, Limits(MOST)) if self.chains and over > 0 else ()
        parts = posts if (thread, by) in self.split else ()
        verdict = self.verdict if parts or over <= 0 else Verdict(Ruling.NO, (f"Cut {over} characters.",))
        for place, picture in enumerate(pictures):
            if not picture.described:
                verdict = Verdict(Ruling.NO, (NOT_DESCRIBED.format(which=which(pictures, place)),))
        if parts:
            longest = max(map(len, parts))
            return Preview("\n\n".join(parts), attribution, longest, MOST, verdict, pictures, parts, len(posts))
        return Preview(whole, attribution, len(whole), MOST, verdict, pictures, could_be=len(posts))


def soon(seconds: float) -> datetime:
    """Return a time a little after noon, when tests happen."""
    return NOON + timedelta(seconds=seconds)
