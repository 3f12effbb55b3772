"""What a surface does where its product refuses the change of a card that stands: it is made again by itself."""

from typing import Protocol

from bot.testing.contracts.surface import shown
from bot.testing.contracts.surface_rig import SurfaceRig
from bot.testing.fake_desk import a_card


class RefusingRig(SurfaceRig, Protocol):
    """The other side of a surface whose product can refuse changes, in a test's hand."""

    async def refuse_changes(self, times: int) -> None:
        """Let the product refuse so many changes of a card as if it was not there, though it stands."""
        ...

    async def try_refused_again(self) -> None:
        """Let pass the time after which the surface makes a change by itself that was refused."""
        ...


class RefusedChangesContract:
    """The clauses. Inherit beside `SurfaceContract`, where the fixture `rig` is a `RefusingRig`."""

    async def test_a_change_that_was_refused_is_made_again_by_itself(self, rig: RefusingRig) -> None:
        ref = await shown(rig, a_card())
        await rig.refuse_changes(times=2)
        await rig.surface.update(ref, rig.desk.put(a_card(version=2, status="Ben has it until noon", verbs=())))
        for _ in range(2):
            seen = await rig.staff_sees(ref)
            assert seen is not None
            assert "Ben has it until noon" not in seen.text, "it was refused"
            await rig.try_refused_again()
        seen = await rig.staff_sees(ref)
        assert seen is not None
        assert "Ben has it until noon" in seen.text

    async def test_a_newer_change_is_not_undone_by_one_that_was_refused(self, rig: RefusingRig) -> None:
        ref = await shown(rig, a_card())
        await rig.refuse_changes(times=1)
        await rig.surface.update(ref, rig.desk.put(a_card(version=2, status="Ben has it until noon", verbs=())))
        await rig.surface.update(ref, rig.desk.put(a_card(version=3, status="Ana has it until one", verbs=())))
        await rig.try_refused_again()
        seen = await rig.staff_sees(ref)
        assert seen is not None
        assert "Ana has it until one" in seen.text
