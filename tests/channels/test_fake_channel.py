"""The channel in memory keeps the contract of all channels, and the contract sees each way to break it."""

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any, ClassVar

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.mention import Customer, Deleted, Edited, Heard, Liked, Mention
from bot.domain.staff import Attribution
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox, PublicChannel
from bot.ports.errors import NeedsOperator, Rejected, Unavailable
from bot.testing.capable_fake_channel import CapableFakeChannel
from bot.testing.contracts.channel import ChannelContract, ChannelRig, Seen
from bot.testing.fake_channel import FakeChannel, FakeNetwork, Odd
from bot.testing.fake_kv import FakeKeyValueStore

TOKEN = "token-of-the-fake"
FAILURES = (AssertionError, TimeoutError, ConnectionResetError, Unavailable, Rejected, pytest.fail.Exception)


class FakeRig(ChannelRig):
    cannot: ClassVar[Mapping[str, str]] = {}

    def __init__(self, kind: type[CapableFakeChannel] = CapableFakeChannel) -> None:
        self.kind = kind
        self.network = FakeNetwork(address="https://fake.example")
        self.waits: list[float] = []
        super().__init__()

    def build(self) -> PublicChannel:
        kv = FakeKeyValueStore()
        context = AdapterContext(
            "Acme", "", kv, self.network_time, lambda: "token", self._sleep, self.alarm, self.report
        )
        return self.kind(self.network, context, token=TOKEN)

    async def customer_says(self, text: str, *, answering: PostRef | None = None) -> PostRef:
        return self.network.say(text, answers=answering)

    async def customer_edits(self, post: PostRef, text: str) -> None:
        self.network.edit(post, text)

    async def customer_deletes(self, post: PostRef) -> None:
        self.network.delete(post)

    async def customer_stops(self) -> None:
        self.network.stop()

    async def customer_likes(self, post: PostRef) -> None:
        self.network.like(post)

    async def customer_is_followed_by(self, count: int) -> None:
        self.network.followers["marta"] = count

    async def customer_is_called(self, name: str) -> None:
        self.network.names["marta"] = name

    async def customer_forbids_quotes(self) -> None:
        self.network.unquotable.add("marta")

    async def customer_shows(self, alt: str, *, saying: str) -> None:
        self.network.say(f"{saying}\n\n[picture: {alt}]")

    async def something_odd(self) -> None:
        self.network.report_odd()

    async def public_sees(self) -> Sequence[Seen]:
        posts = self.network.posts.values()
        return [
            Seen(post.ref, post.text, by_us=post.key is not None, answers=post.answers)
            for post in posts
            if not post.gone
        ]

    async def shows_edit(self, post: PostRef) -> bool:
        return self.network.posts[post].edited

    async def pictures_of(self, post: PostRef) -> list[tuple[str, bytes]]:
        return [(shown.picture.alt, shown.content) for shown in self.network.posts[post].pictures]

    def go_down(self) -> None:
        self.network.down = True

    def come_back(self) -> None:
        self.network.down = False
        self.network.busy = None

    def be_busy(self, seconds: int) -> None:
        self.network.busy = timedelta(seconds=seconds)

    async def shut_us_out(self) -> None:
        self.network.shut = True
        self.network.news.set()

    async def refuse_writing(self) -> None:
        self.network.refusing = NeedsOperator("The token does not let us post: make a new one.")

    async def take_writing(self) -> None:
        self.network.refusing = None

    async def let_us_in(self) -> None:
        self.network.shut = False

    def answer_late(self) -> None:
        self.network.losing = 1

    def answer_never(self) -> None:
        self.network.dropping = 1

    def asked(self) -> int:
        return self.network.calls

    def network_time(self) -> datetime:
        return self.network.time

    async def let_time_pass(self) -> None:
        self.network.time += timedelta(minutes=5)

    def waited(self) -> Sequence[float]:
        return self.waits

    def kept(self) -> str:
        return repr(self.network.heard)

    def secrets(self) -> Collection[str]:
        return (TOKEN,)

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0.002)


class TestFakeChannel(ChannelContract):
    @pytest.fixture
    async def rig(self) -> AsyncIterator[FakeRig]:
        rig = FakeRig()
        await rig.start()
        yield rig
        await rig.stop()


# --- channels that are broken, each in its own way ------------------------------------------------


def changing(**changes: Any) -> type[CapableFakeChannel]:
    """Return a channel that tells each mention with these parts changed."""

    class Changing(CapableFakeChannel):
        async def tell(self, inbox: Inbox, heard: Heard, cursor: str) -> None:
            told = {name: change(self, heard) for name, change in changes.items()}
            await super().tell(inbox, replace(heard, **told) if isinstance(heard, Mention) else heard, cursor)

    return Changing


def deaf_to(kind: type[Heard]) -> type[CapableFakeChannel]:
    """Return a channel that passes over one kind of thing."""

    class Deaf(CapableFakeChannel):
        async def tell(self, inbox: Inbox, heard: Heard, cursor: str) -> None:
            await (inbox.accept(cursor=cursor) if isinstance(heard, kind) else super().tell(inbox, heard, cursor))

    return Deaf


def publishing(change: Any) -> type[CapableFakeChannel]:
    """Return a channel whose posts are made by `change(channel, text, by, to, key, pictures, after)`."""

    class Publishing(CapableFakeChannel):
        async def _post(
            self, text: str, by: Any, to: PostRef, key: EffectKey, *, pictures: Any = (), after: Any = None
        ) -> PostRef:
            changed = {"text": text, "to": to, "key": key, "pictures": pictures, "after": after}
            changed |= change(self, **changed)
            text, to, key = changed["text"], changed["to"], changed["key"]
            return await super()._post(text, by, to, key, pictures=changed["pictures"], after=changed["after"])

    return Publishing


class LosesPageTwo(CapableFakeChannel):
    async def hear(self, inbox: Inbox) -> None:
        place = int(await inbox.cursor() or "0")
        for heard in self.network.page(place):
            place += 1
            await self.tell(inbox, heard, str(place))
        await inbox.accept(cursor=str(len(self.network.log)))


class MovesTheCursorTooEarly(CapableFakeChannel):
    async def tell(self, inbox: Inbox, heard: Heard, cursor: str) -> None:
        await inbox.accept(cursor=cursor)
        await super().tell(inbox, heard, cursor)


class NeverMovesTheCursor(CapableFakeChannel):
    async def hear(self, inbox: Inbox) -> None:
        for heard in self.network.log:
            await inbox.accept(heard)


class PassesOverWhatIsNotStored(CapableFakeChannel):
    def __init__(self, *parts: Any, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.place = 0

    async def hear(self, inbox: Inbox) -> None:
        for heard in self.network.log[self.place :]:
            self.place += 1
            await self.tell(inbox, heard, str(self.place))


class TellsEditsTwice(CapableFakeChannel):
    async def tell(self, inbox: Inbox, heard: Heard, cursor: str) -> None:
        await super().tell(inbox, heard, cursor)
        if isinstance(heard, Edited):
            await inbox.accept(heard)


class HearsItself(CapableFakeChannel):
    async def hear(self, inbox: Inbox) -> None:
        ours = [post for post in self.network.posts.values() if post.key is not None]
        for post in ours:
            us = Customer(replace(self.network.log[0].customer.ref, id="us"), "Us")  # type: ignore[union-attr]
            await inbox.accept(Mention(post.ref, us, post.text, self.network.time))
        await super().hear(inbox)


class KeepsWords(CapableFakeChannel):
    async def tell(self, inbox: Inbox, heard: Heard, cursor: str) -> None:
        await super().tell(inbox, heard, cursor)
        if isinstance(heard, Mention):
            self.network.heard[PostRef("kept", heard.ref.id)] = heard.text


class IsImpatient(CapableFakeChannel):
    async def listen(self, inbox: Inbox) -> None:
        while True:
            try:
                await super().listen(inbox)
            finally:
                await asyncio.sleep(0.002)

    async def _reached(self) -> None:
        try:
            await super()._reached()
        except Unavailable as busy:
            busy.retry_after = timedelta(seconds=1)
            raise


class SaysNobody(CapableFakeChannel):
    async def listen(self, inbox: Inbox) -> None:
        await FakeChannel.listen(self, inbox)


class ShowsItsToken(CapableFakeChannel):
    def __init__(self, network: FakeNetwork, context: AdapterContext, *, token: str) -> None:
        async def alert(text: str) -> None:
            await context.alert(text and f"{text} It was {token}.")

        super().__init__(network, replace(context, alert=alert), token=token)


class IsNeverWell(CapableFakeChannel):
    def __init__(self, network: FakeNetwork, context: AdapterContext, *, token: str) -> None:
        async def alert(text: str) -> None:
            if text:
                await context.alert(text)

        super().__init__(network, replace(context, alert=alert), token=token)


class ChecksNothing(CapableFakeChannel):
    async def check_connection(self) -> str:
        return "All is well."


class ReadsAndCallsThatWell(CapableFakeChannel):
    async def check_connection(self) -> str:
        await self._reached()
        return "The network takes our token."


class TellsNobodyHowItStands(CapableFakeChannel):
    def __init__(self, network: FakeNetwork, context: AdapterContext, *, token: str) -> None:
        super().__init__(network, replace(context, report=lambda _ready, _says: None), token=token)


class TellsTheAuthorOfAMissingScope(CapableFakeChannel):
    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        try:
            return await super().publish(text, by=by, to=to, key=key)
        except NeedsOperator as no:
            raise Rejected(str(no)) from no


class WaitsInSilence(CapableFakeChannel):
    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        try:
            return await super().publish(text, by=by, to=to, key=key)
        except NeedsOperator as no:
            raise Unavailable(str(no)) from no


class LeavesATask(CapableFakeChannel):
    async def listen(self, inbox: Inbox) -> None:
        self.task = asyncio.create_task(asyncio.sleep(1))
        await super().listen(inbox)


class AnswersWhatChanged(CapableFakeChannel):
    async def tell(self, inbox: Inbox, heard: Heard, cursor: str) -> None:
        await inbox.accept(heard, cursor=cursor)


class PromisesTooMuch(CapableFakeChannel):
    async def _post(self, *parts: Any, **named: Any) -> PostRef:
        try:
            return await super()._post(*parts, **named)
        except ConnectionResetError as trouble:
            raise Unavailable("The network did nothing.") from trouble


class GivesUpForGood(CapableFakeChannel):
    async def _post(self, *parts: Any, **named: Any) -> PostRef:
        try:
            return await super()._post(*parts, **named)
        except Unavailable as trouble:
            raise Rejected("The network is down.") from trouble


class ForgetsHowLong(CapableFakeChannel):
    async def _post(self, *parts: Any, **named: Any) -> PostRef:
        try:
            return await super()._post(*parts, **named)
        except Unavailable as trouble:
            raise Unavailable(str(trouble)) from trouble


class SendsTwice(CapableFakeChannel):
    numbers = count(1)

    async def _post(self, text: str, by: Any, to: PostRef, key: EffectKey, **named: Any) -> PostRef:
        return await super()._post(text, by, to, EffectKey(f"{key} {next(self.numbers)}"), **named)


class ForgetsItsKeys(CapableFakeChannel):
    async def _post(self, text: str, by: Any, to: PostRef, key: EffectKey, **named: Any) -> PostRef:
        return await super()._post(text, by, to, EffectKey(f"{key} {id(self)}"), **named)


class CutsWhatIsTooLong(CapableFakeChannel):
    async def _post(self, text: str, *parts: Any, **named: Any) -> PostRef:
        return await super()._post(text[: self.limits.most], *parts, **named)


class GivesUpAtOnce(CapableFakeChannel):
    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002
        return self.network.made(key)


class FindsAnything(CapableFakeChannel):
    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002
        return next((post.ref for post in self.network.posts.values() if post.text == text), None)


class RetractsAnything(CapableFakeChannel):
    async def retract(self, post: PostRef) -> None:
        self.network.posts[post] = replace(self.network.posts[post], gone=True)


class ForgetsWhatItRetracted(CapableFakeChannel):
    async def retract(self, post: PostRef) -> None:
        self.network.posts.pop(post, None)


class CannotRetractAndDoesNotSay(CapableFakeChannel):
    retract = None  # type: ignore[assignment]


class CorrectsWithoutATrace(CapableFakeChannel):
    async def edit(self, post: PostRef, text: str, *, to: PostRef) -> bool:
        stands = await super().edit(post, text, to=to)
        self.network.posts[post] = replace(self.network.posts[post], edited=False)
        return stands


class BringsBackWhatIsGone(CapableFakeChannel):
    async def edit(self, post: PostRef, text: str, *, to: PostRef) -> bool:
        self.network.posts[post] = replace(self.network.posts[post], gone=False)
        return await super().edit(post, text, to=to)


class TakesAnyCorrectionForMade(CapableFakeChannel):
    async def find_edited(self, post: PostRef, text: str) -> bool:  # noqa: ARG002
        self.network.reach()
        return True


class LosesPicturesOnTheWay(CapableFakeChannel):
    async def edit(self, post: PostRef, text: str, *, to: PostRef) -> bool:
        self.network.posts[post] = replace(self.network.posts[post], pictures=())
        return await super().edit(post, text, to=to)


class StopsAtWhatIsOdd(CapableFakeChannel):
    async def hear(self, inbox: Inbox) -> None:
        if any(isinstance(thing, Odd) for thing in self.network.log):
            raise ValueError("nobody can read that")
        await super().hear(inbox)


class AsksWhereItStands(CapableFakeChannel):
    async def permalink(self, post: PostRef) -> str | None:
        return None if self.network.down else await super().permalink(post)


class HasOneAddress(CapableFakeChannel):
    async def permalink(self, post: PostRef) -> str | None:  # noqa: ARG002
        return self.network.address


class NamesNobody(CapableFakeChannel):
    def address(self, customer: Customer) -> str:  # noqa: ARG002
        return "Hello "


def newest_of(channel: CapableFakeChannel) -> PostRef:
    return [thing.ref for thing in channel.network.log if isinstance(thing, Mention)][-1]


BROKEN: list[tuple[str, type[CapableFakeChannel]]] = [
    ("how_it_stands_is_told_while_it_listens", TellsNobodyHowItStands),
    ("that_it_is_shut_out_is_told_with_what_to_mend", TellsNobodyHowItStands),
    ("writing_that_is_refused_while_reading_works_needs_the_operator", TellsTheAuthorOfAMissingScope),
    ("writing_that_is_refused_while_reading_works_needs_the_operator", WaitsInSilence),
    ("whether_it_may_write_is_asked_apart_from_reading", ReadsAndCallsThatWell),
    ("a_mention_arrives_as_it_was_said", changing(text=lambda _, heard: " ".join(heard.text.split()))),
    ("a_follow_up_is_heard_in_the_same_thread_from_the_same_customer", changing(answers=lambda *_: None)),
    ("a_mention_says_where_it_stands_and_when_it_was_made", changing(at=lambda channel, _: channel.network.time)),
    ("a_mention_says_where_it_stands_and_when_it_was_made", changing(url=lambda *_: None)),
    (
        "customers_go_by_what_does_not_change",
        changing(customer=lambda _, h: replace(h.customer, ref=replace(h.customer.ref, id=h.customer.name))),
    ),
    ("how_many_follow_a_customer_is_told", changing(customer=lambda _, h: replace(h.customer, followers=None))),
    ("who_does_not_leave_others_to_repeat_it_is_not_quoted", changing(quotable=lambda *_: True)),
    ("an_edit_is_heard", deaf_to(Edited)),
    ("a_deletion_is_heard", deaf_to(Deleted)),
    ("something_odd_is_left_out_and_keeps_nothing_else_from_being_heard", StopsAtWhatIsOdd),
    ("thanks_are_heard", deaf_to(Liked)),
    ("an_edit_is_told_once", TellsEditsTwice),
    ("our_own_posts_are_not_mentions", HearsItself),
    ("more_than_one_page_is_caught_up_after_downtime", LosesPageTwo),
    ("the_cursor_does_not_pass_what_is_not_stored", MovesTheCursorTooEarly),
    ("the_cursor_moves", NeverMovesTheCursor),
    ("what_could_not_be_stored_is_told_again", PassesOverWhatIsNotStored),
    ("no_words_of_a_deleted_post_are_kept", KeepsWords),
    ("a_busy_network_is_left_alone_while_listening", IsImpatient),
    ("credentials_that_expired_are_raised_to_those_who_can_mend_them", SaysNobody),
    ("credentials_that_expired_are_raised_to_those_who_can_mend_them", IsNeverWell),
    ("an_alert_shows_no_credential", ShowsItsToken),
    ("whether_it_is_let_in_can_be_asked_before_anybody_listens", ChecksNothing),
    ("cancelling_leaves_nothing_running", LeavesATask),
    ("a_reply_appears_byte_for_byte", publishing(lambda _, text, **__: {"text": text.replace("  ", " ")})),
    ("a_reply_stands_below_what_it_answers", publishing(lambda channel, **_: {"to": newest_of(channel)})),
    ("the_parts_of_a_reply_stand_below_each_other", publishing(lambda *_, **__: {"after": None})),
    ("a_picture_arrives_with_its_alt_text", publishing(lambda *_, **__: {"pictures": ()})),
    ("a_reply_after_the_customer_changed_their_post_is_refused", AnswersWhatChanged),
    ("an_answer_that_is_corrected_says_so_and_stays_where_it_is", CorrectsWithoutATrace),
    ("what_was_taken_back_is_not_there_to_be_corrected", BringsBackWhatIsGone),
    ("a_network_that_is_down_takes_the_correction_later", TakesAnyCorrectionForMade),
    ("a_correction_keeps_the_pictures", LosesPicturesOnTheWay),
    ("the_same_key_makes_one_post", SendsTwice),
    ("the_same_key_makes_one_post_after_a_restart", ForgetsItsKeys),
    ("an_answer_lost_after_the_post_was_made_leaves_one_post", PromisesTooMuch),
    ("a_network_that_is_down_takes_the_reply_later", GivesUpForGood),
    ("a_busy_network_is_unavailable_for_as_long_as_it_says", ForgetsHowLong),
    ("too_long_is_refused_before_anything_is_asked", CutsWhatIsTooLong),
    ("a_try_that_may_still_come_is_not_given_up_at_once", GivesUpAtOnce),
    ("what_was_never_published_is_not_found", FindsAnything),
    ("a_foreign_post_is_never_retracted", RetractsAnything),
    ("a_reply_that_was_taken_back_does_not_come_again_with_its_key", ForgetsWhatItRetracted),
    ("what_it_cannot_is_declared", CannotRetractAndDoesNotSay),
    (
        "a_picture_of_the_customers_is_told_with_what_it_shows",
        changing(text=lambda _, heard: heard.text.partition("\n")[0]),
    ),
    ("where_a_reply_stands_is_known_although_the_network_goes_down_right_afterwards", AsksWhereItStands),
    ("each_reply_has_its_own_address", HasOneAddress),
    ("what_stands_before_a_reply_names_the_customer", NamesNobody),
]
"""For each way to break a channel, the clause that fails."""


@pytest.mark.parametrize(("clause", "kind"), BROKEN, ids=[f"{n}-{c}" for n, (c, _) in enumerate(BROKEN)])
async def test_a_broken_channel_fails_the_clause_for_it(clause: str, kind: type[CapableFakeChannel]) -> None:
    rig = FakeRig(kind)
    rig.inbox.patience = 0.3
    await rig.start()
    with pytest.raises(FAILURES):
        await run(ChannelContract(), clause, rig)
    await rig.stop()


async def run(contract: ChannelContract, clause: str, rig: FakeRig) -> None:
    done = getattr(contract, f"test_{clause}")(rig)
    if asyncio.iscoroutine(done):
        await done
