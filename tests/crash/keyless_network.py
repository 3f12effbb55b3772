"""A network that forgets keys: publishing twice makes two posts. But what stands there can be looked for."""

import asyncio
from datetime import datetime

from bot.domain.ids import CustomerRef, EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.mention import Customer, Mention
from bot.domain.staff import Attribution
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from tests.crash.outside import Outside, OutsideSettings

US = "acme"


class Network(Outside):
    """The network itself: its posts stay, whatever becomes of the program."""

    table = "posts (id INTEGER PRIMARY KEY, author, text, answers, at)"

    def post(self, author: str, text: str, answers: int | None, at: datetime) -> int:
        """Make a post, every time."""
        with self._open() as db:
            values = (author, text, answers, at.isoformat())
            made = db.execute("INSERT INTO posts (author, text, answers, at) VALUES (?, ?, ?, ?)", values)
            return int(made.lastrowid or 0)

    def posts(self, after: int = 0) -> list[tuple[int, str, str, int | None, str]]:
        """Return what stands there, oldest first."""
        with self._open() as db:
            query = "SELECT id, author, text, answers, at FROM posts WHERE id > ? ORDER BY id"
            return [*db.execute(query, (after,))]


class ForgetfulChannel:
    """A channel on that network."""

    Settings = OutsideSettings

    def __init__(self, name: str, settings: OutsideSettings, context: AdapterContext) -> None:
        self.name = name
        self.limits = Limits(most=500)
        self._network = Network(settings.file)
        self._context = context

    async def listen(self, inbox: Inbox) -> None:
        while True:
            seen = int(await inbox.cursor() or 0)
            for id, author, text, answers, at in self._network.posts(seen):
                said = Mention(
                    PostRef(self.name, str(id)),
                    Customer(CustomerRef(self.name, author), author),
                    text,
                    datetime.fromisoformat(at),
                    answers=None if answers is None else PostRef(self.name, str(answers)),
                )
                await inbox.accept(*([] if author == US else [said]), cursor=str(id))
            await asyncio.sleep(0.02)

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - forgetful
        return PostRef(self.name, str(self._network.post(US, text, int(to.id), self._context.now())))

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002 - forgetful
        for id, author, said, answers, _ in self._network.posts():
            if (author, said, answers) == (US, text, int(to.id)):
                return PostRef(self.name, str(id))
        return None
