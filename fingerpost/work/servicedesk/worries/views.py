"""The page for whoever is worried, the pages of those who are told, and the line for IT."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.looks import restricted
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions, showing
from .forms import CloseForm, DeviceForm, TellForm
from .models import Worry

RECENT = 50


@allow("worries.tell")
def tell(request: Request) -> HttpResponse:
    form = TellForm(request.POST or None)
    if form.performs(actions.tell, request.actor):
        messages.success(request, f"{form.answer} is told. You read here who knows of it")
        return redirect("worries:mine")
    context = {
        "form": form,
        "safeguarding": showing.safeguarding(today()),
        "readers": showing.readers(request.actor, today()),
    }
    return render(request, "worries/tell.html", context)


@restricted("worries.tell")
def mine(request: Request) -> HttpResponse:
    """What somebody told, without its words: who was told, and who knows of it."""
    found = Worry.objects.all().told_by(request.actor).prefetch_related("told").order_by("-pk")
    return render(request, "worries/mine.html", {"worries": found[:RECENT]})


@restricted("worries.view")
def index(request: Request) -> HttpResponse:
    is_closed = request.GET.get("show") == "closed"
    found = Worry.objects.all().told_to(request.actor, today())
    rows = found.exclude(closed_at=None) if is_closed else found.open()
    context = {"worries": rows.order_by("-pk")[:RECENT], "is_closed": is_closed}
    return render(request, "worries/index.html", context)


@restricted("worries.view")
def show(request: Request, pk: int) -> HttpResponse:
    return _page(request, _found(request, pk))


@restricted("worries.acknowledge")
def acknowledge(request: Request, pk: int) -> HttpResponse:
    worry = _found(request, pk)
    if request.method == "POST":
        _done(
            request,
            partial(actions.acknowledge, request.actor, worry),
            f"Whoever told {worry} reads that you know of it",
        )
    return redirect("worries:show", pk)


@restricted("worries.ask_for_device")
def ask_for_device(request: Request, pk: int) -> HttpResponse:
    worry = _found(request, pk)
    form = DeviceForm(request.POST or None)
    if form.performs(actions.ask_for_device, request.actor, worry):
        messages.success(request, "IT support is asked for the device, and told nothing else")
        return redirect("worries:show", pk)
    return _page(request, worry, device=form)


@restricted("worries.close")
def close(request: Request, pk: int) -> HttpResponse:
    worry = _found(request, pk)
    form = CloseForm(request.POST or None)
    if form.performs(actions.close, request.actor, worry):
        messages.success(request, f"{worry} is closed")
        return redirect("worries:index")
    return _page(request, worry, close=form)


@restricted("worries.view_devices")
def devices(request: Request) -> HttpResponse:
    """The one line that IT sees of a worry."""
    found = Worry.objects.all().devices_waiting().order_by("pk")
    return render(request, "worries/devices.html", {"worries": found})


@restricted("worries.keep_device")
def keep_device(request: Request, pk: int) -> HttpResponse:
    worry = get_object_or_404(Worry.objects.all().devices_waiting(), pk=pk)
    if request.method == "POST":
        kept = f"{worry.device} is kept aside"
        _done(request, partial(actions.keep_device, request.actor, worry), kept)
    return redirect("worries:devices")


def _found(request: Request, pk: int) -> Worry:
    """A worry that somebody is told of; to all others there is none."""
    return get_object_or_404(Worry.objects.all().told_to(request.actor, today()), pk=pk)


def _done(request: Request, deed: Callable[[], object], said: str) -> None:
    """Do what a button says, or tell why not."""
    with refusals_told(request):
        deed()
        messages.success(request, said)


def _page(
    request: Request, worry: Worry, device: DeviceForm | None = None, close: CloseForm | None = None
) -> HttpResponse:
    context = {
        "worry": worry,
        "told": worry.told.order_by("pk"),
        "leftovers": worry.leftovers.order_by("pk"),
        "files": StoredFile.objects.all().of(worry),
        "device_form": device or DeviceForm(initial={"device": worry.device}),
        "close_form": close or CloseForm(),
        "form": close or device,
    }
    return render(request, "worries/show.html", context)
