"""Requests are kept for a time after they are over: people write more into them than is asked."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.keeping import Happens, keeps, midnight

from .choices import Shelf
from .faces.models import Face
from .former.models import Former
from .models import Event, Link, Message, Step, Ticket


@keeps("requests", Happens.DELETE)
def over(before: date) -> list[QuerySet[Any]]:
    """What hangs on a request goes before it; one that others were merged into stays with them."""
    old = Ticket.objects.filter(shelf=Shelf.DONE, resolved_at__lt=midnight(before))
    kept = Ticket.objects.exclude(pk__in=old.values("pk")).filter(merged_into__in=old.values("pk"))
    gone = old.exclude(pk__in=kept.values("merged_into"))
    keys = gone.values("pk")
    return [
        Message.objects.filter(ticket__in=keys),
        Event.objects.filter(ticket__in=keys),
        Face.objects.filter(ticket__in=keys),
        Step.objects.filter(ticket__in=keys),
        Link.objects.filter(ticket__in=keys),
        Link.objects.filter(other__in=keys),
        Former.objects.filter(ticket__in=keys),
        StoredFile.objects.own().filter(model=Ticket._meta.label, object_id__in=keys),
        gone,
    ]
