"""Microsoft Teams: a channel of one team, where staff see cards and act on them."""
