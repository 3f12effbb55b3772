"""Pictures on an answer from Teams: what was added elsewhere is seen and described; what is attached here stays."""

from collections.abc import AsyncIterator

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.refs import EffectKey, ThreadId
from bot.testing.desk import a_card
from bot.testing.pictures import png
from tests.servers.teams import Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words

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


async def test_what_is_pasted_into_a_post_stays_inside_and_that_is_said(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=1)
    assert "What is attached to it stays inside" in words(ana.private[-1])
    await rig.says(rig.ana, f"!send {TEXT}", card, pictures=2)
    assert "All that is attached to it stays inside" in words(ana.private[-1])
    await rig.says(rig.ana, f"!send {TEXT}", card)
    assert "stays inside" not in words(ana.private[-1])


async def test_the_same_is_said_in_the_menu_of_a_post_and_of_words_that_were_said_before(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    said = await rig.says(rig.ana, TEXT, card, pictures=1)
    await ana.menu("send", said)
    assert "What is attached to it stays inside" in editor(ana)
    await rig.says(rig.ana, "!send", card)
    assert "What is attached to it stays inside" in words(ana.private[-1])


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
