"""Spot checks: chance draws ten rows of a register, and somebody goes to look at them."""
