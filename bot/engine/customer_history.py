"""What is read of the past for a card that is about to be shown."""

from bot.domain.customer_history import Background
from bot.domain.thread_history import ThreadHistory
from bot.ports.store_history import HistoryStore


async def background(past: HistoryStore, story: ThreadHistory, *, quoting: bool, private: bool) -> Background:
    """Return it. `quoting` is for a card that goes on standing in a room once it is drawn: see `HistoryStore`.

    Unless the card may show what was said `private`ly, nothing is found by such words, or told of such threads.
    """
    thread, seen = story.thread, [post for post in story.posts if private or not post.visibility.private]
    asked = "\n".join(post.text for post in seen if not post.by_us and post.deleted_at is None)
    if not any(not post.by_us for post in seen):
        return Background()
    history = await past.history(thread.customer.ref, excluding=thread.id, private=private)
    return Background(history, tuple(await past.similar(asked, excluding=thread.id, quoting=quoting)))
