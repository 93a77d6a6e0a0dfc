"""The page that mends many assets at once, on the way back to where the gap was seen."""

from datetime import date

from django.contrib import messages
from django.db.models import DateField
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import plural

from .history import label
from .holes import Hole
from .listing import Page
from .mending import MendForm, posted
from .models import Asset
from .preparing import FIELDS
from .selection import Counts, Selection
from .table import COLUMNS, Line, headline


@allow("assets.change")
def mend(request: Request) -> HttpResponse:
    day = today()
    asked = Selection.read(request.GET, day)
    hole = asked.hole(day)
    if hole is None or not hole.field:
        return redirect(reverse("assets:index") + asked.address())
    counts = asked.counts(day)
    page = _page(request, asked, hole, counts, day)
    lines = [Line._make(row[:-1]) for row in page.rows]
    now = {row[0]: row[-1] for row in page.rows}
    closed = now.keys() - _lacking(hole, list(now)) if request.method == "POST" else set()
    form = MendForm(request.POST or None, hole, lines, now, closed)
    if mended := form.mends(request.actor):
        messages.success(request, f"{plural(len(mended), 'asset', 'assets')} mended")
        return redirect(_onward(request, asked))
    context = {
        "form": form,
        "title": headline(asked, counts, hole),
        "question": label(hole.field),
        "asks_date": isinstance(FIELDS[hole.field], DateField),
        "next_url": f"{asked.address()}&after={page.after}" if page.after else "",
        "back_url": _next(request) or reverse("assets:index") + asked.address(),
    }
    return render(request, "assets/mend.html", context)


def _page(request: Request, asked: Selection, hole: Hole, counts: Counts, day: date) -> Page:
    """The assets that the sent form has fields for, else the next ones with the gap."""
    columns = (*COLUMNS, hole.field)
    if request.method == "POST":
        rows = Asset.objects.filter(pk__in=posted(request.POST)).order_by("name_key", "pk")
        return Page(list(rows.values_list("pk", "name_key", *columns)))
    return asked.page(columns, counts, day, after=request.GET.get("after", ""), before="")


def _lacking(hole: Hole, keys: list[int]) -> set[int]:
    return set(Asset.objects.filter(hole.when, pk__in=keys).values_list("pk", flat=True))


def _onward(request: Request, asked: Selection) -> str:
    """To the next gaps if that was asked for, else back to where the person came from."""
    if "more" in request.POST:
        return request.get_full_path()
    return _next(request) or reverse("assets:index") + asked.address()


def _next(request: Request) -> str:
    """Where the person came from, if it is a page of ours."""
    wanted = request.GET.get("next", "")
    safe = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe else ""
