from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.places.models import Room

from . import actions
from .counting import progress
from .forms import BeginForm
from .models import Stocktake
from .report import by_outcome

SHOWN = 50


@allow("stocktakes.view")
def index(request: Request) -> HttpResponse:
    every = Stocktake.objects.order_by("-pk")
    page = {
        "under_way": every.under_way(),
        "finished": every.finished()[:SHOWN],
        "has_rooms": Room.objects.in_use().exists(),
    }
    return render(request, "stocktakes/index.html", page)


@allow("stocktakes.begin")
def begin(request: Request) -> HttpResponse:
    form = BeginForm(request.POST or None)
    if form.performs(actions.begin, request.actor):
        return redirect("stocktakes:show", form.answer.pk)
    return render(request, "stocktakes/begin.html", {"form": form})


@allow("stocktakes.view")
def show(request: Request, pk: int) -> HttpResponse:
    stocktake = get_object_or_404(Stocktake, pk=pk)
    rooms = progress(stocktake)
    page = {"stocktake": stocktake, "rooms": rooms}
    if not stocktake.is_open:
        uncounted = [each.sheet for each in rooms if each.sheet.room_id and each.sheet.is_open]
        page |= {"outcomes": by_outcome(stocktake), "uncounted": uncounted}
        return render(request, "stocktakes/report.html", page)
    return render(request, "stocktakes/show.html", page)


@allow("stocktakes.finish")
def finish(request: Request, pk: int) -> HttpResponse:
    stocktake = get_object_or_404(Stocktake, pk=pk)
    if request.method == "POST":
        with refusals_told(request):
            actions.finish(request.actor, stocktake)
            messages.success(request, "The stocktake is finished. Its counts stand as they are.")
        return redirect("stocktakes:show", pk)
    rooms = [each for each in progress(stocktake) if each.sheet.room_id]
    moving = stocktake.lines.filter(moves=True).count()
    page = {"stocktake": stocktake, "rooms": rooms, "moving": moving}
    return render(request, "stocktakes/finish.html", page)


@allow("stocktakes.begin")
@require_POST
def discard(request: Request, pk: int) -> HttpResponse:
    stocktake = get_object_or_404(Stocktake, pk=pk)
    with refusals_told(request):
        actions.discard(request.actor, stocktake)
        messages.success(request, "The stocktake is taken back. Nothing had been counted.")
        return redirect("stocktakes:index")
    return redirect("stocktakes:show", pk)
