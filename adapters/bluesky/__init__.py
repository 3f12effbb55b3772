"""Bluesky: a public channel on an account of ours."""
