"""A draft that is too long for one post, made several in Teams: in the editor, below a preview, on the card."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import ReplyState, fingerprint
from bot.domain.ids import CardRef, EffectKey, StaffId, ThreadId
from bot.domain.limits import Limits
from bot.domain.staff import Attribution
from bot.domain.thread import State
from bot.policies.split_text import split
from bot.testing.fake_desk import MOST, a_card
from tests.servers.teams import ROOM, Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words
from tests.unit.teams_cards import presses

THREAD = ThreadId(142)
LONG = ("We bake the rye bread with flour, water and salt. " * 20).rstrip()
PARTS = split(LONG, Attribution("Ana", "baker"), Limits(MOST))
SPLIT, ONE, SEND = "Split into 3 posts", "One post again", "Send in public"


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        rig.desk.clock = rig.clock.now
        rig.desk.chains = True
        yield rig


@pytest.fixture
async def card(rig: TeamsRig) -> Post:
    verbs = (Verb.WRITE, Verb.SEND, Verb.RELEASE, Verb.UNDO)
    held = a_card(state=State.CLAIMED, holder=StaffId(1), holder_name="Ana", verbs=verbs)
    await rig.surface.show(rig.desk.put(held), room=rig.surface.rooms[0], key=EffectKey("card/142"))
    return rig.card(THREAD)


@pytest.fixture
def ana(rig: TeamsRig) -> Person:
    return rig.person(rig.ana)


def editor(person: Person) -> str:
    assert person.dialog is not None
    return words(person.dialog.card)


def all_seen(text: str) -> bool:
    """Whether every part stands there, line by line: Teams shows an empty line as a space between blocks."""
    return all(line in text for part in PARTS for line in part.splitlines())


def public(rig: TeamsRig) -> list[str]:
    return [each.reply.text for each in rig.desk._sent_in(THREAD) if each.reply.state is ReplyState.SENT]


async def test_a_draft_is_split_in_the_editor_and_every_post_is_seen_before_it_is_sent(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text=LONG)
    assert f"[{SPLIT}]" in editor(ana)
    await ana.submit(SPLIT)
    assert rig.desk.did(act.Split) == [act.Split(THREAD, rig.ana, on=True)]
    assert all_seen(editor(ana))
    assert "Post 2 of 3" in editor(ana)
    assert LONG in editor(ana)
    await ana.submit(SEND)
    assert rig.desk.did(act.Send) == [act.Send(THREAD, rig.ana, fingerprint("", parts=PARTS))]
    await rig.passes(seconds=30)
    assert public(rig) == ["\n\n".join(PARTS)]


async def test_it_can_be_one_post_again(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text=LONG)
    await ana.submit(SPLIT)
    await ana.submit(ONE)
    assert rig.desk.did(act.Split)[-1] == act.Split(THREAD, rig.ana, on=False)
    assert f"[{SPLIT}]" in editor(ana)
    assert "Post 2 of 3" not in editor(ana)


async def test_what_was_typed_since_the_preview_is_split_and_not_lost(rig: TeamsRig, card: Post, ana: Person) -> None:
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text=LONG)
    await ana.submit(SPLIT, text=f"{LONG} Come by!")
    assert rig.desk.drafts[THREAD, rig.ana] == f"{LONG} Come by!"
    assert "Come by! (3/3)" in editor(ana)


async def test_a_text_that_fits_offers_no_choice(card: Post, ana: Person) -> None:
    await ana.press(card, "Reply…")
    await ana.submit("Preview", text="Yes.")
    assert "Split" not in editor(ana)
    assert ONE not in editor(ana)


async def test_a_preview_from_the_thread_is_split_in_its_place_and_sent_from_there(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await rig.says(rig.ana, f"!reply {LONG}", card)
    [shown] = ana.private
    assert SEND not in words(ana.sees(shown))
    await ana.press(shown, SPLIT)
    assert all_seen(words(ana.sees(shown)))
    assert f"[{ONE}]" in words(ana.sees(shown))
    await ana.press(shown, SEND)
    assert rig.desk.did(act.Send) == [act.Send(THREAD, rig.ana, fingerprint("", parts=PARTS))]


async def test_on_her_own_view_of_the_card_it_is_split_too(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, f"!reply {LONG}", card)
    ref = CardRef(rig.surface.rooms[0], f"{ROOM}/{card.id}")
    await rig.surface.update(ref, rig.desk.put(replace(rig.desk.cards[THREAD], version=2)))
    await ana.refresh(card)
    await ana.press(card, SPLIT)
    assert all_seen(words(ana.sees(card)))
    assert "Post 2 of 3" not in words(card.card)
    assert [each["title"] for each in presses(ana.sees(card))][:2] == [SEND, ONE]


async def test_the_same_can_be_asked_in_words(rig: TeamsRig, card: Post, ana: Person) -> None:
    await rig.says(rig.ana, f"!reply {LONG}", card)
    await rig.says(rig.ana, "!split", card)
    assert all_seen(words(ana.private[-1]))
    await rig.says(rig.ana, "!split", card)
    assert SPLIT in words(ana.private[-1])


async def test_who_changes_the_words_later_is_asked_about_all_the_posts(rig: TeamsRig, card: Post, ana: Person) -> None:
    said = await rig.says(rig.ana, LONG, card)
    await ana.menu("send", said)
    await ana.submit(SPLIT)
    await ana.submit(SEND)
    await rig.passes(seconds=30)
    assert public(rig) == ["\n\n".join(PARTS)]
    await ana.edit(said, "Something shorter.")
    await rig.quiet()
    assert "You changed what you wrote, after it was sent." in words(ana.private[-1])
