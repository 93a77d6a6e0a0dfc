"""The pages of every register: the list, one row, adding and changing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today

from .actions_leaving import stays_because
from .asking import change_form, create_form, entries, needed
from .declaration import Register
from .details import blocks_of, row_or_404
from .differing import differing
from .errands import errands_of
from .found_by import words_of
from .history import history
from .links import links_of
from .panels import panels_of
from .referring import kept_because
from .selection import Selection
from .table import listed, sought
from .views_lines import tables
from .views_saved import tabs
from .wording import label, spoken
from .wording import listed as joined


def index(request: Request, register: Register) -> HttpResponse:
    text, day = request.GET.get("q", "").replace("\0", "").strip(), today()
    asked = Selection.read(register, request.GET, day)
    page = sought(register, text, asked, day) if text else listed(register, request.GET, day)
    hole = asked.hole(day)
    context = {
        "register": register,
        "page": page,
        "asked": asked,
        "may_mend": hole and hole.field in register.changed_by(request.actor),
        "errands": errands_of(register, request.actor),
        "tabs": tabs(request.actor, asked) if page.selection else (),
        "links": links_of(register, request.actor),
        "findable": joined(
            [
                "Reference",
                *(spoken(label(register, name)) for name in words_of(register)),
                *(lines.word for lines in register.lines),
            ],
            "or",
        ),
    }
    return render(request, "registers/index.html", context)


def show(request: Request, register: Register, pk: int) -> HttpResponse:
    row = row_or_404(register, pk)
    told = (register.kind,) if register.hides_past else (register.kind, register.status)
    words = [spoken(register.choices[name][getattr(row, name)]) for name in told]
    is_own = row.organisation_id == request.actor.organisation.pk
    tells = is_own and not register.hides_past
    past = history(register, row, request.GET.get("before", "")) if tells else None
    context = {
        "register": register,
        "row": row,
        "is_own": is_own,
        "may_archive": is_own and register.archives and _may_leave(register, row),
        "may_delete": past
        and len(past.events) == 1
        and register.may(request.actor, "delete")
        and not kept_because(register, row),
        "title": getattr(row, register.title),
        "lede": ", ".join([register.reference(row.number), *words]),
        "blocks": blocks_of(register, row, today()),
        "panels": [*tables(register, request, row), *panels_of(register, request, row)],
        "history": past,
    }
    return render(request, "registers/show.html", context)


def create(request: Request, register: Register) -> HttpResponse:
    form = create_form(register)(request.actor, request.POST or None, initial=request.GET.dict())
    if form.performs(register.verbs.create, request.actor):
        messages.success(request, f"{form.answer} is in the register")
        return redirect(f"{register.plural}:show", form.answer.pk)
    context = {"register": register, "form": form, "needed": needed(register)}
    return render(request, "registers/create.html", context)


def change(request: Request, register: Register, pk: int) -> HttpResponse:
    row = row_or_404(register, pk)
    if row.organisation_id != request.actor.organisation.pk:
        raise Http404
    form = change_form(register)(
        request.actor, request.POST or None, initial=entries(register, row)
    )
    if form.is_bound and not form.has_changed():
        return redirect(f"{register.plural}:show", pk)
    if form.performs(register.verbs.change, request.actor, row):
        messages.success(request, f"{register.reference(row.number)} is changed")
        return redirect(f"{register.plural}:show", pk)
    context = {
        "register": register,
        "row": row,
        "title": getattr(row, register.title),
        "form": form,
        "differing": differing(form, row),
    }
    return render(request, "registers/change.html", context)


def _may_leave(register: Register, row: Any) -> bool:
    """Whether a row can be archived now, or brought back."""
    return bool(row.archived_on) or not stays_because(register, row)
