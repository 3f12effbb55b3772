"""One contract suite per port; every adapter passes its own."""
