"""Pages on which tickets are merged, split and linked, ticked off, or given to safeguarding."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from . import actions_together as actions
from .actions_safeguarding import move_to_safeguarding
from .finding import SENSITIVE, deed_page, found
from .forms_together import MergeForm, OtherForm, SafeguardingForm, SplitForm, StepForm
from .involved import may_read
from .models import Message, Step


@allow("desk.merge")
def merge(request: Request, pk: int) -> HttpResponse:
    ticket, form = found(request, pk), MergeForm(request.POST or None)
    _may_read_other(request, form, "into")
    if form.performs(actions.merge, request.actor, ticket):
        messages.success(request, f"{ticket.reference} is part of {form.answer.reference} now")
        return redirect("desk:show", form.answer.pk)
    return deed_page(request, ticket, form, "Merge it with another request", "Merge")


@allow("desk.split")
def split(request: Request, pk: int) -> HttpResponse:
    said = get_object_or_404(Message, pk=pk)
    ticket, form = found(request, said.ticket_id), SplitForm(request.POST or None)
    if form.performs(actions.split, request.actor, ticket, said):
        messages.success(request, f"{form.answer.reference} is a request of its own")
        return redirect("desk:show", form.answer.pk)
    return deed_page(request, ticket, form, "Make a request of its own of it", "Split", said=said)


@allow("desk.link")
def link(request: Request, pk: int) -> HttpResponse:
    ticket, form = found(request, pk), OtherForm(request.POST or None)
    _may_read_other(request, form, "other")
    if form.performs(actions.link, request.actor, ticket):
        messages.success(request, f"{form.answer} are linked")
        return redirect("desk:show", pk)
    return deed_page(request, ticket, form, "Link it to another request", "Link")


@allow("desk.change")
def list_step(request: Request, pk: int) -> HttpResponse:
    ticket, form = found(request, pk), StepForm(request.POST or None)
    if form.performs(actions.list_step, request.actor, ticket):
        messages.success(request, "It is on the checklist")
        return redirect("desk:show", pk)
    return deed_page(request, ticket, form, "Add to the checklist", "Add")


@allow("desk.change")
@require_POST
def tick(request: Request, pk: int) -> HttpResponse:
    step = get_object_or_404(Step.objects.select_related("ticket"), pk=pk)
    found(request, step.ticket_id)
    actions.tick(request.actor, step)
    return redirect("desk:show", step.ticket_id)


@allow("desk.move_to_safeguarding")
def safeguarding(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = SafeguardingForm(request.POST if request.method == "POST" else None)
    if form.performs(move_to_safeguarding, request.actor, ticket):
        messages.success(request, f"{ticket.reference} is with those who answer for safeguarding")
        return redirect("desk:index")
    return deed_page(
        request, ticket, form, "Move it to safeguarding", "Move it", warns_of_safeguarding=True
    )


def _may_read_other(request: Request, form: Any, name: str) -> None:
    if form.is_valid() and not may_read(request.actor, form.cleaned_data[name]):
        raise PermissionDenied(SENSITIVE)
