"""Many customers ask within a minute: the Slack room is not flooded, and nobody is lost."""

from itertools import pairwise
from pathlib import Path

from bot.domain.card import Verb
from tests.people import until
from tests.scenarios.slack_workplace import ROOM, workplace
from tests.servers.slack import pressables, words

ASKED = 30


async def test_a_storm_fills_few_posts_and_each_question_can_be_claimed(tmp_path: Path) -> None:
    async with workplace(f"sqlite+aiosqlite:///{tmp_path}/house.db") as acme:
        customers = [acme.program.customer() for _ in range(6)]
        for number in range(ASKED):
            await customers[number % 6].asks(f"Storm question {number}?")

        def seen() -> str:
            return "\n".join(words(post) for post in acme.slack.posts(ROOM))

        async def all_stand() -> bool:
            return all(f"Storm question {number}?" in seen() for number in range(ASKED))

        await until("every question stands in the room", all_stand, seconds=60)
        roots = [post for post in acme.slack.posts(ROOM) if not post.is_reply]
        assert len(roots) < ASKED / 2
        times = sorted(float(post.ts) for post in roots)
        assert all(later - earlier > 0.95 for earlier, later in pairwise(times))

        ana = acme.slack.person("U1ANA")
        burst = next(post for post in roots if "mentions came at once" in words(post))
        claim = next(p for p in pressables(burst) if p.action_id.startswith("press:claim:"))
        await ana.click(burst, claim.action_id)
        await acme.enrols(ana, "Ana", "baker")
        thread = int(claim.value)
        own = await acme.card(thread, saying="has it until")
        assert own is not burst

        async def linked() -> bool:
            return own.ts.replace(".", "") in f"{burst.blocks}"

        await until("the burst's line leads to the card", linked)
        ben = await acme.program.colleague("Ben", "driver")
        assert not (await ben.looks(thread)).offers(Verb.CLAIM.value)
