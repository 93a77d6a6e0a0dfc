"""The pages on the way to a provider and back: signing in, linking, showing who one is."""

from collections.abc import Callable

from allauth.account.utils import get_next_redirect_url
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fingerpost.foundation.http import refusals_told
from fingerpost.foundation.permissions import allow, public

from .. import entry, sessions
from ..visit import Visit
from . import actions, arrived
from .flow import Pending, Purpose, come_back, leave
from .identity import CLOCKS_DIFFER, Identity
from .known import Provider, find, title_of
from .linked import links_of
from .refusals import Refused, Unreachable


@public
@never_cache
@require_safe
def sign_in(request: Visit, word: str) -> HttpResponse:
    """Go to a provider; a link and not a form, since a form may lead nowhere else (CSP)."""
    then = get_next_redirect_url(request) or "/"
    return go(request, named(word), Purpose.SIGN_IN, then)


@allow("accounts.prove")
@require_safe
def prove(request: Visit, word: str) -> HttpResponse:
    """Have somebody type their password at the provider once more."""
    then = get_next_redirect_url(request) or reverse("account_own")
    return go(request, named(word), Purpose.PROVE, then)


@allow("accounts.link_provider")
def link(request: Visit, word: str) -> HttpResponse:
    """Ask before linking who came back: a browser may be signed in as somebody else there."""
    provider = named(word)
    found = arrived.held(request.session, request.path)
    if found is None or found.provider != word:
        return go(request, provider, Purpose.LINK, request.path)
    if request.method != "POST":
        return render(request, "account/link_provider.html", {"who": found, "provider": provider})
    arrived.forget(request.session)
    with refusals_told(request):
        actions.link(request.actor, request.user, found)
        messages.success(request, f"From now on {found.label} opens your account.")
    return redirect("account_own")


@allow("accounts.unlink_provider")
def unlink(request: Visit) -> HttpResponse:
    which = request.GET.get("which", "")
    linked = next((each for each in links_of(request.user) if str(each.pk) == which), None)
    if linked is None:
        raise Http404
    context = {"linked": linked, "title": title_of(linked.issuer)}
    if request.method != "POST":
        return render(request, "account/unlink_provider.html", context)
    with refusals_told(request):
        actions.unlink(request.actor, request.user, linked)
        messages.success(request, f"{linked.label} does not open your account any more.")
    return redirect("account_own")


@public
@never_cache
@require_safe
def back(request: Visit, word: str) -> HttpResponse:
    """Take what the provider says, once, and only for what this browser went there for."""
    provider = named(word)
    if entry.comes_too_often(request, "provider"):
        return entry.too_many(request)
    try:
        pending, found = come_back(request, provider)
    except (Refused, Unreachable) as refusal:
        entry.keep_refusal(request, provider.word)
        return _told(request, str(refusal))
    return AFTER[pending.purpose](request, pending, found)


def go(request: Visit, provider: Provider, purpose: Purpose, then: str) -> HttpResponse:
    """Send somebody to a provider, unless they come too often or it does not answer."""
    if entry.comes_too_often(request, "provider"):
        return entry.too_many(request)
    try:
        return redirect(leave(request, provider, purpose, then))
    except (Refused, Unreachable) as refusal:
        return _told(request, str(refusal))


def named(word: str) -> Provider:
    """A provider that is configured; there is no page for any other."""
    provider = find(word)
    if provider is None:
        raise Http404
    return provider


def _signed_in(request: Visit, pending: Pending, found: Identity) -> HttpResponse:
    account = actions.account_of(found)
    if account is None:
        entry.keep_refusal(request, found.provider)
        context = {"who": found, "title": title_of(found.issuer)}
        return render(request, "account/not_linked.html", context, status=403)
    actions.note_use(found)
    return entry.enter(
        request,
        account,
        found.provider,
        to=pending.then,
        second_step=found.has_second_step,
        proved_at=found.proved_at or 0,
    )


def _arrived(request: Visit, pending: Pending, found: Identity) -> HttpResponse:
    """Keep who came back for the page that sent them, for as long as the same person is there."""
    if pending.account != request.user.pk:
        return _told(request, "Somebody else signed in here meanwhile. Start again")
    arrived.keep(request.session, pending.then, found)
    return redirect(pending.then)


def _proved(request: Visit, pending: Pending, found: Identity) -> HttpResponse:
    """Only the owner's own identity counts, and only a password that was typed just now."""
    is_new = (found.proved_at or 0) >= pending.began - CLOCKS_DIFFER
    if not is_new or actions.account_of(found) != request.user:
        entry.keep_refusal(request, found.provider)
        messages.error(
            request,
            f"{title_of(found.issuer)} did not show that it is you. Use another way, or sign out "
            "and in again.",
        )
        return redirect(f"{reverse('account_prove')}?{urlencode({'next': pending.then})}")
    sessions.prove(request.session, second_step=found.has_second_step)
    request.session.cycle_key()
    return redirect(pending.then)


def _told(request: Visit, said: str) -> HttpResponse:
    return render(request, "account/provider_refused.html", {"said": said}, status=403)


AFTER: dict[str, Callable[[Visit, Pending, Identity], HttpResponse]] = {
    Purpose.SIGN_IN: _signed_in,
    Purpose.LINK: _arrived,
    Purpose.INVITATION: _arrived,
    Purpose.PROVE: _proved,
}
