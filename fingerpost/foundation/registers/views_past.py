"""The page of one row as it was on a day of the past."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fingerpost.foundation.http import Request
from fingerpost.foundation.past import DayForm, asked_day

from .as_it_was import as_it_was
from .declaration import Register
from .details import blocks_of, row_or_404


def past(request: Request, register: Register, pk: int) -> HttpResponse:
    row = row_or_404(register, pk)
    if row.organisation_id != request.actor.organisation.pk or register.hides_past:
        raise Http404
    form = DayForm(request.GET if "as_at" in request.GET else None)
    context = {"register": register, "row": row, "form": form, "then": None}
    if known := asked_day(form):
        then = as_it_was(register, row, known.moment)
        context |= {
            "known": known,
            "then": then,
            "blocks": blocks_of(register, then.row, known.day) if then.was_there else (),
        }
    return render(request, "registers/past.html", context)
