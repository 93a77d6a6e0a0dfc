"""Who supports what; and preparing what comes next."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.calendar.rules import Months, SchoolCalendar, add
from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.records.contracts.models import Contract
from fingerpost.records.suppliers.models import Supplier
from fingerpost.work.servicedesk.expectations.signing import signed, waits_for

from . import actions
from .documents import ARRANGEMENT, body_of, title_of
from .figures import ENOUGH, figure
from .forms import PARTS, PutForwardForm
from .models import Arrangement
from .telling import sections_of

VERSIONS = 20
"""So many versions are listed."""


@allow("arrangement.view")
def index(request: Request) -> HttpResponse:
    """What is in force, or that nothing is signed yet."""
    held = Arrangement.objects.all().agreed().first()
    if held is None:
        context = {"prepared": _prepared(request)}
        return render(request, "arrangement/none.html", context)
    return _show(request, held)


@allow("arrangement.view")
def show(request: Request, pk: int) -> HttpResponse:
    """One version: what was signed, and what is prepared for those who prepare it."""
    return _show(request, _seen(request, pk))


def _show(request: Request, version: Arrangement) -> HttpResponse:
    agreed = list(Arrangement.objects.all().agreed()[:VERSIONS])
    context = {
        "room": "arrangement",
        "this": version,
        "is_own": True,
        "is_in_force": version in agreed[:1],
        "sections": sections_of(version.arranged),
        "signed": signed(version),
        "to_sign": waits_for(request.actor, version),
        "linked": _linked(request, version),
        "versions": [each for each in agreed if each != version],
        "prepared": _prepared(request) if version.is_agreed else None,
        "may_write": version.is_draft and request.actor.may("arrangement.write"),
    }
    return render(request, "arrangement/show.html", context)


def _seen(request: Request, pk: int) -> Arrangement:
    version = get_object_or_404(Arrangement, pk=pk)
    if not (version.is_agreed or request.actor.may("arrangement.write")):
        raise Http404
    return version


def _prepared(request: Request) -> Arrangement | None:
    may = request.actor.may("arrangement.write")
    return Arrangement.objects.all().open().first() if may else None


def _linked(request: Request, version: Arrangement) -> list[tuple[str, Any]]:
    """(page, row) of the suppliers and contracts that it names, if they may be read."""
    lines = version.arranged.lines
    found: list[tuple[str, Any]] = []
    if request.actor.may("suppliers.view"):
        keys = [each.party for each in lines if each.is_external]
        suppliers = Supplier.objects.filter(pk__in=keys).order_by("name_key")
        found += [("suppliers:show", each) for each in suppliers]
    if request.actor.may("contracts.view"):
        pks = [each.contract for each in lines if each.contract]
        contracts = Contract.objects.filter(pk__in=pks).order_by("name_key")
        found += [("contracts:show", each) for each in contracts]
    return found


@allow("arrangement.write")
def begin(request: Request) -> HttpResponse:
    """Ask whether a new version is to be prepared, and prepare it."""
    if request.method == "POST":
        with refusals_told(request):
            made = actions.begin(request.actor)
            messages.success(
                request, "The draft stands. Fill in its three parts, then put it forward"
            )
            return redirect("arrangement:show", pk=made.pk)
        return redirect("arrangement:index")
    held = Arrangement.objects.all().agreed().first()
    return render(request, "arrangement/begin.html", {"held": held})


@allow("arrangement.write")
def change(request: Request, pk: int, part: str) -> HttpResponse:
    version, form = get_object_or_404(Arrangement, pk=pk), PARTS.get(part)
    if form is None:
        raise Http404
    bound = form(version.arranged, request.POST or None)
    if bound.performs(actions.change, request.actor, version):
        messages.success(request, "The draft is changed")
        return redirect("arrangement:show", pk=pk)
    told = {"room": "arrangement", "home": "Who supports what", "this": version}
    return render(request, "expectations/change.html", {"form": bound, **told})


@allow("arrangement.put_forward")
def put_forward(request: Request, pk: int) -> HttpResponse:
    version = get_object_or_404(Arrangement, pk=pk)
    in_a_year = add(SchoolCalendar(today()), today(), Months(figure(ENOUGH, today()))).on
    form = PutForwardForm(request.POST or None, initial={"review_on": in_a_year})
    if form.performs(actions.put_forward, request.actor, version):
        messages.success(request, "It waits for signatures. Those who sign find it under Waiting")
        return redirect("arrangement:show", pk=pk)
    side = actions.side_of(request.actor)
    context: dict[str, Any] = {"form": form, "this": version, "side": side}
    return render(request, "arrangement/put_forward.html", context)


@allow("arrangement.put_forward")
@require_POST
def take_back(request: Request, pk: int) -> HttpResponse:
    with refusals_told(request):
        actions.take_back(request.actor, get_object_or_404(Arrangement, pk=pk))
        messages.success(request, "Nobody is asked any more, so you can change it")
    return redirect("arrangement:show", pk=pk)


@allow("arrangement.write")
@require_POST
def drop(request: Request, pk: int) -> HttpResponse:
    with refusals_told(request):
        actions.drop(request.actor, get_object_or_404(Arrangement, pk=pk))
        messages.success(request, "The draft is thrown away")
        return redirect("arrangement:index")
    return redirect("arrangement:show", pk=pk)


@allow("arrangement.print")
@require_POST
def print_version(request: Request, pk: int) -> HttpResponse:
    """A version on paper, with who signed it."""
    version = _seen(request, pk)
    body = body_of(version, signed(version))
    with refusals_told(request):
        printed = print_document(request.actor, ARRANGEMENT, body, title=title_of(version))
        return answer(printed, f"support-arrangement-{version.version}")
    return redirect("arrangement:show", pk=pk)
