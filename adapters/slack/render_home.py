"""The Home tab: what is mine, what is up for grabs, my week, how customers see me. Pure."""

from collections.abc import Sequence

from adapters.slack.block_kit import (
    BLOCKS_IN_VIEW,
    Block,
    actions,
    bullets,
    button,
    context,
    divider,
    escaped_line,
    header,
    line,
    rich,
    section,
    time,
    words,
)
from adapters.slack.render_private import INTRODUCE, QUIET, listed, myself, numbers
from bot.chat.home_page import Check, Home
from bot.chat.notifications import Notification
from bot.chat.texts import NAME
from bot.domain.card import Card
from bot.domain.preferences import CHOICES, standing
from bot.domain.staff import Staff
from bot.ports.surface import Pile
from bot.text.sanitize import sanitize_line

HEARD = "heard"
CONFIRM_SHARED = "confirm-shared"
WANTS = "wants"
SO_FAR = "so-far"
TITLE = "The week so far"
_SHOWN = 10


def home_view(home: Home) -> Block:
    """Return the Home tab. With nothing to show, it says how to begin."""
    blocks = [
        *_news(home.whispers),
        header("In your hands"),
        *_pile(home.mine, home.counts.get(Pile.MINE, 0), "Nothing yet. What you claim appears here."),
        header("Up for grabs"),
        *_pile(home.up_for_grabs, home.counts.get(Pile.UP_FOR_GRABS, 0), _nothing(home)),
        divider(),
        *numbers(home.week).blocks,
        _the_week(),
        divider(),
        *myself(home.person).blocks,
        section(_quiet(home.quiet), button(QUIET, "Quiet hours…", about="Set your quiet hours")),
        *_choices(home.person),
        *_checklist(home.checks),
        divider(),
        context("`/handraise help` lists all that you can do. What you say in a card's thread stays inside."),
    ]
    return {"type": "home", "blocks": blocks[:BLOCKS_IN_VIEW]}


def stranger_view(reason: str) -> Block:
    """Return the Home tab of somebody who may not act here."""
    return {"type": "home", "blocks": [header("Handraise"), section(escaped_line(reason))]}


def first_view(company: str, checks: Sequence[Check] = ()) -> Block:
    """Return the Home tab of a colleague who has not said yet how customers shall see them.

    Whoever looks after the workspace has the `checks` there from the first day.
    """
    return {
        "type": "home",
        "blocks": [
            header("Answer customers in your own words"),
            section(
                f"When somebody calls on {escaped_line(company, NAME)} in public, a card appears in the room. Claim "
                "it, talk it over in its thread, and write an answer. You see it exactly as customers will. It leaves "
                "when you press “Send in public”, under the name that you choose."
            ),
            actions(
                button(INTRODUCE, "Say how customers see you…", style="primary", about="Say how customers see you")
            ),
            *_checklist(checks),
            *([_the_week()] if checks else []),
        ],
    }


def _news(whispers: Sequence[Notification]) -> list[Block]:
    if not whispers:
        return []
    told = [line(words(sanitize_line(w.text, 240)), words(" · "), time(w.at)) for w in whispers]
    read = button(HEARD, "I have read these", whispers[0].key, about="I have read what happened")
    return [header("What happened"), rich(bullets(told)), actions(read)]


def _pile(cards: Sequence[Card], count: int, nothing: str) -> list[Block]:
    if not cards:
        return [section(nothing)]
    more = count - min(len(cards), _SHOWN)
    rest = [context(f"And {more:,} more in the room.")] if more > 0 else []
    return [*(listed(card) for card in cards[:_SHOWN]), *rest]


def _the_week() -> Block:
    return actions(button(SO_FAR, f"{TITLE}…", about="How this week stands, before its digest is posted"))


def _nothing(home: Home) -> str:
    who = escaped_line(home.company, NAME)
    where = f"As soon as somebody calls on {who}, a card appears in <#{home.room}>, and here." if home.room else ""
    return f"Nothing waits just now. {where}".strip()


def _quiet(quiet: str) -> str:
    return f"Quiet hours: {quiet}." if quiet else "No quiet hours: you may be called at any time."


def _choices(person: Staff) -> list[Block]:
    """What this person may choose, each with how it stands and the button for the other way."""
    blocks = []
    for name, on in standing(person).items():
        label = "Stop that" if on else "Yes, please"
        to = button(f"{WANTS}:{name}", label, "off" if on else "on", about=f"{label}: {CHOICES[name]}")
        blocks.append(section(f"{CHOICES[name]}: *{'yes' if on else 'no'}*.", to))
    return blocks


def _checklist(checks: Sequence[Check]) -> list[Block]:
    if not checks:
        return []
    blocks = [divider(), header("For those who look after this workspace")]
    for check in sorted(checks, key=lambda each: each.well):
        accessory = button(check.action, check.label, about=f"{check.label}: {check.says}") if check.action else None
        blocks.append(section(check.says if check.well else f"*To do:* {check.says}", accessory))
    return blocks
