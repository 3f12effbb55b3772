"""What channels, surfaces, adapters and the store must do, and what they may ask of us."""
