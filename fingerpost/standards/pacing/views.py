from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow
from fingerpost.standards import catalogue
from fingerpost.standards.catalogue import Family

from . import actions
from .models import Opening


@allow("pacing.open")
@require_POST
def open_family(request: Request, slug: str) -> HttpResponse:
    return _switch(request, slug, actions.open_family, "{} is open, and counts from now on")


@allow("pacing.close")
@require_POST
def close_family(request: Request, slug: str) -> HttpResponse:
    said = "{} is closed: nothing of it counts until it is opened again"
    return _switch(request, slug, actions.close_family, said)


@allow("pacing.accept")
@require_POST
def accept_edition(request: Request, slug: str) -> HttpResponse:
    said = "You work with the new edition of {} from now on"
    return _switch(request, slug, actions.accept_edition, said)


def _switch(
    request: Request, slug: str, deed: Callable[[Actor, Family], Opening], said: str
) -> HttpResponse:
    try:
        family = catalogue.family(slug)
    except KeyError:
        raise Http404 from None
    with refusals_told(request):
        deed(request.actor, family)
        messages.success(request, said.format(family.title))
    return redirect("standards:family", slug)
