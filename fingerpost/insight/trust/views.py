from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from fingerpost.foundation.duties.fridays import last_friday
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.tenancy.models import Member
from fingerpost.standards.replaying import Replay, replay_of
from fingerpost.standards.verdicts import Verdict

from . import grid as grids
from .doing import arms, under_way
from .forms import SinceForm
from .gaps import lacking, shared_gaps
from .history import histories
from .moved import moves
from .reading import Row, standings

FIRST = 5


@allow("trust.view")
def index(request: Request) -> HttpResponse:
    day, replay, ours = _asked(request)
    rows = standings(ours, day, replay.known)
    which = _one_of(grids.SHOWN, request.GET.get("families"))
    order = _one_of(grids.ORDERS, request.GET.get("order"))
    gaps = shared_gaps(rows)
    since = last_friday(day)
    asked = [] if replay.known else under_way(request.actor, day)
    moved = [] if replay.known else moves(rows, since)
    page = {
        "headline": grids.headline(rows, len(gaps)),
        "lede": grids.lede(rows),
        "grid": grids.grid(rows, which=which, order=order),
        "tabs": _tabs(grids.SHOWN, which, f"order={order}", "families", replay),
        "orders": _tabs(grids.ORDERS, order, f"families={which}", "order", replay),
        "marks": grids.marks(rows),
        "as_at": grids.as_at(rows),
        "gaps": gaps[:FIRST],
        "more_gaps": len(gaps) - FIRST,
        "moved": moved[:FIRST],
        "more_moved": len(moved) - FIRST,
        "since": since,
        "arms": [] if replay.known else arms(request.actor, gaps, asked),
        "asked": asked,
        "replay": replay,
    }
    return render(request, "trust/index.html", page)


@allow("trust.view")
def school(request: Request, pk: int) -> HttpResponse:
    day, replay, ours = _asked(request)
    row = _row(ours, pk, day, replay)
    told = {} if replay.known else histories(row.member, row.standing, day)
    page = {"row": row, "histories": told, "replay": replay}
    return render(request, "trust/school.html", page)


@allow("trust.view")
def family(request: Request, pk: int, slug: str) -> HttpResponse:
    day, replay, ours = _asked(request)
    row = _row(ours, pk, day, replay)
    cell = row.standing.cells.get(slug)
    if cell is None:
        raise Http404
    asked = (row.standing.lines.get(each.id) for each in cell.family.requirements)
    lines = [line for line in asked if line]
    page = {
        "row": row,
        "cell": cell,
        "gaps": [each for each in lines if each.is_gap],
        "met": [each for each in lines if each.verdict == Verdict.MET],
        "looked_at": min((each.looked_at for each in lines if each.looked_at), default=None),
        "replay": replay,
    }
    return render(request, "trust/family.html", page)


@allow("trust.view")
def gaps(request: Request) -> HttpResponse:
    day, replay, ours = _asked(request)
    found = shared_gaps(standings(ours, day, replay.known))
    page = {"gaps": found, "of": len(ours), "replay": replay}
    return render(request, "trust/gaps.html", page)


@allow("trust.view")
def gap(request: Request, id: str) -> HttpResponse:
    day, replay, ours = _asked(request)
    found = lacking(standings(ours, day, replay.known), id)
    if not found:
        raise Http404
    page = {"asked": found[0].line.asked, "lacking": found, "of": len(ours), "replay": replay}
    return render(request, "trust/gap.html", page)


@allow("trust.view")
def moved(request: Request) -> HttpResponse:
    day, _, ours = _asked(request)
    form = SinceForm(request.GET if "since" in request.GET else None)
    since: date = form.cleaned_data["since"] if form.is_valid() else last_friday(day)
    page = {"form": form, "since": since, "moves": moves(standings(ours, day), since)}
    return render(request, "trust/moved.html", page)


def _asked(request: Request) -> tuple[date, Replay, list[Member]]:
    """The day, the day that is asked about, and the schools; a school has no such pages."""
    trust, day = request.actor.organisation, today()
    if not trust.is_trust:
        raise Http404
    return day, replay_of(request), trust.schools(day)


def _row(ours: list[Member], pk: int, day: date, replay: Replay) -> Row:
    """One school of the trust, if it is one."""
    found = standings([each for each in ours if each.school.pk == pk], day, replay.known)
    if not found:
        raise Http404
    return found[0]


def _one_of(choices: dict[str, str], wanted: str | None) -> str:
    return wanted if wanted in choices else next(iter(choices))


def _tabs(
    choices: dict[str, str], current: str, rest: str, name: str, replay: Replay
) -> list[tuple[Any, ...]]:
    carried = f"{replay.query}&{rest}" if replay.query else f"?{rest}"
    return [(words, f"{carried}&{name}={each}", each == current) for each, words in choices.items()]
