"""Comparing a register with another list: what is in both, only here, only there, or differs."""
