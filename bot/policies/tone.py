"""How a text may sound. Pure."""

import regex

from bot.policies.rules import DEFAULT, Judgement, Policies, judged

_SHOUTED = regex.compile(r"(?:\b\p{Lu}{2,}\b[^\p{L}\n]*){3,}")
_LOUD = regex.compile(r"!{3,}")
_ASKS = regex.compile(
    r"(?<!(?:forg[eo]t(?:ten)?|lost|reset|change) )\b(?:your|deine?|ihre?)\s+(?:\w+\s+)?"
    r"(?:address|order number|phone(?: number)?|e-?mail|card number|password|account number"
    r"|adresse|bestellnummer|telefonnummer|kundennummer)\b[^.!?\n]*\?",
    regex.IGNORECASE,
)
_MANY = 5
_LONG = 12


def judge_tone(text: str, policies: Policies = DEFAULT) -> Judgement:
    """Say what a kind colleague would say about the sound of `text`; mostly nothing."""
    advice = []
    if any(sum(map(str.isalpha, run.group())) >= _LONG for run in _SHOUTED.finditer(text)):
        advice.append("Capital letters can read like shouting: write small ones.")
    if _LOUD.search(text) or text.count("!") >= _MANY:
        advice.append("Fewer exclamation marks sound calmer: leave some out.")
    if _ASKS.search(text):
        advice.append("This asks for something private where everybody reads it: offer another way to reach you.")
    return judged("tone", policies.tone, advice)
