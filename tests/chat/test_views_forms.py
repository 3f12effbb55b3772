"""What is filled in, whichever product shows it."""

from dataclasses import replace

from bot.chat.views import forms
from bot.chat.views.parts import Field, Form, Page
from bot.domain.card import Verb
from bot.domain.picture import Picture, PictureId
from bot.domain.staff import HOUSE_RULES
from tests.chat.reading import reads
from tests.unit import sample_threads
from tests.unit.sample_threads import ANSWER, NOBODY, THE_PAGE, drawn
from tests.unit.world import ANA, BEN

KEPT = "It is kept."


def test_an_editor_from_which_nothing_can_be_sent_says_why_and_speaks_of_no_button_that_sends() -> None:
    desk = sample_threads.draft(ANSWER)
    desk.drafts[BEN.id] = replace(desk.drafts[ANA.id], author=BEN.id)
    field, why = forms.editor_parts(drawn(desk, BEN), most=3000, kept=KEPT)
    assert isinstance(field, Field)
    assert field.hint == KEPT
    assert reads([why]) == ["Only Ana, who has #142, can send an answer. Anything you wrote is kept."]


def test_the_editor_has_the_draft_in_it_and_says_that_nothing_leaves() -> None:
    [field] = forms.editor_parts(drawn(sample_threads.draft(ANSWER), ANA), most=3000, kept=KEPT)
    assert isinstance(field, Field)
    assert (field.value, field.lines, field.live) == (ANSWER, True, True)
    assert field.hint == "Nothing leaves until you press “Send in public”. It is kept."


def test_a_draft_that_does_not_fit_is_kept_as_it_is() -> None:
    long = drawn(sample_threads.draft(ANSWER), ANA)
    for parts in (
        forms.editor_parts(long, most=10, kept=KEPT),
        forms.editor_parts(long, most=3000, kept=KEPT, fits=False),
    ):
        assert reads(parts) == [
            "(Your answer, in your own words) ",
            "*Your draft is longer than this field can hold.* It is kept as it is until you write something here.",
        ]


def test_what_was_refused_and_what_has_changed_stand_below_the_field() -> None:
    card = drawn(sample_threads.draft(ANSWER), ANA)
    assert reads(forms.editor_parts(card, most=3000, kept=KEPT, error="Cut 3.", once_more=True))[1:] == [
        "Cut 3.",
        "*This is what customers will see now.* If it is right, press “Send in public” once more.",
    ]


def test_each_picture_has_a_field_for_what_it_shows() -> None:
    card = drawn(sample_threads.draft(ANSWER), ANA)
    pictures = tuple(Picture(PictureId(id), "A loaf.", "image/png", 1, 1, 1, "0" * 64) for id in ("a", "b"))
    one, two = (
        forms.editor_parts(replace(card, pictures=p, alt_most=4), most=3000, kept=KEPT)
        for p in (pictures[:1], pictures)
    )
    assert reads(one)[1:] == ["(What does the picture show?) A lo"]
    assert reads(two)[1:] == ["(What does picture 1 show?) A lo", "(What does picture 2 show?) A lo"]
    assert [part.id for part in two if isinstance(part, Field)] == ["text", "alt-a", "alt-b"]


def test_small_forms_ask_one_thing_and_bring_back_which_thread_it_is_about() -> None:
    card = drawn(sample_threads.claimed(), ANA)
    made = [
        forms.note_form(card.thread, {"thread": card.thread}),
        forms.not_for_us_form(card.thread, {"thread": card.thread}),
        forms.by_hand_form(drawn(sample_threads.by_hand(), ANA, by_hand=THE_PAGE)),
        forms.stop_form(card),
    ]
    assert [(form.title, form.submit.do, form.submit.label) for form in made] == [
        ("Note on #142", Verb.NOTE, "Tell colleagues"),
        ("Not for us: #142", Verb.NOT_FOR_US, "Close it"),
        ("Answer #142", Verb.BY_HAND, "I have answered it"),
        ("Stop #142", Verb.STOP, "Leave them alone"),
    ]
    assert {form.submit.data["thread"] for form in made} == {142}
    assert [form.submit.style for form in made] == ["positive", "positive", "positive", "destructive"]
    assert reads(made[3].parts)[0] == (
        "*Maria asked not to be contacted?* Then nothing more is sent to them, in any thread of theirs."
    )


def test_what_was_refused_comes_back_with_what_was_typed() -> None:
    form = forms.note_form(drawn(sample_threads.claimed()).thread, {"thread": 142}, value="Look", error="It is closed.")
    assert reads(form.parts) == ["(Your note) Look", "It is closed."]


def test_a_draft_is_seconded_only_by_who_sees_all_of_it() -> None:
    card = drawn(sample_threads.second_asked(), BEN)
    wanted = card.seconds[0]
    whole = forms.second_form(card, wanted, fits=True, where="Slack", above=())
    assert isinstance(whole, Form)
    assert reads(whole.parts)[:2] == ["*What Ana would send, exactly:*", f"“{wanted.text}"]
    data = {"thread": 142, "version": card.version, "author": wanted.author, "digest": wanted.fingerprint}
    assert whole.submit.data == data
    part = forms.second_form(card, wanted, fits=False, where="Slack", above=())
    assert isinstance(part, Page)
    assert reads(part.parts)[-1] == "The rest of it does not fit here, so it cannot be seconded from Slack."


def test_an_answer_is_taken_back_only_after_a_question() -> None:
    card = drawn(sample_threads.answered(), ANA)
    form = forms.take_back_form(card, card.replies[0])
    assert reads(form.parts)[0] == "Take the answer back?"
    assert form.submit.data["reply"] == card.replies[0].id
    assert (form.submit.label, form.cancel) == ("Take it back", "Leave it")


def test_somebody_new_reads_the_house_rules_before_they_agree() -> None:
    form = forms.introduce_form(NOBODY, "Nils Holm", {"say": "claim 142"})
    said = reads(form.parts)
    assert "(The name that customers see) Nils Holm" in said
    assert "(What you do, in a word or two) shop" in said
    assert [f"- {rule}" for rule in HOUSE_RULES] == said[-len(HOUSE_RULES) - 1 : -1]
    assert form.submit.data == {"then": {"say": "claim 142"}}


def test_who_was_refused_finds_what_they_had_filled_in() -> None:
    typed = {"name": "Ana", "role": "", "agreed": "yes"}
    said = reads(forms.introduce_form(NOBODY, "Nils Holm", {}, typed=typed, error="Ana has that name.").parts)
    assert "(The name that customers see) Ana" in said
    assert "Ana has that name." in said


def test_quiet_hours_say_where_what_happened_waits() -> None:
    said = reads(forms.quiet_form("20:00", "07:30", "Europe/Berlin", "It waits on Home.").parts)
    assert said == [
        "In your quiet hours nothing calls you by name. It waits on Home.",
        *("(Quiet from) 20:00", "(Quiet until) 07:30"),
        "In your time zone, Europe/Berlin. The same time twice means no quiet hours.",
    ]
