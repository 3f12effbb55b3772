"""An answer by hand, through the desk and the store: looked at once, believed once, followed up."""

from datetime import UTC, datetime

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import CustomerRef, EffectKey, PostRef, StaffRef, ThreadId
from bot.domain.mention import Customer, Mention
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused, Post, State
from bot.ports.errors import OnlyByHand, Rejected, Unavailable
from bot.testing.fake_channel import FakeChannel
from tests.engine.rig import MONDAY, UNDO, EngineRig


class Square(FakeChannel):
    """A network that lets programs answer nobody; `shows` is what stands behind each link."""

    shows: dict[str, str]
    looks = 0
    down = False

    def by_hand(self, to: PostRef, text: str) -> str:
        return f"https://town.example/reply?to={to.id}&text={text}"

    async def find_by_hand(self, link: str, *, to: PostRef) -> Post:
        self.looks += 1
        if self.down:
            raise Unavailable("The town is down.")
        if link not in self.shows:
            raise Rejected("That is no link to a post.")
        at = datetime(2026, 11, 23, tzinfo=UTC)
        return Post(PostRef("town", self.shows[link]), "@acme", f"by hand, to {to.id}", at, link, by_us=True)

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002
        raise OnlyByHand("Programs answer nobody here.")


LINK = "https://town.example/900"


@pytest.fixture
def square(acme: EngineRig) -> Square:
    square = Square(acme.network)
    square.shows = {LINK: "900"}
    acme.desk.channels["town"] = square  # type: ignore[index]
    acme.context.channels["town"] = square  # type: ignore[index]
    return square


async def refused(acme: EngineRig) -> tuple[ThreadId, StaffRef]:
    """Ana claims, writes and sends; the town lets no program answer."""
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    await acme.later(UNDO)
    return thread, ana


async def test_after_the_networks_no_the_answer_goes_by_hand_and_what_follows_comes_back(
    acme: EngineRig, square: Square
) -> None:
    thread, ana = await refused(acme)
    card = await acme.desk.look(thread, ana)
    assert Verb.BY_HAND in card.verbs
    assert card.by_hand.endswith("text=Yes.\n— Ana, baker")
    said = await acme.desk.handle(act.AnsweredByHand(thread, ana, LINK))
    assert said == f"#{thread} is answered. What the customer says to that comes back to you."
    card = await acme.desk.look(thread, ana)
    assert (card.state, card.draft) == (State.ANSWERED, "")
    (ours,) = [post for post in card.posts if post.by_us]
    assert (ours.author, ours.text, ours.url) == ("Ana", "by hand, to 1", LINK)
    await acme.inbox.accept(an_answer_to(PostRef("town", "900")))
    assert (await acme.desk.look(thread, ana)).status.startswith("The customer wrote again. Ana has it")
    assert acme.public() == []
    assert square.looks == 1


async def test_who_may_not_say_so_is_refused_before_anybody_looks(acme: EngineRig, square: Square) -> None:
    thread, _ = await refused(acme)
    ben = await acme.colleague("Ben")
    with pytest.raises(ActionRefused, match="Only Ana"):
        await acme.desk.handle(act.AnsweredByHand(thread, ben, LINK))
    assert square.looks == 0


async def test_a_link_that_shows_no_answer_is_refused_in_the_networks_words(acme: EngineRig, square: Square) -> None:
    thread, ana = await refused(acme)
    with pytest.raises(ActionRefused, match=r"That is no link to a post\."):
        await acme.desk.handle(act.AnsweredByHand(thread, ana, "https://elsewhere.example/"))
    with pytest.raises(ActionRefused, match="Paste the link"):
        await acme.desk.handle(act.AnsweredByHand(thread, ana, ""))
    assert square.looks == 1


async def test_while_the_network_cannot_be_asked_nothing_is_believed_and_nothing_lost(
    acme: EngineRig, square: Square
) -> None:
    thread, ana = await refused(acme)
    square.down = True
    with pytest.raises(ActionRefused, match="cannot be asked just now"):
        await acme.desk.handle(act.AnsweredByHand(thread, ana, LINK))
    assert (await acme.desk.look(thread, ana)).draft == "Yes."


async def test_one_post_answers_one_customer(acme: EngineRig, square: Square) -> None:
    thread, ana = await refused(acme)
    await acme.desk.handle(act.AnsweredByHand(thread, ana, LINK))
    other = await acme.asked("And on Mondays?")
    await acme.sent(other, ana, "Yes.")
    await acme.later(UNDO)
    with pytest.raises(ActionRefused, match=f"stands in #{thread} already"):
        await acme.desk.handle(act.AnsweredByHand(other, ana, LINK))
    assert square.looks == 2


async def test_the_room_sees_the_way_by_hand_and_then_the_answer(acme: EngineRig, square: Square) -> None:
    thread, ana = await refused(acme)
    await acme.carry()
    assert acme.card(thread).by_hand == square.by_hand(PostRef("town", "1"), "")
    assert Verb.BY_HAND in acme.card(thread).verbs
    await acme.desk.handle(act.AnsweredByHand(thread, ana, LINK))
    await acme.carry()
    assert acme.card(thread).status == "Answered by Ana"
    assert acme.card(thread).by_hand == ""


def an_answer_to(post: PostRef) -> Mention:
    who = Customer(CustomerRef("town", "marta"), "Marta")
    return Mention(PostRef("town", "901"), who, "And the cake?", MONDAY, answers=post)
