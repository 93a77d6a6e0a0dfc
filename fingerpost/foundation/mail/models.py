"""The log of letters: to whom, about what, when, and what became of each."""

from django.db import models

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .letters import LETTERS


class State(models.TextChoices):
    WAITING = "waiting", "Waiting"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"
    FAILED = "failed", "Not sent"
    UNSURE = "unsure", "Perhaps sent"
    OVER = "over", "Not needed any more"


AGAIN = (State.FAILED, State.UNSURE)
"""What somebody may have sent again."""
ADVICE = {
    State.WAITING: "Fingerpost tries again by itself, for about a day.",
    State.FAILED: "Check the address, or ask whoever runs the mail server.",
    State.UNSURE: "Ask whether it arrived before it is sent again.",
}
"""What to do where the mail server gave trouble."""


class MailQuerySet(TenantQuerySet["Mail"]):
    def by_latest(self) -> "MailQuerySet":
        return self.order_by("-pk")

    def undelivered(self) -> "MailQuerySet":
        """What did not get through, or perhaps did not, and somebody has to look at."""
        return self.filter(state__in=AGAIN).exclude(letter="test")


class Mail(TenantModel):
    """One letter to one address. Its words are composed when it leaves, and never kept."""

    recorded = False

    letter = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    to = models.EmailField("e-mail address", max_length=254)
    about = models.JSONField(default=dict, blank=True)
    """Ids and plain words that the letter is composed from."""
    subject = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    said = models.CharField(max_length=300, blank=True)
    """Why it was not sent, in the words of whoever refused it."""
    posted_at = models.DateTimeField(default=now)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager.from_queryset(MailQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key"], name="mail_once_per_key")
        ]
        indexes = [
            models.Index(
                fields=["organisation", "id"],
                condition=models.Q(state__in=AGAIN),
                name="mail_undelivered",
            )
        ]

    def __str__(self) -> str:
        return f"{self.letter} ({self.state})"

    @property
    def title(self) -> str:
        """What people call the letter."""
        known = LETTERS.get(self.letter)
        return known.title if known else self.letter

    @property
    def standing(self) -> str:
        """What became of it, what the mail server said, and what to do."""
        if not self.said:
            return self.get_state_display()
        told = f"{self.get_state_display()}: {self.said.rstrip('.')}."
        return f"{told} {ADVICE.get(State(self.state), '')}".strip()

    @property
    def may_go_again(self) -> bool:
        return self.state in AGAIN
