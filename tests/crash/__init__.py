"""The real program, killed with SIGKILL wherever it hurts, and what people find afterwards."""
