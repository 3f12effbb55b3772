"""Everything that speaks to one network: channels face the public, surfaces face staff."""
