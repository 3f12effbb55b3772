"""Threads in every state that people see, as cards: what the pictures of each chat product are drawn from."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

from bot.chat.notifications import Notification
from bot.domain import actions as act
from bot.domain.card import Card, Similar
from bot.domain.customer_history import Background, History
from bot.domain.decisions.chain_progress import cut_short as cut
from bot.domain.decisions.events import (
    EventContext,
    customer_deleted,
    customer_edited,
    customer_stopped,
    followed_up,
    lease_ended,
    liked,
)
from bot.domain.decisions.reply_events import reply_failed, reply_retracted
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import Draft, Preview, ReplyState
from bot.domain.ids import PostRef, StaffId, ThreadId
from bot.domain.mention import Deleted, Edited, Mention
from bot.domain.opt_out import StopRecord
from bot.domain.pause import Pause
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, JournalEvent, Post, State
from bot.engine.card_view import card as draw
from bot.policies.review import review
from tests.unit.world import (
    AGAIN,
    ANA,
    ASKED,
    BEN,
    CLEO,
    EVERYBODY,
    LEASE,
    LIMITS,
    MARIA,
    MAYBE,
    OURS,
    T0,
    THREAD,
    Desk,
    at,
    claimed_with_draft,
    on,
)

URL = "https://wall.example/p/"
QUESTION = "Hello! Is the rye bread vegan? And do you bake on Sundays?"
ANSWER = "Yes, there is nothing but flour, water and salt in it. On Sundays we open at eight."
FIRST = Post(ASKED, "Maria", QUESTION, T0, URL + "1")
FOLLOW = Post(AGAIN, "Maria", "Lovely. Can I reserve two for Sunday?", at(44), URL + "3")
OUR_POST = Post(OURS, "Acme", f"{ANSWER}\n— Ana, baker", at(11), URL + "2", by_us=True)
PAUSED = Pause(at(3), "Cleo", "press embargo")
PAST = Background(
    History(3, T0 - timedelta(days=40), "Ben"),
    (
        Similar(ThreadId(97), "Is your rye bread vegan, and the rolls?", "Ben", URL + "97"),
        Similar(ThreadId(31), "Which of your breads have no milk in them?", "Cleo"),
    ),
)


def drawn(
    desk: Desk,
    viewer: Staff | None = None,
    *,
    posts: tuple[Post, ...] = (FIRST,),
    minutes: float = 12,
    chains: bool = False,
    **more: object,
) -> Card:
    """The card as the core makes it."""

    def preview_of(draft: Draft) -> Preview:
        author = desk.people[draft.author].attribution
        return review(
            draft.text, author=author, limits=LIMITS, company="Acme", colleagues=(), chains=chains, split=draft.split
        )

    people = tuple(EVERYBODY.values())
    return draw(desk.story(*posts), viewer=viewer, now=at(minutes), preview_of=preview_of, colleagues=people, **more)  # type: ignore[arg-type]


# --- threads in every state -------------------------------------------------------------------------


def asked() -> Desk:
    """Maria has asked."""
    return Desk(journal=[JournalEntry(JournalEvent.OPENED, T0)])


def claimed() -> Desk:
    """Ana has claimed it."""
    desk = asked()
    desk.now = at(2)
    desk.claim(ANA)
    return desk


def sent() -> Desk:
    """Ana has pressed Send ten minutes in."""
    desk = claimed()
    desk.now = at(11)
    desk.write(ANA, ANSWER)
    desk.send(ANA)
    return desk


def answered() -> Desk:
    """Ana's answer stands in public."""
    desk = sent()
    (going,) = desk.thread.replies
    stands = replace(going, state=ReplyState.SENT, post=OURS)
    desk.thread = replace(desk.thread.with_reply(stands), state=State.ANSWERED)
    desk.journal.append(JournalEntry(JournalEvent.PUBLISHED, at(12), ANA.id, about=going.id))
    return desk


def waiting() -> Desk:
    """Maria wrote again."""
    desk = answered()
    desk.keep(followed_up(desk.thread, Mention(AGAIN, MARIA, FOLLOW.text, at(44)), EventContext(at(44), LEASE)))
    return desk


class ThePage:
    """Where a reply can be written by hand."""

    def by_hand(self, to: PostRef, text: str) -> str:
        return f"https://town.example/reply?to={to.id}&text={quote(text)}"

    async def find_by_hand(self, link: str, *, to: PostRef) -> Post:
        raise AssertionError(f"drawing a card asks the network nothing, but it was asked for {link} below {to}")


THE_PAGE = ThePage()


def by_hand() -> Desk:
    """Ana has claimed what no program may answer."""
    desk = claimed()
    desk.thread = replace(desk.thread, summoned=False)
    return desk


def closed() -> Desk:
    desk = claimed()
    desk.does(ANA, act.Close(desk.thread.id, on(ANA)))
    return desk


def not_for_us() -> Desk:
    desk = asked()
    reason = "It is the other bakery in Mill Road that she means"
    desk.does(BEN, act.NotForUs(desk.thread.id, on(BEN), reason))
    return desk


def withdrawn() -> Desk:
    desk = claimed()
    desk.keep(customer_deleted(desk.thread, Deleted(ASKED, at(5)), None, EventContext(at(5), LEASE)))
    return desk


def stopped() -> Desk:
    desk = claimed()
    desk.keep(customer_stopped(desk.thread, StopRecord(at(5)), EventContext(at(5), LEASE)))
    return desk


def with_helpers() -> Desk:
    desk = claimed()
    desk.does(BEN, act.HelpToo(desk.thread.id, on(BEN)))
    desk.does(CLEO, act.HelpToo(desk.thread.id, on(CLEO)))
    return desk


def failed() -> Desk:
    desk = sent()
    (going,) = desk.thread.replies
    desk.keep(reply_failed(desk.thread, going.id, "The wall is closed for the night.", EventContext(at(13), LEASE)))
    return desk


def retracted() -> Desk:
    desk = answered()
    (stands,) = desk.thread.replies
    desk.keep(reply_retracted(desk.thread, stands.id, at(20)))
    return desk


def talked() -> Desk:
    """Everything that a thread is told of, one thing after the other."""
    desk = waiting()
    desk.now = at(45)
    desk.does(BEN, act.Note(desk.thread.id, on(BEN), "She means the <!here> loaf & *not* the rolls.\n– Ben"))
    desk.keep(customer_edited(desk.thread, Edited(AGAIN, FOLLOW.text, at(45)), EventContext(at(45), LEASE)))
    desk.does(ANA, act.HandOff(desk.thread.id, on(ANA), BEN.id))
    desk.keep(liked(desk.thread, OURS, at(46)))
    ended = lease_ended(desk.thread, at(44) + LEASE)
    if ended is not None:
        desk.keep(ended)
    return desk


def second_asked() -> Desk:
    desk = claimed_with_draft("Call us on 030 901820 and we put two aside!")
    desk.verdict = MAYBE
    desk.ask(ANA)
    return desk


GONE = replace(FIRST, text="", deleted_at=at(5))
REWORDED = replace(FIRST, text=QUESTION.replace("rye", "spelt"), edited_at=at(3))
LONG = "\n".join(f"{n}. And what about the {kind} bread, please?" for n, kind in enumerate(["rye", "oat"] * 30, 1))
GERMAN = replace(FIRST, text="Guten Tag! Ist das Roggenbrot vegan? Und backen Sie sonntags?")
THREE = (FIRST, OUR_POST, FOLLOW)
LATER = [Post(PostRef("wall", f"p{n}"), "Maria", f"Thought {n}.", at(44 + n), f"{URL}{n}") for n in range(4, 9)]


def draft(text: str) -> Desk:
    """What Ana has written."""
    desk = claimed()
    desk.write(ANA, text)
    return desk


def split(text: str) -> Desk:
    """What Ana wants to say in several posts."""
    desk = draft(text)
    desk.drafts[ANA.id] = replace(desk.drafts[ANA.id], split=True)
    return desk


def cut_short() -> Desk:
    """Only the first of two parts of Ana's answer stands."""
    desk = sent()
    (going,) = desk.thread.replies
    parts = ("It is. (1/2)\n— Ana, baker", "And the rolls are. (2/2)\n— Ana, baker")
    begun = replace(going, state=ReplyState.GOING, text="\n\n".join(parts), parts=parts, post=OURS, posts=(OURS,))
    desk.thread = desk.thread.with_reply(begun)
    desk.keep(cut(desk.thread, going.id, "The customer asked not to be contacted.", EventContext(at(13), LEASE)))
    return desk


NOBODY = Staff(StaffId(9), "Nils Holm", "shop")

WEEK = LastSevenDays(answered_by_me=5, helped_by_me=1, liked=2, heard=41, answered=38, waiting_now=3)
WHISPERS = [
    Notification("k1", "Maria wrote again in #142.", ThreadId(142), at(44)),
    Notification("k2", "Maria liked your answer in #139.", ThreadId(139), at(30)),
]


def shelf(many: int) -> list[Card]:
    """So many cards that nobody has."""
    return [drawn(Desk(replace(THREAD, id=ThreadId(142 + n))), BEN) for n in range(many)]
