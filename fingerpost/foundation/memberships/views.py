from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from fingerpost.foundation.accounts.entry import enter
from fingerpost.foundation.accounts.factors.forms import has_name
from fingerpost.foundation.accounts.factors.held import without_second_step
from fingerpost.foundation.accounts.forms import BY_PASSKEY
from fingerpost.foundation.accounts.links import private
from fingerpost.foundation.accounts.models import Account, LinkPurpose
from fingerpost.foundation.accounts.providers import arrived
from fingerpost.foundation.accounts.providers import views as providers
from fingerpost.foundation.accounts.providers.actions import LinkedAlready
from fingerpost.foundation.accounts.providers.flow import Purpose
from fingerpost.foundation.accounts.providers.identity import Identity
from fingerpost.foundation.accounts.providers.known import all_known
from fingerpost.foundation.accounts.visit import Visit
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request, refusals_told, server_of
from fingerpost.foundation.now import today
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import Role, allow, public
from fingerpost.foundation.tenancy.scope import scope

from . import actions
from .belonging import of_nobody, say_whose
from .forms import AcceptForm, InviteForm, NameForm, RolesForm, WhoseForm
from .members import Member, member, members
from .models import Invitation


@allow("memberships.view")
def index(request: Request) -> HttpResponse:
    asked = Invitation.objects.all().open().select_related("person").order_by("pk")
    found = members(request.actor.organisation, today())
    context = {
        "members": found,
        "of_nobody": of_nobody(each.account.pk for each in found),
        "alone": without_second_step({each.account.pk for each in found}),
        "invitations": asked,
        "today": today(),
    }
    return render(request, "memberships/index.html", context)


@allow("memberships.invite")
def invite(request: Request) -> HttpResponse:
    person = _known(request.GET.get("person", ""))
    form = InviteForm(request.actor.organisation, request.POST or None, person=person)
    if form.performs(actions.ask_in, request.actor):
        if not settings.MAIL_FROM:
            return redirect("memberships:link", form.answer.pk)
        messages.success(request, f"An invitation is on its way to {form.answer.email}.")
        return redirect("memberships:index")
    return render(request, "memberships/invite.html", {"form": form})


def _known(key: str) -> Person | None:
    """Whoever an address names, of the organisation's own list."""
    return Person.objects.all().own().filter(pk=key).first() if key.isdecimal() else None


@allow("memberships.make_link")
def link(request: Request, pk: int) -> HttpResponse:
    """Show a link once, for whoever passes it on by hand."""
    invitation = get_object_or_404(Invitation.objects.all().open(), pk=pk)
    address = ""
    if request.method == "POST":
        token = actions.make_link(request.actor, invitation)
        address = server_of(request) + reverse("memberships:accept", args=[token])
    context = {"invitation": invitation, "address": address}
    return render(request, "memberships/link.html", context)


@allow("memberships.withdraw")
@require_POST
def withdraw(request: Request, pk: int) -> HttpResponse:
    invitation = get_object_or_404(Invitation, pk=pk)
    with refusals_told(request):
        actions.withdraw(request.actor, invitation)
        messages.success(request, f"The invitation of {invitation.person.name} is withdrawn.")
    return redirect("memberships:index")


@allow("memberships.change_roles")
def roles(request: Request, account: int) -> HttpResponse:
    found = _member(request, account)
    held = found.roles - {Role.SETTER_UP}
    form = RolesForm(request.actor.organisation, held, request.POST or None)
    if form.performs(actions.change_roles, request.actor, found.account):
        messages.success(request, f"{found.account.name} is saved.")
        return redirect("memberships:index")
    return render(request, "memberships/roles.html", {"form": form, "member": found})


@allow("memberships.say_whose")
def whose(request: Request, account: int) -> HttpResponse:
    found = _member(request, account)
    form = WhoseForm(request.POST or None, initial={"who": found.account.name})
    if form.performs(say_whose, request.actor, found.account):
        messages.success(request, f"The account is {form.answer}’s.")
        return redirect("memberships:index")
    return render(request, "memberships/whose.html", {"form": form, "member": found})


@allow("accounts.dismiss")
def end(request: Request, account: int) -> HttpResponse:
    found = _member(request, account)
    if request.method != "POST":
        return render(request, "memberships/end.html", {"member": found})
    with refusals_told(request):
        actions.end(request.actor, found.account)
        messages.success(request, f"{found.account.name} may not sign in here any more.")
    return redirect("memberships:index")


@public
@never_cache
@private
@sensitive_post_parameters("password", "again")
def accept(request: Visit, token: str) -> HttpResponse:
    invitation = actions.find(token)
    if invitation is None or invitation.has_ended(today()):
        return render(request, "account/link_spent.html", status=404)
    with scope(invitation.organisation):
        return _accept(request, token, invitation)


@public
@never_cache
@private
@require_safe
def accept_with(request: Visit, token: str, word: str) -> HttpResponse:
    """Go to a provider, and come back to the invitation as somebody known there."""
    provider = providers.named(word)
    if actions.find(token) is None:
        return render(request, "account/link_spent.html", status=404)
    then = reverse("memberships:accept", args=[token])
    return providers.go(request, provider, Purpose.INVITATION, then)


def _accept(request: Visit, token: str, invitation: Invitation) -> HttpResponse:
    """Whoever has an account at the address proves it by signing in; others begin one."""
    known = Account.objects.filter(email=invitation.email).first()
    is_theirs = known is not None and request.user == known
    identity = None if known else arrived.held(request.session, request.path)
    form = _begin_form(invitation, identity, request.POST or None)
    context = {
        "token": token,
        "invitation": invitation,
        "form": form,
        "known": known,
        "is_theirs": is_theirs,
        "identity": identity,
        "providers": all_known(),
        "sign_in_url": f"{reverse('account_login')}?next={request.path}",
        "has_name": has_name(request),
    }
    is_ready = is_theirs if known else form.is_valid()
    if request.method != "POST" or not is_ready:
        return render(request, "memberships/accept.html", context)
    answers = {} if known else {**form.cleaned_data, "identity": identity}
    try:
        account = actions.come_in(token, invitation, known, **answers)
    except LinkedAlready as refusal:
        arrived.forget(request.session)
        messages.error(request, str(refusal))
        return redirect(request.path)
    except DomainError:
        return render(request, "account/link_spent.html", status=404)
    arrived.forget(request.session)
    messages.success(request, f"Welcome to {invitation.organisation.name}.")
    return enter(
        request,
        account,
        LinkPurpose.INVITATION,
        at=invitation.organisation,
        by_passkey=BY_PASSKEY in request.POST,
        second_step=identity is not None and identity.has_second_step,
    )


def _begin_form(
    invitation: Invitation, identity: Identity | None, sent: QueryDict | None
) -> NameForm:
    """What somebody without an account is asked: no password if a provider vouches for them."""
    known = {"name": invitation.person.name}
    if identity is not None:
        return NameForm(sent, initial=known)
    return AcceptForm(invitation, sent, initial=known)


def _member(request: Request, account: int) -> Member:
    found = member(request.actor.organisation, account, today())
    if found is None:
        raise Http404
    return found
