"""What technicians see of the faults that were reported."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.records.estate.models import Asset

from . import actions
from .forms import CloseForm, ReportForm
from .models import FaultReport

SIZE = 50


@allow("faults.view")
def index(request: Request) -> HttpResponse:
    """The newest reports first, those that wait or those that are closed."""
    is_closed = request.GET.get("show") == "closed"
    rows = FaultReport.objects.closed() if is_closed else FaultReport.objects.open()
    before = request.GET.get("before", "")
    if before.isascii() and before.isdecimal() and len(before) < 19:
        rows = rows.filter(pk__lt=int(before))
    found = list(rows.select_related("asset").order_by("-pk")[: SIZE + 1])
    context = {
        "faults": found[:SIZE],
        "is_closed": is_closed,
        "older": found[SIZE - 1].pk if len(found) > SIZE else None,
    }
    return render(request, "faults/index.html", context)


@allow("faults.view")
def show(request: Request, pk: int) -> HttpResponse:
    fault = get_object_or_404(FaultReport.objects.select_related("asset"), pk=pk)
    return render(request, "faults/show.html", {"fault": fault, "form": CloseForm()})


@allow("faults.report")
def report(request: Request, asset: int) -> HttpResponse:
    """What the page behind the label asks, for those who sign in."""
    thing = get_object_or_404(Asset, pk=asset)
    form = ReportForm(request.POST or None)
    if form.performs(actions.report, request.actor, thing):
        messages.success(request, "The fault is reported. It waits for IT support")
        return redirect("assets:show", thing.pk)
    return render(request, "faults/report.html", {"form": form, "asset": thing})


@allow("faults.close")
def close(request: Request, pk: int) -> HttpResponse:
    fault = get_object_or_404(FaultReport.objects.select_related("asset"), pk=pk)
    form = CloseForm(request.POST or None)
    if form.performs(actions.close, request.actor, fault):
        messages.success(request, f"The fault of {fault.asset.reference} is closed")
        return redirect("faults:index")
    return render(request, "faults/show.html", {"fault": fault, "form": form})
