"""What was asked and what was decided about it, and the signatures under decisions."""

from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .kinds import KINDS, Kind

LONGEST = 1000


class State(models.TextChoices):
    OPEN = "open", "Waits for a decision"
    WITHDRAWN = "withdrawn", "Withdrawn"
    CHANGED = "changed", "Changed since it was asked"
    APPROVED = "approved", "Approved"
    CONDITIONAL = "conditional", "Approved with conditions"
    REFUSED = "refused", "Refused"
    RETURNED = "returned", "Sent back"


GIVEN = (State.APPROVED, State.CONDITIONAL)
DECISIONS = (*GIVEN, State.REFUSED, State.RETURNED)


class Method(models.TextChoices):
    TYPED = "typed", "name typed while signed in"


class Signature(TenantModel):
    """Somebody put their name under decisions about a list of things, as the list then stood."""

    signer = models.CharField(max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    role = models.CharField("role at the time", max_length=200)
    purpose = models.CharField(max_length=200)
    statement = models.TextField("what was signed", max_length=LONGEST)
    method = models.CharField(max_length=10, choices=Method, default=Method.TYPED)
    digest = models.CharField("hash of what was signed", max_length=64)
    signed_at = models.DateTimeField(default=now)

    objects = TenantManager["Signature"]()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "signed_at"], name="signature_time")]

    def __str__(self) -> str:
        return f"Signature {self.pk}"


class ApprovalQuerySet(TenantQuerySet["Approval"]):
    def open(self) -> "ApprovalQuerySet":
        """Not decided yet, the soonest first."""
        return self.filter(state=State.OPEN).order_by("due_on", "pk")

    def decided(self) -> "ApprovalQuerySet":
        """Decided, the latest first."""
        return self.filter(state__in=DECISIONS).order_by("-closed_at", "-pk")

    def asked_by_account(self, account: int | None) -> "ApprovalQuerySet":
        return self.filter(asked_account=account) if account else self.none()

    def about(self, thing: TenantModel) -> "ApprovalQuerySet":
        """What was asked about one record, the latest first."""
        return self.filter(model=thing._meta.label, object_id=thing.pk).order_by("-pk")


class Approval(TenantModel):
    """Somebody asked for a decision about one version of a record, and perhaps got it."""

    kind = models.CharField(max_length=40)
    model = models.CharField(max_length=60)
    object_id = models.PositiveBigIntegerField()
    sentence = models.CharField("what is asked", max_length=200)
    words = models.TextField("why", max_length=LONGEST, blank=True)
    facts = models.JSONField("what it was about", default=list)
    version = models.CharField("hash of what it was about", max_length=64)
    for_whom = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    due_on = models.DateField("by when")
    asked_by = models.CharField(max_length=120)
    asked_account = models.PositiveBigIntegerField(null=True, blank=True)
    asked_at = models.DateTimeField(default=now)
    handed_by = models.CharField("handed to deputies by", max_length=120, blank=True)
    handed_at = models.DateTimeField(null=True, blank=True)

    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    said = models.TextField("said with the decision", max_length=LONGEST, blank=True)
    meeting = models.CharField("meeting", max_length=120, blank=True)
    closed_by = models.CharField(max_length=120, blank=True)
    closed_account = models.PositiveBigIntegerField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    signature = models.ForeignKey(
        Signature, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )

    objects = TenantManager.from_queryset(ApprovalQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "model", "object_id"],
                condition=Q(state=State.OPEN),
                name="approval_asked_once",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=DECISIONS) | ~Q(asked_account=F("closed_account")),
                name="approval_by_somebody_else",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=DECISIONS) | Q(signature__isnull=False),
                name="approval_is_signed",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "state", "due_on", "id"], name="approval_due"),
            models.Index(fields=["organisation", "asked_account", "id"], name="approval_asked"),
            models.Index(fields=["organisation", "model", "object_id", "id"], name="approval_of"),
            models.Index(fields=["organisation", "signature"], name="approval_signed"),
            models.Index(fields=["organisation", "closed_at"], name="approval_closed"),
        ]

    def __str__(self) -> str:
        return self.sentence

    @property
    def known(self) -> Kind | None:
        """The kind as it is declared today."""
        return KINDS.get(self.kind)

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def is_given(self) -> bool:
        return self.state in GIVEN
