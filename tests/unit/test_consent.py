from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.mention import Mention
from bot.domain.opt_out import StopRecord
from bot.policies.consent import Consent, may_show
from tests.unit.world import MENTION

OVERHEARD = replace(MENTION, summoned=False)
BEFORE = StopRecord(MENTION.at - timedelta(hours=1))


def test_who_addresses_us_may_be_answered() -> None:
    assert may_show(MENTION, stop=None, ours=False, known=False) is Consent.ANSWERABLE


def test_what_we_overheard_can_be_read_and_not_answered() -> None:
    assert may_show(OVERHEARD, stop=None, ours=False, known=False) is Consent.READ_ONLY


@pytest.mark.parametrize(
    ("mention", "consent"),
    [
        (MENTION, Consent.ANSWERABLE),
        (replace(MENTION, text="Please don't contact me again"), Consent.READ_ONLY),
        (replace(MENTION, at=BEFORE.at), Consent.READ_ONLY),
        (replace(MENTION, at=BEFORE.at - timedelta(days=1)), Consent.READ_ONLY),
        (OVERHEARD, Consent.READ_ONLY),
    ],
)
def test_after_a_stop_only_a_post_by_which_they_call_on_us_again_may_be_answered(
    mention: Mention, consent: Consent
) -> None:
    assert may_show(mention, stop=BEFORE, ours=False, known=False) is consent


@pytest.mark.parametrize("mention", [MENTION, OVERHEARD])
@pytest.mark.parametrize("stop", [BEFORE, None])
@pytest.mark.parametrize(("ours", "known"), [(True, False), (False, True), (True, True)])
def test_our_own_posts_and_known_ones_make_nothing(
    mention: Mention, stop: StopRecord | None, ours: bool, known: bool
) -> None:
    assert may_show(mention, stop=stop, ours=ours, known=known) is Consent.IGNORE
