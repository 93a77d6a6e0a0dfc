"""A survey, who was asked, and what all of them said together.

What somebody answered is never written as theirs: choices are counted up in one row, and all words
of a survey are written anew in another order with each answer.
"""

from datetime import date

from django.db import models

from fingerpost.foundation.notes.models import Words
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.tenancy.keys import KeyField
from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet

from .choices import Audience, Kind
from .shelf import Question, figure

LONGEST = 1000
MOST = 10
"""So many questions are few enough to be answered."""


class SurveyQuerySet(TenantQuerySet["Survey"]):
    def latest_first(self) -> "SurveyQuerySet":
        return self.order_by("-closes_on", "-pk")

    def open_on(self, day: date) -> "SurveyQuerySet":
        """Those that can be answered on a day."""
        return self.filter(opens_on__lte=day, closes_on__gte=day, closed_on=None)

    def over_by(self, day: date) -> "SurveyQuerySet":
        """Those that were sent and that nobody can answer any more."""
        ended = models.Q(closes_on__lt=day) | ~models.Q(closed_on=None)
        return self.filter(ended).exclude(sent_on=None)


class Survey(TenantModel):
    """A few questions to many people, from one day until another."""

    word = KeyField("kind of survey", max_length=30)
    title = models.CharField("title", max_length=80)
    audience = KeyField("who is asked", max_length=10, choices=Audience)
    questions = models.JSONField("what is asked", default=list)
    opens_on = models.DateField("open from")
    closes_on = models.DateField("open until")
    by = models.CharField("made by", max_length=120)
    sent_on = models.DateField("sent", null=True, blank=True)
    asked = models.PositiveIntegerField("how many were asked", default=0)
    out_of_reach = models.PositiveIntegerField("how many could not be asked", default=0)
    reminded_on = models.DateField("reminded", null=True, blank=True)
    closed_on = models.DateField("closed before its time", null=True, blank=True)
    follows = models.TextField("what follows", max_length=LONGEST, blank=True)
    concluded_by = models.CharField(max_length=120, blank=True)
    concluded_on = models.DateField(null=True, blank=True)

    objects = TenantManager.from_queryset(SurveyQuerySet)()

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_on__gte=models.F("opens_on")),
                name="survey_closes_after_it_opens",
            )
        ]
        indexes = [models.Index(fields=["organisation", "closes_on"], name="survey_closes")]

    def __str__(self) -> str:
        return self.title

    @property
    def asks(self) -> list[Question]:
        return [Question(each["says"], Kind(each["kind"])) for each in self.questions]

    @property
    def over_on(self) -> date:
        """The last day on which it could be answered."""
        return self.closed_on or self.closes_on

    def is_open(self, day: date) -> bool:
        return self.opens_on <= day <= self.closes_on and self.closed_on is None

    def is_over(self, day: date) -> bool:
        return self.closed_on is not None or self.closes_on < day


class InvitedQuerySet(TenantQuerySet["Invited"]):
    def silent(self, survey: Survey) -> "InvitedQuerySet":
        """Those who have not answered, with how to reach them."""
        found = self.filter(survey=survey, has_answered=False)
        return found.select_related("person__account").order_by("pk")


class Invited(TenantModel):
    """Somebody who was asked, and whether they have answered: not what, and not when."""

    recorded = False

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    has_answered = models.BooleanField(default=False)

    objects = TenantManager.from_queryset(InvitedQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name_plural = "those who were asked"
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "survey", "person"], name="survey_asks_once"
            )
        ]
        indexes = [models.Index(fields=["organisation", "person"], name="survey_of_person")]

    def __str__(self) -> str:
        return f"{self.survey_id}"

    @property
    def address(self) -> str:
        """Where a letter reaches them, if one does."""
        account = self.person.account
        return self.person.email or (account.email if account else "")


class Heard(TenantModel):
    """What was chosen, counted: `{number of the question: {answer: how many}}`."""

    recorded = False

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="+", db_index=False)
    answers = models.PositiveIntegerField("how many answered", default=0)
    counts = models.JSONField(default=dict, blank=True)

    objects = TenantManager["Heard"]()

    class Meta(TenantModel.Meta):
        verbose_name_plural = "what was heard"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "survey"], name="survey_heard_once")
        ]

    def __str__(self) -> str:
        return f"{self.survey_id}"


class Remark(TenantModel):
    """What one of them wrote to one question."""

    recorded = False

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="+", db_index=False)
    question = models.PositiveSmallIntegerField()
    words = Words("in their words", max_length=LONGEST)

    objects = TenantManager["Remark"]()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["organisation", "survey"], name="survey_remarks")]

    def __str__(self) -> str:
        return f"{self.survey_id}"


def fewest(day: date) -> int:
    """Below so many answers nothing is shown."""
    return figure("fewest", day)
