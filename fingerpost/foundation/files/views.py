"""Fetching a file, attaching one, and taking one off again."""

import logging

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.tenancy.rows import TenantModel

from . import actions, store
from .carriers import Carrier, by_word
from .forms import AttachForm
from .models import StoredFile

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
logger = logging.getLogger(__name__)


@allow("files.view")
@require_safe
def download(request: Request, pk: int) -> HttpResponse:
    """Hand a file out as an attachment, never as a page; unless it is not what was stored."""
    file, carrier, thing = _found(request, pk)
    try:
        data = store.read(file.organisation_id, file.sha256)
    except store.Gone as gone:
        logger.error("Stored file %s is %s.", file.pk, gone)
        back = carrier.address(thing.pk)
        context = {"file": file, "altered": gone.altered, "back": back}
        return render(request, "files/gone.html", context, status=410)
    if carrier.is_restricted(thing):
        actions.note_download(request.actor, file)
    disposition = content_disposition_header(True, file.name)
    return HttpResponse(
        data,
        content_type=file.content_type,
        headers={**HEADERS, "Content-Disposition": disposition},
    )


@allow("files.attach")
def attach(request: Request, carrier: str, pk: int) -> HttpResponse:
    known = by_word(carrier)
    thing = known.thing(pk) if known else None
    if known is None or thing is None or not known.is_open_to(request.actor, thing):
        raise Http404
    _need(request, known.change)
    form = AttachForm(request.POST or None, request.FILES or None)
    if form.performs(actions.attach, request.actor, thing):
        messages.success(request, f"{form.answer} is attached")
        return redirect(known.address(pk))
    context = {"form": form, "thing": thing, "back": known.address(pk)}
    return render(request, "files/attach.html", context)


@allow("files.detach")
def detach(request: Request, pk: int) -> HttpResponse:
    file, carrier, thing = _found(request, pk)
    _need(request, carrier.change)
    if request.method == "POST":
        actions.detach(request.actor, file)
        messages.success(request, f"{file} is removed")
        return redirect(carrier.address(thing.pk))
    context = {"file": file, "thing": thing, "back": carrier.address(thing.pk)}
    return render(request, "files/detach.html", context)


def _found(request: Request, pk: int) -> tuple[StoredFile, Carrier, TenantModel]:
    """A file and what it belongs to: none out of scope, refused out of reach."""
    file = get_object_or_404(StoredFile, pk=pk)
    carrier, thing = file.carrier, file.thing
    if carrier is None or thing is None or not carrier.is_open_to(request.actor, thing):
        raise Http404
    _need(request, carrier.view)
    return file, carrier, thing


def _need(request: Request, permission: str) -> None:
    if not request.actor.may(permission):
        raise PermissionDenied(permission)
