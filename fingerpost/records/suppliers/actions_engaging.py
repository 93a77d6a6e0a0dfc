"""Signing an engagement off together with the agreement that it rests on."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from fingerpost.foundation.accounts.models import Engagement
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.memberships import engaging

from .models import Supplier

type Upload = UploadedFile[bytes] | None


@transaction.atomic
def engage(actor: Actor, supplier: Supplier, *, agreement: Upload, **agreed: Any) -> Engagement:
    """Sign off that the school engages a company, and attach what was agreed to the supplier."""
    known = agreed | {"agreement": _kept(actor, supplier, agreement)}
    return engaging.engage(actor, supplier.pk, supplier.legal_name, **known)


@transaction.atomic
def change(actor: Actor, engagement: Engagement, *, agreement: Upload, **agreed: Any) -> None:
    """Sign an engagement off anew, perhaps on a new agreement."""
    supplier = Supplier.objects.get(pk=engagement.supplier) if agreement else None
    known = agreed | {"agreement": _kept(actor, supplier, agreement)}
    engaging.change(actor, engagement, **known)


def _kept(actor: Actor, supplier: Supplier | None, upload: Upload) -> int | None:
    return attach(actor, supplier, upload=upload).pk if supplier and upload else None
