"""May these pictures go out? As many and as large as the channel carries, and each of them described. Pure."""

from collections.abc import Collection, Sequence

from bot.domain.draft import GO, Ruling, Verdict
from bot.domain.limits import Limits
from bot.domain.picture import Picture, which
from bot.domain.picture_limits import picture_troubles
from bot.policies.characters import judge_characters
from bot.policies.content import judge_content
from bot.policies.rules import DEFAULT, Policies


def judge_pictures(
    pictures: Sequence[Picture], limits: Limits, policies: Policies = DEFAULT, *, people: Collection[str]
) -> Verdict:
    """Refuse what the channel cannot carry and what is not described; what an alt text says is judged as a text is."""
    if not pictures:
        return GO
    refusals = tuple(picture_troubles(pictures, limits))
    if refusals:
        return Verdict(Ruling.NO, refusals)
    judged = [(place, verdict) for place, p in enumerate(pictures) for verdict in _judge_alt(p, policies, people)]
    told = (f"In the description of {which(pictures, at)}: {each}" for at, v in judged for each in v.advice)
    note = (*((limits.picture_note,) if limits.picture_note else ()), *told)
    for ruling in (Ruling.NO, Ruling.HOLD):
        reasons = tuple(
            f"In the description of {which(pictures, place)}: {reason}"
            for place, verdict in judged
            if verdict.ruling is ruling
            for reason in verdict.reasons
        )
        if reasons:
            return Verdict(ruling, reasons, note)
    return Verdict(Ruling.GO, (), note)


def _judge_alt(picture: Picture, policies: Policies, people: Collection[str]) -> tuple[Verdict, ...]:
    content = judge_content(picture.alt, policies, people=people, pings=False)
    return judge_characters(picture.alt), *(judgement.verdict for judgement in content)
