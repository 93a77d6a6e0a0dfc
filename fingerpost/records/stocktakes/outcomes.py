"""The words of a stocktake."""

from django.db import models


class Outcome(models.TextChoices):
    """What became of one thing in a stocktake."""

    FOUND = "found", "Found"
    MISPLACED = "misplaced", "Not where the register says"
    MISSING = "missing", "Missing"
    GONE = "gone", "Here, though the register says it is gone"
    UNKNOWN = "unknown", "Not in the register"
    NOT_LOOKED_FOR = "not-looked", "Not looked for"


NOT_SEEN = (Outcome.MISSING, Outcome.NOT_LOOKED_FOR)
COUNTS = {
    Outcome.FOUND: "found",
    Outcome.MISPLACED: "misplaced",
    Outcome.MISSING: "missing",
    Outcome.GONE: "gone",
    Outcome.UNKNOWN: "unknown",
    Outcome.NOT_LOOKED_FOR: "not_looked_for",
}
"""The field of a stocktake in which each count stands."""
