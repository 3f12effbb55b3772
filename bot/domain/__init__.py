"""The nouns of Handraise and their rules. Standard library only; everything is frozen and pure."""
