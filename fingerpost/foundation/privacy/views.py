"""Erasing a person, and the table that says how long everything is kept."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request
from fingerpost.foundation.keeping import KEEPINGS
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import plural

from . import actions
from .forms import EraseForm, PeriodForm
from .models import Erasure, RetentionChoice, choices, period_of
from .preview import preview
from .retention import due_now
from .table import Kind, Period, kinds


@allow("privacy.erase")
def erase(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.all().own(), pk=pk)
    before = Erasure.objects.filter(model=Person._meta.label, object_id=pk).first()
    if before or person.left_on is None or person.left_on >= today():
        return render(request, "privacy/erase_not.html", {"person": person, "erasure": before})
    form = EraseForm(request.POST or None)
    if form.performs(actions.erase, request.actor, person):
        messages.success(request, "The person is erased")
        return redirect("privacy:erase", pk)
    context = {"form": form, "person": person, "preview": preview(person)}
    return render(request, "privacy/erase.html", context)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table of retention."""

    kind: Kind
    period: Period
    choice: RetentionChoice | None
    is_own: bool


@allow("privacy.view_retention")
def retention(request: Request) -> HttpResponse:
    chosen = choices()
    lines = [
        Line(
            kind,
            period_of(kind, chosen.get(key), today()),
            chosen.get(key),
            not KEEPINGS[key].whole_house,
        )
        for key, kind in kinds().items()
    ]
    waiting = sum(line.is_own and line.choice is None for line in lines)
    return render(request, "privacy/retention.html", {"lines": lines, "waiting": waiting})


@allow("privacy.approve_retention")
@require_POST
def approve_all(request: Request) -> HttpResponse:
    if any(key not in choices() for key in actions.own_kinds()):
        count = actions.approve_all(request.actor)
        messages.success(request, f"Approved: {plural(count, 'period', 'periods')}")
    return redirect("privacy:retention")


@allow("privacy.approve_retention")
def choose(request: Request, kind: str) -> HttpResponse:
    if kind not in actions.own_kinds():
        raise Http404
    known, chosen = kinds()[kind], choices().get(kind)
    period = period_of(known, chosen, today())
    reason = chosen.reason if chosen else ""
    initial = {"length": period.length, "reason": reason}
    form = PeriodForm(period, request.POST or None, initial=initial)
    if form.performs(actions.choose, request.actor, kind):
        count = due_now(kind, form.answer.period, today())
        messages.success(request, f"{known.what}: {form.answer.period.in_words}. {_tonight(count)}")
        return redirect("privacy:retention")
    context = {"form": form, "kind": known, "default": known.period(today())}
    return render(request, "privacy/choose.html", context)


def _tonight(count: int) -> str:
    """What somebody who mistyped must see at once: tonight it is too late."""
    if not count:
        return "Nothing goes tonight."
    return f"Tonight {plural(count, 'row goes', 'rows go')} for good."
