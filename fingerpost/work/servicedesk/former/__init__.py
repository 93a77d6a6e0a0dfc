"""Bringing in the requests that a school kept in another program, with their history."""
