"""What somebody asked somebody to do, by when, and what was said about it since."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

LONGEST = 2000


class State(models.TextChoices):
    OPEN = "open", "Open"
    DONE = "done", "Done"
    WITHDRAWN = "withdrawn", "Withdrawn"


class How(models.TextChoices):
    """What closed it."""

    BY_HAND = "by-hand", "by hand"
    VERDICT = "verdict", "the verdict changed"


class ToDoQuerySet(TenantQuerySet["ToDo"]):
    def open(self) -> "ToDoQuerySet":
        """Not done yet, the soonest first."""
        return self.filter(state=State.OPEN).order_by("due_on", "pk")

    def closed(self) -> "ToDoQuerySet":
        """Done or withdrawn, the latest first."""
        return self.exclude(state=State.OPEN).order_by("-closed_on", "-pk")

    def asked_of(self, account: int | None) -> "ToDoQuerySet":
        return self.filter(owner__account_id=account) if account else self.none()

    def late_for(self, account: int, today: date) -> "ToDoQuerySet":
        """What an account asked of others, and they have not done by its day."""
        asked = self.open().filter(asked_account=account, due_on__lt=today)
        return asked.exclude(owner__account_id=account)

    def concerning(self, account: int | Given | None) -> "ToDoQuerySet":
        """What an account asked for, or is asked for."""
        if not account:
            return self.none()
        return self.filter(Q(owner__account_id=account) | Q(asked_account=account))


class ToDo(TenantModel):
    """Something that one person asked another, or a company outside, to do by a day."""

    title = models.CharField("what is to be done", max_length=160)
    words = models.TextField("more about it", max_length=LONGEST, blank=True)
    owner = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    outside = models.CharField("company or person outside", max_length=120, blank=True)
    outside_email = models.EmailField("their e-mail address", blank=True)
    due_on = models.DateField("by when")
    asked_by = models.CharField(max_length=120)
    asked_account = models.PositiveBigIntegerField(null=True, blank=True)
    asked_at = models.DateTimeField(default=now)

    origin = models.CharField("what it is about", max_length=200, blank=True)
    origin_url = models.CharField(max_length=300, blank=True)
    requirement = models.CharField(max_length=20, blank=True)
    is_doubt = models.BooleanField("says that the verdict is wrong", default=False)
    model = models.CharField(max_length=60, blank=True)
    object_id = models.PositiveBigIntegerField(null=True, blank=True)

    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    how = models.CharField(max_length=10, choices=How, blank=True)
    closed_by = models.CharField(max_length=120, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    objects = TenantManager.from_queryset(ToDoQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(owner__isnull=False) | ~Q(outside=""), name="to_do_has_an_owner"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "state", "due_on", "id"], name="to_do_due"),
            models.Index(fields=["organisation", "owner", "state"], name="to_do_of_owner"),
            models.Index(fields=["organisation", "asked_account", "state"], name="to_do_of_asker"),
            models.Index(fields=["organisation", "requirement", "state"], name="to_do_asked_for"),
            models.Index(fields=["organisation", "model", "object_id"], name="to_do_of_row"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def who(self) -> str:
        """Whom it was asked of."""
        return self.owner.name if self.owner else self.outside

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    def is_overdue(self, today: date) -> bool:
        return self.is_open and self.due_on < today


class Remark(TenantModel):
    """What somebody said about something to do."""

    to_do = models.ForeignKey(ToDo, on_delete=models.PROTECT, related_name="+", db_index=False)
    text = models.TextField("comment", max_length=LONGEST)
    by = models.CharField(max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    at = models.DateTimeField(default=now)

    objects = TenantManager["Remark"]()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "to_do", "id"], name="remark_of_to_do")]

    def __str__(self) -> str:
        return f"Comment by {self.by}"


class Reader(TenantModel):
    """What somebody chose about the letters that the product writes by itself."""

    account = models.PositiveBigIntegerField()
    wants_weekly = models.BooleanField("gets the weekly letter", default=True)

    objects = TenantManager["Reader"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "account"], name="reader_once")
        ]

    def __str__(self) -> str:
        return f"Reader {self.account}"


class CalendarFeed(models.Model):
    """The secret address of somebody's calendar. It opens before there is a scope."""

    organisation = models.ForeignKey(
        "tenancy.Organisation", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "account"], name="feed_once")
        ]

    def __str__(self) -> str:
        return f"Calendar of account {self.account_id}"
