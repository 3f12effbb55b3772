"""A week in numbers: what a digest counts, and between which instants."""
