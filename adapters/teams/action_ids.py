"""Under which names presses and fields arrive, beside the verbs of a card."""

from bot.chat import interaction
from bot.chat.interaction import Ask
from bot.chat.texts import STEPS_IN
from bot.domain.card import Verb

DIALOGS = frozenset(
    {
        *(Verb.WRITE, Verb.HAND_OFF, Verb.NOTE, Verb.SECOND, Verb.TAKE_BACK, Verb.NOT_FOR_US),
        *(Verb.BY_HAND, Verb.STOP),
        *STEPS_IN,
    }
)
"""The verbs whose press asks for a dialog; in the dialog, the same word does it."""

REFRESH = "refresh"
"""Teams asks for somebody's own view of a card; nobody pressed anything."""
OPEN = "open"
"""The same as READ, from a list or a post about many threads."""
CLOSE_DIALOG = "done"
"""Close the dialog; nothing else."""
OVER = "over"
"""What a button brings along that stands in a post for one person alone and is over once it was pressed."""
HOME, SETTINGS = "home", "settings"
"""Where a choice stood that is drawn again."""

READ, PREVIEW, EDIT, KEEP, SAY = Ask.READ, Ask.PREVIEW, Ask.EDIT, Ask.KEEP, Ask.SAY
INTRODUCE, QUIET, WANTS, FIND_COLLEAGUE = Ask.INTRODUCE, Ask.QUIET, Ask.WANTS, Ask.FIND_COLLEAGUE
SO_FAR, RATE, HEARD, CONFIRM_SHARED = Ask.SO_FAR, Ask.RATE, Ask.HEARD, Ask.CONFIRM_SHARED
CORRECT, LEAVE_IT, LEND, KEEP_INSIDE, LENT = Ask.CORRECT, Ask.LEAVE_IT, Ask.LEND, Ask.KEEP_INSIDE, Ask.LENT

# The fields that something is typed or chosen in.
TEXT_FIELD, REASON_FIELD, TO_FIELD = interaction.TEXT_FIELD, interaction.REASON_FIELD, interaction.TO_FIELD
LINK_FIELD, FIND_FIELD, NAME_FIELD = interaction.LINK_FIELD, interaction.FIND_FIELD, interaction.NAME_FIELD
ROLE_FIELD, AGREED_FIELD, ALT_FIELD = interaction.ROLE_FIELD, interaction.AGREED_FIELD, interaction.ALT_FIELD
FROM_FIELD, UNTIL_FIELD = interaction.FROM_FIELD, interaction.UNTIL_FIELD
