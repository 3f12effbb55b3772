"""The verbs of Handraise: the only writers of the store, the only callers of adapters."""
