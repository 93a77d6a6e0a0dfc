"""The words of a stocktake."""

from django.db import models


class Outcome(models.TextChoices):
    """What became of one thing in a stocktake."""

    FOUND = "found", "Found"
    MISPLACED = "misplaced", "Not where the register says"
    MISSING = "missing", "Missing"
    GONE = "gone", "Here, though the register says it is gone"
    UNKNOWN = "unknown", "Not in the register"
