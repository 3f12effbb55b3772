"""X: an account of ours that customers mention and our people answer from, within X's rules and a budget."""
