"""The company's own public wall."""
