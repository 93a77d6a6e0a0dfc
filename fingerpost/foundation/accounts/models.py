"""Accounts, what they may do where, and the one-time links that open the door."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import salted_hmac
from django.utils.module_loading import import_string

from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import Role, ServiceLine
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given
from fingerpost.foundation.ui.filters import written_date

Held = Sequence[tuple[Role, Organisation, frozenset[str]]]
"""The roles of an account, each with the organisation in which it is held, and the service lines
for which it is held if a company stands behind it."""


class AccountManager(BaseUserManager["Account"]):
    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email=(username or "").casefold())


class Account(AbstractBaseUser):
    """A person's way in: one e-mail address, one password, whatever schools they serve."""

    email = models.EmailField("e-mail address", unique=True)
    name = models.CharField("full name", max_length=120)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now)
    session_round = models.PositiveIntegerField(default=0)
    """Raised to end every session of the account at once."""

    school_name = ""
    """Which school a new password must not be like; set before validating, never stored."""
    held: "Held | None" = None
    """What the account holds today, once the door has asked; never stored."""

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[AccountManager] = AccountManager()

    def __str__(self) -> str:
        return self.email

    def clean(self) -> None:
        self.email = self.email.casefold()

    def get_full_name(self) -> str:
        return self.name

    def get_session_auth_hash(self) -> str:
        """What a session must know: it ends when the password or the round changes."""
        return _session_hash(self)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same under the secret keys that were in use before."""
        for secret in settings.SECRET_KEY_FALLBACKS:
            yield _session_hash(self, secret)


def _session_hash(account: Account, secret: str | bytes | None = None) -> str:
    value = f"{account.password} {account.session_round}"
    mark = salted_hmac("fingerpost.session", value, secret=secret, algorithm="sha256")
    return str(mark.hexdigest())


class EngagementQuerySet(models.QuerySet["Engagement"]):
    def live(self, day: date | Given) -> "EngagementQuerySet":
        """In force on a day, with processor clauses agreed by then (UK GDPR Article 28)."""
        not_ended = Q(ended_on=None) | Q(ended_on__gt=day)
        return self.filter(not_ended, since__lte=day, until__gte=day, clauses_on__lte=day)


class Engagement(models.Model):
    """A school or trust engages a company outside, and so lets its technicians in for that time."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    supplier = models.PositiveBigIntegerField()
    """Its row in the register of suppliers, a room above."""
    company = models.CharField("company", max_length=160)
    since = models.DateField("first day")
    until = models.DateField("last day")
    clauses_on = models.DateField("processor clauses agreed", null=True, blank=True)
    lines = models.JSONField("what it looks after", default=list)
    schools = models.JSONField("schools that it reaches", default=list, blank=True)
    """Their keys; a school of the trust that is not listed stays closed to the company."""
    agreement = models.PositiveBigIntegerField(null=True, blank=True)
    """The stored file that holds the contract and its clauses."""
    most = models.PositiveSmallIntegerField("technicians it may name itself", default=0)
    led_by = models.ForeignKey(
        Account, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Whoever of the company names its technicians."""
    signed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.ForeignKey(
        Account, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = EngagementQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organisation", "supplier"], name="engagement_of_supplier")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("since")), name="engagement_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.company} until {self.until}"

    def closed_because(self, day: date) -> str:
        """Why nobody of the company is let in on a day; empty while it is live."""
        if self.ended_on and self.ended_on <= day:
            return f"ended its engagement of {self.company} on {written_date(self.ended_on)}"
        if self.until < day:
            return f"engaged {self.company} until {written_date(self.until)}"
        if self.since > day:
            return f"engages {self.company} from {written_date(self.since)}"
        if self.clauses_on is None or self.clauses_on > day:
            return f"has not recorded processor clauses with {self.company}"
        return ""

    def in_words(self) -> list[str]:
        """What it looks after, as people read it."""
        return [ServiceLine(line).label for line in self.lines]


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self, day: date | Given) -> "MembershipQuerySet":
        """In force on a day; whoever comes from a company, while its engagement is live."""
        engaged = Q(engagement__in=Engagement.objects.live(day))
        in_time = Q(until=None) | Q(until__gte=day)
        return self.filter(in_time, ~Q(role=Role.EXTERNAL_IT) | engaged, since__lte=day)


class Membership(models.Model):
    """An account holds a role in an organisation, from one day until another."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=Role)
    since = models.DateField(default=today)
    until = models.DateField(null=True, blank=True)
    engagement = models.ForeignKey(
        Engagement, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "organisation", "role"],
                condition=Q(until=None),
                name="membership_once",
            ),
            models.CheckConstraint(
                condition=~Q(role=Role.SYSTEM.value), name="membership_of_people_only"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_id} {self.role} in {self.organisation_id}"

    @property
    def last_day(self) -> date | None:
        """The day with which it ends by itself."""
        return self.engagement.until if self.engagement else self.until


class LinkPurpose(models.TextChoices):
    SIGN_IN = "sign-in", "Sign in"
    DEMONSTRATION = "demonstration", "Look round the demonstration"
    SET_UP = "set-up", "Set up a school"
    INVITATION = "invitation", "Accept an invitation"
    RESET = "reset", "Choose a new password"
    ADDRESS = "address", "Prove a new e-mail address"


METHODS: dict[str, str] = {
    LinkPurpose.SIGN_IN: "With a sign-in link",
    LinkPurpose.DEMONSTRATION: "With a demonstration link",
    LinkPurpose.SET_UP: "By setting up the school",
    LinkPurpose.INVITATION: "By an invitation",
    "passkey": "With a passkey",
    "password+app": "With the password and a code",
    "password+passkey": "With the password and a passkey",
    "password+recovery": "With the password and a recovery code",
    "microsoft": "With Microsoft",
    "google": "With Google",
    "school": "With the school’s own sign-in",
}
WRONG: dict[str, str] = {"code": "Wrong code after the right password"}


class OneTimeLinkQuerySet(models.QuerySet["OneTimeLink"]):
    def usable(self, token: str, moment: datetime) -> "OneTimeLinkQuerySet":
        """The link of a token, if it was not used and has not run out."""
        return self.filter(digest=digest_of(token), used_at=None, expires_at__gt=moment)


class OneTimeLink(models.Model):
    """A link that opens the door once; only the digest of its token is kept."""

    purpose = models.CharField(max_length=15, choices=LinkPurpose)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, null=True, related_name="+"
    )
    """Where the link leads, if it is not for an account yet."""
    email = models.EmailField("address to prove", max_length=254, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = OneTimeLinkQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.purpose} until {self.expires_at}"


def digest_of(token: str) -> str:
    """What is kept of a link's token."""
    return hashlib.sha256(token.encode()).hexdigest()


class LinkedIdentity(models.Model):
    """Somebody at a provider who may open an account: known by issuer and subject alone."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    issuer = models.URLField(max_length=255)
    subject = models.CharField(max_length=255)
    label = models.CharField(max_length=255)
    """What the person was called there when it was linked; it opens nothing."""
    linked_at = models.DateTimeField(default=now)
    used_at = models.DateTimeField(null=True)
    is_vouched_for = models.BooleanField(default=False)
    """Whether the provider said, when it was last used, that it had asked for a second step."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="identity_opens_one_account")
        ]

    def __str__(self) -> str:
        return f"{self.issuer} {self.subject}"


class OpenSession(AbstractBaseSession):
    """A browser that is signed in, or on its way: Django's session, with whose it is."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        found: type[SessionBase] = import_string(f"{settings.SESSION_ENGINE}.SessionStore")
        return found


class SignIn(models.Model):
    """One try to sign in, kept for twelve months for the one whose account it is."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, related_name="+")
    at = models.DateTimeField(default=now)
    method = models.CharField(max_length=20)
    succeeded = models.BooleanField()
    address = models.GenericIPAddressField(null=True)

    class Meta:
        indexes = [models.Index(fields=["account", "-at"], name="sign_in_latest")]

    def __str__(self) -> str:
        return f"{self.account_id} {self.method} {self.at}"

    @property
    def how(self) -> str:
        """What the owner of the account reads: "With a sign-in link", "Wrong password"."""
        if not self.succeeded:
            return WRONG.get(self.method, "Wrong password")
        return METHODS.get(self.method, "With the password")
