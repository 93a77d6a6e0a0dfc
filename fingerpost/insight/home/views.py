from dataclasses import replace
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.accounts.visit import Visit
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.doors import may_open
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.insight.trust.grid import CORE, WEAKEST, grid, in_a_sentence
from fingerpost.insight.trust.reading import standings
from fingerpost.standards.pacing.reading import open_families
from fingerpost.standards.states import state_of_all

from .front import front
from .needs import needs
from .pictures import pictures
from .queue import places, queue
from .shelf import beside, shelves

SCHOOLS = 10
"""So many schools of a trust stand on its home, the weakest; their own page has all."""
PLACES = [
    ("/assets/", "Look through the school’s devices"),
    ("/desk/", "See to what people asked IT for"),
    ("/stocktakes/", "Go round with a stocktake"),
    ("/help/", "Ask IT for something, and see what became of it"),
    ("/my-equipment/", "See what is handed to you, and report a fault"),
    ("/approved-apps/use/", "See which apps you may use, and ask for another"),
    ("/school-year/", "See when the school is open"),
    ("/people/", "See who does what in the school"),
    ("/account/", "Look after your own account"),
]


@allow("home.registers")
def registers(request: Request) -> HttpResponse:
    context = {"shelves": shelves(request.actor), "beside": beside(request.actor)}
    return render(request, "home/registers.html", context)


@allow("home.schools")
def schools(request: Visit) -> HttpResponse:
    here = request.actor.organisation
    found = places(request.user, here, request.organisations, today())
    context = {"places": found, "lines": queue(found), "today": today()}
    return render(request, "home/schools.html", context)


@allow("home.view")
def index(request: Request) -> HttpResponse:
    actor, day = request.actor, today()
    found = needs(actor, day)
    page: dict[str, Any] = {"needs": found}
    if not actor.may("standards.view"):
        places = [(url, text) for url, text in PLACES if may_open(actor, url)]
        return render(request, "home/places.html", page | {"places": places})
    states, opened = state_of_all(actor.organisation), open_families()
    everything = request.GET.get("show") == "all"
    page |= front(actor, states, opened, found, everything=everything)
    page |= {"pictures": pictures(actor, found, states, day), "of_schools": _of_schools(actor, day)}
    return render(request, "home/index.html", page)


def _of_schools(actor: Actor, day: date) -> dict[str, Any] | None:
    """How the schools of a trust stand, the weakest in their grid; nothing in a school."""
    if not (actor.organisation.is_trust and actor.may("trust.view")):
        return None
    found = standings(actor.organisation.schools(day), day)
    if not found:
        return None
    shown = grid(found, which=CORE, order=WEAKEST)
    first = replace(shown, rows=shown.rows[:SCHOOLS])
    return {"said": in_a_sentence(found), "grid": first, "more": len(found) - len(first.rows)}
