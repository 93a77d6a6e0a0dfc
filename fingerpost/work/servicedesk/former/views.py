"""The pages of bringing in requests: a file in, its columns, what would happen, done, undone."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.mapping import headings, proposed
from fingerpost.foundation.imports.models import ImportRow, ImportRun, ImportTable, Outcome, Status
from fingerpost.foundation.imports.refused import sentences, to_mend
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.privacy.models import periods
from fingerpost.foundation.registers.importing.forms import MappingForm, UploadForm
from fingerpost.foundation.ui.filters import plural

from . import actions
from .columns import LAYOUTS, REPLIES, TICKETS

ABOUT = [(TICKETS, "Requests, a row each"), (REPLIES, "What was written about them, a row each")]
RECENT = 20
SHOWN = 50
WHEN = ("opened", "closed", "at")


@allow("former.bring_in")
def index(request: Request) -> HttpResponse:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent, about=ABOUT)
    if form.is_bound and form.is_valid():
        about = form.cleaned_data.get("about") or TICKETS
        run = actions.keep(request.actor, about, form.table, form.content, form.name)
        return redirect("former:columns", run.pk)
    runs = ImportRun.objects.filter(register__in=LAYOUTS).order_by("-pk")[:RECENT]
    kept = {name: periods(today())[name].in_words for name in ("requests", "import-files")}
    context = {"form": form, "runs": runs, "kept": kept, "replies": REPLIES}
    return render(request, "former/index.html", context)


@allow("former.bring_in")
def columns(request: Request, pk: int) -> HttpResponse:
    """Which column is which; then every row is judged, and nothing comes in yet."""
    run = _found(pk)
    table = ImportTable.objects.filter(run=run).first()
    if table is None or run.status not in (Status.UPLOADED, Status.CHECKED):
        messages.info(request, "That file is not waiting any more. Upload it again.")
        return redirect("former:index")
    layout = LAYOUTS[run.register]
    mapping, order = proposed(layout, run.headers, table.rows)
    first = {f"column_{at}": name for at, name in mapping.items()}
    listed = headings(run.headers, table.rows)
    form = MappingForm(
        request.POST if request.method == "POST" else None,
        initial={**first, **({"date_order": order.value} if order else {})},
        layout=layout,
        headings=listed,
        rows=table.rows,
    )
    if form.is_bound and form.is_valid():
        actions.check(request.actor, run, form.mapping, form.order)
        return redirect("former:show", run.pk)
    refused = [each for each in listed if each.refused]
    return render(request, "former/columns.html", {"form": form, "run": run, "refused": refused})


@allow("former.view")
def show(request: Request, pk: int) -> HttpResponse:
    """What would happen, or what happened."""
    run = _found(pk)
    rows = ImportRow.objects.filter(run=run).order_by("line")
    refused = [
        (row, sentences(LAYOUTS[run.register], row))
        for row in rows.filter(outcome=Outcome.REFUSED)[:SHOWN]
    ]
    fresh = rows.filter(outcome=Outcome.NEW)
    context = {
        "run": run,
        "refused": refused,
        "fresh": [_told(row) for row in fresh[:SHOWN]],
        "words": _words(run),
        "waits": run.status == Status.CHECKED,
        "done": run.status == Status.DONE,
        "undone": run.status == Status.UNDONE,
        "can_be_undone": fresh.filter(thing__isnull=False).exists(),
    }
    return render(request, "former/show.html", context)


@allow("former.view")
def refused(request: Request, pk: int) -> HttpResponse:
    """The refused rows as a file, each with what to mend."""
    run = _found(pk)
    response = HttpResponse(
        to_mend(LAYOUTS[run.register], run), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="to-mend.csv"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@allow("former.bring_in")
@require_POST
def leave(request: Request, pk: int) -> HttpResponse:
    with refusals_told(request):
        staging.leave(_found(pk))
        messages.success(request, "The file is dropped. Nothing came in.")
    return redirect("former:index")


@allow("former.bring_in")
@require_POST
def bring_in(request: Request, pk: int) -> HttpResponse:
    run = _found(pk)
    with refusals_told(request):
        run = actions.bring_in(request.actor, run)
        count = plural(run.count(Outcome.NEW), *_words(run))
        messages.success(request, f"{count} came in, with the times that they had")
    return redirect("former:show", pk)


@allow("former.undo")
@require_POST
def undo(request: Request, pk: int) -> HttpResponse:
    run = _found(pk)
    with refusals_told(request):
        run = actions.undo(request.actor, run)
        messages.success(request, f"{plural(run.counts['undone'], *_words(run))} taken out again")
    return redirect("former:show", pk)


def _found(pk: int) -> ImportRun:
    return get_object_or_404(ImportRun, pk=pk, register__in=LAYOUTS)


def _told(row: ImportRow) -> dict[str, Any]:
    """What the preview says of a row, its moments as moments."""
    moments = {
        name: datetime.fromisoformat(row.values[name]) for name in WHEN if name in row.values
    }
    return {**row.values, **moments, "line": row.line}


def _words(run: ImportRun) -> tuple[str, str]:
    return ("reply", "replies") if run.register == REPLIES else ("request", "requests")
