"""The page that asks for a new e-mail address, and the one that its letter leads to."""

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from fingerpost.foundation.http import refusals_told
from fingerpost.foundation.permissions import allow, public

from . import addresses, entry
from .forms import AddressForm
from .links import private
from .visit import Visit


@allow("accounts.change_email")
def change(request: Visit) -> HttpResponse:
    """Without a mail server nothing can be proved, so the page says whom to ask."""
    form = AddressForm(request.user, request.POST or None) if settings.MAIL_FROM else None
    if form is None or not form.is_valid():
        return render(request, "account/change_email.html", {"form": form})
    if not ratelimit.consume(request, action="reset_password", key=request.user.email):
        return entry.too_many(request)
    email = form.cleaned_data["email"]
    addresses.ask(request.actor, request.user, email=email)
    messages.success(
        request,
        f"A letter with a link is on its way to {email}, unless it has an account here already. "
        f"The link works for an hour. Until then you sign in as {request.user.email}.",
    )
    return redirect("account_own")


@public
@never_cache
@private
def prove(request: HttpRequest, token: str) -> HttpResponse:
    """Only the button changes anything: mail scanners follow links."""
    email = addresses.to_prove(token)
    if not email:
        return render(request, "account/link_spent.html", status=404)
    if request.method != "POST":
        return render(request, "account/prove_email.html", {"email": email})
    with refusals_told(request):
        account = addresses.prove(token)
        logout(request)
        messages.success(request, f"Your address is changed. Sign in as {account.email}.")
    return redirect("account_login")
