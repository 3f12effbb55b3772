"""What the button that sends an answer says of who will read it, wherever it stands."""

import pytest

from adapters.slack import render_modal, render_private
from adapters.teams.render_card import card_json
from adapters.teams.render_dialog import write_dialog
from bot.chat.views.card import Setting
from bot.domain.card import Card, CardPost, Verb
from bot.domain.draft import GO, Preview
from bot.domain.staff import Attribution
from bot.testing.fake_desk import NOON, a_card


def drafted(*, private: bool) -> Card:
    """A card with a draft that may go."""
    asked = CardPost("Maya", "Where is my parcel?", NOON, by_us=False, private=private)
    preview = Preview("Here.\n— Ana", Attribution("Ana"), 11, 500, GO)
    return a_card(posts=(asked,), verbs=(Verb.WRITE, Verb.SEND), draft="Here.", preview=preview)


@pytest.mark.parametrize("private", [True, False])
def test_the_button_says_whether_all_can_read_it(*, private: bool) -> None:
    card, label = drafted(private=private), "Send privately" if private else "Send in public"
    other = "Send in public" if private else "Send privately"
    places = {
        "Slack's preview": render_private.to_send(card, render_modal.NOWHERE),
        "Slack's editor": render_modal.write_view(card, render_modal.NOWHERE, once_more=True),
        "Teams' card": card_json(card, Setting()),
        "Teams' editor": write_dialog(card, once_more=True),
    }
    for place, shown in places.items():
        assert label in str(shown), place
        assert other not in str(shown), place
