from datetime import timedelta
from textwrap import shorten
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.duties.fridays import next_friday
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import plural
from fingerpost.standards.catalogue import Requirement, once_asked, requirement

from . import actions
from .forms import AskAllForm, WithdrawForm
from .lacking import addressees
from .models import TrustAction
from .progress import progress

SHOWN = 50
TWO_WEEKS = timedelta(weeks=2)
"""So long a school has at least, as whoever is asked may be somebody else's to ask."""


@allow("trust-actions.view")
def index(request: Request) -> HttpResponse:
    _refuse_schools(request)
    latest = TrustAction.objects.latest_first()[:SHOWN]
    found = progress(request.actor.organisation, latest, today())
    return render(request, "trust_actions/index.html", {"actions": found})


@allow("trust-actions.view")
def show(request: Request, pk: int) -> HttpResponse:
    held = get_object_or_404(TrustAction.objects.all(), pk=pk)
    [found] = progress(request.actor.organisation, [held], today())
    page = {"found": found, "asked": _once_asked(held.requirement), "today": today()}
    return render(request, "trust_actions/show.html", page)


@allow("trust-actions.ask")
def ask(request: Request, id: str) -> HttpResponse:
    _refuse_schools(request)
    asked = _requirement(id)
    form = AskAllForm(request.POST or None, initial=_initial(request, asked))
    if form.performs(actions.ask, request.actor, asked):
        [made] = progress(request.actor.organisation, [form.answer], today())
        messages.success(request, f"{plural(len(made.answers), 'school is', 'schools are')} asked")
        return redirect("trust-actions:show", form.answer.pk)
    whom = addressees(request.actor.organisation, asked, today())
    return render(request, "trust_actions/ask.html", {"form": form, "asked": asked, "whom": whom})


@allow("trust-actions.withdraw")
def withdraw(request: Request, pk: int) -> HttpResponse:
    held = get_object_or_404(TrustAction.objects.all(), pk=pk)
    form = WithdrawForm(request.POST or None)
    if form.performs(actions.withdraw, request.actor, held):
        messages.success(request, "It is withdrawn. Each school that still had it to do reads why")
        return redirect("trust-actions:show", pk)
    [found] = progress(request.actor.organisation, [held], today())
    return render(request, "trust_actions/withdraw.html", {"form": form, "found": found})


def _refuse_schools(request: Request) -> None:
    if not request.actor.organisation.is_trust:
        raise Http404


def _once_asked(id: str) -> Requirement | None:
    """What it is about, as long as any edition knows it."""
    try:
        return once_asked(id)
    except KeyError:
        return None


def _requirement(id: str) -> Requirement:
    try:
        return requirement(id)
    except KeyError:
        raise Http404 from None


def _initial(request: Request, asked: Requirement) -> dict[str, Any]:
    if request.method == "POST":
        return {}
    friday = next_friday(calendar_for(request.actor.organisation, today()), today() + TWO_WEEKS)
    title = shorten(f"See that this is so: {asked.plain}", 160, placeholder=" …")
    return {"title": title, "due_on": friday}
