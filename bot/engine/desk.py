"""What staff ask for, done: the one way an employee's action reaches a thread."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import Any, get_args

from bot.domain import actions as act
from bot.domain.card import Card
from bot.domain.decisions.decide import DecisionContext, Rules, decide
from bot.domain.decisions.events import EventContext
from bot.domain.decisions.stepping_in import newest_of_theirs
from bot.domain.decisions.stopping import may_be_wish, wrote_since
from bot.domain.digest.digest import Digest
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import Draft, Preview
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.picture import PictureContent, PictureId
from bot.domain.staff import NEWCOMER, Staff, Standing
from bot.domain.thread import ActionRefused, Change, JournalEntry, JournalEvent
from bot.domain.thread_history import ThreadHistory
from bot.engine.customer_history import background
from bot.engine.digest_builder import DigestBuilder, next_week, save_rating
from bot.engine.enrolment import choose, enrol
from bot.engine.guard import NotAuthorized, check_standing, elsewhere, known, refuse_far_too_long, refuse_unread
from bot.engine.hiding import hide, page_of
from bot.engine.image_processing import reencode
from bot.engine.manual_replies import by_hand, found_by_hand
from bot.engine.pausing import pause_said, set_pause
from bot.engine.stops import lift_everywhere, stop_everywhere
from bot.engine.thread_views import ThreadViews
from bot.policies.rules import DEFAULT, Policies
from bot.ports.channel import PublicChannel
from bot.ports.kv import Conflict
from bot.ports.store import Store, ThreadSnapshot
from bot.ports.surface import ChatSurface, Coming, Overview, Pile

WEEK = timedelta(days=7)
PAGE = 25
"""How many cards of a pile are looked up at once."""

SENDING = (act.Send, act.Second)
"""What lets words out: the person who asks is looked up again."""

WRITING = (act.SaveDraft, *get_args(act.PictureAction), act.Split, act.AskSecond, act.Second, act.Send)
"""What writes an answer: not where what it answers may not be shown."""

NO_KEEPER = "Only somebody who looks after this workspace can do that. Ask one of its admins."

NEEDS_PREVIEW = (act.Send, act.Split, act.AskSecond, act.Second)


@dataclass(frozen=True, slots=True)
class EngineDesk:
    """The desk that every surface, `zone_of` where it is, brings its actions to. `bot.ports.Desk` has its promises."""

    store: Store
    surfaces: Mapping[str, ChatSurface]
    channels: Mapping[str, PublicChannel]
    rules: Rules
    company: str
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    zone_of: Callable[[str], str] = lambda _surface: "UTC"
    support: tuple[str, ...] = ()
    policies: Policies = DEFAULT
    image_lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """A large picture takes much memory while it is developed: one at a time does."""

    async def handle(self, action: act.Action) -> str:
        """Carry out the action, in one transaction; return the sentence for the person who asked. Raises Refused."""
        refuse_far_too_long(*(getattr(action, each.name) for each in fields(action)))
        try:
            standing = await self._vouch(action.by, sending=isinstance(action, SENDING))
            return await self._do(action, standing)
        except NotAuthorized as no:
            await self.log_refusal(action.by, type(action).__name__, str(no))
            raise

    async def look(self, thread: ThreadId, by: StaffRef) -> Card:
        """Return the card as this person should see it now. Raises Refused."""
        viewer, story = await self.person(by), await self._story(thread)
        away = elsewhere(self.surfaces, by.surface)
        keeper = (await check_standing(self.surfaces, by)).is_keeper
        stop = await self.store.stop_of(story.thread.customer.ref) if story.thread.stopped else None
        past = await background(self.store, story, quoting=False, private=away is None)
        people = await self.store.everybody()
        told = {"keeper": keeper, "stop": stop, "paused": await self.store.paused()}
        return await asyncio.to_thread(self._views.card, story, viewer, people, away, past, **told)

    async def preview(self, thread: ThreadId, by: StaffRef, text: str) -> Preview:
        """Return what `text` would be in public under this person's name. Keeps nothing. Raises Refused."""
        refuse_far_too_long(text)
        viewer, story = await self.person(by), await self._story(thread)
        refuse_unread(elsewhere(self.surfaces, by.surface), story.thread, story.posts)
        everybody = await self.store.everybody()
        draft = story.draft_of(viewer.id) or Draft(viewer.id, text, self.now())
        # A long text takes its time, in which others are served.
        return await asyncio.to_thread(self._views.review, replace(draft, text=text), viewer, story, everybody)

    async def picture(self, thread: ThreadId, by: StaffRef, picture: PictureId) -> PictureContent:
        """Return a picture that this person may see: their own, one that waits for a second, or a reply's."""
        card = await self.look(thread, by)
        shown = (card.pictures, *(s.pictures for s in card.seconds), *(r.pictures for r in card.replies))
        found = next((p for several in shown for p in several if p.id == picture), None)
        content = None if found is None else await self.store.picture(found.id)
        if found is None or content is None:
            raise ActionRefused("That picture is not kept here any more.")
        return PictureContent(found, content)

    async def pile(self, pile: Pile, by: StaffRef, *, after: ThreadId | None = None) -> Sequence[Card]:
        """Return the cards of a pile that stand after that thread, and may be shown there."""
        viewer = await self.person(by)
        stories = await self.store.pile(pile, viewer.id, after=after, limit=PAGE)
        everybody = await self.store.everybody()
        return [self._views.card(story, viewer, everybody, elsewhere(self.surfaces, by.surface)) for story in stories]

    async def overview(self, by: StaffRef) -> Overview:
        """Return how many cards lie on each pile, and how it stands with the pause of all publishing."""
        viewer, standing = await self.person(by), await check_standing(self.surfaces, by)
        return Overview(await self.store.counts(viewer.id), await self.store.paused(), standing.is_keeper)

    async def week(self, by: StaffRef) -> LastSevenDays:
        """Return the last seven days in numbers, for this person and for the company."""
        viewer = await self.person(by)
        return await self.store.week(viewer.id, self.now() - WEEK)

    async def digest(self, week: str | Coming, by: StaffRef) -> Digest | None:
        """Return the digest of that week as it was told, or the coming one, to somebody who works here."""
        await self.person(by)
        zone = self.zone_of(by.surface)
        if isinstance(week, Coming):
            chronicle = DigestBuilder(self.store, self.channels, self.support)
            return await chronicle.digest(await next_week(self.store, self.now(), zone))
        told = await self.store.archived(week, zone)
        return None if told is None else told.digest

    async def digests(self, by: StaffRef, *, before: str = "") -> Sequence[str]:
        """Return which weeks have a digest, the newest first."""
        await self.person(by)
        return await self.store.archived_weeks(before=before)

    async def person(self, by: StaffRef) -> Staff:
        """Return who this account belongs to. Raises Refused for strangers and for people who left."""
        return known(await self.store.person(by))

    async def meet(self, by: StaffRef, name: str) -> Staff:
        """Return who this account belongs to; somebody new whom the surface vouches for becomes a colleague."""
        try:
            await self._vouch(by)
            return known(await self.store.meet(by, " ".join(name.split()) or NEWCOMER))
        except NotAuthorized as no:
            await self.log_refusal(by, "Meet", str(no))
            raise

    async def log_refusal(self, by: StaffRef, wanted: str, why: str) -> None:
        """Write down who was refused what, and why. The words they typed are no part of it."""
        person = await self.store.person(by)
        who = None if person is None else person.id
        entry = JournalEntry(JournalEvent.REFUSED, self.now(), who, f"{wanted}: {why}", f"{by.surface}/{by.account}")
        await self.store.record(entry)

    async def _do(self, action: act.Action, standing: Standing) -> str:  # noqa: C901, PLR0911 - the table of what is more than a decision
        match action:
            case act.Enrol():
                return await enrol(self.store, self.company, await self.person(action.by), action, self.now())
            case act.SetPreferences():
                return await choose(self.store, await self.person(action.by), action, self.now())
            case act.RateDigest():
                return await save_rating(self.store, await self.person(action.by), action)
            case act.Pause():
                if not standing.is_keeper:
                    raise NotAuthorized(NO_KEEPER)
                return await set_pause(self.store, await self.person(action.by), action, self.now())
            case act.Stop():
                answer = await self._change(action, keeper=standing.is_keeper)
                customer, moment = (await self._story(action.thread)).thread.customer, self._moment()
                await stop_everywhere(self.store, customer, await self.person(action.by), moment)
                return answer
            case act.Hold() | act.TakeDown() | act.Unassign():
                return await self._change(action, keeper=standing.is_keeper)
            case act.Hide():
                return await self._hide(action, standing)
            case act.LiftStop():
                return await self._lift_stop(action, standing)
            case act.AnsweredByHand():
                return await self._by_hand(action)
            case act.AddPicture():
                return await self._add_picture(action)
            case _:
                return await self._change(action)

    async def _vouch(self, by: StaffRef, *, sending: bool = False) -> Standing:
        standing = await check_standing(self.surfaces, by, sending=sending)
        if not standing.may_speak:
            raise NotAuthorized(standing.reason)
        return standing

    async def _by_hand(self, action: act.AnsweredByHand) -> str:
        """Look at what was posted before it is believed; who may not say so is refused before anybody looks."""
        person = await self.person(action.by)
        story = await self.store.story(action.thread)
        if story is not None and story.thread.claim is not None and story.thread.claim.staff == person.id:
            found = await found_by_hand(self.channels, story.thread, action.link)
            before = await self.store.thread_of(found.ref)
            if before is not None:
                raise ActionRefused(
                    f"That post stands in #{before} already. Paste the link of your answer to this customer."
                )
            return await self._change(action, found=found)
        return await self._change(action)

    async def _add_picture(self, action: act.AddPicture) -> str:
        """Make it fit to be seen before it is kept. A file that cannot be is refused, and the draft stays as it is."""
        story = await self._story(action.thread)
        limits = self._views.channel_of(story.thread).limits
        picture = None
        if limits.pictures:  # where none can be carried, that is what is said, before the file is looked at
            async with self.image_lock:
                picture = await reencode(
                    action.content, id=self.new_id(), alt=action.alt, bytes_most=limits.picture_bytes
                )
        return await self._change(action, picture=picture)

    async def _change(
        self, action: act.ThreadAction, *, picture: PictureContent | None = None, **looked_up: Any
    ) -> str:
        """Decide and keep it; `looked_up` is what the decision needs beside the thread, by its name there."""
        previews = isinstance(action, NEEDS_PREVIEW)
        everybody = await self.store.everybody() if previews else ()
        naming = act.named(action)
        writes, stops = isinstance(action, WRITING), isinstance(action, act.Stop | act.Hide)
        if isinstance(action, act.Send):
            looked_up = {**looked_up, "paused": await pause_said(self.store)}

        def decided(snapshot: ThreadSnapshot) -> Change:
            if writes:
                refuse_unread(elsewhere(self.surfaces, action.by.surface), snapshot.thread, snapshot.posts)
            case = replace(self._case(snapshot, action, everybody), **looked_up)
            if isinstance(action, act.Stop):
                case = replace(case, may_be_wish=may_be_wish(snapshot.thread, snapshot.posts))
            if picture is not None:
                most = self._views.channel_of(snapshot.thread).limits.pictures
                case = replace(case, picture=picture, pictures_most=most)
            return decide(snapshot.thread, action, case)

        drafts = previews or isinstance(action, act.SaveDraft | act.PictureAction)
        try:
            change = await self.store.change(
                action.thread, decided, by=action.by, naming=naming, drafts=drafts, posts=writes or stops
            )
        except LookupError:
            raise ActionRefused(f"There is no #{action.thread}.") from None
        except Conflict:
            raise ActionRefused(f"Many people are acting on #{action.thread} just now. Try again.") from None
        return "" if change is None else change.answer

    def _case(self, snapshot: ThreadSnapshot, action: act.ThreadAction, everybody: Sequence[Staff]) -> DecisionContext:
        by = known(snapshot.by)
        author = action.author if isinstance(action, act.Second) else by.id
        draft = next((d for d in snapshot.drafts if d.author == author), None)
        preview = None
        if draft is not None and isinstance(action, NEEDS_PREVIEW):
            writer = next((s for s in everybody if s.id == author), by)
            preview = self._views.review(draft, writer, snapshot, everybody)
        hand = by_hand(self.channels, snapshot.thread) is not None
        case = DecisionContext(by, self.now(), self.rules, snapshot.people, self.new_id(), draft, preview, by_hand=hand)
        return replace(case, posts=snapshot.posts)

    @property
    def _views(self) -> ThreadViews:
        return ThreadViews(self.channels, self.company, self.policies, self.now)

    def _moment(self) -> EventContext:
        return EventContext(self.now(), self.rules.lease)

    async def _story(self, thread: ThreadId) -> ThreadHistory:
        story = await self.store.story(thread)
        if story is None:
            raise ActionRefused(f"There is no #{thread}.")
        return story

    async def _hide(self, action: act.Hide, standing: Standing) -> str:
        """Decide whether it may be hidden, take it off the page, then keep that it was: twice is once."""
        person, story = await self.person(action.by), await self._story(action.thread)
        page, post = page_of(self.channels, story.thread), newest_of_theirs(story.posts)
        for_it: dict[str, Any] = {"keeper": standing.is_keeper, "hides": page is not None}
        seen = ThreadSnapshot(story.thread, person, story.people, posts=story.posts)
        decide(story.thread, action, replace(self._case(seen, action, ()), **for_it))
        if page is not None and post is not None:
            await hide(page, post.ref)
        return await self._change(action, **for_it)

    async def _lift_stop(self, action: act.LiftStop, standing: Standing) -> str:
        """Decide whether it may be lifted before it is. A crash in between leaves threads that are still stopped."""
        person, story = await self.person(action.by), await self._story(action.thread)
        stop = await self.store.stop_of(story.thread.customer.ref)
        since = stop is not None and wrote_since(story.posts, stop)
        seen = ThreadSnapshot(story.thread, person, story.people)
        for_it: dict[str, Any] = {"keeper": standing.is_keeper, "stop": stop, "wrote_since": since}
        decide(story.thread, action, replace(self._case(seen, action, ()), **for_it))
        if stop is not None:
            moment = self._moment()
            await lift_everywhere(self.store, story.thread.customer, stop, action.thread, person, moment)
        return await self._change(action, **for_it)
