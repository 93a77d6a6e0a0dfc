"""The views of the queue that people keep: what it is narrowed down to, under a name."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers import actions
from fingerpost.foundation.registers.models import SavedView
from fingerpost.foundation.registers.saved import alterable

from .forms_narrowing import ViewForm
from .narrowing import WORD, Narrowed


@allow("desk.view")
def keep_view(request: Request) -> HttpResponse:
    """Keep what the queue shows, for oneself or for everybody at the desk."""
    asked = Narrowed.read(request.GET)
    form = ViewForm(request.actor, asked, request.POST or None)
    if form.performs(actions.keep_view, request.actor, WORD):
        return _kept(request, form)
    views = SavedView.objects.of(WORD).seen_by(request.actor.account_id)
    theirs = [each for each in views if each.is_theirs(request.actor)]
    context = {"form": form, "asked": asked, "view": None, "views": theirs}
    return render(request, "desk/view.html", context)


@allow("desk.view")
def change_view(request: Request, pk: int) -> HttpResponse:
    view = alterable(request.actor, WORD, pk)
    asked = Narrowed.read(QueryDict(view.query[1:]))
    said = {"name": view.name, "is_shared": view.is_shared}
    form = ViewForm(request.actor, asked, request.POST or None, initial=said)
    if form.performs(actions.change_view, request.actor, view):
        return _kept(request, form)
    context = {"form": form, "asked": asked, "view": view, "views": []}
    return render(request, "desk/view.html", context)


@allow("desk.view")
@require_POST
def forget_view(request: Request, pk: int) -> HttpResponse:
    view = alterable(request.actor, WORD, pk)
    actions.forget_view(request.actor, view)
    messages.success(request, f"The view “{view}” is taken away")
    return redirect("desk:index")


def _kept(request: Request, form: ViewForm) -> HttpResponse:
    messages.success(request, f"The view “{form.answer}” is kept")
    return redirect(f"{reverse('desk:index')}{form.answer.query}")
