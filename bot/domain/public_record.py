"""Whether what stands of ours in public is what the journal says that somebody sent. Pure."""

from bot.domain.draft import Reply, ReplyState
from bot.domain.thread import JournalEvent, Post
from bot.domain.thread_history import ThreadHistory

_NEVER_STOOD = (ReplyState.LEAVING, ReplyState.GOING, ReplyState.UNDONE, ReplyState.FAILED)


def without_record(story: ThreadHistory) -> list[str]:
    """Return what the journal of a thread does not bear out, each a sentence that names the reply or the post.

    Each reply that stands or stood must have been sent by its author, with exactly its text and signature, and put
    in public; one that somebody wrote on the network by hand must have been told so, with its text. Each post of ours
    must be a part of such a reply, and say what that says.
    """
    replies = [r for r in story.thread.replies if r.state not in _NEVER_STOOD or r.standing]
    found = [line for reply in replies for line in _of_reply(story, reply)]
    ours = {post: reply for reply in replies for post in reply.standing}
    for post in story.posts:
        if post.by_us and post.deleted_at is None:
            found += _of_post(story, post, ours.get(post.ref))
    return found


def approved_by(story: ThreadHistory, reply: Reply) -> str:
    """Return the name of the colleague who seconded exactly this text; empty if nobody did."""
    for entry in reversed(story.journal):
        if entry.event is JournalEvent.SECONDED and entry.text == reply.text and entry.by is not None:
            person = story.people.get(entry.by)
            return "" if person is None else person.name
    return ""


def _of_reply(story: ThreadHistory, reply: Reply) -> list[str]:
    lines = [e for e in story.journal if e.about == reply.id and e.by == reply.author]
    named = f"#{story.thread.id}: the reply {reply.id} of {reply.attribution.name}"
    public = [e for e in lines if e.event in (JournalEvent.PUBLISHED, JournalEvent.CORRECTED)]
    if not public:
        return [f"{named} stands in public, and the journal does not say that it was put there."]
    sent = any(e.event is JournalEvent.SENT and e.text == reply.text for e in lines)
    by_hand = any(e.text == reply.text for e in public) and not any(e.event is JournalEvent.SENT for e in lines)
    if not sent and not by_hand:
        return [f"{named} is not, letter for letter, what the journal says they sent."]
    if sent and not reply.text.endswith(reply.attribution.signature):
        return [f"{named} does not end with its author's signature."]
    return []


def _of_post(story: ThreadHistory, post: Post, reply: Reply | None) -> list[str]:
    if reply is None:
        return [f"#{story.thread.id}: the post {post.ref.id} is ours, and nobody is on record as having sent it."]
    if post.text not in (reply.parts or (reply.text,)):
        return [f"#{story.thread.id}: the post {post.ref.id} does not say what its author sent."]
    return []
