"""A forgotten password: the same answer for every address, and a letter for those known here."""

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import public

from . import actions, entry
from .forms import ForgottenForm, PasswordForm
from .links import private
from .models import LinkPurpose
from .tasks import write_about_password


@public
@never_cache
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for the address; without a mail server, say whom to ask."""
    form = ForgottenForm(request.POST or None) if settings.MAIL_FROM else None
    if form is None or not form.is_valid():
        return render(request, "account/forgotten.html", {"form": form})
    email = form.cleaned_data["email"]
    if not ratelimit.consume(request, action="reset_password", key=email):
        return entry.too_many(request)
    write_about_password.enqueue(email, now().isoformat())
    messages.success(
        request,
        f"If {email} has an account here, a letter with a link is on its way to it. The link works "
        "for an hour.",
    )
    return redirect("account_login")


@public
@never_cache
@private
@sensitive_post_parameters()
@sensitive_variables()
def reset(request: HttpRequest, token: str) -> HttpResponse:
    """Take a new password. It opens nothing by itself: the second step is asked at sign-in."""
    link = actions.find_link(token, {LinkPurpose.RESET})
    if link is None or link.account is None or not link.account.is_active:
        return render(request, "account/link_spent.html", status=404)
    form = PasswordForm(link.account, request.POST or None, knows_current=False)
    if not form.is_valid():
        context = {"form": form, "account": link.account}
        return render(request, "account/reset.html", context)
    if not actions.reset_password(token, password=form.cleaned_data["password"]):
        return render(request, "account/link_spent.html", status=404)
    messages.success(request, "Your password is changed. Sign in with it.")
    return redirect("account_login")
