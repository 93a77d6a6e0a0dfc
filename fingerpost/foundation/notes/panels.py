"""The notes on a row, on its page."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.http import Request
from fingerpost.foundation.registers.declaration import by_label
from fingerpost.foundation.registers.panels import EVERY, panel
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.ui.addresses import url

from .actions import may_strike
from .forms import NoteForm
from .models import Note

SHOWN = 50


def notes(request: Request, row: Any) -> Mapping[str, Any] | None:
    """The latest notes on a row, and a field for a new one for those who may write."""
    register, actor = by_label(row._meta.label), request.actor
    if register is None or not register.has_notes:
        return None
    own = row.organisation_id == actor.organisation.pk
    found = _own(model=row._meta.label, pk=row.pk) if own else Note.objects.of(row)[:SHOWN]
    may_write = actor.may("notes.write")
    return {
        "notes": [(each, not each.struck_at and may_strike(actor, each)) for each in found],
        "form": NoteForm() if may_write else None,
        "write_url": url("notes:write", register.word, row.pk),
    }


_own = Prepared(
    lambda: (
        Note.objects.own()
        .filter(model=Given("model"), object_id=Given("pk"))
        .order_by("-pk")[:SHOWN]
    )
)

panel(
    EVERY,
    word="dated-notes",
    title="Dated notes",
    view="notes.view",
    template="notes/_panel.html",
    read=notes,
)
