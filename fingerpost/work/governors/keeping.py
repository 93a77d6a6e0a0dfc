"""Pages are kept as long as what they rest on, with what was asked about them."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from fingerpost.foundation.keeping import Happens, keeps

from .models import Issue, Meeting, Question


@keeps("governors-pages", Happens.DELETE)
def issued_before(before: date) -> list[QuerySet[Any]]:
    """What was issued before a day, after the questions and meetings that are about it."""
    old = Issue.objects.filter(issued_on__lt=before)
    questions = Question.objects.filter(Q(issue__in=old) | Q(shown_in__in=old))
    return [questions, Meeting.objects.filter(issue__in=old), old]
