"""A worry that somebody told, and whom it was told to."""

from datetime import date

from django.db import models

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .choices import About, Matter, Outcome
from .posts import duties_of, entries_of


class WorryQuerySet(TenantQuerySet["Worry"]):
    def told_to(self, actor: Actor, day: date) -> "WorryQuerySet":
        """What somebody is told by name, or for a duty that they hold today."""
        duties = duties_of(actor, day)
        named = models.Q(duty__in=duties) | models.Q(duty="", person__in=entries_of(actor))
        found = self.filter(pk__in=Told.objects.filter(named).values("worry"))
        return found.exclude(about=About.HEAD) if Duty.HEADTEACHER in duties else found

    def told_by(self, actor: Actor) -> "WorryQuerySet":
        """What somebody told others."""
        return self.filter(account=actor.account_id or 0)

    def unread(self) -> "WorryQuerySet":
        """Those that nobody has said they know of."""
        return self.filter(acknowledged_at=None)

    def open(self) -> "WorryQuerySet":
        return self.filter(closed_at=None)

    def devices_waiting(self) -> "WorryQuerySet":
        """Those for which IT is to keep a device aside."""
        return self.filter(device_kept_at=None).exclude(device="")


class Worry(TenantModel):
    """Something that somebody is worried about; what it says is read by those who are told."""

    restricted = True

    number = models.PositiveIntegerField("reference")
    matter = models.CharField("what it is about", max_length=10, choices=Matter)
    about = models.CharField(
        "about somebody here", max_length=10, choices=About, default=About.NOBODY
    )
    words = Words("what happened", max_length=100_000, blank=True)
    at = models.DateTimeField("told")
    by = models.CharField("told by", max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    from_request = models.CharField("came from the request", max_length=20, blank=True)
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.CharField(max_length=120, blank=True)
    device = models.CharField("device that IT keeps aside", max_length=80, blank=True)
    device_asked_by = models.CharField(max_length=120, blank=True)
    device_kept_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    recorded_as = models.CharField("reference elsewhere", max_length=60, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.CharField(max_length=120, blank=True)

    objects = TenantManager.from_queryset(WorryQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name_plural = "worries"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="worry_number_once")
        ]
        indexes = [
            models.Index(fields=["organisation", "closed_at"], name="worry_closed"),
            models.Index(fields=["organisation", "account", "-id"], name="worry_told_by"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """What people say on the telephone: W-12."""
        return f"W-{self.number}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Told(TenantModel):
    """Somebody who is told of a worry: for a duty, or as a line manager by name."""

    restricted = True

    worry = models.ForeignKey(Worry, on_delete=models.CASCADE, related_name="told", db_index=False)
    duty = models.CharField(max_length=30, choices=Duty, blank=True)
    """Whoever holds it may read the worry; empty for a line manager."""
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)

    objects = TenantManager["Told"]()

    class Meta(TenantModel.Meta):
        verbose_name = "person told of a worry"
        verbose_name_plural = "people told of a worry"
        indexes = [
            models.Index(fields=["organisation", "worry"], name="told_worry"),
            models.Index(fields=["organisation", "duty"], name="told_duty"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """For what they are told."""
        return self.get_duty_display() if self.duty else "Line manager"


class LeftoverQuerySet(TenantQuerySet["Leftover"]):
    def waiting_in(self, mailbox: str) -> "LeftoverQuerySet":
        """What is still to go from a mailbox; what bears no name cannot be found in it."""
        return self.filter(mailbox=mailbox, gone_at=None).exclude(name="").order_by("pk")


class Leftover(TenantModel):
    """An e-mail of a request that became a worry, until no mailbox holds it any more."""

    worry = models.ForeignKey(
        Worry, on_delete=models.CASCADE, related_name="leftovers", db_index=False
    )
    mailbox = models.EmailField("mailbox", max_length=254)
    name = models.CharField("name of the message", max_length=250, blank=True)
    """Its Message-ID."""
    gone_at = models.DateTimeField("is gone since", null=True, blank=True)
    trouble = models.CharField("why it is still there", max_length=300, blank=True)

    objects = TenantManager.from_queryset(LeftoverQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "e-mail that a mailbox still holds"
        verbose_name_plural = "e-mails that mailboxes still hold"
        indexes = [
            models.Index(fields=["organisation", "worry"], name="leftover_worry"),
            models.Index(
                fields=["organisation", "mailbox"],
                condition=models.Q(gone_at=None),
                name="leftover_waits",
            ),
        ]

    def __str__(self) -> str:
        return self.mailbox
