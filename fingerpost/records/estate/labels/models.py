"""The short address of an asset: made once, printed on a label, never changed, never used again."""

from django.db import models

LETTERS = "23456789bcdfghjkmnpqrstvwxyz"
"""No letter that is read as another or as a digit, and no vowel, so that no code is a word."""
LENGTH = 8
PREFIX = "/a/"
"""Where the short addresses begin, for as long as labels of ours stick to anything."""


class AssetAddress(models.Model):
    """What a label says. It opens a page before there is a scope, and decides that scope."""

    code = models.CharField(max_length=12, unique=True)
    organisation = models.ForeignKey(
        "tenancy.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    asset = models.OneToOneField("estate.Asset", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.path

    @property
    def path(self) -> str:
        """The address without the name of the server: /a/k7m2q9xd."""
        return f"{PREFIX}{self.code}"
