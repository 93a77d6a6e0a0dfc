from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from fingerpost.foundation.accounts import actions as accounts
from fingerpost.foundation.accounts.door import CHOSEN
from fingerpost.foundation.accounts.entry import enter
from fingerpost.foundation.accounts.factors.forms import has_name
from fingerpost.foundation.accounts.links import private
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.gias.models import Establishment, Sort, dated
from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow, public
from fingerpost.foundation.tenancy.models import Phase

from . import actions
from .forms import SetUpForm


@public
@never_cache
@private
@sensitive_post_parameters("password", "again")
def set_up(request: HttpRequest, token: str) -> HttpResponse:
    if accounts.find_link(token, {LinkPurpose.SET_UP}) is None:
        return render(request, "account/link_spent.html", status=404)
    picked = Establishment.objects.current().filter(urn=request.GET.get("urn", "-")).first()
    form = SetUpForm(request, request.POST or None, initial=_known(picked))
    if form.performs(actions.set_up_by_link, token):
        account = Account.objects.get(email=form.cleaned_data["email"])
        made = accounts.latest_organisation(account)
        first = "Make your passkey, then" if form.by_passkey else "Now"
        said = f"{made} is set up. {first} say who does what; blanks are allowed."
        messages.success(request, said)
        to = reverse("people:who_does_what")
        by_passkey = form.by_passkey
        return enter(request, account, LinkPurpose.SET_UP, to=to, at=made, by_passkey=by_passkey)
    page = {
        "form": form,
        "picked": picked,
        "token": token,
        "dated_on": dated(Sort.ESTABLISHMENTS),
        "has_name": has_name(request),
    }
    return render(request, "organisations/set_up.html", page)


def _known(picked: Establishment | None) -> dict[str, str]:
    """What the form knows of a school that was picked out of the list."""
    if picked is None:
        return {}
    phase = "" if picked.phase == Phase.NONE else picked.phase
    return {"school_name": picked.name, "kind": picked.kind, "phase": phase, "urn": picked.urn}


@allow("organisations.switch")
def switch(request: Request) -> HttpResponse:
    if request.method != "POST":
        return render(request, "organisations/switch.html", {"mine": request.organisations})
    wanted = request.POST.get("organisation", "")
    chosen = next((each for each in request.organisations if str(each.pk) == wanted), None)
    if chosen is None:
        raise Http404
    request.session[CHOSEN] = chosen.pk
    then = request.POST.get("then", "")
    inside = then.startswith("/") and url_has_allowed_host_and_scheme(then, allowed_hosts=None)
    return redirect(then if inside else "/")
