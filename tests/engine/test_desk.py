"""What staff ask for, done: who may, who wins, and what they are told."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest, Share
from bot.domain.digest.feedback import DigestFeedback
from bot.domain.draft import ReplyState
from bot.domain.ids import CustomerRef, StaffRef, ThreadId
from bot.domain.mention import Visibility
from bot.domain.staff import NEWCOMER, Standing
from bot.domain.thread import ActionRefused, JournalEntry, JournalEvent, State
from bot.engine.digest_builder import DigestBuilder
from bot.ports.store_digests import ArchivedDigest
from bot.ports.store_proof import JournalQuery
from bot.ports.surface import COMING, Pile
from tests.engine.rig import LEASE, UNDO, EngineRig


async def refusals(acme: EngineRig) -> list[str]:
    query = sa.text("SELECT text FROM hr_journal WHERE deed = 'refused'")
    return list(await acme.database.read(lambda connection: connection.execute(query).scalars().all()))


async def test_of_fifty_people_who_claim_at_once_one_wins_and_all_others_learn_who(acme: EngineRig) -> None:
    people = [
        await acme.colleague(f"Colleague {letter}", enrolled=False) for letter in map(chr, range(0x41, 0x41 + 50))
    ]
    thread = await acme.asked()
    results = await asyncio.gather(*(acme.desk.handle(act.Claim(thread, p)) for p in people), return_exceptions=True)
    won = [p for p, r in zip(people, results, strict=True) if isinstance(r, str)]
    lost = [str(r) for r in results if isinstance(r, ActionRefused)]
    assert len(won) == 1
    assert len(lost) == 49
    winner = (await acme.person(won[0])).name
    assert all(winner in sentence for sentence in lost)


async def test_somebody_nobody_knows_is_refused_and_that_is_remembered(acme: EngineRig) -> None:
    thread = await acme.asked()
    stranger = StaffRef("office", "999")
    acme.room.insiders.add("999")
    with pytest.raises(ActionRefused, match="do not know you"):
        await acme.desk.handle(act.Claim(thread, stranger))
    assert len(await refusals(acme)) == 1


async def test_digests_are_looked_up_as_they_were_told_by_those_who_work_here(acme: EngineRig) -> None:
    ana, week = await acme.colleague("Ana"), CalendarWeek.parse("2026-W46", "UTC")
    told = [Digest(each, acme.now, heard=7) for each in (week, week.before())]
    for one in told:
        await acme.store.archive(ArchivedDigest(one, acme.now), [])
    assert await acme.desk.digests(ana) == ["2026-W46", "2026-W45"]
    assert await acme.desk.digests(ana, before="2026-W46") == ["2026-W45"]
    assert await acme.desk.digest("2026-W45", ana) == told[1]
    assert await acme.desk.digest("2026-W44", ana) is None
    there = Digest(CalendarWeek.parse("2026-W46", "Asia/Tokyo"), acme.now, heard=9)
    await acme.store.archive(ArchivedDigest(there, acme.now), [])
    assert await acme.desk.digests(ana) == ["2026-W46", "2026-W45"]
    assert await acme.desk.digest("2026-W46", ana) == told[0]
    tokyo = replace(acme.desk, zone_of={"office": "Asia/Tokyo"}.__getitem__)
    assert await tokyo.digest("2026-W46", ana) == there
    assert await tokyo.digest("2026-W45", ana) == told[1]
    stranger = StaffRef("office", "999")
    asking = acme.desk.digests(stranger), acme.desk.digest("2026-W46", stranger), acme.desk.digest(COMING, stranger)
    for asked in asking:
        with pytest.raises(ActionRefused, match="do not know you"):
            await asked


async def kept(acme: EngineRig) -> tuple[Sequence[str], int]:
    effects = sa.text("SELECT count(*) FROM hr_effects")
    return await acme.store.archived_weeks(), await acme.database.read(lambda c: c.execute(effects).scalar_one())


async def test_the_week_so_far_is_counted_for_who_looks_and_nothing_is_kept_of_it(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    await acme.asked()
    before = await kept(acme)
    seen = await acme.desk.digest(COMING, ana)
    assert seen == await DigestBuilder(acme.store, {}).digest(CalendarWeek.of(acme.now, "UTC"))
    assert (seen.week.label, seen.heard, seen.running) == ("2026-W48", 1, True)
    await acme.asked("And on Mondays?")
    again = await acme.desk.digest(COMING, ana)
    assert again is not None
    assert again.heard == 2
    assert await kept(acme) == (before[0], before[1] + 1)  # the card of what was asked, and nothing else


async def test_the_week_so_far_is_that_of_the_zone_of_who_asks(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    await acme.asked()
    acme.now = datetime(2026, 11, 29, 16, tzinfo=UTC)  # in Tokyo it is Monday already
    for week in (CalendarWeek.of(acme.now, "UTC").before(), CalendarWeek.parse("2026-W48", "Asia/Tokyo")):
        await acme.store.archive(ArchivedDigest(Digest(week, acme.now), acme.now), [])
    tokyo = replace(acme.desk, zone_of={"office": "Asia/Tokyo"}.__getitem__)
    there, here = await tokyo.digest(COMING, ana), await acme.desk.digest(COMING, ana)
    assert there is not None
    assert here is not None
    assert (there.week, there.heard) == (CalendarWeek.parse("2026-W49", "Asia/Tokyo"), 0)
    assert (here.week, here.heard) == (CalendarWeek.parse("2026-W48", "UTC"), 1)


async def test_what_colleagues_say_of_a_digest_is_counted_and_told_apart_from_three_on(acme: EngineRig) -> None:
    people = [await acme.colleague(name) for name in ("Ana", "Ben", "Cem")]
    await acme.store.archive(ArchivedDigest(Digest(CalendarWeek.parse("2026-W47", "UTC"), acme.now), acme.now), [])
    said = [await acme.desk.handle(act.RateDigest(by, "2026-W47", by is not people[0])) for by in people]
    assert said == ["Thank you.", "Thank you.", "Thank you: 2 found it useful, 1 did not."]
    changed = await acme.desk.handle(act.RateDigest(people[0], "2026-W47", useful=True))
    assert changed == "Thank you: 3 found it useful, 0 did not."
    lines = sa.text("SELECT count(*) FROM hr_journal WHERE deed NOT IN ('enrolled')")
    assert await acme.database.read(lambda connection: connection.execute(lines).scalar_one()) == 0
    told = await acme.store.archived("2026-W47")
    assert told is not None
    assert told.digest == Digest(CalendarWeek.parse("2026-W47", "UTC"), told.digest.made_at)


async def test_only_enrolled_colleagues_say_anything_and_only_of_what_was_told(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben", enrolled=False)
    await acme.store.archive(ArchivedDigest(Digest(CalendarWeek.parse("2026-W47", "UTC"), acme.now), acme.now), [])
    for by, week, why in (
        (ben, "2026-W47", "Choose how customers see you"),
        (ana, "2026-W46", "no digest of that week"),
        (StaffRef("office", "999"), "2026-W47", "may not act here|do not know you"),
    ):
        with pytest.raises(ActionRefused, match=why):
            await acme.desk.handle(act.RateDigest(by, week, useful=True))
    assert await acme.store.voices("2026-W47") == DigestFeedback()


async def test_in_the_week_so_far_support_is_who_the_house_says_it_is(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "cook")
    await acme.sent(await acme.asked(), ana, "We do.")
    await acme.later(UNDO)
    for support, outside in (((), Share(1, 1)), (("cook",), Share(0, 1))):
        seen = await replace(acme.desk, support=support).digest(COMING, ana)
        assert seen is not None
        assert seen.outside == outside


async def test_until_a_week_is_kept_it_is_the_one_that_comes_next(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    await acme.asked()
    acme.now += timedelta(days=7)
    over = await acme.desk.digest(COMING, ana)
    assert over is not None
    assert (over.week.label, over.heard, over.running) == ("2026-W48", 1, False)
    await acme.store.archive(ArchivedDigest(over, acme.now), [])
    runs = await acme.desk.digest(COMING, ana)
    assert runs is not None
    assert (runs.week.label, runs.heard, runs.running) == ("2026-W49", 0, True)


async def test_an_account_that_its_surface_does_not_vouch_for_is_refused(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    acme.room.insiders.clear()
    with pytest.raises(ActionRefused, match="may not act"):
        await acme.desk.handle(act.Claim(thread, ana))
    assert len(await refusals(acme)) == 1


async def test_a_surface_that_fails_to_answer_is_a_no(acme: EngineRig) -> None:
    async def fails(who: StaffRef, *, sending: bool = False) -> Standing:
        raise TimeoutError(who.account, sending)

    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    acme.room.standing = fails  # type: ignore[method-assign]
    with pytest.raises(ActionRefused, match="try again in a minute"):
        await acme.desk.handle(act.Claim(thread, ana))


async def test_a_surface_that_is_not_connected_speaks_for_nobody(acme: EngineRig) -> None:
    thread = await acme.asked()
    with pytest.raises(ActionRefused, match="not connected"):
        await acme.desk.handle(act.Claim(thread, StaffRef("slack", "U1")))


async def test_somebody_who_left_is_refused(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.people.deactivate((await acme.person(ana)).id)
    with pytest.raises(ActionRefused, match="access has ended"):
        await acme.desk.handle(act.Claim(thread, ana))


async def test_losing_a_race_is_not_held_against_anybody(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    with pytest.raises(ActionRefused, match="Ana has"):
        await acme.desk.handle(act.Claim(thread, ben))
    assert await refusals(acme) == []


async def test_a_thread_that_does_not_exist_is_said_so(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    for ask in (acme.desk.handle(act.Claim(ThreadId(77), ana)), acme.desk.look(ThreadId(77), ana)):
        with pytest.raises(ActionRefused, match="no #77"):
            await ask


async def test_what_somebody_had_in_hand_is_free_once_they_left(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    claimed, leaving = await acme.asked("one"), await acme.asked("two")
    await acme.desk.handle(act.Claim(claimed, ana))
    await acme.desk.handle(act.HelpToo(claimed, ben))
    await acme.sent(leaving, ana, "Yes.")
    await acme.people.deactivate((await acme.person(ana)).id)
    await acme.later(UNDO)
    assert acme.public() == []
    assert {card.thread for card in await acme.desk.pile(Pile.UP_FOR_GRABS, ben)} == {claimed, leaving}
    assert any("free again" in text for text in acme.told(ben))


async def test_somebody_who_was_seen_out_is_not_let_in_again_by_an_older_change(acme: EngineRig) -> None:
    ana = await acme.person(await acme.colleague("Ana"))
    await acme.people.deactivate(ana.id)
    await acme.store.keep(ana, JournalEntry(JournalEvent.ENROLLED, acme.now, ana.id))
    found = await acme.store.staff(ana.id)
    assert found is not None
    assert not found.active


async def test_what_is_sent_is_what_was_previewed(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, "Yes."))
    seen = (await acme.desk.look(thread, ana)).preview
    assert seen is not None
    await acme.desk.handle(act.SaveDraft(thread, ana, "Yes, and no."))
    with pytest.raises(ActionRefused, match="changed since you looked"):
        await acme.desk.handle(act.Send(thread, ana, seen.fingerprint))
    await acme.later(UNDO)
    assert acme.public() == []


async def test_nobody_sends_without_having_chosen_a_name(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", enrolled=False)
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, "Yes."))
    preview = (await acme.desk.look(thread, ana)).preview
    assert preview is not None
    with pytest.raises(ActionRefused, match="Choose how customers see you"):
        await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    assert (await acme.desk.look(thread, ana)).draft == "Yes."


async def test_enrolling_needs_the_house_rules_and_a_fit_name_of_ones_own(acme: EngineRig) -> None:
    await acme.colleague("Ana", "baker")
    ben = await acme.colleague("Ben", enrolled=False)
    for name, role, agreed, why in (
        ("Ben", "", False, "house rules"),
        ("Support", "", True, "your own name"),
        ("Ana", "baker", True, "already appears"),
        ("", "", True, "at least one letter"),
    ):
        with pytest.raises(ActionRefused, match=why):
            await acme.desk.handle(act.Enrol(ben, name, role, agreed))
    assert not (await acme.person(ben)).enrolled
    assert "— Ben, driver" in await acme.desk.handle(act.Enrol(ben, " Ben ", "driver", agreed=True))
    assert (await acme.person(ben)).enrolled


async def test_somebody_the_program_let_in_is_called_by_the_name_they_choose(acme: EngineRig) -> None:
    first = await acme.colleague(NEWCOMER, enrolled=False)
    await acme.desk.handle(act.Enrol(first, "Dora", "owner", agreed=True))
    assert (await acme.person(first)).name == "Dora"


async def test_a_thread_is_handed_only_to_somebody_who_has_said_who_they_are(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben", enrolled=False)
    nobody = await acme.person(await acme.colleague(NEWCOMER, enrolled=False))
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    shown = await acme.desk.look(thread, ana)
    assert [person.name for person in shown.colleagues] == ["Ben"]
    with pytest.raises(ActionRefused, match="Nobody has said yet who that is"):
        await acme.desk.handle(act.HandOff(thread, ana, nobody.id))
    await acme.desk.handle(act.HandOff(thread, ana, (await acme.person(ben)).id))


async def test_a_room_that_may_not_show_private_posts_lists_and_counts_their_threads_without_their_words(
    acme: EngineRig,
) -> None:
    ana = await acme.colleague("Ana")
    for number in range(60):
        acme.network.say(f"question {number}", visibility=Visibility.DIRECT if number % 2 else Visibility.PUBLIC)
    await acme.hear()
    first = await acme.desk.pile(Pile.UP_FOR_GRABS, ana)
    rest = [*first, *await acme.desk.pile(Pile.UP_FOR_GRABS, ana, after=first[-1].thread)]
    assert (len(first), len(rest)) == (25, 50)
    assert [card.posts[0].text for card in rest] == ["" if n % 2 else f"question {n}" for n in range(50)]
    assert (await acme.desk.overview(ana)).counts[Pile.UP_FOR_GRABS] == 60


async def test_a_draft_is_seen_by_its_author_alone(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.SaveDraft(thread, ana, "half a thought"))
    assert (await acme.desk.look(thread, ana)).draft == "half a thought"
    assert "half a thought" not in repr(await acme.desk.look(thread, ben))


async def test_a_draft_outlives_the_loss_of_the_claim(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, "half a thought"))
    acme.now += LEASE
    await acme.desk.handle(act.Claim(thread, ben))
    assert (await acme.desk.look(thread, ana)).draft == "half a thought"
    with pytest.raises(ActionRefused, match="Ben"):
        await acme.desk.handle(act.Send(thread, ana, "0" * 64))


async def test_the_piles_hold_what_their_names_say(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    mine, free, answered, closed = [await acme.asked(f"question {n}") for n in range(4)]
    await acme.desk.handle(act.Claim(mine, ana))
    await acme.sent(answered, ben, "Yes.")
    await acme.desk.handle(act.NotForUs(closed, ben, "a mistake"))
    await acme.later(UNDO)

    async def pile(which: Pile) -> list[ThreadId]:
        return [card.thread for card in await acme.desk.pile(which, ana)]

    assert await pile(Pile.UP_FOR_GRABS) == [free]
    assert await pile(Pile.MINE) == [mine]
    assert await pile(Pile.ANSWERED) == [answered]
    assert await pile(Pile.CLOSED) == [closed]
    assert await pile(Pile.ALL) == [closed, answered, free, mine]
    counts = (await acme.desk.overview(ana)).counts
    assert [counts[p] for p in (Pile.UP_FOR_GRABS, Pile.MINE, Pile.ANSWERED, Pile.CLOSED, Pile.ALL)] == [1, 1, 1, 1, 4]


async def test_everything_that_was_done_stands_in_the_journal_with_its_exact_text(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    await acme.later(UNDO)
    story = await acme.store.story(thread)
    assert story is not None
    assert [e.event for e in story.journal] == [
        JournalEvent.OPENED,
        JournalEvent.CLAIMED,
        JournalEvent.SENT,
        JournalEvent.PUBLISHED,
    ]
    assert [e.text for e in story.journal if e.event in (JournalEvent.SENT, JournalEvent.PUBLISHED)] == [exact, exact]
    assert story.thread.state is State.ANSWERED


# --- people who come by themselves ---------------------------------------------------------------


async def test_somebody_new_whom_the_surface_vouches_for_becomes_a_colleague_once(acme: EngineRig) -> None:
    fay = StaffRef("office", "U5FAY")
    acme.room.insiders.add("U5FAY")
    met = await acme.desk.meet(fay, " Fay  Lund ")
    assert met.name == "Fay Lund"
    assert not met.enrolled
    assert await acme.desk.meet(fay, "Somebody else") == met
    assert await refusals(acme) == []


async def test_a_stranger_is_not_met_and_that_is_remembered(acme: EngineRig) -> None:
    with pytest.raises(ActionRefused, match="may not act"):
        await acme.desk.meet(StaffRef("office", "U9EVE"), "Eve")
    assert await acme.store.everybody() == []
    assert len(await refusals(acme)) == 1


async def test_somebody_who_left_is_not_met_again(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    await acme.people.deactivate((await acme.person(ana)).id)
    with pytest.raises(ActionRefused, match="access has ended"):
        await acme.desk.meet(ana, "Ana")


async def test_what_a_surface_refused_by_itself_is_remembered_without_words(acme: EngineRig) -> None:
    await acme.desk.log_refusal(StaffRef("office", "T9/U9"), "claim", "Guests cannot answer for the company.")
    assert await refusals(acme) == ["claim: Guests cannot answer for the company."]


async def test_a_card_says_when_its_viewer_last_acted(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread, at = await acme.asked(), acme.now
    assert (await acme.desk.look(thread, ana)).acted_at is None
    await acme.desk.handle(act.Claim(thread, ana))
    assert (await acme.desk.look(thread, ana)).acted_at == at
    assert (await acme.desk.look(thread, ben)).acted_at is None
    acme.now += timedelta(seconds=1)
    await acme.desk.handle(act.SaveDraft(thread, ana, "Yes."))
    assert (await acme.desk.look(thread, ana)).acted_at == acme.now


async def test_sending_asks_the_surface_afresh_and_claiming_need_not(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    asked: list[bool] = []
    real = acme.room.standing

    async def listens(who: StaffRef, *, sending: bool = False) -> Standing:
        asked.append(sending)
        return await real(who)

    acme.room.standing = listens  # type: ignore[method-assign]
    await acme.desk.handle(act.Claim(thread, ana))
    assert asked == [False]
    await acme.sends(thread, ana, "Yes, until noon.")
    assert asked == [False, False, False, True]
    await acme.later(UNDO)
    assert asked == [False, False, False, True, True]


# --- for the whole house -------------------------------------------------------------------------


async def test_only_who_keeps_the_house_can_pause_it(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    with pytest.raises(ActionRefused, match="admins"):
        await acme.desk.handle(act.Pause(ana, paused=True))
    assert not await acme.store.paused()
    assert len(await refusals(acme)) == 1

    async def keeps(who: StaffRef, *, sending: bool = False) -> Standing:
        return Standing(may_speak=not sending and who == ana, is_keeper=True)

    acme.room.standing = keeps  # type: ignore[method-assign]
    assert "Paused" in await acme.desk.handle(act.Pause(ana, paused=True))
    assert await acme.store.paused()
    assert "goes on" in await acme.desk.handle(act.Pause(ana, paused=False))
    assert not await acme.store.paused()


async def test_a_pause_is_shown_inside_the_undo_window_and_two_keepers_make_one(acme: EngineRig) -> None:
    ana, kay, lee = await acme.colleague("Ana"), await acme.colleague("Kay"), await acme.colleague("Lee")
    acme.room.keepers |= {kay.account, lee.account}
    thread = await acme.asked("Is there rye?")
    await acme.sent(thread, ana, "Yes!")
    await acme.desk.handle(act.Pause(kay, paused=True, why="Press embargo."))
    assert "paused by Kay: Press embargo." in await acme.desk.handle(act.Pause(lee, paused=True, why="Mine."))
    card = await acme.desk.look(thread, ana)
    assert (card.status, card.replies[-1].waits and card.replies[-1].waits.why) == (
        "Ana's answer waits",
        "Publishing is paused by Kay: Press embargo.",
    )
    assert "goes on" in await acme.desk.handle(act.Pause(lee, paused=False))
    assert "goes on already" in await acme.desk.handle(act.Pause(kay, paused=False))
    assert "leaves in" in (await acme.desk.look(thread, ana)).status
    lines = await acme.store.journal(JournalQuery(), after=0, limit=100)
    written = [line.deed for line in lines]
    assert written.count(JournalEvent.PAUSED) == written.count(JournalEvent.RESUMED) == 1


async def test_stop_means_every_thread_of_that_customer_and_nothing_leaves(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    first, second = await acme.asked("Is there rye?"), await acme.asked("And oats?")
    await acme.sent(second, ana, "Yes!")
    await acme.desk.handle(act.Claim(first, ana))
    assert "left alone" not in await acme.desk.handle(act.Stop(first, ana))
    await acme.later(UNDO)
    for thread in (first, second):
        story = await acme.store.story(thread)
        assert story is not None
        assert story.thread.stopped
        assert story.thread.state is State.CLOSED
        assert all(reply.post is None for reply in story.thread.replies)
        assert not any(post.by_us for post in story.posts)
        assert [e.event for e in story.journal].count(JournalEvent.STOPPED) == 1
        assert story.thread.reason == "Ana said that the customer wants no contact."
        assert [e.by for e in story.journal if e.event is JournalEvent.STOPPED] == [(await acme.person(ana)).id]
    with pytest.raises(ActionRefused, match="wants no contact"):
        await acme.desk.handle(act.Stop(first, ana))


async def test_a_keeper_steps_in_and_nobody_else_does(acme: EngineRig) -> None:
    ana, keeper = await acme.colleague("Ana"), await acme.colleague("Kay")
    thread = await acme.asked("Is there rye?")
    await acme.sent(thread, ana, "Yes, for 3 €!")
    with pytest.raises(ActionRefused, match="looks after Handraise"):
        await acme.desk.handle(act.Hold(thread, await acme.colleague("Ben"), "Wrong price."))
    acme.room.keepers.add(keeper.account)
    assert Verb.HOLD in (await acme.desk.look(thread, keeper)).verbs
    assert Verb.HOLD not in (await acme.desk.look(thread, ana)).verbs
    assert "does not leave" in await acme.desk.handle(act.Hold(thread, keeper, "Wrong price."))
    await acme.later(UNDO)
    held = await acme.store.story(thread)
    assert held is not None
    assert not any(post.by_us for post in held.posts)
    assert (await acme.desk.look(thread, ana)).draft == "Yes, for 3 €!"

    thread = await acme.asked("And oats?")
    await acme.sent(thread, ana, "Yes, for 4 €!")
    await acme.later(UNDO)
    [standing] = [reply for reply in (await acme.desk.look(thread, keeper)).replies if reply.state is ReplyState.SENT]
    assert Verb.TAKE_DOWN in (await acme.desk.look(thread, keeper)).verbs
    await acme.desk.handle(act.TakeDown(thread, keeper, standing.id, "We have none."))
    await acme.later(UNDO)
    story = await acme.store.story(thread)
    assert story is not None
    assert all(post.deleted_at is not None for post in story.posts if post.by_us)
    events = [(e.event, e.by, e.text) for e in (*held.journal, *story.journal)]
    kay = (await acme.person(keeper)).id
    assert (JournalEvent.HELD, kay, "Wrong price.") in events
    assert (JournalEvent.TOOK_DOWN, kay, "We have none.") in events


async def test_a_keeper_lifts_a_stop_in_every_thread_of_that_customer(acme: EngineRig) -> None:
    ana, keeper = await acme.colleague("Ana"), await acme.colleague("Kay")
    first, second = await acme.asked("Is there rye?"), await acme.asked("And oats?")
    await acme.desk.handle(act.Claim(first, ana))
    await acme.desk.handle(act.Stop(first, ana))
    third = await acme.asked("Nobody answers?")
    with pytest.raises(ActionRefused, match="looks after Handraise"):
        await acme.desk.handle(act.LiftStop(third, ana))
    acme.room.keepers.add(keeper.account)
    assert Verb.LIFT_STOP in (await acme.desk.look(third, keeper)).verbs
    assert Verb.LIFT_STOP not in (await acme.desk.look(third, ana)).verbs
    assert "contacted again" in await acme.desk.handle(act.LiftStop(third, keeper))
    for thread, state in ((first, State.CLOSED), (second, State.CLOSED), (third, State.OPEN)):
        story = await acme.store.story(thread)
        assert story is not None
        assert (story.thread.stopped, story.thread.state) == (False, state)
        assert story.journal[-1].event is JournalEvent.STOP_LIFTED
    await acme.desk.handle(act.Claim(third, ana))
    await acme.sends(third, ana, "Here I am.")
    await acme.later(UNDO)
    assert [text.split("\n")[0] for text in acme.public()] == ["Here I am."]


async def test_the_customers_own_stop_is_lifted_only_once_they_call_on_us_again(acme: EngineRig) -> None:
    keeper = await acme.colleague("Kay")
    acme.room.keepers.add(keeper.account)
    before, said = await acme.asked("Is there rye?"), await acme.asked("Stop.")
    for thread in (before, said):
        assert Verb.LIFT_STOP not in (await acme.desk.look(thread, keeper)).verbs
        with pytest.raises(ActionRefused, match="call on us again"):
            await acme.desk.handle(act.LiftStop(thread, keeper))
    acme.now += timedelta(hours=1)
    again = await acme.asked("I did not mean you! Is there rye?")
    assert Verb.LIFT_STOP in (await acme.desk.look(again, keeper)).verbs
    await acme.desk.handle(act.LiftStop(again, keeper))
    assert await acme.store.stop_of(CustomerRef("town", "marta")) is None


async def test_who_talks_keeps_their_claim_and_nobody_elses(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    until = acme.now + LEASE
    for who in (ben, ana):  # it is not Ben's, and Ana has long enough
        with pytest.raises(ActionRefused):
            await acme.desk.handle(act.KeepClaim(thread, who))
    acme.now += LEASE * 0.6
    await acme.desk.handle(act.KeepClaim(thread, ana))
    story = await acme.store.story(thread)
    assert story is not None
    assert story.thread.claim is not None
    assert story.thread.claim.until == acme.now + LEASE > until
