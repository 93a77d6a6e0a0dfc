"""The months at the desk: what was promised, what was kept, what it meant and what follows."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.work.servicedesk import effort
from fingerpost.work.servicedesk.faces.models import Face
from fingerpost.work.servicedesk.faces.reading import fewest
from fingerpost.work.servicedesk.models import Ticket

from . import actions
from .charting import demand, promises, weeks_of
from .costing import reckoned
from .counting import bounds, to_freeze
from .forms import ConclusionForm, CostForm, ReviewForm, WordsForm
from .models import Kind, Minutes, Month
from .reading import again_and_again, told_of, weeks_of_exams
from .rules import in_exams

SHOWN = 24
LATE = 50
"""So many late requests are listed."""


@allow("months.view")
def index(request: Request) -> HttpResponse:
    """Month by month, the latest first."""
    months = list(Month.objects.all().latest_first()[:SHOWN])
    open_to = [each for each in months if _may_read(request.actor, each)]
    exams = weeks_of_exams(open_to, calendar_for(request.actor.organisation, today()))
    context = {
        "months": months,
        "open_to": open_to,
        "demand": demand(open_to, exams),
        "in_exams": in_exams(weeks_of(open_to), exams),
        "promises": promises(open_to),
        "again": again_and_again(open_to),
        "told": told_of(request.actor.organisation),
        "reckoned": reckoned(open_to) if request.actor.may("months.set_cost") else None,
        "to_freeze": to_freeze(today()) if request.actor.may("months.freeze") else [],
    }
    return render(request, "months/index.html", context)


@allow("months.view")
def show(request: Request, pk: int) -> HttpResponse:
    month = _month(request, pk)
    late = {each["number"] for each in month.rows if not each["in_time"]}
    tickets = Ticket.objects.filter(number__in=sorted(late)[-LATE:]).order_by("-number")
    context = {
        "month": month,
        "is_as_frozen": actions.is_as_frozen(month),
        "wrote": _written(month),
        "effort": effort.told(*bounds(month.first_on)),
        "is_shown": month.is_shown(today()),
        "late": len(late),
        "tickets": tickets if request.actor.may("desk.view") else [],
    }
    return render(request, "months/show.html", context)


@allow("months.view")
def reviews(request: Request) -> HttpResponse:
    """What leaders and IT support found together, the latest first."""
    kinds = [(each, list(Minutes.objects.all().of(each)[:SHOWN])) for each in Kind]
    return render(request, "months/reviews.html", {"kinds": kinds})


@allow("months.review")
def review(request: Request, kind: str) -> HttpResponse:
    if kind not in Kind.values:
        raise Http404
    form = ReviewForm(request.POST or None)
    if form.performs(actions.review, request.actor, kind=kind):
        messages.success(request, "It is kept, with the figures of today")
        return redirect("months:reviews")
    told = told_of(request.actor.organisation)
    context = {"form": form, "kind": Kind(kind), "told": told}
    return render(request, "months/review.html", context)


@allow("months.freeze")
@require_POST
def freeze(request: Request) -> HttpResponse:
    """Freeze the months that are over, where the night has not done it yet."""
    with refusals_told(request):
        for first_on in to_freeze(today()):
            actions.freeze(request.actor, first_on=first_on)
        messages.success(request, "The months that are over are frozen")
    return redirect("months:index")


@allow("months.set_cost")
def set_cost(request: Request) -> HttpResponse:
    form = CostForm(request.POST or None)
    if form.performs(actions.set_cost, request.actor):
        messages.success(request, "What IT support costs is kept")
        return redirect("months:index")
    return render(request, "months/cost.html", {"form": form})


@allow("months.comment")
def comment(request: Request, pk: int) -> HttpResponse:
    month = _month(request, pk)
    form = WordsForm(request.POST or None, initial={"words": month.words})
    if form.performs(actions.comment, request.actor, month):
        messages.success(request, "Your words stand, and the month is shown to the others")
        return redirect("months:show", pk=pk)
    return render(request, "months/words.html", {"form": form, "month": month})


@allow("months.conclude")
def conclude(request: Request, pk: int) -> HttpResponse:
    month = _month(request, pk)
    form = ConclusionForm(request.POST or None, initial={"conclusion": month.conclusion})
    if form.performs(actions.conclude, request.actor, month):
        messages.success(request, "What follows is written down")
        return redirect("months:show", pk=pk)
    return render(request, "months/words.html", {"form": form, "month": month})


def _written(month: Month) -> list[str]:
    """What people wrote of how it was, unless so few did that it could point at somebody."""
    enough = month.replied >= fewest()
    return Face.objects.all().words_between(*bounds(month.first_on)) if enough else []


def _month(request: Request, pk: int) -> Month:
    month = get_object_or_404(Month, pk=pk)
    if not _may_read(request.actor, month):
        raise Http404
    return month


def _may_read(actor: Actor, month: Month) -> bool:
    return month.is_shown(today()) or actor.may("months.comment")
