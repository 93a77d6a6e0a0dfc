"""The views of the queue that people keep: what it is narrowed down to, under a name."""

from collections.abc import Sequence
from itertools import chain

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fingerpost.foundation.accounts.visit import Visit
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers import actions
from fingerpost.foundation.registers.models import SavedView
from fingerpost.foundation.registers.saved import alterable
from fingerpost.foundation.tenancy.models import Organisation

from .forms_narrowing import ViewForm
from .narrowing import OVER, WORD, Narrowed
from .schools import desks_of, fitting, of_each

LISTS = {WORD: "desk:index", OVER: "desk:schools"}
"""The list above which a view stands."""


@allow("desk.view")
def keep_view(request: Visit) -> HttpResponse:
    """Keep what the queue shows, for oneself or for everybody at the desk."""
    return _keep(request, WORD)


@allow("desk.view")
def keep_view_of_schools(request: Visit) -> HttpResponse:
    """Keep what the queue of all one's schools shows, for oneself."""
    return _keep(request, OVER)


@allow("desk.view")
def change_view(request: Visit, pk: int) -> HttpResponse:
    view = alterable(request.actor, pk, *LISTS)
    desks = _desks(request, view.register)
    asked = _asked(QueryDict(view.query[1:]), desks)
    said = {"name": view.name, "is_shared": view.is_shared}
    form = ViewForm(request.actor, asked, desks, request.POST or None, initial=said)
    if form.performs(actions.change_view, request.actor, view):
        return _kept(request, form)
    context = {"form": form, "asked": asked, "view": view, "views": [], "desks": desks}
    return render(request, "desk/view.html", context | {"list": reverse(LISTS[view.register])})


@allow("desk.view")
@require_POST
def forget_view(request: Request, pk: int) -> HttpResponse:
    view = alterable(request.actor, pk, *LISTS)
    actions.forget_view(request.actor, view)
    messages.success(request, f"The view “{view}” is taken away")
    return redirect(LISTS[view.register])


def _keep(request: Visit, word: str) -> HttpResponse:
    desks = _desks(request, word)
    asked = _asked(request.GET, desks)
    form = ViewForm(request.actor, asked, desks, request.POST or None)
    if form.performs(actions.keep_view, request.actor, word):
        return _kept(request, form)

    def theirs(actor: Actor) -> list[tuple[SavedView, Organisation]]:
        views = SavedView.objects.of(word).seen_by(actor.account_id)
        return [(each, actor.organisation) for each in views if each.is_theirs(actor)]

    views = list(chain(*of_each(desks or [request.actor], theirs)))
    context = {"form": form, "asked": asked, "view": None, "views": views, "desks": desks}
    return render(request, "desk/view.html", context | {"list": reverse(LISTS[word])})


def _desks(request: Visit, word: str) -> Sequence[Actor]:
    """The desks over which a list goes; none where it is of the one that somebody is at."""
    if word == WORD:
        return []
    return desks_of(request.user, request.actor.organisation, request.organisations, today())


def _asked(address: QueryDict, desks: Sequence[Actor]) -> Narrowed:
    asked = Narrowed.read(address)
    return fitting(asked, desks) if desks else asked.but(school="")


def _kept(request: Request, form: ViewForm) -> HttpResponse:
    view = form.answer
    messages.success(request, f"The view “{view}” is kept")
    return redirect(f"{reverse(LISTS[view.register])}{view.query}")
