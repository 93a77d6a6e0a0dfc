"""Which copies were made, and whether they could be put back."""

from django.db import models

from fingerpost.foundation.now import now


class CopyQuerySet(models.QuerySet["Copy"]):
    def latest_first(self) -> "CopyQuerySet":
        return self.order_by("-made_at", "-pk")

    def restored(self) -> "CopyQuerySet":
        """Those that a drill put back and found the same."""
        return self.filter(is_whole=True).order_by("-tried_at", "-pk")


class Copy(models.Model):
    """A copy of everything that is kept here, of all schools, and what its drill showed."""

    made_at = models.DateTimeField(default=now)
    name = models.CharField("file", max_length=120)
    place = models.CharField("folder", max_length=300)
    size = models.PositiveBigIntegerField("bytes")
    rows = models.PositiveBigIntegerField()
    files = models.PositiveIntegerField()
    seal = models.CharField(max_length=64)
    heads = models.JSONField(default=dict)
    """{key of an organisation: "entries:head"}, so that each sees its own."""
    is_locked = models.BooleanField("encrypted", default=False)
    gone_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    is_whole = models.BooleanField(null=True)
    outcome = models.TextField(blank=True)

    objects = models.Manager.from_queryset(CopyQuerySet)()

    class Meta:
        verbose_name = "copy"
        verbose_name_plural = "copies"
        indexes = [models.Index(fields=["-made_at", "-id"], name="copy_latest")]

    def __str__(self) -> str:
        return self.name

    def head_of(self, organisation: int) -> str:
        """The end of an organisation's record in it, as "entries:head"."""
        return str(self.heads.get(str(organisation), ""))
