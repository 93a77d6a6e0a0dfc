"""Work that goes on after a page has answered: leased, retried, never lost, done at least once."""
