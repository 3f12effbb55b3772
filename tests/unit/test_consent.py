from dataclasses import replace

import pytest

from bot.domain.mention import Mention
from bot.policies.consent import Consent, may_show
from tests.unit.world import MENTION

OVERHEARD = replace(MENTION, summoned=False)


def test_whoever_addresses_us_may_be_answered() -> None:
    assert may_show(MENTION, stopped=False, ours=False, known=False) is Consent.ANSWERABLE


def test_what_we_overheard_can_be_read_and_not_answered() -> None:
    assert may_show(OVERHEARD, stopped=False, ours=False, known=False) is Consent.READ_ONLY


def test_stop_means_stop_even_if_they_address_us_again() -> None:
    assert may_show(MENTION, stopped=True, ours=False, known=False) is Consent.READ_ONLY


@pytest.mark.parametrize("mention", [MENTION, OVERHEARD])
@pytest.mark.parametrize("stopped", [True, False])
@pytest.mark.parametrize(("ours", "known"), [(True, False), (False, True), (True, True)])
def test_our_own_posts_and_known_ones_make_nothing(mention: Mention, stopped: bool, ours: bool, known: bool) -> None:
    assert may_show(mention, stopped=stopped, ours=ours, known=known) is Consent.IGNORE
