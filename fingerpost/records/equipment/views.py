"""My equipment, a fault of it, and my team's equipment."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.records.faults.forms import ReportForm

from . import actions, reading


@allow("equipment.view_own")
def mine(request: Request) -> HttpResponse:
    context = {
        "things": reading.things(reading.own(request.actor)),
        "manages": reading.manages(request.actor),
    }
    return render(request, "equipment/mine.html", context)


@allow("equipment.view_team")
def team(request: Request) -> HttpResponse:
    members = reading.team(request.actor, today())
    return render(request, "equipment/team.html", {"members": members})


@allow("equipment.report")
def report(request: Request, pk: int) -> HttpResponse:
    asset = get_object_or_404(reading.own(request.actor), pk=pk)
    form = ReportForm(request.POST or None)
    if form.performs(actions.report, request.actor, asset):
        messages.success(request, "The fault is reported. It waits for IT support")
        return redirect("equipment:mine")
    return render(request, "equipment/report.html", {"form": form, "asset": asset})
