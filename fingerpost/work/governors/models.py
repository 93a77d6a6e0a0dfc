"""The words of the next page, the pages that were issued, and what governors asked and heard."""

from datetime import date

from django.db import models

from fingerpost.foundation.tenancy.rows import TenantManager, TenantModel, TenantQuerySet
from fingerpost.foundation.ui.filters import written_date

from .shapes import Page, read_page

LONGEST = 1000


class Words(TenantModel):
    """What people write on the next page; empty again once it is issued."""

    introduction = models.TextField(max_length=LONGEST, blank=True)
    decisions = models.TextField("decisions asked of governors", max_length=LONGEST, blank=True)
    risks = models.TextField("top risks", max_length=LONGEST, blank=True)

    objects = TenantManager["Words"]()

    class Meta(TenantModel.Meta):
        verbose_name = "words of the next governors’ page"
        verbose_name_plural = "words of the next governors’ page"
        constraints = [models.UniqueConstraint(fields=["organisation"], name="words_once")]

    def __str__(self) -> str:
        return "Words of the next governors’ page"


class IssueQuerySet(TenantQuerySet["Issue"]):
    def latest_first(self) -> "IssueQuerySet":
        return self.order_by("-edition")

    def before(self, edition: int) -> "IssueQuerySet":
        """The pages before an edition, the latest first."""
        return self.latest_first().filter(edition__lt=edition)


class Issue(TenantModel):
    """A governors' page as it was issued; no deed changes it, and a later one supersedes it."""

    edition = models.PositiveIntegerField()
    term = models.CharField(max_length=40)
    issued_on = models.DateField()
    issued_by = models.CharField(max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    body = models.JSONField(default=dict)
    content = models.CharField("hash of what it says", max_length=64)
    record = models.CharField("head of the record when it was issued", max_length=90)

    objects = TenantManager.from_queryset(IssueQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "governors’ page"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "edition"], name="governors_edition")
        ]

    def __str__(self) -> str:
        return f"Governors’ page of {written_date(self.issued_on)}"

    @property
    def page(self) -> Page:
        return read_page(self.body)


class QuestionQuerySet(TenantQuerySet["Question"]):
    def unanswered(self) -> "QuestionQuerySet":
        """The oldest first."""
        return self.filter(answered_on=None).order_by("asked_on", "pk")

    def to_show(self) -> "QuestionQuerySet":
        """What the next page tells of: all that no page has shown with its answer."""
        return self.filter(shown_in=None).order_by("asked_on", "pk")

    def latest_first(self) -> "QuestionQuerySet":
        return self.select_related("issue").order_by("-asked_on", "-pk")


class Question(TenantModel):
    """What a governor asked about a section of a page, and what they were answered."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="+", db_index=False)
    section = models.CharField("about which section", max_length=20)
    heading = models.CharField("what the section was called", max_length=80)
    is_confidential = models.BooleanField("asked about the confidential part", default=False)
    words = models.TextField("the question", max_length=LONGEST)
    asked_by = models.CharField(max_length=120)
    account = models.PositiveBigIntegerField(null=True, blank=True)
    asked_on = models.DateField()
    answer = models.TextField(max_length=LONGEST, blank=True)
    link = models.CharField("where it can be seen", max_length=300, blank=True)
    answered_by = models.CharField(max_length=120, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    shown_in = models.ForeignKey(
        Issue, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    """The page that showed it with its answer."""

    objects = TenantManager.from_queryset(QuestionQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "question of a governor"
        verbose_name_plural = "questions of governors"
        indexes = [
            models.Index(fields=["organisation", "issue"], name="question_issue"),
            models.Index(fields=["organisation", "answered_on"], name="question_answered"),
            models.Index(fields=["organisation", "shown_in"], name="question_shown"),
        ]

    def __str__(self) -> str:
        return f"Question about {self.heading}"


class MeetingQuerySet(TenantQuerySet["Meeting"]):
    def of(self, issue: Issue) -> "MeetingQuerySet":
        return self.filter(issue=issue).order_by("-met_on", "-pk")

    def between(self, first: date, last: date) -> "MeetingQuerySet":
        return self.filter(met_on__range=(first, last)).order_by("-met_on", "-pk")


class Meeting(TenantModel):
    """A meeting of governors at which a page was discussed, and where the minutes say so."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="+", db_index=False)
    met_on = models.DateField("day of the meeting")
    minute = models.CharField("where the minutes say so", max_length=120)
    noted_by = models.CharField(max_length=120)

    objects = TenantManager.from_queryset(MeetingQuerySet)()

    class Meta(TenantModel.Meta):
        verbose_name = "meeting of governors"
        verbose_name_plural = "meetings of governors"
        indexes = [models.Index(fields=["organisation", "issue", "met_on"], name="meeting_issue")]

    def __str__(self) -> str:
        return f"Meeting of {written_date(self.met_on)}"
