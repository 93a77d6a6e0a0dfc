"""The audit trail: entries in a chain, the payloads they vouch for, and version counters."""

from typing import Any

from django.db import models

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel

GENESIS = "0" * 64
"""What the first entry of a chain gives as the hash before it."""


class Chain(TenantModel):
    """The head of an organisation's chain; locked while a deed is put on the record."""

    recorded = False

    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64, default=GENESIS)

    objects = TenantManager["Chain"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="chain_one_per_organisation")
        ]

    def __str__(self) -> str:
        return f"{self.length} entries, head {self.head[:12]}"


class Entry(TenantModel):
    """One deed. Holds no personal data: names and values are payloads that can be erased."""

    recorded = False

    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    account = models.PositiveBigIntegerField(null=True)
    deed = models.CharField(max_length=80)
    thing = models.CharField(max_length=120, blank=True)
    digest = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    objects = TenantManager["Entry"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "seq"], name="entry_seq_once")
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.deed}"


class Payload(TenantModel):
    """What an entry vouches for by digest, and what an erasure may take away."""

    recorded = False

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+", db_index=False)
    place = models.PositiveIntegerField()
    salt = models.CharField(max_length=32)
    digest = models.CharField(max_length=64)
    erased_by = models.PositiveBigIntegerField(null=True)

    class Meta(TenantModel.Meta):
        abstract = True

    @property
    def content(self) -> Any:
        """What the digest covers; JSON-ready."""
        raise LookupError("Each kind of payload says what it covers.")


class Change(Payload):
    """How one row changed in a deed: {field: [from, to]}."""

    model = models.CharField(max_length=60)
    object_id = models.PositiveBigIntegerField()
    fields = models.JSONField(default=dict)

    objects = TenantManager["Change"]()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(
                fields=["organisation", "model", "object_id", "-id"], name="change_history"
            ),
            models.Index(fields=["organisation", "entry", "place"], name="change_entry"),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.object_id}"

    @property
    def content(self) -> Any:
        return [self.model, self.object_id, self.fields]


class Detail(Payload):
    """Words about a deed: the actor's name at the time, a reason, a file name, counts."""

    name = models.CharField(max_length=40)
    value = models.JSONField(null=True)

    objects = TenantManager["Detail"]()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "entry", "place"], name="detail_entry")]

    def __str__(self) -> str:
        return self.name

    @property
    def content(self) -> Any:
        return [self.name, self.value]


class Version(TenantModel):
    """How often rows of a model changed in an organisation; raised once per deed and model."""

    inherited = True
    recorded = False

    model = models.CharField(max_length=60)
    n = models.PositiveBigIntegerField(default=0)

    objects = TenantManager["Version"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "model"], name="version_once")
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.n}"
