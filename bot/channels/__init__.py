"""What every public network needs: look in rounds, watch posts, post once, tell troubles apart."""
