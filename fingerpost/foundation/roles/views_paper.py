"""The register of roles and the letters of appointment as files."""

import tempfile
from pathlib import Path
from typing import cast

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.exports.tables import write_csv
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.people.clashes import clashes, reasons
from fingerpost.foundation.people.models import Appointment
from fingerpost.foundation.people.posts import posts
from fingerpost.foundation.permissions import allow

from . import actions
from .documents import LETTER, REGISTER, register_of
from .letters import letter_of, title_of_letter
from .reading import headline, lines
from .views import TITLE
from .written import COLUMNS, cells, reason_in_words


@allow("roles.print")
@require_POST
def print_register(request: Request) -> HttpResponse:
    day, held = today(), posts()
    found = lines(request.actor.organisation, held, day)
    why = [reason_in_words(each, day) for each in clashes(held, reasons(), day)]
    body = register_of(headline(found, day), found, why)
    with refusals_told(request):
        printed = print_document(request.actor, REGISTER, body, title=TITLE)
        return answer(printed, f"role-register-{day.isoformat()}")
    return redirect("roles:index")


@allow("roles.issue_letter")
@require_POST
def letter(request: Request, pk: int) -> HttpResponse:
    """The letter as PDF; the register notes when it was issued and what it said."""
    rows = Appointment.objects.select_related("person", "appointed_by")
    held = get_object_or_404(rows, pk=pk)
    title = title_of_letter(held)
    with refusals_told(request):
        printed = print_document(
            request.actor, LETTER, letter_of(held), title=title, appointment=held.pk
        )
        actions.note_letter(request.actor, held)
        return answer(printed, f"appointment-{held.duty}-{today().isoformat()}")
    return redirect("roles:show", held.duty)


@allow("roles.export")
@require_POST
def export(request: Request) -> HttpResponse:
    """Every appointment as CSV, written before the first byte is sent."""
    held = posts()
    found = lines(request.actor.organisation, held, today())
    with tempfile.TemporaryDirectory(prefix="export-") as folder:
        path = Path(folder) / "roles.csv"
        actions.note_export(request.actor, rows=write_csv(path, COLUMNS, cells(found, held)))
        file = path.open("rb")  # stays readable after the folder is gone
    name = f"role-register-{today().isoformat()}.csv"
    sent = FileResponse(file, as_attachment=True, filename=name, content_type="text/csv")
    sent["X-Content-Type-Options"] = "nosniff"
    sent["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, sent)  # a page is what is allowed, and a stream is one too
