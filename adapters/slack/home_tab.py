"""Publishing Home tabs: each person's own, whenever they look at it."""

import logging

from adapters.slack.block_kit import Block, context, escaped_line, section
from adapters.slack.context import SlackContext
from adapters.slack.events import Actor, Payload
from adapters.slack.render_home import CONFIRM_SHARED, first_view, home_view, stranger_view
from bot.chat.background_tasks import AGAIN
from bot.chat.home_page import Check
from bot.chat.identity import NotEnrolled
from bot.domain.ids import StaffRef
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.ports.kv import Conflict, Put

log = logging.getLogger(__name__)

OPENED = "home"


class HomeTabs:
    """Draws the Home tab of the person who opens it, and draws it again when there is news for them."""

    def __init__(self, slack: SlackContext) -> None:
        self._slack = slack

    async def opened(self, event: Payload) -> None:
        """Somebody looks at Handraise's Home tab."""
        if event.get("tab") != "home":
            return
        actor = Actor(str(event.get("user", "")))
        try:
            by = await self._slack.people.authorize(actor, self._slack.desk, "home")
            await self._remember(actor.account)
            await self.draw(by)
        except NotEnrolled:
            checks = await self._checks(await self._slack.people.ref(actor))
            await self._put(actor.account, first_view(self._slack.company, checks))
        except ActionRefused as no:
            await self._put(actor.account, stranger_view(str(no)))
        except Exception:
            await self._put(actor.account, stranger_view(AGAIN))
            raise  # it is tried again

    async def tell(self, actor: Actor, said: str) -> None:
        """Say something at the top of somebody's Home tab; alone there if the rest cannot be drawn for them."""
        who = await self._slack.people.ref(actor)
        try:
            await self.draw(who, said)
        except Exception as trouble:
            if not isinstance(trouble, ActionRefused):
                log.exception("a Home tab could not be drawn")
            await self._put(actor.account, {"type": "home", "blocks": [section(said)]})

    async def draw(self, by: StaffRef, said: str = "") -> None:
        """Draw this person's Home tab again, perhaps with a sentence for them at its top."""
        room = await self._slack.room.channel()
        view = home_view(await self._slack.home(by, await self._checks(by), room))
        if said:
            view["blocks"] = [context(f"*{said}*"), *view["blocks"]][:100]
        await self._put(by.account, view)

    async def refresh(self, account: str) -> None:
        """Draw it again for somebody who has looked at it before."""
        if await self._slack.kv.get(OPENED, account) is not None:
            await self.draw(StaffRef(self._slack.name, account))

    async def _checks(self, by: StaffRef) -> list[Check]:
        """What an admin of the workspace should look at; nothing for anybody else."""
        if not (await self._slack.people.standing(by)).is_keeper:
            return []
        try:
            seen = await self._slack.room.seen(fresh=True)
        except (Unavailable, OutcomeUnknown) as down:
            return [Check(well=False, says=escaped_line(str(down)))]
        checks = [Check(well=True, says=f"Cards appear in <#{await self._slack.room.channel()}>.")]
        if seen.shared and not seen.confirmed:
            says = "Outsiders can read that room, so nothing is sent from Slack until you confirm it."
            checks.append(Check(well=False, says=says, action=CONFIRM_SHARED, label="Confirm"))
        elif seen.shared:
            checks.append(Check(well=True, says="Outsiders can read that room; an admin confirmed it."))
        checks.append(
            Check(well=True, says="`/handraise pause` stops all publishing at once; `/handraise resume` lets it go on.")
        )
        return checks

    async def _remember(self, account: str) -> None:
        try:
            await self._slack.kv.write(Put(OPENED, account, {}, 0))
        except Conflict:
            return  # known

    async def _put(self, account: str, view: Block) -> None:
        await self._slack.api.call("views.publish", user_id=account, view=view)
