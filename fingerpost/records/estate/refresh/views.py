"""When things must be replaced and what that costs; what they are worth; what if."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations.years import financial_year
from fingerpost.foundation.permissions import allow

from . import actions
from .charts import by_funding, by_kind, compared
from .figures import bases, figures
from .forecast import forecast, years_from
from .forms import DayForm, FiguresForm, WhatIfForm
from .groups import bought, serving
from .rules import Figures, with_vat
from .value import value


@allow("refresh.view")
def index(request: Request) -> HttpResponse:
    """The forecast, and beside it what would be if one figure were another."""
    day, organisation = today(), request.actor.organisation
    rests_on, years = figures(bases(day)), years_from(organisation, day)
    groups = serving()
    found = forecast(groups, rests_on, years)
    form = WhatIfForm(request.GET if request.GET else None)
    supposed = _supposed(form, rests_on)
    what_if = forecast(groups, supposed, years) if supposed else None
    context = {
        "found": found,
        "rests_on": rests_on,
        "day": day,
        "is_year_known": financial_year(organisation, day) is not None,
        "gross": [with_vat(due.cost, rests_on.vat) for due in found.dues],
        "fundings": list(found.costs) if len(found.costs) > 1 else [],
        "chart": by_funding(found),
        "form": form,
        "what_if": what_if and compared(found, what_if),
        "difference": what_if and what_if.cost - found.cost,
    }
    return render(request, "refresh/index.html", context)


@allow("refresh.view")
def worth(request: Request) -> HttpResponse:
    """What everything is worth on a day, and what was lost in the year before it."""
    day = today()
    form = DayForm(request.GET if "on" in request.GET else None, initial={"on": day})
    if form.is_bound and form.is_valid():
        day = form.cleaned_data["on"]
    rests_on, year = figures(bases(day)), years_from(request.actor.organisation, day)[0]
    found = value(bought(rests_on.threshold), rests_on, day, year.begins)
    context = {
        "found": found,
        "day": day,
        "year": year,
        "form": form,
        "rests_on": rests_on,
        "chart": by_kind(found, day),
    }
    return render(request, "refresh/worth.html", context)


@allow("refresh.set_figures")
def set_figures(request: Request) -> HttpResponse:
    """Ask for the school's own figures."""
    form = FiguresForm(bases(today()), request.POST or None)
    if form.is_bound and form.performs(actions.set_figures, request.actor):
        messages.success(request, "The forecast now rests on your figures.")
        return redirect("refresh:index")
    return render(request, "refresh/figures.html", {"form": form})


def _supposed(form: WhatIfForm, rests_on: Figures) -> Figures | None:
    """The figures with what somebody would like to try; None if that is nothing."""
    if not (form.is_bound and form.is_valid()):
        return None
    asked: dict[str, Any] = form.cleaned_data
    lives = dict(rests_on.lives)
    if asked["kind"]:
        lives[asked["kind"]] = asked["years"] * 12
    inflation = rests_on.inflation if asked["inflation"] is None else asked["inflation"]
    tried = replace(rests_on, lives=lives, inflation=inflation)
    return None if tried == rests_on else tried
