"""Opaque names for things that live elsewhere, and for our own."""

from dataclasses import dataclass
from typing import NewType

ThreadId = NewType("ThreadId", int)
"""The short number people call a thread by: `#142`. Counts up from 1, never reused."""

StaffId = NewType("StaffId", int)
"""One person of the company, on all surfaces that they use."""

ReplyId = NewType("ReplyId", str)
"""One reply, from the moment its author pressed Send. Chosen before the first try to publish it."""

EffectKey = NewType("EffectKey", str)
"""The idempotency key of an effect: carrying out the same key twice must leave one trace outside."""


@dataclass(frozen=True, slots=True, order=True)
class PostRef:
    """A public post. `channel` is the name of our account in app.yaml, `id` is the network's own."""

    channel: str
    id: str


@dataclass(frozen=True, slots=True, order=True)
class CustomerRef:
    """A customer on one channel. The same person elsewhere is another ref: we never match them up."""

    channel: str
    id: str


@dataclass(frozen=True, slots=True, order=True)
class StaffRef:
    """An account on one surface. Several may belong to one person (`StaffId`)."""

    surface: str
    account: str


@dataclass(frozen=True, slots=True, order=True)
class Room:
    """A place on a surface where staff see cards."""

    surface: str
    name: str


@dataclass(frozen=True, slots=True, order=True)
class CardRef:
    """A card as its surface knows it, so that it can be redrawn."""

    room: Room
    id: str
