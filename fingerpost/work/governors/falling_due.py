"""A page each term, an answer to each question of a governor, and a meeting that discusses it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.urls import reverse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.remembering import remembered_until_a_deed
from fingerpost.foundation.duties.falling import Due, duty
from fingerpost.foundation.duties.waits import waits
from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.scope import current_scope
from fingerpost.foundation.ui.charts.parts import cut
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards.evidence import RULES
from fingerpost.standards.models import StoredFinding
from fingerpost.standards.verdicts import LOOKED_AT

from .figures import TO_DISCUSS, figure
from .models import Issue, Meeting, Question
from .terms import Period, period_of

MOST = 100
LETTERS = 60
"""So much of a question stands in its line."""


@duty(
    "governors-page",
    "The governors’ page of the term",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="governors.issue",
    done_when="a page has been issued in the term",
    afresh=True,
)
def page_of_the_term(today: date, until: date) -> Iterator[Due]:
    """From the day on which the school's records show anything."""
    if not _begun():
        return
    period, due = _asked_for(today)
    if due <= until and not _issued(since=period.starts_on):
        yield Due(due, f"Governors’ page for the {period}", reverse("governors:draft"))


@remembered_until_a_deed
def _asked_for(today: date) -> tuple[Period, date]:
    """The term that asks for a page, and by when."""
    organisation = Organisation.objects.get(pk=current_scope().organisation_id)
    period = period_of(organisation, today)
    return period, max(period.due_on(today), organisation.created_on)


@duty(
    "governors-questions",
    "Questions of governors",
    falls_to=Duty.SLT_DIGITAL_LEAD,
    view="governors.answer",
    done_when="it has an answer, which stands on the next page",
    counted=("question of a governor", "questions of governors"),
    page="/governors/questions/",
)
def questions(today: date, until: date) -> Iterator[Due]:
    for each in _unanswered():
        title = f"Answer a governor: {cut(each.words, LETTERS)}"
        yield Due(each.asked_on, title, reverse("governors:answer", args=[each.pk]))


@waits(
    "Governors’ pages",
    page="governors:index",
    view="governors.ask",
    offered=lambda actor: False,  # the page is in every governor's menu
    heading=("For governors to read", "A governors’ page waits for you"),
)
def page_to_discuss(actor: Actor, today: date) -> Iterable[Due]:
    """The newest page, until somebody has noted the meeting that discussed it."""
    for issued_on, key in _newest():
        if not _discussed(key=key):
            due = issued_on + timedelta(days=figure(TO_DISCUSS, today))
            title = f"Read the governors’ page of {written_date(issued_on)}, and note the meeting"
            yield Due(due, title, reverse("governors:show", args=[key]))


ISSUED_ON = Issue._meta.get_field("issued_on")
_begun = Prepared(
    lambda: (
        StoredFinding.objects.open()
        .filter(verdict__in=LOOKED_AT)
        .exclude(key__in=[key for key, rule in RULES.items() if rule.of_ourselves])
        .values_list("pk")[:1]
    )
)
"""Whether the school's own records show anything."""
_unanswered = Prepared(lambda: Question.objects.all().unanswered()[:MOST])
_newest = Prepared(lambda: Issue.objects.all().latest_first().values_list("issued_on", "pk")[:1])
_discussed = Prepared(lambda: Meeting.objects.filter(issue=Given("key")).values_list("pk")[:1])
_issued = Prepared(
    lambda: Issue.objects.filter(issued_on__gte=Given("since", ISSUED_ON)).values_list("pk")[:1]
)
