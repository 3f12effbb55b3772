"""Things with odd fields: like a good one, with some of its fields missing or holding anything at all."""

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from bot.ports.kv import Json

DATES = ("0001-01-01T00:00:00+14:00", "0999-06-01", "9999-12-31T23:59:59-14:00", "1970-01-01T00:00:00Z", "soon", "-1")
WORDS = ("", "\0", "\ud800", "https://", "https://a\0b", "javascript:alert(1)", "999999999999999999999", "٣", "\u202e")
SIMPLE = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, -1, 2**31, 2**63, -(2**63), 10**40, float("nan"), float("inf"), 1.5]),
    st.sampled_from(DATES + WORDS),
    st.text(max_size=8),
)
WILD = st.one_of(
    SIMPLE, st.lists(SIMPLE, max_size=3), st.dictionaries(st.sampled_from(["id", "url", "$type", "uri"]), SIMPLE)
)


def places(thing: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a piece of JSON, its own fields and those of all that is in it."""
    if isinstance(thing, dict | list):
        for key in thing if isinstance(thing, dict) else range(len(thing)):
            yield (*above, key)
            yield from places(thing[key], (*above, key))


@st.composite
def changed(draw: st.DrawFn, like: Json) -> Json:
    """A thing like that one, with up to three of its fields missing or holding anything."""
    thing = copy.deepcopy(like)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(list(places(thing)) or [()]))
        if not place:
            break
        *above, last = place
        holder: Any = thing
        for key in above:
            holder = holder[key]
        if isinstance(holder, dict) and draw(st.booleans()) and draw(st.booleans()):
            del holder[last]
        else:
            holder[last] = draw(WILD)
    return thing
