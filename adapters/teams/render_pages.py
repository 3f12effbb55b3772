"""What one person asks for: lists, their draft, their own page, how customers see them, their week, help. Pure.

Each is shown in a post that only they see, or in a dialog: the same words, with buttons that work there.
"""

from collections.abc import Sequence

from adapters.teams.render_card import buttons_of, draft_part
from adapters.teams.render_parts import PrivateView, shown
from bot.chat.home_page import Check, Home
from bot.chat.shared_rooms import RoomSharing
from bot.chat.views import pages
from bot.chat.views.card import cannot, carried, first_steps, instead
from bot.chat.views.parts import Button, Facts, Page, Part, Said, Strong, heading, small, text
from bot.domain.card import Card, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.pause import Pause
from bot.domain.staff import Staff
from bot.ports.surface import Pile

_LISTS = ((12, 120), (12, 60), (8, 40), (5, 12))
_HOMES = ((5, 120), (5, 60), (3, 40), (1, 12))
_DRAFTS = ((12_000, 3000, 300, 6), (12_000, 800, 300, 6), (12_000, 200, 60, 3), (0, 60, 30, 3))


def shelf(pile: Pile, cards: Sequence[Card], count: int, paused: Pause | None = None) -> PrivateView:
    """Return the cards of a pile, each with the button for what is next; `count` is how many lie there in all."""
    return shown(pages.pile_page(pile, cards, count, *size, paused) for size in _LISTS)


def to_send(card: Card, *, instead_of: str = "", note: str = "") -> PrivateView:
    """Return a draft exactly as it would become public, with the three things that its author may do with it.

    It can be sent from here if it may go and all of it is to be seen here. `instead_of` is the draft that it
    took the place of: shown, so that it is not lost. `note` is what else its author should know.
    """
    return shown(_to_send(card, instead_of, note, *size) for size in _DRAFTS)


def _to_send(card: Card, instead_of: str, note: str, most: int, former: int, reason: int, many: int) -> Page:
    title, said = f"Your answer to #{card.thread}", "Nothing has left yet."
    seen, draft = draft_part(card, most, reason, many)
    able = buttons_of(card, seen=seen, read=False)
    buttons = [
        *(button for button in able if button.do in (Verb.SEND, Verb.ASK_SECOND, Verb.SPLIT)),
        *first_steps(card),
        Button("edit", "Edit…", carried(card), f"Edit the answer to #{card.thread}", opens=True),
        Button("keep", "Keep inside", carried(card), f"Send nothing, keep the draft for #{card.thread}"),
    ]
    more: list[Part] = [text(Strong((Said(note, 300),)), look="note")] if note else []
    parts = [
        text(Strong((f"{title}.",)), f" {said}"),
        *more,
        *cannot(card),
        *draft,
        *instead(instead_of, former, former // 20),
    ]
    return Page(title, f"{title}, as customers will see it. {said}", parts, buttons, "large")


def myself(person: Staff) -> PrivateView:
    """Return how customers see somebody."""
    return shown([pages.myself(person)])


def settings(person: Staff, quiet: str = "") -> PrivateView:
    """Return what somebody can set for themselves. `quiet` is such as "20:00 to 07:30"."""
    return shown([pages.settings(person, quiet)])


def checks(sharing: RoomSharing) -> list[Check]:
    """Return what a keeper should know: who reads along, and how everything is stopped."""
    if sharing.relays:
        says = "Outsiders read along, which a keeper has confirmed." if sharing.shared else "No outsider can read it."
        room = Check(well=True, says=f"Cards appear in the channel that app.yaml names. {says}")
    else:
        says = "People from outside can read the room, so nothing is sent from Teams until you confirm it."
        room = Check(well=False, says=says, action="confirm-shared", label="Confirm")
    stops = "“@Handraise pause” stops all publishing at once; “@Handraise resume” lets it go on."
    return [room, Check(well=True, says=stops)]


def home(made_of: Home) -> PrivateView:
    """Return what is theirs, what is up for grabs, their week, and how customers see them."""
    return shown(pages.home(made_of, *size) for size in _HOMES)


def numbers(week: LastSevenDays) -> PrivateView:
    """Return the last seven days in two sentences."""
    return shown([pages.numbers(week)])


def helped(lines: Sequence[tuple[str, str]], *, box: bool = False) -> PrivateView:
    """Return every command, with what works where. `box` is whether we hear only what names us."""
    there = "" if box else ", or after “!”"
    where = (
        f"Write them after “@Handraise” in the room, in a card's thread{there} or in a chat with Handraise. In a "
        "card's thread the number may be left out. A post's own menu has “Claim this mention”, “Send reply in public” "
        "and “Undo or take back reply”."
    )
    says = "This is all that Handraise understands."
    facts = Facts([(usage, does, "") for usage, does in lines])
    parts: list[Part] = [heading("All that Handraise understands"), facts, small(where)]
    return shown([Page("Help", f"{says} {where}", parts, height="large")])
