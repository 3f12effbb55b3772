"""When a customer says in words that they want to be left alone. Pure, and the same for every channel."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.ids import StaffId


class OptOut(StrEnum):
    """What a post says of being contacted."""

    NONE = "none"
    PERHAPS = "perhaps"
    """It holds such words among others: a colleague reads it and decides."""
    STOP = "stop"
    """It says nothing else."""


@dataclass(frozen=True, slots=True)
class StopRecord:
    """Since when a customer is not to be contacted, and who said so: `by` is None where they did themselves.

    `name` is what colleagues call the person who said it for them.
    """

    at: datetime
    by: StaffId | None = None
    name: str = ""

    @property
    def reason(self) -> str:
        """Why nothing is sent to them, in one sentence."""
        return self.said("customer")

    def said(self, whom: str) -> str:
        """Return the same of the "customer", or of the "customer of #142"."""
        if self.by is None:
            return f"The {whom} asked not to be contacted."
        return f"{self.name or 'A colleague'} said that the {whom} wants no contact."


_PHRASES: Final = {
    "English": (
        "stop|unsubscribe|leave me alone|stop it|stop this|go away|opt out|optout|stop replying"
        "|stop writing|stop that|stop contacting me|stop messaging me|stop replying to me"
        "|stop writing to me|stop tagging me|stop mentioning me|do not contact me|dont contact me"
        "|do not reply|dont reply|do not reply to me|dont reply to me|no more replies|do not write to me"
        "|dont write to me|do not contact me again|dont contact me again|never contact me again"
    ),
    "German": (
        "stopp|lasst mich in ruhe|lass mich in ruhe|lassen sie mich in ruhe|hört auf|hören sie auf|abmelden"
        "|schreibt mir nicht mehr|schreiben sie mir nicht mehr|kontaktiert mich nicht mehr"
        "|nicht mehr kontaktieren|kontaktieren sie mich nicht mehr|antwortet mir nicht mehr"
        "|keine antworten mehr"
    ),
    "French": (
        "arrêtez|arrête|laissez moi tranquille|laisse moi tranquille|ne me contactez plus|ne mécrivez plus"
        "|désabonnez moi|ne me répondez plus"
    ),
    "Spanish, Portuguese, Italian": (
        "basta|déjenme en paz|déjame en paz|no me contacten más|no me contacten|no me escriban más"
        "|no me contactes más|pare|parem|deixem me em paz|deixe me em paz|não me contactem"
        "|não me contatem mais|não me contatem|smettetela|lasciatemi in pace|non contattatemi più"
        "|non contattatemi|non scrivetemi più"
    ),
    "Dutch, Swedish, Danish and Norwegian, Polish": (
        "laat me met rust|hou op|stop ermee|neem geen contact meer op|sluta|lämna mig ifred"
        "|kontakta mig inte|lad mig være|la meg være|la meg være i fred|kontakt mig ikke|kontakt meg ikke"
        "|przestańcie|zostawcie mnie w spokoju|proszę nie kontaktować się ze mną"
    ),
    "Japanese, Chinese, Korean, Arabic, Turkish, Russian, Ukrainian": (
        "やめてください|連絡しないでください|返信しないでください|停止|别联系我|不要联系我"
        "|请不要联系我|그만하세요|연락하지 마세요|توقف|لا تتواصل معي|لا تتواصلوا معي"
        "|beni rahat bırakın|bana yazmayın|стоп|отстаньте|не пишите мне|не пишіть мені"
    ),
}
_WHOLE: Final = frozenset(phrase for phrases in _PHRASES.values() for phrase in phrases.split("|"))
"""What means nothing else when it is all that somebody says."""

_MANNERS: Final = (
    "please pls plz thanks thank you now just kindly hey hi hello bitte danke jetzt einfach merci svp sil te vous plaît"
    " por favor gracias per favore grazie obrigado obrigada graag alsjeblieft alstublieft tack tak takk vänligen proszę"
)
_POLITE: Final = frozenset(_MANNERS.split())
_NAMES: Final = re.compile(r"[@＠][\w.-]+(?:@[\w.-]+)?")
_LINKS: Final = re.compile(r"https?://\S+")
_WORDS: Final = re.compile(r"\w+")
_AMONG: Final = tuple(sorted((phrase for phrase in _WHOLE if phrase.count(" ") >= 2), key=len, reverse=True))
_LONGEST: Final = 120
"""A post that is longer than this many characters says something else as well."""


def detect_opt_out(text: str) -> OptOut:
    """Return whether these words of a customer ask that they be left alone.

    Only a post that says nothing else counts as a stop: it is heeded at once, and nobody can take it back for them
    before they call on us again. Names and links are left out, and so are words of politeness at both ends.
    """
    words = _WORDS.findall(_LINKS.sub(" ", _NAMES.sub(" ", text.casefold().replace("’", "").replace("'", ""))))
    if len(text) <= _LONGEST and " ".join(_without_manners(words)) in _WHOLE:
        return OptOut.STOP
    said = f" {' '.join(words)} "
    return OptOut.PERHAPS if any(f" {phrase} " in said for phrase in _AMONG) else OptOut.NONE


def _without_manners(words: list[str]) -> list[str]:
    begin, end = 0, len(words)
    while begin < end and words[begin] in _POLITE:
        begin += 1
    while end > begin and words[end - 1] in _POLITE:
        end -= 1
    return words[begin:end]
