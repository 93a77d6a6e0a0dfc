"""Versions of who supports what go some years after a later one took their place."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from fingerpost.foundation.keeping import Happens, keeps
from fingerpost.work.servicedesk.expectations.choices import Status
from fingerpost.work.servicedesk.expectations.models import Expectations

from .models import Arrangement


@keeps("support-agreements", Happens.DELETE)
def superseded(before: date) -> list[QuerySet[Any]]:
    """What a version that came into force before a day took the place of; the latest never goes."""
    return [
        Arrangement.objects.filter(
            Exists(_later(Arrangement).filter(agreed_on__lt=before)), status=Status.AGREED
        ),
        Expectations.objects.filter(
            Exists(_later(Expectations).filter(holds_from__lt=before)), status=Status.AGREED
        ),
    ]


def _later(model: type[Arrangement] | type[Expectations]) -> "QuerySet[Any]":
    rows: QuerySet[Any] = model.objects.all()
    return rows.filter(
        organisation=OuterRef("organisation"), version__gt=OuterRef("version"), status=Status.AGREED
    )
