"""The two sides of a channel under test: the program that runs it, and the network that a rig plays."""

import asyncio
import contextlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, NoReturn, TypeVar

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.ports.adapter import ChecksConnection
from bot.ports.channel import (
    CanChain,
    CanEdit,
    CanFindPublished,
    CanPublishPictures,
    CanRetract,
    PublicChannel,
)
from bot.testing.fake_inbox import FakeInbox

ANA = Attribution("Ana", "baker")
Clause = TypeVar("Clause", bound=Callable[..., object])
CAN_BE_DECLARED: tuple[type, ...] = (
    CanRetract,
    CanFindPublished,
    CanPublishPictures,
    CanEdit,
    ChecksConnection,
)
"""What nearly every network can. A channel that cannot names the port in its rig's `cannot`, with the reason."""


def needs(port: type) -> Callable[[Clause], Clause]:
    """Mark a clause that is left out where the rig declares that its channel has no such port."""

    def marked(clause: Clause) -> Clause:
        clause.needs = port.__name__  # type: ignore[attr-defined]
        return clause

    return marked


async def asked(rig: "ChannelRig") -> PostRef:
    """Let the customer ask something, and return that once it was heard."""
    post = await rig.customer_says("Is the rye bread vegan?")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    return post


def signed(text: str) -> str:
    """Return what Ana's reply looks like in public."""
    return f"{text}\n{ANA.signature}"


@dataclass(frozen=True, slots=True)
class Seen:
    """A post as everybody can see it on the network. `text` is what the public reads, character by character.

    So a network that stores Markdown or HTML shows a text that was escaped for it. `answers` is the post that it
    stands below.
    """

    ref: PostRef
    text: str
    by_us: bool
    answers: PostRef | None = field(default=None, compare=False)


class Program(ABC):
    """Our own side: a channel, its inbox, and whether anybody listens."""

    def __init__(self) -> None:
        self.inbox = FakeInbox()
        self.alarms: list[str] = []
        self.states: list[tuple[bool, str]] = []
        self.channel: PublicChannel = self.build()
        self._listening: asyncio.Task[None] | None = None

    @abstractmethod
    def build(self) -> PublicChannel:
        """Return a new channel on the same network and key-value store, as a new start of the program would."""

    async def start(self) -> None:
        """Let the channel listen, started again whenever it fails, as the program does."""
        self._listening = asyncio.create_task(self._listen())
        await asyncio.sleep(0)

    async def stop(self) -> None:
        """Cancel listening, and return once it has ended."""
        if self._listening is not None:
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening
        self._listening = None

    async def restart(self) -> None:
        """Stop, forget everything in memory, and start a new channel on what is durable."""
        await self.stop()
        self.channel = self.build()
        await self.start()

    async def publish(self, text: str, to: PostRef, key: str = "publish/1") -> PostRef:
        """Publish a reply by Ana."""
        return await self.channel.publish(signed(text), by=ANA, to=to, key=EffectKey(key))

    async def alarm(self, text: str) -> None:
        """Be the operator of the installation: to be given to the channel with its context."""
        if (self.alarms[-1] if self.alarms else "") != text:
            self.alarms.append(text)

    def report(self, ready: bool, says: str) -> None:
        """Be who asks how the channel stands: to be given to the channel with its context."""
        if not self.states or self.states[-1] != (ready, says):
            self.states.append((ready, says))

    async def publish_showing(
        self, text: str, to: PostRef, pictures: Sequence[PictureContent], key: str = "publish/1"
    ) -> PostRef:
        """Publish a reply by Ana with pictures."""
        assert isinstance(self.channel, CanPublishPictures)
        return await self.channel.publish_with_pictures(
            signed(text), by=ANA, to=to, key=EffectKey(key), pictures=pictures
        )

    async def publish_next(self, text: str, to: PostRef, after: PostRef, key: str = "publish/1/2") -> PostRef:
        """Publish a further part of a reply by Ana."""
        assert isinstance(self.channel, CanChain)
        return await self.channel.publish_next(signed(text), by=ANA, to=to, after=after, key=EffectKey(key))

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return once that holds; nobody tells when."""
        async with asyncio.timeout(self.inbox.patience):
            while not holds():  # noqa: ASYNC110 - see above
                await asyncio.sleep(0.005)

    async def _listen(self) -> None:
        while True:
            try:
                await self.channel.listen(self.inbox)
            except Exception:  # noqa: BLE001 - a channel may raise anything: it is started again
                await asyncio.sleep(0.01)


class ShownInPublic(Program):
    """What a network shows of our pictures, and how it loses answers."""

    @abstractmethod
    def answer_late(self) -> None:
        """Let the next post be made or corrected, and its answer be lost on the way back."""

    async def pictures_of(self, post: PostRef) -> list[tuple[str, bytes]]:
        """Return the alt texts and bytes of the pictures that a post shows in public, in order."""
        raise AssertionError(f"{type(self).__name__} carries pictures, so its rig must say what {post.id} shows")

    async def shows_edit(self, post: PostRef) -> bool:
        """Return whether a post of ours says to all who read it that it was changed."""
        raise AssertionError(f"{type(self).__name__} can edit, so its rig must say whether {post.id} shows it")

    async def language_of(self, post: PostRef) -> str:
        """Return in which language a post of ours says that it is."""
        raise AssertionError(f"{type(self).__name__} tells languages, so its rig must say which {post.id} tells")

    async def warning_of(self, post: PostRef) -> str:
        """Return the content warning of a post of ours."""
        raise AssertionError(f"{type(self).__name__} keeps warnings, so its rig must say which {post.id} has")

    def lose_upload(self) -> None:
        """Let the next picture be taken, and the answer to that be lost. Where a post brings its pictures along,
        there is no such thing, and the answer to the post is lost.
        """
        self.answer_late()


class CalledOn(ShownInPublic):
    """The customer, in a test's hand."""

    @abstractmethod
    async def customer_says(self, text: str, *, answering: PostRef | None = None) -> PostRef:
        """Post as the customer, whether or not anybody listens; `answering` continues a thread of theirs."""

    @abstractmethod
    async def customer_edits(self, post: PostRef, text: str) -> None:
        """Change what the customer posted."""

    @abstractmethod
    async def customer_deletes(self, post: PostRef) -> None:
        """Delete what the customer posted."""

    async def customer_stops(self) -> None:
        """Ask, as the customer, not to be contacted."""
        self._undeclared("customer_stops")

    async def customer_is_followed_by(self, count: int) -> None:
        """Let so many follow the customer before they call on us."""
        self._undeclared(f"customer_is_followed_by {count}")

    async def customer_is_called(self, name: str) -> None:
        """Let the customer go by another name from now on."""
        self._undeclared(f"customer_is_called {name}")

    async def customer_likes(self, post: PostRef) -> None:
        """Like a reply of ours, as the customer."""
        self._undeclared(f"customer_likes {post.id}")

    async def customer_forbids_quotes(self) -> None:
        """Let the customer say, as the network has them say it, that they are not to be quoted."""
        self._undeclared("customer_forbids_quotes")

    async def customer_warns(self, warning: str) -> None:
        """Let all that the customer says from now on stand behind this content warning."""
        self._undeclared(f"customer_warns {warning}")

    async def customer_shows(self, alt: str, *, saying: str) -> None:
        """Post as the customer, with a picture that has this alt text."""
        self._undeclared(f"customer_shows {alt} {saying}")

    async def something_odd(self) -> None:
        """Let the network give, among all else, something that calls on us and that nobody can read."""
        self._undeclared("something_odd")

    def _undeclared(self, what: str) -> NoReturn:
        pytest.fail(f"{type(self).__name__} must say how to do this, or declare the clause in `cannot`: {what}")


class Looked(CalledOn):
    """What a test can ask of the network and of the channel, from outside."""

    page: ClassVar[int] = 20
    """How many mentions the network gives at once, at most."""

    def text_of(self, length: int) -> str:
        """Return a text that the network counts as so long, and takes: some want words, and no thousand equal letters.

        To be overridden where a character does not count one.
        """
        words = " ".join(f"bread{number}" for number in range(length // 6 + 1))
        return words[: length - 1] + "x"

    def network_time(self) -> datetime:
        """Return what the network's clock says."""
        self._undeclared("network_time")

    async def let_time_pass(self) -> None:
        """Let so much time pass that nothing said before can still appear, and no try is still on its way."""
        self._undeclared("let_time_pass")

    def waited(self) -> Sequence[float]:
        """Return how many seconds the channel asked to wait, each time."""
        self._undeclared("waited")

    def kept(self) -> str:
        """Return all that the channel has in its key-value store, as one text."""
        self._undeclared("kept")

    def secrets(self) -> Collection[str]:
        """Return the credentials that the channel was given."""
        self._undeclared("secrets")


class ChannelRig(Looked):
    """The other side of a channel, in a test's hand: the network, its customers, and its troubles.

    `cannot` names the clauses that this network truly cannot fulfil, each with the reason; it is shown in the test
    report and in the docs. A port of `CAN_BE_DECLARED` stands for all clauses that need it. What a rig does is done
    when it returns. What it leaves out of the methods that are not abstract, it declares.
    """

    cannot: ClassVar[Mapping[str, str]] = {}

    def answer_never(self) -> None:
        """Let the next post get lost on its way, so that no answer comes."""
        self._undeclared("answer_never")

    @abstractmethod
    async def public_sees(self) -> Sequence[Seen]:
        """Return all posts that stand in public, ours and customers', the oldest first."""

    @abstractmethod
    def go_down(self) -> None:
        """Cut the line to the network: from now on nothing the channel asks is done."""

    @abstractmethod
    def come_back(self) -> None:
        """Mend the line, and end any other trouble."""

    def be_busy(self, seconds: int) -> None:
        """Let the network refuse for now, and ask to wait so long (429 or 503)."""
        self._undeclared(f"be_busy {seconds}")

    async def shut_us_out(self) -> None:
        """Let the network take our credentials for spent from now on."""
        self._undeclared("shut_us_out")

    async def refuse_writing(self) -> None:
        """Let the network give us all to read, and take nothing from us: a scope is missing, or the account is shut."""
        self._undeclared("refuse_writing")

    async def take_writing(self) -> None:
        """Let the network take our posts again."""
        self._undeclared("take_writing")

    async def let_us_in(self) -> None:
        """Let the network take our credentials again."""
        self._undeclared("let_us_in")

    @abstractmethod
    def asked(self) -> int:
        """Return how often the channel has asked its network, or its key-value store, for anything."""

    async def our_posts(self) -> list[str]:
        """Return the texts of our posts that stand in public."""
        return [seen.text for seen in await self.public_sees() if seen.by_us]
