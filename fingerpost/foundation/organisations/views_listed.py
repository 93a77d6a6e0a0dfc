"""Picking a school or trust out of the public list, and taking over what it says."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.links import private
from fingerpost.foundation.accounts.models import LinkPurpose
from fingerpost.foundation.gias.models import Establishment, Group, Sort, dated
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow, public

from .listed import MOST, Listed, differences, take_over


@public
@never_cache
@private
def find_at_set_up(request: HttpRequest, token: str) -> HttpResponse:
    """Search by name, town, postcode or URN before anybody has signed in."""
    if accounts.find_link(token, {LinkPurpose.SET_UP}) is None:
        return render(request, "account/link_spent.html", status=404)
    text = request.GET.get("q", "").strip()[:100]
    back = reverse("organisations:set_up", args=[token])
    found = Establishment.objects.all().said_by(text)[: MOST + 1] if text else []
    rows = [(each, f"{back}?urn={each.urn}") for each in found]
    return _page(request, text, rows, Sort.ESTABLISHMENTS, back)


@allow("organisations.take_over")
def find(request: Request) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:100]
    trust = request.actor.organisation.is_trust
    model = Group if trust else Establishment
    found: list[Listed] = list(model.objects.all().said_by(text)[: MOST + 1]) if text else []
    rows = [(each, reverse("organisations:take_over", args=[each.pk])) for each in found]
    sort = Sort.GROUPS if trust else Sort.ESTABLISHMENTS
    return _page(request, text, rows, sort, reverse("organisations:show"))


@allow("organisations.take_over")
def take(request: Request, listed: int) -> HttpResponse:
    """Show what would change, and change it when asked."""
    ours = request.actor.organisation
    model = Group if ours.is_trust else Establishment
    row = model.objects.current().filter(pk=listed).first()
    if row is None:
        raise Http404
    if request.method == "POST":
        with refusals_told(request):
            take_over(request.actor, row)
            messages.success(request, "What GIAS says is taken over.")
        return redirect("organisations:show")
    page = {"ours": ours, "row": row, "differences": differences(ours, row)}
    return render(request, "organisations/take_over.html", page)


def _page(
    request: HttpRequest, text: str, rows: list[tuple[Listed, str]], sort: Sort, back: str
) -> HttpResponse:
    page = {
        "text": text,
        "rows": rows[:MOST],
        "more": len(rows) > MOST,
        "dated_on": dated(sort),
        "back": back,
    }
    return render(request, "organisations/find.html", page)
