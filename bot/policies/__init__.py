"""May this go out, and signed how? Pure functions that each return a Verdict."""
