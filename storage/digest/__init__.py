"""What a digest counts, and the digests that were told."""
