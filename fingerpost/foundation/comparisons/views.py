"""The comparisons of a register: a list in, its columns, what was found, and what is said of it."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.exports.tables import write_csv
from fingerpost.foundation.http import Request
from fingerpost.foundation.imports.cells import Cells
from fingerpost.foundation.imports.columns import propose
from fingerpost.foundation.imports.mapping import allowed, empty_among, headings
from fingerpost.foundation.now import today
from fingerpost.foundation.privacy.models import periods
from fingerpost.foundation.registers.actions import exporting

from . import actions, showing
from .actions import AlreadyCompared, Asked, deeds_of
from .declaration import Comparable
from .differing import answer_key
from .forms import AnswerForm, ColumnsForm, ListForm
from .models import Answer, Comparison, ComparisonRow, Outcome, Upload
from .reading import before, said

RECENT = 20
COMPARED = "compared"
"""Under it the session keeps the last list that was compared, and what it became."""


def index(request: Request, comparable: Comparable) -> HttpResponse:
    register = comparable.register
    context = {
        "comparable": comparable,
        "register": register,
        "comparisons": Comparison.objects.all().of(register.plural)[:RECENT],
        "answers": said(register.plural, today()).count(),
        "may": request.actor.may(register.deed("compare")),
    }
    return render(request, "comparisons/index.html", context)


def start(request: Request, comparable: Comparable) -> HttpResponse:
    form = ListForm(
        request.POST or None,
        request.FILES or None,
        comparable=comparable,
        initial={"source": request.GET.get("source", "")},
    )
    if form.is_valid():
        upload = actions.keep(
            request.actor,
            comparable,
            form.table,
            source=form.cleaned_data["source"],
            source_name=form.list_name,
            name=form.name,
            mapping=_proposed(comparable, form.table.headers, form.table.rows),
        )
        return redirect(address(comparable, "columns", upload.pk))
    context = {
        "comparable": comparable,
        "register": comparable.register,
        "form": form,
        "kept": periods(today())["compared-lists"].in_words,
    }
    return render(request, "comparisons/start.html", context)


def columns(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    upload = Upload.objects.filter(pk=pk, register=comparable.register.plural).first()
    if upload is None:
        return _compared_already(request, comparable, pk)
    listed = headings(upload.headers, list(enumerate(upload.rows)))
    form = ColumnsForm(
        request.POST or None,
        comparable=comparable,
        headings=listed,
        initial=_first_answers(comparable, upload),
    )
    if form.is_valid():
        asked = Asked(form.mapping, form.cleaned_data["kinds"])
        try:
            made = deeds_of(comparable).compare(request.actor, upload, asked)
        except AlreadyCompared:
            return redirect(address(comparable, "index"))
        request.session[COMPARED] = [pk, made.pk]
        return redirect(address(comparable, "show", made.pk))
    context = {
        "comparable": comparable,
        "register": comparable.register,
        "upload": upload,
        "form": form,
        "refused": [each for each in listed if each.refused],
    }
    return render(request, "comparisons/columns.html", context)


def _compared_already(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    """After a second press on Compare: what the first one made."""
    upload, made = request.session.get(COMPARED, (0, 0))
    if upload != pk:
        raise Http404
    return redirect(address(comparable, "show", made))


def show(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    held = _comparison(comparable, pk)
    tab = showing.chosen(request.GET.get("show", ""))
    context = {
        "comparable": comparable,
        "register": comparable.register,
        "comparison": held,
        "headline": showing.headline(held),
        "tab": tab,
        "counted": showing.counts(held)[tab],
        "shows": showing.shown(comparable, tab),
        "tabs": showing.tabs(held, tab),
        "page": showing.lines(comparable, held, tab, request.GET.get("after", ""), today()),
        "left_out": list(showing.left_out(comparable, held)),
        "since": list(showing.since(held)),
        "may": request.actor.may(comparable.register.deed("compare")),
        "may_create": comparable.register.may(request.actor, "create"),
    }
    return render(request, "comparisons/show.html", context)


def answer(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    row = get_object_or_404(ComparisonRow.objects.select_related("comparison"), pk=pk)
    held = _comparison(comparable, row.comparison_id)
    back = f"{address(comparable, 'show', held.pk)}?show={row.outcome}"
    if row.outcome not in (Outcome.ONLY_HERE, Outcome.ONLY_THERE):
        return redirect(back)
    form = AnswerForm(request.POST or None, outcome=row.outcome, purpose=comparable.purpose)
    if form.performs(deeds_of(comparable).answer, request.actor, row):
        messages.success(request, "It is remembered, also when you compare again")
        return redirect(back)
    context = {
        "comparable": comparable,
        "register": comparable.register,
        "comparison": held,
        "row": row,
        "told": [
            (each.label, each.written(row.told[each.word]))
            for each in comparable.shows
            if row.told.get(each.word)
        ],
        "form": form,
        "back": back,
    }
    return render(request, "comparisons/answer.html", context)


def answers(request: Request, comparable: Comparable) -> HttpResponse:
    held = said(comparable.register.plural, today()).order_by("-at", "-pk")
    context = {
        "comparable": comparable,
        "register": comparable.register,
        "answers": held[: showing.SIZE * 4],
        "may": request.actor.may(comparable.register.deed("compare")),
    }
    return render(request, "comparisons/answers.html", context)


def take_back(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    held = get_object_or_404(Answer, pk=pk, register=comparable.register.plural)
    if request.method == "POST":
        deeds_of(comparable).take_back(request.actor, held)
        messages.success(request, "The answer is taken back")
    return redirect(address(comparable, "answers"))


def delete(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    held = _comparison(comparable, pk)
    if request.method == "POST":
        deeds_of(comparable).discard(request.actor, held)
        messages.success(request, "The comparison is deleted")
        return redirect(address(comparable, "index"))
    context = {"comparable": comparable, "register": comparable.register, "comparison": held}
    return render(request, "comparisons/delete.html", context)


def export(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    """The rows under one tab as a file."""
    held = _comparison(comparable, pk)
    tab = showing.chosen(request.POST.get("show", ""))
    if request.method != "POST":
        return redirect(address(comparable, "show", pk))
    given = {each.key: each for each in said(held.register, today())}
    rows = showing.rows_of(held, tab).iterator(chunk_size=1000)
    table = (showing.cells(comparable, row, given.get(answer_key(row))) for row in rows)
    labels = [each.label for each in comparable.shows]
    with tempfile.TemporaryDirectory(prefix="comparison-") as folder:
        path = Path(folder) / "rows.csv"
        titles = [comparable.register.word.title(), "Where", *labels]
        count = write_csv(path, [*titles, "Differs", "Set aside because", "Answer"], table)
        exporting(comparable.register.deed("export"))(
            request.actor, rows=count, format="csv", asked=f"{held}, {tab}"
        )
        file = path.open("rb")  # stays readable after the folder is gone
    name = f"{comparable.register.plural}-{tab}-{held.at.date().isoformat()}.csv"
    reply: Any = FileResponse(file, as_attachment=True, filename=name, content_type="text/csv")
    reply["X-Content-Type-Options"] = "nosniff"
    reply["Cache-Control"] = "private, no-store"
    return reply  # type: ignore[no-any-return]


def _proposed(
    comparable: Comparable, headers: Sequence[str], rows: Sequence[tuple[int, Cells]]
) -> dict[int, str]:
    """Which column seems to be what, by its heading; none of those that must not come in."""
    may = allowed(headers)
    named = [name if index in may else "" for index, name in enumerate(headers)]
    return propose(named, comparable.aliases, empty_among(may, rows))


def _first_answers(comparable: Comparable, upload: Upload) -> dict[str, Any]:
    """What the headings and the last comparison with the same list propose."""
    last = before(upload.register, upload.source, upload.source_name)
    kinds = last.kinds if last else comparable.kinds_of(comparable.source(upload.source))
    proposed = _proposed(comparable, upload.headers, list(enumerate(upload.rows)))
    return {"kinds": kinds, **{f"column_{index}": word for index, word in proposed.items()}}


def address(comparable: Any, name: str, *arguments: int) -> str:
    """Where a page of a register's comparisons is."""
    register = getattr(comparable, "register", comparable)
    return reverse(f"comparisons:{register.plural}_{name}", args=arguments)


def _comparison(comparable: Comparable, pk: int) -> Comparison:
    return get_object_or_404(Comparison, pk=pk, register=comparable.register.plural)
