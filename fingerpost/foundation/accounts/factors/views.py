"""The pages on which somebody sets up, renames and removes their ways in."""

from collections.abc import Callable

import segno
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.webauthn.internal.auth import begin_registration
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from markupsafe import Markup

from fingerpost.foundation.http import refusals_told
from fingerpost.foundation.permissions import allow

from .. import sessions
from ..devices import in_words
from ..visit import Visit
from . import actions
from .forms import AppForm, NameForm, PasskeyForm, has_name
from .held import factors_of

SECRET = "app_secret"  # noqa: S105 - the name of a place in the session
GROUP = 4


@allow("accounts.choose_second_step")
def second_step(request: Visit) -> HttpResponse:
    """Say why a second step is asked for, and how to set one up."""
    context = {
        "factors": factors_of(request.user),
        "next": get_next_redirect_url(request) or "/",
    }
    return render(request, "account/second_step.html", context)


@allow("accounts.add_app")
def add_app(request: Visit) -> HttpResponse:
    """Show a secret as a picture and as letters until its first code comes back."""
    if request.method != "POST" or SECRET not in request.session:
        request.session[SECRET] = generate_totp_secret()
    secret = request.session[SECRET]
    form = AppForm(request.user, secret, request.POST or None)
    if form.performs(actions.add_app, request.actor, request.user):
        del request.session[SECRET]
        return _added(request, "The app is set up. From now on its code is asked for.")
    address = get_adapter().build_totp_url(request.user, secret)
    picture = segno.make(address).svg_inline(scale=5, border=4, light="#fff", svgclass="qr")
    context = {"form": form, "picture": Markup(picture), "letters": _grouped(secret)}  # noqa: S704
    return render(request, "account/add_app.html", context)


@allow("accounts.remove_app")
def remove_app(request: Visit) -> HttpResponse:
    app = factors_of(request.user).app
    if app is None:
        raise Http404
    if request.method != "POST":
        return render(request, "account/remove_app.html", {"account": request.user})
    return _removed(request, actions.remove_app, app)


@allow("accounts.add_passkey")
def add_passkey(request: Visit) -> HttpResponse:
    """Have the device make a passkey that asks for a finger, a face or a PIN."""
    device = request.headers.get("User-Agent", "")
    form = PasskeyForm(device, request.POST or None, initial={"name": in_words(device)})
    if form.performs(actions.add_passkey, request.actor, request.user):
        sessions.gain_key(request.session)
        return _added(request, "The passkey is set up. Next time, choose it on the sign-in page.")
    context = {
        "form": form,
        "options": begin_registration(request.user, passwordless=True),
        "has_name": has_name(request),
        "lacks_key": sessions.lacks_key(request.session),
        "next": _next(request),
    }
    return render(request, "account/add_passkey.html", context)


@allow("accounts.rename_passkey")
def rename_passkey(request: Visit) -> HttpResponse:
    passkey = _passkey(request)
    form = NameForm(request.POST or None, initial={"name": passkey.data["name"]})
    if form.performs(actions.rename_passkey, request.actor, request.user, passkey):
        messages.success(request, "The passkey is renamed.")
        return redirect("account_own")
    return render(request, "account/rename_passkey.html", {"form": form, "passkey": passkey})


@allow("accounts.remove_passkey")
def remove_passkey(request: Visit) -> HttpResponse:
    passkey = _passkey(request)
    if request.method != "POST":
        return render(request, "account/remove_passkey.html", {"passkey": passkey})
    return _removed(request, actions.remove_passkey, passkey)


@allow("accounts.make_recovery_codes")
def recovery_codes(request: Visit) -> HttpResponse:
    """Show new codes once: on the page that the button answers with, and nowhere else."""
    factors, codes = factors_of(request.user), []
    if not factors.are_enough:
        return redirect("account_second_step")
    if request.method == "POST":
        codes = actions.make_recovery_codes(request.actor, request.user)
    context = {
        "account": request.user,
        "factors": factors,
        "codes": list(map(_grouped, codes)),
        "next": _next(request),
    }
    return render(request, "account/recovery_codes.html", context)


def _passkey(request: Visit) -> Authenticator:
    """The passkey that the address names; nobody else's exists here."""
    which = request.GET.get("which", "")
    found = (each for each in factors_of(request.user).passkeys if str(each.pk) == which)
    passkey = next(found, None)
    if passkey is None:
        raise Http404
    return passkey


def _removed(request: Visit, action: Callable[..., object], factor: Authenticator) -> HttpResponse:
    with refusals_told(request):
        action(request.actor, request.user, factor)
        messages.success(request, "It is removed, and opens nothing any more.")
    return redirect("account_own")


def _added(request: Visit, said: str) -> HttpResponse:
    """Setting a factor up proves it, and is the moment to make recovery codes; then somebody goes
    on to where they were going."""
    sessions.prove(request.session, second_step=True)
    messages.success(request, said)
    if factors_of(request.user).recovery is not None:
        return redirect(_next(request))
    return redirect_to_login(_next(request), reverse("account_recovery_codes"))


def _next(request: Visit) -> str:
    """Where somebody was going, or the page of their account."""
    return get_next_redirect_url(request) or reverse("account_own")


def _grouped(letters: str) -> str:
    """In groups of four, which are easier to copy."""
    return " ".join(letters[n : n + GROUP] for n in range(0, len(letters), GROUP))
