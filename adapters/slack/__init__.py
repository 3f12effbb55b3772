"""Slack: staff see cards in a channel of their workspace, and answer from there."""
