"""My equipment, and my team's equipment."""

from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import reading


@allow("equipment.view_own")
def mine(request: Request) -> HttpResponse:
    context = {
        "things": reading.things(reading.own(request.actor)),
        "manages": reading.manages(request.actor),
    }
    return render(request, "equipment/mine.html", context)


@allow("equipment.view_team")
def team(request: Request) -> HttpResponse:
    members = reading.team(request.actor, today())
    return render(request, "equipment/team.html", {"members": members})
