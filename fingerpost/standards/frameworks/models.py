"""A framework that an organisation brought along, and what stands in it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .files import NUMBER, REF, TEXT, TITLE


class FrameworkQuerySet(TenantQuerySet["Framework"]):
    def standing(self) -> "FrameworkQuerySet":
        return self.filter(archived_on=None).order_by("title", "pk")

    def standing_on(self, day: date) -> "FrameworkQuerySet":
        """Those that are not put away, or were so after a day."""
        return self.filter(Q(archived_on=None) | Q(archived_on__gt=day)).order_by("title", "pk")

    def archived(self) -> "FrameworkQuerySet":
        return self.filter(archived_on__isnull=False).order_by("title", "pk")


class Framework(TenantModel):
    """Somebody else's standards, as an organisation or its trust loaded them from a file."""

    inherited = True

    ref = models.CharField("name in the file", max_length=REF)
    publisher = models.CharField(max_length=160)
    title = models.CharField(max_length=TITLE)
    plain = models.TextField("what it is about", max_length=TEXT, blank=True)
    edition = models.DateField()
    loaded_by = models.CharField(max_length=120)
    loaded_at = models.DateTimeField(default=now)
    archived_on = models.DateField(null=True, blank=True)

    objects = TenantManager.from_queryset(FrameworkQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "ref"], name="framework_once")
        ]

    def __str__(self) -> str:
        return self.title


class NodeQuerySet(TenantQuerySet["Node"]):
    def standing(self) -> "NodeQuerySet":
        """What the edition at hand has, in its order."""
        return self.filter(until=None).order_by("position", "pk")

    def before(self, node: "Node") -> "NodeQuerySet":
        """The earlier wordings of the same line, the latest first."""
        return self.same_line(node).filter(pk__lt=node.pk).order_by("-pk")

    def known_at(self, moment: datetime) -> "NodeQuerySet":
        """What was here at a moment, in its order."""
        here = Q(dropped_at=None) | Q(dropped_at__gt=moment)
        return self.filter(here, kept_at__lte=moment).order_by("position", "pk")

    def same_line(self, node: "Node") -> "NodeQuerySet":
        """A line in each of its wordings, the earliest first."""
        return self.filter(framework=node.framework_id, ref=node.ref).order_by("pk")

    def asked(self) -> "NodeQuerySet":
        """What is to be answered, of frameworks that are not put away."""
        return self.filter(is_heading=False, framework__archived_on=None)


class Node(TenantModel):
    """A heading, or something asked, in one wording: other words are another row."""

    inherited = True

    framework = models.ForeignKey(
        Framework, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    ref = models.CharField(max_length=REF)
    parent = models.CharField(max_length=REF, blank=True)
    position = models.PositiveIntegerField()
    depth = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=NUMBER, blank=True)
    title = models.CharField(max_length=TITLE, blank=True)
    text = models.TextField(max_length=TEXT, blank=True)
    is_heading = models.BooleanField("asks nothing itself", default=False)
    same_as = models.JSONField("answered by the same evidence as", default=list, blank=True)
    since = models.DateField("edition that brought these words")
    until: "models.DateField[date | None, date | None]" = models.DateField(
        "edition that dropped them", null=True, blank=True
    )
    kept_at = models.DateTimeField(default=now)
    dropped_at = models.DateTimeField(null=True, blank=True)
    linked_before = models.JSONField(
        "what showed it before, and until when", default=list, blank=True
    )

    objects = TenantManager.from_queryset(NodeQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "framework", "ref"],
                condition=Q(until=None),
                name="framework_node_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["organisation", "framework", "position"], name="framework_node_order"
            )
        ]

    def __str__(self) -> str:
        return self.title or self.text[:80]

    @property
    def is_asked(self) -> bool:
        return not self.is_heading

    def linked_at(self, moment: datetime | None) -> list[str]:
        """The requirements of ours that showed it at a moment, or that do today."""
        for until, ids in self.linked_before:
            if moment and moment < datetime.fromisoformat(until):
                return list(ids)
        return list(self.same_as)

    def relinked(self, same_as: Sequence[str]) -> dict[str, Any]:
        """The values by which other requirements show it from now on, and the former stay known."""
        ids = list(dict.fromkeys(same_as))
        if ids == self.same_as:
            return {}
        former = [now().isoformat(), self.same_as]
        return {"same_as": ids, "linked_before": [*self.linked_before, former]}


class Draft(TenantModel):
    """A file that somebody looks through before it is kept; gone once it is."""

    recorded = False

    file_name = models.CharField(max_length=120)
    text = models.TextField()
    account = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField(default=now)

    objects = TenantManager["Draft"]()

    def __str__(self) -> str:
        return self.file_name
