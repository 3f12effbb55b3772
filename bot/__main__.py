"""`python -m bot` is `handraise`."""

import sys

from bot.cli import main

sys.exit(main())
