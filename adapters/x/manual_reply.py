"""Replies by hand, where X lets no program answer: the page for one, and what stands behind a pasted link."""

import re
from typing import Final

from adapters.x import wire
from adapters.x.metered_client import MeteredClient
from bot.channels.post_watch import PostWatch
from bot.domain.ids import PostRef
from bot.domain.thread import Post
from bot.ports.errors import Rejected
from bot.ports.kv import Json

_LINK: Final = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/(?:i/web|i|\w{1,15})/status/([0-9]{1,19})(?:[/?#].*)?",
    re.ASCII | re.IGNORECASE,
)
NO_LINK: Final = "That is no link to a post on X. Open your answer there, copy its link, and paste that."
NOT_THERE: Final = "X shows no post under that link. Open your answer there, copy its link, and paste that."
ANOTHER: Final = "That post does not answer this customer's. Open your answer on X, copy its link, and paste that."


class ManualReplies:
    """Looks at one post when somebody says that they answered by hand. It costs what reading a post costs."""

    def __init__(self, name: str, client: MeteredClient, watch: PostWatch) -> None:
        self._name = name
        self._client = client
        self._watch = watch

    async def find(self, link: str, to: PostRef) -> Post:
        """Return the post behind the link, as `CanReplyManually` says."""
        found = _LINK.fullmatch(link.strip())
        if found is None:
            raise Rejected(NO_LINK)
        page = await self._client.post(found[1])
        if not page.posts:
            raise Rejected(NOT_THERE)
        post = page.posts[0]
        if not await self._answers(post, to.id):
            raise Rejected(ANOTHER)
        author = wire.by_id(page.accounts).get(wire.author_of(post), {})
        handle = str(author.get("username") or "i")
        at = wire.at(post.get("created_at")) or wire.moment_of(str(post["id"]))
        url = f"https://x.com/{handle}/status/{post['id']}"
        return Post(PostRef(self._name, wire.first_of(post)), f"@{handle}", wire.text_of(post), at, url, by_us=True)

    async def _answers(self, post: Json, to: str) -> bool:
        known = await self._watch.recall(to, wire.moment_of(to))
        versions = {to, known.newest} if known else {to}
        return bool({wire.answered_by(post), wire.quoted_by(post)} & versions)
