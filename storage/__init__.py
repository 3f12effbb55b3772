"""The only SQL of Handraise."""
