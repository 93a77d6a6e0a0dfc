"""The key of this installation, and checking a bundle that somebody brings."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow, public

from . import rules, verifying
from .archive import NotABundle
from .forms import VerifyForm
from .signing import grouped, own_fingerprint


@public
@require_safe
def key(request: Request) -> HttpResponse:
    """The fingerprint of this installation, for whoever was sent a bundle."""
    return render(request, "bundles/key.html", {"fingerprint": grouped(own_fingerprint())})


@allow("bundles.verify")
def verify(request: Request) -> HttpResponse:
    """Say what a file proves."""
    form = VerifyForm(request.POST or None, request.FILES or None)
    is_proved = form.performs(checked)
    page: dict[str, Any] = {"form": form, "proved": form.answer if is_proved else []}
    return render(request, "bundles/verify.html", page)


def checked(*, upload: "UploadedFile[bytes]", fingerprint: str) -> list[str]:
    """What a file proves, in sentences; NotABundle with the reason where it proves nothing."""
    most = rules.largest(today())
    if (upload.size or 0) > most:
        raise NotABundle(f"The file has more than {most // rules.MEGABYTE} MB, as no bundle has.")
    bundle = verifying.opened(upload.read())
    if fingerprint:
        verifying.refuse_another_key(bundle, fingerprint)
    return [*verifying.proved(bundle, is_named=bool(fingerprint)), *_here(bundle)]


def _here(bundle: verifying.Opened) -> list[str]:
    """What the record of the school that asks has to say of it, if it was signed here."""
    found = bundle.manifest
    if found.fingerprint != own_fingerprint():
        return []
    return [verifying.of_record(found, is_there=verifying.is_in_record(found))]
