"""Threads with their posts, drafts, journal and effects: written, read and looked through."""
