"""Printing a document: laid out, dated, marked with what it says, and put on the record."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit.chain import canonical
from fingerpost.foundation.audit.models import Chain
from fingerpost.foundation.now import LONDON, now
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import written_date

from .actions import printing
from .declaration import Body, Document
from .layout import pdf_of
from .wording import printable

SHORT = 12
"""How much of a hash stands on paper: enough to tell two apart, short enough to read out."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A document as it was printed."""

    pdf: bytes
    title: str
    content: str
    """The hash of all that it says."""


def print_document(
    actor: Actor, document: Document, body: Body, *, title: str, **details: Any
) -> Printed:
    """Lay a document out for the acting organisation, and put on the record that it was."""
    moment = now()
    local = moment.astimezone(LONDON)
    said = _said(actor.organisation, body, title)
    content = _hash(said)
    data = said | {
        "colour": actor.organisation.colour,
        "printed": f"{written_date(local)}, {local:%H:%M}",
        "moment": [moment.year, moment.month, moment.day, moment.hour, moment.minute],
        "content": content[:SHORT],
        "record": _head_of_record(),
    }
    pdf = pdf_of(document.path, data)
    printing(document.deed)(
        actor, printed=document.word, title=said["title"], content=content, **details
    )
    return Printed(pdf, title, content)


def content_of(organisation: Organisation, body: Body, title: str) -> str:
    """What stands at the foot of a document that says this, so that an old copy is told apart."""
    return _hash(_said(organisation, body, title))[:SHORT]


def answer(printed: Printed, name: str) -> HttpResponse:
    """A printed document as the browser gets it: shown there, and saved under a name."""
    response = HttpResponse(printed.pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _said(organisation: Organisation, body: Body, title: str) -> Any:
    return printable({"school": organisation.name, "title": title, "body": body})


def _hash(said: Any) -> str:
    return hashlib.sha256(canonical(said)).hexdigest()


def _head_of_record() -> str:
    """Where the record stands, as `verify-audit --anchor` takes it: paper shows a tail cut off."""
    chain = Chain.objects.own().first()
    return f"{chain.length}:{chain.head[:SHORT]}" if chain else "empty"
