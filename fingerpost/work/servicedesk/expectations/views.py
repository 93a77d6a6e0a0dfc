"""What may be expected of IT support, for all staff; and preparing what comes next."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .documents import EXPECTATIONS, body_of, title_of
from .forms import PutForwardForm
from .forms_tables import PARTS
from .models import Expectations
from .reading import in_force
from .signing import signed, waits_for
from .telling import differences, matrix_table, sections_of

VERSIONS = 20
"""So many versions are listed."""


@allow("expectations.view")
def index(request: Request) -> HttpResponse:
    """What holds today, or that nothing is agreed yet."""
    held = in_force(today())
    if held is None:
        context = {"prepared": _prepared(request)}
        return render(request, "expectations/none.html", context)
    return _show(request, held)


@allow("expectations.view")
def show(request: Request, pk: int) -> HttpResponse:
    """One version: what holds or held for everybody, what is prepared for those who prepare it."""
    version = get_object_or_404(Expectations, pk=pk)
    if not (version.is_agreed or request.actor.may("expectations.view_drafts")):
        raise Http404
    return _show(request, version)


def _show(request: Request, version: Expectations) -> HttpResponse:
    held, agreed = in_force(today()), Expectations.objects.all().agreed()
    is_own = version.organisation_id == request.actor.organisation.pk
    context = {
        "room": "expectations",
        "this": version,
        "is_own": is_own,
        "is_in_force": version == held,
        "held": held,
        "sections": sections_of(version.promise),
        "matrix": matrix_table(version.promise),
        "signed": signed(version),
        "to_sign": waits_for(request.actor, version),
        "differs": differences(_before(version), version),
        "versions": [each for each in agreed[:VERSIONS] if each != version],
        "prepared": _prepared(request) if version.is_agreed else None,
        "may_write": is_own and version.is_draft and request.actor.may("expectations.write"),
    }
    return render(request, "expectations/show.html", context)


def _before(version: Expectations) -> Expectations | None:
    earlier = Expectations.objects.filter(
        organisation_id=version.organisation_id, version__lt=version.version
    )
    return earlier.agreed().first()


def _prepared(request: Request) -> Expectations | None:
    may = request.actor.may("expectations.view_drafts")
    return Expectations.objects.own().open().first() if may else None


@allow("expectations.write")
def begin(request: Request) -> HttpResponse:
    """Ask whether a new version is to be prepared, and prepare it."""
    if request.method == "POST":
        with refusals_told(request):
            made = actions.begin(request.actor)
            messages.success(
                request, "The draft stands. Change what differs here, then put it forward"
            )
            return redirect("expectations:show", pk=made.pk)
        return redirect("expectations:index")
    return render(request, "expectations/begin.html", {"held": in_force(today())})


@allow("expectations.write")
def change(request: Request, pk: int, part: str) -> HttpResponse:
    version, form = _own(pk), PARTS.get(part)
    if form is None:
        raise Http404
    bound = form(version.promise, request.POST or None)
    if bound.performs(actions.change, request.actor, version):
        messages.success(request, "The draft is changed")
        return redirect("expectations:show", pk=pk)
    told = {"room": "expectations", "home": "What to expect", "this": version}
    return render(request, "expectations/change.html", {"form": bound, **told})


@allow("expectations.put_forward")
def put_forward(request: Request, pk: int) -> HttpResponse:
    version = _own(pk)
    form = PutForwardForm(request.POST or None, initial={"wanted_from": today() + actions.A_DAY})
    if form.performs(actions.put_forward, request.actor, version):
        messages.success(request, "It waits for signatures. Those who sign find it under Waiting")
        return redirect("expectations:show", pk=pk)
    side = actions.side_of(request.actor)
    context: dict[str, Any] = {"form": form, "this": version, "side": side}
    return render(request, "expectations/put_forward.html", context)


@allow("expectations.put_forward")
@require_POST
def take_back(request: Request, pk: int) -> HttpResponse:
    with refusals_told(request):
        actions.take_back(request.actor, _own(pk))
        messages.success(request, "Nobody is asked any more, so you can change it")
    return redirect("expectations:show", pk=pk)


@allow("expectations.write")
@require_POST
def drop(request: Request, pk: int) -> HttpResponse:
    with refusals_told(request):
        actions.drop(request.actor, _own(pk))
        messages.success(request, "The draft is thrown away")
        return redirect("expectations:index")
    return redirect("expectations:show", pk=pk)


@allow("expectations.print")
@require_POST
def print_version(request: Request, pk: int) -> HttpResponse:
    """A version on paper, with who signed it."""
    version = get_object_or_404(Expectations, pk=pk)
    if not (version.is_agreed or request.actor.may("expectations.view_drafts")):
        raise Http404
    body = body_of(version, signed(version))
    with refusals_told(request):
        printed = print_document(request.actor, EXPECTATIONS, body, title=title_of(version))
        return answer(printed, f"service-expectations-{version.version}")
    return redirect("expectations:show", pk=pk)


def _own(pk: int) -> Expectations:
    return get_object_or_404(Expectations.objects.own(), pk=pk)
