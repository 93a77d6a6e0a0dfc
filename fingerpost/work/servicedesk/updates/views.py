"""The log of security updates."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.files.panel import panel
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import ApplyForm, EnterForm
from .models import Update

RECENT = 100


@allow("updates.view")
def index(request: Request) -> HttpResponse:
    done = Update.objects.exclude(applied_on=None).order_by("-applied_on", "-pk")[:RECENT]
    waiting = Update.objects.all().waiting()[:RECENT]
    day = today()
    context = {"waiting": waiting, "done": [(each, each.was_in_time(day)) for each in done]}
    return render(request, "updates/index.html", context | {"today": day})


@allow("updates.enter")
def enter(request: Request) -> HttpResponse:
    form = EnterForm(request.POST or None, initial={"published_on": today()})
    if form.performs(actions.enter, request.actor):
        messages.success(request, f"“{form.answer}” is entered")
        return redirect("updates:show", form.answer.pk)
    return render(request, "updates/enter.html", {"form": form})


@allow("updates.view")
def show(request: Request, pk: int) -> HttpResponse:
    return _page(request, get_object_or_404(Update, pk=pk))


@allow("updates.apply")
def apply(request: Request, pk: int) -> HttpResponse:
    update = get_object_or_404(Update, pk=pk)
    form = ApplyForm(request.POST or None)
    if form.performs(actions.apply, request.actor, update):
        messages.success(request, f"“{update}” is in place")
        return redirect("updates:show", pk)
    return _page(request, update, form)


def _page(request: Request, update: Update, form: ApplyForm | None = None) -> HttpResponse:
    context = {
        "update": update,
        "form": form or ApplyForm(initial={"applied_on": today()}),
        "files": panel(request.actor, update),
        "in_time": update.was_in_time(today()),
    }
    return render(request, "updates/show.html", context)
