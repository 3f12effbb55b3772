"""What is read of the past for a card that is about to be shown."""

from bot.domain.customer_history import Background
from bot.domain.thread_history import ThreadHistory
from bot.ports.store_history import HistoryStore


async def background(past: HistoryStore, story: ThreadHistory, *, quoting: bool) -> Background:
    """Return it. `quoting` is for a card that goes on standing in a room once it is drawn: see `HistoryStore`."""
    thread = story.thread
    asked = "\n".join(post.text for post in story.posts if not post.by_us and post.deleted_at is None)
    history = await past.history(thread.customer.ref, excluding=thread.id)
    return Background(history, tuple(await past.similar(asked, excluding=thread.id, quoting=quoting)))
