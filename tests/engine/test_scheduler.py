"""What happens because time passes."""

from datetime import timedelta

import sqlalchemy as sa

from bot.domain import actions as act
from bot.domain.thread import State
from bot.engine.scheduler import release_expired_claims
from tests.engine.rig import LEASE, UNDO, EngineRig


async def test_a_claim_that_nothing_came_of_is_freed_and_its_holder_is_told(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.HelpToo(thread, ben))
    acme.now += LEASE - timedelta(seconds=1)
    assert await release_expired_claims(acme.store, acme.now) == 0
    acme.now += timedelta(seconds=1)
    assert await release_expired_claims(acme.store, acme.now) == 1
    await acme.carry()
    assert acme.card(thread).state is State.OPEN
    assert any("run out" in text for text in acme.told(ana))
    assert any("free again" in text for text in acme.told(ben))


async def test_freeing_twice_frees_once(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    acme.now += LEASE
    assert [await release_expired_claims(acme.store, acme.now) for _ in range(2)] == [1, 0]


async def test_work_on_a_thread_keeps_its_lease_alive(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    for _ in range(3):
        acme.now += LEASE - timedelta(minutes=1)
        await acme.desk.handle(act.SaveDraft(thread, ana, f"written at {acme.now}"))
        assert await release_expired_claims(acme.store, acme.now) == 0


async def test_a_lease_does_not_end_while_a_reply_is_leaving(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    acme.network.down = True
    acme.now += LEASE * 2
    assert await release_expired_claims(acme.store, acme.now) == 0


async def test_a_follow_up_gives_the_holder_a_whole_lease_again(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    await acme.later(UNDO)
    acme.now += LEASE * 3
    assert await release_expired_claims(acme.store, acme.now) == 0
    [root] = [p.ref for p in acme.network.posts.values() if p.key is None]
    assert await acme.asked("And on Mondays?", answers=root) == thread
    await acme.carry()
    assert any("wrote again" in text for text in acme.told(ana))
    acme.now += LEASE
    assert await release_expired_claims(acme.store, acme.now) == 1
    assert (await acme.desk.look(thread, ana)).state is State.WAITING


async def test_old_redraws_and_whispers_are_forgotten_and_what_became_public_is_not(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    await acme.later(UNDO)
    kept = await acme.database.read(lambda c: c.execute(sa.text("SELECT count(*) FROM hr_effects")).scalar_one())
    assert await acme.store.forget(acme.now - timedelta(days=1), limit=100) == 0
    gone = await acme.store.forget(acme.now + timedelta(days=1), limit=100)
    left = await acme.database.read(lambda c: c.execute(sa.text("SELECT kind FROM hr_effects")).scalars().all())
    assert gone == kept - 1
    assert left == ["Publish"]


async def test_a_lost_effect_is_found_and_handed_over_again(acme: EngineRig) -> None:
    thread = await acme.asked()
    acme.belt.lying.clear()
    for stray in await acme.store.abandoned(acme.now + timedelta(seconds=1)):
        await acme.store.postpone(stray, acme.now, "its carrier got lost", surely_not_done=False)
    await acme.carry()
    assert acme.card(thread).thread == thread
