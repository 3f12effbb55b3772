"""A reply's pictures on their way out: fetched, compared to what was sent, handed to a channel that carries them."""

from bot.domain.draft import Reply
from bot.domain.ids import EffectKey, PostRef
from bot.domain.picture import PictureContent
from bot.domain.thread import JournalEvent
from bot.domain.thread_history import ThreadHistory
from bot.ports.channel import CanPublishPictures, PublicChannel
from bot.ports.errors import Rejected
from bot.ports.store import Pictures

OTHERS = "Its pictures are not those that were sent."
GONE = "A picture of it was deleted meanwhile. Add it again, look at the preview, and send it again."


def refuse_other_pictures(story: ThreadHistory, reply: Reply) -> None:
    """Raise Rejected unless the reply's pictures are, byte for byte and word for word, those that its author sent."""
    sent = [
        e.text
        for e in story.journal
        if e.event is JournalEvent.ENCLOSED and e.by == reply.author and e.about == reply.id
    ]
    if sent != [picture.seal for picture in reply.pictures]:
        raise Rejected(OTHERS)


async def enclosed(store: Pictures, reply: Reply) -> tuple[PictureContent, ...]:
    """Return the reply's pictures with their bytes. Raises Rejected if one is not there or not what it was."""
    found = []
    for picture in reply.pictures:
        content = await store.picture(picture.id)
        if content is None:
            raise Rejected(GONE)
        enclosed = PictureContent(picture, content)
        if not enclosed.intact:
            raise Rejected(OTHERS)
        found.append(enclosed)
    return tuple(found)


async def into_public(
    channel: PublicChannel, text: str, reply: Reply, key: EffectKey, pictures: tuple[PictureContent, ...]
) -> PostRef:
    """Publish `text`, the reply's own or that of its first part, with its pictures if it has some.

    Raises what `publish` raises.
    """
    if not pictures:
        return await channel.publish(text, by=reply.attribution, to=reply.to, key=key)
    if not isinstance(channel, CanPublishPictures):
        raise Rejected("This network carries no pictures from here. Remove them, and send it again.")
    return await channel.publish_with_pictures(text, by=reply.attribution, to=reply.to, key=key, pictures=pictures)
