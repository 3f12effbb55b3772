"""Clauses about people, the piles they look through, and what holds for the whole program."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.ids import CustomerRef, StaffId, StaffRef, ThreadId
from bot.domain.mention import Mention
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import Change, Claim, JournalEntry, JournalEvent, Post, State
from bot.ports.kv import Conflict
from bot.ports.store import Store, ThreadSnapshot
from bot.ports.surface import Pile
from bot.testing.contracts.store_rig import (
    CHANNEL,
    NOW,
    RULES,
    StoreRig,
    acting,
    employee,
    mention,
    opened_thread,
    post,
    take_in,
)


class KnowsPeople:
    """Who works here, and how each is known."""

    async def test_a_person_is_found_by_their_account(self, rig: StoreRig) -> None:
        ana = await rig.store.add("Ana", "baker", "office")
        account = StaffRef("office", str(ana.id))
        assert await rig.store.person(account) == ana == Staff(ana.id, "Ana", "baker")
        assert await rig.store.person(StaffRef("office", "stranger")) is None
        assert await rig.store.person(replace(account, surface="elsewhere")) is None
        assert await rig.store.accounts(ana.id) == [account]
        nowhere = await rig.store.add("Ben", "")
        assert await rig.store.accounts(nowhere.id) == []

    async def test_a_person_is_met_once_however_often_and_however_many_at_once(self, rig: StoreRig) -> None:
        who = StaffRef("office", "U1ANA")
        met = await asyncio.gather(*(rig.store.meet(who, "Ana") for _ in range(5)))
        assert {person.id for person in met} == {met[0].id}
        assert met[0].name == "Ana"
        assert [person.name for person in await rig.store.everybody()] == ["Ana"]
        assert (await rig.store.meet(who, "Anna")).name == "Ana"

    async def test_an_account_can_be_said_to_be_somebody_elses(self, rig: StoreRig) -> None:
        ana, who = await rig.store.add("Ana", "baker", "office"), StaffRef("slack", "U1ANA")
        await rig.store.meet(who, "Ana from Slack")
        await rig.store.link(who, ana.id)
        assert await rig.store.person(who) == ana
        assert who in await rig.store.accounts(ana.id)
        with pytest.raises(LookupError):
            await rig.store.link(who, StaffId(404))
        assert await rig.store.person(who) == ana

    async def test_a_person_who_changes_stays_changed_and_the_journal_says_so(self, rig: StoreRig) -> None:
        ana = await rig.store.add("Ana", "baker")
        changed = replace(ana, attribution=Attribution("Ana K.", ""), agreed_at=NOW, active=False)
        await rig.store.keep(changed, JournalEntry(JournalEvent.ENROLLED, NOW, ana.id, "— Ana K."))
        assert await rig.store.staff(ana.id) == changed
        assert await rig.store.staff(StaffId(404)) is None
        assert "— Ana K." in await rig.everything()
        with pytest.raises(LookupError):
            await rig.store.keep(replace(ana, id=StaffId(404)), JournalEntry(JournalEvent.ENROLLED, NOW))

    async def test_of_four_who_choose_one_signature_at_once_one_gets_it(self, rig: StoreRig) -> None:
        stores = [rig.store, *[await rig.another() for _ in range(3)]]
        alike = (("Ana", "baker"), ("ANA", "Baker"), ("Ana Baker", ""), ("\u0410na-baker", ""))
        names = [Attribution(name, role) for name, role in alike]
        people = [await rig.store.add("Ana", "") for _ in names]

        async def enrols(store: Store, person: Staff, name: Attribution) -> bool:
            entry = JournalEntry(JournalEvent.ENROLLED, NOW, person.id)
            try:
                await store.keep(replace(person, attribution=name), entry)
            except Conflict:
                return False
            return True

        got = await asyncio.gather(*map(enrols, stores, people, names))
        assert sorted(got) == [False, False, False, True]
        assert [s.attribution is not None for s in await rig.store.everybody()].count(True) == 1
        loser = people[got.index(False)]
        assert await enrols(rig.store, loser, Attribution("Ana K."))
        assert await enrols(rig.store, loser, Attribution("Ana K."))

    async def test_everybody_is_listed_by_name_those_who_left_too(self, rig: StoreRig) -> None:
        for name in ("Zoë", "ben", "Ana"):
            await rig.store.add(name, "")
        [ana, *_] = await rig.store.everybody()
        await rig.store.keep(replace(ana, active=False), JournalEntry(JournalEvent.ENROLLED, NOW))
        assert [person.name for person in await rig.store.everybody()] == ["Ana", "ben", "Zoë"]

    async def test_a_refusal_can_be_remembered_without_a_thread(self, rig: StoreRig) -> None:
        await rig.store.record(JournalEntry(JournalEvent.REFUSED, NOW, None, "Claim: no", "office/stranger"))
        assert "office/stranger" in await rig.everything()
        thread = await opened_thread(rig.store)
        await rig.store.record(JournalEntry(JournalEvent.REFUSED, NOW), thread)
        story = await rig.store.story(thread)
        assert story is not None
        assert [entry.event for entry in story.journal] == [JournalEvent.OPENED, JournalEvent.REFUSED]


class SortsIntoPiles:
    """What lies where: who waits longest stands first, and of what is over the newest."""

    async def test_each_thread_lies_on_the_piles_it_belongs_to(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        ben, _ = await employee(rig.store, "Ben")
        hers, his = Claim(ana.id, NOW, None), Claim(ben.id, NOW, None)
        cases = [
            (State.OPEN, None),
            (State.CLAIMED, hers),
            (State.CLAIMED, his),
            (State.WAITING, None),
            (State.WAITING, hers),
            (State.ANSWERED, hers),
            (State.ANSWERED, None),
            (State.CLOSED, hers),
            (State.WITHDRAWN, hers),
        ]
        await take_in(rig.store, *(mention(str(n)) for n in range(1, 10)))
        for number, (state, hold) in enumerate(cases, 1):

            def become(snapshot: ThreadSnapshot, state: State = state, hold: Claim | None = hold) -> Change:
                return Change(replace(snapshot.thread, state=state, claim=hold))

            await rig.store.change(ThreadId(number), become)
        expected = {
            Pile.UP_FOR_GRABS: [1, 4],
            Pile.MINE: [2, 5, 6],
            Pile.ANSWERED: [7, 6],
            Pile.CLOSED: [9, 8],
            Pile.ALL: [9, 8, 7, 6, 5, 4, 3, 2, 1],
        }
        found = {pile: await rig.store.pile(pile, ana.id, after=None, limit=25) for pile in Pile}
        assert {pile: [story.thread.id for story in stories] for pile, stories in found.items()} == expected
        assert await rig.store.counts(ana.id) == {pile: len(ids) for pile, ids in expected.items()}
        assert found[Pile.MINE][2] == await rig.store.story(ThreadId(6))

    async def test_who_waits_longest_stands_first_since_their_oldest_unanswered_post(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)

        def said(id: str, minutes: int, answers: str | None = None) -> Mention:
            return replace(mention(id, who=f"c{id[0]}", answers=answers), at=NOW + timedelta(minutes=minutes))

        def answers(snapshot: ThreadSnapshot) -> Change:
            return Change(snapshot.thread, posts=(Post(post("ours"), "Ana", "Yes.", NOW, by_us=True),))

        await take_in(rig.store, said("1", 0), said("2", 10), said("3", 20))
        await rig.store.change(ThreadId(1), answers)
        for again in (said("1b", 15, "1"), said("2b", 30, "2"), said("1c", 40, "1")):
            await take_in(rig.store, again)
        for pile, hold in ((Pile.UP_FOR_GRABS, None), (Pile.MINE, Claim(ana.id, NOW, None))):

            def waits(snapshot: ThreadSnapshot, hold: Claim | None = hold) -> Change:
                return Change(replace(snapshot.thread, state=State.WAITING, claim=hold))

            for number in (1, 2, 3):
                await rig.store.change(ThreadId(number), waits)
            stories = await rig.store.pile(pile, ana.id, after=None, limit=25)
            assert [story.thread.id for story in stories] == [2, 1, 3]
            rest = await rig.store.pile(pile, ana.id, after=ThreadId(2), limit=1)
            assert [story.thread.id for story in rest] == [1]

    async def test_a_pile_can_be_paged_through(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        await take_in(rig.store, *(mention(str(n)) for n in range(1, 8)))

        async def pages(pile: Pile) -> list[list[int]]:
            found: list[list[int]] = []
            while not found or found[-1]:
                after = ThreadId(found[-1][-1]) if found else None
                found.append([s.thread.id for s in await rig.store.pile(pile, ana.id, after=after, limit=3)])
            return found

        assert await pages(Pile.UP_FOR_GRABS) == [[1, 2, 3], [4, 5, 6], [7], []]
        assert await pages(Pile.ALL) == [[7, 6, 5], [4, 3, 2], [1], []]
        for number in range(1, 8):
            state = State.ANSWERED if number in (1, 3, 4) else State.CLAIMED

            def become(snapshot: ThreadSnapshot, state: State = state) -> Change:
                return Change(replace(snapshot.thread, state=state, claim=Claim(ana.id, NOW, None)))

            await rig.store.change(ThreadId(number), become)
        assert await pages(Pile.MINE) == [[2, 5, 6], [7, 4, 3], [1], []]

    async def test_leases_that_have_ended_are_found_the_longest_ended_first(self, rig: StoreRig) -> None:
        _, account = await employee(rig.store)
        await take_in(rig.store, *(mention(str(n)) for n in range(1, 5)))
        for number, minutes in ((3, 0), (1, 1), (2, 50)):

            def later(snapshot: ThreadSnapshot, minutes: int = minutes) -> Change:
                claimed = acting(act.Claim(snapshot.thread.id, account))(snapshot)
                hold = claimed.thread.claim
                assert hold is not None
                assert hold.until is not None
                until = hold.until + timedelta(minutes=minutes)
                return replace(claimed, thread=replace(claimed.thread, claim=replace(hold, until=until)))

            await rig.store.change(ThreadId(number), later, by=account)
        ended = NOW + RULES.lease + timedelta(minutes=1)
        assert await rig.store.lapsed(ended) == [3, 1]
        assert await rig.store.lapsed(ended, limit=1) == [3]
        assert await rig.store.lapsed(NOW) == []

    async def test_a_customer_who_said_stop_is_remembered_with_all_their_threads(self, rig: StoreRig) -> None:
        await take_in(rig.store, mention("1"), mention("2", who="dan"), mention("3"))
        cleo, seen = CustomerRef(CHANNEL, "cleo"), []
        assert await rig.store.stop_of(cleo) is None
        assert await rig.store.stop(cleo, StopRecord(NOW)) == [1, 3]
        later = StopRecord(NOW + timedelta(days=1))
        assert await rig.store.stop(cleo, later) == [1, 3]
        assert await rig.store.stop(cleo, StopRecord(NOW)) == [1, 3]
        assert await rig.store.stop_of(cleo) == later
        assert await rig.store.stop_of(CustomerRef("village", "cleo")) is None
        page = [mention("4"), mention("5", who="dan")]
        await rig.store.take_in(CHANNEL, page, lambda known: seen.append(known) or [], cursor=None)  # type: ignore[func-returns-value]
        assert seen[0].stopped == {cleo: later}

    async def test_a_stop_says_who_asked_for_it_and_the_customers_own_word_counts_most(self, rig: StoreRig) -> None:
        await take_in(rig.store, mention("1"))
        ana, cleo = await rig.store.add("Ana", ""), CustomerRef(CHANNEL, "cleo")
        said, own = StopRecord(NOW, ana.id, "Ana"), StopRecord(NOW + timedelta(days=1))
        await rig.store.stop(cleo, said)
        assert await rig.store.stop_of(cleo) == said
        await rig.store.stop(cleo, own)
        assert await rig.store.stop_of(cleo) == own
        await rig.store.stop(cleo, said)
        assert await rig.store.stop_of(cleo) == own

    async def test_a_stop_is_lifted_unless_another_one_stands_by_then(self, rig: StoreRig) -> None:
        await take_in(rig.store, mention("1"), mention("2", who="dan"), mention("3"))
        ana, cleo, dan = await rig.store.add("Ana", ""), CustomerRef(CHANNEL, "cleo"), CustomerRef(CHANNEL, "dan")
        said, own = StopRecord(NOW, ana.id, "Ana"), StopRecord(NOW + timedelta(days=1))
        for customer in (cleo, dan):
            await rig.store.stop(customer, said)
        assert await rig.store.lift_stop(cleo, said) == [1, 3]
        assert await rig.store.stop_of(cleo) is None
        assert await rig.store.stop_of(dan) == said
        assert await rig.store.lift_stop(cleo, said) == [1, 3]
        await rig.store.stop(cleo, own)
        with pytest.raises(Conflict):
            await rig.store.lift_stop(cleo, said)
        assert await rig.store.stop_of(cleo) == own


class RunsTheInstallation:
    """The pause, and the workers that beat."""

    async def test_publishing_can_be_paused_for_everybody(self, rig: StoreRig) -> None:
        other = await rig.another()
        assert await rig.store.paused() is None
        assert await rig.store.pause(True, who="Ana", why="Press embargo.")
        assert not await other.pause(True, who="Ben", why="The same."), "it holds already, as it was said first"
        told = await other.paused()
        assert told is not None
        assert told.said == "Publishing is paused by Ana: Press embargo."
        assert await other.pause(False)
        assert not await rig.store.pause(False)
        assert await rig.store.paused() is None

    async def test_a_worker_that_falls_silent_is_noticed_until_it_is_buried(self, rig: StoreRig) -> None:
        lease = timedelta(seconds=5)
        await rig.store.heartbeat("one", NOW, lease)
        await rig.store.heartbeat("two", NOW, lease)
        await rig.store.heartbeat("two", NOW + lease, lease)
        assert await rig.store.expired_workers(NOW + timedelta(seconds=4)) == []
        assert await rig.store.expired_workers(NOW + lease) == ["one"]
        assert await rig.store.live_workers(NOW + lease) == ["two"]
        await rig.store.remove_worker("one")
        assert await rig.store.expired_workers(NOW + timedelta(days=1)) == ["two"]
