"""Showing who one is: by a passkey at the door, and once more before a deed that matters."""

from typing import Any

from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.core import ratelimit
from allauth.mfa.base import views as allauth
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.webauthn.forms import LoginWebAuthnForm, ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal.auth import begin_authentication
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from fingerpost.foundation.permissions import allow, public

from .. import entry, sessions
from ..providers.linked import providers_of
from ..visit import Visit
from .forms import CodeForm, ProvingPasswordForm
from .held import Factors, factors_of

NAMES = ("credential", "code", "password")
second_step = public(allauth.authenticate)


@public
@never_cache
def passkey(request: HttpRequest) -> HttpResponse:
    """Sign in with a passkey alone: the device asks for a finger, a face or a PIN."""
    if request.method != "POST":
        if entry.comes_too_often(request, "passkey"):
            return entry.too_many(request)
        return JsonResponse(begin_authentication())
    if not ratelimit.consume(request, action="login"):
        return entry.too_many(request)
    form = LoginWebAuthnForm(data=request.POST)
    if not form.is_valid():
        messages.error(request, "That passkey does not open an account here. Sign in another way.")
        return redirect("account_login")
    found = form.cleaned_data["credential"]
    login = Login(
        user=found.user,
        redirect_url=get_next_redirect_url(request),
        signal_kwargs={"method": "passkey"},
    )
    return perform_passwordless_login(request, found, login)


@allow("accounts.prove")
@sensitive_post_parameters()
@sensitive_variables()
def prove(request: Visit) -> HttpResponse:
    """Ask once more, then go on with what was being done."""
    factors = factors_of(request.user)
    ways = _ways(request, factors)
    posted = next((name for name in ways if name in request.POST), "")
    form = ways.get(posted)
    if form is not None and form.is_valid():
        if posted != "password":
            used = form.cleaned_data["credential"] if posted == "credential" else form.authenticator
            post_authentication(request, used, reauthenticated=True)
        sessions.prove(request.session, second_step=posted != "password")
        request.session.cycle_key()
        return redirect(get_next_redirect_url(request) or "account_own")
    context = {
        "form": form,
        "ways": ways,
        "next": get_next_redirect_url(request) or "",
        "options": begin_authentication(request.user) if "credential" in ways else None,
        "providers": [each for each in providers_of(request.user) if each.tells_when],
    }
    return render(request, "account/prove.html", context)


def _ways(request: Visit, factors: Factors) -> dict[str, Any]:
    """The forms by which this account can show who it is, by the field that each of them sends."""
    account, ways = request.user, dict[str, Any]()
    sent = {name: request.POST if name in request.POST else None for name in NAMES}
    if factors.passkeys:
        ways["credential"] = ReauthenticateWebAuthnForm(user=account, data=sent["credential"])
    if factors.are_enough and (factors.app or factors.recovery):
        ways["code"] = CodeForm(user=account, data=sent["code"])
    if account.has_usable_password():
        ways["password"] = ProvingPasswordForm(account, sent["password"])
    return ways
