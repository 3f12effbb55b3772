"""Mastodon, and what speaks its API: an account of ours that customers mention and our people answer from."""
