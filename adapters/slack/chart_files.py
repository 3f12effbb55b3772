"""Pictures of a digest's charts, brought to Slack for a workspace that has no charts of its own."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from adapters.slack.client import NotReady
from adapters.slack.context import Means
from adapters.slack.render_digest import CHARTS_IN_POST
from bot.digest import chart_svg
from bot.domain.digest.charts import Chart, charts
from bot.domain.digest.digest import Digest
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.ports.kv import update

log = logging.getLogger(__name__)

FILES: Final = "digest files"
LOOKS: Final = 10
PAUSE: Final = timedelta(seconds=1)
"""Slack takes a while to look at a file. Before that it refuses a post which shows it."""


def _drawn(chart: Chart) -> bytes:
    return chart_svg.png(chart_svg.svg(chart, chart_svg.LIGHT))


class Drawings:
    """Brings each picture once for each post, and shares it with nobody: only a post that shows it does.

    What is left of a try that ended in between is a file that nobody sees. In the pictures stands no word of a
    customer's.
    """

    def __init__(self, means: Means, drawn: Callable[[Chart], bytes] = _drawn) -> None:
        self._means = means
        self._drawn = drawn

    async def of(self, digest: Digest, key: str) -> Mapping[str, str]:
        """Return the files that show the charts of a digest, by the charts' names; none if they cannot be brought.

        Raises Unavailable while Slack cannot be reached. `key` is that of the post.
        """
        files: dict[str, str] = {}
        for chart in charts(digest)[:CHARTS_IN_POST]:
            try:
                files[chart.name] = await self._brought(chart, f"{digest.week.label}-{chart.name}.png", key)
            except (NotReady, Rejected, chart_svg.NoFonts) as no:
                log.warning("a digest is shown without pictures: %s", no)
                return {}
            except (Unavailable, OutcomeUnknown) as down:  # nothing was posted, whatever became of the file
                raise Unavailable(f"{down}", retry_after=down.retry_after) from None
        return files

    async def _brought(self, chart: Chart, name: str, key: str) -> str:
        entry = await self._means.kv.get(FILES, f"{key}/{chart.name}")
        file = await self._bring(chart, name) if entry is None else str(entry.value["file"])
        await update(self._means.kv, FILES, f"{key}/{chart.name}", lambda before: before or {"file": file})
        await self._looked_at(file)
        return file

    async def _bring(self, chart: Chart, name: str) -> str:
        content = await asyncio.to_thread(self._drawn, chart)
        api, about = self._means.api, {"filename": name, "length": len(content), "alt_txt": chart.finding}
        opened = await api.call("files.getUploadURLExternal", **about)
        await api.bring(str(opened["upload_url"]), content)
        file = str(opened["file_id"])
        await api.call("files.completeUploadExternal", files=[{"id": file, "title": chart.title}])
        return file

    async def _looked_at(self, file: str) -> None:
        """Return once Slack knows what it is."""
        for _ in range(LOOKS):
            found = await self._means.api.call("files.info", file=file)
            if (found.get("file") or {}).get("mimetype"):
                return
            await self._means.sleep(PAUSE.total_seconds())
        raise Unavailable("Slack is still looking at a picture.")
