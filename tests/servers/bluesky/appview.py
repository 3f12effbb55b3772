"""The AppView: what the network looks like to one account. It pages by times alone, as the real one does."""

from typing import Any

from tests.servers.bluesky.lexicon import Json
from tests.servers.bluesky.pds import Pds
from tests.servers.bluesky.world import POST, Indexed, Member, Notified, stamp


class AppView(Pds):
    """The methods under app.bsky."""

    def list_notifications(self, asked: Json, viewer: Member) -> Json:
        """A page is cut first and sifted by reasons afterwards, so that it may be short, or empty, and not the last.

        The cursor is a time: what shares its millisecond with the end of a page is on no page.
        """
        limit, reasons = asked.get("limit", 50), asked.get("reasons")
        older = [n for n in self.notices_of(viewer.did) if "cursor" not in asked or n.by.sort_at < asked["cursor"]]
        page = older[:limit]
        shown = [self._notification(n, viewer) for n in page if not reasons or n.reason in reasons]
        more = {"cursor": page[-1].by.sort_at} if page else {}
        return {"notifications": shown, "seenAt": stamp(self.now()), **more}

    def _notification(self, notice: Notified, viewer: Member) -> Json:
        kept = notice.by.kept
        about = {"reasonSubject": notice.subject} if notice.subject else {}
        return {
            "uri": kept.uri,
            "cid": kept.cid,
            "author": self._profile(kept.did, viewer),
            "reason": notice.reason,
            "record": kept.value,
            "isRead": False,
            "indexedAt": notice.by.sort_at,
            "labels": [],
            **about,
        }

    def get_posts(self, asked: Json, viewer: Member) -> Json:
        """Posts across a block are left out, as those are that do not exist."""
        found = [self.index.get(uri) for uri in dict.fromkeys(asked["uris"])]
        seen = [i for i in found if i is not None and not self.blocked(i.kept.did, viewer.did)]
        return {"posts": [self._post(indexed, viewer) for indexed in seen if indexed.kept.collection == POST]}

    def search_posts(self, asked: Json, viewer: Member) -> Json:
        """The newest first; a search knows no order but that of the index, and nothing across a block."""
        words = str(asked["q"]).casefold().split()
        posts = [
            i for i in self.index.values() if i.kept.collection == POST and not self.blocked(i.kept.did, viewer.did)
        ]
        since = str(asked.get("since", ""))
        hits = [i for i in posts if i.at >= since and all(w in str(i.kept.value["text"]).casefold() for w in words)]
        newest = sorted(hits, key=lambda i: i.at, reverse=True)[: asked.get("limit", 25)]
        return {"posts": [self._post(indexed, viewer) for indexed in newest]}

    def _post(self, indexed: Indexed, viewer: Member) -> Json:
        kept = indexed.kept
        state: Json = {"threadMuted": False, "embeddingDisabled": False}
        if self.gated(kept.uri, viewer.did):
            state["replyDisabled"] = True
        return {
            "uri": kept.uri,
            "cid": kept.cid,
            "author": self._profile(kept.did, viewer),
            "record": kept.value,
            "indexedAt": indexed.at,
            "replyCount": 0,
            "repostCount": 0,
            "likeCount": 0,
            "quoteCount": 0,
            "viewer": state,
            "labels": [],
        }

    def get_profile(self, asked: Json, viewer: Member) -> Json:
        member = self.member(asked["actor"])
        assert member is not None
        return self._profile(member.did, viewer)

    def get_profiles(self, asked: Json, viewer: Member) -> Json:
        """Accounts that do not exist are left out."""
        found = [self.member(actor) for actor in asked["actors"]]
        return {
            "profiles": [
                {**self._profile(one.did, viewer), "followersCount": one.followers, "followsCount": 0, "postsCount": 0}
                for one in found
                if one is not None
            ]
        }

    def _profile(self, did: str, viewer: Member) -> Json:
        member = self.members[did]
        relation: dict[str, Any] = {"muted": False, "blockedBy": False}
        named = {"displayName": member.name} if member.name else {}
        labels = [
            {"src": did, "uri": f"at://{did}", "val": val, "cts": "2026-01-01T00:00:00.000Z"} for val in member.labels
        ]
        assert viewer.did in self.members
        return {"did": did, "handle": member.handle, **named, "viewer": relation, "labels": labels}
