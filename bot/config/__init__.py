"""What app.yaml says, read and checked, and which adapters are installed."""
