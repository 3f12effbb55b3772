"""Pictures on a post in Slack go with its words: fetched from Slack alone, described in the editor, never unseen."""

import json
from collections.abc import AsyncIterator

import pytest

from adapters.slack.events import is_slacks
from adapters.slack.render_modal import second_view
from bot.domain import actions as act
from bot.domain.card import SecondWanted, Verb
from bot.domain.ids import StaffId
from bot.domain.thread import State
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import a_card
from bot.testing.sample_pictures import a_picture, png
from tests.servers.slack import Post, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.slack_writing import ANA, BEN, SIGNED, TEXT, THREAD, editor, labels, newest, press, say

LOAF = ("loaf.png", png(shade=1), "A loaf of <rye> bread")
CAKE = ("cake.png", png(shade=2), "")

pytestmark = pytest.mark.usefixtures("card")


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        rig.desk.clock = rig.clock.now
        yield rig


@pytest.fixture
async def card(rig: SlackRig) -> Post:
    verbs = (Verb.WRITE, Verb.RELEASE, Verb.UNDO, Verb.TAKE_BACK)
    await shown(rig, a_card(state=State.CLAIMED, holder=StaffId(1), holder_name="Ana", verbs=verbs))
    rig.naps.held = True
    return rig.card(THREAD)


def plainly(rig: SlackRig) -> str:
    """Return what Ana was told last, without what keeps names from becoming links."""
    return words(newest(rig)).replace("\u2060", "")


def alts(rig: SlackRig) -> list[str]:
    return [picture.alt for picture in rig.desk.album.of(THREAD, ANA)]


def sent_alts(rig: SlackRig) -> list[str]:
    return [picture.alt for picture in rig.desk.sent[-1].reply.pictures]


async def test_a_picture_goes_with_the_words_and_slacks_alt_text_is_the_first(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!send {TEXT}", files=[LOAF])
    [added] = rig.desk.did(act.AddPicture)
    assert isinstance(added, act.AddPicture)
    assert (added.content, added.alt) == (LOAF[1], LOAF[2])
    told = plainly(rig)
    assert SIGNED in told
    assert "Picture: A loaf of <rye> bread" in told
    assert "stays" not in told
    await press(rig, "Send in public")
    assert sent_alts(rig) == ["A loaf of <rye> bread"]


async def test_a_picture_without_alt_text_is_described_in_the_editor_and_seen_before_it_is_sent(
    rig: SlackRig, card: Post
) -> None:
    await say(rig, card, f"!send {TEXT}", files=[CAKE])
    assert "Describe the picture for those who cannot see it." in plainly(rig)
    assert "Send in public" not in labels(newest(rig))
    await press(rig, "Edit…")
    view = rig.person(ANA).open_view()
    [picture] = rig.desk.album.of(THREAD, ANA)
    await rig.person(ANA).submit(view)
    assert "Describe the picture" in view.errors[f"alt-{picture.id}"]
    await rig.person(ANA).type(view, f"alt-{picture.id}", "A cake")
    await rig.person(ANA).submit(view)
    assert "This is what customers will see now." in words(view)
    assert "Picture: A cake" in words(view)
    assert rig.desk.did(act.Send) == []
    await rig.person(ANA).submit(view)
    await rig.quiet()
    assert sent_alts(rig) == ["A cake"]


async def test_what_was_typed_about_a_picture_is_kept_while_the_words_change_and_when_the_editor_is_closed(
    rig: SlackRig, card: Post
) -> None:
    await say(rig, card, f"!send {TEXT}", files=[CAKE])
    view = await editor(rig)
    [picture] = rig.desk.album.of(THREAD, ANA)
    await rig.person(ANA).type(view, f"alt-{picture.id}", "A cake")
    await rig.person(ANA).type(view, "text", "Other words.")
    assert alts(rig) == ["A cake"]
    await rig.person(ANA).type(view, f"alt-{picture.id}", "A large cake")
    await rig.person(ANA).close(view)
    await rig.quiet()
    assert alts(rig) == ["A large cake"]


async def test_what_was_typed_about_a_picture_is_kept_when_the_draft_is_split_and_it_stands_below_the_first_post(
    rig: SlackRig, card: Post
) -> None:
    rig.desk.chains = True
    await say(rig, card, f"!send {TEXT}", files=[CAKE])
    view = await editor(rig)
    [picture] = rig.desk.album.of(THREAD, ANA)
    await rig.person(ANA).type(view, "text", "We bake it with flour, water and salt. " * 20)
    await rig.person(ANA).type(view, f"alt-{picture.id}", "A cake")
    await press(rig, "Split into 2 posts", where=view)
    assert alts(rig) == ["A cake"]
    seen = words(view)
    assert seen.index("Post 1 of 2") < seen.index("Picture: A cake") < seen.index("Post 2 of 2")
    await rig.person(ANA).submit(view)
    await rig.quiet()
    assert sent_alts(rig) == ["A cake"]


async def test_several_pictures_keep_their_order_and_each_has_a_field(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!send {TEXT}", files=[LOAF, CAKE])
    assert alts(rig) == ["A loaf of <rye> bread", ""]
    view = await editor(rig)
    assert "What does picture 1 show?" in words(view)
    assert "What does picture 2 show?" in words(view)
    assert "Describe picture 2" in words(view)


async def test_the_same_post_again_fetches_nothing_again_and_keeps_what_was_described(
    rig: SlackRig, card: Post
) -> None:
    ts = await say(rig, card, TEXT, files=[CAKE])
    for _ in range(2):
        await rig.person(ANA).shortcut("send_words", ROOM, ts)
        await rig.quiet()
        for picture in rig.desk.album.of(THREAD, ANA):
            await rig.desk.handle(act.DescribePicture(THREAD, ANA, picture.id, "A cake"))
    assert alts(rig) == ["A cake"]
    assert len(rig.slack.handed_out) == 1


async def test_another_post_brings_its_own_pictures_and_those_from_elsewhere_stay(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!send {TEXT}", files=[LOAF])
    await rig.desk.handle(act.AddPicture(THREAD, ANA, png(shade=9), "From the staff room"))
    await say(rig, card, f"!send {TEXT} Look.", files=[CAKE])
    assert alts(rig) == ["From the staff room", ""]
    await say(rig, card, f"!send {TEXT} Never mind.")
    assert alts(rig) == ["From the staff room"]


async def test_what_is_no_picture_stays_and_the_preview_says_so(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!send {TEXT}", files=[("menu.pdf", b"%PDF", ""), ("odd.png", b"hello", "x"), LOAF])
    told = plainly(rig)
    assert "“menu.pdf” was not added: only pictures can go with an answer." in told
    assert "“odd.png” was not added: This file is no picture that can be read." in told
    assert alts(rig) == ["A loaf of <rye> bread"]
    assert len(rig.slack.handed_out) == 2
    assert "Send in public" in labels(newest(rig))


async def test_an_app_without_the_scope_says_so_and_the_words_can_be_sent(rig: SlackRig, card: Post) -> None:
    rig.slack.scopes.discard("files:read")
    await say(rig, card, f"!send {TEXT}", files=[LOAF])
    assert "“loaf.png” was not added: Slack would not hand it out just now." in plainly(rig)
    assert alts(rig) == []
    assert "Send in public" in labels(newest(rig))


@pytest.mark.parametrize(("size", "claimed"), [(20_000_001, None), (20_000_001, 10)])
async def test_a_file_that_is_too_large_is_not_taken(rig: SlackRig, card: Post, size: int, claimed: int | None) -> None:
    ts = await say(rig, card, TEXT, files=[("big.png", png() + bytes(size), "")])
    if claimed is not None:
        rig.slack.post(ROOM, ts).files[0]["size"] = claimed
    await rig.person(ANA).shortcut("send_words", ROOM, ts)
    await rig.quiet()
    assert "“big.png” was not added" in plainly(rig)
    assert alts(rig) == []


async def test_our_token_is_shown_to_nobody_but_slack(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT, files=[LOAF])
    rig.slack.post(ROOM, ts).files[0]["url_private"] = "https://evil.example/files-pri/x/loaf.png"
    await rig.person(ANA).shortcut("send_words", ROOM, ts)
    await rig.quiet()
    assert "“loaf.png” was not added" in plainly(rig)
    assert rig.slack.handed_out == []


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("https://files.slack.com/files-pri/T1-F1/a.png", True),
        ("https://acme.enterprise.slack.com/files-pri/a.png", True),
        ("https://files.slack-gov.com/a.png", True),
        ("http://127.0.0.1:8080/files-pri/a.png", True),
        ("http://127.0.0.1:8081/files-pri/a.png", False),
        ("http://files.slack.com/a.png", False),
        ("https://files.slack.com.evil.example/a.png", False),
        ("https://evilslack.com/a.png", False),
        ("https://slack.com@evil.example/a.png", False),
        ("https://me@files.slack.com/a.png", False),
        ("https://files.slack.com:444/a.png", False),
        ("https://files.slack.com:port/a.png", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_slacks_own_addresses_are_known(url: str, fits: bool) -> None:
    assert is_slacks(url, "http://127.0.0.1:8080/api/") is fits


async def test_a_file_of_another_workspace_is_asked_for(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT, files=[LOAF])
    post = rig.slack.post(ROOM, ts)
    post.files[0] = {"id": post.files[0]["id"], "file_access": "check_file_info", "mode": "hosted"}
    await rig.person(ANA).shortcut("send_words", ROOM, ts)
    await rig.quiet()
    assert len(rig.slack.handed_out) == 1
    assert alts(rig) == ["A loaf of <rye> bread"]


async def test_a_file_that_was_deleted_is_none(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT, files=[LOAF])
    rig.slack.post(ROOM, ts).files[0] = {"id": "F1", "mode": "tombstone"}
    await rig.person(ANA).shortcut("send_words", ROOM, ts)
    await rig.quiet()
    assert "not added" not in plainly(rig)


async def test_each_picture_taken_off_what_was_sent_asks_its_author_and_a_correction_is_without_it(
    rig: SlackRig, card: Post
) -> None:
    ts = await say(rig, card, f"!send {TEXT}", files=[LOAF, (*CAKE[:2], "A cake")])
    await press(rig, "Send in public")
    for _ in range(3):
        await rig.passes(seconds=10)
    for file in [file["id"] for file in rig.slack.post(ROOM, ts).files]:
        rig.person(ANA).reloads()
        await rig.person(ANA).take_off(ROOM, ts, file)
        await rig.quiet()
        assert "You changed this after it was sent." in rig.told(ANA)
        assert rig.desk.did(act.TakeBack) == []
    await press(rig, "Correct it in public…")
    assert alts(rig) == []
    assert "Send in public" in labels(newest(rig))


async def test_words_that_were_lent_bring_no_pictures(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT, BEN, files=[LOAF])
    await rig.person(ANA).shortcut("send_words", ROOM, ts)
    await rig.quiet()
    await press(rig, "They may", BEN)
    await press(rig, "Look at it")
    assert SIGNED in plainly(rig)
    assert "only the person who posted it can send it" in plainly(rig)
    assert rig.slack.handed_out == []


async def test_correcting_an_answer_tells_other_pictures_from_the_same_words(rig: SlackRig, card: Post) -> None:
    await say(rig, card, TEXT, files=[LOAF])
    await say(rig, card, "!send")
    await press(rig, "Send in public")
    [picture] = rig.desk.album.of(THREAD, ANA)
    await rig.desk.handle(act.DescribePicture(THREAD, ANA, picture.id, "Something else"))
    await say(rig, card, "!send")
    assert "Send in public" in labels(newest(rig))


def test_who_seconds_is_told_of_the_pictures() -> None:
    loaf = (a_picture("A loaf").picture, a_picture("A cake", shade=3).picture)
    wanted = SecondWanted(StaffId(2), "Ben", SIGNED, "d", (), loaf)
    drawn = json.dumps(second_view(a_card(seconds=(wanted,)), wanted))
    assert "*Picture 1:* A loaf" in drawn
    assert "*Picture 2:* A cake" in drawn
