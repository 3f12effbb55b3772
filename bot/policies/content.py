"""What the rules that a company can tune say of a text: one judgement a rule, named as in app.yaml. Pure."""

from collections.abc import Collection

from bot.policies.house_words import judge_words
from bot.policies.length import judge_house_length
from bot.policies.outgoing_links import judge_links
from bot.policies.privacy import judge_details, judge_secrets
from bot.policies.promises import judge_promises
from bot.policies.rules import DEFAULT, Judgement, Policies
from bot.policies.tone import judge_tone


def judge_content(
    text: str, policies: Policies = DEFAULT, *, people: Collection[str] = (), pings: bool = False
) -> tuple[Judgement, ...]:
    """Return what each rule says, those that are silent included, the gravest first.

    `people` are the names of colleagues: where `pings` says that "@name" calls a stranger, none of them is named so.
    """
    return (
        judge_secrets(text, policies),
        judge_details(text, policies, people=people, pings=pings),
        judge_words(text, policies),
        judge_promises(text, policies),
        judge_links(text, policies),
        judge_tone(text, policies),
        judge_house_length(text, policies),
    )
