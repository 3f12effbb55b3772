"""X's JSON as our nouns, its lengths, its settings: what needs no network."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from adapters.x import wire
from adapters.x.budget import may_hold_link
from adapters.x.settings import XSettings

KEYS: dict[str, Any] = {"user_id": "900", "handle": "acme", "client_id": "app", "refresh_token": "first"}


def post(text: str = "hello", **more: Any) -> dict[str, Any]:
    return {"id": "200", "author_id": "7", "text": text, **more}


# --- ids and times --------------------------------------------------------------------------------


def test_an_id_tells_when_its_post_was_made() -> None:
    moment = datetime(2026, 11, 22, 12, 0, 0, 123000, UTC)
    assert wire.moment_of(wire.id_at(moment)) == moment
    assert wire.moment_of("1460323737035677698").date().isoformat() == "2021-11-15"


@given(st.datetimes(datetime(2011, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - the zone follows
def test_what_is_later_has_a_greater_id(moment: datetime) -> None:
    assert abs((wire.moment_of(wire.id_at(moment)) - moment).total_seconds()) < 0.002


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "typed"),
    [
        (post("a &amp;lt; b &lt;i&gt; &amp;copy;"), "a &lt; b <i> &copy;"),
        (post("@acme @ACME  is it open?"), "is it open?"),
        (post("@acme"), "@acme"),
        (post("@acmeshop is it open?"), "@acmeshop is it open?"),
        (post("ask @acme now"), "ask @acme now"),
        (post("@jens @acme yes", display_text_range=[6, 15]), "yes"),
        (post("hello you", display_text_range=[6, 9]), "hello you"),
        (post("short…", note_post={"text": "short and long"}), "short and long"),
        (post("short…", note_tweet={"text": "as it was called before"}), "as it was called before"),
    ],
)
def test_a_text_is_told_as_it_was_typed(told: dict[str, Any], typed: str) -> None:
    assert wire.text_of(told, "acme") == typed


def test_a_link_leads_where_its_author_wanted() -> None:
    urls = [{"start": 4, "end": 20, "url": "https://t.co/abc", "expanded_url": "https://a.example/?b=1&lt=2"}]
    assert wire.text_of(post("see https://t.co/abc", entities={"urls": urls})) == "see https://a.example/?b=1&lt=2"
    odd = [{"url": "https://t.co/abc", "expanded_url": "javascript:alert(1)"}]
    assert wire.text_of(post("see https://t.co/abc", entities={"urls": odd})) == "see https://t.co/abc"


@given(st.text(max_size=200))
def test_any_text_comes_back_from_x_as_the_same_words(text: str) -> None:
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert wire.same_words(post(shown), text)
    assert wire.same_words(post(f"@marta {shown}"), text)


def test_other_words_are_other_words() -> None:
    assert not wire.same_words(post("It is."), "It is not.")
    assert not wire.same_words(post("see https://a.example/x"), "see https://a.example/y")


@settings(max_examples=50, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(
                    ["id", "text", "entities", "urls", "mentions", "referenced_posts", "display_text_range"]
                ),
                x,
            )
        ),
    )
)
def test_odd_json_is_read_without_a_fall(odd: object) -> None:
    told = {
        **post(),
        **(odd if isinstance(odd, dict) else {"entities": odd, "referenced_posts": odd, "note_post": odd}),
    }
    assert isinstance(wire.text_of(told, "acme"), str)
    wire.summons(told, "900", {})
    wire.is_post(told)
    wire.gone(told)


# --- who speaks to whom ---------------------------------------------------------------------------


def named(at: int, id: str = "900") -> dict[str, Any]:
    return {"mentions": [{"start": at, "end": at + 5, "username": "acme", "id": id}]}


@pytest.mark.parametrize(
    ("told", "summoned"),
    [
        (post("@acme hi", entities=named(0)), True),
        (post("@acme hi", entities=named(0), display_text_range=[6, 8]), False),
        (post("@acme hi @acme", entities=named(9), display_text_range=[6, 14]), True),
        (post("@acme hi", entities=named(0, "901")), False),
        (post("hi", in_reply_to_user_id="900"), True),
        (post("long…", note_post={"text": "long … @acme", "entities": named(7)}), True),
        (post("hi", referenced_posts=[{"type": "quoted", "id": "5"}]), True),
        (post("hi", referenced_tweets=[{"type": "quoted", "id": "5"}]), True),
        (post("hi", referenced_posts=[{"type": "quoted", "id": "6"}]), False),
        (post("hi"), False),
    ],
)
def test_the_gate_of_x(told: dict[str, Any], summoned: bool) -> None:
    assert wire.summons(told, "900", {"5": "900", "6": "7"}) is summoned


def test_a_post_is_known_by_its_first_version() -> None:
    assert wire.first_of(post(edit_history_post_ids=["100", "200"])) == "100"
    assert wire.first_of(post(edit_history_tweet_ids=["100", "200"])) == "100"
    assert wire.first_of(post()) == "200"


@pytest.mark.parametrize("host", ["https://api.x.com", "https://api.twitter.com"])
def test_a_post_that_nobody_can_see_is_gone(host: str) -> None:
    problem = {"type": f"{host}/2/problems/resource-not-found", "resource_type": "tweet", "resource_id": "5"}
    assert wire.gone(problem) == "5"
    assert wire.gone(problem | {"resource_type": "user"}) == ""
    assert wire.gone(problem | {"type": f"{host}/2/problems/field-hydration-failure"}) == ""


def test_a_mention_of_somebody_unknown_still_has_a_name_and_an_address() -> None:
    mention = wire.mention("x", post(), {}, "hello", summoned=True)
    assert (mention.customer.name, mention.customer.url) == ("Somebody on X", None)
    assert mention.url == "https://x.com/i/status/200"


# --- what is paid for ------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "holds"), [("see a.example", True), ("http://a", True), ("At 6. Or 7.", False)])
def test_what_may_be_a_link_is_paid_for_as_one(text: str, holds: bool) -> None:
    assert may_hold_link(text) is holds


# --- settings -------------------------------------------------------------------------------------


def test_the_settings_have_defaults_and_few_keys() -> None:
    given_ = XSettings(**KEYS)
    assert (given_.api_url, given_.most, given_.poll_seconds) == ("https://api.x.com", 280, 60)
    assert (given_.monthly_budget, given_.query, given_.prices.link) == (Decimal(20), "", Decimal("0.200"))
    assert len(XSettings.model_fields) < 12


def test_a_handle_may_be_written_with_its_sign() -> None:
    assert XSettings(**KEYS | {"handle": "@acme"}).handle == "acme"


@pytest.mark.parametrize(
    "wrong",
    [
        {"api_url": "https://api.x.com/2"},
        {"api_url": "api.x.com"},
        {"user_id": "acme"},
        {"handle": "acme shop"},
        {"refresh_token": ""},
        {"refresh_token": "geh eim"},
        {"client_secret": "geh\neim"},
        {"monthly_budget": -1},
        {"prices": {"links": 1}},
        {"poll_seconds": 1},
        {"pol_seconds": 60},
    ],
)
def test_wrong_settings_are_refused_without_showing_a_secret(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        XSettings(**KEYS | wrong)
    assert "geh" not in str(refused.value)


def test_secrets_are_not_shown() -> None:
    assert "first" not in repr(XSettings(**KEYS))
