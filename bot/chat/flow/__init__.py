"""From an interaction to an action at the desk, and to what the person is shown of it: one flow for every product."""
