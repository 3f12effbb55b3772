"""docs/surfaces.md: what works in which chat product, written from the tests that show it.

After a change that is meant: HANDRAISE_SNAPSHOTS=write pytest tests/surfaces/test_parity.py, then read the diff.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from bot.ports.surface import (
    AcceptsPrivatePosts,
    CanShowAlerts,
    CanShowBursts,
    CanShowDigest,
    CanUpdateDigest,
    ChatSurface,
    HasQuietHours,
)
from bot.testing.contracts.surface import SurfaceContract
from bot.testing.contracts.surface_rig import Cannot
from tests.surfaces import test_slack_afterwards as s_after
from tests.surfaces import test_slack_cards as s_cards
from tests.surfaces import test_slack_claiming as s_claim
from tests.surfaces import test_slack_digest as s_digest
from tests.surfaces import test_slack_events as s_manners
from tests.surfaces import test_slack_home as s_home
from tests.surfaces import test_slack_people as s_people
from tests.surfaces import test_slack_pictures as s_pictures
from tests.surfaces import test_slack_rooms as s_rooms
from tests.surfaces import test_slack_sending as s_send
from tests.surfaces import test_slack_splitting as s_split
from tests.surfaces import test_slack_talk as s_talk
from tests.surfaces import test_teams_cards as t_cards
from tests.surfaces import test_teams_digest as t_digest
from tests.surfaces import test_teams_events as t_manners
from tests.surfaces import test_teams_people as t_people
from tests.surfaces import test_teams_pictures as t_pictures
from tests.surfaces import test_teams_rooms as t_rooms
from tests.surfaces import test_teams_sending as t_send
from tests.surfaces import test_teams_splitting as t_split
from tests.surfaces import test_teams_talk as t_talk
from tests.surfaces.slack_rig import slack_room
from tests.surfaces.staffroom_rig import staff_room
from tests.surfaces.teams_rig import teams_room
from tests.unit import test_slack_manifest as s_manifest
from tests.unit import test_teams_cards as t_drawing
from tests.unit import test_teams_manifest as t_manifest

TABLE = Path(__file__).parents[2] / "docs" / "surfaces.md"

HEAD = """\
# What works in which chat product

Colleagues should not have to ask where they are. This page is written by tests (`tests/surfaces/test_parity.py`): a ✓ \
is a test that passes against that product's stand-in, over real HTTP; where something is not there, it says why, and \
what stands in its place.
"""


class Rig(Protocol):
    """The part of a `SurfaceRig` that is asked here."""

    @property
    def surface(self) -> ChatSurface: ...
    @property
    def cannot(self) -> Mapping[Cannot, str]: ...


@dataclass(frozen=True, slots=True)
class No:
    """What is not there: why, and what stands in its place."""

    why: str


@dataclass(frozen=True, slots=True)
class But:
    """It is there, somewhat differently."""

    shown_by: Callable[..., Any]
    how: str


Shown = Callable[..., Any] | But | No
C = SurfaceContract
CLAIMS = s_claim.test_each_way_of_claiming_is_the_same_action_told_in_private
SHOWS = s_send.test_each_way_shows_exactly_the_public_words_with_send_edit_and_keep
KEEPERS = "those whom app.yaml names as `keepers`: Teams does not say who owns the team"
COMMANDS = t_talk.test_every_command_does_the_same_wherever_it_is_said

FEATURES: Mapping[str, tuple[Shown, Shown]] = {
    # claiming
    "claim with the card's button": (
        CLAIMS,
        C.test_a_button_is_an_action_by_the_right_person_on_the_right_thread,
    ),
    "claim by naming Handraise": (CLAIMS, COMMANDS),
    "claim with a word in the card's thread": (CLAIMS, COMMANDS),
    "claim in the menu of a post": (CLAIMS, t_send.test_the_menu_claims_at_once_and_lists_what_is_up_for_grabs),
    "claim with a slash command": (CLAIMS, No("apps have none there: `@Handraise claim 142` works anywhere")),
    "claim with a reaction": (
        CLAIMS,
        But(t_talk.test_a_reaction_asks_once_in_private_and_claims_nothing, "it asks in private whether you want to"),
    ),
    "give back by taking the reaction off": (
        s_claim.test_taking_the_hand_off_gives_the_thread_back,
        But(
            t_talk.test_taking_a_reaction_off_what_one_has_asks_in_private_and_gives_nothing_back,
            "it asks in private whether you want to",
        ),
    ),
    "claim on the first day, and say hello on the way": (
        s_home.test_pressing_claim_first_asks_who_one_is_and_then_claims,
        t_talk.test_a_newcomer_who_reacts_is_led_in_by_the_press,
    ),
    "many new cards at once are one post": (
        s_cards.test_twenty_cards_at_once_are_one_post_that_opens_to_each,
        t_cards.test_many_new_cards_share_posts_and_each_can_be_claimed,
    ),
    "every command in words": (
        s_talk.test_a_command_is_the_same_action_wherever_it_is_given_and_is_answered_in_private,
        COMMANDS,
    ),
    "a slip of the keyboard gives the words back": (
        s_talk.test_long_words_after_a_slip_are_given_back,
        t_talk.test_what_makes_no_sense_is_told_with_what_was_typed,
    ),
    "hand off to a colleague": (
        s_talk.test_a_colleague_is_named_as_slack_offers_them,
        t_send.test_it_is_handed_to_who_was_chosen,
    ),
    # talking
    "talk stays talk, and keeps the claim": (
        s_talk.test_plain_talk_only_keeps_the_claim_alive,
        t_talk.test_talk_stays_talk_and_keeps_the_claim,
    ),
    "the thread is told what happens": (
        s_cards.test_a_story_is_told_once_and_in_order,
        t_cards.test_the_thread_is_told_once_and_calls_who_has_it,
    ),
    "a note arrives as it was typed": (
        s_talk.test_a_note_arrives_as_it_was_typed,
        C.test_what_is_typed_arrives_as_it_was_typed,
    ),
    "all that was said can be read in one window": (
        s_home.test_all_that_was_said_can_be_read_and_acted_on_in_one_window,
        t_drawing.test_who_reads_on_reaches_the_very_first_words,
    ),
    # writing
    "exactly what customers will see, before it is sent": (
        SHOWS,
        t_send.test_only_a_text_whose_preview_was_seen_is_sent,
    ),
    "the preview is drawn while one types": (
        s_send.test_while_somebody_types_the_draft_is_kept_and_counted_and_shown_as_it_will_stand,
        No("Teams tells nothing until a button is pressed: **Preview** draws it"),
    ),
    "a refusal says why, and what was typed stays": (
        s_send.test_a_text_that_is_too_long_is_refused_on_its_field_with_the_fix_and_is_kept,
        t_send.test_what_may_not_go_says_why_below_the_field_and_the_text_stays,
    ),
    "a closed editor keeps the draft": (
        s_send.test_closing_keeps_the_draft_and_opening_shows_it,
        But(t_send.test_a_closed_editor_keeps_the_draft_that_was_kept, "after **Preview** or **Keep for later**"),
    ),
    "send one's own post from its menu": (SHOWS, t_send.test_the_menu_of_ones_own_words_shows_them_as_customers_will),
    "send one's last words with a word": (SHOWS, t_talk.test_talk_before_send_is_looked_at_and_not_sent),
    "send one's own post with a reaction": (
        SHOWS,
        No("Teams tells an app of reactions to its own posts alone: the post's menu"),
    ),
    "an answer in several posts": (
        s_split.test_a_draft_is_split_in_the_editor_and_every_post_is_seen_before_it_is_sent,
        t_split.test_a_draft_is_split_in_the_editor_and_every_post_is_seen_before_it_is_sent,
    ),
    "a picture on one's post goes with the words": (
        s_pictures.test_a_picture_goes_with_the_words_and_slacks_alt_text_is_the_first,
        But(
            t_pictures.test_a_picture_pasted_into_a_post_goes_with_the_words,
            "pasted into a post that names Handraise or that it may hear; files stay inside, which is said",
        ),
    ),
    "pictures are described before they are sent": (
        s_pictures.test_a_picture_without_alt_text_is_described_in_the_editor_and_seen_before_it_is_sent,
        t_pictures.test_a_picture_is_described_in_the_editor_before_it_is_sent,
    ),
    "ask a colleague to look": (
        s_send.test_a_colleague_is_asked_about_the_text_that_was_seen,
        t_send.test_a_colleague_is_asked_to_look_at_just_what_was_seen,
    ),
    "second a colleague's draft": (
        s_pictures.test_who_seconds_is_told_of_the_pictures,
        t_send.test_a_draft_is_seconded_just_as_it_was_read,
    ),
    "a colleague's words are sent only with their leave": (
        s_send.test_only_after_they_agree_may_it_be_looked_at_and_sent,
        t_send.test_a_colleagues_words_are_sent_only_with_their_leave,
    ),
    "leave a customer alone, after a question": (
        s_send.test_a_customer_is_left_alone_only_after_a_question,
        t_send.test_a_customer_is_left_alone_only_after_a_question_wherever_it_is_asked_for,
    ),
    "answer by hand where no program may": (
        s_send.test_what_was_answered_by_hand_is_told_with_its_link,
        t_send.test_what_is_refused_is_said_in_the_form_and_what_was_typed_stays,
    ),
    # afterwards
    "undo before it leaves": (
        s_after.test_an_answer_can_be_undone_before_it_leaves,
        t_send.test_an_answer_is_undone_from_the_dialog_that_says_it_leaves,
    ),
    "how long there is to undo": (
        s_send.test_pressing_send_sends_what_was_shown_and_counts_down,
        But(t_send.test_a_preview_is_sent_once_and_says_how_long_there_is_to_undo, "said once, without a countdown"),
    ),
    "take back what stands, after a question": (
        s_after.test_what_stands_in_public_is_taken_back_after_a_question,
        t_send.test_what_stands_in_public_is_taken_back_after_a_question,
    ),
    "editing what was sent asks, and corrects in public": (
        s_after.test_a_correction_is_seen_first_then_sent_and_only_then_replaces_the_old_answer,
        t_send.test_an_edit_of_what_was_sent_asks_its_author_and_corrects_in_public,
    ),
    "deleting what was sent asks": (
        s_after.test_deleting_what_was_sent_asks_its_author,
        t_send.test_a_deletion_of_what_was_sent_asks_and_does_nothing_by_itself,
    ),
    # oneself
    "say how customers see one, and change it": (
        s_home.test_one_may_change_how_customers_see_one,
        t_manners.test_somebody_enrolled_changes_how_customers_see_them,
    ),
    "what happened waits until it is read": (
        s_home.test_what_happened_waits_on_the_tab_until_it_is_read,
        t_cards.test_in_quiet_hours_nobody_is_called_or_told,
    ),
    "quiet hours": (
        s_home.test_in_quiet_hours_nothing_calls_and_everything_waits_on_the_tab,
        t_manners.test_quiet_hours_are_in_the_zone_of_who_set_them,
    ),
    "what waits for their end knows the quiet hours": (
        s_home.test_quiet_hours_are_known_to_who_waits_for_their_end,
        t_digest.test_the_core_learns_the_quiet_hours_in_the_zone_of_who_set_them,
    ),
    "to be named, to get offers and a weekly note, or not": (
        s_digest.test_on_the_home_tab_one_says_how_to_be_named_and_told,
        t_digest.test_in_ones_settings_and_home_one_says_how_to_be_named_and_told,
    ),
    # the digest
    "the weekly digest, with every number": (
        s_digest.test_a_digest_is_one_post_with_slacks_own_charts_and_table,
        t_digest.test_a_digest_is_one_post_with_every_number_and_finding,
    ),
    "charts of the product's own": (
        s_digest.test_a_digest_is_one_post_with_slacks_own_charts_and_table,
        But(
            t_digest.test_a_digest_has_charts_of_teams_own_with_bars_of_text_in_reserve,
            "where a client draws none, bars in text",
        ),
    ),
    "say whether a digest is of use, and nobody sees who said it": (
        s_digest.test_below_a_digest_colleagues_say_whether_it_is_of_use_and_are_answered_in_private,
        t_digest.test_below_a_digest_colleagues_say_whether_it_is_of_use_and_are_answered_in_private,
    ),
    "the week so far, before its digest is posted": (
        s_digest.test_the_week_so_far_is_a_window_with_every_number_and_nothing_is_posted,
        t_digest.test_the_week_so_far_is_a_dialog_with_every_number_and_nothing_is_posted,
    ),
    # who may, and what holds
    "only enrolled colleagues act, on every way in": (
        s_people.test_only_an_enrolled_colleague_may_act_whatever_way_they_come,
        t_people.test_only_an_enrolled_colleague_may_act_whatever_way_they_come,
    ),
    "who somebody is, is asked again when they send": (
        s_people.test_what_slack_said_a_minute_ago_does_not_send,
        t_people.test_what_teams_said_a_minute_ago_does_not_send,
    ),
    "a card says when outsiders read along": (
        s_rooms.test_a_card_in_a_shared_room_says_so,
        t_cards.test_a_card_says_when_outsiders_read_along_and_tells_them_no_history,
    ),
    "a shared room lets nothing out until an admin confirms it": (
        s_rooms.test_a_room_shared_with_another_company_lets_nothing_out_until_an_admin_confirms,
        But(t_rooms.test_a_room_that_outsiders_read_lets_nothing_out_until_a_keeper_confirms, KEEPERS),
    ),
    "admins pause everything from there": (
        s_people.test_only_admins_of_the_workspace_keep_the_house,
        But(t_rooms.test_keepers_pause_and_resume_in_words, KEEPERS),
    ),
    "what was acknowledged is done once, after a crash too": (
        s_manners.test_what_was_acknowledged_before_a_crash_is_done_once_after_it,
        t_talk.test_what_was_acknowledged_before_a_crash_is_done_once_after_it,
    ),
    "an answer of theirs that got lost makes no second card": (
        s_cards.test_an_answer_that_got_lost_after_the_post_makes_no_second_one,
        But(
            t_cards.test_a_lost_answer_leaves_one_card_once_the_stray_is_touched,
            "history cannot be read: a second one goes as soon as anybody touches it",
        ),
    ),
    "no faster than the product takes it": (
        s_cards.test_at_most_one_post_a_second_goes_into_a_room_its_threads_included,
        t_cards.test_cards_go_out_at_the_rooms_pace,
    ),
    "what installs it is made, and checked against the product's own schema": (
        s_manifest.test_a_manifest_keeps_to_slacks_schema,
        t_manifest.test_teams_schema_has_nothing_against_it,
    ),
    "works behind a firewall, without a public address": (
        s_claim.test_in_socket_mode_the_six_ways_are_the_same,
        No("Teams calls over HTTPS"),
    ),
}

PORTS: Mapping[str, type] = {
    "many new cards share posts": CanShowBursts,
    "alarms are said in the room": CanShowAlerts,
    "can be marked as fit for what was said to us alone": AcceptsPrivatePosts,
    "shows the weekly digest": CanShowDigest,
    "takes out of it what a customer deleted": CanUpdateDigest,
    "knows when somebody is not to be called": HasQuietHours,
}
_DECLARED = {
    "test_redrawing_a_card_that_staff_deleted_is_quiet": Cannot.DELETE_A_CARD,
    "test_a_forged_request_never_reaches_the_desk": Cannot.BE_FORGED,
}


def table(title: str, rows: Mapping[str, Sequence[str]], names: Sequence[str]) -> list[str]:
    return [
        f"| {title} | {' | '.join(names)} |",
        f"|---|{'---|' * len(names)}",
        *(f"| {what} | {' | '.join(cells)} |" for what, cells in rows.items()),
        "",
    ]


def cell(shown: Shown) -> str:
    match shown:
        case No(why):
            return f"– {why}"
        case But(how=how):
            return f"✓ {how}"
    return "✓"


def clause(name: str, rig: Rig) -> str:
    declared = _DECLARED.get(name)
    why = None if declared is None else rig.cannot.get(declared)
    return "✓" if why is None else f"– {why.rstrip('.')}"


def page(rigs: Mapping[str, Rig]) -> str:
    surfaces, names = [rig.surface for rig in rigs.values()], list(rigs)
    clauses = [name for name in vars(SurfaceContract) if name.startswith("test_") and "declared" not in name]
    slack = [what for what, (there, _) in FEATURES.items() if not isinstance(there, No)]
    both = [what for what in slack if not isinstance(FEATURES[what][1], No)]
    lines = [
        HEAD,
        f"Of {len(slack)} things that Slack can do, {len(both)} work in Teams.",
        "",
        *table("What people do", {what: [*map(cell, pair)] for what, pair in FEATURES.items()}, ["Slack", "Teams"]),
        *table(
            "What it can do",
            {what: ["✓" if isinstance(one, port) else "–" for one in surfaces] for what, port in PORTS.items()},
            names,
        ),
        *table(
            "What every surface promises",
            {
                name.removeprefix("test_").replace("_", " "): [clause(name, rig) for rig in rigs.values()]
                for name in clauses
            },
            names,
        ),
    ]
    return "\n".join(lines)


async def test_the_page_of_what_each_chat_product_can_do_is_what_the_tests_say() -> None:
    async with AsyncExitStack() as doors:
        rigs: dict[str, Rig] = {
            "The staff room": await doors.enter_async_context(staff_room()),
            "Slack": await doors.enter_async_context(slack_room(socket=False)),
            "Teams": await doors.enter_async_context(teams_room()),
        }
        written = page(rigs)
    if os.environ.get("HANDRAISE_SNAPSHOTS") == "write":
        TABLE.write_text(written, encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == written


def test_each_line_is_shown_by_a_test() -> None:
    shown = [one.shown_by if isinstance(one, But) else one for pair in FEATURES.values() for one in pair]
    assert all(one.__name__.startswith("test_") for one in shown if not isinstance(one, No))
