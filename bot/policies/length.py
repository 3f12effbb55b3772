"""Whether a text fits into what its channel can carry, and how much to cut. Pure."""

from bot.domain.draft import GO, Ruling, Verdict
from bot.domain.limits import Limits
from bot.policies.characters import says_something
from bot.policies.rules import DEFAULT, Judgement, Policies, judged
from bot.text.length import measure


def judge_length(text: str, limits: Limits) -> Verdict:
    """Refuse a text that shows nothing or that the channel cannot carry whole, and say how much to cut."""
    if not says_something(text):
        return Verdict(Ruling.NO, ("There is nothing to send yet.",))
    length = measure(text, limits)
    if length > limits.most:
        over = length - limits.most
        return Verdict(Ruling.NO, (f"{length:,} of {limits.most:,}: cut {over:,} {_plural(over, 'character')}.",))
    size = len(text.encode("utf-8", "surrogatepass"))
    if limits.most_bytes is not None and size > limits.most_bytes:
        over = size - limits.most_bytes
        reason = (
            f"Its emoji and special letters take {size:,} of {limits.most_bytes:,} bytes: cut {over:,} "
            f"{_plural(over, 'byte')}, which is at most as many characters."
        )
        return Verdict(Ruling.NO, (reason,))
    return GO


def judge_house_length(text: str, policies: Policies = DEFAULT) -> Judgement:
    """Say how much to cut of what is longer than the company wants, signature aside."""
    over = 0 if policies.longest is None else measure(text.strip(), Limits(policies.longest)) - policies.longest
    if over <= 0:
        return judged("length", policies.length, ())
    told = f"Your company wants {policies.longest:,} characters at most: cut {over:,} {_plural(over, 'character')}."
    return judged("length", policies.length, [told])


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"
