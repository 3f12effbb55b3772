"""The small modals: one question each. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from adapters.slack.block_kit import (
    METADATA,
    Block,
    context,
    escaped_line,
    line,
    link,
    numbered,
    option,
    plain_text,
    rich,
    section,
    typing,
    view,
    words,
)
from adapters.slack.render_modal import (
    AGREED_FIELD,
    BY_HAND,
    FROM_FIELD,
    HAND_OFF,
    INTRODUCE,
    LINK_FIELD,
    NAME_FIELD,
    QUIET,
    ROLE_FIELD,
    STOP,
    TO_FIELD,
    UNTIL_FIELD,
    asked,
)
from bot.chat.texts import AGREED, NAME, SIGNED, found, with_role
from bot.domain.card import Card
from bot.domain.staff import HOUSE_RULES, Staff
from bot.text.sanitize import is_web


def by_hand_view(card: Card) -> Block:
    """Return the page for an answer by hand, and the field for the link of what was posted there."""
    why = (
        f"On {escaped_line(card.channel, NAME)}, no program may answer this customer. Write your answer there "
        "yourself, then paste its link here, so that what they say to it comes back to you."
    )
    page = card.by_hand if is_web(card.by_hand) else card.url  # Slack takes no longer address than 3,000 characters
    field = typing(LINK_FIELD, "The link of your answer", most=500)
    blocks = [*asked(card), section(why), rich(line(link(page, "Write it there", bold=True))), field]
    return view(BY_HAND, f"Answer #{card.thread}", blocks, submit="I have answered it", carries={"thread": card.thread})


def stop_view(card: Card) -> Block:
    """Return the question before a customer is left alone for good."""
    who = escaped_line(card.customer, NAME)
    said = section(f"*{who} asked not to be contacted?* Then nothing more is sent to them, in any thread of theirs.")
    small = context("What they write is still shown. Nobody can take this back for them.")
    blocks = [said, small]
    return view(STOP, f"Stop #{card.thread}", blocks, submit="Leave them alone", carries={"thread": card.thread})


def hand_off_view(thread: int) -> Block:
    """Return the choice of a colleague."""
    chosen = {
        "type": "external_select",
        "action_id": TO_FIELD,
        "min_query_length": 0,
        "placeholder": plain_text("Choose a colleague", 150),
    }
    field: Block = {"type": "input", "block_id": TO_FIELD, "label": plain_text("Who shall have it?"), "element": chosen}
    return view(HAND_OFF, f"Hand off #{thread}", [field], submit="Hand off", carries={"thread": thread})


def introduce_view(person: Staff, name: str, then: Mapping[str, Any]) -> Block:
    """Return the form on which somebody says how customers shall see them.

    `then` is what they were about to do; where Slack would not carry it, they do it again afterwards.
    """
    seen = person.attribution
    agreed: Block = {
        "type": "input",
        "block_id": AGREED_FIELD,
        "label": plain_text("Do you agree?"),
        "element": {
            "type": "checkboxes",
            "action_id": AGREED_FIELD,
            "options": [option(AGREED, "yes")],
        },
    }
    if person.agreed_at is not None:
        agreed["element"]["initial_options"] = agreed["element"]["options"]
    public, role = (name, person.role) if seen is None else (seen.name, seen.role)
    blocks = [
        section(f"{SIGNED[0]} *{SIGNED[1]}*. {SIGNED[2]}"),
        typing(NAME_FIELD, "The name that customers see", value=public, most=80),
        typing(ROLE_FIELD, "What you do, in a word or two", value=role, most=80, optional=True),
        rich(line(words("House rules", bold=True)), numbered(line(words(rule)) for rule in HOUSE_RULES)),
        agreed,
    ]
    made = view(INTRODUCE, "How customers see you", blocks, submit="This is me", carries=dict(then))
    return made if len(made["private_metadata"]) <= METADATA else {**made, "private_metadata": "{}"}


def quiet_view(begin: str, until: str, zone: str) -> Block:
    """Return the choice of somebody's quiet hours."""
    blocks = [
        section("In your quiet hours nothing calls you by name. What happened waits on Handraise's Home tab."),
        _clock(FROM_FIELD, "Quiet from", begin),
        _clock(UNTIL_FIELD, "Quiet until", until),
        context(f"In your time zone, {escaped_line(zone, NAME)}. The same time twice means no quiet hours."),
    ]
    return view(QUIET, "Your quiet hours", blocks, submit="Keep")


def colleagues_options(colleagues: Sequence[Staff], typed: str) -> list[Block]:
    """Return the colleagues whose name or role holds what was typed: a hundred at most, as many as Slack shows."""
    return [option(with_role(s), str(s.id)) for s in found(colleagues, typed)[:100]]


def _clock(block: str, label: str, at: str) -> Block:
    element = {"type": "timepicker", "action_id": block, "initial_time": at}
    return {"type": "input", "block_id": block, "label": plain_text(label), "element": element}
