"""What every chat product does: events in, messages out, and who may ask for what."""
