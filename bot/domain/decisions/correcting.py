"""An answer that replaces an earlier one: the new one stands first, and only then does the old one go. Pure."""

from dataclasses import replace

from bot.domain import actions as act
from bot.domain.decisions.context import DecisionContext
from bot.domain.decisions.events import EventContext
from bot.domain.decisions.reply_events import reply_published
from bot.domain.draft import Draft, Reply, ReplyState
from bot.domain.effects import Retract
from bot.domain.ids import ReplyId
from bot.domain.thread import ActionRefused, Change, Reworded, Thread


def refuse_unless_it_stands(thread: Thread, action: act.Send, case: DecisionContext) -> None:
    """Raise Refused where a correction is of something else than an answer of its author's that stands in public."""
    old = None if action.corrects is None else thread.reply(action.corrects)
    theirs = old is not None and old.author == case.by.id and old.state is ReplyState.SENT
    if action.corrects is not None and not theirs:
        raise ActionRefused("The answer that this corrects does not stand in public any more. Press Send once more.")


def editable(thread: Thread, reply: Reply) -> Reply | None:
    """Return the answer that `reply` corrects, if its post could say the new words where it stands.

    Not if anything but the words is different: what it answers, how it is signed, its pictures, how many posts it is.
    """
    old = None if reply.corrects is None else thread.reply(reply.corrects)
    if old is None or old.post is None or old.state is not ReplyState.SENT or old.parts or reply.parts:
        return None
    same = (old.author, old.to, old.attribution) == (reply.author, reply.to, reply.attribution)
    same = same and old.pictures == reply.pictures
    return old if same else None


def edited_in_place(
    thread: Thread, reply: ReplyId, old: Reply, moment: EventContext, drafts: tuple[Draft, ...]
) -> Change:
    """The post of the old answer now says what the correction says: it is the correction's from now on."""
    assert old.post is not None
    stands = reply_published(thread, reply, old.post, moment, drafts)
    replaced = stands.thread.with_reply(replace(old, state=ReplyState.REPLACED, post=None, waits=None))
    text = next(each.text for each in replaced.replies if each.id == reply)
    return replace(stands, thread=replaced, posts=(Reworded(old.post, text, moment.now),))


def old_one_goes(stands: Change, reply: ReplyId) -> Change:
    """A correction stands as a post of its own: what it corrects is taken down now."""
    new = stands.thread.reply(reply)
    old = None if new is None or new.corrects is None else stands.thread.reply(new.corrects)
    theirs = old is not None and new is not None and old.author == new.author
    if old is None or not theirs or old.post is None or old.state is not ReplyState.SENT:
        return stands
    thread = stands.thread.with_reply(replace(old, state=ReplyState.RETRACTING))
    goes = Retract(thread.id, old.id, old.post, thread.version)
    return replace(stands, thread=thread, effects=(*stands.effects, goes))
