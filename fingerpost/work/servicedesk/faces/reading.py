"""The link by which somebody says how it was without signing in, and until when they can."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.urls import reverse

from fingerpost.foundation import figures
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.work.servicedesk.models import Ticket

from .models import Face, Said

SALT = "fingerpost.work.servicedesk.faces"
FIGURES = Path(__file__).with_name("figures.yaml")


def address_of(face: Face) -> str:
    """Where somebody says how it was; nobody can make up the address of another request."""
    token = signing.dumps([face.organisation_id, face.pk], salt=SALT)
    return settings.PUBLIC_URL + reverse("faces:say", args=[token])


def found_by(token: str) -> tuple[Organisation, Face] | None:
    """Whose a link is and what it is about; None where it is not ours, or its time is over."""
    try:
        place, face = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError):
        return None
    organisation = Organisation.objects.filter(pk=place).first()
    if organisation is None:
        return None
    with scope(organisation):
        held = Face.objects.select_related("ticket").filter(pk=face).first()
        return (organisation, held) if held and is_open(held) else None


def of(ticket: Ticket) -> Face | None:
    """What can be said of a request by now, if anything."""
    held = Face.objects.filter(ticket=ticket).first()
    return held if held and is_open(held) else None


def is_open(face: Face) -> bool:
    days = figures.figure(FIGURES, "days-to-say", today())
    return now() < face.asked_at + timedelta(days=days)


def fewest() -> int:
    """Below so many answers nothing is shown."""
    return figures.figure(FIGURES, "fewest", today())


def in_words(told: Said) -> str:
    """What those said whose requests were solved; too few answers stay hidden."""
    replied = told.good + told.bad
    if not told.asked:
        return "Nobody was asked"
    silent = f"{told.silent} of {told.asked} who were asked did not reply"
    if replied < fewest():
        return f"Fewer than {fewest()} replied, so nothing is shown; {silent}"
    return f"{told.good} of {replied} who replied said good; {silent}"
