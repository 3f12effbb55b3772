"""What one person asks for, whichever product shows it."""

from dataclasses import replace

from bot.chat.home_page import Check, Home
from bot.chat.views import pages
from bot.chat.views.parts import Page
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.staff import Staff
from bot.ports.surface import Pile
from tests.chat.reading import buttons, reads
from tests.unit import sample_threads
from tests.unit.sample_threads import THREE, WEEK, WHISPERS, drawn, shelf
from tests.unit.world import ANA, NEW


def home(person: Staff = ANA, **more: object) -> Home:
    made = Home("Acme", person, [], [], {}, LastSevenDays(), [], room="Customers")
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_list_has_each_thread_with_the_button_for_what_is_next() -> None:
    page = pages.pile_page(Pile.UP_FOR_GRABS, shelf(3), 5, 2, 120)
    assert page.says == "Up for grabs: #142, #143 and 3 more."
    said = reads(page.parts)
    assert (said[0], said[-1]) == ("Up for grabs", "And 3 more in the room.")
    assert said[1].startswith("*#142* Maria on wall: ")
    assert [button.label for button in buttons(page.parts)] == ["Claim", "Claim"]


def test_a_list_that_is_too_long_to_count_says_at_least() -> None:
    assert "And at least 998 more in the room." in reads(pages.pile_page(Pile.UP_FOR_GRABS, shelf(3), 1000, 2, 9).parts)


def test_what_is_in_somebodys_hands_says_how_it_stands() -> None:
    mine = pages.pile_page(Pile.MINE, [drawn(sample_threads.waiting(), ANA, posts=THREE, minutes=45)], 1, 5, 120)
    assert "The customer wrote again. You have it until" in reads(mine.parts)[1]


def test_an_empty_list_says_so_kindly() -> None:
    assert reads(pages.pile_page(Pile.UP_FOR_GRABS, [], 0, 5, 120).parts) == [
        "Nothing is up for grabs. Well done, everybody."
    ]
    assert reads(pages.pile_page(Pile.MINE, [], 0, 5, 120).parts) == [
        "Nothing is in your hands. /list shows what is up for grabs."
    ]


def test_somebody_sees_how_customers_see_them() -> None:
    assert reads(pages.myself(ANA).parts) == ["Customers see you like this: *— Ana, baker* [Change it…]"]
    assert reads(pages.myself(NEW).parts) == [
        "Customers have not seen you yet. Say how they are to see you. [Say hello…]"
    ]


def test_settings_say_how_each_thing_stands_and_offer_the_other_way() -> None:
    said = reads(pages.settings(ANA, "20:00 to 07:30").parts)
    assert said[0] == "Quiet hours: 20:00 to 07:30. In your quiet hours nothing calls you by name. [Quiet hours…]"
    assert all(each.endswith((": *yes*. [Stop that]", ": *no*. [Yes, please]")) for each in said[1:])
    assert {button.data["at"] for button in buttons(pages.settings(ANA).parts)[1:]} == {"settings"}


def test_an_empty_home_says_how_it_begins() -> None:
    said = reads(pages.home(home()).parts)
    assert said[:4] == [
        *("In your hands", "Nothing yet. What you claim appears here.", "Up for grabs"),
        "Nothing waits just now. As soon as somebody calls on Acme, a card appears in Customers, and here.",
    ]
    assert said[-1] == "/help lists all that you can do. What you say in a card's thread stays inside."
    assert reads(pages.home(home(room="")).parts)[3] == "Nothing waits just now."


def test_a_full_home_begins_with_what_happened() -> None:
    full = home(
        whispers=WHISPERS, up_for_grabs=shelf(12), counts={Pile.UP_FOR_GRABS: 43}, week=WEEK, quiet="20:00 to 7"
    )
    page = pages.home(full)
    said = reads(page.parts)
    assert page.says == "In your hands: 0. Up for grabs: 43."
    assert said[0] == "What happened"
    assert "And 33 more in the room." in said
    assert "You answered 5 customers, helped with 1 answer and got 2 likes." in said
    assert "All of us heard 41 mentions and answered 38. 3 wait for somebody now." in said
    assert next(button for button in buttons(page.parts) if button.do == "heard").data == {"key": WHISPERS[0].key}


def test_who_looks_after_it_sees_what_is_to_be_done_first() -> None:
    checks = [
        Check(well=True, says="Cards appear here."),
        Check(well=False, says="Look.", action="do-it", label="Do it"),
    ]
    said = reads(pages.home(home(checks=checks)).parts)
    at = said.index("For those who look after Handraise here")
    assert said[at + 1 : at + 3] == ["*To do:* Look. [Do it]", "Cards appear here."]


def test_somebody_new_is_told_how_it_goes_and_offered_the_way_in() -> None:
    said = reads(pages.first("Acme").parts)
    assert said[1].startswith("When somebody calls on Acme in public, a card appears in the room.")
    assert said[-1] == "[Say how customers see you…]"
    assert "The week so far…" in said_of(pages.first("Acme", [Check(well=True, says="All is well.")]))


def said_of(page: Page) -> str:
    return " ".join(reads(page.parts))


def test_a_week_is_two_sentences() -> None:
    assert reads(pages.numbers(LastSevenDays()).parts) == [
        *("The last seven days", "Nothing from you yet.", "All was quiet."),
    ]
    ones = LastSevenDays(1, 1, 1, 1, 1, 1)
    assert pages.numbers(ones).says == (
        "The last seven days. You answered 1 customer, helped with 1 answer and got 1 like. "
        "All of us heard 1 mention and answered 1. 1 waits for somebody now."
    )
