"""What is said to us in words: found out who said it, done at the desk, and answered in private."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.chat.background_tasks import AGAIN
from bot.chat.command_runner import CommandResult, run_command
from bot.chat.commands import TO_SEND, OtherThread, ParsedCommand, Part, parse
from bot.chat.flow.context import ChatContext, ChatProduct
from bot.chat.flow.responses import Failed, Introduce, Response, WhichThread
from bot.chat.identity import NotEnrolled
from bot.chat.interaction import PERHAPS_DONE, Heard
from bot.domain import actions as act
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused

log = logging.getLogger(__name__)

FOR_EVERYBODY = frozenset({"help", "list", "me", "settings", "digest"})
"""What a colleague can ask before they said how customers should see them."""
TRIED_FOR = timedelta(minutes=2)
"""About how long an event is tried again before it is given up."""

Tell = Callable[[Response], Awaitable[None]]
"""Shows somebody in private what came of their words, where they said them."""


class Talk:
    """Does at the desk what was asked in words."""

    def __init__(self, context: ChatContext, product: ChatProduct) -> None:
        self._context = context
        self._product = product
        self._apologised: dict[str, datetime] = {}

    async def run(self, heard: Heard) -> CommandResult:
        """Do what was asked, by somebody who may; return what came of it. Raises ActionRefused or NotEnrolled."""
        asked = parse(heard.text, here=heard.here)
        by = await self.authorize(heard, asked)
        asked = await self._product.understood(asked, by, heard)
        await self.refuse_what_was_done(heard, asked, by)
        keeper = asked.command.word == "help" and (await self._context.people.standing(by)).is_keeper
        return await run_command(
            asked, by, self._context.desk, lambda named: self._product.whom(named, heard), is_keeper=keeper
        )

    async def refuse_what_was_done(self, heard: Heard, asked: ParsedCommand, by: StaffRef) -> None:
        """Raise ActionRefused for what was tried before, where this person has acted since it came."""
        again, thread = heard.since, asked.thread
        if again is not None and thread is not None and await self._context.acted(thread, by, again):
            raise ActionRefused(PERHAPS_DONE.format(thread))

    async def authorize(self, heard: Heard, asked: ParsedCommand) -> StaffRef:
        """Return the account of a colleague who may ask for this."""
        word, desk = asked.command.word, self._context.desk
        return await self._context.people.authorize(heard.actor, desk, word, enrolled=word not in FOR_EVERYBODY)

    async def answer(self, work: Awaitable[Response | None], then: Mapping[str, Any], key: str, tell: Tell) -> None:
        """Tell the person what came of it. What broke is raised, to be tried again: that is told once."""
        try:
            came = await work
        except NotEnrolled as first:
            came = Introduce(first.person, then, why=str(first))
        except OtherThread as which:
            came = _which(which)
        except ActionRefused as no:
            came = Failed(str(no))
        except Exception:
            await self._apologise(key, tell)
            raise
        if came is not None:
            await tell(came)

    async def keep_claim(self, who: StaffRef, thread: ThreadId) -> None:
        """Keep the claim of somebody who talks in their thread. A stranger asks for nothing by talking."""
        try:
            await self._context.desk.person(who)
            await self._context.desk.handle(act.KeepClaim(thread, who))
        except ActionRefused:
            return

    async def _apologise(self, key: str, tell: Tell) -> None:
        """Say once for all the tries that it is tried again."""
        now = self._context.now()
        self._apologised = {known: at for known, at in self._apologised.items() if now - at < TRIED_FOR}
        if key not in self._apologised:
            self._apologised[key] = now
            await tell(Failed(AGAIN))


def _which(asked: OtherThread) -> WhichThread | Failed:
    """The question with its answers as buttons, where a press can do all that was said.

    What hangs on words to send, and whom a product named beside them, stays with the message.
    """
    command = asked.here.command
    if command.word in TO_SEND or Part.COLLEAGUE in command.takes:
        return Failed(str(asked))
    (here, say_here), (there, say_there) = asked.says.items()
    said = f"This is the thread of #{here}, and you wrote {there}: which one do you mean? Nothing was done."
    return WhichThread(said, ((f"#{here}, this one", say_here), (f"#{there}", say_there)))
