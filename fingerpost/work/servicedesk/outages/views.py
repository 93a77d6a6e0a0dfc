"""What works and what does not, for all staff; and how IT tells it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions, reading
from .forms import BeginForm, EndForm, TellForm
from .models import Outage


@allow("outages.view")
def index(request: Request) -> HttpResponse:
    context = {"down": reading.down(), "over": reading.over(today())}
    return render(request, "outages/index.html", context)


@allow("outages.begin")
def begin(request: Request) -> HttpResponse:
    form = BeginForm(request.POST or None)
    if form.performs(actions.begin, request.actor):
        messages.success(request, f"Staff read that it is down: {form.answer}")
        return redirect("outages:index")
    return _asked(request, form, "Something is down", "Tell staff")


@allow("outages.tell")
def tell(request: Request, pk: int) -> HttpResponse:
    outage = get_object_or_404(Outage, pk=pk)
    form = TellForm(request.POST or None, initial={"words": outage.words})
    if form.performs(actions.tell, request.actor, outage):
        messages.success(request, "Staff read your words")
        return redirect("outages:index")
    return _asked(request, form, f"{outage}: tell staff more", "Tell staff")


@allow("outages.end")
def end(request: Request, pk: int) -> HttpResponse:
    outage = get_object_or_404(Outage, pk=pk)
    form = EndForm(request.POST or None)
    if form.performs(actions.end, request.actor, outage):
        messages.success(request, f"Staff read that it works again: {outage}")
        return redirect("outages:index")
    return _asked(request, form, f"{outage}: it works again", "Tell staff")


def _asked(
    request: Request, form: BeginForm | TellForm | EndForm, heading: str, button: str
) -> HttpResponse:
    context = {"form": form, "heading": heading, "button": button}
    return render(request, "outages/deed.html", context)
