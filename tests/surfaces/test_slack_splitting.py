"""A draft that is too long for one post, made several in Slack: in the editor and below a preview."""

from collections.abc import AsyncIterator

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import fingerprint
from bot.domain.ids import StaffId
from bot.domain.limits import Limits
from bot.domain.staff import Attribution
from bot.domain.thread import State
from bot.policies.split_text import split
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import MOST, a_card
from tests.servers.slack import Post, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.slack_writing import ANA, THREAD, editor, labels, newest, press, public, say

LONG = ("We bake the rye bread with flour, water and salt. " * 20).rstrip()
PARTS = split(LONG, Attribution("Ana", "baker"), Limits(MOST))
SPLIT, ONE = "Split into 3 posts", "One post again"

pytestmark = pytest.mark.usefixtures("card")


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        rig.desk.clock = rig.clock.now
        rig.desk.chains = True
        rig.desk.knows(ANA, "Ana", id=1, role="baker")
        yield rig


@pytest.fixture
async def card(rig: SlackRig) -> Post:
    verbs = (Verb.WRITE, Verb.RELEASE, Verb.UNDO, Verb.TAKE_BACK)
    await shown(rig, a_card(state=State.CLAIMED, holder=StaffId(1), holder_name="Ana", verbs=verbs))
    rig.naps.held = True
    return rig.card(THREAD)


async def test_a_draft_is_split_in_the_editor_and_every_post_is_seen_before_it_is_sent(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", LONG)
    assert SPLIT in labels(view)
    await press(rig, SPLIT, where=view)
    assert rig.desk.did(act.Split) == [act.Split(THREAD, ANA, on=True)]
    assert all(part in words(view) for part in PARTS)
    assert "Post 2 of 3" in words(view)
    assert view.values["text"]["text"]["value"] == LONG
    await rig.person(ANA).submit(view)
    await rig.quiet()
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint("", parts=PARTS))]
    await rig.passes(seconds=20)
    assert public(rig) == ["\n\n".join(PARTS)]


async def test_it_can_be_one_post_again(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", LONG)
    await press(rig, SPLIT, where=view)
    await press(rig, ONE, where=view)
    assert rig.desk.did(act.Split)[-1] == act.Split(THREAD, ANA, on=False)
    assert SPLIT in labels(view)
    assert "Post 2 of 3" not in words(view)


async def test_what_was_typed_without_a_pause_is_split_and_not_lost(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", LONG)
    view.values["text"]["text"]["value"] = LONG + " Come by!"
    await press(rig, SPLIT, where=view)
    assert rig.desk.drafts[THREAD, ANA] == LONG + " Come by!"
    assert "Come by! (3/3)" in words(view)


async def test_a_text_that_fits_offers_no_choice(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", "Yes.")
    assert not {SPLIT, ONE} & set(labels(view))


async def test_a_preview_from_the_thread_is_split_in_its_place_and_sent_from_there(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!reply {LONG}")
    assert "Send in public" not in labels(newest(rig))
    await press(rig, SPLIT)
    assert all(part in words(newest(rig)) for part in PARTS)
    assert ONE in labels(newest(rig))
    await press(rig, "Send in public")
    await rig.quiet()
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint("", parts=PARTS))]


async def test_the_same_can_be_asked_in_words(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!reply {LONG}")
    await say(rig, card, "!split")
    assert all(part in words(newest(rig)) for part in PARTS)
    await say(rig, card, "!split")
    assert SPLIT in labels(newest(rig))


async def test_who_changes_the_words_later_is_asked_about_all_the_posts(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, LONG)
    await rig.person(ANA).react(ROOM, ts, "outbox_tray")
    await rig.quiet()
    await press(rig, SPLIT)
    await press(rig, "Send in public")
    for _ in range(3):
        await rig.passes(seconds=10)
    assert public(rig) == ["\n\n".join(PARTS)]
    rig.person(ANA).reloads()
    await rig.person(ANA).edit(ROOM, ts, "Something shorter.")
    await rig.quiet()
    assert "You changed this after it was sent" in words(newest(rig))


async def test_what_the_desk_refuses_is_said(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!reply {LONG}")
    rig.desk.refuse(act.Split, "Only Ben, who has #142, can split an answer here.")
    await press(rig, SPLIT)
    assert "Only Ben" in words(newest(rig))
