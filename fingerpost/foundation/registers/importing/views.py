"""The pages of an import: the file, its columns, what would happen, and what happened."""

from collections.abc import Callable
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

from ..declaration import Register
from ..wording import label, spoken
from ..wording import listed as joined
from . import actions, showing, undoing
from .closed import closed_to, left_out
from .forms import MappingForm, UploadForm
from .layout import keys_of, layout_of, register_of, sheet_of

RECENT = 5


def start(request: Request, register: Register) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        run = actions.upload(request.actor, register, form.table, form.content, form.name)
        return _to(run, "columns")
    recent = ImportRun.objects.of(register.plural).exclude(status=Status.ABANDONED)[:RECENT]
    context = {"register": register, "form": form, "recent": recent, "keys": _keys(register)}
    return render(request, "registers/import.html", context)


def columns(request: Request, register: Register, run: int) -> HttpResponse:
    held = _held(register, run)
    table = ImportTable.objects.filter(run=held).first()
    if table is None or held.status not in (Status.UPLOADED, Status.CHECKED):
        return _to(held)
    whole = register_of(held)
    answers, closed = _first_answers(held, table)
    listed = headings(
        held.headers, table.rows, left_out(whole, request.actor, held.headers, closed)
    )
    form = MappingForm(
        request.POST if request.method == "POST" else None,
        initial=answers,
        layout=layout_of(whole),
        headings=listed,
        rows=table.rows,
        closed=closed_to(whole, request.actor),
    )
    if form.is_valid():
        with suppress(staging.NotWaiting):  # imported or left in another window: the page tells
            actions.check(request.actor, held, form.mapping, form.order)
        return _to(held)
    refused = [each for each in listed if each.refused]
    context = {"register": register, "form": form, "run": held, "refused": refused}
    return render(request, "registers/import_columns.html", context)


def show(request: Request, register: Register, run: int) -> HttpResponse:
    held = _held(register, run)
    if held.status == Status.UPLOADED:
        return _to(held, "columns")
    if held.status == Status.ABANDONED:
        messages.info(request, "That file is not kept any more. Upload it again to import it.")
        return redirect(f"{register.plural}:import")
    chosen = showing.chosen(held, request.GET.get("show", ""))
    context = {
        "register": register,
        "run": held,
        "headline": showing.headline(held),
        "would_happen": showing.would_happen(held),
        "happened": showing.happened(held),
        "proves": sheet_of(register).proves,
        "shown": showing.SIZE,
        "tabs": showing.tabs(held, chosen),
        "page": showing.page(register, held, chosen, request.GET.get("after", "")),
    }
    done = held.status in (Status.DONE, Status.UNDONE)
    return render(request, f"registers/import_{'done' if done else 'check'}.html", context)


def commit(request: Request, register: Register, run: int) -> HttpResponse:
    held = _held(register, run)
    try:
        with suppress(staging.NotWaiting):  # a second press: the page shows what the first one did
            actions.commit(request.actor, held)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return _to(held)


def undo(request: Request, register: Register, run: int) -> HttpResponse:
    held = _held(register, run)
    if request.method == "POST":
        try:
            with suppress(staging.NotImported):  # a second press: the page shows what happened
                undoing.undo(request.actor, held)
        except DomainError as refusal:
            messages.error(request, str(refusal))
    if request.method == "POST" or held.status != Status.DONE:
        return _to(held)
    found = undoing.plan(held)
    context = {
        "register": register,
        "run": held,
        "found": found,
        "would": showing.would_undo(register, found),
        "left": [(row.pk, str(row), why) for row, why in found.left[: showing.SIZE]],
    }
    return render(request, "registers/import_undo.html", context)


def leave(request: Request, register: Register, run: int) -> HttpResponse:
    held = _held(register, run)
    try:
        staging.leave(held)
    except staging.NotWaiting as over:
        messages.error(request, str(over))
        return _to(held)
    messages.success(request, f"{held.file_name} is left out, and its rows are deleted here")
    return redirect(f"{register.plural}:import")


def refused(request: Request, register: Register, run: int) -> HttpResponse:
    held = _held(register, run)
    name = held.file_name.rsplit(".", 1)[0]
    return HttpResponse(
        to_mend(layout_of(register_of(held)), held, register.hidden),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, f"{name} to mend.csv")},
    )


PAGES: tuple[tuple[str, Callable[..., HttpResponse], str, str], ...] = (
    ("import/", start, "import", "import"),
    ("import/<int:run>/", show, "import", "import_show"),
    ("import/<int:run>/columns/", columns, "import", "import_columns"),
    ("import/<int:run>/commit/", require_POST(commit), "import", "import_commit"),
    ("import/<int:run>/leave/", require_POST(leave), "import", "import_leave"),
    ("import/<int:run>/undo/", undo, "undo_import", "import_undo"),
    ("import/<int:run>/refused/", refused, "import", "import_refused"),
)
"""(address, view, deed, name) of every page that a sheet brings."""


def _held(register: Register, run: int) -> ImportRun:
    return get_object_or_404(ImportRun, pk=run, register=register.plural)


def _to(run: ImportRun, page: str = "show") -> HttpResponse:
    return redirect(f"{run.register}:import_{page}", run.pk)


def _keys(register: Register) -> str:
    """What tells rows apart, in words: "an asset tag or a serial number"."""
    names = [spoken(label(register, key.field)) for key in keys_of(register)]
    return joined([f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}" for name in names], "or")


def _first_answers(run: ImportRun, table: ImportTable) -> tuple[dict[str, str], dict[int, str]]:
    """The columns as they were chosen before, or as their headings propose; and the latter."""
    mapping, order = run.columns, run.date_order
    found, known = proposed(layout_of(register_of(run)), run.headers, table.rows)
    if run.status == Status.UPLOADED:
        mapping, order = found, known or ""
    answers = {f"column_{index}": field for index, field in mapping.items()}
    return answers | ({"date_order": str(order)} if order else {}), found
