"""What each action and event does to a thread: pure functions that return the change and its effects."""
