"""The company's people: who they are inside, and how each chose to be seen outside."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import StaffId

NEWCOMER = "Newcomer"
"""What colleagues see of somebody whom the program itself let in, until they choose a name."""

HOUSE_RULES = (
    "Answer what you know. If you are not sure, say so or ask a colleague first.",
    "Write as yourself, in your own words. Nothing is written or changed for you.",
    "What you say in here stays in here. Only what you preview and send becomes public.",
    "Never ask for or repeat an address, an order number, a card number or a password in public.",
    "When somebody asks to be left alone, we leave them alone. No last word.",
    "Made a mistake? Undo within seconds, or take it back later. Nobody is blamed for that.",
)
"""What everyone reads before their first reply. Changing these asks nobody to agree again."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """How the author of a reply is named in public: a chosen name and, if they like, a role."""

    name: str
    role: str = ""

    @property
    def signature(self) -> str:
        """The words that follow the text of a reply: "— Ana, baker"."""
        return f"— {self.name}, {self.role}" if self.role else f"— {self.name}"


@dataclass(frozen=True, slots=True)
class Staff:
    """One person of the company.

    `name` is what colleagues see. `attribution` is what customers see: None until the person chose
    it. `agreed_at` is when they accepted the house rules. `active` is False once they have left.
    `department` is where they work, if anybody said so; `named` is False if digests must not name them.
    `offers` and `weekly_note` are what they asked for: to be told of threads like those they answered
    before, and once a week what came of their own.
    """

    id: StaffId
    name: str
    role: str = ""
    attribution: Attribution | None = None
    agreed_at: datetime | None = None
    active: bool = True
    department: str = ""
    named: bool = True
    offers: bool = False
    weekly_note: bool = False

    @property
    def nameless(self) -> bool:
        """Whether nobody has said yet who that is: the program let them in, and they have not introduced themselves."""
        return self.attribution is None and self.name == NEWCOMER

    @property
    def enrolled(self) -> bool:
        """Whether this person may send: still here, has chosen a public name, has agreed."""
        return self.active and self.attribution is not None and self.agreed_at is not None


@dataclass(frozen=True, slots=True)
class Standing:
    """A surface's verdict on whether an account may act for the company, and if not, why.

    `reason` is one sentence for the person who was refused, and names whom to ask. `is_keeper` is
    whether the surface knows this person as one who looks after it. `unsure` is a no only because
    nobody could be asked just now: what waits may be asked for again.
    """

    may_speak: bool
    reason: str = ""
    is_keeper: bool = False
    unsure: bool = False
