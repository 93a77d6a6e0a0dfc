"""What the seats of all licences come to, and the list of standard software."""

from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from .models import Licence

MOST = 300


@allow("licences.view")
def seats(request: Request) -> HttpResponse:
    """Licences with seats that nobody uses, the dearest first; and those used by too many."""
    held = Licence.objects.all().in_use().order_by("product_key", "pk")
    counted = [(each, each.seats) for each in held if each.seats]
    unused = [(row, seats) for row, seats in counted if seats and seats.unused]
    unused.sort(key=lambda pair: pair[1].cost_of_unused or Decimal(0), reverse=True)
    over = [(row, seats) for row, seats in counted if seats and seats.over]
    context = {
        "unused": unused[:MOST],
        "over": over[:MOST],
        "cost": sum((each.cost_of_unused or Decimal(0) for _, each in unused), Decimal(0)),
        "seats": sum(each.unused for _, each in unused),
        "counted": len(counted),
        "of": len(held),
    }
    return render(request, "licences/seats.html", context)


@allow("licences.view_standard")
def standard(request: Request) -> HttpResponse:
    """The software that stands on the devices of the school, for everybody who works with them."""
    listed = Licence.objects.all().listed().filter(is_standard=True)
    context = {"licences": listed.order_by("product_key", "pk")[:MOST]}
    return render(request, "licences/standard.html", context)
