"""What is somebody's own: how customers see them, their quiet hours, and what is in their hands. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from adapters.teams.action_ids import (
    AGREED_FIELD,
    CONFIRM_SHARED,
    FROM_FIELD,
    HEARD,
    HOME,
    INTRODUCE,
    NAME_FIELD,
    QUIET,
    ROLE_FIELD,
    SETTINGS,
    SO_FAR,
    UNTIL_FIELD,
    WANTS,
)
from adapters.teams.adaptive_card import (
    Element,
    Json,
    Press,
    at_time,
    beside,
    card,
    dialog,
    heading,
    in_dialog,
    light,
    plain,
    row,
    small,
    text,
    ticking,
    trouble,
    typing,
    when,
)
from adapters.teams.escape import escaped
from adapters.teams.gateway import Dialog
from adapters.teams.shelves import Button, Page, listed, page, week_part
from bot.chat.home_page import Check, Home
from bot.chat.notifications import Notification
from bot.chat.shared_rooms import RoomSharing
from bot.chat.texts import AGREED, NAME, SIGNED
from bot.domain.card import Card
from bot.domain.preferences import CHOICES, standing
from bot.domain.staff import HOUSE_RULES, Staff
from bot.ports.surface import Pile

_SHOWN = 5


def myself(person: Staff) -> Page:
    """Return how customers see somebody."""
    seen = person.attribution
    says = (
        "Customers have not seen you yet. Say how they shall see you."
        if seen is None
        else f"Customers see you as “{seen.signature[: 2 * NAME]}”."
    )
    return page("How customers see you", says, lambda button: card(_myself(person, button), says=says), "small")


def _myself(person: Staff, button: Button) -> list[Element]:
    seen = person.attribution
    said = "Customers have not seen you yet. Say how they shall see you."
    if seen is not None:
        said = f"Customers see you like this: **{escaped(seen.signature, 2 * NAME)}**"
    label = "Say hello…" if seen is None else "Change it…"
    return [beside([text(said)], button(Press(INTRODUCE, label, {}, "Say how customers see you", opens=True)))]


def settings(person: Staff, quiet: str = "") -> Page:
    """Return what somebody can set for themselves. `quiet` is such as "20:00 to 07:30"."""
    says = f"{_quiet(quiet)} In your quiet hours nothing calls you by name."

    def drawn(button: Button) -> Json:
        return card([*_settings(says, button), *_choices(person, SETTINGS, button)], says=says)

    return page("Your settings", says, drawn)


def _settings(says: str, button: Button) -> list[Element]:
    return [beside([text(escaped(says))], button(Press(QUIET, "Quiet hours…", {}, "Set your quiet hours", opens=True)))]


def _choices(person: Staff, at: str, button: Button) -> list[Element]:
    """What this person may choose, each with how it stands and the button for the other way; `at` is where."""
    rows = []
    for name, on in standing(person).items():
        label = "Stop that" if on else "Yes, please"
        data = {"name": name, "to": "off" if on else "on", "at": at}
        said = text(f"{escaped(CHOICES[name])}: **{'yes' if on else 'no'}**.")
        rows.append(beside([said], button(Press(WANTS, label, data, f"{label}: {CHOICES[name]}"))))
    return rows


def _quiet(quiet: str) -> str:
    return f"Quiet hours: {quiet}." if quiet else "No quiet hours: you may be called at any time."


# --- saying hello ----------------------------------------------------------------------------------


def introduce_dialog(
    person: Staff, name: str, then: Mapping[str, Any], *, typed: Mapping[str, str] | None = None, error: str = ""
) -> Dialog:
    """Return the form on which somebody says how customers shall see them.

    `then` is what they were about to do; it comes back as `then`. `typed` is what they had filled in when it
    was refused, and `error` why.
    """
    seen = person.attribution
    public, role = (name, person.role) if seen is None else (seen.name, seen.role)
    before = typed or {NAME_FIELD: public, ROLE_FIELD: role, AGREED_FIELD: "yes" if person.agreed_at else ""}
    signed, example, chosen = SIGNED
    rules = [plain(f"{n}. {rule}") for n, rule in enumerate(HOUSE_RULES, 1)]
    body = [
        text(f"{signed} **{example}**. {chosen}"),
        typing(
            NAME_FIELD,
            "The name that customers see",
            value=before.get(NAME_FIELD, "")[:80],
            most=80,
            must="Say the name that customers shall see.",
        ),
        typing(ROLE_FIELD, "What you do, in a word or two", value=before.get(ROLE_FIELD, "")[:80], most=80),
        *([trouble(error)] if error else []),
        heading("House rules"),
        *rules,
        ticking(
            AGREED_FIELD,
            "Do you agree?",
            AGREED,
            on=before.get(AGREED_FIELD) == "yes",
            must="Please read the house rules and tick the box.",
        ),
    ]
    me = Press(
        INTRODUCE, "This is me", {"then": dict(then)}, "This is how customers shall see me", "positive", typed=True
    )
    made = card(body, [in_dialog(me)], says="Say how customers shall see you.")
    return dialog("How customers see you", made, height="large")


def quiet_dialog(begin: str, until: str, zone: str, *, error: str = "") -> Dialog:
    """Return the choice of somebody's quiet hours."""
    body = [
        text("In your quiet hours nothing calls you by name. What happened waits under “@Handraise mine”."),
        at_time(FROM_FIELD, "Quiet from", begin),
        at_time(UNTIL_FIELD, "Quiet until", until),
        *([trouble(error)] if error else []),
        small(f"In your time zone, {escaped(zone, NAME)}. The same time twice means no quiet hours."),
    ]
    keep = Press(QUIET, "Keep", {}, "Keep these quiet hours", "positive", typed=True)
    return dialog("Your quiet hours", card(body, [in_dialog(keep)], says="Your quiet hours."))


# --- home ------------------------------------------------------------------------------------------


def checks(sharing: RoomSharing) -> list[Check]:
    """Return what a keeper of the house should know: who reads along, and how everything is stopped."""
    if sharing.relays:
        says = "Outsiders read along, which a keeper has confirmed." if sharing.shared else "No outsider can read it."
        room = Check(well=True, says=f"Cards appear in the channel that app.yaml names. {says}")
    else:
        says = "People from outside can read the room, so nothing is sent from Teams until you confirm it."
        room = Check(well=False, says=says, action=CONFIRM_SHARED, label="Confirm")
    stops = "“@Handraise pause” stops all publishing at once; “@Handraise resume” lets it go on."
    return [room, Check(well=True, says=stops)]


def home(made_of: Home) -> Page:
    """Return what is theirs, what is up for grabs, their week, and how customers see them."""
    counts = made_of.counts
    says = f"In your hands: {counts.get(Pile.MINE, 0):,}. Up for grabs: {counts.get(Pile.UP_FOR_GRABS, 0):,}."

    def drawn(button: Button) -> Json:
        rooms = ((_SHOWN, 120), (_SHOWN, 60), (3, 40), (1, 12))
        return light(card(_home(made_of, button, *room), says=says) for room in rooms)

    return page("Handraise", says, drawn, "large")


def _home(made_of: Home, button: Button, shown: int, most: int) -> list[Element]:
    counts = made_of.counts
    none = "Nothing yet. What you claim appears here."
    return [
        *_news(made_of.whispers, button, shown, most),
        heading("In your hands"),
        *_pile(made_of.mine, counts.get(Pile.MINE, 0), none, button, shown, most),
        heading("Up for grabs"),
        *_pile(made_of.up_for_grabs, counts.get(Pile.UP_FOR_GRABS, 0), _nothing(made_of), button, shown, most),
        *week_part(made_of.week),
        _the_week(button),
        *_myself(made_of.person, button),
        *_settings(_quiet(made_of.quiet), button),
        *_choices(made_of.person, HOME, button),
        *_checklist(made_of.checks, button),
        small("“@Handraise help” lists all that you can do. What you say in a card's thread stays inside."),
    ]


def first(company: str, *, checks: Sequence[Check] = ()) -> Page:
    """Return what a colleague sees who has not said yet how customers shall see them."""
    said = (
        f"When somebody calls on {escaped(company, NAME)} in public, a card appears in the room. Claim it, talk it "
        "over in its thread, and write an answer. You see it exactly as customers will. It leaves when you press "
        "“Send in public”, under the name that you choose."
    )
    label = "Say how customers see you…"
    press = Press(INTRODUCE, label, {}, "Say how customers see you", "positive", opens=True)

    def drawn(button: Button) -> Json:
        house = [*_checklist(checks, button), _the_week(button)] if checks else []
        body = [heading("Answer customers in your own words"), text(said), *house]
        return card(body, [button(press)], says=said)

    return page("Handraise", "Answer customers in your own words.", drawn)


def stranger(reason: str) -> Page:
    """Return what somebody sees who may not act here."""
    return page("Handraise", reason, lambda _: card([text(escaped(reason, 1500))], says=reason[:1500]), "small")


def _news(whispers: Sequence[Notification], button: Button, shown: int, most: int) -> list[Element]:
    if not whispers:
        return []
    told = [text(f"{escaped(w.text, 2 * most)} · {when(w.at)}", spacing="Small") for w in whispers[: 2 * shown]]
    read = Press(HEARD, "I have read these", {"key": whispers[0].key}, "I have read what happened")
    return [heading("What happened"), *told, {"type": "ActionSet", "actions": [button(read)]}]


def _pile(cards: Sequence[Card], count: int, nothing: str, button: Button, shown: int, most: int) -> list[Element]:
    if not cards:
        return [text(nothing)]
    more = count - min(len(cards), shown)
    rest = [small(f"And {more:,} more in the room.")] if more > 0 else []
    return [*(listed(each, button, most) for each in cards[:shown]), *rest]


def _the_week(button: Button) -> Element:
    about = "How this week stands, before its digest is posted"
    return row(button(Press(SO_FAR, "The week so far…", {}, about, opens=True)))


def _nothing(made_of: Home) -> str:
    who, room = escaped(made_of.company, NAME), escaped(made_of.room, NAME)
    where = f"As soon as somebody calls on {who}, a card appears in {room}, and here." if room else ""
    return f"Nothing waits just now. {where}".strip()


def _checklist(checks: Sequence[Check], button: Button) -> list[Element]:
    if not checks:
        return []
    body = [heading("For those who look after this house")]
    for check in sorted(checks, key=lambda each: each.well):
        says = escaped(check.says, 400)
        action = Press(check.action, check.label, {}, f"{check.label}: {check.says}")
        words = [text(says if check.well else f"**To do:** {says}")]
        body.append(beside(words, button(action)) if check.action else words[0])
    return body
