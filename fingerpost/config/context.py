"""What the frame of every page shows: who is signed in, and where they can go."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.backends.utils import csrf_input
from django.urls import NoReverseMatch
from django.utils.functional import SimpleLazyObject

from fingerpost.foundation.now import today
from fingerpost.foundation.privacy.models import periods
from fingerpost.foundation.tasks.health import WATCH, Course
from fingerpost.foundation.ui.addresses import url

MINE = ("My equipment", "Apps")
"""In the bar for those alone who see no register; the others find them beside the registers."""
NAV = [
    ("Waiting for me", "duties:index", "duties.view"),
    (
        "Governors’ page",
        "governors:index",
        "governors.ask",
    ),  # the others are led there by what waits
    ("IT help", "portal:index", "desk.ask"),
    ("Requests", "desk:index", "desk.view"),
    ("Standards", "standards:index", "standards.view"),
    ("Registers", "home:registers", "home.registers"),
    (MINE[0], "equipment:mine", "equipment.view_own"),
    (MINE[1], "approved-apps:use", "approved-apps.view_list"),
    ("People", "people:index", "people.view"),
    ("School year", "calendar:index", "calendar.view"),
]
WITHIN = {
    "Registers": (
        "/assets/",
        "/suppliers/",
        "/systems/",
        "/information-assets/",
        "/contracts/",
        "/rooms/",
        "/stocktakes/",
        "/labels/",
        "/my-equipment/",
        "/licences/",
        "/approved-apps/",
        "/state-of-technology/",
    )
}
"""Where else somebody is in a part of the house."""
MOST_ELSEWHERE = 12
"""How many schools and trusts the bar offers; a page lists the others."""


def token(request: HttpRequest) -> dict[str, Any]:
    """The token that every form of a page carries, made once if the page has forms."""
    return {"csrf_input": SimpleLazyObject(partial(csrf_input, request))}


def frame(request: HttpRequest) -> dict[str, Any]:
    """The actor, the navigation they may use, and the version."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return {"actor": None, "version": settings.VERSION}
    links = [
        (label, _address(name))
        for label, name, needed in NAV
        if actor.may(needed) and not (label in MINE and actor.may("home.registers"))
    ]
    organisations = getattr(request, "organisations", [])
    shown = actor.organisation.is_demonstration
    if sum(each.is_demonstration == shown for each in organisations) > 1:
        links.insert(0, ("My schools", _address("home:schools")))
    if actor.organisation.is_trust and actor.may("trust.view"):
        links.insert(0, ("Trust", _address("trust:index")))
    looks_after = actor.may("tasks.view")
    return {
        "actor": actor,
        "nav": [
            (label, url, request.path.startswith((url, *WITHIN.get(label, ()))))
            for label, url in links
            if url
        ],
        "version": settings.VERSION,
        "kept_for": kept_for,
        "account_url": _address("account_own"),
        "sign_out_url": _address("account_logout"),
        "background": WATCH.look() if looks_after else Course.WELL,
        "search_url": _address("search:index") if actor.may("search.view") else "",
        "ask_url": _address("duties:ask") if actor.may("duties.ask") else "",
        "background_url": _address("tasks:health") if looks_after else "",
        "own_url": _address("organisations:show"),
        "elsewhere": [each for each in organisations if each.pk != actor.organisation.pk],
        "most_elsewhere": MOST_ELSEWHERE,
        "switch_url": _address("organisations:switch"),
    }


def kept_for(kind: str) -> str:
    """How long a kind of record is kept: "30 days"."""
    return periods(today())[kind].in_words


def _address(name: str) -> str:
    """Where a page is; nowhere while it is missing, so that an error page can be drawn."""
    try:
        return url(name)
    except NoReverseMatch:
        return ""
