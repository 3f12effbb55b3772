"""An answer that a colleague gave on the network itself, where no program may answer. Pure."""

from dataclasses import replace

from bot.domain.decisions.context import (
    DecisionContext,
    refuse_if_leaving,
    refuse_if_over,
    refuse_if_stopped,
    refuse_unless_held,
)
from bot.domain.draft import Reply, ReplyState
from bot.domain.ids import ReplyId
from bot.domain.thread import ActionRefused, Change, Claim, JournalEvent, Post, State, Thread

NOT_HERE = "This customer can be answered from here: write your answer, look at its preview and send it."
NAME_FIRST = "Choose how customers see you and read the house rules first."
WHICH_POST = "Paste the link of the post that you answered with."


def answered_by_hand(thread: Thread, case: DecisionContext) -> Change:
    """Return what becomes of a thread once its holder answered it themselves; `case.found` is what they posted.

    The post counts as their answer from then on: what the customer says below it comes back to them.
    Nothing is published by this.
    """
    refuse_if_over(thread)
    refuse_if_stopped(thread)
    refuse_unless_held(thread, case, "say that it was answered")
    refuse_if_leaving(thread, case, "say that it was answered")
    if thread.summoned or not case.by_hand:
        raise ActionRefused(NOT_HERE)
    if thread.state is State.ANSWERED:
        raise ActionRefused(f"#{thread.id} is answered. Open it again if there is more to say.")
    author = case.by.attribution
    if not case.by.enrolled or author is None:
        raise ActionRefused(NAME_FIRST)
    post = case.found
    if post is None:
        raise ActionRefused(WHICH_POST)
    reply = Reply(
        ReplyId(case.new_id), case.by.id, author, post.text, thread.latest, case.now, ReplyState.SENT, post.ref
    )
    since = case.now if thread.claim is None else thread.claim.since
    state, hold = (State.CLOSED, None) if thread.stopped else (State.ANSWERED, Claim(case.by.id, since, None))
    answered = replace(thread.with_reply(reply), state=state, claim=hold, called_again=None)
    shown = Post(post.ref, author.name, post.text, post.at, post.url, by_us=True)
    return Change(
        answered,
        (case.entry(JournalEvent.PUBLISHED, post.text, reply.id),),
        answer=f"#{thread.id} is answered. What the customer says to that comes back to you.",
        posts=(shown,),
        dropped=(case.by.id,),
    )
