"""Seals the journal line by line, and proves that it was not altered and bears out what stands in public."""

from dataclasses import dataclass, field

from bot.domain.ids import StaffId
from bot.domain.journal_chain import BEGINNING, ChainCheck
from bot.domain.public_record import without_record
from bot.ports.store import Store
from bot.ports.surface import Pile

AT_ONCE = 500
MOST_ROUNDS = 20
"""So many seals are made in one go, times `AT_ONCE`: after an upgrade, a long journal is sealed in several."""
_NOBODY = StaffId(0)


@dataclass(slots=True)
class ProofReport:
    """What a check of everything came to: how much was looked at, what does not hold, and the head of the chain."""

    lines: int = 0
    threads: int = 0
    replies: int = 0
    head: str = BEGINNING
    faults: list[str] = field(default_factory=list)


async def seal_journal(store: Store) -> int:
    """Seal what has no seal yet, at most 10,000 lines; return how many. May be done in several processes at once."""
    made = 0
    for _ in range(MOST_ROUNDS):
        some = await store.seal_journal(limit=AT_ONCE)
        made += some
        if some < AT_ONCE:
            break
    return made


async def verify(store: Store, *, known_head: str = "") -> ProofReport:
    """Check the chain from its first seal, each line against its seal, and each public reply against the journal.

    `known_head` is a head that somebody wrote down earlier: the chain must still pass through it. Reads everything,
    in pages, and changes nothing.
    """
    report = ProofReport()
    await _check_chain(store, report, known_head)
    await _check_replies(store, report)
    return report


async def _check_chain(store: Store, report: ProofReport, known_head: str) -> None:
    check, passed = ChainCheck(), known_head in ("", BEGINNING)
    while page := await store.seals(after=check.number, limit=AT_ONCE):
        for seal, line in page:
            report.faults += check.next(seal, line)
            passed = passed or seal.hash == known_head
        report.lines += len(page)
    report.head = check.hash
    report.faults += [f"{line}: put in afterwards." for line in await store.unsealed()]
    if not passed:
        report.faults.append(f"The chain does not pass through {known_head}: it was made again, or shortened.")


async def _check_replies(store: Store, report: ProofReport) -> None:
    after = None
    while page := await store.pile(Pile.ALL, _NOBODY, after=after, limit=AT_ONCE // 5):
        for story in page:
            report.faults += without_record(story)
            report.replies += sum(1 for reply in story.thread.replies if reply.standing)
        report.threads += len(page)
        after = page[-1].thread.id
