"""May this text go out? The exact text that would, and what every policy says of it. Pure."""

from collections.abc import Collection
from dataclasses import replace

from bot.domain.decisions.chain import joined
from bot.domain.draft import FAR_TOO_LONG, LONGEST_TEXT, Preview, Ruling, Verdict
from bot.domain.limits import Limits
from bot.domain.picture import Picture
from bot.domain.staff import Attribution
from bot.policies.attribution import name_trouble, sign
from bot.policies.audience import EVERYBODY, Audience, judge_audience
from bot.policies.characters import judge_characters, says_something
from bot.policies.content import judge_content
from bot.policies.length import judge_length
from bot.policies.pictures import judge_pictures
from bot.policies.rules import DEFAULT, Judgement, Policies
from bot.policies.split_text import split as split_up
from bot.text.language import LANGUAGES, language_of_answer
from bot.text.length import has_link, measure, words_only
from bot.text.links import links_of
from bot.text.sanitize import clipped

UNNAMED = "Choose how customers see you first."


def review(
    text: str,
    *,
    author: Attribution | None,
    limits: Limits,
    company: str,
    colleagues: Collection[str],
    address: str = "",
    pictures: tuple[Picture, ...] = (),
    chains: bool = False,
    split: bool = False,
    audience: Audience = EVERYBODY,
    warning: str = "",
    policies: Policies = DEFAULT,
) -> Preview:
    """Return what `text` would be in public, signed by `author`, and whether it may go.

    NO beats HOLD beats GO, and every reason is given, those of the strictest ruling first. Without an author's name
    the text stays unsigned and may not go. `colleagues` are the names people have inside. Takes any text whatsoever,
    looks no closer at one of more than LONGEST_TEXT, and changes nothing of it but the white space before the
    signature. `address` is what a network wants before it, unless the author wrote it there. `pictures` go with it.
    What is too long is told how many posts it could be where the network `chains` them; it becomes so many if its
    author chose to `split` it. `audience` is who would read it. `warning` is the content warning of the post that it
    answers. `policies` are the company's own.
    """
    if len(text) > LONGEST_TEXT:
        return Preview(text, author, len(text), limits.most, Verdict(Ruling.NO, (FAR_TOO_LONG,)), pictures)
    warning = warning if limits.keeps_warning else ""
    limits = replace(limits, most=max(1, limits.most - measure(warning, limits)))
    if not says_something(text):
        return Preview(text, author, measure(text, limits), limits.most, judge_length(text, limits), pictures)
    addressed = text if address and text.startswith(address) else address + text
    signed = addressed if author is None else sign(addressed, author)
    fits = judge_length(signed, limits)
    posts = split_up(text, author, limits, address) if chains and fits.ruling is not Ruling.GO else ()
    parts = posts if split else ()
    verdicts = [
        _judge_author(author, company),
        judge_characters(text),
        _judge_words(text, limits),
        *((judge_length(part, limits) for part in parts) if parts else [fits]),
        judge_audience(text, audience),
        *(j.verdict for j in judge_content(text, policies, people=colleagues, pings=limits.pings)),
        judge_pictures(pictures, limits, policies, people=colleagues),
    ]
    costs = (limits.link_note,) if limits.link_note and has_link(text) else ()
    verdict = combined(verdicts, (*costs, *_beside(signed, limits, warning)))
    length = max(measure(part, limits) for part in parts or (signed,))
    return Preview(joined(parts) or signed, author, length, limits.most, verdict, pictures, parts, len(posts))


def judgements(
    text: str, limits: Limits | None = None, policies: Policies = DEFAULT, *, colleagues: Collection[str] = ()
) -> tuple[Judgement, ...]:
    """Return what each rule says of a text by itself, unsigned and to everybody; `limits` are those of a channel.

    The rules are named as in app.yaml; what no company can tune is "characters" and "channel".
    """
    carried = limits or Limits(LONGEST_TEXT)
    if len(text) > LONGEST_TEXT:
        return (Judgement("channel", Verdict(Ruling.NO, (FAR_TOO_LONG,))),)
    fits = [judge_length(text, carried), *([_judge_words(text, carried)] if says_something(text) else [])]
    return (
        Judgement("characters", judge_characters(text)),
        Judgement("channel", combined(fits)),
        *judge_content(text, policies, people=colleagues, pings=carried.pings),
    )


def _judge_words(text: str, limits: Limits) -> Verdict:
    if words_only(text, limits) < limits.least:
        return Verdict(Ruling.NO, ("It says nothing but names: write what you want to say.",))
    return Verdict(Ruling.GO)


def _beside(text: str, limits: Limits, warning: str) -> tuple[str, ...]:
    """Return what a post says beside its words, and which of them will lead somewhere."""
    links = [text[link.start : link.end] for link in links_of(text, limits.linking)]
    language = LANGUAGES.get(language_of_answer(text)) if limits.tells_language else None
    return (
        *((f"What will be a link: {', '.join(links)}.",) if links else ()),
        *((f"It will be marked as {language}.",) if language else ()),
        *((f"It keeps the customer's content warning: “{clipped(warning, 200)}”.",) if warning else ()),
    )


def combined(verdicts: Collection[Verdict], advice: tuple[str, ...] = ()) -> Verdict:
    """Return the strictest ruling of all, with every reason, the strictest first, and every advice."""
    strictest_first = sorted(verdicts, key=lambda v: (Ruling.NO, Ruling.HOLD, Ruling.GO).index(v.ruling))
    ruling = strictest_first[0].ruling if strictest_first else Ruling.GO
    reasons = tuple(reason for v in strictest_first for reason in v.reasons)
    return Verdict(ruling, reasons, (*(a for v in verdicts for a in v.advice), *advice))


def _judge_author(author: Attribution | None, company: str) -> Verdict:
    if author is None:
        return Verdict(Ruling.NO, (UNNAMED,))
    trouble = name_trouble(author.name, author.role, company, ())
    return Verdict(Ruling.GO) if trouble is None else Verdict(Ruling.NO, (trouble,))
