"""What becomes of a thread as its replies go out, fail, or are taken back."""

from dataclasses import replace
from datetime import datetime

from bot.domain.decisions.chain import became
from bot.domain.decisions.events import EventContext, lease_restarted
from bot.domain.draft import Draft, Reply, ReplyState, Wait
from bot.domain.effects import Whisper
from bot.domain.ids import PostRef, ReplyId
from bot.domain.mention import Visibility
from bot.domain.thread import Change, JournalEntry, JournalEvent, Post, Redacted, State, Thread


def reply_going(thread: Thread, reply: ReplyId) -> Thread | None:
    """The reply is put on the wire: from here on it cannot be undone. None when it was undone before."""
    leaving = thread.reply(reply)
    if leaving is None or leaving.state not in (ReplyState.LEAVING, ReplyState.GOING):
        return None
    return thread.with_reply(replace(leaving, state=ReplyState.GOING))


def reply_waits(thread: Thread, reply: ReplyId, wait: Wait, *, surely_not_done: bool = True) -> Change | None:
    """A try to publish the reply, or to take it back, did not get through. The card says why, and when the next is.

    If the network surely took nothing, a reply can be undone again until the next try. If the customer took their post
    back or said stop meanwhile, there is no next try. Once a part of it stands it stays on its way: what becomes of the
    rest is found out at the next try. None if that is known already, or the reply waits for nothing.
    """
    going = thread.reply(reply)
    if going is None or going.state not in (ReplyState.LEAVING, ReplyState.GOING, ReplyState.RETRACTING):
        return None
    waiting = replace(going, waits=wait)
    if surely_not_done and going.state is ReplyState.GOING and not going.posts:
        unwanted = thread.unwanted or thread.state is State.WITHDRAWN
        waiting = replace(waiting, state=ReplyState.UNDONE if unwanted else ReplyState.LEAVING)
    if waiting == going:
        return None
    return Change(thread.with_reply(waiting), redraw=wait != going.waits or waiting.state is ReplyState.UNDONE)


def reply_published(
    thread: Thread,
    reply: ReplyId,
    post: PostRef,
    moment: EventContext,
    drafts: tuple[Draft, ...] | None = None,
    url: str | None = None,
    visibility: Visibility = Visibility.PUBLIC,
) -> Change:
    """The reply stands in public: the thread is answered, unless the customer spoke meanwhile.

    Its draft is dropped. Given the thread's `drafts`, one that its author has changed since is kept. `url`
    is where the post can be seen, if that is known, and `visibility` that of the post which it answers.
    """
    sent = thread.reply(reply)
    if sent is None:
        raise LookupError(f"thread {thread.id} has no reply {reply}")
    spoke_meanwhile = thread.latest != sent.to
    over = thread.state in (State.WITHDRAWN, State.CLOSED)
    state = thread.state if over else State.WAITING if spoke_meanwhile else State.ANSWERED
    stands = replace(sent, state=ReplyState.SENT, post=post, failure="", waits=None)
    changed = lease_restarted(replace(thread.with_reply(stands), state=state), moment)
    if thread.stopped and state is State.ANSWERED:  # the one post is answered, and the stop holds as before
        changed = replace(changed, state=State.CLOSED, claim=None, called_again=None)
    written_since = any(d.author == sent.author and not _became(d, sent) for d in drafts or ())
    old = None if sent.corrects is None else thread.reply(sent.corrects)
    # What answers nothing further counts once, in the week of the answer that it corrects.
    event = JournalEvent.PUBLISHED if old is None or old.to != sent.to else JournalEvent.CORRECTED
    entry = JournalEntry(event, moment.now, sent.author, sent.text, reply)
    shown = Post(post, sent.attribution.name, sent.text, moment.now, url, by_us=True, visibility=visibility)
    return Change(changed, (entry,), dropped=() if written_since else (sent.author,), posts=(shown,))


def reply_failed(
    thread: Thread, reply: ReplyId, why: str, moment: EventContext, *, only_by_hand: bool = False
) -> Change:
    """The reply cannot be published: its author is told why, keeps the draft, and has the claim a while longer.

    `only_by_hand` says that the network lets no program answer this customer, so none tries again.
    """
    failed = thread.reply(reply)
    if failed is None:
        raise LookupError(f"thread {thread.id} has no reply {reply}")
    changed = lease_restarted(
        thread.with_reply(replace(failed, state=ReplyState.FAILED, failure=why, waits=None)), moment
    )
    if only_by_hand:
        changed = replace(changed, summoned=False)
    stands = " Your earlier answer stands in public as it was." if failed.corrects is not None else ""
    text = f"Your reply in #{thread.id} was not published: {why}{stands} Anything you wrote is kept."
    told = Whisper(thread.id, failed.author, text, f"failed-{reply}")
    return Change(changed, (JournalEntry(JournalEvent.FAILED, moment.now, failed.author, why, reply),), (told,))


def reply_retracted(thread: Thread, reply: ReplyId, now: datetime) -> Change:
    """The reply is gone from public; if it was our only answer, the customer waits again."""
    gone = thread.reply(reply)
    if gone is None:
        raise LookupError(f"thread {thread.id} has no reply {reply}")
    corrected = thread.is_corrected(gone)
    ended = ReplyState.REPLACED if corrected else ReplyState.RETRACTED
    changed = thread.with_reply(replace(gone, state=ended, waits=None))
    stands = any(r.state in (ReplyState.SENT, ReplyState.RETRACTING) for r in changed.replies)
    if thread.state is State.ANSWERED and not stands:
        # The author of the next reply on its way keeps the thread.
        kept = thread.leaving is not None and thread.claim is not None
        state, hold = (State.CLAIMED, thread.claim) if kept else (State.OPEN, None)
        changed = replace(changed, state=state, claim=hold)
    said = f"Your earlier answer in #{thread.id} is gone: the corrected one stands."
    text = said if corrected else f"Your reply in #{thread.id} has been taken back."
    told = Whisper(thread.id, gone.author, text, f"retracted-{reply}")
    posts = tuple(Redacted(post, now) for post in gone.standing)
    event = JournalEvent.REPLACED if corrected else JournalEvent.RETRACTED
    return Change(changed, (JournalEntry(event, now, gone.author, about=reply),), (told,), posts=posts)


def retract_failed(thread: Thread, reply: ReplyId, why: str, now: datetime) -> Change:
    """The network would not take the reply back: it still stands, and its author is told."""
    kept = thread.reply(reply)
    if kept is None:
        raise LookupError(f"thread {thread.id} has no reply {reply}")
    changed = thread.with_reply(replace(kept, state=ReplyState.SENT, waits=None))
    text = f"Your reply in #{thread.id} could not be taken back: {why}"
    if thread.is_corrected(kept):
        text = f"Your earlier answer in #{thread.id} still stands beside the corrected one. It could not go: {why}"
    told = Whisper(thread.id, kept.author, text, f"kept-{reply}-{thread.version}")
    return Change(changed, (JournalEntry(JournalEvent.FAILED, now, kept.author, why, reply),), (told,))


def _became(draft: Draft, reply: Reply) -> bool:
    """Whether this draft is what was sent: signed, and with the customer named before it where a network needs it."""
    if draft.pictures != reply.pictures:
        return False
    if reply.parts:
        return became(draft, reply)
    body, words = reply.text.removesuffix(reply.attribution.signature).rstrip(), draft.text.rstrip()
    before = body.removesuffix(words)
    named = before.startswith("@") and before.endswith(" ") and len(before.split()) == 1
    return body == words or (named and body != before)
