"""What changed in a family of standards from one edition to the next."""

from itertools import pairwise

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import catalogue
from .differences import differences
from .judging.reading import heard
from .pacing.reading import behind_of


@allow("standards.view")
def changed(request: Request, slug: str) -> HttpResponse:
    day = today()
    try:
        family, every = catalogue.family(slug, day), catalogue.editions(slug)
    except KeyError:
        raise Http404 from None
    come = [each for each in every if each.edition <= family.edition]
    frozen = heard(day).frozen
    page = {
        "family": family,
        "steps": [
            (before, after, differences(before.requirements, after.requirements))
            for before, after in reversed(list(pairwise(come)))
        ],
        "behind": behind_of(family),
        "frozen": [asked for asked in family.requirements if frozen.get(asked.id)],
    }
    return render(request, "standards/changed.html", page)
