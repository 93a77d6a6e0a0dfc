"""Printing a family, a standard or a requirement as a worksheet for a meeting."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import worksheet
from .documents import WORKSHEET
from .pacing.reading import open_families
from .pages import names_of_parts
from .papers import printed
from .states import states_around


@allow("standards.print")
@require_POST
def print_worksheet(request: Request, id: str) -> HttpResponse:
    subject = _subject_or_404(id)
    family = worksheet.family_of(subject)
    body = worksheet.body_of(
        subject,
        states_around(family, request.actor.organisation),
        names_of_parts(today()),
        is_open=family.slug in open_families(),
    )
    title = worksheet.title_of(subject)
    return printed(request, WORKSHEET, body, title, f"worksheet-{id.lower()}")


def _subject_or_404(name: str) -> worksheet.Subject:
    try:
        return worksheet.subject_of(name)
    except KeyError:
        raise Http404 from None
