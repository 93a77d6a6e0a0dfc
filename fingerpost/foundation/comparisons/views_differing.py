"""The page of a row that differs: take what the other list says, or say that ours is right."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request

from .actions import deeds_of
from .declaration import Comparable
from .differing import differences, takeable
from .forms import OursForm, TakeForm
from .models import Comparison, ComparisonRow, Outcome
from .views import address


def differing(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    """What differs, and what can be done about it."""
    row = _row(comparable, pk)
    if row.outcome != Outcome.DIFFERS:
        return redirect(_back(comparable, row))
    form = OursForm(request.POST or None)
    if form.performs(deeds_of(comparable).answer, request.actor, row):
        messages.success(request, "It is remembered for as long as the list says the same")
        return redirect(_back(comparable, row))
    return _page(request, comparable, row, form)


def take(request: Request, comparable: Comparable, pk: int) -> HttpResponse:
    """Take what the list says into the register, by the register's own verb."""
    row = _row(comparable, pk)
    if request.method != "POST" or row.outcome != Outcome.DIFFERS:
        return redirect(address(comparable, "differing", pk))
    register = comparable.register
    thing = get_object_or_404(register.own(), pk=row.thing)
    found = takeable(register, request.actor, differences(comparable, row, thing))
    form = TakeForm(request.POST, found=found)
    if form.performs(register.verbs.change, request.actor, thing):
        messages.success(request, f"{register.reference(thing.number)} now says what the list says")
        return redirect(_back(comparable, row))
    return _page(request, comparable, row, OursForm(), form)


def _page(
    request: Request,
    comparable: Comparable,
    row: ComparisonRow,
    form: OursForm,
    taking: TakeForm | None = None,
) -> HttpResponse:
    register = comparable.register
    thing: Any = register.own().filter(pk=row.thing).first()
    found = differences(comparable, row, thing)
    may_take = takeable(register, request.actor, found)
    if may_take and taking is None:
        taking = TakeForm(found=may_take, initial={"revision": thing.revision})
    context = {
        "comparable": comparable,
        "register": register,
        "comparison": row.comparison,
        "row": row,
        "thing": thing,
        "found": found,
        "taking": taking,
        "form": form,
        "back": _back(comparable, row),
        "take_url": address(comparable, "take", row.pk),
    }
    return render(request, "comparisons/differing.html", context)


def _row(comparable: Comparable, pk: int) -> ComparisonRow:
    rows = ComparisonRow.objects.filter(comparison__register=comparable.register.plural)
    return get_object_or_404(rows.select_related("comparison"), pk=pk)


def _back(comparable: Comparable, row: ComparisonRow) -> str:
    held: Comparison = row.comparison
    return f"{address(comparable, 'show', held.pk)}?show={row.outcome}"
