"""The core of Handraise: what a mention, a thread, a claim and a reply are. It knows no network."""
