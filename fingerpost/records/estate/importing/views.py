"""The pages of an import: the file, its columns, what would happen, and what happened."""

from contextlib import suppress

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.mapping import headings, proposed
from fingerpost.foundation.imports.models import ImportRun, ImportTable, Status
from fingerpost.foundation.imports.refused import to_mend
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.privacy.models import periods
from fingerpost.standards import findings

from . import actions, showing, undoing
from .forms import MappingForm, UploadForm
from .sheet import LAYOUT

RECENT = 5
SHOWN = 50


@allow("assets.import")
def start(request: Request) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        run = actions.upload(request.actor, form.table, form.content, form.name)
        return redirect("assets:import_columns", run.pk)
    recent = ImportRun.objects.of(LAYOUT.register).exclude(status=Status.ABANDONED)[:RECENT]
    context = {"form": form, "recent": recent, "kept": kept()}
    return render(request, "assets/import.html", context)


@allow("assets.import")
def columns(request: Request, run: int) -> HttpResponse:
    held = get_object_or_404(ImportRun, pk=run)
    table = ImportTable.objects.filter(run=held).first()
    if table is None or held.status not in (Status.UPLOADED, Status.CHECKED):
        return redirect("assets:import_show", run)
    listed = headings(held.headers, table.rows)
    form = MappingForm(
        request.POST if request.method == "POST" else None,
        initial=_first_answers(held, table),
        headings=listed,
        rows=table.rows,
    )
    if form.is_valid():
        return _check(held, form)
    context = {"form": form, "run": held, "refused": [each for each in listed if each.refused]}
    return render(request, "assets/import_columns.html", context)


@allow("assets.import")
def show(request: Request, run: int) -> HttpResponse:
    held = get_object_or_404(ImportRun, pk=run)
    if held.status == Status.UPLOADED:
        return redirect("assets:import_columns", run)
    if held.status == Status.ABANDONED:
        messages.info(request, "That file is not kept any more. Upload it again to import it.")
        return redirect("assets:import")
    chosen = showing.chosen(held, request.GET.get("show", ""))
    context = {
        "run": held,
        "headline": showing.headline(held),
        "would_happen": showing.would_happen(held),
        "happened": showing.happened(held),
        "kept": kept(),
        "tabs": showing.tabs(held, chosen),
        "page": showing.page(held, chosen, request.GET.get("after", "")),
    }
    done = held.status in (Status.DONE, Status.UNDONE)
    return render(request, f"assets/import_{'done' if done else 'check'}.html", context)


@allow("assets.import")
@require_POST
def commit(request: Request, run: int) -> HttpResponse:
    held = get_object_or_404(ImportRun, pk=run)
    try:
        with suppress(staging.NotWaiting):  # a second press: the page shows what the first one did
            actions.commit(request.actor, held)
            findings.refresh(today())  # whoever imports goes on to see what it proves
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("assets:import_show", run)


@allow("assets.undo_import")
def undo(request: Request, run: int) -> HttpResponse:
    held = get_object_or_404(ImportRun, pk=run)
    if request.method == "POST":
        try:
            with suppress(staging.NotImported):  # a second press: the page shows what happened
                undoing.undo(request.actor, held)
        except DomainError as refusal:
            messages.error(request, str(refusal))
    if request.method == "POST" or held.status != Status.DONE:
        return redirect("assets:import_show", run)
    found = undoing.plan(held)
    would = showing.would_undo(found)
    context = {"run": held, "found": found, "would": would, "left": found.left[:SHOWN]}
    return render(request, "assets/import_undo.html", context)


@allow("assets.import")
@require_POST
def leave(request: Request, run: int) -> HttpResponse:
    held = get_object_or_404(ImportRun, pk=run)
    try:
        staging.leave(held)
    except staging.NotWaiting as over:
        messages.error(request, str(over))
        return redirect("assets:import_show", run)
    messages.success(request, f"{held.file_name} is left out, and its rows are deleted here")
    return redirect("assets:import")


@allow("assets.import")
def refused(request: Request, run: int) -> HttpResponse:
    held = get_object_or_404(ImportRun, pk=run)
    name = held.file_name.rsplit(".", 1)[0]
    return HttpResponse(
        to_mend(LAYOUT, held),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, f"{name} to mend.csv")},
    )


def kept() -> str:
    """How long the rows of a file are kept."""
    return periods(today())["import-files"].in_words


def _check(run: ImportRun, form: MappingForm) -> HttpResponse:
    with suppress(staging.NotWaiting):  # imported or left in another window: the page tells
        actions.check(run, form.mapping, form.order)
    return redirect("assets:import_show", run.pk)


def _first_answers(run: ImportRun, table: ImportTable) -> dict[str, str]:
    """The columns as they were chosen before, or as their headings propose."""
    mapping, order = run.columns, run.date_order
    if run.status == Status.UPLOADED:
        mapping, known = proposed(LAYOUT, run.headers, table.rows)
        order = known or ""
    answers = {f"column_{index}": field for index, field in mapping.items()}
    return answers | ({"date_order": str(order)} if order else {})
