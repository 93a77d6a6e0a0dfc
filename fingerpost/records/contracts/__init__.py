"""Contracts: what the school has agreed to pay for, until when, and the last day to say no."""
