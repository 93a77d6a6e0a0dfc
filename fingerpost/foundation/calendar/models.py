"""What a school, or its trust for it, has entered about its year, and since when it says so.

Nothing is overwritten: a row that is corrected is known until that day, and another from that day
on. So a question can name the day on which it is asked, and a closed period is never judged anew.
"""

import re
from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .rules import AcademicYear, DayKind, Mark, Season, SupportWindow, TermDates, TermName

KNOWN_IN_ORDER = Q(known_until=None) | Q(known_until__gte=F("known_from"))


class Marking(models.TextChoices):
    """What can be said of single days."""

    INSET = "inset", "INSET day: staff are in, pupils are not"
    CLOSURE = "closure", "Closed: snow, an election, a broken boiler"
    EXAM = "exam", "Exam day: school as usual, technology must work"
    BANK_HOLIDAY = "bank-holiday", "Bank holiday that was proclaimed for once"
    ORDINARY = "ordinary", "An ordinary day here, whatever the trust's calendar says"


class Weekday(models.IntegerChoices):
    MONDAY = 0, "Monday"
    TUESDAY = 1, "Tuesday"
    WEDNESDAY = 2, "Wednesday"
    THURSDAY = 3, "Thursday"
    FRIDAY = 4, "Friday"
    SATURDAY = 5, "Saturday"
    SUNDAY = 6, "Sunday"


class KnownQuerySet[Row: TenantModel](TenantQuerySet[Row]):
    def known_on(self, day: date) -> "KnownQuerySet[Row]":
        """What was known at the end of a day."""
        return self.filter(Q(known_until=None) | Q(known_until__gt=day), known_from__lte=day)


class Term(TenantModel):
    """One term of a school year, with the half-term break in it."""

    inherited = True

    year = models.PositiveSmallIntegerField("school year, by its September")
    name = models.CharField("term", max_length=6, choices=TermName)
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day")
    half_term_from = models.DateField("half-term, first day", null=True, blank=True)
    half_term_until = models.DateField("half-term, last day", null=True, blank=True)
    known_from = models.DateField()
    known_until = models.DateField(null=True, blank=True)

    objects = TenantManager.from_queryset(KnownQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "year"], name="term_year")]
        constraints = [
            models.CheckConstraint(condition=KNOWN_IN_ORDER, name="term_known_in_order"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="term_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return str(self.dates)

    @property
    def dates(self) -> TermDates:
        """The term as the rules count with it."""
        half_term = None
        if self.half_term_from and self.half_term_until:
            half_term = (self.half_term_from, self.half_term_until)
        year, name = AcademicYear(self.year), TermName(self.name)
        return TermDates(year, name, self.starts_on, self.ends_on, half_term)


class MarkedDays(TenantModel):
    """A day, or days in a row, that are unlike the others: INSET, closed, exams."""

    inherited = True

    kind = models.CharField("what is it?", max_length=12, choices=Marking)
    first_on = models.DateField("first day")
    last_on = models.DateField("last day")
    label = models.CharField("what for", max_length=80, blank=True)
    has_support = models.BooleanField("IT support works on these days", default=False)
    known_from = models.DateField()
    known_until = models.DateField(null=True, blank=True)

    objects = TenantManager.from_queryset(KnownQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "first_on"], name="marked_days_first")]
        constraints = [
            models.CheckConstraint(condition=KNOWN_IN_ORDER, name="marked_days_known_in_order"),
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")), name="marked_days_end_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.label or self.what

    @property
    def what(self) -> str:
        """The kind in a word or two."""
        return re.split("[:,]", Marking(self.kind).label)[0]

    @property
    def days(self) -> list[date]:
        length = (self.last_on - self.first_on).days
        return [self.first_on + timedelta(days=n) for n in range(length + 1)]

    @property
    def mark(self) -> Mark:
        """The mark that the rules look at; exam days are told apart before."""
        return Mark(DayKind(self.kind), self.label, self.has_support)


class SupportTime(TenantModel):
    """When IT support is there on one weekday of a season."""

    inherited = True

    season = models.CharField("when", max_length=8, choices=Season)
    weekday = models.PositiveSmallIntegerField("weekday", choices=Weekday)
    opens_at = models.TimeField("from")
    closes_at = models.TimeField("until")
    known_from = models.DateField()
    known_until = models.DateField(null=True, blank=True)

    objects = TenantManager.from_queryset(KnownQuerySet)()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "season"], name="support_time_season")]
        constraints = [
            models.CheckConstraint(condition=KNOWN_IN_ORDER, name="support_time_known_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens_at:%H:%M} to {self.closes_at:%H:%M}"

    @property
    def window(self) -> SupportWindow:
        """The hours as the rules count with them."""
        return SupportWindow(Season(self.season), self.weekday, self.opens_at, self.closes_at)


class Lesson(TenantModel):
    """When a lesson begins on a usual school day."""

    starts_at = models.TimeField("begins at")

    objects = TenantManager["Lesson"]()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organisation", "starts_at"], name="lesson_once"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%H:%M}"
