"""What is known already of something that somebody is about to ask for."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow
from fingerpost.records.equipment.reading import own

from ..guides.reading import suggested
from . import actions, reading


@allow("desk.ask")
def fitting(request: Request) -> HttpResponse:
    """The guides and what is down that fit some words: asked for while somebody types."""
    text = request.GET.get("text", "")[:160]
    context = {"suggested": suggested(request.actor, text), "known": reading.down_like(text)}
    return render(request, "portal/fitting.html", context)


@allow("desk.ask")
@require_POST
def join(request: Request, pk: int) -> HttpResponse:
    """Say of one's own thing that the fault is the one that IT knows of."""
    thing = get_object_or_404(own(request.actor), pk=pk)
    held = reading.open_about(request.actor, thing)
    if held is None:
        raise Http404
    with refusals_told(request):
        actions.join(request.actor, held.ticket)
        messages.success(request, f"{held.ticket.reference} says now that you have the fault too")
    return redirect("portal:index")
