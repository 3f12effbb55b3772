"""Pictures that hang on a post in Slack: fetched from Slack alone, described in the editor."""

from collections.abc import Mapping

from adapters.slack.context import Means
from adapters.slack.events import Payload
from bot.chat import attachments as bot_attached
from bot.chat.attachments import MOST, ONLY_PICTURES, TOO_LARGE, Attachment
from bot.chat.command_runner import describe
from bot.chat.views.forms import ALT_FIELD
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.errors import PortError

_NOT_FETCHED = "Slack would not hand it out just now. Try again in a minute."


def attached(post: Payload) -> tuple[Attachment, ...]:
    """Return the files on a post, in order; those that were deleted are no more."""
    found = post.get("files")
    return tuple(
        _attached(file)
        for file in (found if isinstance(found, list) else [])
        if isinstance(file, dict) and file.get("mode") != "tombstone"
    )


class Pictures(bot_attached.DraftPictures):
    """The pictures of somebody's draft, and the files in Slack that they came from."""

    def __init__(self, means: Means) -> None:
        super().__init__(means.kv, lambda: means.desk, self._fetched)
        self._means = means

    async def describe(self, thread: ThreadId, by: StaffRef, typed: Mapping[str, str]) -> None:
        """Keep what was typed about the pictures that the draft has by now."""
        alts = {field.removeprefix(ALT_FIELD): alt for field, alt in typed.items() if field.startswith(ALT_FIELD)}
        await describe(thread, by, self._means.desk, alts)

    async def _fetched(self, file: Attachment) -> tuple[bytes, str]:
        """Return what the file holds, and its alt text. Raises Refused for what is no picture, or is not handed out."""
        try:
            if not file.url:  # a file of another workspace: Slack tells of it when asked
                found = await self._means.api.call("files.info", file=file.id)
                file = _attached(found.get("file") or {})
            if not file.media.startswith("image/"):
                raise ActionRefused(ONLY_PICTURES)
            if file.size > MOST:
                raise ActionRefused(TOO_LARGE)
            return await self._means.api.fetch(file.url, MOST), file.alt
        except PortError as trouble:
            raise ActionRefused(_NOT_FETCHED) from trouble


def _attached(file: Payload) -> Attachment:
    size = file.get("size")
    return Attachment(
        id=str(file.get("id") or ""),
        name=str(file.get("name") or file.get("title") or "A file"),
        media=str(file.get("mimetype") or ""),
        size=size if isinstance(size, int) else 0,
        url=str(file.get("url_private_download") or file.get("url_private") or ""),
        alt=" ".join(str(file.get("alt_txt") or "").split()),
    )
