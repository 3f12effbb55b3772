"""Pictures on an answer from Teams: pasted into a post that we hear, or added elsewhere; each described before."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.teams.attachment_download import is_theirs
from adapters.teams.attachments import HUNG, NOT_FETCHED, NOT_HANDED
from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.ids import EffectKey, ThreadId
from bot.testing.fake_desk import a_card
from bot.testing.sample_pictures import png
from tests.servers.teams import ROOM, Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words
from tests.unit.teams_cards import presses

THREAD = ThreadId(142)
TEXT = "Yes: the almond-free sponge."
LOAF = "A loaf of rye bread"


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        rig.desk.clock = rig.clock.now
        yield rig


@pytest.fixture
async def card(rig: TeamsRig) -> Post:
    found = rig.desk.put(a_card(verbs=(Verb.WRITE, Verb.SEND)))
    await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))
    return rig.card(THREAD)


@pytest.fixture
def ana(rig: TeamsRig) -> Person:
    return rig.person(rig.ana)


def editor(person: Person) -> str:
    assert person.dialog is not None
    return words(person.dialog.card)


def alts(rig: TeamsRig) -> list[str]:
    return [picture.alt for picture in rig.desk.album.of(THREAD, rig.ana)]


def titles(card: dict[str, Any]) -> list[str]:
    return [each["title"] for each in presses(card)]


async def picture(rig: TeamsRig, alt: str = "", shade: int = 1) -> str:
    """Ana adds a picture to her draft in the staff room; return the field that describes it."""
    await rig.desk.handle(act.AddPicture(THREAD, rig.ana, png(shade=shade), alt))
    return f"alt-{rig.desk.album.of(THREAD, rig.ana)[-1].id}"


async def test_a_picture_is_described_in_the_editor_before_it_is_sent(rig: TeamsRig, card: Post, ana: Person) -> None:
    field = await picture(rig)
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text=TEXT)
    assert "(What does the picture show?)" in editor(ana)
    assert "Picture: not described yet" in editor(ana)
    assert "[Send in public]" not in editor(ana)
    await ana.submit("Preview", **{field: f" {LOAF}\n"})
    assert alts(rig) == [LOAF]
    assert f"Picture: {LOAF}" in editor(ana)
    await ana.submit("Send in public")
    assert [each.alt for each in rig.desk.sent[-1].reply.pictures] == [LOAF]


async def test_of_several_each_has_its_field_and_what_is_left_alone_stays(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await picture(rig, LOAF)
    second = await picture(rig, shade=2)
    await ana.press(card, "Reply…")
    assert "(What does picture 1 show?) " + LOAF in editor(ana)
    await ana.submit("Keep for later", text=TEXT, **{second: "A cake"})
    assert alts(rig) == [LOAF, "A cake"]
    assert len(rig.desk.did(act.DescribePicture)) == 1


async def test_a_description_that_was_changed_after_the_preview_is_seen_once_more(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    field = await picture(rig, LOAF)
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text=TEXT)
    await ana.submit("Send in public", **{field: "Another loaf"})
    assert rig.desk.did(act.Send) == []
    assert "Picture: Another loaf" in editor(ana)


async def test_without_pictures_nothing_is_asked_about_any(card: Post, ana: Person) -> None:
    await ana.press(card, "Reply…")
    assert "picture" not in editor(ana).lower()


# --- pasted into a post ---------------------------------------------------------------------------


async def test_a_picture_pasted_into_a_post_goes_with_the_words(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png()], alt="A <rye> loaf")
    [added] = rig.desk.did(act.AddPicture)
    assert isinstance(added, act.AddPicture)
    assert (added.content, added.alt) == (png(), "A <rye> loaf")
    told = words(ana.private[-1])
    assert "Picture: A <rye> loaf" in told
    assert "not added" not in told
    await ana.press(ana.private[-1], "Send in public")
    await rig.quiet()
    assert [each.alt for each in rig.desk.sent[-1].reply.pictures] == ["A <rye> loaf"]


async def test_one_that_nobody_described_is_described_in_the_editor_first(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await rig.says(rig.ana, f"@Handraise send {TEXT}", card, pictures=[png()])
    assert "Picture: not described yet" in words(ana.private[-1])
    assert "Send in public" not in titles(ana.private[-1].card)
    await ana.press(ana.private[-1], "Edit…")
    [lies] = rig.desk.album.of(THREAD, rig.ana)
    await ana.submit("Preview", **{f"alt-{lies.id}": LOAF})
    await ana.submit("Send in public")
    assert [each.alt for each in rig.desk.sent[-1].reply.pictures] == [LOAF]


async def test_it_goes_with_words_that_were_said_before_and_from_the_menu_of_the_post(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ana, TEXT, card, pictures=[png(shade=1), png(shade=2)])
    await rig.says(rig.ana, "!send", card)
    assert alts(rig) == ["", ""]
    await rig.crash()
    await rig.begin_again()
    await ana.menu("send", said)
    assert "What does picture 2 show?" in editor(ana)
    assert "not added" not in editor(ana)
    assert rig.teams.count("attachment") == 2, "the same post again fetches nothing anew"


async def test_from_the_menu_alone_it_is_fetched_too_also_after_a_restart(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ana, TEXT, card, pictures=[png()])
    await rig.crash()
    await rig.begin_again()
    await ana.menu("send", said)
    assert [type(each) for each in rig.desk.did(act.AddPicture)] == [act.AddPicture]
    assert "What does the picture show?" in editor(ana)


async def test_what_the_menu_brings_of_a_post_that_was_never_heard_stays_and_that_is_said() -> None:
    async with teams_room(rsc=False) as deaf:
        found = deaf.desk.put(a_card(verbs=(Verb.WRITE, Verb.SEND)))
        await deaf.surface.show(found, room=deaf.surface.rooms[0], key=EffectKey("card/142"))
        ana = deaf.person(deaf.ana)
        said = await deaf.says(deaf.ana, TEXT, deaf.card(THREAD), pictures=[png()])
        await ana.menu("send", said)
        assert f"A picture in it was not added: {NOT_HANDED}" in editor(ana)
        assert deaf.teams.count("attachment") == 0
        await deaf.says(deaf.ana, f"@Handraise send {TEXT}", deaf.card(THREAD), pictures=[png()])
        assert len(deaf.desk.did(act.AddPicture)) == 1


async def test_a_picture_that_took_the_place_of_another_unheard_is_not_that_other(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ana, TEXT, card, pictures=[png(shade=1)])
    rig.teams.deliver("http://127.0.0.1:9/")  # we are away just then
    await ana.edit(said, TEXT, pictures=[png(shade=2)])
    rig.teams.deliver(rig.url)
    await ana.menu("send", said)
    assert "A picture in it was not added" in editor(ana)
    assert rig.desk.did(act.AddPicture) == []


async def test_a_correction_brings_the_pictures_of_the_post_as_it_is_now(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png(shade=1)], alt=LOAF)
    await ana.press(ana.private[-1], "Send in public")
    await rig.passes(seconds=60)
    await ana.edit(said, f"!send {TEXT} And the tart.", pictures=[png(shade=2)])
    await rig.quiet()
    await ana.press(ana.private[-1], "Correct it in public…")
    assert "What does the picture show?" in editor(ana)
    fetched = [each.content for each in rig.desk.did(act.AddPicture) if isinstance(each, act.AddPicture)]
    assert fetched == [png(shade=1), png(shade=2)]
    assert alts(rig) == [""]


async def test_a_picture_taken_off_what_was_sent_asks_its_author_and_a_correction_is_without_it(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png()], alt=LOAF)
    await ana.press(ana.private[-1], "Send in public")
    await rig.passes(seconds=60)
    await ana.edit(said, f"!send {TEXT}")
    await rig.quiet()
    assert "You changed what you wrote" in words(ana.private[-1])
    await ana.press(ana.private[-1], "Correct it in public…")
    assert alts(rig) == []


async def test_another_post_brings_its_own_pictures_and_those_from_elsewhere_stay(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png(shade=1)], alt="First")
    await rig.desk.handle(act.AddPicture(THREAD, rig.ana, png(shade=9), "From the staff room"))
    await rig.says(rig.ana, f"!send {TEXT} Look.", card, pictures=[png(shade=2)], alt="Second")
    assert alts(rig) == ["From the staff room", "Second"]
    await rig.says(rig.ana, f"!send {TEXT} Never mind.", card)
    assert alts(rig) == ["From the staff room"]


async def test_a_picture_alone_goes_with_the_words_before_it(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, TEXT, card)
    await rig.says(rig.ana, "!send", card, pictures=[png()], alt=LOAF)
    assert alts(rig) == [LOAF]
    assert TEXT in words(ana.private[-1])


async def test_what_is_no_picture_stays_and_the_preview_says_so(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, f"!send {TEXT}", card, files=["week.pdf"])
    assert "“week.pdf” was not added: only a picture pasted into the words" in words(ana.private[-1])
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[b"hello"])
    assert "A picture in it was not added: This file is no picture" in words(ana.private[-1])
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png()], handed=False)
    assert f"A picture in it was not added: {NOT_HANDED}" in words(ana.private[-1])
    assert alts(rig) == []
    assert "Send in public" in titles(ana.private[-1].card)
    await rig.says(rig.ana, f"!send {TEXT}", card)
    assert "not added" not in words(ana.private[-1])


async def test_where_no_pictures_can_be_carried_they_stay_inside_and_the_preview_says_so(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    rig.desk.album.most = 0
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png()])
    assert "The file attached to it stays inside" in words(ana.private[-1])
    assert rig.teams.count("attachment") == 0


async def test_a_picture_that_teams_does_not_hand_out_costs_nothing_else(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    rig.teams.fail("attachment", 403)
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png()])
    assert "A picture in it was not added: Teams does not hand it out (403)." in words(ana.private[-1])
    rig.teams.fail("attachment", 503, times=20)
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=[png()])
    assert f"A picture in it was not added: {NOT_FETCHED}" in words(ana.private[-1])
    assert "Send in public" in titles(ana.private[-1].card)


async def test_words_that_were_lent_bring_no_pictures(rig: TeamsRig, card: Post, ana: Person) -> None:
    said = await rig.says(rig.ben, TEXT, card, pictures=[png()])
    await ana.menu("send", said)
    assert "only the person who posted it can send it" in rig.told(rig.ana)
    await rig.quiet()
    ben = rig.person(rig.ben)
    await ben.press(ben.private[-1], "They may")
    await rig.quiet()
    await ana.press(ana.private[-1], "Look at it")
    assert TEXT in editor(ana)
    assert rig.desk.did(act.AddPicture) == []


async def test_a_newcomer_finds_the_picture_on_the_words_that_they_were_about_to_send(
    rig: TeamsRig, card: Post
) -> None:
    cho = rig.person(rig.cho)
    said = await rig.says(rig.cho, TEXT, card, pictures=[png()])
    await cho.menu("send", said)
    await cho.submit("This is me", name="Cho", role="driver", agreed="yes")
    assert "What does the picture show?" in editor(cho)


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://smba.example/emea/t/v3/attachments/0-weu/views/original", True),
        ("https://smba.example/amer/v3/attachments/0-weu/views/original", True),
        ("https://smba.example:443/v3/attachments/0-weu/views/original", False),
        ("http://smba.example/v3/attachments/0-weu/views/original", False),
        ("https://smba.example.evil.example/v3/attachments/0-weu/views/original", False),
        ("https://smba.example@evil.example/v3/attachments/0-weu", False),
        ("https://me@smba.example/v3/attachments/0-weu", False),
        ("https://smba.example:8443/v3/attachments/0-weu", False),
        ("https://smba.example:port/v3/attachments/0-weu", False),
        ("https://smba.example/v3/attachments/../conversations", False),
        ("https://smba.example/v3/conversations/19:x/members", False),
        ("https://graph.microsoft.com/v1.0/x/hostedContents/1/$value", False),
        ("file:///v3/attachments/0-weu", False),
        ("", False),
    ],
)
def test_teams_own_attachments_are_known_by_where_teams_takes_our_calls(url: str, fits: bool) -> None:
    assert is_theirs(url, "https://smba.example/emea/") is fits


async def test_where_pictures_lie_is_forgotten_after_a_month(rig: TeamsRig, card: Post) -> None:
    old = await rig.says(rig.ana, TEXT, card, pictures=[png()])
    await rig.passes(days=29)
    new = await rig.says(rig.ana, TEXT, card, pictures=[png()])
    await rig.passes(days=1)
    hung = rig.room._hung
    await hung.sweep()
    assert [len(await hung.on(f"{ROOM}/{post.id}")) for post in (old, new)] == [0, 1]


async def test_talk_without_pictures_leaves_nothing_to_remember(rig: TeamsRig, card: Post) -> None:
    await rig.says(rig.ana, TEXT, card)
    assert list(await rig.kv.page(HUNG)) == []


async def test_a_description_is_kept_when_the_draft_is_split_and_it_stands_below_the_first_post(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    rig.desk.chains = True
    field = await picture(rig)
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text="We bake it with flour, water and salt. " * 20)
    await ana.submit("Split into 2 posts", **{field: "A cake"})
    assert alts(rig) == ["A cake"]
    seen = editor(ana)
    assert seen.index("Post 1 of 2") < seen.index("Picture: A cake") < seen.index("Post 2 of 2")
    await ana.submit("Send in public")
    assert [each.alt for each in rig.desk.sent[-1].reply.pictures] == ["A cake"]
