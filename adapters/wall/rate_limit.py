"""How fast one client may post: a bucket of tokens for each, filled by the clock that is passed in."""

import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil

CLIENTS = 20_000
"""How many clients are remembered; more than that, and those who waited longest start with a full bucket again."""


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: datetime


class RateLimit:
    """Lets each client do a few things at once, and then so many a minute."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._buckets: dict[str, _Bucket] = {}

    def wait(self, clients: Mapping[str, int]) -> int:
        """Take one token from each of `clients` (who: how many a minute), or none and return the seconds to wait."""
        now = self._now()
        buckets = [(self._filled(client, rate, now), rate) for client, rate in clients.items()]
        missing = [(1 - bucket.tokens) * 60 / rate for bucket, rate in buckets if bucket.tokens < 1]
        if missing:
            return max(1, ceil(max(missing)))
        for bucket, _ in buckets:
            bucket.tokens -= 1
        return 0

    def _filled(self, client: str, rate: int, now: datetime) -> _Bucket:
        bucket = self._buckets.pop(client, None) or _Bucket(rate, now)
        # A clock that jumps back must not empty the bucket.
        passed = max(0.0, (now - bucket.at).total_seconds())
        bucket.tokens, bucket.at = min(float(rate), bucket.tokens + passed * rate / 60), now
        self._buckets[client] = bucket
        if len(self._buckets) > CLIENTS:
            del self._buckets[next(iter(self._buckets))]
        return bucket


def client_of(peer: str | None, forwarded: str, proxies: int) -> str:
    """Return whom to count for: the address, or the network of one household for IPv6.

    `forwarded` is the X-Forwarded-For header. Only what our own `proxies` added to its end is believed.
    """
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    address = hops[-proxies] if 0 < proxies <= len(hops) else peer or ""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((known, 64), strict=False))
    return str(known)
