"""What the frame of every page shows: who is signed in, and where they can go."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

NAV = [
    ("Standards", "standards:index", "standards.view"),
    ("Assets", "assets:index", "assets.view"),
    ("People", "people:index", "people.view"),
]


def frame(request: HttpRequest) -> dict[str, Any]:
    """The actor, the navigation they may use, and the version."""
    actor = getattr(request, "actor", None)
    links = [
        (label, reverse(name), request.path.startswith(reverse(name)))
        for label, name, permission in NAV
        if actor and actor.may(permission)
    ]
    return {"actor": actor, "nav": links, "version": settings.VERSION}
