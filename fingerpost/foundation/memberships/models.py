"""Invitations: somebody of the list may come in, once, by the link that they were given."""

from datetime import date

from django.db import models
from django.db.models import Q

from fingerpost.foundation.accounts.models import Engagement
from fingerpost.foundation.now import now
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet


class InvitationQuerySet(TenantQuerySet["Invitation"]):
    def open(self) -> "InvitationQuerySet":
        """Neither taken up nor withdrawn; the link of one may have run out nevertheless."""
        return self.filter(accepted_at=None, withdrawn_at=None)


class Invitation(TenantModel):
    """A person is asked in under some roles; only the digest of the link is kept."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    email = models.EmailField("e-mail address")
    roles = models.JSONField()
    until = models.DateField("access ends", null=True, blank=True)
    engagement = models.ForeignKey(
        Engagement, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    digest = models.CharField(max_length=64, blank=True)
    invited_by = models.CharField(max_length=120)
    invited_at = models.DateTimeField(default=now)
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager.from_queryset(InvitationQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person"],
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="invitation_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"invitation of {self.person_id}"

    @property
    def is_open(self) -> bool:
        return self.accepted_at is None and self.withdrawn_at is None

    def has_ended(self, today: date) -> bool:
        """Whether the access that it promises would be over already."""
        return self.until is not None and self.until < today

    def in_words(self) -> list[str]:
        """The roles as people read them."""
        return [Role(role).label for role in self.roles]
