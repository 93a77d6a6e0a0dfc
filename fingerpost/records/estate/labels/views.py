"""Printing labels for the assets that were chosen, or for all that a list shows."""

import ipaddress
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request, server_of
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.alike import chosen
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.ui.filters import plural

from ..models import Asset
from ..register import ASSETS
from .actions import address_all
from .documents import LABELS, body_of, calibration, labels_of
from .forms import SheetForm
from .models import PREFIX

MOST = 1_000


@allow("labels.print")
def choose(request: Request) -> HttpResponse:
    """Ask for a sheet, and answer with the labels on it."""
    day = today()
    asked = Selection.read(ASSETS, request.GET, day)
    rows = chosen(asked, request.GET, day, most=MOST)
    server = server_of(request)
    form = SheetForm(request.POST or None)
    if rows and len(rows) <= MOST and form.is_valid():
        try:
            return (
                _outlines(request, form)
                if "outlines" in request.POST
                else _labels(request, form, rows, server)
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
    context = {
        "form": form,
        "counted": plural(len(rows), "asset", "assets"),
        "nothing": not rows,
        "too_many": len(rows) > MOST,
        "most": MOST,
        "back_url": reverse("assets:index") + asked.address(choosing=False),
        "address": f"{server}{PREFIX}…",
        "is_here_only": not _is_reached_by_name(server),
    }
    return render(request, "labels/choose.html", context)


def _labels(request: Request, form: SheetForm, rows: list[int], server: str) -> HttpResponse:
    assets = list(Asset.objects.filter(pk__in=rows).order_by("number"))
    labels = labels_of(assets, address_all(request.actor, assets), server)
    body = body_of(form.sheet, labels, first=form.cleaned_data["first"], **form.placing())
    title = f"Labels for {plural(len(assets), 'asset', 'assets')}"
    printed = print_document(
        request.actor, LABELS, body, title=title, rows=len(assets), sheet=form.sheet.name
    )
    return answer(printed, f"asset-labels-{today().isoformat()}")


def _outlines(request: Request, form: SheetForm) -> HttpResponse:
    body = body_of(form.sheet, calibration(form.sheet), outlined=True, **form.placing())
    printed = print_document(request.actor, LABELS, body, title=f"Outlines: {form.sheet.name}")
    return answer(printed, "outlines")


def _is_reached_by_name(server: str) -> bool:
    """Whether a phone in the school could find the server under this name, years from now."""
    name = urlsplit(server).hostname or ""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name != "localhost"
    return False
