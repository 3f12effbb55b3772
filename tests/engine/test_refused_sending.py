"""Writing is refused while reading works: the card says why, an alarm is raised, and it goes once it is mended."""

from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.draft import ReplyState
from bot.engine.alerts import Alerts
from bot.engine.outbox.outbox import LONGEST_PAUSE
from bot.ports.errors import NeedsOperator, OutcomeUnknown, Rejected, Unavailable
from tests.engine.rig import UNDO, EngineRig

NO_SCOPE = "The access token lacks the scope write:statuses."


@pytest.fixture
def alerts(acme: EngineRig) -> Alerts:
    found = Alerts(acme.store.kv("alarms"), acme.surfaces, lambda: acme.now)

    async def told(adapter: str, what: str, text: str) -> None:
        await found.raised(f"{adapter} ({what})", text)

    acme.starts_anew(told=told)
    return found


def refuse(acme: EngineRig, trouble: Exception | None) -> None:
    """Let the town refuse what we write, and nothing else; None lets it take that again."""
    acme.network.refusing = trouble


async def test_a_refusal_while_sending_raises_the_alarm_and_the_card_says_why_and_when_it_is_tried_again(
    acme: EngineRig, alerts: Alerts
) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    refuse(acme, NeedsOperator(NO_SCOPE, retry_after=timedelta(minutes=2)))
    await acme.later(UNDO)
    await acme.carry()
    assert await alerts.standing() == {"town (sending)": NO_SCOPE}
    card = acme.card(thread)
    assert card.status == "Ana's answer waits"
    assert card.notices == (f"Ana's answer has not left. {NO_SCOPE} It is tried again by itself.",)
    [reply] = card.replies
    assert reply.waits is not None
    assert reply.waits.again_at == acme.now + timedelta(minutes=2)
    refuse(acme, None)
    await acme.later(timedelta(minutes=2))
    await acme.carry()
    assert acme.public() == [reply.text]
    assert await alerts.standing() == {}
    assert acme.card(thread).notices == ()


async def test_what_waits_behind_a_refused_reply_says_so_too(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    first, second = await acme.asked("One?"), await acme.asked("Two?")
    await acme.sent(first, ana, "Yes.")
    await acme.sent(second, ben, "No.")
    refuse(acme, NeedsOperator(NO_SCOPE, retry_after=timedelta(minutes=2)))
    await acme.later(UNDO)
    await acme.carry()
    assert [acme.card(thread).status for thread in (first, second)] == ["Ana's answer waits", "Ben's answer waits"]


async def test_what_waits_can_be_undone(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    refuse(acme, NeedsOperator(NO_SCOPE))
    await acme.later(UNDO)
    await acme.desk.handle(act.Undo(thread, ana))
    refuse(acme, None)
    await acme.later(LONGEST_PAUSE * 2)
    assert acme.public() == []


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        (Unavailable("The network is down."), "Ana's answer has not left. The network is down."),
        (OutcomeUnknown("502"), "Whether Ana's answer stands is not known yet. The network gave no clear answer."),
        (ValueError("token=hush"), "Whether Ana's answer stands is not known yet. The network gave no clear answer."),
    ],
    ids=["down", "unknown", "unforeseen"],
)
async def test_any_trouble_that_is_not_final_is_on_the_card_and_only_a_refusal_raises_an_alarm(
    acme: EngineRig, alerts: Alerts, trouble: Exception, says: str
) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    refuse(acme, trouble)
    await acme.later(UNDO)
    await acme.carry()
    assert acme.card(thread).notices[0].startswith(says)
    assert await alerts.standing() == {}


async def test_short_pauses_draw_the_card_once(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    refuse(acme, Unavailable("The network is down."))
    await acme.later(UNDO)
    await acme.carry()
    assert acme.card(thread).notices[0].endswith("within a minute.")
    drawn = acme.card(thread)
    for _ in range(3):
        await acme.later(timedelta(seconds=6))
        await acme.carry()
    assert acme.card(thread) is drawn


async def test_taking_back_that_is_refused_says_so(acme: EngineRig, alerts: Alerts) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    await acme.later(UNDO)
    await acme.carry()
    [reply] = acme.card(thread).replies
    await acme.desk.handle(act.TakeBack(thread, ana, reply.id))
    refuse(acme, NeedsOperator(NO_SCOPE, retry_after=timedelta(minutes=2)))
    await acme.carry()
    await acme.carry()
    assert await alerts.standing() == {"town (sending)": NO_SCOPE}
    notice = f"Ana's answer still stands. {NO_SCOPE} Taking it back is tried again by itself."
    assert acme.card(thread).notices == (notice,)
    refuse(acme, None)
    await acme.later(timedelta(minutes=2))
    await acme.carry()
    assert [r.state for r in acme.card(thread).replies] == [ReplyState.RETRACTED]


async def test_what_was_tried_for_hours_is_given_up_with_what_was_in_its_way(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    refuse(acme, NeedsOperator(NO_SCOPE))
    await acme.later(UNDO)
    await acme.later(timedelta(hours=13))
    await acme.carry()
    assert f"In its way was: {NO_SCOPE}" in acme.told(ana)[-1]


@pytest.mark.parametrize(
    ("trouble", "text"),
    [
        (NeedsOperator("Slack: bot_token was revoked."), "Slack: bot_token was revoked."),
        (
            Rejected("Slack would not take it (restricted_action)."),
            "Slack would not take it (restricted_action). `handraise parked list` shows what waits for you.",
        ),
    ],
)
async def test_a_room_that_refuses_a_card_raises_the_alarm(
    acme: EngineRig, alerts: Alerts, trouble: Exception, text: str
) -> None:
    acme.room.trouble = trouble
    await acme.asked()
    await acme.carry()
    assert await alerts.standing() == {"office (sending)": text}
