"""Columns and saved views: what a list shows, kept under a name and offered as a tab."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today

from . import actions, saved
from .declaration import Register
from .models import SavedView
from .saved import KeepForm, Tab
from .selection import Selection
from .table import headings_of
from .wording import label


def tabs(actor: Actor, asked: Selection) -> list[Tab]:
    """The saved views of a register after all of its rows; none where none is kept."""
    now = asked.address(choosing=False)
    kept = saved.tabs(actor, asked.register.word, now)
    return [(f"All {asked.register.many}", "?", now == "?"), *kept] if kept else []


def arrange(request: Request, register: Register) -> HttpResponse:
    """Choose the columns of a list, keep what it shows as a view, take views away."""
    asked = Selection.read(register, request.GET, today())
    form = KeepForm(request.actor, request.POST or None)
    home = reverse(f"{register.plural}:index")
    if form.performs(actions.keep_view, request.actor, register.word, asked.address()):
        messages.success(request, f"The view “{form.answer}” is kept")
        return redirect(home + asked.address())
    shown = {heading.field for heading in headings_of(asked)}
    context = {
        "register": register,
        "form": form,
        "asked": asked,
        "kept": QueryDict(asked.address(columns=())[1:]).items(),
        "columns": [(name, label(register, name), name in shown) for name in register.asked],
        "views": SavedView.objects.of(register.word).seen_by(request.actor.account_id),
        "back_url": home + asked.address(),
    }
    return render(request, "registers/arrange.html", context)


@require_POST
def forget(request: Request, register: Register, pk: int) -> HttpResponse:
    view = saved.alterable(request.actor, pk, register.word)
    actions.forget_view(request.actor, view)
    messages.success(request, f"The view “{view}” is taken away")
    return redirect(f"{register.plural}:index")
