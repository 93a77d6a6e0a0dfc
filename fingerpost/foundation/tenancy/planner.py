"""What the database's planner knows of the rows, so that it takes the index that helps."""

from django.db import connection

SAMPLED = 1000
"""Rows of each index that SQLite looks at, so that no table keeps writers waiting."""


def study() -> None:
    """Count anew how many rows there are, and how they differ; after many were written.

    Without it SQLite walks every device to find the few that lack something.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"PRAGMA analysis_limit={SAMPLED}")
        cursor.execute("ANALYZE")
