"""The chain over the journal: any line that is changed, taken away or put in is named, and an honest one is not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.journal_chain import BEGINNING, ChainCheck, JournalLine, Seal, sealed

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LINES = st.builds(
    JournalLine,
    st.just(0),
    st.none() | st.integers(1, 9),
    st.sampled_from(["sent", "published", "noted"]),
    st.integers(0, 10_000).map(lambda seconds: NOON + timedelta(seconds=seconds)),
    st.none() | st.integers(1, 3),
    st.text(max_size=8),
    st.text(max_size=8),
)
Chain = list[tuple[Seal, JournalLine | None]]


def chain_of(lines: list[JournalLine]) -> Chain:
    before, chain = BEGINNING, Chain()
    for number, each in enumerate(lines, 1):
        line = replace(each, id=number)
        seal = sealed(line, number, before, f"salt {number}")
        chain.append((seal, line))
        before = seal.hash
    return chain


def faults_of(chain: Chain) -> list[str]:
    check = ChainCheck()
    return [fault for seal, line in chain for fault in check.next(seal, line)]


CHAINS = st.lists(LINES, min_size=1, max_size=6).map(chain_of)


@given(CHAINS)
def test_an_honest_chain_has_no_fault_and_its_last_hash_is_its_head(chain: Chain) -> None:
    check = ChainCheck()
    assert [fault for seal, line in chain for fault in check.next(seal, line)] == []
    assert check.hash == chain[-1][0].hash


@given(CHAINS, st.data())
def test_a_line_that_was_changed_in_any_part_is_the_one_that_is_named(chain: Chain, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(chain) - 1))
    seal, line = chain[at]
    assert line is not None
    changed = data.draw(
        st.sampled_from(
            [
                replace(line, thread=99),
                replace(line, deed="undone"),
                replace(line, at=line.at + timedelta(microseconds=1)),
                replace(line, by=99),
                replace(line, text=line.text + "!"),
                replace(line, about=line.about + "!"),
                replace(line, text=line.about + "x", about=line.text),
            ]
        )
    )
    chain[at] = (seal, changed)
    [fault] = faults_of(chain)
    assert fault.startswith(f"line {at + 1}, ")
    assert "was changed." in fault


@given(CHAINS, st.data())
def test_a_line_that_was_taken_away_is_named(chain: Chain, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(chain) - 1))
    chain[at] = (chain[at][0], None)
    assert faults_of(chain) == [f"line {at + 1}: taken away."]


@given(st.lists(LINES, min_size=2, max_size=6).map(chain_of), st.data())
def test_a_line_that_was_taken_away_with_its_seal_leaves_a_gap(chain: Chain, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(chain) - 2))
    del chain[at]
    assert faults_of(chain) == [f"seal {at + 1} of the chain: taken away."]


@given(CHAINS, LINES, st.data())
def test_a_line_cannot_be_exchanged_with_a_new_seal_unless_all_that_follow_are(
    chain: Chain, other: JournalLine, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(chain) - 1))
    before = BEGINNING if at == 0 else chain[at - 1][0].hash
    head = chain[-1][0].hash
    line = replace(other, id=at + 1)
    chain[at] = (sealed(line, at + 1, before, "another salt"), line)
    if at + 1 < len(chain):
        assert any(f"line {at + 2}, " in fault for fault in faults_of(chain))
    else:
        assert chain[-1][0].hash != head, "whoever wrote down the head sees it"


def test_where_one_text_ends_and_the_next_begins_counts() -> None:
    line = JournalLine(1, None, "noted", NOON, None, "ab", "c")
    one, other = (sealed(each, 1, BEGINNING, "s") for each in (line, replace(line, text="a", about="bc")))
    assert one.details != other.details


def test_the_same_moment_in_another_zone_is_the_same_moment() -> None:
    line = JournalLine(1, 142, "sent", NOON, 1, "Yes.", "r1")
    there = NOON.astimezone(datetime.fromisoformat("2026-01-01T00:00:00+05:30").tzinfo)
    assert sealed(line, 1, BEGINNING, "s") == sealed(replace(line, at=there), 1, BEGINNING, "s")
