"""The pages of an import: the file, its columns, what would happen, and what happened."""

from collections.abc import Callable
from contextlib import suppress

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST

from fingerpost.foundation.doors import may_open
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.imports import actions as staging
from fingerpost.foundation.imports.decoding import LARGEST
from fingerpost.foundation.imports.mapping import headings, proposed
from fingerpost.foundation.imports.models import Doing, ImportRun, ImportTable, Status
from fingerpost.foundation.imports.refused import to_mend
from fingerpost.foundation.tasks import queue

from ..declaration import Register
from ..links import links_of
from ..wording import label, spoken
from ..wording import listed as joined
from . import actions, showing
from .closed import barred_from, left_out
from .forms import MappingForm, UploadForm
from .going import Going, going
from .layout import keys_of, layout_of, register_of, sheet_of, with_article
from .of_lines import BETWEEN, in_words, subjects
from .outlook import outlook
from .tasks import LARGE, hand_over, is_anybody_there, is_long, perform

RECENT = 20
LOOK_AGAIN = "4"
"""Seconds after which a page that waits is asked for anew."""
DONE_HERE = (
    "This was done while you waited, because nothing works in the background at the moment. Tell "
    "whoever looks after Fingerpost."
)


def start(request: Request, register: Register) -> HttpResponse:
    known = subjects(register, request.actor)
    about = [(word, in_words(each)) for word, each in known.items()]
    form = UploadForm(about=about)
    if request.method == "POST":
        largest = LARGE if is_anybody_there() else LARGEST
        form = UploadForm(request.POST, request.FILES, about=about, largest=largest)
    if form.is_bound and form.is_valid():
        asked = known[form.cleaned_data.get("about") or register.kept_as]
        return _received(request, asked, form)
    runs = ImportRun.objects.filter(register__in=known).order_by("-pk")
    recent = list(runs.exclude(status=Status.ABANDONED)[:RECENT])
    context = {
        "register": register,
        "form": form,
        "recent": [(each, known[each.register]) for each in recent],
        "going": going(recent),
        "keys": _keys(register),
        "lines": joined([each.plural for each in known.values() if each is not register]),
    }
    return render(request, "registers/import.html", context)


def columns(request: Request, register: Register, run: int) -> HttpResponse:
    held, _ = _held(request, register, run)
    table = ImportTable.objects.filter(run=held).first()
    if table is None or _is_going(held) or held.status not in (Status.UPLOADED, Status.CHECKED):
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
        closed=barred_from(whole, request.actor),
    )
    if form.is_valid():
        held.mapping = {str(index): field for index, field in sorted(form.mapping.items())}
        held.date_order = form.order or ""
        return _take_on(
            request, held, Doing.CHECK, mapping=held.mapping, date_order=held.date_order
        )
    refused = [each for each in listed if each.refused]
    context = {"register": register, "form": form, "run": held, "refused": refused}
    return render(request, "registers/import_columns.html", context)


def show(request: Request, register: Register, run: int) -> HttpResponse:
    held, about = _held(request, register, run)
    if found := going([held]).get(held.pk):
        if found.is_going or found.has_failed:
            return _wait(request, register, found)
        if found.said:
            messages.error(request, found.said)
    if held.status == Status.UPLOADED:
        return _to(held, "columns")
    if held.status == Status.UNREADABLE:
        return render(
            request, "registers/import_unreadable.html", {"register": register, "run": held}
        )
    if held.status == Status.ABANDONED:
        messages.info(request, "That file is not kept any more. Upload it again to import it.")
        return redirect(f"{register.plural}:import")
    chosen = showing.chosen(held, request.GET.get("show", ""))
    proves = sheet_of(about).proves
    context = {
        "register": register,
        "about": about,
        "run": held,
        "headline": showing.headline(held),
        "would_happen": showing.would_happen(held),
        "left_out": showing.left_out(held),
        "happened": showing.happened(held),
        "proves": proves if may_open(request.actor, proves) else "",
        "shown": showing.SIZE,
        "tabs": showing.tabs(held, chosen),
        "page": showing.page(about, held, chosen, request.GET.get("after", "")),
    }
    done = held.status in (Status.DONE, Status.UNDONE)
    if done:
        context["links"] = links_of(register, request.actor)
    return render(request, f"registers/import_{'done' if done else 'check'}.html", context)


def commit(request: Request, register: Register, run: int) -> HttpResponse:
    held, _ = _held(request, register, run)
    return _to(held) if _is_going(held) else _take_on(request, held, Doing.COMMIT)


def undo(request: Request, register: Register, run: int) -> HttpResponse:
    held, about = _held(request, register, run)
    if held.status != Status.DONE or _is_going(held):
        return _to(held)
    if request.method == "POST":
        return _take_on(request, held, Doing.UNDO)
    found = outlook(held)
    context = {
        "register": register,
        "about": about,
        "run": held,
        "found": found,
        "would": showing.would_undo(about, found),
        "left": found.left[: showing.SIZE],
    }
    return render(request, "registers/import_undo.html", context)


def leave(request: Request, register: Register, run: int) -> HttpResponse:
    held, _ = _held(request, register, run)
    if _is_going(held):
        return _to(held)
    return _dropped(request, register, held)


def stop(request: Request, register: Register, run: int) -> HttpResponse:
    held, _ = _held(request, register, run)
    if held.job and _is_going(held):
        queue.cancel(held.job)
        if held.doing == Doing.READ:  # nothing of it is there yet but the file itself
            return _dropped(request, register, held)
    return _to(held)


def go_on(request: Request, register: Register, run: int) -> HttpResponse:
    """Once more in the background, or here and now if nobody works there."""
    held, _ = _held(request, register, run)
    found = going([held]).get(held.pk)
    if found is None or (found.is_going and is_anybody_there()):
        return _to(held)
    if found.job:
        queue.cancel(found.job.pk)
    return _take_on(request, held, Doing(held.doing))


def refused(request: Request, register: Register, run: int) -> HttpResponse:
    held, _ = _held(request, register, run)
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
    ("import/<int:run>/stop/", require_POST(stop), "import", "import_stop"),
    ("import/<int:run>/go-on/", require_POST(go_on), "import", "import_go_on"),
    ("import/<int:run>/undo/", undo, "undo_import", "import_undo"),
    ("import/<int:run>/refused/", refused, "import", "import_refused"),
)
"""(address, view, deed, name) of every page that a sheet brings."""


def _held(request: Request, register: Register, run: int) -> tuple[ImportRun, Register]:
    """A file that somebody may see, and what it is about."""
    known = subjects(register, request.actor)
    held = get_object_or_404(ImportRun, pk=run, register__in=known)
    return held, known[held.register]


def _received(request: Request, register: Register, form: UploadForm) -> HttpResponse:
    """Keep what somebody uploaded; a large file is read in the background."""
    if form.is_read:
        run = actions.upload(request.actor, register, form.table, form.content, form.name)
        return _to(run, "columns")
    run = staging.put_by(
        request.actor,
        register.kept_as,
        name=form.name,
        data=form.content,
        sheet=form.cleaned_data["sheet_name"],
    )
    return _take_on(request, run, Doing.READ)


def _dropped(request: Request, register: Register, run: ImportRun) -> HttpResponse:
    """Delete a file that somebody decided not to import."""
    try:
        staging.leave(run)
    except staging.NotWaiting as over:
        messages.error(request, str(over))
        return _to(run)
    messages.success(request, f"{run.file_name} is left out, and its rows are deleted here")
    return redirect(f"{register.plural}:import")


def _to(run: ImportRun, page: str = "show") -> HttpResponse:
    return redirect(f"{run.register.partition(BETWEEN)[0]}:import_{page}", run.pk)


def _is_going(run: ImportRun) -> bool:
    return any(each.is_going for each in going([run]).values())


def _take_on(request: Request, run: ImportRun, doing: Doing, **found: object) -> HttpResponse:
    """Take a file one step on: a long one in the background, any other while somebody waits."""
    with refusals_told(request):
        if is_long(run, doing) and is_anybody_there():
            if doing == Doing.CHECK:
                found["status"] = Status.UPLOADED
            hand_over(request.actor, run, doing, **found)
            return _to(run)
        with suppress(staging.NotWaiting, staging.NotImported):  # a second press: the page tells
            perform(request.actor, run, doing)
        if is_long(run, doing):
            messages.warning(request, DONE_HERE)
    return _to(run)


def _wait(request: Request, register: Register, found: Going) -> HttpResponse:
    """How far a long file is; the page looks again by itself unless it is asked to stand still."""
    stands = found.has_failed or "still" in request.GET
    context = {
        "register": register,
        "run": found.run,
        "going": found,
        "anybody": is_anybody_there(),
        "stands": stands,
    }
    page = render(request, "registers/import_going.html", context)
    if not stands:
        page["Refresh"] = LOOK_AGAIN
    return page


def _keys(register: Register) -> str:
    """What tells rows apart, in words: "An asset tag or a serial number"."""
    names = [spoken(label(register, key.field)) for key in keys_of(register)]
    words = joined([with_article(name) for name in names], "or")
    return words[:1].upper() + words[1:]


def _first_answers(run: ImportRun, table: ImportTable) -> tuple[dict[str, str], dict[int, str]]:
    """The columns as they were chosen before, or as their headings propose; and the latter."""
    mapping, order = run.columns, run.date_order
    found, known = proposed(layout_of(register_of(run)), run.headers, table.rows)
    if not mapping:
        mapping, order = found, known or ""
    answers = {f"column_{index}": field for index, field in mapping.items()}
    return answers | ({"date_order": str(order)} if order else {}), found
