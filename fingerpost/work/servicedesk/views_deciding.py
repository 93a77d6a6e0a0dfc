"""Pages on which the school is asked to approve a ticket, and a problem or a change is planned."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from . import actions_deciding as actions
from .finding import deed_page, found
from .forms_deciding import ApprovalForm, PlanForm


@allow("desk.ask_approval")
def ask_approval(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    form = ApprovalForm(request.POST or None, actor=request.actor, ticket=ticket)
    if form.performs(actions.ask_approval, request.actor, ticket):
        messages.success(request, f"{ticket.reference} waits for approval")
        return redirect("desk:show", pk)
    return deed_page(request, ticket, form, "Ask for approval", "Ask")


@allow("desk.change")
def plan(request: Request, pk: int) -> HttpResponse:
    ticket = found(request, pk)
    if not ticket.is_own_work:
        messages.error(request, "Only a problem or a change has a plan. Say first that it is one.")
        return redirect("desk:change", pk)
    form = PlanForm(request.POST or None, ticket=ticket, initial=actions.values_of(ticket))
    if form.performs(actions.plan, request.actor, ticket):
        messages.success(request, f"The plan of {ticket.reference} is kept")
        return redirect("desk:show", pk)
    return deed_page(request, ticket, form, "Plan it", "Save")
