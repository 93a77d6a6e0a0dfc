"""A spot check of a register, and the rows that chance chose for it."""

from django.db import models
from django.db.models import Q

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.foundation.ui.filters import written_date

from .rules import is_enough


class State(models.TextChoices):
    OPEN = "open", "Under way"
    FINISHED = "finished", "Finished"
    ABANDONED = "abandoned", "Given up"


class Answer(models.TextChoices):
    """What somebody saw who went to look."""

    RIGHT = "right", "Right: it is there, and everything is as listed"
    WRONG = "wrong", "Wrong: something differs from what is listed"
    NOT_FOUND = "not-found", "Not found"


SHORT = {Answer.RIGHT: "Right", Answer.WRONG: "Wrong", Answer.NOT_FOUND: "Not found"}


class SpotCheckQuerySet(TenantQuerySet["SpotCheck"]):
    def of(self, register: str) -> "SpotCheckQuerySet":
        """The checks of one register, the latest first."""
        return self.filter(register=register).order_by("-pk")

    def under_way(self) -> "SpotCheckQuerySet":
        return self.filter(state=State.OPEN)

    def finished(self) -> "SpotCheckQuerySet":
        return self.filter(state=State.FINISHED)

    def abandoned(self) -> "SpotCheckQuerySet":
        return self.filter(state=State.ABANDONED)


SpotCheckManager = TenantManager.from_queryset(SpotCheckQuerySet)


class SpotCheck(TenantModel):
    """Rows of a register that chance chose, and somebody who went to look at them."""

    register = models.CharField("register", max_length=40)
    state = models.CharField("state", max_length=10, choices=State, default=State.OPEN)
    drawn = models.PositiveSmallIntegerField("rows drawn")
    among = models.PositiveIntegerField("rows that could have been drawn")
    right = models.PositiveSmallIntegerField("rows that were right", default=0)
    given_up_before = models.PositiveSmallIntegerField(
        "draws given up since the last one", default=0
    )
    begun_at = models.DateTimeField("begun", default=now)
    begun_by = models.CharField("begun by", max_length=120)
    ended_at = models.DateTimeField("ended", null=True, blank=True)
    ended_by = models.CharField("ended by", max_length=120, blank=True)
    why = models.CharField("why it was given up", max_length=200, blank=True)

    objects = SpotCheckManager()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "register"],
                condition=Q(state=State.OPEN),
                name="spot_check_one_at_a_time",
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "register", "-id"], name="spot_check_latest")
        ]

    def __str__(self) -> str:
        if self.state == State.FINISHED:
            return f"{self.result}, {written_date(self.ended_at)}"
        return f"Spot check of {self.register}, begun {written_date(self.begun_at)}"

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def result(self) -> str:
        """What it says of the register: 9 of 10 right."""
        return f"{self.right} of {self.drawn} right"

    @property
    def is_enough(self) -> bool:
        """Whether the register can be relied on."""
        return is_enough(self.right, self.drawn)


class SpotCheckRow(TenantModel):
    """One row that was drawn, as the register had it at that moment, and what was seen of it."""

    check_of = models.ForeignKey(
        SpotCheck, on_delete=models.CASCADE, related_name="rows", db_index=False
    )
    place = models.PositiveSmallIntegerField("place in the draw")
    thing = models.PositiveBigIntegerField("row of the register")
    revision = models.PositiveIntegerField("its revision when it was drawn")
    title = models.CharField("what it is", max_length=220)
    listed = models.JSONField("what the register said", default=list)
    """[[label, value], ...], so that nobody can mend the register before looking."""
    answer = models.CharField("what was seen", max_length=10, choices=Answer, blank=True)
    note = models.CharField("what differs", max_length=200, blank=True)
    answered_at = models.DateTimeField("looked at", null=True, blank=True)
    answered_by = models.CharField("looked at by", max_length=120, blank=True)

    objects = TenantManager["SpotCheckRow"]()

    class Meta(TenantModel.Meta):
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "check_of", "place"], name="spot_check_row_once"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def said(self) -> str:
        """The answer in a word; nothing while nobody has looked."""
        return SHORT[Answer(self.answer)] if self.answer else ""
