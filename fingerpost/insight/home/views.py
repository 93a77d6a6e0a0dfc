from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.standards.links import may_open
from fingerpost.standards.states import as_at, state_of_all

from .news import news
from .position import headline, lede, position
from .steps import arms, first_arms, next_steps

PLACES = [
    ("/assets/", "Look through the school's devices"),
    ("/assets/import/", "Import a spreadsheet of devices"),
    ("/people/", "See who does what in the school"),
    ("/account/", "Look after your own account"),
]


@allow("home.view")
def index(request: Request) -> HttpResponse:
    actor, day = request.actor, today()
    if not actor.may("standards.view"):
        places = [(url, text) for url, text in PLACES if may_open(actor, url)]
        return render(request, "home/places.html", {"places": places})
    states = state_of_all(actor.organisation)
    held, steps = position(states), next_steps(states)
    page = {
        "headline": headline(held, len(steps), actor.organisation, day),
        "lede": lede(held),
        "begun": held.begun,
        "arms": arms(steps, actor) if held.begun else first_arms(actor),
        "more": max(len(steps) - 3, 0) if held.begun else 0,
        "news": news(states, day),
        "families": held.families,
        "as_at": as_at(states, states.values(), day),
    }
    return render(request, "home/index.html", page)
