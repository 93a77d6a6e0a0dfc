"""Bringing the public list of schools in by a page, where that concerns nobody else's school."""

from datetime import date

from django.core.files.uploadedfile import UploadedFile

from fingerpost.foundation.actions import action
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import NotAllowed
from fingerpost.foundation.gias.arriving import keep
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.models import Belonging, Organisation


@action("organisations.load_list")
def load_list(
    actor: Actor, *, upload: "UploadedFile[bytes]", dated_on: date, even_if_smaller: bool
) -> None:
    """Let the background read a file of GIAS into the list that all here pick from."""
    if serves_others(actor.organisation):
        raise NotAllowed(
            "This Fingerpost serves other schools and trusts too, so whoever runs the server "
            "loads the list."
        )
    keep(upload, dated_on, even_if_smaller=even_if_smaller)
    trail.note(actor.organisation, list_of=dated_on, size=upload.size)


def serves_others(organisation: Organisation) -> bool:
    """Whether schools or trusts are here that do not belong together with this one."""
    held = Belonging.objects.on(today())
    trusts = held.filter(school=organisation).values_list("trust", flat=True)
    family = {organisation.pk, *trusts}
    family |= set(held.filter(trust__in=family).values_list("school", flat=True))
    return Organisation.objects.filter(is_demonstration=False).exclude(pk__in=family).exists()
