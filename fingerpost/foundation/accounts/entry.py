"""What happens when somebody comes in, or tries to."""

import ipaddress

from allauth.account.adapter import get_adapter
from allauth.account.utils import perform_login
from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import actions, sessions
from .devices import in_words
from .door import CHOSEN, acting
from .factors.held import opens_again
from .models import Account
from .policy import second_step_is_due

WAIT = 15 * 60
BEHIND_A_PROXY = ("X-Forwarded-For", "X-Real-IP", "Forwarded")


def enter(
    request: HttpRequest,
    account: Account,
    method: str,
    *,
    to: str = "/",
    at: Organisation | None = None,
    second_step: bool = False,
    proved_at: int | None = None,
    by_passkey: bool = False,
) -> HttpResponse:
    """Sign an account in by something else than its password.

    A provider may vouch for a second step, and may have seen the person long before now. Who
    chose a passkey and has none yet makes it on the next page.
    """
    how = {"method": method, "at": at.pk if at else None}
    how |= {"second_step": second_step, "proved_at": proved_at}
    response: HttpResponse = perform_login(request, account, redirect_url=to, signal_kwargs=how)
    if by_passkey and not opens_again(account):
        sessions.lack_key(request.session)
    return response


def keep_success(
    request: HttpRequest,
    account: Account,
    method: str,
    at: int | None,
    *,
    second_step: bool,
    proved_at: int | None = None,
) -> None:
    """Begin the session, and put the sign-in on the record of the school it starts in."""
    device = in_words(request.headers.get("User-Agent", ""))
    address = get_adapter(request).get_client_ip(request)
    sessions.begin(request.session, method, device=device, address=address, proved_at=proved_at)
    if second_step:
        sessions.prove(request.session, second_step=True)
    elif not sessions.has_second_step(request.session) and second_step_is_due(account, today()):
        sessions.owe(request.session)
    request.session[CHOSEN] = at
    _keep(request, account, method, succeeded=True)
    actor, _ = acting(account, today(), at)
    if actor is not None:
        request.session[CHOSEN] = actor.organisation.pk
        with scope(actor.organisation):
            actions.note_sign_in(actor, account, method=method)


def keep_failure(request: HttpRequest, email: str) -> None:
    """Keep a wrong try, also for an unknown address, which then takes as long to answer."""
    account = Account.objects.filter(email=email.casefold()).first()
    _keep(request, account, "password", succeeded=False)


def keep_wrong_code(request: HttpRequest, account: Account) -> None:
    """Keep a wrong code: whoever types one knows the password."""
    _keep(request, account, "code", succeeded=False)


def keep_refusal(request: HttpRequest, provider: str) -> None:
    """Keep that nobody was let in after coming back from a provider."""
    _keep(request, None, provider, succeeded=False)


def comes_too_often(request: HttpRequest, action: str) -> bool:
    """Whether a network asks for a page more often than a whole school would in a minute."""
    return not ratelimit.consume(request, app="allauth.account", action=action, limit_get=True)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Ask for patience, and say for how long."""
    response = render(request, "429.html", status=429)
    response.headers["Retry-After"] = str(WAIT)
    return response


def nowhere(request: HttpRequest) -> HttpResponse:
    """Tell somebody who belongs to no school here whom to ask."""
    return render(request, "account/nowhere.html", status=403)


def is_on_this_machine(request: HttpRequest) -> bool:
    """Whether the browser runs on the server itself, and no proxy stands between."""
    if any(header in request.headers for header in BEHIND_A_PROXY):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _keep(request: HttpRequest, account: Account | None, method: str, *, succeeded: bool) -> None:
    address = get_adapter(request).get_client_ip(request)
    actions.keep_try(account, method=method, succeeded=succeeded, address=address)
