"""Mailboxes of the school that IT support reads: where they are, and how the last reading went."""
