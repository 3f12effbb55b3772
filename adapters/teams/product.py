"""What Teams brings to the flow: words that its buttons carry, and questions to one person."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.teams.action_ids import CORRECT, KEEP_INSIDE, LEAVE_IT, LEND, LENT, OVER
from adapters.teams.adaptive_card import TYPED, WEIGHT, Press, card, on_post, row, text, weight, whole
from adapters.teams.attachments import AttachmentIndex, fetch_from
from adapters.teams.button_payload import asks_for, can_carry, post_key, root_of, words_of
from adapters.teams.context import TeamsContext
from adapters.teams.escape import escaped
from adapters.teams.gateway import Activity, Json, Kind, OutgoingContent
from adapters.teams.manifest import SEND
from bot.chat.attachments import Attachment
from bot.chat.commands import ParsedCommand
from bot.chat.flow.responses import MayTheySend, Notice, SourceChanged, WordsLent
from bot.chat.interaction import Ask, Heard, Interaction, SourceMessage
from bot.chat.texts import LABELS
from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.draft import fingerprint as digest_of
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.ports.errors import Rejected
from bot.ports.kv import update

ASKED = "asked"
"""Words that a colleague wants to send: whose they are, and their digest, by the post and by who asked."""
LENT_WORDS = "What is attached to them stays inside: only the person who posted it can send it."
TOO_LONG = "That is too long to be passed on here. The person who wrote it can send it from its own menu."
NO_KEEPERS = (
    "app.yaml names nobody who looks after the house from Teams (`keepers`). Until it does, that is done in the staff "
    "room, in Slack, or with `handraise pause` and `handraise resume`."
)
_SAYS: Mapping[str, str] = {
    Verb.CLAIM: "claim",
    Verb.HELP_TOO: "help-too",
    Verb.WRITE: "send",
    Ask.PREVIEW: "send",
    Ask.MENU_CLAIM: "claim",
}


class TeamsProduct:
    """A `ChatProduct`. Teams shows no history: words travel with the buttons that are about them."""

    typed_most = TYPED
    confirms_undo = True
    not_shown = "Teams would not show that just now. Nothing is lost: press again."
    only_admins = "Only a keeper of this room can confirm that: app.yaml names them."

    def __init__(self, teams: TeamsContext) -> None:
        self._teams = teams
        self.attachments = AttachmentIndex(teams.kv, teams.now)
        self._fetch = fetch_from(teams.gateway)

    def plain(self, text: str) -> str:
        """Return what was typed: in Teams' fields it is plain."""
        return text

    async def source(self, asked: Interaction, thread: ThreadId) -> SourceMessage:  # noqa: ARG002 - the words are here
        """Return the words that a button carries, or the post whose menu was used."""
        heard: Activity = asked.wire
        quoted, where = heard.quoted, heard.where.conversation
        if quoted is not None:
            who = quoted.author
            return SourceMessage(
                asked.source, quoted.text, who.aad, who.name, quoted.attached, where, quoted.no_plain_form
            )
        return SourceMessage(asked.source, asked.typed("words"), heard.who.aad, heard.who.name, None, where)

    async def attached(self, said: SourceMessage) -> tuple[Attachment, ...]:
        """A menu tells of a post's pictures, and not where they lie: that was said when the post was heard."""
        heard = {file.id: file for file in await self.attachments.on(said.key) if file.id}
        if said.attached is None:
            return tuple(heard.values())
        return tuple(file if file.url else heard.get(file.id, file) for file in said.attached)

    async def fetch(self, file: Attachment) -> tuple[bytes, str]:
        """Return what a picture holds, and its alt text. Raises ActionRefused."""
        return await self._fetch(file)

    async def may_lend(self, said: SourceMessage, owner: StaffRef, to: str, thread: ThreadId) -> bool:  # noqa: ARG002
        """Return whether just these words were asked of `owner`: a button's words are no proof of whose they are."""
        entry = await self._teams.kv.get(ASKED, f"{said.key}/{to}")
        if entry is None:
            return False
        return bool(entry.value["owner"] == owner.account and entry.value["digest"] == digest_of(said.text))

    async def then(self, asked: Interaction) -> Json:
        """Return what to go on with after the introduction."""
        heard: Activity = asked.wire
        is_menu = heard.kind is Kind.MENU_OPENED
        at = root_of(heard)
        thread = heard.values.get("thread")
        if is_menu:
            thread = None if at is None else await self._teams.registry.thread_at(at.root_key)
        mine = heard.quoted if heard.quoted is not None and heard.quoted.author.aad == heard.who.aad else None
        if is_menu and asks_for(heard) == SEND and mine is not None and can_carry(mine.text) and not mine.no_plain_form:
            return {"thread": thread, "post": post_key(heard, mine.id), "words": mine.text}
        word = _SAYS.get(asked.ask)
        return {"say": f"{word} {thread}"} if word and thread else {}

    async def resumed(self, then: Json, by: StaffRef) -> tuple[ThreadId, SourceMessage] | None:
        """Return the words that were to be sent before their author introduced themselves."""
        if "words" not in then or not isinstance(then.get("thread"), int):
            return None
        return ThreadId(then["thread"]), SourceMessage(str(then.get("post", "")), str(then["words"]), by.account)

    # --- in words -----------------------------------------------------------------------------

    async def understood(self, asked: ParsedCommand, by: StaffRef, heard: Heard) -> ParsedCommand:
        """Refuse what only keepers may, where app.yaml names none. A name of several words is one colleague."""
        if asked.command.for_keepers and not self._teams.people.has_keepers:
            await self._teams.desk.log_refusal(by, asked.command.word, NO_KEEPERS)
            raise ActionRefused(NO_KEEPERS)
        inbound: Activity = heard.wire
        if inbound.mentions and asked.colleague:  # what the table took for text is the rest of the name
            said, name = f"{asked.colleague} {asked.text}".removeprefix("@"), inbound.mentions[0].name
            rest = said.removeprefix(name).strip() if name and said.startswith(name) else ""
            return ParsedCommand(asked.command, asked.thread, asked.colleague, rest)
        return asked

    async def whom(self, named: str, heard: Heard) -> StaffId:
        """Return the colleague. Teams says who was named with @ beside the words."""
        inbound: Activity = heard.wire
        people = [each for each in inbound.mentions if each.aad or each.id]
        if len(people) != 1:
            raise ActionRefused(f"Name one colleague with @, as Teams offers it, instead of “{named[:40]}”.")
        try:
            account = people[0].aad or (await self._teams.people.profile(people[0].id)).aad
            return (await self._teams.desk.person(StaffRef(self._teams.name, account))).id
        except Rejected:  # a tag, another app, somebody of another team
            raise ActionRefused(
                "Whom you named is not in the team of the room, so it cannot be handed to them."
            ) from None
        except ActionRefused:
            raise ActionRefused(
                "They have not been here yet. Ask them to write “@Handraise me” first, then hand it to them."
            ) from None

    # --- what one person is asked -------------------------------------------------------------

    async def tell(self, account: str, notice: Notice) -> str:
        """Ask or tell somebody in the thread it is about. Raises ActionRefused for words that no button carries."""
        who = await self._teams.people.called(account) if account else None
        if isinstance(notice, MayTheySend):
            await self._take_note(account, notice, known=who is not None)
        where = notice.where if isinstance(notice, SourceChanged) else notice.said.where
        if who is not None:
            self._teams.run_later(self._teams.tell(who, where, _question(notice)))
        return LENT_WORDS if isinstance(notice, MayTheySend) and notice.said.attached else ""

    async def _take_note(self, account: str, notice: MayTheySend, *, known: bool) -> None:
        """Write down what is asked of whom: only that can be lent."""
        if not known:
            raise ActionRefused("Only a colleague's words can be sent, with their leave. Those are nobody's here.")
        said = notice.said
        if not can_carry(said.text) or weight(_question(notice).card) > WEIGHT:
            raise ActionRefused(TOO_LONG)
        asked = {"owner": account, "digest": digest_of(said.text), "thread": notice.thread}
        await update(self._teams.kv, ASKED, f"{said.key}/{notice.to}", lambda _: asked)


def asking(said: str, *presses: Press, quoted: str = "") -> OutgoingContent:
    """Return a question to one person, with the buttons that answer it."""
    made = [on_post(p if p.opens else replace(p, data={**p.data, OVER: True})) for p in presses]
    body = [text(f"**{escaped(said)}**"), *([whole(quoted)] if quoted else []), row(*made)]
    return OutgoingContent(card=card(body, says=said), summary=said)


def _question(notice: Notice) -> OutgoingContent:
    match notice:
        case SourceChanged():
            return _changed(notice)
        case MayTheySend(thread, colleague, to, said):
            asked = f"{colleague} would like to answer the customer of #{thread} with your words, and would sign them."
            words = {"thread": thread, "post": said.key, "to": to, "words": said.text}
            presses = (Press(LEND, "They may", words, style="positive"), Press(KEEP_INSIDE, "Keep them inside", words))
            return asking(asked, *presses, quoted=said.text)
        case WordsLent(thread, said):
            lent = {"thread": thread, "post": said.key, "words": said.text}
            look = Press(LENT, "Look at it", lent, style="positive", opens=True)
            return asking(f"You may send those words in #{thread}.", look)


def _changed(notice: SourceChanged) -> OutgoingContent:
    thread, reply = notice.thread, notice.reply
    did = "You changed what you wrote" if notice.now_says is not None else "You deleted what you wrote"
    if reply.state is not ReplyState.SENT:
        said = f"{did}, after you pressed Send. Your answer to #{thread} leaves as you saw it, unless you undo it."
        return asking(said, Press(Verb.UNDO, LABELS[Verb.UNDO], {"thread": thread}, style="destructive"))
    said = f"{did}, after it was sent. Your answer to #{thread} still stands in public as it was."
    said = f"{said} {notice.no_plain_form}".rstrip()
    about: Mapping[str, Any] = {"thread": thread, "reply": reply.id}
    presses = [
        Press(Verb.TAKE_BACK, LABELS[Verb.TAKE_BACK], {"thread": thread}, opens=True),
        Press(LEAVE_IT, "Leave it as it is", about),
    ]
    corrected = "" if notice.now_says is None else words_of(notice.now_says, thread)
    if corrected and can_carry(corrected) and not notice.no_plain_form:
        words = {"thread": thread, "post": notice.source, "words": corrected}
        presses.insert(0, Press(CORRECT, "Correct it in public…", words, style="positive", opens=True))
    return asking(said, *presses)
