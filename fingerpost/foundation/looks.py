"""A page that shows what few may see puts on the record whoever it was shown to."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import View, allow


def restricted(permission: str) -> Callable[[View], View]:
    """Name the permission of a page that shows rows of a restricted model."""

    @action(permission)
    def note(actor: Actor, /, page: str) -> None:
        """Put on the record who looked at which page."""
        trail.note_many([], looked_at=page)

    def mark(view: View) -> View:
        @wraps(view)
        def shown(request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
            answer = view(request, *args, **kwargs)
            if answer.status_code == 200:
                note(request.actor, page=request.path)
            return answer

        return allow(permission)(shown)

    return mark
