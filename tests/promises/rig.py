"""The engine's office, with a forger in it: somebody who writes into the tables what the program never would."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta

import sqlalchemy as sa

from bot.domain import actions as act
from bot.domain.draft import Preview, Reply
from bot.domain.ids import CustomerRef, PostRef, StaffRef, ThreadId
from bot.domain.mention import Customer, Mention
from bot.domain.thread import JournalEntry, JournalEvent, Thread
from bot.ports.store import StoredEffect
from bot.testing.fake_channel import FakePost
from storage.connection.database import open_database
from tests.engine.rig import LEASE, UNDO, EngineRig

__all__ = ["LEASE", "UNDO", "WINDOW", "Crash", "ForgedRig", "premises"]

WINDOW = timedelta(minutes=10)
"""How long a reply can be undone in the running house: for ever, unless a test lets time pass."""


class Crash(BaseException):
    """The process ends here: nothing may catch it."""


class ForgedRig(EngineRig):
    """An office in which anything can be looked up, and forged."""

    async def thread(self, id: ThreadId) -> Thread:
        """Return the thread as it is now."""
        story = await self.store.story(id)
        assert story is not None
        return story.thread

    async def overheard(self, text: str = "Acme is fine, I hear.") -> ThreadId:
        """Somebody speaks about us and not to us."""
        post = self.network.say(text, customer="olga")
        who = Customer(CustomerRef(post.channel, "olga"), "Olga")
        [thread] = await self.inbox.accept(Mention(post, who, text, self.now, summoned=False))
        assert thread is not None
        return thread

    async def previewed(self, thread: ThreadId, by: StaffRef, text: str) -> Preview:
        """Claim it if it is free, write, and look at the preview."""
        if (await self.thread(thread)).claim is None:
            await self.desk.handle(act.Claim(thread, by))
        await self.desk.handle(act.SaveDraft(thread, by, text))
        return await self.desk.preview(thread, by, text)

    async def leaving(self, thread: ThreadId, by: StaffRef, text: str = "We are.") -> Reply:
        """Send; return the reply, which has not left yet."""
        preview = await self.previewed(thread, by, text)
        await self.desk.handle(act.Send(thread, by, preview.fingerprint))
        return (await self.thread(thread)).replies[-1]

    async def publishing(self) -> StoredEffect:
        """Return the effect of the newest reply, whatever its state."""
        query = sa.text("SELECT max(id) FROM hr_effects WHERE kind = 'Publish'")
        id = await self.database.read(lambda connection: connection.execute(query).scalar_one())
        kept = await self.store.effect(id)
        assert kept is not None
        return kept

    async def forges(self, sql: str, **values: object) -> None:
        """Write into the tables what the program itself would never write."""
        changed = await self.database.write(lambda connection: connection.execute(sa.text(sql), values).rowcount)
        assert changed == 1, "a forgery that changes nothing proves nothing"

    async def journalled(self, deed: JournalEvent) -> Sequence[JournalEntry]:
        """Return all journal lines of one kind, those about no thread too."""
        query = sa.text("SELECT by_staff, text, about FROM hr_journal WHERE deed = :deed ORDER BY id")
        rows = await self.database.read(lambda connection: connection.execute(query, {"deed": deed.value}).all())
        return [JournalEntry(deed, self.now, by, text, about) for by, text, about in rows]

    def posts(self, to: PostRef | None = None) -> list[FakePost]:
        """Return our posts, oldest first: all of them, or those that answer one post."""
        ours = [post for post in self.network.posts.values() if post.key is not None]
        return [post for post in ours if to in (None, post.answers)]


@asynccontextmanager
async def premises(url: str) -> AsyncIterator[ForgedRig]:
    """Open premises upon that database."""
    database = open_database(url)
    try:
        yield ForgedRig(database)
    finally:
        await database.close()
