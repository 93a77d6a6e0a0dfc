from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions, loading, showing
from .forms import LessonsForm, MarkForm, SupportHoursForm, TermsForm
from .loading import calendar_of, held_on, is_own
from .models import MarkedDays
from .rules import AcademicYear
from .rules.due import written_stretch
from .rules.typical import typical_terms


@allow("calendar.view")
def index(request: Request) -> HttpResponse:
    held = held_on(today())
    calendar = calendar_of(held, today())
    shown = showing.year(held, calendar, _year(request), today())
    return render(request, "calendar/index.html", {**shown, "lessons": _lessons()})


@allow("calendar.set_terms")
def terms(request: Request) -> HttpResponse:
    year = _year(request)
    held = [term for term in held_on(today()).terms if term.year == year.starts]
    dates = [term.dates for term in held] or typical_terms(year)
    form = TermsForm(year, dates, request.POST or None)
    if request.POST.get("drop") and any(map(is_own, held)):
        actions.set_terms(request.actor, year, [])
        messages.success(request, f"Your own dates for {year} are put away.")
        return redirect(_at(year))
    if form.performs(actions.set_terms, request.actor, year):
        messages.success(request, f"The terms of {year} are saved.")
        return redirect(_at(year))
    context: dict[str, Any] = {
        "form": form,
        "year": year,
        "proposed": not held,
        "of_the_trust": bool(held) and not any(map(is_own, held)),
        "own": any(map(is_own, held)),
        "back": _at(year),
    }
    return render(request, "calendar/terms.html", context)


@allow("calendar.mark_days")
def mark(request: Request) -> HttpResponse:
    form = MarkForm(request.POST or None, initial={"kind": request.GET.get("kind") or "inset"})
    if form.performs(actions.mark_days, request.actor):
        marked = form.answer
        days = written_stretch(marked.first_on, marked.last_on)
        messages.success(request, f"{marked.first_on:%A} {days}: {marked.what}.")
        return redirect(_at(AcademicYear.of(marked.first_on)))
    return render(request, "calendar/mark.html", {"form": form, "back": reverse("calendar:index")})


@allow("calendar.mark_days")
def unmark(request: Request, pk: int) -> HttpResponse:
    marked = get_object_or_404(MarkedDays.objects.own(), pk=pk)
    back = _at(AcademicYear.of(marked.first_on))
    if request.method == "POST":
        actions.unmark_days(request.actor, marked)
        messages.success(request, f"{marked} is removed.")
        return redirect(back)
    days = written_stretch(marked.first_on, marked.last_on)
    return render(request, "calendar/unmark.html", {"marked": marked, "days": days, "back": back})


@allow("calendar.set_support_hours")
def support_hours(request: Request) -> HttpResponse:
    form = SupportHoursForm(held_on(today()).times, request.POST or None)
    if form.performs(actions.set_support_hours, request.actor):
        messages.success(request, "The support hours are saved.")
        return redirect("calendar:index")
    return render(request, "calendar/support_hours.html", {"form": form})


@allow("calendar.set_lessons")
def lessons(request: Request) -> HttpResponse:
    form = LessonsForm(request.POST or None, initial={"begin": ", ".join(_lessons())})
    if form.performs(actions.set_lessons, request.actor):
        messages.success(request, "When lessons begin is saved.")
        return redirect("calendar:index")
    return render(request, "calendar/lessons.html", {"form": form})


def _lessons() -> list[str]:
    return [f"{at:%H:%M}" for at in loading.lessons()]


def _year(request: Request) -> AcademicYear:
    """The school year in the address; this one where it makes no sense."""
    asked = request.GET.get("year", "")
    is_one = asked.isdecimal() and len(asked) == 4 and 2010 <= int(asked) < 2100
    return AcademicYear(int(asked)) if is_one else AcademicYear.of(today())


def _at(year: AcademicYear) -> str:
    return reverse("calendar:index", query={"year": year.starts})
