"""The outbox: effects carried out one lane at a time, each once, and what becomes of those that fail."""
