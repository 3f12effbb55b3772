"""The embedded web staff room."""
