"""What was said privately, and what of a thread is left for those who may not read that. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.draft import Reply
from bot.domain.ids import PostRef, StaffId
from bot.domain.mention import SOMEBODY, Visibility
from bot.domain.thread import JournalEntry, JournalEvent, Post, Thread
from bot.domain.thread_history import ThreadHistory

WITHHELD = "Not shown here: it was written after something was said privately."
"""What stands in the place of a note or a reason."""
UNREAD = "That was said privately, so it is neither shown nor answered here."

_BEGINS = (JournalEvent.OPENED, JournalEvent.FOLLOWED_UP)
_WORDS = (JournalEvent.NOTED, JournalEvent.NOT_FOR_US)
"""What colleagues write for each other, who may have read what was said privately."""


def visibility_of(thread: Thread, posts: Sequence[Post], ref: PostRef) -> Visibility:
    """Return who can see that post; of one that is not known, who could see the first of its thread."""
    return next((post.visibility for post in posts if post.ref == ref), thread.visibility)


def answers_privately(thread: Thread, posts: Sequence[Post]) -> bool:
    """Return whether an answer now would reach only those who can see the post that it answers."""
    return visibility_of(thread, posts, thread.latest).private


def without_private(story: ThreadHistory, viewer: StaffId | None) -> ThreadHistory:
    """Return what is left of a thread where what was said privately may not be shown.

    Gone are the words and the addresses of private posts, of our answers to them and of drafts for those, colleagues'
    drafts and what colleagues wrote for each other since, and the name of a customer who said nothing in public.
    `viewer` keeps a draft of their own that is to be public.
    """
    if not any(post.visibility.private for post in story.posts) and not story.thread.visibility.private:
        return story
    thread, posts = story.thread, story.posts
    named = any(not post.by_us and not post.visibility.private and post.deleted_at is None for post in posts)
    customer = thread.customer if named else replace(thread.customer.unnamed, followers=None)
    journal = _journal_without(story)
    reason = thread.reason if journal == story.journal else ""
    replies = tuple(_without_words(reply) if _private(story, reply.to) else reply for reply in thread.replies)
    hidden = answers_privately(thread, posts)
    return replace(
        story,
        thread=replace(thread, customer=customer, replies=replies, reason=reason),
        posts=tuple(_unread(post, named) if post.visibility.private else post for post in posts),
        journal=journal,
        drafts=tuple(draft for draft in story.drafts if draft.author == viewer and not hidden),
    )


def _private(story: ThreadHistory, ref: PostRef) -> bool:
    return visibility_of(story.thread, story.posts, ref).private


def _unread(post: Post, named: bool) -> Post:
    return replace(post, author=post.author if named or post.by_us else SOMEBODY, text="", url=None)


def _without_words(reply: Reply) -> Reply:
    return replace(reply, text="", parts=(), pictures=(), failure="")


def _journal_without(story: ThreadHistory) -> tuple[JournalEntry, ...]:
    private = {post.ref.id for post in story.posts if post.visibility.private}
    since, kept = story.thread.visibility.private, list[JournalEntry]()
    for entry in story.journal:
        since = since or (entry.event in _BEGINS and entry.about in private)
        hides = since and entry.event in _WORDS
        kept.append(replace(entry, text=WITHHELD) if hides else entry)
    return tuple(kept)
