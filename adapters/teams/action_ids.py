"""Under which names presses and fields arrive, besides the verbs of a card."""

from bot.domain.card import Verb

DIALOGS = frozenset(
    {
        *(Verb.WRITE, Verb.HAND_OFF, Verb.NOTE, Verb.SECOND, Verb.TAKE_BACK, Verb.NOT_FOR_US),
        *(Verb.BY_HAND, Verb.STOP),
    }
)
"""The verbs whose press asks for a dialog; in the dialog, the same word does it."""

REFRESH = "refresh"
"""Teams asks for somebody's own view of a card; nobody pressed anything."""
READ = "read"
"""Everything that was said, in a dialog. With `before`, what stood before the parts that were shown."""
OPEN = "open"
"""The same, from a list or a post about many threads."""
PREVIEW = "preview"
"""What was typed, as customers would see it: from the box on a card, and in the editor. It is kept as the draft."""
EDIT = "edit"
"""The editor, with the draft as it is."""
KEEP = "keep"
"""Keep what was typed as the draft, and close the editor."""
CLOSE_DIALOG = "done"
"""Close the dialog; nothing else."""
INTRODUCE = "introduce"
"""How customers see somebody: opens the form, and is what the form brings."""
QUIET = "quiet"
"""Somebody's quiet hours: opens the form, and is what the form brings."""
WANTS = "wants"
"""How somebody wants to be named and told: the choice of this `name` becomes `to`, and `at` is drawn anew."""
SO_FAR = "so-far"
"""The digest that comes next, as it stands now."""
RATE = "rate"
"""Whether the digest of this `week` is `useful` to somebody, "yes" or "no"."""
SETTINGS = "settings"
FIND_COLLEAGUE = "find-colleague"
"""Look for a colleague by name, in the dialog of handing off."""
HOME = "home"
HEARD = "heard"
"""Somebody has read what happened, up to `key`."""
CONFIRM_SHARED = "confirm-shared"
CORRECT = "correct"
"""The words of a post that was changed, in the editor: what was sent of it still stands as it was."""
LEAVE_IT = "leave-it"
LEND = "lend"
"""A colleague may send these words of mine."""
KEEP_INSIDE = "keep-inside"
LENT = "lent"
"""Words that a colleague lent, in the editor."""

# The fields that something is typed or chosen in.
TO_FIELD = "to"
FIND_FIELD = "find"
