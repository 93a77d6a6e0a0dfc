"""The bytes of a kept bundle, checked as whoever gets them would check them."""

import json

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from fingerpost.foundation.files import store

from .archive import NotABundle
from .content import Told
from .manifest import EVIDENCE
from .models import Bundle
from .verifying import opened


def bytes_of(bundle: Bundle) -> bytes:
    """The archive; NotABundle when it is gone, or not as it was made."""
    try:
        data = store.read(bundle.organisation_id, bundle.sha256)
    except store.Gone as gone:
        raise NotABundle("The file is not here any more, or was altered on the server.") from gone
    opened(data)
    return data


def told_by(bundle: Bundle) -> Told:
    """What a bundle says; read from the signed file itself, so that no page shows anything else."""
    told: Told = json.loads(opened(bytes_of(bundle)).files[EVIDENCE])
    return told


def handed_out(bundle: Bundle) -> HttpResponse:
    """The archive as a file to keep."""
    disposition = content_disposition_header(True, f"evidence-{bundle.as_at.isoformat()}.zip")
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
        "Content-Disposition": disposition,
    }
    return HttpResponse(bytes_of(bundle), content_type="application/zip", headers=headers)
