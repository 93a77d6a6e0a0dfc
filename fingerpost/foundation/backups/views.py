from django.http import HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import allow

from .models import Copy
from .rules import is_late, kept

SHOWN = 30


@allow("backups.view")
def copies(request: Request) -> HttpResponse:
    """When copies were made and put back; nothing of how much other schools keep."""
    key = request.actor.organisation.pk
    latest = list(Copy.objects.latest_first()[:SHOWN])
    page = {
        "copies": [(each, each.head_of(key)) for each in latest],
        "last": latest[0] if latest else None,
        "proved": Copy.objects.restored().first(),
        "failed": next((each for each in latest[:1] if each.is_whole is False), None),
        "late": is_late(latest[0].made_at if latest else None, now()),
        "kept": kept(today()),
        "is_demonstration": request.actor.organisation.is_demonstration,
        "ours": key,
    }
    return render(request, "backups/copies.html", page)
