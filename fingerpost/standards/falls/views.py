from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.standards import catalogue

from . import actions
from .reading import shown_here


@allow("standards.view")
def index(request: Request) -> HttpResponse:
    found = sorted(
        shown_here(request.actor, today()).values(), key=lambda each: each.fall.at, reverse=True
    )
    return render(request, "falls/index.html", {"falls": found, "today": today()})


@allow("falls.hear")
@require_POST
def hear(request: Request, id: str) -> HttpResponse:
    try:
        asked = catalogue.requirement(id)
    except KeyError:
        raise Http404 from None
    with refusals_told(request):
        actions.hear(request.actor, asked)
        messages.success(request, "It is on the record that you looked at it")
    return redirect("standards:requirement", id)
