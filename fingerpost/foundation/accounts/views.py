from typing import cast

from allauth.account import views as allauth
from allauth.account.utils import get_next_redirect_url
from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import View, allow, public

from . import actions, entry, sessions
from .factors.held import factors_of
from .forms import PasswordForm
from .links import opening, private
from .models import Membership, SignIn
from .providers.known import all_known, title_of
from .providers.linked import links_of
from .signed_in import signed_in
from .visit import Visit

SHOWN = 10
sign_in = public(cast(View, allauth.LoginView.as_view(extra_context={"providers": all_known})))
sign_out = public(allauth.logout)


@allow("accounts.view_own")
def own(request: Visit) -> HttpResponse:
    held = Membership.objects.filter(account=request.user, organisation=request.actor.organisation)
    linked = links_of(request.user)
    issuers = {each.issuer for each in linked}
    tries = SignIn.objects.filter(account=request.user).order_by("-at")[:SHOWN]
    return render(
        request,
        "account/own.html",
        {
            "account": request.user,
            "memberships": held.current(today()),
            "tries": tries,
            "factors": factors_of(request.user),
            "signed_in": signed_in(request.user, request.session.session_key),
            "linked": [(title_of(each.issuer), each) for each in linked],
            "providers": [each for each in all_known() if each.issuer not in issuers],
        },
    )


@allow("accounts.change_password")
@sensitive_post_parameters()
@sensitive_variables()
def change_password(request: Visit) -> HttpResponse:
    if not ratelimit.consume(request, action="change_password"):
        return entry.too_many(request)
    account = request.user
    account.school_name = request.actor.organisation.name
    known = account.has_usable_password() and not sessions.may_forget_password(request.session)
    form = PasswordForm(account, request.POST or None, knows_current=known)
    if form.performs(actions.change_password, request.actor, account):
        update_session_auth_hash(request, account)
        sessions.gain_key(request.session)
        said = "Your password is changed." if known else "Your password is set."
        messages.success(request, f"{said} Other devices are signed out.")
        return redirect(get_next_redirect_url(request) or "account_own")
    return render(request, "account/change_password.html", {"form": form, "known": known})


@allow("accounts.sign_out_everywhere")
@require_POST
def sign_out_everywhere(request: Visit) -> HttpResponse:
    actions.sign_out_everywhere(request.actor, request.user)
    logout(request)
    messages.success(request, "You are signed out on every device.")
    return redirect("account_login")


@allow("accounts.end_session")
@require_POST
def end_session(request: Visit) -> HttpResponse:
    wanted = request.POST.get("which", "")
    found = [each for each in signed_in(request.user) if each.mark == wanted]
    if not found:
        raise Http404
    actions.end_session(request.actor, request.user, found[0].row)
    messages.success(request, f"{found[0].device} is signed out.")
    return redirect("account_own")


@allow("accounts.end_other_sessions")
@require_POST
def end_other_sessions(request: Visit) -> HttpResponse:
    key = request.session.session_key or ""
    actions.end_other_sessions(request.actor, request.user, but=key)
    messages.success(request, "You are signed out on every other device.")
    return redirect("account_own")


@public
@never_cache
@private
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: Visit, token: str) -> HttpResponse:
    """Show where a one-time link leads; only the button uses it up: mail scanners follow links."""
    found = opening(request, token)
    if found is None:
        return render(request, "account/link_spent.html", status=404)
    account, purpose = found
    if request.method != "POST":
        schools = actions.organisations_of(account, today())
        return render(request, "account/link.html", {"account": account, "schools": schools})
    if actions.use_link(token, {purpose}) is None:
        return render(request, "account/link_spent.html", status=404)
    return entry.enter(request, account, purpose)
