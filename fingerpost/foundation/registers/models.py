"""Views that people keep, what the lines of a row are built on, and the last number given."""

from django.db import models
from django.db.models import Q

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class Line(TenantModel):
    """A line of a row: see lines.py."""

    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta(TenantModel.Meta):
        abstract = True

    def keep_keys(self) -> None:
        """A line is found by its row: it has no keys of its own."""


class SavedViewQuerySet(TenantQuerySet["SavedView"]):
    def of(self, *registers: str) -> "SavedViewQuerySet":
        """The views of a register or of several, in the order of their names."""
        return self.filter(register__in=registers).order_by("name", "pk")

    def seen_by(self, account: int | None) -> "SavedViewQuerySet":
        """The shared ones, and somebody's own."""
        return self.filter(Q(is_shared=True) | Q(account=account))


class SavedView(TenantModel):
    """An address of a register's list under a name, for one person or for the whole school."""

    register = models.CharField(max_length=40)
    name = models.CharField("name", max_length=40)
    query = models.CharField(max_length=1000)
    is_shared = models.BooleanField("shared with everybody here", default=False)
    account = models.PositiveBigIntegerField(null=True)

    objects = TenantManager.from_queryset(SavedViewQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "register", "account", "name"],
                name="saved_view_name_once",
                violation_error_message="You have a view of this name already. Choose another name",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def is_theirs(self, actor: Actor) -> bool:
        """Whether somebody may change it: their own, or a shared one if they share views."""
        return self.account == actor.account_id or (self.is_shared and actor.may("views.share"))


class Counter(TenantModel):
    """The last number that a register of an organisation gave to a row."""

    recorded = False

    register = models.CharField(max_length=80)
    last = models.PositiveIntegerField(default=0)

    objects = TenantManager["Counter"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "register"], name="counter_once")
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.last}"
