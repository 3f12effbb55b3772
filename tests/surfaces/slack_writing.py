"""What people do in a Slack room with words that may become public, in a test's hand."""

from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffRef, ThreadId
from tests.servers.slack import Post, View, Whisper, pressables
from tests.surfaces.slack_rig import ROOM, SlackRig

THREAD = ThreadId(142)
ANA, BEN, CHO = StaffRef("slack", "U1ANA"), StaffRef("slack", "U2BEN"), StaffRef("slack", "U3CHO")
TEXT = "Yes: the almond-free sponge."
SIGNED = f"{TEXT}\n\n— Ana, baker"


async def editor(rig: SlackRig, who: StaffRef = ANA) -> View:
    await rig.press(who, Verb.WRITE, THREAD)
    return rig.person(who).open_view()


async def say(rig: SlackRig, card: Post, text: str, who: StaffRef = ANA, **more: object) -> str:
    ts = await rig.person(who).say(ROOM, text, thread_ts=card.ts, **more)  # type: ignore[arg-type]
    await rig.quiet()
    return ts


def newest(rig: SlackRig, who: StaffRef = ANA) -> Whisper:
    return rig.person(who).ephemerals()[-1]


def labels(seen: Post | View | Whisper) -> list[str]:
    return [each.label for each in pressables(seen)]


def public(rig: SlackRig) -> list[str]:
    """What stands in public."""
    return [s.reply.text for s in rig.desk._sent_in(THREAD) if s.reply.state is ReplyState.SENT]


def of_the_app(rig: SlackRig) -> int:
    return len([post for post in rig.slack.posts(ROOM) if post.bot_id])


async def press(rig: SlackRig, label: str, who: StaffRef = ANA, where: Post | View | Whisper | None = None) -> None:
    seen = where or newest(rig, who)
    found = next(each for each in pressables(seen) if each.label == label)
    await rig.person(who).click(seen, found.action_id, value=found.value or None)
    await rig.quiet()


async def send(rig: SlackRig, card: Post, text: str = TEXT) -> str:
    ts = await say(rig, card, f"!send {text}")
    await press(rig, "Send in public")
    return ts


async def stands(rig: SlackRig, card: Post, text: str = TEXT) -> str:
    ts = await say(rig, card, text)
    await rig.person(ANA).react(ROOM, ts, "outbox_tray")
    await rig.quiet()
    await press(rig, "Send in public")
    for _ in range(3):
        await rig.passes(seconds=10)
    assert public(rig)[-1] == f"{text}\n\n— Ana, baker"
    rig.person(ANA).reloads()
    return ts
