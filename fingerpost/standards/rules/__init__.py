"""Evidence from the foundation's own records: who holds which duty, and who may sign in."""

from . import accounts, letters, named, roles, sign_in, staff

__all__ = ["accounts", "letters", "named", "roles", "sign_in", "staff"]
