"""`python -m bot` is `handraise`."""

import sys

from bot.cli.main import main

sys.exit(main())
