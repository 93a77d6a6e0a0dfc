"""What it means that a thing was seen in a room. No database."""

from fingerpost.records.estate.choices import GONE

from .outcomes import Outcome


def outcome_of(status: str, *, expected_here: bool) -> Outcome:
    """Seen where the register says, somewhere else, or though the register says it is gone."""
    if status in GONE:
        return Outcome.GONE
    return Outcome.FOUND if expected_here else Outcome.MISPLACED
