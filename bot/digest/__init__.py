"""A week in numbers as text, HTML and pictures."""
