"""Who may act, and what may leave: identity read afresh, and the last look at a reply before it becomes public."""

import asyncio
from collections.abc import Mapping, Sequence

import structlog

from bot.domain.decisions.chain import intact
from bot.domain.decisions.context import STOPPED
from bot.domain.draft import FAR_TOO_LONG, LONGEST_TEXT, Reply
from bot.domain.ids import StaffRef
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Staff, Standing
from bot.domain.thread import ActionRefused, JournalEvent, Post, State, Thread
from bot.domain.thread_history import ThreadHistory
from bot.domain.visibility import UNREAD, answers_privately
from bot.ports.errors import Rejected, Unavailable
from bot.ports.store import Store
from bot.ports.surface import AcceptsPrivatePosts, ChatSurface

log = structlog.get_logger()

PATIENCE_SECONDS = 20
OTHER_PICTURES = "Its pictures are not those that were sent."


class NotAuthorized(ActionRefused):
    """Refused because of who asked, not because of what: the journal remembers these."""


def known(person: Staff | None) -> Staff:
    """Return somebody who works here. Raises NotAuthorized for a stranger and for somebody who left."""
    if person is None:
        raise NotAuthorized("We do not know you here. Ask a colleague to invite you.")
    if not person.active:
        raise NotAuthorized("Your access has ended. Ask a colleague if that is a mistake.")
    return person


async def check_standing(surfaces: Mapping[str, ChatSurface], by: StaffRef, *, sending: bool = False) -> Standing:
    """Ask the surface whether this account may act, or send. Every doubt is a no."""
    surface = surfaces.get(by.surface)
    if surface is None:
        return Standing(False, f"{by.surface} is not connected, so nobody there can act.")
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await surface.standing(by, sending=sending)
    except Exception as trouble:  # noqa: BLE001 - with any trouble, nobody speaks unchecked
        log.warning("standing unknown", surface=by.surface, trouble=type(trouble).__name__)
        unsure = "We could not make sure who you are just now. Nothing is lost: try again in a minute."
        return Standing(False, unsure, unsure=True)


def refuse_far_too_long(*typed: object) -> None:
    """Raise Refused if any of these is a text too long to be looked at: before any work is done on it."""
    if any(isinstance(text, str) and len(text) > LONGEST_TEXT for text in typed):
        raise ActionRefused(FAR_TOO_LONG)


def sees_private(surface: object) -> bool:
    """Say whether a surface may show what was said privately. One that does not say may not."""
    return isinstance(surface, AcceptsPrivatePosts) and surface.sees_private


def elsewhere(surfaces: Mapping[str, ChatSurface], surface: str) -> str | None:
    """Return where what was said privately can be read, by the names in app.yaml, if this surface may not show it.

    None if it may; "" if no surface may.
    """
    if sees_private(surfaces.get(surface)):
        return None
    return " or ".join(name for name, other in surfaces.items() if sees_private(other))


def refuse_unread(away: str | None, thread: Thread, posts: Sequence[Post]) -> None:
    """Raise ActionRefused where somebody would answer what they may not be shown; `away` is what `elsewhere` says."""
    if away is not None and answers_privately(thread, posts):
        where = f"Read it and answer it in {away}." if away else "No room here may show it: see private_posts."
        raise ActionRefused(f"{UNREAD} {where}")


async def check_reply(store: Store, surfaces: Mapping[str, ChatSurface], story: ThreadHistory, reply: Reply) -> None:
    """Let only what its author sent, under their name, to somebody who wants it, become public.

    The second guard, however it came here. Reads everything again: the journal, the person, the customer's
    wish. Raises Rejected with the reason for the author, and Unavailable while nobody can say who the author is.
    """
    sent = any(
        e.event is JournalEvent.SENT and e.by == reply.author and e.about == reply.id and e.text == reply.text
        for e in story.journal
    )
    if not sent or not reply.text.endswith(reply.attribution.signature) or not intact(reply):
        raise Rejected("It is not the text that was sent.")
    _refuse_other_pictures(story, reply)
    if not story.thread.summoned or all(p.ref != reply.to or p.by_us for p in story.posts):
        raise Rejected("It would answer somebody who did not ask us.")
    _refuse_if_other_words(story, reply)
    _refuse_if_stopped(story, reply, await store.stop_of(story.thread.customer.ref))
    author = await store.staff(reply.author)
    if author is None or not author.enrolled:
        raise Rejected("Its author may no longer answer for us.")
    if author.attribution != reply.attribution:
        raise Rejected("You changed how customers see you after you sent it. Look at the preview and send it again.")
    standings = [
        await check_standing(surfaces, account, sending=True) for account in await store.accounts(reply.author)
    ]
    if not any(s.may_speak for s in standings):
        if any(s.unsure for s in standings):
            raise Unavailable("It could not be made sure whether its author may still answer for us.")
        raise Rejected(standings[0].reason if standings else "Its author is not known on any surface.")


def _refuse_if_stopped(story: ThreadHistory, reply: Reply, stop: StopRecord | None) -> None:
    """Raise Rejected if the customer is not to be contacted: all but the one post by which they called on us again."""
    thread = story.thread
    if stop is None and not thread.unwanted:
        return
    since = stop is None or any(p.ref == reply.to and p.at > stop.at for p in story.posts)
    before = any(r.id != reply.id and r.to == reply.to and r.standing for r in thread.replies)
    if thread.called_again != reply.to or not since or before:
        raise Rejected(stop.reason if stop is not None else thread.reason or STOPPED)


def _refuse_other_pictures(story: ThreadHistory, reply: Reply) -> None:
    """Raise Rejected unless the reply's pictures are, byte for byte and word for word, those that its author sent."""
    sent = [
        e.text
        for e in story.journal
        if e.event is JournalEvent.ENCLOSED and e.by == reply.author and e.about == reply.id
    ]
    if sent != [picture.seal for picture in reply.pictures]:
        raise Rejected(OTHER_PICTURES)


def _refuse_if_other_words(story: ThreadHistory, reply: Reply) -> None:
    """A reply that was on the wire when the customer changed their mind could not be stopped: it is stopped here."""
    if story.thread.state is State.WITHDRAWN or any(
        p.ref == reply.to and p.deleted_at is not None for p in story.posts
    ):
        raise Rejected("What it answers was deleted.")
    deeds = [(e.event, e.about) for e in story.journal]
    since = deeds[deeds.index((JournalEvent.SENT, reply.id)) :]
    if (JournalEvent.EDITED, reply.to.id) in since:
        raise Rejected("The customer changed what they wrote after you sent it. Read it again first.")
