"""What came by e-mail and became no request by itself."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import OpenForm
from .letter import Unread
from .models import Arrival
from .reading import read

SHOWN = 50


@allow("arrivals.view")
def index(request: Request) -> HttpResponse:
    is_all = request.GET.get("show") == "all"
    found = Arrival.objects.all().by_latest() if is_all else Arrival.objects.all().waiting()
    rows = found.select_related("ticket").defer("as_it_came", "words")[:SHOWN]
    return render(request, "arrivals/index.html", {"arrivals": list(rows), "is_all": is_all})


@allow("arrivals.view")
def show(request: Request, pk: int) -> HttpResponse:
    return _page(request, _found(pk), OpenForm())


@allow("arrivals.open")
@require_POST
def open_request(request: Request, pk: int) -> HttpResponse:
    arrival, form = _found(pk), OpenForm(request.POST)
    if form.performs(actions.open_request, request.actor, arrival):
        ticket = form.answer.ticket
        messages.success(request, f"{ticket.reference} is in the queue")
        return redirect("desk:show", ticket.pk)
    return _page(request, arrival, form)


@allow("arrivals.leave")
@require_POST
def leave(request: Request, pk: int) -> HttpResponse:
    try:
        actions.leave(request.actor, _found(pk))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "The e-mail is left aside")
    return redirect("arrivals:index")


def _found(pk: int) -> Arrival:
    return get_object_or_404(Arrival.objects.select_related("ticket"), pk=pk)


def _page(request: Request, arrival: Arrival, form: OpenForm) -> HttpResponse:
    try:
        letter = read(bytes(arrival.as_it_came))
    except Unread:
        letter = None
    context = {"arrival": arrival, "letter": letter, "form": form}
    return render(request, "arrivals/show.html", context)
