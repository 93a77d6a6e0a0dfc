"""Joining and leaving a trust, page by page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told, server_of
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.tenancy.models import Belonging
from fingerpost.foundation.ui.filters import written_date

from . import moves
from .forms_moves import PartForm, PlaceForm
from .models import Move


@allow("organisations.offer_place")
@never_cache
def offer(request: Request) -> HttpResponse:
    """Make a link to a place in the trust, shown once, for the head of the school."""
    form = PlaceForm(request.POST or None)
    address = ""
    if form.performs(moves.offer_place, request.actor):
        address = server_of(request) + reverse("organisations:take_up_place", args=[form.answer])
    return render(request, "organisations/offer.html", {"form": form, "address": address})


@allow("organisations.take_up_place")
@never_cache
def take_up(request: Request, token: str) -> HttpResponse:
    move = moves.offered(token)
    if move is None:
        return render(request, "organisations/offer_spent.html", status=404)
    if request.method == "POST":
        with refusals_told(request):
            found = moves.take_up_place(request.actor, token)
            day = written_date(found.since)
            messages.success(request, f"{found.school} belongs to {found.trust} from {day}.")
        return redirect("organisations:show")
    return render(request, "organisations/take_up.html", {"move": move})


@allow("organisations.ask_to_part")
def part(request: Request, pk: int) -> HttpResponse:
    """Propose the last day of a school in its trust to the other side."""
    ours = Belonging.objects.of(request.actor.organisation).filter(until=None)
    belonging = get_object_or_404(ours.select_related("school", "trust"), pk=pk)
    form = PartForm(request.POST or None)
    if form.performs(moves.ask_to_part, request.actor, belonging):
        messages.success(request, "The other side sees it now, and agrees to it or not.")
        return redirect("organisations:show")
    return render(request, "organisations/part.html", {"form": form, "belonging": belonging})


@allow("organisations.agree_to_part")
def agree(request: Request, pk: int) -> HttpResponse:
    move = get_object_or_404(Move.objects.waiting().of(request.actor.organisation), pk=pk)
    if request.method == "POST":
        with refusals_told(request):
            found = moves.agree_to_part(request.actor, move)
            day = written_date(found.until)
            messages.success(request, f"{found.school} belongs to {found.trust} until {day}.")
        return redirect("organisations:show")
    return render(request, "organisations/agree.html", {"move": move})


@allow("organisations.withdraw_move")
@require_POST
def withdraw(request: Request, pk: int) -> HttpResponse:
    move = get_object_or_404(Move.objects.waiting().of(request.actor.organisation), pk=pk)
    with refusals_told(request):
        moves.withdraw(request.actor, move)
        messages.success(request, "That is off the table. Nothing has changed.")
    return redirect("organisations:show")
