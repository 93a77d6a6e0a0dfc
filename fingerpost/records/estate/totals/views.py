from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import counting


@allow("assets.view_totals")
def totals(request: Request) -> HttpResponse:
    """What governors see of the register: no name, no number and no room."""
    day = today()
    context = {"totals": counting.totals(day), "bands": counting.headings(), "day": day}
    return render(request, "assets/totals.html", context)
