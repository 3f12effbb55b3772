"""A chat product in memory with a desk behind it, and time in a test's hand."""

from datetime import timedelta

from bot.domain.card import Verb
from bot.domain.ids import StaffRef
from bot.testing.fake_chat import FakeChat
from bot.testing.fake_desk import NOON, FakeDesk, a_card
from bot.testing.fake_kv import FakeKeyValueStore


class World:
    """Ana (who looks after the house) and Ben may act, Fay has not enrolled; #142 is on the desk."""

    def __init__(self) -> None:
        self.at = NOON
        self.kv, self.desk = FakeKeyValueStore(), FakeDesk()
        self.desk.clock = lambda: self.at
        self.chat = self.again()
        self.ana, self.ben, self.fay = (StaffRef("fake", name) for name in ("ana", "ben", "fay"))
        self.desk.knows(self.ana, "Ana", id=1, role="baker")
        self.desk.knows(self.ben, "Ben", id=2)
        self.desk.put(a_card(verbs=tuple(Verb)))

    def again(self) -> FakeChat:
        """Start the program once more: it knows only what was kept."""
        chat = FakeChat(self.kv, lambda: self.at, self.desk)
        chat.people.names = {"ana": "Ana", "ben": "Ben", "fay": "Fay"}
        chat.people.admins = {"ana"}
        return chat

    def passes(self, by: timedelta) -> None:
        """Let time pass."""
        self.at += by

    async def authorize(self, account: str, *, enrolled: bool = True) -> StaffRef:
        """Let somebody in who wants to claim."""
        return await self.chat.people.authorize(account, self.desk, "claim", enrolled=enrolled)
