"""The pages of the asset register: the list, one asset, adding and changing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.files.panel import panel
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import actions
from .choices import Kind, Status
from .details import facts_of
from .forms import AssetForm, ChangeForm, entries
from .history import history, label, shown, spoken
from .models import Asset
from .table import listed, sought

KINDS, STATUSES = dict(Kind.choices), dict(Status.choices)


@allow("assets.view")
def index(request: Request) -> HttpResponse:
    text = request.GET.get("q", "").replace("\0", "").strip()
    page = sought(text) if text else listed(request.GET, today())
    context = {"page": page, "today": today(), "kinds": KINDS, "statuses": STATUSES}
    return render(request, "assets/index.html", context)


@allow("assets.view")
def show(request: Request, pk: int) -> HttpResponse:
    asset = get_object_or_404(Asset, pk=pk)
    context = {
        "asset": asset,
        "kind": spoken(KINDS[asset.kind]),
        "status": spoken(STATUSES[asset.status]),
        "blocks": facts_of(asset, today()),
        "history": history(asset, request.GET.get("before", "")),
        "files": panel(request.actor, asset),
    }
    return render(request, "assets/show.html", context)


@allow("assets.create")
def create(request: Request) -> HttpResponse:
    form = AssetForm(request.POST or None)
    if form.performs(actions.create, request.actor):
        messages.success(request, f"{form.answer} is in the register")
        return redirect("assets:show", form.answer.pk)
    return render(request, "assets/create.html", {"form": form})


@allow("assets.change")
def change(request: Request, pk: int) -> HttpResponse:
    asset = get_object_or_404(Asset, pk=pk)
    form = ChangeForm(request.POST or None, initial=entries(asset))
    if form.is_bound and not form.has_changed():
        return redirect("assets:show", pk)
    if form.performs(actions.change, request.actor, asset):
        messages.success(request, f"{asset.reference} is changed")
        return redirect("assets:show", pk)
    context = {"form": form, "asset": asset, "differing": _differing(form, asset)}
    return render(request, "assets/change.html", context)


def _differing(form: ChangeForm, asset: Asset) -> list[tuple[str, str, str]]:
    """If somebody else was quicker: where their asset and the entries differ."""
    if not form.is_bound or form.cleaned_data.get("revision") == asset.revision:
        return []
    return [
        (label(name), shown(name, getattr(asset, name)), shown(name, form.cleaned_data[name]))
        for name in form.catch_up(asset)
    ]
