"""The page that gives out the record of processing activities: as PDF, for Word and for Excel."""

import tempfile
from pathlib import Path

from django.http import HttpResponse
from django.shortcuts import redirect, render

from fingerpost.foundation.documents.actions import printing
from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.exports.tables import write_xlsx
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from .documents import ROPA
from .ropa import TITLE, Record, body_of, record

OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
}


@allow("information-assets.print")
def ropa(request: Request) -> HttpResponse:
    """What the record says in numbers, and the record itself in the form that was asked for."""
    found = record(request.actor.organisation, today())
    form = request.POST.get("format", "") if request.method == "POST" else ""
    if form == "pdf":
        return _on_paper(request, found)
    if form in TYPES:
        return _as_file(request, found, form)
    return render(request, "information/ropa.html", {"found": found, "title": TITLE})


def _on_paper(request: Request, found: Record) -> HttpResponse:
    with refusals_told(request):
        printed = print_document(request.actor, ROPA, body_of(found), title=TITLE)
        return answer(printed, f"ropa-{today().isoformat()}")
    return redirect("information-assets:ropa")


def _as_file(request: Request, found: Record, form: str) -> HttpResponse:
    """The file, put on the record as a print is."""
    data = _as_word(found) if form == "docx" else _workbook(found)
    printing(ROPA.deed)(request.actor, printed=ROPA.word, title=TITLE, format=form)
    response = HttpResponse(data, content_type=TYPES[form])
    name = f"ropa-{today().isoformat()}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _workbook(found: Record) -> bytes:
    """One row for each activity; the controller and the DPO stand in each, as the ICO's does."""
    names, said = zip(*found.heading, strict=True)
    rows = [(name, *said, *cells) for name, cells in found.rows]
    with tempfile.TemporaryDirectory(prefix="ropa-") as folder:
        path = Path(folder) / "ropa.xlsx"
        write_xlsx(path, ["Activity", *names, *found.columns], rows, "ROPA")
        return path.read_bytes()


def _as_word(found: Record) -> bytes:
    # Here, as python-docx is slow to load, and few ask for a Word file.
    from .word import docx_of

    return docx_of(found)
