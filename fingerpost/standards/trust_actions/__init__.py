"""What a trust asks of all its schools that lack the same: one action, a thing to do in each."""
