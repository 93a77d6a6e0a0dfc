"""What accounts leave behind for a time only: sign-ins, spent links, sessions."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from fingerpost.foundation.keeping import Happens, keeps, midnight

from .models import OneTimeLink, OpenSession, SignIn


@keeps("sign-in-log", Happens.DELETE, whole_house=True)
def sign_ins(before: date) -> list[QuerySet[Any]]:
    return [SignIn.objects.filter(at__lt=midnight(before))]


@keeps("one-time-links", Happens.DELETE, whole_house=True)
def links(before: date) -> list[QuerySet[Any]]:
    return [OneTimeLink.objects.filter(expires_at__lt=midnight(before))]


@keeps("sessions", Happens.DELETE, whole_house=True)
def sessions(before: date) -> list[QuerySet[Any]]:
    return [OpenSession.objects.filter(expire_date__lt=midnight(before))]
