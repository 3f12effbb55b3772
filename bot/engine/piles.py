"""The piles that people look through, as far as the surface where they look may show them."""

from collections.abc import Sequence

from bot.domain.ids import StaffId, ThreadId
from bot.domain.thread_history import ThreadHistory
from bot.engine.guard import may_see
from bot.ports.store import Threads
from bot.ports.surface import Pile

PAGE = 25
"""How many threads of a pile are looked up at once."""


async def visible_page(
    store: Threads, surface: object, pile: Pile, staff: StaffId, after: ThreadId | None
) -> Sequence[ThreadHistory]:
    """Return up to a page of the threads of a pile that stand after that one; fewer only where no more lie there."""
    found: list[ThreadHistory] = []
    while True:
        stories = await store.pile(pile, staff, after=after, limit=PAGE)
        found += [story for story in stories if may_see(surface, story.thread)]
        if len(found) >= PAGE or len(stories) < PAGE:
            return found[:PAGE]
        after = stories[-1].thread.id
