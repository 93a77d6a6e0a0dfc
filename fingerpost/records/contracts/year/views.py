"""The year of contracts as a ribbon, and what they cost by year."""

from datetime import date
from decimal import Decimal

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.organisations.years import financial_year, years_around
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.forms import GovForm

from ..models import Contract, YearCost
from ..value import inflation
from .charts import by_kind, by_year
from .ribbon import the_year
from .spend import spend

BEFORE, AHEAD = 2, 3


class PricesForm(GovForm):
    """By how much price indexes are taken to rise."""

    marks_optional = False
    prices = forms.DecimalField(
        label="By how much CPI and RPI would rise each year (%)",
        min_value=-20,
        max_value=50,
        decimal_places=2,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3"}),
    )


@allow("contracts.view_totals")
def year(request: Request) -> HttpResponse:
    """One financial year, this one unless another is asked for; governors see its totals."""
    day = today()
    years = years_around(request.actor.organisation, day, before=1, ahead=1)
    shown = next((each for each in years if each.name == request.GET.get("year")), years[1])
    context = {
        "found": the_year(shown, day),
        "years": years,
        "day": day,
        "is_year_known": financial_year(request.actor.organisation, day) is not None,
    }
    page = "year" if request.actor.may("contracts.view") else "year_in_numbers"
    return render(request, f"contracts/{page}.html", context)


@allow("contracts.view_totals")
def spending(request: Request) -> HttpResponse:
    """What is agreed, what goes on, what was budgeted and paid, by financial year; governors see
    no single contract."""
    day = today()
    years = years_around(request.actor.organisation, day, before=BEFORE, ahead=AHEAD)
    form = PricesForm(
        request.GET if "prices" in request.GET else None, initial={"prices": inflation(day)}
    )
    rise: Decimal = form.cleaned_data["prices"] if form.is_valid() else inflation(day)
    costs = _costs(years[0].begins)
    found = spend(Contract.objects.own().in_force(), costs, years, rise, day)
    coming = found.years[BEFORE:]
    asked, is_open = request.GET.get("year"), request.actor.may("contracts.view")
    context = {
        "found": found,
        "coming": coming,
        "now": coming[0],
        "is_open": is_open,
        "opened": next((each for each in coming if is_open and each.year.name == asked), None),
        "lines": [each for each in costs if each.begins_on >= coming[0].year.begins],
        "form": form,
        "rise": rise,
        "day": day,
        "chart": by_year(coming),
        "kinds": by_kind(coming[0]),
    }
    return render(request, "contracts/spending.html", context)


def _costs(since: date) -> list[YearCost]:
    """What was budgeted and paid for contracts of one's own from a day on."""
    held = YearCost.objects.own().filter(begins_on__gte=since).select_related("contract")
    return list(held.order_by("begins_on", "contract__name_key", "pk"))
