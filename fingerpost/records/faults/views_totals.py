from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import allow

from . import counting


@allow("faults.view_totals")
def totals(request: Request) -> HttpResponse:
    """What governors see of the faults: no thing, no room and no words."""
    context = {"lines": counting.totals(now()), "day": today()}
    return render(request, "faults/totals.html", context)
