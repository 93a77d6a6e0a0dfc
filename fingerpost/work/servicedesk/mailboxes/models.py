"""The mailboxes that a school has read, and how the last reading of each went."""

from datetime import datetime

from django.db import models

from fingerpost.foundation.accounts.factors.sealing import unseal
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class Kind(models.TextChoices):
    """Who keeps the mailbox, and with that how Fingerpost shows that it may read it."""

    PASSWORD = "password", "A mail server, with name and password"
    MICROSOFT = "microsoft", "Microsoft 365"
    GOOGLE = "google", "Google Workspace"


class Sealed(models.TextField):  # type: ignore[type-arg]
    """A secret under the key of the installation, which stands in no database and no copy of it."""

    derived = True  # the trail says that it was entered anew, and never what


class MailboxQuerySet(TenantQuerySet["Mailbox"]):
    def due(self, moment: datetime) -> "MailboxQuerySet":
        """Those that are read and whose time has come, or that never were."""
        later = Reading.objects.filter(next_at__gt=moment)
        return self.filter(is_on=True).exclude(pk__in=later.values("mailbox")).order_by("id")


class Mailbox(TenantModel):
    """A mailbox to which people write for help."""

    kind = models.CharField("who keeps it", max_length=10, choices=Kind)
    address = models.EmailField("e-mail address", max_length=254)
    user = models.CharField("user name", max_length=254, blank=True)
    """Empty where it is the address."""
    host = models.CharField("mail server", max_length=253)
    port = models.PositiveIntegerField(default=993)
    directory = models.CharField("directory (tenant) ID", max_length=100, blank=True)
    client = models.CharField("application (client) ID", max_length=200, blank=True)
    secret = Sealed(blank=True, editable=False)
    refresh = Sealed(blank=True, editable=False)
    folder = models.CharField("folder that is read", max_length=100, default="INBOX")
    done_folder = models.CharField("folder for what was read", max_length=100)
    is_on = models.BooleanField("is read", default=True)

    objects = TenantManager.from_queryset(MailboxQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name_plural = "mailboxes"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "address", "folder"],
                name="mailbox_once",
                violation_error_message="This folder of the mailbox is read already",
            )
        ]

    def __str__(self) -> str:
        return self.address

    @property
    def signs_in_as(self) -> str:
        return self.user or self.address

    @property
    def is_agreed_to(self) -> bool:
        """Whether somebody agrees once that it is read; elsewhere the application is let in."""
        return self.kind == Kind.GOOGLE

    def unsealed(self, name: str) -> str | None:
        """A secret in the clear; None if it was sealed under a key that is gone."""
        sealed = str(getattr(self, name))
        return unseal(sealed) if sealed else ""


class Reading(TenantModel):
    """How the last reading of a mailbox went; the arrivals themselves are on the record."""

    recorded = False

    mailbox = models.ForeignKey(Mailbox, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField("last read")
    next_at = models.DateTimeField("is read next")
    taken = models.PositiveIntegerField("messages taken in", default=0)
    """By all readings together."""
    trouble = models.CharField("what went wrong", max_length=300, blank=True)
    since = models.DateTimeField("has failed since", null=True, blank=True)
    broke_at = models.PositiveBigIntegerField(default=0)
    """At which message of the folder the last reading broke off; 0 for none."""

    objects = TenantManager["Reading"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "mailbox"], name="reading_once")
        ]

    def __str__(self) -> str:
        return f"Reading of {self.mailbox}"
