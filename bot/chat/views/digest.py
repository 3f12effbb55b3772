"""A digest: its findings in words, charts, every number, what still waits, thanks. Pure."""

from bot.chat.views.parts import Bullets, Button, Facts, Line, Link, Part, Said, Text, Time, heading, quote, small, text
from bot.domain.digest.charts import charts
from bot.domain.digest.digest import Digest
from bot.domain.digest.feedback import ABOUT, VOICES
from bot.domain.digest.figures import credit, figures, gratitude, headline
from bot.domain.digest.figures import heading as week_of

RATE = "rate"
NOTHING = "There is nothing to tell yet."


def digest_says(digest: Digest, note: str = "") -> str:
    """Return the sentence for where no layout is: which week, and what was found."""
    found = [f"{headline(digest)}{'' if digest.quiet else '.'}", *(chart.finding for chart in charts(digest)[1:])]
    return " ".join([*([note] if note else []), f"{week_of(digest.week)}:", *found])


def digest_parts(digest: Digest, note: str, most: int, said: int, drawn: int) -> list[Part]:
    """Return a week that was not quiet: `most` of what people typed, `said` of a quotation, and so many charts."""
    return [
        heading(week_of(digest.week)),
        *([small(Said(note, most))] if note else []),
        Text((Said(headline(digest)),), "bold"),
        *(text("🙌 ", Said(each, most)) for each in gratitude(digest)),
        *charts(digest)[:drawn],
        Facts([(f.label, f.value, f.remark) for f in figures(digest)], "The week in numbers", most),
        *_waiting(digest),
        *_quotes(digest, said),
        small("“handraise digest --explain” says how each number is counted, and lists what is behind it."),
    ]


def voices(digest: Digest) -> list[Button]:
    """Return the buttons that say whether a digest is of use."""
    week = digest.week.label
    return [Button(RATE, VOICES[useful], {"week": week, "useful": useful}, ABOUT[useful]) for useful in VOICES]


def _waiting(digest: Digest) -> list[Part]:
    if not digest.waiting.oldest:
        return []
    waits: list[Line] = [
        (Link(each.url, f"#{each.thread}"), " waits since ", Time(each.since)) for each in digest.waiting.oldest
    ]
    return [heading("Still waiting"), Bullets(waits)]


def _quotes(digest: Digest, most: int) -> list[Part]:
    said = [(quote(q.text, most=most, lines=10)[0], small(Said(credit(q), most))) for q in digest.quotes]
    return [heading("Thanks from customers"), *(part for both in said for part in both)] if said else []
