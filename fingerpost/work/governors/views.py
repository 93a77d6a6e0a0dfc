"""The governors' page: the newest one, those before it, and the draft of the next."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .charting import course
from .drafting import as_issued, draft, draft_hash, title_of
from .forms import IssueForm, MeetingForm, WordsForm
from .models import Issue, Meeting, Question, Words
from .shapes import Page

EDITIONS = 30
"""So many pages that were issued are listed."""


@allow("governors.view")
def index(request: Request) -> HttpResponse:
    """The newest page that was issued, or that there is none yet."""
    newest = Issue.objects.all().latest_first().first()
    if newest:
        return _show(request, newest)
    return render(request, "governors/none.html", {})


@allow("governors.view")
def show(request: Request, pk: int) -> HttpResponse:
    return _show(request, get_object_or_404(Issue, pk=pk))


def _show(request: Request, issue: Issue) -> HttpResponse:
    editions = list(Issue.objects.all().latest_first()[:EDITIONS])
    context = _drawn(issue.page) | {
        "issue": issue,
        "title": title_of(issue, today()),
        "is_newest": editions[0] == issue,
        "others": [each for each in editions if each != issue],
        "as_issued": as_issued(issue, request.actor.organisation.name),
        "meetings": Meeting.objects.all().of(issue),
        "waiting": Question.objects.all().unanswered().count(),
        "may_ask": request.actor.may("governors.ask") and editions[0] == issue,
    }
    return render(request, "governors/show.html", context)


def _drawn(page: Page) -> dict[str, Any]:
    """A page with the picture of its course."""
    return {"page": page, "course": course(page)}


@allow("governors.view_draft")
def preview(request: Request) -> HttpResponse:
    """The page as it would be issued today."""
    day = today()
    last = Issue.objects.all().latest_first().first()
    page = draft(request.actor.organisation, day)
    context = {"title": title_of(None, day), "last": last, "issue": None, "may_ask": False}
    return render(request, "governors/draft.html", _drawn(page) | context)


@allow("governors.write")
def write(request: Request) -> HttpResponse:
    held = Words.objects.first() or Words()
    said = {name: getattr(held, name) for name in WordsForm.base_fields}
    form = WordsForm(request.POST or None, initial=said)
    if form.performs(actions.write, request.actor):
        messages.success(request, "The words stand on the draft")
        return redirect("governors:draft")
    return render(request, "governors/write.html", {"form": form})


@allow("governors.issue")
def issue(request: Request) -> HttpResponse:
    """Ask whether the page is right as it stands, and issue it."""
    day, school = today(), request.actor.organisation
    last = Issue.objects.all().latest_first().first()
    page = draft(school, day)
    form = IssueForm(request.POST or None, initial={"read": draft_hash(school, day, page)})
    if form.performs(actions.issue, request.actor):
        messages.success(request, "The page is issued. Governors find it under “Governors’ page”")
        return redirect("governors:index")
    if form.is_bound:
        messages.error(
            request, " ".join(map(str, form.non_field_errors())) or "Read the page first"
        )
        return redirect("governors:draft")
    unanswered = Question.objects.all().unanswered().count()
    context = {"form": form, "page": page, "last": last, "unanswered": unanswered}
    return render(request, "governors/issue.html", context)


@allow("governors.note_meeting")
def note_meeting(request: Request, pk: int) -> HttpResponse:
    about = get_object_or_404(Issue, pk=pk)
    form = MeetingForm(request.POST or None)
    if form.performs(actions.note_meeting, request.actor, about):
        messages.success(request, "The meeting is noted")
        return redirect("governors:show", pk=pk)
    return render(request, "governors/meeting.html", {"form": form, "issue": about})
