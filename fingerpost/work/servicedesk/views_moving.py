"""Pages and buttons that move a ticket on."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow

from . import actions_moving as actions
from .choices import Kind
from .effort import is_noted
from .finding import deed_page, found, linked
from .forms import ReasonForm, ReopenForm, ResolveForm
from .forms_moving import AssignForm, WaitForm
from .models import Ticket
from .phrases import resolutions


@allow("desk.assign")
@require_POST
def take(request: Request, pk: int) -> HttpResponse:
    """Take a ticket on; of a sensitive one, that is how one comes to read it."""
    ticket = get_object_or_404(Ticket, pk=pk)
    return _at_once(request, ticket, "is with you", actions.take, [ticket])


@allow("desk.assign")
def assign(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = AssignForm(request.POST or None, organisation=request.actor.organisation)
    if form.performs(actions.assign, request.actor, [ticket]):
        return _done(request, ticket, "is handed over")
    return deed_page(request, ticket, form, "Hand it over", "Hand over")


@allow("desk.wait")
def wait(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = WaitForm(request.POST or None, organisation=request.actor.organisation)
    if form.performs(actions.wait, request.actor, ticket):
        return _done(request, ticket, "waits")
    return deed_page(request, ticket, form, "What does it wait for?", "Have it wait")


@allow("desk.wait")
@require_POST
def resume(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    return _at_once(request, ticket, "is back in the queue", actions.resume, ticket)


@allow("desk.resolve")
def resolve(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    behind = [each for each in linked(request.actor, ticket) if each.is_open]
    also = behind if ticket.kind == Kind.PROBLEM else []
    timed = ticket if is_noted() else None
    form = ResolveForm(request.POST or None, linked=len(also), timed=timed)
    chosen = [ticket, *also] if form.is_valid() and form.takes_linked else [ticket]
    if form.performs(actions.resolve, request.actor, chosen):
        messages.success(request, f"{ticket.reference} is resolved")
        return redirect("desk:index")
    context = {"ticket": ticket, "form": form, "usual": resolutions()}
    return render(request, "desk/resolve.html", context)


@allow("desk.close")
def close(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = ReasonForm(request.POST or None)
    if form.performs(actions.close, request.actor, ticket):
        return _done(request, ticket, "is closed")
    return deed_page(request, ticket, form, "Close it", "Close")


@allow("desk.reopen")
def reopen(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = ReopenForm(request.POST or None)
    if form.performs(actions.reopen, request.actor, ticket):
        return _done(request, ticket, "is open again")
    return deed_page(request, ticket, form, "Open it again", "Open again")


def _at_once(request: Request, ticket: Ticket, words: str, action: Any, *told: Any) -> HttpResponse:
    with refusals_told(request):
        action(request.actor, *told)
        return _done(request, ticket, words)
    return redirect("desk:show", ticket.pk)


def _done(request: Request, ticket: Ticket, words: str) -> HttpResponse:
    messages.success(request, f"{ticket.reference} {words}")
    return redirect("desk:show", ticket.pk)
