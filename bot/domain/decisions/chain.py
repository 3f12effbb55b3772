"""A reply that stands as several public posts, one below the other: how they end, and that they are whole. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain import actions as act
from bot.domain.decisions.context import DecisionContext, refuse_unless_held
from bot.domain.draft import Draft, Reply, ReplyState
from bot.domain.ids import StaffId
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused, Change, Thread

MOST_PARTS = 8
"""How many posts one reply may become. Its number has one digit, so that every ending is as long as the next."""


def ending(number: int, of: int, author: Attribution) -> str:
    """Return what stands after the words of a part: " (1/3)", and on a line of its own the signature."""
    return f" ({number}/{of})\n{author.signature}"


def intact(reply: Reply) -> bool:
    """Return whether the parts of a reply are exactly its text, each numbered in its place and signed by its author.

    A reply without parts is.
    """
    ends = _endings(reply)
    whole = not reply.parts or reply.text == joined(reply.parts)
    return whole and all(part.endswith(end) for part, end in zip(reply.parts, ends, strict=True))


def with_parts(reply: Reply, parts: tuple[str, ...]) -> Reply:
    """Return the reply in these parts. Raises Refused unless they are exactly its text, numbered and signed."""
    whole = replace(reply, parts=parts)
    if not intact(whole):
        raise ActionRefused("The text has changed since you looked at it. Look at the preview again, then send.")
    return whole


def joined(parts: Sequence[str]) -> str:
    """Return all parts as one text, with a blank line between two."""
    return "\n\n".join(parts)


def kept_split(before: Draft | None) -> bool:
    """Return whether a draft that takes the place of `before` is for several posts too."""
    return before is not None and before.split


def chosen_split(thread: Thread, action: act.Split, case: DecisionContext) -> Change:
    """Return what becomes of a draft whose author wants it to be several posts, or one again."""
    refuse_unless_held(thread, case, "split an answer")
    if case.draft is None or case.preview is None:
        raise ActionRefused("Write your answer first. If it is too long for one post, it can be split.")
    posts = case.preview.could_be
    if action.on and not posts:
        fits = case.preview.length <= case.preview.most
        raise ActionRefused(
            "It needs no splitting: it fits into one post."
            if fits
            else f"This cannot be split: shorten it, or end each link and word before {MOST_PARTS} posts are full."
        )
    answer = f"It becomes {posts} posts, each signed. Look at them before you send." if action.on else "One post again."
    return Change(thread, answer=answer, draft=replace(case.draft, split=action.on), redraw=False)


def not_undone(thread: Thread, by: StaffId) -> str:
    """Return why this person has nothing to undo, or not any more."""
    reply = thread.leaving
    if reply is None:
        mine = [each.state for each in thread.replies if each.author == by]
        if ReplyState.SENT in mine:
            return "Too late to undo: your answer stands in public. You can take it back."
        return f"Nothing of yours is on its way in #{thread.id}, so there is nothing to undo."
    if not reply.posts:
        return "Too late to undo: it has left. Once it stands in public, its author can take it back."
    stand = f"{len(reply.posts)} of {len(reply.parts)} parts"
    return f"Too late to undo: {stand} stand in public. When the rest stands too, its author can take all of it back."


def became(draft: Draft, reply: Reply) -> bool:
    """Return whether the words of this draft are those that stand, or will stand, in the parts of a reply."""
    words = [part.removesuffix(end) for part, end in zip(reply.parts, _endings(reply), strict=True)]
    first = words[0].split(" ", 1)[0] + " "
    named = first.startswith("@") and all(each.startswith(first) for each in words)
    bare = [each.removeprefix(first) for each in words] if named else words
    # An author who names the customer finds that name in the first part only once.
    return _words(draft.text) in (_words(*bare), _words(words[0], *bare[1:]))


def _endings(reply: Reply) -> list[str]:
    of = len(reply.parts)
    return [ending(number, of, reply.attribution) for number in range(1, of + 1)]


def _words(*texts: str) -> str:
    """What is left when the white space is taken away: it may differ where a text was broken."""
    return "".join("".join(texts).split())
