"""The lines of a row: their table on its page, and the pages that add, change and remove one."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.files.carriers import CARRIERS
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.files.panel import panel as files_of
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.prepared import Given, Prepared

from .actions_lines import keeping
from .asking import line_form, new_line_form
from .declaration import Register
from .differing import differing
from .lines import Lines
from .panels import Shown
from .wording import fact, label

View = Callable[..., HttpResponse]


def tables(register: Register, request: Request, row: Any) -> Iterator[Shown]:
    """The lines of a row, a table for each kind."""
    own = row.organisation_id == request.actor.organisation.pk
    may_change = own and register.may(request.actor, "change")
    for lines in register.lines:
        found = _lines_of_one(lines)(pk=row.pk)
        files = _files(lines, found)
        cells = [
            (each.pk, [fact(lines, name, getattr(each, name), today()) for name in lines.fields])
            for each in found
        ]
        yield Shown(
            lines.plural,
            lines.title,
            "registers/_lines.html",
            {
                "lines": lines,
                "headings": [label(lines, name) for name in lines.fields],
                "rows": [(pk, each, files.get(pk, [])) for pk, each in cells],
                "has_files": any(files.values()),
                "pages": f"{register.plural}:{lines.word}"
                if may_change and lines.changed_by(request.actor)
                else "",
                "row": row,
            },
        )


@cache
def _lines_of_one(lines: Lines) -> Prepared[Any]:
    rows = lines.model._default_manager.filter(**{lines.parent: Given("pk")})
    return Prepared(lambda: rows.order_by(*lines.order))


def pages_of(register: Register) -> Iterator[tuple[str, View, str, str]]:
    """(route, view, name, permission) for each page of each kind of lines."""
    for lines in register.lines:
        deed = lines.change or register.deed("change")
        keeping(lines, deed)
        for route, view, name in (
            (f"<int:pk>/{lines.plural}/new/", add_line, "add"),
            (f"{lines.plural}/<int:pk>/change/", change_line, "change"),
            (f"{lines.plural}/<int:pk>/remove/", remove_line, "remove"),
        ):
            yield route, partial(view, lines=lines), f"{lines.word}_{name}", deed


def add_line(request: Request, register: Register, pk: int, lines: Lines) -> HttpResponse:
    row = get_object_or_404(register.own(), pk=pk)
    form = new_line_form(lines)(request.POST or None)
    if form.performs(_verbs(register, lines).add, request.actor, row):
        messages.success(request, f"The {lines.word} is added")
        return redirect(_home(register, lines, row))
    return render(request, "registers/line.html", _context(register, lines, row, form))


def change_line(request: Request, register: Register, pk: int, lines: Lines) -> HttpResponse:
    line, row = _line(lines, pk)
    initial = {name: getattr(line, name) for name in (*lines.fields, "revision")}
    form = line_form(lines)(request.POST or None, initial=initial)
    if form.is_bound and not form.has_changed():
        return redirect(_home(register, lines, row))
    if form.performs(_verbs(register, lines).change, request.actor, line):
        messages.success(request, f"The {lines.word} is changed")
        return redirect(_home(register, lines, row))
    context = _context(register, lines, row, form)
    context |= {"line": line, "differing": differing(form, line)}
    if line._meta.label in CARRIERS:
        context["files"] = files_of(request.actor, line)
    return render(request, "registers/line.html", context)


def remove_line(request: Request, register: Register, pk: int, lines: Lines) -> HttpResponse:
    line, row = _line(lines, pk)
    if request.method == "POST":
        _verbs(register, lines).remove(request.actor, line)
        messages.success(request, f"The {lines.word} is removed")
        return redirect(_home(register, lines, row))
    facts = [
        (label(lines, name), fact(lines, name, getattr(line, name), today()))
        for name in lines.fields
    ]
    context = _context(register, lines, row, None) | {"facts_of_line": facts}
    return render(request, "registers/line_remove.html", context)


def _line(lines: Lines, pk: int) -> tuple[Any, Any]:
    """A line of the acting organisation, and the row that it belongs to."""
    own = lines.own()
    line = get_object_or_404(own.select_related(lines.parent), pk=pk)
    return line, getattr(line, lines.parent)


def _verbs(register: Register, lines: Lines) -> Any:
    return keeping(lines, lines.change or register.deed("change"))


def _home(register: Register, lines: Lines, row: Any) -> str:
    return f"{reverse(f'{register.plural}:show', args=[row.pk])}#{lines.plural}"


def _context(register: Register, lines: Lines, row: Any, form: Any) -> dict[str, Any]:
    return {
        "register": register,
        "lines": lines,
        "row": row,
        "title": getattr(row, register.title),
        "form": form,
        "line": None,
        "differing": (),
        "files": None,
        "back": _home(register, lines, row),
    }


def _files(lines: Lines, found: Sequence[Any]) -> dict[int, list[StoredFile]]:
    """{line: its files}, where lines of the kind carry any."""
    held: dict[int, list[StoredFile]] = defaultdict(list)
    if lines.model._meta.label in CARRIERS and found:
        keys = [each.pk for each in found]
        stored = StoredFile.objects.filter(model=lines.model._meta.label, object_id__in=keys)
        for file in stored.order_by("pk"):
            held[file.object_id].append(file)
    return held
