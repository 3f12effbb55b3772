"""Clauses about the past: what was asked in the same words, who was here before, and what a week came to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.card import Similar
from bot.domain.customer_history import History
from bot.domain.decisions.events import EventContext, customer_deleted, customer_stopped, liked
from bot.domain.decisions.reply_events import reply_failed, reply_published, reply_retracted
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.effects import DrawCard
from bot.domain.ids import CustomerRef, ReplyId, StaffId, ThreadId
from bot.domain.mention import Deleted, Mention, Visibility
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Staff
from bot.domain.thread import Change, JournalEntry, JournalEvent, Post, Redacted, Reworded
from bot.ports.store import Store, ThreadSnapshot
from bot.testing.contracts.store_rig import (
    CHANNEL,
    NOW,
    ROOMS,
    RULES,
    StoreRig,
    employee,
    mention,
    post,
    reply_by,
    sending,
    take_in,
    with_posts,
)

MOMENT = EventContext(NOW, RULES.lease)
NUTS = "Do you bake anything without nuts?"
NONE = ThreadId(0)


async def asked(store: Store, said: Mention) -> ThreadId:
    """Take in a question; return its thread."""
    [thread] = await take_in(store, said)
    assert thread is not None
    return thread


async def answered(store: Store, by: Staff, said: Mention) -> ThreadId:
    """Take in a question and answer it in public; return its thread."""
    thread = await asked(store, said)
    await answer(store, by, thread, f"r-{said.ref.id}")
    return thread


async def answer(store: Store, by: Staff, thread: ThreadId, id: str) -> None:
    """Send a reply, and publish it."""
    story = await store.story(thread)
    assert story is not None
    await store.change(thread, sending(replace(reply_by(by, id), to=story.thread.latest)))

    def published(snapshot: ThreadSnapshot) -> Change:
        return reply_published(snapshot.thread, ReplyId(id), post(f"ours-{id}"), MOMENT)

    await store.change(thread, published)


async def found(store: Store, text: str, *, excluding: ThreadId = NONE) -> list[ThreadId]:
    """Return which threads are like this text."""
    return [one.thread for one in await store.similar(text, excluding=excluding)]


async def redrawn(store: Store, thread: ThreadId) -> set[int]:
    """Return for which versions of a thread its card is to be drawn in every room."""
    waiting = [await store.effect(id) for id in await store.abandoned(NOW + timedelta(days=365))]
    drawings = [kept.effect for kept in waiting if kept is not None and isinstance(kept.effect, DrawCard)]
    versions = {drawing.version for drawing in drawings if drawing.thread == thread}
    assert len([drawing for drawing in drawings if drawing.thread == thread]) == len(versions) * len(ROOMS)
    return versions


class FindsSimilar:
    """A question is found again by its words, once it was answered, for as long as it may be."""

    async def test_a_question_in_the_same_words_is_found_with_who_answered_it(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", "Do you  bake\nanything without nuts?"))
        await answered(rig.store, ana, mention("2", "When do your shops open?"))
        similar = await rig.store.similar("Is anything you BAKE free of nuts, please?", excluding=NONE)
        assert similar == [Similar(thread, NUTS, "Ana")]

    async def test_where_our_answer_stands_is_told_if_the_network_told_us(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        await answered(rig.store, ana, mention("1", NUTS))
        shown = Post(post("ours-r-1"), "Ana", "Yes.", NOW, "https://town.example/ours", by_us=True)
        await rig.store.change(ThreadId(1), with_posts(shown))
        [similar] = await rig.store.similar(NUTS, excluding=NONE)
        assert similar.url == "https://town.example/ours"

    async def test_who_answered_last_is_named(self, rig: StoreRig) -> None:
        (ana, _), (ben, _) = await employee(rig.store, "Ana"), await employee(rig.store, "Ben")
        thread = await answered(rig.store, ana, mention("1", NUTS))
        await answer(rig.store, ben, thread, "again")
        assert [one.answered_by for one in await rig.store.similar(NUTS, excluding=NONE)] == ["Ben"]

    async def test_only_what_was_answered_in_public_is_found(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await asked(rig.store, mention("1", NUTS))
        assert await found(rig.store, NUTS) == []
        await rig.store.change(thread, sending(reply_by(ana)))
        assert await found(rig.store, NUTS) == []
        await rig.store.change(thread, lambda snapshot: reply_failed(snapshot.thread, ReplyId("r1"), "No.", MOMENT))
        assert await found(rig.store, NUTS) == []
        await answer(rig.store, ana, thread, "r2")
        assert await found(rig.store, NUTS) == [thread]
        assert await found(rig.store, NUTS, excluding=thread) == []

    @pytest.mark.parametrize(
        ("text", "is_found"),
        [
            ("any nuts in what you bake?", True),
            ("nuts!", True),  # all there is of it
            ("nuts, nuts, nuts", True),
            ("peanuts in bread?", False),
            ("peanuts or nuts?", False),  # one in common is too few
            ("nuts bread", False),
            ("do if so", False),  # no word is long enough
            ("", False),
            ("https://nuts.example/bake @nuts @bake", False),
            ("NÜTS bäke", False),
        ],
    )
    async def test_two_words_must_be_the_same(self, rig: StoreRig, text: str, is_found: bool) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        assert await found(rig.store, text) == ([thread] if is_found else [])

    @pytest.mark.parametrize("script", ["Привет, где купить хлеб?", "ΠΌΣΟ ΚΆΝΕΙ ΤΟ ΨΩΜΊ;", "क्या आपके पास रोटी है?"])
    async def test_words_of_any_script_are_found_however_they_are_cased(self, rig: StoreRig, script: str) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", script))
        assert await found(rig.store, script.lower()) == [thread]

    @pytest.mark.parametrize(
        "text",
        [
            'bake AND nuts) OR "',
            "bake' & nuts | !x <-> y",
            "NEAR(bake nuts, 5) * ^",
            "bake:* nuts:*",
            "%bake% _nuts_",
            "bake); nuts; DROP TABLE hr_threads; --",
        ],
    )
    async def test_what_customers_write_is_words_and_never_a_command(self, rig: StoreRig, text: str) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        assert await found(rig.store, text) == [thread]

    async def test_at_most_three_are_found_and_the_most_alike_come_first(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        texts = [
            "bake bread",
            "bake bread with nuts",
            "bake bread with nuts sundays",
            "rye and wheat",
            "bake bread too",
        ]
        threads = [await answered(rig.store, ana, mention(str(n), text)) for n, text in enumerate(texts, 1)]
        best = [threads[2], threads[1], threads[4]]
        assert await found(rig.store, "Can you bake bread with nuts on sundays?") == best
        assert [s.thread for s in await rig.store.similar("bake bread", excluding=NONE, limit=1)] == [threads[4]]

    async def test_a_rare_word_says_more_than_a_frequent_one(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        rare = await answered(rig.store, ana, mention("rare", "have you got spelt"))
        for n in range(6):
            await answered(rig.store, ana, mention(f"common-{n}", f"have you got time for number {n}"))
        assert (await found(rig.store, "you got time or spelt"))[0] == rare

    async def test_a_long_text_and_long_words_are_no_trouble(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        letters = "a" * 5000
        text = " ".join([letters, letters[:-1], *(f"word{n}" for n in range(1000))])
        thread = await answered(rig.store, ana, mention("1", text))
        [similar] = await rig.store.similar(text, excluding=NONE)
        assert similar.thread == thread
        assert len(similar.said) <= 200

    @pytest.mark.parametrize("visibility", Visibility)
    async def test_what_not_everybody_could_see_is_not_found(self, rig: StoreRig, visibility: Visibility) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, replace(mention("1", NUTS), visibility=visibility))
        public = visibility in (Visibility.PUBLIC, Visibility.UNLISTED)
        assert await found(rig.store, NUTS) == ([thread] if public else [])

    async def test_what_the_customer_edited_is_found_as_it_reads_now(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        await rig.store.change(thread, with_posts(Reworded(post("1"), "Is there any parking nearby?", NOW)))
        assert await found(rig.store, NUTS) == []
        assert await rig.store.similar("parking nearby", excluding=NONE) == [
            Similar(thread, "Is there any parking nearby?", "Ana")
        ]

    async def test_what_the_customer_deleted_is_not_found_any_more(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        await take_in(rig.store, mention("2", "My sister is allergic to almonds", answers="1"))
        await answer(rig.store, ana, thread, "again")
        assert await found(rig.store, "sister allergic") == [thread]
        await rig.store.change(thread, with_posts(Redacted(post("2"), NOW)))
        assert await found(rig.store, "sister allergic") == []
        assert await found(rig.store, NUTS) == [thread]

    async def test_a_thread_whose_customer_took_it_back_is_not_found_any_more(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        gone = Deleted(post("1"), NOW)
        await rig.store.change(thread, lambda snapshot: customer_deleted(snapshot.thread, gone, None, MOMENT))
        assert await found(rig.store, NUTS) == []

    async def test_a_thread_whose_customer_said_stop_is_not_found_any_more(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        await rig.store.change(
            thread, lambda snapshot: customer_stopped(snapshot.thread, StopRecord(MOMENT.now), MOMENT)
        )
        assert await found(rig.store, NUTS) == []

    async def test_a_thread_whose_only_answer_we_took_back_is_not_found_until_the_next(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        await rig.store.change(thread, lambda snapshot: reply_retracted(snapshot.thread, ReplyId("r-1"), NOW))
        assert await found(rig.store, NUTS) == []
        await answer(rig.store, ana, thread, "better")
        assert await found(rig.store, NUTS) == [thread]


class RedrawsQuotes:
    """A card that quotes another thread is drawn again when that is not there to be quoted any more."""

    @pytest.mark.parametrize("what", ["deleted", "edited", "stopped", "taken back"])
    async def test_a_card_that_quotes_it_is_drawn_again(self, rig: StoreRig, what: str) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        quoting, other = await asked(rig.store, mention("2", NUTS)), await asked(rig.store, mention("3", "Hello there"))
        [similar] = await rig.store.similar(NUTS, excluding=quoting, quoting=True)
        assert similar.thread == thread
        before = await redrawn(rig.store, other)
        changes = {
            "deleted": with_posts(Redacted(post("1"), NOW)),
            "edited": with_posts(Reworded(post("1"), "Nothing.", NOW)),
            "stopped": lambda snapshot: customer_stopped(snapshot.thread, StopRecord(MOMENT.now), MOMENT),
            "taken back": lambda snapshot: reply_retracted(snapshot.thread, ReplyId("r-1"), NOW),
        }
        await rig.store.change(thread, changes[what])
        story = await rig.store.story(quoting)
        assert story is not None
        assert story.thread.version == 2
        assert await redrawn(rig.store, quoting) == {1, 2}
        assert await redrawn(rig.store, other) == before

    async def test_looking_alone_quotes_nothing(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        looking = await asked(rig.store, mention("2", NUTS))
        assert await found(rig.store, NUTS, excluding=looking) == [thread]
        await rig.store.change(thread, with_posts(Redacted(post("1"), NOW)))
        assert await redrawn(rig.store, looking) == {1}

    async def test_quoting_again_changes_nothing(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        await answered(rig.store, ana, mention("1", NUTS))
        quoting = await asked(rig.store, mention("2", NUTS))
        first = await rig.store.similar(NUTS, excluding=quoting, quoting=True)
        before = await rig.everything()
        assert await rig.store.similar(NUTS, excluding=quoting, quoting=True) == first
        assert await rig.everything() == before


class RemembersCustomers:
    """Who was here before, and what a week came to."""

    async def test_of_somebody_new_there_is_nothing_to_tell(self, rig: StoreRig) -> None:
        thread = await asked(rig.store, mention("1"))
        assert await history(rig.store, "cleo", thread) == History()

    async def test_earlier_threads_are_counted_with_the_last_and_who_answered(self, rig: StoreRig) -> None:
        (ana, _), (ben, _) = await employee(rig.store, "Ana"), await employee(rig.store, "Ben")
        said = [replace(mention(str(n)), at=NOW - timedelta(days=9 - n)) for n in range(1, 5)]
        await answered(rig.store, ana, said[0])
        await answered(rig.store, ben, mention("other", who="dan"))
        for one in said[1:]:
            last = await asked(rig.store, one)
        await asked(rig.store, mention("later"))
        assert await history(rig.store, "cleo", last) == History(3, said[2].at, "Ana")
        assert await history(rig.store, "dan", last) == History(1, NOW, "Ben")

    async def test_the_last_to_answer_is_named_unless_it_was_taken_back(self, rig: StoreRig) -> None:
        (ana, _), (ben, _) = await employee(rig.store, "Ana"), await employee(rig.store, "Ben")
        await answered(rig.store, ana, mention("1"))
        second = await answered(rig.store, ben, mention("2"))
        third = await asked(rig.store, mention("3"))
        assert (await history(rig.store, "cleo", third)).answered_by == "Ben"
        await rig.store.change(second, lambda snapshot: reply_retracted(snapshot.thread, ReplyId("r-2"), NOW))
        assert (await history(rig.store, "cleo", third)).answered_by == "Ana"

    async def test_a_week_counts_what_one_did_and_what_the_house_did(self, rig: StoreRig) -> None:
        (ana, _), (ben, _) = await employee(rig.store, "Ana"), await employee(rig.store, "Ben")
        first = await answered(rig.store, ana, mention("1"))
        await answer(rig.store, ana, first, "more")
        second = await answered(rig.store, ben, mention("2"))
        await asked(rig.store, mention("3"))
        for deed in (JournalEvent.OFFERED_HELP, JournalEvent.SECONDED):
            await rig.store.record(JournalEntry(deed, NOW, ana.id), second)
        await likes(rig.store, first, ["ours-r-1", "ours-more", "ours-r-1"])
        await likes(rig.store, second, ["ours-r-2"])
        assert await rig.store.week(ana.id, NOW) == LastSevenDays(1, 1, 3, 3, 2, 1)
        assert await rig.store.week(ben.id, NOW) == LastSevenDays(1, 0, 1, 3, 2, 1)
        assert await rig.store.week(StaffId(404), NOW) == LastSevenDays(heard=3, answered=2, waiting_now=1)

    async def test_what_was_done_before_that_week_does_not_count_but_who_waits_does(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        await likes(rig.store, await answered(rig.store, ana, mention("1")), ["ours-r-1"])
        await asked(rig.store, mention("2"))
        assert await rig.store.week(ana.id, NOW + timedelta(microseconds=1)) == LastSevenDays(waiting_now=1)


async def history(store: Store, who: str, excluding: ThreadId) -> History:
    """Return what there was with that customer."""
    return await store.history(CustomerRef(CHANNEL, who), excluding=excluding)


async def likes(store: Store, thread: ThreadId, ours: Sequence[str]) -> None:
    """A customer likes these posts of ours."""
    for one in map(post, ours):
        await store.change(thread, lambda snapshot, one=one: liked(snapshot.thread, one, NOW))  # type: ignore[misc]


class Remembers(FindsSimilar, RedrawsQuotes, RemembersCustomers):
    """All clauses about the past."""
