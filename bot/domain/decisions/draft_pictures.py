"""What becomes of a draft's pictures when its author adds, describes or removes one. Pure."""

from dataclasses import replace
from typing import assert_never

from bot.domain import actions as act
from bot.domain.decisions.context import DecisionContext
from bot.domain.draft import Draft, Reply
from bot.domain.picture import Picture, PictureContent, PictureId
from bot.domain.thread import ActionRefused, Change, JournalEntry, JournalEvent, Thread

KEPT_AT_MOST = 10
"""No draft has more pictures than this, on any channel."""


def illustrated(thread: Thread, action: act.PictureAction, case: DecisionContext) -> Change:
    """Return the draft with its pictures changed. Any change of them makes a second worthless, as one of the text does.

    Raises Refused, and then the draft is as it was.
    """
    match action:
        case act.AddPicture():
            return _add(thread, case)
        case act.DescribePicture():
            return _describe(thread, action, case)
        case act.RemovePicture():
            return _remove(thread, action, case)
        case _:
            assert_never(action)


def seals(reply: Reply, case: DecisionContext) -> tuple[JournalEntry, ...]:
    """Return a journal line for each picture of a reply that is sent: by these, what leaves is compared to what was."""
    return tuple(case.entry(JournalEvent.ENCLOSED, picture.seal, reply.id) for picture in reply.pictures)


def _add(thread: Thread, case: DecisionContext) -> Change:
    new, most = case.picture, min(case.pictures_most, KEPT_AT_MOST)
    if new is None or most == 0:
        raise ActionRefused(
            "Answers here cannot carry pictures. Say it in words, or give a link. Anything you wrote is kept."
        )
    draft = case.draft or Draft(case.by.id, "", case.now)
    if any(known.sha256 == new.picture.sha256 for known in draft.pictures):
        raise ActionRefused("This picture is in your draft already.")
    if len(draft.pictures) >= most:
        count = "one picture" if most == 1 else f"{most} pictures"
        raise ActionRefused(f"An answer here carries {count} at most. Remove one first.")
    answer = "Picture added. Only you see it."
    if not new.picture.described:
        answer = "Picture added. Now describe it for those who cannot see it."
    return _with(thread, draft, (*draft.pictures, new.picture), case, answer, new)


def _describe(thread: Thread, action: act.DescribePicture, case: DecisionContext) -> Change:
    draft, found = _found(action.picture, case)
    alt = " ".join(action.alt.split())
    if alt == found.alt:
        return Change(thread, answer="That is its description already.", redraw=False)
    pictures = tuple(replace(p, alt=alt) if p.id == found.id else p for p in draft.pictures)
    return _with(thread, draft, pictures, case, "Description kept." if alt else "Description emptied.")


def _remove(thread: Thread, action: act.RemovePicture, case: DecisionContext) -> Change:
    draft, found = _found(action.picture, case)
    pictures = tuple(p for p in draft.pictures if p.id != found.id)
    if not pictures and not draft.text.strip():
        return Change(thread, answer="Picture removed.", dropped=(case.by.id,), redraw=False)
    return _with(thread, draft, pictures, case, "Picture removed.")


def _found(wanted: PictureId, case: DecisionContext) -> tuple[Draft, Picture]:
    draft = case.draft
    found = None if draft is None else next((p for p in draft.pictures if p.id == wanted), None)
    if draft is None or found is None:
        raise ActionRefused("That picture is not in your draft any more.")
    return draft, found


def _with(
    thread: Thread,
    draft: Draft,
    pictures: tuple[Picture, ...],
    case: DecisionContext,
    answer: str,
    new: PictureContent | None = None,
) -> Change:
    changed = Draft(draft.author, draft.text, case.now, pictures=pictures, split=draft.split)
    return Change(thread, answer=answer, draft=changed, redraw=False, picture=new)
