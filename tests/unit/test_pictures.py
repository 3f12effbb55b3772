"""Pictures of a draft: added, described, removed, judged, and covered by the digest of what was seen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain import actions as act
from bot.domain.decisions.context import DecisionContext, Rules
from bot.domain.decisions.decide import decide
from bot.domain.decisions.draft_pictures import KEPT_AT_MOST
from bot.domain.draft import Draft, Preview, Ruling, Verdict, fingerprint
from bot.domain.ids import CustomerRef, PostRef, StaffId, StaffRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.mention import Customer
from bot.domain.picture import Picture, PictureContent, PictureId
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import ActionRefused, Change, Claim, JournalEvent, State, Thread
from bot.policies.review import review
from bot.testing.sample_pictures import a_picture

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
POST = PostRef("town", "1")
ME = StaffRef("office", "1")
NAME = Attribution("Ana", "baker")
ANA = Staff(StaffId(1), "Ana", attribution=NAME, agreed_at=NOW)
NUMBER = ThreadId(1)
THREAD = Thread(
    NUMBER,
    Customer(CustomerRef("town", "cleo"), "Cleo"),
    POST,
    POST,
    NOW,
    NOW,
    State.CLAIMED,
    claim=Claim(ANA.id, NOW, NOW + timedelta(minutes=30)),
)
BREAD = a_picture("A loaf", id="bread")
CAKE = a_picture("A cake", shade=7, id="cake")
TOWN = Limits(most=500, pictures=4, picture_bytes=100_000, alt_most=100)


def drafted(*pictures: PictureContent, text: str = "We bake", **more: Any) -> Draft:
    return Draft(ANA.id, text, NOW - timedelta(hours=1), pictures=tuple(p.picture for p in pictures), **more)


def case(draft: Draft | None = None, **more: Any) -> DecisionContext:
    return DecisionContext(
        ANA, NOW, Rules(timedelta(minutes=30), timedelta(seconds=20)), {ANA.id: ANA}, "r1", draft, **more
    )


def adding(new: PictureContent | None, draft: Draft | None = None, most: int = 4) -> Change:
    action = act.AddPicture(NUMBER, ME, b"a file", "")
    return decide(THREAD, action, case(draft, picture=new, pictures_most=most))


def pictures(change: Change) -> tuple[Picture, ...]:
    assert change.draft is not None
    return change.draft.pictures


def judged(*several: PictureContent, limits: Limits = TOWN, text: str = "We bake.") -> Verdict:
    found = tuple(p.picture for p in several)
    people = ["Ben Stone"]
    return review(text, author=NAME, limits=limits, company="Acme", colleagues=people, pictures=found).verdict


# --- drafts -------------------------------------------------------------------------------------


def test_a_picture_is_kept_with_a_draft_that_has_no_words_yet() -> None:
    change = adding(BREAD)
    assert (change.picture, pictures(change)) == (BREAD, (BREAD.picture,))
    assert change.draft is not None
    assert (change.draft.text, change.answer) == ("", "Picture added. Only you see it.")


def test_who_adds_a_picture_without_alt_text_is_told_to_describe_it() -> None:
    assert "describe it" in adding(a_picture("")).answer


def test_a_picture_comes_behind_those_that_are_there() -> None:
    assert pictures(adding(CAKE, drafted(BREAD))) == (BREAD.picture, CAKE.picture)


def test_a_picture_that_is_there_already_is_not_added_again() -> None:
    with pytest.raises(ActionRefused, match="already"):
        adding(BREAD, drafted(BREAD))


@pytest.mark.parametrize(("most", "said"), [(1, "one picture at most"), (2, "2 pictures at most")])
def test_one_picture_too_many_is_refused(most: int, said: str) -> None:
    full = drafted(*(a_picture(shade=n) for n in range(most)))
    with pytest.raises(ActionRefused, match=said):
        adding(BREAD, full, most)


def test_no_draft_has_more_than_ten_whatever_the_channel_says() -> None:
    full = drafted(*(a_picture(shade=n) for n in range(KEPT_AT_MOST)))
    with pytest.raises(ActionRefused, match="10 pictures at most"):
        adding(BREAD, full, 20)


def test_a_channel_without_pictures_says_so() -> None:
    with pytest.raises(ActionRefused, match="cannot carry pictures"):
        adding(None, most=0)


def test_describing_a_picture_changes_that_one_alone() -> None:
    action = act.DescribePicture(NUMBER, ME, PictureId("cake"), " A cake\nwith cream ")
    change = decide(THREAD, action, case(drafted(BREAD, CAKE)))
    assert pictures(change) == (BREAD.picture, replace(CAKE.picture, alt="A cake with cream"))


def test_removing_a_picture_leaves_the_words_and_the_others() -> None:
    change = decide(THREAD, act.RemovePicture(NUMBER, ME, PictureId("bread")), case(drafted(BREAD, CAKE)))
    assert (pictures(change), change.dropped) == ((CAKE.picture,), ())


def test_removing_the_last_of_a_draft_without_words_drops_it() -> None:
    action = act.RemovePicture(NUMBER, ME, PictureId("bread"))
    change = decide(THREAD, action, case(drafted(BREAD, text=" ")))
    assert (change.draft, change.dropped) == (None, (ANA.id,))


@pytest.mark.parametrize("draft", [None, drafted(CAKE)])
@pytest.mark.parametrize("kind", ["describe", "remove"])
def test_a_picture_that_is_not_there_any_more_is_refused(draft: Draft | None, kind: str) -> None:
    id = PictureId("bread")
    action = act.RemovePicture(NUMBER, ME, id) if kind == "remove" else act.DescribePicture(NUMBER, ME, id, "A")
    with pytest.raises(ActionRefused, match="not in your draft"):
        decide(THREAD, action, case(draft))


@pytest.mark.parametrize(
    "action",
    [
        act.AddPicture(NUMBER, ME, b""),
        act.DescribePicture(NUMBER, ME, PictureId("bread"), "Other words"),
        act.RemovePicture(NUMBER, ME, PictureId("bread")),
    ],
)
def test_any_change_of_the_pictures_makes_a_second_worthless(action: act.PictureAction) -> None:
    before = drafted(BREAD, asked="a", seconded="b", seconded_by=StaffId(2))
    draft = decide(THREAD, action, case(before, picture=CAKE, pictures_most=4)).draft
    assert draft is not None
    assert (draft.asked, draft.seconded, draft.seconded_by, draft.text) == (None, None, None, "We bake")


def test_working_on_pictures_keeps_the_claim() -> None:
    late = replace(THREAD, claim=Claim(ANA.id, NOW, NOW + timedelta(minutes=1)))
    change = decide(late, act.RemovePicture(NUMBER, ME, PictureId("bread")), case(drafted(BREAD)))
    assert change.thread.claim == Claim(ANA.id, NOW, NOW + timedelta(minutes=30))


def test_writing_on_keeps_the_pictures_even_when_the_words_are_emptied() -> None:
    for text in ("We bake until six", ""):
        change = decide(THREAD, act.SaveDraft(NUMBER, ME, text), case(drafted(BREAD)))
        assert change.draft is not None
        assert (change.draft.text, change.draft.pictures) == (text, (BREAD.picture,))


# --- what is seen and sent ----------------------------------------------------------------------


def test_the_digest_covers_the_bytes_the_alt_text_and_the_order() -> None:
    bread, cake = BREAD.picture, CAKE.picture
    described = replace(bread, alt="Another loaf")
    retouched = replace(bread, sha256=cake.sha256)
    seen = [(), (bread,), (bread, cake), (cake, bread), (described,), (retouched,), (bread, bread)]
    assert len({fingerprint("We bake.", several) for several in seen}) == len(seen)
    assert fingerprint("We bake.", (bread,)) == fingerprint("We bake.", (replace(bread, id=PictureId("elsewhere")),))


def test_what_is_sent_has_the_pictures_of_the_preview_and_the_journal_has_their_seals() -> None:
    preview = Preview(f"We bake\n{NAME.signature}", NAME, 9, 500, Verdict(Ruling.GO), (BREAD.picture, CAKE.picture))
    sent = decide(THREAD, act.Send(NUMBER, ME, preview.fingerprint), case(drafted(BREAD, CAKE), preview=preview))
    assert sent.thread.leaving is not None
    assert sent.thread.leaving.pictures == (BREAD.picture, CAKE.picture)
    sealed = [(e.text, e.about) for e in sent.entries if e.event is JournalEvent.ENCLOSED]
    assert sealed == [(f"{p.picture.sha256} {p.picture.alt}", "r1") for p in (BREAD, CAKE)]


def test_what_was_seen_with_another_picture_is_not_sent() -> None:
    seen = Preview(f"We bake\n{NAME.signature}", NAME, 9, 500, Verdict(Ruling.GO), (BREAD.picture,))
    now = replace(seen, pictures=(replace(BREAD.picture, alt="Other words"),))
    with pytest.raises(ActionRefused, match="has changed"):
        decide(THREAD, act.Send(NUMBER, ME, seen.fingerprint), case(drafted(BREAD), preview=now))


# --- what the policies say ----------------------------------------------------------------------


def test_a_described_picture_may_go() -> None:
    assert judged(BREAD, CAKE) == Verdict(Ruling.GO)


def test_the_preview_carries_the_pictures_even_where_nothing_is_said_yet() -> None:
    seen = review("", author=NAME, limits=TOWN, company="Acme", colleagues=[], pictures=(BREAD.picture,))
    assert (seen.pictures, seen.verdict.ruling) == ((BREAD.picture,), Ruling.NO)


@pytest.mark.parametrize(
    ("several", "reason"),
    [
        ((a_picture(" "),), "Describe the picture for those who cannot see it."),
        ((BREAD, a_picture("")), "Describe picture 2 for those who cannot see it."),
        (
            (BREAD, a_picture("a" * 101)),
            "The description of picture 2 is too long: cut 1 character.",
        ),
        ((a_picture(size=100_001),), "The picture is too large for this network: remove it, and add it again."),
        (tuple(a_picture(shade=n) for n in range(6)), "6 of 4 pictures: remove 2."),
    ],
)
def test_what_the_channel_cannot_carry_is_refused_with_the_fix(
    several: tuple[PictureContent, ...], reason: str
) -> None:
    assert judged(*several) == Verdict(Ruling.NO, (reason,))


def test_where_no_pictures_can_be_carried_the_preview_says_so() -> None:
    verdict = judged(BREAD, limits=Limits(most=500))
    reason = "Answers here cannot carry pictures: remove it, and say it in words."
    assert verdict == Verdict(Ruling.NO, (reason,))


def test_a_secret_in_an_alt_text_is_refused_and_a_private_detail_is_held() -> None:
    secret = judged(BREAD, a_picture("card 4111 1111 1111 1111"))
    assert secret.ruling is Ruling.NO
    assert secret.reasons[0].startswith("In the description of picture 2: This seems to hold a payment card")
    held = judged(a_picture("a sign that says ben@acme.example"))
    assert held.ruling is Ruling.HOLD
    assert held.reasons[0].startswith("In the description of the picture: This holds an e-mail address")


def test_an_invisible_character_in_an_alt_text_is_refused() -> None:
    assert judged(a_picture("turned \u202e round")).ruling is Ruling.NO


def test_what_a_picture_costs_is_said() -> None:
    dear = replace(TOWN, picture_note="A picture costs extra.")
    assert judged(BREAD, limits=dear) == Verdict(Ruling.GO, (), ("A picture costs extra.",))
    assert judged(limits=dear) == Verdict(Ruling.GO)
