import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.draft import Preview, Ruling, Verdict
from bot.domain.limits import Counting, Limits, Linking
from bot.domain.staff import Attribution
from bot.policies.characters import character_name
from bot.policies.review import combined, review
from bot.text.length import measure

ANA = Attribution("Ana", "baker")
LIMITS = Limits(60, pings=True)
X = Limits(280, Counting.WEIGHTED, url_length=23)


def look(text: str, author: Attribution | None = ANA, limits: Limits = LIMITS) -> Preview:
    return review(text, author=author, limits=limits, company="Acme", colleagues=["Ana Lopez", "Ben"])


def test_the_preview_is_the_exact_text_with_the_signature_and_its_length() -> None:
    seen = look("Yes, it is vegan.\n")
    assert seen.text == "Yes, it is vegan.\n— Ana, baker"
    assert (seen.length, seen.most) == (30, 60)
    assert seen.verdict == Verdict(Ruling.GO)
    assert seen.attribution == ANA


def test_without_a_chosen_name_nothing_goes_and_nothing_is_signed() -> None:
    seen = look("Yes.", author=None)
    assert seen.text == "Yes."
    assert seen.verdict == Verdict(Ruling.NO, ("Choose how customers see you first.",))


def test_a_name_that_is_not_fit_any_more_stops_the_text() -> None:
    seen = look("Yes.", author=Attribution("Acme"))
    assert seen.verdict.ruling is Ruling.NO
    assert "choose your own name" in seen.verdict.reasons[0]


def test_the_signature_counts() -> None:
    assert look("a" * 47).verdict.ruling is Ruling.GO
    assert look("a" * 48).verdict.reasons == ("61 of 60: cut 1 character.",)


@pytest.mark.parametrize("blank", ["", "  \n", "\u200b"])
def test_an_empty_text_says_so_and_nothing_else(blank: str) -> None:
    seen = look(blank)
    assert seen.text == blank
    assert seen.verdict == Verdict(Ruling.NO, ("There is nothing to send yet.",))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a\0", "Line 1 holds the invisible character U+0000 (NUL) as its character number 2"),
        ("ok\nno\x1b[31m", "Line 2 holds the invisible character U+001B (escape) as its character number 3"),
        ("abc \u202e def", "U+202E (right-to-left override) as its character number 5"),
        ("abc \u202d def", "U+202D (left-to-right override)"),
        ("half \ud83d", "U+D83D"),
        ("never \uffff", "U+FFFF"),
        ("c1 \x85 too", "U+0085"),
    ],
)
def test_a_character_that_nobody_sees_is_refused_by_name_and_not_taken_out(text: str, where: str) -> None:
    seen = look(text)
    assert seen.text.startswith(text)
    assert seen.verdict.ruling is Ruling.NO
    assert where in seen.verdict.reasons[0]


@pytest.mark.parametrize(
    "text", ["tab\there", "line\nline", "windows\r\nline", "שלום \u200fעולם", "\u2067مرحبا\u2069", "👩‍👩‍👧", "می‌خواهم"]
)
def test_what_writing_needs_may_stand(text: str) -> None:
    assert look(text).verdict.ruling is Ruling.GO


def test_no_beats_hold_and_every_reason_is_told_at_once() -> None:
    seen = look("a" * 60 + " password: hunter2, call +49 30 1234567, ask @ben")
    assert seen.verdict.ruling is Ruling.NO
    told = " ".join(seen.verdict.reasons)
    assert "cut" in told
    assert "password" in told
    held = look("call +49 30 1234567, ask @ben")
    assert held.verdict.ruling is Ruling.HOLD
    assert len(held.verdict.reasons) == 2


def test_advice_never_holds_anything_up() -> None:
    seen = look("THIS IS REALLY GREAT NEWS!!!")
    assert seen.verdict.ruling is Ruling.GO
    assert len(seen.verdict.advice) == 2


@pytest.mark.parametrize(
    ("rulings", "outcome"),
    [
        ((), Ruling.GO),
        ((Ruling.GO, Ruling.GO), Ruling.GO),
        ((Ruling.GO, Ruling.HOLD), Ruling.HOLD),
        ((Ruling.HOLD, Ruling.NO, Ruling.GO), Ruling.NO),
    ],
)
def test_the_strictest_ruling_wins_and_its_reasons_come_first(rulings: tuple[Ruling, ...], outcome: Ruling) -> None:
    verdict = combined([Verdict(r, (r.value,)) for r in rulings], ("kindly",))
    assert verdict.ruling is outcome
    assert set(verdict.reasons) == {r.value for r in rulings}
    assert verdict.reasons[:1] == ((outcome.value,) if rulings else ())
    assert verdict.advice == ("kindly",)


def test_a_character_without_a_name_is_called_by_its_number() -> None:
    assert character_name("\ue000") == "U+E000"


@given(st.text(alphabet=st.characters(), max_size=400), st.sampled_from([LIMITS, X, Limits(300, most_bytes=3000)]))
@example("\ud800", LIMITS)
@example("<script>alert(1)</script>", X)
@example("[x](javascript:alert(1)) **bold** &amp; {{x}} %s", X)
def test_any_text_whatsoever_is_reviewed_and_none_is_altered(text: str, limits: Limits) -> None:
    seen = look(text, limits=limits)
    if seen.text != text:
        assert seen.text == f"{text.rstrip()}\n— Ana, baker"
    assert seen.length == measure(seen.text, limits)
    assert len(seen.fingerprint) == 64
    if seen.verdict.ruling is not Ruling.NO:
        assert seen.text.endswith("\n— Ana, baker")
        assert seen.length <= limits.most
        assert limits.most_bytes is None or len(seen.text.encode()) <= limits.most_bytes
    else:
        assert seen.verdict.reasons


@given(st.text(alphabet=st.characters()), st.text(alphabet=st.characters()))
def test_two_texts_have_one_digest_only_if_they_are_one(one: str, two: str) -> None:
    if look(one).fingerprint == look(two).fingerprint:
        assert look(one).text == look(two).text


@pytest.mark.parametrize("piece", ["a", "🫱🏻‍🫲🏿", "\u202e", "e\u0301", "https://a.example/ ", "<b>", "שלום ", "\0"])
@pytest.mark.timeout(10)
def test_a_hundred_thousand_characters_are_judged_soon(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    seen = look(text, limits=X)
    assert seen.verdict.ruling is Ruling.NO
    assert seen.text.startswith(text.rstrip()[:1000])


# --- what a network wants besides ---------------------------------------------------------------


def reviewed(text: str, *, address: str = "", limits: Limits = Limits(100), warning: str = "") -> Preview:  # noqa: B008 - frozen
    author = Attribution("Ana", "baker")
    return review(text, author=author, limits=limits, company="Acme", colleagues=(), address=address, warning=warning)


def test_a_reply_names_the_customer_where_the_network_needs_that_and_it_counts() -> None:
    shown = reviewed("Yes, we do.", address="@maya@town.example ")
    assert shown.text == "@maya@town.example Yes, we do.\n— Ana, baker"
    assert shown.length == len(shown.text)


def test_an_author_who_named_the_customer_names_them_once() -> None:
    assert reviewed("@maya Yes.", address="@maya ").text == "@maya Yes.\n— Ana, baker"


def test_nothing_written_is_not_made_something_by_an_address() -> None:
    assert reviewed("  ", address="@maya ").verdict.ruling is Ruling.NO


@pytest.mark.parametrize("text", ["See https://acme.example/rye.", "See acme.example", "acme.example/rye is open"])
def test_what_a_link_costs_is_said_before_it_is_sent(text: str) -> None:
    shown = reviewed(text, limits=Limits(100, link_note="A link costs 0.20 $ there."))
    assert "A link costs 0.20 $ there." in shown.verdict.advice
    assert shown.verdict.ruling is Ruling.GO
    assert "A link costs 0.20 $ there." not in reviewed(text).verdict.advice


@pytest.mark.parametrize("text", ["We open at 7.30", "e.g. rye", "ana@acme", "Well...done", "Yes. No."])
def test_what_is_no_link_costs_nothing(text: str) -> None:
    assert reviewed(text, limits=Limits(100, link_note="A link costs.")).verdict.advice == ()


def test_the_preview_says_what_will_be_a_link() -> None:
    text = "See „https://acme.example/rye“, acme.example/roll… and README.md"
    told = "What will be a link: https://acme.example/rye"
    assert reviewed(text).verdict.advice == (f"{told}.",)
    assert reviewed(text, limits=Limits(300, linking=Linking.DOMAINS)).verdict.advice == (
        f"{told}, acme.example/roll.",
    )
    assert "README.md" in reviewed(text, limits=Limits(300, linking=Linking.ANY_DOMAIN)).verdict.advice[0]


def test_the_preview_says_as_which_language_it_is_marked() -> None:
    german = "Das Roggenbrot ist vegan, der Kuchen leider nicht."
    assert reviewed(german, limits=Limits(300, tells_language=True)).verdict.advice == ("It will be marked as German.",)
    assert reviewed("Ja!", limits=Limits(300, tells_language=True)).verdict.advice == ()
    assert reviewed(german).verdict.advice == ()


def test_the_content_warning_is_kept_said_and_counted() -> None:
    limits = Limits(100, keeps_warning=True)
    shown = reviewed("It is vegan.", limits=limits, warning="burnt food")
    assert shown.verdict.advice == ("It keeps the customer's content warning: “burnt food”.",)
    assert shown.most == 100 - len("burnt food")
    assert reviewed("It is vegan.", warning="burnt food").verdict.advice == ()


def test_names_alone_are_no_answer() -> None:
    for text in ("@maya", "@maya@town.example @ben ", "@maya\n"):
        shown = reviewed(text)
        assert shown.verdict.ruling is Ruling.NO
        assert "It says nothing but names: write what you want to say." in shown.verdict.reasons
    assert reviewed("@maya ok").verdict.ruling is Ruling.GO
