"""From what the index of words was made; the index itself is a table of the database's own kind."""

from django.db import models


class Shape(models.Model):
    """Which fields the index was made from, so that an upgrade makes it anew when others count."""

    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.digest
