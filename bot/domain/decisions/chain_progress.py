"""What becomes of a thread as the parts of a chained reply come to stand in public, or stop short. Pure."""

from dataclasses import replace

from bot.domain.decisions.chain import joined
from bot.domain.decisions.correcting import old_one_goes
from bot.domain.decisions.events import EventContext
from bot.domain.decisions.reply_events import reply_published
from bot.domain.draft import Draft, Reply, ReplyState
from bot.domain.effects import Whisper
from bot.domain.ids import PostRef, ReplyId
from bot.domain.mention import Visibility
from bot.domain.thread import Change, JournalEntry, JournalEvent, Post, Redacted, Thread


def part_published(
    thread: Thread,
    reply: ReplyId,
    post: PostRef,
    moment: EventContext,
    drafts: tuple[Draft, ...],
    url: str | None = None,
    visibility: Visibility = Visibility.PUBLIC,
) -> Change:
    """The next part of a reply stands in public. With the last one, or the only one, the whole reply does.

    `visibility` is that of the post which it answers.
    """
    sent = _known(thread, reply)
    if not sent.parts:
        return old_one_goes(reply_published(thread, reply, post, moment, drafts, url, visibility), reply)
    if post in sent.posts:
        return Change(thread, redraw=False)
    posts = (*sent.posts, post)
    text = sent.parts[len(sent.posts)]
    shown = Post(post, sent.attribution.name, text, moment.now, url, by_us=True, visibility=visibility)
    so_far = thread.with_reply(replace(sent, posts=posts, post=posts[0], waits=None))
    if len(posts) < len(sent.parts):
        return Change(so_far, posts=(shown,))
    return old_one_goes(replace(reply_published(so_far, reply, posts[0], moment, drafts), posts=(shown,)), reply)


def cut_short(thread: Thread, reply: ReplyId, why: str, moment: EventContext, *, only_by_hand: bool = False) -> Change:
    """No further part leaves: what stands is the reply, and its author is told so and keeps the whole draft."""
    sent = _known(thread, reply)
    standing, of = len(sent.posts), len(sent.parts)
    failure = f"Only {standing} of {of} parts {'stands' if standing == 1 else 'stand'} in public: {why}"
    out = reply_published(thread, reply, sent.posts[0], moment, (), None)
    kept = out.thread.with_reply(replace(sent, state=ReplyState.SENT, failure=failure, waits=None))
    if only_by_hand:
        kept = replace(kept, summoned=False)
    stands = joined(sent.parts[:standing])
    entries = (
        JournalEntry(JournalEvent.PUBLISHED, moment.now, sent.author, stands, reply),
        JournalEntry(JournalEvent.FAILED, moment.now, sent.author, failure, reply),
    )
    text = f"In #{thread.id}: {failure} Anything you wrote is kept."
    return Change(kept, entries, (Whisper(thread.id, sent.author, text, f"failed-{reply}"),))


def part_retracted(thread: Thread, reply: ReplyId, post: PostRef, moment: EventContext) -> Change:
    """One part of several is gone from public; the others still stand."""
    sent = _known(thread, reply)
    left = replace(sent, posts=tuple(each for each in sent.posts if each != post))
    return Change(thread.with_reply(left), posts=(Redacted(post, moment.now),))


def _known(thread: Thread, reply: ReplyId) -> Reply:
    found = thread.reply(reply)
    if found is None:
        raise LookupError(f"thread {thread.id} has no reply {reply}")
    return found
