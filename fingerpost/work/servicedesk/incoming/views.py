"""What came by e-mail and became no request by itself."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from fingerpost.foundation.files.views import HEADERS
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow

from ..involved import may_read
from . import actions, showing
from .forms import OpenForm
from .letter import Letter, Unread
from .models import Arrival
from .reading import read

SHOWN = 50


@allow("arrivals.view")
def index(request: Request) -> HttpResponse:
    is_all = request.GET.get("show") == "all"
    found = Arrival.objects.all().by_latest() if is_all else Arrival.objects.all().waiting()
    rows = found.select_related("ticket__requester", "ticket__on_behalf_of")
    shown = [
        each
        for each in rows.defer("as_it_came", "words")[:SHOWN]
        if each.ticket is None or may_read(request.actor, each.ticket)
    ]
    return render(request, "arrivals/index.html", {"arrivals": shown, "is_all": is_all})


@allow("arrivals.view")
def show(request: Request, pk: int) -> HttpResponse:
    return _page(request, _found(request, pk), OpenForm())


@allow("arrivals.open")
@require_POST
def open_request(request: Request, pk: int) -> HttpResponse:
    arrival, form = _found(request, pk), OpenForm(request.POST)
    if form.performs(actions.open_request, request.actor, arrival):
        ticket = form.answer.ticket
        messages.success(request, f"{ticket.reference} is in the queue")
        return redirect("desk:show", ticket.pk)
    return _page(request, arrival, form)


@allow("arrivals.leave")
@require_POST
def leave(request: Request, pk: int) -> HttpResponse:
    with refusals_told(request):
        actions.leave(request.actor, _found(request, pk))
        messages.success(request, "The e-mail is left aside")
    return redirect("arrivals:index")


@allow("arrivals.view")
@require_safe
def picture(request: Request, pk: int, n: int) -> HttpResponse:
    """A picture within a letter; 410 where it has none of that number."""
    letter = _letter(_found(request, pk))
    try:
        data, kind = showing.picture(letter.files if letter else (), n)
    except Http404:
        return HttpResponse(status=410)
    return HttpResponse(data, content_type=kind, headers=HEADERS)


@allow("arrivals.view")
@require_safe
def as_it_came(request: Request, pk: int) -> HttpResponse:
    """The raw message, to be kept or opened elsewhere."""
    arrival = _found(request, pk)
    disposition = content_disposition_header(True, f"e-mail-{arrival.pk}.eml")
    return HttpResponse(
        bytes(arrival.as_it_came),
        content_type="application/octet-stream",
        headers={**HEADERS, "Content-Disposition": disposition},
    )


def _found(request: Request, pk: int) -> Arrival:
    """An e-mail, unless it is about a request that is not for whoever asks."""
    found = get_object_or_404(Arrival.objects.select_related("ticket"), pk=pk)
    if found.ticket and not may_read(request.actor, found.ticket):
        raise Http404
    return found


def _letter(arrival: Arrival) -> Letter | None:
    try:
        return read(bytes(arrival.as_it_came))
    except Unread:
        return None


def _page(request: Request, arrival: Arrival, form: OpenForm) -> HttpResponse:
    letter = _letter(arrival)
    context = {
        "arrival": arrival,
        "letter": letter,
        "form": form,
        "as_written": showing.as_written(letter, arrival.pk) if letter else "",
    }
    return render(request, "arrivals/show.html", context)
