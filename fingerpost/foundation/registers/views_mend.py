"""The page that mends many rows at once, on the way back to where the gap was seen."""

from dataclasses import replace
from datetime import date

from django.contrib import messages
from django.db.models import DateField
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today

from .declaration import Hole, Register
from .listing import Page
from .mending import MendForm, columns_for, gaps, posted, start_of
from .selection import Counts, Selection
from .table import headline
from .wording import counted, label


def mend(request: Request, register: Register) -> HttpResponse:
    day, home = today(), reverse(f"{register.plural}:index")
    asked = replace(Selection.read(register, request.GET, day), own=True)
    hole = asked.hole(day)
    if hole is None or hole.field not in register.changed_by(request.actor):
        return redirect(home + asked.address())
    counts = asked.counts(day)
    page = _page(request, asked, hole, counts, day)
    lacking = gaps(register, hole, page.rows)
    closed = set()
    if request.method == "POST":
        closed = {gap.pk for gap in lacking} - _still(register, hole, [gap.pk for gap in lacking])
    form = MendForm(register, request.POST or None, hole, lacking, closed)
    if mended := form.mends(request.actor):
        messages.success(request, f"{counted(register, len(mended))} mended")
        return redirect(_onward(request, home + asked.address()))
    context = {
        "register": register,
        "form": form,
        "title": headline(asked, counts, hole),
        "question": label(register, hole.field),
        "asks_date": isinstance(register.fields[hole.field], DateField),
        "next_url": f"{asked.address()}&after={page.after}" if page.after else "",
        "back_url": _next(request) or home + asked.address(),
    }
    return render(request, "registers/mend.html", context)


def _page(request: Request, asked: Selection, hole: Hole, counts: Counts, day: date) -> Page:
    """The rows that the sent form has fields for, else the next ones with the gap."""
    register = asked.register
    columns = columns_for(register, hole.field)
    if request.method == "POST":
        order = register.sorts[0].column
        keys = posted(request.POST, start_of(register))
        rows = register.own().filter(pk__in=keys).order_by(order, "pk")
        return Page(list(rows.values_list("pk", order, *columns)))
    return asked.page(columns, counts, day, after=request.GET.get("after", ""), before="")


def _still(register: Register, hole: Hole, keys: list[int]) -> set[int]:
    """Those of some rows that lack it still."""
    rows = register.own().filter(hole.when, pk__in=keys)
    return set(rows.values_list("pk", flat=True))


def _onward(request: Request, home: str) -> str:
    """To the next gaps if that was asked for, else back to where the person came from."""
    if "more" in request.POST:
        return request.get_full_path()
    return _next(request) or home


def _next(request: Request) -> str:
    """Where the person came from, if it is a page of ours."""
    wanted = request.GET.get("next", "")
    safe = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe else ""
