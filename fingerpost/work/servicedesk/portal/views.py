"""The pages of whoever asks IT for something: phone first, and without JavaScript."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.mending import keys
from fingerpost.records.equipment.reading import own
from fingerpost.records.estate.models import Asset
from fingerpost.work.surveys import reading as surveys

from .. import actions, actions_moving
from ..expectations.reading import in_force
from ..faces import reading as faces
from ..faces.forms import FaceForm
from ..finding import problems_of
from ..guides.reading import suggested
from ..models import Ticket
from ..outages.reading import down
from . import reading
from .forms import AnswerForm, AskForm, ReopenForm
from .tiles import BY_WORD, TILES

FIRST = 5


@allow("desk.ask")
def index(request: Request) -> HttpResponse:
    found = list(reading.own(request.actor)[: FIRST + 1])
    context = {
        "tiles": TILES,
        "tickets": _rows(found[:FIRST]),
        "more": len(found) > FIRST,
        "surveys": surveys.waiting_for(request.actor.account_id, today()),
        "path_of": surveys.path_of,
    }
    return _shown(request, "portal/index.html", context)


@allow("desk.ask")
def ask(request: Request, tile: str) -> HttpResponse:
    if tile not in BY_WORD:
        raise Http404
    form = AskForm(
        BY_WORD[tile],
        request.actor,
        request.POST or None,
        request.FILES or None,
        about=(about := _about(request)),
    )
    if form.performs(actions.ask, request.actor):
        _add_file(request, form.answer, form.file)
        messages.success(request, f"{form.answer.reference} is with IT support")
        return redirect("portal:show", form.answer.pk)
    context = {
        "form": form,
        "tile": BY_WORD[tile],
        "labels": form.directory.labels(),
        "about": about,
        "held": reading.open_about(request.actor, about) if about else None,
    }
    return _shown(request, "portal/ask.html", context)


@allow("desk.ask")
def mine(request: Request) -> HttpResponse:
    found = reading.own(request.actor)[: reading.SHOWN]
    return _shown(request, "portal/mine.html", {"tickets": _rows(found)})


@allow("desk.ask")
def show(request: Request, pk: int) -> HttpResponse:
    return _page(request, _found(request, pk))


@allow("desk.answer")
def answer(request: Request, pk: int) -> HttpResponse:
    ticket = _found(request, pk)
    form = AnswerForm(request.POST or None, request.FILES or None)
    if form.performs(actions.answer, request.actor, ticket):
        _add_file(request, ticket, form.file)
        messages.success(request, "IT support has your answer")
        return redirect("portal:show", pk)
    return _page(request, ticket, answer=form)


@allow("desk.confirm")
@require_POST
def confirm(request: Request, pk: int) -> HttpResponse:
    ticket = _found(request, pk)
    with refusals_told(request):
        actions_moving.confirm(request.actor, ticket)
        messages.success(request, f"Thank you. {ticket.reference} is done")
    return redirect("portal:show", pk)


@allow("desk.reopen")
def reopen(request: Request, pk: int) -> HttpResponse:
    ticket = _found(request, pk)
    form = ReopenForm(request.POST or None)
    if form.performs(actions_moving.reopen, request.actor, ticket):
        messages.success(request, f"{ticket.reference} is open again, and with IT support")
        return redirect("portal:show", pk)
    return _page(request, ticket, reopen=form)


def _shown(request: Request, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of the portal; each says how to reach IT support while the network is down."""
    agreed = in_force(today())
    when_down = agreed.promise.when_down if agreed else ""
    return render(request, template, context | {"when_down": when_down, "down": down()})


def _about(request: Request) -> Asset | None:
    """The thing from whose page somebody comes: one of their own, or any that they may see."""
    chosen = keys([request.GET.get("about", "")])
    known = Asset.objects.all() if request.actor.may("assets.view") else own(request.actor)
    return known.filter(pk__in=chosen).first() if chosen else None


def _found(request: Request, pk: int) -> Ticket:
    """One's own request; to everybody else there is none."""
    found: Ticket = get_object_or_404(reading.own(request.actor), pk=pk)
    return found


def _add_file(request: Request, ticket: Ticket, upload: Any) -> None:
    """Attach what was added; the request stands also if the file is refused."""
    if upload is None:
        return
    try:
        attach(request.actor, ticket, upload=upload)
    except DomainError as refusal:
        messages.error(request, f"The file was not added. {refusal}")


def _rows(tickets: Any) -> list[tuple[Ticket, str]]:
    return [(each, reading.standing(each)) for each in tickets]


def _page(
    request: Request,
    ticket: Ticket,
    answer: AnswerForm | None = None,
    reopen: ReopenForm | None = None,
) -> HttpResponse:
    context = {
        "ticket": ticket,
        "standing": reading.standing(ticket),
        "workarounds": problems_of(ticket) if ticket.is_open else [],
        "history": reading.history(ticket),
        "files": StoredFile.objects.all().of(ticket),
        "until": reading.may_reopen_until(request.actor, ticket, today()),
        "answer_form": answer or AnswerForm(),
        "reopen_form": reopen or ReopenForm(),
        "suggested": suggested(request.actor, ticket.summary) if ticket.is_open else [],
        "form": answer or reopen,
        "face": None if ticket.is_open else faces.of(ticket),
        "face_form": FaceForm(),
    }
    return _shown(request, "portal/show.html", context)
