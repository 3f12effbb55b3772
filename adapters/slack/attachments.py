"""Pictures that hang on a post in Slack: fetched from Slack alone."""

from adapters.slack.client import SlackClient
from adapters.slack.events import Payload, files_of
from bot.chat.attachments import MOST, ONLY_PICTURES, TOO_LARGE, Attachment
from bot.domain.thread import ActionRefused
from bot.ports.errors import PortError

SHARED = "A shared post"
_NOT_FETCHED = "Slack would not hand it out just now. Try again in a minute."


def attached(post: Payload) -> tuple[Attachment, ...]:
    """Return the files on a post, in order, then the posts that are shared in it; what was deleted is no more.

    What Slack made of an address beside the words is none: the address is among them.
    """
    beside = post.get("attachments")
    shared = [each for each in beside if _is_shared(each)] if isinstance(beside, list) else []
    return (*map(_attached, files_of(post)), *(Attachment("", SHARED, "", 0, "", "") for _ in shared))


def _is_shared(beside: object) -> bool:
    return isinstance(beside, dict) and bool(beside.get("is_share"))


async def fetched(api: SlackClient, file: Attachment) -> tuple[bytes, str]:
    """Return what a file holds, and its alt text. Raises ActionRefused for what is no picture, or not handed out."""
    try:
        if not file.url and file.id:  # a file of another workspace: Slack tells of it when asked
            found = await api.call("files.info", file=file.id)
            file = _attached(found.get("file") or {})
        if not file.media.startswith("image/"):
            raise ActionRefused(ONLY_PICTURES)
        if file.size > MOST:
            raise ActionRefused(TOO_LARGE)
        return await api.fetch(file.url, MOST), file.alt
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
