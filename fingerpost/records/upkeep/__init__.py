"""Upkeep of the registers: each has an owner, and is reviewed in time, also ahead of the budget."""
