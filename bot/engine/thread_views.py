"""What is shown of a thread: its card, and what a draft would be in public."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.domain.card import Card
from bot.domain.customer_history import Background
from bot.domain.draft import Draft, Preview
from bot.domain.staff import Staff
from bot.domain.thread import ActionRefused, Thread
from bot.domain.thread_history import ThreadHistory
from bot.engine.card_view import card
from bot.engine.hiding import page_of
from bot.engine.manual_replies import by_hand
from bot.policies.audience import audience_of
from bot.policies.review import review
from bot.policies.rules import Policies
from bot.ports.channel import CanChain, NeedsMentionPrefix, PublicChannel
from bot.ports.store import ThreadSnapshot
from bot.text.spelled_out import warned


@dataclass(frozen=True, slots=True)
class ThreadViews:
    """What the channels and the policies make of a thread when somebody looks at it. Reads and keeps nothing."""

    channels: Mapping[str, PublicChannel]
    company: str
    policies: Policies
    now: Callable[[], datetime]

    def channel_of(self, thread: Thread) -> PublicChannel:
        """Return the channel of a thread. Raises ActionRefused if it is not connected any more."""
        name = thread.root.channel
        channel = self.channels.get(name)
        if channel is None:
            raise ActionRefused(f"The channel {name} is not connected any more, so nothing can be sent there.")
        return channel

    def review(
        self, draft: Draft, author: Staff, of: ThreadHistory | ThreadSnapshot, everybody: Sequence[Staff]
    ) -> Preview:
        """Return what this draft would be in public, and what the policies say of it. Raises ActionRefused."""
        thread, channel = of.thread, self.channel_of(of.thread)
        return review(
            draft.text,
            author=author.attribution,
            limits=channel.limits,
            company=self.company,
            colleagues=[s.name for s in everybody if not s.nameless],
            address=channel.address(thread.customer) if isinstance(channel, NeedsMentionPrefix) else "",
            pictures=draft.pictures,
            chains=isinstance(channel, CanChain),
            split=draft.split,
            audience=audience_of(thread, of.posts),
            policies=self.policies,
            warning=next((warned(post.text) for post in of.posts if post.ref == thread.latest), ""),
        )

    def card(
        self,
        story: ThreadHistory,
        viewer: Staff,
        everybody: Sequence[Staff],
        away: str | None,
        past: Background | None = None,
        **more: Any,
    ) -> Card:
        """Return the thread as `viewer` sees it, who is away from where private posts may be read if `away` says so."""
        people = {s.id: s for s in everybody}

        def preview_of(draft: Draft) -> Preview | None:
            if story.thread.root.channel not in self.channels:
                return None
            author = people.get(draft.author, viewer)
            return self.review(draft, author, story, everybody)

        colleagues = tuple(s for s in everybody if s.active and not s.nameless)
        shown = card(
            story,
            viewer=viewer,
            now=self.now(),
            preview_of=preview_of,
            colleagues=colleagues,
            background=past,
            by_hand=by_hand(self.channels, story.thread),
            elsewhere=away,
            hides=page_of(self.channels, story.thread) is not None,
            **more,
        )
        channel = self.channels.get(story.thread.root.channel)
        if channel is None:
            return shown
        return replace(shown, carries=channel.limits.pictures, alt_most=channel.limits.alt_most)
