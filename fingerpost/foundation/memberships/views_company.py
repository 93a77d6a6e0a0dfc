"""The pages on which the lead of a company outside names colleagues, and ends their access."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.models import Account
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow

from . import colleagues
from .forms import ColleagueForm


@allow("memberships.view_company")
def company(request: Request) -> HttpResponse:
    return render(request, "memberships/company.html", {"team": colleagues.team_of(request.actor)})


@allow("memberships.name_colleague")
def name(request: Request) -> HttpResponse:
    team = colleagues.team_of(request.actor)
    if team is None:
        return redirect("memberships:company")
    form = ColleagueForm(request.POST or None)
    if form.performs(colleagues.name_colleague, request.actor, team.engagement):
        messages.success(
            request,
            f"{form.answer.email} is asked in. Without a letter by today, ask the school for the "
            "link.",
        )
        return redirect("memberships:company")
    return render(request, "memberships/name_colleague.html", {"form": form, "team": team})


@allow("memberships.end_colleague")
@require_POST
def end(request: Request, account: int) -> HttpResponse:
    team, found = colleagues.team_of(request.actor), get_object_or_404(Account, pk=account)
    if team is None:
        raise Http404
    with refusals_told(request):
        colleagues.end_colleague(request.actor, team.engagement, found)
        messages.success(request, f"{found.name} is let in no more.")
    return redirect("memberships:company")
