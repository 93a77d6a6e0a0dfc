"""Asking people a few questions: who answered is known, what somebody answered is not."""
