"""The tables, their columns, and the only translation between rows and domain objects."""
