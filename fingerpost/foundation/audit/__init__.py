"""What was done, by whom and when: append-only, chained by hash, one chain per organisation."""
