"""A fake channel with all that only some channels can, for tests of the contract itself."""

import asyncio
from datetime import timedelta

from bot.channels.rounds import Rounds
from bot.domain.ids import PostRef
from bot.domain.mention import Customer
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.testing.fake_channel import FakeChannel, FakeNetwork


class CapableFakeChannel(FakeChannel):
    """A fake with all that only some channels can: permalinks, a prefix, quoting, a token, and patience."""

    def __init__(self, network: FakeNetwork, context: AdapterContext, *, token: str) -> None:
        super().__init__(network)
        self.context = context
        self.token = token

    @property
    def may_be_quoted(self) -> bool:
        return True

    async def listen(self, inbox: Inbox) -> None:
        rounds = Rounds(self.name, self.context, timedelta())
        rounds.says = "The network takes our token."
        while True:
            self.network.news.clear()
            await rounds.until_done(self._reached)
            while (wait := await rounds.once(lambda: self.hear(inbox))) is not None:
                await self.context.sleep(wait.total_seconds())
            await self.network.news.wait()

    async def check_connection(self) -> str:
        await asyncio.sleep(0)
        self.network.reach(writes=True)
        return "The network takes our token."

    async def permalink(self, post: PostRef) -> str | None:
        return self.network.address_of(post)

    def address(self, customer: Customer) -> str:
        return f"@{customer.ref.id} "

    async def _reached(self) -> None:
        self.network.reach()
