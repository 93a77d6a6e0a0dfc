"""A spreadsheet on its way into a register: the run, the table as read, and the rows as judged."""

import hashlib
from collections.abc import Sequence

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .columns import folded
from .dates import DateOrder


class Status(models.TextChoices):
    UPLOADED = "uploaded", "Uploaded"
    UNREADABLE = "unreadable", "Could not be read"
    CHECKED = "checked", "Checked"
    DONE = "done", "Imported"
    ABANDONED = "abandoned", "Left"
    UNDONE = "undone", "Undone"


class Doing(models.TextChoices):
    """What goes on with a long file in the background."""

    READ = "read", "Being read"
    CHECK = "check", "Being checked"
    COMMIT = "commit", "Being imported"
    UNDO = "undo", "Being undone"


class Outcome(models.TextChoices):
    """What an import does with a row."""

    NEW = "new", "New"
    CHANGED = "changed", "Changed"
    UNCHANGED = "unchanged", "Unchanged"
    REFUSED = "refused", "Refused"


class ImportRunQuerySet(TenantQuerySet["ImportRun"]):
    def of(self, register: str) -> "ImportRunQuerySet":
        """The runs of one register, the latest first."""
        return self.filter(register=register).order_by("-pk")

    def done(self) -> "ImportRunQuerySet":
        return self.filter(status=Status.DONE)


class ImportRun(TenantModel):
    """One spreadsheet, from its upload until its rows are in the register."""

    recorded = False

    register = models.CharField(max_length=40)
    status = models.CharField(max_length=10, choices=Status, default=Status.UPLOADED)
    file_name = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    encoding = models.CharField(max_length=40)
    delimiter = models.CharField(max_length=1)
    headers = models.JSONField(default=list)
    shape = models.CharField(max_length=64)
    notes = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    date_order = models.CharField(
        max_length=12, blank=True, choices=[(order.value, order.value) for order in DateOrder]
    )
    counts = models.JSONField(default=dict)
    remarks = models.JSONField(default=list)
    seen = models.PositiveBigIntegerField(default=0)
    """How often the register had changed when the rows were judged."""
    left = models.JSONField(default=list)
    """[[key, title, why], ...] of the rows that undoing it had to leave."""
    doing = models.CharField(max_length=10, blank=True, choices=Doing)
    job = models.PositiveBigIntegerField(null=True)
    """The background job that is at it, or was."""
    account = models.PositiveBigIntegerField(null=True)
    by = models.CharField(max_length=120)
    started_at = models.DateTimeField(default=now)
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    objects = TenantManager.from_queryset(ImportRunQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["organisation", "register", "-id"], name="import_run_latest")
        ]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.status})"

    @property
    def columns(self) -> dict[int, str]:
        """Column number to field."""
        return {int(index): field for index, field in self.mapping.items()}

    def count(self, *outcomes: str) -> int:
        """How many rows had one of these outcomes."""
        return sum(int(self.counts.get(outcome, 0)) for outcome in outcomes)

    @property
    def good(self) -> int:
        """The rows that change something."""
        return self.count(Outcome.NEW, Outcome.CHANGED)


class ImportFile(TenantModel):
    """A file as it came, for the minutes until it is read: what it holds beside is then gone."""

    recorded = False

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+", db_index=False)
    content = models.BinaryField()
    sheet = models.CharField(max_length=80, blank=True)
    """Which sheet of a workbook is meant; without a name, the fullest."""

    objects = TenantManager["ImportFile"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "run"], name="import_file_once")
        ]

    def __str__(self) -> str:
        return f"file of run {self.run_id}"


class ImportTable(TenantModel):
    """The cells of a run that somebody may still need: no refused column is ever among them."""

    recorded = False

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+", db_index=False)
    rows = models.JSONField(default=list)
    """[[line, [cell, ...]], ...]; a column that was left out is an empty cell."""
    loose = models.JSONField(default=list)
    """[[line, why], ...] for rows that did not fit under the headings."""

    objects = TenantManager["ImportTable"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "run"], name="import_table_once")
        ]

    def __str__(self) -> str:
        return f"table of run {self.run_id}"


class ImportRow(TenantModel):
    """One row of a file, and what is to become of it."""

    recorded = False

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+", db_index=False)
    line = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10, choices=Outcome)
    title = models.CharField(max_length=200, blank=True)
    thing = models.PositiveBigIntegerField(null=True)
    revision = models.PositiveIntegerField(null=True)
    values = models.JSONField(default=dict)
    """{field: value} of a new row, {field: [from, to]} of a changed one."""
    cells = models.JSONField(default=list)
    """What stood in the mapped columns, kept for refused rows only."""
    said = models.JSONField(default=list)
    """[[field, value, sentence], ...]: why it is refused, or what was noticed about it."""

    objects = TenantManager["ImportRow"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "run", "line"], name="import_row_once")
        ]
        indexes = [
            models.Index(
                fields=["organisation", "run", "outcome", "line"], name="import_row_outcome"
            )
        ]

    def __str__(self) -> str:
        return f"row {self.line}: {self.outcome}"


def shape_of(headers: Sequence[str]) -> str:
    """The same for two files with the same headings, in whatever order and spelling."""
    words = "\n".join(sorted(folded(header) for header in headers))
    return hashlib.sha256(words.encode()).hexdigest()
