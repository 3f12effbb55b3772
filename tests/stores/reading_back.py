"""All that a store says of itself through its door, in words that no class or field of ours is named by."""

import hashlib
from typing import Any

from bot.app import Application
from bot.domain.digest.figures import figures
from bot.domain.draft import Draft, Reply
from bot.domain.ids import CustomerRef, StaffId, ThreadId
from bot.domain.staff import Staff
from bot.domain.thread_history import ThreadHistory
from bot.ports.store import Store

Json = Any


async def read_back(program: Application) -> Json:
    """Return everything, as JSON."""
    store = program.store
    stories: list[ThreadHistory] = []
    while (story := await store.story(ThreadId(len(stories) + 1))) is not None:
        stories.append(story)
    everybody = await store.everybody()
    return {
        "threads": [_told(story) for story in stories],
        "people": [[*_person(each), await _accounts(store, each.id)] for each in everybody],
        "digests": [await _digest(store, week) for week in await store.archived_weeks()],
        "pictures": await _pictures(store, stories),
        "stopped": [
            [each.thread.customer.ref.channel, each.thread.id]
            for each in stories
            if await store.stop_of(_customer(each)) is not None
        ],
        "cards": [
            [
                room.surface,
                each.thread.id,
                (drawn := await store.drawn(each.thread.id, room)) and [drawn.ref.id, drawn.version],
            ]
            for each in stories
            for surface in program.surfaces.values()
            for room in surface.rooms
        ],
        "cursors": {name: await store.cursor(name) for name in sorted(program.channels)},
        "paused": await store.paused() is not None,
        "parked": [[kept.id, kept.why] for kept in await store.parked()],
        "alarms": await program.alarms.standing(),
    }


def _customer(story: ThreadHistory) -> CustomerRef:
    return story.thread.customer.ref


def _told(story: ThreadHistory) -> Json:
    thread, hold = story.thread, story.thread.claim
    return {
        "number": thread.id,
        "version": thread.version,
        "state": thread.state.value,
        "customer": [thread.customer.name, thread.customer.url, thread.customer.followers],
        "latest": [thread.latest.channel, thread.latest.id],
        "held": hold and [hold.staff, hold.since.isoformat(), hold.until and hold.until.isoformat()],
        "helpers": list(thread.helpers),
        "summoned, seen by, stopped, why": [thread.summoned, thread.visibility.value, thread.stopped, thread.reason],
        "posts": [
            [post.ref.id, post.author, post.text, post.by_us, None, post.deleted_at is not None, post.quotable]
            for post in story.posts
        ],
        "journal": [[e.event.value, e.at.isoformat(), e.by, e.text, e.about] for e in story.journal],
        "drafts": [_draft(draft) for draft in story.drafts],
        "replies": [_reply(reply) for reply in thread.replies],
    }


def _draft(draft: Draft) -> Json:
    seconded = [draft.asked, draft.seconded, draft.seconded_by]
    pictures = [[each.id, each.alt, each.media, each.sha256] for each in draft.pictures]
    return [draft.author, draft.text, draft.at.isoformat(), *seconded, pictures, draft.split]


def _reply(reply: Reply) -> Json:
    named = [reply.attribution.name, reply.attribution.role]
    stands = [reply.post and reply.post.id, [post.id for post in reply.posts]]
    pictures = [[each.id, each.alt, each.media, each.sha256] for each in reply.pictures]
    leaves = reply.leaves_at.isoformat()
    said = [reply.text, list(reply.parts), pictures]
    return [reply.id, reply.author, named, said, reply.to.id, leaves, reply.state.value, stands, reply.failure]


def _person(person: Staff) -> list[Json]:
    seen = person.attribution and [person.attribution.name, person.attribution.role]
    agreed = person.agreed_at and person.agreed_at.isoformat()
    wants = [person.named, person.offers, person.weekly_note]
    return [person.id, person.name, person.role, seen, agreed, person.active, person.department, wants]


async def _accounts(store: Store, id: StaffId) -> Json:
    return [[account.surface, account.account] for account in await store.accounts(id)]


async def _digest(store: Store, week: str) -> Json:
    kept, voices = await store.archived(week), await store.voices(week)
    assert kept is not None
    once = {"Likes from customers": "Thanks from customers"}  # what that number was called
    shown = [[once.get(each.label, each.label), each.value, each.remark] for each in figures(kept.digest)]
    quotes = [[quote.thread, quote.by, quote.text] for quote in kept.digest.quotes]
    return [week, kept.due.isoformat(), shown, quotes, [voices.useful, voices.not_for_me]]


async def _pictures(store: Store, stories: list[ThreadHistory]) -> Json:
    of_drafts = {each.id for story in stories for draft in story.drafts for each in draft.pictures}
    of_replies = {each.id for story in stories for reply in story.thread.replies for each in reply.pictures}
    found = {}
    for id in sorted(of_drafts | of_replies):
        content = await store.picture(id)
        found[id] = None if content is None else hashlib.sha256(content).hexdigest()
    return found
